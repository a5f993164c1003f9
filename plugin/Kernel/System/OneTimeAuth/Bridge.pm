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

package Kernel::System::OneTimeAuth::Bridge;

use v5.24;
use strict;
use warnings;

# core modules
use Sys::Hostname qw(hostname);

# CPAN modules

# OTOBO modules

our @ObjectDependencies = (
    'Kernel::GenericInterface::Requester',
    'Kernel::System::Cache',
    'Kernel::System::GenericInterface::Webservice',
    'Kernel::System::Log',
    'Kernel::System::OneTimeAuth::Answer',
    'Kernel::System::OneTimeAuth::Turn',
);

# After a failed call nobody calls for so many seconds: a mail costs one timeout, not five. Then one asks on behalf of all, and
# until that one has an answer the others do without. A failure is remembered for a day.
my $PauseSeconds = 30;
my $PauseTTL     = 24 * 60 * 60;

# OTOBO has one timeout for all invokers of a web service. For a login it is at most so many seconds, because a worker of the web
# server waits, and anybody can make it.
my %MaxTimeout = ( GrantRedeem => 2 );

# And only one process of a host waits for a login's answer: the others wait for that one, and when it has been at it for so many
# seconds they do without. Otherwise a few strangers could keep all workers of the web server waiting.
my %Patience = ( GrantRedeem => 0.2 );

=head1 NAME

Kernel::System::OneTimeAuth::Bridge - the one place that calls the bridge

=head1 DESCRIPTION

Every synchronous call to the bridge goes through the requester of the web service C<OneTimeAuth> here. No function
ever dies, and an answer that has not the expected shape is ignored, with a log line.

Nothing is logged with priority info: OTOBO's login page shows the last such message instead of its own.

=head1 PUBLIC INTERFACE

=head2 new()

Don't use the constructor directly, use the ObjectManager instead:

    my $BridgeObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge');

=cut

sub new {
    my ($Type) = @_;

    return bless {}, $Type;
}

=head2 WebserviceID()

the ID of the web service C<OneTimeAuth>, or undef when there is none that is valid.

    my $WebserviceID = $BridgeObject->WebserviceID();

=cut

sub WebserviceID {
    my ( $Self, %Param ) = @_;

    my $Webservice = $Kernel::OM->Get('Kernel::System::GenericInterface::Webservice')->WebserviceGet( Name => 'OneTimeAuth' );
    return if ref $Webservice ne 'HASH' || !$Webservice->{ID};
    return if ( $Webservice->{ValidID} // 0 ) != 1;

    return $Webservice->{ID};
}

=head2 Call()

calls an invoker of the web service C<OneTimeAuth>.

    my $Answer = $BridgeObject->Call(
        Invoker     => 'LinkPrepare',
        Data        => { TicketID => 1, TicketNumber => '2026112210000011', CustomerUserLogin => 'tina@example.com' },
        PublicURL   => 'https://support.example.com/ota',    # only for LinkPrepare: how its link begins
        IgnorePause => 1,                                    # optional: call even if the last call failed less than 30 seconds ago
    );

Returns the checked answer as a hash reference, or undef: the web service is not enabled, a call failed a moment ago,
another process has been waiting for the bridge for too long, this call failed, or its answer is not what it should be. L</LastError()>
tells which.

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

    my $Reason = $BridgeObject->LastError();

=cut

sub LastError {
    my ( $Self, %Param ) = @_;

    return $Self->{LastError} // '';
}

=begin Internal:

=cut

sub _Call {
    my ( $Self, %Param ) = @_;

    $Param{WebserviceID} = $Self->WebserviceID();

    if ( !$Param{WebserviceID} ) {
        $Self->{LastError} = 'The web service OneTimeAuth is missing or invalid.';
        return;
    }

    my $Patience = $Patience{ $Param{Invoker} };
    return $Self->_Ask(%Param) if !$Patience;

    # Asked here, too: while nobody may call, nobody needs to wait for a turn.
    return $Self->_NotNow() if _IsRecent( _FailedAt() );

    my $Answer;
    my $IsDone = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Turn')->Run(
        Name     => $Param{Invoker},
        Patience => $Patience,
        Do       => sub { $Answer = $Self->_Ask(%Param) },
    );
    $Self->{LastError} = 'Another process has been waiting for the bridge for too long.' if !$IsDone;

    return $Answer;
}

sub _Ask {
    my ( $Self, %Param ) = @_;

    my $FailedAt = _FailedAt();
    return $Self->_NotNow() if $FailedAt && !$Param{IgnorePause} && !_Claim();

    # The requester changes the data that it is given.
    my $Result = _Run(
        WebserviceID => $Param{WebserviceID},
        Invoker      => $Param{Invoker},
        Data         => { $Param{Data}->%* },
    );

    if ( ref $Result ne 'HASH' || !$Result->{Success} ) {
        my $ErrorMessage = ref $Result eq 'HASH' ? $Result->{ErrorMessage} // '' : '';
        $Self->{LastError} = 'The call failed: ' . _OneLine($ErrorMessage);

        # the requester has logged it as an error
        $Self->_Log( "$Param{Invoker}: $Self->{LastError}", 'notice' );

        # What the bridge refuses because of its contents (one huge mail) says nothing about the next call.
        _PauseStart() if $ErrorMessage !~ m{ code [ ] '4(?:13|22)' }x;
        return;
    }

    $Kernel::OM->Get('Kernel::System::Cache')->Delete( _PauseCache() ) if $FailedAt;

    return $Result->{Data} if $Kernel::OM->Get('Kernel::System::OneTimeAuth::Answer')->IsExpected( %Param, Answer => $Result->{Data} );

    $Self->{LastError} = 'The answer is not what it should be and was ignored.';
    $Self->_Log("$Param{Invoker}: $Self->{LastError}");

    return;
}

# Whether this process is the one that asks on behalf of all, a while after a failure.
sub _Claim {
    return 0 if _IsRecent( _FailedAt() );

    my $IsMine = 0;
    $Kernel::OM->Get('Kernel::System::OneTimeAuth::Turn')->Run(
        Name => 'Claim',
        Do   => sub {
            return if _IsRecent( _FailedAt() );

            _PauseStart();
            $IsMine = 1;
        },
    );

    return $IsMine;
}

sub _NotNow {
    my ( $Self, %Param ) = @_;

    $Self->{LastError} = "A call failed less than $PauseSeconds seconds ago.";

    return;
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

sub _FailedAt {
    return $Kernel::OM->Get('Kernel::System::Cache')->Get( _PauseCache() );
}

sub _IsRecent {
    my ($FailedAt) = @_;

    my $Age = time() - ( $FailedAt // 0 );

    return $Age >= 0 && $Age < $PauseSeconds ? 1 : 0;
}

sub _PauseStart {
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

    no warnings qw(once redefine);    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
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

sub _OneLine {
    my ($Text) = @_;

    $Text =~ s{[^\x20-\x7e]+}{ }g;

    return length $Text > 300 ? substr( $Text, 0, 300 ) . '...' : $Text;
}

=end Internal:

=cut

1;
