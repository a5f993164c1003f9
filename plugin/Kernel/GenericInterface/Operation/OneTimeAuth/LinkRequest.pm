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

package Kernel::GenericInterface::Operation::OneTimeAuth::LinkRequest;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::GenericInterface::Operation::OneTimeAuth::Common);

# OTOBO modules
use Kernel::System::OneTimeAuth::Pattern qw($TicketNumberPattern);

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::GenericInterface::Operation::OneTimeAuth::LinkRequest - mail links to the customer users of an address

=head1 DESCRIPTION

Somebody filled in the form of the bridge. The answer is the same, and takes the same time, for every address.

=head1 PUBLIC INTERFACE

=head2 Execute()

schedule the task, see L<Kernel::System::OneTimeAuth::LinkRequest>.

    my $Result = $OperationObject->Execute(
        Data => {
            Address      => ['tina@example.com'],
            TicketNumber => '',
            Discard      => 0,
        },
    );

    $Result->{Data} = {
        Result => 'scheduled',
    };

=cut

sub Execute {
    my ( $Self, %Param ) = @_;

    my %Data = $Param{Data}->%*;
    return $Self->Refuse( 'MissingParameter', 'Address parameter is missing!' ) if !$Data{Address}->@*;
    return $Self->Refuse( 'InvalidParameter', 'Address parameter is invalid!' ) if $Data{Address}->@* > 2;

    my $IsScheduled = $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkRequest')->Schedule(
        Addresses    => $Data{Address},
        TicketNumber => $Data{TicketNumber},
        Discard      => $Data{Discard},
    );

    return $IsScheduled ? $Self->Answer( Result => 'scheduled' ) : $Self->Refuse( 'InternalError', 'The task could not be scheduled!' );
}

# The address in each spelling of its domain, the ticket number if it is known, and Discard if nothing shall be sent.
sub _Parameters {
    return (
        Address      => [ 1, qr{ \A [^\x00-\x20\x7f]{3,150} \z }xms, 'List' ],
        TicketNumber => [ 0, qr{ \A $TicketNumberPattern \z }xms ],
        Discard      => [ 0, qr{ \A [01] \z }xms ],
    );
}

1;
