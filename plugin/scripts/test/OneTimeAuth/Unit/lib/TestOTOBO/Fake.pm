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

package TestOTOBO::Fake;

# An object with exactly the functions it is given. What was asked stands in Calls.
#
#   my $Fake = TestOTOBO::Fake->new( TicketIDLookup => sub { my ( $Self, %Param ) = @_; return 11 } );
#   $Fake->Calls('TicketIDLookup');     # how often it was called
#   $Fake->Params('TicketIDLookup');    # a hash of the parameters of each call

use v5.24;
use strict;
use warnings;

our $AUTOLOAD;

sub new {
    my ( $Type, %Functions ) = @_;

    return bless {
        Functions => \%Functions,
        Calls     => [],
    }, $Type;
}

sub Calls {
    my ( $Self, $Name ) = @_;

    return scalar grep { $_->[0] eq $Name } $Self->{Calls}->@*;
}

sub Params {
    my ( $Self, $Name ) = @_;

    return map { +{ $_->[1]->@* } } grep { $_->[0] eq $Name } $Self->{Calls}->@*;
}

sub can {
    my ( $Self, $Name ) = @_;

    return ref $Self ? $Self->{Functions}->{$Name} : $Self->UNIVERSAL::can($Name);
}

sub AUTOLOAD {
    my ( $Self, @Param ) = @_;

    my $Name = $AUTOLOAD =~ s{.*::}{}r;
    return if $Name eq 'DESTROY';

    my $Function = $Self->{Functions}->{$Name} // die "The test gave no function $Name";
    push $Self->{Calls}->@*, [ $Name, \@Param ];

    return $Function->( $Self, @Param );
}

1;
