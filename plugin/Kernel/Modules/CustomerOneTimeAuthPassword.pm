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

package Kernel::Modules::CustomerOneTimeAuthPassword;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::Language qw(Translatable);

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::Modules::CustomerOneTimeAuthPassword - what a password means for customers who come by links

=head1 DESCRIPTION

Says that links stop when the customer user has a password, and then has OTOBO mail one, by its function for lost passwords. Changes nothing itself.

=head1 PUBLIC INTERFACE

=head2 Run()

Returns the page, or that there is no permission.

    my $Output = $ModuleObject->Run();

=cut

sub Run {
    my ( $Self, %Param ) = @_;

    my $LayoutObject = $Kernel::OM->Get('Kernel::Output::HTML::Layout');
    my $IsOffered    = $Kernel::OM->Get('Kernel::System::OneTimeAuth::PasswordOffer')->IsOffered(
        UserLogin         => $Self->{UserLogin},
        OneTimeAuthByLink => $Self->{OneTimeAuthByLink},
    );
    return $LayoutObject->CustomerNoPermission( WithHeader => 'yes' ) if !$IsOffered;

    return join '',
        $LayoutObject->CustomerHeader( Title => Translatable('Set a password') ),
        $LayoutObject->Output(
            TemplateFile => 'CustomerOneTimeAuthPassword',
            Data         => { UserLogin => $Self->{UserLogin} },
        ),
        $LayoutObject->CustomerNavigationBar(),
        $LayoutObject->CustomerFooter();
}

1;
