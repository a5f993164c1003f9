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

package Kernel::Output::HTML::Notification::OneTimeAuthPassword;

use v5.24;
use strict;
use warnings;

# OTOBO modules
use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::Output::HTML::Layout',
    'Kernel::System::OneTimeAuth::PasswordOffer',
);

=head1 NAME

Kernel::Output::HTML::Notification::OneTimeAuthPassword - offers a password to customers who came by a link

=head1 DESCRIPTION

One line above the pages of the customer interface, which leads to L<Kernel::Modules::CustomerOneTimeAuthPassword>.

=head1 PUBLIC INTERFACE

=head2 new()

OTOBO's layout creates the module with the session's data.

    my $NotificationObject = Kernel::Output::HTML::Notification::OneTimeAuthPassword->new(%Session);

=cut

sub new {
    my ( $Type, %Param ) = @_;

    return bless { map { $_ => $Param{$_} } qw(Action OneTimeAuthByLink UserLogin) }, $Type;
}

=head2 Run()

Returns the line as HTML, or an empty text.

    my $Output = $NotificationObject->Run();

=cut

sub Run {
    my ( $Self, %Param ) = @_;

    # That page says it at length.
    return '' if ( $Self->{Action} // '' ) eq 'CustomerOneTimeAuthPassword';
    return '' if !eval { $Kernel::OM->Get('Kernel::System::OneTimeAuth::PasswordOffer')->IsOffered( $Self->%* ) };

    my $LayoutObject = $Kernel::OM->Get('Kernel::Output::HTML::Layout');

    return $LayoutObject->Notify(
        Priority => 'Info',
        Link     => "$LayoutObject->{Baselink}Action=CustomerOneTimeAuthPassword",
        Info     => Translatable('You come often? Set a password.'),
    );
}

1;
