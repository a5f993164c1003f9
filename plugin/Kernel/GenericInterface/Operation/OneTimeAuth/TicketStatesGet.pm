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

package Kernel::GenericInterface::Operation::OneTimeAuth::TicketStatesGet;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::GenericInterface::Operation::OneTimeAuth::Common);

# OTOBO modules
use Kernel::System::OneTimeAuth::Pattern qw($IDPattern $TicketNumberPattern);

our $ObjectManagerDisabled = 1;

our $MaximumTickets = 100;

=head1 NAME

Kernel::GenericInterface::Operation::OneTimeAuth::TicketStatesGet - get what decides how long the links of tickets live

=head1 DESCRIPTION

The bridge asks for it after an event, and in batches in the nightly sweep.

=head1 PUBLIC INTERFACE

=head2 Execute()

    my $Result = $OperationObject->Execute(
        Data => {
            TicketID     => [ 1, 2 ],
            TicketNumber => [],
            FirstArticle => 1,
        },
    );

    $Result->{Data} = {
        Ticket => [                             # absent when there is none; tickets that do not exist are left out
            {
                TicketID => 1, TicketNumber => '...', StateType => 'closed', StateSince => 1764000000,
                MergedIntoTicketID => 2, MergedIntoTicketNumber => '...',      # of merged tickets
                CustomerUserLogin => 'tina', CustomerUserExists => 1,
                FirstArticle => { ArticleID, SenderType, Channel, From, Headers },
            },
        ],
    };

=cut

sub Execute {
    my ( $Self, %Param ) = @_;

    my ( $TicketIDs, $Error ) = $Self->_TicketIDs( $Param{Data} );
    return $Error if $Error;

    my $TicketDataObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData');
    my @Tickets;

    TICKETID:
    for my $TicketID ( $TicketIDs->@* ) {
        my %Ticket = $TicketDataObject->TicketState(
            TicketID           => $TicketID,
            CustomerUserExists => 1
        );
        next TICKETID if !%Ticket;

        if ( $Param{Data}->{FirstArticle} ) {
            my %FirstArticle = $TicketDataObject->FirstArticle( TicketID => $TicketID );
            $Ticket{FirstArticle} = \%FirstArticle if %FirstArticle;
        }
        push @Tickets, \%Ticket;
    }

    return $Self->Answer( @Tickets ? ( Ticket => \@Tickets ) : () );
}

# Together at most 100 tickets. FirstArticle: 1 to get what tells who opened the ticket.
sub _Parameters {
    return (
        TicketID     => [ 0, qr{ \A $IDPattern \z }xms,           'List' ],
        TicketNumber => [ 0, qr{ \A $TicketNumberPattern \z }xms, 'List' ],
        FirstArticle => [ 0, qr{ \A [01] \z }xms ],
    );
}

sub _TicketIDs {
    my ( $Self, $Data ) = @_;

    my @IDs     = $Data->{TicketID}->@*;
    my @Numbers = $Data->{TicketNumber}->@*;

    return ( undef, $Self->Refuse( 'MissingParameter', 'TicketID or TicketNumber parameter is missing!' ) ) if !@IDs && !@Numbers;
    return ( undef, $Self->Refuse( 'InvalidParameter', "More than $MaximumTickets tickets!" ) )             if @IDs + @Numbers > $MaximumTickets;

    my $TicketObject = $Kernel::OM->Get('Kernel::System::Ticket');
    my @FromNumbers  = grep {$_} map { scalar $TicketObject->TicketIDLookup( TicketNumber => $_ ) } @Numbers;

    return [ @IDs, @FromNumbers ];
}

1;
