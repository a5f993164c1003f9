use v5.24;
use strict;
use warnings;

use FindBin qw($Bin);
use lib "$Bin/../../../lib";

use Test::More;
use TestOTOBO;

sub Text {
    my ( $Param, %Config ) = @_;
    return TestOTOBO->new( Config => \%Config )->Get('Kernel::System::OneTimeAuth::Text')->Get( Key => 'LinkExpired', $Param->%* );
}

my $English = qr{\AThis link is no longer valid};
my $German  = qr{\ADieser Link ist nicht mehr};

like( Text( { Language => 'de' } ), $German, 'the language of the customer' );
like( Text( { Language => 'de_AT' } ), $German, 'and its country' );
like( Text( { Language => 'xx' }, DefaultLanguage => 'de' ), $German, 'else the default language' );
like( Text( {}, DefaultLanguage => 'xx' ), $English, 'else English' );
like( Text( { Language => '../etc' } ), $English, 'whatever is asked for' );
is( Text( { Language => 'de' }, 'OneTimeAuth::CustomerErrorMessageLinkExpired' => 'Gone.' ), 'Gone.', 'what the admin wrote wins' );
like( Text( { Language => 'de' }, 'OneTimeAuth::CustomerErrorMessageLinkExpired' => " \n" ), $German, 'blanks are nothing' );

for my $Key (qw(LinkExpired RefreshFailed)) {
    my %Seen;
    $Seen{ Text( { Key => $Key, Language => $_ } ) }++ for qw(en de fr es it nl pl pt hu);
    is( scalar keys %Seen, 9, "$Key in nine languages" );
}

done_testing();
