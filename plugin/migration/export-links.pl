#!/usr/bin/env perl
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

# Writes the links and the changed settings of the package OneTimeAuthentificationLink to a file, from which Admin::OneTimeAuth::Import reads them
# (docs/migration.md). Needs nothing of OneTimeAuthBridge, which cannot be installed beside that package. Run it as OTOBO's user, in OTOBO's home:
#
#   perl /path/to/export-links.pl --file /path/to/links.jsonl
#
# The file has the SHA-256 of each token, so that nobody can open a ticket with it.

use v5.24;
use strict;
use warnings;

use lib qw(. Kernel/cpan-lib Custom);

# core modules
use Digest::SHA  qw(sha256_hex);
use Fcntl        qw(O_CREAT O_EXCL O_WRONLY);
use Getopt::Long qw(GetOptions);
use JSON::PP     ();

my @Settings = (
    'Daemon::SchedulerCronTaskManager::Task###DeleteExpiredOTATokens',
    'OneTimeAuth::AccessDaysAfterClose',
    'OneTimeAuth::CustomerErrorMessageLinkExpired',
    'OneTimeAuth::CustomerErrorMessageNewLink',
    'OneTimeAuth::CustomerErrorMessageRefreshFailed',
    'OneTimeAuth::CustomerErrorMessageWrongLink',
    'OneTimeAuth::TokenRefreshNotificationID',
    'PostMaster::PreFilterModule###000-CreateCustomerUser',
);

my $JSONObject = JSON::PP->new()->utf8()->canonical();

exit Main();

sub Main {
    my $File;
    if ( !GetOptions( 'file=s' => \$File ) || @ARGV || !defined $File || $File eq '' ) {
        print STDERR "Usage: perl export-links.pl --file FILE\n";
        return 2;
    }

    my $Failure = eval { Export($File); 1 } ? '' : $@ || 'The export failed.';
    return 0 if $Failure eq '';

    print STDERR $Failure =~ s{ \s* \z }{\n}xmsr;
    return 1;
}

sub Export {
    my ($File) = @_;

    die "Run this in OTOBO's home directory: there is no Kernel/Config.pm here.\n" if !-e 'Kernel/Config.pm';
    die "$File exists already.\n"                                                  if -e $File;

    require Kernel::System::ObjectManager;
    local $Kernel::OM = Kernel::System::ObjectManager->new( 'Kernel::System::Log' => { LogPrefix => 'OneTimeAuth-Export' } );

    my @Links    = Links();
    my @Changed  = ChangedSettings();
    my @InConfig = InConfig();

    # Nobody else can read it, from the first moment on.
    sysopen( my $Handle, $File, O_CREAT | O_EXCL | O_WRONLY, oct 600 ) || die "$File cannot be created: $!\n";
    my $Header = {
        Format   => 'OneTimeAuthentificationLink',
        Version  => 1,
        Settings => scalar @Changed,
        Links    => scalar @Links,
    };
    my $Written = print {$Handle} map { $JSONObject->encode($_) . "\n" } $Header, @Changed, @Links;
    if ( !close($Handle) || !$Written ) {
        my $Reason = $!;
        unlink $File;
        die "$File cannot be written: $Reason\n";
    }

    printf "%d links and %d changed settings were written to %s.\n", scalar @Links, scalar @Changed, $File;
    print "Kernel/Config.pm sets $_. Remove that line before you uninstall OneTimeAuthentificationLink: without the package, customers cannot log in.\n"
        for @InConfig;

    return 1;
}

# The newest first: imported links go before those that are there.
sub Links {
    my $DBObject = $Kernel::OM->Get('Kernel::System::DB');

    # "user" alone would be the database's own user in PostgreSQL.
    my $SQL = 'SELECT t.token, t.ticket_number, t.user, t.used, t.create_time FROM ota_tokens t ORDER BY t.create_time DESC, t.token';
    $DBObject->Prepare( SQL => $SQL ) || die "The table ota_tokens cannot be read. Is OneTimeAuthentificationLink installed?\n";

    my @Links;
    while ( my ( $Token, $TicketNumber, $CustomerUser, $Used, $Created ) = $DBObject->FetchrowArray() ) {
        push @Links, {
            TicketNumber => "$TicketNumber",
            CustomerUser => "$CustomerUser",
            SHA256       => sha256_hex($Token),
            Created      => substr( $Created, 0, 19 ),
            Used         => $Used == 2 ? 0 : 1,
        };
    }

    return @Links;
}

sub ChangedSettings {
    my $SysConfigObject = $Kernel::OM->Get('Kernel::System::SysConfig');
    my @Changed;

    SETTING:
    for my $Name (@Settings) {
        my %Setting = $SysConfigObject->SettingGet(
            Name    => $Name,
            NoLog   => 1,
            NoCache => 1,
        );
        next SETTING if !%Setting;

        my %Default = $SysConfigObject->SettingGet(
            Name    => $Name,
            Default => 1,
        );
        my ( $Present, $Delivered ) = map { $JSONObject->encode( [ $_->{IsValid} ? 1 : 0, $_->{EffectiveValue} ] ) } \%Setting, \%Default;
        push @Changed, {
            Setting => $Name,
            IsValid => $Setting{IsValid} ? 1 : 0,
            Value   => $Setting{EffectiveValue},
            }
            if $Present ne $Delivered;
    }

    return @Changed;
}

sub InConfig {
    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');

    return grep { ( $ConfigObject->Get($_) // '' ) eq 'Kernel::System::CustomerAuth::OneTimeAuthLink' } map {"Customer::AuthModule$_"} '', 1 .. 10;
}
