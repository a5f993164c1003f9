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

for my $Success ( 1, 0 ) {
    TestOTOBO->new(
        Objects => {
            'Kernel::System::OneTimeAuth' => TestOTOBO::Fake->new( Sweep => sub { return ( Success => $Success, Message => '3 tickets checked.' ) } ),
        },
    );

    my $Command = $Kernel::OM->Get('Kernel::System::Console::Command::Maint::CustomerAuth::DeleteExpiredOTATokens');
    is( $Command->Run(),                              $Success ? 0 : 1,       'the exit code' );
    is( $Command->{ $Success ? 'Output' : 'Errors' }, "3 tickets checked.\n", 'one line' );
}

done_testing();
