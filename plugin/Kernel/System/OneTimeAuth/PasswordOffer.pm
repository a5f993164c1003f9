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

package Kernel::System::OneTimeAuth::PasswordOffer;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::OneTimeAuth::TicketData',
);

=head1 NAME

Kernel::System::OneTimeAuth::PasswordOffer - who is offered to set a password

=head1 DESCRIPTION

A customer user without a password cannot set one in the preferences: these ask for the present one. OTOBO's way is the function for lost
passwords, which mails to the registered address.

=head1 PUBLIC INTERFACE

=head2 IsOffered()

whether a session is one to which it is offered: it began with a link, the customer user still has no password, and OTOBO's function would set the
one that its login asks for.

    my $IsOffered = $PasswordOfferObject->IsOffered(
        UserLogin         => 'tina@example.com',
        OneTimeAuthByLink => 1,
    );

=cut

sub IsOffered {
    my ( $Self, %Param ) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    return 0 if !$Param{OneTimeAuthByLink} || !$ConfigObject->Get('OneTimeAuth::OfferPassword');

    my $IsPossible = $ConfigObject->Get('CustomerPanelLostPassword')
        && ( $ConfigObject->Get('Customer::AuthModule') // '' ) eq 'Kernel::System::CustomerAuth::DB';
    return 0 if !$IsPossible;

    my %CustomerUser = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->CustomerUserForLinks(
        Ticket => { CustomerUserID => $Param{UserLogin} },
    );
    return 0 if !%CustomerUser;

    my $Backend = $ConfigObject->Get( $CustomerUser{Source} ) // {};
    my $Table   = ( $Backend->{Params} // {} )->{Table} // '';
    return 0 if $Backend->{ReadOnly} || $Table ne ( $ConfigObject->Get('Customer::AuthModule::DB::Table') // '' );

    return 1;
}

1;
