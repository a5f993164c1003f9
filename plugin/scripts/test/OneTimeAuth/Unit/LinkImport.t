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

use JSON::PP ();
use Test::More;
use TestOTOBO;

my $Hash  = 'a' x 64;
my $Value = 'Value';

my ( %Ticket, %CustomerUser, %Setting, %Changed, @Batches, $Answer );

sub Setup {
    %Ticket = (
        100 => {
            TicketID       => 1,
            TicketNumber   => '100',
            CustomerUserID => 'Jane@customer.example'
        },
    );
    %CustomerUser = (
        UserLogin    => 'jane@customer.example',
        TicketLogin  => 'Jane@customer.example',
        UserEmail    => 'jane@customer.example',
        UserLanguage => 'de'
    );
    %Setting = (
        'OneTimeAuth::AccessDaysAfterClose' => {
            IsValid        => 1,
            EffectiveValue => '14'
        },
        'PostMaster::PreFilterModule###000-CreateCustomerUser' => {
            IsValid        => 0,
            EffectiveValue => {
                Module              => 'Ours',
                CustomerUserBackend => '',
                SetCheckBoxName     => ''
            }
        },
    );
    %Changed = ();
    @Batches = ();
    $Answer  = sub {
        return [ map {'imported'} $_[0]->@* ];
    };

    TestOTOBO->new(
        Config  => { 'OneTimeAuth::AccessDaysAfterClose' => '30' },
        Objects => {
            'Kernel::System::DateTime' => TestOTOBO::Fake->new(
                New     => sub { my ( undef, %P ) = @_; return $P{String} =~ m{-13-} ? undef : $_[0] },
                ToEpoch => sub { return 1_763_812_800 },
            ),
            'Kernel::System::OneTimeAuth' =>
                TestOTOBO::Fake->new( LinksImport => sub { my ( undef, %P ) = @_; push @Batches, $P{Links}; return $Answer->( $P{Links} ) } ),
            'Kernel::System::OneTimeAuth::Setup' => TestOTOBO::Fake->new(
                ActivationSettings => sub { return 'PostMaster::PreFilterModule###000-CreateCustomerUser' },
                SettingsSet        => sub { my ( undef, %P ) = @_; %Changed = $P{Settings}->%*; return 1 },
            ),
            'Kernel::System::OneTimeAuth::TicketData' => TestOTOBO::Fake->new(
                TicketGet            => sub { my ( undef, %P ) = @_; return ( $Ticket{ $P{TicketID} } // {} )->%* },
                CustomerUserForLinks => sub { return %CustomerUser },
                TicketState          => sub { return ( StateType => 'open', StateSince => 7 ) },
            ),
            'Kernel::System::SysConfig' => TestOTOBO::Fake->new( SettingGet => sub { my ( undef, %P ) = @_; return $Setting{ $P{Name} }->%* } ),
            'Kernel::System::Ticket'    => TestOTOBO::Fake->new(
                TicketIDLookup => sub { my ( undef, %P ) = @_; return $Ticket{ $P{TicketNumber} } ? $P{TicketNumber} : undef }
            ),
        },
    );

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkImport');
}

sub Link {
    my (%Changes) = @_;

    return {
        TicketNumber => '100',
        CustomerUser => 'jane@customer.example',
        SHA256       => $Hash,
        Created      => '2025-11-22 12:00:00',
        Used         => 0,
        %Changes
    };
}

sub File {
    my (@Objects) = @_;

    my $Settings = grep { exists $_->{Setting} } @Objects;
    my $Header   = {
        Format   => 'OneTimeAuthentificationLink',
        Version  => 1,
        Settings => $Settings,
        Links    => @Objects - $Settings
    };

    return join '', map { JSON::PP->new()->utf8()->encode($_) . "\n" } $Header, @Objects;
}

my %Days = (
    Setting => 'OneTimeAuth::AccessDaysAfterClose',
    IsValid => 1,
    Value   => '30'
);

subtest 'a whole file' => sub {
    my $Object = Setup();
    my %Export = $Object->Read( Content => File( \%Days, Link() ) );
    is_deeply( [ map { $_->{Value} } $Export{Settings}->@* ],                  ['30'],                       'its settings' );
    is_deeply( [ map { [ $_->@{qw(SHA256 CreatedAt)} ] } $Export{Links}->@* ], [ [ $Hash, 1_763_812_800 ] ], 'its links' );
};

subtest 'a damaged file is refused with the line and the field' => sub {
    my $Object  = Setup();
    my $Good    = File( \%Days, Link() );
    my %Damaged = (
        'line 1, field JSON'            => '',
        'line 1, field Format'          => $Good          =~ s{Authentification}{Authentication}r,
        'line 1, field Links'           => $Good          =~ s{\n[^\n]+\n\z}{\n}r,
        'line 1, field Settings'        => File( \%Days ) =~ s{"Settings":1}{"Settings":2}r,
        'line 1, field Version'         => $Good          =~ s{"Version":1}{"Version":2}r,
        'line 3, field JSON'            => substr( $Good, 0, -9 ),
        'line 2, field Setting'         => File( { %Days, Setting => 'SecureMode' } ),
        'line 2, field IsValid'         => File( { %Days, IsValid => 'yes' } ),
        'line 2, field Value'           => File( { %Days, Value   => 'soon' } ),
        'line 2, field TicketNumber'    => File( Link( TicketNumber => '../1' ) ),
        'line 2, field CustomerUser'    => File( Link( CustomerUser => ['jane'] ) ),
        'line 2, field SHA256'          => File( Link( SHA256       => 'dBHxM1uVV5ghlJOgfbCyO7ig' ) ),
        'line 2, field Created'         => File( Link( Created      => '2025-13-22 12:00:00' ) ),
        'line 2, field Used'            => File( Link( Used         => 2 ) ),
        'line 2, field SetCheckBoxName' =>
            File(
                {
                    %Days,
                    Setting => 'PostMaster::PreFilterModule###000-CreateCustomerUser',
                    $Value  => {
                        SetCheckBoxName               => 'a b',
                        CustomerUserBackend           => '',
                        CustomerHeaderSpoofProtection => 1
                    }
                }
            ),
    );
    for my $Place ( sort keys %Damaged ) {
        is( eval { $Object->Read( Content => $Damaged{$Place} ); 1 }, undef,                                                               "$Place: refused" );
        is( $@,                                                       "The file is damaged or incomplete: $Place. Nothing was changed.\n", 'and said so' );
    }
    is_deeply( [ \%Changed, \@Batches ], [ {}, [] ], 'nothing was changed' );
};

sub Import {
    my ( $Object, @Objects ) = @_;

    return $Object->Import( $Object->Read( Content => File(@Objects) ) );
}

subtest 'links go to the bridge with the customer user and the state of their ticket' => sub {
    my $Object = Setup();
    my %Result = Import( $Object, Link() );
    is_deeply(
        \@Batches,
        [
            [
                {
                    TicketNumber         => '100',
                    CustomerUserLogin    => 'Jane@customer.example',
                    CustomerUserEmail    => 'jane@customer.example',
                    CustomerUserLanguage => 'de',
                    StateType            => 'open',
                    StateSince           => 7,
                    AccessDaysAfterClose => 30,
                    SecretHash           => $Hash,
                    CreatedAt            => 1_763_812_800,
                    Used                 => 0
                },
            ],
        ],
        'as the bridge wants them'
    );
    is_deeply(
        \%Result,
        {
            Settings => [],
            Imported => 1,
            Known    => 0,
            Refused  => []
        },
        'and were imported'
    );

    Setup();
    Import( $Object, map { Link() } 1 .. 201 );
    is_deeply( [ map { scalar $_->@* } @Batches ], [ 100, 100, 1 ], 'a hundred at a time' );
};

subtest 'what is not imported has a reason' => sub {
    my $Object = Setup();
    $Answer = sub { return [qw(known expired)] };
    my %Result = Import( $Object, Link(), Link(), Link( TicketNumber => '101' ), Link( CustomerUser => 'tina@customer.example' ) );
    is( $Result{Known}, 1, 'one was imported before' );
    is_deeply(
        [ map { [ $_->{Reason}, $_->{TicketNumbers}->@* ] } $Result{Refused}->@* ],
        [
            [ 'The ticket does not exist',            '101' ],
            [ 'The ticket has another customer user', '100' ],
            [ 'Links to the ticket have expired',     '100' ],
        ],
        'the others',
    );

    $Object       = Setup();
    %CustomerUser = ();
    %Result       = Import( $Object, Link() );
    is( $Result{Refused}->[0]->{Reason}, 'The customer user of the ticket may not use links', 'a customer user with a password, for one' );
    is_deeply( \@Batches, [], 'of nothing is the bridge asked' );

    $Object = Setup();
    $Answer = sub {return};
    is( eval { Import( $Object, Link() ); 1 }, undef, 'a bridge that does not answer' );
    like( $@, qr{\AThe bridge did not take the links}, 'is an error' );
};

subtest 'of settings that act only the value is taken over; what is the same stays' => sub {
    my $Object = Setup();
    my %Filter = (
        Setting => 'PostMaster::PreFilterModule###000-CreateCustomerUser',
        IsValid => 1,
        $Value  => {
            Module                        => 'Theirs',
            CustomerHeaderSpoofProtection => '1',
            CustomerUserBackend           => 'CustomerUser1',
            SetCheckBoxName               => undef
        },
    );
    my %Result = Import( $Object, \%Days, \%Filter );
    is_deeply(
        \%Changed,
        {
            'OneTimeAuth::AccessDaysAfterClose' => {
                IsValid        => 1,
                EffectiveValue => '30'
            },
            'PostMaster::PreFilterModule###000-CreateCustomerUser' => {
                IsValid        => 0,
                EffectiveValue => {
                    Module                        => 'Ours',
                    CustomerHeaderSpoofProtection => '1',
                    CustomerUserBackend           => 'CustomerUser1',
                    SetCheckBoxName               => ''
                }
            },
        },
        'in one deployment',
    );
    is_deeply( $Result{Settings}, [ sort keys %Changed ], 'and reported' );

    $Object = Setup();
    %Result = Import( $Object, { %Days, $Value => 14 } );
    is_deeply( [ \%Changed, $Result{Settings} ], [ {}, [] ], 'no deployment' );
};

done_testing();
