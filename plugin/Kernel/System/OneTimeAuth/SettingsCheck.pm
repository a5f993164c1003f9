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

package Kernel::System::OneTimeAuth::SettingsCheck;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::Cache',
    'Kernel::System::Log',
    'Kernel::System::OneTimeAuth::Appearance',
    'Kernel::System::OneTimeAuth::QueueSettings',
);

# The same as in the package's XML file (a test compares them), because OTOBO's SysConfig takes too long to load for every mail:
# what a value looks like, and the default.
my %Number = (
    AccessDaysAfterClose => [ qr{ \A \d{0,4} \z }xms,      14 ],
    ActiveLinksPerTicket => [ qr{ \A [1-9]\d{0,1} \z }xms, 3 ],
    EarlyPressSeconds    => [ qr{ \A \d{1,3} \z }xms,      60 ],
    LinkMaxAgeDays       => [ qr{ \A \d{1,4} \z }xms,      0 ],
    RememberBrowserDays  => [ qr{ \A \d{1,3} \z }xms,      30 ],
    RenewalsPerHour      => [ qr{ \A \d{1,3} \z }xms,      5 ],
);

# The values of the settings that are a choice; the first one is the default.
my %Choice = (
    ConfirmNewBrowser => [qw(Never Always Forwarded)],
);

=head1 NAME

Kernel::System::OneTimeAuth::SettingsCheck - reads the settings that are numbers, or one of a few words

=head1 DESCRIPTION

OTOBO checks settings in its web interface only: C<Kernel/Config.pm> and files below C<Kernel/Config/Files> may hold anything. An
invalid value counts as the default. Everything that is sent to the bridge is read here, so the bridge gets valid values only.

=head1 PUBLIC INTERFACE

=head2 NumberGet()

the value of a setting that is a number: its default if the value is empty or invalid. For AccessDaysAfterClose an empty value means 0.

    my $Days = $SettingsCheckObject->NumberGet( Name => 'AccessDaysAfterClose' );    # 14

=cut

sub NumberGet {
    my ( $Self, %Param ) = @_;

    my ( $Pattern, $Default ) = $Number{ $Param{Name} }->@*;
    my $Value = _Value( $Param{Name} );

    return $Value =~ $Pattern ? 0 + ( $Value || 0 ) : $Default;
}

=head2 NumbersGet()

all settings that are numbers.

    my %Numbers = $SettingsCheckObject->NumbersGet();    # ( AccessDaysAfterClose => 14, ... )

=cut

sub NumbersGet {
    my ( $Self, %Param ) = @_;

    return map { $_ => $Self->NumberGet( Name => $_ ) } keys %Number;
}

=head2 ChoicesGet()

all settings that are a choice: the default where the value is empty or not one of the choice.

    my %Choices = $SettingsCheckObject->ChoicesGet();    # ( ConfirmNewBrowser => 'Never' )

=cut

sub ChoicesGet {
    my ( $Self, %Param ) = @_;

    return map { $_ => _IsChoice($_) ? _Value($_) : $Choice{$_}->[0] } keys %Choice;
}

=head2 InvalidValues()

the settings that hold something else than a number in their range, or than a word of their choice, by name, each with the default that
applies.

    my @Settings = $SettingsCheckObject->InvalidValues();    # ( { Name => 'AccessDaysAfterClose', Default => 14 } )

=cut

sub InvalidValues {
    my ( $Self, %Param ) = @_;

    my @Numbers = grep { _Value($_) ne '' && _Value($_) !~ $Number{$_}->[0] } sort keys %Number;
    my @Choices = grep { _Value($_) ne '' && !_IsChoice($_) } sort keys %Choice;

    return (
        ( map { { Name => $_, Default => $Number{$_}->[1] } } @Numbers ),
        ( map { { Name => $_, Default => $Choice{$_}->[0] } } @Choices ),
    );
}

=head2 Problems()

what is wrong with the values of settings, as sentences that can be translated, with what stands in them.

    my @Problems = $SettingsCheckObject->Problems();
    # ( [ 'Invalid value in the setting %s. The default %s applies.', 'OneTimeAuth::AccessDaysAfterClose', 14 ] )

=cut

sub Problems {
    my ( $Self, %Param ) = @_;

    my @Appearance = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Appearance')->InvalidSettings();

    return (
        (
            map { [ Translatable('Invalid value in the setting %s. The default %s applies.'), "OneTimeAuth::$_->{Name}", $_->{Default} ] }
                $Self->InvalidValues()
        ),
        ( map { [ Translatable('Invalid value in the setting %s. The pages of links do not use it.'), $_ ] } @Appearance ),
        $Kernel::OM->Get('Kernel::System::OneTimeAuth::QueueSettings')->Problems(),
    );
}

=head2 ProblemLog()

logs the problem, once for as long as it stays the same: this is called every few seconds.

    $SettingsCheckObject->ProblemLog();

=cut

sub ProblemLog {
    my ( $Self, %Param ) = @_;

    my $CacheObject = $Kernel::OM->Get('Kernel::System::Cache');
    my $Problem     = join ' ', map { my ( $Sentence, @Parts ) = $_->@*; sprintf $Sentence, @Parts } $Self->Problems();

    # not in memory, because any of OTOBO's web workers may be called next
    my %Logged = (
        Type          => 'OneTimeAuth',
        Key           => 'SettingsProblem',
        CacheInMemory => 0,
    );
    return 1 if ( $CacheObject->Get(%Logged) // '' ) eq $Problem;

    $CacheObject->Set(
        %Logged,
        TTL   => 24 * 60 * 60,
        Value => $Problem,
    );
    return 1 if !$Problem;

    $Kernel::OM->Get('Kernel::System::Log')->Log(
        Priority => 'error',
        Message  => "OneTimeAuth: $Problem",
    );

    return 1;
}

sub _IsChoice {
    my ($Name) = @_;

    return scalar grep { _Value($Name) eq $_ } $Choice{$Name}->@*;
}

sub _Value {
    my ($Name) = @_;

    return $Kernel::OM->Get('Kernel::Config')->Get("OneTimeAuth::$Name") // '';
}

1;
