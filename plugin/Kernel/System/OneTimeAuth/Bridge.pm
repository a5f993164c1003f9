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

use parent qw(Kernel::System::OneTimeAuth::Base);

# core modules
use Sys::Hostname qw(hostname);

our @ObjectDependencies = (
    'Kernel::System::Cache',
    'Kernel::System::GenericInterface::Webservice',
    'Kernel::System::Log',
    'Kernel::System::OneTimeAuth::BridgeClient',
    'Kernel::System::OneTimeAuth::ResponseCheck',
);

my %Path = (
    BridgeCheck    => '/otobo/check',
    BrowsersForget => '/otobo/browsers/forget',
    EntryFinish    => '/otobo/entries/finish',
    FiguresGet     => '/otobo/figures',
    GrantRedeem    => '/otobo/grants/redeem',
    LinkActivate   => '/otobo/links/activate',
    LinkIssue      => '/otobo/links/issue',
    LinksImport    => '/otobo/links/import',
    LinksList      => '/otobo/links/list',
    LinksRevoke    => '/otobo/links/revoke',
    PreFilter      => '/otobo/prefilter',
    TokensSweep    => '/otobo/tokens/sweep',
);

# All calls have the timeout of the web service. What a customer's browser causes has less, because a worker of the web server waits for it and
# anybody can start one; so does one for an agent who looks at a ticket or at figures.
my %MaxSeconds = (
    BrowsersForget => 2,
    EntryFinish    => 2,
    FiguresGet     => 2,
    GrantRedeem    => 2,
    LinksList      => 2,
);

# Calls that only show something: whatever becomes of them, emails and logins go on calling.
my %IsForDisplay = map { $_ => 1 } qw(FiguresGet LinksList);

# The circuit breaker: after a failed call nobody calls for so many seconds, so a mail costs one timeout and not five. Then one
# process tries, and the others go on without the bridge until it has a response. A failure is remembered for a day.
my $OpenSeconds = 30;
my $FailureTTL  = 24 * 60 * 60;

=head1 NAME

Kernel::System::OneTimeAuth::Bridge - the one place that calls the bridge

=head1 DESCRIPTION

Every synchronous call to the bridge is made here, with address and credentials of the web service C<OneTimeAuth>. No
method ever dies, and a response that does not have the expected shape is ignored, with a log line.

Nothing is logged with priority info: OTOBO's login page shows the last such message instead of its own.

=head1 PUBLIC INTERFACE

=head2 WebserviceID()

the ID of the web service C<OneTimeAuth>, or undef when there is none that is valid.

    my $WebserviceID = $BridgeObject->WebserviceID();

=cut

sub WebserviceID {
    my ( $Self, %Param ) = @_;

    my $Webservice = $Self->_Webservice();

    return $Webservice ? $Webservice->{ID} : undef;
}

=head2 Call()

calls the bridge.

    my $Response = $BridgeObject->Call(
        Name          => 'LinkIssue',
        Data          => { TicketID => 1, TicketNumber => '2026112210000011', CustomerUserLogin => 'tina@example.com' },
        PublicURL     => 'https://support.example.com/ota',    # only for LinkIssue: how its link begins
        IgnoreCircuit => 1,                                    # optional: call even if a call has just failed
        MaxSeconds    => 3,                                    # optional: if that is less than the timeout of the web service
    );

Returns the checked response as a hash reference, or undef: the web service is not enabled, a call has just failed, this call
failed, or its response is not as expected. L</LastError()> says which.

=cut

sub Call {
    my ( $Self, %Param ) = @_;

    $Self->@{qw(LastError LastStatus)} = ( '', 0 );

    my $Response = eval { $Self->_Call(%Param) };
    return $Response if $Response;

    # The place, and not the message, which may quote a value.
    $Self->_Fail( %Param, Error => 'The call died' . ( $@ =~ m{ ([ ]at[ ]\S+[ ]line[ ]\d+) }xms ? $1 : '' ) . '.' ) if $@;

    return;
}

=head2 LastError()

why the last L</Call()> returned nothing: a sentence, empty after a success.

    my $Reason = $BridgeObject->LastError();

=cut

sub LastError {
    my ( $Self, %Param ) = @_;

    return $Self->{LastError} // '';
}

=head2 LastStatus()

the HTTP status of the last L</Call()>; 599 when there was no response, 0 when nothing was sent.

    my $Status = $BridgeObject->LastStatus();

=cut

sub LastStatus {
    my ( $Self, %Param ) = @_;

    return $Self->{LastStatus} // 0;
}

sub _Webservice {
    my ( $Self, %Param ) = @_;

    my $Webservice = $Kernel::OM->Get('Kernel::System::GenericInterface::Webservice')->WebserviceGet( Name => 'OneTimeAuth' );
    return if ref $Webservice ne 'HASH' || !$Webservice->{ID};
    return if ( $Webservice->{ValidID} // 0 ) != 1;

    return $Webservice;
}

sub _Call {
    my ( $Self, %Param ) = @_;

    my $Webservice = $Self->_Webservice();

    if ( !$Webservice ) {
        $Self->{LastError} = 'The web service OneTimeAuth is missing or invalid.';
        return;
    }

    my $FailedAt = $Self->_FailedAt();
    if ( $FailedAt && !$Param{IgnoreCircuit} ) {
        return $Self->_CircuitOpen() if _IsRecent($FailedAt);
        $Self->_ProbeClaim()         if !$IsForDisplay{ $Param{Name} };
    }

    return $Self->_Request(
        %Param,
        Config => $Webservice->{Config}->{Requester}->{Transport}->{Config},
    );
}

sub _Request {
    my ( $Self, %Param ) = @_;

    my %Response = $Kernel::OM->Get('Kernel::System::OneTimeAuth::BridgeClient')->Post(
        Config     => $Param{Config},
        Path       => $Path{ $Param{Name} },
        Data       => $Param{Data},
        MaxSeconds => $Param{MaxSeconds} // $MaxSeconds{ $Param{Name} },
    );
    $Self->{LastStatus} = $Response{Status};

    if ( !$Response{Data} ) {

        # What the bridge refuses because of its contents (one huge mail) says nothing about the next call.
        $Self->_CircuitSet() if $Response{Status} != 413 && $Response{Status} != 422 && !$IsForDisplay{ $Param{Name} };

        return $Self->_Fail( %Param, Error => "The call failed: $Response{Error}" );
    }

    $Self->_CircuitReset() if $Self->_FailedAt();

    my $IsExpected = $Kernel::OM->Get('Kernel::System::OneTimeAuth::ResponseCheck')->IsExpected(
        %Param,
        Response => $Response{Data},
    );
    return $Response{Data} if $IsExpected;
    return $Self->_Fail( %Param, Error => 'The response is not as expected and was ignored.' );
}

# Never anything of what was sent or received.
sub _Fail {
    my ( $Self, %Param ) = @_;

    $Self->{LastError} = $Param{Error};

    $Kernel::OM->Get('Kernel::System::Log')->Log(
        Priority => 'error',
        Message  => "OneTimeAuth: $Param{Name}: $Param{Error}",
    );

    return;
}

sub _CircuitOpen {
    my ( $Self, %Param ) = @_;

    $Self->{LastError} = "A call failed less than $OpenSeconds seconds ago.";

    return;
}

# One process tries on behalf of all: for the others the failure is recent again. Two that come within the same millisecond both try.
sub _ProbeClaim {
    my ( $Self, %Param ) = @_;

    return $Self->_CircuitSet();
}

sub _FailedAt {
    my ( $Self, %Param ) = @_;

    return $Kernel::OM->Get('Kernel::System::Cache')->Get( _CircuitCache() );
}

sub _CircuitSet {
    my ( $Self, %Param ) = @_;

    return $Kernel::OM->Get('Kernel::System::Cache')->Set(
        _CircuitCache(),
        Value => time(),
        TTL   => $FailureTTL,
    );
}

sub _CircuitReset {
    my ( $Self, %Param ) = @_;

    return $Kernel::OM->Get('Kernel::System::Cache')->Delete( _CircuitCache() );
}

# Per host, because the network between this host and the bridge may be what failed. Never in memory, because OTOBO's cache in
# memory knows no expiry.
sub _CircuitCache {
    return (
        Type          => 'OneTimeAuth',
        Key           => 'CircuitBreaker::' . hostname(),
        CacheInMemory => 0,
    );
}

sub _IsRecent {
    my ($FailedAt) = @_;

    my $Age = time() - $FailedAt;

    return $Age >= 0 && $Age < $OpenSeconds ? 1 : 0;
}

1;
