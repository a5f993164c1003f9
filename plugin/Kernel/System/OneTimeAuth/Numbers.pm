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

package Kernel::System::OneTimeAuth::Numbers;

use v5.24;
use strict;
use warnings;

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::Cache',
    'Kernel::System::Log',
);

=head1 NAME

Kernel::System::OneTimeAuth::Numbers - says which settings of the one-time links should be numbers and are not

=head1 PUBLIC INTERFACE

=head2 new()

    my $NumbersObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Numbers');

=cut

sub new {
    my ($Type) = @_;

    return bless {}, $Type;
}

# An empty value is a good one: it is the default, or no days.
my %Pattern = (
    AccessDaysAfterClose => qr{ \A \d{0,4} \z }xms,
    ActiveLinksPerTicket => qr{ \A (?: [1-9]\d? )? \z }xms,
    LinkMaxAgeDays       => qr{ \A \d{0,4} \z }xms,
    RenewalsPerHour      => qr{ \A \d{0,3} \z }xms,
);

=head2 Problem()

a sentence about the settings that are no numbers, for admins.

    my $Problem = $NumbersObject->Problem();    # '' when all are good

=cut

sub Problem {
    my ($Self) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    my @Wrong        = grep { ( $ConfigObject->Get("OneTimeAuth::$_") // '' ) !~ $Pattern{$_} } sort keys %Pattern;
    return '' if !@Wrong;

    return 'No number stands in ' . join( ', ', map {"OneTimeAuth::$_"} @Wrong ) . '. The last good value is used until that is corrected.';
}

=head2 Tell()

logs the problem, once for as long as it is the same: whoever calls this does so every few seconds.

    $NumbersObject->Tell();

=cut

sub Tell {
    my ($Self) = @_;

    my $CacheObject = $Kernel::OM->Get('Kernel::System::Cache');
    my $Problem     = $Self->Problem();

    # in no process's memory: any of OTOBO's web workers may be asked next
    my %Told = (
        Type          => 'OneTimeAuth',
        Key           => 'NumbersProblem',
        CacheInMemory => 0,
    );
    return 1 if ( $CacheObject->Get(%Told) // '' ) eq $Problem;

    $CacheObject->Set(
        %Told,
        TTL   => 24 * 60 * 60,
        Value => $Problem,
    );
    return 1 if !$Problem;

    $Kernel::OM->Get('Kernel::System::Log')->Log(
        Priority => 'error',
        Message  => $Problem,
    );

    return 1;
}

1;
