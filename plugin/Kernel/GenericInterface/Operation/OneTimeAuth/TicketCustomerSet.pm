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

package Kernel::GenericInterface::Operation::OneTimeAuth::TicketCustomerSet;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::GenericInterface::Operation::OneTimeAuth::Common);

# OTOBO modules
use Kernel::System::OneTimeAuth::Pattern qw($IDPattern);

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::GenericInterface::Operation::OneTimeAuth::TicketCustomerSet - give a ticket the customer user that the pre-filter could not give it

=head1 DESCRIPTION

The bridge was unavailable, or not switched on, when the mail came in that opened the ticket.

=head1 PUBLIC INTERFACE

=head2 Execute()

set the customer user if the ticket still has the expected one and the article is still its first, written by a customer. A ticket is never
taken from a customer user who exists.

    my $Result = $OperationObject->Execute(
        Data => {
            TicketID                  => 1,
            ExpectedCustomerUserLogin => '',
            FirstArticleID            => 2,
            CustomerUserLogin         => 'tina@example.com',
            CustomerID                => 'tina@example.com',
        },
    );

    $Result->{Data} = {
        Result => 'set',                        # customer user or checkbox; or 'unchanged', 'changed' (by somebody else), 'refused'
        Reason => '',
    };

=cut

sub Execute {
    my ( $Self, %Param ) = @_;

    my %Data   = $Param{Data}->%*;
    my %Ticket = $Kernel::OM->Get('Kernel::System::Ticket')->TicketGet(
        TicketID      => $Data{TicketID},
        UserID        => $Param{UserID},
        DynamicFields => 0,
        Silent        => 1,
    );
    return $Self->_Result( 'refused', 'The ticket does not exist.' ) if !%Ticket;

    my $Present = $Ticket{CustomerUserID} // '';

    # OTOBO itself writes the address of an unknown sender into the ticket: that is the login of the customer user created since.
    my $IsSame = $Present eq $Data{CustomerUserLogin} && ( $Ticket{CustomerID} // '' ) eq $Data{CustomerID};

    return $Self->_Result( 'unchanged', '' ) if $IsSame && !$Data{SetCheckBoxName};
    return $Self->_Result( 'changed',   'The ticket has another customer user now.' )
        if !$IsSame && $Present ne $Data{ExpectedCustomerUserLogin};
    return $Self->_Result( 'changed', 'The article is not the first one of the ticket, or not from a customer.' )
        if !$Self->_IsFirstArticle( $Data{TicketID}, $Data{FirstArticleID} );

    my $Reason = $Self->_RejectionReason( $Present, $Data{CustomerUserLogin}, $Data{CustomerID} );
    return $Self->_Result( 'refused', $Reason ) if $Reason;

    return $Self->_Set( \%Data, $Param{UserID} ) if !$IsSame;

    my ( $IsChanged, $Problem ) = $Self->_CheckBoxSet( $Data{SetCheckBoxName}, $Data{TicketID}, $Param{UserID} );
    return $Self->_Result( $IsChanged ? 'set' : 'unchanged', $Problem );
}

# ExpectedCustomerUserLogin is what the ticket has now.
sub _Parameters {
    my $Text = qr{ \A [^\x00-\x1f\x7f]{1,250} \z }xms;

    return (
        TicketID                  => [ 1, qr{ \A $IDPattern \z }xms ],
        FirstArticleID            => [ 1, qr{ \A $IDPattern \z }xms ],
        ExpectedCustomerUserLogin => [ 0, $Text ],
        CustomerUserLogin         => [ 1, $Text ],
        CustomerID                => [ 1, $Text ],
        SetCheckBoxName           => [ 0, qr{ \A [A-Za-z0-9]{1,200} \z }xms ],
    );
}

sub _Result {
    my ( $Self, $Result, $Reason ) = @_;

    return $Self->Answer(
        Result => $Result,
        Reason => $Reason,
    );
}

sub _IsFirstArticle {
    my ( $Self, $TicketID, $ArticleID ) = @_;

    my ($First) = $Kernel::OM->Get('Kernel::System::Ticket::Article')->ArticleList(
        TicketID  => $TicketID,
        OnlyFirst => 1,
    );
    return if !$First || $First->{ArticleID} != $ArticleID;

    my $SenderType = $Kernel::OM->Get('Kernel::System::Ticket::Article')->ArticleSenderTypeLookup(
        SenderTypeID => $First->{SenderTypeID},
    );

    return ( $SenderType // '' ) eq 'customer';
}

sub _RejectionReason {
    my ( $Self, $Present, $Login, $CustomerID ) = @_;

    my $CustomerUserLookupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserLookup');
    return 'The ticket already has an existing customer user.'
        if $Present ne '' && $Present ne $Login && $CustomerUserLookupObject->CustomerUserByLogin( UserLogin => $Present );

    my %CustomerUser = $CustomerUserLookupObject->CustomerUserByLogin( UserLogin => $Login );
    return 'The customer user does not exist.'                if !%CustomerUser || $CustomerUser{UserLogin} ne $Login;
    return 'The customer user is invalid.'                    if !$CustomerUserLookupObject->CustomerUserAsHash(%CustomerUser)->{Valid};
    return 'The CustomerID is not that of the customer user.' if ( $CustomerUser{UserCustomerID} // '' ) ne $CustomerID;

    return;
}

sub _Set {
    my ( $Self, $Data, $UserID ) = @_;

    my $IsSet = $Kernel::OM->Get('Kernel::System::Ticket')->TicketCustomerSet(
        TicketID => $Data->{TicketID},
        No       => $Data->{CustomerID},
        User     => $Data->{CustomerUserLogin},
        UserID   => $UserID,
    );
    return $Self->_Result( 'refused', 'OTOBO could not set the customer user. See the OTOBO log.' ) if !$IsSet;

    my ( $IsChanged, $Problem ) = $Self->_CheckBoxSet( $Data->{SetCheckBoxName}, $Data->{TicketID}, $UserID );

    return $Self->_Result( 'set', $Problem );
}

# Returns whether the checkbox was changed, and a sentence if it could not be.

sub _CheckBoxSet {
    my ( $Self, $Name, $TicketID, $UserID ) = @_;

    return ( 0, '' ) if !$Name;

    my $Field = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->CheckBox( Name => $Name );
    return ( 0, "The dynamic field $Name is not a ticket field of type checkbox." ) if !$Field;

    my %Value = (
        DynamicFieldConfig => $Field,
        ObjectID           => $TicketID,
    );
    my $BackendObject = $Kernel::OM->Get('Kernel::System::DynamicField::Backend');
    return ( 0, '' ) if $BackendObject->ValueGet(%Value);

    my $IsSet = $BackendObject->ValueSet(
        %Value,
        Value  => 1,
        UserID => $UserID,
    );

    return $IsSet ? ( 1, '' ) : ( 0, "The dynamic field $Name could not be set." );
}

1;
