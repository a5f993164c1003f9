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
