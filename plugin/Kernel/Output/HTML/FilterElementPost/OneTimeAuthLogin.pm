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

package Kernel::Output::HTML::FilterElementPost::OneTimeAuthLogin;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::Output::HTML::Layout',
    'Kernel::System::OneTimeAuth',
);

# No link but a button that looks like one: OTOBO's script takes all links of the login page out of the order of the tab key, and leaves the
# fields of the login there. In the colour of OTOBO's text.
my $Style = join ';', qw(
    width:auto height:auto min-height:24px padding:0 border:0 background:none color:inherit
    text-align:start text-decoration:underline white-space:normal cursor:pointer outline:revert
), 'font:inherit', 'font-size:12px', 'margin:12px 0 0';

=head1 NAME

Kernel::Output::HTML::FilterElementPost::OneTimeAuthLogin - where customers without a password get a link

=head1 DESCRIPTION

Adds a way to the login page of customers, which leads to the form of the bridge, unless the setting C<OneTimeAuth::LoginPageHint> says otherwise.

=head1 PUBLIC INTERFACE

=head2 Run()

add it below the fields for user name and password. A page without these, for instance on the way to single sign-on, stays as it is.

    $FilterObject->Run( Data => \$HTML );

=cut

sub Run {
    my ( $Self, %Param ) = @_;

    my $Hint = eval { $Self->_Hint() };
    $Param{Data}->$* =~ s{ (<div \s+ id="Login">.*?</form>) }{$1$Hint}xms if $Hint;

    return 1;
}

sub _Hint {
    my ($Self) = @_;

    my $OneTimeAuthObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth');
    my $PublicURL         = $OneTimeAuthObject->PublicURL();
    return if !$PublicURL || !$Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::LoginPageHint') || !$OneTimeAuthObject->IsEnabled();

    my $LayoutObject = $Kernel::OM->Get('Kernel::Output::HTML::Layout');
    my ( $URL, $Text ) = map { $LayoutObject->Ascii2Html( Text => $_ ) }
        "$PublicURL/", $LayoutObject->{LanguageObject}->Translate('No password? Have a link to your ticket sent to you.');

    return qq{\n                <form id="OneTimeAuthLoginHint" action="$URL" method="get"><input type="submit" value="$Text" style="$Style"/></form>};
}

1;
