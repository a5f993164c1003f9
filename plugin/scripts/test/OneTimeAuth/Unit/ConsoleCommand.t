# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

use v5.24;
use strict;
use warnings;

use FindBin qw($Bin);
use lib "$Bin/lib";

use Test::More;
use TestOTOBO;

TestOTOBO->new( Objects => {} );
TestOTOBO::Load('Kernel::System::OneTimeAuth::ConsoleCommand');

{

    package TestCommand;

    use parent -norequire, qw(Kernel::System::OneTimeAuth::ConsoleCommand);

    sub Configure {return}

    sub PreRun {
        my ($Self) = @_;
        die "These exclude each other.\n" if $Self->GetOption('both');
        return $Self->SUPER::PreRun();
    }

    sub Run { my ($Self) = @_; return $Self->GetOption('fail') ? 1 : 0 }
}

sub ExitCode {
    my ( $Options, @Arguments ) = @_;
    return TestCommand->new( Options => $Options )->Execute(@Arguments);
}

is( ExitCode( {} ),              0, 'done' );
is( ExitCode( { fail => 1 } ),   1, 'failed' );
is( ExitCode( {}, '--unknown' ), 2, 'an option that the command does not have' );
is( ExitCode( { both => 1 } ),   2, 'options that exclude each other' );

done_testing();
