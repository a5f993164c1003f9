#!/usr/bin/env perl
# --
# Copyright (C) 2026 The OneTimeAuthBridge authors
# --
# This software comes with ABSOLUTELY NO WARRANTY. For details, see
# the enclosed file LICENSE for license information (GPL). If you
# did not receive this file, see https://www.gnu.org/licenses/gpl-3.0.txt.
# --

# Reads mails as Maint::PostMaster::Read does, all in one warm process, and tells how long each took. Standard input: a JSON
# list of { Mail, Address, Queue, Filter }, where Filter is
# product, none or in-process; answer: a JSON list of { Milliseconds, CustomerUserID, CustomerUserExists }.
# Runs in OTOBO's home directory, as OTOBO's own user. OTOBO's own scripts look into Custom first, too.

use strict;
use warnings;
use v5.24;

use lib 'Custom', 'Kernel/cpan-lib', '.';

use JSON::PP    ();
use Time::HiRes ();

use Kernel::System::ObjectManager ();

my $JSON = JSON::PP->new()->utf8();

# The yardstick: a filter without a bridge, that looks the sender up and adds a customer user itself.
package InProcessFilter {
    $INC{'InProcessFilter.pm'} = __FILE__;    ## no critic qw(Variables::RequireLocalizedPunctuationVars)

    sub new {
        my ( $Type, %Param ) = @_;

        return bless {%Param}, $Type;
    }

    sub Run {
        my ( $Self, %Param ) = @_;

        my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::CustomerUser');
        my @Addresses          = $Self->{ParserObject}->SplitAddressLine( Line => $Param{GetParam}->{From} );
        my $Address            = lc $Self->{ParserObject}->GetEmailAddress( Email => $Addresses[-1] );
        my %Found              = $CustomerUserObject->CustomerSearch(
            PostMasterSearch => $Address,
            Valid            => 0,
        );
        my ($Login) = sort keys %Found;
        $Login //= $Self->Add($Address);

        my %CustomerUser = $CustomerUserObject->CustomerUserDataGet( User => $Login );
        $Param{GetParam}->{'X-OTOBO-CustomerUser'} = $CustomerUser{UserLogin};
        $Param{GetParam}->{'X-OTOBO-CustomerNo'}   = $CustomerUser{UserCustomerID};

        return 1;
    }

    sub Add {
        my ( $Self, $Address ) = @_;

        my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::CustomerUser');
        my $Login              = $CustomerUserObject->CustomerUserAdd(
            Source         => 'CustomerUser',
            UserLogin      => $Address,
            UserEmail      => $Address,
            UserCustomerID => $Address,
            UserFirstname  => 'Jane',
            UserLastname   => 'Doe',
            ValidID        => 1,
            UserID         => 1,
        );
        my %Preferences = (
            UserTimeZone    => 'UTC',
            UserShowTickets => 25,
            UserRefreshTime => 0,
        );
        for my $Key ( sort keys %Preferences ) {
            $CustomerUserObject->SetPreferences(
                UserID => $Login,
                Key    => $Key,
                Value  => $Preferences{$Key},
            );
        }

        return $Login;
    }
}

# For this process only: OTOBO as it is without the product, or with the yardstick in its place.
sub Replace {
    my ($Filter) = @_;

    my %Replaced = (
        'PostMaster::PreFilterModule' => { '000-CreateCustomerUser' => $Filter ? { Module => $Filter } : undef },
        'Ticket::EventModulePost'     => { '8100-OneTimeAuth'       => undef },
    );

    for my $Name ( sort keys %Replaced ) {
        my %Value = ( ( $Kernel::OM->Get('Kernel::Config')->Get($Name) // {} )->%*, $Replaced{$Name}->%* );
        $Kernel::OM->Get('Kernel::Config')->Set(
            Key   => $Name,
            Value => { map { $_ => $Value{$_} } grep { $Value{$_} } keys %Value },
        );
    }

    return;
}

sub PostMaster {
    my ($Given) = @_;

    my $CommunicationLogObject = $Kernel::OM->Create(
        'Kernel::System::CommunicationLog',
        ObjectParams => {
            Transport => 'Email',
            Direction => 'Incoming',
        },
    );
    $CommunicationLogObject->ObjectLogStart( ObjectLogType => $_ ) for qw(Connection Message);

    my @Return = $Kernel::OM->Create(
        'Kernel::System::PostMaster',
        ObjectParams => {
            CommunicationLogObject => $CommunicationLogObject,
            Email                  => [ split m{(?<=\n)}, $Given->{Mail} ],
            Trusted                => 0,
        },
    )->Run( Queue => $Given->{Queue} );
    die "No ticket was created\n" if !$Return[0] || $Return[0] != 1;

    $CommunicationLogObject->ObjectLogStop(
        ObjectLogType => $_,
        Status        => 'Successful',
    ) for qw(Message Connection);
    $CommunicationLogObject->CommunicationStop( Status => 'Successful' );

    return $Return[1];
}

sub WithObjects {
    my ($Code) = @_;

    local $Kernel::OM = Kernel::System::ObjectManager->new(
        'Kernel::System::Log' => {
            LogPrefix => 'OTOBO-live-tests',
        },
    );

    # As console commands and the daemon do.
    $Kernel::OM->Get('Kernel::System::Cache')->Configure(
        CacheInMemory  => 0,
        CacheInBackend => 1,
    );

    # Events are handled when the objects go.
    my $Result = $Code->();
    $Kernel::OM->ObjectsDiscard();

    return $Result;
}

sub Read {
    my ($Given) = @_;

    my ( $Begin, $TicketID );
    WithObjects(
        sub {
            Replace( $Given->{Filter} eq 'in-process' ? 'InProcessFilter' : undef ) if $Given->{Filter} ne 'product';
            $Begin    = Time::HiRes::time();
            $TicketID = PostMaster($Given);
        }
    );
    my $Milliseconds = 1000 * ( Time::HiRes::time() - $Begin );

    return WithObjects(
        sub {
            my %Ticket       = $Kernel::OM->Get('Kernel::System::Ticket')->TicketGet( TicketID => $TicketID );
            my %CustomerUser = $Kernel::OM->Get('Kernel::System::CustomerUser')->CustomerUserDataGet( User => $Given->{Address} );

            return {
                Milliseconds       => $Milliseconds,
                CustomerUserID     => $Ticket{CustomerUserID} // '',
                CustomerUserExists => %CustomerUser ? 1 : 0,
            };
        }
    );
}

# The events of these mails: nobody waits for them, and thousands would keep OTOBO's daemon busy for long.
sub ForgetEvents {
    my $SchedulerDBObject = $Kernel::OM->Get('Kernel::System::Daemon::SchedulerDB');
    for my $Task ( $SchedulerDBObject->TaskList( Type => 'GenericInterface' ) ) {
        $SchedulerDBObject->TaskDelete( TaskID => $Task->{TaskID} ) if $Task->{Name} eq 'Invoker-TicketEvent';
    }

    return 1;
}

my @Results = map { Read($_) } $JSON->decode( do { local $/ = undef; readline STDIN } )->@*;
WithObjects( \&ForgetEvents );
print $JSON->encode( \@Results );
