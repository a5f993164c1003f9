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

my ( @Articles, @Rows );

sub Add {
    my (%Change) = @_;

    @Articles = @Rows = ();
    my $OTOBO = TestOTOBO->new(
        Config  => { DefaultLanguage => 'en' },
        Objects => {
            'Kernel::System::Ticket'          => TestOTOBO::Fake->new( TicketIDLookup => sub { my ( undef, %P ) = @_; return $P{TicketNumber} eq '2026' ? 11 : undef } ),
            'Kernel::System::Ticket::Article' => TestOTOBO::Fake->new(
                BackendForChannel => sub {
                    my ( undef, %P ) = @_;
                    return TestOTOBO::Fake->new( ArticleCreate => sub { my ( undef, %A ) = @_; push @Articles, { %A, %P }; return $Change{NoArticle} ? undef : 3 } );
                },
            ),
            'Kernel::System::OneTimeAuth::History' => TestOTOBO::Fake->new(
                List => sub { return ( $Change{Rows} // [] )->@* },
                Add  => sub { my ( undef, %P ) = @_; push @Rows, $P{Type}; return 1 },
            ),
            'Kernel::System::DateTime' => TestOTOBO::Fake->new(
                New => sub {
                    my ( undef, %P ) = @_;
                    return TestOTOBO::Fake->new( ToEpoch => sub { return time() - $P{String} } );
                },
            ),
        },
    );

    return $OTOBO->Get('Kernel::System::OneTimeAuth::MisuseNote')->Add(
        TicketNumber      => $Change{TicketNumber} // '2026',
        CustomerUserLogin => 'tina',
    );
}

sub Reported {
    my ($Age) = @_;
    return ( { Type => 'OneTimeAuthMisuse', CreateTime => $Age } );
}

subtest 'agents get a note that customers do not see, and a row in the history' => sub {
    is( Add(),                                'added',    'added' );
    is( $Articles[0]->{ChannelName},          'Internal', 'a note' );
    is( $Articles[0]->{IsVisibleForCustomer}, 0,          'for agents' );
    like( $Articles[0]->{Body}, qr{customer[ ]user[ ]tina}xms, 'about whom' );
    is_deeply( \@Rows, ['OneTimeAuthMisuse'], 'row' );
};

subtest 'one an hour' => sub {
    is( Add( Rows => [ Reported(7200), Reported(60) ] ), 'known', 'not again' );
    is_deeply( \@Articles, [], 'no second note' );
    is( Add( Rows => [ Reported(-7200) ] ), 'added', 'after the clock was set back' );
    is(
        Add(
            Rows => [
                Reported(7200),
                {
                    Type       => 'OneTimeAuthLogin',
                    CreateTime => 1
                }
            ]
        ),
        'added',
        'later'
    );
};

subtest 'a note that cannot be written is not said to be written' => sub {
    is( Add( TicketNumber => '9' ), 'refused', 'no such ticket' );
    is( Add( NoArticle    => 1 ),   undef,     'no note' );
    is_deeply( \@Rows, [], 'no row' );
};

done_testing();
