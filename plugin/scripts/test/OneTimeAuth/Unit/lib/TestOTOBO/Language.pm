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

package TestOTOBO::Language;

# Stand-in for OTOBO's translations, with the language files of the package only.

use v5.24;
use strict;
use warnings;

sub new {
    my ( $Type, %Param ) = @_;

    my $Self = bless {
        UserLanguage => 'en',
        %Param, Translation => {}
    }, $Type;

    my $Module = "Kernel::Language::$Self->{UserLanguage}_OneTimeAuthBridge";
    $Module->can('Data')->($Self) if eval { TestOTOBO::Load($Module) };

    return $Self;
}

sub Translate {
    my ( $Self, $Text, @Replacements ) = @_;

    $Text = $Self->{Translation}->{$Text} || $Text;
    for my $Replacement (@Replacements) {
        return $Text if !defined $Replacement;
        $Text =~ s{%[sd]}{$Replacement};
    }

    return $Text;
}

1;
