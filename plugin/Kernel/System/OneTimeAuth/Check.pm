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

package Kernel::System::OneTimeAuth::Check;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# core modules
use Fcntl      qw(LOCK_EX LOCK_NB);
use File::Spec ();
use IO::File   ();

# OTOBO modules
use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::Language',
    'Kernel::System::Cache',
    'Kernel::System::DynamicField',
    'Kernel::System::Group',
    'Kernel::System::NotificationEvent',
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::Agent',
    'Kernel::System::OneTimeAuth::CustomerUserIndex',
    'Kernel::System::OneTimeAuth::QueueSettings',
    'Kernel::System::OneTimeAuth::SettingsCheck',
    'Kernel::System::OneTimeAuth::Setup',
    'Kernel::System::OneTimeAuth::TemplateCheck',
    'Kernel::System::SysConfig',
    'Kernel::System::TemplateGenerator',
    'Kernel::System::Valid',
);

# ID, group, label, method. Those of the bridge come last, because they need its answer.
my @Checks = (
    [ 'web-services',   'OTOBO',  Translatable('Web services of the bridge'),          '_Webservices' ],
    [ 'settings',       'OTOBO',  Translatable('Settings that enable the links'),      '_Settings' ],
    [ 'login-module',   'OTOBO',  Translatable('Customer login module'),               '_LoginSlot' ],
    [ 'template-tag',   'OTOBO',  Translatable('Template tag'),                        '_Autoload' ],
    [ 'setting-values', 'OTOBO',  Translatable('Values of settings'),                  '_SettingValues' ],
    [ 'pre-filter',     'OTOBO',  Translatable('Pre-filter for new senders'),          '_PreFilter' ],
    [ 'agent',          'OTOBO',  Translatable('Agent of the bridge'),                 '_Agent' ],
    [ 'daemon',         'OTOBO',  Translatable('OTOBO daemon'),                        '_Daemon' ],
    [ 'renewal-text',   'Texts',  Translatable('Text of the renewal email'),           '_RenewalNotification' ],
    [ 'texts',          'Texts',  Translatable('Texts with the template tag'),         '_Texts' ],
    [ 'bridge',         'Bridge', Translatable('Connection to the bridge'),            '_Bridge' ],
    [ 'bridge-redis',   'Bridge', Translatable('Redis of the bridge'),                 '_BridgeRedis' ],
    [ 'bridge-otobo',   'Bridge', Translatable('Connection from the bridge to OTOBO'), '_BridgeToOTOBO' ],
    [ 'public-url',     'Bridge', Translatable('Public address of the bridge'),        '_PublicURL' ],
);

# Two mails may be what the admin wants, and the links work without an index, too.
my @Notes = (
    [ 'double-emails', 'Texts', Translatable('Emails for a new ticket'),     '_DoubleMails' ],
    [ 'slow-searches', 'OTOBO', Translatable('Searches for customer users'), '_SlowSearches' ],
);

=head1 NAME

Kernel::System::OneTimeAuth::Check - finds what is wrong with the installation, and says what to do

=head1 DESCRIPTION

Used by the console command C<Admin::OneTimeAuth::Check> and by the screen C<AdminOneTimeAuth>. Changes nothing.

=head1 PUBLIC INTERFACE

=head2 Run()

checks one thing after the other, from the settings to a call of the bridge and back. Never dies.

    my @Findings = $CheckObject->Run(
        DaemonSeconds => 12,    # optional: how long to wait for a sign of the daemon; default: not at all
        BridgeSeconds => 3,     # optional: how long to wait for the bridge; default: the timeout of the web service
    );

Returns, with texts in the language of the user

    @Findings = (
        {
            ID     => 'settings',
            Group  => 'OTOBO',                                  # or Texts, Bridge
            Label  => 'Settings that enable the links',
            Status => 'Problem',                                # or OK, or Note: not necessarily wrong
            Text   => 'These settings are disabled: ...',      # empty if it is OK
            Remedy => 'Run Admin::OneTimeAuth::Enable.',        # empty if there is none, or Text says it
        },
    );

=cut

sub Run {
    my ( $Self, %Param ) = @_;

    $Self->{LanguageObject} = $Kernel::OM->Get('Kernel::Language');
    $Self->{Answer}         = undef;

    my @Findings = (
        ( map { $Self->_Finding( $_, 'Problem', %Param ) } @Checks ),
        ( grep { $_->{Status} ne 'OK' } map { $Self->_Finding( $_, 'Note', %Param ) } @Notes ),
    );

    return @Findings;
}

# Each check returns nothing, or what the problem is and what to do.

sub _Finding {
    my ( $Self, $Check, $Status, %Param ) = @_;

    my ( $ID, $Group, $Label, $Method ) = $Check->@*;

    my %Problem = eval { $Self->$Method(%Param) };
    %Problem = ( Text => $Self->{LanguageObject}->Translate( 'The check failed: %s', $@ =~ s{ \s+ \z }{}xmsr ) ) if $@;

    return {
        ID     => $ID,
        Group  => $Group,
        Label  => $Self->{LanguageObject}->Translate($Label),
        Status => %Problem ? $Status : 'OK',
        Text   => $Problem{Text}   // '',
        Remedy => $Problem{Remedy} // '',
    };
}

sub _Webservices {
    my ($Self) = @_;

    my $ValidID = $Kernel::OM->Get('Kernel::System::Valid')->ValidLookup( Valid => 'valid' );

    for my $Name (qw(OneTimeAuth OneTimeAuthSOAP)) {
        my $Webservice = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup')->Webservice($Name);

        return $Self->_RunEnable( Translatable('The web service %s is missing.'), $Name ) if !$Webservice;
        return $Self->_RunEnable( Translatable('The web service %s is invalid.'), $Name ) if $Webservice->{ValidID} != $ValidID;
        return (
            Text   => $Self->{LanguageObject}->Translate( 'The web service %s has the debug threshold "debug": it logs the addresses of customers.', $Name ),
            Remedy => $Self->{LanguageObject}->Translate('Set the threshold to "error".'),
        ) if ( $Webservice->{Config}->{Debugger}->{DebugThreshold} // '' ) eq 'debug';
    }

    return;
}

sub _Settings {
    my ($Self) = @_;

    my $SetupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');
    my %IsValid     = map  { $_ => 1 } $SetupObject->ValidSettings();
    my @Invalid     = grep { !$IsValid{$_} } $SetupObject->ActivationSettings();

    return $Self->_RunEnable( Translatable('These settings are disabled: %s.'), join ', ', @Invalid ) if @Invalid;

    my $IsDirty = $Kernel::OM->Get('Kernel::System::SysConfig')->ConfigurationIsDirtyCheck();
    return if !$IsDirty;

    return (
        Text   => $Self->{LanguageObject}->Translate('Some changed settings are not deployed.'),
        Remedy => $Self->{LanguageObject}->Translate('Deploy them.'),
    );
}

sub _LoginSlot {
    my ($Self) = @_;

    my $Module = $Kernel::OM->Get('Kernel::Config')->Get('Customer::AuthModule10');

    return $Self->_IsDisabled('Customer::AuthModule10') if !$Module;
    return                                              if $Module eq 'Kernel::System::CustomerAuth::OneTimeAuthLink';
    return (
        Text   => $Self->{LanguageObject}->Translate( 'The setting Customer::AuthModule10 is used by %s.', $Module ),
        Remedy => join ' ',
        $Self->{LanguageObject}->Translate('Move that module to a free number from 1 to 9.'),
        $Self->{LanguageObject}->Translate('Run Admin::OneTimeAuth::Enable.'),
    );
}

# A new version of OTOBO may name a function otherwise: without it links would be missing in some emails, or the secret.
sub _Autoload {
    my ($Self) = @_;

    my $Packages = $Kernel::OM->Get('Kernel::Config')->Get('AutoloadPerlPackages') || {};
    return $Self->_IsDisabled('AutoloadPerlPackages###500-OneTimeAuth') if !$Packages->{'500-OneTimeAuth'};

    no warnings 'once';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    my $Missing = $Kernel::Autoload::OneTimeAuth::Missing;
    return (
        Text   => $Self->{LanguageObject}->Translate( 'The module %s is not loaded.', 'Kernel::Autoload::OneTimeAuth' ),
        Remedy => $Self->{LanguageObject}->Translate('See the error log of the web server and reinstall the package.'),
    ) if !$Missing;

    my @Missing = $Missing->();
    return if !@Missing;

    return (
        Text   => $Self->{LanguageObject}->Translate( 'These functions of OTOBO are not wrapped, so some emails have no links: %s.', join ', ', @Missing ),
        Remedy => $Self->{LanguageObject}->Translate('Install the version of the package that is made for this version of OTOBO.'),
    );
}

sub _SettingValues {
    my ($Self) = @_;

    my @Sentences = map { $Self->{LanguageObject}->Translate( $_->@* ) } $Kernel::OM->Get('Kernel::System::OneTimeAuth::SettingsCheck')->Problems();
    push @Sentences, map { $Self->{LanguageObject}->Translate( 'No queue matches the entry "%s" of the setting %s.', $_, 'OneTimeAuth::Queues' ) }
        $Kernel::OM->Get('Kernel::System::OneTimeAuth::QueueSettings')->UnmatchedEntries();
    return if !@Sentences;

    return (
        Text   => "@Sentences",
        Remedy => $Self->{LanguageObject}->Translate('Correct this setting.'),
    );
}

sub _PreFilter {
    my ($Self) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    my $Setting      = 'PostMaster::PreFilterModule###000-CreateCustomerUser';
    my $Filter       = ( $ConfigObject->Get('PostMaster::PreFilterModule') || {} )->{'000-CreateCustomerUser'};
    return $Self->_IsDisabled($Setting) if !$Filter;

    my $Backend = $Filter->{CustomerUserBackend} || 'CustomerUser';
    return (
        Text   => $Self->{LanguageObject}->Translate( 'The customer user backend %s does not exist.',   $Backend ),
        Remedy => $Self->{LanguageObject}->Translate( 'Correct CustomerUserBackend in the setting %s.', $Setting ),
    ) if $Backend !~ m{ \A CustomerUser (?: [1-9] | 10 )? \z }xms || ref $ConfigObject->Get($Backend) ne 'HASH';

    my $CheckBox = $Filter->{SetCheckBoxName};
    return if !$CheckBox;

    my $Field = $Kernel::OM->Get('Kernel::System::DynamicField')->DynamicFieldGet( Name => $CheckBox );
    return if ref $Field eq 'HASH' && ( $Field->{ObjectType} // '' ) eq 'Ticket' && ( $Field->{FieldType} // '' ) eq 'Checkbox';

    return (
        Text   => $Self->{LanguageObject}->Translate( '%s is not a checkbox dynamic field of tickets.', $CheckBox ),
        Remedy => $Self->{LanguageObject}->Translate( 'Correct SetCheckBoxName in the setting %s.',     $Setting ),
    );
}

sub _RenewalNotification {
    my ($Self) = @_;

    my %General = $Kernel::OM->Get('Kernel::System::OneTimeAuth::QueueSettings')->Get();

    for my $Notification (
        {
            ID      => $General{TokenRefreshNotificationID},
            Setting => $General{NotificationSetting},
        },
        $Kernel::OM->Get('Kernel::System::OneTimeAuth::QueueSettings')->Notifications()
        )
    {
        my %Problem = $Notification->{ID} ? $Self->_RenewalNotificationProblem( $Notification->%* ) : ();
        return %Problem if %Problem;
    }

    return;
}

sub _RenewalNotificationProblem {
    my ( $Self, %Param ) = @_;

    my ( $ID, $Setting ) = @Param{qw(ID Setting)};

    my %Notification = $ID =~ m{ \A \d+ \z }xms
        ? $Kernel::OM->Get('Kernel::System::NotificationEvent')->NotificationGet( ID => $ID )
        : ();
    return (
        Text   => $Self->{LanguageObject}->Translate( 'The notification %s of the setting %s does not exist. The built-in text is sent.', $ID, $Setting ),
        Remedy => $Self->{LanguageObject}->Translate('Correct this setting.'),
    ) if !%Notification;

    my @Languages = grep { $Notification{Message}->{$_}->{Body} !~ m{ OTOBO_OTACustomerTicketLink }xms } sort keys $Notification{Message}->%*;
    return if !@Languages;

    return (
        Text => $Self->{LanguageObject}->Translate(
            'The notification "%s" has no tag <OTOBO_OTACustomerTicketLink> in these languages: %s. The built-in text is sent.',
            $Notification{Name}, join( ', ', @Languages ),
        ),
        Remedy => $Self->{LanguageObject}->Translate('Correct these texts.'),
    );
}

# Renders every text that has the tag.
sub _Texts {
    my ($Self) = @_;

    my @Sentences = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TemplateCheck')->InertTexts();
    return if !@Sentences;

    return (
        Text   => join( "\n", @Sentences ),
        Remedy => $Self->{LanguageObject}->Translate('Correct these texts.'),
    );
}

sub _Agent {
    my ($Self) = @_;

    my $Group = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::AgentGroup');
    my %Agent = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Agent')->Get();

    return (
        Text   => $Self->{LanguageObject}->Translate( 'The setting %s is empty.', 'OneTimeAuth::AgentGroup' ),
        Remedy => $Self->{LanguageObject}->Translate('Correct this setting.'),
    ) if !$Group;
    return $Self->_RunEnable( Translatable('The agent of the bridge is missing.') )         if !%Agent;
    return $Self->_RunEnable( Translatable('The agent %s is invalid.'), $Agent{UserLogin} ) if !$Agent{IsValid};

    my $IsMember = $Kernel::OM->Get('Kernel::System::Group')->PermissionCheck(
        UserID    => $Agent{UserID},
        GroupName => $Group,
        Type      => 'rw',
    );
    return if $IsMember;

    return $Self->_RunEnable( Translatable('The agent %s has no permission rw in the group %s.'), $Agent{UserLogin}, $Group );
}

# The daemon leaves its sign in the cache every ten seconds, on a busy machine less often, and Admin::OneTimeAuth::Enable may just have emptied the
# cache. On its own machine it also keeps a file locked.
sub _Daemon {
    my ( $Self, %Param ) = @_;

    my $NodeID = $Kernel::OM->Get('Kernel::Config')->Get('NodeID') || 1;

    for my $Second ( 0 .. $Param{DaemonSeconds} // 0 ) {
        sleep 1 if $Second;

        my $IsRunning = $Kernel::OM->Get('Kernel::System::Cache')->Get(
            Type          => 'DaemonRunning',
            Key           => $NodeID,
            CacheInMemory => 0,
        );
        return if $IsRunning || _IsDaemonFileLocked($NodeID);
    }

    return (
        Text   => $Self->{LanguageObject}->Translate('The OTOBO daemon is not running: no emails are sent, and the bridge receives no events.'),
        Remedy => $Self->{LanguageObject}->Translate('Run bin/otobo.Daemon.pl start.'),
    );
}

# As bin/otobo.Daemon.pl status finds out.
sub _IsDaemonFileLocked {
    my ($NodeID) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    my $Folder       = $ConfigObject->Get('Daemon::PID::Path') || $ConfigObject->Get('Home') . '/var/run/';
    my $Handle       = IO::File->new( "${Folder}Daemon-NodeID-$NodeID.pid", 'r' );

    return $Handle && !flock( $Handle, LOCK_EX | LOCK_NB ) ? 1 : 0;
}

sub _Bridge {
    my ( $Self, %Param ) = @_;

    my $Webservice = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup')->Webservice('OneTimeAuth');
    return $Self->_RunEnable( Translatable('The web service %s is missing.'), 'OneTimeAuth' ) if !$Webservice;

    my $ValidID = $Kernel::OM->Get('Kernel::System::Valid')->ValidLookup( Valid => 'valid' );
    return $Self->_RunEnable( Translatable('The web service %s is invalid.'), 'OneTimeAuth' ) if $Webservice->{ValidID} != $ValidID;

    my %Answer = $Self->_BridgeCheck(%Param);
    $Self->{Answer} = $Answer{Success} ? \%Answer : undef;
    return if $Answer{Success};

    my $Host = $Webservice->{Config}->{Requester}->{Transport}->{Config}->{Host};
    return (
        Text   => $Self->{LanguageObject}->Translate( 'The bridge at %s rejects the credentials.', $Host ),
        Remedy => $Self->{LanguageObject}->Translate('Start it with BRIDGE_USER and BRIDGE_PASSWORD as Admin::OneTimeAuth::Enable printed them.'),
    ) if ( $Answer{Status} // '' ) eq '401';

    return (
        Text   => $Self->{LanguageObject}->Translate( 'The bridge is unavailable at %s.', $Host ) . " $Answer{ErrorMessage}",
        Remedy => $Self->{LanguageObject}->Translate('Is it running, and is this its internal listener?'),
    );
}

# OTOBO's log writes to standard error, too, with a page of traceback; what matters of it is in the answer.
sub _BridgeCheck {
    my ( $Self, %Param ) = @_;

    my $Nowhere = IO::File->new( File::Spec->devnull(), 'w' );
    return (
        Success      => 0,
        ErrorMessage => $!
    ) if !$Nowhere;

    local *STDERR = $Nowhere;

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth')->BridgeCheck( MaxSeconds => $Param{BridgeSeconds} );
}

sub _BridgeRedis {
    my ($Self) = @_;

    return $Self->_IsUnknown() if !$Self->{Answer};

    my $Redis = $Self->{Answer}->{Redis} // '';
    return if $Redis eq 'ok';
    return (
        Text   => $Self->{LanguageObject}->Translate( 'The bridge reports: %s', $Redis ),
        Remedy => $Self->{LanguageObject}->Translate('Run "onetimeauth-bridge check" where the bridge runs.'),
    );
}

sub _BridgeToOTOBO {
    my ($Self) = @_;

    return $Self->_IsUnknown() if !$Self->{Answer};

    my $OTOBO = $Self->{Answer}->{OTOBO} // '';
    return if $OTOBO eq 'ok';
    return (
        Text   => $Self->{LanguageObject}->Translate( 'The bridge reports: %s', $OTOBO ),
        Remedy =>
            $Self->{LanguageObject}->Translate('Compare OTOBO_URL, OTOBO_USER and OTOBO_PASSWORD of the bridge with what Admin::OneTimeAuth::Enable printed.'),
    );
}

sub _PublicURL {
    my ($Self) = @_;

    my $Set = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::PublicURL');
    return $Self->_RunEnable( Translatable('The setting %s is empty.'), 'OneTimeAuth::PublicURL' ) if !$Set;
    return $Self->_IsUnknown()                                                                     if !$Self->{Answer};

    my $Here  = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->PublicURL() || $Set;
    my $There = $Self->{Answer}->{PublicURL} // '';
    return if $Here eq $There;

    return (
        Text   => $Self->{LanguageObject}->Translate( 'The setting OneTimeAuth::PublicURL is %s, but PUBLIC_URL of the bridge is %s.', $Here, $There ),
        Remedy => $Self->{LanguageObject}->Translate('Make them the same.'),
    );
}

sub _DoubleMails {
    my ($Self) = @_;

    return _Sentences( $Kernel::OM->Get('Kernel::System::OneTimeAuth::TemplateCheck')->DoubleMails() );
}

sub _SlowSearches {
    my ($Self) = @_;

    return _Sentences( map { $Self->_SlowSearch( $_->%* ) } $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserIndex')->Slow() );
}

sub _Sentences {
    my (@Sentences) = @_;

    return if !@Sentences;
    return (
        Text => join "\n",
        @Sentences
    );
}

sub _SlowSearch {
    my ( $Self, %Slow ) = @_;

    my $LanguageObject = $Self->{LanguageObject};
    my @Sentences
        = map { $LanguageObject->Translate( 'The customer users of %s lack an index in the database. Create it: %s', $Slow{Backend}, $_ ) } $Slow{SQL}->@*;
    return @Sentences if !$Slow{Setting};

    return (
        @Sentences,
        $LanguageObject->Translate(
            'OTOBO itself reads the whole table whenever it looks for a customer user of %s. Set SearchCaseSensitive to 1 in its Params in Kernel/Config.pm: with this database, it only makes the search faster.',
            $Slow{Backend},
        ),
    );
}

sub _IsDisabled {
    my ( $Self, $Setting ) = @_;

    return $Self->_RunEnable( Translatable('The setting %s is disabled.'), $Setting );
}

sub _IsUnknown {
    my ($Self) = @_;

    return (
        Text   => $Self->{LanguageObject}->Translate('Unknown while the bridge is unavailable.'),
        Remedy => $Self->{LanguageObject}->Translate('Repair the connection to the bridge first.'),
    );
}

sub _RunEnable {
    my ( $Self, @Text ) = @_;

    return (
        Text   => $Self->{LanguageObject}->Translate(@Text),
        Remedy => $Self->{LanguageObject}->Translate('Run Admin::OneTimeAuth::Enable.'),
    );
}

1;
