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

my $TicketNumber = '2026112210000011';
my $ReportURL    = "https://support.example.com/ota/report/$TicketNumber/" . 'A' x 48;
my ( @Mails, @Rows );

sub CodeMail {
    my (%Change) = @_;

    @Mails = @Rows = ();
    my $OTOBO = TestOTOBO->new(
        Objects => {
            'Kernel::System::Ticket' => TestOTOBO::Fake->new(
                TicketIDLookup => sub { my ( undef, %P ) = @_; return $P{TicketNumber} eq $TicketNumber ? 11 : undef },
                TicketGet      => sub { return ( TicketID => 11, QueueID => 5 ) },
                HistoryAdd     => sub { my ( undef, %P ) = @_; push @Rows, $P{HistoryType}; return 1 },
            ),
            'Kernel::System::Email' => TestOTOBO::Fake->new( Send => sub { my ( undef, %P ) = @_; push @Mails, \%P; return { Success => $Change{NotSent} ? 0 : 1 } } ),
            'Kernel::System::TemplateGenerator'               => TestOTOBO::Fake->new( Sender => sub { my ( undef, %P ) = @_; return "queue$P{QueueID}\@example.com" } ),
            'Kernel::System::SystemAddress'                   => TestOTOBO::Fake->new( SystemAddressIsLocalAddress => sub { return 0 } ),
            'Kernel::System::CustomerUser'                    => TestOTOBO::Fake->new( CustomerUserDataGet         => sub { return ( UserLanguage => 'de' ) } ),
            'Kernel::System::OneTimeAuth::CustomerUserLookup' => TestOTOBO::Fake->new( LowerCase                   => sub { return lc $_[1] } ),
            'Kernel::System::OneTimeAuth::TicketData'         => TestOTOBO::Fake->new(
                CustomerUserForLinks => sub { return ( UserLogin => 'Tina', UserEmail => 'tina@example.com' ) },
            ),
        },
    );

    return $OTOBO->Get('Kernel::System::OneTimeAuth::CodeMail');
}

my %Honest = (
    TicketNumber      => $TicketNumber,
    CustomerUserLogin => 'tina',
    Code              => '012345',
    ReportURL         => $ReportURL,
);

subtest 'the customer user of the ticket gets the code, in his language, and a way to say that it was somebody else' => sub {
    is_deeply( { CodeMail()->Send(%Honest) }, { Result => 'sent' }, 'sent' );
    my ($Mail) = @Mails;
    is( $Mail->{To},   'tina@example.com',   'to the registered address' );
    is( $Mail->{From}, 'queue5@example.com', 'from the queue' );
    is( $Mail->{Loop}, 1,                    'as an automatic mail without a return path' );
    like( $Mail->{Body}, qr{\A012345[ ]ist[ ]Ihr[ ]Code}xms, 'the code comes first' );
    like( $Mail->{Body}, qr{\n\n\Q$ReportURL\E\n\z}xms,      'the address is on a line of its own' );
    unlike( $Mail->{Subject}, qr{012345}xms, 'the subject, which others may see, has no code' );
    is_deeply( \@Rows, ['OneTimeAuthCodeSent'], 'the history says so, without the code' );
};

subtest 'nobody else does' => sub {
    my %Case = (
        'another customer user' => [
            refused           => {},
            CustomerUserLogin => 'joe'
        ],
        'a mail that cannot be queued' => [ failed => { NotSent => 1 } ],
    );
    for my $Name ( sort keys %Case ) {
        my ( $Expected, $Change, %Param ) = $Case{$Name}->@*;
        my %Result = CodeMail( $Change->%* )->Send( %Honest, %Param );
        is( $Result{Result}, $Expected, $Name );
        ok( $Result{Reason}, "$Name has a reason" );
        is_deeply( \@Rows, [], "$Name: no row" );
    }
};

done_testing();
