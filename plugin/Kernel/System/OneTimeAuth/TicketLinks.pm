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

package Kernel::System::OneTimeAuth::TicketLinks;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::Language                     qw(Translatable);
use Kernel::System::OneTimeAuth::Pattern qw($TicketNumberPattern);

our @ObjectDependencies = (
    'Kernel::System::DateTime',
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::History',
    'Kernel::System::OneTimeAuth::LinkMail',
    'Kernel::System::OneTimeAuth::TicketData',
    'Kernel::System::SystemAddress',
);

# Why a customer user gets no links.
my %Sentence = (
    ticket   => Translatable('The ticket does not exist.'),
    none     => Translatable('The ticket has no customer user.'),
    unknown  => Translatable('OTOBO does not know the customer user of the ticket.'),
    password => Translatable('The customer user has a password, and logs in with it.'),
    address  => Translatable('The customer user has no usable email address.'),
    backend  => Translatable('The customer user belongs to a backend that does not log in with links.'),
    invalid  => Translatable('The customer user is invalid.'),
    system   => Translatable('The address belongs to OTOBO itself.'),
    queue    => Translatable('Links are switched off for the queue of the ticket (OneTimeAuth::Queues).'),
    number   => Translatable('A ticket with such a number cannot have links.'),
    expired  => Translatable('Links to this ticket have expired.'),
    ignored  => Translatable('The address cannot answer emails (OneTimeAuth::IgnoreSenders).'),
);

my $Unavailable = Translatable('The bridge is unavailable.');

# What happened longer ago is of no interest to agents who have a customer on the phone; the ticket's history has it.
my $ShownDays = 30;

=head1 NAME

Kernel::System::OneTimeAuth::TicketLinks - what agents see of the links of a ticket, and do with them

=head1 DESCRIPTION

For the widget of AgentTicketZoom and the console command C<Admin::OneTimeAuth::Link>. The caller has checked permissions.

=head1 PUBLIC INTERFACE

=head2 Overview()

whether the ticket's customer user may have links, which there are, and whether the last answer was seen.

    my %Overview = $TicketLinksObject->Overview(
        TicketID          => 11,
        CustomerUserLogin => 'tina@example.com',    # optional: the links of another one, who had the ticket before
    );

Returns, or an empty hash when there is no such ticket; times are as OTOBO's database has them:

    %Overview = (
        TicketNumber      => '2026112210000011',
        CustomerUserLogin => 'tina@example.com',
        NoLinkReason      => '',                       # a translatable sentence: no new link is possible because ...
        BridgeError       => '',                       # a translatable sentence: the links are not known because ...
        KnownBrowsers     => 1,                        # that the customer user called their own: used links open in them, too
        Links             => [
            {
                LinkID     => 'AAAAAAAAAAAAAAAAAAAAAAAA',
                State      => 'active',                # or used, superseded, revoked, expired
                IssuedTime => '2026-11-22 10:00:00',   # also SeenTime, OpenedTime, EndedTime, ExpiresTime, as far as they are known
            },
        ],
        Events => [                                    # newest first: emails without a working link, and logins that failed
            { Type, Name, CreateTime },
        ],
        Answer => {                                    # of an agent, visible for the customer; absent: there is none
            CreateTime => '2026-11-22 10:00:00',
            SeenTime   => '2026-11-22 11:00:00',       # the customer logged in with a link; absent: not since
        },
    );

=cut

sub Overview {
    my ( $Self, %Param ) = @_;

    my %Check = $Self->_Check( $Param{TicketID} );
    return if !%Check;

    my $Login    = $Param{CustomerUserLogin} // $Check{CustomerUserLogin};
    my %Overview = (
        TicketNumber      => $Check{TicketNumber},
        CustomerUserLogin => $Login,
        NoLinkReason      => $Check{NoLinkReason},
        BridgeError       => '',
        KnownBrowsers     => 0,
        Links             => [],
        $Self->_History( $Param{TicketID} ),
    );
    return %Overview if $Login eq '' || $Check{NoLinkReason} eq $Sentence{number};

    my $Answer = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->LinksList(
        TicketID          => $Param{TicketID},
        CustomerUserLogin => $Login,
        CustomerUserEmail => $Check{CustomerUserEmail},
    );
    if ( !$Answer ) {
        $Overview{BridgeError} = $Unavailable;
        return %Overview;
    }

    $Overview{KnownBrowsers} = $Answer->{KnownBrowsers};
    $Overview{Links}         = [ map { _Link($_) } grep { _IsShown($_) } $Answer->{Links}->@* ];
    $Overview{NoLinkReason} ||= $Sentence{ $Answer->{Reason} } // '';

    return %Overview;
}

=head2 Send()

mails a new link to the ticket's customer user.

    my %Result = $TicketLinksObject->Send(
        TicketID          => 11,
        CustomerUserLogin => 'tina@example.com',    # optional: only if this is the ticket's customer user
        UserID            => 2,
    );

    %Result = (
        Success => 1,
        Message => 'A new one-time link was sent to the address of the customer user.',    # translatable; or why not
    );

=cut

sub Send {
    my ( $Self, %Param ) = @_;

    my %Overview = $Self->Overview( TicketID => $Param{TicketID} );
    return _Failure( $Sentence{ticket} ) if !%Overview;

    my $Reason = $Overview{NoLinkReason} || $Overview{BridgeError};
    return _Failure($Reason) if $Reason;

    my %Result = $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkMail')->Send(
        TicketNumber      => $Overview{TicketNumber},
        CustomerUserLogin => $Param{CustomerUserLogin} // $Overview{CustomerUserLogin},
        UserID            => $Param{UserID},
    );
    return _Failure( $Result{Reason} ) if $Result{Result} ne 'sent';

    return (
        Success => 1,
        Message => Translatable('A new one-time link was sent to the address of the customer user.'),
    );
}

=head2 Revoke()

makes the active links of the ticket's customer user open nothing any more, and forgets the browsers that the customer user called their own.

    my %Result = $TicketLinksObject->Revoke(
        TicketID          => 11,
        CustomerUserLogin => 'tina@example.com',    # optional: those of another one, who had the ticket before
        UserID            => 2,
    );

    %Result = (
        Success           => 1,
        Revoked           => 2,
        ForgottenBrowsers => 1,
        Message           => 'All one-time links of the customer user were revoked.',    # translatable; or why not
    );

=cut

sub Revoke {
    my ( $Self, %Param ) = @_;

    my %Check = $Self->_Check( $Param{TicketID} );
    return _Failure( $Sentence{ticket} ) if !%Check;

    my $Login = $Param{CustomerUserLogin} // $Check{CustomerUserLogin};
    return _Failure( $Sentence{none} ) if $Login eq '';

    my $Answer = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->LinksRevoke(
        TicketID          => $Param{TicketID},
        TicketNumber      => $Check{TicketNumber},
        CustomerUserLogin => $Login,
    );
    return _Failure($Unavailable) if !$Answer;

    my %Result = (
        Success => 1,
        map { $_ => $Answer->{$_} } qw(Revoked ForgottenBrowsers),
    );
    return (
        %Result,
        Message => Translatable('The customer user had no active link.'),
    ) if !$Result{Revoked} && !$Result{ForgottenBrowsers};

    $Kernel::OM->Get('Kernel::System::OneTimeAuth::History')->Add(
        Type     => 'OneTimeAuthRevoked',
        TicketID => $Param{TicketID},
        UserID   => $Param{UserID},
    );

    return (
        %Result,
        Message => Translatable('All one-time links of the customer user were revoked.'),
    );
}

sub _Failure {
    my ($Reason) = @_;

    return (
        Success => 0,
        Message => $Reason,
    );
}

# What OTOBO itself knows: whose ticket it is, and whether that one may have links.
sub _Check {
    my ( $Self, $TicketID ) = @_;

    my $TicketDataObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData');
    my %Ticket           = $TicketDataObject->TicketGet( TicketID => $TicketID );
    return if !%Ticket;

    my %Result = $TicketDataObject->CustomerUserCheck( Ticket => \%Ticket );
    my $Email  = $Result{Reason} ? '' : $Result{CustomerUser}->{UserEmail};
    my $Reason = $Result{Reason};
    $Reason ||= 'system'
        if $Email ne '' && $Kernel::OM->Get('Kernel::System::SystemAddress')->SystemAddressIsLocalAddress( Address => $Email );
    $Reason = 'number' if $Ticket{TicketNumber} !~ m{\A$TicketNumberPattern\z}xms;

    return (
        TicketNumber      => $Ticket{TicketNumber},
        CustomerUserLogin => $Ticket{CustomerUserID} // '',
        CustomerUserEmail => $Email,
        NoLinkReason      => $Reason ? $Sentence{$Reason} : '',
    );
}

sub _History {
    my ( $Self, $TicketID ) = @_;

    my $HistoryObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::History');
    my @Rows          = $HistoryObject->List( TicketID => $TicketID );
    my %IsEvent       = map { $_ => 1 } qw(OneTimeAuthNoLink OneTimeAuthOpened);
    my $Since         = _TimeStamp( time - $ShownDays * 24 * 60 * 60 );
    my $Answer        = $HistoryObject->LastAnswer( TicketID => $TicketID );
    my @Logins        = $Answer ? grep { $_->{Type} eq 'OneTimeAuthLogin' && $_->{CreateTime} ge $Answer->{CreateTime} } @Rows : ();

    return (
        Events => [ reverse grep { $IsEvent{ $_->{Type} } && $_->{CreateTime} ge $Since } @Rows ],
        $Answer
        ? (
            Answer => {
                CreateTime => $Answer->{CreateTime},
                @Logins ? ( SeenTime => $Logins[0]->{CreateTime} ) : (),
            }
            )
        : (),
    );
}

sub _IsShown {
    my ($Link) = @_;

    return $Link->{State} eq 'active' || ( $Link->{EndedAt} // $Link->{ExpiresAt} // $Link->{IssuedAt} ) >= time - $ShownDays * 24 * 60 * 60 ? 1 : 0;
}

sub _Link {
    my ($Link) = @_;

    my @Known = grep { $Link->{"${_}At"} } qw(Issued Seen Opened Ended Expires);

    return {
        LinkID => $Link->{LinkID},
        State  => $Link->{State},
        map { ( "${_}Time" => _TimeStamp( $Link->{"${_}At"} ) ) } @Known,
    };
}

sub _TimeStamp {
    my ($Epoch) = @_;

    return $Kernel::OM->Create(
        'Kernel::System::DateTime',
        ObjectParams => { Epoch => $Epoch },
    )->ToString();
}

1;
