# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

use v5.24;
use strict;
use warnings;

use FindBin qw($Bin);
use lib "$Bin/lib";

use Test::More;
use TestOTOBO;

for my $Success ( 1, 0 ) {
    TestOTOBO->new(
        Objects => {
            'Kernel::System::OneTimeAuth' => TestOTOBO::Fake->new( Sweep => sub { return ( Success => $Success, Message => '3 tickets checked.' ) } ),
        },
    );

    my $Command = $Kernel::OM->Get('Kernel::System::Console::Command::Maint::CustomerAuth::DeleteExpiredOTATokens');
    is( $Command->Run(),                              $Success ? 0 : 1,       'the exit code' );
    is( $Command->{ $Success ? 'Output' : 'Errors' }, "3 tickets checked.\n", 'one line' );
}

done_testing();
