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

use Test::More;
use TestOTOBO;

sub Text {
    my ( $Param, %Config ) = @_;
    return TestOTOBO->new( Config => \%Config )->Get('Kernel::System::OneTimeAuth::CustomerText')->Get(
        Key => 'LinkExpired',
        $Param->%*
    );
}

my $English = qr{\AThis link is no longer valid};
my $German  = qr{\ADieser Link ist nicht mehr};

like( Text( { Language => 'de' } ),                          $German,    'the language of the customer' );
like( Text( { Language => 'de_AT' } ),                       $German,    'a country that OTOBO does not know' );
like( Text( { Language => 'pt_BR' } ),                       qr{\AEsta}, 'a country that OTOBO knows' );
like( Text( { Language => 'xx' }, DefaultLanguage => 'de' ), $German,    'an unknown language: the default language' );
like( Text( { Language => 'ru' }, DefaultLanguage => 'de' ), $German,    'a language of OTOBO without translation: the default language' );
like(
    Text(
        { Language => 'fr' },
        DefaultLanguage      => 'de',
        DefaultUsedLanguages => {
            de => 1,
            en => 1
        }
    ),
    $German,
    'a language that OTOBO does not use: the default language'
);
like( Text( {}, DefaultLanguage => 'xx' ), $English, 'no known language: English' );
like( Text( { Language => '../etc' } ),    $English, 'an invalid language: English' );
is( Text( { Language => 'de' }, 'OneTimeAuth::CustomerErrorMessageLinkExpired' => 'Gone.' ), 'Gone.', 'the text of the setting' );
like( Text( { Language => 'de' }, 'OneTimeAuth::CustomerErrorMessageLinkExpired' => " \n" ), $German, 'a blank setting: the built-in text' );

for my $Key (qw(LinkExpired RefreshFailed OpenTicket Code CodeUse CodeMisuse CodeSubject)) {
    my %Seen;
    $Seen{ Text( { Key => $Key, Language => $_ } ) }++ for qw(en de fr es it nl pl pt hu);
    is( scalar keys %Seen, 9, "$Key in nine languages" );
}

is(
    Text( { Key => 'Code', Language => 'de', Values => [ '012345', '2026' ] } ),
    '012345 ist Ihr Code für das Ticket 2026.',
    'with values'
);

done_testing();
