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

package Kernel::Modules::AgentOneTimeAuth;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::Language qw(Translatable);

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::Modules::AgentOneTimeAuth - the buttons of the widget "Access link"

=head1 DESCRIPTION

Subaction C<Send> mails a new link to the ticket's customer user, C<Revoke> ends all active ones. Both need permission rw on the ticket,
and say as JSON what happened.

=head1 PUBLIC INTERFACE

=head2 Run()

    my $Output = $ModuleObject->Run();

=cut

sub Run {
    my ( $Self, %Param ) = @_;

    my $LayoutObject = $Kernel::OM->Get('Kernel::Output::HTML::Layout');

    return $LayoutObject->ErrorScreen(
        Message => Translatable('No TicketID is given!'),
        Comment => Translatable('Please contact the administrator.'),
    ) if ( $Self->{TicketID} // '' ) !~ m{ \A [1-9]\d{0,18} \z }xms;

    return $LayoutObject->NoPermission( WithHeader => 'yes' ) if !$Self->_IsAllowed();

    $LayoutObject->ChallengeTokenCheck();

    my $Function = { map { $_ => $_ } qw(Send Revoke) }->{ $Self->{Subaction} // '' };
    return $LayoutObject->ErrorScreen(
        Message => Translatable('Invalid Subaction.'),
        Comment => Translatable('Please contact the administrator.'),
    ) if !$Function;

    my %Result = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketLinks')->$Function(
        TicketID => $Self->{TicketID},
        UserID   => $Self->{UserID},
    );

    return $LayoutObject->Attachment(
        ContentType => 'application/json; charset=' . $LayoutObject->{Charset},
        Content     => $LayoutObject->JSONEncode(
            Data => {
                Success => $Result{Success},
                Message => $LayoutObject->{LanguageObject}->Translate( $Result{Message} ),
            },
        ),
        Type    => 'inline',
        NoCache => 1,
    );
}

# As OTOBO's own modules for tickets do it: permission, and no ACL that takes this action away.
sub _IsAllowed {
    my ( $Self, %Param ) = @_;

    my $TicketObject = $Kernel::OM->Get('Kernel::System::Ticket');
    my $HasAccess    = $TicketObject->TicketPermission(
        Type     => 'rw',
        TicketID => $Self->{TicketID},
        UserID   => $Self->{UserID},
    );
    return 0 if !$HasAccess;

    my $HasACL = $TicketObject->TicketAcl(
        Data          => { 1 => $Self->{Action} },
        Action        => $Self->{Action},
        TicketID      => $Self->{TicketID},
        ReturnType    => 'Action',
        ReturnSubType => '-',
        UserID        => $Self->{UserID},
    );
    return 1 if !$HasACL;

    my %Allowed = reverse $TicketObject->TicketAclActionData();

    return $Allowed{ $Self->{Action} } ? 1 : 0;
}

1;
