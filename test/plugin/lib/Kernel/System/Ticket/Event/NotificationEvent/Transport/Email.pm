package Kernel::System::Ticket::Event::NotificationEvent::Transport::Email;

# Stand-in for OTOBO's notification transport: notes what it would send.

use v5.24;
use strict;
use warnings;

our @Sent;

sub new { return bless {}, shift }

sub SendNotification {
    my ( $Self, %Param ) = @_;

    push @Sent, \%Param;

    return 1;
}

1;
