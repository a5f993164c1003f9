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

package Kernel::GenericInterface::Operation::OneTimeAuth::CustomerUserAdd;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::GenericInterface::Operation::OneTimeAuth::Common);

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::GenericInterface::Operation::OneTimeAuth::CustomerUserAdd - create a customer user for a mail address

=head1 DESCRIPTION

The bridge asks for it when a mail opens a ticket and nobody has its address. Which mails count, the bridge has decided.

=head1 PUBLIC INTERFACE

=head2 Execute()

create the customer user, unless a record with this login or address is there. An existing record is never changed.

    my $Result = $OperationObject->Execute(
        Data => {
            CustomerUserBackend => '',
            UserLogin           => 'tina@example.com',
            UserEmail           => 'tina@example.com',
            UserFirstname       => 'Tina',
            UserLastname        => 'Tester',
        },
        UserID => 7,
    );

    $Result->{Data} = {
        Result       => 'created',              # or 'exists', or 'refused' with a Reason
        CustomerUser => { UserLogin, UserEmail, UserCustomerID, Source, Valid, SearchValues },
    };

=cut

sub Execute {
    my ( $Self, %Param ) = @_;

    my %New = $Param{Data}->%*;

    return $Self->Refuse( 'InvalidParameter', 'UserLogin and UserEmail must be the same address!' ) if $New{UserLogin} ne $New{UserEmail};

    return $Self->Answer(
        $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserCreation')->CustomerUserCreate(
            %New,
            UserID => $Param{UserID},
        ),
    );
}

sub _Parameters {
    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserCreation')->Parameters();
}

1;
