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

use FindBin           qw($Bin);
use MIME::Base64      qw(encode_base64);
use MIME::QuotedPrint qw(decode_qp encode_qp);
use lib "$Bin/lib";

use Test::More;
use TestOTOBO;

my $Link   = 'https://support.example.com/ota/t/2026112210000011/AAECAwQFBgcIqrvM3e7xABEi';
my $Secret = 'abcdefghijklMNOPQRSTUVWX';

our ( @Queue, @Communications, $QueueFails, $Runs );
{

    package Kernel::System::MailQueue;
    sub new { return bless {}, shift }
    sub Create { my ( $Self, %Entry ) = @_; return if $main::QueueFails; push @main::Queue, \%Entry; return 1 }
}

my $OTOBO;

sub Setup {
    my (%Config) = @_;

    @Queue = @Communications = ();
    $Runs  = 0;
    $OTOBO = TestOTOBO->new(
        Config => {
            FQDN => 'support.example.com',
            %Config
        },
    );

    return $OTOBO->Get('Kernel::System::OneTimeAuth::CompletedMail');
}

# Send() of OTOBO, as far as it matters: it writes into what it gets, and returns what it put into the queue.
sub Send {
    my (%Param) = @_;

    $Runs++;
    push $Param{CustomHeaders}->{Seen}->@*, 1 if $Param{CustomHeaders};
    my @Attachment = ( $Param{Attachment} // [] )->@*;
    $_->{Content} = "encoded $_->{Content}" for @Attachment;

    my $Communication = TestOTOBO::Fake->new(
        ObjectLogStop     => sub {1},
        CommunicationStop => sub {1}
    );
    push @Communications, $Communication;

    my $Encoding = $Param{Encoding} // 'quoted-printable';
    my $Encode   = $Encoding eq 'base64' ? \&encode_base64 : $Encoding eq 'quoted-printable' ? \&encode_qp : sub { return $_[0] };
    my $Header   = "Message-ID: $Param{'Message-ID'}\nContent-Transfer-Encoding: $Encoding\n";
    my $Body     = $Encode->( join '|', $Param{Body}, map { $_->{Content} } @Attachment );
    $Body = "signed: $Body" if $Param{EmailSecurity};

    my $Queued = $Kernel::OM->Get('Kernel::System::MailQueue')->Create(
        ArticleID => 5,
        Recipient => [ $Param{To}, $OTOBO->{Config}->{SendmailBcc} || () ],
        Message   => {
            Header => $Header,
            Body   => $Body
        },
        CommunicationLogObject => $Communication,
    );
    return {
        Success      => 0,
        ErrorMessage => 'not queued'
    } if !$Queued;
    return {
        Success => 1,
        Data    => {
            Header => $Header,
            Body   => $Body
        }
    };
}

sub Deliver {
    my ( $Object, %Param ) = @_;

    my $Body = $Param{Body} // "See $Link\n";

    return $Object->Send(
        Send  => $Param{Send} // \&Send,
        Param => {
            To => 'jane@example.com',
            %Param,
            Body => $Body,
        },
        Body    => $Body =~ s{ (\Q$Link\E) }{$1$Secret}xmsgr,
        Secrets => [$Secret],
    );
}

sub Text { my ($Message) = @_; return decode_qp( $Message->{Body} ) }

subtest 'what leaves has the secret, what is stored has not' => sub {
    for my $Encoding (qw(quoted-printable 7bit 8bit)) {
        for my $Indent ( 0 .. 80 ) {
            my $Object = Setup();
            my $Body   = ( 'x' x $Indent ) . " $Link = \xe9, and once more: $Link.\n";
            my $Result = Deliver(
                $Object,
                Body     => $Body,
                Encoding => $Encoding
            );
            my $Decode  = $Encoding eq 'quoted-printable' ? \&Text : sub { return $_[0]->{Body} };
            my $Correct = $Runs == 1
                && @Queue == 1
                && $Decode->( $Queue[0]->{Message} ) eq $Body =~ s{ (\Q$Link\E) }{$1$Secret}xmsgr
                && $Decode->( $Result->{Data} ) eq $Body
                && $Result->{Data}->{Header} eq $Queue[0]->{Message}->{Header};
            ok( $Correct, "$Encoding, one run, wherever the line breaks" ) if !$Correct || $Indent % 20 == 0;
        }
    }
    is( $Queue[0]->{ArticleID},                         5, 'of the article' );
    is( $Communications[0]->Calls('CommunicationStop'), 0, 'the queue goes on with the communication' );
    like( $Queue[0]->{Message}->{Header}, qr{\AMessage-ID: <\d+[.]\w{16}\@support[.]example[.]com>}, 'with a message id' );
};

subtest 'what the caller gave is untouched' => sub {
    my $Object  = Setup();
    my @Given   = ( { Filename => 'a.txt', Content => 'a' } );
    my %Headers = ( 'X-Test' => 1 );
    Deliver(
        $Object,
        Attachment    => \@Given,
        CustomHeaders => \%Headers
    );
    like( Text( $Queue[0]->{Message} ), qr{[|]encoded [ ] a \z}xms, 'the attachment is encoded once' );
    is_deeply(
        [ @Given, \%Headers ],
        [
            {
                Filename => 'a.txt',
                Content  => 'a'
            },
            { 'X-Test' => 1 }
        ],
        'attachments and headers'
    );
};

my %Twice = (
    'signed'                       => { EmailSecurity => { SignKey => 'x' } },
    'signed, as old callers do'    => { Sign          => { Key     => 'x' } },
    'encrypted, as old callers do' => { Crypt         => { Key     => 'x' } },
    'in base64'                    => { Encoding      => 'base64' },
);

subtest 'a mail from which the secret cannot be cut is built twice' => sub {
    for my $Name ( sort keys %Twice ) {
        my $Object = Setup();
        my $Result = Deliver( $Object, $Twice{$Name}->%* );
        my $Plain  = $Name eq 'in base64' ? sub { return MIME::Base64::decode_base64( $_[0] ) } : \&decode_qp;
        is( $Runs,         $Name eq 'in base64' ? 3 : 2, "$Name: runs" );
        is( scalar @Queue, 1,                            "$Name: one mail" );
        like( $Plain->( $Queue[0]->{Message}->{Body} ), qr{\Q$Link$Secret\E}xms, "$Name: with the secret" );
        unlike( $Plain->( $Result->{Data}->{Body} ), qr{ $Secret }xms, "$Name: stored without" );
        is( $Result->{Data}->{Header},                                          $Queue[0]->{Message}->{Header}, "$Name: with the same message id" );
        is( scalar( grep { !$_->Calls('CommunicationStop') } @Communications ), 1,                              "$Name: only the communication that sends stays open" );
    }
};

subtest 'a text in which somebody broke the secret is built twice' => sub {
    my $Object = Setup();
    Deliver(
        $Object,
        Send => sub {
            my (%Param) = @_;
            my $Broken  = substr( $Secret, 0, 9 ) . "\n" . substr $Secret, 9;
            return Send( %Param, Body => $Param{Body} =~ m{$Secret}xms ? "$Param{Body}\n$Broken" : $Param{Body} );
        },
    );
    is( $Runs, 3, 'although it stands there once in one piece' );
};

subtest 'the HTML that OTOBO attaches once more stays the same as the body' => sub {
    my $Object = Setup();
    Deliver(
        $Object,
        Body       => $Link,
        Attachment => [ { Filename => 'file-2', Content => $Link, ContentType => 'text/html' } ]
    );
    is( Text( $Queue[0]->{Message} ), "$Link$Secret|encoded $Link$Secret", 'both complete' );
};

subtest 'SendmailBcc gets the inert link, in a mail of its own' => sub {
    for my $Security ( undef, { SignKey => 'x' } ) {
        my $Object = Setup( SendmailBcc => 'archive@example.com' );
        my $Result = Deliver( $Object, EmailSecurity => $Security );
        is_deeply( [ map { $_->{Recipient} } @Queue ], [ ['archive@example.com'], ['jane@example.com'] ], 'two mails' );
        unlike( Text( $Queue[0]->{Message} ), qr{ $Secret }xms, 'the archive\'s without the secret' );
        is( $Queue[0]->{ArticleID}, undef, 'and no second entry of the article' );
        like( Text( $Queue[1]->{Message} ), qr{ $Secret }xms, 'the customer\'s is complete' );
        unlike( Text( $Result->{Data} ), qr{ $Secret }xms, 'stored without' );
    }

    my $Object = Setup(
        SendmailBcc                        => 'archive@example.com',
        'OneTimeAuth::ArchiveBccIsTrusted' => 1
    );
    Deliver($Object);
    is_deeply( [ map { $_->{Recipient} } @Queue ], [ [ 'jane@example.com', 'archive@example.com' ] ], 'one mail for both when it is trusted' );
};

subtest 'failures' => sub {
    my $Object = Setup();
    my $Result = Deliver( $Object, Send => sub { my (%Param) = @_; die "not this time\n" if !$Runs++; return Send(%Param) } );
    like( Text( $Queue[0]->{Message} ), qr{ $Secret }xms, 'another try makes it' );

    $Object = Setup();
    $Result = Deliver( $Object, Send => sub { $Runs++; die "never\n" } );
    is( $Result, undef, 'nothing is sent when nothing can be built for storing' );

    $Object     = Setup();
    $QueueFails = 1;
    $Result     = Deliver($Object);
    is( "$Result->{Success} $Result->{ErrorMessage}", '0 not queued', 'a failure of the queue is returned' );
    $QueueFails = 0;
    Deliver($Object);
    is( scalar @Queue, 1, 'and the queue works as before afterwards' );

    $Object = Setup();
    my $Lives = eval {
        Deliver( $Object, Send => sub { Send(@_); die "after queueing\n" } );
        1;
    };
    is( $Lives,        undef, 'a failure after queueing is reported' );
    is( scalar @Queue, 1,     'and not sent again' );
};

done_testing();
