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

my ( %Result, %Given, $Check, $Ticket, $Answer, $LastArticle, @Rows, @Added, $OTOBO );

# 2026-11-22 10:00:00 and so many seconds, as the fake clock of the database writes it.
sub Stamp {
    my ($Seconds) = @_;
    return "T$Seconds";
}

sub Setup {
    $Ticket = {
        TicketID       => 11,
        TicketNumber   => '2026112210000011',
        CustomerUserID => 'Jane@customer.example',
    };
    $Check = {
        Reason       => '',
        CustomerUser => {
            UserLogin => 'jane@customer.example',
            UserEmail => 'jane@customer.example',
        },
    };
    $Answer = {
        Links             => [],
        KnownBrowsers     => 0,
        Reason            => '',
        Revoked           => 0,
        ForgottenBrowsers => 0,
    };
    $LastArticle = undef;
    @Rows        = @Added = ();
    %Given       = ();
    %Result      = ( Result => 'sent' );

    $OTOBO = TestOTOBO->new(
        Objects => {
            'Kernel::System::OneTimeAuth' => TestOTOBO::Fake->new(
                LinksList   => sub { my ( undef, %P ) = @_; $Given{List}   = \%P; return $Answer },
                LinksRevoke => sub { my ( undef, %P ) = @_; $Given{Revoke} = \%P; return $Answer },
            ),
            'Kernel::System::OneTimeAuth::TicketData' => TestOTOBO::Fake->new(
                TicketGet         => sub { my ( undef, %P ) = @_; return $P{TicketID} == 11 ? $Ticket->%* : () },
                CustomerUserCheck => sub { return $Check->%* },
            ),
            'Kernel::System::OneTimeAuth::History' => TestOTOBO::Fake->new(
                List       => sub { return @Rows },
                LastAnswer => sub { return $LastArticle },
                Add        => sub { my ( undef, %P ) = @_; push @Added, "$P{Type} $P{UserID}"; return 1 },
            ),
            'Kernel::System::OneTimeAuth::LinkMail' => TestOTOBO::Fake->new( Send => sub { my ( undef, %P ) = @_; $Given{Send} = \%P; return %Result } ),
            'Kernel::System::SystemAddress'         =>
                TestOTOBO::Fake->new( SystemAddressIsLocalAddress => sub { my ( undef, %P ) = @_; return $P{Address} eq 'help@otobo.example' } ),
            'Kernel::System::DateTime' => TestOTOBO::Fake->new(
                New => sub {
                    my ( undef, %P ) = @_;
                    return TestOTOBO::Fake->new( ToString => sub { return Stamp( $P{Epoch} ) } );
                },
            ),
        },
    );

    return $OTOBO->Get('Kernel::System::OneTimeAuth::TicketLinks');
}

# What an agent gets to read of it: whether it succeeded, and the message.
sub Done {
    my ( $Object, $Function, $TicketID ) = @_;
    my %Done = $Object->$Function(
        TicketID => $TicketID // 11,
        UserID   => 2
    );
    return join ' ', @Done{qw(Success Message)};
}

subtest 'a customer user who may have links, and has some' => sub {
    my $Object = Setup();
    my $Now    = time;
    $Answer->{Links} = [
        {
            LinkID   => 'B',
            State    => 'active',
            IssuedAt => $Now,
            SeenAt   => $Now + 5
        },
        {
            LinkID   => 'A',
            State    => 'used',
            IssuedAt => $Now - 100 * 86_400,
            EndedAt  => $Now
        },
    ];
    my %Overview = $Object->Overview( TicketID => 11 );
    is_deeply(
        $Overview{Links},
        [
            {
                LinkID     => 'B',
                State      => 'active',
                IssuedTime => Stamp($Now),
                SeenTime   => Stamp( $Now + 5 )
            },
            {
                LinkID     => 'A',
                State      => 'used',
                IssuedTime => Stamp( $Now - 100 * 86_400 ),
                EndedTime  => Stamp($Now)
            },
        ],
        'each with what is known of it'
    );
    is_deeply( [ @Overview{qw(NoLinkReason BridgeError)} ], [ '', '' ], 'a new one is possible' );
    is_deeply(
        $Given{List},
        {
            TicketID          => 11,
            CustomerUserLogin => 'Jane@customer.example',
            CustomerUserEmail => 'jane@customer.example'
        },
        'the bridge is asked for the login as the ticket spells it'
    );
};

subtest 'what ended long ago is left out, what is active is not' => sub {
    my $Object = Setup();
    my $Old    = time - 31 * 86_400;
    $Answer->{Links} = [ map { { LinkID => $_, State => $_, IssuedAt => $Old, $_ eq 'revoked' ? ( EndedAt => $Old ) : () } } qw(active revoked expired) ];
    my %Overview = $Object->Overview( TicketID => 11 );
    is_deeply( [ map { $_->{State} } $Overview{Links}->@* ], ['active'], 'shown' );
};

subtest 'every reason for no links is a sentence, and nothing is sent' => sub {
    my %Case = (
        'The ticket has no customer user.' => sub { $Ticket->{CustomerUserID} = ''; $Check = { Reason => 'none' } },
        map( {
                my ( $Reason, $Sentence ) = $_->@*;
                ( $Sentence => sub { $Check = { Reason => $Reason } } )
            }[ unknown => 'OTOBO does not know the customer user of the ticket.' ],
            [ password => 'The customer user has a password, and logs in with it.' ],
            [ address  => 'The customer user has no usable email address.' ],
            [ backend  => 'The customer user belongs to a backend that does not log in with links.' ],
            [ queue    => 'Links are switched off for the queue of the ticket (OneTimeAuth::Queues).' ],
            [ invalid  => 'The customer user is invalid.' ] ),
        'The address belongs to OTOBO itself.'                           => sub { $Check->{CustomerUser}->{UserEmail} = 'help@otobo.example' },
        'A ticket with such a number cannot have links.'                 => sub { $Ticket->{TicketNumber}             = 'with space' },
        'Links to this ticket have expired.'                             => sub { $Answer->{Reason}                   = 'expired' },
        'The address cannot answer emails (OneTimeAuth::IgnoreSenders).' => sub { $Answer->{Reason}                   = 'ignored' },
    );
    for my $Sentence ( sort keys %Case ) {
        my $Object = Setup();
        $Case{$Sentence}->();
        my %Overview = $Object->Overview( TicketID => 11 );
        is( $Overview{NoLinkReason}, $Sentence, $Sentence );

        is( Done( $Object, 'Send' ), "0 $Sentence", 'nothing is sent, and the agent gets the reason' );
        is( $Given{Send},            undef,         'not even tried' );
    }
};

subtest 'an unavailable bridge' => sub {
    my $Object = Setup();
    $Answer = undef;
    my %Overview = $Object->Overview( TicketID => 11 );
    is( $Overview{BridgeError}, 'The bridge is unavailable.', 'is shown' );
    is( Done( $Object, 'Send' ),   '0 The bridge is unavailable.', 'and sends nothing' );
    is( Done( $Object, 'Revoke' ), '0 The bridge is unavailable.', 'nor revokes anything' );
    is_deeply( \@Added, [], 'the history has nothing to say' );
};

subtest 'no such ticket' => sub {
    my $Object = Setup();
    is_deeply( { $Object->Overview( TicketID => 12 ) }, {}, 'nothing' );
    is( Done( $Object, 'Send',   12 ), '0 The ticket does not exist.', 'nothing is sent' );
    is( Done( $Object, 'Revoke', 12 ), '0 The ticket does not exist.', 'or revoked' );
    is_deeply( \%Given, {}, 'nobody is asked' );
};

subtest 'sending' => sub {
    my $Object = Setup();
    is( Done( $Object, 'Send' ), '1 A new one-time link was sent to the address of the customer user.', 'sent' );
    is_deeply(
        $Given{Send},
        {
            TicketNumber      => '2026112210000011',
            CustomerUserLogin => 'Jane@customer.example',
            UserID            => 2
        },
        'by the agent, to the customer user of the ticket'
    );

    %Result = (
        Result => 'failed',
        Reason => 'Why.'
    );
    is( Done( $Object, 'Send' ), '0 Why.', 'or why not' );
};

subtest 'revoking' => sub {
    my $Object = Setup();
    $Answer->{Revoked} = 2;
    is(
        { $Object->Revoke( TicketID => 11, UserID => 2 ) }->{Revoked},
        2,
        'how many'
    );
    is_deeply(
        $Given{Revoke},
        {
            TicketID          => 11,
            TicketNumber      => '2026112210000011',
            CustomerUserLogin => 'Jane@customer.example'
        },
        'those of the ticket\'s customer user'
    );
    is_deeply( \@Added, ['OneTimeAuthRevoked 2'], 'the history says who did it' );

    $Answer->{Revoked} = 0;
    is( Done( $Object, 'Revoke' ), '1 The customer user had no active link.', 'or that there was none' );
    is( scalar @Added,             1,                                         'and then the history has nothing to say' );

    $Answer->{ForgottenBrowsers} = 1;
    Done( $Object, 'Revoke' );
    is( scalar @Added, 2, 'but if a browser was forgotten' );
};

subtest 'the last answer was seen if the customer logged in since' => sub {
    my $Object = Setup();
    is( { $Object->Overview( TicketID => 11 ) }->{Answer}, undef, 'no answer, nothing to see' );

    $LastArticle = { CreateTime => '2026-11-22 10:00:00' };
    @Rows        = map { { Type => 'OneTimeAuthLogin', CreateTime => "2026-11-22 $_" } } qw(09:00:00);
    is_deeply( { $Object->Overview( TicketID => 11 ) }->{Answer}, { CreateTime => '2026-11-22 10:00:00' }, 'logged in before' );

    push @Rows, map { { Type => 'OneTimeAuthLogin', CreateTime => "2026-11-22 $_" } } qw(11:00:00 12:00:00);
    is( { $Object->Overview( TicketID => 11 ) }->{Answer}->{SeenTime}, '2026-11-22 11:00:00', 'the first login afterwards' );
};

subtest 'emails without a working link, and logins that failed, newest first' => sub {
    my $Object = Setup();
    @Rows = map { { Type => "OneTimeAuth$_", Name => $_, CreateTime => "U" } } qw(LinkSent NoLink Login Opened Revoked);
    is_deeply(
        [
            map { $_->{Name} }
            { $Object->Overview( TicketID => 11 ) }
            ->{Events}->@*
        ],
        [qw(Opened NoLink)],
        'these'
    );
};

done_testing();
