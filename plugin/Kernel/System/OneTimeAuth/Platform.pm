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

package Kernel::System::OneTimeAuth::Platform;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

our @ObjectDependencies = (
    'Kernel::System::Web::Request',
);

=head1 NAME

Kernel::System::OneTimeAuth::Platform - where OTOBO 10.1, 11.0 and 11.1 differ

=head1 DESCRIPTION

Everything else in this package is the same for all of them.

=head1 PUBLIC INTERFACE

=head2 RequestHeader()

a header of the present web request, or undef. OTOBO 10.1 has no C<Header()>.

    my $Value = $PlatformObject->RequestHeader( Name => 'Sec-Fetch-Site' );

=cut

sub RequestHeader {
    my ( $Self, %Param ) = @_;

    return scalar $Kernel::OM->Get('Kernel::System::Web::Request')->HTTP( $Param{Name} );
}

=head2 RequestValueHide()

keeps a value of the present web request out of OTOBO's log, which has the address of the request with each error. OTOBO 10.1 reads requests with
CGI::PSGI, the others with Plack::Request.

    $PlatformObject->RequestValueHide( Value => $Token );

=cut

sub RequestValueHide {
    my ( $Self, %Param ) = @_;

    my $ParamObject = $Kernel::OM->Get('Kernel::System::Web::Request');
    my $Env         = eval { ( $ParamObject->{PlackRequest} // $ParamObject->{Query} )->env() };

    for my $Name (qw(REQUEST_URI QUERY_STRING)) {
        $Env->{$Name} =~ s{ \Q$Param{Value}\E }{xxx}xmsg if $Env && defined $Env->{$Name};
    }

    return 1;
}

=head2 AddressReadings()

how each parser that OTOBO may use reads a header such as From or To. OTOBO reads with Mail::Address, OTOBO 11.1 since 2026 with Email::Address::XS.

    my @Readings = $PlatformObject->AddressReadings( Line => 'Jane <jane@example.com>' );

Returns one list for each parser. A text that a parser cannot read is in its list, too, as an address that nobody has.

    @Readings = ( ['jane@example.com'], ['jane@example.com'] );

=cut

sub AddressReadings {
    my ( $Self, %Param ) = @_;

    # Mail::Address warns of brackets that nothing closes.
    local $SIG{__WARN__} = sub { };

    my $Line = $Param{Line} // '';
    my @Readings;

    push @Readings, [ map { $_->address() // '' } Mail::Address->parse($Line) ] if eval { require Mail::Address };

    if ( eval { require Kernel::System::EmailAddress; require Email::Address::XS } ) {
        push @Readings, [ map { $_->address() // $_->original() // '?' } Email::Address::XS->parse($Line) ];
    }

    return @Readings ? @Readings : ( ['?'] );
}

1;
