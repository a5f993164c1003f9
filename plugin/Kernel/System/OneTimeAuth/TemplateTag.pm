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

package Kernel::System::OneTimeAuth::TemplateTag;

use v5.24;
use strict;
use warnings;

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::Main',
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::Appearance',
    'Kernel::System::OneTimeAuth::Markup',
    'Kernel::System::OneTimeAuth::CustomerText',
);

# While OTOBO renders a notification only tags with this mark are the admin's own. Empty: no tag is.
our $Mark;

my $TagName = 'OTOBO_OTACustomerTicketLink';

# The brackets of a tag, as editors for HTML and for links spell them.
my $Open  = qr{ <|&lt;|&\#0*60;|&\#x0*3c;|%3C }xmsi;
my $Close = qr{ >|&gt;|&\#0*62;|&\#x0*3e;|%3E }xmsi;

# The dialogs of such editors put these before it, although it is a whole address.
my $Scheme = qr{ (?<![A-Za-z0-9])(?:https?|mailto):(?:/|%2F){0,2} }xmsi;

# Stands for the tag while the text is taken apart.
my $Placeholder = "\x01";

my $StartTag = qr{ <[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*> }xmsi;
my $Block    = qr{ </?(?:blockquote|body|br|center|div|h[1-6]|hr|html|li|ol|p|section|table|td|th|tr|ul)(?:[\s/][^<>]*)?> }xmsi;
my $Blank    = qr{ (?:\s|&nbsp;|&\#160;)* }xms;

=head1 NAME

Kernel::System::OneTimeAuth::TemplateTag - links in texts

=head1 DESCRIPTION

A text gets a I<inert link>, which opens nothing. The secret joins it in the mail that leaves, see
L<Kernel::System::OneTimeAuth::OutgoingMail>.

=head1 PUBLIC INTERFACE

=head2 new()

Don't use the constructor directly, use the ObjectManager instead:

    my $TemplateTagObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TemplateTag');

=cut

sub new {
    my ( $Type, %Param ) = @_;

    return bless { Structures => {} }, $Type;
}

=head2 TagsMark()

marks the tags in a notification of the admin, so that they differ from those that a customer wrote, and remembers what its markup looks like
(see L</WordsCheck()>).

    my %Marked = $TemplateTagObject->TagsMark(
        Notification => { Message => { en => { Subject => '...', Body => '...' } } },
    );

Returns

    %Marked = (
        Mark         => 'x4fG...',
        Notification => { ... },      # a copy; the given one is untouched
    );

=cut

sub TagsMark {
    my ( $Self, %Param ) = @_;

    my $MarkupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Markup');
    my $NewMark      = $Kernel::OM->Get('Kernel::System::Main')->GenerateRandomString( Length => 16 );

    my %Notification = $Param{Notification}->%*;
    my %Message      = ( $Notification{Message} // {} )->%*;

    # What was plain text has no markup when it comes to be rich text.
    my %IsAdmins = ( '' => 1 );

    for my $Language ( keys %Message ) {
        my %Translated = $Message{$Language}->%*;
        for my $Field (qw(Subject Body)) {
            $Translated{$Field} =~ s{ ($Open$TagName)(?=$Close) }{$1_$NewMark}xmsgi if defined $Translated{$Field};
        }
        $Message{$Language} = \%Translated;
        $IsAdmins{ $MarkupObject->Structure( String => $Translated{Body} ) } = 1 if ( $Translated{ContentType} // '' ) =~ m{ html }xmsi;
    }

    $Self->{Structures} = { $NewMark => \%IsAdmins };

    return (
        Mark         => $NewMark,
        Notification => {
            %Notification,
            Message => \%Message,
        },
    );
}

=head2 TagsExpand()

replaces the tag C<< <OTOBO_OTACustomerTicketLink> >> in a text of the admin. Takes the parameters of the template generator's
C<_Replace()>, of which these count:

    my $Text = $TemplateTagObject->TagsExpand(
        Text            => 'Your ticket: <OTOBO_OTACustomerTicketLink>',    # in rich text &lt;...&gt;, in a href perhaps %3C...%3E
        RichText        => 0,
        TicketData      => { TicketID => 1 },                               # without a ticket the tag becomes nothing
        Language        => 'de',                                            # optional
        AddTimezoneInfo => {},                                              # optional: only auto responses and notifications have it
        Link            => { URL => '...', IsLink => 1 },                   # optional, ours: instead of a link for the ticket
    );

Returns the new text, or undef when there is no tag. In rich text a link is clickable by itself, unless it stands in an attribute
or in a link; in a line of its own in a mail that OTOBO itself sends it is a button, with the address below it. When the bridge does not answer,
a sentence takes the link's place, and in an attribute the plain ticket URL. A scheme that an editor put before the tag is dropped.

=cut

sub TagsExpand {
    my ( $Self, %Param ) = @_;

    return if !defined $Param{Text} || $Param{Text} !~ m{ $TagName }xmsi;
    return if defined $Mark && $Mark eq '';

    my $Name = defined $Mark ? "${TagName}_\Q$Mark\E" : $TagName;
    my $Tag  = qr{ $Open$Name$Close }xmsi;
    return if $Param{Text} !~ $Tag;

    my %Link = $Param{Link} ? $Param{Link}->%* : $Self->_TicketLink(%Param);
    my $Text = $Param{Text};

    if ( !$Param{RichText} ) {
        my $Plain = $Link{Text} // $Link{URL};
        $Plain =~ s{ \s*\n\s* }{ }xmsg if $Text !~ m{ \n }xms;    # a subject has one line
        $Text =~ s{ (?:$Scheme)?$Tag }{$Plain}xmsg;
        return $Text;
    }

    # Who answers by an own hand from a compose form writes around the link as he likes.
    my $Label;
    if ( $Link{IsLink} && $Param{AddTimezoneInfo} ) {
        $Label = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerText')->Get(
            Key      => 'OpenTicket',
            Language => $Param{Language} // $Link{Language},
        );
    }

    $Text =~ s{ $Placeholder }{}xmsg;
    $Text =~ s{ (?:$Scheme)?$Tag }{$Placeholder}xmsg;

    return _RichTextExpand(
        Text  => $Text,
        Link  => \%Link,
        Label => $Label,
    );
}

=head2 WordsCheck()

compares a text before and after OTOBO put a customer's words into it. If these brought markup with them, the links of the ticket are no longer
taken for such that only the admin's markup stands around (L<Kernel::System::OneTimeAuth/LinksDistrust()>).

    $TemplateTagObject->WordsCheck(
        Given      => '...',    # optional: as it came to _Replace(); of a notification it has words of a customer already
        Before     => '...',    # with the tags of ours expanded
        After      => '...',
        TicketData => { TicketID => 1 },
    );

=cut

sub WordsCheck {
    my ( $Self, %Param ) = @_;

    my $TicketID = ref $Param{TicketData} eq 'HASH' ? $Param{TicketData}->{TicketID} : undef;
    return 1 if !$TicketID;

    my $IsAdmins = eval { $Self->_IsAdminsMarkup(%Param) };
    return 1 if $IsAdmins;

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth')->LinksDistrust( TicketID => $TicketID );
}

sub _IsAdminsMarkup {
    my ( $Self, %Param ) = @_;

    my $MarkupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Markup');
    my $Structures   = defined $Mark && defined $Param{Given} ? $Self->{Structures}->{$Mark} // {} : undef;
    return 0 if $Structures && !$Structures->{ $MarkupObject->Structure( String => $Param{Given} ) };

    my ( $Before, $After ) = map { $MarkupObject->Structure( String => $_ ) } @Param{qw(Before After)};
    return $Before eq $After;
}

# What stands in the place of the tag: ( URL, and Text when something else than the URL is to be read ).
sub _TicketLink {
    my ( $Self, %Param ) = @_;

    my $TicketID = ref $Param{TicketData} eq 'HASH' ? $Param{TicketData}->{TicketID} : undef;
    return ( URL => '' ) if !$TicketID;

    my %Issued = eval {
        $Kernel::OM->Get('Kernel::System::OneTimeAuth')->LinkIssue(
            TicketID => $TicketID,
            Ticket   => $Param{TicketData},
        );
    };
    return (
        URL      => $Issued{Link},
        IsLink   => 1,
        Language => $Issued{Language}
    ) if $Issued{Link};
    return ( URL => '' ) if !$@ && !%Issued;

    my $URL = _TicketURL( $Issued{TicketNumber} // $Param{TicketData}->{TicketNumber} // '' );
    return ( URL => $URL ) if $Issued{Plain};

    return (
        URL  => $URL,
        Text => $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerText')->Get(
            Key      => 'RefreshFailed',
            Language => $Issued{Language} // $Param{Language},
        ),
    );
}

sub _TicketURL {
    my ($TicketNumber) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');

    return sprintf '%s://%s/%scustomer.pl?Action=CustomerTicketZoom;TicketNumber=%s',
        $ConfigObject->Get('HttpType')    // 'https',
        $ConfigObject->Get('FQDN')        // 'localhost',
        $ConfigObject->Get('ScriptAlias') // '',
        $TicketNumber;
}

# Walks through the HTML to see whether a tag stands in an attribute, in a link, in a line of its own, or in other text.
sub _RichTextExpand {
    my (%Param) = @_;

    my $URL      = $Param{Link}->{URL};
    my $Sentence = defined $Param{Link}->{Text} ? _HTMLText( $Param{Link}->{Text} ) : undef;
    my $Anchor   = $URL                         ? qq{<a href="$URL">$URL</a>}       : '';
    my $InLink   = 0;
    my $Result   = '';

    PIECE:
    while ( $Param{Text} =~ m{\G(?: ($Placeholder) | ($StartTag|<[^<>]*>) | ([^<$Placeholder]+ | .) )}xmsg ) {
        my ( $Tag, $Markup, $Text ) = ( $1, $2, $3 );

        if ( defined $Text ) {
            $Result .= $Text;
            next PIECE;
        }

        if ( defined $Markup ) {
            $InLink = 1 if $Markup =~ m{ \A <a[\s>] }xmsi;
            $InLink = 0 if $Markup =~ m{ \A </a[\s>] }xmsi;
            $Result .= _MarkupExpand( $Markup, $URL );
            next PIECE;
        }

        my $IsAlone = $Result =~ m{ (?: \A | $Block ) $Blank \z }xms && substr( $Param{Text}, pos $Param{Text} ) =~ m{ \A $Blank (?: \z | $Block ) }xms;

        $Result .=
            defined $Sentence
            ? $Sentence
            : $InLink                   ? $URL
            : $IsAlone && $Param{Label} ? _Button( $URL, $Param{Label} ) . $Anchor
            :                             $Anchor;
    }

    return $Result;
}

sub _MarkupExpand {
    my ( $Markup, $URL ) = @_;

    # OTOBO takes line breaks out of rich text, and two attributes would become one.
    $Markup =~ s{ [\r\n]+ }{ }xmsg if $Markup =~ m{ \A <[a-z] }xmsi;

    # What editors for links put around an address of which they know nothing.
    $Markup =~ s{ ((?<![\w-])href\s*=\s*["']?)\s*/?$Placeholder }{$1$Placeholder}xmsgi;
    $Markup =~ s{ $Placeholder/(?=["'\s>?\#]) }{$Placeholder}xmsg;

    return $Markup =~ s{ $Placeholder }{$URL}xmsgr;
}

# A border instead of padding, and the colour on an element of its own: Outlook needs the one, the style sheet of OTOBO's notifications
# ("bodyContent a") the other. The href has no quotes, so that OTOBO's ToAscii() passes the button over: the text part has the address once.
sub _Button {
    my ( $URL, $Label ) = @_;

    # Hex colours, and nothing else of a setting.
    my %Colors     = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Appearance')->ButtonColors();
    my $Decoration = $Colors{IsVisible} ? 'none' : 'underline';

    my $Link = "display:inline-block;background-color:$Colors{Background};border:solid $Colors{Background};border-width:10px 20px;border-radius:4px;"
        . "line-height:20px;text-decoration:$Decoration;";
    my $Words = "color:$Colors{Text};background-color:$Colors{Background};"
        . 'font-family:Arial,Helvetica,sans-serif;font-size:15px;font-weight:bold;line-height:20px;';

    return qq{<a style="$Link" href=$URL><span style="$Words">} . _HTMLText($Label) . '</span></a><br/>';
}

sub _HTMLText {
    my ($Text) = @_;

    my %Entity = (
        '&' => '&amp;',
        '<' => '&lt;',
        '>' => '&gt;',
        '"' => '&quot;',
    );
    $Text =~ s{ ([&<>"]) }{$Entity{$1}}xmsg;
    $Text =~ s{ \r?\n }{<br/>}xmsg;

    return $Text;
}

1;
