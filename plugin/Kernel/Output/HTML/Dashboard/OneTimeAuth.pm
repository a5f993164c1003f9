# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

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
