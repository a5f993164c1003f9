use v5.24;
use strict;
use warnings;

use FindBin qw($Bin);
use lib "$Bin/../../../lib";

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
