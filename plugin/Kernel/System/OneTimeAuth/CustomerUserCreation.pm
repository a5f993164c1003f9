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

package Kernel::System::OneTimeAuth::CustomerUserCreation;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::Cache',
    'Kernel::System::CheckItem',
    'Kernel::System::CustomerUser',
    'Kernel::System::Log',
    'Kernel::System::OneTimeAuth::CustomerUserIndex',
    'Kernel::System::OneTimeAuth::CustomerUserLookup',
    'Kernel::System::SystemAddress',
);

=head1 NAME

Kernel::System::OneTimeAuth::CustomerUserCreation - creates a customer user for an email address

=head1 DESCRIPTION

Which senders get a customer user, the bridge decides. The pre-filter creates it, and the operation C<CustomerUserAdd> for emails that were read
while the bridge was unavailable.

=head1 PUBLIC INTERFACE

=head2 Parameters()

what L</CustomerUserCreate()> takes, as operations describe it: name => [ needed, pattern ].

    my %Parameters = $CreationObject->Parameters();

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

=head2 CustomerUserCreate()

creates the customer user, unless a record with this login or address is there. An existing record is never changed.

    my %Result = $CreationObject->CustomerUserCreate(
        CustomerUserBackend => '',                    # empty: CustomerUser
        UserLogin           => 'tina@example.com',    # login and address are the same
        UserEmail           => 'tina@example.com',
        UserFirstname       => 'Tina',
        UserLastname        => 'Tester',
        UserID              => 1,
        IsMissing           => 1,                     # optional: the caller has just looked, nobody has this login or address
    );

Returns

    %Result = (
        Result       => 'created',              # or 'exists', or 'refused' with a Reason
        CustomerUser => { UserLogin, UserEmail, UserCustomerID, Source, ... },    # as CustomerUserFind() has it, unless it was missing
    );

Two emails of one new sender may come here at the same moment: the second one gets 'exists', because logins are unique in the database.

=cut

sub CustomerUserCreate {
    my ( $Self, %Param ) = @_;

    # Another process may have created the record since OTOBO's cache on disk last looked. The cache in memory spares reading the same
    # lists of valid states and dynamic fields a dozen times.
    my $CacheObject = $Kernel::OM->Get('Kernel::System::Cache');
    my %CacheState  = map { $_ => $CacheObject->{$_} // 1 } qw(CacheInMemory CacheInBackend);
    $CacheObject->Configure(
        CacheInMemory  => 1,
        CacheInBackend => 0
    );

    my $Result = eval { $Self->_Create(%Param) };
    my $Error  = $@;

    $CacheObject->Configure(%CacheState);
    die $Error if !$Result;

    # OTOBO will ask for the new record several times. It is found faster here, and stays in OTOBO's cache.
    if ( $Result->{Result} eq 'created' ) {
        $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserLookup')->CustomerUserGet( UserLogin => $Param{UserLogin} );
    }

    return $Result->%*;
}

sub _Create {
    my ( $Self, %New ) = @_;

    my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::CustomerUser');
    my $Existing           = $New{IsMissing} ? undef : $Self->_Existing( $New{UserLogin} );

    if ($Existing) {
        $CustomerUserObject->CustomerUserCacheClear( UserLogin => $New{UserLogin} );
        return {
            Result       => 'exists',
            CustomerUser => $Existing
        };
    }

    my $Backend = $New{CustomerUserBackend} || 'CustomerUser';
    my $Wrong   = $Self->_BackendObjection($Backend);

    # Not the sender's fault, and no mail will fare better until an admin knows.
    if ($Wrong) {
        $Kernel::OM->Get('Kernel::System::Log')->Log(
            Priority => 'error',
            Message  => "OneTimeAuth: Customer users cannot be created: $Wrong",
        );
    }

    my $Reason = $Wrong || $Self->_AddressObjection( $New{UserEmail} ) || $Self->_DirectoryObjection();
    return {
        Result => 'refused',
        Reason => $Reason
    } if $Reason;

    my %Record = (
        Source         => $Backend,
        UserLogin      => $New{UserLogin},
        UserEmail      => $New{UserEmail},
        UserCustomerID => $New{UserLogin},
        UserFirstname  => $New{UserFirstname},
        UserLastname   => $New{UserLastname},
        ValidID        => 1,
    );

    # OTOBO looks once more whether somebody has this login or address.
    my $Login = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserIndex')->Run(
        Code => sub {
            return $CustomerUserObject->CustomerUserAdd(
                %Record,
                UserID => $New{UserID},
            );
        },
    );
    $Self->_PreferencesSet($Login) if $Login;

    # Somebody may have looked meanwhile, this process included: the cache then says that there is nobody, or has half a customer user.
    $CustomerUserObject->CustomerUserCacheClear( UserLogin => $New{UserLogin} );

    my $CustomerUser = $Login && $New{IsMissing} ? \%Record : $Self->_Existing( $New{UserLogin} );
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

    my $CustomerUserLookupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserLookup');
    my %SameLogin                = $CustomerUserLookupObject->CustomerUserGet( UserLogin => $Address );
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

1;
