# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

package Kernel::System::Console::BaseCommand;

# Stands before OTOBO's base class of console commands: options are given, output is collected.

use v5.24;
use strict;
use warnings;

sub new {
    my ( $Type, %Param ) = @_;

    my $Self = bless {
        Options => $Param{Options} // {},
        Input   => $Param{Input},
        Output  => '',
        Errors  => '',
    }, $Type;
    $Self->Configure();

    return $Self;
}

# As OTOBO does it, as far as exit codes are concerned.
sub Execute {
    my ( $Self, @Arguments ) = @_;
    return 1 if grep { $_ eq '--unknown' } @Arguments;
    return 1 if !eval { $Self->PreRun(); 1 };
    return $Self->Run();
}

sub PreRun         {return}
sub Description    { my ( $Self, $Text ) = @_; $Self->{Description} = $Text; return }
sub AdditionalHelp {return}
sub AddArgument    {return}
sub AddOption      { my ( $Self, %Param ) = @_; $Self->{KnownOptions}->{ $Param{Name} } = \%Param; return }
sub GetOption      { my ( $Self, $Name ) = @_; return $Self->{Options}->{$Name} }
sub Print          { my ( $Self, $Text ) = @_; $Self->{Output} .= $Text =~ s{</?(?:green|yellow|red)>}{}gr; return }
sub PrintError     { my ( $Self, $Text ) = @_; $Self->{Errors} .= $Text; return 1 }
sub PrintWarning   { my ( $Self, $Text ) = @_; $Self->{Errors} .= $Text; return 1 }
sub ExitCodeOk     { return 0 }
sub ExitCodeError  { return 1 }

1;
