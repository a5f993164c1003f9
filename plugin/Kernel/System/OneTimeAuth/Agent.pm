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

package Kernel::System::OneTimeAuth::Agent;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::Language',
    'Kernel::System::Auth::DB',
    'Kernel::System::Group',
    'Kernel::System::User',
    'Kernel::System::Valid',
);

# The preference that marks the agent as made by this package.
my $AgentMark = 'OneTimeAuthBridge';

=head1 NAME

Kernel::System::OneTimeAuth::Agent - the agent as which the bridge calls OTOBO, and its group

=head1 DESCRIPTION

Used by the package setup and by the console commands C<Admin::OneTimeAuth::Enable> and C<Admin::OneTimeAuth::Check>. Methods that change
something die with a sentence that says what did not work.

=head1 PUBLIC INTERFACE

=head2 Get()

the agent the bridge uses, or an empty list: the newest one that this package made.

    my %Agent = $AgentObject->Get();          # UserID, UserLogin, IsValid

=cut

sub Get {
    my ($Self) = @_;

    my $UserObject = $Kernel::OM->Get('Kernel::System::User');
    my %Marked     = $UserObject->SearchPreferences(
        Key   => $AgentMark,
        Value => 1,
    );
    my ($UserID) = sort { $b <=> $a } keys %Marked;
    return if !$UserID;

    my %Agent = $UserObject->GetUserData(
        UserID        => $UserID,
        NoOutOfOffice => 1
    );
    return if !$Agent{UserLogin};

    return (
        UserID    => $UserID,
        UserLogin => $Agent{UserLogin},
        IsValid   => ( $Agent{ValidID} == $Self->_ValidID('valid') ) ? 1 : 0,
    );
}

=head2 Missing()

what L</Set()> would change. Dies where L</Set()> would refuse.

    my @Changes = $AgentObject->Missing(
        UserLogin => 'onetimeauth',
        Password  => '...',                     # optional
    );

    @Changes = ( { Area => 'Agent', Name => 'onetimeauth', Action => 'Enable' } );    # or Create, Permission, Credentials

=cut

sub Missing {
    my ( $Self, %Param ) = @_;

    my %Agent  = $Self->Get();
    my $IsOurs = ( $Agent{UserLogin} // '' ) eq $Param{UserLogin};
    $Self->_Refuse( %Param, IsOurs => $IsOurs );

    my @Actions  = !$IsOurs ? 'Create' : !$Agent{IsValid} ? 'Enable' : !$Self->_HasPermission( $Agent{UserID} ) ? 'Permission' : ();
    my $IsLocked = $Param{Password} && $IsOurs && !_HasPassword(%Param);

    return map { { Area => 'Agent', Name => $Param{UserLogin}, Action => $_ } } @Actions, $IsLocked ? 'Credentials' : ();
}

=head2 Set()

create the agent or make it valid again, set its password, and give it permission rw on the group of C<OneTimeAuth::AgentGroup>, which is
created or made valid, too. Dies if the login belongs to an agent that this package did not make.

    $AgentObject->Set(
        UserLogin => 'onetimeauth',
        Password  => '...',                     # optional for an existing agent: its password stays
    );

=cut

sub Set {
    my ( $Self, %Param ) = @_;

    my $UserObject = $Kernel::OM->Get('Kernel::System::User');
    my %Agent      = $Self->Get();
    my $IsOurs     = ( $Agent{UserLogin} // '' ) eq $Param{UserLogin};
    $Self->_Refuse( %Param, IsOurs => $IsOurs );

    my $GroupID = $Self->_GroupSet();
    my $UserID  = $IsOurs ? $Agent{UserID} : $Self->_Add(%Param);
    $Self->_ValidSet( $UserID, 'valid' );

    if ( $Param{Password} ) {
        my $IsSet = $UserObject->SetPassword(
            UserLogin => $Param{UserLogin},
            PW        => $Param{Password},
        );
        die $Kernel::OM->Get('Kernel::Language')->Translate( 'The agent %s could not be saved. See the OTOBO log.', $Param{UserLogin} ) . "\n" if !$IsSet;
    }

    return $Kernel::OM->Get('Kernel::System::Group')->PermissionGroupUserAdd(
        GID        => $GroupID,
        UID        => $UserID,
        Permission => { rw => 1 },
        UserID     => 1,
    );
}

=head2 Invalidate()

set the agent invalid, and the group unless it has other members: OTOBO deletes neither.

    $AgentObject->Invalidate();

=cut

sub Invalidate {
    my ($Self) = @_;

    my %Agent = $Self->Get();
    $Self->_ValidSet( $Agent{UserID}, 'invalid' ) if %Agent;

    my $GroupObject = $Kernel::OM->Get('Kernel::System::Group');
    my $GroupName   = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::AgentGroup');
    my $GroupID     = $GroupName ? { reverse $GroupObject->GroupList( Valid => 0 ) }->{$GroupName} : undef;

    # A group that has other members than the bridge's agent was not made for the bridge alone.
    my %Members = $GroupID
        ? $GroupObject->PermissionGroupUserGet(
            GroupID => $GroupID,
            Type    => 'ro'
        )
        : ();
    delete $Members{ $Agent{UserID} } if %Agent;
    return 1                          if !$GroupID || %Members;

    return $GroupObject->GroupUpdate(
        $GroupObject->GroupGet( ID => $GroupID ),
        ValidID => $Self->_ValidID('invalid'),
        UserID  => 1,
    );
}

sub _ValidID {
    my ( $Self, $Valid ) = @_;

    return $Kernel::OM->Get('Kernel::System::Valid')->ValidLookup( Valid => $Valid );
}

sub _Refuse {
    my ( $Self, %Param ) = @_;

    my $LanguageObject = $Kernel::OM->Get('Kernel::Language');

    die $LanguageObject->Translate( 'The setting %s is empty.', 'OneTimeAuth::AgentGroup' ) . "\n"
        if !$Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::AgentGroup');
    die $LanguageObject->Translate( 'The agent %s was not created by this package. Choose another login with --agent.', $Param{UserLogin} ) . "\n"
        if !$Param{IsOurs} && $Kernel::OM->Get('Kernel::System::User')->UserLoginExistsCheck( UserLogin => $Param{UserLogin} );

    return;
}

sub _HasPermission {
    my ( $Self, $UserID ) = @_;

    my $Group = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::AgentGroup');

    return $Group && $Kernel::OM->Get('Kernel::System::Group')->PermissionCheck(
        UserID    => $UserID,
        GroupName => $Group,
        Type      => 'rw',
    );
}

# Where OTOBO cannot tell, the password is set again. Not Kernel::System::Auth, which counts failed logins.
sub _HasPassword {
    my (%Param) = @_;

    return
        eval { $Kernel::OM->Create( 'Kernel::System::Auth::DB', ObjectParams => { Count => '' } )->Auth( User => $Param{UserLogin}, Pw => $Param{Password} ) }
        ? 1
        : 0;
}

sub _GroupSet {
    my ($Self) = @_;

    my $GroupObject = $Kernel::OM->Get('Kernel::System::Group');
    my $Name        = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::AgentGroup');
    my $ID          = { reverse $GroupObject->GroupList( Valid => 0 ) }->{$Name};

    if ( !$ID ) {
        $ID = $GroupObject->GroupAdd(
            Name    => $Name,
            Comment => 'The agent of the bridge for one-time links.',
            ValidID => $Self->_ValidID('valid'),
            UserID  => 1,
        );
        die $Kernel::OM->Get('Kernel::Language')->Translate( 'The group %s could not be saved. See the OTOBO log.', $Name ) . "\n" if !$ID;

        return $ID;
    }

    my %Group = $GroupObject->GroupGet( ID => $ID );
    my $Valid = $Self->_ValidID('valid');
    $GroupObject->GroupUpdate(
        %Group,
        ValidID => $Valid,
        UserID  => 1
    ) if $Group{ValidID} != $Valid;

    return $ID;
}

sub _Add {
    my ( $Self, %Param ) = @_;

    my $UserObject = $Kernel::OM->Get('Kernel::System::User');
    my $UserID     = _AnyAddress(
        sub {
            return $UserObject->UserAdd(
                UserFirstname => 'OneTimeAuth',
                UserLastname  => 'Bridge',
                UserLogin     => $Param{UserLogin},
                UserPw        => $Param{Password},
                UserEmail     => $Param{UserLogin} . '@' . ( $Kernel::OM->Get('Kernel::Config')->Get('FQDN') || 'localhost' ),
                ValidID       => $Self->_ValidID('valid'),
                ChangeUserID  => 1,
            );
        },
    );
    die $Kernel::OM->Get('Kernel::Language')->Translate( 'The agent %s could not be saved. See the OTOBO log.', $Param{UserLogin} ) . "\n" if !$UserID;

    $UserObject->SetPreferences(
        UserID => $UserID,
        Key    => $AgentMark,
        Value  => 1,
    );

    return $UserID;
}

sub _ValidSet {
    my ( $Self, $UserID, $Valid ) = @_;

    my $UserObject = $Kernel::OM->Get('Kernel::System::User');
    my %Agent      = $UserObject->GetUserData(
        UserID        => $UserID,
        NoOutOfOffice => 1
    );
    my $ValidID = $Self->_ValidID($Valid);

    return 1 if $Agent{ValidID} == $ValidID;

    my $IsUpdated = _AnyAddress(
        sub {
            return $UserObject->UserUpdate(
                UserID       => $UserID,
                ValidID      => $ValidID,
                ChangeUserID => 1,
                map { $_ => $Agent{$_} } qw(UserFirstname UserLastname UserLogin UserEmail),
            );
        },
    );
    die $Kernel::OM->Get('Kernel::Language')->Translate( 'The agent %s could not be saved. See the OTOBO log.', $Agent{UserLogin} ) . "\n" if !$IsUpdated;

    return 1;
}

# Nobody ever writes to this agent: its address need not have a mail server.
sub _AnyAddress {
    my ($Do) = @_;

    my $ConfigObject        = $Kernel::OM->Get('Kernel::Config');
    my $CheckEmailAddresses = $ConfigObject->Get('CheckEmailAddresses');

    $ConfigObject->Set(
        Key   => 'CheckEmailAddresses',
        Value => 0
    );
    my $Result = $Do->();
    $ConfigObject->Set(
        Key   => 'CheckEmailAddresses',
        Value => $CheckEmailAddresses
    );

    return $Result;
}

1;
