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
use Kernel::System::Ticket::Event::NotificationEvent::Transport::Email ();

my $Module = 'Kernel::System::Ticket::Event::NotificationEvent::Transport::OneTimeAuth';
my @Sent;
my ( %Headers, $Event, $SenderType, $AgentWrote, $LoopIsFree, @History, $Asked, $Answer );

{
    no warnings qw(once redefine);    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    *Kernel::System::Ticket::Event::NotificationEvent::Transport::Email::SendNotification = sub {
        my ( $Self, %Param ) = @_;
        push @Sent, \%Param;
        return 1;
    };
}

sub Send {
    my (%Recipient) = @_;

    @Sent = @History = ();
    TestOTOBO->new(
        Config  => { SendNoAutoResponseRegExp => '(MAILER-DAEMON|postmaster)@' },
        Objects => {
            'Kernel::System::Ticket'                  => TestOTOBO::Fake->new( HistoryAdd  => sub { my ( undef, %P ) = @_; push @History, $P{Name}; return 1 } ),
            'Kernel::System::Ticket::Article'         => TestOTOBO::Fake->new( ArticleList => sub { return $AgentWrote ? { ArticleID => 2 } : () } ),
            'Kernel::System::OneTimeAuth::TicketData' => TestOTOBO::Fake->new(
                FirstArticle   => sub { return ( From => ['x'], Headers => \%Headers, SenderType => $SenderType ) },
                IsPersonalMail => sub { my ( undef, %P ) = @_; return !$P{Headers}->{Precedence} },
            ),
            'Kernel::System::OneTimeAuth'                => TestOTOBO::Fake->new( PreFilter => sub { my ( undef, %P ) = @_; $Asked = \%P; return $Answer } ),
            'Kernel::System::PostMaster::LoopProtection' => TestOTOBO::Fake->new(
                Check     => sub { return $LoopIsFree },
                SendEmail => sub { return 1 }
            ),
        },
    );
    require Kernel::System::Ticket::Event::NotificationEvent::Transport::OneTimeAuth;
    $Module->new()->SendNotification(
        TicketID     => 11,
        UserID       => 1,
        Event        => $Event,
        Notification => { Name => 'New' },
        Recipient    => {
            Type      => 'Customer',
            UserEmail => 'jane@example.com',
            %Recipient
        },
    );

    return scalar @Sent;
}

$LoopIsFree = 1;
$Answer     = {
    Decision => 'follow-up',
    Headers  => {}
};
%Headers = (
    'Return-Path'    => '<jane@example.com>',
    'Auto-Submitted' => 'no'
);
is( Send(), 1, 'a person gets the mail' );
is( Send( Type      => 'Agent' ), 0, 'an agent never' );
is( Send( UserEmail => '' ),      0, 'nor does nobody' );

is_deeply(
    $Asked,
    {
        From     => ['x'],
        Headers  => \%Headers,
        TicketID => 11
    },
    'the bridge was asked of the mail that opened the ticket, as of a follow-up'
);

$Answer = {
    Decision => 'follow-up',
    Headers  => { 'X-OTOBO-Loop' => 'yes' }
};
is( Send(), 0, 'no mail in answer to a mail that the bridge would not have answered' );
is_deeply( \@History, ['No notification was sent: it would answer an automatic email.'], 'the history tells why' );

$Answer = undef;
is( Send(), 1, 'while the bridge is away, a mail without signs of a machine is answered' );
%Headers = ( Precedence => 'bulk' );
is( Send(), 0, 'but no other' );
$AgentWrote = 1;
is( Send(), 1, 'but when an agent has written' );

$Event      = 'NotificationNewTicket';
$SenderType = 'customer';
is( Send(), 1, 'a new ticket of a customer' );
$SenderType = 'agent';
is( Send(), 0, 'no thanks for a message to one who did not write' );
$Event  = undef;
$Answer = {
    Decision => 'follow-up',
    Headers  => {}
};

%Headers = ();
is( Send( UserEmail => 'mailer-daemon@example.com' ), 0, 'no mail to a machine' );
$LoopIsFree = 0;
is( Send(), 0, 'no mail beyond the loop protection' );

done_testing();
