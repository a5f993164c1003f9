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

my $Zoom = 'Action=CustomerTicketZoom;TicketNumber=2026112210000011';

my ( %Session, $Redirected, @Finished );

# one request of a browser with that session
sub Request {
    my (%Param) = @_;

    undef $Redirected;
    my @Tickets;
    TestOTOBO->new(
        Config  => { 'CustomerPanel::InfoKey' => 'CustomerAccept1' },
        Objects => {
            'Kernel::System::AuthSession' => TestOTOBO::Fake->new( UpdateSessionID => sub { my ( undef, %P ) = @_; $Session{ $P{Key} } = $P{Value}; return 1 } ),
            'Kernel::System::OneTimeAuth::LinkSession' => TestOTOBO::Fake->new(
                EntryFinish => sub { my ( undef, %P ) = @_; push @Finished, \%P; return 1 },
                TicketsSet  => sub { my ( undef, %P ) = @_; @Tickets = split m{,}, $P{Tickets} // ''; return 1 },
                TicketsGet  => sub { return @Tickets },
            ),
            'Kernel::Output::HTML::Layout' => TestOTOBO::Fake->new(
                CustomerNoPermission => sub { return 'no permission' },
                Redirect             => sub { my ( undef, %P ) = @_; $Redirected = $P{OP}; return 'redirect' },
            ),
        },
    );
    require Kernel::Modules::CustomerOneTimeAuth;

    return Kernel::Modules::CustomerOneTimeAuth->new(
        SessionID => 's',
        %Session, %Param
    )->PreRun();
}

subtest 'the first login' => sub {
    %Session = ( UserRequestedURL => $Zoom );
    is( Request( Action => 'CustomerAccept' ), undef, 'the privacy page is shown' );
    is( $Session{OneTimeAuthRequestedURL},     $Zoom, 'the ticket is kept' );

    # OTOBO forgets it when the customer accepts
    is( Request( Action => 'CustomerAccept' ), undef, 'accepting is left to OTOBO' );
    %Session = (
        %Session,
        UserRequestedURL => '',
        CustomerAccept1  => 1
    );

    Request( Action => 'CustomerAccept' );
    is( $Redirected,                               $Zoom, 'afterwards the customer is led to the ticket' );
    is( $Session{OneTimeAuthRequestedURL},         '',    'once' );
    is( Request( Action => 'CustomerTicketZoom' ), undef, 'then nothing is done any more' );
    is( Request( Action => 'CustomerAccept' ),     undef, 'also not when the page is read again' );
};

subtest 'the browser of a login by link is on the ticket' => sub {
    %Session = ( OneTimeAuthLink => 'TicketNumber.LinkID' );
    Request( Action => 'CustomerTicketZoom' );
    Request( Action => 'CustomerAccept' );
    is_deeply( \@Finished, [], 'not while the privacy page comes first' );

    $Session{CustomerAccept1} = 1;
    Request( Action => 'CustomerDashboard' );
    is_deeply( \@Finished, [], 'not elsewhere' );

    is( Request( Action => 'CustomerTicketZoom' ), undef, 'the ticket is shown' );
    is_deeply(
        \@Finished,
        [ { SessionID => 's', Link => 'TicketNumber.LinkID' } ],
        'the link is finished'
    );

    %Session  = ( CustomerAccept1 => 1 );
    @Finished = ();
    Request( Action => 'CustomerTicketZoom' );
    is_deeply( \@Finished, [], 'a session without a link has nothing to finish' );
};

subtest 'a session for some tickets only gets no other page than theirs' => sub {
    %Session = (
        CustomerAccept1    => 1,
        OneTimeAuthTickets => '11,12'
    );
    for my $Action (
        qw(CustomerTicketZoom CustomerTicketAttachment CustomerTicketArticleContent CustomerTicketPrint CustomerPreferences CustomerAccept AjaxAttachment PictureUpload)
        )
    {
        is( Request( Action => $Action ), undef, "$Action is left to OTOBO" );
    }
    for my $Action (
        qw(CustomerTicketSearch CustomerTicketMessage CustomerTicketProcess CustomerElasticsearchQuickResult CustomerPassword CustomerFAQExplorer Unknown), ''
        )
    {
        is( Request( Action => $Action ), 'no permission', "'$Action' is refused" );
    }
    for my $Action (qw(CustomerDashboard CustomerTicketOverview)) {
        is( Request( Action => $Action ), 'redirect',                              "$Action leads on" );
        is( $Redirected,                  'Action=CustomerTicketZoom;TicketID=12', 'to the last ticket' );
    }

    delete $Session{CustomerAccept1};
    is( Request( Action => 'CustomerTicketSearch' ), undef, 'the privacy page comes first' );

    %Session = ( CustomerAccept1 => 1 );
    is( Request( Action => 'CustomerTicketSearch' ), undef, 'every other session gets all pages' );
};

subtest 'nobody is led anywhere who does not accept' => sub {
    %Session = ( UserRequestedURL => $Zoom );
    for ( 1 .. 3 ) {
        is( Request( Action => 'CustomerAccept' ), undef, 'shown' );
        is( $Redirected,                           undef, 'not redirected' );
    }
    ok( !$Session{CustomerAccept1}, 'nothing was accepted' );
};

subtest 'nothing but a ticket is kept' => sub {
    for my $URL ( 'Action=', 'Action=Logout', '', undef, "$Zoom;Subaction=x", 'https://evil.example/', "$Zoom\nX: y" ) {
        %Session = ( UserRequestedURL => $URL );
        Request( Action => 'CustomerAccept' );
        is( $Session{OneTimeAuthRequestedURL}, undef, $URL // 'undef' );
    }
};

subtest 'a customer who went elsewhere meanwhile is left there' => sub {
    %Session = (
        CustomerAccept1         => 1,
        OneTimeAuthRequestedURL => $Zoom
    );
    is( Request( Action => 'CustomerDashboard' ), undef, 'not redirected' );
    is( $Session{OneTimeAuthRequestedURL},        '',    'forgotten' );
};

subtest 'a session data that somebody wrote leads nowhere' => sub {
    %Session = (
        CustomerAccept1         => 1,
        OneTimeAuthRequestedURL => 'Action=Logout'
    );
    is( Request( Action => 'CustomerAccept' ), undef, 'not redirected' );
};

done_testing();
