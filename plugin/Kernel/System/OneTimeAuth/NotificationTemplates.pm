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

# core modules

# CPAN modules

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

What the ready-made ticket notifications say, and the mail with a new link.

=head1 PUBLIC INTERFACE

=head2 new()

Don't use the constructor directly, use the ObjectManager instead:

    my $NotificationTemplatesObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::NotificationTemplates');

=cut

sub new {
    my ( $Type, %Param ) = @_;

    return bless {}, $Type;
}

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

=begin Internal:

=cut

# The link is on a line of its own.
sub _Translated {
    my ( $Template, $Language ) = @_;

    my $LanguageObject = $Kernel::OM->Create(
        'Kernel::Language',
        ObjectParams => { UserLanguage => $Language },
    );
    my @Paragraphs = (
        $LanguageObject->Translate('Hello,'),
        $LanguageObject->Translate( $Template->{Text} ),
        '<OTOBO_OTACustomerTicketLink>',
        $LanguageObject->Translate(
            'Please do not forward this email: anyone with the link can open your ticket. If you did not write to us, you can ignore this email.'
        ),
    );

    return {
        Subject     => $LanguageObject->Translate( $Template->{Subject} ),
        Body        => join( "\n\n", @Paragraphs ) . "\n",
        ContentType => 'text/plain',
    };
}

=end Internal:

=cut

1;
