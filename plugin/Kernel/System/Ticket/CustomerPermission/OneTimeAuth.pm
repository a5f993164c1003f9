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

package Kernel::System::Ticket::CustomerPermission::OneTimeAuth;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

our @ObjectDependencies = (
    'Kernel::System::OneTimeAuth::LinkSession',
);

=head1 NAME

Kernel::System::Ticket::CustomerPermission::OneTimeAuth - keeps a session by link to its tickets

=head1 DESCRIPTION

A required module of C<CustomerTicket::Permission>, which grants nothing by itself. It is asked first, before a module that grants.

=head1 PUBLIC INTERFACE

=head2 Run()

whether the present session may have the ticket, as far as the link that began it is concerned.

    my $IsAllowed = $PermissionObject->Run(
        TicketID => 11,
        UserID   => 'tina@example.com',
        Type     => 'ro',
    );

=cut

sub Run {
    my ( $Self, %Param ) = @_;

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkSession')->IsTicketAllowed( TicketID => $Param{TicketID} // '' );
}

1;
