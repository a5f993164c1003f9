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

use FindBin qw($Bin);
use lib "$Bin/lib";

use Test::More;
use TestOTOBO;

my $PublicURL = 'https://support.example.com/ota';
my $Object    = TestOTOBO->new()->Get('Kernel::System::OneTimeAuth::ResponseCheck');

my $Figures = TestOTOBO::Example('figures-get')->{answer};
my $Day     = $Figures->{Days}->[0];

sub Figures {
    my (%Change) = @_;

    return { $Figures->%*, %Change };
}

my @BadFigures = ( { Day => 'today' }, { LinksSent => '<b>' }, { LinksSent => -1 }, { Renewals => undef } );
my @BadDomains = (
    {},
    ['x'],
    [ { Domain => 'x' x 256, Links => 1 } ],
    [ { Domain => 'x',       Links => 'many' } ]
);

my @BadHeaders = (
    [],
    { 'X-OTOBO-Queue'                    => 'Junk' },
    { 'x-otobo-customeruser'             => 'jane' },
    { 'X-OTOBO-CustomerUser'             => '' },
    { 'X-OTOBO-CustomerUser'             => "jane\nX-OTOBO-Queue: Junk" },
    { 'X-OTOBO-CustomerUser'             => "t\x{ed}na\@example.com" },
    { 'X-OTOBO-CustomerUser'             => 'j' x 192 },
    { 'X-OTOBO-CustomerUser'             => ['jane'] },
    { 'X-OTOBO-Loop'                     => 'no' },
    { 'X-OTOBO-DynamicField-Other'       => '1' },
    { 'X-OTOBO-DynamicField-NewCustomer' => '2' },
);

my $LinkID = 'AAECAwQFBgcIqrvM3e7xABEi';

sub _Link {
    my (%Change) = @_;
    return {
        LinkID   => $LinkID,
        State    => 'active',
        IssuedAt => 1795368000,
        %Change
    };
}

sub _Listed {
    my ($Links) = @_;
    return {
        Links         => $Links,
        KnownBrowsers => 0,
        Reason        => ''
    };
}

my %Bad = (
    LinkIssue => [
        {}, [], { Link => '' }, { Link => { a => 1 } },
        { Link => "https://evil.example/t/2026112210000011/$LinkID" },
        { Link => "$PublicURL.evil.example/t/2026112210000011/$LinkID" },
        { Link => "$PublicURL/t/2026112210000022/$LinkID" },
        { Link => "$PublicURL/t/2026112210000011/$LinkID?x" },
        { Link => "$PublicURL/t/2026112210000011/$LinkID\n" },
        { Link => "$PublicURL/t/2026112210000011/<b>aaaaaaaaaaaaaaaaaaaaa" },
        { Link => $PublicURL . 'x' x 10_000_000 },
        {
            Link => "$PublicURL/t/2026112210000011/$LinkID",
            More => [ 'x' x 10_001 ]
        },
    ],
    LinkActivate => [
        {},
        { Activated => undef },
        { Activated => 'BBECAwQFBgcIqrvM3e7_ABEi' },
        { Activated => [$LinkID] },
        { Activated => "$LinkID\n" },
        {
            Activated => $LinkID,
            More      => 'x' x 10_001
        }
    ],
    BrowsersForget => [
        {},
        { Forgotten => 'all' },
        { Forgotten => -1 },
    ],
    EntryFinish => [
        {},
        { Finished => 'yes' },
        { Finished => 2 },
        { Finished => "1\n" },
    ],
    LinksImport =>
        [ {}, { Results => 'imported' }, { Results => [] }, { Results => [qw(imported known)] }, { Results => ['?'] }, { Results => [ ['imported'] ] } ],
    FiguresGet => [
        {},
        { SeenNotOpened => [] },
        Figures( Days => [] ),
        Figures( Days => [ $Day, $Day, $Day ] ),
        ( map { Figures( Days          => [ $Day, { $Day->%*, $_->%* } ] ) } @BadFigures ),
        ( map { Figures( SeenNotOpened => $_ ) } @BadDomains ),
    ],
    LinksList => [
        {},
        {
            Links  => [],
            Reason => ''
        },
        {
            Links         => [],
            Reason        => '',
            KnownBrowsers => 'x'
        },
        _Listed( {} ),
        ( map { _Listed( [$_] ) } undef, 'text', {}, _Link( LinkID => "${LinkID}x" ), _Link( State => [] ), _Link( IssuedAt => 'now' ) ),
        ( map { _Listed( [$_] ) } _Link( SeenAt => -1 ), _Link( EndedAt => [1] ), _Link( ExpiresAt => 'x' ) ),
        _Listed( [ map { _Link() } 1 .. 200 ] ),
    ],
    LinksRevoke => [ {}, { Revoked => undef }, { Revoked => 'all' }, { Revoked => [1] }, { Revoked => -1 }, { Revoked => 1 } ],
    GrantRedeem => [
        {
            Redeemed => 0,
            Reason   => []
        },
        {},
        { Redeemed => 'yes' },
        { Redeemed => '1 ' },
        { Redeemed => [1] },
        { Redeemed => 2 },
        { Redeemed => "1\n" },
        {
            Redeemed     => 1,
            'x' x 10_001 => 1
        }
    ],
    PreFilter => [
        {},
        { Decision => 'known' },
        {
            Decision => 'known' x 100,
            Headers  => {}
        },
        ( map { { Decision => 'known', Headers => $_ } } @BadHeaders ),
        (
            map { { Decision => 'known', Headers => {}, Sender => $_ } } 'jane',
            "jane\@x.example\nBcc: a\@b.example",
            "j\x{e1}ne\@x.example", ['jane@x.example'], 'a@' . 'x' x 150
        ),
        (
            map { { Decision => 'known', Headers => {}, Sender => 'jane@x.example', SenderName => $_ } } 'Jane "Doe',
            'Jane <tina@x.example>',
            "Jane\nBcc: x", 'x' x 251, []
        ),
        {
            Decision => 'known',
            Headers  => {},
            More     => { a => [ ('x') x 10_001 ] }
        },
    ],
    TokensSweep => [
        {},
        {
            Cursor   => '',
            Checked  => 1,
            Repaired => 2
        },
        {
            Cursor   => "\n",
            Checked  => 1,
            Repaired => 1,
            Removed  => 1
        },
        {
            Cursor   => 'x' x 201,
            Checked  => 1,
            Repaired => 1,
            Removed  => 1
        }
    ],
    BridgeCheck => [
        {},
        {
            Version        => '1',
            PublicURL      => [],
            OTOBOPublicURL => '',
            Redis          => '',
            OTOBO          => ''
        }
    ],
);

subtest 'a response as in the protocol is accepted' => sub {
    for my $Example (
        map { TestOTOBO::Example($_) }
        qw(pre-filter link-issue link-activate links-import links-list links-revoke grant-redeem tokens-sweep bridge-check figures-get)
        )
    {
        my $IsExpected = $Object->IsExpected(
            Name      => $Example->{call},
            Data      => $Example->{request},
            PublicURL => $PublicURL,
            Response  => $Example->{answer},
        );
        is( $IsExpected, 1, $Example->{call} );
    }
};

subtest 'a response that no link was activated is accepted' => sub {
    my $IsExpected = $Object->IsExpected(
        Name      => 'LinkActivate',
        Data      => { LinkIDs => [$LinkID] },
        PublicURL => $PublicURL,
        Response  => {
            Activated => '',
            Reason    => 'recipients'
        }
    );
    is( $IsExpected, 1, 'nothing activated' );
};

subtest 'a customer header in another script is what OTOBO itself named, and nothing else' => sub {
    my $Name       = "m\x{fc}ller";
    my $IsExpected = sub {
        my (@Found) = @_;
        return $Object->IsExpected(
            Name     => 'PreFilter',
            Data     => { Found => { CustomerUser => \@Found } },
            Response => {
                Decision => 'known',
                Headers  => {
                    'X-OTOBO-CustomerUser' => $Name,
                    'X-OTOBO-CustomerNo'   => 'x',
                    'X-OTOBO-Loop'         => 'yes'
                }
            },
        );
    };
    is(
        $IsExpected->( { UserLogin => $Name, UserCustomerID => 'x' } ),
        1,
        'named'
    );
    is(
        $IsExpected->( { UserLogin => 'muller', UserCustomerID => 'x' } ),
        0,
        'a look-alike'
    );
    is( $IsExpected->(), 0, 'nobody named' );
};

subtest 'a response of another shape is refused' => sub {
    for my $Name ( sort keys %Bad ) {
        for my $Index ( 0 .. $Bad{$Name}->$#* ) {
            my $IsExpected = $Object->IsExpected(
                Name => $Name,
                Data => {
                    TicketID        => 11,
                    TicketNumber    => '2026112210000011',
                    LinkIDs         => [$LinkID],
                    Links           => [ {} ],
                    SetCheckBoxName => 'NewCustomer',
                    Days            => 2,
                },
                PublicURL => $PublicURL,
                Response  => $Bad{$Name}->[$Index],
            );
            is( $IsExpected, 0, "$Name, response $Index" );
        }
    }
};

subtest 'a response is refused without a public URL, and for an unknown call' => sub {
    my $Link = TestOTOBO::Example('link-issue');
    my %Call = (
        Name     => 'LinkIssue',
        Data     => $Link->{request},
        Response => $Link->{answer}
    );
    is( $Object->IsExpected( %Call, PublicURL => '' ), 0, 'no public URL' );
    is(
        $Object->IsExpected(
            %Call,
            PublicURL => $PublicURL,
            Name      => 'TicketEvent'
        ),
        0,
        'another call'
    );
};

done_testing();
