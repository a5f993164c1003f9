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

use v5.24;
use strict;
use warnings;

use FindBin qw($Bin);
use lib "$Bin/lib";

use Test::More;
use TestOTOBO;

my $Number = '2026112210000011';
my $LinkID = 'G' x 24;

my ( @Calls, %Session, $Answer, %Config, %Sessions, $ScriptName, $Cookie, $QueueScope );

sub Setup {
    ( @Calls, %Session, %Config, %Sessions, $Cookie, $QueueScope ) = ();
    $Answer     = { Finished => 1 };
    $ScriptName = '/otobo/customer.pl';
    return TestOTOBO->new(
        Config  => \%Config,
        Objects => {
            'Kernel::System::OneTimeAuth::TicketData' => TestOTOBO::Fake->new(
                TicketState   => sub { my ( undef, %P ) = @_; return $P{TicketID} == 11 ? ( MergedIntoTicketID => 31 ) : () },
                QueueSettings => sub { return { SessionScope => $QueueScope // $Config{'OneTimeAuth::SessionScope'} // 'CustomerUser' } },
            ),
            'Kernel::System::Web::Request' => TestOTOBO::Fake->new(
                GetCookie  => sub { my ( undef, %P ) = @_; return $P{Key} eq 'CSID' ? $Cookie : undef },
                ScriptName => sub { return $ScriptName },
            ),
            'Kernel::System::AuthSession' => TestOTOBO::Fake->new(
                CheckSessionID   => sub { my ( undef, %P ) = @_; return $Sessions{ $P{SessionID} } ? 1 : undef },
                GetSessionIDData => sub { my ( undef, %P ) = @_; return ( $Sessions{ $P{SessionID} } // {} )->%* },
                UpdateSessionID  => sub { my ( undef, %P ) = @_; $Session{ $P{Key} } = $P{Value}; return 1 },
            ),
            'Kernel::System::OneTimeAuth::Bridge' => TestOTOBO::Fake->new( Call => sub { my ( undef, %P ) = @_; push @Calls, \%P; return $Answer } ),
            'Kernel::System::Ticket' => TestOTOBO::Fake->new( TicketIDLookup => sub { my ( undef, %P ) = @_; return $P{TicketNumber} eq $Number ? 11 : undef } ),
        },
    )->Get('Kernel::System::OneTimeAuth::LinkSession');
}

my %Login = (
    UserLogin    => 'Jane@customer.example',
    TicketNumber => $Number,
    LinkID       => $LinkID,
);
my %User = (
    UserType  => 'Customer',
    UserLogin => $Login{UserLogin},
);

subtest 'a session that begins with a link knows it, and no other session does' => sub {
    my $Object = Setup();
    is_deeply( { $Object->DataGet(%User) }, {}, 'without a login by link' );

    $Object->LoginSet(%Login);
    is_deeply(
        { $Object->DataGet(%User) },
        {
            OneTimeAuthLink   => "$Number.$LinkID",
            OneTimeAuthByLink => 1
        },
        'with one'
    );
    is_deeply( { $Object->DataGet( %User, UserType  => 'User' ) }, {}, 'an agent of the same name' );
    is_deeply( { $Object->DataGet( %User, UserLogin => 'joe' ) },  {}, 'another customer user' );
    is_deeply( { $Object->DataGet() }, {}, 'nobody' );
};

subtest 'the queue of the ticket decides what the session is for' => sub {
    my $Object = Setup();
    $Object->LoginSet(%Login);
    $QueueScope = 'Ticket';
    is( { $Object->DataGet(%User) }->{OneTimeAuthTickets}, 11, 'one ticket' );

    $Config{'OneTimeAuth::SessionScope'} = 'Ticket';
    $QueueScope = 'CustomerUser';
    is( { $Object->DataGet(%User) }->{OneTimeAuthTickets}, undef, 'all tickets' );
};

sub Finished {
    my ( $Object, $Link ) = @_;
    return scalar $Object->EntryFinish(
        SessionID => 's',
        Link      => $Link
    );
}

subtest 'the bridge hears that the browser is on the ticket, and the session forgets the link' => sub {
    my $Object = Setup();
    is( Finished( $Object, "$Number.$LinkID" ), 1, 'success' );
    is_deeply(
        \@Calls,
        [
            {
                Name => 'EntryFinish',
                Data => {
                    TicketID     => 11,
                    TicketNumber => $Number,
                    LinkID       => $LinkID,
                },
            },
        ],
        'one call'
    );
    is_deeply( \%Session, { OneTimeAuthLink => '' }, 'forgotten' );
};

subtest 'without an answer of the bridge nothing is tried again' => sub {
    my $Object = Setup();
    undef $Answer;
    is( Finished( $Object, "$Number.$LinkID" ), 0, 'no success' );
    is_deeply( \%Session, { OneTimeAuthLink => '' }, 'forgotten' );
};

subtest 'a request that is not the link of a ticket is not reported' => sub {
    my $Object = Setup();
    is( Finished( $Object, $_ ), undef, $_ // 'undef' ) for undef, '', 'x', "$Number.", "$Number.$LinkID\n", "1.$LinkID";
    is( scalar @Calls, 0, 'no call' );
};

sub Tickets {
    my ($Object) = @_;
    my %Data = $Object->DataGet(%User);
    return $Data{OneTimeAuthTickets};
}

subtest 'with the scope Ticket a session is for the tickets of the links that this browser opened' => sub {
    my $Object = Setup();
    $Object->LoginSet(%Login);
    is( Tickets($Object), undef, 'all tickets as delivered' );
    for my $Scope ( '', 'CustomerUser', 'x' ) {
        $Config{'OneTimeAuth::SessionScope'} = $Scope;
        is( Tickets($Object), undef, "all tickets with '$Scope'" );
    }

    $Config{'OneTimeAuth::SessionScope'} = 'Ticket';
    is( Tickets($Object), 11, 'the ticket of the link' );

    $Cookie = 's';
    is( Tickets($Object), 11, 'a session that OTOBO does not accept adds nothing' );
    $Sessions{s} = {
        %User,
        OneTimeAuthTickets => '7,11'
    };
    is( Tickets($Object), '7,11', 'those of the session before' );
    $Sessions{s}->{UserLogin} = 'joe';
    is( Tickets($Object), 11, 'not those of somebody else' );
    $Sessions{s} = {%User};
    is( Tickets($Object), 11, 'a session for all tickets adds none' );
};

subtest 'a ticket that is gone leaves a session for no ticket, not for all' => sub {
    my $Object = Setup();
    $Config{'OneTimeAuth::SessionScope'} = 'Ticket';
    $Object->LoginSet( %Login, TicketNumber => '1' );
    is( Tickets($Object), 0, 'no ticket' );
    $Object->TicketsSet( Tickets => Tickets($Object) );
    is( $Object->IsTicketAllowed( TicketID => 11 ), 0, 'refused' );
};

subtest 'a session for some tickets is one of customer.pl only' => sub {
    my $Object = Setup();
    $Sessions{s} = { OneTimeAuthTickets => '11' };
    $Sessions{t} = {};

    is( $Object->SessionCheck( SessionID => 's' ), 1, 'there' );
    is_deeply( [ $Object->TicketsGet() ], [11], 'and its tickets are known' );
    for my $Script ( '/otobo/nph-genericinterface.pl', '/otobo/index.pl', '/otobo/public.pl', '/otobo/xcustomer.pl', '', undef ) {
        $ScriptName = $Script;
        is( $Object->SessionCheck( SessionID => 's' ), 0, 'not: ' . ( $Script // 'undef' ) );
        is( $Object->SessionCheck( SessionID => 't' ), 1, 'another session is' );
    }
};

subtest 'which tickets a session may see' => sub {
    my $Object = Setup();
    is( $Object->IsTicketAllowed( TicketID => 12 ), 1, 'a session for all' );

    $Object->TicketsSet( Tickets => '11,13' );
    is( $Object->IsTicketAllowed( TicketID => 11 ), 1, 'its own' );
    is( $Object->IsTicketAllowed( TicketID => 13 ), 1, 'each of them' );
    is( $Object->IsTicketAllowed( TicketID => 31 ), 1, 'the one that it was merged into' );
    is( $Object->IsTicketAllowed( TicketID => $_ ), 0, "no other: '$_'" ) for 1, 12, 113, '', '11 ', '11,13';

    $Object->TicketsSet( Tickets => '' );
    is( $Object->IsTicketAllowed( TicketID => 12 ), 1, 'a session for all again' );
};

subtest 'the permission module asks the session' => sub {
    my $Object = Setup();
    require Kernel::System::Ticket::CustomerPermission::OneTimeAuth;
    my $PermissionObject = Kernel::System::Ticket::CustomerPermission::OneTimeAuth->new();
    $Object->TicketsSet( Tickets => '11' );
    my $Allowed = sub { return $PermissionObject->Run( UserID => 'jane', Type => 'ro', @_ ) };
    is(
        $Allowed->(
            TicketID => 11,
            Type     => 'rw'
        ),
        1,
        'allowed'
    );
    is( $Allowed->( TicketID => 12 ), 0, 'refused' );
    is( $Allowed->(),                 0, 'no ticket' );
};

done_testing();
