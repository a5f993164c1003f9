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

package Kernel::GenericInterface::Operation::OneTimeAuth::MisuseReport;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::GenericInterface::Operation::OneTimeAuth::Common);

# OTOBO modules
use Kernel::System::OneTimeAuth::Pattern qw($TicketNumberPattern);

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::GenericInterface::Operation::OneTimeAuth::MisuseReport - tell the agents that somebody else had a link

=head1 DESCRIPTION

A customer got a code that nobody had asked for, and said so. The bridge has revoked the links already.

=head1 PUBLIC INTERFACE

=head2 Execute()

add a note for agents and a row to the ticket's history, once an hour at most.

    my $Result = $OperationObject->Execute(
        Data => {
            TicketNumber      => '2026112210000011',
            CustomerUserLogin => 'tina@example.com',
        },
    );

    $Result->{Data} = {
        Result => 'added',    # or 'known', or 'refused': there is no such ticket
    };

=cut

sub Execute {
    my ( $Self, %Param ) = @_;

    my $Result = $Kernel::OM->Get('Kernel::System::OneTimeAuth::MisuseNote')->Add( $Param{Data}->%* );

    return $Result ? $Self->Answer( Result => $Result ) : $Self->Refuse( 'InternalError', 'The note could not be added!' );
}

sub _Parameters {
    return (
        TicketNumber      => [ 1, qr{ \A $TicketNumberPattern \z }xms ],
        CustomerUserLogin => [ 1, qr{ \A [^\x00-\x1f\x7f]{1,250} \z }xms ],
    );
}

1;
