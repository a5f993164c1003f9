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

my $Page = <<'HTML';
<div id="MainBox"><div id="Login">
    <h1>Login</h1>
    <form class="Floating" name="login"><input name="User"/></form>
    <a id="oooRegister" href="#Signup">Request Account</a>
</div><div id="Reset"><form></form></div></div>
HTML

sub Filtered {
    my ( $HTML, %Change ) = @_;

    my $OTOBO = TestOTOBO->new(
        Config  => { 'OneTimeAuth::LoginPageHint' => $Change{Hint} // 1 },
        Objects => {
            'Kernel::System::OneTimeAuth' => TestOTOBO::Fake->new(
                PublicURL => sub { return $Change{PublicURL}                                      // 'https://support.example.com/ota' },
                IsEnabled => sub { die "broken\n" if $Change{IsBroken}; return $Change{IsEnabled} // 1 },
            ),
            'Kernel::Output::HTML::Layout' => TestOTOBO::Fake->new( Ascii2Html => sub { my ( undef, %P ) = @_; return $P{Text} =~ s{&}{&amp;}gr } ),
        },
    );
    $OTOBO->Get('Kernel::Output::HTML::Layout')->{LanguageObject} = TestOTOBO::Fake->new( Translate => sub { return $_[1] } );

    my $Module = 'Kernel::Output::HTML::FilterElementPost::OneTimeAuthLogin';
    TestOTOBO::Load($Module);
    $Module->new()->Run( Data => \$HTML );

    return $HTML;
}

my $Hint
    = qr{<form[ ]id="OneTimeAuthLoginHint"[ ]action="https://support[.]example[.]com/ota/"[^>]*><input[ ]type="submit"[ ]value="No[ ]password[?][^>]*></form>}xms;
like( Filtered($Page), qr{</form>\s*$Hint\s*<a[ ]id="oooRegister"}xms, 'the link to the form is below the fields of the login' );
is( scalar( () = Filtered($Page) =~ m{OneTimeAuthLoginHint}g ), 1, 'once' );

is( Filtered( $Page, Hint      => 0 ),  $Page, 'OneTimeAuth::LoginPageHint is off: the page is as it was' );
is( Filtered( $Page, PublicURL => '' ), $Page, 'there is no public URL' );
is( Filtered( $Page, IsEnabled => 0 ),  $Page, 'the product is disabled' );
is( Filtered( $Page, IsBroken  => 1 ),  $Page, 'something fails' );
is( Filtered('<div id="PreLogin"><form></form></div>'), '<div id="PreLogin"><form></form></div>', 'a page without a login' );

done_testing();
