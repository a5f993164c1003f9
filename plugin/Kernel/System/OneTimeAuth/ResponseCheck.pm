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

package Kernel::System::OneTimeAuth::ResponseCheck;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::System::OneTimeAuth::Pattern qw($LinkIDPattern);

our @ObjectDependencies = (
    'Kernel::System::OneTimeAuth::CustomerUserCreation',
);

# All keys and values of a response together; there may be unknown ones, but not many.
my $MaxResponseLength = 10_000;

my @FigureNames = qw(SendersDecided CustomerUsersCreated LinksSent LinksOpened LinksUsed Renewals LimitsReached);

# What a response must look like, for each call. Each check gets the response, the data that were sent, and the public URL.
my %ResponseCheck = (
    BridgeCheck => sub {
        my ($Response) = @_;
        return !grep { !_IsText( $Response->{$_}, 1000 ) } qw(Version PublicURL OTOBOPublicURL Redis OTOBO);
    },
    BrowsersForget => sub {
        my ($Response) = @_;
        return _IsNumber( $Response->{Forgotten} );
    },
    EntryFinish => sub {
        my ($Response) = @_;
        return _IsFlag( $Response->{Finished} );
    },
    FiguresGet => sub {
        my ( $Response, $Data ) = @_;
        return 0 if ref $Response->{Days} ne 'ARRAY' || $Response->{Days}->@* != ( $Data->{Days} // 0 ) || ref $Response->{SeenNotOpened} ne 'ARRAY';

        for my $Day ( $Response->{Days}->@* ) {
            return 0 if ref $Day ne 'HASH' || ( $Day->{Day} // '' ) !~ m{ \A \d{4}-\d\d-\d\d \z }xms;
            return 0 if grep { !_IsNumber( $Day->{$_} ) } @FigureNames;
        }
        return !grep { ref $_ ne 'HASH' || !_IsText( $_->{Domain}, 255 ) || !_IsNumber( $_->{Links} ) } $Response->{SeenNotOpened}->@*;
    },
    GrantRedeem => sub {
        my ($Response) = @_;
        return 0 if !_IsText( $Response->{Reason} // '', 30 );
        return _IsFlag( $Response->{Redeemed} );
    },
    LinkActivate => sub {
        my ( $Response, $Data ) = @_;
        return 0 if !_IsText( $Response->{Activated}, 24 ) || !_IsText( $Response->{Reason} // '', 30 );
        return 1 if $Response->{Activated} eq '';
        return scalar grep { $_ eq $Response->{Activated} } $Data->{LinkIDs}->@*;
    },
    LinkIssue => sub {
        my ( $Response, $Data, $PublicURL ) = @_;
        return 0 if !$PublicURL || !_IsText( $Response->{Link}, 1000 ) || !_IsText( $Response->{Reason} // '', 30 );
        return 1 if $Response->{Link} eq '' && $Data->{RequestedWith} && length( $Response->{Reason} // '' );
        return $Response->{Link} =~ m{\A\Q$PublicURL\E/t/\Q$Data->{TicketNumber}\E/$LinkIDPattern\z}xms ? 1 : 0;
    },
    LinksImport => sub {
        my ( $Response, $Data ) = @_;
        return 0 if ref $Response->{Results} ne 'ARRAY' || $Response->{Results}->@* != $Data->{Links}->@*;
        return !grep { !_IsText( $_, 10 ) || !m{ \A (?:imported|known|expired) \z }xms } $Response->{Results}->@*;
    },
    LinksList => sub {
        my ($Response) = @_;
        return 0 if ref $Response->{Links} ne 'ARRAY' || !_IsText( $Response->{Reason}, 30 ) || !_IsNumber( $Response->{KnownBrowsers} );
        return !grep { !_IsListedLink($_) } $Response->{Links}->@*;
    },
    LinksRevoke => sub {
        my ($Response) = @_;
        return _IsNumber( $Response->{Revoked} ) && _IsNumber( $Response->{ForgottenBrowsers} );
    },
    PreFilter => sub {
        my ( $Response, $Data ) = @_;
        return 0 if !_IsText( $Response->{Decision}, 20 ) || ref $Response->{Headers} ne 'HASH';

        return 0 if defined $Response->{Sender}     && ( !_IsText( $Response->{Sender},     150 ) || $Response->{Sender} !~ m{ \A [\x21-\x7e]+\@[\x21-\x7e]+ \z }xms );
        return 0 if defined $Response->{SenderName} && ( !_IsText( $Response->{SenderName}, 250 ) || $Response->{SenderName} =~ m{ [\p{Cc}\p{Cs}"\\<>] }xms );

        return 0 if defined $Response->{Create} && !_IsNewCustomerUser( $Response->{Create} );

        my %Allowed = map { $_ => 1 } qw(X-OTOBO-CustomerUser X-OTOBO-CustomerNo);

        # in other scripts only what OTOBO itself has named: its database takes look-alikes for the same
        my @Found    = map { $_->@{qw(UserLogin UserCustomerID)} } ( $Data->{Found}->{CustomerUser} // [] )->@*;
        my %IsFound  = map { $_ => 1 } grep { length( $_ // '' ) && !m{ [\p{Cc}\p{Cs}] }xms } @Found;
        my $CheckBox = $Data->{SetCheckBoxName} ? "X-OTOBO-DynamicField-$Data->{SetCheckBoxName}" : '';

        HEADER:
        for my $Name ( sort keys $Response->{Headers}->%* ) {
            my $Value = $Response->{Headers}->{$Name};
            next HEADER if $Allowed{$Name} && $IsFound{ _IsText( $Value, 191 ) ? $Value : '' };
            return 0    if !_IsText( $Value, 191 ) || $Value !~ m{ \A [\x20-\x7e]+ \z }xms;
            next HEADER if $Allowed{$Name};
            next HEADER if $Name eq 'X-OTOBO-Loop' && $Value eq 'yes';
            return 0    if $Name ne $CheckBox || $Value ne '1';
        }
        return 1;
    },
    TokensSweep => sub {
        my ($Response) = @_;
        return 0 if !_IsText( $Response->{Cursor}, 200 ) || $Response->{Cursor} !~ m{ \A [\x21-\x7e]* \z }xms;
        return !grep { !_IsNumber( $Response->{$_} ) } qw(Checked Repaired Removed);
    },
);

=head1 NAME

Kernel::System::OneTimeAuth::ResponseCheck - what the bridge may answer

=head1 DESCRIPTION

The bridge is trusted only with what it is asked: a header that decides something else, a link that leads elsewhere, or a text that
is too long is not accepted.

=head1 PUBLIC INTERFACE

=head2 IsExpected()

whether a response has the expected shape and fits the request.

    my $IsExpected = $ResponseCheckObject->IsExpected(
        Name      => 'LinkIssue',
        Data      => { TicketID => 1, TicketNumber => '2026112210000011', CustomerUserLogin => 'tina@example.com' },
        PublicURL => 'https://support.example.com/ota',    # only for LinkIssue
        Response  => { Link => 'https://support.example.com/ota/t/2026112210000011/AAAAAAAAAAAAAAAAAAAAAAAA' },
    );

=cut

sub IsExpected {
    my ( $Self, %Param ) = @_;

    my $Check = $ResponseCheck{ $Param{Name} };

    return 0 if !$Check || ref $Param{Response} ne 'HASH' || _Length( $Param{Response} ) > $MaxResponseLength;
    return $Check->( $Param{Response}, $Param{Data}, $Param{PublicURL} ) ? 1 : 0;
}

sub _IsNewCustomerUser {
    my ($New) = @_;

    return 0 if ref $New ne 'HASH';

    my %Parameters = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserCreation')->Parameters();
    my @Names      = qw(UserLogin UserFirstname UserLastname);
    return 0 if grep { !_IsText( $New->{$_}, 250 ) || $New->{$_} !~ $Parameters{$_}->[1] } @Names;

    return $New->{UserLogin} =~ m{ \A [\x21-\x7e]+ \z }xms && keys $New->%* == @Names ? 1 : 0;
}

sub _IsFlag {
    my ($Value) = @_;

    return _IsText( $Value, 1 ) && $Value =~ m{ \A [01] \z }xms ? 1 : 0;
}

sub _IsListedLink {
    my ($Link) = @_;

    return 0 if ref $Link ne 'HASH' || !_IsText( $Link->{LinkID}, 24 ) || $Link->{LinkID} !~ m{\A$LinkIDPattern\z}xms;
    return 0 if !_IsText( $Link->{State}, 30 ) || !_IsNumber( $Link->{IssuedAt} );
    return !grep { defined $Link->{$_} && !_IsNumber( $Link->{$_} ) } qw(SeenAt OpenedAt EndedAt ExpiresAt);
}

sub _IsNumber {
    my ($Value) = @_;

    return _IsText( $Value, 15 ) && $Value =~ m{ \A \d+ \z }xms ? 1 : 0;
}

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

1;
