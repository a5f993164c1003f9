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

package Kernel::GenericInterface::Operation::OneTimeAuth::CodeMailSend;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::GenericInterface::Operation::OneTimeAuth::Common);

# OTOBO modules
use Kernel::System::OneTimeAuth::Pattern qw($TicketNumberPattern);

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::GenericInterface::Operation::OneTimeAuth::CodeMailSend - mail the code that a new browser has to enter

=head1 DESCRIPTION

A browser that opens a link for the first time may have to show that its user reads the registered mailbox.

=head1 PUBLIC INTERFACE

=head2 Execute()

mail the code now, if C<CustomerUserLogin> is the ticket's customer user and may have links.

    my $Result = $OperationObject->Execute(
        Data => {
            TicketNumber      => '2026112210000011',
            CustomerUserLogin => 'tina@example.com',
            Code              => '012345',
            ReportURL         => 'https://support.example.com/ota/report/2026112210000011/...',
        },
    );

    $Result->{Data} = {
        Result => 'sent',    # or 'refused', or 'failed' (not now), with a Reason
    };

=cut

sub Execute {
    my ( $Self, %Param ) = @_;

    return $Self->Answer( $Kernel::OM->Get('Kernel::System::OneTimeAuth::CodeMail')->Send( $Param{Data}->%* ) );
}

# The address is never part of the request. ReportURL is where somebody who did not ask for the code says so.
sub _Parameters {
    return (
        TicketNumber      => [ 1, qr{ \A $TicketNumberPattern \z }xms ],
        CustomerUserLogin => [ 1, qr{ \A [^\x00-\x1f\x7f]{1,250} \z }xms ],
        Code              => [ 1, qr{ \A \d{6} \z }xms ],
        ReportURL         => [ 1, qr{ \A https?:// [\x21-\x7e]{1,1000} \z }xms ],
    );
}

1;
