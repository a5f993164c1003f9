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

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::System::OneTimeAuth::Pattern qw($LinkIDPattern $TicketNumberPattern);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::AuthSession',
    'Kernel::System::OneTimeAuth::Bridge',
    'Kernel::System::OneTimeAuth::TicketData',
    'Kernel::System::Ticket',
    'Kernel::System::Web::Request',
);

=head1 NAME

Kernel::System::OneTimeAuth::LinkSession - what a session knows of the link that began it

=head1 DESCRIPTION

The login module only says who logs in; OTOBO creates the session afterwards. What the session has to know of the link waits here, for
the rest of the request: the link, and with the setting C<OneTimeAuth::SessionScope> 'Ticket', perhaps of the ticket's queue, the tickets that the session is for. In all
later requests this object knows the tickets of the present session.

=head1 PUBLIC INTERFACE

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

Returns

    %Data = (
        OneTimeAuthLink    => '2026112210000011.AAAAAAAAAAAAAAAAAAAAAAAA',
        OneTimeAuthByLink  => 1,          # also after the link is finished
        OneTimeAuthTickets => '11,12',    # only with the scope 'Ticket': the link's ticket, and those that the browser's session had before
    );

=cut

sub DataGet {
    my ( $Self, %Param ) = @_;

    my $Login = $Self->{Login};
    return if !$Login || ( $Param{UserType} // '' ) ne 'Customer' || ( $Param{UserLogin} // '' ) ne $Login->{UserLogin};

    my %Data = (
        OneTimeAuthLink   => "$Login->{TicketNumber}.$Login->{LinkID}",
        OneTimeAuthByLink => 1,
    );
    my $TicketID = $Kernel::OM->Get('Kernel::System::Ticket')->TicketIDLookup( TicketNumber => $Login->{TicketNumber} );
    my $Settings = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->QueueSettings( TicketID => $TicketID );
    return %Data if $Settings->{SessionScope} ne 'Ticket';

    my %Tickets = map { $_ => 1 } grep {$_} $TicketID, $Self->_PreviousTickets( $Login->{UserLogin} );

    return (
        %Data,
        OneTimeAuthTickets => join( ',', sort { $a <=> $b } keys %Tickets ) || 0,
    );
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

=head2 SessionCheck()

whether a session that OTOBO accepts may be used here. A session for some tickets only is one of F<customer.pl>: anywhere else, for
instance in the Generic Interface, nothing would ask which tickets these are. Its tickets are those of the present request from then on.

    my $IsAllowed = $LinkSessionObject->SessionCheck( SessionID => '...' );

=cut

sub SessionCheck {
    my ( $Self, %Param ) = @_;

    my %Session = $Kernel::OM->Get('Kernel::System::AuthSession')->GetSessionIDData( SessionID => $Param{SessionID} );
    return 1 if !length( $Session{OneTimeAuthTickets} // '' );

    $Self->TicketsSet( Tickets => $Session{OneTimeAuthTickets} );

    my $ScriptName = $Kernel::OM->Get('Kernel::System::Web::Request')->ScriptName() // '';

    return $ScriptName =~ m{ (?: \A | / ) customer[.]pl \z }xms ? 1 : 0;
}

=head2 TicketsSet()

sets the tickets of the present session.

    $LinkSessionObject->TicketsSet( Tickets => $Self->{OneTimeAuthTickets} );    # undef or '': all that the customer user may see

=cut

sub TicketsSet {
    my ( $Self, %Param ) = @_;

    $Self->{Tickets} = length( $Param{Tickets} // '' ) ? [ split m{,}xms, $Param{Tickets} ] : undef;

    return 1;
}

=head2 TicketsGet()

the IDs of the tickets that the present session is for, oldest first; nothing if it is for all that the customer user may see.

    my @TicketIDs = $LinkSessionObject->TicketsGet();

=cut

sub TicketsGet {
    my ( $Self, %Param ) = @_;

    return ( $Self->{Tickets} // [] )->@*;
}

=head2 IsTicketAllowed()

whether the present session may see a ticket: every session that is not for some tickets only, and those for this ticket, or for one that was
merged into it.

    my $IsAllowed = $LinkSessionObject->IsTicketAllowed( TicketID => 11 );

=cut

sub IsTicketAllowed {
    my ( $Self, %Param ) = @_;

    return 1 if !$Self->{Tickets};
    return 0 if ( $Param{TicketID} // '' ) !~ m{ \A [1-9]\d* \z }xms;
    return 1 if grep { $_ eq $Param{TicketID} } $Self->{Tickets}->@*;

    my $TicketDataObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData');
    for my $TicketID ( $Self->{Tickets}->@* ) {
        my %State = $TicketDataObject->TicketState( TicketID => $TicketID );
        return 1 if ( $State{MergedIntoTicketID} // '' ) eq $Param{TicketID};
    }

    return 0;
}

# The tickets of the session that the browser has now, if it is one of this customer user and for some tickets only.
sub _PreviousTickets {
    my ( $Self, $UserLogin ) = @_;

    my $SessionObject = $Kernel::OM->Get('Kernel::System::AuthSession');
    my $Name          = $Kernel::OM->Get('Kernel::Config')->Get('CustomerPanelSessionName') || 'CSID';
    my $SessionID     = $Kernel::OM->Get('Kernel::System::Web::Request')->GetCookie( Key => $Name );
    return if !$SessionID || !$SessionObject->CheckSessionID( SessionID => $SessionID );

    my %Session = $SessionObject->GetSessionIDData( SessionID => $SessionID );
    return if ( $Session{UserType} // '' ) ne 'Customer' || ( $Session{UserLogin} // '' ) ne $UserLogin;

    return split m{,}xms, $Session{OneTimeAuthTickets} // '';
}

1;
