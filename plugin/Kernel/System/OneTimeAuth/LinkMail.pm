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

package Kernel::System::OneTimeAuth::LinkMail;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::Language                     qw(Translatable);
use Kernel::System::OneTimeAuth::Pattern qw($LinkIDPattern $TicketNumberPattern);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::Output::HTML::Layout',
    'Kernel::System::CustomerUser',
    'Kernel::System::Log',
    'Kernel::System::NotificationEvent',
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::CustomerMail',
    'Kernel::System::OneTimeAuth::History',
    'Kernel::System::OneTimeAuth::NotificationTemplates',
    'Kernel::System::OneTimeAuth::QueueSettings',
    'Kernel::System::OneTimeAuth::TicketData',
    'Kernel::System::TemplateGenerator',
    'Kernel::System::Ticket',
);

# Seconds before each further attempt while no link can be issued or the mail cannot be sent: the bridge restarts in seconds, and nobody
# waits for the mail after some hours.
my @RetryDelays = ( 40, 60, 300, 900, 3600, 7200 );

# Why the bridge issues none for an inert link.
my %NotIssued = (
    'customer-user' => Translatable('The link was made for another customer user.'),
    expired         => Translatable('Links to this ticket have expired.'),
    limit           => Translatable('Too many new links were sent to the customer user.'),
);

=head1 NAME

Kernel::System::OneTimeAuth::LinkMail - mails with nothing but a new link

=head1 DESCRIPTION

Renders the notification of C<OneTimeAuth::TokenRefreshNotificationID>, or the built-in text, in the customer's language, and mails it
from the queue's address to the registered address of the ticket's customer user, who must be allowed to have links. The ticket gets a
history entry and no article.

=head1 PUBLIC INTERFACE

=head2 Send()

mail a new link now, if the customer user is that of the ticket.

    my %Result = $LinkMailObject->Send(
        TicketNumber      => '2026112210000011',
        CustomerUserLogin => 'tina@example.com',
        UserID            => 2,                           # optional: the agent who wants it; otherwise the customer asked for it
    );

    %Result = ( Result => 'sent' );                       # or 'refused', or 'failed' (not now), with a Reason, which is translatable

=cut

sub Send {
    my ( $Self, %Param ) = @_;

    return $Self->_Send(%Param) if $Param{UserID};

    _HistoryAdd( $Param{TicketNumber}, Type => 'OneTimeAuthRenewalAsked' );
    my %Result = $Self->_Send(%Param);
    _NoLinkReport( $Param{TicketNumber}, $Result{Reason} ) if $Result{Result} ne 'sent';

    return %Result;
}

=head2 Schedule()

have OTOBO's scheduler mail a new link to the customer user for whom an inert link was made. Looks nothing up.

    my $Success = $LinkMailObject->Schedule(
        TicketNumber => '2026112210000011',
        LinkID       => 'AAAAAAAAAAAAAAAAAAAAAAAA',
        Attempt      => 1,                                # optional: after so many that failed, some time later
    );

=cut

sub Schedule {
    my ( $Self, %Param ) = @_;

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerMail')->Schedule(
        Name    => 'OneTimeAuth-LinkMail',
        Object  => 'Kernel::System::OneTimeAuth::LinkMail',
        Attempt => $Param{Attempt},
        Delays  => \@RetryDelays,
        Params  => {
            TicketNumber => $Param{TicketNumber},
            LinkID       => $Param{LinkID},
        },
    );
}

=head2 SendRequested()

the task that L</Schedule()> makes. When it fails for now, it is scheduled again, a few times.

    $LinkMailObject->SendRequested(
        TicketNumber => '2026112210000011',
        LinkID       => 'AAAAAAAAAAAAAAAAAAAAAAAA',
        Attempt      => 0,
    );

=cut

sub SendRequested {
    my ( $Self, %Param ) = @_;

    _HistoryAdd( $Param{TicketNumber}, Type => 'OneTimeAuthRenewalAsked' ) if !$Param{Attempt};

    my %Result = $Self->_Send(%Param);
    return 1 if $Result{Result} eq 'sent';

    my $IsRetried = $Result{Result} eq 'failed' && $Param{Attempt} < @RetryDelays;
    if ($IsRetried) {
        $Self->Schedule( %Param, Attempt => $Param{Attempt} + 1 );
    }
    else {
        _NoLinkReport( $Param{TicketNumber}, $Result{Reason} );
    }

    $Kernel::OM->Get('Kernel::System::Log')->Log(
        Priority => $Result{Result} eq 'failed' && !$IsRetried ? 'error' : 'notice',
        Message  => "OneTimeAuth: No new link was sent for ticket $Param{TicketNumber}: $Result{Reason}"
            . ( $IsRetried ? ' OTOBO will try again.' : '' ),
    );

    return 1;
}

=head2 SendForAddress()

mail new links to tickets of customer users with one address, because somebody gave this address on the form. One ticket gets the same email as
with L</Send()>; the links to several ones are in one email.

    my %Result = $LinkMailObject->SendForAddress(
        TicketIDs => [ 11, 12 ],
        Attempt   => 0,                                   # of the task: the customer asked once
        IsLast    => 0,                                   # it will not be tried again
    );

    %Result = ( Result => 'sent' );                       # or 'refused', or 'failed' (not now), with a Reason, which is translatable

=cut

sub SendForAddress {
    my ( $Self, %Param ) = @_;

    my $TicketDataObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData');
    my @Tickets;
    for my $TicketID ( $Param{TicketIDs}->@* ) {
        my %Ticket = $TicketDataObject->TicketGet( TicketID => $TicketID );
        push @Tickets, \%Ticket if %Ticket;
    }

    if ( !$Param{Attempt} ) {
        _HistoryAdd( $_->{TicketNumber}, Type => 'OneTimeAuthRenewalAsked' ) for @Tickets;
    }

    my %Result = $Self->_SendForAddress(@Tickets);
    return %Result if $Result{Result} eq 'sent' || ( $Result{Result} eq 'failed' && !$Param{IsLast} );

    _NoLinkReport( $_->{TicketNumber}, $Result{Reasons}->{ $_->{TicketNumber} } // $Result{Reason} ) for @Tickets;

    return %Result;
}

sub _SendForAddress {
    my ( $Self, @Tickets ) = @_;

    my %Issued  = $Self->_LinksForAddress(@Tickets);
    my $Reasons = $Issued{Reasons};
    my ( $First, @Others ) = ( $Issued{Tickets} // [] )->@*;

    return _Failed( Translatable('The bridge is unavailable.') ) if !$Issued{Tickets};
    return (
        _Refused( Translatable('There is no ticket for which a link can be sent.') ),
        Reasons => $Reasons
    ) if !$First;

    my %CustomerUser = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->CustomerUserForLinks( Ticket => $First );
    my %Mail         = @Others ? $Self->_LinkList( \%CustomerUser, $First, @Others ) : $Self->_Render( $First, \%CustomerUser );

    return _Failed( Translatable('No link could be created for the email.') )            if !$Self->_HasLink( $Mail{Body} );
    return _Failed( Translatable('OTOBO could not send the email. See the OTOBO log.') ) if !$Self->_Mail( $First, \%CustomerUser, \%Mail );

    _HistoryAdd( $_->{TicketNumber}, Type => 'OneTimeAuthRenewalSent' ) for $First, @Others;
    _NoLinkReport( $_, $Reasons->{$_} ) for sort keys $Reasons->%*;

    return ( Result => 'sent' );
}

# The tickets that get a link, and the reasons of the others; nothing while the bridge is unavailable.
sub _LinksForAddress {
    my ( $Self, @Tickets ) = @_;

    my ( @Issued, %Reason );

    TICKET:
    for my $Ticket (@Tickets) {
        my %Link = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->LinkIssue(
            TicketID           => $Ticket->{TicketID},
            Ticket             => $Ticket,
            RequestedByAddress => 1,
        );
        if ( $Link{Link} ) {
            push @Issued, {
                $Ticket->%*,
                Link => $Link{Link}
            };
            next TICKET;
        }
        return if !$Link{Reason} && !$Link{Plain};

        $Reason{ $Ticket->{TicketNumber} }
            = $Link{Reason} ? $NotIssued{ $Link{Reason} } // $NotIssued{expired} : Translatable('The customer user of the ticket may not use links.');
    }

    return (
        Tickets => \@Issued,
        Reasons => \%Reason,
    );
}

# In plain text: what customers wrote as a title stands on a line of its own there.
sub _LinkList {
    my ( $Self, $CustomerUser, @Tickets ) = @_;

    my %Text = $Kernel::OM->Get('Kernel::System::OneTimeAuth::NotificationTemplates')->LinkList(
        Language => $CustomerUser->{UserLanguage},
        Links    => \@Tickets,
    );

    return (
        %Text,
        ContentType => 'text/plain',
    );
}

sub _Send {
    my ( $Self, %Param ) = @_;

    my %Recipient = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerMail')->RecipientGet(
        TicketNumber => $Param{TicketNumber},
        $Param{LinkID} ? () : ( CustomerUserLogin => $Param{CustomerUserLogin} ),
    );
    return %Recipient if $Recipient{Result};

    my ( $TicketID, %CustomerUser ) = ( $Recipient{TicketID}, $Recipient{CustomerUser}->%* );
    my %Rejection = $Param{LinkID} ? $Self->_LinkIDRejection( $TicketID, $Param{LinkID} ) : ();
    return %Rejection if %Rejection;

    my %Ticket = $Kernel::OM->Get('Kernel::System::Ticket')->TicketGet(
        TicketID      => $TicketID,
        UserID        => 1,
        DynamicFields => 1,
    );
    my %Mail = $Self->_Render( \%Ticket, \%CustomerUser );
    return _Failed( Translatable('No link could be created for the email.') )            if !$Self->_HasLink( $Mail{Body} );
    return _Failed( Translatable('OTOBO could not send the email. See the OTOBO log.') ) if !$Self->_Mail( \%Ticket, \%CustomerUser, \%Mail );

    _HistoryAdd(
        $Param{TicketNumber},
        Type   => 'OneTimeAuthRenewalSent',
        UserID => $Param{UserID},
    );

    return ( Result => 'sent' );
}

sub _HistoryAdd {
    my ( $TicketNumber, %Param ) = @_;

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::History')->Add(
        %Param,
        TicketNumber => $TicketNumber,
    );
}

sub _NoLinkReport {
    my ( $TicketNumber, $Reason ) = @_;

    return _HistoryAdd(
        $TicketNumber,
        Type => 'OneTimeAuthNoLink',
        Name => $Reason,
    );
}

sub _Refused {
    my ($Reason) = @_;

    return (
        Result => 'refused',
        Reason => $Reason,
    );
}

sub _Failed {
    my ($Reason) = @_;

    return (
        Result => 'failed',
        Reason => $Reason,
    );
}

# The bridge alone can say for whom an inert link was made. The link that it issues here is the one that the text will get.
sub _LinkIDRejection {
    my ( $Self, $TicketID, $LinkID ) = @_;

    my %Link = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->LinkIssue(
        TicketID      => $TicketID,
        RequestedWith => $LinkID,
    );

    return                                                                                                 if $Link{Link};
    return _Refused( $NotIssued{ $Link{Reason} } // $NotIssued{expired} )                                  if $Link{Reason};
    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerMail')->NoLinks( TicketID => $TicketID ) if $Link{Plain};
    return _Failed( Translatable('The bridge is unavailable.') );
}

sub _Render {
    my ( $Self, $Ticket, $CustomerUser ) = @_;

    my %Data = $Kernel::OM->Get('Kernel::System::CustomerUser')->CustomerUserDataGet(
        User => $CustomerUser->{UserLogin},
    );
    my %Recipient = (
        %Data,
        $CustomerUser->%*,
        Type     => 'Customer',
        UserID   => $CustomerUser->{UserLogin},
        Realname => $Data{UserFullname} // '',
    );

    my %Mail = $Kernel::OM->Get('Kernel::System::TemplateGenerator')->NotificationEvent(
        TicketData            => $Ticket,
        Recipient             => \%Recipient,
        Notification          => { $Self->_Notification($Ticket) },
        CustomerMessageParams => {},
        UserID                => 1,
    );

    return $Self->_Document( \%Mail, $Ticket->{TicketID}, $Recipient{UserLanguage} );
}

sub _Notification {
    my ( $Self, $Ticket ) = @_;

    my %Settings = $Kernel::OM->Get('Kernel::System::OneTimeAuth::QueueSettings')->Get( QueueID => $Ticket->{QueueID} );
    my $ID       = $Settings{TokenRefreshNotificationID} || 0;
    my %BuiltIn  = (
        Name    => 'OneTimeAuth: new link',
        Data    => {},
        Message => $Kernel::OM->Get('Kernel::System::OneTimeAuth::NotificationTemplates')->Message( Name => 'NewLink' ),
    );
    return %BuiltIn if !$ID;

    my %Notification = $ID =~ m{ \A [0-9]+ \z }xms
        ? $Kernel::OM->Get('Kernel::System::NotificationEvent')->NotificationGet( ID => $ID )
        : ();
    my @Messages     = values( ( $Notification{Message} || {} )->%* );
    my $EveryHasLink = @Messages && !grep { ( $_->{Body} // '' ) !~ m{ OTOBO_OTACustomerTicketLink }xms } @Messages;
    return %Notification if $EveryHasLink;

    $Kernel::OM->Get('Kernel::System::Log')->Log(
        Priority => 'error',
        Message  => "OneTimeAuth: The notification $ID of the setting $Settings{NotificationSetting} "
            . ( @Messages ? 'has no tag <OTOBO_OTACustomerTicketLink> in one of its languages.' : 'does not exist.' )
            . ' The built-in text is sent.',
    );

    return %BuiltIn;
}

# What the notification transport Email does with rich text.
sub _Document {
    my ( $Self, $Mail, $TicketID, $Language ) = @_;

    return $Mail->%* if ( $Mail->{ContentType} // '' ) ne 'text/html';

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

    return ( $Mail->%*, Body => $Body );
}

# A mail without a link would count as a renewal and help nobody.
sub _HasLink {
    my ( $Self, $Body ) = @_;

    my $PublicURL = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->PublicURL();

    return $PublicURL && ( $Body // '' ) =~ m{ \Q$PublicURL\E /t/ $TicketNumberPattern / $LinkIDPattern }xms;
}

sub _Mail {
    my ( $Self, $Ticket, $CustomerUser, $Mail ) = @_;

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerMail')->Send(
        QueueID     => $Ticket->{QueueID},
        To          => $CustomerUser->{UserEmail},
        Subject     => $Mail->{Subject},
        Body        => $Mail->{Body},
        ContentType => $Mail->{ContentType},

        OneTimeAuthRenewal => 1,
    );
}

1;
