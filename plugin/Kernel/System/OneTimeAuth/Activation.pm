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

package Kernel::System::OneTimeAuth::Activation;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::Language',
    'Kernel::System::Log',
    'Kernel::System::OneTimeAuth::Agent',
    'Kernel::System::OneTimeAuth::Setup',
    'Kernel::System::SysConfig',
);

my $LoginModule = 'Kernel::System::CustomerAuth::OneTimeAuthLink';

=head1 NAME

Kernel::System::OneTimeAuth::Activation - enables and disables one-time links

=head1 DESCRIPTION

Used by the console command C<Admin::OneTimeAuth::Enable> and by the screen C<AdminOneTimeAuth>. Compares what is with what shall be, changes
only what differs, and says what that is. Methods that change something die with a sentence that says what did not work.

=head1 PUBLIC INTERFACE

=head2 State()

what is enabled, and whether it can be enabled without new credentials.

    my %State = $ActivationObject->State();

Returns

    %State = (
        IsEnabled  => 1,      # everything; a notification may be invalid all the same
        IsDisabled => 0,      # everything; neither of both: something in between
        Requester  => { Host => 'http://127.0.0.1:8081', User => 'otobo', Password => '...' },    # absent before the first time
        UserLogin  => 'onetimeauth',                                                             # absent before the first time
    );

=cut

sub State {
    my ($Self) = @_;

    my $SetupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');
    my %IsValid     = map { $_ => 1 } $SetupObject->ValidSettings();
    my @Webservices = $SetupObject->Webservices();
    my @Enabled     = grep { $SetupObject->WebserviceIsValid($_) } @Webservices;
    my @Disabled    = grep { !$IsValid{$_} } $SetupObject->ActivationSettings();
    my %Agent       = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Agent')->Get();

    my $Webservice     = $SetupObject->Webservice('OneTimeAuth');
    my $Config         = $Webservice ? $Webservice->{Config}->{Requester}->{Transport}->{Config} : {};
    my $Authentication = $Config->{Authentication} || {};

    return (
        IsEnabled => !@Disabled && @Enabled == @Webservices ? 1 : 0,
        IsDisabled => !%IsValid && !@Enabled ? 1 : 0,
        $Agent{UserLogin} ? ( UserLogin => $Agent{UserLogin} ) : (),
        $Authentication->{BasicAuthPassword}
        ? (
            Requester => {
                Host     => $Config->{Host},
                User     => $Authentication->{BasicAuthUser},
                Password => $Authentication->{BasicAuthPassword},
            },
            )
        : (),
    );
}

=head2 Enable()

enable the web services, the agent, the settings and the notifications.

    my @Changes = $ActivationObject->Enable(
        UserLogin            => 'onetimeauth',
        Password             => '...',                                  # optional for an existing agent: its password stays
        Requester            => { Host => '...', User => '...', Password => '...' },    # optional: they stay
        PublicURL            => 'https://support.example.com/ota',      # optional: it stays
        WithoutNotifications => 1,                                      # optional: they stay
        DryRun               => 1,                                      # optional: change nothing
        UserID               => 1,
    );

Returns what was changed, or would be

    @Changes = (
        { Area => 'Webservice', Name => 'OneTimeAuth', Action => 'Enable' },
    );

Areas: Webservice, Agent, Setting, Notification. Actions: Create, Enable, Disable, Credentials, Permission, Address, Value.

=cut

sub Enable {
    my ( $Self, %Param ) = @_;

    my $Module = $Kernel::OM->Get('Kernel::Config')->Get('Customer::AuthModule10');
    die join(
        ' ',
        $Kernel::OM->Get('Kernel::Language')->Translate( 'The setting Customer::AuthModule10 is used by %s.', $Module ),
        $Kernel::OM->Get('Kernel::Language')->Translate('Move that module to a free number from 1 to 9.'),
    ) . "\n" if $Module && $Module ne $LoginModule;

    my $AgentObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Agent');
    my $SetupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');
    my %Settings    = $Self->_SettingsToEnable(%Param);

    return $Self->_Do(
        %Param,
        Name  => 'enabled',
        Steps => [
            {
                Changes => [ $AgentObject->Missing(%Param) ],
                Do      => sub { return $AgentObject->Set( UserLogin => $Param{UserLogin}, Password => $Param{Password} ) },
            },
            {
                Changes => [ $Self->_WebserviceChanges(%Param) ],
                Do      => sub {
                    $SetupObject->WebservicesAdd();
                    return $SetupObject->WebservicesSwitch(
                        On        => 1,
                        Requester => $Param{Requester}
                    );
                },
            },
            {
                Changes => [ map { { Area => 'Setting', Name => $_, Action => exists $Settings{$_}->{EffectiveValue} ? 'Value' : 'Enable' } } sort keys %Settings ],
                Do      => sub {
                    return $SetupObject->SettingsSet(
                        Comment  => 'OneTimeAuth enabled',
                        Settings => \%Settings,
                        UserID   => $Param{UserID}
                    );
                },
            },
            {
                Changes => [ $Param{WithoutNotifications} ? () : _Changes( 'Notification', 'Enable', $SetupObject->NotificationsToSwitch( On => 1 ) ) ],
                Do      => sub {
                    $SetupObject->NotificationsAdd();
                    return $SetupObject->NotificationsSwitch( On => 1 );
                },
            },
        ],
    );
}

=head2 Disable()

disable them again. Credentials, values and texts stay, for the next time.

    my @Changes = $ActivationObject->Disable(
        DryRun => 1,      # optional: change nothing
        UserID => 1,
    );

Returns what was changed, or would be, like L</Enable()>.

=cut

sub Disable {
    my ( $Self, %Param ) = @_;

    my $AgentObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Agent');
    my $SetupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');
    my @Settings    = $SetupObject->ValidSettings();
    my %Agent       = $AgentObject->Get();

    return $Self->_Do(
        %Param,
        Name  => 'disabled',
        Steps => [
            {
                Changes => [ _Changes( 'Setting', 'Disable', @Settings ) ],
                Do      => sub {
                    return $SetupObject->SettingsSet(
                        Comment  => 'OneTimeAuth disabled',
                        Settings => { map { $_ => { IsValid => 0 } } @Settings },
                        UserID   => $Param{UserID},
                    );
                },
            },
            {
                Changes => [ _Changes( 'Notification', 'Disable', $SetupObject->NotificationsToSwitch( On => 0 ) ) ],
                Do      => sub { return $SetupObject->NotificationsSwitch( On => 0 ) },
            },
            {
                Changes => [ _Changes( 'Webservice', 'Disable', grep { $SetupObject->WebserviceIsValid($_) } $SetupObject->Webservices() ) ],
                Do      => sub { return $SetupObject->WebservicesSwitch( On => 0 ) },
            },
            {
                Changes => [ $Agent{IsValid} ? _Changes( 'Agent', 'Disable', $Agent{UserLogin} ) : () ],
                Do      => sub { return $AgentObject->Invalidate() },
            },
        ],
    );
}

sub _Do {
    my ( $Self, %Param ) = @_;

    my @Steps   = grep { $_->{Changes}->@* } $Param{Steps}->@*;
    my @Changes = map  { $_->{Changes}->@* } @Steps;
    return @Changes if $Param{DryRun} || !@Changes;

    for my $Step (@Steps) {
        $Step->{Do}->();
    }

    $Kernel::OM->Get('Kernel::System::Log')->Log(
        Priority => 'notice',
        Message  => "OneTimeAuth: One-time links were $Param{Name} by the user with the ID $Param{UserID}.",
    );

    return @Changes;
}

sub _Changes {
    my ( $Area, $Action, @Names ) = @_;

    return map { { Area => $Area, Name => $_, Action => $Action } } @Names;
}

sub _WebserviceChanges {
    my ( $Self, %Param ) = @_;

    my $SetupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');
    my @Changes;
    for my $Name ( $SetupObject->Webservices() ) {
        push @Changes, _Changes( 'Webservice', $SetupObject->Webservice($Name) ? 'Enable' : 'Create', $Name ) if !$SetupObject->WebserviceIsValid($Name);
    }
    return @Changes if !$Param{Requester};

    my %Stored = ( { $Self->State() }->{Requester} // {} )->%*;
    my %Differ = map { $_ => 1 } grep { ( $Stored{$_} // '' ) ne ( $Param{Requester}->{$_} // '' ) } qw(Host User Password);

    return (
        @Changes,
        $Differ{Host}                      ? _Changes( 'Webservice', 'Address',     'OneTimeAuth' ) : (),
        $Differ{User} || $Differ{Password} ? _Changes( 'Webservice', 'Credentials', 'OneTimeAuth' ) : (),
    );
}

sub _SettingsToEnable {
    my ( $Self, %Param ) = @_;

    my $SetupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');
    my %IsValid     = map { $_ => 1 } $SetupObject->ValidSettings();
    my %Settings    = map { $_ => { IsValid => 1 } } grep { !$IsValid{$_} } $SetupObject->ActivationSettings();
    return %Settings if !defined $Param{PublicURL};

    my %Present = $Kernel::OM->Get('Kernel::System::SysConfig')->SettingGet( Name => 'OneTimeAuth::PublicURL' );
    return %Settings if $Present{IsValid} && ( $Present{EffectiveValue} // '' ) eq $Param{PublicURL};

    return (
        %Settings,
        'OneTimeAuth::PublicURL' => {
            IsValid        => 1,
            EffectiveValue => $Param{PublicURL}
        },
    );
}

1;
