use v5.24;
use strict;
use warnings;

use FindBin qw($Bin);
use lib "$Bin/../../../lib";

use Test::More;
use TestOTOBO;

my $Texts = TestOTOBO->new()->Get('Kernel::System::OneTimeAuth::MailTexts');

for my $Name (qw(NewLink NewTicket Answer)) {
    my $Message = $Texts->Message($Name);
    is_deeply( [ sort keys $Message->%* ], [qw(de en es fr hu it nl pl pt)], "$Name in nine languages" );

    for my $Language ( sort keys $Message->%* ) {
        my %Text = $Message->{$Language}->%*;
        is( scalar( () = $Text{Body} =~ m{^<OTOBO_OTACustomerTicketLink>$}gm ), 1, "$Name, $Language: the tag once, on a line of its own" );
        is( $Text{ContentType}, 'text/plain', "$Name, $Language: plain text" );
        ok( $Text{Subject} && $Text{Subject} !~ m{\n}, "$Name, $Language: a subject" );
    }
}

done_testing();
