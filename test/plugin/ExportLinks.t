use v5.24;
use strict;
use warnings;
use utf8;

# core modules
use Cwd         qw(abs_path getcwd);
use Digest::SHA qw(sha256_hex);
use File::Path  qw(make_path);
use File::Temp  qw(tempdir);
use JSON::PP    ();
use Test::More;
use TestOTOBO;

# The script runs as an admin runs it, in a home directory in which the parts of OTOBO that it asks are stand-ins. What they know is in a file.
my $Script = abs_path("$TestOTOBO::Home/migration/export-links.pl");
my $Home   = tempdir( CLEANUP => 1 );
my $JSON   = JSON::PP->new()->utf8()->canonical();

sub Write {
    my ( $Path, $Content ) = @_;

    open( my $Handle, '>:raw', "$Home/$Path" ) || die "$Path: $!";
    print {$Handle} $Content;
    close($Handle) || die "$Path: $!";

    return;
}

make_path("$Home/Kernel/System");
Write( 'Kernel/Config.pm',               "package Kernel::Config;\n1;\n" );
Write( 'Kernel/System/ObjectManager.pm', <<'END_OF_PERL' );
package Kernel::System::ObjectManager;

use v5.24;
use strict;
use warnings;

use JSON::PP ();

open( my $Handle, '<:raw', 'known.json' ) || die $!;
our $Known = JSON::PP->new()->utf8()->decode( join '', readline $Handle );

sub new { return bless {}, shift }

sub Get { return bless {}, 'StandIn' }

package StandIn;

# The database, which has one table or none, the settings, and the configuration.
sub Prepare {
    my ( $Self, %Param ) = @_;

    die "Unexpected: $Param{SQL}" if $Param{SQL} !~ m{FROM ota_tokens .* ORDER BY t.create_time DESC};
    $Self->{Rows} = $Known->{Rows};
    return $Known->{Rows} ? 1 : undef;
}

sub FetchrowArray { return ( shift( $_[0]->{Rows}->@* ) // [] )->@* }

sub SettingGet {
    my ( $Self, %Param ) = @_;

    my $Setting = $Known->{Settings}->{ $Param{Name} } // { Default => {}, Present => {} };
    return $Setting->{ $Param{Default} ? 'Default' : 'Present' }->%*;
}

sub Get { return $Known->{Config}->{ $_[1] } }

1;
END_OF_PERL

# What OTOBO knows, then what the script said: exit code, standard output, standard error.
sub Export {
    my ( $Known, @Arguments ) = @_;

    Write( 'known.json', $JSON->encode($Known) );
    my $Before = getcwd();
    chdir $Home || die $!;
    my $Pid = fork() // die $!;
    if ( !$Pid ) {
        open( STDOUT, '>', 'stdout' ) || die $!;
        open( STDERR, '>', 'stderr' ) || die $!;
        exec $^X, $Script, @Arguments;
    }
    waitpid $Pid, 0;
    my $Code = $? >> 8;
    chdir $Before || die $!;

    return ( $Code, TestOTOBO::Read("$Home/stdout"), TestOTOBO::Read("$Home/stderr") );
}

my $Number = 0;

sub NewFile { return "$Home/links-" . ++$Number . '.jsonl' }

my $Token = 'pmJSF6iXI1aMttnVRyojgTgD';
my $Used  = 'j7c9QJwiZNVbzcIKytrvuqqO';
my %Known = (
    Rows => [
        [ $Token, '2026112210000011', 'jürgen@customer.example', 2, '2026-11-22 12:00:00' ],
        [ $Used,  '2026112210000011', 'jürgen@customer.example', 1, '2026-11-22 10:00:00.123456' ],
    ],
    Settings => {
        'OneTimeAuth::AccessDaysAfterClose' => {
            Default => {
                IsValid        => 1,
                EffectiveValue => '14'
            },
            Present => {
                IsValid        => 1,
                EffectiveValue => '30'
            },
        },
        'OneTimeAuth::CustomerErrorMessageNewLink' => {
            Default => {
                IsValid        => 1,
                EffectiveValue => 'As delivered'
            },
            Present => {
                IsValid        => 1,
                EffectiveValue => 'As delivered'
            },
        },
        'PostMaster::PreFilterModule###000-CreateCustomerUser' => {
            Default => {
                IsValid        => 0,
                EffectiveValue => {
                    CustomerUserBackend => '',
                    Module              => 'Old'
                }
            },
            Present => {
                IsValid        => 1,
                EffectiveValue => {
                    CustomerUserBackend => '',
                    Module              => 'Old'
                }
            },
        },
    },
    Config => {},
);

subtest 'links and changed settings' => sub {
    my $File = NewFile();
    my ( $Code, $Said, $Errors ) = Export( \%Known, '--file', $File );
    is( $Code,   0,                                                         'exit code' );
    is( $Said,   "2 links and 2 changed settings were written to $File.\n", 'what it says' );
    is( $Errors, '',                                                        'no error' );

    my $Content = TestOTOBO::Read($File);
    unlike( $Content, qr{$Token|$Used}, 'no token is in the file' );
    is( sprintf( '%o', ( stat $File )[2] & oct 7777 ), '600', 'only its owner can read it' );

    my ( $Header, @Objects ) = map { $JSON->decode($_) } split m{\n}, $Content;
    is_deeply(
        $Header,
        {
            Format   => 'OneTimeAuthentificationLink',
            Version  => 1,
            Settings => 2,
            Links    => 2
        },
        'the header'
    );
    is_deeply(
        [ map { $_->{Setting} } grep { $_->{Setting} } @Objects ],
        [ 'OneTimeAuth::AccessDaysAfterClose', 'PostMaster::PreFilterModule###000-CreateCustomerUser' ],
        'the settings that differ in value or validity, and no others'
    );
    is_deeply(
        [ map { [ $_->@{qw(SHA256 CustomerUser Created Used)} ] } grep { $_->{SHA256} } @Objects ],
        [
            [ sha256_hex($Token), 'jürgen@customer.example', '2026-11-22 12:00:00', 0 ],
            [ sha256_hex($Used),  'jürgen@customer.example', '2026-11-22 10:00:00', 1 ],
        ],
        'the links, without fractions of seconds'
    );
};

subtest 'the import reads what was exported' => sub {
    my $File = NewFile();
    Export( \%Known, '--file', $File );
    TestOTOBO->new(
        Objects => {
            'Kernel::System::DateTime' => TestOTOBO::Fake->new(
                New     => sub { return $_[0] },
                ToEpoch => sub { return 1_763_812_800 },
            ),
        },
    );
    my %Export = $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkImport')->Read( Content => TestOTOBO::Read($File) );
    is_deeply( [ map { $_->{SHA256} } $Export{Links}->@* ], [ sha256_hex($Token), sha256_hex($Used) ], 'its links' );
    is( scalar $Export{Settings}->@*, 2, 'its settings' );
};

subtest 'a login module in Kernel/Config.pm is named' => sub {
    my %Config = (
        'Customer::AuthModule'  => 'Kernel::System::CustomerAuth::DB',
        'Customer::AuthModule1' => 'Kernel::System::CustomerAuth::OneTimeAuthLink'
    );
    my ( undef, $Said ) = Export( { %Known, Config => \%Config }, '--file', NewFile() );
    like( $Said, qr{Kernel/Config[.]pm sets Customer::AuthModule1[.] Remove that line before you uninstall}, 'with what to do' );
    unlike( $Said, qr{Customer::AuthModule[.]}, 'and no other' );
};

subtest 'an empty table' => sub {
    my ( $Code, $Said ) = Export(
        {
            %Known,
            Rows     => [],
            Settings => {}
        },
        '--file',
        NewFile()
    );
    is( $Code, 0, 'is no failure' );
    like( $Said, qr{\A0 links and 0 changed settings}, 'and said' );
};

subtest 'what fails leaves no file, and says why in a line' => sub {
    my $File = NewFile();
    my ( $Code, undef, $Errors ) = Export( { %Known, Rows => undef }, '--file', $File );
    is( $Code, 1, 'without the table: exit code' );
    like( $Errors, qr{Is OneTimeAuthentificationLink installed[?]\n\z}, 'without the table: what it says' );
    ok( !-e $File, 'without the table: no file' );

    Export( \%Known, '--file', $File );
    my $Before = TestOTOBO::Read($File);
    ( $Code, undef, $Errors ) = Export( { %Known, Rows => [] }, '--file', $File );
    is( $Code,                  1,                         'a file that exists: exit code' );
    is( $Errors,                "$File exists already.\n", 'a file that exists: what it says' );
    is( TestOTOBO::Read($File), $Before,                   'a file that exists: it is as before' );

    ( $Code, undef, $Errors ) = Export( \%Known, '--file', "$Home/nowhere/links.jsonl" );
    is( $Code, 1, 'no such folder: exit code' );
    like( $Errors, qr{\A\S+ cannot be created: .+\n\z}, 'no such folder: what it says' );

    for my $Arguments ( [], ['--file'], [ '--file', '' ], [ '--file', $File, 'more' ], ['--unknown'] ) {
        ( $Code, undef, $Errors ) = Export( \%Known, $Arguments->@* );
        is( $Code, 2, "arguments ($Arguments->@*): exit code" );
        like( $Errors, qr{Usage: perl export-links[.]pl --file FILE\n\z}, "arguments ($Arguments->@*): what it says" );
    }

    rename "$Home/Kernel/Config.pm", "$Home/Kernel/Elsewhere.pm";
    ( $Code, undef, $Errors ) = Export( \%Known, '--file', NewFile() );
    is( $Code,   1,                                                                          'elsewhere: exit code' );
    is( $Errors, "Run this in OTOBO's home directory: there is no Kernel/Config.pm here.\n", 'elsewhere: what it says' );
};

done_testing();
