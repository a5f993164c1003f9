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

my ( %Records, %Remembered, %UseCache, %Config, @Added, $Searches, $OnAdd );

sub Backend {
    my (%Change) = @_;

    return {
        Module                             => 'Kernel::System::CustomerUser::DB',
        CustomerUserPostMasterSearchFields => ['email'],
        Map                                => [ map { [ $_->[0], '', $_->[1], 0, $_->[2], 'var' ] } ( [ 'UserLogin', 'login', 1 ], [ 'UserEmail', 'email', 1 ] ) ],
        %Change,
    };
}

sub Record {
    my ( $Login, $Email, %More ) = @_;

    return (
        $Login => {
            UserLogin      => $Login,
            UserEmail      => $Email,
            UserCustomerID => $Email,
            ValidID        => 1,
            Source         => 'CustomerUser',
            Config         => $Config{CustomerUser},
            %More
        },
    );
}

# Like a database that takes accents and case for nothing.
sub Plain { my ($Text) = @_; return lc( $Text =~ s{\xed}{i}gr ) }

# Like OTOBO's cache on disk and in memory: what was read once is not read again until it is cleared, "nobody" included.
sub Remember {
    my ( $Kind, $Name, $Read ) = @_;

    my @Places  = grep { $UseCache{$_} } qw(CacheInMemory CacheInBackend);
    my ($Known) = grep {defined} map { $Remembered{$_}->{$Kind}->{$Name} } @Places;
    $Known //= [ $Read->() ];
    $Remembered{$_}->{$Kind}->{$Name} = $Known for @Places;

    return $Known->@*;
}

sub Forget {
    my ($Login) = @_;

    delete $Remembered{$_}->{Login}->{$Login} for keys %Remembered;
    delete $Remembered{$_}->{Search} for keys %Remembered;

    return 1;
}

sub Configure {
    my ( undef, %P ) = @_;

    %UseCache = ( %UseCache, %P );

    return 1;
}

sub OTOBO {
    ( $Searches, @Added ) = (0);
    %Remembered = ();
    %UseCache   = (
        CacheInMemory  => 1,
        CacheInBackend => 1
    );

    my $CustomerUser = TestOTOBO::Fake->new(
        CustomerUserDataGet => sub {
            my ( undef, %P ) = @_;
            my ($Login) = grep { Plain($_) eq Plain( $P{User} ) } sort keys %Records;
            return Remember( 'Login', $P{User}, sub { return $Login ? $Records{$Login}->%* : () } );
        },
        CustomerSearch => sub {
            my ( undef, %P ) = @_;
            $Searches++;
            die 'Invalid ones are wanted, too' if $P{Valid} ne '0';
            my @Logins = grep { Plain( $Records{$_}->{UserEmail} ) eq Plain( $P{PostMasterSearch} ) } keys %Records;
            return Remember(
                'Search',
                $P{PostMasterSearch},
                sub {
                    return map { $_ => 'x' } @Logins;
                }
            );
        },
        CustomerUserAdd => sub {
            my ( undef, %P ) = @_;
            return $OnAdd->(%P) if $OnAdd;
            push @Added, \%P;
            %Records = ( %Records, Record( $P{UserLogin}, $P{UserEmail}, UserCustomerID => $P{UserCustomerID} ) );
            Forget( $P{UserLogin} );
            return $P{UserLogin};
        },
        CustomerUserCacheClear => sub { my ( undef, %P ) = @_; return Forget( $P{UserLogin} ) },
    );

    my $OTOBO = TestOTOBO->new(
        Config => {
            DefaultLanguage => 'de',
            OTOBOTimeZone   => 'Europe/Berlin',
            %Config
        },
        Objects => {
            'Kernel::System::CustomerUser'                  => $CustomerUser,
            'Kernel::System::CustomerUser::Preferences::DB' => TestOTOBO::Fake->new(
                SetPreferences => sub { my ( undef, %P ) = @_; $Records{ $P{UserID} }->{Preferences}->{ $P{Key} } = $P{Value}; return 1 },
            ),
            'Kernel::System::Cache'         => TestOTOBO::Fake->new( Configure   => \&Configure ),
            'Kernel::System::Valid'         => TestOTOBO::Fake->new( ValidIDsGet => sub { return 1 } ),
            'Kernel::System::SystemAddress' =>
                TestOTOBO::Fake->new( SystemAddressIsLocalAddress => sub { my ( undef, %P ) = @_; return $P{Address} eq 'help@otobo.example' } ),
            'Kernel::System::CheckItem' => TestOTOBO::Fake->new(
                CheckEmail     => sub { my ( undef, %P ) = @_; return $P{Address} !~ m{invalid[.]test\z} },
                CheckErrorType => sub { return 'InvalidConfig' },
            ),
        },
    );

    return $OTOBO;
}

sub Execute {
    my ( $Operation, %Data ) = @_;

    return TestOTOBO::Operation($Operation)->Execute(
        Data   => \%Data,
        UserID => 7
    )->{Data};
}

sub Found {
    my ($Address) = @_;
    return map { $_->{UserLogin} } ( Execute( 'CustomerUserFind', Address => $Address )->{CustomerUser} // [] )->@*;
}

%Config = ( CustomerUser => Backend() );

subtest 'a customer user whose login is the address' => sub {
    %Records = ( Record( 'tina@example.com', 'tina@example.com' ), Record( 'second', 'tina@example.com' ) );
    OTOBO();
    is_deeply(
        Execute( 'CustomerUserFind', Address => 'tina@example.com' ),
        {
            SystemAddress => 0,
            CustomerUser  => [
                {
                    UserLogin      => 'tina@example.com',
                    UserEmail      => 'tina@example.com',
                    UserCustomerID => 'tina@example.com',
                    Source         => 'CustomerUser',
                    Valid          => 1,
                    SearchValues   => ['tina@example.com'],
                },
            ],
        },
        'comes alone',
    );
    is( $Searches, 0, 'without a search, which grows with the table' );
};

subtest 'other customer users' => sub {
    %Records = ( Record( 'zoe', 'tina@example.com' ), Record( 'anna', 'Tina@Example.com', ValidID => 2 ), Record( 'tina@example.com', 'new@example.com' ) );
    OTOBO();
    is_deeply( [ Found('tina@example.com') ], [ 'tina@example.com', 'anna', 'zoe' ], 'same login first, then in login order' );
    is( Execute( 'CustomerUserFind', Address => 'tina@example.com' )->{CustomerUser}->[1]->{Valid}, 0, 'invalid ones are reported' );
    is_deeply( [ Found("t\xedna\@example.com") ], [ 'anna', 'zoe' ], 'a login that only looks alike is no match by login' );
    is( scalar( () = Found('nobody@example.com') ),                                      0, 'none' );
    is( Execute( 'CustomerUserFind', Address => 'help@otobo.example' )->{SystemAddress}, 1, 'an address of OTOBO' );

    $Searches = 0;
    Found($_) for '*@example.com', '%@example.com';
    is( $Searches, 0, 'no search for wildcards' );
};

my %New = (
    CustomerUserBackend => '',
    UserLogin           => 'jane@example.com',
    UserEmail           => 'jane@example.com',
    UserFirstname       => 'Jane',
    UserLastname        => 'Doe',
);

subtest 'a new customer user' => sub {
    %Records = ();
    OTOBO();
    is( Execute( 'CustomerUserAdd', %New )->{Result}, 'created', 'is created' );
    is_deeply(
        \@Added,
        [
            {
                Source         => 'CustomerUser',
                UserLogin      => 'jane@example.com',
                UserEmail      => 'jane@example.com',
                UserCustomerID => 'jane@example.com',
                UserFirstname  => 'Jane',
                UserLastname   => 'Doe',
                ValidID        => 1,
                UserID         => 7,
            },
        ],
        'without a password',
    );
    is_deeply(
        $Records{'jane@example.com'}->{Preferences},
        {
            UserLanguage    => 'de',
            UserTimeZone    => 'Europe/Berlin',
            UserShowTickets => 25,
            UserRefreshTime => 0
        },
        'with the preferences of the system',
    );
};

subtest 'an existing one is not touched' => sub {
    %Records = Record( 'jane@example.com', 'jane@example.com', UserFirstname => 'Other' );
    OTOBO();
    is( Execute( 'CustomerUserAdd', %New )->{Result}, 'exists', 'same login' );

    %Records = Record( 'jane@example.com', 'other@example.com' );
    OTOBO();
    my $Data = Execute( 'CustomerUserAdd', %New );
    is( "$Data->{Result} $Data->{CustomerUser}->{UserEmail}", 'exists other@example.com', 'same login, another address' );
    is( scalar @Added,                                        0,                          'nobody was added' );

    OTOBO();
    %Records = Record( 'jane', 'jane@example.com' );
    is( Execute( 'CustomerUserAdd', %New )->{CustomerUser}->{UserLogin}, 'jane', 'same address' );
    is( scalar @Added,                                                   0,      'nothing was added' );

    %Records = ();
    OTOBO();
    $OnAdd = sub { %Records = Record( 'jane@example.com', 'jane@example.com' ); return };
    is( Execute( 'CustomerUserAdd', %New )->{Result}, 'exists', 'another process was faster' );
    $OnAdd = undef;
};

subtest 'a search that found nobody is not repeated at once' => sub {
    my $Create = sub {
        TestOTOBO::Load('Kernel::System::OneTimeAuth::CustomerUserCreation');
        return $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserCreation')->CustomerUserCreate(
            %New,
            UserID    => 1,
            IsMissing => 1
        );
    };

    %Records = ();
    OTOBO();
    my %Result = $Create->();
    is( "$Result{Result} $Result{CustomerUser}->{UserLogin} $Result{CustomerUser}->{Source}", 'created jane@example.com CustomerUser', 'created' );
    is( $Searches,                                                                            0,                                       'without a search' );

    %Records = ();
    OTOBO();
    $OnAdd  = sub { %Records = Record( 'jane@example.com', 'jane@example.com' ); return };
    %Result = $Create->();
    is( "$Result{Result} $Result{CustomerUser}->{UserLogin}", 'exists jane@example.com', 'another process was faster' );
    $OnAdd = undef;
};

subtest 'what OTOBO remembers from before another process created the customer user' => sub {
    for my $Login ( 'jane@example.com', 'jane' ) {
        %Records = ();
        OTOBO();
        is( scalar( () = Found('jane@example.com') ), 0, 'nobody' );
        delete $Remembered{CacheInMemory};    # as at the beginning of each request
        %Records = Record( $Login, 'jane@example.com' );
        is( Execute( 'CustomerUserAdd', %New )->{Result}, 'exists', 'is not believed' );
        is( $UseCache{CacheInBackend},                    1,        'the cache is as it was' );
        delete $Remembered{CacheInMemory};
        is_deeply( [ Found('jane@example.com') ], [$Login], 'and the next search finds it' );
        is( scalar @Added, 0, 'nothing was added' );
    }
};

my $DirectoryIsAway = 0;

sub Kernel::System::CustomerUser::LDAP::new {
    my ( $Type, %Param ) = @_;

    die "Can't connect\n" if $DirectoryIsAway && $Param{CustomerUserMap}->{Params}->{Die};

    return bless {%Param}, $Type;
}

subtest 'a directory that is away' => sub {
    my %Directory = (
        Module => 'Kernel::System::CustomerUser::LDAP',
        Params => { Host => 'ldap.example.com' },
    );
    %Records = ();
    %Config  = (
        CustomerUser   => Backend(),
        CustomerUser10 => \%Directory,
    );
    OTOBO();

    $DirectoryIsAway = 1;
    my $Answer = Execute( 'CustomerUserAdd', %New );
    is( "$Answer->{Result}: $Answer->{Reason}", 'refused: The directory CustomerUser10 is unavailable.', 'it may know the sender: nobody is created' );
    is( scalar @Added,                          0,                                                       'nothing was added' );
    is_deeply( $Directory{Params}, { Host => 'ldap.example.com' }, 'the configuration is as it was' );

    $DirectoryIsAway = 0;
    is( Execute( 'CustomerUserAdd', %New )->{Result}, 'created', 'it is back and knows nobody' );
};

subtest 'refused' => sub {
    %Records = ();
    %Config  = (
        CustomerUser  => Backend(),
        CustomerUser1 => Backend( ReadOnly => 1 ),
        CustomerUser2 => { Module => 'Kernel::System::CustomerUser::LDAP' },
        CustomerUser3 => Backend( Map => [ [ 'UserPhone', '', 'phone', 0, 1, 'var' ] ] ),
    );
    OTOBO();
    my $Reason = sub { my $Answer = Execute( 'CustomerUserAdd', %New, @_ ); return "$Answer->{Result}: $Answer->{Reason}" };

    is( $Reason->( CustomerUserBackend => 'CustomerUser9' ), 'refused: The customer user backend CustomerUser9 does not exist.', 'unknown backend' );
    is( $Reason->( CustomerUserBackend => 'Ticket' ),        'refused: The customer user backend Ticket does not exist.',        'a name that is none' );
    is( $Reason->( CustomerUserBackend => 'CustomerUser1' ), 'refused: The customer user backend CustomerUser1 is read-only.',   'read only' );
    is( $Reason->( CustomerUserBackend => 'CustomerUser2' ), 'refused: The customer user backend CustomerUser2 is read-only.',   'LDAP' );
    is(
        $Reason->( CustomerUserBackend => 'CustomerUser3' ),
        'refused: The customer user backend CustomerUser3 requires these fields: UserPhone.',
        'a field we do not know'
    );
    my $Told = $Kernel::OM->LogText();
    like( $Told, qr{^error: OneTimeAuth: Customer users cannot be created: The customer user backend CustomerUser9 does not exist\.$}m, 'the log says so' );
    is( scalar( () = $Told =~ m{^error: }gm ),                                   5,                                                'for each of them' );
    is( $Reason->( map { $_ => 'help@otobo.example' } qw(UserLogin UserEmail) ), q{refused: The address belongs to OTOBO itself.}, 'an address of OTOBO' );
    is( $Reason->( map { $_ => 'x@invalid.test' } qw(UserLogin UserEmail) ),     'refused: OTOBO does not accept the address (InvalidConfig).', 'bad address' );
    is( $Kernel::OM->LogText(),                                                  $Told, 'which is nothing for the log' );

    $OnAdd = sub {return};
    is( $Reason->(), 'refused: OTOBO could not create the customer user. See the OTOBO log.', 'anything else' );
    $OnAdd = undef;

    is(
        Execute( 'CustomerUserAdd', %New, UserEmail => 'other@example.com' )->{Error}->{ErrorCode},
        'CustomerUserAdd.InvalidParameter',
        'login and address differ'
    );
    is( scalar @Added, 0, 'nothing was added' );
};

done_testing();
