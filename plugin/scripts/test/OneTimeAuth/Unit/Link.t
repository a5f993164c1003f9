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

my ( %Overview, %Result, %Given );

# Runs the command; answers the exit code, the output and the errors.
sub Link {
    my (%Options) = @_;

    %Given = ();
    TestOTOBO->new(
        Objects => {
            'Kernel::System::Ticket' =>
                TestOTOBO::Fake->new( TicketIDLookup => sub { my ( undef, %P ) = @_; return $P{TicketNumber} eq '2026112210000011' ? 11 : undef } ),
            'Kernel::System::OneTimeAuth::TicketLinks' => TestOTOBO::Fake->new(
                Overview => sub { my ( undef, %P ) = @_; %Given = %P; return %Overview },
                Send     => sub { my ( undef, %P ) = @_; %Given = %P; return %Result },
                Revoke   => sub { my ( undef, %P ) = @_; %Given = %P; return %Result },
            ),
        },
    );
    my $Command = TestOTOBO::Load('Kernel::System::Console::Command::Admin::OneTimeAuth::Link')->new(
        Options => {
            ticket => '2026112210000011',
            %Options
        }
    );

    return ( $Command->Run(), $Command->{Output}, $Command->{Errors} );
}

%Overview = (
    TicketNumber      => '2026112210000011',
    CustomerUserLogin => 'jane@customer.example',
    NoLinkReason      => '',
    BridgeError       => '',
    Links             => [
        {
            LinkID     => 'A' x 24,
            State      => 'used',
            IssuedTime => '2026-11-22 10:00:00',
            EndedTime  => '2026-11-22 11:00:00'
        }
    ],
    Events => [
        {
            Name       => 'Why.',
            CreateTime => '2026-11-22 09:00:00'
        }
    ],
);

subtest 'listing' => sub {
    my $Link = 'A' x 24;
    is_deeply(
        [ Link( action => 'list' ) ],
        [
            0,
            "2026112210000011  jane\@customer.example\n  $Link  used        issued 2026-11-22 10:00:00, ended 2026-11-22 11:00:00\n  2026-11-22 09:00:00  Why.\n",
            ''
        ],
        'a line for each'
    );
    my ( $Code, $Output ) = Link(
        action => 'list',
        json   => 1
    );
    is_deeply( JSON::PP->new()->decode($Output), \%Overview, 'one object' );
};

subtest 'sending and revoking' => sub {
    %Result = (
        Success => 1,
        Message => 'Done.'
    );
    for my $Action (qw(send revoke)) {
        is_deeply( [ Link( action => $Action ) ], [ 0, "Done.\n", '' ], "$Action: what was done" );
        is_deeply(
            \%Given,
            {
                TicketID => 11,
                UserID   => 1
            },
            'for the customer user of the ticket'
        );
        Link(
            action          => $Action,
            'customer-user' => 'joe'
        );
        is( $Given{CustomerUserLogin}, 'joe', 'or for the given one' );
    }
};

subtest 'failures are one line and exit code 1' => sub {
    %Result = (
        Success => 0,
        Message => 'Why not.'
    );
    for my $Action (qw(send revoke)) {
        is_deeply( [ Link( action => $Action ) ], [ 1, '', 'Why not.' ], $Action );
        is_deeply(
            [ Link( action => $Action, json => 1 ) ],
            [ 1, qq({"Message":"Why not.","Success":0}\n), '' ],
            "$Action as JSON"
        );
    }
    is_deeply(
        [ Link( action => 'list', ticket => '9' ) ],
        [ 1, '', 'The ticket does not exist.' ],
        'an unknown ticket'
    );
    local $Overview{BridgeError} = 'The bridge is unavailable.';
    is_deeply( [ Link( action => 'list' ) ], [ 1, '', 'The bridge is unavailable.' ], 'an unavailable bridge' );
};

subtest 'options are refused that make no sense' => sub {
    my $Known = TestOTOBO::Load('Kernel::System::Console::Command::Admin::OneTimeAuth::Link')->new()->{KnownOptions};
    for my $Good (qw(list send revoke)) {
        like( $Good, $Known->{action}->{ValueRegex}, $Good );
    }
    for my $Bad ( '', 'lists', "list\n", 'delete' ) {
        unlike( $Bad, $Known->{action}->{ValueRegex}, "not '$Bad'" );
    }
    unlike( '', $Known->{'customer-user'}->{ValueRegex}, 'no empty customer user' );
};

done_testing();
