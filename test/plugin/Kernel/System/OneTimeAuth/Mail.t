use v5.24;
use strict;
use warnings;
use utf8;

use FindBin qw($Bin);
use lib "$Bin/../../../lib";

use Test::More;
use TestOTOBO;

my $PublicURL = 'https://support.example.com/ota';
my $Number    = '2026112210000011';
my $LinkID    = 'AAECAwQFBgcIqrvM3e7xABEi';
my $Safe      = "$PublicURL/t/$Number/$LinkID";
my $TicketURL = "https://support.example.com/otobo/customer.pl?Action=CustomerTicketZoom;TicketNumber=$Number";

my ( %Prepared, $Bridge, $OTOBO );

sub Setup {
    my (%Config) = @_;

    %Prepared = ( Link => $Safe, TicketNumber => $Number, Language => 'de' );
    $Bridge   = TestOTOBO::Fake->new(
        PublicURL   => sub { return $PublicURL },
        IsEnabled   => sub { return 1 },
        LinkPrepare => sub { my ( undef, %Param ) = @_; return $Param{TicketID} == 11 ? %Prepared : () },
    );
    $OTOBO = TestOTOBO->new(
        Config  => { HttpType => 'https', FQDN => 'support.example.com', ScriptAlias => 'otobo/', DefaultLanguage => 'en', %Config },
        Objects => { 'Kernel::System::OneTimeAuth' => $Bridge },
    );

    return $OTOBO->Get('Kernel::System::OneTimeAuth::Mail');
}

sub Expand {
    my ( $Object, $Text, %Param ) = @_;
    return $Object->TagsExpand( Text => $Text, RichText => 0, TicketData => { TicketID => 11, TicketNumber => $Number }, %Param );
}

subtest 'the tag in plain text' => sub {
    my $Object = Setup();
    is( Expand( $Object, 'Here: <OTOBO_OTACustomerTicketLink>.' ), "Here: $Safe.", 'becomes the safe link' );
    is( Expand( $Object, 'Here: <otobo_otacustomerticketlink>' ),  "Here: $Safe",  'in any case' );
    is( Expand( $Object, 'nothing' ),                              undef,          'a text without it is left alone' );
    is( Expand( $Object, 'Here: <OTOBO_OTACustomerTicketLink>.', TicketData => {} ), 'Here: .', 'without a ticket it becomes nothing' );
    is( Expand( $Object, 'Here: <OTOBO_OTACustomerTicketLink>.', TicketData => { TicketID => 12 } ), 'Here: .', 'nor with one that is gone' );
    is( scalar $Bridge->Calls('LinkPrepare'), 3, 'no call without need' );
};

subtest 'the tag in rich text' => sub {
    my $Object = Setup();
    my $Anchor = qq{<a href="$Safe">$Safe</a>};
    my %Case   = (
        'Here: &lt;OTOBO_OTACustomerTicketLink&gt;. Bye'                                                 => "Here: $Anchor. Bye",
        '&lt;OTOBO_OTACustomerTicketLink&gt;'                                                            => $Anchor,
        '<p>a &amp; b<br />&lt;OTOBO_OTACustomerTicketLink&gt;</p>'                                      => "<p>a &amp; b<br />$Anchor</p>",
        '<a href="&lt;OTOBO_OTACustomerTicketLink&gt;">Your ticket</a>'                                  => qq{<a href="$Safe">Your ticket</a>},
        '<a href="%3COTOBO_OTACustomerTicketLink%3E">Your ticket</a>'                                    => qq{<a href="$Safe">Your ticket</a>},
        '<a href="<OTOBO_OTACustomerTicketLink>">Your ticket</a>'                                        => qq{<a href="$Safe">Your ticket</a>},
        '<a href="&lt;OTOBO_OTACustomerTicketLink&gt;" >&lt;OTOBO_OTACustomerTicketLink&gt;</a>'         => qq{<a href="$Safe" >$Safe</a>},
        '<a href="/x">y</a> 3 < 4 % &lt;OTOBO_OTACustomerTicketLink&gt; ü'                               => qq{<a href="/x">y</a> 3 < 4 % $Anchor ü},
    );
    is( Expand( $Object, $_, RichText => 1 ), $Case{$_}, $_ ) for sort keys %Case;
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
    is( Expand( $Object, '&lt;OTOBO_OTACustomerTicketLink&gt;', RichText => 1 ), 'No &lt;b&gt;link&lt;/b&gt; &amp;<br/>sorry', 'the text of the admin, escaped' );
    is( Expand( $Object, 'Re: <OTOBO_OTACustomerTicketLink>' ), 'Re: No <b>link</b> & sorry', 'a subject stays one line' );

    $Object = Setup();
    $Bridge->{Functions}->{LinkPrepare} = sub { die 'broken' };
    like( Expand( $Object, 'See <OTOBO_OTACustomerTicketLink>' ), qr{\ASee A link to your ticket could not}, 'whatever happens, a text' );
};

subtest 'a customer user without links gets the plain ticket URL' => sub {
    my $Object = Setup();
    %Prepared = ( Plain => 1, TicketNumber => $Number );
    is( Expand( $Object, 'See <OTOBO_OTACustomerTicketLink>' ), "See $TicketURL", 'in plain text' );
    is( Expand( $Object, 'See &lt;OTOBO_OTACustomerTicketLink&gt;', RichText => 1 ), qq{See <a href="$TicketURL">$TicketURL</a>}, 'in rich text' );
};

subtest 'in a notification only the tags of the admin are expanded' => sub {
    my $Object = Setup();
    my %Given  = ( Message => { en => { Subject => 'S', Body => 'mine &lt;OTOBO_OTACustomerTicketLink&gt; <OTOBO_CUSTOMER_DATA_Body>', ContentType => 'text/html' } } );
    my %Marked = $Object->TagsMark( Notification => \%Given );
    my $Body   = $Marked{Notification}->{Message}->{en}->{Body};
    like( $Body, qr{&lt;OTOBO_OTACustomerTicketLink_$Marked{Mark}&gt;}, 'marked' );
    unlike( $Given{Message}->{en}->{Body}, qr{_$Marked{Mark}}, 'the given one is untouched' );
    is( $Marked{Notification}->{Message}->{en}->{ContentType}, 'text/html', 'the rest is there' );

    $Body =~ s{<OTOBO_CUSTOMER_DATA_Body>}{theirs &lt;OTOBO_OTACustomerTicketLink&gt;};
    no warnings 'once';
    local $Kernel::System::OneTimeAuth::Mail::Mark = $Marked{Mark};
    is(
        Expand( $Object, $Body, RichText => 1 ), qq{mine <a href="$Safe">$Safe</a> theirs &lt;OTOBO_OTACustomerTicketLink&gt;},
        'the customer\'s stays text',
    );
};

subtest 'with an empty mark no tag at all is expanded, whatever a sender guesses' => sub {
    my $Object = Setup();
    no warnings 'once';
    local $Kernel::System::OneTimeAuth::Mail::Mark = '';
    is( Expand( $Object, "<OTOBO_OTACustomerTicketLink$_>" ), undef, "'$_'" ) for '', '_', '__';
};

done_testing();
