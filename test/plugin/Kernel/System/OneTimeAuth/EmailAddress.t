use v5.24;
use strict;
use warnings;
use utf8;

use FindBin qw($Bin);
use lib "$Bin/../../../lib";

use Encode qw(decode encode);
use Test::More;
use TestOTOBO;

binmode $_, ':encoding(UTF-8)' for Test::More->builder()->output(), Test::More->builder()->failure_output();

my $Object = TestOTOBO->new()->Get('Kernel::System::OneTimeAuth::EmailAddress');

sub Domain { my ($Domain) = @_; return $Object->DomainToASCII( Domain => $Domain ) }

my %ASCIIOf = (
    'müller.example'       => 'xn--mller-kva.example',
    'MÜLLER.Example'       => 'xn--mller-kva.example',
    "mu\x{308}ller.example" => 'xn--mller-kva.example',
    'straße.example'       => 'xn--strae-oqa.example',
    'пример.рф'     => 'xn--e1afmkfd.xn--p1ai',
    '例え.jp'             => 'xn--r8jz45g.jp',
    'a_b.ü.example'        => 'a_b.xn--tda.example',
);
is( Domain($_), $ASCIIOf{$_}, "the domain $_ becomes its A-label" ) for sort keys %ASCIIOf;

is( Domain( encode( 'UTF-8', 'müller.example' ) ), 'xn--mller-kva.example', 'a domain in bytes of UTF-8 becomes its A-label' );
is(
    Domain( decode( 'ISO-8859-1', encode( 'UTF-8', 'müller.example' ) ) ),
    'xn--mller-kva.example',
    'a domain in UTF-8 that was decoded as Latin-1 becomes its A-label',
);

my @Untouched = (
    'Example.COM',
    'xn--mller-kva.example',
    'ｅxample.com',
    "ex\x{ad}ämple.com",
    "\x{212a}ä.example",
    "\x{130}stanbul.example",
    'ü:25.example',
    'ü/x.example',
    ( 'ü' x 70 ) . '.example',
    'ﬀä.example',
    '',
);
is( Domain($_), $_, "the domain '$_' stays as it is: ASCII, or no mere spelling" ) for @Untouched;

is( $Object->AddressToASCII( Address => 'Jané@müller.example' ), 'Jané@xn--mller-kva.example', 'of an address only the domain is spelled anew' );
is( $Object->AddressToASCII( Address => $_ ), $_, "'$_' is no address and stays" ) for 'müller.example', 'jane@', '';

my %LineOf = (
    'Jané <jane@müller.example>'                   => 'Jané <jane@xn--mller-kva.example>',
    '"Jané, a@müller.example" <b@müller.example>' => '"Jané, a@müller.example" <b@xn--mller-kva.example>',
    'a@müller.example, <b@例え.jp> (c)'           => 'a@xn--mller-kva.example, <b@xn--r8jz45g.jp> (c)',
    'Jané <jane@muller.example>'                    => 'Jané <jane@muller.example>',
    '"Jané <jane@müller.example>'                  => '"Jané <jane@xn--mller-kva.example>',
    'jane@example.com'                               => 'jane@example.com',
);
is( $Object->LineToASCII( Line => $_ ), $LineOf{$_}, "the header $_ has its domains as A-labels" ) for sort keys %LineOf;

done_testing();
