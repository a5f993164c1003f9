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

package Kernel::System::OneTimeAuth::LinkRequest;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# core modules
use List::Util qw(max);

our @ObjectDependencies = (
    'Kernel::System::DateTime',
    'Kernel::System::Log',
    'Kernel::System::OneTimeAuth::CustomerMail',
    'Kernel::System::OneTimeAuth::CustomerUserLookup',
    'Kernel::System::OneTimeAuth::EmailAddress',
    'Kernel::System::OneTimeAuth::LinkMail',
    'Kernel::System::OneTimeAuth::QueueSettings',
    'Kernel::System::OneTimeAuth::SettingsCheck',
    'Kernel::System::OneTimeAuth::TicketData',
    'Kernel::System::SystemAddress',
    'Kernel::System::Ticket',
);

# Seconds before each further attempt while no link can be issued or the mail cannot be sent. Longer than a minute, because a ticket gets a new
# link once a minute at most.
my @RetryDelays = ( 90, 300, 900, 3600, 7200 );

my $MaxTickets = 10;

# Of those that were closed, most are older than links live.
my $MaxClosed = 100;

=head1 NAME

Kernel::System::OneTimeAuth::LinkRequest - links for somebody who only knows an address

=head1 DESCRIPTION

Customers ask for their links with a form of the bridge. Whether somebody has the address is found out by OTOBO's scheduler, after the answer.
The links go to the registered address, and open the tickets of its customer users as far as these may have links: each customer user is
the owner of the mailbox.

=head1 PUBLIC INTERFACE

=head2 Schedule()

have OTOBO's scheduler mail links. Looks nothing up.

    my $Success = $LinkRequestObject->Schedule(
        Addresses    => ['tina@example.com'],    # in lower case, in each spelling of the domain
        TicketNumber => '2026112210000011',      # may be empty
        Discard      => 0,                       # 1: the task does nothing
        Attempt      => 1,                       # optional: after so many that failed, some time later
    );

=cut

sub Schedule {
    my ( $Self, %Param ) = @_;

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerMail')->Schedule(
        Name    => 'OneTimeAuth-LinkRequest',
        Object  => 'Kernel::System::OneTimeAuth::LinkRequest',
        Attempt => $Param{Attempt},
        Delays  => \@RetryDelays,
        Params  => {
            Addresses    => $Param{Addresses},
            TicketNumber => $Param{TicketNumber} // '',
            Discard      => $Param{Discard} ? 1 : 0,
        },
    );
}

=head2 SendRequested()

the task that L</Schedule()> makes. When it fails for now, it is scheduled again, a few times.

    $LinkRequestObject->SendRequested(
        Addresses    => ['tina@example.com'],
        TicketNumber => '',
        Discard      => 0,
        Attempt      => 0,
    );

=cut

sub SendRequested {
    my ( $Self, %Param ) = @_;

    return 1 if $Param{Discard};

    my @TicketIDs = $Self->TicketsFind(%Param);
    return _Log( 'notice', "No link was requested for a ticket of $Param{Addresses}->[0]: there is none that a link would open." ) if !@TicketIDs;

    my $IsLast = $Param{Attempt} >= @RetryDelays;
    my %Result = $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkMail')->SendForAddress(
        TicketIDs => \@TicketIDs,
        Attempt   => $Param{Attempt},
        IsLast    => $IsLast,
    );
    return 1 if $Result{Result} eq 'sent';

    my $IsRetried = $Result{Result} eq 'failed' && !$IsLast;
    $Self->Schedule( %Param, Attempt => $Param{Attempt} + 1 ) if $IsRetried;

    return _Log(
        $Result{Result} eq 'failed' && $IsLast ? 'error' : 'notice',
        "No new link was sent to $Param{Addresses}->[0]: $Result{Reason}" . ( $IsRetried ? ' OTOBO will try again.' : '' ),
    );
}

=head2 TicketsFind()

the tickets for which somebody with this address gets links: the one that was named, if it is one of theirs and a link would open it. Otherwise
those that are open, newest first, and then those that were closed so lately that a link still opens them; ten at most.

    my @TicketIDs = $LinkRequestObject->TicketsFind(
        Addresses    => ['tina@example.com'],
        TicketNumber => '2026112210000011',      # may be empty
    );

=cut

sub TicketsFind {
    my ( $Self, %Param ) = @_;

    my @Logins = $Self->_Logins( $Param{Addresses} );
    return if !@Logins;

    my $TicketObject = $Kernel::OM->Get('Kernel::System::Ticket');

    if ( $Param{TicketNumber} ) {
        my $TicketID = $TicketObject->TicketIDLookup( TicketNumber => $Param{TicketNumber} );
        return $TicketID if $TicketID && $Self->_IsForLinks( $TicketID, $Param{Addresses} );
    }

    my %Search = (
        Result               => 'ARRAY',
        CustomerUserLoginRaw => \@Logins,
        OrderBy              => 'Down',
        ArchiveFlags         => [ 'y', 'n' ],
        UserID               => 1,
    );
    my $Days = _MaxAccessDays();
    my @Open = $TicketObject->TicketSearch(
        %Search,
        StateType => 'Open',
        SortBy    => 'Age',
        Limit     => $MaxTickets,
    );
    my @Closed = !$Days || @Open >= $MaxTickets ? () : $TicketObject->TicketSearch(
        %Search,
        StateType                        => 'Closed',
        TicketLastChangeTimeNewerMinutes => $Days * 24 * 60,
        SortBy                           => 'Changed',
        Limit                            => $MaxClosed,
    );
    my @TicketIDs = grep { $Self->_IsForLinks( $_, $Param{Addresses} ) } @Open, @Closed;

    return @TicketIDs > $MaxTickets ? @TicketIDs[ 0 .. $MaxTickets - 1 ] : @TicketIDs;
}

# Of the customer users who have one of these addresses, which are spellings of the same one.
sub _Logins {
    my ( $Self, $Addresses ) = @_;

    my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserLookup');
    my %Login;

    for my $Address ( $Addresses->@* ) {
        my $IsSystemAddress = $Kernel::OM->Get('Kernel::System::SystemAddress')->SystemAddressIsLocalAddress( Address => $Address );
        return if $IsSystemAddress;

        my %SameLogin = $CustomerUserObject->CustomerUserByLogin( UserLogin => $Address );
        for my $CustomerUser ( %SameLogin ? \%SameLogin : (), $CustomerUserObject->CustomerUserByEmail( Address => $Address ) ) {
            $Login{ $CustomerUser->{UserLogin} } = 1 if _IsAddress( $CustomerUser->{UserEmail}, $Addresses );
        }
    }

    my @Logins = sort keys %Login;

    return @Logins;
}

# Whether the customer user of a ticket has the address, and a link would open the ticket. OTOBO's search ignores what it does not know.
sub _IsForLinks {
    my ( $Self, $TicketID, $Addresses ) = @_;

    my $TicketDataObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData');
    my %Ticket           = $TicketDataObject->TicketGet( TicketID => $TicketID );
    my %CustomerUser     = $TicketDataObject->CustomerUserForLinks( Ticket => \%Ticket );
    return 0 if !%CustomerUser || !_IsAddress( $CustomerUser{UserEmail}, $Addresses );

    my %State = $TicketDataObject->TicketState( Ticket => \%Ticket );
    return 1 if $State{StateType} !~ m{ \A (?: closed | merged | removed ) \z }xms;

    my $Days = $TicketDataObject->QueueSettings( Ticket => \%Ticket )->{AccessDaysAfterClose};
    my $Now  = $Kernel::OM->Create('Kernel::System::DateTime')->ToEpoch();

    return $State{StateSince} + $Days * 24 * 60 * 60 > $Now ? 1 : 0;
}

# Of all queues: the search for closed tickets knows none.
sub _MaxAccessDays {
    my $General = $Kernel::OM->Get('Kernel::System::OneTimeAuth::SettingsCheck')->NumberGet( Name => 'AccessDaysAfterClose' );

    return max( $General, map { $_->{AccessDaysAfterClose} } $Kernel::OM->Get('Kernel::System::OneTimeAuth::QueueSettings')->List() );
}

sub _IsAddress {
    my ( $Registered, $Addresses ) = @_;

    my $Address = $Kernel::OM->Get('Kernel::System::OneTimeAuth::EmailAddress')->AddressToASCII( Address => $Registered );
    my $Lower   = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserLookup')->LowerCase($Address);

    return ( grep { $_ eq $Lower } $Addresses->@* ) ? 1 : 0;
}

sub _Log {
    my ( $Priority, $Message ) = @_;

    $Kernel::OM->Get('Kernel::System::Log')->Log(
        Priority => $Priority,
        Message  => "OneTimeAuth: $Message",
    );

    return 1;
}

1;
