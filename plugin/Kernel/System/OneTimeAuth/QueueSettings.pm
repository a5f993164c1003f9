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

package Kernel::System::OneTimeAuth::QueueSettings;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::OneTimeAuth::SettingsCheck',
    'Kernel::System::Queue',
);

my $Setting = 'OneTimeAuth::Queues';

# What a queue can have of its own, and what is valid there.
my %Option = (
    Links                      => qr{ \A (?:on|off) \z }xmsi,
    AccessDaysAfterClose       => qr{ \A \d{1,4} \z }xms,
    SessionScope               => qr{ \A (?:CustomerUser|Ticket) \z }xms,
    TokenRefreshNotificationID => qr{ \A \d{1,9} \z }xms,
);

=head1 NAME

Kernel::System::OneTimeAuth::QueueSettings - what is set for the tickets of a queue

=head1 DESCRIPTION

The setting C<OneTimeAuth::Queues> has options by the name of a queue, or by a pattern in which C<*> stands for any characters:

    Support::Public   Links=on; AccessDaysAfterClose=30
    HR*               SessionScope=Ticket
    *::Internal       Links=off

For each option the most specific entry that names it counts: the queue's own name before patterns, and of patterns the one with the most
characters besides C<*>. What is named nowhere, or is invalid, is as in the general setting of the same name.

=head1 PUBLIC INTERFACE

=head2 IsUsed()

whether any queue has settings of its own.

    my $IsUsed = $QueueSettingsObject->IsUsed();

=cut

sub IsUsed {
    my ( $Self, %Param ) = @_;

    return _Value()->%* ? 1 : 0;
}

=head2 Get()

what counts for the tickets of a queue.

    my %Settings = $QueueSettingsObject->Get( QueueID => 5 );    # 0 or undef: the general settings

    %Settings = (
        Links                      => 1,
        AccessDaysAfterClose       => 14,
        SessionScope               => 'CustomerUser',    # or 'Ticket'
        TokenRefreshNotificationID => '',                # 0 or empty: the built-in text
        NotificationSetting        => 'OneTimeAuth::TokenRefreshNotificationID',    # where that stands
    );

=cut

sub Get {
    my ( $Self, %Param ) = @_;

    my $Name = $Self->IsUsed() && $Param{QueueID} ? $Kernel::OM->Get('Kernel::System::Queue')->QueueLookup( QueueID => $Param{QueueID} ) : '';

    return ( _General(), _Own( $Name, _Entries() ) );
}

=head2 List()

the queues in which links are off or tickets have other days of access than the general ones.

    my @Queues = $QueueSettingsObject->List();    # ( { QueueID => 5, Links => 0, AccessDaysAfterClose => 14 } )

=cut

sub List {
    my ( $Self, %Param ) = @_;

    return if !$Self->IsUsed();

    my %Queue   = _Queues();
    my %General = _General();
    my @Entries = _Entries();
    my @Queues;

    QUEUE:
    for my $QueueID ( sort { $a <=> $b } keys %Queue ) {
        my %Settings = ( %General, _Own( $Queue{$QueueID}, @Entries ) );
        next QUEUE if $Settings{Links} && $Settings{AccessDaysAfterClose} == $General{AccessDaysAfterClose};

        push @Queues, {
            QueueID => $QueueID,
            %Settings{qw(Links AccessDaysAfterClose)},
        };
    }

    return @Queues;
}

=head2 Problems()

what is wrong with the values, as sentences that can be translated, with what stands in them.

    my @Problems = $QueueSettingsObject->Problems();    # ( [ '... %s ...', 'AccessDaysAfterClose=soon', 'OneTimeAuth::Queues###HR*' ] )

=cut

sub Problems {
    my ( $Self, %Param ) = @_;

    return map { _EntryProblems($_) } _Entries();
}

=head2 UnmatchedEntries()

the names and patterns that no queue has.

    my @Names = $QueueSettingsObject->UnmatchedEntries();    # ('Sales')

=cut

sub UnmatchedEntries {
    my ( $Self, %Param ) = @_;

    return if !$Self->IsUsed();

    my %Queue = _Queues();
    my @Unmatched;

    for my $Entry ( _Entries() ) {
        push @Unmatched, $Entry->{Name} if !grep { $_ =~ $Entry->{Pattern} } values %Queue;
    }

    @Unmatched = sort @Unmatched;

    return @Unmatched;
}

=head2 Notifications()

the notifications that mail new links for some queues.

    my @Notifications = $QueueSettingsObject->Notifications();    # ( { ID => 12, Setting => 'OneTimeAuth::Queues###HR*' } )

=cut

sub Notifications {
    my ( $Self, %Param ) = @_;

    return map {
        {
            ID      => $_->{TokenRefreshNotificationID},
            Setting => $_->{NotificationSetting},
        }
    } grep { $_->{TokenRefreshNotificationID} } map { $_->{Options} } _Entries();
}

sub _Value {
    my $Value = $Kernel::OM->Get('Kernel::Config')->Get($Setting);

    return ref $Value eq 'HASH' ? $Value : {};
}

# Invalid queues, too: tickets may lie there.
sub _Queues {
    return $Kernel::OM->Get('Kernel::System::Queue')->QueueList( Valid => 0 );
}

sub _General {
    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');

    return (
        Links                      => 1,
        AccessDaysAfterClose       => $Kernel::OM->Get('Kernel::System::OneTimeAuth::SettingsCheck')->NumberGet( Name => 'AccessDaysAfterClose' ),
        SessionScope               => ( $ConfigObject->Get('OneTimeAuth::SessionScope') // '' ) eq 'Ticket' ? 'Ticket' : 'CustomerUser',
        TokenRefreshNotificationID => $ConfigObject->Get('OneTimeAuth::TokenRefreshNotificationID') || '',
        NotificationSetting        => 'OneTimeAuth::TokenRefreshNotificationID',
    );
}

# The options that a queue has of its own.
sub _Own {
    my ( $Name, @Entries ) = @_;

    return if !length( $Name // '' );

    my %Own;
    for my $Entry ( reverse @Entries ) {
        %Own = ( %Own, $Entry->{Options}->%* ) if $Name =~ $Entry->{Pattern};
    }

    return %Own;
}

# The most specific one first.
sub _Entries {
    my %Value   = _Value()->%*;
    my @Entries = map { _Entry( $_, $Value{$_} ) } sort keys %Value;

    @Entries = sort { $a->{IsPattern} <=> $b->{IsPattern} || $b->{Length} <=> $a->{Length} || $a->{Name} cmp $b->{Name} } @Entries;

    return @Entries;
}

sub _Entry {
    my ( $Name, $Text ) = @_;

    my $Pattern = join '.*', map {"\Q$_\E"} split m{ [*]+ }xms, $Name, -1;
    my %Entry   = (
        Name      => $Name,
        Pattern   => qr{ \A $Pattern \z }xms,
        IsPattern => $Name =~ m{ [*] }xms ? 1 : 0,
        Length    => length( $Name =~ s{ [*] }{}xmsgr ),
        Options   => {},
        Invalid   => [],
    );

    for my $Part ( grep {length} split m{ \s* [;\n] \s* }xms, _Trim( ref $Text ? '' : $Text // '' ) ) {
        my ( $Option, $Value ) = $Part =~ m{ \A (\w+) \s* = \s* (.*) \z }xms;
        my $IsValid = defined $Option && $Option{$Option} && $Value =~ $Option{$Option};

        if ( !$IsValid ) {
            push $Entry{Invalid}->@*, $Part;
        }
        elsif ( $Option eq 'Links' ) {
            $Entry{Options}->{Links} = lc $Value eq 'on' ? 1 : 0;
        }
        else {
            $Entry{Options}->{$Option} = $Option eq 'SessionScope' ? $Value : 0 + $Value;
        }
    }
    $Entry{Options}->{NotificationSetting} = "${Setting}###$Name" if defined $Entry{Options}->{TokenRefreshNotificationID};

    return \%Entry;
}

sub _Trim {
    my ($Text) = @_;

    return $Text =~ s{ \A \s+ | \s+ \z }{}xmsgr;
}

sub _EntryProblems {
    my ($Entry) = @_;

    return map { [ Translatable('Invalid option "%s" in the setting %s. The general setting applies.'), $_, "${Setting}###$Entry->{Name}" ] } $Entry->{Invalid}->@*;
}

1;
