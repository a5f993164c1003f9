#!/usr/bin/env perl
# --
# Copyright (C) 2026 The OneTimeAuthBridge authors
# --
# This software comes with ABSOLUTELY NO WARRANTY. For details, see
# the enclosed file LICENSE for license information (GPL). If you
# did not receive this file, see https://www.gnu.org/licenses/gpl-3.0.txt.
# --

# What live tests do inside an OTOBO installation: reads one JSON object a line, { "Action": NAME, ... }, runs it and answers
# one JSON object a line, the result or { "Error": TEXT }. Runs in OTOBO's home directory, as OTOBO's own user.

use strict;
use warnings;
use v5.24;
use utf8;

use lib '.', 'Kernel/cpan-lib', 'Custom';

use JSON::PP ();
use Kernel::System::ObjectManager ();

my $UserID = 1;
my $JSON   = JSON::PP->new()->utf8()->canonical()->allow_nonref();

my %Action = (

    # Ticket by number; what OTOBO stored of it.
    Ticket => sub {
        my ($Data) = @_;

        my $TicketObject  = $Kernel::OM->Get('Kernel::System::Ticket');
        my $ArticleObject = $Kernel::OM->Get('Kernel::System::Ticket::Article');

        my $TicketID = TicketID( $Data->{TicketNumber} );
        my %Ticket   = $TicketObject->TicketGet(
            TicketID      => $TicketID,
            DynamicFields => 1,
            UserID        => $UserID,
        );

        my @Articles;
        for my $MetaArticle ( $ArticleObject->ArticleList( TicketID => $TicketID ) ) {
            my $BackendObject = $ArticleObject->BackendForArticle( $MetaArticle->%* );
            my %Article       = $BackendObject->ArticleGet( $MetaArticle->%* );
            my $Plain         = $BackendObject->can('ArticlePlain')
                ? $BackendObject->ArticlePlain( ArticleID => $MetaArticle->{ArticleID} )
                : '';
            push @Articles, {
                senderType => $Article{SenderType},
                body       => $Article{Body} // '',
                plain      => $Plain // '',
            };
        }

        my %DynamicFields = map { $_ =~ m{\A DynamicField_ (.+) \z}xms ? ( $1 => "$Ticket{$_}" ) : () }
            grep { defined $Ticket{$_} && !ref $Ticket{$_} } keys %Ticket;

        return {
            ticketNumber  => "$Ticket{TicketNumber}",
            customerUser  => $Ticket{CustomerUserID} // '',
            customerId    => $Ticket{CustomerID}     // '',
            state         => $Ticket{State},
            dynamicFields => \%DynamicFields,
            articles      => \@Articles,
        };
    },

    # Which ticket a mail went to, by its Message-ID.
    TicketOfMail => sub {
        my ($Data) = @_;

        my %Article = $Kernel::OM->Get('Kernel::System::Ticket::Article')->BackendForChannel( ChannelName => 'Email' )
            ->ArticleGetByMessageID(
                MessageID => $Data->{MessageID},
            );
        return {} if !%Article;

        my @Articles = $Kernel::OM->Get('Kernel::System::Ticket::Article')->ArticleList( TicketID => $Article{TicketID} );

        return {
            ticketNumber => '' . $Kernel::OM->Get('Kernel::System::Ticket')->TicketNumberLookup( TicketID => $Article{TicketID} ),
            followUp     => $Articles[0]->{ArticleID} == $Article{ArticleID} ? 0 : 1,
        };
    },

    CustomerUser => sub {
        my ($Data) = @_;

        my %CustomerUser = $Kernel::OM->Get('Kernel::System::CustomerUser')->CustomerUserDataGet( User => $Data->{UserLogin} );
        return {} if !%CustomerUser;

        return {
            login      => $CustomerUser{UserLogin},
            email      => $CustomerUser{UserEmail},
            customerId => $CustomerUser{UserCustomerID},
            firstname  => $CustomerUser{UserFirstname},
            lastname   => $CustomerUser{UserLastname},
            source     => $CustomerUser{Source},
        };
    },

    CustomerUserAdd => sub {
        my ($Data) = @_;

        my $UserLogin = $Kernel::OM->Get('Kernel::System::CustomerUser')->CustomerUserAdd(
            Source         => 'CustomerUser',
            UserFirstname  => 'Firstname',
            UserLastname   => 'Lastname',
            UserCustomerID => $Data->{UserLogin},
            UserLogin      => $Data->{UserLogin},
            UserEmail      => $Data->{UserEmail},
            UserPassword   => $Data->{UserPassword} // '',
            ValidID        => $Data->{ValidID},
            UserID         => $UserID,
        ) || die "CustomerUserAdd failed\n";

        return { login => $UserLogin };
    },

    SetPassword => sub {
        my ($Data) = @_;

        $Kernel::OM->Get('Kernel::System::CustomerUser')->SetPassword(
            UserLogin => $Data->{UserLogin},
            PW        => $Data->{UserPassword},
        ) || die "SetPassword failed\n";

        return {};
    },

    SetState => sub {
        my ($Data) = @_;

        $Kernel::OM->Get('Kernel::System::Ticket')->TicketStateSet(
            TicketID => TicketID( $Data->{TicketNumber} ),
            State    => $Data->{State},
            UserID   => $UserID,
        ) || die "TicketStateSet failed\n";

        return {};
    },

    SetCustomer => sub {
        my ($Data) = @_;

        $Kernel::OM->Get('Kernel::System::Ticket')->TicketCustomerSet(
            TicketID => TicketID( $Data->{TicketNumber} ),
            User     => $Data->{UserLogin},
            No       => $Data->{UserLogin},
            UserID   => $UserID,
        ) || die "TicketCustomerSet failed\n";

        return {};
    },

    DeleteTicket => sub {
        my ($Data) = @_;

        $Kernel::OM->Get('Kernel::System::Ticket')->TicketDelete(
            TicketID => TicketID( $Data->{TicketNumber} ),
            UserID   => $UserID,
        ) || die "TicketDelete failed\n";

        return {};
    },

    Merge => sub {
        my ($Data) = @_;

        $Kernel::OM->Get('Kernel::System::Ticket')->TicketMerge(
            MainTicketID  => TicketID( $Data->{MainTicketNumber} ),
            MergeTicketID => TicketID( $Data->{TicketNumber} ),
            UserID        => $UserID,
        ) || die "TicketMerge failed\n";

        return {};
    },

    # An agent's answer: the template's tag is expanded as the compose form does, then the mail is sent.
    Reply => sub {
        my ($Data) = @_;

        my $TicketID = TicketID( $Data->{TicketNumber} );
        my %Ticket   = $Kernel::OM->Get('Kernel::System::Ticket')->TicketGet(
            TicketID => $TicketID,
            UserID   => $UserID,
        );

        my $Body = $Kernel::OM->Get('Kernel::System::TemplateGenerator')->_Replace(
            RichText   => 0,
            Text       => $Data->{Text},
            TicketData => \%Ticket,
            Data       => {},
            UserID     => $UserID,
        );

        $Kernel::OM->Get('Kernel::System::Ticket::Article')->BackendForChannel( ChannelName => 'Email' )->ArticleSend(
            TicketID             => $TicketID,
            SenderType           => 'agent',
            IsVisibleForCustomer => 1,
            From                 => 'Helpdesk <helpdesk@otobo.example>',
            To                   => $Data->{To},
            Cc                   => $Data->{Cc} // '',
            Subject              => "[Ticket#$Ticket{TicketNumber}] An answer",
            Body                 => $Body,
            Charset              => 'utf-8',
            MimeType             => 'text/plain',
            HistoryType          => 'SendAnswer',
            HistoryComment       => 'An answer',
            UserID               => $UserID,
        ) || die "ArticleSend failed\n";

        return {};
    },

    # A queue with the tag in its auto responses.
    Queue => sub {
        my ($Data) = @_;

        my $QueueObject        = $Kernel::OM->Get('Kernel::System::Queue');
        my $AutoResponseObject = $Kernel::OM->Get('Kernel::System::AutoResponse');

        return {} if grep { $_ eq $Data->{Name} } values { $QueueObject->QueueList() }->%*;

        my $QueueID = $QueueObject->QueueAdd(
            Name            => $Data->{Name},
            ValidID         => 1,
            GroupID         => 1,
            FollowUpID      => 1,
            SystemAddressID => 1,
            SalutationID    => 1,
            SignatureID     => 1,
            UserID          => $UserID,
        ) || die "QueueAdd failed\n";

        my @AutoResponseIDs;
        for my $AutoResponse ( $Data->{AutoResponses}->@* ) {
            push @AutoResponseIDs, $AutoResponseObject->AutoResponseAdd(
                $AutoResponse->%*,
                ValidID     => 1,
                AddressID   => 1,
                UserID      => $UserID,
            ) || die "AutoResponseAdd failed\n";
        }
        $AutoResponseObject->AutoResponseQueue(
            QueueID         => $QueueID,
            AutoResponseIDs => \@AutoResponseIDs,
            UserID          => $UserID,
        );

        return {};
    },

    # Settings of the system configuration, in one deployment.
    Settings => sub {
        my ($Data) = @_;

        # With a warm cache a deployment takes many times as long as with a cold one.
        for my $Type (qw(SysConfig SysConfigDefault SysConfigDefaultList SysConfigModified SysConfigModifiedList SysConfigNavigation SysConfigPersistent)) {
            $Kernel::OM->Get('Kernel::System::Cache')->CleanUp( Type => $Type );
        }

        my $SysConfigObject = $Kernel::OM->Get('Kernel::System::SysConfig');
        for my $Setting ( $Data->{Settings}->@* ) {
            my $GUID = $SysConfigObject->SettingLock(
                Name   => $Setting->{Name},
                Force  => 1,
                UserID => $UserID,
            );
            my %Result = $SysConfigObject->SettingUpdate(
                Name              => $Setting->{Name},
                IsValid           => $Setting->{IsValid} // 1,
                ExclusiveLockGUID => $GUID,
                UserID            => $UserID,
                ( exists $Setting->{Value} ? ( EffectiveValue => $Setting->{Value} ) : () ),
            );
            $SysConfigObject->SettingUnlock( Name => $Setting->{Name} );
            die "SettingUpdate $Setting->{Name}: " . ( $Result{Error} // 'failed' ) . "\n" if !$Result{Success};
        }

        my %Deployment = $SysConfigObject->ConfigurationDeploy(
            Comments      => 'Live tests',
            UserID        => $UserID,
            Force         => 1,
            DirtySettings => [ map { $_->{Name} } $Data->{Settings}->@* ],
        );
        die "Deployment failed\n" if !$Deployment{Success};

        return {};
    },

    SettingGet => sub {
        my ($Data) = @_;

        my %Setting = $Kernel::OM->Get('Kernel::System::SysConfig')->SettingGet( Name => $Data->{Name} );

        return {
            Value   => $Setting{EffectiveValue},
            IsValid => $Setting{IsValid},
        };
    },

    # Asynchronous tasks that wait or run, retries of failed ones included.
    PendingTasks => sub {
        my $DBObject = $Kernel::OM->Get('Kernel::System::DB');

        my $Count = 0;
        for my $Table (qw(scheduler_task scheduler_future_task)) {
            my $Rows = $DBObject->SelectAll( SQL => "SELECT COUNT(*) FROM $Table" );
            $Count += $Rows->[0]->[0];
        }
        return { Count => 0 + $Count };
    },

    # Lets the plugin forget that a call failed a moment ago.
    ForgetFailures => sub {
        $Kernel::OM->Get('Kernel::System::Cache')->CleanUp( Type => 'OneTimeAuth' );

        return {};
    },

    # Where a text lies at rest: tables but for the mail queue, and files below var/ and of the log.
    PlacesHolding => sub {
        my ($Data) = @_;

        my $DBObject = $Kernel::OM->Get('Kernel::System::DB');
        my $Columns  = $DBObject->SelectAll(
            SQL => "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = DATABASE() "
                . "AND data_type IN ('varchar','text','mediumtext','longtext','blob','mediumblob','longblob') AND table_name <> 'mail_queue'",
        );

        my %Places;
        for my $Column ( $Columns->@* ) {
            my ( $Table, $Name ) = $Column->@*;
            my $Rows = $DBObject->SelectAll(
                SQL  => "SELECT COUNT(*) FROM `$Table` WHERE INSTR(`$Name`, ?) > 0",
                Bind => [ \$Data->{Text} ],
            );
            $Places{"$Table.$Name"} = 1 if $Rows->[0]->[0];
        }

        open my $Grep, '-|', 'grep', '--recursive', '--files-with-matches', '--fixed-strings', '--', $Data->{Text}, 'var/article', 'var/log', 'var/tmp'
            or die "grep: $!\n";
        while ( my $File = <$Grep> ) {
            chomp $File;
            $Places{$File} = 1;
        }
        close $Grep;

        return { Places => [ sort keys %Places ] };
    },
);

sub TicketID {
    my ($TicketNumber) = @_;

    return $Kernel::OM->Get('Kernel::System::Ticket')->TicketIDLookup(
        TicketNumber => $TicketNumber,
        UserID       => $UserID,
    ) || die "There is no ticket $TicketNumber\n";
}

$| = 1;

while ( my $Line = <STDIN> ) {
    local $Kernel::OM = Kernel::System::ObjectManager->new(
        'Kernel::System::Log' => {
            LogPrefix => 'OTOBO-live-tests',
        },
    );

    my $Answer = eval {
        my $Data = $JSON->decode($Line);
        my $Run  = $Action{ $Data->{Action} } || die "There is no action $Data->{Action}\n";
        $Run->($Data);
    } // { Error => "$@" };

    # Events are handled when the objects go, and must be before the answer.
    $Kernel::OM->ObjectsDiscard();

    print $JSON->encode($Answer), "\n";
}
