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

# OTOBO modules
use Kernel::System::OneTimeAuth::Pattern qw($LinkIDPattern $TicketNumberPattern);

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::GenericInterface::Operation::OneTimeAuth::LinkMailSend - mail a new one-time link to the registered address

=head1 DESCRIPTION

Customers ask for a new link on the page of an old one.

=head1 PUBLIC INTERFACE

=head2 Execute()

mail the link now, if C<CustomerUserLogin> is the ticket's customer user and may have links. With C<LinkID>, the id of an inert link that
strangers may know, OTOBO's scheduler does it: the answer is the same, and takes the same time, whatever the ticket is.

    my $Result = $OperationObject->Execute(
        Data => {
            TicketNumber => '2026112210000011',
            LinkID       => 'AAAAAAAAAAAAAAAAAAAAAAAA',
        },
    );

    $Result->{Data} = {
        Result => 'sent',                       # or 'refused', or 'failed' (not now), with a Reason; with LinkID 'scheduled'
    };

=cut

sub Execute {
    my ( $Self, %Param ) = @_;

    my $LinkMailObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkMail');
    my %Data           = $Param{Data}->%*;

    if ( $Data{LinkID} ) {
        my $IsScheduled = $LinkMailObject->Schedule(
            TicketNumber => $Data{TicketNumber},
            LinkID       => $Data{LinkID},
        );
        return $IsScheduled ? $Self->Answer( Result => 'scheduled' ) : $Self->Refuse( 'InternalError', 'The task could not be scheduled!' );
    }

    return $Self->Refuse( 'MissingParameter', 'CustomerUserLogin parameter is missing!' ) if $Data{CustomerUserLogin} eq '';

    return $Self->Answer(
        $LinkMailObject->Send(
            TicketNumber      => $Data{TicketNumber},
            CustomerUserLogin => $Data{CustomerUserLogin},
        )
    );
}

# Either CustomerUserLogin or LinkID. The address is never part of the request.
sub _Parameters {
    return (
        TicketNumber      => [ 1, qr{ \A $TicketNumberPattern \z }xms ],
        CustomerUserLogin => [ 0, qr{ \A [^\x00-\x1f\x7f]{1,250} \z }xms ],
        LinkID            => [ 0, qr{ \A $LinkIDPattern \z }xms ],
    );
}

1;
