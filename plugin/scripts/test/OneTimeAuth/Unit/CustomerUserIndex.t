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
use Test::More;
use TestOTOBO;

# What a real database answers is in ../CustomerUserIndex.t.
my ( @SQL, %Answer );

sub DB {
    my ($Type) = @_;

    return TestOTOBO::Fake->new(
        GetDatabaseFunction => sub { return $Type },
        SelectAll           => sub {
            my ( undef, %P ) = @_;
            my ($Known) = grep { $P{SQL} =~ m{$_} } sort keys %Answer;
            return $Known ? $Answer{$Known} : undef;
        },
        Do => sub { my ( undef, %P ) = @_; push @SQL, $P{SQL}; return 1 },
    );
}

sub Index {
    my ( $DBObject, %Change ) = @_;

    my $Backend = bless {
        DBObject        => $DBObject,
        CustomerKey     => 'login',
        CustomerTable   => 'customer_user',
        CaseSensitive   => 0,
        CustomerUserMap => {
            CustomerUserPostMasterSearchFields => [ 'email', 'more_addresses' ],
            Map                                => [ [ 'DynamicField_X', '', 'more_addresses', 0, 0, 'dynamic_field' ] ],
        },
        %Change,
        },
        'Kernel::System::CustomerUser::DB';

    my $CustomerUserObject = TestOTOBO::Fake->new();
    $CustomerUserObject->{CustomerUser}  = $Backend;
    $CustomerUserObject->{CustomerUser1} = bless { CaseSensitive => 0 }, 'Kernel::System::CustomerUser::LDAP';

    @SQL = ();
    my $OTOBO = TestOTOBO->new(
        Objects => {
            'Kernel::System::CustomerUser' => $CustomerUserObject,
            'Kernel::System::DB'           => $DBObject,
        },
    );

    return ( $OTOBO->Get('Kernel::System::OneTimeAuth::CustomerUserIndex'), $CustomerUserObject );
}

sub IsServed {
    my ( $Object, $CustomerUserObject ) = @_;

    return join ' ', $Object->Run(
        Code => sub {
            return map { $CustomerUserObject->{$_}->{CaseSensitive} } qw(CustomerUser CustomerUser1);
        },
    );
}

my $UnicodeCI = [ [ 'utf8mb4_unicode_ci', 'utf8mb4_unicode_ci' ] ];

subtest 'which look-ups an index may serve' => sub {
    my @Cases = (
        [ 'a table that ignores case',                   'mysql',      $UnicodeCI,                                         '1 0' ],
        [ 'one column that does not',                    'mysql',      [ [ 'utf8mb4_unicode_ci', 'utf8mb4_bin' ] ],        '0 0' ],
        [ 'Turkish, in which I and i are not the same',  'mysql',      [ [ 'utf8mb4_turkish_ci', 'utf8mb4_turkish_ci' ] ], '0 0' ],
        [ 'a number',                                    'mysql',      [ [ 'binary', 'utf8mb4_unicode_ci' ] ],             '0 0' ],
        [ 'a database that does not tell',               'mysql',      undef,                                              '0 0' ],
        [ 'PostgreSQL, where LOWER() has its own index', 'postgresql', $UnicodeCI,                                         '0 0' ],
    );
    for my $Case (@Cases) {
        my ( $Title, $Type, $Collations, $Expected ) = $Case->@*;
        %Answer = ( COLLATION => $Collations );
        my ( $Object, $CustomerUserObject ) = Index( DB($Type) );
        is( IsServed( $Object, $CustomerUserObject ),             $Expected, $Title );
        is( $CustomerUserObject->{CustomerUser}->{CaseSensitive}, 0,         'as before afterwards' );
    }
};

subtest 'indexes of OTOBO\'s own table' => sub {
    %Answer = (
        COLLATION    => $UnicodeCI,
        'SHOW INDEX' => [ [ 'customer_user', 0, 'customer_user_login', 1, 'login' ], [ 'customer_user', 1, 'of_the_admin', 2, 'email' ] ],
        pg_index     => [ [ 'customer_user_login', 'login' ], [ 'of_the_admin', 'lower(email)' ] ],
    );

    my $MySQL = DB('mysql');
    my ($Object) = Index($MySQL);
    ok( $Object->Create(), 'created' );
    is_deeply( \@SQL, ['CREATE INDEX onetimeauth_customer_user_email ON customer_user (email)'], 'only what is missing' );

    ($Object) = Index( DB('postgresql') );
    $Object->Create();
    is_deeply( \@SQL, ['CREATE INDEX onetimeauth_customer_user_login ON customer_user (LOWER(login))'], 'on PostgreSQL of what OTOBO compares' );

    ($Object) = Index( $MySQL, CustomerTable => 'people' );
    $Object->Create();
    is_deeply( \@SQL, [], 'no table of the admin' );

    ($Object) = Index( $MySQL, DBObject => DB('mysql') );
    $Object->Create();
    is_deeply( \@SQL, [], 'nor one in another database' );

    ($Object) = Index( DB('oracle') );
    ok( $Object->Create() && $Object->Drop(), 'another kind of database' );
    is_deeply( \@SQL, [], 'stays as it is' );

    push $Answer{'SHOW INDEX'}->@*, [ 'customer_user', 1, 'onetimeauth_customer_user_email', 1, 'email' ];
    ($Object) = Index($MySQL);
    $Object->Drop();
    is_deeply( \@SQL, ['DROP INDEX onetimeauth_customer_user_email ON customer_user'], 'our own is removed' );
};

subtest 'large tables that OTOBO searches without an index' => sub {
    %Answer = (
        COLLATION    => $UnicodeCI,
        OFFSET       => [ [1] ],
        'SHOW INDEX' => [ [ 'people', 0, 'key', 1, 'login' ] ],
    );
    my ($Object) = Index( DB('mysql'), CustomerTable => 'crm.people' );
    is_deeply(
        [ $Object->Slow() ],
        [
            {
                Backend => 'CustomerUser',
                Setting => 1,
                SQL     => ['CREATE INDEX onetimeauth_crm_people_email ON crm.people (email)'],
            },
        ],
        'setting and index'
    );

    push $Answer{'SHOW INDEX'}->@*, [ 'people', 1, 'by_email', 1, 'Email' ];
    ($Object) = Index( DB('mysql'), CaseSensitive => 1 );
    is_deeply( [ $Object->Slow() ], [], 'neither is needed' );

    $Answer{'SHOW INDEX'} = [];
    is_deeply( [ $Object->Slow() ], [], 'of a view nothing can be said' );

    $Answer{OFFSET} = [];
    ($Object) = Index( DB('mysql') );
    is_deeply( [ $Object->Slow() ], [], 'nor for few customer users' );
};

done_testing();
