use v5.24;
use strict;
use warnings;
use utf8;

use FindBin qw($Bin);
use lib "$Bin/../../../lib";

use Test::More;
use TestOTOBO;

binmode $_, ':encoding(UTF-8)' for Test::More->builder()->output(), Test::More->builder()->failure_output();

my $PublicURL = 'https://support.example.com/ota';
my $Number    = '2026112210000011';
my $LinkID    = 'AAECAwQFBgcIqrvM3e7xABEi';
my $L         = "$PublicURL/t/$Number/$LinkID";
my $Object    = TestOTOBO->new()->Get('Kernel::System::OneTimeAuth::LinkPlaces');
my $Evil      = 'https://evil.example/?u=';

sub Find {
    my ( $MimeType, $Body, $IsFresh ) = @_;

    my %Places = $Object->Find(
        Body      => $Body,
        MimeType  => $MimeType,
        PublicURL => $PublicURL,
        IsFresh   => sub { return $IsFresh },
    );
    is( join( '', map { ref $_ ? $_->{Link} : $_ } $Places{Tokens}->@* ), $Body, 'nothing of the body is lost' );

    return %Places;
}

# The body with *S* for the secret.
sub Completed {
    my %Places = Find(@_);

    return join '', map { ref $_ ? "$_->{Link}*S*" : $_ } $Places{Tokens}->@*;
}

sub Complete {
    my ( $MimeType, $IsFresh, @Bodies ) = @_;
    is( Completed( $MimeType, $_, $IsFresh ), s{\Q$L\E}{$L*S*}gr, $_ ) for @Bodies;
    return;
}

sub Inert {
    my ( $MimeType, $IsFresh, $Reason, @Bodies ) = @_;
    for my $Body (@Bodies) {
        my %Places = Find( $MimeType, $Body, $IsFresh );
        is( scalar( grep {ref} $Places{Tokens}->@* ), 0, $Body );
        is_deeply( [ map {"$_->{TicketNumber}/$_->{LinkID}"} $Places{Misplaced}->@* ], ["$Number/$LinkID"], 'it is told' );
        like( $Places{Misplaced}->[0]->{Reason}, $Reason, 'with the reason' );
    }
    return;
}

my $Other = qr{inside another address};
my $Word  = qr{right before or behind other letters};

subtest 'a link in plain text counts in all typography that surrounds it, whoever made it' => sub {
    Complete(
        'text/plain', $_,
        "Hi\n\n$L\n", "Ticket:$L\n", "Ticket: $L", "votre ticket\x{a0}:\x{a0}$L\n", "«\x{a0}$L\x{a0}»", "»$L«", "Ihr Ticket: „$L“.", "„$L”", "“$L”", "‘$L’", "‹$L›",
        "'$L'", "\"$L\"", "`$L`", "*$L*", "**$L**", "_${L}_", "[your ticket]($L)", "->$L", "→$L", ">>$L<<", "|$L|", "| $L |", "–$L–", "— $L —", "$L…", "$L...",
        "...$L", "{$L}", "工单：$L", "请点击链接查看您的工单。$L", "「$L」", "$L。", "$L！", "x \x{200b}$L\x{200b}", "URL=$L", "<URL:$L>", "<$L>", "$L / help", "• $L", "-$L",
        "E-Mail-Link:$L", "Ticket Nr.:$L", "Ticket#2026112210000011:$L", "[Ticket#2026112210000011]:$L", "($L)", "[$L]", "$L;", "$L?", "Lien :\n$L", "> $L", "~$L~", "Zgłoszenie:$L", "👉$L👈",
        "See https://otobo.example/ or $L", "See <https://otobo.example/> or $L", "\"https://otobo.example/\" or $L", "A 5\" disk\nhttps://otobo.example/ $L",
        "<\n\nhttps://otobo.example/ $L",
    ) for 0, 1;
};

subtest 'a link that somebody reads as a part of another address never counts' => sub {
    Inert(
        'text/plain', $_, $Other,
        "$Evil$L", "\"$Evil$L\"", "„$Evil$L“", "x:$Evil$L", "www.evil.example/$L", "evil.example/?$L", "evil.example#$L", "//evil.example/$L", "\\\\evil.example\\$L",
        "mailto:eve\@evil.example?body=$L", "mailto:eve\@evil.example,$L", "sms:+4912345?body=$L", "sms:+4912345&body=$L", "http:evil%2F$L", "[x]($Evil$L)", "<$Evil $L>", "<$Evil\n$L>",
        "\"$Evil $L\"", "<www.evil.example/?u= $L>", "<mailto:eve\@evil.example?body= $L>", "\"www.evil.example/?u= $L", "$Evil\x{a0}$L", "$Evil\x{200b}$L", "$Evil\x{3000}$L",
        "http:／／evil.example／$L", "https://evil。example/$L", "evil.example／$L", "evil．example:$L", "evil.example:$L", "evil.example|$L", "http:&#47;&#47;evil&#46;example&#47;$L",
        "evil。example#$L", "sms:+4912345#$L", "$L\@evil.example", "$L.x\@evil.example", "$L＠evil.example",
    ) for 0, 1;
};

subtest 'what is no whole link does not count' => sub {
    Inert( 'text/plain', $_, $Word, "x$L", "foo$L", "１$L", "$L.html", "$L.Next", "$L-x", "${L}_x" ) for 0, 1;
    my %None = Find( 'text/plain', "${L}x ${L}s3cr3ts3cr3ts3cr3ts3cr3t $PublicURL/t/$Number/short $PublicURL.evil.example/t/$Number/$LinkID $PublicURL/t/1x/$LinkID", 1 );
    is_deeply( $None{Misplaced}, [], 'and what is none is not told' );
};

subtest 'what follows a link directly: only one of which nobody knows may have it' => sub {
    my @Bodies = ( "$L/", "$L?utm_source=mail", "$L#top", "${L}查看", "$L/more" );
    Complete( 'text/plain', 1, @Bodies );
    Inert( 'text/plain', 0, $Word, @Bodies );
};

my $A = qq{<a href="$L">$L</a>};

subtest 'a fresh link in HTML counts as text and as the whole href of a link, whatever markup of the admin is in the mail' => sub {
    Complete(
        'text/html', 1,
        "<p>$A</p>", "<!-- footer --><p>$A</p>", "<!-- <b>old</b> > --><p>$A</p>", "<html><head><!--[if mso]><style>p{}</style><![endif]--></head><body><p>$A</p></body></html>",
        "<p>x</p><![if !mso]><p>$A</p><![endif]>", "<!--[if !mso]><!-->$A<!--<![endif]-->", "<p class=MsoNormal>$A<o:p></o:p></p>", qq{<?xml:namespace prefix = o ns = "urn:x" /><p>$A</p>},
        "<p>hello</p><style>p{color:red}</style><p>$A</p>", "<svg width=1><path d='M0'/></svg><p>$A</p>", qq{<base href="https://x.example/"><p>$A</p>},
        qq{<head><link rel="stylesheet" href="x.css"></head><p>$A</p>}, "<form></form><p>$A</p>", "<video></video><p>$A</p>", "<table role=presentation><tr><td bgcolor='#fff'>$A</td></tr></table>",
        ( map {qq{<a $_ href="$L">open</a>}} 'data-x="1"', 'role="button"', 'aria-label="open"', 'name="t"', 'hreflang="de"', 'color="#fff"', 'referrerpolicy="no-referrer"', 'tabindex="0"', 'title="open"', 'xclick="1"' ),
        qq{<a data-mce-href="x" href="$L">open</a>}, qq{<a href=" $L">open</a>}, qq{<a href="$L ">open</a>}, qq{<a href='$L'>open</a>}, qq{<a href=$L>open</a>}, qq{<A HREF = "$L">open</A>}, qq{<a\nhref="$L"\n>open</a>},
        qq{<a href="$L?utm_source=x">open</a>}, qq{<a href="$L/">open</a>}, qq{<a href="$L#top">open</a>}, qq{<a href="$L.">$L.</a>}, qq{<a href="$L"><font color=red>$L</font></a>}, qq{<a href="$L"><img src="cid:1"></a>},
        "<p>$L</p>", "<p>Ticket: $L.</p>", "<p>„$L“</p>", "<p>&bdquo;$L&ldquo;</p>", "<p>Ticket:&nbsp;$L</p>", "<b>Ticket:</b>$A", "<li>$L</li>", "<h1>Ticket</h1>$A", qq{<map><area href="$L" shape="rect"></map>},
        qq{<!--[if mso]><v:roundrect xmlns:v="urn:schemas-microsoft-com:vml" href="$L" style="height:40px" arcsize="10%"><w:anchorlock/><center>Open</center></v:roundrect><![endif]--><!--[if !mso]><!-->$A<!--<![endif]-->},
        qq{<!--[if gte mso 9]><table><tr><td><a href="$L">open</a></td></tr></table><![endif]-->$A},
        qq{<p>$L &lt;https://evil.example/</p>}, "<p>https://evil.example/?u=<br>$L</p>", "<p>https://evil.example/?u=</p><p>$L</p>", "<td>https://evil.example/?u=</td><td>$L</td>",
    );
};

subtest 'a fresh link in HTML does not count where a customer\'s words or an attribute would take it somewhere else' => sub {
    Inert( 'text/html', 1, $Other, "<p>$Evil$L</p>", "<p>$Evil<b>$L</b></p>", "<p>$Evil<span>x</span>$L</p>", "$Evil<div>$L</div>", "<h1>$Evil</h1>$L", "<p>&lt;$Evil $L&gt;</p>", "<p>&lt;https://evil.example/</p><p>$L</p>", "<p>http:&#47;&#47;evil&#46;example&#47;$L</p>", "$L<b>\@evil.example</b>" );
    my $Element = qr{in an attribute or an element in which no link belongs};
    Inert(
        'text/html', 1, $Element,
        qq{<img src="$L">}, qq{<td background="$L">}, qq{<form action="$L">}, qq{<iframe src="$L"></iframe>}, qq{<p title="$L">x</p>}, qq{<link href="$L">}, qq{<base href="$L">},
        qq{<a href="$Evil$L">x</a>}, qq{<a href="http://$L">x</a>}, qq{<a href="$Evil">$L</a>}, qq{<a href="$L" href="https://evil.example/">x</a>}, qq{<a href="https://evil.example/" href="$L">x</a>},
        qq{<a title=" href=$L" href="https://evil.example/">x</a>}, qq{<a href="$L x">x</a>}, qq{<a href="$L\@evil.example">x</a>}, "<style>a { background: url($L) }</style>", "<script>$L</script>", "<title>$L</title>",
        "<textarea>$L</textarea>", "<!-- $L -->", "<!-- <a href='$L'>x</a> -->", "<?php $L ?>", "<p $L>x</p>", qq{<img src='$Evil $A}, "<noscript>$L</noscript>",
    );
    Inert( 'text/html', 1, qr{an attribute that can tell the address to others}, qq{<a href="$L" ping="https://t.example/">x</a>}, qq{<a href="$L" onclick="x(this.href)">x</a>} );
};

subtest 'another link in HTML counts where all readers agree that it is one' => sub {
    Complete(
        'text/html', 0,
        "<p>ü $A.</p>", "<!-- footer --><p>$A</p>", "<!DOCTYPE html><html><head><style>a { color: red }</style></head><body>$A</body></html>",
        ( map {qq{<a $_ href="$L">open</a>}} 'data-x="1"', 'role="button"', 'aria-label="open"', 'name="t"', 'hreflang="de"', 'tabindex="0"', 'title="open" class=x style="color:red" target=_blank rel=noopener' ),
        qq{<a href="$L"><span> $L </span></a>}, qq{<a href="$L">Ticket: $L</a>}, qq{<a href=" $L ">open</a>}, qq{<a href="$L?utm_source=x">open</a>}, qq{<a href="$L“">$L“</a>}, qq{„$A“}, qq{Ticket:$A},
    );
    my $Ambiguous = qr{markup that mail programs read differently};
    Inert(
        'text/html', 0, $Ambiguous,
        "<!--[if mso]>x<![endif]-->$A", "<!--> <img src='$Evil --> $A '>", "<!-- a -- b -->$A", "<svg></svg>$A", qq{<base href="https://evil.example/">$A}, qq{<form action="https://evil.example/">$A</form>},
        "<p>x</p><style>a{}</style>$A", "x<head><style>a{}</style></head>$A", "<?xml x ?>$A", "<![if !mso]>$A<![endif]>",
    );
    Inert( 'text/html', 0, qr{in which no link belongs|read differently|inside another address}, "<p>$L</p>", qq{<!--[if mso]><a href="$L">x</a><![endif]-->}, qq{<map><area href="$L"></map>}, qq{<img alt="$A' src='}, "<svg><style><img src='$Evil$A'></style></svg>", qq{<img src='$Evil $A don't}, "<![CDATA[ $A ]]>" );
    Inert( 'text/html', 0, qr{an attribute}, qq{<a href="$L" xclick="1">x</a>}, qq{<a href="$L" ping="https://evil.example/">x</a>} );
};

subtest 'each link for itself: of two only the one that is out of place stays as it is' => sub {
    my $Second = $L =~ s{\w\z}{j}r;
    my %Places = Find( 'text/html', qq{<img src="$Second">$A}, 1 );
    is( scalar( grep {ref} $Places{Tokens}->@* ), 2, 'href and text' );
    is_deeply( [ map { $_->{LinkID} } $Places{Misplaced}->@* ], [ substr $Second, -24 ], 'the other' );

    %Places = Find( 'text/plain', "$Evil$L $L", 0 );
    is( scalar( grep {ref} $Places{Tokens}->@* ), 1, 'one place is good' );
    is_deeply( $Places{Misplaced}, [], 'so the link is not out of place' );
};

done_testing();
