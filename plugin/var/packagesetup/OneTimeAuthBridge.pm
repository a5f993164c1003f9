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

package var::packagesetup::OneTimeAuthBridge;

use v5.24;
use strict;
use warnings;

use Symbol ();

our @ObjectDependencies = (
    'Kernel::System::OneTimeAuth::Agent',
    'Kernel::System::OneTimeAuth::CustomerUserIndex',
    'Kernel::System::OneTimeAuth::History',
    'Kernel::System::OneTimeAuth::Setup',
    'Kernel::System::SystemData',
);

# Where an upgrade keeps the names of the settings to switch on again, and of all acting settings of the version before: it may be interrupted.
my $SwitchedOffKey = 'OneTimeAuthBridge::SwitchedOff';
my $KnownKey       = 'OneTimeAuthBridge::Known';

=head1 NAME

var::packagesetup::OneTimeAuthBridge - code to execute while the package is installed, upgraded, reinstalled and uninstalled

=head1 DESCRIPTION

Called by the package manager, as the .sopm says. Nothing that an admin changed is overwritten.

=head1 PUBLIC INTERFACE

=head2 new()

    my $CodeObject = $Kernel::OM->Get('var::packagesetup::OneTimeAuthBridge');

=cut

sub new {
    my ($Type) = @_;

    my $Self = bless {}, $Type;

    # The package manager has just deployed settings that this process has not seen yet.
    $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup')->ConfigReload();

    return $Self;
}

=head2 CodeInstall()

create web services and notifications, invalid, if they are absent, the types of the ticket history, and the indexes for look-ups of customer
users. Installing changes nothing for anybody.

    my $Success = $CodeObject->CodeInstall();

=cut

sub CodeInstall {
    my ($Self) = @_;

    my $SetupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');
    $SetupObject->WebservicesAdd();
    $SetupObject->NotificationsAdd();
    $Kernel::OM->Get('Kernel::System::OneTimeAuth::History')->TypesAdd();

    # A directory of customer users that is unavailable shall not stop the installation. Check names the indexes that are missing.
    eval { $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserIndex')->Create() };

    return 1;
}

=head2 CodeReinstall()

create what is missing.

    my $Success = $CodeObject->CodeReinstall();

=cut

sub CodeReinstall {
    my ($Self) = @_;

    $Self->CodeInstall();
    $Self->_SwitchOnAgain();

    return 1;
}

=head2 CodeUpgradePre()

switch the acting settings off while OTOBO removes the old files and writes the new ones: with a setting valid and its module missing, mails and
logins would fail.

    my $Success = $CodeObject->CodeUpgradePre();

=cut

sub CodeUpgradePre {
    my ($Self) = @_;

    $Self->_SwitchOff();

    # The next step shall run with the new module, not with the one this process has loaded. The .sopm does the same for this one.
    $Kernel::OM->ObjectsDiscard(
        Objects            => ['Kernel::System::OneTimeAuth::Setup'],
        ForcePackageReload => 1,
    );
    Symbol::delete_package('Kernel::System::OneTimeAuth::Setup');

    return 1;
}

=head2 CodeUpgrade()

create what is missing, and switch on again what was on. What the earlier version did not have is on, too,
if anything was.

    my $Success = $CodeObject->CodeUpgrade();

=cut

sub CodeUpgrade {
    my ($Self) = @_;

    $Self->CodeInstall();
    $Self->_SwitchOnAgain();

    return 1;
}

=head2 CodeUninstallPre()

switch everything off before the files go, then remove web services, notifications, indexes and types of the ticket history, and set agent and
group invalid. Customer users and tickets stay, with their history.

    my $Success = $CodeObject->CodeUninstallPre();

=cut

sub CodeUninstallPre {
    my ($Self) = @_;

    my $SetupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');
    $SetupObject->SettingsSwitch(
        Names => [ $SetupObject->ValidSettings() ],
        On    => 0,
    );

    # Logins and mails that are under way have read the settings but perhaps not loaded the modules yet.
    sleep 2;

    $SetupObject->NotificationsDelete();
    $SetupObject->WebservicesDelete();
    $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserIndex')->Drop();
    $Kernel::OM->Get('Kernel::System::OneTimeAuth::History')->TypesRemove();
    $Kernel::OM->Get('Kernel::System::OneTimeAuth::Agent')->Invalidate();
    $Self->_SystemDataSet( $_, '' ) for $SwitchedOffKey, $KnownKey;

    return 1;
}

sub _SwitchOff {
    my ($Self) = @_;

    my $SetupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');
    my @Valid       = $SetupObject->ValidSettings();
    return 1 if !@Valid;

    $Self->_SystemDataSet( $SwitchedOffKey, join ' ', @Valid );
    $Self->_SystemDataSet( $KnownKey,       join ' ', $SetupObject->ActivationSettings() );

    return $SetupObject->SettingsSwitch(
        Names => \@Valid,
        On    => 0,
    );
}

sub _SwitchOnAgain {
    my ($Self) = @_;

    my $SetupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');
    my @SwitchedOff = $Self->_Names($SwitchedOffKey);
    my %IsToBeOn    = map { $_ => 1 } @SwitchedOff, $Self->_NewSettings(@SwitchedOff);

    $SetupObject->SettingsSwitch(
        Names => [ grep { $IsToBeOn{$_} } $SetupObject->ActivationSettings() ],
        On    => 1,
    );
    $Self->_SystemDataSet( $_, '' ) for $SwitchedOffKey, $KnownKey;

    return 1;
}

# The acting settings that the version before did not have, if it was enabled.
sub _NewSettings {
    my ( $Self, @SwitchedOff ) = @_;

    return if !@SwitchedOff;

    my %IsKnown = map { $_ => 1 } $Self->_Names($KnownKey);

    return grep { !$IsKnown{$_} } $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup')->ActivationSettings();
}

sub _Names {
    my ( $Self, $Key ) = @_;

    return split m{ [ ] }xms, $Kernel::OM->Get('Kernel::System::SystemData')->SystemDataGet( Key => $Key ) // '';
}

sub _SystemDataSet {
    my ( $Self, $Key, $Value ) = @_;

    my $SystemDataObject = $Kernel::OM->Get('Kernel::System::SystemData');
    my $IsThere          = defined $SystemDataObject->SystemDataGet( Key => $Key );

    return $SystemDataObject->SystemDataDelete(
        Key    => $Key,
        UserID => 1
    ) if $IsThere && $Value eq '';
    return 1 if $Value eq '';
    return $SystemDataObject->SystemDataUpdate(
        Key    => $Key,
        Value  => $Value,
        UserID => 1
    ) if $IsThere;
    return $SystemDataObject->SystemDataAdd(
        Key    => $Key,
        Value  => $Value,
        UserID => 1
    );
}

1;
