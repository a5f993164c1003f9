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

package Kernel::Output::HTML::TicketZoom::OneTimeAuth;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::Output::HTML::Base);

# OTOBO modules
use Kernel::Language qw(Translatable);

our $ObjectManagerDisabled = 1;

my %StateText = (
    active     => Translatable('Active'),
    used       => Translatable('Used'),
    superseded => Translatable('Replaced by a newer link'),
    revoked    => Translatable('Revoked'),
    expired    => Translatable('Expired'),
);

my $MaxLines = 10;

=head1 NAME

Kernel::Output::HTML::TicketZoom::OneTimeAuth - the widget "Access link" of AgentTicketZoom

=head1 DESCRIPTION

Tells agents whether the ticket's customer user may have links, which there are and what became of them. It is loaded after the page,
so that a slow bridge slows down nothing else.

=head1 PUBLIC INTERFACE

=head2 Run()

    my $Result = $WidgetObject->Run( Ticket => \%Ticket );

    $Result = { Output => '<div class="WidgetSimple">...</div>' };    # without Output while the product is not enabled

=cut

sub Run {
    my ( $Self, %Param ) = @_;

    my $OneTimeAuthObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth');
    return {} if !$OneTimeAuthObject->IsEnabled() || !$OneTimeAuthObject->PublicURL();

    my $TicketID = $Param{Ticket}->{TicketID};
    my %Overview = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketLinks')->Overview( TicketID => $TicketID );
    return {} if !%Overview;

    my %Data = (
        %Overview,
        TicketID => $TicketID,
        Lines    => [ _Lines(%Overview) ],
    );
    if ( !$Overview{BridgeError} && $Self->_IsAllowed($TicketID) ) {
        $Data{MaySend}   = !$Overview{NoLinkReason};
        $Data{MayRevoke} = $Overview{KnownBrowsers} || grep { $_->{State} eq 'active' } $Overview{Links}->@*;
    }

    return {
        Output => $Kernel::OM->Get('Kernel::Output::HTML::Layout')->Output(
            TemplateFile => 'AgentTicketZoom/OneTimeAuth',
            Data         => \%Data,
        ),
    };
}

sub _IsAllowed {
    my ( $Self, $TicketID ) = @_;

    return $Kernel::OM->Get('Kernel::System::Ticket')->TicketPermission(
        Type     => 'rw',
        TicketID => $TicketID,
        UserID   => $Self->{UserID},
        LogNo    => 1,
    );
}

# Links, emails without one, and logins that failed, newest first.
sub _Lines {
    my (%Overview) = @_;

    my @Links = map {
        {
            Time    => $_->{IssuedTime},
            Text    => $StateText{ $_->{State} } // $_->{State},
            Details => [ _Details( $_->%* ) ],
        }
    } $Overview{Links}->@*;
    my @Events = map { { Time => $_->{CreateTime}, Text => $_->{Name} } } $Overview{Events}->@*;

    my @Lines = sort { $b->{Time} cmp $a->{Time} } @Links, @Events;

    return @Lines > $MaxLines ? @Lines[ 0 .. $MaxLines - 1 ] : @Lines;
}

# What happened to a link, each with its time.
sub _Details {
    my (%Link) = @_;

    if ( $Link{State} eq 'used' ) {
        return _Detail( Translatable('The customer logged in'),                   $Link{EndedTime} ) if $Link{OpenedTime};
        return _Detail( Translatable('The customer logged in with another link'), $Link{EndedTime} );
    }

    my @Customer = $Link{OpenedTime}
        ? _Detail( Translatable('Opened, not logged in'), $Link{OpenedTime} )
        : $Link{SeenTime}          ? _Detail( Translatable('Page shown, not opened'), $Link{SeenTime} )
        : $Link{State} eq 'active' ? _Detail( Translatable('Not opened yet') )
        :                            ();
    my $End = $Link{EndedTime} // $Link{ExpiresTime};

    return @Customer if !$End;
    return ( @Customer, _Detail( $Link{State} eq 'active' ? Translatable('Works until') : Translatable('Ended'), $End ) );
}

sub _Detail {
    my ( $Text, $Time ) = @_;

    return {
        Text => $Text,
        Time => $Time,
    };
}

1;
