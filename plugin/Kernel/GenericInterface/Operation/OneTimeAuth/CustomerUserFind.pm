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

package Kernel::GenericInterface::Operation::OneTimeAuth::CustomerUserFind;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::GenericInterface::Operation::OneTimeAuth::Common);

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::GenericInterface::Operation::OneTimeAuth::CustomerUserFind - find the customer users of a mail address

=head1 DESCRIPTION

The bridge asks for it before it creates a customer user.

=head1 PUBLIC INTERFACE

=head2 Execute()

    my $Result = $OperationObject->Execute(
        Data => { Address => 'tina@example.com' },
    );

    $Result->{Data} = {
        CustomerUser => [                       # absent when there is none
            { UserLogin, UserEmail, UserCustomerID, Source, Valid, SearchValues },
        ],
        SystemAddress => 0,                     # 1: the address is one of OTOBO's own
    };

See L<Kernel::System::OneTimeAuth::CustomerUserLookup/Find()>.

=cut

sub Execute {
    my ( $Self, %Param ) = @_;

    return $Self->Answer(
        $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserLookup')->CustomerUserFind( Address => $Param{Data}->{Address} ),
    );
}

# A mail address in lower case.
sub _Parameters {
    return (
        Address => [ 1, qr{ \A [^\x00-\x20A-Z\x7f]{1,255} \z }xms ],
    );
}

1;
