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

package Kernel::System::OneTimeAuth::LinkSession;

use v5.24;
use strict;
use warnings;

# core modules

# CPAN modules

# OTOBO modules
use Kernel::System::OneTimeAuth::Pattern qw($LinkIDPattern $TicketNumberPattern);

our @ObjectDependencies = (
    'Kernel::System::AuthSession',
    'Kernel::System::OneTimeAuth::Bridge',
    'Kernel::System::Ticket',
);

=head1 NAME

Kernel::System::OneTimeAuth::LinkSession - what a session knows of the link that began it

=head1 DESCRIPTION

The login module only says who logs in; OTOBO creates the session afterwards. What the session has to know of the link waits here, for
the rest of the request.

=head1 PUBLIC INTERFACE

=head2 new()

    my $LinkSessionObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkSession');

=cut

sub new {
    my ($Type) = @_;

    return bless {}, $Type;
}

=head2 LoginSet()

remembers with which link a customer user is about to log in.

    $LinkSessionObject->LoginSet(
        UserLogin    => 'tina@example.com',
        TicketNumber => '2026112210000011',
        LinkID       => 'AAAAAAAAAAAAAAAAAAAAAAAA',
    );

=cut

sub LoginSet {
    my ( $Self, %Param ) = @_;

    $Self->{Login} = {%Param};

    return 1;
}

=head2 DataGet()

the data of the session that begins with that login; empty for every other session.

    my %Data = $LinkSessionObject->DataGet(
        UserType  => 'Customer',
        UserLogin => 'tina@example.com',
    );

Returns ( OneTimeAuthLink => 'TicketNumber.LinkID' ).

=cut

sub DataGet {
    my ( $Self, %Param ) = @_;

    my $Login = $Self->{Login};
    return if !$Login || ( $Param{UserType} // '' ) ne 'Customer' || ( $Param{UserLogin} // '' ) ne $Login->{UserLogin};

    return ( OneTimeAuthLink => "$Login->{TicketNumber}.$Login->{LinkID}" );
}

=head2 EntryFinish()

tells the bridge that the session's browser is on its ticket, once: its link does not open again. Without an answer of the bridge the link
ends within the hour by itself.

    my $Success = $LinkSessionObject->EntryFinish(
        SessionID => '...',
        Link      => $Self->{OneTimeAuthLink},
    );

=cut

sub EntryFinish {
    my ( $Self, %Param ) = @_;

    $Kernel::OM->Get('Kernel::System::AuthSession')->UpdateSessionID(
        SessionID => $Param{SessionID},
        Key       => 'OneTimeAuthLink',
        Value     => '',
    );

    return if ( $Param{Link} // '' ) !~ m{\A($TicketNumberPattern)[.]($LinkIDPattern)\z}xms;
    my ( $TicketNumber, $LinkID ) = ( $1, $2 );

    my $TicketID = $Kernel::OM->Get('Kernel::System::Ticket')->TicketIDLookup( TicketNumber => $TicketNumber );
    return if !$TicketID;

    my $Response = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge')->Call(
        Name => 'EntryFinish',
        Data => {
            TicketID     => $TicketID,
            TicketNumber => $TicketNumber,
            LinkID       => $LinkID,
        },
    );

    return $Response ? 1 : 0;
}

1;
