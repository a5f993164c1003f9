# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

use v5.24;
use strict;
use warnings;
use utf8;

# CPAN modules
use Test2::V0;

# OTOBO modules
use Kernel::System::UnitTest::RegisterOM;    # set up $Kernel::OM
use Kernel::GenericInterface::Debugger ();

$Kernel::OM->ObjectParamAdd(
    'Kernel::System::UnitTest::Helper' => {
        RestoreDatabase => 1,
    },
);
my $Helper = $Kernel::OM->Get('Kernel::System::UnitTest::Helper');

# example.com has no mail server
for my $Key (qw(CheckEmailAddresses CheckMXRecord)) {
    $Helper->ConfigSettingChange(
        Valid => 1,
        Key   => $Key,
        Value => 0,
    );
}

my $GroupName = 'onetimeauth-' . $Helper->GetRandomID();
my $GroupID   = $Kernel::OM->Get('Kernel::System::Group')->GroupAdd(
    Name    => $GroupName,
    ValidID => 1,
    UserID  => 1,
);
$Helper->ConfigSettingChange(
    Valid => 1,
    Key   => 'OneTimeAuth::AgentGroup',
    Value => $GroupName,
);

sub SessionCreate {
    my ( $UserID, $UserLogin, $UserType ) = @_;

    return $Kernel::OM->Get('Kernel::System::AuthSession')->CreateSessionID(
        UserID          => $UserID,
        UserLogin       => $UserLogin,
        UserType        => $UserType,
        SessionSource   => 'GenericInterface',
        UserLastRequest => $Kernel::OM->Create('Kernel::System::DateTime')->ToEpoch(),
    );
}

sub Call {
    my ( $Operation, %Data ) = @_;

    my $DebuggerObject = Kernel::GenericInterface::Debugger->new(
        DebuggerConfig => {
            DebugThreshold => 'debug',
            TestMode       => 1,
        },
        CommunicationType => 'Provider',
        WebserviceID      => 1,
    );
    my $Module = "Kernel::GenericInterface::Operation::OneTimeAuth::$Operation";
    ok( $Kernel::OM->Get('Kernel::System::Main')->Require($Module), "$Operation loads" );

    return $Module->new(
        DebuggerObject => $DebuggerObject,
        WebserviceID   => 1
    )->Run( Data => \%Data )->{Data};
}

my ( $MemberLogin,   $MemberID )   = $Helper->TestUserCreate( Groups => [$GroupName] );
my ( $OutsiderLogin, $OutsiderID ) = $Helper->TestUserCreate( Groups => ['users'] );
my $CustomerLogin = $Helper->TestCustomerUserCreate();

my $Member   = SessionCreate( $MemberID,      $MemberLogin,   'User' );
my $Outsider = SessionCreate( $OutsiderID,    $OutsiderLogin, 'User' );
my $Customer = SessionCreate( $CustomerLogin, $CustomerLogin, 'Customer' );

subtest 'who may call' => sub {
    is( Call('SettingsGet')->{Error}->{ErrorCode}, 'SettingsGet.AuthFail', 'nobody without a session' );
    is( Call( 'SettingsGet', SessionID => 'x' )->{Error}->{ErrorCode},       'SettingsGet.AuthFail',     'nor with an unknown one' );
    is( Call( 'SettingsGet', SessionID => $Customer )->{Error}->{ErrorCode}, 'SettingsGet.AccessDenied', 'no customer' );
    is( Call( 'SettingsGet', SessionID => $Outsider )->{Error}->{ErrorCode}, 'SettingsGet.AccessDenied', 'no agent outside the group' );
    is( Call( 'SettingsGet', SessionID => $Member )->{Error},                undef,                      'a member' );
};

my $Address = lc( 'jane-' . $Helper->GetRandomID() . '@example.com' );

subtest 'a customer user is created once' => sub {
    my %New = (
        SessionID     => $Member,
        UserLogin     => $Address,
        UserEmail     => $Address,
        UserFirstname => 'Jané',
        UserLastname  => 'Doe',
    );
    my %Expected = (
        UserLogin      => $Address,
        UserEmail      => $Address,
        UserCustomerID => $Address,
        Source         => 'CustomerUser',
        Valid          => 1,
        SearchValues   => [$Address],
    );

    is(
        Call(
            'CustomerUserFind',
            SessionID => $Member,
            Address   => $Address
        ),
        { SystemAddress => 0 },
        'nobody is there'
    );
    is(
        Call( 'CustomerUserAdd', %New ),
        {
            Result       => 'created',
            CustomerUser => \%Expected
        },
        'created'
    );
    is(
        Call( 'CustomerUserAdd', %New, UserFirstname => 'Eve' ),
        {
            Result       => 'exists',
            CustomerUser => \%Expected
        },
        'exists'
    );
    is(
        Call(
            'CustomerUserFind',
            SessionID => $Member,
            Address   => $Address
        ),
        {
            SystemAddress => 0,
            CustomerUser  => [ \%Expected ]
        },
        'found'
    );

    my %CustomerUser = $Kernel::OM->Get('Kernel::System::CustomerUser')->CustomerUserDataGet( User => $Address );
    is( $CustomerUser{UserFirstname},   'Jané', 'the first name was not changed' );
    is( $CustomerUser{UserShowTickets}, 25,      'preferences are set' );
    ok( !$CustomerUser{UserPassword}, 'there is no password' );
};

subtest 'a ticket gets its customer user once' => sub {
    my $TicketID = $Kernel::OM->Get('Kernel::System::Ticket')->TicketCreate(
        Title        => 'OneTimeAuth',
        QueueID      => 1,
        Lock         => 'unlock',
        PriorityID   => 3,
        State        => 'new',
        CustomerID   => 'nobody',
        CustomerUser => 'nobody',
        OwnerID      => 1,
        UserID       => 1,
    );
    my $ArticleID = $Kernel::OM->Get('Kernel::System::Ticket::Article::Backend::Email')->ArticleCreate(
        TicketID             => $TicketID,
        SenderType           => 'customer',
        IsVisibleForCustomer => 1,
        From                 => $Address,
        Subject              => 'OneTimeAuth',
        Body                 => 'Hello',
        Charset              => 'utf-8',
        MimeType             => 'text/plain',
        HistoryType          => 'EmailCustomer',
        HistoryComment       => 'OneTimeAuth',
        UserID               => 1,
        NoAgentNotify        => 1,
    );
    my %Change = (
        SessionID                 => $Member,
        TicketID                  => $TicketID,
        FirstArticleID            => $ArticleID,
        ExpectedCustomerUserLogin => 'nobody',
        CustomerUserLogin         => $Address,
        CustomerID                => $Address,
    );

    is( Call( 'TicketCustomerSet', %Change, ExpectedCustomerUserLogin => 'other' )->{Result}, 'changed',   'not what was expected' );
    is( Call( 'TicketCustomerSet', %Change, FirstArticleID => 1 )->{Result},                  'changed',   'not the first article' );
    is( Call( 'TicketCustomerSet', %Change )->{Result},                                       'set',       'set' );
    is( Call( 'TicketCustomerSet', %Change )->{Result},                                       'unchanged', 'unchanged' );

    my $Ticket = Call(
        'TicketStatesGet',
        SessionID => $Member,
        TicketID  => [ $TicketID, 999_999_999 ]
    )->{Ticket};
    is( scalar $Ticket->@*,                1,        'tickets that do not exist are left out' );
    is( $Ticket->[0]->{CustomerUserLogin}, $Address, 'the customer user of the ticket' );
};

subtest 'a new link is scheduled for any inert one, and mailed now only to a customer user' => sub {
    my %Request = (
        SessionID    => $Member,
        TicketNumber => '404',
    );
    is( Call( 'LinkMailSend', %Request, LinkID => 'A' x 24 ),                      { Result => 'scheduled' },       'scheduled' );
    is( Call( 'LinkMailSend', %Request, CustomerUserLogin => $Address )->{Result}, 'refused',                       'no such ticket' );
    is( Call( 'LinkMailSend', %Request )->{Error}->{ErrorCode},                    'LinkMailSend.MissingParameter', 'neither' );
    is( Call( 'LinkMailSend', %Request, LinkID => 'x' )->{Error}->{ErrorCode},     'LinkMailSend.InvalidParameter', 'no id' );
};

done_testing();
