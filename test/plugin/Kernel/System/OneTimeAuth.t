use v5.24;
use strict;
use warnings;

use FindBin qw($Bin);
use lib "$Bin/../../lib";

use Test::More;
use TestOTOBO;

my $PublicURL = 'https://support.example.com/ota';

my ( $Answer, $Valid, $Customer, $Requester, $OTOBO );

# A new OTOBO whose bridge answers what stands in $Answer: a hash of data, or text for what OTOBO's requester says of a failure.
sub Setup {
    my (%Param) = @_;

    $Valid     = 1;
    $Customer  = { UserLogin => 'jane.doe@customer.example', TicketLogin => 'jane.doe@customer.example', UserEmail => 'jane.doe@customer.example', UserLanguage => 'de' };
    $Requester = TestOTOBO::Fake->new(
        Run => sub {
            my ( undef, %Call ) = @_;
            delete $Call{Data}->{TicketID};    # OTOBO's transport takes from what it was given
            return $Answer->(%Call) if ref $Answer eq 'CODE';
            return { Success => 1, Data         => $Answer } if ref $Answer;
            return { Success => 0, ErrorMessage => $Answer };
        },
    );

    $OTOBO = TestOTOBO->new(
        Config  => {
            'OneTimeAuth::PublicURL'            => "$PublicURL/",
            'OneTimeAuth::AccessDaysAfterClose' => '14',
            'OneTimeAuth::ActiveLinksPerTicket' => '3',
            'OneTimeAuth::LinkMaxAgeDays'       => '0',
            %Param,
        },
        Objects => {
            'Kernel::GenericInterface::Requester'          => $Requester,
            'Kernel::System::GenericInterface::Webservice' => TestOTOBO::Fake->new(
                WebserviceGet => sub { return $Valid ? { ID => 7, ValidID => $Valid } : {} },
            ),
            'Kernel::System::Ticket' => TestOTOBO::Fake->new(
                TicketNumberLookup => sub { my ( undef, %P ) = @_; return $P{TicketID} == 11 ? '2026112210000011' : undef },
                TicketIDLookup     => sub { my ( undef, %P ) = @_; return $P{TicketNumber} eq '2026112210000011' ? 11 : undef },
            ),
            'Kernel::System::OneTimeAuth::Ticket' => TestOTOBO::Fake->new(
                CustomerUserForLinks => sub { return $Customer->%* },
                TicketState          => sub { return ( StateType => 'open', StateSince => 1795368000 ) },
            ),
        },
    );

    return $OTOBO->Get('Kernel::System::OneTimeAuth');
}

sub Sent { return { map { ( $_->@* ) } ( $Requester->Calls('Run') )[-1] } }

my %Example = map { $_ => TestOTOBO::Example($_) } qw(pre-filter link-prepare link-arm grant-redeem tokens-sweep bridge-check);

subtest 'the requests and answers of the protocol' => sub {
    my %Call = (
        'pre-filter' => sub {
            my $Answer = $_[0]->PreFilter( ( map { $_ => $Example{'pre-filter'}->{request}->{$_} } qw(From Headers SetCheckBoxName Found) ), CustomerHeaderSpoofProtection => 1 );
            is( $Answer->{Decision}, 'created', 'the decision' );
        },
        'link-arm' => sub {
            my $LinkID = $_[0]->LinkArm( $Example{'link-arm'}->{request}->%* );
            is( $LinkID, 'AAECAwQFBgcIqrvM3e7_ABEi', 'the armed link' );
        },
        'grant-redeem' => sub { is( $_[0]->GrantRedeem( $Example{'grant-redeem'}->{request}->%* ), 1, 'redeemed' ) },
        'tokens-sweep' => sub { is( $_[0]->TokensSweep( Cursor => '' )->{Cursor}, '17', 'the next cursor' ) },
        'bridge-check' => sub {
            my %Result = $_[0]->BridgeCheck();
            is( $Result{Success}, 1,    'success' );
            is( $Result{Redis},   'ok', 'Redis' );
        },
        'link-prepare' => sub {
            my %Result = $_[0]->LinkPrepare( TicketID => 11 );
            is( $Result{Link},     $Example{'link-prepare'}->{response}->{body}->{Link}, 'the safe link' );
            is( $Result{Language}, 'de',                                                 'the language' );
        },
    );

    for my $Name ( sort keys %Call ) {
        my $Object = Setup( 'OneTimeAuth::IgnoreSenders' => ['^no-?reply@'] );

        my %Seen;
        $Answer = sub {
            my (%Param) = @_;
            %Seen = ( %Param, Data => { $Param{Data}->%* } );
            return { Success => 1, Data => $Example{$Name}->{response}->{body} };
        };
        # the fake transport above takes TicketID away before the answer is made
        my %Expected = $Example{$Name}->{request}->%*;
        delete $Expected{TicketID};

        $Call{$Name}->($Object);
        is( $Seen{Invoker}, $Example{$Name}->{invoker}, "$Name: the invoker" );
        is_deeply( $Seen{Data}, \%Expected, "$Name: the request is that of the protocol" );
    }
};

subtest 'a bridge that cannot be reached is left alone for half a minute' => sub {
    for my $Failure (
        "Error while performing REST 'POST' request to Controller '/otobo/links/prepare' on Host 'http://127.0.0.1:1'. Response code '500'.",
        "Error while performing REST 'POST' request to Controller '/otobo/links/prepare' on Host 'http://127.0.0.1:1'. Response code '401'.",
        ' Error while parsing JSON data.',
        )
    {
        my $Object = Setup();
        $Answer = $Failure;

        is_deeply( { $Object->LinkPrepare( TicketID => 11 ) }, { TicketNumber => '2026112210000011', Language => 'de' }, 'no link' );
        like( $Object->LastError(), qr{The call failed}, 'the reason' );
        is( $Object->LinkArm( TicketNumber => '2026112210000011', LinkIDs => ['x'] ), '', 'nothing armed' );
        is( scalar $Requester->Calls('Run'), 1, 'one call only' );
        like( $Object->LastError(), qr{less than 30 seconds ago}, 'the second was not made' );

        my %Check = $Object->BridgeCheck();
        is( $Check{Success},                 0, 'a check fails' );
        is( scalar $Requester->Calls('Run'), 2, 'but it does call' );

        my ($Key) = grep {m{Pause}} keys $OTOBO->{Cache}->%*;
        $OTOBO->{Cache}->{$Key} -= 31;
        $Answer = $Example{'link-prepare'}->{response}->{body};
        ok( { $Object->LinkPrepare( TicketID => 11 ) }->{Link}, 'half a minute later it is called again' );
    }
};

subtest 'then one asks on behalf of all' => sub {
    my $Failure = "Error while performing REST 'POST' request. Response code '500'.";
    my $Object  = Setup();
    my $Pause   = sub { return grep {m{Pause}} keys $OTOBO->{Cache}->%* };
    $Answer = $Failure;
    $Object->LinkPrepare( TicketID => 11 );
    my ($Key) = $Pause->();

    $OTOBO->{Cache}->{$Key} -= 31;
    my @Others;
    $Answer = sub {
        push @Others, { $Object->LinkPrepare( TicketID => 11 ) }->{Link};
        return { Success => 0, ErrorMessage => $Failure };
    };
    $Object->LinkPrepare( TicketID => 11 );
    is_deeply( \@Others, [undef], 'meanwhile another one does without' );
    is( scalar $Requester->Calls('Run'), 2, 'and does not wait' );
    $Object->LinkPrepare( TicketID => 11 );
    is( scalar $Requester->Calls('Run'), 2, 'nor does anybody after the failure' );

    for my $Good ( sub { $_[0]->LinkPrepare( TicketID => 11 ) }, sub { $_[0]->BridgeCheck() } ) {
        $OTOBO->{Cache}->{$Key} = time() - 31;
        $Answer = sub { my (%Call) = @_; return { Success => 1, Data => $Example{ $Call{Invoker} eq 'BridgeCheck' ? 'bridge-check' : 'link-prepare' }->{response}->{body} } };
        $Good->($Object);
        is_deeply( [ $Pause->() ], [], 'a success is a success for all' );
    }
};

subtest 'a login waits for the bridge no longer than two seconds' => sub {
    my %Config = ( Host => 'http://127.0.0.1:1', Timeout => '5' );
    my @Timeouts;
    no warnings 'once';
    local *Kernel::GenericInterface::Transport::new = sub {
        my ( $Type, %Param ) = @_;
        push @Timeouts, $Param{TransportConfig}->{Config}->{Timeout};
        is( "$Type $Param{TransportConfig}->{Type} $Param{TransportConfig}->{Config}->{Host}", 'Kernel::GenericInterface::Transport HTTP::REST http://127.0.0.1:1', 'all else as ever' );
        return;
    };
    my $Object = Setup();
    $Answer = sub {
        my (%Call) = @_;
        Kernel::GenericInterface::Transport->new( TransportConfig => { Type => 'HTTP::REST', Config => \%Config } );
        return { Success => 1, Data => $Call{Invoker} eq 'GrantRedeem' ? { Redeemed => 1 } : $Example{'link-prepare'}->{response}->{body} };
    };

    my @Call = ( sub { $Object->GrantRedeem() }, sub { $Object->LinkPrepare( TicketID => 11 ) } );
    $_->() for @Call;
    is_deeply( \@Timeouts, [ 2, 5 ], 'a mail has the time of the web service' );
    is( $Config{Timeout}, '5', 'which is not touched' );

    @Timeouts = ();
    $Config{Timeout} = '1';
    $Call[0]->();
    is_deeply( \@Timeouts, [1], 'a shorter one stays' );
};

subtest 'a mail that the bridge refuses does not stop the next one' => sub {
    my $Object = Setup();
    $Answer = "Error while performing REST 'POST' request. Response code '422'.";
    ok( !$Object->PreFilter( From => [] ), 'refused' );
    $Answer = $Example{'pre-filter'}->{response}->{body};
    ok( $Object->PreFilter( From => [], SetCheckBoxName => 'NewCustomerCreated' ), 'the next one is asked' );
};

subtest 'a requester that dies is a failure' => sub {
    my $Object = Setup();
    $Answer = sub { die "deep inside\n" };
    ok( !$Object->PreFilter( From => [] ), 'no answer' );
    like( $Object->LastError(), qr{deep inside}, 'the reason' );
};

subtest 'answers of another shape are ignored' => sub {
    my $LinkID = 'AAECAwQFBgcIqrvM3e7_ABEi';
    my %Bad    = (
        LinkPrepare => [
            {}, [], { Link => '' }, { Link => { a => 1 } },
            { Link => "https://evil.example/t/2026112210000011/$LinkID" },
            { Link => "$PublicURL.evil.example/t/2026112210000011/$LinkID" },
            { Link => "$PublicURL/t/2026112210000022/$LinkID" },
            { Link => "$PublicURL/t/2026112210000011/$LinkID?x" },
            { Link => "$PublicURL/t/2026112210000011/$LinkID\n" },
            { Link => "$PublicURL/t/2026112210000011/<b>aaaaaaaaaaaaaaaaaaaaa" },
            { Link => $PublicURL . 'x' x 10_000_000 },
            { Link => "$PublicURL/t/2026112210000011/$LinkID", More => [ 'x' x 10_001 ] },
        ],
        LinkArm => [ {}, { Armed => undef }, { Armed => 'BBECAwQFBgcIqrvM3e7_ABEi' }, { Armed => [$LinkID] }, { Armed => "$LinkID\n" }, { Armed => $LinkID, More => 'x' x 10_001 } ],
        GrantRedeem => [ {}, { Redeemed => 'yes' }, { Redeemed => '1 ' }, { Redeemed => [1] }, { Redeemed => 2 }, { Redeemed => "1\n" }, { Redeemed => 1, 'x' x 10_001 => 1 } ],
        PreFilter   => [
            {}, { Decision => 'known' }, { Decision => 'known', Headers => [] },
            { Decision => 'known', Headers => { 'X-OTOBO-Queue'                  => 'Junk' } },
            { Decision => 'known', Headers => { 'x-otobo-customeruser'           => 'jane' } },
            { Decision => 'known', Headers => { 'X-OTOBO-CustomerUser'           => '' } },
            { Decision => 'known', Headers => { 'X-OTOBO-CustomerUser'           => "jane\nX-OTOBO-Queue: Junk" } },
            { Decision => 'known', Headers => { 'X-OTOBO-CustomerUser'           => "t\x{ed}na\@example.com" } },
            { Decision => 'known', Headers => { 'X-OTOBO-CustomerUser'           => 'j' x 192 } },
            { Decision => 'known', Headers => { 'X-OTOBO-CustomerUser'           => ['jane'] } },
            { Decision => 'known', Headers => { 'X-OTOBO-DynamicField-Other'     => '1' } },
            { Decision => 'known', Headers => { 'X-OTOBO-DynamicField-NewCustomer' => '2' } },
            { Decision => 'known' x 100, Headers => {} },
            { Decision => 'known', Headers => {}, More => { a => [ ('x') x 10_001 ] } },
        ],
        TokensSweep => [ {}, { Cursor => '', Checked => 1, Repaired => 2 }, { Cursor => "\n", Checked => 1, Repaired => 1, Removed => 1 }, { Cursor => 'x' x 201, Checked => 1, Repaired => 1, Removed => 1 } ],
        BridgeCheck => [ {}, { Version => '1', PublicURL => [], OTOBOPublicURL => '', Redis => '', OTOBO => '' } ],
    );

    for my $Invoker ( sort keys %Bad ) {
        for my $Index ( 0 .. $Bad{$Invoker}->$#* ) {
            my $Object = Setup();
            $Answer = $Bad{$Invoker}->[$Index];
            my $Result = $Object->Call(
                Invoker => $Invoker,
                Data    => { TicketID => 11, TicketNumber => '2026112210000011', LinkIDs => [$LinkID], SetCheckBoxName => 'NewCustomer' },
            );
            is( $Result, undef, "$Invoker, answer $Index" );
            like( $OTOBO->LogText(), qr{\Aerror: OneTimeAuth: $Invoker: The answer is not what it should be}, 'with a log line' );
        }
    }
};

subtest 'nothing of an answer or a request stands in the log, and never with priority info' => sub {
    my $Object = Setup();
    $Answer = { Redeemed => 'a-secret-in-the-answer' };
    $Object->GrantRedeem( TicketNumber => '2026112210000011', GrantHash => 'hash-of-grant' );
    unlike( $OTOBO->LogText(), qr{secret|hash-of-grant|info:}, 'log' );
};

subtest 'a product that is switched off is quiet' => sub {
    for my $State ( 0, 2 ) {
        my $Object = Setup();
        $Valid = $State;
        is_deeply( { $Object->LinkPrepare( TicketID => 11 ) }, { Plain => 1, TicketNumber => '2026112210000011' }, 'the plain ticket URL' );
        is( $Object->PreFilter( From => [] ), undef, 'no answer' );
        my %Sweep = $Object->Sweep();
        is( $Sweep{Success}, 1, 'the sweep succeeds' );
        like( $Sweep{Message}, qr{not enabled}, 'and says why' );
        is( $OTOBO->LogText(),               '', 'no log line' );
        is( scalar $Requester->Calls('Run'), 0,  'no call' );
    }
};

subtest 'a prepared link is reused until a mail carries it' => sub {
    my $Object = Setup();
    my $Number = 0;
    $Answer = sub { return { Success => 1, Data => { Link => sprintf '%s/t/2026112210000011/%024d', $PublicURL, $Number++ } } };

    my %First  = $Object->LinkPrepare( TicketID => 11 );
    my %Second = $Object->LinkPrepare( TicketID => 11 );
    is( $Second{Link}, $First{Link}, 'the same' );

    $Customer = { $Customer->%*, UserLogin => 'john' };
    my %Other = $Object->LinkPrepare( TicketID => 11 );
    isnt( $Other{Link}, $First{Link}, 'another one for another customer user' );

    $Object->LinkUsed( TicketNumber => '2026112210000011' );
    my %Third = $Object->LinkPrepare( TicketID => 11 );
    isnt( $Third{Link}, $Other{Link}, 'another one for the next mail' );

    is_deeply( { $Object->LinkPrepare( TicketID => 12 ) }, {}, 'nothing for a ticket that is not there' );
};

subtest 'a customer user who may not have links gets the plain URL, without a call; and cannot have one armed' => sub {
    my $Object = Setup();
    $Customer = {};
    is_deeply( { $Object->LinkPrepare( TicketID => 11 ) }, { Plain => 1, TicketNumber => '2026112210000011' }, 'plain' );
    is( scalar $Requester->Calls('Run'), 0, 'no call' );

    my %Seen;
    $Answer = sub { my (%Param) = @_; %Seen = $Param{Data}->%*; return { Success => 1, Data => { Armed => '' } } };
    is( $Object->LinkArm( TicketNumber => '2026112210000011', LinkIDs => ['x'], SecretHash => 'h', Recipients => ['a@b'] ), '', 'nothing armed' );
    is( $Seen{CustomerUserLogin} . $Seen{CustomerUserEmail}, '', 'the bridge is told that there is nobody' );
};

subtest 'settings go to the bridge as they are stored, empty ones and nonsense too' => sub {
    my $Object = Setup(
        'OneTimeAuth::AccessDaysAfterClose' => 'two weeks',
        'OneTimeAuth::ActiveLinksPerTicket' => ' 5 ',
        'OneTimeAuth::LinkMaxAgeDays'       => undef,
    );
    my %Seen;
    $Answer = sub { my (%Param) = @_; %Seen = $Param{Data}->%*; return { Success => 1, Data => { Armed => '' } } };
    $Object->LinkArm( TicketNumber => '2026112210000011', LinkIDs => ['x'], SecretHash => 'h', Recipients => ['a@b'] );
    is_deeply( [ @Seen{qw(AccessDaysAfterClose ActiveLinksPerTicket LinkMaxAgeDays)} ], [ 'two weeks', ' 5 ', '' ], 'the texts' );
};

subtest 'what is no http URL is no public URL' => sub {
    for my $Bad ( '', undef, 'javascript:alert(1)', 'https://a b', 'https://x/"><b>' ) {
        is( Setup( 'OneTimeAuth::PublicURL' => $Bad )->PublicURL(), '', 'no public URL' );
    }
};

subtest 'the sweep goes on until the cursor is empty' => sub {
    my $Object  = Setup();
    my @Answers = (
        { Cursor => '17', Checked => 100, Repaired => 2, Removed => 1 },
        { Cursor => '',   Checked => 12,  Repaired => 0, Removed => 0 },
    );
    $Answer = sub { return { Success => 1, Data => shift @Answers } };
    my %Result = $Object->Sweep();
    is( $Result{Message}, '112 tickets checked, 2 repaired, 1 removed.', 'what was done' );

    $Object = Setup();
    @Answers = ( { Cursor => '17', Checked => 100, Repaired => 2, Removed => 1 } );
    $Answer = sub { return @Answers ? { Success => 1, Data => shift @Answers } : { Success => 0, ErrorMessage => "Response code '503'." } };
    %Result = $Object->Sweep();
    is( $Result{Success}, 0, 'the bridge went away' );
    like( $Result{Message}, qr{stopped after 100 tickets: The call failed}, 'how far it came' );
};

done_testing();
