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

package Kernel::System::OneTimeAuth::Figures;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# core modules
use List::Util  qw(sum0);
use Time::Local qw(timegm_modern);

# OTOBO modules
use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::Language',
    'Kernel::System::OneTimeAuth',
);

my @Labels = (
    [ SendersDecided       => Translatable('Senders decided by the bridge') ],
    [ CustomerUsersCreated => Translatable('Customer users created') ],
    [ LinksSent            => Translatable('Links sent') ],
    [ LinksOpened          => Translatable('Links opened') ],
    [ LinksUsed            => Translatable('Logins with a link') ],
    [ Renewals             => Translatable('New links requested') ],
    [ LimitsReached        => Translatable('Refused because of a limit') ],
);

=head1 NAME

Kernel::System::OneTimeAuth::Figures - the bridge's figures as a table

=head1 DESCRIPTION

Used by the screen C<AdminOneTimeAuth> and by the dashboard widget.

=head1 PUBLIC INTERFACE

=head2 Table()

the figures of the last days, one row for each.

    my $Table = $FiguresObject->Table( Days => 7 );

Returns undef while the bridge is unavailable, otherwise, with texts in the language of the user

    $Table = {
        Days          => [ 'Sun 22', 'Sat 21' ],                                           # today first
        Rows          => [ { Label => 'Links sent', Values => [ 20, 3 ], Sum => 23 } ],
        SeenNotOpened => [ { Domain => 'customer.example', Links => 4 } ],
    };

=cut

sub Table {
    my ( $Self, %Param ) = @_;

    my $Figures = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->FiguresGet( Days => $Param{Days} );
    return if !$Figures;

    my $LanguageObject = $Kernel::OM->Get('Kernel::Language');
    my @Days           = $Figures->{Days}->@*;
    my @Rows;
    for my $Label (@Labels) {
        my ( $Name, $Text ) = $Label->@*;
        my @Values = map { $_->{$Name} } @Days;
        push @Rows, {
            Label  => $LanguageObject->Translate($Text),
            Values => \@Values,
            Sum    => sum0(@Values),
        };
    }

    return {
        Days          => [ map { $LanguageObject->Translate( _Weekday( $_->{Day} ) ) . ' ' . substr $_->{Day}, 8 } @Days ],
        Rows          => \@Rows,
        SeenNotOpened => $Figures->{SeenNotOpened},
    };
}

# OTOBO translates these.
sub _Weekday {
    my ($Date) = @_;

    my ( $Year, $Month, $Day ) = split m{ - }xms, $Date;

    return (qw(Sun Mon Tue Wed Thu Fri Sat))[ ( gmtime timegm_modern( 0, 0, 0, $Day, $Month - 1, $Year ) )[6] ];
}

1;
