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

package Kernel::System::OneTimeAuth::Text;

use v5.24;
use strict;
use warnings;
use utf8;

# core modules

# CPAN modules

# OTOBO modules

our @ObjectDependencies = (
    'Kernel::Config',
);

# The setting that wins over the built-in texts, if there is one, and these.
my %Text = (
    RefreshFailed => {
        Setting => 'OneTimeAuth::CustomerErrorMessageRefreshFailed',
        en      => 'A link to your ticket could not be created at the moment. Please reply to this email instead.',
        de      => 'Ein Link zu Ihrem Ticket konnte gerade nicht erzeugt werden. Bitte antworten Sie stattdessen auf diese E-Mail.',
        fr      => "Un lien vers votre ticket n'a pas pu être créé pour le moment. Veuillez plutôt répondre à cet e-mail.",
        es      => 'En este momento no se ha podido crear un enlace a su ticket. Responda a este correo, por favor.',
        it      => 'Al momento non è stato possibile creare un collegamento al suo ticket. La preghiamo di rispondere a questa e-mail.',
        nl      => 'Er kon op dit moment geen link naar uw ticket worden gemaakt. Beantwoord in plaats daarvan deze e-mail.',
        pl      => 'W tej chwili nie udało się utworzyć odnośnika do zgłoszenia. Prosimy odpowiedzieć na tę wiadomość.',
        pt      => 'De momento não foi possível criar uma ligação para o seu ticket. Por favor, responda a este e-mail.',
        hu      => 'Jelenleg nem sikerült hivatkozást létrehozni a jegyéhez. Kérjük, válaszoljon erre az e-mailre.',
    },
    OpenTicket => {
        en => 'Open your ticket',
        de => 'Ihr Ticket öffnen',
        fr => 'Ouvrir votre ticket',
        es => 'Abrir su ticket',
        it => 'Apri il suo ticket',
        nl => 'Uw ticket openen',
        pl => 'Otwórz zgłoszenie',
        pt => 'Abrir o seu ticket',
        hu => 'A jegy megnyitása',
    },
    LinkExpired => {
        Setting => 'OneTimeAuth::CustomerErrorMessageLinkExpired',
        en      => 'This link is no longer valid. Please use the newest link in your emails, or ask for a new one there.',
        de      => 'Dieser Link ist nicht mehr gültig. Bitte verwenden Sie den neuesten Link in Ihren E-Mails oder fordern Sie dort einen neuen an.',
        fr      => "Ce lien n'est plus valable. Veuillez utiliser le lien le plus récent dans vos e-mails ou en demander un nouveau à partir de celui-ci.",
        es      => 'Este enlace ya no es válido. Utilice el enlace más reciente de sus correos o solicite allí uno nuevo.',
        it      => "Questo collegamento non è più valido. Utilizzi il collegamento più recente nelle sue e-mail o ne richieda uno nuovo da lì.",
        nl      => 'Deze link is niet meer geldig. Gebruik de nieuwste link in uw e-mails of vraag daar een nieuwe aan.',
        pl      => 'Ten odnośnik nie jest już ważny. Prosimy użyć najnowszego odnośnika z wiadomości e-mail lub poprosić tam o nowy.',
        pt      => 'Esta ligação já não é válida. Utilize a ligação mais recente nos seus e-mails ou peça uma nova a partir dela.',
        hu      => 'Ez a hivatkozás már nem érvényes. Kérjük, használja a legújabb hivatkozást az e-mailjeiben, vagy ott kérjen újat.',
    },
);

=head1 NAME

Kernel::System::OneTimeAuth::Text - the short texts for customers that OTOBO itself shows

=head1 PUBLIC INTERFACE

=head2 new()

Don't use the constructor directly, use the ObjectManager instead:

    my $TextObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Text');

=cut

sub new {
    my ( $Type, %Param ) = @_;

    return bless {}, $Type;
}

=head2 Get()

a text for a customer: what the admin wrote in the setting, else the built-in text in that language, in OTOBO's default language,
or in English.

    my $Text = $TextObject->Get(
        Key      => 'RefreshFailed',    # or 'LinkExpired', 'OpenTicket'
        Language => 'de',               # optional; pt_BR finds pt
    );

=cut

sub Get {
    my ( $Self, %Param ) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    my %Built        = $Text{ $Param{Key} }->%*;

    my $Written = $Built{Setting} ? $ConfigObject->Get( $Built{Setting} ) // '' : '';
    return $Written if $Written =~ m{\S};

    LANGUAGE:
    for my $Language ( $Param{Language}, $ConfigObject->Get('DefaultLanguage') ) {
        next LANGUAGE if ( $Language // '' ) !~ m{\A([a-z]{2})(?:[_-]|\z)};
        return $Built{$1} if $Built{$1};
    }

    return $Built{en};
}

1;
