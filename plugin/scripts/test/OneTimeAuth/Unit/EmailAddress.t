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
use utf8;

use FindBin qw($Bin);
use lib "$Bin/lib";

use Encode qw(decode encode);
use Test::More;
use TestOTOBO;

binmode $_, ':encoding(UTF-8)' for Test::More->builder()->output(), Test::More->builder()->failure_output();

my $Object = TestOTOBO->new()->Get('Kernel::System::OneTimeAuth::EmailAddress');

sub Domain { my ($Domain) = @_; return $Object->DomainToASCII( Domain => $Domain ) }

# The bridge and the simulated OTOBO are tested with the same table.
my $Table = TestOTOBO::Fixture('internationalised-domains');

my %ASCIIOf = $Table->{domains}->%*;
is( Domain($_), $ASCIIOf{$_}, "the domain $_ becomes its A-label" ) for sort keys %ASCIIOf;

is( Domain( encode( 'UTF-8', 'müller.example' ) ), 'xn--mller-kva.example', 'a domain in bytes of UTF-8 becomes its A-label' );
is(
    Domain( decode( 'ISO-8859-1', encode( 'UTF-8', 'müller.example' ) ) ),
    'xn--mller-kva.example',
    'a domain in UTF-8 that was decoded as Latin-1 becomes its A-label',
);

my @Untouched = (
    'Example.COM',
    'xn--mller-kva.example',
    'ü:25.example',
    'ü/x.example',
    '',
    $Table->{otherDomains}->@*,
);
is( Domain($_), $_, "the domain '$_' stays as it is: ASCII, or no mere spelling" ) for @Untouched;

is( $Object->AddressToASCII( Address => 'Jané@müller.example' ), 'Jané@xn--mller-kva.example', 'of an address only the domain is spelled anew' );
is( $Object->AddressToASCII( Address => $_ ), $_, "'$_' is no address and stays" ) for 'müller.example', 'jane@', '';

my %LineOf = $Table->{lines}->%*;
is( $Object->LineToASCII( Line => $_ ), $LineOf{$_}, "the header $_ has its domains as A-labels" ) for sort keys %LineOf;

done_testing();
