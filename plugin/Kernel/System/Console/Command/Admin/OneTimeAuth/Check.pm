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

package Kernel::System::Console::Command::Admin::OneTimeAuth::Check;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::ConsoleCommand);

# core modules
use Encode qw(encode);

our @ObjectDependencies = (
    'Kernel::Language',
    'Kernel::System::JSON',
    'Kernel::System::OneTimeAuth::Check',
);

# The daemon leaves its sign every ten seconds.
my $DaemonSeconds = 12;

=head1 NAME

Kernel::System::Console::Command::Admin::OneTimeAuth::Check - check whether one-time links work

=head1 DESCRIPTION

Says in the admin's language what is wrong and what to do about it. The exit code is 0 when nothing is wrong.

=cut

sub Configure {
    my ( $Self, %Param ) = @_;

    $Self->Description('Check whether one-time links work. Changes nothing; exits with 1 if there is a problem.');
    $Self->AddOption(
        Name        => 'json',
        Description => 'Print the findings as JSON.',
        Required    => 0,
        HasValue    => 0,
    );

    return;
}

sub Run {
    my ( $Self, %Param ) = @_;

    my @Findings = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Check')->Run( DaemonSeconds => $DaemonSeconds );
    my $Problems = grep { $_->{Status} eq 'Problem' } @Findings;

    $Self->Print( $Self->GetOption('json') ? _AsJSON(@Findings) : _AsText( $Problems, @Findings ) );

    return $Problems ? $Self->ExitCodeError() : $Self->ExitCodeOk();
}

sub _AsText {
    my ( $Problems, @Findings ) = @_;

    my %Status = (
        OK      => '<green>OK</green>       ',
        Note    => '<yellow>Note</yellow>     ',
        Problem => '<red>Problem</red>  ',
    );
    my @Lines = map { $Status{ $_->{Status} } . _Line( $_->%* ) . "\n" } @Findings;

    push @Lines, "\n" . $Kernel::OM->Get('Kernel::Language')->Translate( 'Problems found: %s.', $Problems ) . "\n" if $Problems;

    return join '', @Lines;
}

sub _Line {
    my (%Finding) = @_;

    return $Finding{Label} if $Finding{Status} eq 'OK';

    my $Text = $Finding{Text} =~ s{ \n }{\n         }xmsgr;

    return join ' ', "$Finding{Label}:", grep {length} $Text, $Finding{Remedy};
}

# ASCII, whatever the encoding of the terminal.
sub _AsJSON {
    my (@Findings) = @_;

    my @Entries = map { { id => $_->{ID}, ok => $_->{Status} eq 'Problem' ? \0 : \1, label => $_->{Label}, text => $_->{Text}, remedy => $_->{Remedy} } } @Findings;
    my $JSON    = $Kernel::OM->Get('Kernel::System::JSON')->Encode(
        Data => {
            ok       => ( grep { $_->{Status} eq 'Problem' } @Findings ) ? \0 : \1,
            findings => \@Entries
        },
        SortKeys => 1,
    );

    return _Escaped($JSON) . "\n";
}

# Beyond U+FFFF there are two halves.
sub _Escaped {
    my ($JSON) = @_;

    return $JSON =~ s{ ([^\x00-\x7f]) }{ join '', map { sprintf '\\u%04x', $_ } unpack 'n*', encode( 'UTF-16BE', $1 ) }xmsger;
}

1;
