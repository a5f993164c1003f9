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

package Kernel::Modules::CustomerOneTimeAuth;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::System::OneTimeAuth::Pattern qw($TicketNumberPattern);

our $ObjectManagerDisabled = 1;

# What a session for some tickets only can ask for. These pages ask OTOBO for permission for the ticket themselves, or are about none. Whatever
# is not listed is refused, also what another package brings.
my %IsAllowedAction = map { $_ => 1 } qw(
    AjaxAttachment
    CustomerAccept
    CustomerOneTimeAuthPassword
    CustomerPreferences
    CustomerTicketArticleContent
    CustomerTicketAttachment
    CustomerTicketPrint
    CustomerTicketZoom
    PictureUpload
);

# Where OTOBO leads a customer who asked for no page, or has sent an answer.
my %IsOverview = map { $_ => 1 } qw(CustomerDashboard CustomerTicketOverview);

=head1 NAME

Kernel::Modules::CustomerOneTimeAuth - leads a customer on to the ticket, notices the arrival, and keeps to the ticket

=head1 DESCRIPTION

A pre-application module of the customer interface, to be sorted after C<CustomerAccept>. That one remembers the requested page, but
forgets it in the moment in which the customer accepts. This module keeps it, and leads there once afterwards. It accepts nothing in the
customer's name, and it knows one kind of page only: a ticket. When the browser of a login by link is on a ticket, the link is finished:
until then that browser can log in with it again. A session that is for some tickets only gets no other page than theirs; which tickets these
are, L<Kernel::System::Ticket::CustomerPermission::OneTimeAuth> says.

=head1 PUBLIC INTERFACE

=head2 PreRun()

Returns nothing, so that the requested page is shown, or redirects.

    my $Output = $ModuleObject->PreRun();

=cut

sub PreRun {
    my ( $Self, %Param ) = @_;

    my $LinkSessionObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkSession');
    $LinkSessionObject->TicketsSet( Tickets => $Self->{OneTimeAuthTickets} );

    my $InfoKey    = $Kernel::OM->Get('Kernel::Config')->Get('CustomerPanel::InfoKey');
    my $IsAccepted = !$InfoKey || $Self->{$InfoKey};
    my $Kept       = $Self->{OneTimeAuthRequestedURL} // '';

    if ( !$IsAccepted ) {
        my $Requested = $Self->{UserRequestedURL} // '';
        $Self->_RequestedURLSet($Requested) if $Requested ne $Kept && _IsTicket($Requested);
        return;
    }

    my $Refusal = $Self->_Refusal();
    return $Refusal if $Refusal;

    if ( ( $Self->{Action} // '' ) eq 'CustomerTicketZoom' && length( $Self->{OneTimeAuthLink} // '' ) ) {
        $LinkSessionObject->EntryFinish(
            SessionID => $Self->{SessionID},
            Link      => $Self->{OneTimeAuthLink},
        );
    }

    return if $Kept eq '';

    $Self->_RequestedURLSet('');

    # Already there, or on purpose elsewhere.
    return if ( $Self->{Action} // '' ) ne 'CustomerAccept' || !_IsTicket($Kept);

    return $Kernel::OM->Get('Kernel::Output::HTML::Layout')->Redirect( OP => $Kept );
}

# What a session for some tickets only gets instead of a page that is not about them.
sub _Refusal {
    my ($Self) = @_;

    my $Action = $Self->{Action} // '';
    return if $IsAllowedAction{$Action};

    my @TicketIDs = $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkSession')->TicketsGet();
    return if !@TicketIDs;

    my $LayoutObject = $Kernel::OM->Get('Kernel::Output::HTML::Layout');
    return $LayoutObject->Redirect( OP => "Action=CustomerTicketZoom;TicketID=$TicketIDs[-1]" ) if $IsOverview{$Action};
    return $LayoutObject->CustomerNoPermission( WithHeader => 'yes' );
}

sub _RequestedURLSet {
    my ( $Self, $URL ) = @_;

    return $Kernel::OM->Get('Kernel::System::AuthSession')->UpdateSessionID(
        SessionID => $Self->{SessionID},
        Key       => 'OneTimeAuthRequestedURL',
        Value     => $URL,
    );
}

sub _IsTicket {
    my ($URL) = @_;

    return $URL =~ m{\AAction=CustomerTicketZoom[;&]TicketNumber=$TicketNumberPattern\z}xms ? 1 : 0;
}

1;
