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
