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

package Kernel::GenericInterface::Operation::OneTimeAuth::InstallationCheck;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::GenericInterface::Operation::OneTimeAuth::Common);

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::GenericInterface::Operation::OneTimeAuth::InstallationCheck - what OTOBO finds out about its side of the installation

=head1 DESCRIPTION

For C<onetimeauth-bridge check>: an admin who runs it where the bridge runs also sees what only OTOBO knows.

=head1 PUBLIC INTERFACE

=head2 Execute()

    my $Result = $OperationObject->Execute();

    $Result->{Data} = {
        Finding => [
            {
                ID     => 'daemon',
                Label  => 'OTOBO daemon',
                Status => 'Problem',                # or OK, or Note
                Text   => 'The OTOBO daemon ...',
                Remedy => 'Run ...',
            },
        ],
    };

=cut

# The daemon leaves its sign every ten seconds.
my $DaemonSeconds = 12;
my $BridgeSeconds = 5;

sub Execute {
    my ( $Self, %Param ) = @_;

    my @Findings = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Check')->Run(
        DaemonSeconds => $DaemonSeconds,
        BridgeSeconds => $BridgeSeconds,
    );
    my @Names = qw(ID Label Status Text Remedy);

    return $Self->Answer(
        Finding => [
            map {
                my %Finding = $_->%*;
                +{ map { $_ => $Finding{$_} } @Names };
            } @Findings
        ],
    );
}

1;
