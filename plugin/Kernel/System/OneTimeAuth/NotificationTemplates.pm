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

package Kernel::System::OneTimeAuth::NotificationTemplates;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::Language',
);

# The languages of the notifications that the package creates, as far as OTOBO uses them.
my @Languages = qw(de en es fr hu it nl pl pt);

my %Template = (
    NewLink => {
        Subject => Translatable('Your new link'),
        Text    => Translatable('You requested a new link to your ticket. It works once:'),
    },
    NewLinks => {
        Subject => Translatable('Your new links'),
        Text    => Translatable('You requested new links to your tickets. Each of them works once:'),
    },
    NewTicket => {
        Subject => Translatable('We received your message: <OTOBO_TICKET_Title>'),
        Text    => Translatable('Thank you for your message. With this link you can read your ticket and reply without a password:'),
    },
    Answer => {
        Subject => Translatable('New reply to your ticket: <OTOBO_TICKET_Title>'),
        Text    => Translatable('We have replied to your ticket. With this link you can read the reply without a password:'),
    },
);

=head1 NAME

Kernel::System::OneTimeAuth::NotificationTemplates - built-in texts of emails with one-time links

=head1 DESCRIPTION

What the ready-made ticket notifications say, and the mails with new links.

=head1 PUBLIC INTERFACE

=head2 Message()

one of the texts in all languages, as a ticket notification has them.

    my $Message = $NotificationTemplatesObject->Message( Name => 'NewLink' );    # or NewTicket, Answer

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
    my ( $Self, %Param ) = @_;

    my %IsUsed = ( ( $Kernel::OM->Get('Kernel::Config')->Get('DefaultUsedLanguages') // {} )->%*, en => 'English' );

    return { map { $_ => _Translated( $Template{ $Param{Name} }, $_ ) } grep { $IsUsed{$_} } @Languages };
}

=head2 LinkList()

subject and body of an email with links to several tickets.

    my %Mail = $NotificationTemplatesObject->LinkList(
        Language => 'de',                  # may be empty
        Links    => [
            { TicketNumber => '2026112210000011', Title => 'The printer', Link => 'https://...' },
        ],
    );

    %Mail = (
        Subject => '...',
        Body    => '...',
    );

=cut

sub LinkList {
    my ( $Self, %Param ) = @_;

    my $ConfigObject   = $Kernel::OM->Get('Kernel::Config');
    my $LanguageObject = $Kernel::OM->Create(
        'Kernel::Language',
        ObjectParams => { UserLanguage => $Param{Language} || $ConfigObject->Get('DefaultLanguage') || 'en' },
    );
    my $Hook  = $ConfigObject->Get('Ticket::Hook') // '';
    my @Links = map { "$Hook$_->{TicketNumber}: " . _PlainTitle( $_->{Title} ) . "\n$_->{Link}" } $Param{Links}->@*;

    return (
        Subject => $LanguageObject->Translate( $Template{NewLinks}->{Subject} ),
        Body    => join( "\n\n", _Paragraphs( $LanguageObject, $Template{NewLinks}->{Text}, @Links ) ) . "\n",
    );
}

# A customer wrote it: it is one line, and no address in it becomes a link.
sub _PlainTitle {
    my ($Title) = @_;

    my $Plain = ( $Title // '' ) =~ s{ [\x00-\x20\x7f]+ }{ }xmsgr;
    $Plain =~ s{ \S* (?: :// | %3A%2F%2F | \bwww[.] ) \S* }{...}xmsgi;

    return length $Plain > 80 ? substr( $Plain, 0, 80 ) . '...' : $Plain;
}

# The link is on a line of its own.
sub _Translated {
    my ( $Template, $Language ) = @_;

    my $LanguageObject = $Kernel::OM->Create(
        'Kernel::Language',
        ObjectParams => { UserLanguage => $Language },
    );

    return {
        Subject     => $LanguageObject->Translate( $Template->{Subject} ),
        Body        => join( "\n\n", _Paragraphs( $LanguageObject, $Template->{Text}, '<OTOBO_OTACustomerTicketLink>' ) ) . "\n",
        ContentType => 'text/plain',
    };
}

sub _Paragraphs {
    my ( $LanguageObject, $Text, @Links ) = @_;

    return (
        $LanguageObject->Translate('Hello,'),
        $LanguageObject->Translate($Text),
        @Links,
        $LanguageObject->Translate(
            'Please do not forward this email: anyone with the link can open your ticket. If you did not write to us, you can ignore this email.'
        ),
    );
}

1;
