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

my ( $Answer, $Asked, @Forgotten, $Communication, @Known );

sub Run {
    my (%Param) = @_;

    undef $Asked;
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
                    return ( $Param{IsNew} ? () : ( CustomerUser => [ @Known, { UserLogin => $P{Address} } ] ), SystemAddress => 0 );
                },
                AbsenceForget => sub { my ( undef, %P ) = @_; push @Forgotten, $P{UserLogin}; die 'no cache' if $Param{NoCache}; return 1 },
            ),
            'Kernel::System::OneTimeAuth' => TestOTOBO::Fake->new(
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
    return join "\n", map { my %P = $_->@*; "$P{Priority}: $P{Value}" } $Communication->Calls('ObjectLog');
}

my %Headers = map { ( "X-OTOBO-$_" => 'jane@customer.example' ) } qw(CustomerUser CustomerNo);
my %Forged  = (
    'X-OTOBO-CustomerUser' => 'eve',
    'x-otobo-customerno'   => 'eve',
    'X-OTOBO-Queue'        => 'Raw'
);

subtest 'the bridge decides' => sub {
    $Answer = {
        Decision => 'created',
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
    is( Said(), 'Info: Sender: created. for the sender', 'the communication log' );

    Run( TicketID => 12 );
    is( $Asked->{TicketID}, 12, 'a follow-up is one' );

    Run( FieldType => 'Text' );
    is( $Asked->{SetCheckBoxName}, '', 'a field that is no checkbox is not to be set' );
};

subtest 'what OTOBO knows of the address it takes for the sender\'s goes along' => sub {
    $Answer = {
        Decision => 'known',
        Headers  => \%Headers
    };

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
    $Answer = {
        Decision => 'ignored',
        Headers  => {}
    };
    is_deeply( Run( GetParam => \%Forged ), { %Nobody, 'X-OTOBO-Queue' => 'Raw' }, 'leaves nothing to the parser of OTOBO' );
};

subtest 'without spoof protection the sender\'s own headers stay' => sub {
    $Answer = {
        Decision => 'known',
        Headers  => \%Headers
    };
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
        like( Said(), qr{\AWarn: The bridge is unavailable}, 'and said so' );
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

subtest 'a mail with senders beyond measure is not sent to the bridge and belongs to nobody' => sub {
    $Answer = {
        Decision => 'known',
        Headers  => \%Headers
    };
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
    $Answer = {
        Decision => 'known',
        Headers  => \%Headers
    };
    is_deeply( Run( JobConfig => 'nonsense' ), \%Headers, 'works' );
};

subtest 'that there was no customer user is forgotten once there is one' => sub {
    my %Present = map { ( "X-OTOBO-$_" => 'Jane' ) } qw(CustomerUser CustomerNo);
    my %Case    = (
        'created by another process' => [
            {
                Decision => 'created',
                Headers  => {%Headers}
            },
            { IsNew => 1 },
            ['jane@customer.example']
        ],
        'created a moment ago, with another login' => [
            {
                Decision => 'known',
                Headers  => {%Present}
            },
            { IsNew => 1 },
            [ 'Jane', 'jane@customer.example' ]
        ],
        'in a follow-up' => [
            {
                Decision => 'follow-up',
                Headers  => {%Headers}
            },
            { IsNew => 1 },
            ['jane@customer.example']
        ],
        'not where it was found' => [
            {
                Decision => 'known',
                Headers  => {%Headers}
            },
            {},
            []
        ],
        'not where there is none' => [
            {
                Decision => 'refused',
                Headers  => {%Headers}
            },
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

    $Answer = {
        Decision => 'created',
        Reason   => '',
        Headers  => {%Headers}
    };
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
        [
            'is answered' => {
                Decision => 'known',
                Reason   => '',
                Headers  => {}
            }
        ],
        [ 'is away' => undef ]
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
    $Answer = {
        Decision   => 'created',
        Headers    => {%Headers},
        Sender     => 'jane@customer.example',
        SenderName => 'Jane Doe'
    };
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
    $Answer = {
        Decision   => 'created',
        Headers    => {%Headers},
        Sender     => 'jane@customer.example',
        SenderName => ''
    };
    my $Reply = sub { return Run( GetParam => { From => 'jane@customer.example', ReplyTo => $_[0] } )->{ReplyTo} };
    is( $Reply->($_), undef, $_ ) for 'Jane Doe',              q{'jane@customer.example'}, q{"'Jane'" <'jane@customer.example'>};
    is( $Reply->($_), $_,    $_ ) for 'jane@customer.example', q{'joe@customer.example'},  q{o'neil@customer.example};
};

done_testing();
