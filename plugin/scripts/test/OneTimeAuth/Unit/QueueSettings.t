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

my %Queue = (
    1 => 'Postmaster',
    2 => 'Support',
    3 => 'Support::Public',
    4 => 'Support::Public::Sales',
    5 => 'HR',
    6 => 'A.B',
);

sub QueueSettings {
    my ( $Queues, %Config ) = @_;

    my $OTOBO = TestOTOBO->new(
        Config => {
            'OneTimeAuth::AccessDaysAfterClose' => '14',
            'OneTimeAuth::Queues'               => $Queues,
            %Config
        },
        Objects => {
            'Kernel::System::Queue' => TestOTOBO::Fake->new(
                QueueList   => sub { return %Queue },
                QueueLookup => sub { my ( undef, %P ) = @_; return $Queue{ $P{QueueID} } },
            ),
        },
    );

    return $OTOBO->Get('Kernel::System::OneTimeAuth::QueueSettings');
}

my %General = (
    Links                      => 1,
    AccessDaysAfterClose       => 14,
    SessionScope               => 'CustomerUser',
    TokenRefreshNotificationID => '',
    NotificationSetting        => 'OneTimeAuth::TokenRefreshNotificationID',
);

sub Own {
    my ( $QueueID, $Queues ) = @_;

    my %Settings = QueueSettings($Queues)->Get( QueueID => $QueueID );
    delete $Settings{NotificationSetting};
    for my $Name ( sort keys %Settings ) {
        delete $Settings{$Name} if $Settings{$Name} eq $General{$Name};
    }

    return \%Settings;
}

subtest 'without the setting, the general ones count' => sub {
    for my $Value ( undef, {}, 'Support', ['Support'] ) {
        my $Object = QueueSettings($Value);
        is( $Object->IsUsed(), 0, 'not used' );
        is_deeply( { $Object->Get( QueueID => 2 ) },                                                                \%General, 'general' );
        is_deeply( [ $Object->List(), $Object->Problems(), $Object->UnmatchedEntries(), $Object->Notifications() ], [],        'nothing else' );
    }
    my %Config = (
        'OneTimeAuth::AccessDaysAfterClose'       => '3',
        'OneTimeAuth::SessionScope'               => 'Ticket',
        'OneTimeAuth::TokenRefreshNotificationID' => 7,
    );
    is_deeply(
        { QueueSettings( {}, %Config )->Get( QueueID => 2 ) },
        {
            %General,
            AccessDaysAfterClose       => 3,
            SessionScope               => 'Ticket',
            TokenRefreshNotificationID => 7
        },
        'as an admin set them'
    );
};

subtest 'a queue has the options of its name, and of patterns' => sub {
    my $Text = ' Links=off;AccessDaysAfterClose = 0030 ; SessionScope=Ticket;;TokenRefreshNotificationID=12; ';
    my %All  = (
        Links                      => 0,
        AccessDaysAfterClose       => 30,
        SessionScope               => 'Ticket',
        TokenRefreshNotificationID => 12,
    );
    is_deeply( Own( 2, { Support      => $Text } ),                  \%All, 'the name' );
    is_deeply( Own( 2, { Support      => $Text =~ s{;}{\n}xmsgr } ), \%All, 'one in a line' );
    is_deeply( Own( 3, { Support      => $Text } ),                  {},    'not a queue below' );
    is_deeply( Own( 3, { 'Support::*' => $Text } ),                  \%All, 'the end' );
    is_deeply( Own( 2, { 'Support::*' => $Text } ),                  {},    'not without it' );
    is_deeply( Own( 4, { '*Sales'     => $Text } ),                  \%All, 'the beginning' );
    is_deeply( Own( 4, { 'S*::*a*s'   => $Text } ),                  \%All, 'the middle' );
    is_deeply( Own( 2, { '*'          => $Text } ),                  \%All, 'all' );
    is_deeply( Own( 2, { support      => $Text } ),                  {},    'letters count' );
    is_deeply( Own( 6, { 'A.B'        => $Text } ),                  \%All, 'a dot is one' );
    is_deeply(
        Own(
            2,
            {
                'S.pport'   => $Text,
                'S[u]pport' => $Text
            }
        ),
        {},
        'no regular expression'
    );
    is_deeply( Own( $_, { '*' => $Text } ), {}, 'no queue' ) for 0, undef, 99;
    is( Own( 2, { Support => 'Links=OFF' } )->{Links}, 0, 'off in capitals' );
};

subtest 'for each option the most specific entry that names it counts' => sub {
    my %Entries = (
        '*'               => 'AccessDaysAfterClose=1; SessionScope=Ticket; Links=off',
        'Support*'        => 'AccessDaysAfterClose=2; Links=on',
        'Support::*'      => 'AccessDaysAfterClose=3',
        'Support::Public' => 'AccessDaysAfterClose=4',
    );
    my %Days = map { $_ => QueueSettings( \%Entries )->Get( QueueID => $_ ) ? Own( $_, \%Entries )->{AccessDaysAfterClose} : undef } keys %Queue;
    is_deeply(
        \%Days,
        {
            1 => 1,
            2 => 2,
            3 => 4,
            4 => 3,
            5 => 1,
            6 => 1
        },
        'days'
    );
    is_deeply(
        Own( 3, \%Entries ),
        {
            AccessDaysAfterClose => 4,
            SessionScope         => 'Ticket'
        },
        'one of each'
    );
    is( Own( 5, \%Entries )->{Links}, 0, 'off' );
};

subtest 'what is invalid is named, and is as in the general settings' => sub {
    my @Invalid = (
        'Link=off',                     'Links=maybe',         'Links',                        'AccessDaysAfterClose=',
        'AccessDaysAfterClose=-1',      'SessionScope=ticket', 'AccessDaysAfterClose=2 weeks', 'AccessDaysAfterClose=10000',
        'TokenRefreshNotificationID=x', '=off',                'off',                          'Links=off Links=on',
    );
    for my $Option (@Invalid) {
        my %Entries = ( HR => "$Option; SessionScope=Ticket" );
        is_deeply( Own( 5, \%Entries ), { SessionScope => 'Ticket' }, $Option );
        is_deeply(
            [ QueueSettings( \%Entries )->Problems() ],
            [ [ 'Invalid option "%s" in the setting %s. The general setting applies.', $Option, 'OneTimeAuth::Queues###HR' ] ],
            'the problem'
        );
    }
    is_deeply(
        Own(
            5,
            {
                HR  => ['Links=off'],
                '*' => undef
            }
        ),
        {},
        'no text'
    );
};

subtest 'the bridge hears of the queues that differ' => sub {
    my $Object = QueueSettings(
        {
            HR           => 'Links=off',
            'Support::*' => 'AccessDaysAfterClose=0; SessionScope=Ticket',
            Postmaster   => 'AccessDaysAfterClose=14; SessionScope=Ticket'
        }
    );
    is_deeply(
        [ $Object->List() ],
        [
            ( map { { QueueID => $_, Links => 1, AccessDaysAfterClose => 0 } } 3, 4 ),
            {
                QueueID              => 5,
                Links                => 0,
                AccessDaysAfterClose => 14
            },
        ]
    );
};

subtest 'entries for no queue are found, and the notifications' => sub {
    my $Object = QueueSettings( { Suport => 'Links=off', 'Support::X*' => '', 'H*' => 'TokenRefreshNotificationID=4', '*' => 'TokenRefreshNotificationID=0' } );
    is_deeply( [ $Object->UnmatchedEntries() ], [ 'Suport', 'Support::X*' ] );
    is_deeply(
        [ $Object->Notifications() ],
        [
            {
                ID      => 4,
                Setting => 'OneTimeAuth::Queues###H*'
            }
        ]
    );
    is( { $Object->Get( QueueID => 5 ) }->{NotificationSetting},        'OneTimeAuth::Queues###H*', 'where it stands' );
    is( { $Object->Get( QueueID => 2 ) }->{TokenRefreshNotificationID}, 0,                          'the built-in text' );
};

done_testing();
