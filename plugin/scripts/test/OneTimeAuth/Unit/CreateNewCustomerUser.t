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

my $Module = 'Kernel::System::PostMaster::Filter::CreateNewCustomerUser';

my ( $Answer, $Asked, $Created, @Forgotten, $Undecided, $Communication, @Known );

sub Run {
    my (%Param) = @_;

    undef $Asked;
    undef $Created;
    $Undecided     = 0;
    @Forgotten     = ();
    $Communication = TestOTOBO::Fake->new( ObjectLog => sub { return 1 } );
    TestOTOBO->new(
        Objects => {
            'Kernel::System::DynamicField' => TestOTOBO::Fake->new(
                DynamicFieldGet => sub { return { ObjectType => 'Ticket', FieldType => $Param{FieldType} // 'Checkbox' } },
            ),
            'Kernel::System::OneTimeAuth::CustomerUserLookup' => TestOTOBO::Fake->new(
                CustomerUserFind => sub {
                    my ( undef, %P ) = @_;
                    die 'no database' if $Param{NoDatabase};
                    my @Found = $Param{IsKnownOnly} ? @Known : ( @Known, { UserLogin => $P{Address} } );
                    return ( $Param{IsNew} ? () : ( CustomerUser => \@Found ), SystemAddress => 0 );
                },
                AbsenceForget => sub { my ( undef, %P ) = @_; push @Forgotten, $P{UserLogin}; die 'no cache' if $Param{NoCache}; return 1 },
            ),
            'Kernel::System::OneTimeAuth::CustomerUserCreation' => TestOTOBO::Fake->new(
                CustomerUserCreate => sub { my ( undef, %P ) = @_; $Created = \%P; return $Param{Creation}->(%P) },
            ),
            'Kernel::System::OneTimeAuth' => TestOTOBO::Fake->new(
                SenderUndecided => sub { $Undecided = 1; return 1 },
                PreFilter => sub { my ( undef, %P ) = @_; $Asked = \%P; return ref $Answer eq 'CODE' ? $Answer->() : $Answer },
            ),
        },
    );
    require Kernel::System::PostMaster::Filter::CreateNewCustomerUser;

    my %GetParam = ( $Param{GetParam} // {} )->%*;
    my $Success  = $Module->new(
        CommunicationLogObject => $Communication,
        ParserObject           => { OriginalEmail => $Param{Source} // "From: Jane <jane\@customer.example>\nReturn-Path: <jane\@customer.example>\n\nHello\n" },
    )->Run(
        GetParam  => \%GetParam,
        JobConfig => $Param{JobConfig} // {
            CustomerHeaderSpoofProtection => 1,
            SetCheckBoxName               => 'NewCustomer'
        },
        TicketID => $Param{TicketID},
    );
    is( $Success, 1, 'the mail goes on' );

    return \%GetParam;
}

sub Said {
    return join "\n", map {"$_->{Priority}: $_->{Value}"} $Communication->Params('ObjectLog');
}

my %Headers = map { ( "X-OTOBO-$_" => 'jane@customer.example' ) } qw(CustomerUser CustomerNo);

# What the bridge answers of a customer user.
sub Known {
    my (%Change) = @_;
    return {
        Decision => 'known',
        Headers  => {%Headers},
        %Change
    };
}

my %Forged = (
    'X-OTOBO-CustomerUser' => 'eve',
    'x-otobo-customerno'   => 'eve',
    'X-OTOBO-From'         => 'eve@evil.example',
    'X-OTOBO-Queue'        => 'Raw'
);

subtest 'the bridge decides' => sub {
    $Answer = {
        Decision => 'list',
        Reason   => "for\nthe sender",
        Headers  => { %Headers, 'X-OTOBO-DynamicField-NewCustomer' => '1' }
    };
    is_deeply( Run( GetParam => \%Forged ), { $Answer->{Headers}->%*, 'X-OTOBO-Queue' => 'Raw' }, 'over the sender\'s own headers' );
    is_deeply(
        $Asked,
        {
            From                          => ['SmFuZSA8amFuZUBjdXN0b21lci5leGFtcGxlPg=='],
            Headers                       => { 'Return-Path' => '<jane@customer.example>' },
            TicketID                      => undef,
            CustomerHeaderSpoofProtection => 1,
            CustomerUserBackend           => undef,
            SetCheckBoxName               => 'NewCustomer',
            Found                         => {
                Address       => 'jane@customer.example',
                CustomerUser  => [ { UserLogin => 'jane@customer.example' } ],
                SystemAddress => 0,
            },
        },
        'what it was asked',
    );
    is( Said(), 'Info: Sender: list. for the sender', 'the communication log' );

    Run( TicketID => 12 );
    is( $Asked->{TicketID}, 12, 'a follow-up is one' );

    Run( FieldType => 'Text' );
    is( $Asked->{SetCheckBoxName}, '', 'a field that is no checkbox is not to be set' );
};

subtest 'what OTOBO knows of the address it takes for the sender\'s goes along' => sub {
    $Answer = Known();

    for my $From ( '"Doe, Jane" <Jane.DOE@Customer.Example>', '=?utf-8?q?J=C3=A1ne?= <jane.doe@customer.example>', 'Jane.Doe@customer.example' ) {
        Run( Source => "From: $From\n\n" );
        is( $Asked->{Found}->{Address}, 'jane.doe@customer.example', "$From, in lower case" );
    }

    for my $From (
        'a@b.example, c@d.example', "a\@b.example\nFrom: c\@d.example", 'a@b.example <c@d.example>', '<a@b.example> <c@d.example>', '(x) <c@d.example>',
        'x: c@d.example', '<=?x?=@d.example>', 'x <c@d.example> y', '<>', 'words only', "t\xc3\xadna\@example.com", '"j d"@example.com', '*@example.com',
        '%@example.com'
        )
    {
        Run( Source => "From: $From\n\n" );
        ok( $Asked, 'the bridge decides' );
        is( $Asked->{Found}, undef, 'nothing of an address that is not plain' );
    }

    Run( NoDatabase => 1 );
    ok( $Asked, 'the bridge is asked' );
    is( $Asked->{Found}, undef, 'without what could not be found' );
};

my %Nobody = (
    'X-OTOBO-CustomerUser' => '?',
    'X-OTOBO-CustomerNo'   => '?'
);

subtest 'an answer that names nobody' => sub {
    $Answer = Known(
        Decision => 'ignored',
        Headers  => {}
    );
    is_deeply( Run( GetParam => \%Forged ), { %Nobody, 'X-OTOBO-Queue' => 'Raw' }, 'leaves nothing to the parser of OTOBO' );
};

subtest 'without spoof protection the sender\'s own headers stay' => sub {
    $Answer = Known();
    is_deeply(
        Run(
            GetParam  => { 'X-OTOBO-CustomerUser'        => 'eve' },
            JobConfig => { CustomerHeaderSpoofProtection => 0 }
        ),
        {
            'X-OTOBO-CustomerUser' => 'eve',
            'X-OTOBO-CustomerNo'   => 'jane@customer.example'
        },
        'and what is missing is filled in',
    );
    $Answer = undef;
    is_deeply(
        Run(
            GetParam  => \%Forged,
            JobConfig => { CustomerHeaderSpoofProtection => '' }
        ),
        \%Forged,
        'also when the bridge is away'
    );
};

subtest 'while the bridge is unavailable, only an unambiguous sender is named' => sub {
    for my $Failure ( undef, sub { die 'broken' } ) {
        $Answer = $Failure;
        is_deeply( Run( GetParam => \%Forged ), { %Headers, 'X-OTOBO-Queue' => 'Raw' }, 'the address of an ordinary mail, not what the sender wrote' );
        like( Said(), qr{\AWarn: Sender: unavailable[.] The bridge is unavailable}, 'and said so' );
        is_deeply(
            Run(
                GetParam  => \%Forged,
                JobConfig => {}
            ),
            { %Headers, 'X-OTOBO-Queue' => 'Raw' },
            'protection is on unless it is switched off'
        );

        my $From = 'From: Jane <jane@customer.example>';
        for my $Source ( 'From: <tina@> x <customer.example>', "$From\nX-Autoreply: yes", "$From\nContent-Type: multipart/report", 'Subject: x' ) {
            is_deeply( Run( Source => "$Source\n\n" ), \%Nobody, "nobody: $Source" );
        }
        is_deeply( Run( NoDatabase => 1 ), \%Nobody, 'nobody while OTOBO cannot look' );

        @Known = (
            {
                UserLogin      => 'jane',
                UserCustomerID => 'other',
                Valid          => 1
            },
            {
                UserLogin => 'j%ne@customer.example',
                Valid     => 1
            },
            {
                UserLogin      => 'Jane@customer.example',
                UserCustomerID => 'ACME',
                Valid          => 1
            }
        );
        is_deeply(
            Run(),
            {
                'X-OTOBO-CustomerUser' => 'Jane@customer.example',
                'X-OTOBO-CustomerNo'   => 'ACME'
            },
            'the customer user whose login the address is'
        );
        $Known[-1]->{Valid} = 0;
        is_deeply( Run(), \%Headers, 'an invalid one is none' );
        @Known = ();
    }
};

my %Record = (
    UserLogin      => 'jane@customer.example',
    UserEmail      => 'Jane@customer.example',
    UserCustomerID => 'ACME',
    Source         => 'CustomerUser',
    Valid          => 1
);

subtest 'a customer user that the bridge wants' => sub {
    my %New = (
        UserLogin     => 'jane@customer.example',
        UserFirstname => 'Jane',
        UserLastname  => 'Doe'
    );
    my $Run = sub {
        my (%Param) = @_;
        $Answer = {
            Decision => 'create',
            Reason   => 'It was created.',
            Headers  => { %Headers, 'X-OTOBO-CustomerNo' => 'Jane@customer.example' },
            Create   => \%New
        };
        return Run(
            IsNew => 1,
            %Param
        );
    };
    my %Named = (
        'X-OTOBO-CustomerUser' => 'jane@customer.example',
        'X-OTOBO-CustomerNo'   => 'ACME'
    );
    my %Box = ( 'X-OTOBO-DynamicField-NewCustomer' => 1 );

    for my $Result (qw(created exists)) {
        my $GetParam = $Run->( Creation => sub { return ( Result => $Result, CustomerUser => \%Record ) } );
        is_deeply( $GetParam, { %Named, %Box }, "$Result: is named as it is" );
        my $Decision = $Result eq 'created' ? 'Info: Sender: created' : 'Debug: Sender: known';
        is( Said(),     "$Decision. It was created.", 'the communication log' );
        is( $Undecided, 0,                            'nothing is left to decide' );
    }
    is_deeply(
        $Created,
        {
            %New,
            UserEmail           => 'jane@customer.example',
            CustomerUserBackend => '',
            UserID              => 1,
            IsMissing           => 1
        },
        'what is created'
    );

    my $Creation = sub { return ( Result => 'created', CustomerUser => { %Record, Source => 'CustomerUser1' } ) };
    is_deeply( $Run->( Creation => $Creation ), \%Named, 'of another backend, without the checkbox' );
    is_deeply(
        $Run->(
            Creation  => $Creation,
            JobConfig => {
                CustomerUserBackend           => 'CustomerUser1',
                SetCheckBoxName               => 'NewCustomer',
                CustomerHeaderSpoofProtection => 0
            }
        ),
        { %Box, %Headers, 'X-OTOBO-CustomerNo' => 'Jane@customer.example' },
        'without spoof protection only the checkbox is added to what the bridge names'
    );

    $Run->(
        IsNew    => 0,
        Creation => $Creation
    );
    is( $Created->{IsMissing}, '', 'somebody who looks alike was found: it is looked for once more' );

    for my $Case (
        [
            'refused' => sub { return ( Result => 'refused', Reason => 'The directory is unavailable.' ) },
            'The directory is unavailable.'
        ],
        [
            'a look-alike' => sub { return ( Result => 'exists', CustomerUser => { %Record, UserLogin => "j\x{e1}ne\@customer.example" } ) },
            'belongs to another'
        ],
        [
            'an error' => sub { die "no database\n" },
            'belongs to another'
        ],
        )
    {
        my ( $Name, $Failing, $Reason ) = $Case->@*;
        is_deeply( $Run->( Creation => $Failing ), { %Headers, 'X-OTOBO-CustomerNo' => 'Jane@customer.example' }, "$Name: what the bridge named" );
        like( Said(), qr{\AInfo: Sender: refused[.].*\Q$Reason\E}, 'and why' );
        is( $Undecided, 1, 'the event gives it a second chance' );
    }
};

subtest 'a sender about whom there is nothing to decide is named without a call' => sub {
    $Answer = sub { die 'the bridge was asked' };
    @Known  = ( \%Record );
    my $Run = sub { my (%Param) = @_; return Run( IsKnownOnly => 1, %Param ) };

    is_deeply(
        $Run->(
            GetParam => \%Forged,
            TicketID => 12
        ),
        {
            'X-OTOBO-CustomerUser'             => 'jane@customer.example',
            'X-OTOBO-CustomerNo'               => 'ACME',
            'X-OTOBO-DynamicField-NewCustomer' => 1,
            'X-OTOBO-Queue'                    => 'Raw'
        },
        'whatever the sender wrote'
    );
    is( Said(), 'Debug: Sender: known. The sender is a customer user.', 'the communication log gets no row for it' );

    my $Plain = 'From: Jane <jane@customer.example>';
    for my $Source ( "$Plain\nPrecedence: list", "$Plain\nX-Original-From: x", "$Plain\nContent-Type: multipart/report", 'From: (x) <jane@customer.example>' ) {
        $Run->( Source => "$Source\n\n" );
        ok( $Asked, "the bridge decides: $Source" );
    }
    for my $Address (qw(postmaster@customer.example mailer-daemon@customer.example)) {
        @Known = ( { %Record, UserLogin => $Address, UserEmail => $Address } );
        $Run->( Source => "From: $Address\n\n" );
        ok( $Asked, "the bridge decides: $Address" );
    }
    for my $Case ( { Valid => 0 }, { UserEmail => 'other@customer.example' }, { UserLogin => 'jane' } ) {
        @Known = ( { %Record, $Case->%* } );
        $Run->();
        ok( $Asked, 'the bridge decides: ' . join ' ', $Case->%* );
    }
    @Known = ( \%Record, { %Record, UserLogin => 'second' } );
    $Run->();
    ok( $Asked, 'the bridge decides about several' );
    @Known = ( \%Record );
    $Run->( JobConfig => { CustomerHeaderSpoofProtection => 0 } );
    ok( $Asked, 'and without spoof protection' );
    @Known = ();
};

subtest 'a mail with senders beyond measure is not sent to the bridge and belongs to nobody' => sub {
    $Answer = Known();
    my %Mail = (
        Source   => ( "From: a\@b\n" x 5000 ) . "\n",
        GetParam => \%Forged
    );
    is_deeply(
        Run(%Mail),
        {
            'X-OTOBO-CustomerUser' => '?',
            'X-OTOBO-CustomerNo'   => '?',
            'X-OTOBO-Queue'        => 'Raw'
        },
        'nobody'
    );
    is( $Asked, undef,                                                  'not asked' );
    is( Said(), 'Info: Sender: empty. The From headers are too large.', 'the communication log' );

    is_deeply( Run( %Mail, JobConfig => { CustomerHeaderSpoofProtection => 0 } ), \%Forged, 'without protection the mail stays as it is' );
};

subtest 'a job without configuration' => sub {
    $Answer = Known();
    is_deeply( Run( JobConfig => 'nonsense' ), \%Headers, 'works' );
};

subtest 'that there was no customer user is forgotten once there is one' => sub {
    my %Present = map { ( "X-OTOBO-$_" => 'Jane' ) } qw(CustomerUser CustomerNo);
    my %Case    = (
        'created a moment ago, with another login' => [
            Known( Headers => {%Present} ),
            { IsNew => 1 },
            [ 'Jane', 'jane@customer.example' ]
        ],
        'in a follow-up' => [
            Known( Decision => 'follow-up' ),
            { IsNew => 1 },
            ['jane@customer.example']
        ],
        'not where it was found' => [
            Known(),
            {},
            []
        ],
        'not where there is none' => [
            Known( Decision => 'refused' ),
            { IsNew => 1 },
            []
        ],
        'not without an answer' => [ undef, { IsNew => 1 }, [] ],
    );
    for my $Name ( sort keys %Case ) {
        ( $Answer, my $Param, my $Expected ) = $Case{$Name}->@*;
        Run( $Param->%* );
        is_deeply( [ sort @Forgotten ], $Expected, $Name );
    }

    $Answer = Known( Reason => '' );
    is_deeply(
        Run(
            IsNew   => 1,
            NoCache => 1
        ),
        \%Headers,
        'and a cache that fails loses nothing'
    );
};

subtest 'a sender with an internationalised domain' => sub {
    my $Written = "Jan\x{e9} <jane\@m\x{fc}ller.example>";
    my $Spelled = "Jan\x{e9} <jane\@xn--mller-kva.example>";
    my %Sender  = (
        From       => $Written,
        'Reply-To' => $Written,
        ReplyTo    => $Written,
        'X-Sender' => "jane\@m\x{fc}ller.example",
        To         => $Written
    );

    for my $Case (
        [ 'is answered' => Known( Headers => {} ) ],
        [ 'is away'     => undef ],
        )
    {
        $Answer = $Case->[1];
        is_deeply(
            Run( GetParam => \%Sender ),
            { %Sender, ( $Case->[1] ? %Nobody : %Headers ), ( map { $_ => $Spelled } qw(From Reply-To ReplyTo) ), 'X-Sender' => 'jane@xn--mller-kva.example' },
            "has the spelling that OTOBO can answer to, when the bridge $Case->[0]",
        );
    }
};

subtest 'a From line in which OTOBO would read another address, or none, is written anew' => sub {
    $Answer = Known(
        Decision   => 'created',
        Sender     => 'jane@customer.example',
        SenderName => 'Jane Doe'
    );
    my %Case = (
        q{"'jane@customer.example'" <'jane@customer.example'>} => '"Jane Doe" <jane@customer.example>',
        'Jane <JD> Doe <jane@customer.example>'                => '"Jane Doe" <jane@customer.example>',
        'Jane Doe (Head of <jane@customer.example>'            => '"Jane Doe" <jane@customer.example>',
        'Jane D. <Jane@customer.example>'                      => 'Jane D. <Jane@customer.example>',
        'tina@customer.example, jane@customer.example'         => 'tina@customer.example, jane@customer.example',
    );
    is( Run( GetParam => { From => $_ } )->{From}, $Case{$_}, $_ ) for sort keys %Case;

    $Answer->{SenderName} = '';
    is( Run( GetParam => { From => q{'jane@customer.example'} } )->{From}, 'jane@customer.example', 'without a name' );

    delete $Answer->{Sender};
    is( Run( GetParam => { From => '<tina@> x <customer.example>' } )->{From}, '<tina@> x <customer.example>', 'without a sender it stays' );
};

subtest 'a Reply-To in which nobody can be answered goes' => sub {
    $Answer = Known(
        Decision   => 'created',
        Sender     => 'jane@customer.example',
        SenderName => ''
    );
    my $Reply = sub { return Run( GetParam => { From => 'jane@customer.example', ReplyTo => $_[0] } )->{ReplyTo} };
    is( $Reply->($_), undef, $_ ) for 'Jane Doe',              q{'jane@customer.example'}, q{"'Jane'" <'jane@customer.example'>};
    is( $Reply->($_), $_,    $_ ) for 'jane@customer.example', q{'joe@customer.example'},  q{o'neil@customer.example};
};

done_testing();
