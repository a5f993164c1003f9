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

use File::Temp qw(tempdir);
use Test::More;
use TestOTOBO;

my $Module = 'Kernel::System::Console::Command::Admin::OneTimeAuth::Enable';
my ( %Stored, %Agent, %Config, @Done );

# What is enabled, so that a second run finds what the first one did.
my %World;

sub Disabled {
    return (
        Webservices   => {},
        Settings      => {},
        Notifications => {},
        Password      => ''
    );
}

sub Enable {
    my ( $Input, %Options ) = @_;

    @Done = ();
    my $Note = sub {
        my ( $Name, $Do ) = @_;
        return sub {
            my ( undef, %P ) = @_;
            push @Done, [ $Name, \%P ];
            $Do->(%P) if $Do;
            return 1;
        };
    };
    my @Webservices = qw(OneTimeAuth OneTimeAuthSOAP);

    TestOTOBO->new(
        Config => {
            HttpType    => 'https',
            FQDN        => 'help.example',
            ScriptAlias => 'otobo/',
            %Config
        },
        Objects => {
            'Kernel::System::Cache'     => TestOTOBO::Fake->new( Configure  => $Note->('the cache') ),
            'Kernel::System::SysConfig' => TestOTOBO::Fake->new( SettingGet => sub { my ( undef, %P ) = @_; return ( $World{Settings}->{ $P{Name} } // {} )->%* } ),
            'Kernel::System::OneTimeAuth::Agent' => TestOTOBO::Fake->new(
                Get     => sub { return %Agent },
                Missing => sub {
                    my ( undef, %P ) = @_;
                    my @Actions = !%Agent ? 'Create' : !$Agent{IsValid} ? 'Enable' : ();
                    push @Actions, 'Credentials' if $P{Password} && $P{Password} ne $World{Password};
                    return map { { Area => 'Agent', Name => $P{UserLogin}, Action => $_ } } @Actions;
                },
                Set => $Note->(
                    'the agent',
                    sub {
                        my (%P) = @_;
                        %Agent = (
                            UserID    => 5,
                            UserLogin => $P{UserLogin},
                            IsValid   => 1
                        );
                        $World{Password} = $P{Password} // $World{Password};
                    }
                ),
                Invalidate => $Note->( 'the agent goes', sub { $Agent{IsValid} = 0 } ),
            ),
            'Kernel::System::OneTimeAuth::Setup' => TestOTOBO::Fake->new(
                WebservicesAdd    => $Note->('WebservicesAdd'),
                NotificationsAdd  => $Note->('NotificationsAdd'),
                WebservicesSwitch => $Note->(
                    'WebservicesSwitch',
                    sub {
                        my (%P) = @_;
                        $World{Webservices}->{$_} = $P{On} for @Webservices;
                        %Stored = (
                            Host              => $P{Requester}->{Host},
                            BasicAuthUser     => $P{Requester}->{User},
                            BasicAuthPassword => $P{Requester}->{Password}
                        ) if $P{Requester};
                    }
                ),
                SettingsSet => $Note->(
                    'SettingsSet',
                    sub {
                        my (%P) = @_;
                        $World{Settings}->{$_} = { ( $World{Settings}->{$_} // {} )->%*, $P{Settings}->{$_}->%* } for keys $P{Settings}->%*;
                    }
                ),
                NotificationsSwitch   => $Note->( 'NotificationsSwitch', sub { my (%P) = @_; $World{Notifications}->{answer} = $P{On} } ),
                NotificationsToSwitch => sub { my ( undef, %P ) = @_; return $P{On} == ( $World{Notifications}->{answer} // 0 ) ? () : 'answer' },
                ActivationSettings    => sub { return qw(Customer::AuthModule10) },
                ValidSettings         => sub {
                    return grep { $World{Settings}->{$_}->{IsValid} } qw(Customer::AuthModule10);
                },
                Webservices       => sub { return @Webservices },
                WebserviceIsValid => sub { return $World{Webservices}->{ $_[1] } },
                Webservice        => sub {
                    return {
                        Config => {
                            Requester => {
                                Transport => {
                                    Config => {
                                        Host           => $Stored{Host} // 'http://old:1',
                                        Authentication => {%Stored}
                                    }
                                }
                            }
                        }
                    };
                },
            ),
        },
    );
    TestOTOBO::Load($Module);

    $Options{'allow-plain-http'} = [ $Options{'allow-plain-http'} ] if $Options{'allow-plain-http'} && !ref $Options{'allow-plain-http'};
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

my %Local = ( 'bridge-url' => 'http://127.0.0.1:8081' );

# As if nothing had been enabled yet.
sub EnableAnew {
    my (@Param) = @_;

    %World = Disabled();
    ( %Stored, %Agent ) = ();
    return Enable(@Param);
}

sub Done {
    my ($Name)  = @_;
    my ($Found) = grep { $_->[0] eq $Name } @Done;
    return $Found ? $Found->[1] : undef;
}

subtest 'the first time' => sub {
    like( EnableAnew()->{Error}, qr{--bridge-url}, 'the address of the bridge is needed' );
    ok( !Done('the agent') && !Done('SettingsSet'), 'without it nothing is switched on' );

    my $Result = EnableAnew(
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
    $Result = EnableAnew(
        undef,
        'bridge-url' => 'https://b',
        'public-url' => 'http://links.example:8080/ota',
        'otobo-url'  => 'http://inner/otobo'
    );
    like( $Result->{Output}, qr{^# ALLOW_PLAIN_HTTP=inner,links[.]example$}m, 'plain http has to be allowed by name' );

    is( $Result->{Environment}->{OTOBO_PUBLIC_URL}, 'http://links.example:8080/otobo', 'OTOBO is on the host of the pages' );

    EnableAnew(
        undef,
        'bridge-url'            => 'https://b',
        'without-notifications' => 1
    );
    ok( !Done('NotificationsSwitch'), 'which can be left as they are' );
};

subtest 'plain http to the bridge' => sub {
    for my $Here (qw(http://localhost:8081 http://127.0.0.1 http://[::1]:8081)) {
        is( EnableAnew( undef, 'bridge-url' => $Here )->{Code}, 0, "is fine on this machine: $Here" );
    }
    for my $There (qw(http://bridge http://bridge:8081/x http://127.0.0.1.evil.example http://localhost.evil.example:80)) {
        my ($Host) = $There =~ m{//([^/:]+)};
        my $Error = EnableAnew( undef, 'bridge-url' => $There )->{Error};
        like( $Error, qr{--allow-plain-http \Q$Host\E[.]}, "is refused elsewhere: $There" );
        ok( !Done('the agent') && !Done('WebservicesSwitch'), 'and nothing is changed' );
    }
    is(
        EnableAnew(
            undef,
            'bridge-url'       => 'http://bridge:8081',
            'allow-plain-http' => 'bridge'
        )->{Code},
        0,
        'unless it is allowed by name'
    );
    ok(
        EnableAnew(
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
        IsValid   => 0
    );
    %Config = (
        'OneTimeAuth::PublicURL' => 'https://links.example',
        'Customer::AuthModule10' => 'Kernel::System::CustomerAuth::OneTimeAuthLink'
    );

    %World = Disabled();
    my $Result = Enable(
        undef,
        'bridge-url'       => 'http://old:1',
        'allow-plain-http' => 'old'
    );
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

subtest 'a second run' => sub {
    %Config = ();
    EnableAnew( undef, %Local );
    my $Result = Enable( undef, 'bridge-url' => 'http://127.0.0.1:8081/' );
    is( $Result->{Code}, 0, 'works' );
    is_deeply( [ grep { $_->[0] ne 'the cache' } @Done ], [], 'and changes nothing' );
    like( $Result->{Output}, qr{^Nothing has to be changed[.]$}m, 'as it says' );

    my $Credentials = 'BRIDGE_PASSWORD=' . 'b' x 20 . "\nOTOBO_PASSWORD=" . 'o' x 20;
    my %Given       = ( 'credentials-from-stdin' => 1 );
    $Result = Enable( $Credentials, %Given );
    like( $Result->{Output}, qr{^Changes:\n  Agent onetimeauth: new password\n  Web service OneTimeAuth: new password\n\n}m, 'given credentials are a change' );
    ok( !Done('SettingsSet'), 'of what differs only' );
    $Result = Enable( $Credentials, %Given );
    is_deeply( [ grep { $_->[0] ne 'the cache' } @Done ], [], 'the same ones are none' );

    $World{Notifications}->{answer} = 0;
    $Result = Enable( $Credentials, %Given, 'without-notifications' => 1 );
    is_deeply( [ grep { $_->[0] ne 'the cache' } @Done ], [], 'an invalid notification can be left as it is' );
    like( Enable()->{Output}, qr{Notification "answer": enable}, 'or not' );
};

subtest 'a dry run' => sub {
    my $Result = EnableAnew( undef, %Local, 'dry-run' => 1 );
    is( $Result->{Code}, 0, 'works' );
    is_deeply( [ grep { $_->[0] ne 'the cache' } @Done ], [], 'and changes nothing' );
    is_deeply( $Result->{Environment},                    {}, 'there are no secrets to show' );
    is( $Result->{Output}, <<'END', 'it says what would be changed' );
These changes would be made:
  Agent onetimeauth: create and enable
  Agent onetimeauth: new password
  Web service OneTimeAuth: enable
  Web service OneTimeAuthSOAP: enable
  Web service OneTimeAuth: new address of the bridge
  Web service OneTimeAuth: new password
  Setting Customer::AuthModule10: enable
  Setting OneTimeAuth::PublicURL: new value
  Notification "answer": enable

END
    Enable( undef, %Local );
    $Result = Enable(
        undef,
        disable   => 1,
        'dry-run' => 1
    );
    is_deeply( [ grep { $_->[0] ne 'the cache' } @Done ], [], 'of disabling, too' );
    like( $Result->{Output}, qr{Setting Customer::AuthModule10: disable\n.*Agent onetimeauth: disable}s, 'with what would be disabled' );
};

subtest 'options that exclude each other' => sub {
    my @Pairs = (
        [ disable => 'env-file' ], [ disable => 'bridge-url' ], [ disable => 'new-credentials' ], [ disable => 'without-notifications' ],
        [ 'new-credentials' => 'credentials-from-stdin' ]
    );
    for my $Pair (@Pairs) {
        my $Result = Enable( undef, map { $_ => 'http://127.0.0.1:1' } $Pair->@* );
        is( $Result->{Error}, "The options --$Pair->[0] and --$Pair->[1] exclude each other.\n", "$Pair->[0] and $Pair->[1]" );
        is_deeply( \@Done, [], 'and nothing is changed' );
    }
};

subtest 'a file for the environment' => sub {
    my $Folder = tempdir( CLEANUP => 1 );
    my %File   = ( 'env-file' => "$Folder/bridge.env" );
    my $Read   = sub { return TestOTOBO::Read("$Folder/bridge.env") };
    my $Mode   = sub { return sprintf '%o', ( stat "$Folder/bridge.env" )[2] & oct 7777 };
    umask oct 22;

    my $Result = EnableAnew(
        undef, %Local,
        'dry-run' => 1,
        %File
    );
    is( $Result->{Error}, '', 'works' );
    like( $Result->{Output}, qr{File $Folder/bridge[.]env: write}, 'a dry run says that it would be written' );
    ok( !-e "$Folder/bridge.env", 'and does not write it' );

    $Result = Enable( undef, %Local, %File );
    my %Written = $Read->() =~ m{^([A-Z_]+)=(.*)$}gm;
    is( $Mode->(), '600', 'nobody else can read it' );
    is_deeply( $Result->{Environment}, {}, 'what is in it is not printed' );
    is_deeply(
        [ sort keys %Written ],
        [qw(BRIDGE_PASSWORD BRIDGE_USER OTOBO_PASSWORD OTOBO_PUBLIC_URL OTOBO_URL OTOBO_USER PUBLIC_URL TOKEN_KEYS TRUST_PROXY)],
        'all that the bridge needs is'
    );
    is( $Written{OTOBO_PASSWORD}, $World{Password}, 'the password is the one of the agent' );

    $Result = Enable( undef, %File );
    like( $Result->{Output}, qr{Nothing has to be changed}, 'a second run leaves it as it is' );

    my $Own = $Read->() . "# mine\nREDIS_URL=redis://r:6379/0\n";
    WriteFile( "$Folder/bridge.env", $Own );
    chmod oct 644, "$Folder/bridge.env";
    $Result = Enable( undef, %File );
    is( $Mode->(), '600', 'its mode is repaired' );
    is( $Read->(), $Own,  'other lines are kept' );

    $Result = Enable(
        undef,
        'new-credentials' => 1,
        %File
    );
    my %Renewed = $Read->() =~ m{^([A-Z_]+)=(.*)$}gm;
    isnt( $Renewed{$_}, $Written{$_}, "$_ is new" ) for qw(BRIDGE_PASSWORD OTOBO_PASSWORD);
    is( $Renewed{TOKEN_KEYS}, $Written{TOKEN_KEYS}, 'the keys of the links stay' );
    is( $Renewed{REDIS_URL},  'redis://r:6379/0',   'and so does what an admin added' );

    unlink "$Folder/bridge.env";
    $Result = Enable( undef, %File );
    like( $Result->{Error}, qr{OTOBO_PASSWORD is missing in the file .* Add --new-credentials}, 'a lost file cannot be written again' );

    $Result = EnableAnew(
        undef,
        'bridge-url'       => 'http://bridge:8081',
        'otobo-url'        => 'http://web:5000/otobo',
        'allow-plain-http' => [ 'web', 'bridge' ],
        %File
    );
    like( $Read->(), qr{^ALLOW_PLAIN_HTTP=web$}m, 'the hosts that the bridge may reach without https are there' );
    unlike( $Result->{Output}, qr{ALLOW_PLAIN_HTTP}, 'and nothing is left to add' );

    is_deeply( [ glob "$Folder/*" ], ["$Folder/bridge.env"], 'nothing is left behind' );

    my $Nowhere = EnableAnew( undef, %Local, 'env-file' => "$Folder/no/bridge.env" );
    like( $Nowhere->{Error}, qr{\AThe file $Folder/no/bridge[.]env cannot be written: [^\n]+\n\z}, 'a folder that is not there is an error in one line' );
    is_deeply( [ grep { $_->[0] ne 'the cache' } @Done ], [], 'before anything is changed' );

    my $Odd = EnableAnew(
        'BRIDGE_PASSWORD=' . 'b' x 20 . "\nOTOBO_PASSWORD=" . '$o"' x 7,
        %Local,
        'credentials-from-stdin' => 1,
        %File
    );
    like( $Odd->{Error}, qr{\AOTOBO_PASSWORD has characters}, 'a password that programs would read differently is refused' );
    unlike( $Odd->{Error}, qr{\$o}, 'and not shown' );
    is_deeply( [ grep { $_->[0] ne 'the cache' } @Done ], [], 'before anything is changed' );
};

sub WriteFile {
    my ( $Path, $Content ) = @_;

    open( my $Handle, '>', $Path ) || die "$Path: $!";
    print {$Handle} $Content;
    close $Handle;

    return;
}

subtest 'the place for the login is taken' => sub {
    $Config{'Customer::AuthModule10'} = 'Kernel::System::CustomerAuth::LDAP';
    like( Enable( undef, 'bridge-url' => 'https://b' )->{Error}, qr{Customer::AuthModule10 is used by Kernel::System::CustomerAuth::LDAP}, 'by whom is said' );
    is_deeply( [ grep { $_->[0] ne 'the cache' } @Done ], [], 'and nothing is changed' );
    is( Enable( undef, disable => 1 )->{Code}, 0, 'switching off is still possible' );
};

subtest 'switching off' => sub {
    %Config = ();
    EnableAnew( undef, 'bridge-url' => 'https://b' );
    is( Enable( undef, disable => 1 )->{Code}, 0, 'works' );
    is_deeply(
        [ grep { $_ ne 'the cache' } map { $_->[0] } @Done ],
        [ qw(SettingsSet NotificationsSwitch WebservicesSwitch), 'the agent goes' ], 'everything'
    );
    is_deeply( Done('WebservicesSwitch'), { On => 0 }, 'credentials stay' );
    like( Enable( undef, disable => 1 )->{Output}, qr{Nothing has to be changed}, 'which is done only once' );
};

done_testing();
