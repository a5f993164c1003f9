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

package Kernel::System::Console::Command::Admin::OneTimeAuth::Link;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::ConsoleCommand);

our @ObjectDependencies = (
    'Kernel::Language',
    'Kernel::System::JSON',
    'Kernel::System::OneTimeAuth::TicketLinks',
    'Kernel::System::Ticket',
);

=head1 NAME

Kernel::System::Console::Command::Admin::OneTimeAuth::Link - the links of a ticket

=head1 DESCRIPTION

Does what the widget "Access link" of the ticket does.

=cut

sub Configure {
    my ( $Self, %Param ) = @_;

    $Self->Description('List the one-time links of a ticket, send a new one, or revoke them.');
    $Self->AddOption(
        Name        => 'action',
        Description => 'list, send or revoke.',
        Required    => 1,
        HasValue    => 1,
        ValueRegex  => qr{ \A (?: list | send | revoke ) \z }xms,
    );
    $Self->AddOption(
        Name        => 'ticket',
        Description => 'The number of the ticket.',
        Required    => 1,
        HasValue    => 1,
        ValueRegex  => qr{ \A \S+ \z }xms,
    );
    $Self->AddOption(
        Name        => 'customer-user',
        Description => 'The login of the customer user. By default that of the ticket; links are sent to no other.',
        Required    => 0,
        HasValue    => 1,
        ValueRegex  => qr{ \S }xms,
    );
    $Self->AddOption(
        Name        => 'json',
        Description => 'Print one JSON object.',
        Required    => 0,
        HasValue    => 0,
    );

    return;
}

sub Run {
    my ( $Self, %Param ) = @_;

    my $TicketID = $Kernel::OM->Get('Kernel::System::Ticket')->TicketIDLookup( TicketNumber => $Self->GetOption('ticket') );
    return $Self->_Fail('The ticket does not exist.') if !$TicketID;

    my $CustomerUserLogin = $Self->GetOption('customer-user');
    my %Request           = (
        TicketID => $TicketID,
        UserID   => 1,
        defined $CustomerUserLogin ? ( CustomerUserLogin => $CustomerUserLogin ) : (),
    );

    return $Self->_List(%Request) if $Self->GetOption('action') eq 'list';

    my $TicketLinksObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketLinks');
    my %Result            = $Self->GetOption('action') eq 'send' ? $TicketLinksObject->Send(%Request) : $TicketLinksObject->Revoke(%Request);
    return $Self->_Fail( $Result{Message} ) if !$Result{Success};

    $Self->_Report( \%Result, [ $Self->_Translate( $Result{Message} ) ] );

    return $Self->ExitCodeOk();
}

sub _List {
    my ( $Self, %Request ) = @_;

    my %Overview = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketLinks')->Overview(%Request);
    return $Self->_Fail( $Overview{BridgeError} ) if $Overview{BridgeError};

    my @Lines = "$Overview{TicketNumber}  $Overview{CustomerUserLogin}  " . $Self->_Translate( $Overview{NoLinkReason} );
    for my $Link ( $Overview{Links}->@* ) {
        my @Times = map {"\L$_\E $Link->{\"${_}Time\"}"} grep { $Link->{"${_}Time"} } qw(Issued Seen Opened Ended Expires);
        push @Lines, sprintf '  %s  %-10s  %s', $Link->{LinkID}, $Link->{State}, join ', ', @Times;
    }
    push @Lines, map { "  $_->{CreateTime}  " . $Self->_Translate( $_->{Name} ) } $Overview{Events}->@*;

    $Self->_Report( \%Overview, \@Lines );

    return $Self->ExitCodeOk();
}

sub _Translate {
    my ( $Self, $Text ) = @_;

    return $Kernel::OM->Get('Kernel::Language')->Translate($Text);
}

sub _Report {
    my ( $Self, $Data, $Lines ) = @_;

    my $Text = $Self->GetOption('json') ? $Kernel::OM->Get('Kernel::System::JSON')->Encode( Data => $Data ) : join "\n", map {s{ \s+ \z }{}xmsr} $Lines->@*;

    return $Self->Print("$Text\n");
}

# With --json standard output has one object in any case.
sub _Fail {
    my ( $Self, $Message ) = @_;

    if ( $Self->GetOption('json') ) {
        $Self->_Report(
            {
                Success => 0,
                Message => $Message
            },
            []
        );
    }
    else {
        $Self->PrintError( $Self->_Translate($Message) );
    }

    return $Self->ExitCodeError();
}

1;
