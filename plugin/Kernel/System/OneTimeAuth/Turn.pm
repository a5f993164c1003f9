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

package Kernel::System::OneTimeAuth::Turn;

use v5.24;
use strict;
use warnings;

# core modules
use Errno         qw(EWOULDBLOCK);
use Fcntl         qw(LOCK_EX LOCK_NB LOCK_UN O_CREAT O_NOFOLLOW O_RDWR);
use Sys::Hostname qw(hostname);
use Time::HiRes   qw(CLOCK_MONOTONIC clock_gettime sleep);

# CPAN modules

# OTOBO modules

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::Log',
);

# How long to sleep between two looks at who has the turn.
my $StepSeconds = 0.01;

# Who never sees a turn last too long, but never gets one either, gives up after so many times the patience.
my $MaxPatience = 10;

=head1 NAME

Kernel::System::OneTimeAuth::Turn - lets only one process of this host do something at a time

=head1 DESCRIPTION

A turn is a lock on a file in OTOBO's directory for temporary files. The file holds the time when the turn began, and nothing
else. The lock of a process that dies goes with it. Where there can be no such file, everybody goes on as if there were no turns.

=head1 PUBLIC INTERFACE

=head2 new()

    my $TurnObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Turn');

=cut

sub new {
    my ($Type) = @_;

    return bless {}, $Type;
}

=head2 Run()

does something when it is this process's turn.

    my $IsDone = $TurnObject->Run(
        Name     => 'GrantRedeem',      # turns of different names have nothing to do with each other
        Patience => 0.2,                # optional, in seconds: wait for another one's turn until it has lasted so long
        Do       => sub { ... },
    );

Returns 1 when it was done, 0 when it was not because another process has its turn for too long.

=cut

sub Run {
    my ( $Self, %Param ) = @_;

    my $Handle = $Self->_Open( $Param{Name} );
    my $Turn   = $Handle ? _Take( $Handle, $Param{Patience} // 0 ) : 'none';
    return 0 if $Turn eq 'another';

    _Write( $Handle, sprintf '%.6f', _Now() ) if $Turn eq 'mine';
    my $IsAlive = eval { $Param{Do}->(); 1 };
    my $Error   = $@;

    if ( $Turn eq 'mine' ) {
        _Write( $Handle, '' );

        # said aloud, because a child process born meanwhile would hold the lock, too
        flock $Handle, LOCK_UN;
    }
    die $Error if !$IsAlive;

    return 1;
}

=head2 FilesDelete()

deletes the files of all turns, when nobody needs them any more.

    $TurnObject->FilesDelete();

=cut

sub FilesDelete {
    my ($Self) = @_;

    my $TempDir = $Kernel::OM->Get('Kernel::Config')->Get('TempDir');
    return 1 if !$TempDir || !opendir( my $Directory, $TempDir );

    unlink map {"$TempDir/$_"} grep {m{\AOneTimeAuth-[A-Za-z]+-}} readdir $Directory;

    return 1;
}

=begin Internal:

=cut

sub _Open {
    my ( $Self, $Name ) = @_;

    my $TempDir = $Kernel::OM->Get('Kernel::Config')->Get('TempDir');
    my $Path    = ( $TempDir || '(TempDir is not set)' ) . "/OneTimeAuth-$Name-" . hostname();

    if ( $TempDir && sysopen my $Handle, $Path, O_RDWR | O_CREAT | O_NOFOLLOW ) {

        # The web server and the console may be different users of one group. Only the owner can do that, once is enough.
        chmod oct(660), $Handle;

        return $Handle;
    }

    $Kernel::OM->Get('Kernel::System::Log')->Log(
        Priority => 'notice',
        Message  => "OneTimeAuth: no turns, because the file $Path cannot be opened: $!",
    );

    return;
}

# Returns 'mine', 'another', or 'none' where files cannot be locked.
sub _Take {
    my ( $Handle, $Patience ) = @_;

    my $Until = _Now() + $MaxPatience * $Patience;
    my $Seen  = '';

    while ( !flock $Handle, LOCK_EX | LOCK_NB ) {
        return 'none' if $! != EWOULDBLOCK;

        # Seen twice: whoever has just got the lock has not written yet, and a process that died may have left its own time.
        my $Begin  = _Read($Handle);
        my $IsLong = $Begin && $Begin eq $Seen && _Now() - $Begin >= $Patience;
        return 'another' if $IsLong || _Now() >= $Until;

        $Seen = $Begin;
        sleep $StepSeconds;
    }

    return 'mine';
}

# A clock that nobody sets.
sub _Now {
    return clock_gettime(CLOCK_MONOTONIC);
}

sub _Read {
    my ($Handle) = @_;

    sysseek $Handle, 0, 0;
    sysread $Handle, my $Text, 100;

    return ( $Text // '' ) =~ m{\A(\d+[.]\d{6})\z} ? $1 : '';
}

sub _Write {
    my ( $Handle, $Text ) = @_;

    truncate $Handle, 0;
    sysseek $Handle, 0, 0;
    syswrite $Handle, $Text;

    return;
}

=end Internal:

=cut

1;
