# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

use v5.24;
use strict;
use warnings;

use FindBin qw($Bin);
use lib "$Bin/lib";

use Test::More;
use TestOTOBO;

my ( @Deleted, @CleanedUp );
my $Object = TestOTOBO->new(
    Config => {
        CustomerUser  => {},
        CustomerUser2 => {}
    },
    Objects => {
        'Kernel::System::Cache' => TestOTOBO::Fake->new(
            Delete  => sub { my ( undef, %P ) = @_; push @Deleted,   "$P{Type} $P{Key}"; return 1 },
            CleanUp => sub { my ( undef, %P ) = @_; push @CleanedUp, $P{Type};           return 1 },
        ),
    },
)->Get('Kernel::System::OneTimeAuth::CustomerUserLookup');

$Object->AbsenceForget( UserLogin => 'tina@example.com' );
is_deeply(
    \@Deleted,
    [ map {"$_ CustomerUserDataGet::tina\@example.com"} qw(CustomerUser CustomerUser2) ],
    'that there is no such customer user is forgotten for every backend',
);
is_deeply( \@CleanedUp, [], 'searches are not' );

$Object->AbsenceForget(
    UserLogin => 'tina@example.com',
    Searches  => 1
);
is_deeply( \@CleanedUp, [qw(CustomerUser_CustomerSearch CustomerUser2_CustomerSearch)], 'unless that is wanted' );

done_testing();
