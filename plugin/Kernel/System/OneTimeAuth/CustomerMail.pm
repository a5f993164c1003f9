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

package Kernel::System::OneTimeAuth::CustomerMail;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::System::DateTime',
    'Kernel::System::Email',
    'Kernel::System::OneTimeAuth::CustomerUserLookup',
    'Kernel::System::OneTimeAuth::QueueSettings',
    'Kernel::System::OneTimeAuth::TicketData',
    'Kernel::System::Scheduler',
    'Kernel::System::SystemAddress',
    'Kernel::System::TemplateGenerator',
    'Kernel::System::Ticket',
);

=head1 NAME

Kernel::System::OneTimeAuth::CustomerMail - mails that a customer asked for on our pages

=head1 DESCRIPTION

They go to the registered address of a ticket's customer user, who must be allowed to have links, and to nobody else. They are automatic
mails (C<Loop>): OTOBO writes the headers that say so, and sends them with a null return path, so that bounces make no tickets.

=head1 PUBLIC INTERFACE

=head2 RecipientGet()

who gets mails about a ticket.

    my %Recipient = $CustomerMailObject->RecipientGet(
        TicketNumber      => '2026112210000011',
        CustomerUserLogin => 'tina@example.com',    # optional: refuse if it is not that of the ticket
    );

    %Recipient = (
        TicketID     => 11,
        CustomerUser => \%CustomerUser,             # of TicketData
    );

    %Recipient = (
        Result => 'refused',
        Reason => 'The ticket does not exist.',     # translatable
    );

=cut

sub RecipientGet {
    my ( $Self, %Param ) = @_;

    my $TicketID = $Kernel::OM->Get('Kernel::System::Ticket')->TicketIDLookup( TicketNumber => $Param{TicketNumber} );
    return _Refused( Translatable('The ticket does not exist.') ) if !$TicketID;

    my %CustomerUser = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->CustomerUserForLinks( TicketID => $TicketID );
    return $Self->NoLinks( TicketID => $TicketID ) if !$CustomerUser{UserEmail};

    # No loop protection: the customer asked for this mail, and the bridge has counted it. A flood of mails in his name must not keep it from him.
    my $IsSystemAddress = $Kernel::OM->Get('Kernel::System::SystemAddress')->SystemAddressIsLocalAddress( Address => $CustomerUser{UserEmail} );
    return _Refused( Translatable('The address belongs to OTOBO itself.') ) if $IsSystemAddress;

    my $IsOther = defined $Param{CustomerUserLogin} && !_IsSameLogin( $CustomerUser{UserLogin}, $Param{CustomerUserLogin} );
    return _Refused( Translatable('The ticket has another customer user.') ) if $IsOther;

    return (
        TicketID     => $TicketID,
        CustomerUser => \%CustomerUser,
    );
}

=head2 NoLinks()

why nobody gets a link to a ticket: because of its queue, or of its customer user.

    my %Refused = $CustomerMailObject->NoLinks( TicketID => 11 );    # Result and Reason, as above

=cut

sub NoLinks {
    my ( $Self, %Param ) = @_;

    my $IsOff = $Kernel::OM->Get('Kernel::System::OneTimeAuth::QueueSettings')->IsUsed()
        && !$Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->QueueSettings( TicketID => $Param{TicketID} )->{Links};

    return _Refused(
        $IsOff
        ? Translatable('Links are switched off for the queue of the ticket (OneTimeAuth::Queues).')
        : Translatable('The customer user of the ticket may not use links.')
    );
}

=head2 Send()

send a mail from the queue's address.

    my $Success = $CustomerMailObject->Send(
        QueueID     => 1,
        To          => 'tina@example.com',
        Subject     => 'Your new link',
        Body        => '...',
        ContentType => 'text/plain',

        OneTimeAuthRenewal => 1,    # optional: do not send it if its link cannot be completed
    );

=cut

sub Send {
    my ( $Self, %Param ) = @_;

    my $From = $Kernel::OM->Get('Kernel::System::TemplateGenerator')->Sender(
        QueueID => $Param{QueueID},
        UserID  => 1,
    );

    my $Sent = $Kernel::OM->Get('Kernel::System::Email')->Send(
        From     => $From,
        To       => $Param{To},
        Subject  => $Param{Subject},
        Charset  => 'utf-8',
        MimeType => $Param{ContentType},
        Body     => $Param{Body},

        # The null return path comes with it. Not every program that answers by itself looks at the headers that do, too.
        Loop          => 1,
        CustomHeaders => { 'X-Auto-Response-Suppress' => 'All' },

        OneTimeAuthRenewal => $Param{OneTimeAuthRenewal},
    );

    return ref $Sent eq 'HASH' && $Sent->{Success} ? 1 : 0;
}

=head2 Schedule()

have OTOBO's scheduler call C<SendRequested()> of a module, now or after attempts that failed.

    my $Success = $CustomerMailObject->Schedule(
        Name    => 'OneTimeAuth-LinkMail',
        Object  => 'Kernel::System::OneTimeAuth::LinkMail',
        Params  => {},                                         # of SendRequested(), which gets Attempt, too
        Attempt => 1,                                          # optional: after so many that failed, some time later
        Delays  => [ 40, 60 ],                                 # seconds before each further attempt
    );

=cut

sub Schedule {
    my ( $Self, %Param ) = @_;

    my $Attempt = $Param{Attempt} // 0;
    my %When;
    if ($Attempt) {
        my $DateTimeObject = $Kernel::OM->Create('Kernel::System::DateTime');
        $DateTimeObject->Add( Seconds => $Param{Delays}->[ $Attempt - 1 ] );
        %When = ( ExecutionTime => $DateTimeObject->ToString() );
    }

    return $Kernel::OM->Get('Kernel::System::Scheduler')->TaskAdd(
        %When,
        Type => 'AsynchronousExecutor',
        Name => $Param{Name},
        Data => {
            Object   => $Param{Object},
            Function => 'SendRequested',
            Params   => {
                $Param{Params}->%*,
                Attempt => $Attempt,
            },
        },
    ) ? 1 : 0;
}

sub _Refused {
    my ($Reason) = @_;

    return (
        Result => 'refused',
        Reason => $Reason,
    );
}

# The bridge has the login as the ticket spells it, or spelled it when the link was sent.
sub _IsSameLogin {
    my (@Logins) = @_;

    my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserLookup');
    my ( $One, $Other ) = map { $CustomerUserObject->LowerCase($_) } @Logins;

    return $One eq $Other;
}

1;
