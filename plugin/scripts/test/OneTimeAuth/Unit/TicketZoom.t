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

my ( $IsEnabled, $PublicURL, $HasPermission, %Overview ) = ( 1, 'https://support.example.com/ota', 1 );

# What the template gets; undef when there is nothing to show.
sub Widget {
    my (%Change) = @_;

    %Overview = (
        TicketNumber      => '2026112210000011',
        CustomerUserLogin => 'jane@customer.example',
        NoLinkReason      => '',
        BridgeError       => '',
        KnownBrowsers     => 0,
        Links             => [],
        Events            => [],
        %Change,
    );
    TestOTOBO->new(
        Objects => {
            'Kernel::System::OneTimeAuth' => TestOTOBO::Fake->new(
                IsEnabled => sub { return $IsEnabled },
                PublicURL => sub { return $PublicURL },
            ),
            'Kernel::System::OneTimeAuth::TicketLinks' => TestOTOBO::Fake->new( Overview => sub { return %Overview } ),
            'Kernel::System::Ticket'       => TestOTOBO::Fake->new( TicketPermission => sub { my ( undef, %P ) = @_; return $P{Type} eq 'rw' && $HasPermission } ),
            'Kernel::Output::HTML::Layout' => TestOTOBO::Fake->new( Output           => sub { my ( undef, %P ) = @_; return $P{Data} } ),
        },
    );

    return TestOTOBO::Load('Kernel::Output::HTML::TicketZoom::OneTimeAuth')->new( UserID => 2 )->Run( Ticket => { TicketID => 11 } )->{Output};
}

# The lines as text.
sub Lines {
    my ($Data) = @_;

    my @Lines;
    for my $Line ( $Data->{Lines}->@* ) {
        my @Details = map { $_->{Time} ? "$_->{Text} $_->{Time}" : $_->{Text} } ( $Line->{Details} // [] )->@*;
        push @Lines, join ' | ', "$Line->{Time} $Line->{Text}", @Details;
    }

    return \@Lines;
}

sub Link {
    my (%Change) = @_;
    return {
        LinkID     => 'A' x 24,
        State      => 'active',
        IssuedTime => '10:00',
        %Change
    };
}

subtest 'what happened to a link is shown with its time' => sub {
    my %Case = (
        '10:00 Active | Not opened yet'                               => Link(),
        '10:00 Active | Not opened yet | Works until 20:00'           => Link( ExpiresTime => '20:00' ),
        '10:00 Active | Page shown, not opened 11:00'                 => Link( SeenTime    => '11:00' ),
        '10:00 Active | Opened, not logged in 11:00'                  => Link( OpenedTime  => '11:00' ),
        '10:00 Used | The customer logged in 12:00'                   => Link(qw(State used OpenedTime 11:00 EndedTime 12:00)),
        '10:00 Used | The customer logged in with another link 12:00' => Link(qw(State used EndedTime 12:00)),
        '10:00 Replaced by a newer link | Ended 12:00'                => Link(qw(State superseded EndedTime 12:00)),
        '10:00 Revoked | Page shown, not opened 11:00 | Ended 12:00'  => Link(qw(State revoked SeenTime 11:00 EndedTime 12:00)),
        '10:00 Expired | Ended 20:00'                                 => Link(qw(State expired ExpiresTime 20:00)),
        '10:00 something that a newer bridge answers'                 => Link( State => 'something that a newer bridge answers' ),
    );
    is_deeply( Lines( Widget( Links => [ $Case{$_} ] ) ), [$_], $_ ) for sort keys %Case;
};

subtest 'links and events are in one list, newest first, and not too many' => sub {
    my $Data = Widget(
        Links  => [ Link( IssuedTime => '12:00' ), Link( IssuedTime => '10:00' ) ],
        Events => [
            {
                Name       => 'Why.',
                CreateTime => '11:00'
            }
        ]
    );
    is_deeply( [ map { $_->{Time} } $Data->{Lines}->@* ], [qw(12:00 11:00 10:00)], 'in order' );
    is( scalar Widget( Links => [ map { Link() } 1 .. 30 ] )->{Lines}->@*, 10, 'ten' );
};

subtest 'the buttons are there for agents with permission, if they are of use' => sub {
    my $Buttons = sub {
        my $Data = Widget(@_);
        return join ' ', grep { $Data->{$_} } qw(MaySend MayRevoke);
    };
    my @Links = ( Links => [ Link() ] );
    is( $Buttons->(@Links),                                 'MaySend MayRevoke', 'both' );
    is( $Buttons->(),                                       'MaySend',           'nothing to revoke' );
    is( $Buttons->( Links => [ Link( State => 'used' ) ] ), 'MaySend',           'nothing active to revoke' );
    is( $Buttons->( KnownBrowsers => 1 ),                   'MaySend MayRevoke', 'used links open in a browser of the customer' );
    is( $Buttons->( @Links, NoLinkReason => 'Why.' ),       'MayRevoke',         'no new link is possible' );
    is( $Buttons->( @Links, BridgeError => 'Why.' ),        '',                  'the bridge is unavailable' );
    $HasPermission = 0;
    is( $Buttons->(@Links), '', 'no permission' );
    $HasPermission = 1;
};

subtest 'while the product is not enabled there is no widget' => sub {
    $IsEnabled = 0;
    is( Widget(), undef, 'no web service' );
    ( $IsEnabled, $PublicURL ) = ( 1, '' );
    is( Widget(), undef, 'no public URL' );
};

done_testing();
