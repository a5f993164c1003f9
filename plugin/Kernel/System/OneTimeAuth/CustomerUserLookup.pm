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

package Kernel::System::OneTimeAuth::CustomerUserLookup;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::Cache',
    'Kernel::System::CustomerUser',
    'Kernel::System::OneTimeAuth::CustomerUserIndex',
    'Kernel::System::SystemAddress',
    'Kernel::System::Valid',
);

=head1 NAME

Kernel::System::OneTimeAuth::CustomerUserLookup - which customer users an address has

=head1 DESCRIPTION

Searches all backends, and takes only what agrees byte for byte: databases compare more loosely than mail systems do.

=head1 PUBLIC INTERFACE

=head2 CustomerUserFind()

what OTOBO knows of an address. The operation C<CustomerUserFind> answers it to the bridge, and the pre-filter brings it along.

    my %Found = $CustomerUserObject->CustomerUserFind( Address => 'tina@example.com' );    # in lower case

Returns

    %Found = (
        CustomerUser => [                       # absent when there is none
            { UserLogin, UserEmail, UserCustomerID, Source, Valid, SearchValues },
        ],
        SystemAddress => 0,                     # 1: the address is one of OTOBO's own
    );

First comes the customer user whose login is the address. If its address is the same, too, no search is made: that is the usual case,
and a search takes longer the more customer users there are.

=cut

sub CustomerUserFind {
    my ( $Self, %Param ) = @_;

    my $Address   = $Param{Address};
    my %SameLogin = $Self->CustomerUserByLogin( UserLogin => $Address );
    my @Found     = %SameLogin ? ( \%SameLogin ) : ();

    # OTOBO will ask for the login as the record spells it. Its cache distinguishes capitals.
    my $FirstLogin = $SameLogin{UserLogin} // '';
    $Self->CustomerUserGet( UserLogin => $FirstLogin ) if %SameLogin && $FirstLogin ne $Address;

    if ( !%SameLogin || $Self->LowerCase( $SameLogin{UserEmail} ) ne $Address ) {
        push @Found, grep { $_->{UserLogin} ne $FirstLogin } $Self->CustomerUserByEmail( Address => $Address );
    }

    my $IsSystemAddress = $Kernel::OM->Get('Kernel::System::SystemAddress')->SystemAddressIsLocalAddress(
        Address => $Address,
    );

    return (
        SystemAddress => $IsSystemAddress ? 1 : 0,
        @Found ? ( CustomerUser => [ map { $Self->CustomerUserAsHash( $_->%* ) } @Found ] ) : (),
    );
}

=head2 CustomerUserAsHash()

what the bridge learns about a customer user.

    my $CustomerUser = $CustomerUserObject->CustomerUserAsHash(%CustomerUserData);

    $CustomerUser = {
        UserLogin      => 'tina@example.com',
        UserEmail      => 'tina@example.com',
        UserCustomerID => 'tina@example.com',
        Source         => 'CustomerUser',
        Valid          => 1,
        SearchValues   => ['tina@example.com'],
    };

=cut

sub CustomerUserAsHash {
    my ( $Self, %CustomerUser ) = @_;

    my $Config    = $CustomerUser{Config} || {};
    my %IsValidID = map { $_ => 1 } $Kernel::OM->Get('Kernel::System::Valid')->ValidIDsGet();

    # A backend names its columns; records have OTOBO's names for them.
    my %NameOfColumn = map  { $_->[2] => $_->[0] } ( $Config->{Map} || [] )->@*;
    my @SearchValues = grep { defined && !ref && length } map { $CustomerUser{ $NameOfColumn{$_} // '' } }
        ( $Config->{CustomerUserPostMasterSearchFields} || [] )->@*;

    return {
        UserLogin      => $CustomerUser{UserLogin},
        UserEmail      => $CustomerUser{UserEmail}      // '',
        UserCustomerID => $CustomerUser{UserCustomerID} // '',
        Source         => $CustomerUser{Source},
        Valid          => ( !$CustomerUser{ValidID} || $IsValidID{ $CustomerUser{ValidID} } ) ? 1 : 0,
        SearchValues   => \@SearchValues,
    };
}

=head2 CustomerUserByLogin()

the customer user whose login is the given one, byte for byte but for the case of ASCII letters. (A database finds tina@ for tE<iacute>na@.)

    my %CustomerUser = $CustomerUserObject->CustomerUserByLogin( UserLogin => 'tina@example.com' );

=cut

sub CustomerUserByLogin {
    my ( $Self, %Param ) = @_;

    my %CustomerUser = $Self->CustomerUserGet( UserLogin => $Param{UserLogin} );

    return if !%CustomerUser;
    return if $Self->LowerCase( $CustomerUser{UserLogin} ) ne $Self->LowerCase( $Param{UserLogin} );

    return %CustomerUser;
}

=head2 CustomerUserByEmail()

the customer users OTOBO's PostMaster finds for an address, invalid ones included, in login order. None for an address with a wildcard.

    my @CustomerUsers = $CustomerUserObject->CustomerUserByEmail( Address => 'tina@example.com' );

=cut

sub CustomerUserByEmail {
    my ( $Self, %Param ) = @_;

    return if $Param{Address} =~ m{ [*%] }xms;

    my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::CustomerUser');
    my %Found              = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserIndex')->Run(
        Code => sub {
            return $CustomerUserObject->CustomerSearch(
                PostMasterSearch => $Param{Address},
                Valid            => 0,
            );
        },
    );

    return grep { $_->{UserLogin} } map {
        { $Self->CustomerUserGet( UserLogin => $_ ) }
    } sort keys %Found;
}

=head2 CustomerUserGet()

what OTOBO's C<CustomerUserDataGet()> returns, also for logins that only look alike.

    my %CustomerUser = $CustomerUserObject->CustomerUserGet( UserLogin => 'tina@example.com' );

=cut

sub CustomerUserGet {
    my ( $Self, %Param ) = @_;

    my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::CustomerUser');

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserIndex')->Run(
        Code => sub { return $CustomerUserObject->CustomerUserDataGet( User => $Param{UserLogin} ) },
    );
}

=head2 AbsenceForget()

lets this process, and this host's cache, look for a customer user again. C<CustomerUserDataGet()> remembers for a day, in the process's memory and
in the host's cache directory, that there is none; when another process or host has created it meanwhile, nobody tells these.

    $CustomerUserObject->AbsenceForget( UserLogin => 'tina@example.com' );

    $CustomerUserObject->AbsenceForget(
        UserLogin => 'tina@example.com',
        Searches  => 1,                     # optional: the results of searches, too
    );

Types and keys are those of L<Kernel::System::CustomerUser::DB>, which has no public function for this.

=cut

sub AbsenceForget {
    my ( $Self, %Param ) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    my $CacheObject  = $Kernel::OM->Get('Kernel::System::Cache');

    for my $Type ( grep { $ConfigObject->Get($_) } map {"CustomerUser$_"} '', 1 .. 10 ) {
        $CacheObject->Delete(
            Type => $Type,
            Key  => "CustomerUserDataGet::$Param{UserLogin}",
        );
        $CacheObject->CleanUp( Type => "${Type}_CustomerSearch" ) if $Param{Searches};
    }

    return 1;
}

=head2 LowerCase()

lower case for ASCII letters only: other scripts have case rules that make different addresses equal.

    my $LowerCase = $CustomerUserObject->LowerCase('Tina@Example.COM');

=cut

sub LowerCase {
    my ( $Self, $String ) = @_;

    return ( $String // '' ) =~ tr/A-Z/a-z/r;
}

1;
