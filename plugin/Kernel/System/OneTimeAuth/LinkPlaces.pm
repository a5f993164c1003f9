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

package Kernel::System::OneTimeAuth::LinkPlaces;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# core modules
use Unicode::Normalize qw(NFKC);

# CPAN modules
use HTML::Entities qw(decode_entities);
use HTML::Parser   ();

# OTOBO modules
use Kernel::Language                     qw(Translatable);
use Kernel::System::OneTimeAuth::Pattern qw($LinkIDPattern $TicketNumberPattern);

our @ObjectDependencies = ();

# Nobody takes so many characters for one address.
my $MaxWrapped = 3_000;
my $MaxWord    = 500;

# Attributes of an <a> of which nobody knows who wrote it. Of the others some tell the href to somebody else (ping), some run scripts.
my %PlainAttribute = map { $_ => 1 } qw(href title target rel class style id lang dir role tabindex hreflang name type color align);

# Where these stand in a mail, two readers of the HTML may not agree on what is a link.
my %Ambiguous = map { $_ => 1 }
    qw(applet base embed form frameset iframe input link math noembed noframes noscript object plaintext script select svg template textarea xmp);

# What may come before the body of a document.
my %Preamble = map { $_ => 1 } qw(html head meta title style);

# What is in these is not read as text.
my %Hidden = map { $_ => 1 } qw(script style title textarea xmp noscript noembed noframes iframe template plaintext select);

# Where the text part that OTOBO makes of an HTML mail (HTMLUtils, ToAscii) has a line break or a space.
my %BreaksAtStart = map { $_ => 1 } qw(br hr p table tr th);
my %BreaksAtEnd   = map { $_ => 1 } qw(p table div ul ol td);

# What agents read in the ticket's history, and admins in the log and in Admin::OneTimeAuth::Check.
my %Place = (
    address   => Translatable('The one-time link in the email does not work: it is part of another address.'),
    word      => Translatable('The one-time link in the email does not work: it touches other letters or digits.'),
    element   => Translatable('The one-time link in the email does not work: it is in an HTML attribute or element where links are not allowed.'),
    ambiguous => Translatable('The one-time link in the email does not work: it is in HTML that email programs read in different ways.'),
    attribute => Translatable('The one-time link in the email does not work: its <a> element has an attribute that can reveal the address to others.'),
);

=head1 NAME

Kernel::System::OneTimeAuth::LinkPlaces - the places of a mail in which a link may get its secret

=head1 DESCRIPTION

A secret may only stand where every reader takes it for a part of our own address: not behind C<https://evil.example/?u=>, not in an
image's address, not in an element that two mail programs read differently. There are two kinds of links:

A I<fresh> one was issued by this very process a moment ago, and no customer's words brought markup into the text around it
(L<Kernel::System::OneTimeAuth>, C<LinkIsFresh()>). So nobody can have wrapped it on purpose, and all markup is the admin's: it counts as text
and as the entire href of a link, whatever else is in the mail. What remains to be kept out is a customer's text right before it.

Any other link may have been seen by somebody: in HTML it counts only where all readers agree on what is a link.

=head1 PUBLIC INTERFACE

=head2 Find()

takes a body apart at the places in which a link may get its secret.

    my %Places = $LinkPlacesObject->Find(
        Body      => '...',
        MimeType  => 'text/html',                                 # or text/plain
        PublicURL => 'https://support.example.com/ota',
        IsFresh   => sub { my ( $TicketNumber, $LinkID ) = @_; return 1 },
    );

Returns

    %Places = (
        # strings, and where a secret may follow, a hash; joined they are the body again
        Tokens    => [ 'Your ticket: ', { Link => 'https://...', TicketNumber => '2026112210000011', LinkID => '...' }, "\n" ],

        # the links that have no such place, with a sentence that says why
        Misplaced => [ { TicketNumber => '2026112210000012', LinkID => '...', Reason => 'The one-time link in the email does not work: ...' } ],
    );

=cut

sub Find {
    my ( $Self, %Param ) = @_;

    my %Job = (
        Link    => qr{(\Q$Param{PublicURL}\E/t/($TicketNumberPattern)/($LinkIDPattern))(?![0-9A-Za-z])}xms,
        IsFresh => $Param{IsFresh},
        Reason  => {},
    );
    my $Body   = $Param{Body} // '';
    my @Tokens = ( $Param{MimeType} // '' ) =~ m{ html }xmsi ? _HTMLTokens( \%Job, $Body ) : _TextTokens( \%Job, $Body );

    # Better none than in a body that is not what it was.
    @Tokens = ($Body) if $Body ne join '', map { ref $_ ? $_->{Link} : $_ } @Tokens;

    my %Seen = map { ( _Name($_) => 1 ) } grep {ref} @Tokens;
    my @Misplaced;

    while ( $Body =~ m{ $Job{Link} }xmsg ) {
        my %Found = (
            TicketNumber => $2,
            LinkID       => $3,
        );
        my $Name = _Name( \%Found );
        $Found{Reason} = $Place{ $Job{Reason}->{$Name} // 'element' };
        push @Misplaced, \%Found if !$Seen{$Name}++;
    }

    return (
        Tokens    => \@Tokens,
        Misplaced => \@Misplaced,
    );
}

sub _Name {
    my ($Found) = @_;

    return "$Found->{TicketNumber}/$Found->{LinkID}";
}

# What is wrong with a place; of several reasons the last one.
sub _Refuse {
    my ( $Job, $Token, $Reason ) = @_;

    $Job->{Reason}->{ _Name($Token) } = $Reason;

    return;
}

sub _Token {
    my ( $Job, @Found ) = @_;

    my %Token;
    @Token{qw(Link TicketNumber LinkID)} = @Found;
    $Token{IsFresh} = $Job->{IsFresh}->( @Token{qw(TicketNumber LinkID)} ) ? 1 : 0;

    return \%Token;
}

sub _TextTokens {
    my ( $Job, $Body ) = @_;

    my @Tokens;
    my $Position = 0;

    LINK:
    while ( $Body =~ m{ $Job->{Link} }xmsg ) {
        my ( $Begin, $End ) = ( $-[1], $+[1] );
        my $Token = _Token( $Job, $1, $2, $3 );

        my $Reason = _TextReason( $Token, $Body, $Begin, $End );
        if ($Reason) {
            _Refuse( $Job, $Token, $Reason );
            next LINK;
        }

        push @Tokens, substr( $Body, $Position, $Begin - $Position ), $Token;
        $Position = $End;
    }

    return @Tokens, substr $Body, $Position;
}

# Why a link in a text must not get its secret: somebody could read it as a part of another address.
sub _TextReason {
    my ( $Token, $Text, $Begin, $End ) = @_;

    my $From   = $Begin > $MaxWrapped ? $Begin - $MaxWrapped : 0;
    my $Before = substr $Text, $From, $Begin - $From;
    return 'address' if _IsWrapped($Before);

    # Only white space of ASCII ends an address for everybody. What is another spelling of a character counts as that character.
    my ($Left) = $Before =~ m{ ([^\t\n\f\r ]*) \z }xms;
    $Left = NFKC($Left);

    # To carry the link to somewhere else, an address needs a host and one of these, or an account.
    # A sign before a number is no address: Ticket#2026112210000011:LINK.
    return 'address' if $Left =~ m{ [/\\?\@%&]|[\p{L}\p{N}][.\x{3002}][\p{L}\p{N}]|:\N*\# }xms;
    return 'word'    if $Left =~ m{ [A-Za-z0-9] \z }xms;

    my ($Right) = substr( $Text, $End, $MaxWord ) =~ m{ \A ([^\t\n\f\r ]*) }xms;
    $Right = NFKC($Right);

    return 'address' if $Right                       =~ m{ \@ }xms;
    return 'word'    if $Right                       =~ m{ \A [.,;:_~+=-]+[A-Za-z0-9] }xms;
    return 'word'    if !$Token->{IsFresh} && $Right =~ m{ [/\\\#%&=+]|\?\N|[\p{L}\p{N}] }xms;

    return;
}

# Some readers take <https://... ...> for one address, with its spaces and line breaks, and what stands in quotes perhaps, too.
sub _IsWrapped {
    my ($Before) = @_;

    my $Paragraph = substr $Before, 1 + rindex $Before, "\n\n";
    return 1 if $Paragraph =~ m{ <[^<>]*(?://|\bwww\.|\bmailto:)[^<>]* \z }xmsi;

    my $Line = substr $Before, 1 + rindex $Before, "\n";
    return 1 if $Line =~ m{ "[^"]*(?://|\bwww\.|\bmailto:)[^"]* \z }xmsi;

    return 0;
}

# The tokens of a document. What Outlook alone reads (a comment that begins with [if ...]) is a document in the document.
sub _HTMLTokens {
    my ( $Job, $Body ) = @_;

    my %State = (
        Tokens     => [],
        Text       => '',       # what is read, to judge what stands before and behind a link
        InPreamble => 1,
        LastTag    => '',
        Ambiguous  => 0,
        Hidden     => '',
        Anchor     => undef,    # the link of the <a> around; '' when it leads elsewhere
    );

    my %Handler = (
        start => \&_Start,
        end   => \&_End,
        text  => \&_Text,
    );

    my $Parser = HTML::Parser->new(
        api_version => 3,
        default_h   => [
            sub {
                my ( $Event, $Name, $Attributes, $Source ) = @_;
                $Source //= '';
                ( $Handler{$Event} // \&_Other )->( $Job, \%State, $Source, $Name, $Attributes );
            },
            'event,tagname,attr,text',
        ],
    );
    $Parser->unbroken_text(1);
    $Parser->parse($Body);
    $Parser->eof();

    my @Tokens;
    for my $Token ( $State{Tokens}->@* ) {
        my $Reason = ref $Token ? _TokenReason( \%State, $Token ) : undef;
        _Refuse( $Job, $Token, $Reason ) if $Reason;
        push @Tokens, $Reason ? $Token->{Link} : $Token;
    }

    return @Tokens;
}

sub _TokenReason {
    my ( $State, $Token ) = @_;

    return $Token->{Reason} if $Token->{Reason};
    return 'ambiguous'      if $State->{Ambiguous} && !$Token->{IsFresh};
    return                  if !defined $Token->{Begin};

    return _TextReason( $Token, $State->{Text}, $Token->{Begin}, $Token->{End} );
}

sub _Start {
    my ( $Job, $State, $Source, $Name, $Attributes ) = @_;

    # A style sheet in the midst of the text is not OTOBO's, and selectors can tell parts of a link to somebody else.
    $State->{LastTag}    = $Name;
    $State->{InPreamble} = 0 if !$Preamble{$Name};
    $State->{Ambiguous}  = 1 if $Ambiguous{$Name} || ( $Name eq 'style' && !$State->{InPreamble} );

    $State->{Hidden} ||= $Name if $Hidden{$Name};
    _Break($State)             if $BreaksAtStart{$Name} || $Source =~ m{ \A <li> \z }xmsi;

    my $IsAnchor = $Name eq 'a';
    my @Parts    = $IsAnchor || $Name =~ m{ \A (?:area|v:[a-z]+) \z }xms ? _HrefParts( $Job, $Source, $Name, $Attributes ) : ($Source);
    push $State->{Tokens}->@*, @Parts;

    if ($IsAnchor) {
        my ($Token) = grep { ref && !$_->{Reason} } @Parts;
        $State->{Anchor} = $Token ? $Token->{Link} : defined $Attributes->{href} ? '' : undef;

        # the text part has [1] here
        $State->{Text} .= '[]';
    }

    return;
}

sub _End {
    my ( $Job, $State, $Source, $Name ) = @_;

    $State->{Anchor} = undef if $Name eq 'a';
    $State->{Hidden} = ''    if $Name eq $State->{Hidden};
    _Break($State) if $BreaksAtEnd{$Name};
    push $State->{Tokens}->@*, $Source;

    return;
}

# Never two in a row: OTOBO takes out empty lines, so nothing can be said of where a paragraph ends.
sub _Break {
    my ($State) = @_;

    $State->{Text} .= "\n" if $State->{Text} !~ m{ \n \z }xms;

    return;
}

sub _Text {
    my ( $Job, $State, $Source ) = @_;

    $State->{InPreamble} = 0 if $Source =~ m{ \S }xms && $State->{LastTag} !~ m{ \A (?:title|style) \z }xms;

    my $Position = 0;
    my $Read     = sub { $State->{Text} .= decode_entities( $_[0] =~ s{ [\r\n] }{ }xmsgr ) };

    while ( $Source =~ m{ $Job->{Link} }xmsg ) {
        my $Token  = _Token( $Job, $1, $2, $3 );
        my $Before = substr $Source, $Position, $-[1] - $Position;
        $Position = $+[1];

        $Read->($Before);
        $Token->{Begin} = length $State->{Text};
        $State->{Text} .= $Token->{Link};
        $Token->{End} = length $State->{Text};

        # A link that somebody may have seen counts in its own <a> only.
        my $Anchor = $State->{Anchor} // ( $Token->{IsFresh} ? $Token->{Link} : '' );
        $Token->{Reason} = 'element' if $State->{Hidden} || $Anchor ne $Token->{Link};

        push $State->{Tokens}->@*, $Before, $Token;
    }

    my $Rest = substr $Source, $Position;
    $Read->($Rest);
    push $State->{Tokens}->@*, $Rest;

    return;
}

# Comments, declarations and processing instructions.
sub _Other {
    my ( $Job, $State, $Source ) = @_;

    # In these nobody can see an end too early or too late.
    my $IsHarmless = $Source =~ m{ \A (?:<!doctype\s[^<>]*>|<!--(?!-?>)(?:(?!--)[^<>])*-->|) \z }xmsi;
    $State->{Ambiguous} = 1 if !$IsHarmless;

    if ( $Source =~ m{ \A (<!--\[if\s[^\[\]<>]*\]>)(.*)(<!\[endif\]-->) \z }xmsi ) {
        my ( $Begin, $Inside, $End ) = ( $1, $2, $3 );
        my @Tokens = _HTMLTokens( $Job, $Inside );
        delete $_->@{qw(Begin End)} for grep {ref} @Tokens;
        push $State->{Tokens}->@*, $Begin, @Tokens, $End;
        return;
    }

    push $State->{Tokens}->@*, $Source;

    return;
}

# A start tag, cut around its href if that is nothing but the link, with what editors and LinkQuote() take along behind it.
sub _HrefParts {
    my ( $Job, $Source, $Name, $Attributes ) = @_;

    return $Source if ( $Attributes->{href} // '' ) !~ m{ \A \s*$Job->{Link}(?:[/?\#]\S*|[^\w\s/\\?\#\@%&]*)\s* \z }xms;

    my $Token = _Token( $Job, $1, $2, $3 );

    # once and only once: readers differ in which one of two they take
    my $Href  = qr{ (?<![\w-])href\s*=\s* }xmsi;
    my $Count = () = $Source =~ m{ $Href }xmsg;
    return $Source if $Count != 1 || $Source !~ m{ \A (.*$Href["']?\s*)\Q$Token->{Link}\E(?![0-9A-Za-z])(.*) \z }xms;

    my ( $Before, $After ) = ( $1, $2 );
    my @Attributes = keys $Attributes->%*;
    $Token->{Reason} = 'attribute' if grep {m{ \A (?:ping|on\N*) \z }xms} @Attributes;
    $Token->{Reason} = 'attribute' if !$Token->{IsFresh} && grep { !$PlainAttribute{$_} && !m{ \A (?:aria|data)-[a-z-]+ \z }xms } @Attributes;
    $Token->{Reason} = 'element'   if !$Token->{IsFresh} && $Name ne 'a';

    return ( $Before, $Token, $After );
}

1;
