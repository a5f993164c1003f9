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

An object has the parameters that it was created with: those that OTOBO gives to screens and widgets. The ObjectManager gives none.

=head1 PUBLIC INTERFACE

=head2 new()

Don't use the constructor directly. OTOBO creates screens, widgets and filters, the ObjectManager the others:

    my $SetupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');

=cut

sub new {
    my ( $Type, %Param ) = @_;

    return bless {%Param}, $Type;
}

1;
