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

package Kernel::GenericInterface::Operation::OneTimeAuth::Common;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::GenericInterface::Operation::Common);

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::GenericInterface::Operation::OneTimeAuth::Common - what all operations for the bridge share

=head1 DESCRIPTION

An operation inherits from this module and has two methods: C<_Parameters()> says what the request may hold, C<Execute()> works with
checked parameters. The caller needs a session of a valid agent with permission rw on the group of the setting
C<OneTimeAuth::AgentGroup>; a login and password in the request, which OTOBO's own operations accept, are not looked at.

=head1 PUBLIC INTERFACE

=head2 new()

usually, you want to create an instance of this by using Kernel::GenericInterface::Operation->new();

    my $OperationObject = Kernel::GenericInterface::Operation::OneTimeAuth::SettingsGet->new(
        DebuggerObject => $DebuggerObject,
        WebserviceID   => 1,
    );

=cut

sub new {
    my ( $Type, %Param ) = @_;

    my $Self = bless {}, $Type;

    for my $Needed (qw(DebuggerObject WebserviceID)) {
        if ( !$Param{$Needed} ) {
            return {
                Success      => 0,
                ErrorMessage => "Got no $Needed!",
            };
        }

        $Self->{$Needed} = $Param{$Needed};
    }

    ( $Self->{Operation} ) = $Type =~ m{ ( [^:]+ ) \z }xms;

    return $Self;
}

=head2 Run()

authorize the request, check its parameters and execute the operation.

    my $Result = $OperationObject->Run(
        Data => {
            SessionID => '...',
            ...                                 # as the operation needs it
        },
    );

    $Result = {
        Success => 1,
        Data    => {
            ...                                 # or Error => { ErrorCode, ErrorMessage }
        },
    };

Error codes: AuthFail (no or unknown session), AccessDenied (a customer, or an agent without permission), MissingParameter,
InvalidParameter, InternalError.

=cut

sub Run {
    my ( $Self, %Param ) = @_;

    my $Data = ref $Param{Data} eq 'HASH' ? $Param{Data} : {};

    my $Result = eval {
        my ( $UserID, $Error ) = $Self->_UserID($Data);
        my $Parameters;
        ( $Parameters, $Error ) = $Self->_Check($Data) if !$Error;

        $Error || $Self->Execute(
            Data   => $Parameters,
            UserID => $UserID,
        );
    };

    return $Result if ref $Result eq 'HASH';

    $Kernel::OM->Get('Kernel::System::Log')->Log(
        Priority => 'error',
        Message  => "OneTimeAuth::$Self->{Operation}: " . ( $@ || 'no result' ),
    );

    return $Self->Refuse( 'InternalError', 'The operation failed. See the OTOBO log!' );
}

=head2 Answer()

wrap the data of a successful operation. Empty lists are left out, however deep: OTOBO's SOAP transport fails at them.

    return $OperationObject->Answer( Result => 'created' );

=cut

sub Answer {
    my ( $Self, %Data ) = @_;

    return {
        Success => 1,
        Data    => _WithoutEmptyLists( \%Data ),
    };
}

=head2 Refuse()

build an error answer as OTOBO's own operations give it.

    return $OperationObject->Refuse( 'InvalidParameter', 'TicketID is not a number!' );

=cut

sub Refuse {
    my ( $Self, $Code, $Message ) = @_;

    return $Self->ReturnError(
        ErrorCode    => "$Self->{Operation}.$Code",
        ErrorMessage => "$Self->{Operation}: $Message",
    );
}

# What the request may hold: name => [ needed (1 or 0), pattern ]. A value that is no text, or does not match, is refused.
# Optional parameters that are absent become ''. With a third element, List, the value is a list, maybe empty, of such values; SOAP
# cannot tell a list of one from its element.
sub _Parameters {
    return ();
}

sub _UserID {
    my ( $Self, $Data ) = @_;

    my $SessionID = $Data->{SessionID};
    my $IsText    = defined $SessionID && !ref $SessionID && length $SessionID;
    my ( $UserID, $UserType ) = $IsText ? $Self->Auth( Data => { SessionID => $SessionID } ) : ();

    return ( undef, $Self->Refuse( 'AuthFail', 'Authorization failing!' ) ) if !$UserID;

    my $AgentGroup = $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::AgentGroup');
    my $IsAllowed  = $UserType eq 'User' && $AgentGroup && $Self->_IsInGroup( $UserID, $AgentGroup );

    return ( undef, $Self->Refuse( 'AccessDenied', 'The agent needs the permission rw in the group of the setting OneTimeAuth::AgentGroup!' ) )
        if !$IsAllowed;

    return $UserID;
}

sub _IsInGroup {
    my ( $Self, $UserID, $GroupName ) = @_;

    # A session outlives the validity of its agent, and a name is no group.
    my %Agent = $Kernel::OM->Get('Kernel::System::User')->GetUserData(
        UserID => $UserID,
        Valid  => 1,
    );
    return if !$Agent{UserID};

    return $Kernel::OM->Get('Kernel::System::Group')->PermissionCheck(
        UserID    => $UserID,
        GroupName => $GroupName,
        Type      => 'rw',
    );
}

sub _Check {
    my ( $Self, $Data ) = @_;

    my %Parameters = $Self->_Parameters();
    my %Checked;

    NAME:
    for my $Name ( sort keys %Parameters ) {
        my ( $IsNeeded, $Pattern, $IsList ) = $Parameters{$Name}->@*;
        my $Value = $Data->{$Name};

        if ($IsList) {
            my @Values = grep { defined && ( ref || length ) } ref $Value eq 'ARRAY' ? $Value->@* : $Value;
            return ( undef, $Self->_InvalidParameter($Name) ) if grep { ref || $_ !~ $Pattern } @Values;

            $Checked{$Name} = \@Values;
            next NAME;
        }

        if ( !defined $Value || ( !ref $Value && $Value eq '' ) ) {
            return ( undef, $Self->Refuse( 'MissingParameter', "$Name parameter is missing!" ) ) if $IsNeeded;

            $Checked{$Name} = '';
            next NAME;
        }

        return ( undef, $Self->_InvalidParameter($Name) ) if ref $Value || $Value !~ $Pattern;

        $Checked{$Name} = $Value;
    }

    return \%Checked;
}

sub _InvalidParameter {
    my ( $Self, $Name ) = @_;

    return $Self->Refuse( 'InvalidParameter', "$Name parameter is invalid!" );
}

sub _WithoutEmptyLists {
    my ($Data) = @_;

    return [ map { _WithoutEmptyLists($_) } $Data->@* ] if ref $Data eq 'ARRAY';
    return $Data                                        if ref $Data ne 'HASH';

    my @Keys = grep { ref $Data->{$_} ne 'ARRAY' || $Data->{$_}->@* } keys $Data->%*;

    return { map { $_ => _WithoutEmptyLists( $Data->{$_} ) } @Keys };
}

1;
