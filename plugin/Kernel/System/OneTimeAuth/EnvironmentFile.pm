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

package Kernel::System::OneTimeAuth::EnvironmentFile;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# core modules
use Fcntl    qw(O_CREAT O_EXCL O_WRONLY);
use IO::File ();

# OTOBO modules
use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::Language',
);

# Nobody but its owner.
my $Mode = oct 600;

# What Node.js, systemd, Compose and a shell all read alike, without quotation marks.
my $PlainValue = qr{ \A [A-Za-z0-9._~:/?\@%+=,\[\]-]* \z }xms;

=head1 NAME

Kernel::System::OneTimeAuth::EnvironmentFile - a file with the environment of the bridge

=head1 DESCRIPTION

Changes the values of some variables, and keeps all other lines: those of an admin, and the TOKEN_KEYS on which the links depend. A new version of
the file is written beside it, with mode 0600 from its first moment on, and takes its place in one step. Methods die with a sentence that says what
did not work, and that has no value in it.

=head1 PUBLIC INTERFACE

=head2 Read()

the variables of the file; none if there is no file.

    my %Variables = $EnvironmentFileObject->Read( Path => '/etc/onetimeauth-bridge.env' );

=cut

sub Read {
    my ( $Self, %Param ) = @_;

    return map {m{ \A ([A-Z][A-Z0-9_]*) = (.*) \z }xms} split m{ \n }xms, $Self->_Content(%Param);
}

=head2 Prepare()

write a new version of the file beside it.

    my $IsChanged = $EnvironmentFileObject->Prepare(
        Path      => '/etc/onetimeauth-bridge.env',
        Variables => { PUBLIC_URL => 'https://support.example.com/ota' },
        DryRun    => 1,                                                      # optional: write nothing
    );

Returns 0 if the file has these values and its mode already.

=cut

sub Prepare {
    my ( $Self, %Param ) = @_;

    my @Odd = grep { $Param{Variables}->{$_} !~ $PlainValue } sort keys $Param{Variables}->%*;
    $Self->_Die( Translatable('%s has characters that not every program reads alike in a file. Use letters, digits and . _ ~ : / ? @ % + = , -'), $Odd[0] ) if @Odd;

    my $Before = $Self->_Content(%Param);
    my $After  = _Merged( $Before, $Param{Variables}->%* );
    return 0 if $Before eq $After && ( ( stat $Param{Path} )[2] & oct 777 ) == $Mode;

    my $Folder = $Param{Path} =~ m{ \A (.*/) [^/]+ \z }xms ? $1 : './';
    $Self->_Die( Translatable('The file %s cannot be written: %s'), $Param{Path}, $! ) if !-w $Folder;
    return 1                                                                           if $Param{DryRun};

    $Self->{New} = "$Param{Path}.$$.new";
    unlink $Self->{New};
    my $Handle    = IO::File->new( $Self->{New}, O_WRONLY | O_CREAT | O_EXCL, $Mode );
    my $IsWritten = $Handle && $Handle->print($After) && $Handle->close();
    $Self->_Die( Translatable('The file %s cannot be written: %s'), $Param{Path}, $! ) if !$IsWritten;

    return 1;
}

=head2 Commit()

put the new version into its place, if there is one.

    $EnvironmentFileObject->Commit( Path => '/etc/onetimeauth-bridge.env' );

=head2 Discard()

remove the new version, if there is one.

    $EnvironmentFileObject->Discard();

=cut

sub Commit {
    my ( $Self, %Param ) = @_;

    my $New = delete $Self->{New};
    return 1 if !$New || rename $New, $Param{Path};

    my $Error = $!;
    unlink $New;

    return $Self->_Die( Translatable('The file %s cannot be written: %s'), $Param{Path}, $Error );
}

sub Discard {
    my ($Self) = @_;

    my $New = delete $Self->{New};

    return !$New || unlink $New;
}

sub _Content {
    my ( $Self, %Param ) = @_;

    return '' if !-e $Param{Path};

    my $Handle = -f $Param{Path} ? IO::File->new( $Param{Path}, 'r' ) : undef;
    $Self->_Die( Translatable('The file %s cannot be read: %s'), $Param{Path}, -f $Param{Path} ? $! : 'it is no file' ) if !$Handle;

    return join '', $Handle->getlines();
}

sub _Merged {
    my ( $Content, %Variables ) = @_;

    my @Lines = split m{ \n }xms, $Content;
    my %IsThere;
    for my $Line (@Lines) {
        my ($Name) = $Line =~ m{ \A ([A-Z][A-Z0-9_]*) = }xms;
        $IsThere{$Name} = 1                         if defined $Name;
        $Line           = "$Name=$Variables{$Name}" if defined $Name && exists $Variables{$Name};
    }

    return join '', map {"$_\n"} @Lines, map {"$_=$Variables{$_}"} grep { !$IsThere{$_} } sort keys %Variables;
}

sub _Die {
    my ( $Self, @Text ) = @_;

    die $Kernel::OM->Get('Kernel::Language')->Translate(@Text) . "\n";
}

1;
