# --
# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# --
# Answers whom OTOBO's own address parsers take for the sender of a mail. They are used in the same steps as
# Kernel::System::EmailParser and Kernel::System::PostMaster::NewTicket use them: From lines are combined, parsed, decoded
# part by part, written as one line again, and the last address of that line counts.
#
# Beside them it answers what the package makes of the same lines: what the pre-filter sends to the bridge, and whom it names while
# the bridge is unavailable.
#
# Input: one mail a line, as base64 of its From lines. Output: one JSON object a line.
# --

use v5.24;
use strict;
use warnings;

use FindBin qw($Bin);
use lib "$Bin/../../plugin";

# core modules
use Encode       ();
use JSON::PP     ();
use MIME::Base64 qw(decode_base64);

# CPAN modules
use Email::Address::XS ();
use Mail::Address      ();
use Mail::Internet     ();
use MIME::Words        qw(decode_mimewords);

# OTOBO modules
use Kernel::System::OneTimeAuth::TicketData                   ();
use Kernel::System::PostMaster::Filter::CreateNewCustomerUser ();

local $SIG{__WARN__} = sub { };
local $| = 1;

my $JSON = JSON::PP->new()->ascii()->canonical();

while ( my $Line = readline STDIN ) {
    my $Head = decode_base64($Line);
    my $Raw  = CombinedFrom($Head);

    my @Parts = eval { Mail::Address->parse($Raw) };
    my $Died  = $@    ? JSON::PP::true : JSON::PP::false;
    my $From  = $Died ? ''             : FromParam(@Parts);

    my %Source = Kernel::System::OneTimeAuth::TicketData->SourceHeaders( Source => "$Head\nbody\n" );

    say $JSON->encode(
        {
            Sent  => $Source{From},
            Plain => Kernel::System::PostMaster::Filter::CreateNewCustomerUser->_PlainSender( From => $Source{From} ),
            Raw   => $Raw,
            Dies  => $Died,
            Parts => [
                map {
                    [ map { $_ // '' } $_->phrase(), $_->address(), $_->comment() ]
                } @Parts
            ],
            From   => $From,
            Sender => [ LastByMailAddress($From), LastByEmailAddressXS($From), LastByEmailAddressXS($Raw) ],
        }
    );
}

# several From lines become one
sub CombinedFrom {
    my ($Head) = @_;

    my @Lines  = map {"$_\n"} split m{\n}, $Head;
    my $Header = Mail::Internet->new( [ @Lines, "\n", "body\n" ] )->head();
    $Header->unfold();
    $Header->combine('From');

    my $Value = $Header->get('From') // '';
    chomp $Value;

    return $Value;
}

# what OTOBO takes for the From line from then on
sub FromParam {
    my (@Parts) = @_;

    my @Formatted;
    for my $Part (@Parts) {
        $Part = Mail::Address->new( map { Decoded($_) } $Part->phrase(), $Part->address(), $Part->comment() );
        push @Formatted, $Part->format();
    }

    return join ', ', @Formatted;
}

sub Decoded {
    my ($String) = @_;

    my ( $Decoded, $Buffer, $Previous ) = ( '', '', undef );
    my $Flush = sub {
        return if $Buffer eq '';
        my $Encoding = Encode::find_encoding( $Previous || 'us-ascii' ) || Encode::find_encoding('us-ascii');
        my $Text     = eval { $Encoding->decode( my $Copy = $Buffer ) };
        $Decoded .= $Text // $Buffer;
        $Buffer = '';
    };
    for my $Entry ( decode_mimewords( $String // '' ) ) {
        $Flush->() if !$Previous || !$Entry->[1] || lc $Previous ne lc $Entry->[1];
        $Buffer .= $Entry->[0];
        $Previous = $Entry->[1];
    }
    $Flush->();

    return $Decoded;
}

# OTOBO 10.1 and 11.0: an address without an @ is none
sub LastByMailAddress {
    my ($Line) = @_;

    my $Address = eval {
        my $Last;
        for my $Part ( map { $_->format() } Mail::Address->parse($Line) ) {
            my ($Again) = reverse Mail::Address->parse($Part);
            $Last = $Again ? $Again->address() : undef;
            $Last = undef if ( $Last // '' ) !~ m{@};
        }
        $Last;
    };

    return $Address;
}

# OTOBO 11.1
sub LastByEmailAddressXS {
    my ($Line) = @_;

    my ($Last) = reverse Email::Address::XS->parse( Encode::is_utf8($Line) ? $Line : Encode::decode( 'ISO-8859-1', $Line ) );

    return $Last ? $Last->address() : undef;
}
