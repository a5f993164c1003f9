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

my ( $WebserviceID, $IsUndecided, $IsOpenedByUnknown, @Tasks ) = ( undef, 1 );

my %Config;
TestOTOBO->new(
    Config  => \%Config,
    Objects => {
        'Kernel::System::OneTimeAuth'             => TestOTOBO::Fake->new( SenderIsUndecided => sub { return $IsUndecided } ),
        'Kernel::System::OneTimeAuth::Bridge'     => TestOTOBO::Fake->new( WebserviceID      => sub { return $WebserviceID } ),
        'Kernel::System::OneTimeAuth::TicketData' => TestOTOBO::Fake->new( IsOpenedByUnknown => sub { return $IsOpenedByUnknown } ),
        'Kernel::System::Scheduler'               => TestOTOBO::Fake->new( TaskAdd           => sub { my ( undef, %P ) = @_; push @Tasks, \%P; return 1 } ),
    },
);
my $Object = $Kernel::OM->Get('Kernel::System::Ticket::Event::OneTimeAuth');

sub Tasks {
    my ( $Event, %Data ) = @_;

    @Tasks = ();
    ok(
        $Object->Run(
            Event  => $Event,
            Data   => \%Data,
            Config => {}
        ),
        "$Event succeeds"
    );

    return @Tasks;
}

$WebserviceID = 7;

is_deeply(
    [ Tasks( 'TicketMerge', TicketID => 11, MainTicketID => 12, OldTicketData => { Title => 'private' } ) ],
    [
        {
            Type     => 'GenericInterface',
            Name     => 'Invoker-TicketEvent',
            Attempts => 10,
            Data     => {
                WebserviceID => 7,
                Invoker      => 'TicketEvent',
                Data         => {
                    Event    => 'TicketMerge',
                    TicketID => 11
                },
            },
        },
    ],
    'an event is queued for the invoker, by its IDs only',
);
for my $Event (qw(TicketStateUpdate TicketCustomerUpdate)) {
    is( scalar Tasks( $Event, TicketID => 11 ), 1, "$Event is queued" );
}

is( scalar Tasks( 'TicketQueueUpdate', TicketID => 11 ), 0, 'a move is nothing to the bridge while queues have no settings of their own' );
$Config{'OneTimeAuth::Queues'} = { HR => 'Links=off' };
is( scalar Tasks( 'TicketQueueUpdate', TicketID => 11 ), 1, 'and is queued when they have' );

is(
    scalar Tasks(
        'TicketCustomerUpdate',
        TicketID      => 11,
        TicketCreated => 1
    ),
    0,
    'a ticket that is being created has no links'
);

$IsOpenedByUnknown = 0;
is(
    scalar Tasks(
        'ArticleCreate',
        TicketID  => 11,
        ArticleID => 21
    ),
    0,
    'an article of a ticket whose customer user is known is nothing to the bridge'
);

$IsOpenedByUnknown = 1;
is_deeply(
    [ map { $_->{Data}->{Data} } Tasks( 'ArticleCreate', TicketID => 11, ArticleID => 21 ) ],
    [ { Event => 'ArticleCreate', TicketID => 11, ArticleID => 21 } ],
    'the mail that opened a ticket of somebody unknown is one to catch up with',
);

$IsUndecided = 0;
is(
    scalar Tasks(
        'ArticleCreate',
        TicketID  => 11,
        ArticleID => 21
    ),
    0,
    'nothing where the pre-filter has decided about all mails'
);

$WebserviceID = undef;
is( scalar Tasks( 'TicketMerge', TicketID => 11 ), 0, 'without the web service nothing is queued' );

done_testing();
