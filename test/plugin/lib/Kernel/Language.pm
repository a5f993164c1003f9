package Kernel::Language;

# Stand-in for what modules import from OTOBO's translations.

use v5.24;
use strict;
use warnings;

use parent qw(Exporter);

our @EXPORT_OK = qw(Translatable);

sub Translatable { return shift }

1;
