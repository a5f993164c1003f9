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

package Kernel::System::Console::Command::Maint::CustomerAuth::DeleteExpiredOTATokens;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::ConsoleCommand);

our @ObjectDependencies = (
    'Kernel::System::OneTimeAuth',
);

=head1 NAME

Kernel::System::Console::Command::Maint::CustomerAuth::DeleteExpiredOTATokens - the sweep, by hand

=head1 DESCRIPTION

Does what the daemon does every night: the bridge compares its links with the tickets, and deletes what has expired.

=cut

sub Configure {
    my ( $Self, %Param ) = @_;

    $Self->Description('Make the bridge compare its one-time links with the states of their tickets, and delete those that are out of date.');

    return;
}

sub Run {
    my ( $Self, %Param ) = @_;

    my %Result = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->Sweep();

    if ( !$Result{Success} ) {
        $Self->PrintError("$Result{Message}\n");
        return $Self->ExitCodeError();
    }

    $Self->Print("<green>$Result{Message}</green>\n");

    return $Self->ExitCodeOk();
}

1;
