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

package Kernel::Output::HTML::Dashboard::OneTimeAuth;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::Output::HTML::Dashboard::OneTimeAuth - dashboard widget with the figures of one-time links

=head1 DESCRIPTION

Shows what the bridge counted in the last 7 days. Optional: the setting C<DashboardBackend###0430-OneTimeAuth> is delivered invalid.

=head1 PUBLIC INTERFACE

=head2 Preferences()

there are none.

    my @Preferences = $WidgetObject->Preferences();

=cut

sub Preferences {
    return;
}

=head2 Config()

the configuration of the widget. Its content is not cached: the figures change all the time.

    my %Config = $WidgetObject->Config();

=cut

sub Config {
    my ($Self) = @_;

    return (
        $Self->{Config}->%*,
        CacheKey => undef,
        CacheTTL => undef,
    );
}

=head2 Run()

the content of the widget.

    my $HTML = $WidgetObject->Run();

=cut

sub Run {
    my ($Self) = @_;

    return $Kernel::OM->Get('Kernel::Output::HTML::Layout')->Output(
        TemplateFile => 'AgentDashboardOneTimeAuth',
        Data         => { Figures => $Kernel::OM->Get('Kernel::System::OneTimeAuth::Figures')->Table( Days => 7 ) },
        AJAX         => 1,
    );
}

1;
