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

package Kernel::System::OneTimeAuth::OldLink;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# CPAN modules
use URI::Escape qw(uri_unescape);

# OTOBO modules
use Kernel::System::OneTimeAuth::Pattern qw($TicketNumberPattern);

our @ObjectDependencies = (
    'Kernel::Output::HTML::Layout',
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::Platform',
    'Kernel::System::Web::Request',
);

=head1 NAME

Kernel::System::OneTimeAuth::OldLink - leads from a link of OneTimeAuthentificationLink to the page of the bridge

=head1 DESCRIPTION

That package mailed C<customer.pl?Action=CustomerTicketZoom;TicketNumber=...;OTAToken=...>, and led from there to C<customer.pl?Action=Login;OTAToken=...>,
which browsers remember. Whether such a link was imported, and what it is worth, is the bridge's to say.

=head1 PUBLIC INTERFACE

=head2 Redirect()

redirects the browser if the present request is such a link: it throws OTOBO's exception then. The token is kept out of OTOBO's log.

    $OldLinkObject->Redirect();

=cut

sub Redirect {
    my ( $Self, %Param ) = @_;

    my $ParamObject = $Kernel::OM->Get('Kernel::System::Web::Request');
    my $Query       = $ParamObject->QueryString() // '';
    return if $Query                               !~ m{ OTAToken }xms;
    return if ( $ParamObject->ScriptName() // '' ) !~ m{ (?: \A | / ) customer[.]pl \z }xms;

    # A login with a grant of the bridge: that one has a name, and may have a dash behind 24 letters and digits.
    return if $Query =~ m{ (?: \A | [;&] ) User= }xms;

    my %Link = $Self->_Link($Query);
    return if !%Link;

    $Kernel::OM->Get('Kernel::System::OneTimeAuth::Platform')->RequestValueHide( Value => $Link{Token} );

    my $OneTimeAuthObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth');
    my $PublicURL         = $OneTimeAuthObject->PublicURL();
    return if !$PublicURL || !$OneTimeAuthObject->IsEnabled();

    return $Kernel::OM->Get('Kernel::Output::HTML::Layout')->Redirect( ExtURL => "$PublicURL/t/$Link{TicketNumber}/$Link{Token}" );
}

# Mail programs and gateways encode a link, or parts of it, once more, as an address or as HTML.
sub _Link {
    my ( $Self, $Query ) = @_;

    for ( 1 .. 3 ) {
        $Query = uri_unescape($Query) =~ s{ &amp; }{&}xmsgr;
    }

    my ($Token)        = $Query =~ m{ \b OTAToken=(?:3D)? \s* ([A-Za-z0-9]{24}) (?! [A-Za-z0-9_-] ) }xms;
    my ($TicketNumber) = $Query =~ m{ \b TicketNumber=(?:3D)? \s* ($TicketNumberPattern) }xms;
    return if !$Token || !$TicketNumber;

    return (
        Token        => $Token,
        TicketNumber => $TicketNumber,
    );
}

1;
