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

package Kernel::System::OneTimeAuth::BridgeClient;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# core modules
use Encode       qw(decode_utf8 encode_utf8);
use HTTP::Tiny   ();
use MIME::Base64 qw(encode_base64);
use Socket       qw(IPPROTO_TCP TCP_NODELAY);
use Time::HiRes  qw(CLOCK_MONOTONIC alarm clock_gettime);

our @ObjectDependencies = (
    'Kernel::System::JSON',
);

my $DefaultSeconds   = 5;
my $MaxResponseBytes = 100_000;

# How the web service and IO::Socket::SSL name the same thing.
my %SSLOption = (
    SSLCADir       => 'SSL_ca_path',
    SSLCAFile      => 'SSL_ca_file',
    SSLCertificate => 'SSL_cert_file',
    SSLKey         => 'SSL_key_file',
);

# The status with which HTTP::Tiny reports that there was no response.
my $NoResponse = 599;

# The kept-alive connection of this process. It outlives the object, because OTOBO makes new objects for every request.
my %Connection;

# How many requests this process has sent.
my $RequestCount = 0;

=head1 NAME

Kernel::System::OneTimeAuth::BridgeClient - sends JSON to the bridge and reads its response

=head1 DESCRIPTION

Address, credentials, TLS and proxy settings are those of the web service C<OneTimeAuth> (Requester, Transport). The
certificate of the bridge is always verified, redirects are not followed, and proxies of the environment are ignored.

=head1 PUBLIC INTERFACE

=head2 Post()

sends one request. Never dies.

    my %Response = $ClientObject->Post(
        Config     => $Webservice->{Config}->{Requester}->{Transport}->{Config},
        Path       => '/otobo/grants/redeem',
        Data       => { TicketID => 1 },
        MaxSeconds => 2,                        # optional: if that is less than the timeout of the web service
    );

Returns

    %Response = ( Status => 200, Data => { Redeemed => 1 } );
    %Response = ( Status => 503, Error => 'The bridge answered with status 503 (request 4711-1).' );
    %Response = ( Status => 599, Error => 'Could not connect to ...' );                # no response

An error contains nothing of the request and nothing of the response. The log of the bridge has the name of the request,
which is made of process and counter, in all lines about it.

=cut

sub Post {
    my ( $Self, %Param ) = @_;

    my $Seconds   = $Self->_Timeout(%Param);
    my $RequestID = join '-', $$, ++$RequestCount;
    my $Got       = eval {
        my $Connection = $Self->_Connection(
            Config  => $Param{Config},
            Seconds => $Seconds
        );
        my %Request = (
            Connection => $Connection,
            URL        => $Connection->{Host} . $Param{Path},
            Options    => $Self->_RequestOptions( %Param, RequestID => $RequestID ),
        );
        _WithinSeconds( $Seconds, sub { return $Self->_Send(%Request) } );
    } // {
        status  => $NoResponse,
        content => $@
    };

    return (
        Status => $NoResponse,
        Error  => _Reason( $Got->{content} )
    ) if $Got->{status} == $NoResponse;
    return (
        Status => $Got->{status},
        Error  => "The bridge answered with status $Got->{status} (request $RequestID)."
    ) if $Got->{status} !~ m{ \A 20\d \z }xms;

    # Anything else is not decoded at all: OTOBO logs the beginning of what it cannot decode.
    my $IsJSON = ( $Got->{headers}->{'content-type'} // '' ) =~ m{ \A application/json\b }xmsi;
    my $Data   = $IsJSON ? $Kernel::OM->Get('Kernel::System::JSON')->Decode( Data => decode_utf8( $Got->{content} ) ) : undef;

    return (
        Status => $Got->{status},
        Data   => $Data
    ) if ref $Data eq 'HASH';
    return (
        Status => $Got->{status},
        Error  => 'The response is not a JSON object.'
    );
}

# A connection belongs to the process that opened it, and to the settings with which it was opened.
sub _Connection {
    my ( $Self, %Param ) = @_;

    my %Options = $Self->_ConnectionOptions(%Param);
    my $Host    = ( $Param{Config}->{Host} // '' ) =~ s{ /+ \z }{}xmsr;
    my $Key     = $Kernel::OM->Get('Kernel::System::JSON')->Encode(
        Data     => [ $$, $Host, { %Options, SSL_options => { $Options{SSL_options}->%*, SSL_passwd_cb => undef } } ],
        SortKeys => 1,
    );

    if ( ( $Connection{Key} // '' ) ne $Key ) {
        %Connection = (
            Key  => $Key,
            Host => $Host,
            HTTP => HTTP::Tiny->new(%Options),
        );
    }

    return \%Connection;
}

sub _ConnectionOptions {
    my ( $Self, %Param ) = @_;

    my $Proxy = $Self->_ProxyURL( ( $Param{Config}->{Proxy} // {} )->%* );

    return (
        agent        => 'OneTimeAuthBridge',
        keep_alive   => 1,
        max_redirect => 0,
        max_size     => $MaxResponseBytes,
        verify_SSL   => 1,
        SSL_options  => $Self->_SSLOptions( ( $Param{Config}->{SSL} // {} )->%* ),
        http_proxy   => $Proxy,
        https_proxy  => $Proxy,
        no_proxy     => [],
    );
}

sub _SSLOptions {
    my ( $Self, %SSL ) = @_;

    return {} if ( $SSL{UseSSL} // '' ) ne 'Yes';

    my %Options = map { $SSLOption{$_} => $SSL{$_} } grep { length( $SSL{$_} // '' ) } keys %SSLOption;
    $Options{SSL_passwd_cb} = sub { return $SSL{SSLPassword} }
        if length( $SSL{SSLPassword} // '' );

    # The certificate still has to be one of the CA, only its name does not count.
    $Options{SSL_verifycn_scheme} = 'none' if ( $SSL{SSLVerifyHostname} // '' ) eq 'No';

    return \%Options;
}

# HTTP::Tiny takes the credentials of the proxy from its URL.
sub _ProxyURL {
    my ( $Self, %Proxy ) = @_;

    return if ( $Proxy{UseProxy} // '' ) ne 'Yes' || ( $Proxy{ProxyExclude} // '' ) eq 'Yes' || !$Proxy{ProxyHost};
    return $Proxy{ProxyHost} if !length( $Proxy{ProxyUser} // '' ) || !length( $Proxy{ProxyPassword} // '' );

    my $Credentials = join ':', map {s{ ([^A-Za-z0-9._~-]) }{ sprintf '%%%02X', ord $1 }xmsegr} map { encode_utf8($_) } @Proxy{qw(ProxyUser ProxyPassword)};

    return $Proxy{ProxyHost} =~ s{ \A (https?://) }{$1$Credentials\@}xmsr;
}

sub _RequestOptions {
    my ( $Self, %Param ) = @_;

    my %Authentication = ( $Param{Config}->{Authentication} // {} )->%*;
    my $Credentials    = encode_utf8( join ':', map { $_ // '' } @Authentication{qw(BasicAuthUser BasicAuthPassword)} );

    return {
        content => encode_utf8( $Kernel::OM->Get('Kernel::System::JSON')->Encode( Data => $Param{Data} ) ),
        headers => {
            Authorization  => 'Basic ' . encode_base64( $Credentials, '' ),
            'Content-Type' => 'application/json',
            'X-Request-Id' => $Param{RequestID},
        },
    };
}

sub _Timeout {
    my ( $Self, %Param ) = @_;

    my $Seconds = $Param{Config}->{Timeout} // '';
    $Seconds = $DefaultSeconds if $Seconds !~ m{ \A [1-9]\d* \z }xms;

    return $Param{MaxSeconds} && $Param{MaxSeconds} < $Seconds ? $Param{MaxSeconds} : $Seconds;
}

# A bridge that stops, or a proxy, may close a kept-alive connection in the very moment in which it is used again. If the
# connection ended instead of a response, the request is sent once more, on a new connection. The bridge does nothing twice:
# a grant is redeemed and a link decided only once, however often it is asked for.
sub _Send {
    my ( $Self, %Param ) = @_;

    my $Connection = $Param{Connection};
    my $WasUsed    = delete $Connection->{WasUsed};
    my $Got        = $Connection->{HTTP}->post( @Param{qw(URL Options)} );

    my $IsDropped = $Got->{status} == $NoResponse
        && $Got->{content} =~ m{ \A (?:Socket[ ]closed|Unexpected[ ]end[ ]of[ ]stream[ ]while[ ]looking|Could[ ]not[ ](?:read[ ]from|write[ ]to)) }xms;
    $Got = $Connection->{HTTP}->post( @Param{qw(URL Options)} ) if $WasUsed && $IsDropped;

    $Connection->{WasUsed} = $Got->{status} != $NoResponse;
    _DelayAvoid( $Connection->{HTTP} );

    return $Got;
}

# HTTP::Tiny sends head and body one after the other. On a connection that was used before, the body would wait for the bridge's
# delayed acknowledgement of the head: 40 ms a call. HTTP::Tiny has no option for that; if it names its parts differently one
# day, calls are slower, no more.
sub _DelayAvoid {
    my ($HTTP) = @_;

    my $Handle = $HTTP->{handle};
    eval { setsockopt $Handle->{fh}, IPPROTO_TCP, TCP_NODELAY, 1 } if $Handle;

    return;
}

# HTTP::Tiny's own timeout begins anew with each piece of the response. Somebody else may have set an alarm, too: it comes
# when it would have come, or right afterwards.
sub _WithinSeconds {
    my ( $Seconds, $Do ) = @_;

    my $Begin  = clock_gettime(CLOCK_MONOTONIC);
    my $Others = alarm 0;
    my $Result = eval {
        local $SIG{ALRM} = sub { die "Timed out.\n" };
        alarm $Seconds;
        my $Done = $Do->();
        alarm 0;
        $Done;
    };
    my $Error = $@;

    alarm 0;
    if ($Others) {
        my $Left = $Others - ( clock_gettime(CLOCK_MONOTONIC) - $Begin );
        alarm( $Left > 0.001 ? $Left : 0.001 );
    }
    die $Error if !$Result;

    return $Result;
}

# What HTTP::Tiny says of a request without a response. Some of its sentences quote what was received.
sub _Reason {
    my ($Text) = @_;

    my ($Reason) = $Text =~ m{
        \A (
            (?: Can't[ ]| Could | Couldn't | IO::Socket::SSL | Net::SSLeay | SSL | Size | Socket | Timed | Unexpected[ ]end | Unsupported[ ]URL )
            [^\n]{0,300}
        )
    }xms;

    return $Reason ? $Reason =~ s{ [^\x20-\x7e]+ }{ }xmsgr : 'The response is not HTTP, or the web service has an address that is not a URL.';
}

1;
