package Kernel::GenericInterface::Operation::Common;

# Stand-in for OTOBO's base class of operations: %Sessions tells who a session belongs to.

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
