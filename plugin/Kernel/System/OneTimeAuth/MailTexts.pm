# --
# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# --
# This program is free software: you can redistribute it and/or modify it under
# the terms of the GNU General Public License as published by the Free Software
# Foundation, either version 3 of the License, or (at your option) any later version.
# This program is distributed in the hope that it will be useful, but WITHOUT
# ANY WARRANTY; without even the implied warranty of MERCHANTABILITY or FITNESS
# FOR A PARTICULAR PURPOSE. See the GNU General Public License for more details.
# You should have received a copy of the GNU General Public License
# along with this program. If not, see <https://www.gnu.org/licenses/>.
# --

package Kernel::System::OneTimeAuth::MailTexts;

use v5.24;
use strict;
use warnings;
use utf8;

our @ObjectDependencies = ();

=head1 NAME

Kernel::System::OneTimeAuth::MailTexts - built-in texts of mails with one-time links

=head1 PUBLIC INTERFACE

=head2 new()

    my $MailTextsObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::MailTexts');

=cut

sub new {
    my ($Type) = @_;

    return bless {}, $Type;
}

my $Tag    = '<OTOBO_OTACustomerTicketLink>';
my $Ticket = '<OTOBO_TICKET_Title>';

# Subject; greeting; what happened; what to do. The link stands on a line of its own.
my %Texts = (
    NewLink => {
        en => [ 'Your new link',         'Hello,',      'you asked for a new link to your request. It works once:' ],
        de => [ 'Ihr neuer Link',        'Guten Tag,',  'Sie haben einen neuen Link zu Ihrer Anfrage angefordert. Er funktioniert einmal:' ],
        fr => [ 'Votre nouveau lien',    'Bonjour,',    'vous avez demandé un nouveau lien vers votre demande. Il fonctionne une seule fois :' ],
        es => [ 'Su nuevo enlace',       'Hola:',       'Ha solicitado un nuevo enlace a su solicitud. Funciona una sola vez:' ],
        it => [ 'Il suo nuovo link',     'Buongiorno,', 'ha chiesto un nuovo link alla sua richiesta. Funziona una sola volta:' ],
        nl => [ 'Uw nieuwe link',        'Goedendag,',  'u hebt een nieuwe link naar uw aanvraag aangevraagd. Deze werkt één keer:' ],
        pl => [ 'Twój nowy link',        'Dzień dobry,', 'poproszono o nowy link do Twojego zgłoszenia. Działa on jeden raz:' ],
        pt => [ 'A sua nova ligação',    'Olá,',        'pediu uma nova ligação para o seu pedido. Funciona uma única vez:' ],
        hu => [ 'Az Ön új hivatkozása',  'Jó napot!',   'Új hivatkozást kért a bejelentéséhez. Egyszer használható:' ],
    },
    NewTicket => {
        en => [ "We received your request: $Ticket",         'Hello,',       'thank you for your message. With this link you can see and answer your request without a password:' ],
        de => [ "Wir haben Ihre Anfrage erhalten: $Ticket",  'Guten Tag,',   'vielen Dank für Ihre Nachricht. Mit diesem Link können Sie Ihre Anfrage ohne Passwort ansehen und beantworten:' ],
        fr => [ "Nous avons reçu votre demande : $Ticket",   'Bonjour,',     'merci pour votre message. Avec ce lien, vous pouvez consulter votre demande et y répondre sans mot de passe :' ],
        es => [ "Hemos recibido su solicitud: $Ticket",      'Hola:',        'Gracias por su mensaje. Con este enlace puede ver y responder su solicitud sin contraseña:' ],
        it => [ "Abbiamo ricevuto la sua richiesta: $Ticket", 'Buongiorno,', 'grazie per il suo messaggio. Con questo link può vedere la sua richiesta e rispondere senza password:' ],
        nl => [ "Wij hebben uw aanvraag ontvangen: $Ticket", 'Goedendag,',   'bedankt voor uw bericht. Met deze link kunt u uw aanvraag zonder wachtwoord bekijken en beantwoorden:' ],
        pl => [ "Otrzymaliśmy Twoje zgłoszenie: $Ticket",    'Dzień dobry,', 'dziękujemy za wiadomość. Pod tym linkiem możesz zobaczyć zgłoszenie i odpowiedzieć na nie bez hasła:' ],
        pt => [ "Recebemos o seu pedido: $Ticket",           'Olá,',         'obrigado pela sua mensagem. Com esta ligação pode ver e responder ao seu pedido sem palavra-passe:' ],
        hu => [ "Megkaptuk a bejelentését: $Ticket",         'Jó napot!',    'Köszönjük az üzenetét. Ezzel a hivatkozással jelszó nélkül megtekintheti és megválaszolhatja a bejelentését:' ],
    },
    Answer => {
        en => [ "There is an answer to your request: $Ticket",          'Hello,',       'we answered your request. With this link you can read the answer without a password:' ],
        de => [ "Es gibt eine Antwort auf Ihre Anfrage: $Ticket",       'Guten Tag,',   'wir haben Ihre Anfrage beantwortet. Mit diesem Link können Sie die Antwort ohne Passwort lesen:' ],
        fr => [ "Il y a une réponse à votre demande : $Ticket",         'Bonjour,',     'nous avons répondu à votre demande. Avec ce lien, vous pouvez lire la réponse sans mot de passe :' ],
        es => [ "Hay una respuesta a su solicitud: $Ticket",            'Hola:',        'Hemos respondido a su solicitud. Con este enlace puede leer la respuesta sin contraseña:' ],
        it => [ "C'è una risposta alla sua richiesta: $Ticket",         'Buongiorno,',  'abbiamo risposto alla sua richiesta. Con questo link può leggere la risposta senza password:' ],
        nl => [ "Er is een antwoord op uw aanvraag: $Ticket",           'Goedendag,',   'wij hebben uw aanvraag beantwoord. Met deze link kunt u het antwoord zonder wachtwoord lezen:' ],
        pl => [ "Jest odpowiedź na Twoje zgłoszenie: $Ticket",          'Dzień dobry,', 'odpowiedzieliśmy na Twoje zgłoszenie. Pod tym linkiem możesz przeczytać odpowiedź bez hasła:' ],
        pt => [ "Há uma resposta ao seu pedido: $Ticket",               'Olá,',         'respondemos ao seu pedido. Com esta ligação pode ler a resposta sem palavra-passe:' ],
        hu => [ "Válasz érkezett a bejelentésére: $Ticket",             'Jó napot!',    'Válaszoltunk a bejelentésére. Ezzel a hivatkozással jelszó nélkül elolvashatja a választ:' ],
    },
);

my %Advice = (
    en => 'Please do not forward this mail: whoever has the link can open your request. If you did not write to us, you can ignore this mail.',
    de => 'Bitte leiten Sie diese E-Mail nicht weiter: Wer den Link hat, kann Ihre Anfrage öffnen. Falls Sie uns nicht geschrieben haben, können Sie diese E-Mail ignorieren.',
    fr => 'Merci de ne pas transférer ce message : toute personne qui a le lien peut ouvrir votre demande. Si vous ne nous avez pas écrit, vous pouvez ignorer ce message.',
    es => 'No reenvíe este mensaje: quien tenga el enlace puede abrir su solicitud. Si no nos ha escrito, puede ignorar este mensaje.',
    it => 'Non inoltri questo messaggio: chi ha il link può aprire la sua richiesta. Se non ci ha scritto, può ignorare questo messaggio.',
    nl => 'Stuur deze e-mail niet door: wie de link heeft, kan uw aanvraag openen. Hebt u ons niet geschreven, dan kunt u deze e-mail negeren.',
    pl => 'Prosimy nie przekazywać dalej tej wiadomości: każdy, kto ma link, może otworzyć zgłoszenie. Jeśli nie pisali Państwo do nas, można zignorować tę wiadomość.',
    pt => 'Não reencaminhe esta mensagem: quem tiver a ligação pode abrir o seu pedido. Se não nos escreveu, pode ignorar esta mensagem.',
    hu => 'Kérjük, ne továbbítsa ezt a levelet: akinél a hivatkozás van, megnyithatja a bejelentését. Ha nem írt nekünk, hagyja figyelmen kívül ezt a levelet.',
);

=head2 Message()

the messages of one mail in all languages, as a ticket notification has them.

    my $Message = $MailTextsObject->Message('NewLink');     # or NewTicket, Answer

    $Message = {
        en => {
            Subject     => '...',
            Body        => '...',
            ContentType => 'text/plain',
        },
        ...
    };

=cut

sub Message {
    my ( $Self, $Name ) = @_;

    my %Message;
    for my $Language ( sort keys %{ $Texts{$Name} } ) {
        my ( $Subject, $Greeting, $Text ) = @{ $Texts{$Name}->{$Language} };

        $Message{$Language} = {
            Subject     => $Subject,
            Body        => join( "\n\n", $Greeting, $Text, $Tag, $Advice{$Language} ) . "\n",
            ContentType => 'text/plain',
        };
    }

    return \%Message;
}

1;
