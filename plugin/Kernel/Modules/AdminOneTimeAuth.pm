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

package Kernel::Modules::AdminOneTimeAuth;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::Language qw(Translatable);

our $ObjectManagerDisabled = 1;

# An admin waits for the bridge no longer than this.
my $BridgeSeconds = 3;

my @Groups = (
    [ OTOBO  => Translatable('Settings and services of OTOBO') ],
    [ Texts  => Translatable('Texts with links') ],
    [ Bridge => Translatable('The bridge') ],
);

=head1 NAME

Kernel::Modules::AdminOneTimeAuth - screen that checks, enables and disables one-time links

=head1 DESCRIPTION

Shows what C<Admin::OneTimeAuth::Check> finds, the figures of the bridge, and the settings of the package. Never shows credentials, and makes none:
they have to get to the bridge, so the first time C<Admin::OneTimeAuth::Enable> has to be run.

=head1 PUBLIC INTERFACE

=head2 Run()

does what was asked for, or shows the screen.

    my $HTML = $FrontendObject->Run();

=cut

sub Run {
    my ($Self) = @_;

    my %Action = (
        Disable => \&_Disable,
        Enable  => \&_Enable,
    );
    my $Action = $Action{ $Self->{Subaction} // '' };
    return $Self->_Show() if !$Action;

    my $LayoutObject = $Kernel::OM->Get('Kernel::Output::HTML::Layout');
    $LayoutObject->ChallengeTokenCheck();

    my $IsDone = eval { $Self->$Action(); 1 };
    my $Error  = $@;
    return $LayoutObject->Redirect( OP => 'Action=AdminOneTimeAuth;Done=1' ) if $IsDone;

    # A sentence for the admin, or a mistake in the code.
    return $LayoutObject->ErrorScreen( Message => $Error ) if $Error =~ m{ [ ]at[ ]\S+[ ]line[ ]\d }xms;
    return $Self->_Show( Error => $Error );
}

sub _Enable {
    my ($Self) = @_;

    my $ActivationObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Activation');
    my %State            = $ActivationObject->State();
    die $Kernel::OM->Get('Kernel::Language')->Translate('There are no credentials yet. Run Admin::OneTimeAuth::Enable once.') . "\n"
        if !$State{Requester} || !$State{UserLogin};

    return $ActivationObject->Enable(
        UserLogin            => $State{UserLogin},
        WithoutNotifications => !$Kernel::OM->Get('Kernel::System::Web::Request')->GetParam( Param => 'Notifications' ),
        UserID               => $Self->{UserID},
    );
}

sub _Disable {
    my ($Self) = @_;

    # The browser does not send the form without it.
    die $Kernel::OM->Get('Kernel::Language')->Translate('Confirm that links shall stop working.') . "\n"
        if !$Kernel::OM->Get('Kernel::System::Web::Request')->GetParam( Param => 'Confirmed' );

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::Activation')->Disable( UserID => $Self->{UserID} );
}

sub _Show {
    my ( $Self, %Param ) = @_;

    my $LayoutObject = $Kernel::OM->Get('Kernel::Output::HTML::Layout');
    my %State        = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Activation')->State();
    my @Findings     = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Check')->Run( BridgeSeconds => $BridgeSeconds );

    # Who does not answer one call is not asked a second time.
    my $IsAnswered = !grep { $_->{ID} eq 'bridge' && $_->{Status} eq 'Problem' } @Findings;

    my $Output = $LayoutObject->Header() . $LayoutObject->NavigationBar();
    if ( $Kernel::OM->Get('Kernel::System::Web::Request')->GetParam( Param => 'Done' ) ) {
        $Output .= $LayoutObject->Notify(
            Info => $State{IsDisabled} ? Translatable('One-time links are disabled.') : Translatable('One-time links are enabled.'),
        );
    }
    if ( $Param{Error} ) {
        $Output .= $LayoutObject->Notify(
            Priority => 'Error',
            Info     => $Param{Error},
        );
    }
    $Output .= $LayoutObject->Output(
        TemplateFile => 'AdminOneTimeAuth',
        Data         => {
            IsEnabled   => $State{IsEnabled},
            IsDisabled  => $State{IsDisabled},
            IsPrepared  => $State{Requester} && $State{UserLogin} ? 1                         : 0,
            Host        => $State{Requester}                      ? $State{Requester}->{Host} : '',
            Groups      => [ map { { Label => $_->[1], Findings => _OfGroup( $_->[0], @Findings ) } } @Groups ],
            Problems    => scalar( grep { $_->{Status} eq 'Problem' } @Findings ),
            Figures     => $IsAnswered ? $Kernel::OM->Get('Kernel::System::OneTimeAuth::Figures')->Table( Days => 7 ) : undef,
            SettingList => [ $Self->_Settings() ],
        },
    );

    return $Output . $LayoutObject->Footer();
}

sub _OfGroup {
    my ( $Group, @Findings ) = @_;

    return [ grep { $_->{Group} eq $Group } @Findings ];
}

# Those that an admin may want to change, and those that enable the product.
sub _Settings {
    my ($Self) = @_;

    my @Settings = grep { $_->{XMLFilename} eq 'OneTimeAuthBridge.xml' } $Kernel::OM->Get('Kernel::System::SysConfig::DB')->DefaultSettingList();
    my @Names    = sort grep { !m{ \A (?: GenericInterface | Frontend | Loader ) }xms } map { $_->{Name} } @Settings;

    return @Names;
}

1;
