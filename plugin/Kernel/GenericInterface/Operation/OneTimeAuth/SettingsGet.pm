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

package Kernel::GenericInterface::Operation::OneTimeAuth::SettingsGet;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::GenericInterface::Operation::OneTimeAuth::Common);

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::GenericInterface::Operation::OneTimeAuth::SettingsGet - get the settings that concern the bridge

=head1 DESCRIPTION

The bridge keeps them for some seconds, and has no settings of its own for what an admin decides in OTOBO.

=head1 PUBLIC INTERFACE

=head2 Execute()

    my $Result = $OperationObject->Execute();

    $Result->{Data} = {
        AccessDaysAfterClose => 14,             # a number that is invalid counts as the default
        ...
        IgnoreSenders        => [],
        AllowedSenders       => [],
        Queue                => [ { QueueID => 5, Links => 1, AccessDaysAfterClose => 30 } ],    # where they differ
        Appearance           => { MainDark => '#00023c', ... },    # see Kernel::System::OneTimeAuth::Appearance
        PreFilter            => {               # absent while the pre-filter is switched off
            CustomerHeaderSpoofProtection => 1,
            CustomerUserBackend           => '',
            SetCheckBoxName               => '',
        },
    };

=cut

sub Execute {
    my ( $Self, %Param ) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');

    my @Names = qw(
        CustomerErrorMessageLinkExpired CustomerErrorMessageWrongLink CustomerErrorMessageNewLink CustomerErrorMessageRefreshFailed
    );
    my %Settings = map { $_ => $ConfigObject->Get("OneTimeAuth::$_") // '' } @Names;

    my $SettingsCheckObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::SettingsCheck');
    $SettingsCheckObject->ProblemLog();

    for my $Name (qw(IgnoreSenders AllowedSenders)) {
        my $Value = $ConfigObject->Get("OneTimeAuth::$Name");
        $Settings{$Name} = ref $Value eq 'ARRAY' ? $Value : [];
    }

    return $Self->Answer(
        %Settings,
        $SettingsCheckObject->NumbersGet(),
        $SettingsCheckObject->ChoicesGet(),
        PublicURL       => $Kernel::OM->Get('Kernel::System::OneTimeAuth')->PublicURL(),
        DefaultLanguage => $ConfigObject->Get('DefaultLanguage') || 'en',
        OTOBOTimeZone   => $ConfigObject->Get('OTOBOTimeZone')   || 'UTC',
        Queue           => [ $Kernel::OM->Get('Kernel::System::OneTimeAuth::QueueSettings')->List() ],
        Appearance      => { $Kernel::OM->Get('Kernel::System::OneTimeAuth::Appearance')->Get() },
        $Self->_PreFilter(),
    );
}

sub _PreFilter {
    my ($Self) = @_;

    my $Filters = $Kernel::OM->Get('Kernel::Config')->Get('PostMaster::PreFilterModule') || {};
    my $Filter  = $Filters->{'000-CreateCustomerUser'};

    return if ref $Filter ne 'HASH';

    return (
        PreFilter => {
            CustomerHeaderSpoofProtection => $Filter->{CustomerHeaderSpoofProtection} ? 1 : 0,
            CustomerUserBackend           => $Filter->{CustomerUserBackend} // '',
            SetCheckBoxName               => $Filter->{SetCheckBoxName}     // '',
        },
    );
}

1;
