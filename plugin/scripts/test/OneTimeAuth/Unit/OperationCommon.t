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
use Kernel::GenericInterface::Operation::Common;

my @Operations
    = qw(CustomerUserFind CustomerUserAdd SettingsGet TicketStatesGet TicketCustomerSet LinkMailSend LinkRequest CodeMailSend MisuseReport InstallationCheck);
my %Agents = (
    2 => 'member',
    3 => 'member',
    4 => 'outsider'
);

# No object but these exists: an operation that did anything before it refused would die.
sub OTOBO {
    my (%Config) = @_;

    return TestOTOBO->new(
        Config => {
            'OneTimeAuth::AgentGroup' => 'onetimeauth',
            %Config
        },
        Objects => {
            'Kernel::System::User'  => TestOTOBO::Fake->new( GetUserData => sub { my ( undef, %P ) = @_; return $P{UserID} == 3 ? () : ( UserID => $P{UserID} ) } ),
            'Kernel::System::Group' => TestOTOBO::Fake->new(
                PermissionCheck => sub { my ( undef, %P ) = @_; return $P{GroupName} eq 'onetimeauth' && $P{Type} eq 'rw' && $Agents{ $P{UserID} } eq 'member' },
            ),
        },
    );
}

sub Code {
    my ( $Operation, $Data ) = @_;

    return TestOTOBO::Operation($Operation)->Run( Data => $Data )->{Data}->{Error}->{ErrorCode} // 'none';
}

OTOBO();
%Kernel::GenericInterface::Operation::Common::Sessions = %Kernel::GenericInterface::Operation::Common::Sessions = (
    member   => [ 2,      'User' ],
    invalid  => [ 3,      'User' ],
    outsider => [ 4,      'User' ],
    customer => [ 'tina', 'Customer' ],
);

for my $Operation (@Operations) {
    subtest "$Operation refuses" => sub {
        OTOBO();
        is( Code( $Operation, undef ),                       "$Operation.AuthFail", 'an empty request' );
        is( Code( $Operation, {} ),                          "$Operation.AuthFail", 'no session' );
        is( Code( $Operation, { SessionID => 'unknown' } ),  "$Operation.AuthFail", 'an unknown session' );
        is( Code( $Operation, { SessionID => ['member'] } ), "$Operation.AuthFail", 'a session that is no text' );
        is(
            Code(
                $Operation,
                {
                    UserLogin => 'root',
                    Password  => 'root'
                }
            ),
            "$Operation.AuthFail",
            'a login with a password'
        );
        is( Code( $Operation, { SessionID => 'customer' } ), "$Operation.AccessDenied", 'a customer' );
        is( Code( $Operation, { SessionID => 'outsider' } ), "$Operation.AccessDenied", 'an agent outside the group' );
        is( Code( $Operation, { SessionID => 'invalid' } ),  "$Operation.AccessDenied", 'an agent who became invalid' );

        OTOBO( 'OneTimeAuth::AgentGroup' => '' );
        is( Code( $Operation, { SessionID => 'member' } ), "$Operation.AccessDenied", 'everybody without a group' );
    };
}

subtest 'what is wrong with a request is named' => sub {
    OTOBO();
    my $Said = sub {
        return TestOTOBO::Operation('CustomerUserFind')->Run(
            Data => {
                SessionID => 'member',
                @_
            }
        )->{Data}->{Error};
    };
    is_deeply(
        $Said->(),
        {
            ErrorCode    => 'CustomerUserFind.MissingParameter',
            ErrorMessage => 'CustomerUserFind: Address parameter is missing!'
        },
        'missing'
    );

    for my $Address ( 'Tina@example.com', "a\@b\nc", [], {}, 'x' x 256 ) {
        is( $Said->( Address => $Address )->{ErrorMessage}, 'CustomerUserFind: Address parameter is invalid!', 'invalid' );
    }
};

subtest 'the examples of the protocol are what the operations expect' => sub {
    OTOBO();
    my @Names = qw(
        customer-user-add customer-user-find link-mail-schedule link-mail-send settings-get ticket-customer-set ticket-states-get
        ticket-states-get-by-number
    );

    for my $Example ( map { TestOTOBO::Fixture("protocol/operations/$_") } @Names ) {
        my $Name    = $Example->{operation};
        my %Request = $Example->{request}->%*;
        delete $Request{SessionID};
        my $Object     = TestOTOBO::Operation($Name);
        my %Parameters = $Object->_Parameters();
        my ( $Checked, $Error ) = $Object->_Check( \%Request );
        is( $Error, undef, "$Name: no refusal" );
        is_deeply( [ grep { !$Parameters{$_} } keys %Request ],    [],        "$Name: no other parameter" );
        is_deeply( { map { $_ => $Checked->{$_} } keys %Request }, \%Request, "$Name: the values" );
    }
};

subtest 'a list may have one element, as SOAP tells it, and no element of another kind' => sub {
    OTOBO();
    my $Object = TestOTOBO::Operation('TicketStatesGet');
    my ($Checked) = $Object->_Check( { TicketNumber => 'SR-1' } );
    is_deeply(
        $Checked,
        {
            TicketID     => [],
            TicketNumber => ['SR-1'],
            FirstArticle => ''
        },
        'one'
    );
    for my $Wrong ( [ [] ], [ {} ], {}, 'SR/1', ["1\n"], ['.1'], 'x' x 51 ) {
        my ( undef, $Error ) = $Object->_Check( { TicketNumber => $Wrong } );
        is( $Error->{Data}->{Error}->{ErrorCode}, 'TicketStatesGet.InvalidParameter', 'invalid' );
    }
};

subtest 'an operation that dies is an error, and not silent' => sub {
    my $OTOBO = OTOBO();
    is(
        Code(
            'CustomerUserFind',
            {
                SessionID => 'member',
                Address   => 'tina@example.com'
            }
        ),
        'CustomerUserFind.InternalError',
        'the answer'
    );
    like( $OTOBO->LogText(), qr{error: OneTimeAuth::CustomerUserFind}, 'the log' );
};

subtest 'an answer has no empty list, because OTOBO cannot say one over SOAP' => sub {
    my $Answer = TestOTOBO::Operation('SettingsGet')->Answer(
        Empty => [],
        Full  => [
            'x',
            {
                Empty => [],
                Text  => ''
            }
        ],
        Hash => {
            Empty => [],
            Zero  => 0
        },
    );
    is_deeply(
        $Answer,
        {
            Success => 1,
            Data    => {
                Full => [ 'x', { Text => '' } ],
                Hash => { Zero => 0 }
            }
        },
        'left out'
    );
};

done_testing();
