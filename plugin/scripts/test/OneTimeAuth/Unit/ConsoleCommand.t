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

use Test::More;
use TestOTOBO;

TestOTOBO->new( Objects => {} );
TestOTOBO::Load('Kernel::System::OneTimeAuth::ConsoleCommand');

{

    package TestCommand;

    use parent -norequire, qw(Kernel::System::OneTimeAuth::ConsoleCommand);

    sub Configure {return}

    sub PreRun {
        my ($Self) = @_;
        die "These exclude each other.\n" if $Self->GetOption('both');
        return $Self->SUPER::PreRun();
    }

    sub Run { my ($Self) = @_; return $Self->GetOption('fail') ? 1 : 0 }
}

sub ExitCode {
    my ( $Options, @Arguments ) = @_;
    return TestCommand->new( Options => $Options )->Execute(@Arguments);
}

is( ExitCode( {} ),              0, 'done' );
is( ExitCode( { fail => 1 } ),   1, 'failed' );
is( ExitCode( {}, '--unknown' ), 2, 'an option that the command does not have' );
is( ExitCode( { both => 1 } ),   2, 'options that exclude each other' );

done_testing();
