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

my $Module = 'Kernel::GenericInterface::Invoker::OneTimeAuth::TicketEvent';

TestOTOBO->new(
    Objects => {
        'Kernel::System::Ticket' => TestOTOBO::Fake->new(
            TicketNumberLookup => sub { my ( undef, %P ) = @_; return $P{TicketID} == 11 ? '2026112210000011' : undef },
        ),
    },
);
require Kernel::GenericInterface::Invoker::OneTimeAuth::TicketEvent;
my $Object = $Module->new( DebuggerObject => {} );

is( $Module->new()->{Success}, 0, 'without a debugger there is no invoker' );

my $Example = TestOTOBO::Example('ticket-event');
is_deeply(
    $Object->PrepareRequest(
        Data => {
            Event                 => 'ArticleCreate',
            TicketID              => '11',
            ArticleID             => 21,
            OldTicketData         => { Title => 'private' },
            CustomerMessageParams => {}
        }
    ),
    {
        Success => 1,
        Data    => $Example->{request}
    },
    'the request of the protocol, and nothing else',
);
is_deeply(
    $Object->PrepareRequest(
        Data => {
            Event        => 'TicketMerge',
            TicketID     => 11,
            MainTicketID => 12
        }
    )->{Data},
    {
        Event        => 'TicketMerge',
        TicketID     => 11,
        TicketNumber => '2026112210000011'
    },
    'a merge',
);
is_deeply(
    $Object->PrepareRequest(
        Data => {
            Event    => 'TicketStateUpdate',
            TicketID => 12
        }
    )->{Data},
    {
        Event    => 'TicketStateUpdate',
        TicketID => 12
    },
    'a ticket that is gone'
);

for my $Data (
    undef,
    [],
    {},
    { Event    => 'TicketMerge' },
    { TicketID => 11 },
    {
        Event    => 'TicketMerge',
        TicketID => 'x'
    },
    {
        Event    => {},
        TicketID => 11
    }
    )
{
    is( $Object->PrepareRequest( Data => $Data )->{Success}, 0, 'data without an event is not sent' );
}

is_deeply(
    $Object->HandleResponse(
        ResponseSuccess => 1,
        Data            => $Example->{answer}
    ),
    {
        Success => 1,
        Data    => {}
    },
    'accepted'
);
is_deeply(
    $Object->HandleResponse(
        ResponseSuccess      => 0,
        ResponseErrorMessage => "Response code '503'."
    ),
    {
        Success      => 0,
        ErrorMessage => "Response code '503'."
    },
    'a failure is passed on, so that it is tried again',
);

done_testing();
