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
use utf8;

use FindBin qw($Bin);
use lib "$Bin/lib";

use Test::More;
use TestOTOBO;

my $Address = 'tina@example.com';
my $Now     = 1_795_368_000;
my $Day     = 24 * 60 * 60;

# Customer users by login, tickets by ID, and what is asked of them.
sub World {
    my (%Change) = @_;

    my %CustomerUser = ( ( $Change{CustomerUser} // { $Address => $Address } )->%* );
    my %Ticket       = ( $Change{Ticket} // {} )->%*;
    my %World        = ( Sent => [] );

    $World{Scheduler} = TestOTOBO::Fake->new( TaskAdd        => sub { return 1 } );
    $World{LinkMail}  = TestOTOBO::Fake->new( SendForAddress => sub { return ( $Change{Result} // { Result => 'sent' } )->%* } );
    $World{Ticket}    = TestOTOBO::Fake->new(
        TicketIDLookup => sub { my ( undef, %Param ) = @_; return $Param{TicketNumber} - 2026000 },
        TicketSearch   => sub {
            my ( undef, %Param ) = @_;
            my @Found = grep { $Param{StateType} eq 'Open' ? $Ticket{$_}->{StateType} eq 'open' : $Ticket{$_}->{StateType} ne 'open' } keys %Ticket;
            @Found = sort { $b <=> $a } @Found;
            return @Found > $Param{Limit} ? @Found[ 0 .. $Param{Limit} - 1 ] : @Found;
        },
    );
    $World{OTOBO} = TestOTOBO->new(
        Config  => { 'OneTimeAuth::AccessDaysAfterClose' => $Change{Days} // 14 },
        Objects => {
            'Kernel::System::Ticket'                          => $World{Ticket},
            'Kernel::System::Scheduler'                       => $World{Scheduler},
            'Kernel::System::OneTimeAuth::LinkMail'           => $World{LinkMail},
            'Kernel::System::SystemAddress'                   => TestOTOBO::Fake->new( SystemAddressIsLocalAddress => sub { return $Change{SystemAddress} } ),
            'Kernel::System::OneTimeAuth::CustomerUserLookup' => TestOTOBO::Fake->new(
                LowerCase           => sub { return lc $_[1] },
                CustomerUserByLogin => sub {
                    my ( undef, %Param ) = @_;
                    return $CustomerUser{ $Param{UserLogin} }
                        ? (
                            UserLogin => $Param{UserLogin},
                            UserEmail => $CustomerUser{ $Param{UserLogin} }
                        )
                        : ();
                },

                # As in OTOBO's search: other fields count, too.
                CustomerUserByEmail => sub {
                    return map { { UserLogin => $_, UserEmail => $CustomerUser{$_} } } sort keys %CustomerUser;
                },
            ),
            'Kernel::System::OneTimeAuth::TicketData' => TestOTOBO::Fake->new(
                TicketGet            => sub { my ( undef, %Param ) = @_; return ( ( $Ticket{ $Param{TicketID} } // {} )->%* ) },
                CustomerUserForLinks => sub {
                    my ( undef, %Param ) = @_;
                    my $Login = $Param{Ticket}->{CustomerUserID};
                    return $Login && !$Param{Ticket}->{IsPassword}
                        ? (
                            UserLogin => $Login,
                            UserEmail => $CustomerUser{$Login} // 'x@example.com'
                        )
                        : ();
                },
                TicketState   => sub { my ( undef, %Param ) = @_; return ( StateSince => 0, $Param{Ticket}->%* ) },
                QueueSettings => sub { my ( undef, %Param ) = @_; return { AccessDaysAfterClose => $Param{Ticket}->{Days} // $Change{Days} // 14 } },
            ),
            'Kernel::System::DateTime' => TestOTOBO::Fake->new(
                New => sub {
                    return TestOTOBO::Fake->new(
                        Add      => sub { my ( undef, %Param ) = @_; $World{Delay} = $Param{Seconds} },
                        ToString => sub { return 'later' },
                        ToEpoch  => sub { return $Now },
                    );
                },
            ),
        },
    );
    $World{LinkRequest} = $World{OTOBO}->Get('Kernel::System::OneTimeAuth::LinkRequest');

    return \%World;
}

sub Open {
    my (%Change) = @_;

    return {
        TicketID       => 1,
        StateType      => 'open',
        CustomerUserID => $Address,
        %Change
    };
}

sub Closed {
    my ( $Days, $StateType ) = @_;

    return Open(
        StateType  => $StateType // 'closed',
        StateSince => $Now - $Days * $Day
    );
}

sub Found {
    my ( $World, %Param ) = @_;

    return join ' ',
        $World->{LinkRequest}->TicketsFind(
            Addresses    => [$Address],
            TicketNumber => '',
            %Param
        );
}

subtest 'open tickets come first, newest first, ten at most' => sub {
    my %Ticket = map { $_ => Open() } 1 .. 12;
    is( Found( World( Ticket => \%Ticket ) ), '12 11 10 9 8 7 6 5 4 3', 'ten of twelve' );

    my %Closed = (
        20 => Closed(13),
        21 => Closed(14),
        22 => Closed( 1, 'merged' ),
    );
    is( Found( World( Ticket => { %Closed, 3 => Open() } ) ), '3 22 20', 'those closed a while ago after them, while a link opens them' );
    is(
        Found( World( Ticket => { %Closed, 3 => Open() }, Days => 0 ) ),
        '3',
        'and none if links end with their ticket'
    );
    is( Found( World( Ticket => { 21 => { $Closed{21}->%*, Days => 30 } } ) ), '21',                     'longer in a queue where links do' );
    is( Found( World( Ticket => { %Ticket, %Closed } ) ),                      '12 11 10 9 8 7 6 5 4 3', 'as far as there is room' );
};

subtest 'a ticket that is named is the only one, if it is one of theirs that a link opens' => sub {
    my %Ticket = (
        1 => Open(),
        2 => Open(),
        3 => Open( CustomerUserID => 'joe@example.com' ),
        4 => Closed(20)
    );
    is( Found( World( Ticket => \%Ticket ), TicketNumber => '2026001' ), '1',   'theirs' );
    is( Found( World( Ticket => \%Ticket ), TicketNumber => '2026003' ), '2 1', q{somebody else's: as if none was named} );
    is( Found( World( Ticket => \%Ticket ), TicketNumber => '2026004' ), '2 1', 'closed too long ago' );
    is( Found( World( Ticket => \%Ticket ), TicketNumber => '2026009' ), '2 1', 'unknown' );
};

subtest 'only customer users with that address count, each with their own tickets' => sub {
    my %Ticket = (
        1 => Open(),
        2 => Open( CustomerUserID => 'tina2' ),
        3 => Open( CustomerUserID => 'joe' ),
        4 => Open( IsPassword     => 1 )
    );
    my %CustomerUser = (
        $Address => 'Tina@Example.com',
        tina2    => $Address,
        joe      => 'joe@example.com'
    );
    my $World = World(
        Ticket       => \%Ticket,
        CustomerUser => \%CustomerUser
    );
    is( Found($World), '2 1', 'two logins, one address' );
    my ($Search) = $World->{Ticket}->Params('TicketSearch');
    is_deeply( $Search->{CustomerUserLoginRaw}, [ 'tina2', $Address ], 'their tickets alone are searched' );

    is(
        Found( World( Ticket => \%Ticket, CustomerUser => { $Address => 'joe@example.com' } ) ),
        '',
        'a login that is the address, with another address'
    );
    is(
        Found( World( Ticket => \%Ticket, SystemAddress => 1 ) ),
        '',
        'an address of OTOBO'
    );
    is(
        Found( World( Ticket => \%Ticket, CustomerUser => {} ) ),
        '',
        'nobody'
    );
    my %Spelled = (
        CustomerUser => { tina => 'tina@bücher.example' },
        Ticket       => { 5    => Open( CustomerUserID => 'tina' ) }
    );
    is( Found( World(%Spelled), Addresses => [ 'tina@xn--bcher-kva.example', 'tina@bücher.example' ] ), '5', 'a domain in Unicode' );
};

subtest 'the task mails what it finds' => sub {
    my %Task = (
        Addresses    => [$Address],
        TicketNumber => '',
        Discard      => 0,
        Attempt      => 0
    );
    my $World = World(
        Ticket => {
            1 => Open(),
            2 => Open()
        }
    );
    ok( $World->{LinkRequest}->SendRequested(%Task), 'done' );
    is_deeply(
        [ $World->{LinkMail}->Params('SendForAddress') ],
        [ { TicketIDs => [ 2, 1 ], Attempt => 0, IsLast => '' } ],
        'links to both'
    );
    is( $World->{OTOBO}->LogText(), '', 'nothing to tell' );

    $World = World( Ticket => { 1 => Open() } );
    ok( $World->{LinkRequest}->SendRequested( %Task, Discard => 1 ), 'one to discard' );
    is( $World->{LinkMail}->Calls('SendForAddress'), 0,  'does nothing' );
    is( $World->{OTOBO}->LogText(),                  '', 'and tells nothing' );

    $World = World();
    ok( $World->{LinkRequest}->SendRequested(%Task), 'nothing found' );
    is( $World->{LinkMail}->Calls('SendForAddress'), 0, 'sends nothing' );
    like( $World->{OTOBO}->LogText(), qr{\Anotice: .*tina\@example[.]com}, 'and the log says so' );

    my %Failed = (
        Ticket => { 1 => Open() },
        Result => {
            Result => 'failed',
            Reason => 'The bridge is unavailable.'
        }
    );
    $World = World(%Failed);
    $World->{LinkRequest}->SendRequested(%Task);
    my ($Again) = $World->{Scheduler}->Params('TaskAdd');
    is_deeply( [ $Again->{ExecutionTime}, $Again->{Data}->{Params} ], [ 'later', { %Task, Attempt => 1 } ], 'it is tried again' );
    cmp_ok( $World->{Delay}, '>', 60, 'when the ticket may have another link' );

    $World = World(%Failed);
    $World->{LinkRequest}->SendRequested( %Task, Attempt => 5 );
    is( $World->{Scheduler}->Calls('TaskAdd'), 0, 'not for ever' );
    like( $World->{OTOBO}->LogText(), qr{\Aerror: .* unavailable[.]\z}, 'and logged as an error' );

    $World = World(
        %Failed,
        Result => {
            Result => 'refused',
            Reason => 'No.'
        }
    );
    $World->{LinkRequest}->SendRequested(%Task);
    is( $World->{Scheduler}->Calls('TaskAdd'), 0, 'a refusal is no failure' );
};

done_testing();
