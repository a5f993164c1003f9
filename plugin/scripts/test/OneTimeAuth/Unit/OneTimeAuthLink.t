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

use Digest::SHA qw(sha256_hex);
use FindBin     qw($Bin);
use lib "$Bin/lib";

use Test::More;
use TestOTOBO;

my $Number = '2026112210000011';
my $Cookie = 'C' x 43;
my $Token  = 'T' x 32;

my ( @Calls, %Env, %Request, %Cookies, $Customer, $Redeem, @Redeemed, @History, $PublicURL, $Maintenance, %Sessions, $OTOBO );

sub Setup {
    %Request = (
        ScriptName => '/otobo/customer.pl',
        Action     => 'Login',
        OTAToken   => $Token
    );
    %Cookies  = ( '__Host-OneTimeAuth' => $Cookie );
    $Customer = {
        UserLogin    => 'Jane@customer.example',
        TicketLogin  => 'jane@customer.example',
        UserEmail    => 'jane@customer.example',
        UserLanguage => 'de'
    };
    $Redeem      = sub { return ( Redeemed => 1, Reason => '' ) };
    @History     = ();
    @Redeemed    = ();
    @Calls       = ();
    $PublicURL   = 'https://support.example.com/ota';
    $Maintenance = 0;
    %Sessions    = (
        Total   => 99,
        PerUser => {
            'Jane@customer.example' => 19,
            tina                    => 80
        }
    );

    $OTOBO = TestOTOBO->new(
        Config => {
            CustomerSessionLimit        => 100,
            CustomerSessionPerUserLimit => 20,
            CustomerPanelUserID         => 1,
        },
        Objects => {
            'Kernel::System::AuthSession' =>
                TestOTOBO::Fake->new( GetActiveSessions => sub { my ( undef, %P ) = @_; return $P{UserType} eq 'Customer' ? %Sessions : () } ),
            'Kernel::System::Main'        => TestOTOBO::Fake->new( Require => sub { return 1 } ),
            'Kernel::System::OneTimeAuth' => TestOTOBO::Fake->new(
                PublicURL   => sub { return $PublicURL },
                GrantRedeem => sub { my ( undef, %P ) = @_; push @Redeemed, \%P; return $Redeem->() },
                Sweep       => sub { return ( Success => $Customer ? 1 : 0, Message => 'three tickets' ) },
            ),
            'Kernel::System::OneTimeAuth::History' => TestOTOBO::Fake->new(
                Add      => sub { my ( undef, %P ) = @_; push @History, $P{Name};             return 1 },
                LoginAdd => sub { my ( undef, %P ) = @_; push @History, "login $P{TicketID}"; return 1 },
            ),
            'Kernel::System::OneTimeAuth::Bridge'     => TestOTOBO::Fake->new( Call => sub { my ( undef, %P ) = @_; push @Calls, \%P; return {} } ),
            'Kernel::System::OneTimeAuth::TicketData' => TestOTOBO::Fake->new(
                CustomerUserForLinks => sub { return $Customer->%* },
                TicketGet            => sub { return ( CustomerUserID => 'jane@customer.example', QueueID => 5 ) },
            ),
            'Kernel::System::SystemMaintenance' => TestOTOBO::Fake->new( SystemMaintenanceIsActive => sub { return $Maintenance } ),
            'Kernel::System::Ticket'            => TestOTOBO::Fake->new( TicketIDLookup => sub { my ( undef, %P ) = @_; return $P{TicketNumber} eq $Number ? 11 : undef } ),
            'Kernel::System::Web::Request'      => TestOTOBO::Fake->new(
                QueryString => sub { return $Request{QueryString} // '' },
                ScriptName  => sub { return $Request{ScriptName} },
                GetParam    => sub { my ( undef, %P ) = @_; return $Request{ $P{Param} } },
                GetCookie   => sub { my ( undef, %P ) = @_; return $Cookies{ $P{Key} } },
                HTTP        => sub { my ( undef, $Name ) = @_; return $Request{$Name} },
            ),
        },
    );

    %Env = ( REQUEST_URI => "/otobo/customer.pl?Action=Login;OTAToken=$Token;RequestedURL=x" );
    $OTOBO->Get('Kernel::System::Web::Request')->{PlackRequest} = TestOTOBO::Fake->new( env => sub { return \%Env } );

    require Kernel::System::CustomerAuth::OneTimeAuthLink;
    return Kernel::System::CustomerAuth::OneTimeAuthLink->new( Count => 10 );
}

my %User = (
    User => "$Number." . 'G' x 24,
    Pw   => ''
);

subtest 'a ticket number with letters, dots and dashes' => sub {
    my $Object = Setup();
    my $Digits = $Number;
    $Number = 'SR-2026.11_7';
    my $Login = $Object->Auth(
        User => "$Number." . 'G' x 24,
        Pw   => ''
    );
    $Number = $Digits;
    is( $Login, 'Jane@customer.example', 'logs in' );
};

subtest 'a queue without links: no login, and the browsers stay known' => sub {
    my $Object = Setup();
    $Customer                                    = {};
    $OTOBO->{Config}->{'OneTimeAuth::Queues'}    = { HR => 'Links=off' };
    $OTOBO->{Objects}->{'Kernel::System::Queue'} = TestOTOBO::Fake->new( QueueLookup => sub { return 'HR' } );
    is( $Object->Auth(%User), undef, 'no login' );
    is_deeply( \@Calls, [], 'no call' );
};

subtest 'a customer user who may not have links: no browser opens the old ones any more' => sub {
    my $Object = Setup();
    $Customer = {};
    is( $Object->Auth(%User), undef, 'no login' );
    is_deeply(
        \@Calls,
        [ { Name => 'BrowsersForget', Data => { CustomerUserLogin => 'jane@customer.example' } } ],
        'the bridge forgets the browsers'
    );
};

subtest 'a good grant' => sub {
    my $Object = Setup();
    is( $Object->Auth(%User), 'Jane@customer.example', 'logs in who the ticket\'s customer user is, as the record spells it' );
    is_deeply(
        \@Redeemed,
        [
            {
                TicketID          => 11,
                LinkID            => 'G' x 24,
                GrantHash         => sha256_hex($Token),
                BrowserHash       => sha256_hex($Cookie),
                CustomerUserLogin => 'jane@customer.example',
                CustomerUserEmail => 'jane@customer.example',
            }
        ],
        'after one question, which holds no secret',
    );
    is( $Object->{AuthError},                                                   '', 'no error' );
    is( $OTOBO->{Params}->{'Kernel::Output::HTML::Layout'}->{BrowserHasCookie}, 1,  'the session id stays out of the URL' );
    unlike( $OTOBO->LogText(), qr{info:|$Token|$Cookie}, 'nothing of it in the log, nor anything of priority info' );
};

subtest 'the history of the ticket says that the customer logged in, or why not, and nothing of what a stranger tried' => sub {
    my %Said = (
        ''              => qr{\Alogin 11\z},
        expired         => qr{\AThe customer opened .* have expired[.]\z},
        'customer-user' => qr{\AThe customer opened .* another customer user or address[.]\z},
        unknown         => undef,
        mismatch        => undef,
        unavailable     => undef,
    );
    for my $Reason ( sort keys %Said ) {
        my $Object = Setup();
        $Redeem = sub { return ( Redeemed => $Reason eq '' ? 1 : 0, Reason => $Reason ) };
        $Object->Auth(%User);
        is( scalar @History, $Said{$Reason} ? 1 : 0, "$Reason: rows" );
        like( $History[0], $Said{$Reason}, "$Reason: in words" ) if $Said{$Reason};
    }
};

subtest 'the address of the request, which OTOBO logs with each error, is without the grant from then on' => sub {
    my $Object = Setup();
    my $Seen;
    $Redeem = sub { $Seen = $Env{REQUEST_URI}; return ( Redeemed => 0, Reason => 'unknown' ) };
    $Object->Auth(%User);
    is( $Seen, '/otobo/customer.pl?Action=Login;OTAToken=xxx;RequestedURL=x', 'before the bridge is asked' );

    $Object = Setup();
    delete $OTOBO->Get('Kernel::System::Web::Request')->{PlackRequest};
    is( $Object->Auth(%User), 'Jane@customer.example', 'and if there is none, nothing happens' );
};

subtest 'a browser that tells where the request comes from' => sub {
    for my $Site (qw(same-origin same-site none)) {
        my $Object = Setup();
        $Request{'Sec-Fetch-Site'} = $Site;
        ok( $Object->Auth(%User), "$Site is as good as silence" );
    }
};

subtest 'on plain http the cookie has no prefix' => sub {
    my $Object = Setup();
    ( $PublicURL, %Cookies ) = ( 'http://localhost:8080/ota', OneTimeAuth => $Cookie );
    ok( $Object->Auth(%User), 'it counts' );

    $Object  = Setup();
    %Cookies = ( OneTimeAuth => $Cookie );
    ok( !$Object->Auth(%User), 'on https it does not: another host could have set it' );
    is( scalar @Redeemed, 0, 'not even asked' );
};

subtest 'everything else is none of its business' => sub {
    my %Case = (
        'an ordinary login'                => sub { delete $Request{OTAToken}; ( User => 'tina', Pw => 'tina' ) },
        'a password'                       => sub { ( %User, Pw => 'x' ) },
        'a password in the request'        => sub { $Request{Password} = 'x'; %User },
        'a user without grant id'          => sub { ( User => $Number,         Pw => '' ) },
        'a user that is longer'            => sub { ( User => "$User{User}x",  Pw => '' ) },
        'a user with a line break'         => sub { ( User => "$User{User}\n", Pw => '' ) },
        'no user'                          => sub { ( User => undef,           Pw => undef ) },
        'no token'                         => sub { delete $Request{OTAToken}; %User },
        'an empty token'                   => sub { $Request{OTAToken}         = '';                               %User },
        'a token of other characters'      => sub { $Request{OTAToken}         = "$Token'";                        %User },
        'a token beyond measure'           => sub { $Request{OTAToken}         = 'T' x 129;                        %User },
        'the change-password page'         => sub { $Request{Action}           = 'CustomerPreferences';            %User },
        'the page after a login'           => sub { $Request{Action}           = 'PreLogin';                       %User },
        'the Generic Interface'            => sub { $Request{ScriptName}       = '/otobo/nph-genericinterface.pl'; %User },
        'the agent interface'              => sub { $Request{ScriptName}       = '/otobo/index.pl';                %User },
        'a script with a like name'        => sub { $Request{ScriptName}       = '/otobo/notcustomer.pl';          %User },
        'a way across sites'               => sub { $Request{'Sec-Fetch-Site'} = 'cross-site';                     %User },
        'no web request at all'            => sub { %Request                   = ();                               %User },
        'a product that is not configured' => sub { $PublicURL                 = '';                               %User },
    );
    for my $Name ( sort keys %Case ) {
        my $Object = Setup();
        my %Param  = $Case{$Name}->();
        is( $Object->Auth(%Param), undef, "$Name: no login" );
        is( $Object->{AuthError},  '',    'no word' );
        is( scalar @Redeemed,      0,     'and no grant is consumed' );
    }
};

subtest 'a grant that is not good gets a reason' => sub {
    my %Case = (
        'refused by the bridge' => [
            1,
            sub {
                $Redeem = sub { return ( Redeemed => 0, Reason => 'unknown' ) }
            }
        ],
        'a bridge that fails' => [
            1,
            sub {
                $Redeem = sub { die 'broken' }
            }
        ],
        'no cookie: another browser'    => [ 0, sub { %Cookies  = () } ],
        'a cookie of other characters'  => [ 0, sub { %Cookies  = ( '__Host-OneTimeAuth' => "$Cookie;" ) } ],
        'a cookie of another length'    => [ 0, sub { %Cookies  = ( '__Host-OneTimeAuth' => "${Cookie}C" ) } ],
        'a customer user without links' => [ 0, sub { $Customer = {} } ],
        'a ticket that is not there'    => [ 0, sub { %User     = ( User => '999.' . 'G' x 24, Pw => '' ) } ],
    );
    for my $Name ( sort keys %Case ) {
        my %Given = %User;
        my ( $Asked, $Change ) = $Case{$Name}->@*;
        my $Object = Setup();
        $Change->();
        is( $Object->Auth(%User), undef, "$Name: no login" );
        like( $Object->{AuthError}, qr{Link ist nicht mehr|link is no longer}, 'the reason' );
        is( scalar @Redeemed,                                   $Asked, $Asked ? 'asked' : 'not asked' );
        is( $OTOBO->{Params}->{'Kernel::Output::HTML::Layout'}, undef,  'the layout is untouched' );
        %User = %Given;
    }

    my $Object = Setup();
    $Redeem = sub { return ( Redeemed => 0, Reason => 'unknown' ) };
    $Object->Auth(%User);
    $Object->Auth(
        User => 'tina',
        Pw   => 'x'
    );
    is( $Object->{AuthError}, '', 'which does not stay for the next one' );
};

# A second factor that wants this token.
package TestTwoFactor {
    sub new  { return bless {}, shift }
    sub Auth { my ( $Self, %Param ) = @_; return $Param{User} eq 'Jane@customer.example' && $Param{TwoFactorToken} eq '123456' }
}

subtest 'no grant is consumed by a login that OTOBO refuses afterwards' => sub {
    my %Case = (
        'too many sessions of all customers' => [ 'Session limit reached! Please try again later.', sub { $Sessions{Total}                              = 100 } ],
        'too many sessions of the customer'  => [ 'Session per user limit reached!',                sub { $Sessions{PerUser}->{'Jane@customer.example'} = 20 } ],
        'a second factor that is missing'    =>
            [ 'Login failed! Your user name or password was entered incorrectly.', sub { $OTOBO->{Config}->{'Customer::AuthTwoFactorModule3'} = 'TestTwoFactor' } ],
    );
    for my $Name ( sort keys %Case ) {
        my ( $Message, $Change ) = $Case{$Name}->@*;
        my $Object = Setup();
        $Change->();
        is( $Object->Auth(%User), undef,    "$Name: no login" );
        is( $Object->{AuthError}, $Message, 'in the words of OTOBO' );
        is( scalar @Redeemed,     0,        'and the link is as it was' );
    }

    my %Fine = (
        'a second factor that is there' => sub { $OTOBO->{Config}->{'Customer::AuthTwoFactorModule3'} = 'TestTwoFactor' },
        'limits that are switched off'  => sub { $OTOBO->{Config} = {}; $Sessions{Total} = $Sessions{PerUser}->{'Jane@customer.example'} = 1_000 },
        'sessions that nobody counts'   => sub { %Sessions        = () },
    );
    for my $Name ( sort keys %Fine ) {
        my $Object = Setup();
        $Fine{$Name}->();
        is( $Object->Auth( %User, TwoFactorToken => '123456' ), 'Jane@customer.example', "$Name: a login" );
    }
};

subtest 'during system maintenance no grant is consumed' => sub {
    my $Object = Setup();
    $Maintenance = 1;
    is( $Object->Auth(%User), undef, 'no login' );
    like( $Object->{AuthError}, qr{system maintenance}, 'the reason' );
    is( scalar @Redeemed, 0, 'not asked' );
};

subtest 'the daemon\'s task' => sub {
    my $Object = Setup();
    my ( $Out, $Err ) = ( '', '' );
    {
        local ( *STDOUT, *STDERR );    ## no critic qw(Variables::RequireInitializationForLocalVars)
        open( STDOUT, '>', \$Out ) || die;
        open( STDERR, '>', \$Err ) || die;
        is( $Object->DeactivateClosedTickets(), 1, 'success' );
        $Customer = undef;
        is( $Object->DeactivateClosedTickets(), undef, 'failure' );
    }
    is( $Out,                                    "three tickets\n", 'what was done' );
    is( $Err,                                    "three tickets\n", 'what was not' );
    is( $Object->GetOption( What => 'PreAuth' ), 0,                 'a login page is needed' );
};

done_testing();
