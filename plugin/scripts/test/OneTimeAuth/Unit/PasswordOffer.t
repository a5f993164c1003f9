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

my %Session = (
    UserLogin         => 'tina@example.com',
    OneTimeAuthByLink => 1
);

sub World {
    my (%Change) = @_;

    my $OTOBO = TestOTOBO->new(
        Config => {
            'OneTimeAuth::OfferPassword'      => 1,
            CustomerPanelLostPassword         => 1,
            'Customer::AuthModule'            => 'Kernel::System::CustomerAuth::DB',
            'Customer::AuthModule::DB::Table' => 'customer_user',
            CustomerUser                      => { Params => { Table => 'customer_user' } },
            CustomerUser1                     => { Params => { Table => 'others' } },
            ( $Change{Config} // {} )->%*,
        },
        Objects => {
            'Kernel::System::OneTimeAuth::TicketData' => TestOTOBO::Fake->new(
                CustomerUserForLinks => sub {
                    my ( undef, %Param ) = @_;
                    return if $Param{Ticket}->{CustomerUserID} ne 'tina@example.com';
                    return ( $Change{CustomerUser} // { Source => 'CustomerUser' } )->%*;
                },
            ),
            'Kernel::Output::HTML::Layout' => TestOTOBO::Fake->new(
                CustomerHeader        => sub { return '<header>' },
                CustomerNavigationBar => sub { return '<nav>' },
                CustomerFooter        => sub { return '<footer>' },
                CustomerNoPermission  => sub { return 'no permission' },
                Output                => sub { my ( undef, %Param ) = @_; return "$Param{TemplateFile} of $Param{Data}->{UserLogin}" },
                Notify                => sub { my ( undef, %Param ) = @_; return "$Param{Priority}: $Param{Info} $Param{Link}" },
            ),
        },
    );
    $OTOBO->Get('Kernel::Output::HTML::Layout')->{Baselink} = '/otobo/customer.pl?';

    return $OTOBO;
}

sub IsOffered {
    my (%Change) = @_;

    return World(%Change)->Get('Kernel::System::OneTimeAuth::PasswordOffer')->IsOffered( %Session, ( $Change{Session} // {} )->%* );
}

# By the notification and by the page.
sub Shown {
    my (%Change) = @_;

    World(%Change);
    my @Output;
    for my $Module (qw(Kernel::Output::HTML::Notification::OneTimeAuthPassword Kernel::Modules::CustomerOneTimeAuthPassword)) {
        TestOTOBO::Load($Module);
        push @Output,
            $Module->new(
                %Session,
                Action => 'CustomerTicketZoom',
                ( $Change{Session} // {} )->%*
        )->Run();
    }

    return @Output;
}

is( IsOffered(), 1, 'a password is offered to a customer user without one, in a session by link' );

my %Not = (
    'in a session of another kind'            => { Session      => { OneTimeAuthByLink            => undef } },
    'while OneTimeAuth::OfferPassword is off' => { Config       => { 'OneTimeAuth::OfferPassword' => 0 } },
    'while CustomerPanelLostPassword is off'  => { Config       => { CustomerPanelLostPassword    => 0 } },
    'where the login is not by a table'       => { Config       => { 'Customer::AuthModule'       => 'Kernel::System::CustomerAuth::LDAP' } },
    'to a customer user of another table'     => { CustomerUser => { Source                       => 'CustomerUser1' } },
    'where the table is read-only'            => {
        Config => {
            CustomerUser => {
                ReadOnly => 1,
                Params   => { Table => 'customer_user' }
            }
        }
    },
    'to a customer user who may not have links (any more)' => { CustomerUser => {} },
);
for my $Name ( sort keys %Not ) {
    is( IsOffered( $Not{$Name}->%* ), 0, "a password is not offered $Name" );
    is_deeply( [ Shown( $Not{$Name}->%* ) ], [ '', 'no permission' ], "no line and no page $Name" );
}

my ( $Line, $Page ) = Shown();
is( $Line, 'Info: You come often? Set a password. /otobo/customer.pl?Action=CustomerOneTimeAuthPassword', 'the line leads to the page' );
is( $Page, '<header>CustomerOneTimeAuthPassword of tina@example.com<nav><footer>',                        'the page' );
is( ( Shown( Session => { Action => 'CustomerOneTimeAuthPassword' } ) )[0], '',                           'no line above the page itself' );

done_testing();
