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
use IO::File   ();

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
    'Kernel::System::OneTimeAuth::SettingsCheck',
    'Kernel::System::OneTimeAuth::Setup',
    'Kernel::System::OneTimeAuth::TemplateCheck',
    'Kernel::System::SysConfig',
    'Kernel::System::TemplateGenerator',
    'Kernel::System::Valid',
);

=head1 NAME

Kernel::System::Console::Command::Admin::OneTimeAuth::Check - check whether one-time links work

=head1 DESCRIPTION

Checks one thing after the other, from the settings to a call of the bridge and back, and says in the admin's language what is wrong and
what to do about it. The exit code is 0 when nothing is wrong.

=cut

sub Configure {
    my ( $Self, %Param ) = @_;

    $Self->Description('Check whether one-time links work. Changes nothing; exits with 1 if there is a problem.');

    return;
}

sub Run {
    my ( $Self, %Param ) = @_;

    $Self->{LanguageObject} = $Kernel::OM->Get('Kernel::Language');

    my @Checks = (
        [ Translatable('Web services of the bridge')          => '_Webservices' ],
        [ Translatable('Settings that enable the links')      => '_Settings' ],
        [ Translatable('Customer login module')               => '_LoginSlot' ],
        [ Translatable('Template tag')                        => '_Autoload' ],
        [ Translatable('Values of settings')                  => '_Numbers' ],
        [ Translatable('Pre-filter for new senders')          => '_PreFilter' ],
        [ Translatable('Text of the renewal email')           => '_RenewalNotification' ],
        [ Translatable('Texts with the template tag')         => '_Texts' ],
        [ Translatable('Agent of the bridge')                 => '_Agent' ],
        [ Translatable('OTOBO daemon')                        => '_Daemon' ],
        [ Translatable('Connection to the bridge')            => '_Bridge' ],
        [ Translatable('Redis of the bridge')                 => '_BridgeRedis' ],
        [ Translatable('Connection from the bridge to OTOBO') => '_BridgeToOTOBO' ],
        [ Translatable('Public address of the bridge')        => '_PublicURL' ],
    );

    my $Problems = 0;
    for my $Check (@Checks) {
        my ( $Label, $Method ) = $Check->@*;

        my @Problem = eval { $Self->$Method() };
        @Problem = $Self->{LanguageObject}->Translate( 'The check failed: %s', $@ =~ s{ \s+ \z }{}xmsr ) if $@;

        $Label = $Self->{LanguageObject}->Translate($Label);
        $Problems++ if @Problem;
        $Self->Print( @Problem ? "<red>Problem</red>  $Label: @Problem\n" : "<green>OK</green>       $Label\n" );
    }

    # Two mails may be what the admin wants, and the links work without an index, too.
    my @Notes = (
        eval { $Kernel::OM->Get('Kernel::System::OneTimeAuth::TemplateCheck')->DoubleMails() },
        eval { $Self->_SlowSearches() },
    );
    $Self->Print("<yellow>Note</yellow>     $_\n") for @Notes;

    return $Self->ExitCodeOk() if !$Problems;

    $Self->Print( "\n" . $Self->{LanguageObject}->Translate( 'Problems found: %s.', $Problems ) . "\n" );

    return $Self->ExitCodeError();
}

=begin Internal:

Each check returns nothing, or sentences that say what the problem is and what to do.

=cut

sub _Webservices {
    my ($Self) = @_;

    my $ValidID = $Kernel::OM->Get('Kernel::System::Valid')->ValidLookup( Valid => 'valid' );

    for my $Name (qw(OneTimeAuth OneTimeAuthSOAP)) {
        my $Webservice = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup')->Webservice($Name);

        return ( $Self->{LanguageObject}->Translate( 'The web service %s is missing.', $Name ), $Self->_RunEnable() ) if !$Webservice;
        return ( $Self->{LanguageObject}->Translate( 'The web service %s is invalid.', $Name ), $Self->_RunEnable() )
            if $Webservice->{ValidID} != $ValidID;
        return $Self->{LanguageObject}->Translate(
            'The web service %s has the debug threshold "debug": it logs the addresses of customers. Set the threshold to "error".',
            $Name,
        ) if ( $Webservice->{Config}->{Debugger}->{DebugThreshold} // '' ) eq 'debug';
    }

    return;
}

sub _Settings {
    my ($Self) = @_;

    my $SetupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');
    my %IsValid     = map  { $_ => 1 } $SetupObject->ValidSettings();
    my @Invalid     = grep { !$IsValid{$_} } $SetupObject->ActivationSettings();

    return ( $Self->{LanguageObject}->Translate( 'These settings are disabled: %s.', join ', ', @Invalid ), $Self->_RunEnable() ) if @Invalid;

    my $IsDirty = $Kernel::OM->Get('Kernel::System::SysConfig')->ConfigurationIsDirtyCheck();
    return $Self->{LanguageObject}->Translate('Some changed settings are not deployed. Deploy them.') if $IsDirty;

    return;
}

sub _LoginSlot {
    my ($Self) = @_;

    my $Module = $Kernel::OM->Get('Kernel::Config')->Get('Customer::AuthModule10');

    return $Self->_IsDisabled('Customer::AuthModule10') if !$Module;
    return                                              if $Module eq 'Kernel::System::CustomerAuth::OneTimeAuthLink';
    return (
        $Self->{LanguageObject}->Translate( 'The setting Customer::AuthModule10 is used by %s. Move that module to a free number from 1 to 9.', $Module ),
        $Self->_RunEnable(),
    );
}

sub _Autoload {
    my ($Self) = @_;

    my $Packages = $Kernel::OM->Get('Kernel::Config')->Get('AutoloadPerlPackages') || {};
    return $Self->_IsDisabled('AutoloadPerlPackages###500-OneTimeAuth') if !$Packages->{'500-OneTimeAuth'};

    no warnings 'once';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    return if %Kernel::Autoload::OneTimeAuth::Wrapped;
    return $Self->{LanguageObject}->Translate(
        'The module %s is not loaded. See the error log of the web server and reinstall the package.',
        'Kernel::Autoload::OneTimeAuth',
    );
}

sub _Numbers {
    my ($Self) = @_;

    return map { $Self->{LanguageObject}->Translate( 'Invalid number in the setting %s. The default %s applies.', "OneTimeAuth::$_->{Name}", $_->{Default} ) }
        $Kernel::OM->Get('Kernel::System::OneTimeAuth::SettingsCheck')->InvalidNumbers();
}

sub _PreFilter {
    my ($Self) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    my $Setting      = 'PostMaster::PreFilterModule###000-CreateCustomerUser';
    my $Filter       = ( $ConfigObject->Get('PostMaster::PreFilterModule') || {} )->{'000-CreateCustomerUser'};
    return $Self->_IsDisabled($Setting) if !$Filter;

    my $Backend = $Filter->{CustomerUserBackend} || 'CustomerUser';
    return $Self->{LanguageObject}->Translate(
        'The customer user backend %s does not exist. Correct CustomerUserBackend in the setting %s.',
        $Backend, $Setting,
    ) if $Backend !~ m{ \A CustomerUser (?: [1-9] | 10 )? \z }xms || ref $ConfigObject->Get($Backend) ne 'HASH';

    my $CheckBox = $Filter->{SetCheckBoxName};
    return if !$CheckBox;

    my $Field = $Kernel::OM->Get('Kernel::System::DynamicField')->DynamicFieldGet( Name => $CheckBox );
    return if ref $Field eq 'HASH' && ( $Field->{ObjectType} // '' ) eq 'Ticket' && ( $Field->{FieldType} // '' ) eq 'Checkbox';

    return $Self->{LanguageObject}->Translate(
        '%s is not a checkbox dynamic field of tickets. Correct SetCheckBoxName in the setting %s.',
        $CheckBox, $Setting,
    );
}

sub _RenewalNotification {
    my ($Self) = @_;

    my $ID = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::TokenRefreshNotificationID');
    return if !$ID;

    my %Notification = $ID =~ m{ \A \d+ \z }xms
        ? $Kernel::OM->Get('Kernel::System::NotificationEvent')->NotificationGet( ID => $ID )
        : ();
    return $Self->{LanguageObject}->Translate(
        'The notification %s of the setting %s does not exist. The built-in text is sent.',
        $ID, 'OneTimeAuth::TokenRefreshNotificationID',
    ) if !%Notification;

    my @Languages = grep { $Notification{Message}->{$_}->{Body} !~ m{ OTOBO_OTACustomerTicketLink }xms } sort keys $Notification{Message}->%*;
    return if !@Languages;

    return $Self->{LanguageObject}->Translate(
        'The notification "%s" has no tag <OTOBO_OTACustomerTicketLink> in these languages: %s. The built-in text is sent.',
        $Notification{Name}, join( ', ', @Languages ),
    );
}

# Renders every text that has the tag.
sub _Texts {
    my ($Self) = @_;

    return join( "\n         ", $Kernel::OM->Get('Kernel::System::OneTimeAuth::TemplateCheck')->InertTexts() ) || ();
}

sub _Agent {
    my ($Self) = @_;

    my $Group = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::AgentGroup');
    my %Agent = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Agent')->Get();

    return $Self->{LanguageObject}->Translate( 'The setting %s is empty.', 'OneTimeAuth::AgentGroup' ) if !$Group;
    return ( $Self->{LanguageObject}->Translate('The agent of the bridge is missing.'),           $Self->_RunEnable() ) if !%Agent;
    return ( $Self->{LanguageObject}->Translate( 'The agent %s is invalid.', $Agent{UserLogin} ), $Self->_RunEnable() ) if !$Agent{IsValid};

    my $IsMember = $Kernel::OM->Get('Kernel::System::Group')->PermissionCheck(
        UserID    => $Agent{UserID},
        GroupName => $Group,
        Type      => 'rw',
    );
    return if $IsMember;

    return (
        $Self->{LanguageObject}->Translate( 'The agent %s has no permission rw in the group %s.', $Agent{UserLogin}, $Group ),
        $Self->_RunEnable(),
    );
}

sub _Daemon {
    my ($Self) = @_;

    # The daemon leaves its sign in the cache every ten seconds, and Admin::OneTimeAuth::Enable may just have emptied the cache.
    for my $Second ( 0 .. 12 ) {
        sleep 1 if $Second;

        my $IsRunning = $Kernel::OM->Get('Kernel::System::Cache')->Get(
            Type          => 'DaemonRunning',
            Key           => $Kernel::OM->Get('Kernel::Config')->Get('NodeID') || 1,
            CacheInMemory => 0,
        );
        return if $IsRunning;
    }

    return $Self->{LanguageObject}->Translate(
        'The OTOBO daemon is not running: no emails are sent, and the bridge receives no events. Run bin/otobo.Daemon.pl start.'
    );
}

sub _Bridge {
    my ($Self) = @_;

    my $Webservice = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup')->Webservice('OneTimeAuth');
    return $Self->{LanguageObject}->Translate( 'The web service %s is missing.', 'OneTimeAuth' ) if !$Webservice;

    my %Answer = $Self->_BridgeCheck();
    $Self->{Answer} = $Answer{Success} ? \%Answer : undef;
    return if $Answer{Success};

    my $Host = $Webservice->{Config}->{Requester}->{Transport}->{Config}->{Host};
    return $Self->{LanguageObject}->Translate(
        'The bridge at %s rejects the credentials. Start it with BRIDGE_USER and BRIDGE_PASSWORD as Admin::OneTimeAuth::Enable printed them.',
        $Host,
    ) if ( $Answer{Status} // '' ) eq '401';

    return (
        $Self->{LanguageObject}->Translate( 'The bridge is unavailable at %s. Is it running, and is this its internal listener?', $Host ),
        $Answer{ErrorMessage},
    );
}

# OTOBO's log writes to standard error, too, with a page of traceback; what matters of it is in the answer.
sub _BridgeCheck {
    my ($Self) = @_;

    my $Nowhere = IO::File->new( File::Spec->devnull(), 'w' );
    return (
        Success      => 0,
        ErrorMessage => $!
    ) if !$Nowhere;

    local *STDERR = $Nowhere;

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth')->BridgeCheck();
}

sub _BridgeRedis {
    my ($Self) = @_;

    return $Self->_IsUnknown() if !$Self->{Answer};

    my $Redis = $Self->{Answer}->{Redis} // '';
    return if $Redis eq 'ok';
    return $Self->{LanguageObject}->Translate( 'The bridge reports: %s', $Redis );
}

sub _BridgeToOTOBO {
    my ($Self) = @_;

    return $Self->_IsUnknown() if !$Self->{Answer};

    my $OTOBO = $Self->{Answer}->{OTOBO} // '';
    return if $OTOBO eq 'ok';
    return (
        $Self->{LanguageObject}->Translate( 'The bridge reports: %s', $OTOBO ),
        $Self->{LanguageObject}->Translate('Compare OTOBO_URL, OTOBO_USER and OTOBO_PASSWORD of the bridge with what Admin::OneTimeAuth::Enable printed.'),
    );
}

sub _PublicURL {
    my ($Self) = @_;

    my $Set = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::PublicURL');
    return ( $Self->{LanguageObject}->Translate( 'The setting %s is empty.', 'OneTimeAuth::PublicURL' ), $Self->_RunEnable() ) if !$Set;
    return $Self->_IsUnknown()                                                                                                 if !$Self->{Answer};

    my $Here  = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->PublicURL() || $Set;
    my $There = $Self->{Answer}->{PublicURL} // '';
    return if $Here eq $There;

    return $Self->{LanguageObject}->Translate(
        'The setting OneTimeAuth::PublicURL is %s, but PUBLIC_URL of the bridge is %s. Make them the same.',
        $Here, $There,
    );
}

sub _SlowSearches {
    my ($Self) = @_;

    return map { $Self->_SlowSearch( $_->%* ) } $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserIndex')->Slow();
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

    return ( $Self->{LanguageObject}->Translate( 'The setting %s is disabled.', $Setting ), $Self->_RunEnable() );
}

sub _IsUnknown {
    my ($Self) = @_;

    return $Self->{LanguageObject}->Translate('Unknown while the bridge is unavailable.');
}

sub _RunEnable {
    my ($Self) = @_;

    return $Self->{LanguageObject}->Translate('Run Admin::OneTimeAuth::Enable.');
}

=end Internal:

=cut

1;
