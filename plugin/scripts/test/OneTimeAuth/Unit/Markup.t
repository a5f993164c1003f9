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

use Test::More;
use TestOTOBO;

binmode $_, ':encoding(UTF-8)' for Test::More->builder()->output(), Test::More->builder()->failure_output();

my $Object = TestOTOBO->new()->Get('Kernel::System::OneTimeAuth::Markup');

sub Structure { return $Object->Structure( String => shift ) }

my $Template
    = qq{<!--[if mso]><style>p{}</style><![endif]--><table role="x"><tr><td style='color:red'>Dear WORDS,<br/>\n<a href="L">L</a></td></tr></table>it's};

sub With {
    my ($Words) = @_;
    return $Template =~ s{WORDS}{$Words}r;
}

subtest 'words that OTOBO escaped, quoted or broke into lines leave the structure as it is' => sub {
    for my $Words (
        '', 'Jane',
        "O'Neil &amp; &lt;img src='x'&gt; \"Sons\" > ü",
        'a<br/>b<BR />c<br>',
        qq{<blockquote type="cite">x<br/>\ny</blockquote>},
        '<div style="border:none" type="cite">x</div>',
        '<div  type="cite" style="border:none">x</div>',
        '<OTOBO_TICKET_Title>', 'it\'s "', ' ' x 5
        )
    {
        is( Structure( With($Words) ), Structure( With('WORDS') ), $Words );
    }
    is( Structure("<p class=x>\r\n</p>\n"),          '<p class></p>',      'line breaks do not count' );
    is( Structure('<a title="Jane" href="x">y</a>'), '<a title href></a>', 'nor do the values of attributes' );
};

subtest 'words that bring a tag, a piece of one or the end of a comment change it' => sub {
    for my $Words (
        '<b>x',               '</td>', "<img src='https://evil.example/?u=", '<img src="https://evil.example/?u=', '<', '< b', '<!-- ', '<!', '<?', '<style>',
        '<style>a{}</style>', '<jane@x.example>',
        "<br/onclick='x'>",   '<br x="', '<div type="cite" onclick="x">', '<div style="x" type="cite"', '<plaintext>', '</x', '<ſtyle>',
        "\x{a7}" x 10 . 'TagHash-0' . "\x{a7}" x 10,
        )
    {
        isnt( Structure( With($Words) ), Structure( With('WORDS') ), $Words );
    }
    isnt( Structure( $Template =~ s{mso}{mso]> --><img}r ), Structure($Template), 'in a comment' );
    isnt( Structure( $Template =~ s{p\{\}}{a\{\}}r ),       Structure($Template), 'in a style sheet' );
    isnt( Structure(q{<a title="x" onclick="y" href="z">}), Structure(q{<a title="x" href="z">}), 'out of an attribute' );
};

subtest 'words that make OTOBO take out a piece of the admin\'s text change it, too' => sub {
    isnt( Structure( $Template =~ s{Dear.*?</a>}{-}sr ), Structure($Template), 'a link' );
};

done_testing();
