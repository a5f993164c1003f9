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

my ( @Deleted, @CleanedUp );
my $Object = TestOTOBO->new(
    Config => {
        CustomerUser  => {},
        CustomerUser2 => {}
    },
    Objects => {
        'Kernel::System::Cache' => TestOTOBO::Fake->new(
            Delete  => sub { my ( undef, %P ) = @_; push @Deleted,   "$P{Type} $P{Key}"; return 1 },
            CleanUp => sub { my ( undef, %P ) = @_; push @CleanedUp, $P{Type};           return 1 },
        ),
    },
)->Get('Kernel::System::OneTimeAuth::CustomerUserLookup');

$Object->AbsenceForget( UserLogin => 'tina@example.com' );
is_deeply(
    \@Deleted,
    [ map {"$_ CustomerUserDataGet::tina\@example.com"} qw(CustomerUser CustomerUser2) ],
    'that there is no such customer user is forgotten for every backend',
);
is_deeply( \@CleanedUp, [], 'searches are not' );

$Object->AbsenceForget(
    UserLogin => 'tina@example.com',
    Searches  => 1
);
is_deeply( \@CleanedUp, [qw(CustomerUser_CustomerSearch CustomerUser2_CustomerSearch)], 'unless that is wanted' );

done_testing();
