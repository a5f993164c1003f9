use v5.24;
use strict;
use warnings;

use FindBin qw($Bin);
use lib "$Bin/../../../lib";

use Test::More;
use TestOTOBO;

my $Sentence = 'No number stands in OneTimeAuth::AccessDaysAfterClose. The last good value is used until that is corrected.';
my %Good     = (
    AccessDaysAfterClose => [ '', '0', '14', '3650' ],
    ActiveLinksPerTicket => [ '', '1', '99' ],
    LinkMaxAgeDays       => [ '', '0', '9999' ],
    RenewalsPerHour      => [ '', '0', '999' ],
);
my %Bad = (
    AccessDaysAfterClose => [ 'two weeks', '-1', '14.5', '10000', "14\n" ],
    ActiveLinksPerTicket => [ '0',         '100', 'many' ],
    LinkMaxAgeDays       => [ '10000',     'x' ],
    RenewalsPerHour      => [ '1000',      '5/h' ],
);

sub Numbers {
    my (%Config) = @_;

    my $OTOBO = TestOTOBO->new( Config => { map { ( "OneTimeAuth::$_" => $Config{$_} ) } keys %Config } );

    return ( $OTOBO, $Kernel::OM->Get('Kernel::System::OneTimeAuth::Numbers') );
}

subtest 'numbers, and nothing, are no problem' => sub {
    my ( undef, $None ) = Numbers();
    is( $None->Problem(), '', 'no settings' );
    for my $Name ( sort keys %Good ) {
        for my $Value ( $Good{$Name}->@* ) {
            my ( undef, $Object ) = Numbers( $Name => $Value );
            is( $Object->Problem(), '', "$Name '$Value'" );
        }
    }
};

subtest 'what is no number is named' => sub {
    for my $Name ( sort keys %Bad ) {
        for my $Value ( $Bad{$Name}->@* ) {
            my ( undef, $Object ) = Numbers( $Name => $Value );
            like( $Object->Problem(), qr{\ANo number stands in OneTimeAuth::$Name\. }, "$Name '$Value'" );
        }
    }
};

subtest 'the log has it once, and again when it comes back' => sub {
    my ( $OTOBO, $Object ) = Numbers( AccessDaysAfterClose => 'two weeks' );
    $Object->Tell() for 1 .. 3;
    is( $OTOBO->LogText(), "error: $Sentence", 'once' );

    $OTOBO->{Config}->{'OneTimeAuth::AccessDaysAfterClose'} = '14';
    $Object->Tell() for 1 .. 2;
    is( $OTOBO->LogText(), "error: $Sentence", 'nothing when it is corrected' );

    $OTOBO->{Config}->{'OneTimeAuth::AccessDaysAfterClose'} = 'soon';
    $Object->Tell();
    is( $OTOBO->LogText(), "error: $Sentence\nerror: $Sentence", 'again' );
};

done_testing();
