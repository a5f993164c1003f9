package Kernel::Language;

# Stand-in for OTOBO's translations: knows the language it was made for.

use v5.24;
use strict;
use warnings;

sub new { my ( $Type, %Param ) = @_; return bless {%Param}, $Type }

1;
