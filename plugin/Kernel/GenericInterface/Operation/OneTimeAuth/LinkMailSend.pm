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

package Kernel::GenericInterface::Operation::OneTimeAuth::LinkMailSend;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::GenericInterface::Operation::OneTimeAuth::Common);

use Kernel::Language ();

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::GenericInterface::Operation::OneTimeAuth::LinkMailSend - mail a new one-time link to the registered address

=head1 PUBLIC INTERFACE

=head2 Parameters()

C<TicketNumber>, C<CustomerUserLogin>. The address is never part of the request.

=cut

sub Parameters {
    return (
        TicketNumber      => [ 1, qr{ \A [0-9]{1,50} \z }xms ],
        CustomerUserLogin => [ 1, qr{ \A [^\x00-\x1f\x7f]{1,250} \z }xms ],
    );
}

=head2 Execute()

render the notification of C<OneTimeAuth::TokenRefreshNotificationID>, or the built-in text, in the customer's language, and mail it from the
queue's address, if the customer user is that of the ticket and may have links. The ticket gets a history entry and no article.

    $Result->{Data} = {
        Result => 'sent',                       # or 'refused', or 'failed' (not now), with a Reason
    };

=cut

sub Execute {
    my ( $Self, %Param ) = @_;

    my $TicketObject = $Kernel::OM->Get('Kernel::System::Ticket');
    my $TicketID     = $TicketObject->TicketIDLookup( TicketNumber => $Param{Data}->{TicketNumber} );
    return $Self->_Refused('There is no such ticket.') if !$TicketID;

    my %CustomerUser = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Ticket')->CustomerUserForLinks( TicketID => $TicketID );
    return $Self->_Refused('The customer user of the ticket may not have links.') if !$CustomerUser{UserEmail};

    # The bridge has the login as the ticket spells it, or spelled it when the link was sent.
    my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUser');
    my @Logins             = map { $CustomerUserObject->LowerCase($_) } $CustomerUser{UserLogin}, $Param{Data}->{CustomerUserLogin};
    return $Self->_Refused('The ticket has another customer user.') if $Logins[0] ne $Logins[1];

    # No loop protection: the customer asked for this mail, and the bridge has counted it. A flood of mails in his name must not keep it from him.
    my $IsSystemAddress = $Kernel::OM->Get('Kernel::System::SystemAddress')->SystemAddressIsLocalAddress( Address => $CustomerUser{UserEmail} );
    return $Self->_Refused('The address is one of OTOBO\'s own.') if $IsSystemAddress;

    my %Ticket = $TicketObject->TicketGet(
        TicketID      => $TicketID,
        UserID        => 1,
        DynamicFields => 1,
    );
    my %Mail = $Self->_Render( \%Ticket, \%CustomerUser );
    return $Self->_Failed('No link could be made for the mail.') if !$Self->_HasLink( $Mail{Body} );

    return $Self->_Failed('OTOBO could not send the mail, see its log.') if !$Self->_Send( \%Ticket, \%CustomerUser, \%Mail );

    $TicketObject->HistoryAdd(
        TicketID     => $TicketID,
        HistoryType  => 'Misc',
        Name         => 'Sent a new one-time link to the address of the customer user.',
        CreateUserID => $Param{UserID},
    );

    return $Self->Answer( Result => 'sent' );
}

=begin Internal:

=cut

sub _Refused {
    my ( $Self, $Reason ) = @_;

    return $Self->Answer(
        Result => 'refused',
        Reason => $Reason,
    );
}

sub _Failed {
    my ( $Self, $Reason ) = @_;

    return $Self->Answer(
        Result => 'failed',
        Reason => $Reason,
    );
}

sub _Render {
    my ( $Self, $Ticket, $CustomerUser ) = @_;

    my %Data = $Kernel::OM->Get('Kernel::System::CustomerUser')->CustomerUserDataGet(
        User => $CustomerUser->{UserLogin},
    );
    my %Recipient = (
        %Data,
        %{$CustomerUser},
        Type     => 'Customer',
        UserID   => $CustomerUser->{UserLogin},
        Realname => $Data{UserFullname} // '',
    );

    my %Mail = $Kernel::OM->Get('Kernel::System::TemplateGenerator')->NotificationEvent(
        TicketData            => $Ticket,
        Recipient             => \%Recipient,
        Notification          => { $Self->_Notification() },
        CustomerMessageParams => {},
        UserID                => 1,
    );

    return $Self->_Document( \%Mail, $Ticket->{TicketID}, $Recipient{UserLanguage} );
}

sub _Notification {
    my ($Self) = @_;

    my $ID = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::TokenRefreshNotificationID') || 0;
    my %BuiltIn = (
        Name    => 'OneTimeAuth: new link',
        Data    => {},
        Message => $Kernel::OM->Get('Kernel::System::OneTimeAuth::MailTexts')->Message('NewLink'),
    );
    return %BuiltIn if !$ID;

    my %Notification = $ID =~ m{ \A [0-9]+ \z }xms
        ? $Kernel::OM->Get('Kernel::System::NotificationEvent')->NotificationGet( ID => $ID )
        : ();
    my @Messages     = values %{ $Notification{Message} || {} };
    my $EveryHasLink = @Messages && !grep { ( $_->{Body} // '' ) !~ m{ OTOBO_OTACustomerTicketLink }xms } @Messages;
    return %Notification if $EveryHasLink;

    $Kernel::OM->Get('Kernel::System::Log')->Log(
        Priority => 'error',
        Message  => "OneTimeAuth: the notification $ID of OneTimeAuth::TokenRefreshNotificationID "
            . ( @Messages ? 'lacks the tag <OTOBO_OTACustomerTicketLink> in one of its languages' : 'does not exist' )
            . ', the built-in text is sent.',
    );

    return %BuiltIn;
}

# What the notification transport Email does with rich text.
sub _Document {
    my ( $Self, $Mail, $TicketID, $Language ) = @_;

    return %{$Mail} if ( $Mail->{ContentType} // '' ) ne 'text/html';

    my $LayoutObject = $Kernel::OM->Get('Kernel::Output::HTML::Layout');

    local $LayoutObject->{LanguageObject} = Kernel::Language->new( UserLanguage => $Language || 'en' );

    my $Body = $LayoutObject->Output(
        TemplateFile => 'NotificationEvent/Email/Default',
        Data         => {
            TicketID => $TicketID,
            Body     => $Mail->{Body},
            Subject  => $Mail->{Subject},
        },
    );

    return ( %{$Mail}, Body => $Body );
}

# A mail without a link would count as a renewal and help nobody.
sub _HasLink {
    my ( $Self, $Body ) = @_;

    my $PublicURL = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::PublicURL');

    return $PublicURL && ( $Body // '' ) =~ m{ \Q$PublicURL\E /t/ [0-9]+ / [A-Za-z0-9]{24} }xms;
}

sub _Send {
    my ( $Self, $Ticket, $CustomerUser, $Mail ) = @_;

    my $From = $Kernel::OM->Get('Kernel::System::TemplateGenerator')->Sender(
        QueueID => $Ticket->{QueueID},
        UserID  => 1,
    );

    my $Sent = $Kernel::OM->Get('Kernel::System::Email')->Send(
        From     => $From,
        To       => $CustomerUser->{UserEmail},
        Subject  => $Mail->{Subject},
        Charset  => 'utf-8',
        MimeType => $Mail->{ContentType},
        Body     => $Mail->{Body},
        Loop     => 1,

        OneTimeAuthRenewal => 1,
    );

    return ref $Sent eq 'HASH' && $Sent->{Success};
}

=end Internal:

=cut

1;
