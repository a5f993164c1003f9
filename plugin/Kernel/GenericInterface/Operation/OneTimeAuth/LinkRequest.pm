# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

package Kernel::GenericInterface::Operation::OneTimeAuth::LinkRequest;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::GenericInterface::Operation::OneTimeAuth::Common);

# OTOBO modules
use Kernel::System::OneTimeAuth::Pattern qw($TicketNumberPattern);

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::GenericInterface::Operation::OneTimeAuth::LinkRequest - mail links to the customer users of an address

=head1 DESCRIPTION

Somebody filled in the form of the bridge. The answer is the same, and takes the same time, for every address.

=head1 PUBLIC INTERFACE

=head2 Execute()

schedule the task, see L<Kernel::System::OneTimeAuth::LinkRequest>.

    my $Result = $OperationObject->Execute(
        Data => {
            Address      => ['tina@example.com'],
            TicketNumber => '',
            Discard      => 0,
        },
    );

    $Result->{Data} = {
        Result => 'scheduled',
    };

=cut

sub Execute {
    my ( $Self, %Param ) = @_;

    my %Data = $Param{Data}->%*;
    return $Self->Refuse( 'MissingParameter', 'Address parameter is missing!' ) if !$Data{Address}->@*;
    return $Self->Refuse( 'InvalidParameter', 'Address parameter is invalid!' ) if $Data{Address}->@* > 2;

    my $IsScheduled = $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkRequest')->Schedule(
        Addresses    => $Data{Address},
        TicketNumber => $Data{TicketNumber},
        Discard      => $Data{Discard},
    );

    return $IsScheduled ? $Self->Answer( Result => 'scheduled' ) : $Self->Refuse( 'InternalError', 'The task could not be scheduled!' );
}

# The address in each spelling of its domain, the ticket number if it is known, and Discard if nothing shall be sent.
sub _Parameters {
    return (
        Address      => [ 1, qr{ \A [^\x00-\x20\x7f]{3,150} \z }xms, 'List' ],
        TicketNumber => [ 0, qr{ \A $TicketNumberPattern \z }xms ],
        Discard      => [ 0, qr{ \A [01] \z }xms ],
    );
}

1;
