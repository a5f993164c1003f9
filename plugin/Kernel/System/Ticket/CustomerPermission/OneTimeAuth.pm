# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

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
