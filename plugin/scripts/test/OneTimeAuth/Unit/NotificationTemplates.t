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

my $Templates = TestOTOBO->new()->Get('Kernel::System::OneTimeAuth::NotificationTemplates');

for my $Name (qw(NewLink NewTicket Answer)) {
    my $Message = $Templates->Message( Name => $Name );
    is_deeply( [ sort keys $Message->%* ], [qw(de en es fr hu it nl pl pt)], "$Name in nine languages" );

    for my $Language ( sort keys $Message->%* ) {
        my %Text = $Message->{$Language}->%*;
        is( scalar( () = $Text{Body} =~ m{^<OTOBO_OTACustomerTicketLink>$}gm ), 1,            "$Name, $Language: the tag once, on a line of its own" );
        is( $Text{ContentType},                                                 'text/plain', "$Name, $Language: plain text" );
        ok( $Text{Subject} && $Text{Subject} !~ m{\n}, "$Name, $Language: a subject" );
    }
}

my $German = $Templates->Message( Name => 'NewLink' )->{de};
like( $German->{Subject} . $German->{Body}, qr{\AIhr neuer LinkGuten Tag,\n\nSie haben einen neuen Link}, 'German' );

for my $Language ( qw(de en es fr hu it nl pl pt pt_BR), '' ) {
    my %Mail = $Templates->LinkList(
        Language => $Language,
        Links    => [
            {
                TicketNumber => '1',
                Title        => "Visit https://evil.example/?u= or www.evil.example\nnow",
                Link         => 'https://support.example.com/ota/t/1/' . 'A' x 24
            },
            {
                TicketNumber => '2',
                Title        => 'x' x 100,
                Link         => 'https://support.example.com/ota/t/2/' . 'B' x 24
            },
            {
                TicketNumber => '3',
                Title        => undef,
                Link         => 'https://support.example.com/ota/t/3/' . 'C' x 24
            },
        ]
    );
    is( scalar( () = $Mail{Body} =~ m{^https://support.example.com/ota/t/[1-3]/[ABC]{24}$}gm ), 3, "links in '$Language': each on a line of its own" );
    is( scalar( () = $Mail{Body} =~ m{://}g ),                                                  3, "links in '$Language': no other address" );
    like( $Mail{Body}, qr{^1: Visit [.]{3} or [.]{3} now$}m, "links in '$Language': a title is one line" );
    like( $Mail{Body}, qr{^2: x{80}[.]{3}$}m,                "links in '$Language': a title is cut" );
    ok( $Mail{Subject} && $Mail{Subject} !~ m{\n}, "links in '$Language': a subject" );
}

TestOTOBO->new(
    Config => {
        DefaultUsedLanguages => {
            fr => 'French',
            ru => 'Russian'
        }
    }
);
is_deeply( [ sort keys $Templates->Message( Name => 'NewLink' )->%* ], [qw(en fr)], 'English, and the languages that OTOBO uses' );

done_testing();
