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

package Kernel::System::OneTimeAuth::ConsoleCommand;

use v5.24;
use strict;
use warnings;

# OTOBO modules
use parent qw(Kernel::System::Console::BaseCommand);

our $ObjectManagerDisabled = 1;

my $ExitCodeUsage = 2;

=head1 NAME

Kernel::System::OneTimeAuth::ConsoleCommand - what the console commands of the package share

=head1 DESCRIPTION

Scripts can tell wrong options, which never succeed, from a failure: OTOBO's own commands exit with 1 for both.

=head1 PUBLIC INTERFACE

=head2 Execute()

runs the command, as OTOBO's base class does.

    my $ExitCode = $CommandObject->Execute(@CommandlineArguments);    # 0, 1: failed, 2: options or arguments are wrong

=cut

sub Execute {
    my ( $Self, @CommandlineArguments ) = @_;

    my $ExitCode = $Self->SUPER::Execute(@CommandlineArguments);

    return $ExitCode && !$Self->{IsUsageRight} ? $ExitCodeUsage : $ExitCode;
}

=head2 PreRun()

OTOBO calls it once the options are parsed. A command that checks more of them does so before it calls this.

    $CommandObject->PreRun();

=cut

sub PreRun {
    my ( $Self, %Param ) = @_;

    $Self->{IsUsageRight} = 1;

    return;
}

1;
