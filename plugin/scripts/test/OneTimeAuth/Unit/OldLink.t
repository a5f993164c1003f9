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

my $Number = '2026112210000011';
my $Token  = 'dBHxM1uVV5ghlJOgfbCyO7ig';
my $Page   = "https://support.example.com/ota/t/$Number/$Token";

# Where a request leads, and the address of the request that OTOBO would log.
sub Follow {
    my ( $Query, %Param ) = @_;

    my %Env = ( REQUEST_URI => "/otobo/customer.pl?$Query" );
    my $Location;
    my $ParamObject = TestOTOBO::Fake->new(
        QueryString => sub { return $Query },
        ScriptName  => sub { return $Param{ScriptName} // '/otobo/customer.pl' },
    );
    $ParamObject->{PlackRequest} = TestOTOBO::Fake->new( env => sub { return \%Env } );
    TestOTOBO->new(
        Objects => {
            'Kernel::System::OneTimeAuth' => TestOTOBO::Fake->new(
                PublicURL => sub { return $Param{PublicURL} // 'https://support.example.com/ota' },
                IsEnabled => sub { return $Param{IsEnabled} // 1 },
            ),
            'Kernel::System::Web::Request' => $ParamObject,
            'Kernel::Output::HTML::Layout' => TestOTOBO::Fake->new( Redirect => sub { my ( undef, %P ) = @_; $Location = $P{ExtURL}; return } ),
        },
    );
    $Kernel::OM->Get('Kernel::System::OneTimeAuth::OldLink')->Redirect();

    return ( $Location, $Env{REQUEST_URI} );
}

my $Mailed = "Action=CustomerTicketZoom;TicketNumber=$Number;OTAToken=$Token";
my %Query  = (
    'as it was mailed'                   => $Mailed,
    'as the browser remembers the login' =>
        "Action=Login;OTAToken=$Token;RequestedURL=Action%3DCustomerTicketZoom%3BTicketNumber%3D$Number%3BOTAToken%3D$Token",
    'the login, with the address as it is' => "Action=Login;OTAToken=$Token;RequestedURL=$Mailed",
    'with ampersands'                      => $Mailed =~ tr{;}{&}r,
    'with ampersands as HTML'              => $Mailed =~ s{;}{&amp;}gr,
    'percent-encoded'                      => $Mailed =~ s{([;=])}{sprintf '%%%02X', ord $1}ger,
    'percent-encoded twice'                => $Mailed =~ s{([;=])}{sprintf '%%25%02x', ord $1}ger,
    'quoted-printable that nobody decoded' => $Mailed =~ s{=}{=3D}gr,
    'with what a link maker took along'    => "$Mailed.",
    'with what a tracker added'            => "$Mailed&utm_source=mail",
    'with the parameters in another order' => "OTAToken=$Token&TicketNumber=$Number&Action=CustomerTicketZoom",
    'with a line break before the token'   => $Mailed =~ s{OTAToken=}{OTAToken=%0D%0A}r,
);

for my $Name ( sort keys %Query ) {
    my ( $Location, $Logged ) = Follow( $Query{$Name} );
    is( $Location, $Page, "$Name: it leads to the bridge" );
    unlike( $Logged, qr{$Token}, "$Name: the token is not in what OTOBO logs" );
}

my %NoLink = (
    'no token'              => "Action=CustomerTicketZoom;TicketNumber=$Number",
    'a grant of the bridge' => "Action=Login;User=$Number.AAECAwQFBgcIqrvM3e7xABEi;OTAToken="
        . 'g' x 24 . '.' . 'g' x 18
        . ";RequestedURL=Action%3DCustomerTicketZoom%3BTicketNumber%3D$Number",
    'a grant without its name'       => "Action=Login;OTAToken=" . 'g' x 24 . '-' . 'g' x 18 . ";RequestedURL=Action%3DCustomerTicketZoom%3BTicketNumber%3D$Number",
    'a token that was cut'           => substr( $Mailed, 0, -1 ),
    'no ticket number'               => "Action=Login;OTAToken=$Token",
    'a ticket number that is a path' => "Action=Login;OTAToken=$Token;TicketNumber=../..",
    'nothing'                        => '',
);
is( ( Follow( $NoLink{$_} ) )[0], undef, "$_: nothing happens" ) for sort keys %NoLink;

is( ( Follow( $Mailed, $_->%* ) )[0], undef, join( ' ', $_->%* ) . ': nothing happens' )
    for { ScriptName => '/otobo/index.pl' }
, { PublicURL => '' }, { IsEnabled => 0 };

done_testing();
