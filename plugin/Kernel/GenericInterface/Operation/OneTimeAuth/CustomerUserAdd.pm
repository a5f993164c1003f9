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

package Kernel::GenericInterface::Operation::OneTimeAuth::CustomerUserAdd;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::GenericInterface::Operation::OneTimeAuth::Common);

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::GenericInterface::Operation::OneTimeAuth::CustomerUserAdd - create a customer user for a mail address

=head1 DESCRIPTION

The bridge asks for it when a mail opens a ticket and nobody has its address. Which mails count, the bridge has decided.

=head1 PUBLIC INTERFACE

=head2 Parameters()

C<CustomerUserBackend>: C<CustomerUser>, C<CustomerUser1>, ... (empty: C<CustomerUser>). C<UserLogin> and C<UserEmail>: the same mail
address in lower case. C<UserFirstname>, C<UserLastname>.

    my %Parameters = $OperationObject->Parameters();

=cut

sub Parameters {
    my $Address = qr{ \A [^\x00-\x20A-Z\x7f@]{1,120} @ [^\x00-\x20A-Z\x7f@]{1,120} \z }xms;
    my $Name    = qr{ \A [^\x00-\x1f\x7f]{1,100} \z }xms;

    return (
        CustomerUserBackend => [ 0, qr{ \A [A-Za-z0-9_:]{1,100} \z }xms ],
        UserLogin           => [ 1, $Address ],
        UserEmail           => [ 1, $Address ],
        UserFirstname       => [ 1, $Name ],
        UserLastname        => [ 1, $Name ],
    );
}

=head2 Execute()

create the customer user, unless a record with this login or address is there. An existing record is never changed.

    my $Result = $OperationObject->Execute(
        Data => {
            CustomerUserBackend => '',
            UserLogin           => 'tina@example.com',
            UserEmail           => 'tina@example.com',
            UserFirstname       => 'Tina',
            UserLastname        => 'Tester',
        },
    );

    $Result->{Data} = {
        Result       => 'created',              # or 'exists', or 'refused' with a Reason
        CustomerUser => { UserLogin, UserEmail, UserCustomerID, Source, Valid, SearchValues },
    };

Two mails of one new sender may come here at the same moment: whoever comes second gets 'exists', because logins are unique in the database.

=cut

sub Execute {
    my ( $Self, %Param ) = @_;

    my %New = $Param{Data}->%*;

    return $Self->Refuse( 'InvalidParameter', 'UserLogin and UserEmail must be the same address!' ) if $New{UserLogin} ne $New{UserEmail};

    # Another process may have created the record since OTOBO's cache on disk last looked. The cache in memory is as old as this
    # request, and spares reading the same lists of valid states and dynamic fields a dozen times.
    my $CacheObject = $Kernel::OM->Get('Kernel::System::Cache');
    my %CacheState  = map { $_ => $CacheObject->{$_} // 1 } qw(CacheInMemory CacheInBackend);
    $CacheObject->Configure(
        CacheInMemory  => 1,
        CacheInBackend => 0
    );

    my $Result = eval { $Self->_Add( \%New, $Param{UserID} ) };
    my $Error  = $@;

    $CacheObject->Configure(%CacheState);
    die $Error if !$Result;

    return $Self->Answer( $Result->%* );
}

=begin Internal:

=cut

sub _Add {
    my ( $Self, $New, $UserID ) = @_;

    my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::CustomerUser');
    my $Existing           = $Self->_Existing( $New->{UserLogin} );

    if ($Existing) {
        $CustomerUserObject->CustomerUserCacheClear( UserLogin => $New->{UserLogin} );
        return {
            Result       => 'exists',
            CustomerUser => $Existing
        };
    }

    my $Backend = $New->{CustomerUserBackend} || 'CustomerUser';
    my $Wrong   = $Self->_BackendObjection($Backend);

    # Not the sender's fault, and no mail will fare better until an admin knows.
    if ($Wrong) {
        $Kernel::OM->Get('Kernel::System::Log')->Log(
            Priority => 'error',
            Message  => "OneTimeAuth: Customer users cannot be created: $Wrong",
        );
    }

    my $Reason = $Wrong || $Self->_AddressObjection( $New->{UserEmail} ) || $Self->_DirectoryObjection();
    return {
        Result => 'refused',
        Reason => $Reason
    } if $Reason;

    my $Login = $CustomerUserObject->CustomerUserAdd(
        Source         => $Backend,
        UserLogin      => $New->{UserLogin},
        UserEmail      => $New->{UserEmail},
        UserCustomerID => $New->{UserLogin},
        UserFirstname  => $New->{UserFirstname},
        UserLastname   => $New->{UserLastname},
        ValidID        => 1,
        UserID         => $UserID,
    );
    $Self->_PreferencesSet($Login) if $Login;

    # Whoever looked meanwhile, this request included, has put nobody, or half a customer user, into the cache.
    $CustomerUserObject->CustomerUserCacheClear( UserLogin => $New->{UserLogin} );

    my $CustomerUser = $Self->_Existing( $New->{UserLogin} );
    return {
        Result       => $Login ? 'created' : 'exists',
        CustomerUser => $CustomerUser
    } if $CustomerUser;

    return {
        Result => 'refused',
        Reason => 'OTOBO could not create the customer user. See the OTOBO log.'
    };
}

sub _Existing {
    my ( $Self, $Address ) = @_;

    my %SameLogin                = $Kernel::OM->Get('Kernel::System::CustomerUser')->CustomerUserDataGet( User => $Address );
    my $CustomerUserLookupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserLookup');
    return $CustomerUserLookupObject->CustomerUserAsHash(%SameLogin) if %SameLogin;

    my ($SameAddress) = $CustomerUserLookupObject->CustomerUserByEmail( Address => $Address );
    return $SameAddress ? $CustomerUserLookupObject->CustomerUserAsHash( $SameAddress->%* ) : undef;
}

sub _BackendObjection {
    my ( $Self, $Backend ) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    my $Config       = $Backend =~ m{ \A CustomerUser (?: [1-9] | 10 )? \z }xms ? $ConfigObject->Get($Backend) : undef;

    return "The customer user backend $Backend does not exist." if ref $Config ne 'HASH';
    return "The customer user backend $Backend is read-only."
        if $Config->{ReadOnly} || ( $Config->{Module} // '' ) ne 'Kernel::System::CustomerUser::DB';

    my %IsGiven = map { $_ => 1 } qw(UserLogin UserEmail UserCustomerID UserFirstname UserLastname ValidID);
    my @Lacking = map { $_->[0] } grep { $_->[4] && ( $_->[5] // '' ) ne 'dynamic_field' && !$IsGiven{ $_->[0] } } ( $Config->{Map} || [] )->@*;
    return "The customer user backend $Backend requires these fields: @Lacking." if @Lacking;
    return;
}

sub _AddressObjection {
    my ( $Self, $Address ) = @_;

    my $IsSystemAddress = $Kernel::OM->Get('Kernel::System::SystemAddress')->SystemAddressIsLocalAddress( Address => $Address );
    return 'The address belongs to OTOBO itself.' if $IsSystemAddress;

    my $CheckItemObject = $Kernel::OM->Get('Kernel::System::CheckItem');
    return if $CheckItemObject->CheckEmail( Address => $Address );

    # The text of CheckError() holds the address.
    return 'OTOBO does not accept the address (' . ( $CheckItemObject->CheckErrorType() || 'invalid' ) . ').';
}

# A directory that is away looks to OTOBO like one that knows nobody: its customers would be created a second time, for good.
sub _DirectoryObjection {
    my ( $Self, %Param ) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');

    BACKEND:
    for my $Count ( '', 1 .. 10 ) {
        my $Config = $ConfigObject->Get("CustomerUser$Count");
        next BACKEND if ref $Config ne 'HASH' || ( $Config->{Module} // '' ) !~ m{ LDAP }xmsi;

        # With Die the constructor connects.
        my $Reached = eval {
            $Config->{Module}->new(
                Count             => $Count,
                PreferencesObject => $Self->_PreferencesObject(),
                CustomerUserMap   => { $Config->%*, Params => { ( $Config->{Params} || {} )->%*, Die => 1 } },
            );
        };
        return "The directory CustomerUser$Count is unavailable." if !$Reached;
    }

    return;
}

sub _PreferencesObject {
    my ( $Self, %Param ) = @_;

    my $Config = $Kernel::OM->Get('Kernel::Config')->Get('CustomerPreferences') || {};

    return $Kernel::OM->Get( $Config->{Module} || 'Kernel::System::CustomerUser::Preferences::DB' );
}

sub _PreferencesSet {
    my ( $Self, $Login ) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    my %Preferences  = (
        UserLanguage    => $ConfigObject->Get('DefaultLanguage')     || 'en',
        UserTimeZone    => $ConfigObject->Get('UserDefaultTimeZone') || $ConfigObject->Get('OTOBOTimeZone') || 'UTC',
        UserShowTickets => 25,
        UserRefreshTime => 0,
    );

    # What CustomerUser::SetPreferences does for a database backend, which each time reads the whole record first and forgets it
    # afterwards: that would cost more than all the rest.
    my $PreferencesObject = $Self->_PreferencesObject();

    for my $Key ( sort keys %Preferences ) {
        $PreferencesObject->SetPreferences(
            UserID => $Login,
            Key    => $Key,
            Value  => $Preferences{$Key},
        );
    }

    return 1;
}

=end Internal:

=cut

1;
