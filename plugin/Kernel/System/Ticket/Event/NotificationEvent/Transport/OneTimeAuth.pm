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

package Kernel::System::Ticket::Event::NotificationEvent::Transport::OneTimeAuth;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::Ticket::Event::NotificationEvent::Transport::Email);

use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::Output::HTML::Layout',
    'Kernel::System::CustomerUser',
    'Kernel::System::Email',
    'Kernel::System::Log',
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::History',
    'Kernel::System::OneTimeAuth::TicketData',
    'Kernel::System::PostMaster::LoopProtection',
    'Kernel::System::Queue',
    'Kernel::System::SystemAddress',
    'Kernel::System::Ticket',
    'Kernel::System::Ticket::Article',
    'Kernel::System::Ticket::Article::Backend::Email',
    'Kernel::System::User',
);

=head1 NAME

Kernel::System::Ticket::Event::NotificationEvent::Transport::OneTimeAuth - notification transport for mails with one-time links

=head1 DESCRIPTION

The transport Email, for customers only, and with the rules that OTOBO has for auto responses but not for notifications: nothing is sent in
answer to an automatic mail, to an address of C<SendNoAutoResponseRegExp>, or beyond the loop protection's number of mails per day.

=head1 PUBLIC INTERFACE

=head2 SendNotification()

send the notification as the transport Email does, unless a rule forbids it; the reason then stands in the ticket's history.

    my $Success = $TransportObject->SendNotification(
        TicketID     => 123,
        UserID       => 1,
        Notification => \%Notification,
        Recipient    => \%Recipient,
        ...
    );

=cut

sub SendNotification {
    my ( $Self, %Param ) = @_;

    $Self->{EventData} = undef;

    my %Recipient = ( $Param{Recipient} || {} )->%*;
    return if ( $Recipient{Type} // '' ) ne 'Customer';
    return if !$Recipient{UserEmail};

    my $Reason = $Self->_RejectionReason( $Param{TicketID}, $Recipient{UserEmail}, $Param{Event} // '' );
    return $Self->SUPER::SendNotification(%Param) if !$Reason;

    $Kernel::OM->Get('Kernel::System::OneTimeAuth::History')->Add(
        Type     => 'OneTimeAuthNoLink',
        TicketID => $Param{TicketID},
        Name     => $Reason,
        UserID   => $Param{UserID},
    );

    return;
}

=head2 GetTransportRecipients()

no recipients of its own: the mail goes to the ticket's customer.

    my @Recipients = $TransportObject->GetTransportRecipients( Notification => \%Notification );

=cut

sub GetTransportRecipients {
    return;
}

sub _RejectionReason {
    my ( $Self, $TicketID, $Address, $Event ) = @_;

    return Translatable('No notification was sent: an agent created the ticket.')        if $Event eq 'NotificationNewTicket' && $Self->_IsOpenedByAgent($TicketID);
    return Translatable('No notification was sent: it would answer an automatic email.') if $Self->_AnswersAutomaticMail($TicketID);

    my $NoAutoResponse = $Kernel::OM->Get('Kernel::Config')->Get('SendNoAutoResponseRegExp');
    return Translatable('No notification was sent: the address matches the setting SendNoAutoResponseRegExp.')
        if $NoAutoResponse && $Address =~ m{ (?^i:$NoAutoResponse) }xms;

    my $LoopProtectionObject = $Kernel::OM->Get('Kernel::System::PostMaster::LoopProtection');
    return Translatable('No notification was sent: the loop protection allows no more emails today.') if !$LoopProtectionObject->Check( To => $Address );

    $LoopProtectionObject->SendEmail( To => $Address );

    return;
}

sub _IsOpenedByAgent {
    my ( $Self, $TicketID ) = @_;

    my %Article = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->FirstArticle( TicketID => $TicketID );

    return ( $Article{SenderType} // '' ) eq 'agent';
}

# The bridge judges the mail that opened the ticket, as it did when that mail came: a follow-up creates and names nobody. When an agent
# wrote last, a person wants the mail.
sub _AnswersAutomaticMail {
    my ( $Self, $TicketID ) = @_;

    my $ArticleObject = $Kernel::OM->Get('Kernel::System::Ticket::Article');
    my ($Agent) = $ArticleObject->ArticleList(
        TicketID   => $TicketID,
        SenderType => 'agent',
        OnlyLast   => 1,
    );
    return if $Agent;

    my $TicketDataObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData');
    my %Article          = $TicketDataObject->FirstArticle( TicketID => $TicketID );
    my $Answer           = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->PreFilter(
        From     => $Article{From},
        Headers  => $Article{Headers},
        TicketID => $TicketID,
    );

    return !$TicketDataObject->IsPersonalMail( Headers => $Article{Headers} ) if !$Answer;
    return $Answer->{Headers}->{'X-OTOBO-Loop'};
}

1;
