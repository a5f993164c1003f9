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

package Kernel::System::OneTimeAuth::CodeMail;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::System::CustomerUser',
    'Kernel::System::OneTimeAuth::CustomerMail',
    'Kernel::System::OneTimeAuth::CustomerText',
    'Kernel::System::OneTimeAuth::History',
    'Kernel::System::Ticket',
);

=head1 NAME

Kernel::System::OneTimeAuth::CodeMail - mails with the code for a new browser

=head1 DESCRIPTION

The code comes first, so that it is read in the list of mails, and can be copied. The ticket gets a history entry and no article; the
code is stored nowhere.

=head1 PUBLIC INTERFACE

=head2 Send()

mail a code now, if the customer user is that of the ticket.

    my %Result = $CodeMailObject->Send(
        TicketNumber      => '2026112210000011',
        CustomerUserLogin => 'tina@example.com',
        Code              => '012345',
        ReportURL         => 'https://support.example.com/ota/report/2026112210000011/...',
    );

    %Result = ( Result => 'sent' );    # or 'refused', or 'failed' (not now), with a Reason, which is translatable

=cut

sub Send {
    my ( $Self, %Param ) = @_;

    my $CustomerMailObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerMail');
    my %Recipient          = $CustomerMailObject->RecipientGet(
        TicketNumber      => $Param{TicketNumber},
        CustomerUserLogin => $Param{CustomerUserLogin},
    );
    return %Recipient if $Recipient{Result};

    my %Ticket = $Kernel::OM->Get('Kernel::System::Ticket')->TicketGet(
        TicketID => $Recipient{TicketID},
        UserID   => 1,
    );
    my $IsSent = $CustomerMailObject->Send(
        QueueID     => $Ticket{QueueID},
        To          => $Recipient{CustomerUser}->{UserEmail},
        ContentType => 'text/plain',
        _Text( $Recipient{CustomerUser}->{UserLogin}, %Param ),
    );
    return (
        Result => 'failed',
        Reason => Translatable('OTOBO could not send the email. See the OTOBO log.'),
    ) if !$IsSent;

    $Kernel::OM->Get('Kernel::System::OneTimeAuth::History')->Add(
        Type     => 'OneTimeAuthCodeSent',
        TicketID => $Recipient{TicketID},
    );

    return ( Result => 'sent' );
}

sub _Text {
    my ( $Login, %Param ) = @_;

    my %CustomerUser = $Kernel::OM->Get('Kernel::System::CustomerUser')->CustomerUserDataGet( User => $Login );
    my $Get          = sub {
        my ( $Key, @Values ) = @_;

        return $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerText')->Get(
            Key      => $Key,
            Language => $CustomerUser{UserLanguage},
            Values   => \@Values,
        );
    };

    my @Paragraphs = (
        $Get->( 'Code', $Param{Code}, $Param{TicketNumber} ),
        $Get->('CodeUse'),
        $Get->('CodeMisuse'),
        $Param{ReportURL},
    );

    return (
        Subject => $Get->( 'CodeSubject', $Param{TicketNumber} ),
        Body    => join( "\n\n", @Paragraphs ) . "\n",
    );
}

1;
