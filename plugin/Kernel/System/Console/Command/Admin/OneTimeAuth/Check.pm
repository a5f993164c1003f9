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

package Kernel::System::Console::Command::Admin::OneTimeAuth::Check;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::Console::BaseCommand);

use File::Spec ();

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::Cache',
    'Kernel::System::DynamicField',
    'Kernel::System::Group',
    'Kernel::System::NotificationEvent',
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::Agent',
    'Kernel::System::OneTimeAuth::SettingsCheck',
    'Kernel::System::OneTimeAuth::Setup',
    'Kernel::System::OneTimeAuth::TemplateCheck',
    'Kernel::System::SysConfig',
    'Kernel::System::TemplateGenerator',
    'Kernel::System::Valid',
);

=head1 NAME

Kernel::System::Console::Command::Admin::OneTimeAuth::Check - say what of the one-time links works and what does not

=cut

sub Configure {
    my ( $Self, %Param ) = @_;

    $Self->Description('Say in plain words what of the one-time links works and what does not. Changes nothing; exits with 1 if there is a problem.');

    return;
}

sub Run {
    my ( $Self, %Param ) = @_;

    my @Points = (
        [ 'web services'                => '_Webservices' ],
        [ 'settings'                    => '_Settings' ],
        [ 'place of the login'          => '_LoginSlot' ],
        [ 'tag in texts'                => '_Autoload' ],
        [ 'numbers in settings'         => '_Numbers' ],
        [ 'pre-filter'                  => '_PreFilter' ],
        [ 'text of renewal mails'       => '_RenewalNotification' ],
        [ 'texts with the tag'          => '_Texts' ],
        [ 'agent of the bridge'         => '_Agent' ],
        [ 'daemon'                      => '_Daemon' ],
        [ 'bridge'                      => '_Bridge' ],
        [ 'storage of the bridge'       => '_BridgeRedis' ],
        [ 'way from the bridge to here' => '_BridgeToOTOBO' ],
        [ 'public address'              => '_PublicURL' ],
    );

    my $Problems = 0;
    for my $Point (@Points) {
        my ( $Label, $Method ) = @{$Point};

        my $Problem = eval { $Self->$Method() // '' } // "It could not be checked: $@";
        $Problem =~ s{ \s+ \z }{}xms;

        $Problems++ if $Problem;
        $Self->Print( $Problem ? "<red>Problem</red>  $Label: $Problem\n" : "<green>OK</green>       $Label\n" );
    }

    # On purpose, perhaps.
    for my $Sentence ( eval { $Kernel::OM->Get('Kernel::System::OneTimeAuth::TemplateCheck')->DoubleMails() } ) {
        $Self->Print("<yellow>Note</yellow>     $Sentence\n");
    }

    return $Self->ExitCodeOk() if !$Problems;

    $Self->Print( "\n" . ( $Problems == 1 ? "There is 1 problem.\n" : "There are $Problems problems.\n" ) );

    return $Self->ExitCodeError();
}

=begin Internal:

Each check returns a sentence about the problem and what to do, or nothing.

=cut

sub _Webservices {
    my ($Self) = @_;

    my $ValidID = $Kernel::OM->Get('Kernel::System::Valid')->ValidLookup( Valid => 'valid' );

    for my $Name (qw(OneTimeAuth OneTimeAuthSOAP)) {
        my $Webservice = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup')->Webservice($Name);

        return "The web service $Name is missing. Run Admin::OneTimeAuth::Enable."   if !$Webservice;
        return "The web service $Name is invalid. Run Admin::OneTimeAuth::Enable."   if $Webservice->{ValidID} != $ValidID;
        return "The web service $Name has the debug threshold 'debug': addresses of customers end up in its log. Set it to 'error'."
            if ( $Webservice->{Config}->{Debugger}->{DebugThreshold} // '' ) eq 'debug';
    }

    return;
}

sub _Settings {
    my ($Self) = @_;

    my $SetupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');
    my %IsValid     = map { $_ => 1 } $SetupObject->ValidSettings();
    my @Invalid     = grep { !$IsValid{$_} } $SetupObject->ActingSettings();

    return 'These settings are switched off: ' . join( ', ', @Invalid ) . '. Run Admin::OneTimeAuth::Enable.' if @Invalid;

    my $IsDirty = $Kernel::OM->Get('Kernel::System::SysConfig')->ConfigurationIsDirtyCheck();
    return 'There are changed settings that are not deployed. Deploy them.' if $IsDirty;

    return;
}

sub _LoginSlot {
    my ($Self) = @_;

    my $Module = $Kernel::OM->Get('Kernel::Config')->Get('Customer::AuthModule10');

    return 'Nobody can log in by a link: the setting Customer::AuthModule10 is switched off. Run Admin::OneTimeAuth::Enable.' if !$Module;
    return if $Module eq 'Kernel::System::CustomerAuth::OneTimeAuthLink';
    return "The setting Customer::AuthModule10 is used by $Module. Move that module to a free place (1 to 9) and run Admin::OneTimeAuth::Enable.";
}

sub _Autoload {
    my ($Self) = @_;

    my $Packages = $Kernel::OM->Get('Kernel::Config')->Get('AutoloadPerlPackages') || {};
    return 'The setting AutoloadPerlPackages###500-OneTimeAuth is switched off. Run Admin::OneTimeAuth::Enable.'
        if !$Packages->{'500-OneTimeAuth'};

    no warnings 'once';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    return if %Kernel::Autoload::OneTimeAuth::Wrapped;
    return 'The module Kernel::Autoload::OneTimeAuth is not loaded. See the error log of the web server and reinstall the package.';
}

sub _Numbers {
    my ($Self) = @_;

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::SettingsCheck')->Problem();
}

sub _PreFilter {
    my ($Self) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    my $Filter       = ( $ConfigObject->Get('PostMaster::PreFilterModule') || {} )->{'000-CreateCustomerUser'};
    return 'It is switched off, so no customer users are created. Run Admin::OneTimeAuth::Enable.' if !$Filter;

    my $Backend = $Filter->{CustomerUserBackend} || 'CustomerUser';
    return "CustomerUserBackend names $Backend, which OTOBO does not have. Correct the setting PostMaster::PreFilterModule###000-CreateCustomerUser."
        if $Backend !~ m{ \A CustomerUser (?: [1-9] | 10 )? \z }xms || ref $ConfigObject->Get($Backend) ne 'HASH';

    my $CheckBox = $Filter->{SetCheckBoxName};
    return if !$CheckBox;

    my $Field = $Kernel::OM->Get('Kernel::System::DynamicField')->DynamicFieldGet( Name => $CheckBox );
    return if ref $Field eq 'HASH' && ( $Field->{ObjectType} // '' ) eq 'Ticket' && ( $Field->{FieldType} // '' ) eq 'Checkbox';

    return "SetCheckBoxName names $CheckBox, which is no checkbox of tickets. Correct the setting PostMaster::PreFilterModule###000-CreateCustomerUser.";
}

sub _RenewalNotification {
    my ($Self) = @_;

    my $ID = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::TokenRefreshNotificationID');
    return if !$ID;

    my %Notification = $ID =~ m{ \A \d+ \z }xms
        ? $Kernel::OM->Get('Kernel::System::NotificationEvent')->NotificationGet( ID => $ID )
        : ();
    return "OneTimeAuth::TokenRefreshNotificationID names the notification $ID, which does not exist. The built-in text is sent." if !%Notification;

    my @Lacking = grep { $Notification{Message}->{$_}->{Body} !~ m{ OTOBO_OTACustomerTicketLink }xms } sort keys %{ $Notification{Message} };
    return if !@Lacking;

    return "The notification '$Notification{Name}' lacks the tag <OTOBO_OTACustomerTicketLink> in @Lacking. The built-in text is sent.";
}

# Renders every text that has the tag.
sub _Texts {
    my ($Self) = @_;

    return join "\n         ", $Kernel::OM->Get('Kernel::System::OneTimeAuth::TemplateCheck')->InertTexts();
}

sub _Agent {
    my ($Self) = @_;

    my $Group = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::AgentGroup');
    my %Agent = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Agent')->Get();

    return 'The setting OneTimeAuth::AgentGroup is empty, so nobody may use the web services.'           if !$Group;
    return 'There is no agent for the bridge. Run Admin::OneTimeAuth::Enable.'                           if !%Agent;
    return "The agent $Agent{UserLogin} is invalid. Run Admin::OneTimeAuth::Enable."                     if !$Agent{IsValid};

    my $IsMember = $Kernel::OM->Get('Kernel::System::Group')->PermissionCheck(
        UserID    => $Agent{UserID},
        GroupName => $Group,
        Type      => 'rw',
    );
    return if $IsMember;

    return "The agent $Agent{UserLogin} has no permission rw on the group $Group. Run Admin::OneTimeAuth::Enable.";
}

sub _Daemon {
    my ($Self) = @_;

    # The daemon leaves its sign in the cache every ten seconds, and Admin::OneTimeAuth::Enable has just emptied the cache, perhaps.
    for my $Second ( 0 .. 12 ) {
        sleep 1 if $Second;

        my $IsRunning = $Kernel::OM->Get('Kernel::System::Cache')->Get(
            Type          => 'DaemonRunning',
            Key           => $Kernel::OM->Get('Kernel::Config')->Get('NodeID') || 1,
            CacheInMemory => 0,
        );
        return if $IsRunning;
    }

    return 'The daemon of OTOBO is not running: mails stay in the queue and the bridge hears of no event. Run bin/otobo.Daemon.pl start.';
}

sub _Bridge {
    my ($Self) = @_;

    my $Webservice = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup')->Webservice('OneTimeAuth');
    return 'There is no web service to reach it with.' if !$Webservice;

    my %Answer = $Self->_BridgeCheck();
    $Self->{Answer} = $Answer{Success} ? \%Answer : undef;
    return if $Answer{Success};

    my $Host = $Webservice->{Config}->{Requester}->{Transport}->{Config}->{Host};
    return "The bridge at $Host does not accept the credentials of OTOBO. Start it with BRIDGE_USER and BRIDGE_PASSWORD as"
        . ' Admin::OneTimeAuth::Enable printed them.'
        if $Answer{Status} == 401;
    return "The bridge cannot be reached at $Host. Is it running, and is this its internal listener? $Answer{ErrorMessage}";
}

# OTOBO's log writes to standard error, too, with a page of traceback; what matters of it is in the answer.
sub _BridgeCheck {
    my ($Self) = @_;

    local *STDERR;
    open STDERR, '>', File::Spec->devnull() or return ( Success => 0, ErrorMessage => $! );    ## no critic qw(OTOBO::ProhibitOpen)

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth')->BridgeCheck();
}

sub _BridgeRedis {
    my ($Self) = @_;

    return 'Not known while the bridge does not answer.' if !$Self->{Answer};
    return if ( $Self->{Answer}->{Redis} // '' ) eq 'ok';
    return 'The bridge says about Redis: ' . ( $Self->{Answer}->{Redis} || 'nothing' );
}

sub _BridgeToOTOBO {
    my ($Self) = @_;

    return 'Not known while the bridge does not answer.' if !$Self->{Answer};
    return if ( $Self->{Answer}->{OTOBO} // '' ) eq 'ok';
    return 'The bridge says about OTOBO: '
        . ( $Self->{Answer}->{OTOBO} || 'nothing.' )
        . ' Are OTOBO_URL, OTOBO_USER and OTOBO_PASSWORD as Admin::OneTimeAuth::Enable printed them?';
}

sub _PublicURL {
    my ($Self) = @_;

    my $Here = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::PublicURL');
    return 'The setting OneTimeAuth::PublicURL is empty. Run Admin::OneTimeAuth::Enable with --public-url.' if !$Here;
    return 'Not known while the bridge does not answer.'                                                     if !$Self->{Answer};

    my $There = $Self->{Answer}->{PublicURL} // '';
    return if $Here eq $There;

    return "The setting OneTimeAuth::PublicURL is $Here, but PUBLIC_URL of the bridge is $There. Make them the same.";
}

=end Internal:

=cut

1;
