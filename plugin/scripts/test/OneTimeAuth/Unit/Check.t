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

# Check waits for the daemon's next sign.
my $Slept = 0;

BEGIN {
    *CORE::GLOBAL::sleep = sub { $Slept += $_[0]; return $_[0] }
}

use FindBin qw($Bin);
use lib "$Bin/lib";

use Fcntl      qw(LOCK_SH);
use File::Path qw(make_path);
use File::Temp qw(tempdir);
use IO::File   ();
use JSON::PP   ();
use Test::More;
use TestOTOBO;

my $Module = 'Kernel::System::Console::Command::Admin::OneTimeAuth::Check';
my $Real   = TestOTOBO->new()->Get('Kernel::System::OneTimeAuth');
my %Bridge = (
    Success   => 1,
    PublicURL => 'https://help.example/ota',
    Redis     => 'ok',
    OTOBO     => 'ok'
);

# Everything is well but what the test changes.
my $OTOBO;

sub Check {
    my (%Change) = @_;

    my $Webservice = exists $Change{Webservice}
        ? $Change{Webservice}
        : {
            ValidID => 1,
            Config  => {
                Debugger  => { DebugThreshold => 'error' },
                Requester => { Transport      => { Config => { Host => 'http://b' } } }
            }
        };

    $OTOBO = TestOTOBO->new(
        Config => {
            Home                                => '/otobo',
            'Customer::AuthModule10'            => 'Kernel::System::CustomerAuth::OneTimeAuthLink',
            'AutoloadPerlPackages'              => { '500-OneTimeAuth'        => ['Kernel::Autoload::OneTimeAuth'] },
            'PostMaster::PreFilterModule'       => { '000-CreateCustomerUser' => { SetCheckBoxName => 'New' } },
            'CustomerUser'                      => {},
            'OneTimeAuth::AgentGroup'           => 'onetimeauth',
            'OneTimeAuth::PublicURL'            => 'https://help.example/ota',
            'OneTimeAuth::AccessDaysAfterClose' => '14',
            'OneTimeAuth::ActiveLinksPerTicket' => '3',
            'OneTimeAuth::LinkMaxAgeDays'       => '0',
            'OneTimeAuth::RenewalsPerHour'      => '5',
            ( $Change{Config} // {} )->%*,
        },
        Objects => {
            'Kernel::System::OneTimeAuth::Agent' => TestOTOBO::Fake->new(
                Get =>
                    sub { die "no database\n" if $Change{Dies}; return exists $Change{Agent} ? $Change{Agent}->%* : ( UserID => 5, UserLogin => 'onetimeauth', IsValid => 1 ) },
            ),
            'Kernel::System::OneTimeAuth::Setup' => TestOTOBO::Fake->new(
                Webservice         => sub { return $Webservice },
                ActivationSettings => sub { return qw(A B) },
                ValidSettings      => sub { return ( $Change{Valid} // [qw(A B)] )->@* },
            ),
            'Kernel::System::OneTimeAuth::TemplateCheck' => TestOTOBO::Fake->new(
                InertTexts  => sub { return ( $Change{Inert}  // [] )->@* },
                DoubleMails => sub { return ( $Change{Double} // [] )->@* },
            ),
            'Kernel::System::OneTimeAuth::CustomerUserIndex' => TestOTOBO::Fake->new( Slow => sub { return ( $Change{Slow} // [] )->@* } ),
            'Kernel::Language'                               => TestOTOBO::Language->new( UserLanguage => $Change{Language} // 'en' ),
            'Kernel::System::OneTimeAuth'                    => TestOTOBO::Fake->new(
                BridgeCheck => sub { return ( %Bridge, ( $Change{Bridge} // {} )->%* ) },
                PublicURL   => sub { return $Real->PublicURL() },
            ),
            'Kernel::System::Valid'        => TestOTOBO::Fake->new( ValidLookup               => sub { return 1 } ),
            'Kernel::System::SysConfig'    => TestOTOBO::Fake->new( ConfigurationIsDirtyCheck => sub { return $Change{Dirty} } ),
            'Kernel::System::DynamicField' =>
                TestOTOBO::Fake->new( DynamicFieldGet => sub { return { ObjectType => 'Ticket', FieldType => $Change{FieldType} // 'Checkbox' } } ),
            'Kernel::System::NotificationEvent' => TestOTOBO::Fake->new( NotificationGet => sub { return ( $Change{Notification} // {} )->%* } ),
            'Kernel::System::Queue'             => TestOTOBO::Fake->new( QueueList       => sub { return ( 1 => 'Support' ) } ),
            'Kernel::System::Group'             => TestOTOBO::Fake->new( PermissionCheck => sub { return $Change{Outsider} ? 0 : 1 } ),
        },
    );
    $OTOBO->{Cache}->{'DaemonRunning::1'} = 1 if !$Change{NoDaemon};
    $Kernel::Autoload::OneTimeAuth::Missing = $Kernel::Autoload::OneTimeAuth::Missing
        = $Change{NotLoaded} ? undef : sub { return ( $Change{Bare} // [] )->@* };

    TestOTOBO::Load($Module);
    my $Command = $Module->new( Options => $Change{Options} // {} );
    my $Code    = $Command->Run();
    return "$Code: $Command->{Output}" if $Change{Options};

    return "$Code: " . join '', grep {m{\A(?:Problem|Note|[ ])}} split m{(?<=\n)}, $Command->{Output};
}

is( Check(),                                                                        '0: ', 'all is well' );
is( $Slept,                                                                         0,     'without a pause' );
is( Check( Config => { 'OneTimeAuth::PublicURL' => 'https://help.example/ota/' } ), '0: ', 'a slash behind the public address changes nothing' );
like(
    Check(
        Config   => { 'OneTimeAuth::AgentGroup' => '' },
        Language => 'de'
    ),
    qr{\A1: Problem  Agent der Bridge: Die Einstellung OneTimeAuth::AgentGroup ist leer[.][ ]},
    'the output is in the default language'
);
is( Check( Double => ['Two mails.'] ), "0: Note     Emails for a new ticket: Two mails.\n", 'what may be on purpose is no problem' );
like(
    Check( Slow => [ { Backend => 'CustomerUser', Setting => 1, SQL => ['CREATE INDEX i ON t (email)'] } ] ),
    qr{\A0: Note     Searches for customer users: The customer users of CustomerUser lack an index in the database[.] Create it: CREATE INDEX i ON t [(]email[)]
         OTOBO itself reads the whole table .* SearchCaseSensitive to 1 }m,
    'slow searches neither'
);
is(
    Check( Slow => [ { Backend => 'CustomerUser1', Setting => 0, SQL => [] } ] ),
    '0: ',
    'nothing to say'
);

my @Problems = (
    [ 'a web service is missing', { Webservice => undef }, qr{The web service OneTimeAuth is missing} ],
    [
        'a web service is invalid',
        {
            Webservice => {
                ValidID => 2,
                Config  => { Requester => { Transport => { Config => { Host => 'x' } } } }
            }
        },
        qr{is invalid}
    ],
    [ 'a text has the tag in vain', { Inert     => ['Template "x": y.'] },                      qr{Texts with the template tag: Template "x": y} ],
    [ 'settings are off',           { Valid     => ['A'] },                                     qr{settings are disabled: B[.]} ],
    [ 'settings are not deployed',  { Dirty     => 1 },                                         qr{not deployed} ],
    [ 'the login slot is empty',    { Config    => { 'Customer::AuthModule10' => undef } },     qr{setting Customer::AuthModule10 is disabled} ],
    [ 'the login slot is taken',    { Config    => { 'Customer::AuthModule10' => 'Another' } }, qr{used by Another} ],
    [ 'the autoload is off',        { Config    => { AutoloadPerlPackages => undef } },         qr{setting AutoloadPerlPackages###500-OneTimeAuth is disabled} ],
    [ 'the wrapper is not loaded',  { NotLoaded => 1 },                                         qr{not loaded} ],
    [
        'functions of OTOBO are bare',
        { Bare => [ 'Kernel::System::Email::Send', 'Kernel::System::TemplateGenerator::_Replace' ] },
        qr{not wrapped, so some emails have no links: Kernel::System::Email::Send, Kernel::System::TemplateGenerator::_Replace[.]}
    ],
    [
        'a web service logs too much',
        {
            Webservice => {
                ValidID => 1,
                Config  => {
                    Debugger  => { DebugThreshold => 'debug' },
                    Requester => { Transport      => { Config => { Host => 'http://b' } } }
                }
            }
        },
        qr{threshold "debug": it logs the addresses of customers[.] Set the threshold to "error"}
    ],
    [
        'a number is none',
        { Config => { 'OneTimeAuth::AccessDaysAfterClose' => 'soon' } },
        qr{Invalid value in the setting OneTimeAuth::AccessDaysAfterClose[.] The default 14 applies}
    ],
    [
        'a colour is none',
        { Config => { CustomerColorDefinitions => { MainDark => 'blue' } } },
        qr{Invalid value in the setting CustomerColorDefinitions###MainDark[.] The pages of links do not use it}
    ],
    [
        'an option of a queue is none',
        { Config => { 'OneTimeAuth::Queues' => { '*' => 'Links=perhaps' } } },
        qr{Invalid option "Links=perhaps" in the setting OneTimeAuth::Queues###[*][.] The general setting applies}
    ],
    [
        'an entry is for no queue',
        { Config => { 'OneTimeAuth::Queues' => { Suport => 'Links=off' } } },
        qr{No queue matches the entry "Suport" of the setting OneTimeAuth::Queues}
    ],
    [
        'a notification of a queue is missing',
        { Config => { 'OneTimeAuth::Queues' => { 'Supp*' => 'TokenRefreshNotificationID=9' } } },
        qr{notification 9 of the setting OneTimeAuth::Queues###Supp[*] does not exist}
    ],
    [
        'the pre-filter is off',
        { Config => { 'PostMaster::PreFilterModule' => undef } },
        qr{setting PostMaster::PreFilterModule###000-CreateCustomerUser is disabled}
    ],
    [
        'the backend is unknown',
        { Config => { 'PostMaster::PreFilterModule' => { '000-CreateCustomerUser' => { CustomerUserBackend => 'CustomerUser4' } } } },
        qr{backend CustomerUser4 does not exist}
    ],
    [ 'the checkbox is none', { FieldType => 'Text' }, qr{New is not a checkbox dynamic field of tickets} ],
    [
        'the renewal text is missing',
        { Config => { 'OneTimeAuth::TokenRefreshNotificationID' => 9 } },
        qr{notification 9 of the setting OneTimeAuth::TokenRefreshNotificationID does not exist}
    ],
    [
        'the renewal text has no link',
        {
            Config       => { 'OneTimeAuth::TokenRefreshNotificationID' => 9 },
            Notification => {
                Name    => 'N',
                Message => { de => { Body => 'x' } }
            }
        },
        qr{"N" has no tag .* in these languages: de[.]}
    ],
    [ 'there is no group', { Config => { 'OneTimeAuth::AgentGroup' => '' } }, qr{AgentGroup is empty} ],
    [ 'there is no agent', { Agent  => {} },                                  qr{agent of the bridge is missing} ],
    [
        'the agent is invalid',
        {
            Agent => {
                UserLogin => 'a',
                IsValid   => 0
            }
        },
        qr{agent a is invalid}
    ],
    [ 'the agent has no permission', { Outsider => 1 }, qr{no permission rw} ],
    [ 'the daemon sleeps',           { NoDaemon => 1 }, qr{OTOBO daemon is not running} ],
    [
        'the bridge is away',
        {
            Bridge => {
                Success      => 0,
                ErrorMessage => 'no route',
                Status       => 599
            }
        },
        qr{unavailable at http://b[.] no route Is it running}
    ],
    [
        'the bridge does not know us',
        {
            Bridge => {
                Success      => 0,
                ErrorMessage => 'Status 401.',
                Status       => 401
            }
        },
        qr{at http://b rejects the credentials}
    ],
    [ 'Redis is away',              { Bridge => { Redis                    => 'No answer.' } },    qr{Redis of the bridge: The bridge reports: No answer} ],
    [ 'the way back fails',         { Bridge => { OTOBO                    => 'Refused.' } },      qr{reports: Refused[.] Compare OTOBO_URL} ],
    [ 'the addresses differ',       { Bridge => { PublicURL                => 'https://other' } }, qr{PUBLIC_URL of the bridge is https://other} ],
    [ 'there is no public address', { Config => { 'OneTimeAuth::PublicURL' => '' } },              qr{PublicURL is empty} ],
);

for my $Problem (@Problems) {
    my ( $Name, $Change, $Expected ) = $Problem->@*;
    my $Said = Check( $Change->%* );
    like( $Said, qr{\A1: .*$Expected}s, $Name );

    my $Report = JSON::PP->new()->decode( Check( $Change->%*, Options => { json => 1 } ) =~ s{\A1: }{}r );
    ok( !$Report->{ok}, "$Name, in JSON, too" );
    my @Found = grep { !$_->{ok} } $Report->{findings}->@*;
    ok( @Found && !( grep { $_->{text} eq '' || $_->{remedy} eq '' } @Found ), 'each problem with what to do about it' );
}

subtest 'as JSON' => sub {
    my ( $Code, $JSON ) = split m{:[ ]},
        Check(
            Double  => ["Two m\x{e4}ils \x{1f600}."],
            Options => { json => 1 }
        ),
        2;
    is( $Code, 0, 'the exit code is that of the text' );
    unlike( $JSON, qr{[^\x00-\x7f]}, 'every terminal can show it' );
    my $Report = JSON::PP->new()->decode($JSON);
    ok( $Report->{ok}, 'nothing is wrong' );
    is_deeply(
        [ map { $_->{id} } $Report->{findings}->@* ],
        [
            qw(web-services settings login-module template-tag setting-values pre-filter agent daemon renewal-text texts bridge bridge-redis bridge-otobo),
            qw(public-url double-emails)
        ],
        'every finding has its name',
    );
    is_deeply(
        $Report->{findings}->[-1],
        {
            id     => 'double-emails',
            ok     => $Report->{ok},
            label  => 'Emails for a new ticket',
            text   => "Two m\x{e4}ils \x{1f600}.",
            remedy => ''
        },
        'what may be on purpose is ok, with a text',
    );
};

subtest 'a check that dies' => sub {
    my $Said = Check( Dies => 1 );
    like( $Said, qr{\A1: Problem  Agent of the bridge: The check failed: no database}, 'is a problem, and the others are made' );
};

subtest 'for the screen' => sub {
    Check( NoDaemon => 1 );
    $Slept = 0;
    my $CheckObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Check');
    my @Findings    = $CheckObject->Run( BridgeSeconds => 3 );
    is( $Slept, 0, 'nobody waits for the daemon' );
    is_deeply(
        [ $OTOBO->Get('Kernel::System::OneTimeAuth')->Params('BridgeCheck') ],
        [ { MaxSeconds => undef }, { MaxSeconds => 3 } ],
        'the command waits for the bridge as long as the web service says, the screen for a moment'
    );
    is_deeply( [ map { $_->{ID} } grep { $_->{Status} eq 'Problem' } @Findings ], ['daemon'], 'and the same is found' );
};

subtest 'the daemon that runs, right after the cache was emptied' => sub {
    my $Home = tempdir( CLEANUP => 1 );
    make_path("$Home/var/run");
    my $Lock = IO::File->new( "$Home/var/run/Daemon-NodeID-1.pid", 'w' ) || die $!;
    Check( NoDaemon => 1 );
    $OTOBO->{Config}->{Home} = $Home;
    my $CheckObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Check');
    my $Problems    = sub {
        return join ' ', map { $_->{ID} } grep { $_->{Status} eq 'Problem' } $CheckObject->Run( DaemonSeconds => 2 );
    };

    is( $Problems->(), 'daemon', 'is missed if its file is there, but not locked' );
    flock( $Lock, LOCK_SH ) || die $!;
    $Slept = 0;
    is( $Problems->(), '', 'is found by the lock of its file' );
    is( $Slept,        0,  'at once' );
    $OTOBO->{Config}->{'Daemon::PID::Path'} = "$Home/elsewhere/";
    is( $Problems->(), 'daemon', 'where the setting says that the file is' );
};

done_testing();
