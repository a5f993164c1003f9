use v5.24;
use strict;
use warnings;

use FindBin qw($Bin);
use lib "$Bin/../../../lib";

use File::Temp qw(tempdir);
use POSIX      qw(_exit);
use Test::More;
use Time::HiRes qw(CLOCK_MONOTONIC clock_gettime sleep);
use TestOTOBO;

my $LongPatience = 60;

my ( $OTOBO, $TempDir );

sub Setup {
    my (%Config) = @_;

    $TempDir = tempdir( CLEANUP => 1 );
    $OTOBO   = TestOTOBO->new( Config => { TempDir => $TempDir, %Config } );

    return $OTOBO->Get('Kernel::System::OneTimeAuth::Turn');
}

sub File { return ( glob "$TempDir/OneTimeAuth-Login-*" )[0] }

sub Content {
    open my $Handle, '<', File() or die $!;
    return join '', <$Handle>;
}

sub Overwrite {
    my ($Text) = @_;

    open my $Handle, '>', File() or die $!;
    print $Handle $Text;
    close $Handle or die $!;

    return;
}

# Another process that has its turn and does something; returns when it does, with its process id.
sub Another {
    my ( $Object, $Do ) = @_;

    pipe my $Reader, my $Writer or die $!;
    my $PID = fork // die $!;

    if ( !$PID ) {
        $Object->Run(
            Name => 'Login',
            Do   => sub {
                syswrite $Writer, 'x';
                $Do->();
            },
        );
        _exit(0);
    }
    sysread $Reader, my $Sign, 1;

    return $PID;
}

sub End {
    my ($PID) = @_;

    kill 'KILL', $PID;
    waitpid $PID, 0;

    return;
}

# Whether this process gets its turn.
sub Gets {
    my ( $Object, %Param ) = @_;

    my $Times  = 0;
    my $IsDone = $Object->Run( Name => 'Login', %Param, Do => sub { $Times++ } );
    is( $Times, $IsDone, 'it says what it did' );

    return $IsDone;
}

subtest 'alone it is done at once, time after time' => sub {
    my $Object = Setup();
    my $During;
    for my $Time ( 1 .. 2 ) {
        is( $Object->Run( Name => 'Login', Do => sub { $During = Content() } ), 1, "time $Time" );
        like( $During, qr{\A\d+[.]\d{6}\z}, 'the file holds when the turn began, and nothing else' );
        is( Content(), '', 'and nothing afterwards' );
    }
};

subtest 'while another one has just begun, one waits and gets the turn' => sub {
    my $Object = Setup();
    my $Done   = "$TempDir/done";
    my $PID    = Another(
        $Object,
        sub {
            sleep 0.1;
            open my $Handle, '>', $Done;
        },
    );
    my $IsAfter;
    is( $Object->Run( Name => 'Login', Patience => $LongPatience, Do => sub { $IsAfter = -e $Done } ), 1, 'done' );
    ok( $IsAfter, 'after the other one' );
    waitpid $PID, 0;
};

subtest 'while another one has been at it for too long, one does without' => sub {
    my $Object = Setup();
    my $PID    = Another( $Object, sub { sleep 100 } );
    Overwrite( sprintf '%.6f', clock_gettime(CLOCK_MONOTONIC) - $LongPatience / 2 );
    is( Gets( $Object, Patience => $LongPatience / 4 ), 0, 'not done' );
    is( kill( 0, $PID ),                                1, 'the other one is still at it' );
    is( Gets( $Object, Patience => 0 ),                 0, 'nor by who has no patience at all' );
    is( $Object->Run( Name => 'Other', Do => sub { } ), 1, 'other turns go on' );
    End($PID);
};

subtest 'nor is anybody patient for ever with a file that says nothing' => sub {
    my $Object = Setup();
    my $PID    = Another( $Object, sub { sleep 600 } );
    for my $Nothing ( '', 'abc', sprintf '%.6f', clock_gettime(CLOCK_MONOTONIC) + 3600 ) {
        Overwrite($Nothing);
        is( Gets( $Object, Patience => 0.01 ), 0, "not done: '$Nothing'" );
    }
    End($PID);
};

subtest 'the turn of a process that is killed is over' => sub {
    my $Object = Setup();
    End( Another( $Object, sub { sleep 600 } ) );
    isnt( Content(), '', 'it has left its time' );
    is( Gets($Object), 1, 'without effect' );
};

subtest 'so is the turn of one that dies, or leaves a child process behind' => sub {
    my $Object = Setup();
    ok( !eval { $Object->Run( Name => 'Login', Do => sub { die "deep inside\n" } ) }, 'it dies' );
    is( $@,            "deep inside\n", 'of the same reason' );
    is( Gets($Object), 1,               'the next one' );

    my $PID;
    $Object->Run(
        Name => 'Login',
        Do   => sub {
            $PID = fork // die $!;
            return if $PID;
            sleep 600;
            _exit(0);
        },
    );
    is( Gets($Object), 1, 'the next one' );
    End($PID);
};

subtest 'who can have no file goes on as if there were no turns, with a log line' => sub {
    my $Object = Setup( TempDir => "$Bin/Turn.t" );
    is( Gets($Object), 1, 'no directory' );
    like( $OTOBO->LogText(), qr{\Anotice: OneTimeAuth: no turns, because .* cannot be opened}, 'log' );

    $Object = Setup();
    Gets($Object);
    my $File = File();
    unlink $File;
    symlink "$TempDir/target", $File;
    is( Gets($Object), 1, 'a symbolic link' );
    ok( !-e "$TempDir/target", 'is not followed' );

    unlink $File;
    mkdir $File;
    is( Gets($Object), 1, 'a directory' );

    $Object = Setup( TempDir => undef );
    is( Gets($Object), 1, 'no setting' );
    like( $OTOBO->LogText(), qr{TempDir is not set}, 'log' );
};

done_testing();
