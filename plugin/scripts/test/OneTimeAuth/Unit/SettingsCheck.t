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

my %Default = (
    AccessDaysAfterClose => 14,
    ActiveLinksPerTicket => 3,
    EarlyPressSeconds    => 60,
    LinkMaxAgeDays       => 0,
    RememberBrowserDays  => 30,
    RenewalsPerHour      => 5,
);

# the same cases as for the simulated OTOBO
my $Cases = TestOTOBO::Fixture('number-settings');

sub SettingsCheck {
    my (%Config) = @_;

    my $OTOBO = TestOTOBO->new( Config => { map { ( "OneTimeAuth::$_" => $Config{$_} ) } keys %Config } );

    return ( $OTOBO, $Kernel::OM->Get('Kernel::System::OneTimeAuth::SettingsCheck') );
}

subtest 'a valid number counts as it is' => sub {
    for my $Name ( sort keys $Cases->%* ) {
        for my $Value ( sort keys $Cases->{$Name}->{valid}->%* ) {
            my ( undef, $Object ) = SettingsCheck( $Name => $Value );
            is( $Object->NumberGet( Name => $Name ), $Cases->{$Name}->{valid}->{$Value}, "$Name '$Value'" );
            is_deeply( [ $Object->InvalidValues() ], [], 'no problem' );
        }
    }
};

subtest 'an invalid number counts as the default, and the problem names the setting' => sub {
    for my $Name ( sort keys $Cases->%* ) {
        for my $Value ( $Cases->{$Name}->{invalid}->@* ) {
            my ( undef, $Object ) = SettingsCheck( $Name => $Value );
            is( $Object->NumberGet( Name => $Name ), $Default{$Name}, "$Name '$Value'" );
            is_deeply(
                [ $Object->InvalidValues() ],
                [ { Name => $Name, Default => $Default{$Name} } ],
                'the problem'
            );
        }
    }
};

subtest 'a setting that is switched off is no problem' => sub {
    my ( undef, $Object ) = SettingsCheck();
    is_deeply( [ $Object->InvalidValues() ], [], 'no problem' );
    is( $Object->NumberGet( Name => $_ ), $Cases->{$_}->{valid}->{''}, $_ ) for sort keys $Cases->%*;
};

subtest 'several problems are one sentence' => sub {
    my ( undef, $Object ) = SettingsCheck(
        LinkMaxAgeDays  => 'x',
        RenewalsPerHour => 'y'
    );
    is_deeply(
        [ $Object->InvalidValues() ],
        [
            {
                Name    => 'LinkMaxAgeDays',
                Default => 0
            },
            {
                Name    => 'RenewalsPerHour',
                Default => 5
            }
        ],
        'the problems'
    );
};

subtest 'the log has a problem once, and again when it comes back' => sub {
    my ( $OTOBO, $Object ) = SettingsCheck( AccessDaysAfterClose => 'two weeks' );
    my $Line = 'error: OneTimeAuth: Invalid value in the setting OneTimeAuth::AccessDaysAfterClose. The default 14 applies.';
    $Object->ProblemLog() for 1 .. 3;
    is( $OTOBO->LogText(), $Line, 'once' );

    $OTOBO->{Config}->{'OneTimeAuth::AccessDaysAfterClose'} = '14';
    $Object->ProblemLog() for 1 .. 2;
    is( $OTOBO->LogText(), $Line, 'nothing when it is corrected' );

    $OTOBO->{Config}->{'OneTimeAuth::AccessDaysAfterClose'} = 'soon';
    $Object->ProblemLog();
    is( $OTOBO->LogText(), "$Line\n$Line", 'again' );
};

done_testing();
