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

# CPAN modules
use Test2::V0;

# OTOBO modules
use Kernel::System::UnitTest::RegisterOM;    # set up $Kernel::OM

my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
my $DBObject     = $Kernel::OM->Get('Kernel::System::DB');
my $IsMySQL      = $DBObject->GetDatabaseFunction('Type') eq 'mysql';
my $Table        = 'onetimeauth_test';

# Login, address, ID of the validity. No two logins are the same in any collation: which of them LIMIT 1 finds, nobody can say.
my @Rows = (
    [ 'tina@example.com',       'tina@example.com',       1 ],
    [ 'Max.Muster@Example.COM', 'Max.Muster@Example.COM', 1 ],
    [ 'invalid@example.com',    'invalid@example.com',    2 ],
    [ 'p17',                    'other@example.com',      1 ],
    [ 'p18',                    'Other@Example.com',      2 ],
    [ 'p19',                    'óther@example.com',     1 ],
    [ 'p20',                    'other@example.com  ',    1 ],
    [ 'JÜRGEN@example.com',    'JÜRGEN@example.com',    1 ],
    [ 'straße@example.com',    'straße@example.com',    1 ],
    [ 'padded@example.com ',    'padded@example.com ',    1 ],
    [ 'wild_card@example.com',  'wild_card@example.com',  1 ],
    [ 'per%cent@example.com',   'per%cent@example.com',   1 ],
    [ q{o'brien@example.com},   q{o'brien@example.com},   1 ],
    [ 'back\slash@example.com', 'back\slash@example.com', 1 ],
    [ '123',                    '123@example.com',        1 ],
);

my @Letters = (
    [ 'İrma@example.com',          'İrma@example.com',          1 ],
    [ 'ΣΊΣΥΦΟΣ@example.com', 'ΣΊΣΥΦΟΣ@example.com', 1 ],
    [ 'ﬁsh@example.com',          'ﬁsh@example.com',          1 ]
);

# The sign for Kelvin, of which "general" says that it is not k, although its lower case is.
my @Kelvin = ( [ "\x{212A}elvin\@example.com", "\x{212A}elvin\@example.com", 1 ] );

my @Stored  = map { $_->@[ 0, 1 ] } @Rows, @Letters, @Kelvin;
my %Lookups = map { $_ => 1 } (
    ( map { ( $_, lc, uc, tr/A-Z/a-z/r, tr/a-z/A-Z/r, "$_ ", "$_  ", " $_", "$_\t", s{ [ ]+ \z }{}xmsr ) } @Stored ),
    (
        'tína@example.com',  "ti\x{301}na\@example.com", "ti\x{AD}na\@example.com", 'tina@example.com%',          'tina@example.com*', '%', '*', '_',
        'nobody@example.com', 'strasse@example.com',      'STRAẞE@example.com',    'jurgen@example.com',         'irma@example.com',  'ırma@example.com',
        'fish@example.com',   'wildXcard@example.com',    'percent@example.com',     'backslash@example.com',      '123x',              'p 17',
        'tina@example.co',    'ina@example.com',          q{' OR 'a' = 'a},          'σίσυφος@example.com', 'σίσυφοσ@example.com',
    ),
);

my $UniCase = [ @Rows, @Letters, @Kelvin ];
my @Tables  = $IsMySQL
    ? (
        {
            Collation => 'utf8mb4_unicode_ci',
            Rows      => $UniCase,
            IsServed  => 1
        },
        {
            Collation => 'utf8mb4_unicode_520_ci',
            Rows      => $UniCase,
            IsServed  => 1
        },
        {
            Collation => 'utf8mb4_general_ci',
            Rows      => [ @Rows, @Letters ],
            IsServed  => 1
        },
        {
            Collation => 'utf8mb3_general_ci',
            Rows      => [ @Rows, @Letters ],
            IsServed  => 0
        },
        {
            Collation => 'utf8mb4_bin',
            Rows      => $UniCase,
            IsServed  => 0
        },
        {
            Collation => 'utf8mb4_turkish_ci',
            Rows      => $UniCase,
            IsServed  => 0
        },
    )
    : ( { Collation => '', Rows => $UniCase, IsServed => 0 } );

# The tables of an interrupted run, too.
sub TablesDrop {
    my $Exists = $IsMySQL ? 'SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()' : 'SELECT tablename FROM pg_tables';

    $DBObject->Do( SQL => "DROP TABLE $_" ) for grep {m{ \A ${Table}_\d+ \z }xms} map { $_->[0] } $DBObject->SelectAll( SQL => $Exists )->@*;

    return;
}

sub TableCreate {
    my ( $Name, $Collation, @New ) = @_;

    my $Type = 'VARCHAR(150)' . ( $Collation ? ' CHARACTER SET ' . ( $Collation =~ s{ _.* }{}xmsr ) . " COLLATE $Collation" : '' );
    $DBObject->Do( SQL => "CREATE TABLE $Name (login $Type NOT NULL UNIQUE, email $Type NOT NULL, customer_id $Type, valid_id SMALLINT)" );
    $DBObject->Do( SQL => "CREATE INDEX ${Name}_email ON $Name (email)" );
    for my $Row (@New) {
        $DBObject->Do(
            SQL  => "INSERT INTO $Name (login, email, customer_id, valid_id) VALUES (?, ?, ?, ?)",
            Bind => [ map { \$_ } $Row->@[ 0, 1, 1, 2 ] ],
        );
    }

    return;
}

sub Backend {
    my ( $Name, %Params ) = @_;

    return {
        Name   => $Name,
        Module => 'Kernel::System::CustomerUser::DB',
        Params => {
            Table     => $Name,
            ForeignDB => 1,
            %Params
        },
        CustomerKey                        => 'login',
        CustomerID                         => 'customer_id',
        CustomerValid                      => 'valid_id',
        CustomerUserListFields             => [ 'login', 'email' ],
        CustomerUserNameFields             => ['login'],
        CustomerUserPostMasterSearchFields => ['email'],
        Map                                => [
            [ 'UserLogin',      'Login',      'login',       1, 1, 'var', '', 0 ],
            [ 'UserEmail',      'Email',      'email',       1, 1, 'var', '', 0 ],
            [ 'UserCustomerID', 'CustomerID', 'customer_id', 0, 1, 'var', '', 0 ],
            [ 'ValidID',        'Valid',      'valid_id',    0, 1, 'int', '', 0 ],
        ],
    };
}

sub BackendsSet {
    my (@Backends) = @_;

    for my $Number ( 0 .. 10 ) {
        $ConfigObject->Set(
            Key   => 'CustomerUser' . ( $Number || '' ),
            Value => $Backends[$Number],
        );
    }
    $Kernel::OM->ObjectsDiscard( Objects => [ 'Kernel::System::CustomerUser', 'Kernel::System::OneTimeAuth::CustomerUserIndex' ] );

    return;
}

sub Find {
    my ($Lookup) = @_;

    my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::CustomerUser');
    my %CustomerUser       = $CustomerUserObject->CustomerUserDataGet( User => $Lookup );
    my %Result             = (
        Login  => { map { $_ => $CustomerUser{$_} } qw(UserLogin UserEmail UserFullname ValidID Source) },
        Search => { map { $_ => { $CustomerUserObject->CustomerSearch( PostMasterSearch => $Lookup, Valid => $_ ) } } 0, 1 },
        Name   => scalar $CustomerUserObject->CustomerName( UserLogin => $Lookup ),
    );

    return %Result;
}

# How many rows the database reads one after the other, which it does where no index serves.
sub RowsScanned {
    my ($Code) = @_;

    my @Status;
    for my $Step ( sub { }, sub { }, $Code ) {
        $Step->();
        push @Status, $DBObject->SelectAll( SQL => q{SHOW SESSION STATUS LIKE 'Handler_read_rnd_next'} )->[0]->[1];
    }

    # The question is counted, too.
    return ( $Status[2] - $Status[1] ) - ( $Status[1] - $Status[0] );
}

sub IsEqual {
    my ($Title) = @_;

    my $IndexObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserIndex');
    my $Differences = 0;
    LOOKUP:
    for my $Lookup ( sort grep {length} keys %Lookups ) {
        my %Expected = Find($Lookup);
        my %Result   = $IndexObject->Run( Code => sub { return Find($Lookup) } );
        next LOOKUP if "@{[ Flat(\%Result) ]}" eq "@{[ Flat(\%Expected) ]}";

        $Differences++;
        is( \%Result, \%Expected, "$Title: $Lookup" );
    }
    is( $Differences, 0, "$Title: the same customer users in " . keys(%Lookups) . ' cases' );

    return;
}

sub Flat {
    my ($Value) = @_;

    return $Value // '(undef)' if ref $Value ne 'HASH';
    return map { ( "$_:", Flat( $Value->{$_} ) ) } sort keys $Value->%*;
}

TablesDrop();

my @Names;
for my $Number ( 0 .. $#Tables ) {
    my $Collation = $Tables[$Number]->{Collation};
    my $Name      = "${Table}_$Number";
    push @Names, $Name;
    TableCreate( $Name, $Collation, $Tables[$Number]->{Rows}->@* );

    subtest "a table with the collation $Collation" => sub {
        BackendsSet( Backend($Name) );
        IsEqual('as configured by default');

        if ($IsMySQL) {
            my $IndexObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserIndex');
            my $Find        = sub { return Find('nobody@example.com') };
            my $Scanned     = RowsScanned( sub { return $IndexObject->Run( Code => $Find ) } );
            is( $Scanned == 0 ? 1 : 0, $Tables[$Number]->{IsServed}, "rows read without an index: $Scanned" );
            ok( RowsScanned($Find) >= $Tables[$Number]->{Rows}->@*, 'OTOBO itself reads them all' );
        }

        # In this character set that setting makes OTOBO itself fail for some letters.
        return if $Collation =~ m{ utf8mb3 }xms;

        BackendsSet( Backend( $Name, SearchCaseSensitive => 1 ) );
        IsEqual('with SearchCaseSensitive');

        is( $Kernel::OM->Get('Kernel::System::CustomerUser')->{CustomerUser}->{CaseSensitive}, 1, 'which stays' );
    };
}

subtest 'several tables' => sub {
    BackendsSet( map { Backend($_) } @Names );
    IsEqual('all of them');

    BackendsSet( map { Backend($_) } reverse @Names );
    IsEqual('in another order');

    my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::CustomerUser');
    my $IndexObject        = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserIndex');
    ok(
        dies {
            $IndexObject->Run( Code => sub { die "broken\n" } )
        },
        'an error in the code'
    );
    is(
        scalar( grep { $CustomerUserObject->{$_}->{CaseSensitive} } grep {m{ \A CustomerUser\d* \z }xms} keys $CustomerUserObject->%* ),
        0, 'changes no backend'
    );
};

subtest 'a database of its own' => sub {
    my $Password = $ConfigObject->Get('DatabasePw');
    BackendsSet(
        Backend(
            $Names[0],
            DSN      => $ConfigObject->Get('DatabaseDSN'),
            User     => $ConfigObject->Get('DatabaseUser'),
            Password => $Password,
        ),
    );
    IsEqual('the same server');
};

subtest 'a key that is a number' => sub {
    skip_all('PostgreSQL has no LOWER() of a number') if !$IsMySQL;

    my $Backend = Backend( $Names[0] );
    $Backend->{CustomerKey} = 'valid_id';
    $Backend->{Map}->[0]->[5] = 'int';
    BackendsSet($Backend);
    my $IndexObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserIndex');
    my $Count       = 0;
    for my $Lookup ( '3', '3x', 'x' ) {
        my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::CustomerUser');
        my $Get                = sub { return $CustomerUserObject->CustomerUserDataGet( User => $Lookup ) };
        $Count++ if "@{[ $Get->() ? 1 : 0 ]}" ne "@{[ $IndexObject->Run( Code => $Get ) ? 1 : 0 ]}";
    }
    is( $Count, 0, 'is compared as before' );
};

TablesDrop();

subtest 'indexes' => sub {
    BackendsSet( Backend('customer_user') );
    my $IndexObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserIndex');
    my $Number      = sub {
        my $SQL = $IsMySQL
            ? q{SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE()
                AND table_name = 'customer_user' AND index_name LIKE 'onetimeauth%'}
            : q{SELECT COUNT(*) FROM pg_indexes WHERE indexname LIKE 'onetimeauth%'};
        return $DBObject->SelectAll( SQL => $SQL )->[0]->[0];
    };

    ok( $IndexObject->Drop(), 'removed' );
    is( $Number->(), 0, 'none is left' );
    ok( $IndexObject->Drop(),   'when there are none' );
    ok( $IndexObject->Create(), 'created' );
    is( $Number->(), $IsMySQL ? 1 : 2, 'the address, and on PostgreSQL the login in lower case' );
    ok( $IndexObject->Create(), 'when they exist' );
    is( $Number->(), $IsMySQL ? 1 : 2, 'no more of them' );
};

done_testing();
