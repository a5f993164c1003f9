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

package Kernel::GenericInterface::Invoker::OneTimeAuth::TicketEvent;

use v5.24;
use strict;
use warnings;

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::GenericInterface::Invoker::OneTimeAuth::TicketEvent - tells the bridge that something happened to a ticket

=head1 DESCRIPTION

Sends numbers and the name of the event, nothing else: no old ticket data, no text, no address lies in a queue or in a log for it.

=head1 PUBLIC INTERFACE

=head2 new()

usually, you want to create an instance of this by using C<< Kernel::GenericInterface::Invoker->new() >>.

    my $InvokerObject = Kernel::GenericInterface::Invoker::OneTimeAuth::TicketEvent->new(
        DebuggerObject => $DebuggerObject,
    );

=cut

sub new {
    my ( $Type, %Param ) = @_;

    if ( !$Param{DebuggerObject} ) {
        return {
            Success      => 0,
            ErrorMessage => 'Got no DebuggerObject!',
        };
    }

    return bless { DebuggerObject => $Param{DebuggerObject} }, $Type;
}

=head2 PrepareRequest()

chooses what is sent.

    my $Result = $InvokerObject->PrepareRequest(
        Data => { Event => 'ArticleCreate', TicketID => 1, ArticleID => 2, OldTicketData => { ... } },
    );

Returns

    $Result = {
        Success => 1,
        Data    => {
            Event        => 'ArticleCreate',
            TicketID     => 1,
            ArticleID    => 2,                     # if the event has one
            TicketNumber => '2026112210000011',    # while the ticket exists
        },
    };

or C<< { Success => 0, ErrorMessage => '...' } >>.

=cut

sub PrepareRequest {
    my ( $Self, %Param ) = @_;

    my %Data = ref $Param{Data} eq 'HASH' ? $Param{Data}->%* : ();

    if ( ( $Data{Event} // '' ) !~ m{ \A [A-Za-z]{1,100} \z }xms ) {
        return $Self->_Error('Need Event!');
    }
    if ( !_IsID( $Data{TicketID} ) ) {
        return $Self->_Error('Need TicketID!');
    }

    my $TicketNumber = $Kernel::OM->Get('Kernel::System::Ticket')->TicketNumberLookup( TicketID => $Data{TicketID} );

    return {
        Success => 1,
        Data    => {
            Event    => $Data{Event},
            TicketID => $Data{TicketID},
            $TicketNumber             ? ( TicketNumber => $TicketNumber )    : (),
            _IsID( $Data{ArticleID} ) ? ( ArticleID    => $Data{ArticleID} ) : (),
        },
    };
}

=head2 HandleResponse()

    my $Result = $InvokerObject->HandleResponse(
        ResponseSuccess      => 1,
        ResponseErrorMessage => '',
        Data                 => { accepted => 1 },
    );

Returns C<< { Success => 1, Data => {} } >>, or C<< { Success => 0, ErrorMessage => '...' } >>.

=cut

sub HandleResponse {
    my ( $Self, %Param ) = @_;

    return $Self->_Error( $Param{ResponseErrorMessage} ) if !$Param{ResponseSuccess};

    return {
        Success => 1,
        Data    => {},
    };
}

sub _Error {
    my ( $Self, $ErrorMessage ) = @_;

    return {
        Success      => 0,
        ErrorMessage => $ErrorMessage,
    };
}

sub _IsID {
    my ($Value) = @_;

    return defined $Value && !ref $Value && $Value =~ m{ \A [1-9]\d{0,18} \z }xms ? 1 : 0;
}

1;
