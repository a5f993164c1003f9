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

my $Answer;

sub Table {
    my $OTOBO = TestOTOBO->new(
        Objects => {
            'Kernel::Language'            => TestOTOBO::Language->new( UserLanguage => 'de' ),
            'Kernel::System::OneTimeAuth' => TestOTOBO::Fake->new( FiguresGet => sub { return $Answer } ),
        },
    );
    my $Table = $OTOBO->Get('Kernel::System::OneTimeAuth::Figures')->Table( Days => 2 );
    my ($Asked) = $OTOBO->Get('Kernel::System::OneTimeAuth')->Params('FiguresGet');
    is_deeply( $Asked, { Days => 2 }, 'the bridge is asked for these days' );

    return $Table;
}

is( Table(), undef, 'there is no table while the bridge is unavailable' );

$Answer = TestOTOBO::Example('figures-get')->{answer};
my $Table = Table();
is_deeply( $Table->{Days}, [ 'Sun 22', 'Sat 21' ], 'days are short' );
is( scalar $Table->{Rows}->@*, 7, 'a row for each figure' );
is_deeply(
    $Table->{Rows}->[2],
    {
        Label  => 'Gesendete Links',
        Values => [ 20, 0 ],
        Sum    => 20
    },
    'in the language of the user, with a sum'
);
is_deeply(
    $Table->{SeenNotOpened},
    [ { Domain => 'customer.example', Links => 4 } ],
    'and the domains'
);

done_testing();
