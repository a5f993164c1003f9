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

use v5.24;
use strict;
use warnings;

use FindBin qw($Bin);
use lib "$Bin/lib";

use File::Temp ();
use Test::More;
use TestOTOBO;

my $File = File::Temp->new();
print {$File} "contents\n";
close $File;

my ( %Read, %Imported, %Bridge, $IsEnabled );

sub Command {
    my ($Path) = @_;

    %Imported = ();
    TestOTOBO->new(
        Objects => {
            'Kernel::System::Cache'       => TestOTOBO::Fake->new( Configure => sub { return 1 } ),
            'Kernel::System::Main'        => TestOTOBO::Fake->new( FileRead  => sub { my ( undef, %P ) = @_; return \TestOTOBO::Read( $P{Location} ) } ),
            'Kernel::System::OneTimeAuth' => TestOTOBO::Fake->new(
                IsEnabled   => sub { return $IsEnabled },
                BridgeCheck => sub { return %Bridge }
            ),
            'Kernel::System::OneTimeAuth::LinkImport' => TestOTOBO::Fake->new(
                Read   => sub { my ( undef, %P ) = @_; die "damaged\n" if $P{Content} ne "contents\n"; return %Read },
                Import => sub {
                    my ( undef, %P ) = @_;
                    %Imported = %P;
                    return (
                        Settings => ['A::Setting'],
                        Imported => 2,
                        Known    => 1,
                        Refused  => [ { Reason => 'Gone', TicketNumbers => [ 5, 6 ] } ]
                    );
                },
            ),
        },
    );
    my $Object = TestOTOBO::Load('Kernel::System::Console::Command::Admin::OneTimeAuth::Import')->new();
    $Object->{Options} = { file => $Path };

    return ( $Object->Run(), $Object->{Output} . $Object->{Errors} );
}

%Read      = ( Links   => [1] );
%Bridge    = ( Success => 1 );
$IsEnabled = 1;

my ( $ExitCode, $Output ) = Command("$File");
is( $ExitCode, 0, 'a file is imported' );
is(
    $Output,
    "The setting A::Setting was changed.\n2 links imported, 1 imported before.\nNot imported: Gone (2): 5, 6\n",
    'and the command says what was taken over, and what not and why',
);
is_deeply( \%Imported, \%Read, 'all of it' );

( $ExitCode, $Output ) = Command('/nowhere');
is_deeply( [ $ExitCode, $Output ], [ 1, "The file /nowhere cannot be read.\n" ], 'a file that is not there' );

$IsEnabled = 0;
( $ExitCode, $Output ) = Command("$File");
is_deeply( [ $ExitCode, $Output ], [ 1, "One-time links are not enabled. Run Admin::OneTimeAuth::Enable.\n" ], 'before it is enabled' );

$IsEnabled = 1;
%Bridge    = (
    Success      => 0,
    ErrorMessage => 'Refused.'
);
( $ExitCode, $Output ) = Command("$File");
is_deeply( [ $ExitCode, $Output ], [ 1, "The bridge is unavailable. Nothing was changed. Refused.\n" ], 'without the bridge' );
is_deeply( \%Imported,             {},                                                                  'nothing is changed' );

done_testing();
