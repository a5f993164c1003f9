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

# A database with the types of these names; what was executed stands in @Done.
my ( @Types, @Done, @Rows, $Answer );

sub Setup {
    @Done   = @Rows = @Types = ();
    $Answer = undef;
    TestOTOBO->new(
        Config  => { CustomerPanelUserID => 1 },
        Objects => {
            'Kernel::System::DB' => TestOTOBO::Fake->new(
                SelectAll => sub {
                    my ( undef, %P ) = @_;
                    return [ $P{Bind} ? @Rows : map { [$_] } @Types ];
                },
                Do => sub {
                    my ( undef, %P ) = @_;
                    push @Done, join ' ', $P{SQL} =~ m{\A(\w+)}, map { $_->$* } $P{Bind}->@*;
                    return 1;
                },
            ),
            'Kernel::System::Valid'  => TestOTOBO::Fake->new( ValidLookup => sub { my ( undef, %P ) = @_; return { valid => 1, invalid => 2 }->{ $P{Valid} } } ),
            'Kernel::System::Ticket' => TestOTOBO::Fake->new(
                TicketIDLookup => sub { my ( undef, %P ) = @_; return $P{TicketNumber} eq '2026112210000011' ? 11 : undef },
                HistoryAdd     => sub {
                    my ( undef, %P ) = @_;
                    die 'broken' if $P{Name} eq 'broken';
                    push @Done, join '|', @P{qw(TicketID HistoryType Name CreateUserID)};
                    return 1;
                },
            ),
            'Kernel::System::Ticket::Article' => TestOTOBO::Fake->new( ArticleList => sub { return $Answer // () } ),
        },
    );

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::History');
}

subtest 'a row says what happened, whose doing it was, and why' => sub {
    my $Object = Setup();
    is(
        $Object->Add(
            Type     => 'OneTimeAuthRevoked',
            TicketID => 11,
            UserID   => 2
        ),
        1,
        'added'
    );
    is(
        $Object->Add(
            Type         => 'OneTimeAuthNoLink',
            TicketNumber => '2026112210000011',
            Name         => 'Why.'
        ),
        1,
        'by number'
    );
    is_deeply(
        \@Done,
        [ '11|OneTimeAuthRevoked|All one-time links of the customer user were revoked.|2', '11|OneTimeAuthNoLink|Why.|1' ],
        'rows'
    );
};

subtest 'no mail and no login fails for a row' => sub {
    my $Object = Setup();
    is(
        $Object->Add(
            Type     => 'OneTimeAuthNoLink',
            TicketID => 11,
            Name     => 'broken'
        ),
        0,
        'a history that dies'
    );
    is(
        $Object->Add(
            Type         => 'OneTimeAuthNoLink',
            TicketNumber => '9'
        ),
        0,
        'a ticket that is not there'
    );
    is_deeply( \@Done, [], 'nothing is added' );
};

subtest 'a login says whether the customer has seen an answer' => sub {
    my $Object = Setup();
    $Object->LoginAdd( TicketID => 11 );
    $Answer = { ArticleID => 2 };
    $Object->LoginAdd( TicketID => 11 );
    is_deeply(
        \@Done,
        [
            '11|OneTimeAuthLogin|The customer logged in with a one-time link.|1',
            '11|OneTimeAuthLogin|The customer logged in with a one-time link and has seen the last answer.|1'
        ],
        'rows'
    );
};

subtest 'the rows of a ticket, as every database writes times' => sub {
    my $Object = Setup();
    @Rows = ( [ 'OneTimeAuthLogin', 'In.', '2026-11-22 10:00:00.000000' ], [ 'OneTimeAuthRevoked', 'Out.', '2026-11-22 11:00:00' ] );
    is_deeply(
        [ $Object->List( TicketID => 11 ) ],
        [
            {
                Type       => 'OneTimeAuthLogin',
                Name       => 'In.',
                CreateTime => '2026-11-22 10:00:00'
            },
            {
                Type       => 'OneTimeAuthRevoked',
                Name       => 'Out.',
                CreateTime => '2026-11-22 11:00:00'
            },
        ],
        'rows'
    );
};

subtest 'types that are missing are created, and the others made valid' => sub {
    my $Object = Setup();
    @Types = qw(OneTimeAuthLogin);
    $Object->TypesAdd();
    is( scalar( grep {m{\AINSERT OneTimeAuth\w+ 1\z}} @Done ), 8, 'created' );
    is_deeply( [ grep {m{\AUPDATE}} @Done ], ['UPDATE 1 OneTimeAuthLogin'], 'valid' );
};

subtest 'types go unless a ticket has them in its history' => sub {
    my $Object = Setup();
    $Object->TypesRemove();
    is( scalar( grep {m{\ADELETE OneTimeAuth}} @Done ),   9, 'deleted' );
    is( scalar( grep {m{\AUPDATE 2 OneTimeAuth}} @Done ), 9, 'or invalid' );
};

done_testing();
