# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

package Kernel::GenericInterface::Operation::Common;

# Stands before OTOBO's base class of operations: %Sessions tells who a session belongs to.

use v5.24;
use strict;
use warnings;

our %Sessions;

sub Auth {
    my ( $Self, %Param ) = @_;

    return ( $Sessions{ $Param{Data}->{SessionID} } // [0] )->@*;
}

sub ReturnError {
    my ( $Self, %Param ) = @_;

    return {
        Success => 1,
        Data    => { Error => {%Param} }
    };
}

1;
