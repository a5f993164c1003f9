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

package Kernel::System::OneTimeAuth::EmailAddress;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# core modules
use Unicode::Normalize qw(NFC NFKC);

# CPAN modules
use URI ();

our @ObjectDependencies = ();

=encoding utf-8

=head1 NAME

Kernel::System::OneTimeAuth::EmailAddress - one spelling for internationalised domains in email addresses

=head1 DESCRIPTION

C<jane@müller.example> and C<jane@xn--mller-kva.example> are one mailbox (RFC 5891). OTOBO compares addresses as text and puts no mail with the
first spelling into its queue, so that everything here leads to the second one.

=head1 PUBLIC INTERFACE

=head2 DomainToASCII()

the domain with its internationalised labels in ASCII.

    my $Domain = $EmailAddressObject->DomainToASCII( Domain => 'müller.example' );    # 'xn--mller-kva.example'

Only where that is a mere spelling (Unicode NFC and lower case), as F<bridge/domain/address.ts> has it: mapping away what looks alike (full-width
letters, soft hyphens, the Kelvin sign) would make somebody else's domain of it. Any other domain, and one in ASCII, is returned as it came.

=cut

sub DomainToASCII {
    my ( $Self, %Param ) = @_;

    my $Domain = $Param{Domain} // '';
    return $Domain if $Domain !~ m{ [^\x00-\x7f] }xms;

    my $Spelled = _Characters($Domain);
    return $Domain if grep { $_ gt "\x7f" && lc lt "\x80" } split m{}xms, $Spelled;

    $Spelled = NFC( lc $Spelled );
    return $Domain if $Spelled =~ m{ [\x00-\x7f](?<![a-z0-9._-])|\p{Default_Ignorable_Code_Point} }xms;
    return $Domain if $Spelled ne NFKC($Spelled);

    # URI refuses labels that are too long by leaving them as they are
    my $ASCII = eval { URI->new("http://$Spelled/")->host() } // '';

    return $ASCII =~ m{ \A [a-z0-9._-]+ \z }xms ? $ASCII : $Domain;
}

=head2 AddressToASCII()

the same for the domain of an address; the local part is never touched.

    my $Address = $EmailAddressObject->AddressToASCII( Address => 'Jane@müller.example' );    # 'Jane@xn--mller-kva.example'

=cut

sub AddressToASCII {
    my ( $Self, %Param ) = @_;

    my $Address = $Param{Address} // '';
    return $Address if $Address !~ m{ \A (.*\@)([^@]+) \z }xms;

    return $1 . $Self->DomainToASCII( Domain => $2 );
}

=head2 LineToASCII()

the same for all addresses of a header such as From or To, as OTOBO has decoded it; names stay as they are.

    my $Line = $EmailAddressObject->LineToASCII( Line => '"Müller, Jane" <jane@müller.example>' );

=cut

sub LineToASCII {
    my ( $Self, %Param ) = @_;

    my $Line = $Param{Line} // '';
    return $Line if $Line !~ m{ [^\x00-\x7f] }xms;

    my $Quoted = qr{ "(?:[^"\\]|\\.)*" }xms;
    $Line =~ s{ ($Quoted)|(?<=\@)([^\s<>()\[\],;:\\"\@]+) }{ $1 // $Self->DomainToASCII( Domain => $2 ) }xmseg;

    return $Line;
}

# The text in characters: bytes of UTF-8, and such that were taken for Latin-1 (as OTOBO does it when the mail's text is in Latin-1), stand
# for what they mean. No domain could have them as letters.
sub _Characters {
    my ($Text) = @_;

    my $Bytes = $Text;
    return $Text if !utf8::downgrade( $Bytes, 1 );

    return utf8::decode($Bytes) ? $Bytes : $Text;
}

1;
