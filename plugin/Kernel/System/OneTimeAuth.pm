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

package Kernel::System::OneTimeAuth;

use v5.24;
use strict;
use warnings;

# OTOBO modules
use Kernel::System::OneTimeAuth::Pattern qw($TicketNumberPattern);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::Language',
    'Kernel::System::OneTimeAuth::Bridge',
    'Kernel::System::OneTimeAuth::QueueSettings',
    'Kernel::System::OneTimeAuth::SettingsCheck',
    'Kernel::System::OneTimeAuth::TicketData',
    'Kernel::System::Ticket',
);

# Seconds for which a link that this process issued is known to nobody. A mail leaves in the moment in which its text is made; but a note
# or a compose form of the same process may have the link, too, and somebody may come to read that.
my $FreshSeconds = 300;

# of this process, see SenderUndecided()
my $SenderIsUndecided = 0;

=head1 NAME

Kernel::System::OneTimeAuth - what OTOBO tells the bridge, and asks it

=head1 DESCRIPTION

Each function gathers what the bridge needs to know and hands back what it answers; how it is called is the business of
L<Kernel::System::OneTimeAuth::Bridge>. None ever dies.

=head1 PUBLIC INTERFACE

=head2 new()

Don't use the constructor directly, use the ObjectManager instead:

    my $OneTimeAuthObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth');

=cut

sub new {
    my ( $Type, %Param ) = @_;

    # The links issued so far, and the tickets of which some may not be as the admin meant them: lives as long as the
    # object manager, so one request, task or command.
    return bless {
        Issued     => {},
        Distrusted => {},
    }, $Type;
}

=head2 IsEnabled()

whether the web service C<OneTimeAuth> exists and is valid.

    my $IsEnabled = $OneTimeAuthObject->IsEnabled();

=cut

sub IsEnabled {
    my ( $Self, %Param ) = @_;

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge')->WebserviceID() ? 1 : 0;
}

=head2 PublicURL()

the setting C<OneTimeAuth::PublicURL>, without a trailing slash; only links with this prefix are ours.

    my $PublicURL = $OneTimeAuthObject->PublicURL();    # 'https://support.example.com/ota', or '' when unset or no http(s) URL

=cut

sub PublicURL {
    my ( $Self, %Param ) = @_;

    my $PublicURL = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::PublicURL') // '';
    $PublicURL =~ s{ /+ \z }{}xms;

    return $PublicURL =~ m{ \A https?://[A-Za-z0-9.\-\[\]:]+(?:/[A-Za-z0-9._~/-]*)? \z }xms ? $PublicURL : '';
}

=head2 PreFilter()

asks who the sender of a mail is.

    my $Answer = $OneTimeAuthObject->PreFilter(
        From                          => [ 'dGluYUBleGFtcGxlLmNvbQ==' ],     # base64 of each raw From header
        Headers                       => { 'Return-Path' => '<tina@example.com>' },
        TicketID                      => 12,                                  # optional: of the follow-up's ticket
        CustomerHeaderSpoofProtection => 1,
        CustomerUserBackend           => 'CustomerUser',
        SetCheckBoxName               => 'NewCustomer',
        Found                         => { Address => 'tina@example.com', CustomerUser => [...], SystemAddress => 0 },    # optional
    );

Returns C<{ Decision, Reason, Headers }>, and C<Create> where a customer user is to be created, or undef.

=cut

sub PreFilter {
    my ( $Self, %Param ) = @_;

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge')->Call(
        Name => 'PreFilter',
        Data => {
            From    => $Param{From}    // [],
            Headers => $Param{Headers} // {},
            $Param{TicketID} ? ( TicketID => $Param{TicketID} ) : (),
            CustomerHeaderSpoofProtection => $Param{CustomerHeaderSpoofProtection} ? 1 : 0,
            CustomerUserBackend           => $Param{CustomerUserBackend} // '',
            SetCheckBoxName               => $Param{SetCheckBoxName}     // '',
            ( map { $_ => _Patterns($_) } qw(IgnoreSenders AllowedSenders) ),
            $Param{Found} ? ( Found => $Param{Found} ) : (),
        },
    );
}

=head2 SenderUndecided()

the pre-filter could not find out, or not create, who sent an email: the event of the new ticket gives the bridge a second chance.

    $OneTimeAuthObject->SenderUndecided();

=head2 SenderIsUndecided()

whether this happened to an email of this process. An object would not remember it: OTOBO discards objects in the middle of an email, with its
language for one.

    my $IsUndecided = $OneTimeAuthObject->SenderIsUndecided();

=cut

sub SenderUndecided {
    my ( $Self, %Param ) = @_;

    $SenderIsUndecided = 1;

    return 1;
}

sub SenderIsUndecided {
    my ( $Self, %Param ) = @_;

    return $SenderIsUndecided;
}

=head2 LinkIssue()

the inert link for a ticket and its present customer user. Within one request the same link is answered until
L</LinkUsed()> says that a mail carries it, so that body and signature have the same one.

    my %Result = $OneTimeAuthObject->LinkIssue(
        TicketID      => 1,
        Ticket        => \%Ticket,                      # optional: as OTOBO's TicketGet() has just read it
        RequestedWith => 'AAAAAAAAAAAAAAAAAAAAAAAA',    # optional: the id of an inert link with which somebody asked for a new one

        RequestedByAddress => 1,                        # optional: somebody asked for it who only gave the customer user's address
    );

Returns

    %Result = (
        Link         => 'https://support.example.com/ota/t/2026112210000011/AAAAAAAAAAAAAAAAAAAAAAAA',    # absent when the call failed
        TicketNumber => '2026112210000011',
        Language     => 'de',                # of the customer user
    );

    %Result = (                              # no links for this customer user, or the product is switched off
        Plain        => 1,
        TicketNumber => '2026112210000011',
    );

    %Result = (                              # the request gets no link: customer-user, expired, limit
        TicketNumber => '2026112210000011',
        Language     => 'de',
        Reason       => 'customer-user',
    );

    %Result = ();                            # there is no such ticket

=cut

sub LinkIssue {
    my ( $Self, %Param ) = @_;

    my $TicketDataObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData');
    my %Ticket           = ( $Param{Ticket} // {} )->%*;

    # What decides is read again when the mail leaves.
    if ( !$Ticket{TicketNumber} || !$Ticket{CustomerUserID} || !$Ticket{StateType} ) {
        %Ticket = $TicketDataObject->TicketGet( TicketID => $Param{TicketID} );
    }
    my $TicketNumber = $Ticket{TicketNumber};
    return if !$TicketNumber;

    my $MayHaveLinks = $Self->PublicURL() && $Self->IsEnabled() && $TicketNumber =~ m{\A$TicketNumberPattern\z}xms;
    my %CustomerUser = $MayHaveLinks ? $TicketDataObject->CustomerUserForLinks( Ticket => \%Ticket ) : ();
    return (
        Plain        => 1,
        TicketNumber => $TicketNumber
    ) if !%CustomerUser;

    my %Result = (
        TicketNumber => $TicketNumber,
        Language     => $CustomerUser{UserLanguage},
    );

    my $Issued = $Self->{Issued}->{$TicketNumber}->{ $CustomerUser{UserLogin} };

    if ( !$Issued ) {
        my $Answer = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge')->Call(
            Name => 'LinkIssue',
            Data => {
                TicketID          => $Param{TicketID},
                TicketNumber      => $TicketNumber,
                CustomerUserLogin => $CustomerUser{UserLogin},
                $Param{RequestedWith} || $Param{RequestedByAddress} ? ( RequestedWith => $Self->_RequestedWith( \%Ticket, $Param{RequestedWith} ) ) : (),
            },
            PublicURL => $Self->PublicURL(),
        );
        return %Result                                  if !$Answer;
        return ( %Result, Reason => $Answer->{Reason} ) if $Answer->{Link} eq '';

        $Issued = $Self->{Issued}->{$TicketNumber}->{ $CustomerUser{UserLogin} } = {
            Link     => $Answer->{Link},
            TicketID => $Param{TicketID},
            IssuedAt => time,
        };
    }

    return (
        %Result,
        Link => $Issued->{Link},
    );
}

sub _Patterns {
    my ($Name) = @_;

    my $Value = $Kernel::OM->Get('Kernel::Config')->Get("OneTimeAuth::$Name");

    return [ grep { defined && length } ref $Value eq 'ARRAY' ? $Value->@* : () ];
}

# What the bridge needs to judge whether a new link would be worth anything.
sub _RequestedWith {
    my ( $Self, $Ticket, $LinkID ) = @_;

    my %State = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->TicketState( Ticket => $Ticket );

    return {
        $LinkID ? ( LinkID => $LinkID ) : (),
        StateType            => $State{StateType},
        StateSince           => $State{StateSince},
        AccessDaysAfterClose => _AccessDays(%State),
    };
}

# Of the ticket's queue.
sub _AccessDays {
    my (%State) = @_;

    my %Settings = $Kernel::OM->Get('Kernel::System::OneTimeAuth::QueueSettings')->Get( QueueID => $State{QueueID} );

    return $Settings{AccessDaysAfterClose};
}

=head2 LinkIsFresh()

whether this process issued the link a moment ago, no mail carries it yet, and only the admin's markup stands around it: then nobody
can have wrapped it on purpose (see L<Kernel::System::OneTimeAuth::LinkPlaces>).

    my $IsFresh = $OneTimeAuthObject->LinkIsFresh(
        TicketNumber => '2026112210000011',
        LinkID       => 'AAAAAAAAAAAAAAAAAAAAAAAA',
    );

=cut

sub LinkIsFresh {
    my ( $Self, %Param ) = @_;

    return 0 if $Self->{Distrusted}->{ $Param{TicketNumber} };

    my $Since = time - $FreshSeconds;
    my @Fresh = grep { $_->{IssuedAt} >= $Since } values( ( $Self->{Issued}->{ $Param{TicketNumber} } // {} )->%* );

    return ( grep { $_->{Link} =~ m{ /\Q$Param{LinkID}\E \z }xms } @Fresh ) ? 1 : 0;
}

=head2 LinksDistrust()

a customer's words brought markup of their own into a text of this ticket: until a mail has left, its links are not fresh.

    $OneTimeAuthObject->LinksDistrust( TicketID => 1 );

=cut

sub LinksDistrust {
    my ( $Self, %Param ) = @_;

    my $TicketNumber = $Kernel::OM->Get('Kernel::System::Ticket')->TicketNumberLookup( TicketID => $Param{TicketID} );
    $Self->{Distrusted}->{$TicketNumber} = 1 if $TicketNumber;

    return 1;
}

=head2 LinkUsed()

a mail carries the links of this ticket: the next L</LinkIssue()> makes a new one.

    $OneTimeAuthObject->LinkUsed( TicketNumber => '2026112210000011' );

=cut

sub LinkUsed {
    my ( $Self, %Param ) = @_;

    delete $Self->{$_}->{ $Param{TicketNumber} } for qw(Issued Distrusted);

    return 1;
}

=head2 LinkActivate()

decides the links of one ticket that a mail carries.

    my %Decision = $OneTimeAuthObject->LinkActivate(
        TicketNumber => '2026112210000011',
        LinkIDs      => [ 'AAAAAAAAAAAAAAAAAAAAAAAA' ],
        SecretHash   => '9f86d081...',                   # SHA-256 of the secret, hex
        Recipients   => [ 'tina@example.com' ],          # everybody who gets the secret
        Misplaced    => 1,                               # optional: none stands where a secret may follow, so none is activated
        Renewal      => 1,                               # optional: the customer asked for this mail
    );

Returns

    %Decision = ( Activated => 'AAAAAAAAAAAAAAAAAAAAAAAA' );           # the link to complete with the secret
    %Decision = ( Activated => '', Reason => 'recipients' );           # none; the reason as in PROTOCOL.md, or 'unavailable'

=cut

sub LinkActivate {
    my ( $Self, %Param ) = @_;

    my $SettingsCheckObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::SettingsCheck');
    my $TicketDataObject    = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData');
    my ($Issued)            = values( ( $Self->{Issued}->{ $Param{TicketNumber} } // {} )->%* );
    my $TicketID            = $Issued ? $Issued->{TicketID} : $Kernel::OM->Get('Kernel::System::Ticket')->TicketIDLookup( TicketNumber => $Param{TicketNumber} );
    my %Ticket              = $TicketDataObject->TicketGet( TicketID => $TicketID );
    return (
        Activated => '',
        Reason    => 'unknown'
    ) if !%Ticket;

    my %State        = $TicketDataObject->TicketState( Ticket => \%Ticket );
    my %CustomerUser = $TicketDataObject->CustomerUserForLinks( Ticket => \%Ticket );

    my $Answer = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge')->Call(
        Name => 'LinkActivate',
        Data => {
            TicketID             => $TicketID,
            TicketNumber         => $Param{TicketNumber},
            LinkIDs              => $Param{LinkIDs},
            SecretHash           => $Param{SecretHash},
            Recipients           => $Param{Recipients},
            CustomerUserLogin    => $CustomerUser{TicketLogin}  // '',
            CustomerUserEmail    => $CustomerUser{UserEmail}    // '',
            CustomerUserLanguage => $CustomerUser{UserLanguage} // '',
            StateType            => $State{StateType},
            StateSince           => $State{StateSince},
            $State{QueueID} ? ( QueueID => $State{QueueID} ) : (),
            AccessDaysAfterClose => _AccessDays(%State),
            IgnoreSenders        => _Patterns('IgnoreSenders'),
            $Param{Misplaced} ? ( Misplaced => 1 ) : (),
            $Param{Renewal}   ? ( Renewal   => 1 ) : (),
            map { $_ => $SettingsCheckObject->NumberGet( Name => $_ ) } qw(ActiveLinksPerTicket LinkMaxAgeDays),
        },
    );
    $Answer //= {
        Activated => '',
        Reason    => 'unavailable'
    };

    return (
        Activated => $Answer->{Activated},
        Reason    => $Answer->{Reason} // '',
    );
}

=head2 GrantRedeem()

redeems the grant that the bridge handed to a browser.

    my %Result = $OneTimeAuthObject->GrantRedeem(
        TicketID          => 11,
        LinkID           => 'AAAAAAAAAAAAAAAAAAAAAAAA',
        GrantHash         => '9f86d081...',              # SHA-256 of the grant, hex
        BrowserHash       => '60303ae2...',              # SHA-256 of the browser's cookie, hex
        CustomerUserLogin => 'tina@example.com',         # of the ticket's customer user now, as the ticket spells it
        CustomerUserEmail => 'tina@example.com',
    );

Returns

    %Result = ( Redeemed => 1 );
    %Result = ( Redeemed => 0, Reason => 'expired' );    # as in PROTOCOL.md, or 'unavailable'

=cut

sub GrantRedeem {
    my ( $Self, %Param ) = @_;

    # Closed since the bridge has heard of the ticket: its events may be late or lost.
    my %State = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->TicketState( TicketID => $Param{TicketID} );
    return (
        Redeemed => 0,
        Reason   => 'unknown'
    ) if !%State;

    my $Answer = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge')->Call(
        Name => 'GrantRedeem',
        Data => {
            ( map { $_ => $Param{$_} } qw(TicketID LinkID GrantHash BrowserHash CustomerUserLogin CustomerUserEmail) ),
            ( map { $_ => $State{$_} } grep { defined $State{$_} } qw(TicketNumber StateType StateSince QueueID MergedIntoTicketNumber) ),
            AccessDaysAfterClose => _AccessDays(%State),
        },
    );
    $Answer //= {
        Redeemed => 0,
        Reason   => 'unavailable'
    };

    return (
        Redeemed => $Answer->{Redeemed} ? 1 : 0,
        Reason   => $Answer->{Reason} // '',
    );
}

=head2 LinksList()

the newest links of the ticket's customer user, who may have some even if no new one can be had.

    my $Answer = $OneTimeAuthObject->LinksList(
        TicketID          => 11,
        CustomerUserLogin => 'tina@example.com',    # as the ticket spells it
        CustomerUserEmail => 'tina@example.com',    # empty: may not have links
    );

Returns what the bridge answers, or undef:

    $Answer = {
        Links => [
            {
                LinkID    => 'AAAAAAAAAAAAAAAAAAAAAAAA',
                State     => 'active',                       # or used, superseded, revoked, expired
                IssuedAt  => 1795368000,                     # epoch seconds
                SeenAt    => 1795368120,                     # these only as far as they happened: page first shown
                OpenedAt  => 1795368120,                     # button pressed
                EndedAt   => 1795368120,                     # used, superseded or revoked
                ExpiresAt => 1795368120,
            },
        ],
        KnownBrowsers => 1,                                  # how many browsers the customer user called their own
        Reason        => '',                                 # why a new link would open nothing: expired, ignored
    };

=cut

sub LinksList {
    my ( $Self, %Param ) = @_;

    my %State = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->TicketState( TicketID => $Param{TicketID} );
    return if !%State;

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge')->Call(
        Name => 'LinksList',
        Data => {
            CustomerUserLogin => $Param{CustomerUserLogin},
            CustomerUserEmail => $Param{CustomerUserEmail} // '',
            ( map { $_ => $State{$_} } qw(TicketID TicketNumber StateType StateSince) ),
            AccessDaysAfterClose => _AccessDays(%State),
            IgnoreSenders        => _Patterns('IgnoreSenders'),
        },
    );
}

=head2 LinksRevoke()

makes the active links of a customer user on a ticket open nothing any more, and forgets the browsers that the customer user called their own.

    my $Answer = $OneTimeAuthObject->LinksRevoke(
        TicketID          => 11,
        TicketNumber      => '2026112210000011',
        CustomerUserLogin => 'tina@example.com',
    );

Returns C<{ Revoked, ForgottenBrowsers }>, how many there were, or undef.

=cut

sub LinksRevoke {
    my ( $Self, %Param ) = @_;

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge')->Call(
        Name => 'LinksRevoke',
        Data => { map { $_ => $Param{$_} } qw(TicketID TicketNumber CustomerUserLogin) },
    );
}

=head2 LinksImport()

gives the bridge links of OneTimeAuthentificationLink, at most 100.

    my $Results = $OneTimeAuthObject->LinksImport(
        Links => [
            {
                TicketNumber         => '2026112210000011',
                CustomerUserLogin    => 'tina@example.com',      # of the ticket's customer user now, as the ticket spells it
                CustomerUserEmail    => 'tina@example.com',
                CustomerUserLanguage => 'de',
                StateType            => 'open',
                StateSince           => 1763812800,
                QueueID              => 5,
                AccessDaysAfterClose => 14,                      # of its queue
                SecretHash           => '9f86d081...',           # SHA-256 of the token, hex
                CreatedAt            => 1763812800,
                Used                 => 0,
            },
        ],
    );

Returns what became of each, in the same order, or undef: C<[ 'imported', 'known', 'expired' ]>.

=cut

sub LinksImport {
    my ( $Self, %Param ) = @_;

    my $Answer = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge')->Call(
        Name => 'LinksImport',
        Data => {
            Links => $Param{Links},
            map { $_ => $Kernel::OM->Get('Kernel::System::OneTimeAuth::SettingsCheck')->NumberGet( Name => $_ ) } qw(AccessDaysAfterClose LinkMaxAgeDays),
        },
        IgnoreCircuit => 1,
    );

    return $Answer ? $Answer->{Results} : undef;
}

=head2 Sweep()

lets the bridge compare its tickets with OTOBO, batch by batch.

    my %Result = $OneTimeAuthObject->Sweep();

Returns

    %Result = (
        Success => 1,                # also when there is nothing to do because the product is disabled
        Message => '312 tickets checked, 2 repaired, 5 removed.',
    );

=cut

sub Sweep {
    my ( $Self, %Param ) = @_;

    my $LanguageObject = $Kernel::OM->Get('Kernel::Language');
    if ( !$Self->IsEnabled() ) {
        return (
            Success => 1,
            Message => $LanguageObject->Translate('One-time links are not enabled.'),
        );
    }

    my $BridgeObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge');
    my %Sum          = map { $_ => 0 } qw(Checked Repaired Removed);
    my $Cursor       = '';

    # A bound only against a bridge that never ends: 100,000 batches of two seconds are more than two days.
    BATCH:
    for ( 1 .. 100_000 ) {
        my $Answer = $BridgeObject->Call(
            Name          => 'TokensSweep',
            Data          => { Cursor => $Cursor },
            IgnoreCircuit => 1,
        );

        if ( !$Answer ) {
            return (
                Success => 0,
                Message => $LanguageObject->Translate(
                    'The sweep stopped after %s tickets: %s',
                    $Sum{Checked}, $BridgeObject->LastError(),
                ),
            );
        }

        $Sum{$_} += $Answer->{$_} for keys %Sum;
        $Cursor = $Answer->{Cursor};
        last BATCH if $Cursor eq '';
    }

    return (
        Success => 1,
        Message => $LanguageObject->Translate(
            '%s tickets checked, %s repaired, %s removed.',
            @Sum{qw(Checked Repaired Removed)},
        ),
    );
}

=head2 BridgeCheck()

asks the bridge how it is.

    my %Result = $OneTimeAuthObject->BridgeCheck(
        MaxSeconds => 3,    # optional: how long to wait at most
    );

Returns

    %Result = (
        Success        => 1,
        Version        => '11.0.1',
        PublicURL      => 'https://support.example.com/ota',
        OTOBOPublicURL => 'https://support.example.com/otobo',
        Redis          => 'ok',
        OTOBO          => 'ok',                                   # or a sentence
    );

    %Result = ( Success => 0, ErrorMessage => '...', Status => 401 );    # the HTTP status, if there was one

=cut

sub BridgeCheck {
    my ( $Self, %Param ) = @_;

    my $BridgeObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge');
    my $Answer       = $BridgeObject->Call(
        Name          => 'BridgeCheck',
        Data          => { Check => 1 },
        IgnoreCircuit => 1,
        MaxSeconds    => $Param{MaxSeconds},
    );

    if ( !$Answer ) {
        return (
            Success      => 0,
            ErrorMessage => $BridgeObject->LastError(),
            Status       => $BridgeObject->LastStatus(),
        );
    }

    return (
        Success => 1,
        map { $_ => $Answer->{$_} } qw(Version PublicURL OTOBOPublicURL Redis OTOBO),
    );
}

=head2 FiguresGet()

gets figures of the last days from the bridge, for those who look at them.

    my $Figures = $OneTimeAuthObject->FiguresGet( Days => 7 );

Returns undef while the bridge is unavailable, otherwise

    $Figures = {
        Days => [    # today first; days begin at midnight, UTC
            {
                Day                  => '2026-11-22',
                SendersDecided       => 12,
                CustomerUsersCreated => 3,
                LinksSent            => 20,
                LinksOpened          => 9,
                LinksUsed            => 8,
                Renewals             => 2,
                LimitsReached        => 1,
            },
        ],
        SeenNotOpened => [ { Domain => 'customer.example', Links => 4 } ],
    };

=cut

sub FiguresGet {
    my ( $Self, %Param ) = @_;

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge')->Call(
        Name => 'FiguresGet',
        Data => { Days => $Param{Days} },
    );
}

1;
