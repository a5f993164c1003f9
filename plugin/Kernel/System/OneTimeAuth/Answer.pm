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

package Kernel::System::OneTimeAuth::Answer;

use v5.24;
use strict;
use warnings;

our @ObjectDependencies = ();

# All keys and values of an answer together; unknown ones may come, but no load of them.
my $MaxAnswerLength = 10_000;

my $LinkID = qr{[A-Za-z0-9]{24}};

# What an answer must look like, for each invoker. Each check gets the answer, the data that were sent, and the public URL.
my %AnswerCheck = (
    BridgeCheck => sub {
        my ($Answer) = @_;
        return !grep { !_IsText( $Answer->{$_}, 1000 ) } qw(Version PublicURL OTOBOPublicURL Redis OTOBO);
    },
    GrantRedeem => sub {
        my ($Answer) = @_;
        return _IsText( $Answer->{Redeemed}, 1 ) && $Answer->{Redeemed} =~ m{\A[01]\z} ? 1 : 0;
    },
    LinkArm => sub {
        my ( $Answer, $Data ) = @_;
        return 0 if !_IsText( $Answer->{Armed}, 24 ) || !_IsText( $Answer->{Reason} // '', 30 );
        return 1 if $Answer->{Armed} eq '';
        return scalar grep { $_ eq $Answer->{Armed} } $Data->{LinkIDs}->@*;
    },
    LinkPrepare => sub {
        my ( $Answer, $Data, $PublicURL ) = @_;
        return 0 if !$PublicURL || !_IsText( $Answer->{Link}, 1000 ) || !_IsText( $Answer->{Reason} // '', 30 );
        return 1 if $Answer->{Link} eq '' && $Data->{RequestedWith} && length( $Answer->{Reason} // '' );
        return $Answer->{Link} =~ m{\A\Q$PublicURL\E/t/\Q$Data->{TicketNumber}\E/$LinkID\z} ? 1 : 0;
    },
    PreFilter => sub {
        my ( $Answer, $Data ) = @_;
        return 0 if !_IsText( $Answer->{Decision}, 20 ) || ref $Answer->{Headers} ne 'HASH';

        return 0 if defined $Answer->{Sender}     && ( !_IsText( $Answer->{Sender},     150 ) || $Answer->{Sender} !~ m{\A[\x21-\x7e]+\@[\x21-\x7e]+\z} );
        return 0 if defined $Answer->{SenderName} && ( !_IsText( $Answer->{SenderName}, 250 ) || $Answer->{SenderName} =~ m{[\p{Cc}\p{Cs}"\\<>]} );

        my %Allowed = map { $_ => 1 } qw(X-OTOBO-CustomerUser X-OTOBO-CustomerNo);
        # in other scripts only what OTOBO itself has named: its database takes look-alikes for the same
        my @Found    = map { @{$_}{qw(UserLogin UserCustomerID)} } ( $Data->{Found}->{CustomerUser} // [] )->@*;
        my %IsFound  = map { $_ => 1 } grep { length( $_ // '' ) && !m{[\p{Cc}\p{Cs}]} } @Found;
        my $CheckBox = $Data->{SetCheckBoxName} ? "X-OTOBO-DynamicField-$Data->{SetCheckBoxName}" : '';

        HEADER:
        for my $Name ( sort keys $Answer->{Headers}->%* ) {
            my $Value = $Answer->{Headers}->{$Name};
            next HEADER if $Allowed{$Name} && $IsFound{ _IsText( $Value, 191 ) ? $Value : '' };
            return 0    if !_IsText( $Value, 191 ) || $Value !~ m{\A[\x20-\x7e]+\z};
            next HEADER if $Allowed{$Name};
            next HEADER if $Name eq 'X-OTOBO-Loop' && $Value eq 'yes';
            return 0    if $Name ne $CheckBox || $Value ne '1';
        }
        return 1;
    },
    TokensSweep => sub {
        my ($Answer) = @_;
        return 0 if !_IsText( $Answer->{Cursor}, 200 ) || $Answer->{Cursor} !~ m{\A[\x21-\x7e]*\z};
        return !grep { !_IsText( $Answer->{$_}, 15 ) || $Answer->{$_} !~ m{\A\d+\z} } qw(Checked Repaired Removed);
    },
);

=head1 NAME

Kernel::System::OneTimeAuth::Answer - what the bridge may answer

=head1 DESCRIPTION

The bridge is trusted only for what it is asked: a header that decides something else, a link that leads elsewhere, a text
too long are no answers.

=head1 PUBLIC INTERFACE

=head2 new()

    my $AnswerObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Answer');

=cut

sub new {
    my ($Type) = @_;

    return bless {}, $Type;
}

=head2 IsExpected()

whether an answer has the shape that it should have, and fits to what was asked.

    my $IsExpected = $AnswerObject->IsExpected(
        Invoker   => 'LinkPrepare',
        Data      => { TicketID => 1, TicketNumber => '2026112210000011', CustomerUserLogin => 'tina@example.com' },
        PublicURL => 'https://support.example.com/ota',    # only for LinkPrepare
        Answer    => { Link => 'https://support.example.com/ota/t/2026112210000011/AAAAAAAAAAAAAAAAAAAAAAAA' },
    );

=cut

sub IsExpected {
    my ( $Self, %Param ) = @_;

    my $Check = $AnswerCheck{ $Param{Invoker} };

    return 0 if !$Check || ref $Param{Answer} ne 'HASH' || _Length( $Param{Answer} ) > $MaxAnswerLength;
    return $Check->( $Param{Answer}, $Param{Data}, $Param{PublicURL} ) ? 1 : 0;
}

=begin Internal:

=cut

sub _IsText {
    my ( $Value, $MaxLength ) = @_;

    return defined $Value && !ref $Value && length $Value <= $MaxLength ? 1 : 0;
}

sub _Length {
    my ($Data) = @_;

    return length( $Data // '' ) if !ref $Data;

    my $Length = 0;
    $Length += _Length($_) for ref $Data eq 'HASH' ? $Data->%* : ref $Data eq 'ARRAY' ? $Data->@* : ();

    return $Length;
}

=end Internal:

=cut

1;
