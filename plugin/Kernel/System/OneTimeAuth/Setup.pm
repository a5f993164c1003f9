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

package Kernel::System::OneTimeAuth::Setup;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::Language',
    'Kernel::System::CommunicationChannel',
    'Kernel::System::GenericInterface::Webservice',
    'Kernel::System::Main',
    'Kernel::System::NotificationEvent',
    'Kernel::System::OneTimeAuth::NotificationTemplates',
    'Kernel::System::SysConfig',
    'Kernel::System::Ticket::Article',
    'Kernel::System::Valid',
    'Kernel::System::YAML',
);

# The settings that act: with all of them invalid OTOBO behaves as if the package were not there.
my @ActivationSettings = (
    'AutoloadPerlPackages###500-OneTimeAuth',
    'Customer::AuthModule10',
    'CustomerFrontend::Module###CustomerOneTimeAuthPassword',
    'CustomerFrontend::NotifyModule###500-OneTimeAuth',
    'CustomerPanelPreApplicationModule###CustomerOneTimeAuth',
    'CustomerTicket::Permission###0-OneTimeAuth',
    'Daemon::SchedulerCronTaskManager::Task###DeleteExpiredOTATokens',
    'Frontend::Module###AgentOneTimeAuth',
    'Frontend::Output::FilterElementPost###500-OneTimeAuth',
    'Loader::Module::AgentTicketZoom###500-OneTimeAuth',
    'Notification::Transport###OneTimeAuth',
    'PostMaster::PreFilterModule###000-CreateCustomerUser',
    'Ticket::EventModulePost###8100-OneTimeAuth',
    'Ticket::Frontend::AgentTicketZoom###Widgets###0250-OneTimeAuth',
);
my @Webservices = qw(OneTimeAuth OneTimeAuthSOAP);

my %Notifications = (
    'OneTimeAuth: new ticket' => 'NewTicket',
    'OneTimeAuth: answer'     => 'Answer',
);

=head1 NAME

Kernel::System::OneTimeAuth::Setup - puts settings, web services and notifications into place

=head1 DESCRIPTION

Used by the package setup and by the console commands C<Admin::OneTimeAuth::Enable> and C<Admin::OneTimeAuth::Check>. Methods that change
something die with a sentence that says what did not work.

=head1 PUBLIC INTERFACE

=head2 ActivationSettings()

the names of the settings that switch the product on.

    my @Names = $SetupObject->ActivationSettings();

=cut

sub ActivationSettings {
    return @ActivationSettings;
}

=head2 ValidSettings()

those of the acting settings that are valid now. The place for the login does not count while another module has it.

    my @Names = $SetupObject->ValidSettings();

=cut

sub ValidSettings {
    my ($Self) = @_;

    my $SysConfigObject = $Kernel::OM->Get('Kernel::System::SysConfig');
    my @Valid;

    NAME:
    for my $Name (@ActivationSettings) {
        my %Setting = $SysConfigObject->SettingGet( Name => $Name );
        next NAME if !$Setting{IsValid};
        next NAME if $Name eq 'Customer::AuthModule10' && $Setting{EffectiveValue} ne 'Kernel::System::CustomerAuth::OneTimeAuthLink';

        push @Valid, $Name;
    }

    return @Valid;
}

=head2 SettingsSet()

change settings and deploy them, all in one deployment.

    $SetupObject->SettingsSet(
        Comment  => 'OneTimeAuth enabled',
        Settings => {
            'Customer::AuthModule10' => { IsValid => 1 },                   # the value stays
            'OneTimeAuth::PublicURL' => { IsValid => 1, EffectiveValue => '...' },
        },
        UserID => 1,    # optional: whose change it is
    );

=cut

sub SettingsSet {
    my ( $Self, %Param ) = @_;

    my $SysConfigObject = $Kernel::OM->Get('Kernel::System::SysConfig');
    my @Names           = sort keys $Param{Settings}->%*;
    my $UserID          = $Param{UserID} // 1;

    NAME:
    for my $Name (@Names) {
        my %Setting = $SysConfigObject->SettingGet( Name => $Name );
        next NAME if !%Setting && !$Param{Settings}->{$Name}->{IsValid};
        die $Kernel::OM->Get('Kernel::Language')->Translate( 'The setting %s does not exist. Reinstall the package.', $Name ) . "\n" if !%Setting;

        my $LockGUID = $SysConfigObject->SettingLock(
            Name   => $Name,
            Force  => 1,
            UserID => $UserID,
        );
        my %Result = $SysConfigObject->SettingUpdate(
            EffectiveValue => $Setting{EffectiveValue},
            $Param{Settings}->{$Name}->%*,
            Name              => $Name,
            ExclusiveLockGUID => $LockGUID,
            UserID            => $UserID,
        );
        die $Kernel::OM->Get('Kernel::Language')->Translate( 'The setting %s could not be changed: %s', $Name, $Result{Error} ) . "\n" if !$Result{Success};
    }

    my %Deployment = $SysConfigObject->ConfigurationDeploy(
        Comments      => $Param{Comment},
        DirtySettings => \@Names,
        Force         => 1,
        UserID        => $UserID,
    );
    die $Kernel::OM->Get('Kernel::Language')->Translate('The settings could not be deployed. See the OTOBO log.') . "\n" if !$Deployment{Success};

    return $Self->ConfigReload();
}

=head2 SettingsSwitch()

make acting settings valid or invalid; their values stay.

    $SetupObject->SettingsSwitch(
        Names => [ $SetupObject->ActivationSettings() ],
        On    => 0,
    );

=cut

sub SettingsSwitch {
    my ( $Self, %Param ) = @_;

    return 1 if !$Param{Names}->@*;

    return $Self->SettingsSet(
        Comment  => $Param{On} ? 'OneTimeAuth enabled' : 'OneTimeAuth disabled',
        Settings => { map { $_ => { IsValid => $Param{On} ? 1 : 0 } } $Param{Names}->@* },
    );
}

=head2 ConfigReload()

make this process see what was just deployed.

    $SetupObject->ConfigReload();

=cut

sub ConfigReload {
    delete @INC{ grep {m{ ZZZAAuto[.]pm \z }xms} keys %INC };
    $Kernel::OM->ObjectsDiscard( Objects => ['Kernel::Config'] );

    return 1;
}

=head2 Webservice()

a web service by its name, or undef.

    my $Webservice = $SetupObject->Webservice('OneTimeAuth');

=cut

sub Webservice {
    my ( $Self, $Name ) = @_;

    my $WebserviceObject = $Kernel::OM->Get('Kernel::System::GenericInterface::Webservice');
    my %IDOfName         = reverse( ( $WebserviceObject->WebserviceList( Valid => 0 ) || {} )->%* );

    return if !$IDOfName{$Name};
    return $WebserviceObject->WebserviceGet( ID => $IDOfName{$Name} );
}

=head2 Webservices()

the names of the web services.

    my @Names = $SetupObject->Webservices();

=cut

sub Webservices {
    return @Webservices;
}

=head2 WebserviceIsValid()

whether a web service exists and is valid.

    my $IsValid = $SetupObject->WebserviceIsValid('OneTimeAuth');

=cut

sub WebserviceIsValid {
    my ( $Self, $Name ) = @_;

    my $Webservice = $Self->Webservice($Name);

    return $Webservice && $Webservice->{ValidID} == $Self->_ValidID('valid') ? 1 : 0;
}

=head2 WebservicesAdd()

create the web services that are missing, invalid. Existing ones, and what an admin changed in them, stay.

    $SetupObject->WebservicesAdd();

=cut

sub WebservicesAdd {
    my ($Self) = @_;

    WEBSERVICE:
    for my $Name (@Webservices) {
        next WEBSERVICE if $Self->Webservice($Name);

        my $IsAdded = $Kernel::OM->Get('Kernel::System::GenericInterface::Webservice')->WebserviceAdd(
            Name    => $Name,
            Config  => $Self->_WebserviceDefinition($Name),
            ValidID => $Self->_ValidID('invalid'),
            UserID  => 1,
        );
        die $Kernel::OM->Get('Kernel::Language')->Translate( 'The web service %s could not be saved. See the OTOBO log.', $Name ) . "\n" if !$IsAdded;
    }

    return 1;
}

=head2 WebservicesSwitch()

make the web services valid or invalid. C<Requester> changes the address and credentials under which OTOBO calls the bridge.

    $SetupObject->WebservicesSwitch(
        On        => 1,
        Requester => { Host => 'http://127.0.0.1:8081', User => 'otobo', Password => '...' },   # optional
    );

=cut

sub WebservicesSwitch {
    my ( $Self, %Param ) = @_;

    WEBSERVICE:
    for my $Name (@Webservices) {
        my $Webservice = $Self->Webservice($Name);
        next WEBSERVICE if !$Webservice;

        my $Transport = $Webservice->{Config}->{Requester}->{Transport};
        if ( $Param{Requester} && $Name eq 'OneTimeAuth' ) {
            $Transport->{Config}->{Host}           = $Param{Requester}->{Host};
            $Transport->{Config}->{Authentication} = {
                AuthType          => 'BasicAuth',
                BasicAuthUser     => $Param{Requester}->{User},
                BasicAuthPassword => $Param{Requester}->{Password},
            };
        }

        my $IsUpdated = $Kernel::OM->Get('Kernel::System::GenericInterface::Webservice')->WebserviceUpdate(
            ID      => $Webservice->{ID},
            Name    => $Name,
            Config  => $Webservice->{Config},
            ValidID => $Self->_ValidID( $Param{On} ? 'valid' : 'invalid' ),
            UserID  => 1,
        );
        die $Kernel::OM->Get('Kernel::Language')->Translate( 'The web service %s could not be saved. See the OTOBO log.', $Name ) . "\n" if !$IsUpdated;
    }

    return 1;
}

=head2 WebservicesDelete()

delete the web services with their history and debug log.

    $SetupObject->WebservicesDelete();

=cut

sub WebservicesDelete {
    my ($Self) = @_;

    for my $Webservice ( grep {$_} map { $Self->Webservice($_) } @Webservices ) {
        $Kernel::OM->Get('Kernel::System::GenericInterface::Webservice')->WebserviceDelete(
            ID     => $Webservice->{ID},
            UserID => 1,
        );
    }

    return 1;
}

=head2 NotificationsAdd()

create the ready-made notifications that are missing, invalid.

    $SetupObject->NotificationsAdd();

=cut

sub NotificationsAdd {
    my ($Self) = @_;

    NAME:
    for my $Name ( sort keys %Notifications ) {
        next NAME if $Self->_Notification($Name);

        my $IsAdded = $Kernel::OM->Get('Kernel::System::NotificationEvent')->NotificationAdd(
            Name    => $Name,
            Comment => 'Sends the customer a one-time link. Part of the package OneTimeAuthBridge.',
            Data    => $Self->_NotificationData( $Notifications{$Name} ),
            Message => $Kernel::OM->Get('Kernel::System::OneTimeAuth::NotificationTemplates')->Message( Name => $Notifications{$Name} ),
            ValidID => $Self->_ValidID('invalid'),
            UserID  => 1,
        );
        die $Kernel::OM->Get('Kernel::Language')->Translate( 'The notification "%s" could not be saved. See the OTOBO log.', $Name ) . "\n" if !$IsAdded;
    }

    return 1;
}

=head2 NotificationsToSwitch()

the names of the ready-made notifications that L</NotificationsSwitch()> would change; with On also those that are missing.

    my @Names = $SetupObject->NotificationsToSwitch( On => 1 );

=cut

sub NotificationsToSwitch {
    my ( $Self, %Param ) = @_;

    my $ValidID = $Self->_ValidID( $Param{On} ? 'valid' : 'invalid' );
    my @Names;

    NAME:
    for my $Name ( sort keys %Notifications ) {
        my $Notification = $Self->_Notification($Name);
        next NAME if $Notification ? $Notification->{ValidID} == $ValidID : !$Param{On};

        push @Names, $Name;
    }

    return @Names;
}

=head2 NotificationsSwitch()

make the ready-made notifications valid or invalid.

    $SetupObject->NotificationsSwitch( On => 1 );

=cut

sub NotificationsSwitch {
    my ( $Self, %Param ) = @_;

    for my $Notification ( grep {$_} map { $Self->_Notification($_) } sort keys %Notifications ) {
        my $IsUpdated = $Kernel::OM->Get('Kernel::System::NotificationEvent')->NotificationUpdate(
            $Notification->%*,
            ValidID => $Self->_ValidID( $Param{On} ? 'valid' : 'invalid' ),
            UserID  => 1,
        );
        die $Kernel::OM->Get('Kernel::Language')->Translate( 'The notification "%s" could not be saved. See the OTOBO log.', $Notification->{Name} ) . "\n"
            if !$IsUpdated;
    }

    return 1;
}

=head2 NotificationsDelete()

delete the ready-made notifications.

    $SetupObject->NotificationsDelete();

=cut

sub NotificationsDelete {
    my ($Self) = @_;

    for my $Notification ( grep {$_} map { $Self->_Notification($_) } sort keys %Notifications ) {
        $Kernel::OM->Get('Kernel::System::NotificationEvent')->NotificationDelete(
            ID     => $Notification->{ID},
            UserID => 1,
        );
    }

    return 1;
}

sub _ValidID {
    my ( $Self, $Valid ) = @_;

    return $Kernel::OM->Get('Kernel::System::Valid')->ValidLookup( Valid => $Valid );
}

sub _WebserviceDefinition {
    my ( $Self, $Name ) = @_;

    my $Content = $Kernel::OM->Get('Kernel::System::Main')->FileRead(
        Location => $Kernel::OM->Get('Kernel::Config')->Get('Home') . "/scripts/webservices/OneTimeAuth/$Name.yml",
        Mode     => 'utf8',
    );
    my $Definition = $Content ? $Kernel::OM->Get('Kernel::System::YAML')->Load( Data => $Content->$* ) : undef;
    die $Kernel::OM->Get('Kernel::Language')->Translate( 'The definition of the web service %s could not be read. Reinstall the package.', $Name ) . "\n"
        if ref $Definition ne 'HASH';

    # The file says 1, the ID of the channel Email in a fresh OTOBO.
    my %Email    = $Kernel::OM->Get('Kernel::System::CommunicationChannel')->ChannelGet( ChannelName => 'Email' );
    my $Invokers = $Definition->{Requester}->{Invoker} || {};
    for my $Event ( grep { $_->{Condition} } map { ( $_->{Events} || [] )->@* } values $Invokers->%* ) {
        $Event->{Condition}->{Condition}->{1}->{Fields}->{CommunicationChannelID}->{Match} = "$Email{ChannelID}";
    }

    return $Definition;
}

sub _Notification {
    my ( $Self, $Name ) = @_;

    my $NotificationObject = $Kernel::OM->Get('Kernel::System::NotificationEvent');
    my %IDOfName           = reverse $NotificationObject->NotificationList();

    return if !$IDOfName{$Name};
    return { $NotificationObject->NotificationGet( ID => $IDOfName{$Name} ) };
}

sub _NotificationData {
    my ( $Self, $Kind ) = @_;

    my %Data = (
        Recipients             => ['Customer'],
        Transports             => ['OneTimeAuth'],
        TransportEmailTemplate => ['Default'],
        VisibleForAgent        => ['0'],
        IsVisibleForCustomer   => ['0'],
    );
    return { %Data, Events => ['NotificationNewTicket'] } if $Kind eq 'NewTicket';

    my $AgentID = $Kernel::OM->Get('Kernel::System::Ticket::Article')->ArticleSenderTypeLookup( SenderType => 'agent' );

    return {
        %Data,
        Events                      => ['ArticleCreate'],
        ArticleSenderTypeID         => [$AgentID],
        ArticleIsVisibleForCustomer => ['1'],
    };
}

1;
