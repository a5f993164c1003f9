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

my $Number = '2026112210000011';
my $LinkID = 'G' x 24;

my ( @Calls, %Session, $Answer );

sub Setup {
    ( @Calls, %Session ) = ();
    $Answer = { Finished => 1 };
    return TestOTOBO->new(
        Objects => {
            'Kernel::System::AuthSession'         => TestOTOBO::Fake->new( UpdateSessionID => sub { my ( undef, %P ) = @_; $Session{ $P{Key} } = $P{Value}; return 1 } ),
            'Kernel::System::OneTimeAuth::Bridge' => TestOTOBO::Fake->new( Call            => sub { my ( undef, %P ) = @_; push @Calls, \%P; return $Answer } ),
            'Kernel::System::Ticket' => TestOTOBO::Fake->new( TicketIDLookup => sub { my ( undef, %P ) = @_; return $P{TicketNumber} eq $Number ? 11 : undef } ),
        },
    )->Get('Kernel::System::OneTimeAuth::LinkSession');
}

subtest 'a session that begins with a link knows it, and no other session does' => sub {
    my $Object = Setup();
    my %User   = (
        UserType  => 'Customer',
        UserLogin => 'Jane@customer.example',
    );
    is_deeply( { $Object->DataGet(%User) }, {}, 'without a login by link' );

    $Object->LoginSet(
        UserLogin    => $User{UserLogin},
        TicketNumber => $Number,
        LinkID       => $LinkID,
    );
    is_deeply( { $Object->DataGet(%User) },                       { OneTimeAuthLink => "$Number.$LinkID" }, 'with one' );
    is_deeply( { $Object->DataGet( %User, UserType => 'User' ) }, {},                                       'an agent of the same name' );
    is_deeply( { $Object->DataGet( %User, UserLogin => 'joe' ) }, {},                                       'another customer user' );
    is_deeply( { $Object->DataGet() },                            {},                                       'nobody' );
};

subtest 'the bridge hears that the browser is on the ticket, and the session forgets the link' => sub {
    my $Object = Setup();
    is(
        $Object->EntryFinish(
            SessionID => 's',
            Link      => "$Number.$LinkID"
        ),
        1,
        'success'
    );
    is_deeply(
        \@Calls,
        [
            {
                Name => 'EntryFinish',
                Data => {
                    TicketID     => 11,
                    TicketNumber => $Number,
                    LinkID       => $LinkID,
                },
            },
        ],
        'one call'
    );
    is_deeply( \%Session, { OneTimeAuthLink => '' }, 'forgotten' );
};

subtest 'without an answer of the bridge nothing is tried again' => sub {
    my $Object = Setup();
    undef $Answer;
    is(
        $Object->EntryFinish(
            SessionID => 's',
            Link      => "$Number.$LinkID"
        ),
        0,
        'no success'
    );
    is_deeply( \%Session, { OneTimeAuthLink => '' }, 'forgotten' );
};

subtest 'what is not the link of a ticket is not told' => sub {
    my $Object = Setup();
    is(
        $Object->EntryFinish(
            SessionID => 's',
            Link      => $_
        ),
        undef,
        $_ // 'undef'
    ) for undef, '', 'x', "$Number.", "$Number.$LinkID\n", "1.$LinkID";
    is( scalar @Calls, 0, 'no call' );
};

done_testing();
