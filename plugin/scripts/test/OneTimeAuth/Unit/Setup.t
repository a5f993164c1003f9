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

# An OTOBO of hashes: what Setup and the package setup do is seen in %State.
my ( %State, @Order );

sub OTOBO {
    my (%Settings) = @_;

    @Order = ();
    %State = (
        Settings      => \%Settings,
        Webservices   => {},
        Notifications => {},
        Users         => {},
        Groups        => {},
        Data          => {}
    );

    my %Crud = (
        Webservice   => 'Webservices',
        Notification => 'Notifications'
    );
    my %Fake;
    for my $Name ( keys %Crud ) {
        my $Store = $State{ $Crud{$Name} };
        $Fake{$Name} = TestOTOBO::Fake->new(
            "${Name}List" => sub {
                my %List = map { $Store->{$_}->{ID} => $_ } keys $Store->%*;
                return $Name eq 'Webservice' ? \%List : %List;
            },
            "${Name}Get" => sub {
                my ( undef, %P ) = @_;
                my ($Found) = grep { $_->{ID} == $P{ID} } values $Store->%*;
                return $Name eq 'Webservice' ? { $Found->%* } : $Found->%*;
            },
            "${Name}Add"    => sub { my ( undef, %P ) = @_; $Store->{ $P{Name} } = { %P, ID => 1 + keys $Store->%* }; return 1 },
            "${Name}Update" => sub { my ( undef, %P ) = @_; $Store->{ $P{Name} } = {%P};                              return 1 },
            "${Name}Delete" => sub {
                my ( undef, %P ) = @_;
                push @Order, "delete $Name";
                delete $Store->{$_} for grep { $Store->{$_}->{ID} == $P{ID} } keys $Store->%*;
                return 1;
            },
        );
    }

    my $Users  = $State{Users};
    my $Groups = $State{Groups};

    return TestOTOBO->new(
        Config => {
            Home                      => '/otobo',
            'OneTimeAuth::AgentGroup' => 'onetimeauth',
            FQDN                      => 'otobo.example'
        },
        Objects => {
            'Kernel::System::GenericInterface::Webservice'   => $Fake{Webservice},
            'Kernel::System::NotificationEvent'              => $Fake{Notification},
            'Kernel::System::OneTimeAuth::CustomerUserIndex' => TestOTOBO::Fake->new(
                Create => sub { $State{Indexes} = 1; return 1 },
                Drop   => sub { $State{Indexes} = 0; return 1 },
            ),
            'Kernel::System::OneTimeAuth::History' => TestOTOBO::Fake->new(
                TypesAdd    => sub { $State{HistoryTypes} = 1; return 1 },
                TypesRemove => sub { $State{HistoryTypes} = 0; return 1 },
            ),
            'Kernel::System::CommunicationChannel' => TestOTOBO::Fake->new( ChannelGet              => sub { return ( ChannelID => 7 ) } ),
            'Kernel::System::Ticket::Article'      => TestOTOBO::Fake->new( ArticleSenderTypeLookup => sub { return 1 } ),
            'Kernel::System::Valid' => TestOTOBO::Fake->new( ValidLookup => sub { my ( undef, %P ) = @_; return { valid => 1, invalid => 2 }->{ $P{Valid} } } ),
            'Kernel::System::Main'  => TestOTOBO::Fake->new( FileRead    => sub { my ( undef, %P ) = @_; return \$P{Location} } ),
            'Kernel::System::YAML'  => TestOTOBO::Fake->new(
                Load => sub {
                    my ( undef, %P ) = @_;
                    my %Condition = ( Condition => { 1 => { Fields => { CommunicationChannelID => { Match => '1' } } } } );
                    return {
                        File      => $P{Data},
                        Requester => {
                            Invoker => {
                                TicketEvent => {
                                    Events => [
                                        {
                                            Event     => 'ArticleCreate',
                                            Condition => \%Condition
                                        },
                                        { Event => 'TicketMerge' }
                                    ]
                                }
                            },
                            Transport => { Config => { Host => 'http://127.0.0.1:8081' } },
                        },
                    };
                },
            ),
            'Kernel::System::SysConfig' => TestOTOBO::Fake->new(
                SettingGet    => sub { my ( undef, %P ) = @_; return ( $Settings{ $P{Name} } // {} )->%* },
                SettingLock   => sub { return 'lock' },
                SettingUpdate => sub {
                    my ( undef, %P ) = @_;
                    $Settings{ $P{Name} } = {
                        $Settings{ $P{Name} }->%*,
                        IsValid        => $P{IsValid},
                        EffectiveValue => $P{EffectiveValue}
                    };
                    return ( Success => 1 );
                },
                ConfigurationDeploy => sub { push @Order, 'deploy'; return ( Success => 1 ) },
            ),
            'Kernel::System::SystemData' => TestOTOBO::Fake->new(
                SystemDataGet    => sub { my ( undef, %P ) = @_; return $State{Data}->{ $P{Key} } },
                SystemDataAdd    => sub { my ( undef, %P ) = @_; $State{Data}->{ $P{Key} } = $P{Value}; return 1 },
                SystemDataDelete => sub { my ( undef, %P ) = @_; delete $State{Data}->{ $P{Key} };      return 1 },
            ),
            'Kernel::System::User' => TestOTOBO::Fake->new(
                SearchPreferences => sub {
                    return map { $_ => 1 } grep { $Users->{$_}->{OneTimeAuthBridge} } keys $Users->%*;
                },
                GetUserData          => sub { my ( undef, %P ) = @_; return $Users->{ $P{UserID} }->%* },
                UserLoginExistsCheck => sub {
                    my ( undef, %P ) = @_;
                    return scalar grep { $_->{UserLogin} eq $P{UserLogin} } values $Users->%*;
                },
                UserAdd        => sub { my ( undef, %P ) = @_; $Users->{5}                         = { %P, UserID => 5 }; return 5 },
                UserUpdate     => sub { my ( undef, %P ) = @_; $Users->{ $P{UserID} }->{ValidID}   = $P{ValidID};         return 1 },
                SetPreferences => sub { my ( undef, %P ) = @_; $Users->{ $P{UserID} }->{ $P{Key} } = $P{Value};           return 1 },
                SetPassword    => sub { my ( undef, %P ) = @_; $Users->{5}->{UserPw}               = $P{PW};              return 1 },
            ),
            'Kernel::System::Group' => TestOTOBO::Fake->new(
                GroupList => sub {
                    return map { $Groups->{$_}->{ID} => $_ } keys $Groups->%*;
                },
                GroupGet               => sub { return $Groups->{onetimeauth}->%* },
                GroupAdd               => sub { my ( undef, %P ) = @_; $Groups->{ $P{Name} } = { %P, ID => 9 }; return 9 },
                GroupUpdate            => sub { my ( undef, %P ) = @_; $Groups->{ $P{Name} }->{ValidID} = $P{ValidID}; return 1 },
                PermissionGroupUserAdd => sub { my ( undef, %P ) = @_; $Groups->{onetimeauth}->{Members}->{ $P{UID} } = $P{Permission}; return 1 },
                PermissionGroupUserGet => sub { return ( $Groups->{onetimeauth}->{Members} // {} )->%* },
            ),
        },
    );
}

my $Login = 'Kernel::System::CustomerAuth::OneTimeAuthLink';
my @Names = Names();
my %Agent = (
    UserLogin => 'onetimeauth',
    Password  => 'secret'
);

sub Names { OTOBO(); return Setup()->ActivationSettings() }
sub Setup { return $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup') }
sub Agent { return $Kernel::OM->Get('Kernel::System::OneTimeAuth::Agent') }

sub Valid {
    return scalar grep { $State{Settings}->{$_}->{IsValid} } @Names;
}

sub Settings {
    my ($IsValid) = @_;
    return map { $_ => { IsValid => $IsValid, EffectiveValue => $_ eq 'Customer::AuthModule10' ? $Login : 'kept' } } @Names;
}

sub Package {
    return TestOTOBO::Load('var::packagesetup::OneTimeAuthBridge')->new();
}

subtest 'installing' => sub {
    OTOBO( Settings(0) );
    Package()->CodeInstall();
    is_deeply(
        { map { $_ => $State{Webservices}->{$_}->{ValidID} } keys $State{Webservices}->%* },
        {
            OneTimeAuth     => 2,
            OneTimeAuthSOAP => 2
        },
        'makes invalid web services'
    );
    is_deeply( [ map { $_->{ValidID} } values $State{Notifications}->%* ], [ 2, 2 ], 'and invalid notifications' );
    is( Valid(),         0, 'and switches nothing on' );
    is( $State{Indexes}, 1, 'there are indexes for look-ups' );

    my $Webservice = $State{Webservices}->{OneTimeAuth};
    is( $Webservice->{Config}->{File}, '/otobo/scripts/webservices/OneTimeAuth/OneTimeAuth.yml', 'from the file' );
    is(
        $Webservice->{Config}->{Requester}->{Invoker}->{TicketEvent}->{Events}->[0]->{Condition}->{Condition}->{1}->{Fields}->{CommunicationChannelID}->{Match},
        '7', 'with the channel of this OTOBO'
    );
    is_deeply( $_->{Data}->{Recipients}, ['Customer'], 'to the customer only' ) for values $State{Notifications}->%*;

    $Webservice->{Config}->{Description} = 'changed by an admin';
    Package()->CodeInstall();
    is( $State{Webservices}->{OneTimeAuth}->{Config}->{Description}, 'changed by an admin', 'again: what an admin changed stays' );
};

subtest 'switching' => sub {
    OTOBO( Settings(0) );
    Package()->CodeInstall();
    Setup()->SettingsSwitch(
        Names => \@Names,
        On    => 1
    );
    is( Valid(),                                                                        scalar @Names, 'on' );
    is( $State{Settings}->{'AutoloadPerlPackages###500-OneTimeAuth'}->{EffectiveValue}, 'kept',        'values stay' );
    is_deeply( \@Order, ['deploy'], 'with one deployment' );

    Setup()->WebservicesSwitch(
        On        => 1,
        Requester => {
            Host     => 'http://bridge:1',
            User     => 'u',
            Password => 'p'
        }
    );
    is( $State{Webservices}->{OneTimeAuth}->{Config}->{Requester}->{Transport}->{Config}->{Host}, 'http://bridge:1', 'the address of the bridge' );
    Setup()->WebservicesSwitch( On => 0 );
    is(
        $State{Webservices}->{OneTimeAuth}->{Config}->{Requester}->{Transport}->{Config}->{Authentication}->{BasicAuthPassword},
        'p', 'stays when switched off'
    );
    is( $State{Webservices}->{OneTimeAuth}->{ValidID}, 2, 'invalid' );

    $State{Settings}->{'Customer::AuthModule10'}->{EffectiveValue} = 'Another::Module';
    ok( !( grep { $_ eq 'Customer::AuthModule10' } Setup()->ValidSettings() ), 'the login of somebody else is not ours to switch off' );
};

subtest 'the agent' => sub {
    OTOBO();
    Agent()->Set(%Agent);
    is( $State{Users}->{5}->{UserPw}, 'secret', 'is made' );
    is_deeply( $State{Groups}->{onetimeauth}->{Members}, { 5 => { rw => 1 } }, 'with rw on the group, and nothing else' );
    is_deeply(
        { Agent()->Get() },
        {
            UserID    => 5,
            UserLogin => 'onetimeauth',
            IsValid   => 1
        },
        'and known again'
    );

    Agent()->Invalidate();
    is( $State{Users}->{5}->{ValidID},            2, 'is set invalid' );
    is( $State{Groups}->{onetimeauth}->{ValidID}, 2, 'as is the group' );
    Agent()->Set( UserLogin => 'onetimeauth' );
    is( $State{Users}->{5}->{UserPw},             'secret', 'comes back with its password' );
    is( $State{Groups}->{onetimeauth}->{ValidID}, 1,        'as does the group' );

    $State{Groups}->{onetimeauth}->{Members}->{8} = { rw => 1 };
    Agent()->Invalidate();
    is( $State{Groups}->{onetimeauth}->{ValidID}, 1, 'a group with other members stays' );

    $State{Users}->{1} = { UserLogin => 'root' };
    ok( !eval { Agent()->Set( UserLogin => 'root', Password => 'x' ) }, 'nobody else is ever taken' );
    like( $@, qr{agent root was not created by this package}, 'and reported' );
};

subtest 'upgrading' => sub {
    OTOBO( Settings(1) );
    $State{Settings}->{'Notification::Transport###OneTimeAuth'}->{IsValid} = 0;
    Package()->CodeInstall();
    Package()->CodeUpgradePre();
    is( Valid(), 0, 'everything is off while files are missing' );

    # as the second half does with the new files
    delete $INC{'Kernel/System/OneTimeAuth/Setup.pm'};
    delete $Kernel::OM->{Objects}->{'Kernel::System::OneTimeAuth::Setup'};
    Package()->CodeUpgrade();
    is( Valid(),                                                                @Names - 1, 'what was on is on again' );
    is( $State{Settings}->{'Notification::Transport###OneTimeAuth'}->{IsValid}, 0,          'what was off is off' );
    is_deeply( $State{Data}, {}, 'nothing is left to do' );
};

# An upgrade of an installation in which these settings are on, from a version that knew those. Answers what is on afterwards.
sub Upgraded {
    my ( $On, $Known ) = @_;

    OTOBO( Settings(0) );
    $State{Settings}->{$_}->{IsValid} = 1 for $On->@*;
    Package()->CodeInstall();
    Package()->CodeUpgradePre();
    $State{Data}->{'OneTimeAuthBridge::Known'} = join ' ', $Known->@*;
    delete $INC{'Kernel/System/OneTimeAuth/Setup.pm'};
    delete $Kernel::OM->{Objects}->{'Kernel::System::OneTimeAuth::Setup'};
    Package()->CodeUpgrade();

    return grep { $State{Settings}->{$_}->{IsValid} } @Names;
}

subtest 'an upgrade switches on what the version before did not have' => sub {
    my @Others = grep { $_ ne 'Frontend::Module###AgentOneTimeAuth' } @Names;
    is_deeply( [ Upgraded( \@Others, \@Others ) ], \@Names,  'if it was enabled' );
    is_deeply( [ Upgraded( \@Others, \@Names ) ],  \@Others, 'not what an admin disabled' );
    is_deeply( [ Upgraded( [],       \@Others ) ], [],       'nothing if it was disabled' );
    is_deeply( $State{Data}, {}, 'nothing is left to do' );
};

subtest 'uninstalling' => sub {
    OTOBO( Settings(1) );
    Package()->CodeInstall();
    Agent()->Set(%Agent);
    Package()->CodeUninstallPre();
    is( $Order[0], 'deploy', 'the settings are off before anything else' );
    is( Valid(),   0,        'all of them' );
    is_deeply( [ $State{Webservices}, $State{Notifications} ], [ {}, {} ], 'no web service or notification stays' );
    is( $State{Users}->{5}->{ValidID}, 2, 'the agent is invalid' );
    is( $State{Indexes},               0, 'the indexes are removed' );
    is( $State{HistoryTypes},          0, 'the types of the history, too' );
};

done_testing();
