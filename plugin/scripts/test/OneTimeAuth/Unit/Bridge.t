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

my $PublicURL = 'https://support.example.com/ota';
my @Examples  = map { TestOTOBO::Example($_) }
    qw(pre-filter link-issue link-activate links-import links-list links-revoke grant-redeem bridge-check figures-get tokens-sweep);
my %Response = map { $_->{call} => $_->{answer} } @Examples;
my %Request  = map { $_->{call} => $_->{request} } @Examples;
my %Failure  = (
    Status => 503,
    Error  => 'The bridge answered with status 503.'
);

my ( $Post, $Client, $OTOBO );

# A new OTOBO whose bridge responds as the protocol says, or as $Post does.
sub Setup {
    $Post   = undef;
    $Client = TestOTOBO::Fake->new(
        Post => sub {
            my ( undef, %Param ) = @_;
            return $Post->(%Param) if $Post;
            my ($Example) = grep { $_->{path} eq $Param{Path} } @Examples;
            return (
                Status => 200,
                Data   => $Example->{answer}
            );
        },
    );
    $OTOBO = TestOTOBO->new(
        Objects => {
            'Kernel::System::OneTimeAuth::BridgeClient'    => $Client,
            'Kernel::System::GenericInterface::Webservice' => TestOTOBO::Fake->new(
                WebserviceGet => sub {
                    return {
                        ID      => 7,
                        ValidID => 1,
                        Config  => { Requester => { Transport => { Config => { Host => 'http://127.0.0.1:1' } } } }
                    };
                },
            ),
        },
    );

    return $OTOBO->Get('Kernel::System::OneTimeAuth::Bridge');
}

sub Call {
    my ( $Object, $Name, %Param ) = @_;

    return $Object->Call(
        Name      => $Name,
        Data      => $Request{$Name},
        PublicURL => $PublicURL,
        %Param
    );
}

sub Calls { return $Client->Calls('Post') }

# When the last call failed, and that it did so a while ago.
sub FailureKeys {
    return grep {m{CircuitBreaker}} keys $OTOBO->{Cache}->%*;
}

sub Age {
    my ($Key) = FailureKeys();

    return $OTOBO->{Cache}->{$Key} -= 31;
}

subtest 'each call is posted to its path, with the settings of the web service' => sub {
    my $Object = Setup();
    for my $Example (@Examples) {
        is_deeply( Call( $Object, $Example->{call} ), $Example->{answer}, $Example->{call} );
        my %Param = ( $Client->Params('Post') )[-1]->%*;
        is( $Param{Path}, $Example->{path}, 'the path' );
        is_deeply( [ @Param{qw(Data Config)} ], [ $Example->{request}, { Host => 'http://127.0.0.1:1' } ], 'data and settings' );
        is(
            $Param{MaxSeconds},
            $Example->{call} =~ m{ \A (?: GrantRedeem | EntryFinish | BrowsersForget | FiguresGet | LinksList ) \z }xms ? 2 : undef,
            'whom a customer or an agent waits for has two seconds'
        );
    }
    is( $OTOBO->LogText(), '', 'nothing is logged' );

    Call( $Object, 'BridgeCheck', MaxSeconds => 3 );
    is( ( $Client->Params('Post') )[-1]->{MaxSeconds}, 3, 'who calls may have less time' );
};

subtest 'after a failed call nobody calls the bridge for 30 seconds' => sub {
    for my $Status ( 401, 404, 500, 599 ) {
        my $Object = Setup();
        $Post = sub { return ( Status => $Status, Error => 'No luck.' ) };

        is( Call( $Object, 'LinkIssue' ), undef,                                                      "status $Status" );
        is( $Object->LastError(),         'The call failed: No luck.',                                'the reason' );
        is( $Object->LastStatus(),        $Status,                                                    'the status' );
        is( $OTOBO->LogText(),            'error: OneTimeAuth: LinkIssue: The call failed: No luck.', 'one log line' );
        is( Call( $Object, $_ ),          undef,                                                      "nothing for $_" ) for qw(LinkActivate GrantRedeem);
        is( Calls(),                      1,                                                          'one call only' );
        like( $Object->LastError(), qr{less than 30 seconds ago}, 'the others were not made' );
        is( $Object->LastStatus(), 0, 'nor do they have a status' );

        is( Call( $Object, 'BridgeCheck', IgnoreCircuit => 1 ), undef, 'a check fails' );
        is( Calls(),                                            2,     'but it does call' );

        Age();
        $Post = undef;
        ok( Call( $Object, 'LinkIssue' ), '30 seconds later it is called again' );
    }
};

subtest 'after 30 seconds one process tries on behalf of all' => sub {
    for my $Name (qw(LinkIssue GrantRedeem)) {
        my $Object = Setup();
        my $Other  = Kernel::System::OneTimeAuth::Bridge->new();
        $Post = sub { return %Failure };
        Call( $Object, $Name );

        Age();
        my @Others;
        $Post = sub {
            push @Others, scalar Call( $Other, $Name );
            return %Failure;
        };
        Call( $Object, $Name );
        is_deeply( \@Others, [undef], 'meanwhile another process goes on without the bridge' );
        is( Calls(), 2, 'and does not call it' );
        Call( $Object, $Name );
        is( Calls(), 2, 'nor does anybody after the failure' );
    }
};

subtest 'a success ends the pause for all' => sub {
    for my $Call ( ['LinkIssue'], [ 'BridgeCheck', IgnoreCircuit => 1 ] ) {
        my $Object = Setup();
        $Post = sub { return %Failure };
        Call( $Object, 'LinkIssue' );
        Age();
        $Post = undef;
        ok( Call( $Object, $Call->@* ), 'a response' );
        is_deeply( [ FailureKeys() ], [], 'the failure is forgotten' );
    }
};

subtest 'who only looks at figures' => sub {
    my $Object = Setup();
    $Post = sub { return %Failure };
    is( Call( $Object, 'FiguresGet' ), undef, 'gets none while the bridge is unavailable' );
    is( scalar FailureKeys(),          0,     'and stops no email' );

    Call( $Object, 'LinkIssue' );
    $Post = undef;
    is( Call( $Object, 'FiguresGet' ), undef, 'does not call while a call has just failed' );

    my $Before = Age();
    $Post = sub { return %Failure };
    Call( $Object, 'FiguresGet' );
    is( $OTOBO->{Cache}->{ ( FailureKeys() )[0] }, $Before, 'is not the one who tries on behalf of all' );

    $Post = undef;
    ok( Call( $Object, 'FiguresGet' ), 'but sees that the bridge is back' );
    is( scalar FailureKeys(), 0, 'and so do all' );
};

subtest 'a failure from the future, after the clock was set back, is no pause' => sub {
    my $Object = Setup();
    $Post = sub { return %Failure };
    Call( $Object, 'LinkIssue' );
    my ($Key) = FailureKeys();
    $OTOBO->{Cache}->{$Key} += 3600;
    $Post = undef;
    ok( Call( $Object, 'LinkIssue' ), 'the bridge is called' );
};

subtest 'a mail that the bridge refuses does not stop the next one' => sub {
    for my $Status ( 413, 422 ) {
        my $Object = Setup();
        $Post = sub { return ( Status => $Status, Error => "The bridge answered with status $Status." ) };
        ok( !Call( $Object, 'PreFilter' ), "refused with $Status" );
        $Post = undef;
        ok( Call( $Object, 'PreFilter' ), 'the next one is asked about' );
    }
};

subtest 'a client that dies is a failure, and its message is not logged' => sub {
    my $Object = Setup();
    $Post = sub { die 'tina@example.com' };
    ok( !Call( $Object, 'PreFilter' ), 'no response' );
    like( $OTOBO->LogText(), qr{\Aerror: OneTimeAuth: PreFilter: The call died at \S+Bridge[.]t line \d+[.]\z}, 'the place' );
};

subtest 'a response of another shape is ignored, with a log line' => sub {
    for my $Bad ( {}, { Redeemed => 'yes' } ) {
        my $Object = Setup();
        $Post = sub { return ( Status => 200, Data => $Bad ) };
        is( Call( $Object, 'GrantRedeem' ), undef,                                                                               'nothing' );
        is( $OTOBO->LogText(),              'error: OneTimeAuth: GrantRedeem: The response is not as expected and was ignored.', 'log' );
    }
};

subtest 'without the web service nothing is called' => sub {
    for my $Webservice (
        undef,
        {
            ID      => 7,
            ValidID => 2
        }
        )
    {
        my $Object = Setup();
        $OTOBO->{Objects}->{'Kernel::System::GenericInterface::Webservice'} = TestOTOBO::Fake->new( WebserviceGet => sub { return $Webservice } );
        is( $Object->WebserviceID(),      undef,                                                'no ID' );
        is( Call( $Object, 'PreFilter' ), undef,                                                'nothing' );
        is( $Object->LastError(),         'The web service OneTimeAuth is missing or invalid.', 'the reason' );
        is( Calls(),                      0,                                                    'no call' );
    }
};

done_testing();
