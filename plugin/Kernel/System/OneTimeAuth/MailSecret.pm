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

package Kernel::System::OneTimeAuth::MailSecret;

use v5.24;
use strict;
use warnings;

# core modules
use Digest::SHA qw(sha256_hex);

# CPAN modules
use HTML::Parser  ();
use Mail::Address ();

# OTOBO modules

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::Log',
    'Kernel::System::MailQueue',
    'Kernel::System::Main',
    'Kernel::System::OneTimeAuth',
);

# 62 characters each: 142 random bits
my $SecretLength = 24;

my $MaxTickets    = 3;
my $MaxLinks      = 100;
my $MaxRecipients = 50;

# Nobody takes so many characters for one address.
my $MaxWrapped = 3_000;

# Attributes of an honest link; ping, for one, would tell the href to somebody else.
my %HonestAttribute = map { $_ => 1 } qw(href title target rel class style id lang dir);

# Where these stand in a mail, two readers of the HTML may not agree on what is a link.
my %Ambiguous = map { $_ => 1 }
    qw(applet base embed form frameset iframe input link math noembed noframes noscript object plaintext script select svg template textarea xmp);

# What may come before the body of a document.
my %Preamble = map { $_ => 1 } qw(html head meta title style);

=head1 NAME

Kernel::System::OneTimeAuth::MailSecret - secrets in outgoing mails

=head1 DESCRIPTION

The secret that makes a I<safe link> open the ticket joins it at the last moment, in the mail that leaves, if everybody who gets
that mail is the registered address. What OTOBO stores of the mail keeps the safe link.

=head1 PUBLIC INTERFACE

=head2 new()

Don't use the constructor directly, use the ObjectManager instead:

    my $MailSecretObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::MailSecret');

=cut

sub new {
    my ( $Type, %Param ) = @_;

    return bless {}, $Type;
}

=head2 SecretsRemove()

takes out the secrets of links that somebody quotes: a customer's answer may repeat the mail with the link, and an agent's mail that
repeats it once more may go to others.

    my $Body = $MailSecretObject->SecretsRemove( Body => '> https://support.example.com/ota/t/2026112210000011/AAAAAAAAAAAAAAAAAAAAAAAAs3cr3t...' );

Returns the body with safe links, or undef when there was no secret. A link that a mail program wrapped into another address is found, too.

=cut

sub SecretsRemove {
    my ( $Self, %Param ) = @_;

    my $Body = $Param{Body} // '';

    # The link's beginning may be encoded, too.
    my $Slash = qr{/|%2F}i;
    my $Count = $Body =~ s{((?:$Slash)t(?:$Slash)\d{1,50}(?:$Slash)[A-Za-z0-9]{24})[A-Za-z0-9]{20,}}{$1}gi;

    return $Count ? $Body : undef;
}

=head2 LinksComplete()

looks for safe links in an outgoing mail, lets the bridge decide them, and gives those that may open something their secret.
Takes the parameters of C<Kernel::System::Email::Send()>, of which these count:

    my $Body = $MailSecretObject->LinksComplete(
        To       => 'tina@example.com',
        Cc       => '',
        Bcc      => '',
        Body     => "See https://support.example.com/ota/t/2026112210000011/AAAAAAAAAAAAAAAAAAAAAAAA\n",
        MimeType => 'text/plain',

        OneTimeAuthRenewal => 1,        # optional: the customer asked for this mail
    );

Returns the body with the secret, or undef when the mail shall leave as it is.

A link counts only where an honest mail has it: in plain text as a word of its own; in HTML as the entire href of an C<< <a> >> and as
that link's own text. So nobody can wrap a link he knows into an address of his own and have the secret put in there.

C<SendmailBcc> is no recipient here: unless the setting C<OneTimeAuth::ArchiveBccIsTrusted> says otherwise, its copy has the safe
link (see L</CompletedSend()>).

=cut

sub LinksComplete {
    my ( $Self, %Param ) = @_;

    my $OneTimeAuthObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth');

    my $PublicURL = $OneTimeAuthObject->PublicURL();
    my $Body      = $Param{Body} // '';
    return if !$PublicURL || index( $Body, "$PublicURL/t/" ) < 0;
    return if !$OneTimeAuthObject->IsEnabled();

    my $Link   = qr{(\Q$PublicURL\E/t/(\d{1,50})/([A-Za-z0-9]{24})(?![A-Za-z0-9]))};
    my @Tokens = ( $Param{MimeType} // '' ) =~ m{html}i ? _HTMLTokens( $Body, $Link ) : _TextTokens( $Body, $Link );
    return if !grep {ref} @Tokens;
    return if $Body ne join '', map { ref $_ ? $_->{Link} : $_ } @Tokens;

    my @Recipients = _Recipients(%Param);
    return if !@Recipients;

    my %Secret = $Self->_Arm(
        Tokens     => \@Tokens,
        Recipients => \@Recipients,
        Renewal    => $Param{OneTimeAuthRenewal},
    );
    return if !%Secret;

    return join '', map { _TokenText( $_, \%Secret ) } @Tokens;
}

=head2 CompletedSend()

sends the completed mail, but returns what OTOBO shall store: the same mail with the safe link. It cannot be made from
the mail that left, for that may be encoded, signed or encrypted. So C<Send()> runs twice, the first time without queueing anything.

    my $Result = $MailSecretObject->CompletedSend(
        Send  => sub { ... },             # Kernel::System::Email::Send(), with its object bound
        Param => { To => '...', ... },    # its parameters, with the safe link
        Body  => '...',                   # the completed body
    );

Returns what C<Send()> returns. If the first run fails, the mail leaves with the safe link.

With an untrusted C<SendmailBcc> the first run queues the copy for that address, and the second one leaves it out.

=cut

sub CompletedSend {
    my ( $Self, %Param ) = @_;

    my %Mail = $Param{Param}->%*;
    $Mail{'Message-ID'} ||= _MessageID();

    my $ArchiveBcc = _ArchiveBcc();
    my $Stored     = eval {
        $Self->_SafeSend(
            Send       => $Param{Send},
            Mail       => \%Mail,
            ArchiveBcc => $ArchiveBcc,
        );
    };

    if ( ref $Stored ne 'HASH' || !$Stored->{Success} ) {
        $Kernel::OM->Get('Kernel::System::Log')->Log(
            Priority => 'error',
            Message  => 'OneTimeAuth: The mail for storing could not be built, so the mail leaves with the safe link.',
        );
        return $Param{Send}->( $Param{Param}->%* );
    }

    my %Completed = (
        _MailCopy(%Mail),
        Body => $Param{Body},
    );

    # OTOBO leaves out an attachment that is the HTML body once more.
    for my $Attachment ( ( $Completed{Attachment} // [] )->@* ) {
        if ( ( $Attachment->{Filename} // '' ) eq 'file-2' && ( $Attachment->{Content} // '' ) eq ( $Mail{Body} // '' ) ) {
            $Attachment->{Content} = $Param{Body};
        }
    }

    my $Result = _WithoutArchiveBcc( $ArchiveBcc, sub { return $Param{Send}->(%Completed) } );
    return $Result if ref $Result ne 'HASH' || !$Result->{Success};

    return {
        $Result->%*,
        Data => $Stored->{Data},
    };
}

=begin Internal:

=cut

# Tokens are strings, and { Link, TicketNumber, LinkID } where a secret may be put behind the link. Joined they are the body again.
sub _TextTokens {
    my ( $Body, $Link ) = @_;

    my @Tokens;
    my $Position = 0;

    LINK:
    while ( $Body =~ m{(?:\A|(?<=\s))[<("'\[]?$Link(?=[.,;:!?)>"'\]]*(?:\s|\z))}g ) {
        my $Begin = $-[1] > $MaxWrapped ? $-[1] - $MaxWrapped : 0;
        next LINK if _IsWrapped( substr $Body, $Begin, $-[1] - $Begin );
        push @Tokens, substr( $Body, $Position, $-[1] - $Position ), _LinkToken( $1, $2, $3 );
        $Position = $+[1];
    }

    return @Tokens, substr $Body, $Position;
}

# Some readers take <https://... ...> for one address, with its spaces and line breaks, and what stands in quotes perhaps, too.
sub _IsWrapped {
    my ($Before) = @_;

    my $Paragraph = substr $Before, 1 + rindex $Before, "\n\n";
    return 1 if $Paragraph =~ m{<[^<>]*://[^<>]*\z};

    my $Line = substr $Before, 1 + rindex $Before, "\n";
    return 1 if $Line =~ m{"[^"]*://[^"]*\z};

    return 0;
}

sub _HTMLTokens {
    my ( $Body, $Link ) = @_;

    my @Tokens;
    my $Ambiguous  = 0;
    my $HonestURL  = '';
    my $InPreamble = 1;
    my $LastTag    = '';

    my $Handler = sub {
        my ( $Event, $Name, $Attributes, $Source ) = @_;
        $Source //= '';

        $Ambiguous = 1 if $Event eq 'comment' || $Event eq 'process';
        $Ambiguous = 1 if $Event eq 'declaration' && $Source !~ m{\A<!doctype\s}i;
        $Ambiguous = 1 if $Event eq 'start'       && $Ambiguous{$Name};

        # A style sheet in the midst of the text is not OTOBO's, and selectors can tell parts of a link to somebody else.
        $LastTag    = $Name if $Event eq 'start';
        $InPreamble = 0     if $Event eq 'start' && !$Preamble{$Name};
        $InPreamble = 0     if $Event eq 'text'  && $Source =~ m{\S} && $LastTag !~ m{\A(?:title|style)\z};
        $Ambiguous  = 1     if $Event eq 'start' && $Name eq 'style' && !$InPreamble;

        if ( $Event eq 'start' && $Name eq 'a' ) {
            my @Parts = _HonestStart( $Source, $Attributes, $Link );
            $HonestURL = @Parts ? $Parts[1]->{Link} : '';
            push @Tokens, @Parts ? @Parts : $Source;
            return;
        }

        $HonestURL = '' if $Event eq 'end' && $Name eq 'a';

        if ( $Event eq 'text' && $HonestURL && $Source =~ m{\A(\s*)$Link([.,;:!?)]*\s*)\z} && $2 eq $HonestURL ) {
            push @Tokens, $1, _LinkToken( $2, $3, $4 ), $5;
            return;
        }

        push @Tokens, $Source;
        return;
    };

    my $Parser = HTML::Parser->new(
        api_version => 3,
        default_h   => [ $Handler, 'event,tagname,attr,text' ],
    );
    $Parser->unbroken_text(1);
    $Parser->parse($Body);
    $Parser->eof();

    return $Body if $Ambiguous;
    return @Tokens;
}

# The start tag of a link, cut around its href, if that is nothing but the link (and perhaps a full stop that OTOBO took in).
sub _HonestStart {
    my ( $Source, $Attributes, $Link ) = @_;

    return if grep { !$HonestAttribute{$_} } keys $Attributes->%*;
    return if ( $Attributes->{href} // '' ) !~ m{\A$Link[.,;:!?)]*\z};

    my ( $URL, $TicketNumber, $LinkID ) = ( $1, $2, $3 );

    # once and only once: readers differ in which one of two they take
    my $Count = () = $Source =~ m{\bhref\b}gi;
    return if $Count != 1;
    return if $Source !~ m{\A(.*\bhref\s*=\s*["']?)\Q$URL\E([.,;:!?)]*["'\s>].*)\z}is;

    return $1, _LinkToken( $URL, $TicketNumber, $LinkID ), $2;
}

sub _LinkToken {
    my ( $Link, $TicketNumber, $LinkID ) = @_;

    return {
        Link         => $Link,
        TicketNumber => $TicketNumber,
        LinkID       => $LinkID,
    };
}

sub _TokenText {
    my ( $Token, $Secret ) = @_;

    return $Token if !ref $Token;
    return $Token->{Link} . ( $Secret->{"$Token->{TicketNumber}/$Token->{LinkID}"} // '' );
}

# Lets the bridge decide, ticket by ticket. Returns 'TicketNumber/LinkID' => secret of what was armed.
sub _Arm {
    my ( $Self, %Param ) = @_;

    my $OneTimeAuthObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth');
    my $MainObject        = $Kernel::OM->Get('Kernel::System::Main');

    my ( @TicketNumbers, %LinkIDs, %Seen );

    TOKEN:
    for my $Token ( grep {ref} $Param{Tokens}->@* ) {
        my ( $TicketNumber, $LinkID ) = $Token->@{qw(TicketNumber LinkID)};
        next TOKEN if $Seen{"$TicketNumber/$LinkID"}++;
        push @TicketNumbers, $TicketNumber if !$LinkIDs{$TicketNumber};
        push $LinkIDs{$TicketNumber}->@*, $LinkID if ( $LinkIDs{$TicketNumber} // [] )->@* < $MaxLinks;
    }

    splice @TicketNumbers, $MaxTickets if @TicketNumbers > $MaxTickets;

    my %Secret;
    TICKETNUMBER:
    for my $TicketNumber (@TicketNumbers) {
        my $Minted = $MainObject->GenerateRandomString( Length => $SecretLength );

        # A mail never fails for a link.
        my $Armed = eval {
            $OneTimeAuthObject->LinkArm(
                TicketNumber => $TicketNumber,
                LinkIDs      => $LinkIDs{$TicketNumber},
                SecretHash   => sha256_hex($Minted),
                Recipients   => $Param{Recipients},
                Renewal      => $Param{Renewal},
            );
        };
        $OneTimeAuthObject->LinkUsed( TicketNumber => $TicketNumber );
        $Secret{"$TicketNumber/$Armed"} = $Minted if $Armed;
    }

    return %Secret;
}

# Everybody to whom Send() would send it. What is not ASCII is escaped, so that it can be nobody's registered address.
sub _Recipients {
    my (%Param) = @_;

    my ( @Recipients, %Seen );
    for my $Field ( grep { $Param{$_} } qw(To Cc Bcc) ) {
        for my $Address ( map { $_->address() // '' } Mail::Address->parse( $Param{$Field} ) ) {
            utf8::encode($Address) if utf8::is_utf8($Address);
            $Address =~ s{([^\x21-\x7e])}{sprintf '%%%02X', ord $1}ge;
            push @Recipients, $Address if !$Seen{$Address}++;
        }
    }

    # More than one is too many already.
    return @Recipients > $MaxRecipients ? @Recipients[ 0 .. $MaxRecipients - 1 ] : @Recipients;
}

sub _ArchiveBcc {
    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');

    return '' if $ConfigObject->Get('OneTimeAuth::ArchiveBccIsTrusted');
    return $ConfigObject->Get('SendmailBcc') || '';
}

sub _MessageID {
    my $Unique = $Kernel::OM->Get('Kernel::System::Main')->GenerateRandomString( Length => 16 );
    my $FQDN   = $Kernel::OM->Get('Kernel::Config')->Get('FQDN') || 'localhost';

    return '<' . time() . ".$Unique\@$FQDN>";
}

# Send() writes into what it is given.
sub _MailCopy {
    my (%Mail) = @_;

    $Mail{Attachment} = [ map { { $_->%* } } $Mail{Attachment}->@* ] if ref $Mail{Attachment} eq 'ARRAY';

    for my $Key ( grep { ref $Mail{$_} eq 'HASH' } qw(EmailSecurity Sign Crypt CustomHeaders) ) {
        $Mail{$Key} = { $Mail{$Key}->%* };
    }

    return %Mail;
}

# The run that makes what is stored.
sub _SafeSend {
    my ( $Self, %Param ) = @_;

    my $Create = $Kernel::OM->Get('Kernel::System::MailQueue')->can('Create');
    my $CommunicationLogObject;

    my $Result = eval {
        no warnings 'redefine';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
        local *Kernel::System::MailQueue::Create = sub {
            my ( $MailQueueObject, %Entry ) = @_;

            if ( !$Param{ArchiveBcc} ) {
                $CommunicationLogObject = $Entry{CommunicationLogObject};
                return 1;
            }

            # The queue has one entry per article, and that belongs to the mail to the customer.
            delete $Entry{ArticleID};
            return $MailQueueObject->$Create(
                %Entry,
                Recipient => [ $Param{ArchiveBcc} ],
            );
        };

        $Param{Send}->( _MailCopy( $Param{Mail}->%* ) );
    };

    # Nobody else will close it, because nothing is going to be sent.
    if ($CommunicationLogObject) {
        my $Status = ref $Result eq 'HASH' && $Result->{Success} ? 'Successful' : 'Failed';
        $CommunicationLogObject->ObjectLogStop(
            ObjectLogType => 'Message',
            Status        => $Status,
        );
        $CommunicationLogObject->CommunicationStop( Status => $Status );
    }

    return $Result;
}

# Runs a function while SendmailBcc gets nothing: it has its own copy.
sub _WithoutArchiveBcc {
    my ( $ArchiveBcc, $Function ) = @_;

    return $Function->() if !$ArchiveBcc;

    my $Create = $Kernel::OM->Get('Kernel::System::MailQueue')->can('Create');

    no warnings 'redefine';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    local *Kernel::System::MailQueue::Create = sub {
        my ( $MailQueueObject, %Entry ) = @_;

        my @Recipients = ref $Entry{Recipient} eq 'ARRAY' ? $Entry{Recipient}->@* : ();
        pop @Recipients if @Recipients && $Recipients[-1] eq $ArchiveBcc;

        return $MailQueueObject->$Create(
            %Entry,
            Recipient => \@Recipients,
        );
    };

    return $Function->();
}

=end Internal:

=cut

1;
