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

my %Delivered = (
    CustomerColorDefinitions => {
        MainDark   => '#00023c',
        MainLight  => '#001bff',
        MainHover  => '#000099',
        TextDark   => '#00023c',
        Highlight  => '#fef235',
        ShadowDark => 'rgba(4,0,71,0.16)',
    },
    CustomerHeadline         => 'Example Company',
    ProductName              => 'OTOBO 11',
    'Frontend::WebPath'      => '/otobo-web/',
    'OneTimeAuth::PublicURL' => 'https://support.example.com/ota',
    HttpType                 => 'https',
    FQDN                     => 'support.example.com',
    ScriptAlias              => 'otobo/',
);

sub Appearance {
    my (%Config) = @_;

    TestOTOBO->new( Config => { %Delivered, %Config } );

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::Appearance');
}

my %Default = (
    $Delivered{CustomerColorDefinitions}->%{qw(MainDark MainLight MainHover TextDark Highlight)},
    Name       => '',
    LogoURL    => '',
    FooterLink => [],
);

subtest 'as OTOBO is delivered: its colours, and neither name, logo nor links' => sub {
    my $Object = Appearance();
    is_deeply( { $Object->Get() }, \%Default );
    is_deeply( [ $Object->InvalidSettings() ], [], 'no problem' );

    my $Missing = Appearance( map { $_ => undef } qw(CustomerColorDefinitions CustomerHeadline ProductName Frontend::WebPath) );
    is_deeply( { $Missing->Get() }, \%Default, 'also without the settings' );
    is_deeply( [ $Missing->InvalidSettings() ], [] );
};

subtest 'OTOBO 10.1 has no MainHover, and HoverDark in its place' => sub {
    my %Colors = $Delivered{CustomerColorDefinitions}->%*;
    delete $Colors{MainHover};
    my %Appearance = Appearance( CustomerColorDefinitions => { %Colors, HoverDark => '#123' } )->Get();
    is( $Appearance{MainHover}, '#123' );
};

subtest 'a colour is hexadecimal, or counts as the default and is named' => sub {
    for my $Value ( '#abc', '#ABCDEF', '#001122' ) {
        my $Object = Appearance( CustomerColorDefinitions => { MainDark => $Value } );
        is( { $Object->Get() }->{MainDark}, $Value, $Value );
        is_deeply( [ $Object->InvalidSettings() ], [] );
    }
    for my $Value ( '', 'red', '#12', '#12345', '#1234567', "#123456\n", '#123456;}</style><script>', 'url(//x)', 'rgba(0,0,0,0)', ['#123'] ) {
        my $Object = Appearance( CustomerColorDefinitions => { MainDark => $Value } );
        is( { $Object->Get() }->{MainDark}, '#00023c', $Value );
        is_deeply( [ $Object->InvalidSettings() ], ['CustomerColorDefinitions###MainDark'] );
    }
};

subtest 'the name is the headline, else the product name, unless it is OTOBO\'s own' => sub {
    is( { Appearance( CustomerHeadline => "\x{dc}n\x{ef}code & Sons" )->Get() }->{Name}, "\x{dc}n\x{ef}code & Sons" );
    is( { Appearance( ProductName      => 'Help Desk' )->Get() }->{Name},                'Help Desk' );
    is(
        { Appearance( CustomerHeadline => 'A', ProductName => 'B' )->Get() }->{Name},
        'A'
    );
    is(
        { Appearance( CustomerHeadline => '', ProductName => 'OTOBO' )->Get() }->{Name},
        ''
    );
    is(
        { Appearance( CustomerHeadline => 'x' x 100, ProductName => 'B' )->Get() }->{Name},
        'x' x 100
    );
    is(
        { Appearance( CustomerHeadline => 'x' x 101, ProductName => 'Desk' )->Get() }->{Name},
        'Desk',
        'too long'
    );
    is_deeply( [ Appearance( CustomerHeadline => 'x' x 101 )->InvalidSettings() ], ['CustomerHeadline'] );
    is_deeply(
        [ Appearance( CustomerHeadline => "a\nb", ProductName => "\x1b" )->InvalidSettings() ],
        [qw(CustomerHeadline ProductName)]
    );
};

subtest 'the logo is a file of OTOBO or of another server, or is not shown and named' => sub {
    my %Expected = (
        'skins/Customer/acme/img/logo.svg'  => '/otobo-web/skins/Customer/acme/img/logo.svg',
        'https://cdn.example/l-1_2.png?v=3' => 'https://cdn.example/l-1_2.png?v=3',
        'https://cdn.example:8443/l.png'    => 'https://cdn.example:8443/l.png',
    );
    for my $Value ( sort keys %Expected ) {
        my $Object = Appearance(
            CustomerLogo => {
                URLLogo   => $Value,
                URLSignet => 'javascript:'
            }
        );
        is( { $Object->Get() }->{LogoURL}, $Expected{$Value}, $Value );
        is_deeply( [ $Object->InvalidSettings() ], [] );
    }
    for my $Value (
        'http://cdn.example/logo.png',
        'ftp://cdn.example/logo.png',
        'https://user@cdn.example/logo.png',
        'https://cdn.example/a;script-src *',
        'https://cdn.example/a,b',
        "https://cdn.example/a\nb",
        'javascript:alert(1)//https://',
        'x" onerror="alert(1)',
        '//cdn.example/logo.png" x',
        'https://cdn.example/' . 'x' x 1000,
        )
    {
        my $Object = Appearance( CustomerLogo => { URLLogo => $Value } );
        is( { $Object->Get() }->{LogoURL}, '', $Value );
        is_deeply( [ $Object->InvalidSettings() ], ['CustomerLogo###URLLogo'] );
    }
    is(
        {
            Appearance(
                CustomerLogo             => { URLLogo => 'http://cdn.example/l.png' },
                'OneTimeAuth::PublicURL' => 'http://help.example/ota'
            )->Get()
        }->{LogoURL},
        'http://cdn.example/l.png',
        'without https the pages have it'
    );
};

subtest 'footer links have http or https addresses and short labels; what they name of OTOBO is filled in' => sub {
    my $Object = Appearance(
        'CustomerFrontend::FooterLinks' => {
            '<OTOBO_CONFIG_HttpType>://<OTOBO_CONFIG_FQDN>/<OTOBO_CONFIG_ScriptAlias>customer.pl?Action=CustomerAccept&Review=1' => 'Privacy <policy>',
            'https://acme.example/imprint'                                                                                       => 'Imprint',
            '/imprint'                                                                                                           => 'Other',
            'javascript:alert(1)'                                                                                                => 'Script',
            'data:text/html,x'                                                                                                   => 'Data',
            '//evil.example/'                                                                                                    => 'Relative',
            'https://user:pw@acme.example/'                                                                                      => 'User',
            'https://acme.example/1'                                                                                             => '',
            'https://acme.example/2'                                                                                             => 'x' x 101,
        },
        'PublicFrontend::FooterLinks' => { 'https://acme.example/old' => 'Old' },
    );
    is_deeply(
        { $Object->Get() }->{FooterLink},
        [
            {
                Label => 'Other',
                URL   => '/imprint'
            },
            {
                Label => 'Privacy <policy>',
                URL   => 'https://support.example.com/otobo/customer.pl?Action=CustomerAccept&Review=1'
            },
            {
                Label => 'Imprint',
                URL   => 'https://acme.example/imprint'
            },
        ]
    );
    is_deeply(
        [ $Object->InvalidSettings() ],
        [
            map {"CustomerFrontend::FooterLinks###$_"} '//evil.example/', 'data:text/html,x',              'https://acme.example/1',
            'https://acme.example/2',                                     'https://user:pw@acme.example/', 'javascript:alert(1)'
        ]
    );

    my $Old = Appearance( 'PublicFrontend::FooterLinks' => { 'https://acme.example/old' => 'Old' } );
    is( { $Old->Get() }->{FooterLink}->[0]->{Label}, 'Old', 'OTOBO 10.0 names the setting otherwise' );

    my $Many = Appearance( 'CustomerFrontend::FooterLinks' => { map { ( sprintf( 'https://acme.example/%02d', $_ ) => "Link $_" ) } 1 .. 12 } );
    is( scalar { $Many->Get() }->{FooterLink}->@*, 10, 'ten at most' );
    is( scalar( $Many->InvalidSettings() ),        2,  'the others are named' );
};

subtest 'the words of a button can be read on any colour' => sub {
    my %Expected = (
        '#001bff' => [ '#ffffff', 1 ],
        '#ffe600' => [ '#000000', 0 ],
        '#fff'    => [ '#000000', 0 ],
        '#000'    => [ '#ffffff', 1 ],
        '#777777' => [ '#000000', 1 ],
        '#767676' => [ '#ffffff', 1 ],
        'red'     => [ '#ffffff', 1, '#001bff' ],
    );
    for my $Color ( sort keys %Expected ) {
        my ( $Text, $IsVisible, $Background ) = $Expected{$Color}->@*;
        is_deeply(
            { Appearance( CustomerColorDefinitions => { MainLight => $Color } )->ButtonColors() },
            {
                Background => $Background // $Color,
                Text       => $Text,
                IsVisible  => $IsVisible
            },
            $Color
        );
    }
};

done_testing();
