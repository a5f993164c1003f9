# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

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
