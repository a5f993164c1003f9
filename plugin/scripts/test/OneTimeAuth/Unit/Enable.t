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

my $Module = 'Kernel::System::Console::Command::Admin::OneTimeAuth::Enable';
my ( %Stored, %Agent, %Config, @Done );

sub Enable {
    my ( $Input, %Options ) = @_;

    @Done = ();
    my $Note = sub {
        my ($Name) = @_;
        return sub { my ( undef, %P ) = @_; push @Done, [ $Name, \%P ]; return 1 };
    };
    TestOTOBO->new(
        Config => {
            HttpType    => 'https',
            FQDN        => 'help.example',
            ScriptAlias => 'otobo/',
            %Config
        },
        Objects => {
            'Kernel::System::Cache'              => TestOTOBO::Fake->new( Configure => $Note->('the cache') ),
            'Kernel::System::OneTimeAuth::Agent' => TestOTOBO::Fake->new(
                Get        => sub { return %Agent },
                Set        => $Note->('the agent'),
                Invalidate => $Note->('the agent goes'),
            ),
            'Kernel::System::OneTimeAuth::Setup' => TestOTOBO::Fake->new(
                ( map { $_ => $Note->($_) } qw(WebservicesAdd NotificationsAdd WebservicesSwitch SettingsSet SettingsSwitch NotificationsSwitch) ),
                ActivationSettings => sub { return qw(Customer::AuthModule10) },
                ValidSettings      => sub { return qw(Customer::AuthModule10) },
                Webservice         => sub { return { Config => { Requester => { Transport => { Config => { Host => 'http://old:1', Authentication => {%Stored} } } } } } },
            ),
        },
    );
    TestOTOBO::Load($Module);

    my $Command = $Module->new( Options => \%Options );
    my $Code    = eval {
        local *STDIN;    ## no critic qw(Variables::RequireInitializationForLocalVars)
        open( STDIN, '<', \( $Input // '' ) ) || die $!;
        $Command->PreRun();
        $Command->Run();
    };

    return {
        Code        => $Code,
        Error       => $@,
        Output      => $Command->{Output},
        Environment => { $Command->{Output} =~ m{^([A-Z_]+)=(.*)$}gm }
    };
}

sub Done {
    my ($Name)  = @_;
    my ($Found) = grep { $_->[0] eq $Name } @Done;
    return $Found ? $Found->[1] : undef;
}

subtest 'the first time' => sub {
    like( Enable()->{Error}, qr{--bridge-url}, 'the address of the bridge is needed' );
    ok( !Done('the agent') && !Done('SettingsSet'), 'without it nothing is switched on' );

    my $Result = Enable(
        undef,
        'bridge-url' => 'http://127.0.0.1:8081/',
        'otobo-url'  => 'http://127.0.0.1/otobo'
    );
    my %Environment = $Result->{Environment}->%*;
    is( $Result->{Code}, 0, 'works' );
    is_deeply(
        [ map { $_->[0] eq 'the cache' ? $_->[1]->{CacheInMemory} : $_->[0] eq 'SettingsSet' ? 'settings' : () } @Done ],
        [ 1, 'settings', 0 ],
        'with the cache in memory while settings are deployed'
    );
    like( $Environment{$_}, qr{\A[0-9A-Za-z]{40}\z}, "$_ is made" ) for qw(OTOBO_PASSWORD BRIDGE_PASSWORD);
    isnt( $Environment{OTOBO_PASSWORD}, $Environment{BRIDGE_PASSWORD}, 'each for itself' );
    is( length $Environment{TOKEN_KEYS}, 64, 'TOKEN_KEYS are made' );
    ok( length("$Environment{BRIDGE_USER}:$Environment{BRIDGE_PASSWORD}") <= 57, 'short enough for a Basic header in one line' );
    is_deeply(
        [ @Environment{qw(PUBLIC_URL OTOBO_PUBLIC_URL OTOBO_URL OTOBO_USER)} ],
        [ 'https://help.example/otobo/ota', 'https://help.example/otobo', 'http://127.0.0.1/otobo', 'onetimeauth' ],
        'the addresses',
    );
    is( $Environment{TRUST_PROXY}, 'loopback', 'the web server in front of a bridge on this machine is believed' );
    is_deeply(
        Done('the agent'),
        {
            UserLogin => 'onetimeauth',
            Password  => $Environment{OTOBO_PASSWORD}
        },
        'the agent'
    );
    is_deeply(
        Done('WebservicesSwitch'),
        {
            On        => 1,
            Requester => {
                Host     => 'http://127.0.0.1:8081',
                User     => 'otobo',
                Password => $Environment{BRIDGE_PASSWORD}
            }
        },
        'the web services',
    );
    is_deeply(
        Done('SettingsSet')->{Settings},
        {
            'OneTimeAuth::PublicURL' => {
                IsValid        => 1,
                EffectiveValue => 'https://help.example/otobo/ota'
            },
            'Customer::AuthModule10' => { IsValid => 1 }
        },
        'the settings',
    );
    is_deeply( Done('NotificationsSwitch'), { On => 1 }, 'the notifications' );

    unlike( $Result->{Output}, qr{ALLOW_PLAIN_HTTP}, 'https everywhere but on this machine' );
    $Result = Enable(
        undef,
        'bridge-url' => 'https://b',
        'public-url' => 'http://links.example:8080/ota',
        'otobo-url'  => 'http://inner/otobo'
    );
    like( $Result->{Output}, qr{^# ALLOW_PLAIN_HTTP=inner,links[.]example$}m, 'plain http has to be allowed by name' );

    is( $Result->{Environment}->{OTOBO_PUBLIC_URL}, 'http://links.example:8080/otobo', 'OTOBO is on the host of the pages' );

    Enable(
        undef,
        'bridge-url'            => 'https://b',
        'without-notifications' => 1
    );
    ok( !Done('NotificationsSwitch'), 'which can be left as they are' );
};

subtest 'plain http to the bridge' => sub {
    for my $Here (qw(http://localhost:8081 http://127.0.0.1 http://[::1]:8081)) {
        is( Enable( undef, 'bridge-url' => $Here )->{Code}, 0, "is fine on this machine: $Here" );
    }
    for my $There (qw(http://bridge http://bridge:8081/x http://127.0.0.1.evil.example http://localhost.evil.example:80)) {
        my ($Host) = $There =~ m{//([^/:]+)};
        my $Error = Enable( undef, 'bridge-url' => $There )->{Error};
        like( $Error, qr{--allow-plain-http \Q$Host\E[.]}, "is refused elsewhere: $There" );
        ok( !Done('the agent') && !Done('WebservicesSwitch'), 'and nothing is changed' );
    }
    is(
        Enable(
            undef,
            'bridge-url'       => 'http://bridge:8081',
            'allow-plain-http' => 'bridge'
        )->{Code},
        0,
        'unless it is allowed by name'
    );
    ok(
        Enable(
            undef,
            'bridge-url'       => 'http://bridge:8081',
            'allow-plain-http' => 'other'
        )->{Error},
        'by that name'
    );
};

subtest 'again' => sub {
    %Stored = (
        BasicAuthUser     => 'otobo',
        BasicAuthPassword => 'stored-password'
    );
    %Agent = (
        UserID    => 5,
        UserLogin => 'onetimeauth',
        IsValid   => 1
    );
    %Config = (
        'OneTimeAuth::PublicURL' => 'https://links.example',
        'Customer::AuthModule10' => 'Kernel::System::CustomerAuth::OneTimeAuthLink'
    );

    my $Result = Enable();
    is( Done('the agent')->{Password}, undef, 'the agent keeps its password' );
    is_deeply(
        Done('WebservicesSwitch')->{Requester},
        {
            Host     => 'http://old:1',
            User     => 'otobo',
            Password => 'stored-password'
        },
        'the web service its credentials'
    );
    is( $Result->{Environment}->{PUBLIC_URL},  'https://links.example', 'and the address stays' );
    is( $Result->{Environment}->{TRUST_PROXY}, undef,                   'who is in front of a bridge elsewhere is for the admin to say' );
    unlike( $Result->{Output}, qr{stored-password|PASSWORD=|TOKEN_KEYS}, 'no secret is shown' );

    $Result = Enable( undef, 'new-credentials' => 1 );
    ok( $Result->{Environment}->{BRIDGE_PASSWORD} && $Result->{Environment}->{OTOBO_PASSWORD}, 'unless new ones are wanted' );
    ok( !$Result->{Environment}->{TOKEN_KEYS},                                                 'which leave the links alone' );
};

subtest 'credentials from standard input' => sub {
    my @Good   = ( 'BRIDGE_PASSWORD=' . 'b' x 20, 'OTOBO_PASSWORD=' . 'o' x 20 );
    my $Result = Enable( join( "\n", '# mine', '', 'BRIDGE_USER=me', @Good ), 'credentials-from-stdin' => 1 );
    is( $Result->{Code},               0,        'are taken' );
    is( Done('the agent')->{Password}, 'o' x 20, 'for the agent' );
    is_deeply(
        Done('WebservicesSwitch')->{Requester},
        {
            Host     => 'http://old:1',
            User     => 'me',
            Password => 'b' x 20
        },
        'for the web service'
    );
    unlike( $Result->{Output}, qr{b{20}|o{20}}, 'and not shown' );

    my %Wrong = (
        $Good[0]                      => qr{OTOBO_PASSWORD is missing in standard input},
        "$Good[0]\nOTOBO_PASSWORD=x"  => qr{OTOBO_PASSWORD must be 16 to 50},
        "$Good[0]\nOTOBO=" . 'o' x 20 => qr{Line 2 of standard input},
        "BRIDGE_USER=a:b\n"           => qr{BRIDGE_USER must be},
    );
    for my $Input ( sort keys %Wrong ) {
        my $Error = Enable( $Input, 'credentials-from-stdin' => 1 )->{Error};
        like( $Error, $Wrong{$Input}, 'bad input is named' );
        unlike( $Error, qr{b{20}|o{20}}, 'without a secret in it' );
        ok( !Done('the agent'), 'and nothing is changed' );
    }
};

subtest 'the place for the login is taken' => sub {
    $Config{'Customer::AuthModule10'} = 'Kernel::System::CustomerAuth::LDAP';
    like( Enable( undef, 'bridge-url' => 'https://b' )->{Error}, qr{Customer::AuthModule10 is used by Kernel::System::CustomerAuth::LDAP}, 'by whom is said' );
    is_deeply( \@Done, [], 'and nothing is changed' );
    is( Enable( undef, disable => 1 )->{Code}, 0, 'switching off is still possible' );
};

subtest 'switching off' => sub {
    is( Enable( undef, disable => 1 )->{Code}, 0, 'works' );
    is_deeply(
        [ grep { $_ ne 'the cache' } map { $_->[0] } @Done ],
        [ qw(SettingsSwitch NotificationsSwitch WebservicesSwitch), 'the agent goes' ], 'everything'
    );
    is_deeply( Done('WebservicesSwitch'), { On => 0 }, 'credentials stay' );
};

done_testing();
