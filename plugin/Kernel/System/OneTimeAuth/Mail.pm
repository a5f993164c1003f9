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

package Kernel::System::OneTimeAuth::Mail;

use v5.24;
use strict;
use warnings;

# core modules

# CPAN modules

# OTOBO modules

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::Main',
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::Text',
);

# While OTOBO renders a notification only tags with this mark are the admin's own. Empty: no tag is.
our $Mark;

my $TagName = 'OTOBO_OTACustomerTicketLink';

=head1 NAME

Kernel::System::OneTimeAuth::Mail - links in texts

=head1 DESCRIPTION

A text gets a I<safe link>, which opens nothing. The secret joins it in the mail that leaves, see
L<Kernel::System::OneTimeAuth::MailSecret>.

=head1 PUBLIC INTERFACE

=head2 new()

Don't use the constructor directly, use the ObjectManager instead:

    my $MailObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Mail');

=cut

sub new {
    my ( $Type, %Param ) = @_;

    return bless {}, $Type;
}

=head2 TagsMark()

marks the tags in a notification of the admin, so that they differ from those that a customer wrote.

    my %Marked = $MailObject->TagsMark(
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

    my $NewMark = $Kernel::OM->Get('Kernel::System::Main')->GenerateRandomString( Length => 16 );

    my %Notification = $Param{Notification}->%*;
    my %Message      = ( $Notification{Message} // {} )->%*;

    for my $Language ( keys %Message ) {
        my %Translated = $Message{$Language}->%*;
        for my $Field (qw(Subject Body)) {
            $Translated{$Field} =~ s{((?:<|&lt;|%3C)$TagName)(?=>|&gt;|%3E)}{$1_$NewMark}gi if defined $Translated{$Field};
        }
        $Message{$Language} = \%Translated;
    }

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

    my $Text = $MailObject->TagsExpand(
        Text       => 'Your ticket: <OTOBO_OTACustomerTicketLink>',    # in rich text &lt;...&gt;, in a href perhaps %3C...%3E
        RichText   => 0,
        TicketData => { TicketID => 1 },                               # without a ticket the tag becomes nothing
        Language   => 'de',                                            # optional
    );

Returns the new text, or undef when there is no tag. In rich text a link is clickable by itself, unless it stands in an attribute
or in a link. When the bridge does not answer, a sentence takes the link's place, and in an attribute the plain ticket URL.

=cut

sub TagsExpand {
    my ( $Self, %Param ) = @_;

    return if !defined $Param{Text} || $Param{Text} !~ m{$TagName}i;
    return if defined $Mark         && $Mark eq '';

    my $Name = defined $Mark ? "${TagName}_\Q$Mark\E" : $TagName;
    my $Tag  = qr{(?:<|&lt;|%3C)$Name(?:>|&gt;|%3E)}i;
    return if $Param{Text} !~ $Tag;

    my %Link = $Self->_TicketLink(%Param);
    my $Text = $Param{Text};

    if ( !$Param{RichText} ) {
        my $Plain = $Link{Text} // $Link{URL};
        $Plain =~ s{\s*\n\s*}{ }g if $Text !~ m{\n};    # a subject has one line
        $Text  =~ s{$Tag}{$Plain}g;
        return $Text;
    }

    return _RichTextExpand(
        Text => $Text,
        Tag  => $Tag,
        Link => \%Link,
    );
}

=begin Internal:

=cut

# What stands in the place of the tag: ( URL, and Text when something else than the URL is to be read ).
sub _TicketLink {
    my ( $Self, %Param ) = @_;

    my $TicketID = ref $Param{TicketData} eq 'HASH' ? $Param{TicketData}->{TicketID} : undef;
    return ( URL => '' ) if !$TicketID;

    my %Prepared = eval { $Kernel::OM->Get('Kernel::System::OneTimeAuth')->LinkPrepare( TicketID => $TicketID ) };
    return ( URL => $Prepared{Link} ) if $Prepared{Link};
    return ( URL => '' )              if !$@ && !%Prepared;

    my $URL = _TicketURL( $Prepared{TicketNumber} // $Param{TicketData}->{TicketNumber} // '' );
    return ( URL => $URL ) if $Prepared{Plain};

    return (
        URL  => $URL,
        Text => $Kernel::OM->Get('Kernel::System::OneTimeAuth::Text')->Get(
            Key      => 'RefreshFailed',
            Language => $Prepared{Language} // $Param{Language},
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

# Walks through the HTML to see whether a tag stands in an attribute, in a link, or in the text.
sub _RichTextExpand {
    my (%Param) = @_;

    my $URL      = $Param{Link}->{URL};
    my $Sentence = defined $Param{Link}->{Text} ? _HTMLText( $Param{Link}->{Text} ) : undef;
    my $InLink   = 0;
    my $Result   = '';

    PIECE:
    while ( $Param{Text} =~ m{\G(?: ($Param{Tag}) | (<[^<>]*>) | ([^<&%]+ | .) )}gxs ) {
        my ( $Tag, $Markup, $Text ) = ( $1, $2, $3 );

        if ( defined $Text ) {
            $Result .= $Text;
            next PIECE;
        }

        if ( defined $Markup ) {
            $InLink = 1 if $Markup =~ m{\A<a[\s>]}i;
            $InLink = 0 if $Markup =~ m{\A</a[\s>]}i;
            $Result .= $Markup =~ s{$Param{Tag}}{$URL}gr;
            next PIECE;
        }

        $Result .=
              $Result =~ m{=\s*["']\z} ? $URL
            : defined $Sentence ? $Sentence
            : $InLink || !$URL  ? $URL
            :                     qq{<a href="$URL">$URL</a>};
    }

    return $Result;
}

sub _HTMLText {
    my ($Text) = @_;

    my %Entity = (
        '&' => '&amp;',
        '<' => '&lt;',
        '>' => '&gt;',
        '"' => '&quot;',
    );
    $Text =~ s{([&<>"])}{$Entity{$1}}g;
    $Text =~ s{\r?\n}{<br/>}g;

    return $Text;
}

=end Internal:

=cut

1;
