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

my $PublicURL = 'https://support.example.com/ota';

my %Plain = (
    Plain        => 1,
    TicketNumber => '2026112210000011'
);
my @Mail = (
    TicketNumber => '2026112210000011',
    LinkIDs      => ['x'],
    SecretHash   => 'h',
    Recipients   => ['a@b']
);
my %Failure = (
    Status => 503,
    Error  => 'The bridge answered with status 503.'
);

my ( $Response, $Valid, $Customer, $TicketNumber, $Client, $OTOBO );

# A new OTOBO whose bridge responds with the data in $Response, or as that function does.
sub Setup {
    my (%Param) = @_;

    $Valid        = 1;
    $TicketNumber = '2026112210000011';
    $Customer     = {
        UserLogin    => 'jane.doe@customer.example',
        TicketLogin  => 'jane.doe@customer.example',
        UserEmail    => 'jane.doe@customer.example',
        UserLanguage => 'de'
    };
    $Client = TestOTOBO::Fake->new(
        Post => sub {
            my ( undef, %Param ) = @_;
            return ref $Response eq 'CODE'
                ? $Response->(%Param)
                : (
                    Status => 200,
                    Data   => $Response
                );
        },
    );

    $OTOBO = TestOTOBO->new(
        Config => {
            'OneTimeAuth::PublicURL'            => "$PublicURL/",
            'OneTimeAuth::AccessDaysAfterClose' => '14',
            'OneTimeAuth::ActiveLinksPerTicket' => '3',
            'OneTimeAuth::LinkMaxAgeDays'       => '0',
            %Param,
        },
        Objects => {
            'Kernel::System::OneTimeAuth::BridgeClient'    => $Client,
            'Kernel::System::GenericInterface::Webservice' => TestOTOBO::Fake->new(
                WebserviceGet => sub { return $Valid ? { ID => 7, ValidID => $Valid } : {} },
            ),
            'Kernel::System::Ticket' => TestOTOBO::Fake->new(
                TicketNumberLookup => sub { return $TicketNumber },
                TicketIDLookup     => sub { my ( undef, %P ) = @_; return $P{TicketNumber} eq '2026112210000011' ? 11 : undef },
            ),
            'Kernel::System::OneTimeAuth::TicketData' => TestOTOBO::Fake->new(
                TicketGet            => sub { my ( undef, %P ) = @_; return ( $P{TicketID} // 0 ) == 11 ? ( TicketID => 11, TicketNumber => $TicketNumber ) : () },
                CustomerUserForLinks => sub { return $Customer->%* },
                TicketState          => sub { return ( TicketID => 11, TicketNumber => '2026112210000011', StateType => 'open', StateSince => 1795368000, QueueID => 5 ) },
            ),
        },
    );

    return $OTOBO->Get('Kernel::System::OneTimeAuth');
}

my %Example
    = map { $_ => TestOTOBO::Example($_) } qw(pre-filter link-issue link-activate links-import links-list links-revoke grant-redeem bridge-check);

subtest 'the requests and answers of the protocol' => sub {
    my %Call = (
        'pre-filter' => sub {
            my $Answer
                = $_[0]->PreFilter( ( map { $_ => $Example{'pre-filter'}->{request}->{$_} } qw(From Headers SetCheckBoxName Found) ), CustomerHeaderSpoofProtection => 1 );
            is( $Answer->{Decision}, 'create', 'the decision' );
        },
        'link-activate' => sub {
            my %Decision = $_[0]->LinkActivate( $Example{'link-activate'}->{request}->%* );
            is( $Decision{Activated}, 'AAECAwQFBgcIqrvM3e7xABEi', 'the activated link' );
        },
        'links-import' => sub { is_deeply( $_[0]->LinksImport( Links => $Example{'links-import'}->{request}->{Links} ), ['imported'], 'the results' ) },
        'grant-redeem' => sub {
            my %Result = $_[0]->GrantRedeem( $Example{'grant-redeem'}->{request}->%* );
            is_deeply(
                \%Result,
                {
                    Redeemed => 1,
                    Reason   => ''
                },
                'redeemed'
            );
        },
        'links-list' => sub {
            my $Answer = $_[0]->LinksList( map { $_ => $Example{'links-list'}->{request}->{$_} } qw(TicketID CustomerUserLogin CustomerUserEmail) );
            is( $Answer->{Links}->[0]->{State}, 'active', 'the state of a link' );
        },
        'links-revoke' => sub { is( $_[0]->LinksRevoke( $Example{'links-revoke'}->{request}->%* )->{Revoked}, 2, 'how many' ) },
        'bridge-check' => sub {
            my %Result = $_[0]->BridgeCheck();
            is( $Result{Success}, 1,    'success' );
            is( $Result{Redis},   'ok', 'Redis' );
        },
        'link-issue' => sub {
            my %Result = $_[0]->LinkIssue( TicketID => 11 );
            is( $Result{Link},     $Example{'link-issue'}->{answer}->{Link}, 'the inert link' );
            is( $Result{Language}, 'de',                                     'the language' );
        },
    );

    for my $Name ( sort keys %Call ) {
        my $Object = Setup(
            'OneTimeAuth::IgnoreSenders'  => ['^no-?reply@'],
            'OneTimeAuth::AllowedSenders' => []
        );

        my %Seen;
        $Response = sub {
            %Seen = @_;
            return (
                Status => 200,
                Data   => $Example{$Name}->{answer}
            );
        };
        $Call{$Name}->($Object);
        is( $Seen{Path}, $Example{$Name}->{path}, "$Name: the path" );
        is_deeply( $Seen{Data}, $Example{$Name}->{request}, "$Name: the request is that of the protocol" );
    }
};

subtest 'the log has nothing of a request or a response, and no line with priority info' => sub {
    my $Object = Setup();
    $Response = { Redeemed => 'a-secret-in-the-answer' };
    $Object->GrantRedeem(
        TicketNumber => '2026112210000011',
        GrantHash    => 'hash-of-grant'
    );
    unlike( $OTOBO->LogText(), qr{secret|hash-of-grant|info:}, 'log' );
};

subtest 'a product that is switched off is quiet' => sub {
    for my $State ( 0, 2 ) {
        my $Object = Setup();
        $Valid = $State;
        is_deeply( { $Object->LinkIssue( TicketID => 11 ) }, \%Plain, 'the plain ticket URL' );
        is( $Object->PreFilter( From => [] ), undef, 'no answer' );
        my %Sweep = $Object->Sweep();
        is( $Sweep{Success}, 1, 'the sweep succeeds' );
        like( $Sweep{Message}, qr{not enabled}, 'and says why' );
        is( $OTOBO->LogText(),      '', 'no log line' );
        is( $Client->Calls('Post'), 0,  'no call' );
    }
};

subtest 'an issued link is reused until a mail carries it' => sub {
    my $Object = Setup();
    my $Number = 0;
    $Response = sub { return ( Status => 200, Data => { Link => sprintf '%s/t/2026112210000011/%024d', $PublicURL, $Number++ } ) };

    my %First  = $Object->LinkIssue( TicketID => 11 );
    my %Second = $Object->LinkIssue( TicketID => 11 );
    is( $Second{Link}, $First{Link}, 'the same' );

    $Customer = { $Customer->%*, UserLogin => 'john' };
    my %Other = $Object->LinkIssue( TicketID => 11 );
    isnt( $Other{Link}, $First{Link}, 'another one for another customer user' );

    $Object->LinkUsed( TicketNumber => '2026112210000011' );
    my %Third = $Object->LinkIssue( TicketID => 11 );
    isnt( $Third{Link}, $Other{Link}, 'another one for the next mail' );

    is_deeply( { $Object->LinkIssue( TicketID => 12 ) }, {}, 'nothing for a ticket that is not there' );
};

subtest 'a link is fresh for some minutes in the process that issued it, until a mail carries it or a customer\'s markup comes along' => sub {
    my %Link = (
        TicketNumber => '2026112210000011',
        LinkID       => sprintf '%024d',
        0
    );
    my $Number = 0;
    my $Issue  = sub {
        my $Object = Setup();
        $Response = sub { return ( Status => 200, Data => { Link => sprintf '%s/t/2026112210000011/%024d', $PublicURL, 0 } ) };
        $Object->LinkIssue( TicketID => 11 );
        return $Object;
    };

    is( Setup()->LinkIsFresh(%Link), 0, 'of another process' );
    my $Object = $Issue->();
    is( $Object->LinkIsFresh(%Link), 1, 'issued' );
    is( $Object->LinkIsFresh( %Link, LinkID       => '1' ), 0, 'another link' );
    is( $Object->LinkIsFresh( %Link, TicketNumber => '1' ), 0, 'of another ticket' );

    $Object->LinksDistrust( TicketID => 11 );
    is( $Object->LinkIsFresh(%Link), 0, 'with a customer\'s markup' );
    $Object->LinkUsed( TicketNumber => '2026112210000011' );
    $Object->LinkIssue( TicketID => 11 );
    is( $Object->LinkIsFresh(%Link), 1, 'the next mail of the process is a matter of its own' );
    $Object->LinkUsed( TicketNumber => '2026112210000011' );
    is( $Object->LinkIsFresh(%Link), 0, 'when a mail carries it' );

    $Object = $Issue->();
    $_->{IssuedAt} -= 301 for values $Object->{Issued}->{'2026112210000011'}->%*;
    is( $Object->LinkIsFresh(%Link), 0, 'after five minutes' );
};

subtest 'a customer user who may not have links gets the plain URL, without a call; and cannot have one activated' => sub {
    my $Object = Setup();
    $Customer = {};
    is_deeply( { $Object->LinkIssue( TicketID => 11 ) }, \%Plain, 'plain' );
    is( $Client->Calls('Post'), 0, 'no call' );

    my %Seen;
    $Response = sub { my (%Param) = @_; %Seen = $Param{Data}->%*; return ( Status => 200, Data => { Activated => '' } ) };
    is_deeply( [ { $Object->LinkActivate(@Mail) }->@{qw(Activated Reason)} ], [ '', '' ], 'nothing activated' );
    is( $Seen{CustomerUserLogin} . $Seen{CustomerUserEmail}, '',  'the bridge learns that there is nobody' );
    is( exists $Seen{Renewal} || exists $Seen{Misplaced},    !!0, 'and nothing of a renewal or of a place' );

    $Object->LinkActivate(
        @Mail,
        Renewal   => 1,
        Misplaced => 1
    );
    is_deeply( [ @Seen{qw(Renewal Misplaced)} ], [ 1, 1 ], 'unless the customer asked for the mail, and no link stands in a good place' );

    $Response = sub { return ( Status => 200, Data => { Activated => '', Reason => 'recipients' } ) };
    is_deeply( [ { $Object->LinkActivate(@Mail) }->@{qw(Activated Reason)} ], [ '', 'recipients' ], 'the bridge says why' );
    $Response = sub { return %Failure };
    is_deeply( [ { $Object->LinkActivate(@Mail) }->@{qw(Activated Reason)} ], [ '', 'unavailable' ], 'or does not answer' );
};

subtest 'the bridge gets valid numbers only, whatever the settings hold' => sub {
    my $Object = Setup(
        'OneTimeAuth::AccessDaysAfterClose' => 'two weeks',
        'OneTimeAuth::ActiveLinksPerTicket' => ' 5 ',
        'OneTimeAuth::LinkMaxAgeDays'       => undef,
    );
    my %Seen;
    $Response = sub { my (%Param) = @_; %Seen = $Param{Data}->%*; return ( Status => 200, Data => { Activated => '' } ) };
    $Object->LinkActivate(@Mail);
    is_deeply( [ @Seen{qw(AccessDaysAfterClose ActiveLinksPerTicket LinkMaxAgeDays)} ], [ 14, 3, 0 ], 'the defaults' );
};

subtest 'that a sender is undecided is remembered longer than an object lives' => sub {
    is( Setup()->SenderIsUndecided(), 0, 'at first' );
    Setup()->SenderUndecided();
    is( Setup()->SenderIsUndecided(), 1, 'by another object' );
};

subtest 'a ticket that the caller has just read is not read again' => sub {
    my $Object = Setup();
    $Response = sub {
        my (%Param) = @_;
        return (
            Status => 200,
            Data   => { Link => "$PublicURL/t/$Param{Data}->{TicketNumber}/" . 'A' x 24 }
        );
    };
    my %Ticket = (
        TicketID       => 11,
        TicketNumber   => '7',
        CustomerUserID => 'jane.doe@customer.example',
        StateType      => 'open'
    );
    is(
        { $Object->LinkIssue( TicketID => 11, Ticket => \%Ticket ) }->{TicketNumber},
        '7',
        'as given'
    );
    is(
        { $Object->LinkIssue( TicketID => 11, Ticket => { %Ticket, StateType => undef } ) }->{TicketNumber},
        $TicketNumber,
        'unless something is missing'
    );
};

subtest 'a ticket number with letters has links, and one that cannot stand in a link has none' => sub {
    my $Object = Setup();
    $TicketNumber = 'SR-2026.11_7';
    $Response     = sub {
        my (%Param) = @_;
        return (
            Status => 200,
            Data   => { Link => "$PublicURL/t/$Param{Data}->{TicketNumber}/" . 'A' x 24 }
        );
    };
    my %Issued = $Object->LinkIssue( TicketID => 11 );
    is( $Issued{Link}, "$PublicURL/t/SR-2026.11_7/" . 'A' x 24, 'a link' );

    for my $Bad ( 'SR/1', '-1', '1:2', 'x' x 51, "1\n" ) {
        $TicketNumber = $Bad;
        my %Result = $Object->LinkIssue( TicketID => 11 );
        is( $Result{Plain}, 1, 'the plain URL' );
    }
    is( $Client->Calls('Post'), 1, 'without a call' );
};

subtest 'only an http URL is a public URL' => sub {
    for my $Bad ( '', undef, 'javascript:alert(1)', 'https://a b', 'https://x/"><b>' ) {
        is( Setup( 'OneTimeAuth::PublicURL' => $Bad )->PublicURL(), '', 'no public URL' );
    }
    is( Setup( 'OneTimeAuth::PublicURL' => "$PublicURL//" )->PublicURL(), $PublicURL, 'slashes behind it do not count' );
};

subtest 'the sweep goes on until the cursor is empty' => sub {
    my $Object    = Setup();
    my @Responses = (
        {
            Cursor   => '17',
            Checked  => 100,
            Repaired => 2,
            Removed  => 1
        },
        {
            Cursor   => '',
            Checked  => 12,
            Repaired => 0,
            Removed  => 0
        },
    );
    $Response = sub { return ( Status => 200, Data => shift @Responses ) };
    my %Result = $Object->Sweep();
    is_deeply( [ map { $_->{Data} } $Client->Params('Post') ], [ { Cursor => '' }, { Cursor => '17' } ], 'the requests' );
    is( $Result{Message}, '112 tickets checked, 2 repaired, 1 removed.', 'what was done' );

    $Object    = Setup();
    @Responses = ( { Cursor => '17', Checked => 100, Repaired => 2, Removed => 1 } );
    $Response  = sub { return @Responses ? ( Status => 200, Data => shift @Responses ) : %Failure };
    %Result    = $Object->Sweep();
    is( $Result{Success}, 0, 'the bridge went away' );
    like( $Result{Message}, qr{stopped after 100 tickets: The call failed}, 'how far it came' );
};

done_testing();
