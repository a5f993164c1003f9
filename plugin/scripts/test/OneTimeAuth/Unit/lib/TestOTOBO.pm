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

package TestOTOBO;

# A small stand-in for OTOBO's object manager: enough to run one module of the package without a database, also where there is no OTOBO.
#
#   use TestOTOBO;
#   my $OTOBO = TestOTOBO->new(
#       Config  => { 'OneTimeAuth::PublicURL' => 'https://support.example.com/ota' },
#       Objects => { 'Kernel::System::Ticket' => TestOTOBO::Fake->new( TicketIDLookup => sub { 11 } ) },
#   );
#   my $Object = $Kernel::OM->Get('Kernel::System::OneTimeAuth');    # modules of the package are really loaded

use v5.24;
use strict;
use warnings;

use Cwd            qw(abs_path);
use File::Basename qw(dirname);
use JSON::PP       ();

use TestOTOBO::Fake     ();
use TestOTOBO::Language ();

# The folder that has Kernel/: OTOBO's, or plugin/ of the project.
our $Home = abs_path( dirname(__FILE__) . '/../../../../..' );
push @INC, $Home if !grep { $_ eq $Home } @INC;

# In the project they are where the tests of the bridge read them, too.
my ($Fixtures) = grep {-d} dirname(__FILE__) . '/../fixtures', "$Home/../test/fixtures";

# What every OTOBO has.
my %Default = ( DefaultUsedLanguages => { map { $_ => 1 } qw(de en es es_MX fr hu it nl pl pt pt_BR ru) } );

sub new {
    my ( $Type, %Param ) = @_;

    my $Self = bless {
        Config  => $Param{Config} // {},
        Objects => {},
        Params  => {},
        Log     => [],
        Cache   => {},
    }, $Type;

    $Self->{Objects} = {
        'Kernel::Config' => TestOTOBO::Fake->new(
            Get => sub { return $Self->{Config}->{ $_[1] } // $Default{ $_[1] } },
            Set => sub { my ( undef, %P ) = @_; $Self->{Config}->{ $P{Key} } = $P{Value}; return 1 },
        ),
        'Kernel::System::JSON' => TestOTOBO::Fake->new(
            Encode => sub { my ( undef, %P ) = @_; return JSON::PP->new()->canonical()->allow_nonref()->encode( $P{Data} ) },
            Decode => sub {
                my ( undef, %P ) = @_;
                return scalar eval { JSON::PP->new()->allow_nonref()->decode( $P{Data} ) }
            },
        ),
        'Kernel::System::Log'   => TestOTOBO::Fake->new( Log => sub { my ( undef, %P ) = @_; push $Self->{Log}->@*, \%P; return 1 } ),
        'Kernel::System::Cache' => TestOTOBO::Fake->new(
            Get    => sub { my ( undef, %P ) = @_; return $Self->{Cache}->{"$P{Type}::$P{Key}"} },
            Set    => sub { my ( undef, %P ) = @_; $Self->{Cache}->{"$P{Type}::$P{Key}"} = $P{Value}; return 1 },
            Delete => sub { my ( undef, %P ) = @_; delete $Self->{Cache}->{"$P{Type}::$P{Key}"};      return 1 },
        ),
        'Kernel::System::Main' => TestOTOBO::Fake->new( GenerateRandomString => \&_RandomString ),
        ( $Param{Objects} // {} )->%*,
    };

    $Kernel::OM = $Self;

    return $Self;
}

sub Get {
    my ( $Self, $Class ) = @_;

    return $Self->{Objects}->{$Class} //= $Self->Create($Class);
}

sub Create {
    my ( $Self, $Class, %Param ) = @_;

    $Class = 'TestOTOBO::Language' if $Class eq 'Kernel::Language';

    my $Fake = $Self->{Objects}->{$Class};
    return $Fake->New( ( $Param{ObjectParams} // {} )->%* ) if $Fake && $Fake->isa('TestOTOBO::Fake');

    Load($Class) if !$Class->can('new');

    return $Class->new( ( $Param{ObjectParams} // {} )->%* );
}

sub ObjectParamAdd {
    my ( $Self, %Param ) = @_;

    for my $Class ( keys %Param ) {
        $Self->{Params}->{$Class}->{$_} = $Param{$Class}->{$_} for keys $Param{$Class}->%*;
    }

    return;
}

sub ObjectsDiscard { return 1 }

# An operation of the package, and its answer to an authorized request.
sub Operation {
    my ($Name) = @_;

    return Load("Kernel::GenericInterface::Operation::OneTimeAuth::$Name")->new(
        DebuggerObject => 1,
        WebserviceID   => 1
    );
}

sub Answer {
    my ( $Name, %Data ) = @_;

    my $Object = Operation($Name);
    my ( $Parameters, $Error ) = $Object->_Check( \%Data );

    return ( $Error // $Object->Execute( Data => $Parameters, UserID => 7 ) )->{Data};
}

# What was logged, as text.
sub LogText {
    my ($Self) = @_;

    return join "\n", map {"$_->{Priority}: $_->{Message}"} $Self->{Log}->@*;
}

# One of the examples of calls to the bridge.
sub Example {
    my ($Name) = @_;

    return Fixture("protocol/calls/$Name");
}

# The contents of a JSON file.
sub Fixture {
    my ($Name) = @_;

    return JSON::PP->new()->utf8()->decode( Read("$Fixtures/$Name.json") );
}

# The bytes of a file.
sub Read {
    my ($Path) = @_;

    open( my $Handle, '<:raw', $Path ) || die "$Path: $!";    ## no critic qw(InputOutput::RequireBriefOpen)
    local $/ = undef;

    return scalar readline $Handle;
}

# Loads a module whose name is known at run time only.
sub Load {
    my ($Module) = @_;

    require( $Module =~ s{::}{/}gr . '.pm' );

    return $Module;
}

sub _RandomString {
    my ( $Self, %Param ) = @_;

    my @Characters = ( 0 .. 9, 'A' .. 'Z', 'a' .. 'z' );

    return join '', map { $Characters[ rand @Characters ] } 1 .. ( $Param{Length} || 16 );
}

1;
