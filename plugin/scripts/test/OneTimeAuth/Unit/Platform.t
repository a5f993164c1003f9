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

my $Token = 'T' x 24;

sub Setup {
    my ( $Name, %Env ) = @_;

    my $ParamObject = TestOTOBO::Fake->new( HTTP => sub { my ( undef, $Header ) = @_; return "value of $Header" } );
    $ParamObject->{$Name} = TestOTOBO::Fake->new( env => sub { return \%Env } ) if $Name;
    TestOTOBO->new( Objects => { 'Kernel::System::Web::Request' => $ParamObject } );

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::Platform');
}

is( Setup('Query')->RequestHeader( Name => 'Sec-Fetch-Site' ), 'value of Sec-Fetch-Site', 'a header of the request' );

for my $Reader (qw(Query PlackRequest)) {
    my %Env = (
        REQUEST_URI  => "/otobo/customer.pl?OTAToken=$Token;Action=Login",
        QUERY_STRING => "OTAToken=$Token;Action=Login"
    );
    my $ParamObject = TestOTOBO::Fake->new();
    $ParamObject->{$Reader} = TestOTOBO::Fake->new( env => sub { return \%Env } );
    TestOTOBO->new( Objects => { 'Kernel::System::Web::Request' => $ParamObject } );
    $Kernel::OM->Get('Kernel::System::OneTimeAuth::Platform')->RequestValueHide( Value => $Token );
    is_deeply(
        \%Env,
        {
            REQUEST_URI  => '/otobo/customer.pl?OTAToken=xxx;Action=Login',
            QUERY_STRING => 'OTAToken=xxx;Action=Login'
        },
        "$Reader: a value is not in the address of the request any more",
    );
}

ok( eval { Setup('')->RequestValueHide( Value => $Token ) }, 'a request that is read in another way changes nothing' );

sub Readings { my ($Line) = @_; return [ Setup('')->AddressReadings( Line => $Line ) ] }

my $Glued = 'Mallory <tina@> x <customer.example>';
is_deeply( Readings('Jane <jane@customer.example>'), [ ['jane@customer.example'] ], 'OTOBO 10.1 and 11.0 read with one parser' );
is_deeply( Readings($Glued),                         [ ['tina@customer.example'] ], 'what it reads counts' );

SKIP: {
    skip 'Email::Address::XS is not installed', 2 if !eval { require Email::Address::XS };

    local $INC{'Kernel/System/EmailAddress.pm'} = __FILE__;
    is_deeply( Readings('Jane <jane@customer.example>'), [ ( ['jane@customer.example'] ) x 2 ], 'OTOBO 11.1: both parsers agree on an ordinary address' );
    my ( undef, $Other ) = Readings($Glued)->@*;
    ok( !grep( { $_ eq 'tina@customer.example' } $Other->@* ), 'and not on one in pieces' );
}

done_testing();
