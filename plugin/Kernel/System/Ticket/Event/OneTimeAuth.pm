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

package Kernel::System::Ticket::Event::OneTimeAuth;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

our @ObjectDependencies = (
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::Bridge',
    'Kernel::System::OneTimeAuth::QueueSettings',
    'Kernel::System::OneTimeAuth::TicketData',
    'Kernel::System::Scheduler',
);

=head1 NAME

Kernel::System::Ticket::Event::OneTimeAuth - lets OTOBO's daemon tell the bridge that something happened to a ticket

=head1 DESCRIPTION

Queues a call of the invoker C<TicketEvent>, as events in the configuration of the web service would, but only where the bridge has
something to do: the condition of a web service would read the article of every mail, while the mail waits.

=head1 PUBLIC INTERFACE

=head2 Run()

called by OTOBO for the events of the setting C<Ticket::EventModulePost###8100-OneTimeAuth>.

    $EventObject->Run(
        Event => 'TicketMerge',
        Data  => { TicketID => 1 },
    );

Returns a true value, or undef when the event could not be queued; the nightly sweep makes up for it.

=cut

sub Run {
    my ( $Self, %Param ) = @_;

    my %Data = ref $Param{Data} eq 'HASH' ? $Param{Data}->%* : ();

    # A ticket that is being created has no links yet.
    return 1 if $Data{TicketCreated};

    # Most tickets are moved once at least, and few admins have queues with settings of their own.
    return 1 if $Param{Event} eq 'TicketQueueUpdate' && !$Kernel::OM->Get('Kernel::System::OneTimeAuth::QueueSettings')->IsUsed();

    # Only the process whose pre-filter could not find out who the sender is has to look closer.
    if ( $Param{Event} eq 'ArticleCreate' ) {
        return 1 if !$Kernel::OM->Get('Kernel::System::OneTimeAuth')->SenderIsUndecided();
        return 1 if !$Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->IsOpenedByUnknown(%Data);
    }

    my $WebserviceID = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge')->WebserviceID();
    return 1 if !$WebserviceID;

    # IDs only: whatever else the event knows of the ticket is not for the daemon's tables.
    return $Kernel::OM->Get('Kernel::System::Scheduler')->TaskAdd(
        Type     => 'GenericInterface',
        Name     => 'Invoker-TicketEvent',
        Attempts => 10,
        Data     => {
            WebserviceID => $WebserviceID,
            Invoker      => 'TicketEvent',
            Data         => {
                Event => $Param{Event},
                map { $_ => $Data{$_} } grep { $Data{$_} } qw(TicketID ArticleID),
            },
        },
    );
}

1;
