use v5.24;
use strict;
use warnings;

use FindBin qw($Bin);
use lib "$Bin/../../../lib";

use File::Temp qw(tempdir);
use Test::More;
use TestOTOBO;

my $PublicURL = 'https://support.example.com/ota';
my $Failure   = "Error while performing REST 'POST' request. Response code '500'.";
my %Good      = map { $_->{invoker} => $_->{response}->{body} } map { TestOTOBO::Example($_) } qw(pre-filter link-prepare link-arm grant-redeem bridge-check);
my %Sent      = map { $_->{invoker} => $_->{request} } map { TestOTOBO::Example($_) } qw(pre-filter link-prepare link-arm grant-redeem bridge-check);

my ( $Answer, $Requester, $OTOBO );

# A new OTOBO whose bridge answers as the protocol says, or what stands in $Answer: text is what OTOBO's requester says of a failure.
sub Setup {
    $Answer    = undef;
    $Requester = TestOTOBO::Fake->new(
        Run => sub {
            my ( undef, %Call ) = @_;
            return $Answer->(%Call) if ref $Answer eq 'CODE';
            return { Success => 0, ErrorMessage => $Answer } if defined $Answer;
            return { Success => 1, Data         => $Good{ $Call{Invoker} } };
        },
    );
    $OTOBO = TestOTOBO->new(
        Config  => { TempDir => tempdir( CLEANUP => 1 ) },
        Objects => {
            'Kernel::GenericInterface::Requester'          => $Requester,
            'Kernel::System::GenericInterface::Webservice' => TestOTOBO::Fake->new( WebserviceGet => sub { return { ID => 7, ValidID => 1 } } ),
        },
    );

    return $OTOBO->Get('Kernel::System::OneTimeAuth::Bridge');
}

sub Call {
    my ( $Object, $Invoker, %Param ) = @_;

    return $Object->Call( Invoker => $Invoker, Data => { $Sent{$Invoker}->%* }, PublicURL => $PublicURL, %Param );
}

sub Calls { return scalar $Requester->Calls('Run') }

# When the last call failed, and that it did so a while ago.
sub PauseKeys { return grep {m{Pause}} keys $OTOBO->{Cache}->%* }
sub Age {
    my ($Key) = PauseKeys();

    return $OTOBO->{Cache}->{$Key} -= 31;
}

subtest 'a bridge that cannot be reached is left alone for half a minute' => sub {
    for my $Said (
        "Error while performing REST 'POST' request to Controller '/otobo/links/prepare' on Host 'http://127.0.0.1:1'. Response code '500'.",
        "Error while performing REST 'POST' request to Controller '/otobo/links/prepare' on Host 'http://127.0.0.1:1'. Response code '401'.",
        ' Error while parsing JSON data.',
        )
    {
        my $Object = Setup();
        $Answer = $Said;

        is( Call( $Object, 'LinkPrepare' ), undef, 'no answer' );
        like( $Object->LastError(), qr{The call failed}, 'the reason' );
        is( Call( $Object, $_ ), undef, "nor for $_" ) for qw(LinkArm GrantRedeem);
        is( Calls(),             1,     'one call only' );
        like( $Object->LastError(), qr{less than 30 seconds ago}, 'the others were not made' );

        is( Call( $Object, 'BridgeCheck', IgnorePause => 1 ), undef, 'a check fails' );
        is( Calls(), 2, 'but it does call' );

        Age();
        $Answer = undef;
        ok( Call( $Object, 'LinkPrepare' ), 'half a minute later it is called again' );
    }
};

subtest 'then one asks on behalf of all' => sub {
    for my $Invoker (qw(LinkPrepare GrantRedeem)) {
        my $Object = Setup();
        $Answer = $Failure;
        Call( $Object, $Invoker );

        Age();
        my @Others;
        $Answer = sub {
            push @Others, scalar Call( $Object, $Invoker );
            return { Success => 0, ErrorMessage => $Failure };
        };
        Call( $Object, $Invoker );
        is_deeply( \@Others, [undef], 'meanwhile another one does without' );
        is( Calls(), 2, 'and does not wait' );
        Call( $Object, $Invoker );
        is( Calls(), 2, 'nor does anybody after the failure' );
    }
};

subtest 'only one, even of those who come at the same moment' => sub {
    my $Object = Setup();
    $Answer = $Failure;
    Call( $Object, 'LinkPrepare' );
    Age();

    # another process, between the look at the clock and the claim
    my $Cache = $OTOBO->Get('Kernel::System::Cache');
    my $Other = Kernel::System::OneTimeAuth::Bridge->new();
    my $Set   = $Cache->{Functions}->{Set};
    my @Others;
    local $Cache->{Functions}->{Set} = sub {
        local $Cache->{Functions}->{Set} = $Set;
        push @Others, scalar Call( $Other, 'LinkPrepare' );
        return $Set->(@_);
    };
    Call( $Object, 'LinkPrepare' );
    is( $Others[0], undef, 'the other one has no answer' );
    is( Calls(),    2,     'and has not called' );
};

subtest 'a success is a success for all' => sub {
    for my $Call ( ['LinkPrepare'], [ 'BridgeCheck', IgnorePause => 1 ] ) {
        my $Object = Setup();
        $Answer = $Failure;
        Call( $Object, 'LinkPrepare' );
        Age();
        $Answer = undef;
        ok( Call( $Object, $Call->@* ), 'an answer' );
        is_deeply( [ PauseKeys() ], [], 'the failure is forgotten' );
    }
};

subtest 'while one login has been waiting for the bridge for too long, others do without, and mails do not care' => sub {
    my $Object = Setup();
    my $Other  = Kernel::System::OneTimeAuth::Bridge->new();
    my ( @Logins, @Mails );
    $Answer = sub {
        $Answer = undef;
        push @Logins, scalar Call( $Other, 'GrantRedeem' ), $Other->LastError();
        push @Mails,  scalar Call( $Other, 'PreFilter' );
        return { Success => 1, Data => $Good{GrantRedeem} };
    };
    is_deeply( Call( $Object, 'GrantRedeem' ), $Good{GrantRedeem}, 'the one that waits gets its answer' );
    is_deeply( \@Logins, [ undef, 'Another process has been waiting for the bridge for too long.' ], 'the other login gets none' );
    is_deeply( \@Mails, [ $Good{PreFilter} ], 'a mail does' );
    is( Calls(), 2, 'the other login has not called' );
    ok( Call( $Other, 'GrantRedeem' ), 'afterwards it can' );
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
        return { Success => 1, Data => $Good{ $Call{Invoker} } };
    };

    my @Call = ( sub { Call( $Object, 'GrantRedeem' ) }, sub { Call( $Object, 'LinkPrepare' ) } );
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
    ok( !Call( $Object, 'PreFilter' ), 'refused' );
    $Answer = undef;
    ok( Call( $Object, 'PreFilter' ), 'the next one is asked' );
};

subtest 'a requester that dies is a failure' => sub {
    my $Object = Setup();
    $Answer = sub { die "deep inside\n" };
    ok( !Call( $Object, 'PreFilter' ), 'no answer' );
    like( $Object->LastError(), qr{deep inside}, 'the reason' );
};

subtest 'an answer of another shape is ignored, with a log line' => sub {
    for my $Bad ( {}, [], { Redeemed => 'yes' } ) {
        my $Object = Setup();
        $Answer = sub { return { Success => 1, Data => $Bad } };
        is( Call( $Object, 'GrantRedeem' ), undef, 'no answer' );
        is( $OTOBO->LogText(), 'error: OneTimeAuth: GrantRedeem: The answer is not what it should be and was ignored.', 'log' );
    }
};

done_testing();
