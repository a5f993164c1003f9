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

use Digest::SHA qw(sha256_hex);
use FindBin     qw($Bin);
use lib "$Bin/lib";

use Test::More;
use TestOTOBO;

my $PublicURL = 'https://support.example.com/ota';
my $Number    = '2026112210000011';
my $LinkID    = 'AAECAwQFBgcIqrvM3e7xABEi';
my $Safe      = "$PublicURL/t/$Number/$LinkID";

my ( $Activate, @Activated, @History, $IsFresh, $Bridge, $OTOBO );

sub Setup {
    my (%Config) = @_;

    @Activated = ();
    @History   = ();
    $IsFresh   = 0;
    $Activate  = sub { my (%Param) = @_; return ( Activated => $Param{Misplaced} ? '' : $Param{LinkIDs}->[0], Reason => $Param{Misplaced} ? 'place' : '' ) };
    $Bridge    = TestOTOBO::Fake->new(
        PublicURL    => sub { return $PublicURL },
        IsEnabled    => sub { return 1 },
        LinkIsFresh  => sub { return $IsFresh },
        LinkUsed     => sub { return 1 },
        LinkActivate => sub { my ( undef, %Param ) = @_; push @Activated, \%Param; return $Activate->(%Param) },
    );
    $OTOBO = TestOTOBO->new(
        Config => {
            HttpType        => 'https',
            FQDN            => 'support.example.com',
            ScriptAlias     => 'otobo/',
            DefaultLanguage => 'en',
            %Config
        },
        Objects => {
            'Kernel::System::OneTimeAuth' => $Bridge,
            'Kernel::System::Ticket'      => TestOTOBO::Fake->new(
                TicketIDLookup => sub { return 11 },
                HistoryAdd     => sub { my ( undef, %Param ) = @_; push @History, \%Param; return 1 },
            ),
        },
    );

    return $OTOBO->Get('Kernel::System::OneTimeAuth::OutgoingMail');
}

sub Complete {
    my ( $Object, $Body, %Param ) = @_;
    my %Completed = $Object->LinksComplete(
        To       => 'Jane <jane.doe@customer.example>',
        Body     => $Body,
        MimeType => 'text/plain',
        %Param
    );
    return $Completed{Body};
}

subtest 'the secret joins a link in plain text that is a word of its own' => sub {
    my $Object   = Setup();
    my $Body     = Complete( $Object, "Hi,\n\n$Safe\n\nBye $Safe. (And $Safe)\n> $Safe\n" );
    my ($Secret) = $Body =~ m{\Q$Safe\E(\w+)};
    like( $Secret, qr{\A[0-9A-Za-z]{24}\z}, 'of 24 letters and digits' );
    is( $Body, "Hi,\n\n$Safe$Secret\n\nBye $Safe$Secret. (And $Safe$Secret)\n> $Safe$Secret\n", 'at each place' );
    is_deeply(
        \@Activated,
        [
            {
                TicketNumber => $Number,
                LinkIDs      => [$LinkID],
                SecretHash   => sha256_hex($Secret),
                Recipients   => ['jane.doe@customer.example'],
                Misplaced    => 0,
                Renewal      => undef,
            },
        ],
        'one call, with the hash only',
    );
    is( $Bridge->Calls('LinkUsed'), 1, 'the next text gets another link' );

    my $Other = Complete( $Object, $Safe );
    isnt( $Other, "$Safe$Secret", 'another mail, another secret' );

    Complete( $Object, $Safe, OneTimeAuthRenewal => 1 );
    is( $Activated[-1]->{Renewal}, 1, 'the bridge learns which mail the customer asked for' );
};

subtest 'every address that a parser reads is a recipient' => sub {
    my $Object = Setup();
    $OTOBO->{Objects}->{'Kernel::System::OneTimeAuth::Platform'}
        = TestOTOBO::Fake->new( AddressReadings => sub { return ( ['jane.doe@customer.example'], [ 'jane.doe@customer.example', 'eve@evil.example' ] ) } );
    Complete( $Object, $Safe );
    is_deeply( $Activated[0]->{Recipients}, [ 'jane.doe@customer.example', 'eve@evil.example' ], 'so that a link is activated only where all parsers agree' );
};

subtest 'a link of which nobody knows yet counts in more places than one that somebody may have seen' => sub {
    for my $Fresh ( 0, 1 ) {
        my $Object = Setup();
        $IsFresh = $Fresh;
        my $Body = Complete( $Object, qq{<!--[if mso]>x<![endif]--><a href="$Safe">open</a>}, MimeType => 'text/html' );
        $Fresh ? like( $Body, qr{$Safe\w{24}"}, 'fresh' ) : is( $Body, undef, 'not fresh' );
    }
};

my $Unusual = qr{\Aerror: };
my %Told    = (
    recipients      => qr{\Anotice: .* the email is not addressed to the registered address alone[.]\z},
    limit           => qr{\Anotice: },
    expired         => qr{\Anotice: },
    'customer-user' => qr{\Anotice: },
    several         => $Unusual,
    unavailable     => $Unusual,
);

subtest 'a mail that should have a working link and leaves with an inert one: log and history say why' => sub {
    for my $Reason ( sort keys %Told ) {
        my $Object = Setup();
        $Activate = sub { return ( Activated => '', Reason => $Reason ) };
        is( Complete( $Object, "$Safe\n$Safe" ), undef, "$Reason: it leaves as it is" );
        like( $OTOBO->LogText(), $Told{$Reason}, "$Reason: one line in the log" );
        is( scalar @History, 1, "$Reason: one in the history" );
        is_deeply( [ $History[0]->@{qw(TicketID HistoryType CreateUserID)} ], [ 11, 'OneTimeAuthNoLink', 1 ], "$Reason: of the ticket" );
        like( $History[0]->{Name}, qr{\AThe one-time link in the email does not work: .{10,150}[.]\z}, "$Reason: in words" );
        unlike( $OTOBO->LogText() . $History[0]->{Name}, qr{$LinkID|customer\.example}, "$Reason: without link and address" );
    }
};

subtest 'a mail that only quotes a link of old leaves no trace in log and history' => sub {
    for my $Reason (qw(decided unknown)) {
        my $Object = Setup();
        $Activate = sub { return ( Activated => '', Reason => $Reason ) };
        Complete( $Object, "> $Safe\n" );
        is( $OTOBO->LogText() . scalar @History, '0', $Reason );
    }

    my $Object = Setup();
    $IsFresh  = 1;
    $Activate = sub { return ( Activated => '', Reason => 'unknown' ) };
    Complete( $Object, "$Safe\n" );
    is( scalar @History, 1, 'but one that was issued just now, and that the bridge does not know' );
};

subtest 'a bridge that says something else: nothing of it stands in the log' => sub {
    my $Object = Setup();
    $Activate = sub { return ( Activated => '', Reason => 'eve@evil.example' ) };
    is( Complete( $Object, $Safe ),          undef, 'it leaves as it is' );
    is( $OTOBO->LogText() . scalar @History, '0',   'no word' );
};

subtest 'a link that stands only where no secret may follow: the bridge tells new from old, and is asked for nothing else' => sub {
    my $Object = Setup();
    is( Complete( $Object, "https://evil.example/?u=$Safe" ), undef, 'it leaves as it is' );
    is_deeply( [ map { [ $_->@{qw(LinkIDs Misplaced)} ] } @Activated ], [ [ [$LinkID], 1 ] ], 'the bridge knows that it must not be activated' );
    like(
        $OTOBO->LogText(),
        qr{\Aerror: OneTimeAuth: Ticket $Number: The one-time link in the email does not work: it is part of another address[.]\z},
        'the log says where it stands'
    );
    is( scalar @History, 1, 'so does the history' );

    my $Second = $Safe =~ s{\w\z}{j}r;
    $Object = Setup();
    Complete( $Object, "https://evil.example/?u=$Second $Safe" );
    is_deeply( [ map { [ $_->@{qw(LinkIDs Misplaced)} ] } @Activated ], [ [ [$LinkID], 0 ] ], 'beside a link in a good place nobody asks for it' );
    is( scalar @History, 0, 'and the history has no row' );
};

subtest 'the bridge is not asked about a text that is not a link' => sub {
    for my $Body (
        "${Safe}A", "${Safe}abc", "$PublicURL/t/$Number/short", "$PublicURL.evil.example/t/$Number/$LinkID",
        "$PublicURL/t/1:x/$LinkID", uc $Safe, 'no link', '', undef
        )
    {
        my $Object = Setup();
        is( Complete( $Object, $Body ), undef, $Body // 'undef' );
        is( scalar @Activated,          0,     'no call' );
    }
};

subtest 'a secret that somebody quotes is taken out again' => sub {
    my $Object  = Setup();
    my $Secret  = 'kP3xW9aLq0ZtYb7RmN2cVs5D';
    my $Encoded = "https%3A%2F%2Fsupport.example.com%2Fota%2Ft%2F$Number%2F$LinkID";
    my %Case    = (
        "> See $Safe$Secret.\n> $Safe$Secret"              => "> See $Safe.\n> $Safe",
        qq{<a href="$Safe$Secret">$Safe$Secret</a>}        => qq{<a href="$Safe">$Safe</a>},
        "https://safe.example/?url=$Encoded$Secret&data=1" => "https://safe.example/?url=$Encoded&data=1",
        "$Encoded$Secret"                                  => $Encoded,
    );
    my $Letters = "$PublicURL/t/SR-2026.11_7/$LinkID";
    $Case{ $Letters . 'S' x 24 } = $Letters;
    is( $Object->SecretsRemove( Body => $_ ), $Case{$_}, $_ ) for sort keys %Case;
    is( $Object->SecretsRemove( Body => $_ ), undef, $_ // 'undef' ) for $Safe, "${Safe}x", 'no link', '', undef;
};

subtest 'the bridge learns all recipients of the mail' => sub {
    my %Case = (
        'one'        => [ ['jane@example.com'], To => 'Jane <jane@example.com>' ],
        'Cc and Bcc' => [
            [ 'jane@example.com', 'eve@evil.example', 'c@example.com' ],
            To  => 'jane@example.com',
            Cc  => 'eve@evil.example',
            Bcc => 'c@example.com, jane@example.com'
        ],
        'no To' => [
            ['jane@example.com'],
            To => '',
            Cc => '"Doe, Jane" <jane@example.com>'
        ],
        'not ASCII'              => [ ['t%C3%ADna@example.com'], To => 'tína@example.com' ],
        'IDN, in both spellings' => [
            ['jane@xn--mller-kva.example'],
            To => 'Jane <jane@müller.example>',
            Cc => 'jane@xn--mller-kva.example'
        ],
        'no IDN, but alike' => [ ['jane@%EF%BD%8Duller.example'], To => 'jane@ｍuller.example' ],
    );
    for my $Name ( sort keys %Case ) {
        my ( $Expected, %Param ) = $Case{$Name}->@*;
        my $Object = Setup();
        Complete( $Object, $Safe, %Param );
        is_deeply( $Activated[0]->{Recipients}, $Expected, $Name );
    }

    my $Object = Setup();
    is( Complete( $Object, $Safe, To => '' ), undef, 'nobody: no secret' );
    is( scalar @Activated,                    0,     'and no call' );
};

subtest 'what the bridge does not activate leaves as an inert link' => sub {
    my $Object = Setup();
    $Activate = sub { die 'broken' };
    is( Complete( $Object, $Safe ), undef, 'a bridge that fails' );
    like( $History[0]->{Name}, qr{the bridge was unavailable}, 'has a row' );

    $Object = Setup();
    my $Second = $Safe =~ s{ABEi\z}{ABEj}r;
    $Activate = sub { my (%Param) = @_; return ( Activated => $Param{LinkIDs}->[1] ) };
    my $Body = Complete( $Object, "$Safe\n$Second\n$Safe" );
    like( $Body, qr{\A\Q$Safe\E\n\Q$Second\E\w{24}\n\Q$Safe\E\z}, 'only the activated one of two' );
    is_deeply( $Activated[0]->{LinkIDs}, [ $LinkID, 'AAECAwQFBgcIqrvM3e7xABEj' ], 'both were named, in order' );
};

subtest 'links of several tickets are decided one by one, of three at most' => sub {
    my $Object = Setup();
    my $Body   = Complete( $Object, join "\n", map {"$PublicURL/t/$_/$LinkID"} 1 .. 4 );
    is_deeply( [ map { $_->{TicketNumber} } @Activated ], [ 1, 2, 3 ], 'three' );
    my @Secrets = $Body =~ m{\Q$LinkID\E(\w{24})}g;
    is( scalar @Secrets, 3, 'three links are complete' );
    isnt( $Secrets[0], $Secrets[1], 'each with a secret of its own' );
};

# Send() of OTOBO, as far as it matters here.
our @Queue;
{

    package Kernel::System::MailQueue;
    sub new { return bless {}, shift }
    sub Create { my ( $Self, %Entry ) = @_; push @main::Queue, \%Entry; return 1 }
}

sub Send {
    my (%Param) = @_;

    my %Message = (
        Header => $Param{'Message-ID'} // '',
        Body   => $Param{Body},
    );
    $Kernel::OM->Get('Kernel::System::MailQueue')->Create( Message => {%Message} );

    return {
        Success => 1,
        Data    => \%Message,
    };
}

subtest 'a quoted secret does not leave again, with a link of its own or without' => sub {
    my $Object = Setup();
    my $Quoted = "> $PublicURL/t/9/" . 'B' x 24;
    for my $Own ( 'x', "$Safe\n" ) {
        @Queue = ();
        $Object->Send(
            Send  => \&Send,
            Param => {
                To       => 'jane@example.com',
                Body     => "$Own $Quoted" . 's' x 24,
                MimeType => 'text/plain'
            }
        );
        unlike( $Queue[0]->{Message}->{Body}, qr{s{24}}, $Own );
        like( $Queue[0]->{Message}->{Body}, qr{\Q$Quoted\E}, 'the inert link stays' );
    }
};

subtest 'a mail leaves as it is, whatever goes wrong, but for a renewal without its link' => sub {
    for my $Case ( [ 'no link', sub { return () } ], [ 'a failure', sub { die 'broken' } ] ) {
        my ( $Name, $Answer ) = $Case->@*;
        my $Object = Setup();
        my %Mail   = (
            To       => 'jane@example.com',
            Body     => $Safe,
            MimeType => 'text/plain'
        );
        $Activate = $Answer;

        @Queue = ();
        is(
            $Object->Send(
                Send  => \&Send,
                Param => {%Mail}
            )->{Success},
            1,
            "$Name: sent"
        );
        is( $Queue[0]->{Message}->{Body}, $Safe, "$Name: as it was" );

        @Queue = ();
        my $Result = $Object->Send(
            Send  => \&Send,
            Param => { %Mail, OneTimeAuthRenewal => 1 }
        );
        is_deeply(
            $Result,
            {
                Success      => 0,
                ErrorMessage => 'The new link could not be activated.'
            },
            "$Name: no renewal"
        );
        is_deeply( \@Queue, [], "$Name: nobody gets it" );
    }
};

subtest 'when nothing can be built for storing, the mail leaves with the inert link' => sub {
    my $Object = Setup();
    my $Runs   = 0;
    @Queue = ();
    my $Result = $Object->Send(
        Send  => sub { my (%Param) = @_; die "not this time\n" if $Runs++ < 2; return Send(%Param) },
        Param => {
            To       => 'jane@example.com',
            Body     => $Safe,
            MimeType => 'text/plain'
        },
    );
    is( $Queue[0]->{Message}->{Body}, $Safe, 'as it is' );
    is( $Result->{Success},           1,     'success' );
    like( $OTOBO->LogText(),   qr{could not create the copy}, 'and a log line says so' );
    like( $History[0]->{Name}, qr{could not create the copy}, 'and the history of the ticket' );
};

done_testing();
