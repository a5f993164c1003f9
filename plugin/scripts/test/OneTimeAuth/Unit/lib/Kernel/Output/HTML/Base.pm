# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

package Kernel::Output::HTML::Base;

# Stands before OTOBO's base class of widgets.

use v5.24;
use strict;
use warnings;

sub new {
    my ( $Type, %Param ) = @_;

    return bless {%Param}, $Type;
}

1;
