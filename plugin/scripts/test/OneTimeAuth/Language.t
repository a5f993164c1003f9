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
use utf8;

# CPAN modules
use Test2::V0;

# OTOBO modules
use Kernel::System::UnitTest::RegisterOM;    # set up $Kernel::OM

my %AgentGroup = (
    de => 'Legt die Gruppe fest',
    es => 'Define el grupo',
    fr => 'Définit le groupe',
    hu => 'Meghatározza azt a csoportot',
    it => 'Definisce il gruppo',
    nl => 'Bepaalt de groep',
    pl => 'Określa grupę',
    pt => 'Define o grupo',

    es_MX => 'Define el grupo',
    pt_BR => 'Define o grupo',
);

for my $Language ( sort keys %AgentGroup ) {
    $Kernel::OM->ObjectsDiscard( Objects => [ 'Kernel::Language', 'Kernel::System::SysConfig' ] );
    $Kernel::OM->ObjectParamAdd( 'Kernel::Language' => { UserLanguage => $Language } );

    my %Setting = $Kernel::OM->Get('Kernel::System::SysConfig')->SettingGet(
        Name      => 'OneTimeAuth::AgentGroup',
        Translate => 1,
    );
    like( $Setting{Description}, qr{\A\Q$AgentGroup{$Language}\E}, "$Language: the description of a setting" );
}

subtest 'the language files change none of the translations of OTOBO' => sub {
    for my $Language ( grep { length == 2 } sort keys %AgentGroup ) {
        my $Module = "Kernel::Language::${Language}_OneTimeAuthBridge";
        ok( $Kernel::OM->Get('Kernel::System::Main')->Require($Module), "$Language loads" );
        "Kernel::Language::$Language"->can('Data')->( \my %OTOBO );
        $Module->can('Data')->( \my %Ours );

        is( [ grep { exists $OTOBO{Translation}->{$_} } sort keys $Ours{Translation}->%* ], [], "$Language has texts of its own only" );
    }
};

done_testing();
