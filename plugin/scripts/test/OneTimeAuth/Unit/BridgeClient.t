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

use v5.24;
use strict;
use warnings;
use utf8;

use FindBin qw($Bin);
use lib "$Bin/lib";

use File::Temp       qw(tempdir);
use IO::Socket::INET ();
use JSON::PP         ();
use MIME::Base64     qw(decode_base64);
use POSIX            qw(_exit);
use Socket           qw(IPPROTO_TCP TCP_NODELAY);
use Test::More;
use Time::HiRes qw(sleep);
use TestOTOBO;

my @Children;

END {
    local $? = $?;
    kill 'KILL', @Children;
    waitpid $_, 0 for @Children;
}

# A process of its own.
sub Child {
    my ($Do) = @_;

    my $PID = fork // die $!;
    return $PID if $PID;

    @Children = ();
    local $SIG{PIPE} = 'IGNORE';
    eval { $Do->() };

    return _exit(0);
}

# A server on a port of its own. Serves each connection in a child process, with its number; answers the port.
sub Server {
    my ( $Serve, $Socket ) = @_;

    $Socket //= IO::Socket::INET->new(
        LocalAddr => '127.0.0.1',
        Listen    => 20
    ) // die $!;
    push @Children, Child(
        sub {
            local $SIG{CHLD} = 'IGNORE';
            my $Number = 0;
            while (1) {
                my $Connection = $Socket->accept() // next;
                $Number++;
                Child( sub { $Serve->( $Connection, $Number ) } );
                close $Connection;
            }
        }
    );

    return $Socket->sockport();
}

# The head and the body of the next request of a connection; ends the process when there is none.
sub Request {
    my ($Connection) = @_;

    my $Head = '';
    while ( $Head !~ m{\r\n\r\n\z} ) {
        my $Line = readline $Connection;
        _exit(0) if !defined $Line;
        $Head .= $Line;
    }
    my ($Length) = $Head =~ m{^Content-Length:[ ](\d+)}mi;
    read $Connection, my $Body, $Length // 0;

    return ( $Head, $Body );
}

sub Respond {
    my ( $Connection, $Content, %Param ) = @_;

    my $Type   = $Param{Type}   // 'application/json; charset=utf-8';
    my $Status = $Param{Status} // '200 OK';
    my $Length = $Param{Length} // length $Content;
    print {$Connection} "HTTP/1.1 $Status\r\nContent-Type: $Type\r\n" . ( $Param{Header} // '' ) . "Content-Length: $Length\r\n\r\n$Content";
    $Connection->flush();

    return;
}

# Responds to every request with what it was, and with the number of its connection.
sub Echo {
    my ( $Connection, $Number ) = @_;

    while (1) {
        my ( $Head, $Body ) = Request($Connection);
        Respond(
            $Connection,
            JSON::PP->new()->utf8()->encode( { Head => $Head, Body => $Body, Connection => $Number } )
        );
    }

    return;
}

sub Post {
    my ( $Port, %Param ) = @_;

    my %Config = (
        Host           => "http://127.0.0.1:$Port",
        Timeout        => '20',
        Authentication => {
            BasicAuthUser     => 'otobo',
            BasicAuthPassword => 'pass'
        },
        ( delete $Param{Config} // {} )->%*,
    );
    TestOTOBO->new();

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::BridgeClient')->Post(
        Config => \%Config,
        Path   => '/otobo/check',
        Data   => { Check => 1 },
        %Param
    );
}

# On which connection a request arrived.
sub Connection { my (@Request) = @_; my %Response = Post(@Request); return $Response{Data}->{Connection} // $Response{Error} }

subtest 'a request is JSON, with the credentials of the web service' => sub {
    my $Port     = Server( \&Echo );
    my $Password = 'ü' . 'x' x 60;
    my %Response = Post(
        $Port,
        Data   => { Sender => 'Zoë “Ж”' },
        Config => {
            Host           => "http://127.0.0.1:$Port/bridge/",
            Authentication => {
                BasicAuthUser     => 'otobo',
                BasicAuthPassword => $Password
            }
        },
    );
    is( $Response{Status}, 200, 'the status' );
    my $Head = $Response{Data}->{Head};
    like( $Head, qr{\APOST[ ]/bridge/otobo/check[ ]HTTP/1[.]1\r\n}, 'the path' );
    like( $Head, qr{^Content-Type:[ ]application/json\r$}mi,        'the type' );
    my ($Credentials) = $Head =~ m{^Authorization:[ ]Basic[ ](\S+)\r$}mi;
    utf8::encode( my $Expected = "otobo:$Password" );
    is( decode_base64($Credentials), $Expected, 'the credentials, in one line' );
    utf8::encode( my $Body = '{"Sender":"Zoë “Ж”"}' );
    is( $Response{Data}->{Body}, $Body, 'the body, in UTF-8' );
};

subtest 'each request has an id, made of process and counter' => sub {
    my $Port = Server( \&Echo );
    my ( $First, $Second ) = map {
        my %Response = Post($Port);
        $Response{Data}->{Head} =~ m{^X-Request-Id:[ ]$$-(\d+)\r$}mi
    } 1, 2;
    ok( $First, 'an id' );
    is( $Second, $First + 1, 'the next one' );
};

subtest 'a connection is kept alive, by each process for itself' => sub {
    my $Port = Server( \&Echo );
    is( Connection($Port), 1, 'the first request' );
    is( Connection($Port), 1, 'another one, of another object' );

    pipe( my $Reader, my $Writer ) || die $!;
    my $PID = Child( sub { syswrite $Writer, Connection($Port) . Connection($Port) } );
    waitpid $PID, 0;
    sysread $Reader, my $Text, 10;
    is( $Text,             '22', 'a child process has a connection of its own' );
    is( Connection($Port), 1,    'and leaves that of its parent alone' );

    is( Connection( $Port, Config => { Timeout => '19' } ), 1, 'another timeout is no other connection' );
    is(
        Connection(
            $Port,
            Config => {
                SSL => {
                    UseSSL    => 'Yes',
                    SSLCAFile => '/x'
                }
            }
        ),
        3,
        'other settings are'
    );
};

subtest 'a kept-alive connection does not hold back what is sent' => sub {
    my $Port = Server( \&Echo );
    my $Post = HTTP::Tiny->can('request');
    my $HTTP;
    no warnings qw(once redefine);    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    local *HTTP::Tiny::request = sub { $HTTP = $_[0]; return $Post->(@_) };
    Post($Port);
    ok( unpack( 'i', getsockopt $HTTP->{handle}->{fh}, IPPROTO_TCP, TCP_NODELAY ), 'TCP_NODELAY' );
};

subtest 'a bridge that was restarted is reached on a new connection' => sub {
    my $Port = Server(
        sub {
            my ( $Connection, $Number ) = @_;
            Request($Connection);
            Respond( $Connection, qq({"Connection":$Number}) );
        }
    );
    is( Connection($Port), $_, "request $_" ) for 1 .. 3;
};

subtest 'a request is sent once more only if a kept-alive connection ends instead of a response' => sub {
    my $Port = Server(
        sub {
            my ( $Connection, $Number ) = @_;
            Request($Connection);
            Respond( $Connection, qq({"Connection":$Number}) );
            Request($Connection);
        }
    );
    is( Connection($Port), 1, 'the first request' );
    is( Connection($Port), 2, 'the second one, whose connection was closed' );

    $Port = Server( sub { my ($Connection) = @_; Request($Connection) } );
    is( Connection($Port), 'Unexpected end of stream while looking for line', 'a new connection that is closed' );

    $Port = Server(
        sub {
            my ( $Connection, $Number ) = @_;
            Request($Connection);
            Respond( $Connection, qq({"Connection":$Number}) );
            Request($Connection);
            Respond( $Connection, '{', Length => 20 );
        }
    );
    is( Connection($Port), 1,                          'the first request' );
    is( Connection($Port), 'Unexpected end of stream', 'a response that breaks off' );
    is( Connection($Port), 2,                          'which was not asked for again' );
};

subtest 'the timeout is for the whole call' => sub {
    my $Port = Server(
        sub {
            my ($Connection) = @_;
            Request($Connection);
            $Connection->autoflush(1);
            for my $Character ( split m{}, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" . 'x' x 1000 ) {
                print( {$Connection} $Character ) || return;
                sleep 0.1;
            }
        }
    );
    for my $Limit ( { Config => { Timeout => '1' } }, { MaxSeconds => 1 } ) {
        my %Response = Post( $Port, $Limit->%* );
        is( "$Response{Status} $Response{Error}", '599 Timed out.', 'a response that comes letter by letter' );
    }
    for my $Timeout ( undef, '', 'soon', '0' ) {
        my %Response = Post(
            $Port,
            MaxSeconds => 0.3,
            Config     => { Timeout => $Timeout }
        );
        is( $Response{Error}, 'Timed out.', 'a shorter one counts, whatever the web service has' );
    }

    my $Rang = 0;
    local $SIG{ALRM} = sub { $Rang++ };
    alarm 100;
    Post( $Port, MaxSeconds => 0.3 );
    my $Left = alarm 0;
    ok( $Left > 90 && $Left <= 100, 'the alarm of somebody else stays' );
    alarm 1;
    Post( $Port, MaxSeconds => 1.5 );
    sleep 0.1;
    is( $Rang, 1, 'and comes afterwards when it was due meanwhile' );
};

subtest 'an answer that is not a JSON object is an error, which quotes nothing' => sub {
    my %Case = (
        'not JSON'     => [ 'secret',         Type => 'text/html' ],
        'another type' => [ '{"a":"secret"}', Type => 'text/plain' ],
        'broken JSON'  => ['{"a":"secret'],
        'no object'    => ['["secret"]'],
        'nothing'      => [''],
    );
    for my $Name ( sort keys %Case ) {
        my $Port     = Server( sub { my ($Connection) = @_; Request($Connection); Respond( $Connection, $Case{$Name}->@* ) } );
        my %Response = Post($Port);
        is_deeply(
            \%Response,
            {
                Status => 200,
                Error  => 'The response is not a JSON object.'
            },
            $Name
        );
    }

    for my $Garbage ( "secret\r\n\r\n", "HTTP/1.1 200 OK\r\nsecret\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nsecret\r\n" ) {
        my $Port     = Server( sub { my ($Connection) = @_; Request($Connection); print {$Connection} $Garbage } );
        my %Response = Post($Port);
        is( "$Response{Status} $Response{Error}", '599 The response is not HTTP, or the web service has an address that is not a URL.', 'not HTTP' );
    }
};

subtest 'only a status 20x is a success, and no redirect is followed' => sub {
    for my $Status ( '302 Found', '303 See Other', '307 Temporary Redirect', '401 Unauthorized', '500 Oops' ) {
        my $Port = Server(
            sub {
                my ($Connection) = @_;
                Request($Connection);
                Respond(
                    $Connection, '{"a":"secret"}',
                    Status => $Status,
                    Header => "Location: /other\r\n"
                );
            }
        );
        my ($Code) = $Status =~ m{(\d+)};
        my %Response = Post($Port);
        is( $Response{Status}, $Code, $Status );
        like( $Response{Error}, qr{\AThe[ ]bridge[ ]answered[ ]with[ ]status[ ]$Code[ ][(]request[ ]$$-\d+[)][.]\z}, 'the error names the request' );
    }
};

subtest 'a huge response is cut off' => sub {
    my $Port     = Server( sub { my ($Connection) = @_; Request($Connection); Respond( $Connection, '{"a":"' . 'x' x 200_000 . '"}' ) } );
    my %Response = Post($Port);
    like( $Response{Error}, qr{\ASize of response body exceeds}, 'the error' );
};

subtest 'a bridge that cannot be reached is an error that says why' => sub {
    my $Socket = IO::Socket::INET->new(
        LocalAddr => '127.0.0.1',
        Listen    => 1
    );
    my $Port = $Socket->sockport();
    close $Socket;
    my %Response = Post($Port);
    like( "$Response{Status} $Response{Error}", qr{\A599 Could not connect to '127[.]0[.]0[.]1:$Port'}, 'nobody listens' );
    for my $Host ( undef, '', 'bridge', 'ftp://bridge' ) {
        %Response = Post( $Port, Config => { Host => $Host } );
        like( "$Response{Status} $Response{Error}", qr{\A599 .*URL}, 'no URL' );
    }
};

subtest 'a proxy is the one of the web service, and none of the environment' => sub {
    my $Port  = Server( \&Echo );
    my $Proxy = Server( \&Echo );
    local @ENV{qw(http_proxy HTTP_PROXY all_proxy)} = ('http://127.0.0.1:1/') x 3;
    like( { Post($Port) }->{Data}->{Head}, qr{\APOST /otobo/check }, 'none' );

    my %Use = (
        UseProxy  => 'Yes',
        ProxyHost => "http://127.0.0.1:$Proxy"
    );
    my $Of   = sub { return { Post( 1, Config => { Host => 'http://bridge.example:8081', Proxy => {@_} } ) }->{Data}->{Head} };
    my $Head = $Of->(
        %Use,
        ProxyUser     => 'p@x',
        ProxyPassword => 'ü:/'
    );
    like( $Head, qr{\APOST http://bridge[.]example:8081/otobo/check }, 'the one of the web service' );
    my ($Credentials) = $Head =~ m{^Proxy-Authorization:[ ]Basic[ ](\S+)\r$}mi;
    is( decode_base64($Credentials), "p\@x:\xc3\xbc:/", 'with its credentials' );
    unlike( $Of->(%Use), qr{^Proxy-Authorization}mi, 'or without' );

    my $Direct = { Post( $Port, Config => { Proxy => { %Use, ProxyExclude => 'Yes' } } ) }->{Data}->{Head};
    like( $Direct, qr{\APOST /otobo/check }, 'unless it is excluded' );
};

SKIP: {
    skip 'IO::Socket::SSL is not installed', 1 if !eval { require IO::Socket::SSL; require IO::Socket::SSL::Utils; 1 };

    subtest 'the certificate of the bridge is verified with the CA of the web service' => sub {
        my $Directory = tempdir( CLEANUP => 1 );
        my $CA        = sub {
            my ($Name) = @_;
            my ( $Certificate, $Key ) = IO::Socket::SSL::Utils::CERT_create(
                CA      => 1,
                subject => { commonName => $Name }
            );
            IO::Socket::SSL::Utils::PEM_cert2file( $Certificate, "$Directory/$Name.pem" );
            return [ $Certificate, $Key ];
        };
        my $Issuer = $CA->('ours');
        $CA->('another');
        my $TLSPort = sub {
            my (@Names) = @_;
            my ( $Certificate, $Key ) = IO::Socket::SSL::Utils::CERT_create(
                issuer          => $Issuer,
                subject         => { commonName => 'bridge' },
                subjectAltNames => \@Names
            );
            my $Socket = IO::Socket::INET->new(
                LocalAddr => '127.0.0.1',
                Listen    => 20
            ) // die $!;
            return Server(
                sub {
                    my ( $Connection, $Number ) = @_;
                    IO::Socket::SSL->start_SSL(
                        $Connection,
                        SSL_server => 1,
                        SSL_cert   => $Certificate,
                        SSL_key    => $Key
                    ) || _exit(0);
                    Echo( $Connection, $Number );
                },
                $Socket,
            );
        };
        my $Port = $TLSPort->( [ IP => '127.0.0.1' ] );
        my $Try  = sub {
            my ( $To, %SSL ) = @_;
            return Connection(
                $To,
                Config => {
                    Host => "https://127.0.0.1:$To",
                    SSL  => {
                        UseSSL => 'Yes',
                        %SSL
                    }
                }
            );
        };
        is( $Try->( $Port, SSLCAFile => "$Directory/ours.pem" ), 1, 'the right CA' );
        is( $Try->( $Port, SSLCAFile => "$Directory/ours.pem" ), 1, 'whose connection is kept alive' );
        like( $Try->( $Port, SSLCAFile => "$Directory/another.pem" ), qr{\ASSL connection failed}, 'another CA' );
        like( $Try->($Port),                                          qr{\ASSL connection failed}, 'no CA' );

        my $Elsewhere = $TLSPort->( [ DNS => 'elsewhere.example' ] );
        like( $Try->( $Elsewhere, SSLCAFile => "$Directory/ours.pem" ), qr{\ASSL connection failed}, 'another name' );
        like(
            $Try->(
                $Elsewhere,
                SSLCAFile         => "$Directory/ours.pem",
                SSLVerifyHostname => 'No'
            ),
            qr{\A\d+\z},
            'whose name does not count'
        );
        like(
            $Try->(
                $Elsewhere,
                SSLCAFile         => "$Directory/another.pem",
                SSLVerifyHostname => 'No'
            ),
            qr{\ASSL connection failed},
            'the CA always does'
        );
    };
}

done_testing();
