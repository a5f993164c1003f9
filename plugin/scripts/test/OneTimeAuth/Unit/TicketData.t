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

use FindBin      qw($Bin);
use MIME::Base64 qw(decode_base64);
use lib "$Bin/lib";

use JSON::PP ();
use Test::More;
use TestOTOBO;

# Time::Local would do as well; what matters is which history row is taken.
my %Epoch = (
    '2026-11-22 10:00:00' => 1000,
    '2026-11-22 11:00:00' => 2000,
    '2026-11-22 12:00:00' => 3000,
);

my ( %Ticket, %Main, @History, %Record, $First, $Plain, $DynamicField, $OTOBO );

sub Setup {
    my (%Config) = @_;

    %Ticket = (
        TicketID       => 11,
        TicketNumber   => '2026112210000011',
        StateType      => 'closed',
        StateID        => 2,
        Created        => '2026-11-22 10:00:00',
        CustomerUserID => 'jane@customer.example',
    );
    %Main = (
        TicketID       => 12,
        CustomerUserID => 'Jane@customer.example'
    );
    @History = ( _Row( 'NewTicket', 1, '10:00:00' ) );
    %Record  = (
        UserLogin    => 'jane@customer.example',
        UserEmail    => 'jane@customer.example',
        UserPassword => undef,
        UserLanguage => 'de',
        ValidID      => 1,
        Source       => 'CustomerUser',
    );
    $First = {
        ArticleID              => 21,
        SenderTypeID           => 3,
        CommunicationChannelID => 1
    };
    $Plain = "From: jane\@customer.example\n\nHello\n";

    my $Backend = TestOTOBO::Fake->new( ArticlePlain => sub { return $Plain } );

    $OTOBO = TestOTOBO->new(
        Config  => {%Config},
        Objects => {
            'Kernel::System::Ticket' => TestOTOBO::Fake->new(
                TicketGet  => sub { my ( undef, %P ) = @_; return $P{TicketID} == 11 ? %Ticket : $P{TicketID} == 12 ? %Main : () },
                HistoryGet => sub { return @History },
            ),
            'Kernel::System::DynamicField' => TestOTOBO::Fake->new( DynamicFieldGet     => sub { return $DynamicField } ),
            'Kernel::System::CustomerUser' => TestOTOBO::Fake->new( CustomerUserDataGet => sub { return %Record } ),
            'Kernel::System::Valid'        => TestOTOBO::Fake->new( ValidIDsGet         => sub { return (1) } ),
            'Kernel::System::DateTime'     => TestOTOBO::Fake->new(
                New => sub {
                    my ( undef, %P ) = @_;
                    return TestOTOBO::Fake->new( ToEpoch => sub { return $Epoch{ $P{String} } } );
                },
            ),
            'Kernel::System::Ticket::Article' => TestOTOBO::Fake->new(
                ArticleList             => sub { return $First // () },
                BackendForArticle       => sub { return $Backend },
                ArticleSenderTypeLookup => sub { my ( undef, %P ) = @_; return $P{SenderTypeID} == 3 ? 'customer' : 'agent' },
            ),
            'Kernel::System::CommunicationChannel' => TestOTOBO::Fake->new(
                ChannelGet => sub { my ( undef, %P ) = @_; return ( ChannelName => $P{ChannelID} == 1 ? 'Email' : 'Phone' ) },
            ),
        },
    );
    return $OTOBO->Get('Kernel::System::OneTimeAuth::TicketData');
}

sub _Row {
    my ( $Type, $StateID, $Time, $Name ) = @_;
    return {
        HistoryType => $Type,
        StateID     => $StateID,
        CreateTime  => "2026-11-22 $Time",
        Name        => $Name // ''
    };
}

subtest 'when the present state began' => sub {
    my %Case = (
        'closed'       => [ 2000, _Row( 'NewTicket', 1, '10:00:00' ), _Row( 'StateUpdate', 2, '11:00:00' ) ],
        'closed again' => [ 3000, _Row( 'StateUpdate', 2, '10:00:00' ), _Row( 'StateUpdate', 4, '11:00:00' ), _Row( 'StateUpdate', 2, '12:00:00' ) ],
        'a note after closing does not move it' => [ 1000, _Row( 'StateUpdate', 2, '10:00:00' ), _Row( 'AddNote', 2, '12:00:00' ) ],
        'created closed'                        => [ 1000, _Row( 'NewTicket',   2, '10:00:00' ) ],
        'a history without it: the creation'    => [ 1000, _Row( 'StateUpdate', 4, '12:00:00' ) ],
        'a time with fractions'                 => [ 2000, _Row( 'StateUpdate', 2, '11:00:00.123456' ) ],
    );
    for my $Name ( sort keys %Case ) {
        my $Object   = Setup();
        my $Expected = shift $Case{$Name}->@*;
        @History = $Case{$Name}->@*;
        is( { $Object->TicketState( TicketID => 11 ) }->{StateSince}, $Expected, $Name );
    }

    my $Object = Setup();
    for my $Type (qw(new open)) {
        $Ticket{StateType} = $Type;
        is( { $Object->TicketState( TicketID => 11 ) }->{StateSince}, 0, "$Type: nothing ends, so no history is read" );
    }
};

subtest 'the state of a ticket' => sub {
    my $Object = Setup();
    is_deeply(
        { $Object->TicketState( TicketID => 11, CustomerUserExists => 1 ) },
        {
            TicketID           => 11,
            TicketNumber       => '2026112210000011',
            StateType          => 'closed',
            StateSince         => 1000,
            CustomerUserLogin  => 'jane@customer.example',
            CustomerUserExists => 1,
        },
        'all of it',
    );

    %Main   = ();
    %Record = ();
    is(
        { $Object->TicketState( TicketID => 11, CustomerUserExists => 1 ) }->{CustomerUserExists},
        0,
        'a customer user without record'
    );
    is( { $Object->TicketState( Ticket => { %Ticket, TicketNumber => 'X' } ) }->{TicketNumber}, 'X', 'a ticket that the caller has read is not read again' );
    $Ticket{CustomerUserID} = undef;
    is( { $Object->TicketState( TicketID => 11 ) }->{CustomerUserLogin}, '', 'none' );

    is_deeply( { $Object->TicketState( TicketID => $_ // undef ) }, {}, 'no ticket' ) for 12, 0, undef, '', '1 OR 1=1', -1;
};

subtest 'what a ticket was merged into' => sub {
    my $Object = Setup();
    %Ticket = (
        %Ticket,
        StateType => 'merged',
        StateID   => 9
    );
    @History = (
        _Row( 'Merged',      1, '10:00:00', '%%2026112210000033%%13%%2026112210000011%%11' ),    # another one into this one, before
        _Row( 'StateUpdate', 9, '11:00:00' ),
        _Row( 'Merged',      9, '11:00:00', '%%2026112210000011%%11%%2026112210000022%%12' ),
    );
    my %State = $Object->TicketState( TicketID => 11 );
    is( $State{MergedIntoTicketID},     12,                 'the id' );
    is( $State{MergedIntoTicketNumber}, '2026112210000022', 'the number' );

    for my $Other ( 'eve@customer.example', '', undef ) {
        local $Main{CustomerUserID} = $Other;
        is( { $Object->TicketState( TicketID => 11 ) }->{MergedIntoTicketID}, undef, 'not if that one belongs to somebody else or nobody' );
    }

    $Ticket{StateType} = 'closed';
    is( { $Object->TicketState( TicketID => 11 ) }->{MergedIntoTicketID}, undef, 'only while it is merged' );
};

subtest 'in a queue without links, nobody may have any' => sub {
    my %Queue = (
        5 => 'HR',
        6 => 'Support'
    );
    my $Object = Setup( 'OneTimeAuth::Queues' => { HR => 'Links=off; SessionScope=Ticket' } );
    $OTOBO->{Objects}->{'Kernel::System::Queue'} = TestOTOBO::Fake->new( QueueLookup => sub { my ( undef, %P ) = @_; return $Queue{ $P{QueueID} } } );
    @Ticket{qw(QueueID StateType)} = ( 5, 'open' );
    is( { $Object->CustomerUserCheck( TicketID => 11 ) }->{Reason}, 'queue', 'off' );
    is_deeply( { $Object->CustomerUserForLinks( TicketID => 11 ) }, {}, 'no customer user' );
    is(
        { $Object->CustomerUserCheck( Ticket => { TicketID => 11, CustomerUserID => 'jane@customer.example' } ) }->{Reason},
        'queue',
        'of a ticket that was not read'
    );
    is( { $Object->TicketState( TicketID => 11 ) }->{QueueID}, 5, 'the bridge hears of the queue' );

    $Ticket{QueueID} = 6;
    is( { $Object->CustomerUserCheck( TicketID => 11 ) }->{Reason}, '', 'on' );

    @Ticket{qw(StateType StateID)} = ( 'merged', 2 );
    @History                       = ( _Row( 'StateUpdate', 2, '10:00:00' ), _Row( 'Merged', 2, '10:00:00', '%%2026112210000011%%11%%2026112210000012%%12' ) );
    $Main{QueueID}                 = 5;
    is_deeply(
        [ map { $Object->QueueSettings( TicketID => 11 )->{$_} } qw(Links SessionScope) ],
        [ 0, 'Ticket' ],
        'the ticket that it was merged into is in such a queue'
    );
    $Main{QueueID} = 6;
    is( $Object->QueueSettings( TicketID => 11 )->{Links}, 1, 'or is not' );
};

subtest 'who may have links' => sub {
    my $Object = Setup();
    is_deeply(
        { $Object->CustomerUserForLinks( TicketID => 11 ) },
        {
            map( { $_ => 'jane@customer.example' } qw(UserLogin TicketLogin) ),
            UserEmail    => 'jane@customer.example',
            UserLanguage => 'de',
            Source       => 'CustomerUser'
        },
        'a valid one without password',
    );

    $Ticket{CustomerUserID} = 'JANE@customer.example';
    my %Capitals = $Object->CustomerUserForLinks( TicketID => 11 );
    is( $Capitals{UserLogin},   'jane@customer.example', 'the case of ASCII letters does not matter' );
    is( $Capitals{TicketLogin}, 'JANE@customer.example', 'but is known' );

    delete $Record{UserLanguage};
    is( { $Object->CustomerUserForLinks( TicketID => 11 ) }->{UserLanguage}, '', 'there is no language when none was chosen' );

    $Record{UserEmail} = "jane\@m\x{fc}ller.example";
    is( { $Object->CustomerUserForLinks( TicketID => 11 ) }->{UserEmail}, 'jane@xn--mller-kva.example', 'an internationalised domain is in ASCII' );

    # why, and what makes it so
    my %Case = (
        'with a password'                     => [ password => sub { $Record{UserPassword} = 'x' } ],
        'with the password 0'                 => [ password => sub { $Record{UserPassword} = '0' } ],
        'whose password the backend conceals' => [ backend  => sub { delete $Record{UserPassword} } ],
        'invalid'                             => [ invalid  => sub { $Record{ValidID}        = 2 } ],
        'of another backend'                  => [ backend  => sub { $Record{Source}         = 'CustomerUser1' } ],
        'without an address'                  => [ address  => sub { $Record{UserEmail}      = '' } ],
        'with an address that is not ASCII'   => [ address  => sub { $Record{UserEmail}      = "t\x{ed}na\@customer.example" } ],
        'with two addresses'                  => [ address  => sub { $Record{UserEmail}      = 'jane@customer.example, eve@evil.example' } ],
        'that only the database takes for it' => [ unknown  => sub { $Ticket{CustomerUserID} = "j\x{e1}ne\@customer.example" } ],
        'without a record'                    => [ unknown  => sub { %Record                 = () } ],
        'none'                                => [ none     => sub { $Ticket{CustomerUserID} = '' } ],
    );
    for my $Name ( sort keys %Case ) {
        my $Object = Setup();
        my ( $Reason, $Change ) = $Case{$Name}->@*;
        $Change->();
        is_deeply( { $Object->CustomerUserForLinks( TicketID => 11 ) }, {},                    "not one $Name" );
        is_deeply( { $Object->CustomerUserCheck( TicketID => 11 ) },    { Reason => $Reason }, "$Name: why" );
    }
    is_deeply( { $Object->CustomerUserCheck( TicketID => 99 ) }, { Reason => 'ticket' }, 'no such ticket' );
};

subtest 'a checkbox of tickets' => sub {
    my %Case = (
        'a checkbox'           => [ 1, 'Ticket',  'Checkbox' ],
        'a text'               => [ 0, 'Ticket',  'Text' ],
        'one of articles'      => [ 0, 'Article', 'Checkbox' ],
        'a name without field' => [0],
    );
    for my $Name ( sort keys %Case ) {
        my ( $Expected, @Kind ) = $Case{$Name}->@*;
        $DynamicField = {};
        $DynamicField->@{qw(ObjectType FieldType)} = @Kind if @Kind;
        my $Object = Setup();
        is( $Object->CheckBox( Name => 'New' ) ? 1 : 0,                                               $Expected,     $Name );
        is( scalar( () = $OTOBO->LogText() =~ m{field New is not a ticket field of type checkbox}g ), 1 - $Expected, "$Name: the log" );
    }
    is( Setup()->CheckBox( Name => $_ ), undef, 'no name' ) for '', undef;
};

subtest 'the backends' => sub {
    my %Case = (
        'the setting'                               => { 'OneTimeAuth::CustomerUserBackends' => [ '', 'CustomerUser1' ] },
        'that in which the pre-filter creates them' =>
            { 'PostMaster::PreFilterModule' => { '000-CreateCustomerUser' => { CustomerUserBackend => 'CustomerUser1' } } },
    );
    for my $Name ( sort keys %Case ) {
        my $Object = Setup( $Case{$Name}->%* );
        is_deeply( { $Object->CustomerUserForLinks( TicketID => 11 ) }, {}, "$Name: no longer the first one" );
        $Record{Source} = 'CustomerUser1';
        ok( { $Object->CustomerUserForLinks( TicketID => 11 ) }->{UserLogin}, "$Name: the named one" );
    }
    my $Object = Setup(
        'OneTimeAuth::CustomerUserBackends' => [],
        'PostMaster::PreFilterModule'       => { '000-CreateCustomerUser' => { CustomerUserBackend => '' } }
    );
    ok( { $Object->CustomerUserForLinks( TicketID => 11 ) }->{UserLogin}, 'empty settings: CustomerUser' );
};

sub Source {
    my ($Text) = @_;
    my %Headers = Setup()->SourceHeaders( Source => $Text );
    return ( [ map { decode_base64($_) } $Headers{From}->@* ], $Headers{Headers}, $Headers{TooLarge} );
}

subtest 'the raw headers of the sender' => sub {
    my ( $From, $Headers ) = Source(
        "From mbox Sun Nov 22 10:00:00 2026\r\nfrom: =?utf-8?q?J=C3=A1ne?=\r\n <jane\@customer.example>\r\nX-Loop: yes\r\n"
            . "FROM:eve\@evil.example\r\nList-Id: a\r\n\tb\r\nReturn-Path: <>\r\n\r\nFrom: body\@evil.example\r\n"
    );
    is_deeply( $From, [ '=?utf-8?q?J=C3=A1ne?= <jane@customer.example>', 'eve@evil.example' ], 'each From, unfolded, not decoded, not from the body' );
    is_deeply(
        $Headers,
        {
            'X-Loop'      => 'yes',
            'List-Id'     => "a?b",
            'Return-Path' => '<>'
        },
        'the headers that matter'
    );

    ($From) = Source("From: t\xc3\xadna\@customer.example\n\n");
    is( $From->[0], "t\xc3\xadna\@customer.example", 'bytes stay bytes' );

    ($From) = Source("Subject: x\n\n");
    is_deeply( $From, [], 'no From' );
    ($From) = Source($_) for undef, '', "\n", "\0\xff", "no header at all";
    is_deeply( $From, [], 'no mail' );

    ( $From, $Headers ) = Source( "From: a\@b\nAuto-Submitted: " . ( "\xe4" x 1000 ) . "\n\n" );
    is( $Headers->{'Auto-Submitted'}, '?' x 500, 'what is not ASCII is not passed on, nor all of a long one' );

    ( $From, $Headers ) = Source("From: a\@b\nX-MS-Exchange-Message-Is-Ndr:\nx-beenthere: l\@x.example\nX-Other: x\nMAILING-LIST: y\n\n");
    is_deeply(
        $Headers,
        {
            'X-MS-Exchange-Message-Is-Ndr' => '',
            'X-BeenThere'                  => 'l@x.example',
            'Mailing-List'                 => 'y'
        },
        'in any case, one without a value is there, others are not'
    );

    ( $From, $Headers, my $TooLarge ) = Source( ( "From: a\@b\n" x 5000 ) . "\n" );
    is_deeply( [ scalar $From->@*, $TooLarge ], [ 0, 1 ], 'so many that nobody is to be bothered with them' );
};

subtest 'a mail without a sign of a machine or a list is personal' => sub {
    my %IsPersonal = (
        '{}'                                                               => 1,
        '{"Return-Path":"<>","Content-Type":"multipart/alternative"}'      => 1,
        '{"Content-Type":"multipart/report; report-type=delivery-status"}' => 0,
        '{"Auto-Submitted":"no"}'                                          => 0,
        '{"X-MS-Exchange-Message-Is-Ndr":""}'                              => 0,
        '{"List-Id":"<l.x.example>"}'                                      => 0,
    );
    for my $JSON ( sort keys %IsPersonal ) {
        is( Setup()->IsPersonalMail( Headers => JSON::PP::decode_json($JSON) ), $IsPersonal{$JSON}, $JSON );
    }
};

subtest 'the first article' => sub {
    my $Object  = Setup();
    my %Article = $Object->FirstArticle( TicketID => 11 );
    is( decode_base64( $Article{From}->[0] ), 'jane@customer.example', 'its sender' );
    is_deeply( [ @Article{qw(ArticleID SenderType Channel)} ], [ 21, 'customer', 'Email' ], 'what it is' );

    $Plain = undef;
    is_deeply( { $Object->FirstArticle( TicketID => 11 ) }->{From}, [], 'without a source' );
    $First = { $First->%*, CommunicationChannelID => 2 };
    is_deeply( { $Object->FirstArticle( TicketID => 11 ) }->{From}, [], 'not by mail' );
    $First = undef;
    is_deeply( { $Object->FirstArticle( TicketID => 11 ) }, {}, 'none' );
};

subtest 'a ticket opened by somebody unknown' => sub {
    my $Object = Setup();
    my $Is     = sub { return $Object->IsOpenedByUnknown( TicketID => 11, ArticleID => 21, @_ ) };

    is( $Is->(), 0, 'the customer user is known' );

    %Record = ();
    is( $Is->(), 1, 'a mail by somebody OTOBO does not know' );
    is( $Is->( ArticleID => 22 ), 0, 'a follow-up' );
    is( $Is->( TicketID  => 13 ), 0, 'a ticket that is gone' );

    $Ticket{CustomerUserID} = undef;
    is( $Is->(), 1, 'a ticket without customer user' );

    $First->{CommunicationChannelID} = 2;
    is( $Is->(), 0, 'no mail' );
    $First->@{qw(CommunicationChannelID SenderTypeID)} = ( 1, 1 );
    is( $Is->(), 0, 'not by a customer' );
    $First = undef;
    is( $Is->(), 0, 'a ticket without articles' );
};

subtest 'a customer user that this host believes to be missing, and that another host created' => sub {
    my $Object = Setup(
        CustomerUser  => {},
        CustomerUser3 => {}
    );
    my %Cached = ( 'CustomerUserDataGet::jane@customer.example' => {} );
    my @Deleted;
    $OTOBO->{Objects}->{'Kernel::System::Cache'} = TestOTOBO::Fake->new(
        Delete => sub { my ( undef, %P ) = @_; push @Deleted, $P{Type}; delete $Cached{ $P{Key} }; return 1 },
    );
    $OTOBO->{Objects}->{'Kernel::System::CustomerUser'} = TestOTOBO::Fake->new(
        CustomerUserDataGet => sub { my ( undef, %P ) = @_; return $Cached{"CustomerUserDataGet::$P{User}"} ? () : %Record },
    );

    is( { $Object->CustomerUserForLinks( TicketID => 11 ) }->{UserEmail}, 'jane@customer.example', 'is found' );
    is_deeply( \@Deleted, [qw(CustomerUser CustomerUser3)], 'after what each backend remembers was deleted' );
    is( { $Object->CustomerUserForLinks( TicketID => 11 ) }->{UserEmail}, 'jane@customer.example', 'and again' );
    is( scalar @Deleted,                                                  2,                       'without deleting anything' );
};

done_testing();
