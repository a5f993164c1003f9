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

# CPAN modules
use Test2::V0;

# OTOBO modules
use Kernel::System::UnitTest::RegisterOM;    # set up $Kernel::OM

my $SetupObject  = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');
my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
my $MainObject   = $Kernel::OM->Get('Kernel::System::Main');

subtest 'web services' => sub {
    for my $Name (qw(OneTimeAuth OneTimeAuthSOAP)) {
        my $Webservice = $SetupObject->Webservice($Name);
        ok( $Webservice, "$Name exists" );

        my $Operations = $Webservice->{Config}->{Provider}->{Operation};
        my $Registered = $ConfigObject->Get('GenericInterface::Operation::Module');
        for my $Operation ( sort keys $Operations->%* ) {
            my $Type = $Operations->{$Operation}->{Type};
            ok( $Registered->{$Type},                                               "$Name, $Operation is registered" );
            ok( $MainObject->Require("Kernel::GenericInterface::Operation::$Type"), "$Name, $Operation loads" );
        }
    }
};

subtest 'settings' => sub {
    my $SysConfigObject = $Kernel::OM->Get('Kernel::System::SysConfig');
    for my $Name ( $SetupObject->ActivationSettings() ) {
        my %Setting = $SysConfigObject->SettingGet(
            Name    => $Name,
            Default => 1,
        );
        is( $Setting{IsValid}, 0, "$Name is off by default" );
    }
    is( $ConfigObject->Get('OneTimeAuth::AccessDaysAfterClose'), D(), 'the other settings are there' );
};

subtest 'modules' => sub {
    my @Modules = qw(
        Kernel::System::OneTimeAuth
        Kernel::System::PostMaster::Filter::CreateNewCustomerUser
        Kernel::System::CustomerAuth::OneTimeAuthLink
        Kernel::System::Ticket::Event::NotificationEvent::Transport::OneTimeAuth
        Kernel::Modules::CustomerOneTimeAuth
        Kernel::GenericInterface::Invoker::OneTimeAuth::TicketEvent
    );
    ok( $MainObject->Require($_), "$_ loads" ) for @Modules;
};

done_testing();
