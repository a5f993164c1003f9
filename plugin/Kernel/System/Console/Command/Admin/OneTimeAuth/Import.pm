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

package Kernel::System::Console::Command::Admin::OneTimeAuth::Import;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::ConsoleCommand);

use File::Spec ();
use IO::File   ();

our @ObjectDependencies = (
    'Kernel::Language',
    'Kernel::System::Cache',
    'Kernel::System::Main',
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::LinkImport',
);

=head1 NAME

Kernel::System::Console::Command::Admin::OneTimeAuth::Import - take over links and settings of OneTimeAuthentificationLink

=head1 DESCRIPTION

Reads what F<plugin/migration/export-links.pl> wrote, and says what was taken over, and what was not and why. It may run as often as one likes.

=cut

sub Configure {
    my ( $Self, %Param ) = @_;

    $Self->Description('Take over the links and changed settings of OneTimeAuthentificationLink.');
    $Self->AddOption(
        Name        => 'file',
        Description => 'File that export-links.pl wrote.',
        Required    => 1,
        HasValue    => 1,
        ValueRegex  => qr{ . }xms,
    );

    return;
}

sub Run {
    my ( $Self, %Param ) = @_;

    # as in Admin::OneTimeAuth::Enable
    my $CacheObject = $Kernel::OM->Get('Kernel::System::Cache');
    $CacheObject->Configure( CacheInMemory => 1 );
    my %Result = eval { $Self->_Import() };
    my $Error  = $@;
    $CacheObject->Configure( CacheInMemory => 0 );

    if ( !%Result ) {
        $Self->PrintError($Error);
        return $Self->ExitCodeError();
    }

    my $LanguageObject = $Kernel::OM->Get('Kernel::Language');
    my @Lines          = (
        ( map { $LanguageObject->Translate( 'The setting %s was changed.', $_ ) } $Result{Settings}->@* ),
        $LanguageObject->Translate( '%s links imported, %s imported before.', @Result{qw(Imported Known)} ),
        map { $LanguageObject->Translate( 'Not imported: %s (%s): %s', $_->{Reason}, scalar $_->{TicketNumbers}->@*, join ', ', $_->{TicketNumbers}->@* ) }
            $Result{Refused}->@*,
    );
    $Self->Print("$_\n") for @Lines;

    return $Self->ExitCodeOk();
}

sub _Import {
    my ($Self) = @_;

    my $LanguageObject    = $Kernel::OM->Get('Kernel::Language');
    my $OneTimeAuthObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth');
    my $File              = $Self->GetOption('file');

    my $Content = -r $File
        ? $Kernel::OM->Get('Kernel::System::Main')->FileRead( Location => $File )
        : undef;
    die $LanguageObject->Translate( 'The file %s cannot be read.', $File ) . "\n" if !$Content;

    my %Export = $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkImport')->Read( Content => $Content->$* );

    # Before anything is changed.
    die $LanguageObject->Translate('One-time links are not enabled.') . ' ' . $LanguageObject->Translate('Run Admin::OneTimeAuth::Enable.') . "\n"
        if !$OneTimeAuthObject->IsEnabled();
    my %Bridge = _WithoutLog( sub { return $OneTimeAuthObject->BridgeCheck() } );
    die $LanguageObject->Translate('The bridge is unavailable. Nothing was changed.') . " $Bridge{ErrorMessage}\n" if !$Bridge{Success};

    return _WithoutLog( sub { return $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkImport')->Import(%Export) } );
}

# OTOBO's log writes to standard error, too, with a page of traceback.
sub _WithoutLog {
    my ($Function) = @_;

    my $Nowhere = IO::File->new( File::Spec->devnull(), 'w' ) || return $Function->();
    local *STDERR = $Nowhere;

    return $Function->();
}

1;
