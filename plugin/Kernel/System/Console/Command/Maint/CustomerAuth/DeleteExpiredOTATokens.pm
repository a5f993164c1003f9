# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

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
