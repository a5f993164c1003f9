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

package Kernel::System::OneTimeAuth::Markup;

use v5.24;
use strict;
use warnings;
use utf8;

use parent qw(Kernel::System::OneTimeAuth::Base);

# CPAN modules
use HTML::Parser ();

our @ObjectDependencies = ();

# What OTOBO itself puts around a customer's words in rich text: line breaks, and a quoted mail (10.1 makes a div of the blockquote); and its tags.
my $Quoting
    = qr{ \A <(?:br\s*/?|blockquote\stype="cite"|/blockquote|div\s+(?:style="[^"<>]*"\stype="cite"|type="cite"\sstyle="[^"<>]*")|/div|OTOBO_[\w\[\]-]+)> \z }xmsi;

# HTMLUtils::LinkQuote() puts the tags of a text back in the place of these, wherever they stand.
my $LinkQuoteMarker = qr{ §{10}|(?:\xC2\xA7){10}|\xA7{10} }xms;

=encoding utf-8

=head1 NAME

Kernel::System::OneTimeAuth::Markup - the structure of a text in HTML

=head1 DESCRIPTION

OTOBO escapes most of what it puts into a text in HTML, but not all: a customer's name in C<< <OTOBO_CUSTOMER_REALNAME> >> and everything that
C<< <OTOBO_CUSTOMER_DATA_...> >> of a notification takes from the article come as they are. Whether a customer's words brought markup into a text shows
in its structure, which then is another one than that of the admin's text.

=head1 PUBLIC INTERFACE

=head2 Structure()

everything of a text in HTML but the words: its tags with the names of their attributes, comments, style sheets and scripts word for word, and each
sign that could begin a tag for another reader.

    my $Structure = $MarkupObject->Structure( String => '<p class="x">Hello<br/></p>' );    # '<p class></p>'

The values of attributes and what OTOBO puts around quoted words do not count, nor do line breaks, which OTOBO takes out of rich text.

=cut

sub Structure {
    my ( $Self, %Param ) = @_;

    my $Structure = '';

    my $Handler = sub {
        my ( $Event, $Name, $AttributeNames, $Source, $IsVerbatim ) = @_;
        $Source //= '';

        if ( $Event eq 'text' && !$IsVerbatim ) {
            $Structure .= join '', $Source =~ m{ (<|$LinkQuoteMarker) }xmsg;
        }
        elsif ( $Event eq 'start' && $Source !~ $Quoting ) {
            $Structure .= '<' . join( ' ', $Name, $AttributeNames->@* ) . '>';
        }
        elsif ( $Event ne 'start' && $Source !~ $Quoting ) {
            $Structure .= $Source;
        }

        return;
    };

    my $Parser = HTML::Parser->new(
        api_version => 3,
        default_h   => [ $Handler, 'event,tagname,attrseq,text,is_cdata' ],
    );
    $Parser->unbroken_text(1);
    $Parser->parse( ( $Param{String} // '' ) =~ s{ [\r\n] }{}xmsgr );
    $Parser->eof();

    return $Structure;
}

1;
