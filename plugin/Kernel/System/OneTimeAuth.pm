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

# core modules
use Sys::Hostname qw(hostname);

# CPAN modules

# OTOBO modules

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::GenericInterface::Requester',
    'Kernel::System::Cache',
    'Kernel::System::GenericInterface::Webservice',
    'Kernel::System::Log',
    'Kernel::System::OneTimeAuth::Ticket',
    'Kernel::System::Ticket',
);

# After a failed call nobody calls for so many seconds: a mail costs one timeout, not five. Then one asks on behalf of all, and
# until that one has an answer the others do without. A failure is remembered for a day.
my $PauseSeconds = 30;
my $PauseTTL     = 24 * 60 * 60;

# OTOBO has one timeout for all invokers of a web service. For a login it is at most so many seconds, because a worker of the web
# server waits, and anybody can make it.
my %MaxTimeout = ( GrantRedeem => 2 );

# All keys and values of an answer together; unknown ones may come, but no load of them.
my $MaxAnswerLength = 10_000;

my $LinkID = qr{[A-Za-z0-9_-]{24}};

# What an answer must look like, for each invoker. Each check gets the answer and the data that were sent.
my %AnswerCheck = (
    BridgeCheck => sub {
        my ($Answer) = @_;
        return !grep { !_IsText( $Answer->{$_}, 1000 ) } qw(Version PublicURL OTOBOPublicURL Redis OTOBO);
    },
    GrantRedeem => sub {
        my ($Answer) = @_;
        return _IsText( $Answer->{Redeemed}, 1 ) && $Answer->{Redeemed} =~ m{\A[01]\z} ? 1 : 0;
    },
    LinkArm => sub {
        my ( $Answer, $Data ) = @_;
        return 0 if !_IsText( $Answer->{Armed}, 24 );
        return 1 if $Answer->{Armed} eq '';
        return scalar grep { $_ eq $Answer->{Armed} } $Data->{LinkIDs}->@*;
    },
    LinkPrepare => sub {
        my ( $Answer, $Data, $PublicURL ) = @_;
        return 0 if !$PublicURL || !_IsText( $Answer->{Link}, 1000 );
        return $Answer->{Link} =~ m{\A\Q$PublicURL\E/t/\Q$Data->{TicketNumber}\E/$LinkID\z} ? 1 : 0;
    },
    PreFilter => sub {
        my ( $Answer, $Data ) = @_;
        return 0 if !_IsText( $Answer->{Decision}, 20 ) || ref $Answer->{Headers} ne 'HASH';

        my %Allowed = map { $_ => 1 } qw(X-OTOBO-CustomerUser X-OTOBO-CustomerNo);
        my $CheckBox = $Data->{SetCheckBoxName} ? "X-OTOBO-DynamicField-$Data->{SetCheckBoxName}" : '';

        HEADER:
        for my $Name ( sort keys $Answer->{Headers}->%* ) {
            my $Value = $Answer->{Headers}->{$Name};
            return 0 if !_IsText( $Value, 191 ) || $Value !~ m{\A[\x20-\x7e]+\z};
            next HEADER if $Allowed{$Name};
            return 0 if $Name ne $CheckBox || $Value ne '1';
        }
        return 1;
    },
    TokensSweep => sub {
        my ($Answer) = @_;
        return 0 if !_IsText( $Answer->{Cursor}, 200 ) || $Answer->{Cursor} !~ m{\A[\x21-\x7e]*\z};
        return !grep { !_IsText( $Answer->{$_}, 15 ) || $Answer->{$_} !~ m{\A\d+\z} } qw(Checked Repaired Removed);
    },
);

=head1 NAME

Kernel::System::OneTimeAuth - the one place that calls the bridge

=head1 DESCRIPTION

Every synchronous call to the bridge goes through the requester of the web service C<OneTimeAuth> here. No function
ever dies, and each checks the bridge's answer: what has not the expected shape is ignored, with a log line.

Nothing is logged with priority info: OTOBO's login page shows the last such message instead of its own.

=head1 PUBLIC INTERFACE

=head2 new()

Don't use the constructor directly, use the ObjectManager instead:

    my $OneTimeAuthObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth');

=cut

sub new {
    my ( $Type, %Param ) = @_;

    # The links prepared so far: lives as long as the object manager, so one request, task or command.
    return bless { Prepared => {} }, $Type;
}

=head2 IsEnabled()

whether the web service C<OneTimeAuth> exists and is valid.

    my $IsEnabled = $OneTimeAuthObject->IsEnabled();

=cut

sub IsEnabled {
    my ( $Self, %Param ) = @_;

    return $Self->WebserviceID() ? 1 : 0;
}

=head2 WebserviceID()

the ID of the web service C<OneTimeAuth>, or undef when there is none that is valid.

    my $WebserviceID = $OneTimeAuthObject->WebserviceID();

=cut

sub WebserviceID {
    my ( $Self, %Param ) = @_;

    my $Webservice = $Kernel::OM->Get('Kernel::System::GenericInterface::Webservice')->WebserviceGet( Name => 'OneTimeAuth' );
    return if ref $Webservice ne 'HASH' || !$Webservice->{ID};
    return if ( $Webservice->{ValidID} // 0 ) != 1;

    return $Webservice->{ID};
}

=head2 PublicURL()

the setting C<OneTimeAuth::PublicURL>, without a trailing slash; only links with this prefix are ours.

    my $PublicURL = $OneTimeAuthObject->PublicURL();    # 'https://support.example.com/ota', or '' when unset or no http(s) URL

=cut

sub PublicURL {
    my ( $Self, %Param ) = @_;

    my $PublicURL = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::PublicURL') // '';
    $PublicURL =~ s{/+\z}{};

    return $PublicURL =~ m{\Ahttps?://[A-Za-z0-9.\-\[\]:]+(?:/[A-Za-z0-9._~/-]*)?\z} ? $PublicURL : '';
}

=head2 Call()

calls an invoker of the web service C<OneTimeAuth>.

    my $Answer = $OneTimeAuthObject->Call(
        Invoker     => 'LinkPrepare',
        Data        => { TicketID => 1, TicketNumber => '2026112210000011', CustomerUserLogin => 'tina@example.com' },
        IgnorePause => 1,                # optional: call even if the last call failed less than 30 seconds ago
    );

Returns the checked answer as a hash reference, or undef: the web service is not enabled, a call failed a moment ago, this
call failed, or its answer is not what it should be. L</LastError()> tells which.

=cut

sub Call {
    my ( $Self, %Param ) = @_;

    $Self->{LastError} = '';

    my $Answer = eval { $Self->_Call(%Param) };
    return $Answer if $Answer;

    if ($@) {
        $Self->{LastError} = 'The call died: ' . _OneLine($@);
        $Self->_Log("$Param{Invoker}: $Self->{LastError}");
    }

    return;
}

=head2 LastError()

the reason why the last L</Call()> had no answer; a sentence, empty after success.

    my $Reason = $OneTimeAuthObject->LastError();

=cut

sub LastError {
    my ( $Self, %Param ) = @_;

    return $Self->{LastError} // '';
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

Returns C<{ Decision, Reason, Headers }> or undef.

=cut

sub PreFilter {
    my ( $Self, %Param ) = @_;

    my $IgnoreSenders = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::IgnoreSenders');

    return $Self->Call(
        Invoker => 'PreFilter',
        Data    => {
            From    => $Param{From}    // [],
            Headers => $Param{Headers} // {},
            $Param{TicketID} ? ( TicketID => $Param{TicketID} ) : (),
            CustomerHeaderSpoofProtection => $Param{CustomerHeaderSpoofProtection} ? 1 : 0,
            CustomerUserBackend           => $Param{CustomerUserBackend} // '',
            SetCheckBoxName               => $Param{SetCheckBoxName}     // '',
            IgnoreSenders                 => [ grep { defined && length } ref $IgnoreSenders eq 'ARRAY' ? $IgnoreSenders->@* : () ],
            $Param{Found} ? ( Found => $Param{Found} ) : (),
        },
    );
}

=head2 LinkPrepare()

the safe link for a ticket and its present customer user. Within one request the same link is answered until
L</LinkUsed()> says that a mail carries it, so that body and signature have the same one.

    my %Result = $OneTimeAuthObject->LinkPrepare( TicketID => 1 );

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

    %Result = ();                            # there is no such ticket

=cut

sub LinkPrepare {
    my ( $Self, %Param ) = @_;

    my $TicketNumber = $Kernel::OM->Get('Kernel::System::Ticket')->TicketNumberLookup( TicketID => $Param{TicketID} );
    return if !$TicketNumber;
    return ( Plain => 1, TicketNumber => $TicketNumber ) if !$Self->PublicURL() || !$Self->IsEnabled();

    my %CustomerUser = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Ticket')->CustomerUserForLinks( TicketID => $Param{TicketID} );
    return ( Plain => 1, TicketNumber => $TicketNumber ) if !%CustomerUser;

    my %Result = (
        TicketNumber => $TicketNumber,
        Language     => $CustomerUser{UserLanguage},
    );

    my $Prepared = $Self->{Prepared}->{$TicketNumber}->{ $CustomerUser{UserLogin} };

    if ( !$Prepared ) {
        my $Answer = $Self->Call(
            Invoker => 'LinkPrepare',
            Data    => {
                TicketID          => $Param{TicketID},
                TicketNumber      => $TicketNumber,
                CustomerUserLogin => $CustomerUser{UserLogin},
            },
        );
        return %Result if !$Answer;

        $Prepared = $Self->{Prepared}->{$TicketNumber}->{ $CustomerUser{UserLogin} } = $Answer->{Link};
    }

    return (
        %Result,
        Link => $Prepared,
    );
}

=head2 LinkUsed()

a mail carries the links of this ticket: the next L</LinkPrepare()> makes a new one.

    $OneTimeAuthObject->LinkUsed( TicketNumber => '2026112210000011' );

=cut

sub LinkUsed {
    my ( $Self, %Param ) = @_;

    delete $Self->{Prepared}->{ $Param{TicketNumber} };

    return 1;
}

=head2 LinkArm()

decides the links of one ticket that a mail carries.

    my $LinkID = $OneTimeAuthObject->LinkArm(
        TicketNumber => '2026112210000011',
        LinkIDs      => [ 'AAAAAAAAAAAAAAAAAAAAAAAA' ],
        SecretHash   => '9f86d081...',                   # SHA-256 of the secret, hex
        Recipients   => [ 'tina@example.com' ],          # everybody who gets the secret
    );

Returns the id of the link to complete with the secret, or an empty string.

=cut

sub LinkArm {
    my ( $Self, %Param ) = @_;

    my $TicketID = $Kernel::OM->Get('Kernel::System::Ticket')->TicketIDLookup( TicketNumber => $Param{TicketNumber} );
    return '' if !$TicketID;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    my $TicketObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Ticket');
    my %State        = $TicketObject->TicketState( TicketID => $TicketID );
    my %CustomerUser = $TicketObject->CustomerUserForLinks( TicketID => $TicketID );
    return '' if !%State;

    my $Answer = $Self->Call(
        Invoker => 'LinkArm',
        Data    => {
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
            map { $_ => $ConfigObject->Get("OneTimeAuth::$_") // '' } qw(AccessDaysAfterClose ActiveLinksPerTicket LinkMaxAgeDays),
        },
    );

    return $Answer ? $Answer->{Armed} : '';
}

=head2 GrantRedeem()

redeems the grant that the bridge handed to a browser.

    my $Redeemed = $OneTimeAuthObject->GrantRedeem(
        TicketNumber      => '2026112210000011',
        GrantID           => 'AAAAAAAAAAAAAAAAAAAAAA',
        GrantHash         => '9f86d081...',              # SHA-256 of the grant, hex
        BrowserHash       => '60303ae2...',              # SHA-256 of the browser's cookie, hex
        CustomerUserLogin => 'tina@example.com',         # of the ticket's customer user now, as the ticket spells it
        CustomerUserEmail => 'tina@example.com',
    );

Returns 1 or 0.

=cut

sub GrantRedeem {
    my ( $Self, %Param ) = @_;

    my @Keys   = qw(TicketNumber GrantID GrantHash BrowserHash CustomerUserLogin CustomerUserEmail);
    my $Answer = $Self->Call(
        Invoker => 'GrantRedeem',
        Data    => { map { $_ => $Param{$_} } @Keys },
    );

    return $Answer && $Answer->{Redeemed} ? 1 : 0;
}

=head2 TokensSweep()

lets the bridge compare one batch of its tickets with OTOBO.

    my $Answer = $OneTimeAuthObject->TokensSweep( Cursor => '' );

Returns C<{ Cursor, Checked, Repaired, Removed }> or undef. An empty cursor in the answer means that it is done.

=cut

sub TokensSweep {
    my ( $Self, %Param ) = @_;

    return $Self->Call(
        Invoker     => 'TokensSweep',
        Data        => { Cursor => $Param{Cursor} // '' },
        IgnorePause => 1,
    );
}

=head2 Sweep()

the whole sweep, batch by batch.

    my %Result = $OneTimeAuthObject->Sweep();

Returns

    %Result = (
        Success  => 1,                # also when there is nothing to do because the product is disabled
        Enabled  => 1,
        Checked  => 312,
        Repaired => 2,
        Removed  => 5,
        Message  => '312 tickets checked, 2 repaired, 5 removed.',
    );

=cut

sub Sweep {
    my ( $Self, %Param ) = @_;

    if ( !$Self->IsEnabled() ) {
        return (
            Success => 1,
            Enabled => 0,
            Message => 'One-time links are not enabled, there is nothing to do.',
        );
    }

    my %Sum    = map { $_ => 0 } qw(Checked Repaired Removed);
    my $Cursor = '';

    # A bound only against a bridge that never ends: 100,000 batches of two seconds are more than two days.
    BATCH:
    for ( 1 .. 100_000 ) {
        my $Answer = $Self->TokensSweep( Cursor => $Cursor );

        if ( !$Answer ) {
            return (
                Success => 0,
                Enabled => 1,
                %Sum,
                Message => "The sweep stopped after $Sum{Checked} tickets: " . $Self->LastError(),
            );
        }

        $Sum{$_} += $Answer->{$_} for keys %Sum;
        $Cursor = $Answer->{Cursor};
        last BATCH if $Cursor eq '';
    }

    return (
        Success => 1,
        Enabled => 1,
        %Sum,
        Message => "$Sum{Checked} tickets checked, $Sum{Repaired} repaired, $Sum{Removed} removed.",
    );
}

=head2 BridgeCheck()

asks the bridge how it is.

    my %Result = $OneTimeAuthObject->BridgeCheck();

Returns

    %Result = (
        Success        => 1,
        Version        => '11.0.1',
        PublicURL      => 'https://support.example.com/ota',
        OTOBOPublicURL => 'https://support.example.com/otobo',
        Redis          => 'ok',
        OTOBO          => 'ok',                                   # or a sentence
    );

    %Result = ( Success => 0, ErrorMessage => '...' );

=cut

sub BridgeCheck {
    my ( $Self, %Param ) = @_;

    my $Answer = $Self->Call(
        Invoker     => 'BridgeCheck',
        Data        => { Check => 1 },
        IgnorePause => 1,
    );

    if ( !$Answer ) {
        return (
            Success      => 0,
            ErrorMessage => $Self->LastError(),
        );
    }

    return (
        Success => 1,
        map { $_ => $Answer->{$_} } qw(Version PublicURL OTOBOPublicURL Redis OTOBO),
    );
}

=begin Internal:

=cut

sub _Call {
    my ( $Self, %Param ) = @_;

    my $WebserviceID = $Self->WebserviceID();

    if ( !$WebserviceID ) {
        $Self->{LastError} = 'The web service OneTimeAuth is missing or invalid.';
        return;
    }

    my $FailedAt = $Kernel::OM->Get('Kernel::System::Cache')->Get( _PauseCache() );

    if ( $FailedAt && !$Param{IgnorePause} ) {
        if ( _IsRecent($FailedAt) ) {
            $Self->{LastError} = "A call failed less than $PauseSeconds seconds ago.";
            return;
        }
        $Self->_PauseStart();
    }

    # The requester changes the data that it is given.
    my $Result = _Run(
        WebserviceID => $WebserviceID,
        Invoker      => $Param{Invoker},
        Data         => { $Param{Data}->%* },
    );

    if ( ref $Result ne 'HASH' || !$Result->{Success} ) {
        my $ErrorMessage = ref $Result eq 'HASH' ? $Result->{ErrorMessage} // '' : '';
        $Self->{LastError} = 'The call failed: ' . _OneLine($ErrorMessage);

        # the requester has logged it as an error
        $Self->_Log( "$Param{Invoker}: $Self->{LastError}", 'notice' );

        # What the bridge refuses because of its contents (one huge mail) says nothing about the next call.
        $Self->_PauseStart() if $ErrorMessage !~ m{ code [ ] '4(?:13|22)' }x;
        return;
    }

    $Kernel::OM->Get('Kernel::System::Cache')->Delete( _PauseCache() ) if $FailedAt;

    my $Answer = $Result->{Data};
    my $IsExpected
        = ref $Answer eq 'HASH'
        && _Length($Answer) <= $MaxAnswerLength
        && $AnswerCheck{ $Param{Invoker} }->( $Answer, $Param{Data}, $Self->PublicURL() );

    if ( !$IsExpected ) {
        $Self->{LastError} = 'The answer is not what it should be and was ignored.';
        $Self->_Log("$Param{Invoker}: $Self->{LastError}");
        return;
    }

    return $Answer;
}

# The pause is per host, because the network between this host and the bridge may be what failed. It is never kept in
# memory: OTOBO's cache in memory knows no expiry.
sub _PauseCache {
    return (
        Type          => 'OneTimeAuth',
        Key           => 'Pause::' . hostname(),
        CacheInMemory => 0,
    );
}

sub _IsRecent {
    my ($FailedAt) = @_;

    my $Age = time() - $FailedAt;

    return $Age >= 0 && $Age < $PauseSeconds ? 1 : 0;
}

sub _PauseStart {
    my ( $Self, %Param ) = @_;

    return $Kernel::OM->Get('Kernel::System::Cache')->Set(
        _PauseCache(),
        Value => time(),
        TTL   => $PauseTTL,
    );
}

# Runs the requester. Where the timeout shall be shorter than that of the web service, the transport is given a copy of its
# configuration for this one call.
sub _Run {
    my (%Param) = @_;

    my $RequesterObject = $Kernel::OM->Get('Kernel::GenericInterface::Requester');
    my $Seconds         = $MaxTimeout{ $Param{Invoker} };
    my $New             = Kernel::GenericInterface::Transport->can('new');
    return $RequesterObject->Run(%Param) if !$Seconds || !$New;

    no warnings 'redefine';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    local *Kernel::GenericInterface::Transport::new = sub {
        my ( $Type, %TransportParam ) = @_;

        my %Config = ( $TransportParam{TransportConfig}->{Config} // {} )->%*;
        $Config{Timeout} = $Seconds if ( $Config{Timeout} // '' ) =~ m{\A\d+\z} && $Config{Timeout} > $Seconds;

        return $Type->$New(
            %TransportParam,
            TransportConfig => {
                $TransportParam{TransportConfig}->%*,
                Config => \%Config,
            },
        );
    };

    return $RequesterObject->Run(%Param);
}

sub _Log {
    my ( $Self, $Message, $Priority ) = @_;

    $Kernel::OM->Get('Kernel::System::Log')->Log(
        Priority => $Priority // 'error',
        Message  => "OneTimeAuth: $Message",
    );

    return;
}

sub _IsText {
    my ( $Value, $MaxLength ) = @_;

    return defined $Value && !ref $Value && length $Value <= $MaxLength ? 1 : 0;
}

sub _Length {
    my ($Data) = @_;

    return length( $Data // '' ) if !ref $Data;

    my $Length = 0;
    $Length += _Length($_) for ref $Data eq 'HASH' ? $Data->%* : ref $Data eq 'ARRAY' ? $Data->@* : ();

    return $Length;
}

sub _OneLine {
    my ($Text) = @_;

    $Text =~ s{[^\x20-\x7e]+}{ }g;

    return length $Text > 300 ? substr( $Text, 0, 300 ) . '...' : $Text;
}

=end Internal:

=cut

1;
