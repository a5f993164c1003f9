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

use FindBin qw($Bin);
use lib "$Bin/lib";

use Test::More;
use TestOTOBO;

binmode $_, ':encoding(UTF-8)' for Test::More->builder()->output(), Test::More->builder()->failure_output();

my $PublicURL = 'https://support.example.com/ota';
my $Number    = '2026112210000011';
my $LinkID    = 'AAECAwQFBgcIqrvM3e7xABEi';
my $L         = "$PublicURL/t/$Number/$LinkID";
my $Object    = TestOTOBO->new()->Get('Kernel::System::OneTimeAuth::LinkPlaces');

sub Find {
    my ( $MimeType, $Body, $IsFresh ) = @_;

    my %Places = $Object->Find(
        Body      => $Body,
        MimeType  => $MimeType,
        PublicURL => $PublicURL,
        IsFresh   => sub { return $IsFresh },
    );
    is( join( '', map { ref $_ ? $_->{Link} : $_ } $Places{Tokens}->@* ), $Body, 'nothing of the body is lost' );

    return %Places;
}

# The body with *S* for the secret.
sub Completed {
    my (@Mail) = @_;

    my %Places = Find(@Mail);

    return join '', map { ref $_ ? "$_->{Link}*S*" : $_ } $Places{Tokens}->@*;
}

sub Complete {
    my ( $MimeType, $IsFresh, @Bodies ) = @_;
    is( Completed( $MimeType, $_, $IsFresh ), s{\Q$L\E}{$L*S*}gr, $_ ) for @Bodies;
    return;
}

sub Inert {
    my ( $MimeType, $IsFresh, $Reason, @Bodies ) = @_;
    for my $Body (@Bodies) {
        my %Places = Find( $MimeType, $Body, $IsFresh );
        is( scalar( grep {ref} $Places{Tokens}->@* ), 0, $Body );
        is_deeply( [ map {"$_->{TicketNumber}/$_->{LinkID}"} $Places{Misplaced}->@* ], ["$Number/$LinkID"], 'it is reported' );
        like( $Places{Misplaced}->[0]->{Reason}, $Reason, 'with the reason' );
    }
    return;
}

# The simulated OTOBO is held to the same cases (test/otobo-contract/link-places.test.ts).
for my $Case ( TestOTOBO::Fixture('link-places')->@* ) {
    subtest $Case->{title} => sub {
        my @Bodies = map {s{LINK}{$L}gr} $Case->{bodies}->@*;
        for my $IsFresh ( map { $_ ? 1 : 0 } $Case->{fresh}->@* ) {
            Complete( $Case->{contentType}, $IsFresh, @Bodies )                  if !$Case->{inert};
            Inert( $Case->{contentType}, $IsFresh, qr{$Case->{inert}}, @Bodies ) if $Case->{inert};
        }
    };
}

my $A = qq{<a href="$L">$L</a>};

subtest 'a text that is not a link is not reported' => sub {
    my %Letters = Find( 'text/plain', "Ticket: $PublicURL/t/SR-2026.11_7/$LinkID", 1 );
    is( $Letters{Tokens}->[1]->{TicketNumber}, 'SR-2026.11_7', 'a ticket number with letters, dots and dashes' );

    my %None
        = Find(
            'text/plain', "${L}x ${L}s3cr3ts3cr3ts3cr3ts3cr3t $PublicURL/t/$Number/short $PublicURL.evil.example/t/$Number/$LinkID $PublicURL/t/1:x/$LinkID",
            1
        );
    is_deeply( $None{Misplaced}, [], 'nothing' );
};

subtest 'each link for itself: of two only the one that is out of place stays as it is' => sub {
    my $Second = $L =~ s{\w\z}{j}r;
    my %Places = Find( 'text/html', qq{<img src="$Second">$A}, 1 );
    is( scalar( grep {ref} $Places{Tokens}->@* ), 2, 'href and text' );
    is_deeply( [ map { $_->{LinkID} } $Places{Misplaced}->@* ], [ substr $Second, -24 ], 'the other' );

    %Places = Find( 'text/plain', "https://evil.example/?u=$L $L", 0 );
    is( scalar( grep {ref} $Places{Tokens}->@* ), 1, 'one place is good' );
    is_deeply( $Places{Misplaced}, [], 'so the link is not out of place' );
};

done_testing();
