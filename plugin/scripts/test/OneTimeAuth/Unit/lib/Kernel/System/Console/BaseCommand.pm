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
