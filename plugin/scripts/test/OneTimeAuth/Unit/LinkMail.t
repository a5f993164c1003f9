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

my $TicketNumber = '2026112210000011';
my $LinkID       = 'A' x 24;
my $Link         = "https://support.example.com/ota/t/$TicketNumber/" . 'B' x 24;
my %CustomerUser = (
    UserLogin => 'Tina@example.com',
    UserEmail => 'tina@example.com',
);

# Everything that LinkMail asks, with the answers of an honest case, or others.
sub World {
    my (%Change) = @_;

    my %World;
    $World{Ticket} = TestOTOBO::Fake->new(
        TicketIDLookup => sub { my ( undef, %Param ) = @_; return $Param{TicketNumber} eq $TicketNumber ? 11 : undef },
        TicketGet      => sub { return ( TicketID => 11, QueueID => 1 ) },
        HistoryAdd     => sub { return 1 },
    );
    $World{Scheduler}   = TestOTOBO::Fake->new( TaskAdd => sub { return $Change{NoTask} ? undef : 1 } );
    $World{Email}       = TestOTOBO::Fake->new( Send    => sub { return { Success => $Change{NotSent} ? 0 : 1 } } );
    $World{OneTimeAuth} = TestOTOBO::Fake->new(
        LinkIssue => sub { return ( TicketNumber => $TicketNumber, ( $Change{Link} // { Link => $Link } )->%* ) },
        PublicURL => sub { return 'https://support.example.com/ota' },
    );
    $World{OTOBO} = TestOTOBO->new(
        Objects => {
            'Kernel::System::Ticket'                  => $World{Ticket},
            'Kernel::System::Scheduler'               => $World{Scheduler},
            'Kernel::System::Email'                   => $World{Email},
            'Kernel::System::OneTimeAuth'             => $World{OneTimeAuth},
            'Kernel::System::OneTimeAuth::TicketData' => TestOTOBO::Fake->new(
                CustomerUserForLinks => sub { return ( $Change{CustomerUser} // \%CustomerUser )->%* },
                QueueSettings        => sub { return { Links => $Change{QueueLinks} } },
            ),
            'Kernel::System::OneTimeAuth::CustomerUserLookup'    => TestOTOBO::Fake->new( LowerCase                   => sub { return lc $_[1] } ),
            'Kernel::System::OneTimeAuth::NotificationTemplates' => TestOTOBO::Fake->new( Message                     => sub { return {} } ),
            'Kernel::System::SystemAddress'                      => TestOTOBO::Fake->new( SystemAddressIsLocalAddress => sub { return $Change{SystemAddress} } ),
            'Kernel::System::CustomerUser'                       => TestOTOBO::Fake->new( CustomerUserDataGet         => sub { return () } ),
            'Kernel::System::TemplateGenerator'                  => TestOTOBO::Fake->new(
                NotificationEvent => sub { return ( ContentType => 'text/plain', Subject => 'New link', Body => $Change{Body} // "Here it is:\n$Link\n" ) },
                Sender            => sub { return 'Support <support@example.com>' },
            ),
            'Kernel::System::DateTime' => TestOTOBO::Fake->new(
                New => sub {
                    return TestOTOBO::Fake->new(
                        Add      => sub { my ( undef, %Param ) = @_; $World{Delay} = $Param{Seconds} },
                        ToString => sub { return 'later' }
                    );
                },
            ),
        },
    );
    $World{LinkMail} = $World{OTOBO}->Get('Kernel::System::OneTimeAuth::LinkMail');

    return \%World;
}

# A new link for the customer user, sent by LinkMail.
sub Sent {
    my ( $World, %Param ) = @_;
    return $World->{LinkMail}->Send(
        TicketNumber      => $TicketNumber,
        CustomerUserLogin => 'tina@example.com',
        %Param
    );
}

# The task of a request by an inert link.
sub Requested {
    my ( $World, $Attempt ) = @_;
    return $World->{LinkMail}->SendRequested(
        TicketNumber => $TicketNumber,
        LinkID       => $LinkID,
        Attempt      => $Attempt // 0
    );
}

# Links for somebody who gave the address, to the tickets of these IDs.
sub ForAddress {
    my ( $World, $TicketIDs, %Param ) = @_;
    return $World->{LinkMail}->SendForAddress(
        TicketIDs => $TicketIDs,
        Attempt   => 0,
        %Param
    );
}

# Type and agent of each row of the history.
sub Rows {
    my ($World) = @_;
    return [ map {"$_->{HistoryType} $_->{CreateUserID}"} $World->{Ticket}->Params('HistoryAdd') ];
}

subtest 'a customer user who may have links gets one now' => sub {
    my $World = World();
    is_deeply( { Sent($World) }, { Result => 'sent' }, 'sent' );
    my ($Mail) = $World->{Email}->Params('Send');
    is( $Mail->{To},                 'tina@example.com', 'to the registered address' );
    is( $Mail->{OneTimeAuthRenewal}, 1,                  'as a renewal' );
    is_deeply( Rows($World), [ 'OneTimeAuthRenewalAsked 1', 'OneTimeAuthRenewalSent 1' ], 'the history says both' );
};

subtest 'without links, the reason says whether it is the queue or the customer user' => sub {
    for my $Case ( [ 0, qr{queue of the ticket} ], [ 1, qr{may not use links} ] ) {
        my ( $Links, $Reason ) = $Case->@*;
        my $World = World(
            CustomerUser => {},
            QueueLinks   => $Links
        );
        $World->{OTOBO}->{Config}->{'OneTimeAuth::Queues'} = { '*' => 'Links=off' };
        my %Result = Sent($World);
        is( $Result{Result}, 'refused', 'refused' );
        like( $Result{Reason}, $Reason, 'why' );
    }
};

subtest 'an agent sends one: nobody has asked for it' => sub {
    my $World = World();
    Sent( $World, UserID => 2 );
    is_deeply( Rows($World), ['OneTimeAuthRenewalSent 2'], 'sent by the agent' );

    $World = World( NotSent => 1 );
    my %Result = Sent( $World, UserID => 2 );
    is( $Result{Result}, 'failed', 'not sent' );
    is_deeply( Rows($World), [], 'the agent gets the reason, and the history has no row' );
};

subtest 'nobody else does, and a temporary failure is reported as such' => sub {
    my %Case = (
        'an unknown ticket'            => [ 'refused: The ticket does not exist.',                         {}, TicketNumber      => '9' ],
        'another customer user'        => [ 'refused: The ticket has another customer user.',              {}, CustomerUserLogin => 'joe@example.com' ],
        'one who may not have links'   => [ 'refused: The customer user of the ticket may not use links.', { CustomerUser  => {} } ],
        'an address of OTOBO'          => [ 'refused: The address belongs to OTOBO itself.',               { SystemAddress => 1 } ],
        'no link, bridge unavailable'  => [ 'failed: No link could be created for the email.',             { Body          => 'Sorry' } ],
        'a mail that cannot be queued' => [ 'failed: OTOBO could not send the email. See the OTOBO log.',  { NotSent       => 1 } ],
    );
    for my $Name ( sort keys %Case ) {
        my ( $Expected, $Change, %Param ) = $Case{$Name}->@*;
        my $World  = World( $Change->%* );
        my %Result = Sent( $World, %Param );
        is( "$Result{Result}: $Result{Reason}", $Expected, $Name );
        my @Rows = $Name eq 'an unknown ticket' ? () : ( 'OneTimeAuthRenewalAsked 1', 'OneTimeAuthNoLink 1' );
        is_deeply( Rows($World), \@Rows, "$Name: the history says that and why" );
    }
};

subtest 'what an inert link asked for is scheduled without a look at the ticket' => sub {
    my $World = World();
    ok(
        $World->{LinkMail}->Schedule(
            TicketNumber => '9',
            LinkID       => $LinkID
        ),
        'scheduled'
    );
    my ($Task) = $World->{Scheduler}->Params('TaskAdd');
    is_deeply(
        $Task->{Data},
        {
            Object   => 'Kernel::System::OneTimeAuth::LinkMail',
            Function => 'SendRequested',
            Params   => {
                TicketNumber => '9',
                LinkID       => $LinkID,
                Attempt      => 0
            },
        },
        'as a task of the asynchronous executor',
    );
    is( $Task->{ExecutionTime},                    undef, 'now' );
    is( $World->{Ticket}->Calls('TicketIDLookup'), 0,     'nothing is looked up' );

    ok(
        !World( NoTask => 1 )->{LinkMail}->Schedule(
            TicketNumber => '9',
            LinkID       => $LinkID
        ),
        'a task that cannot be stored is reported'
    );
};

subtest 'the task mails the link that the bridge issues for the inert one' => sub {
    my $World = World();
    ok( Requested($World), 'done' );
    is_deeply(
        [ $World->{OneTimeAuth}->Params('LinkIssue') ],
        [ { TicketID => 11, RequestedWith => $LinkID } ],
        'with the id'
    );
    is( $World->{Email}->Calls('Send'), 1,  'sent' );
    is( $World->{OTOBO}->LogText(),     '', 'nothing to tell' );
};

subtest 'the task sends nothing where the bridge issues no link, and the log says why' => sub {
    my %Sentence = (
        'customer-user' => 'The link was made for another customer user.',
        expired         => 'Links to this ticket have expired.',
        limit           => 'Too many new links were sent to the customer user.',
    );
    for my $Reason ( sort keys %Sentence ) {
        my $World = World( Link => { Reason => $Reason } );
        Requested($World);
        is( $World->{Email}->Calls('Send'),        0, "$Reason: no mail" );
        is( $World->{Scheduler}->Calls('TaskAdd'), 0, "$Reason: not again" );
        is_deeply( Rows($World), [ 'OneTimeAuthRenewalAsked 1', 'OneTimeAuthNoLink 1' ], "$Reason: the history says so" );
        is(
            $World->{OTOBO}->LogText(),
            "notice: OneTimeAuth: No new link was sent for ticket $TicketNumber: $Sentence{$Reason}",
            "$Reason: reported",
        );
    }
};

subtest 'the task is scheduled again while the bridge is unavailable, some times' => sub {
    my $World = World( Link => {} );
    Requested($World);
    my ($Task) = $World->{Scheduler}->Params('TaskAdd');
    is( $Task->{ExecutionTime},             'later', 'later' );
    is( $Task->{Data}->{Params}->{Attempt}, 1,       'as the next attempt' );
    cmp_ok( $World->{Delay}, '>', 30, 'when OTOBO asks the bridge again' );
    like( $World->{OTOBO}->LogText(), qr{unavailable[.] OTOBO will try again[.]\z}, 'logged' );

    $World = World( Link => {} );
    Requested( $World, 6 );
    is( $World->{Scheduler}->Calls('TaskAdd'), 0, 'not for ever' );
    like( $World->{OTOBO}->LogText(), qr{\Aerror: .* unavailable[.]\z}, 'logged as an error' );
};

# Three tickets of one customer user, and what the bridge says to each.
sub Tickets {
    my ( $World, %Answer ) = @_;

    my %Number = (
        11 => $TicketNumber,
        12 => '2026112210000012',
        13 => '2026112210000013'
    );
    $World->{OTOBO}->Get('Kernel::System::OneTimeAuth::TicketData')->{Functions}->{TicketGet} = sub {
        my ( undef, %Param ) = @_;
        my $Known = $Number{ $Param{TicketID} };
        return $Known
            ? (
                TicketID     => $Param{TicketID},
                TicketNumber => $Known,
                QueueID      => 1,
                Title        => "Title $Param{TicketID}"
            )
            : ();
    };
    my %ID = reverse %Number;
    $World->{Ticket}->{Functions}->{TicketIDLookup} = sub { my ( undef, %Param ) = @_; return $ID{ $Param{TicketNumber} } };
    $World->{OneTimeAuth}->{Functions}->{LinkIssue} = sub {
        my ( undef, %Param ) = @_;
        my $Issued = { Link => "https://support.example.com/ota/t/$Number{ $Param{TicketID} }/" . 'B' x 24 };
        return ( $Answer{ $Param{TicketID} } // $Issued )->%*;
    };
    $World->{OTOBO}->{Objects}->{'Kernel::System::OneTimeAuth::NotificationTemplates'} = TestOTOBO::Fake->new(
        Message  => sub { return {} },
        LinkList => sub {
            my ( undef, %Param ) = @_;
            return (
                Subject => 'New links',
                Body    => join "\n",
                map { $_->{Link} } $Param{Links}->@*
            );
        },
    );

    return $World;
}

subtest 'links to several tickets are in one mail' => sub {
    my $World = Tickets( World() );
    is_deeply( { ForAddress( $World, [ 11, 12, 13, 99 ] ) }, { Result => 'sent' }, 'sent' );
    my ( $Mail, @Others ) = $World->{Email}->Params('Send');
    is( scalar @Others,                                     0,                  'one' );
    is( scalar( () = $Mail->{Body} =~ m{/t/\d+/B{24}$}gm ), 3,                  'with three links' );
    is( $Mail->{To},                                        'tina@example.com', 'to the registered address' );
    is_deeply( [ map { $_->{RequestedByAddress} } $World->{OneTimeAuth}->Params('LinkIssue') ], [ 1, 1, 1 ], 'the bridge counts each' );
    is_deeply( Rows($World), [ ('OneTimeAuthRenewalAsked 1') x 3, ('OneTimeAuthRenewalSent 1') x 3 ],        'the history of each says both' );
};

subtest 'the link to one ticket is in the same mail as always' => sub {
    my $World = Tickets( World(), 12 => { Reason => 'limit' } );
    is( { ForAddress( $World, [ 11, 12 ] ) }->{Result}, 'sent', 'sent' );
    my ($Mail) = $World->{Email}->Params('Send');
    is( $Mail->{Subject}, 'New link', 'that of the notification' );
    is_deeply( Rows($World), [ ('OneTimeAuthRenewalAsked 1') x 2, 'OneTimeAuthRenewalSent 1', 'OneTimeAuthNoLink 1' ], 'the other one says that it got none' );
};

subtest 'no mail without a link, and none without the bridge' => sub {
    my $World = Tickets(
        World(),
        11 => { Reason => 'limit' },
        12 => { Plain  => 1 }
    );
    my %Result = ForAddress( $World, [ 11, 12 ] );
    is( $Result{Result}, 'refused', 'the bridge issues none' );
    is_deeply( Rows($World), [ ('OneTimeAuthRenewalAsked 1') x 2, ('OneTimeAuthNoLink 1') x 2 ], 'the history of each says so' );
    is_deeply(
        [ map { $_->{Name} } grep { $_->{HistoryType} eq 'OneTimeAuthNoLink' } $World->{Ticket}->Params('HistoryAdd') ],
        [ 'Too many new links were sent to the customer user.', 'The customer user of the ticket may not use links.' ],
        'and why'
    );

    for my $IsLast ( 0, 1 ) {
        $World  = Tickets( World(), 12 => {} );
        %Result = ForAddress(
            $World, [ 11, 12 ],
            Attempt => 3,
            IsLast  => $IsLast
        );
        is( $Result{Result},                'failed', 'the bridge is unavailable' );
        is( $World->{Email}->Calls('Send'), 0,        'no mail' );
        is_deeply( Rows($World), [ ('OneTimeAuthNoLink 1') x ( $IsLast ? 2 : 0 ) ], $IsLast ? 'for good: the history says so' : 'it will be tried again' );
    }

    $World  = Tickets( World( NotSent => 1 ) );
    %Result = ForAddress( $World, [ 11, 12 ] );
    is( $Result{Result}, 'failed', 'OTOBO cannot send' );
};

done_testing();
