# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

package Kernel::System::OneTimeAuth::Base;

use v5.24;
use strict;
use warnings;

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::System::OneTimeAuth::Base - the constructor of the package's objects

=head1 DESCRIPTION

For modules that the ObjectManager creates and that take no parameters.

=head1 PUBLIC INTERFACE

=head2 new()

Don't use the constructor directly, use the ObjectManager instead:

    my $SetupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');

=cut

sub new {
    my ($Type) = @_;

    return bless {}, $Type;
}

1;
