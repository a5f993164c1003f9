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

# variables of OTOBO's modules, which are loaded later
no warnings 'once';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)

use lib '.', 'Kernel/cpan-lib', 'Custom';

use Data::Dumper ();            ## no critic qw(Modules::ProhibitEvilModules)
use File::Temp   qw(tempdir);
use JSON::PP     ();
use List::Util   qw(max);
use Time::HiRes  qw(sleep);

use Kernel::System::ObjectManager ();

my $UserID        = 1;
my $SecondTable   = 'onetimeauth_live_customer_user';
my $ConfigPackage = 'Kernel::Config::Files::ZZZZOneTimeAuthLiveTests';
my $ConfigFile    = 'Kernel/Config/Files/ZZZZOneTimeAuthLiveTests.pm';
my $DeployedFile  = 'Kernel/Config/Files/ZZZAAuto.pm';
my $OtherHost     = tempdir( CLEANUP => 1 );
my $JSON          = JSON::PP->new()->utf8()->canonical()->allow_nonref();

my %Action;
%Action = (

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
                plain      => $Plain         // '',
            };
        }

        my %DynamicFields = map { $_ =~ m{\A DynamicField_ (.+) \z}xms ? ( $1 => "$Ticket{$_}" ) : () }
            grep { defined $Ticket{$_} && !ref $Ticket{$_} } keys %Ticket;

        return {
            ticketNumber  => "$Ticket{TicketNumber}",
            customerUser  => $Ticket{CustomerUserID} // '',
            customerId    => $Ticket{CustomerID}     // '',
            state         => $Ticket{State},
            queue         => $Ticket{Queue},
            dynamicFields => \%DynamicFields,
            articles      => \@Articles,
            history       => [ map { $_->{Name} } $TicketObject->HistoryGet( TicketID => $TicketID, UserID => $UserID ) ],
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
            Source         => $Data->{Source},
            UserFirstname  => 'Firstname',
            UserLastname   => $Data->{UserLastname} // 'Lastname',
            UserCustomerID => $Data->{UserLogin},
            UserLogin      => $Data->{UserLogin},
            UserEmail      => $Data->{UserEmail},
            UserPassword   => $Data->{UserPassword} // '',
            ValidID        => $Data->{ValidID},
            UserID         => $UserID,
        ) || die "CustomerUserAdd failed\n";
        $Action{SetLanguage}->($Data) if $Data->{UserLanguage};

        return { login => $UserLogin };
    },

    SetLanguage => sub {
        my ($Data) = @_;

        $Kernel::OM->Get('Kernel::System::CustomerUser')->SetPreferences(
            UserID => $Data->{UserLogin},
            Key    => 'UserLanguage',
            Value  => $Data->{UserLanguage},
        ) || die "SetPreferences failed\n";

        return {};
    },

    # Changes of a record as an agent's screen makes them.
    CustomerUserUpdate => sub {
        my ($Data) = @_;

        my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::CustomerUser');
        my %CustomerUser       = $CustomerUserObject->CustomerUserDataGet( User => $Data->{UserLogin} );
        delete $CustomerUser{UserPassword};
        $CustomerUserObject->CustomerUserUpdate(
            %CustomerUser,
            $Data->{Changes}->%*,
            ID     => $Data->{UserLogin},
            UserID => $UserID,
        ) || die "CustomerUserUpdate failed\n";

        return {};
    },

    # The record is gone from its table; OTOBO has no way to delete one.
    CustomerUserRemove => sub {
        my ($Data) = @_;

        my %CustomerUser = $Kernel::OM->Get('Kernel::System::CustomerUser')->CustomerUserDataGet( User => $Data->{UserLogin} );
        my $Table        = $CustomerUser{Source} eq 'CustomerUser' ? 'customer_user' : $SecondTable;
        $Kernel::OM->Get('Kernel::System::DB')->Do(
            SQL  => "DELETE FROM $Table WHERE login = ?",
            Bind => [ \$Data->{UserLogin} ],
        ) || die "DELETE failed\n";
        $Kernel::OM->Get('Kernel::System::Cache')->CleanUp();

        return {};
    },

    # Takes a record from one backend to the other.
    MoveToBackend => sub {
        my ($Data) = @_;

        my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::CustomerUser');
        my %CustomerUser       = $CustomerUserObject->CustomerUserDataGet( User => $Data->{UserLogin} );
        $Action{CustomerUserRemove}->($Data);
        $CustomerUserObject->CustomerUserAdd(
            %CustomerUser,
            Source => $Data->{Source},
            UserID => $UserID,
        ) || die "CustomerUserAdd failed\n";

        return {};
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

    MoveTicket => sub {
        my ($Data) = @_;

        $Kernel::OM->Get('Kernel::System::Ticket')->TicketQueueSet(
            TicketID => TicketID( $Data->{TicketNumber} ),
            Queue    => $Data->{Queue},
            UserID   => $UserID,
        ) || die "TicketQueueSet failed\n";

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

    TicketID => sub {
        my ($Data) = @_;

        return { TicketID => 0 + TicketID( $Data->{TicketNumber} ) };
    },

    AgentLinks => sub {
        my ($Data) = @_;

        my %Overview = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketLinks')->Overview( TicketID => TicketID( $Data->{TicketNumber} ) );
        die "$Overview{BridgeError}\n" if $Overview{BridgeError};

        return { Links => $Overview{Links} };
    },

    LinksRevoke => sub {
        my ($Data) = @_;

        my %Result = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketLinks')->Revoke(
            TicketID => TicketID( $Data->{TicketNumber} ),
            UserID   => $UserID,
        );
        die "$Result{Message}\n" if !$Result{Success};

        return { Revoked => 0 + $Result{Revoked} };
    },

    Note => sub {
        my ($Data) = @_;

        $Kernel::OM->Get('Kernel::System::Ticket::Article')->BackendForChannel( ChannelName => 'Internal' )->ArticleCreate(
            TicketID             => TicketID( $Data->{TicketNumber} ),
            SenderType           => 'agent',
            IsVisibleForCustomer => 0,
            From                 => 'An agent',
            Subject              => 'Note',
            Body                 => $Data->{Text},
            Charset              => 'utf-8',
            MimeType             => 'text/plain',
            HistoryType          => 'AddNote',
            HistoryComment       => 'A note',
            UserID               => $UserID,
        ) || die "ArticleCreate failed\n";

        return {};
    },

    # Makes the history of a ticket older: when its present state began is read from there.
    Backdate => sub {
        my ($Data) = @_;

        my $TicketID = TicketID( $Data->{TicketNumber} );
        $Kernel::OM->Get('Kernel::System::DB')->Do(
            SQL => 'UPDATE ticket_history SET create_time = create_time - '
                . ( IsPostgreSQL() ? "? * INTERVAL '1 second'" : 'INTERVAL ? SECOND' )
                . ' WHERE ticket_id = ?',
            Bind => [ \$Data->{Seconds}, \$TicketID ],
        ) || die "Backdate failed\n";
        $Kernel::OM->Get('Kernel::System::Ticket')->_TicketCacheClear( TicketID => $TicketID );

        return {};
    },

    # A console command in this process, so that OTOBO's modules need not be compiled each time.
    Console => sub {
        my ($Data) = @_;

        my $Command = $Kernel::OM->Get("Kernel::System::Console::Command::$Data->{Command}");
        my ( $Printed, $Code ) = ('');
        {
            my $Input = $Data->{Input} // '';
            utf8::encode($Input);
            local *STDIN;     ## no critic qw(Variables::RequireInitializationForLocalVars)
            local *STDOUT;    ## no critic qw(Variables::RequireInitializationForLocalVars)
            local $Kernel::System::Console::BaseCommand::SuppressANSI = 1;
            open( STDIN,  '<', \$Input )   || die "STDIN: $!\n";
            open( STDOUT, '>', \$Printed ) || die "STDOUT: $!\n";
            $Code = $Command->Execute( $Data->{Arguments}->@* );
        }
        utf8::decode($Printed);
        die "$Data->{Command} ended with $Code: $Printed\n" if $Code;

        return { Printed => $Printed };
    },

    # Reads mails as AdminMailAccount's Fetch mail does, with the cache in memory, and on a host with a cache directory of its own.
    FetchMails => sub {
        my ($Data) = @_;

        $Kernel::OM->Get('Kernel::Config')->Set(
            Key   => 'TempDir',
            Value => $OtherHost,
        );
        $Kernel::OM->ObjectsDiscard( Objects => [qw(Kernel::System::Cache Kernel::System::Cache::FileStorable)] );
        $Kernel::OM->Get('Kernel::System::Cache')->Configure( CacheInMemory => 1 );

        # as ForgetFailures on the other host
        $Kernel::OM->Get('Kernel::System::Cache')->CleanUp( Type => 'OneTimeAuth' );

        return { TicketNumbers => [ map { '' . PostMaster( $_, $Data->{Queue} ) } $Data->{Mails}->@* ] };
    },

    # What the compose form holds, made by what makes it there.
    Render => sub {
        my ($Data) = @_;

        my $Generator = $Kernel::OM->Get('Kernel::System::TemplateGenerator');
        local $Generator->{RichText} = $Data->{HTML};

        my @Parts;
        my %Ticket;
        if ( $Data->{TicketNumber} ) {
            %Ticket = $Kernel::OM->Get('Kernel::System::Ticket')->TicketGet(
                TicketID => TicketID( $Data->{TicketNumber} ),
                UserID   => $UserID,
            );
            push @Parts, $Generator->Salutation(
                TicketID => $Ticket{TicketID},
                Data     => {},
                UserID   => $UserID,
            );
        }
        push @Parts, $Generator->_Replace(
            RichText   => $Data->{HTML},
            Text       => $Data->{Text},
            TicketData => \%Ticket,
            Data       => {},
            UserID     => $UserID,
        );
        push @Parts, $Generator->Signature(
            ( %Ticket ? ( TicketID => $Ticket{TicketID} ) : ( QueueID => $Kernel::OM->Get('Kernel::System::Queue')->QueueLookup( Queue => $Data->{Queue} ) ) ),
            Data   => {},
            UserID => $UserID,
        );

        return {
            Text => join $Data->{HTML} ? '<br/><br/>' : "\n\n",
            grep { length( $_ // '' ) } @Parts
        };
    },

    # An agent's answer as the compose form sends it.
    Send => sub {
        my ($Data) = @_;

        my $Body = $Data->{HTML}
            ? $Kernel::OM->Get('Kernel::System::HTMLUtils')->DocumentComplete(
                String  => $Data->{Text},
                Charset => 'utf-8'
            )
            : $Data->{Text};

        $Kernel::OM->Get('Kernel::System::Ticket::Article')->BackendForChannel( ChannelName => 'Email' )->ArticleSend(
            TicketID             => TicketID( $Data->{TicketNumber} ),
            SenderType           => 'agent',
            IsVisibleForCustomer => 1,
            From                 => 'Helpdesk <helpdesk@otobo.example>',
            To                   => $Data->{To},
            Cc                   => $Data->{Cc},
            Bcc                  => $Data->{Bcc},
            Subject              => "[Ticket#$Data->{TicketNumber}] An answer",
            Body                 => $Body,
            Charset              => 'utf-8',
            MimeType             => $Data->{HTML} ? 'text/html' : 'text/plain',
            Attachment           => $Data->{Attachment} // [],
            $Data->{EmailSecurity} ? ( EmailSecurity => $Data->{EmailSecurity} ) : (),
            HistoryType    => 'SendAnswer',
            HistoryComment => 'An answer',
            UserID         => $UserID,
        ) || die "ArticleSend failed\n";

        return {};
    },

    # An event as the daemon would tell it, at once.
    SendEvent => sub {
        my ($Data) = @_;

        my $Webservice = $Kernel::OM->Get('Kernel::System::GenericInterface::Webservice')->WebserviceGet( Name => 'OneTimeAuth' );
        my $Result     = $Kernel::OM->Get('Kernel::GenericInterface::Requester')->Run(
            WebserviceID => $Webservice->{ID},
            Invoker      => 'TicketEvent',
            Data         => {
                Event    => $Data->{Event},
                TicketID => $Data->{TicketID},
            },
        );
        die "The bridge did not take the event\n" if !$Result->{Success};

        return {};
    },

    # The nightly task as the daemon's worker runs it; what it printed.
    RunDaemonTask => sub {
        my ($Data) = @_;

        my $Task   = $Kernel::OM->Get('Kernel::Config')->Get('Daemon::SchedulerCronTaskManager::Task')->{ $Data->{Name} } || die "There is no task $Data->{Name}\n";
        my $Worker = $Kernel::OM->Get('Kernel::System::Daemon::DaemonModules::SchedulerTaskWorker::Cron');

        my ( $Printed, $Success ) = ('');
        {
            local *STDOUT;    ## no critic qw(Variables::RequireInitializationForLocalVars)
            open( STDOUT, '>', \$Printed ) || die "STDOUT: $!\n";
            $Success = $Worker->Run(
                TaskID   => 1,
                TaskName => $Task->{TaskName},
                Data     => {
                    Module   => $Task->{Module},
                    Function => $Task->{Function},
                    Params   => [],
                },
            );
        }
        die "The task failed: $Printed\n" if !$Success;

        return { Printed => $Printed };
    },

    # A queue with the tag in its auto responses.
    Queue => sub {
        my ($Data) = @_;

        my $QueueObject        = $Kernel::OM->Get('Kernel::System::Queue');
        my $AutoResponseObject = $Kernel::OM->Get('Kernel::System::AutoResponse');

        # Queues cannot be deleted: one that is there from an earlier run is used again.
        my %NameOf = $QueueObject->QueueList();
        return {} if grep { $_ eq $Data->{Name} } values %NameOf;

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
                ValidID   => 1,
                AddressID => 1,
                UserID    => $UserID,
            ) || die "AutoResponseAdd failed\n";
        }
        $AutoResponseObject->AutoResponseQueue(
            QueueID         => $QueueID,
            AutoResponseIDs => \@AutoResponseIDs,
            UserID          => $UserID,
        );

        return {};
    },

    # Salutation and signature of a queue; without texts those that OTOBO was delivered with.
    QueueTexts => sub {
        my ($Data) = @_;

        my ( $SalutationID, $SignatureID ) = ( 1, 1 );
        if ( $Data->{Salutation} ) {
            my %Text = (
                ContentType => 'text/plain; charset=utf-8',
                ValidID     => 1,
                UserID      => $UserID,
            );
            my $Name = "$Data->{Name} " . time;
            $SalutationID = $Kernel::OM->Get('Kernel::System::Salutation')->SalutationAdd(
                %Text,
                Name => $Name,
                Text => $Data->{Salutation}
                )
                || die "SalutationAdd failed\n";
            $SignatureID = $Kernel::OM->Get('Kernel::System::Signature')->SignatureAdd(
                %Text,
                Name => $Name,
                Text => $Data->{Signature}
                )
                || die "SignatureAdd failed\n";
        }

        my $QueueObject = $Kernel::OM->Get('Kernel::System::Queue');
        my %Queue       = $QueueObject->QueueGet( Name => $Data->{Name} );
        $QueueObject->QueueUpdate(
            %Queue,
            SalutationID => $SalutationID,
            SignatureID  => $SignatureID,
            UserID       => $UserID,
        ) || die "QueueUpdate failed\n";

        return {};
    },

    # Other texts for the auto responses of a queue; answers those they had, by ID.
    AutoResponseTexts => sub {
        my ($Data) = @_;

        my $AutoResponseObject = $Kernel::OM->Get('Kernel::System::AutoResponse');
        my %NameOf             = $AutoResponseObject->AutoResponseList( Valid => 1 );

        my %Before;
        for my $ID ( grep { index( $NameOf{$_}, "$Data->{Name}:" ) == 0 } keys %NameOf ) {
            my %AutoResponse = $AutoResponseObject->AutoResponseGet( ID => $ID );
            my $Texts        = $Data->{Texts} ? $Data->{Texts}->{$ID} : $Data;
            $Before{$ID} = { map { $_ => $AutoResponse{$_} } qw(Subject Response ContentType) };
            $AutoResponseObject->AutoResponseUpdate(
                %AutoResponse,
                Subject     => $Texts->{Subject},
                Response    => $Texts->{Response},
                ContentType => $Texts->{ContentType},
                UserID      => $UserID,
            ) || die "AutoResponseUpdate failed\n";
        }

        return { Before => \%Before };
    },

    # A job of the GenericAgent that adds a note.
    AddNotes => sub {
        my ($Data) = @_;

        $Kernel::OM->Get('Kernel::System::GenericAgent')->JobRun(
            Job    => 'OneTimeAuth live tests',
            Config => {
                TicketNumber => $Data->{TicketNumbers},
                New          => {
                    NoteSubject => $Data->{Subject},
                    NoteBody    => $Data->{Text},
                },
            },
            UserID => $UserID,
        ) || die "JobRun failed\n";

        return {};
    },

    # A certificate with its key, for S/MIME; the names OTOBO gives them.
    CertificateAdd => sub {
        my ($Data) = @_;

        my $SMIMEObject = $Kernel::OM->Get('Kernel::System::Crypt::SMIME') || die "S/MIME is off\n";
        my %Added       = $SMIMEObject->CertificateAdd( Certificate => $Data->{Certificate} );
        die "CertificateAdd: $Added{Message}\n" if !$Added{Successful};
        my %Key = $SMIMEObject->PrivateAdd(
            Private => $Data->{Key},
            Secret  => 'none',
        );
        die "PrivateAdd: $Key{Message}\n" if !$Key{Successful};

        return {
            Certificate => $Added{Filename},
            Key         => $Key{Filename},
        };
    },

    # The whole database as text, in a file that anybody may read.
    Dump => sub {
        my ($Data) = @_;

        my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
        my ($Port) = $ConfigObject->Get('DatabaseDSN') =~ m{port=(\d+)};

        # No password on a command line.
        if ( IsPostgreSQL() ) {
            local $ENV{PGPASSWORD} = $ConfigObject->Get('DatabasePw');
            my ( $Host, $User, $Name ) = map { $ConfigObject->Get($_) } qw(DatabaseHost DatabaseUser Database);
            system( 'pg_dump', '--inserts', "--file=$Data->{File}", "--host=$Host", "--username=$User", $Name ) == 0 || die "pg_dump ended with $?\n";
            chmod 0644, $Data->{File};
            return {};
        }
        my ( undef, $Options ) = $Kernel::OM->Get('Kernel::System::FileTemp')->TempFile();
        open( my $Handle, '>', $Options ) || die "$Options: $!\n";
        printf {$Handle} "[client]\nhost=%s\nport=%s\nuser=%s\npassword=%s\n", $ConfigObject->Get('DatabaseHost'), $Port // 3306,
            map { $ConfigObject->Get($_) } qw(DatabaseUser DatabasePw);
        close $Handle;

        my @Command = ( 'mariadb-dump', "--defaults-extra-file=$Options", '--single-transaction', '--skip-extended-insert', "--result-file=$Data->{File}" );
        system( @Command, $ConfigObject->Get('Database') ) == 0 || die "mariadb-dump ended with $?\n";
        chmod 0644, $Data->{File};

        return {};
    },

    # How the Generic Interface logs and where the bridge is said to be; answers how it was.
    WebserviceChange => sub {
        my ($Data) = @_;

        my $WebserviceObject = $Kernel::OM->Get('Kernel::System::GenericInterface::Webservice');
        my $Webservice       = $WebserviceObject->WebserviceGet( Name => 'OneTimeAuth' );
        my $Config           = $Webservice->{Config};
        my $Transport        = $Config->{Requester}->{Transport}->{Config};
        my %Before           = (
            Threshold => $Config->{Debugger}->{DebugThreshold},
            Host      => $Transport->{Host},
        );
        $Config->{Debugger}->{DebugThreshold} = $Data->{Threshold} // $Before{Threshold};
        $Transport->{Host} = $Data->{Host} // $Before{Host};
        $WebserviceObject->WebserviceUpdate(
            $Webservice->%*,
            UserID => $UserID,
        ) || die "WebserviceUpdate failed\n";

        return \%Before;
    },

    # Auto responses of a queue on or off.
    AutoResponses => sub {
        my ($Data) = @_;

        my $AutoResponseObject = $Kernel::OM->Get('Kernel::System::AutoResponse');
        my %NameOf             = $AutoResponseObject->AutoResponseList( Valid => 1 );
        my @IDs                = $Data->{On} ? grep { index( $NameOf{$_}, "$Data->{Name}:" ) == 0 } sort keys %NameOf : ();
        $AutoResponseObject->AutoResponseQueue(
            QueueID         => $Kernel::OM->Get('Kernel::System::Queue')->QueueLookup( Queue => $Data->{Name} ),
            AutoResponseIDs => \@IDs,
            UserID          => $UserID,
        );

        return {};
    },

    ReadyMadeNotifications => sub {
        my ($Data) = @_;

        $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup')->NotificationsSwitch( On => $Data->{On} );

        return {};
    },

    NotificationAdd => sub {
        my ($Data) = @_;

        my $ID = $Kernel::OM->Get('Kernel::System::NotificationEvent')->NotificationAdd(
            Name => 'OneTimeAuth live tests ' . $Data->{Name},
            Data => {
                Events                 => ['NotificationNewTicket'],
                Recipients             => ['Customer'],
                Transports             => ['Email'],
                TransportEmailTemplate => ['Default'],
                IsVisibleForCustomer   => ['1'],
            },
            Message => $Data->{Message},
            ValidID => $Data->{ValidID},
            UserID  => $UserID,
        ) || die "NotificationAdd failed\n";

        return { ID => 0 + $ID };
    },

    NotificationDelete => sub {
        my ($Data) = @_;

        $Kernel::OM->Get('Kernel::System::NotificationEvent')->NotificationDelete(
            ID     => $Data->{ID},
            UserID => $UserID,
        ) || die "NotificationDelete failed\n";

        return {};
    },

    # Other texts for a notification; answers those it had.
    NotificationEdit => sub {
        my ($Data) = @_;

        my $NotificationObject = $Kernel::OM->Get('Kernel::System::NotificationEvent');
        my %Notification       = $NotificationObject->NotificationGet( Name => $Data->{Name} );
        $NotificationObject->NotificationUpdate(
            %Notification,
            Message => $Data->{Message},
            UserID  => $UserID,
        ) || die "NotificationUpdate failed\n";

        return { Message => $Notification{Message} };
    },

    # A dynamic field of tickets, unless it is there.
    DynamicField => sub {
        my ($Data) = @_;

        my $DynamicFieldObject = $Kernel::OM->Get('Kernel::System::DynamicField');
        my $Field              = $DynamicFieldObject->DynamicFieldGet( Name => $Data->{Name} );
        return {} if $Field->{ID};

        my $ID = $DynamicFieldObject->DynamicFieldAdd(
            Name       => $Data->{Name},
            Label      => $Data->{Name},
            FieldOrder => 9999,
            FieldType  => $Data->{Type},
            ObjectType => 'Ticket',
            Config     => { DefaultValue => '' },
            ValidID    => 1,
            UserID     => $UserID,
        ) || die "DynamicFieldAdd failed\n";

        return { ID => 0 + $ID };
    },

    DynamicFieldDelete => sub {
        my ($Data) = @_;

        $Kernel::OM->Get('Kernel::System::DynamicField::Backend')->AllValuesDelete(
            DynamicFieldConfig => $Kernel::OM->Get('Kernel::System::DynamicField')->DynamicFieldGet( ID => $Data->{ID} ),
            UserID             => $UserID,
        );
        $Kernel::OM->Get('Kernel::System::DynamicField')->DynamicFieldDelete(
            ID     => $Data->{ID},
            UserID => $UserID,
        ) || die "DynamicFieldDelete failed\n";

        return {};
    },

    # A second backend of customer users with a table of its own, and settings past the checks of OTOBO's screens.
    ConfigFile => sub {
        my ($Data) = @_;

        my $Copy = IsPostgreSQL() ? '(LIKE customer_user INCLUDING ALL)' : 'LIKE customer_user';
        $Kernel::OM->Get('Kernel::System::DB')->Do( SQL => "CREATE TABLE IF NOT EXISTS $SecondTable $Copy" ) || die "CREATE TABLE failed\n";

        my $Settings = Data::Dumper->new( [ $Data->{Settings} // {} ] )->Indent(1)->Terse(1)->Sortkeys(1)->Dump();
        my $Content  = <<"END";
package $ConfigPackage;
use strict;
use warnings;
use Storable ();

sub Load {
    my ( \$File, \$Self ) = \@_;

    \$Self->{CustomerUser1} = Storable::dclone( \$Self->{CustomerUser} );
    \$Self->{CustomerUser1}->{Name} = 'Live tests';
    \$Self->{CustomerUser1}->{Params}->{Table} = '$SecondTable';

    my \$Settings = $Settings;
    \$Self->{\$_} = \$Settings->{\$_} for keys \$Settings->%*;

    return 1;
}

1;
END
        my $Previous = -e $ConfigFile ? ( stat $ConfigFile )[9] : 0;
        open( my $Handle, '>', $ConfigFile ) || die "$ConfigFile: $!\n";
        print {$Handle} $Content;
        close($Handle) || die "$ConfigFile: $!\n";

        # Running workers look at the time of the file, in whole seconds.
        utime( ( $Previous + 1 ) x 2, $ConfigFile ) if ( stat $ConfigFile )[9] <= $Previous;

        return {};
    },

    ConfigFileDelete => sub {
        unlink $ConfigFile;
        $Kernel::OM->Get('Kernel::System::DB')->Do( SQL => "DROP TABLE IF EXISTS $SecondTable" );
        $Kernel::OM->Get('Kernel::System::Cache')->CleanUp( Type => "CustomerUser$_" ) for ( '', 1 );

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

        my $Previous   = ( stat $DeployedFile )[9] // 0;
        my %Deployment = $SysConfigObject->ConfigurationDeploy(
            Comments      => 'Live tests',
            UserID        => $UserID,
            Force         => 1,
            DirtySettings => [ map { $_->{Name} } $Data->{Settings}->@* ],
        );
        die "Deployment failed\n" if !$Deployment{Success};

        # A worker that was just reading what was deployed before notes the time of the new file for the old contents, and
        #   stays with these until the file changes once more (Module::Refresh). So it does, when such a worker is done.
        sleep 0.3;
        utime( ( max( $Previous, ( stat $DeployedFile )[9] ) + 1 ) x 2, $DeployedFile );

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

    # Agents cannot be deleted, but made invalid.
    AgentAdd => sub {
        my ($Data) = @_;

        my $AgentID = $Kernel::OM->Get('Kernel::System::User')->UserAdd(
            UserFirstname => 'Firstname',
            UserLastname  => 'Lastname',
            UserLogin     => $Data->{UserLogin},
            UserPw        => $Data->{UserPw},
            UserEmail     => ( $Data->{UserLogin} =~ tr{@}{.}r ) . q{@agents.example.net},
            ValidID       => 1,
            ChangeUserID  => $UserID,
        ) || die "UserAdd failed\n";

        my $GroupObject = $Kernel::OM->Get('Kernel::System::Group');
        my $Group       = $Data->{Group} // $Kernel::OM->Get('Kernel::Config')->Get('OneTimeAuth::AgentGroup');
        $GroupObject->PermissionGroupUserAdd(
            GID        => $GroupObject->GroupLookup( Group => $Group ),
            UID        => $AgentID,
            Permission => {
                ro => $Data->{Permission} eq 'none' ? 0 : 1,
                rw => $Data->{Permission} eq 'rw'   ? 1 : 0,
            },
            UserID => $UserID,
        ) || die "PermissionGroupUserAdd failed\n";

        return { UserID => 0 + $AgentID };
    },

    AgentSetInvalid => sub {
        my ($Data) = @_;

        my $UserObject = $Kernel::OM->Get('Kernel::System::User');
        my %Agent      = $UserObject->GetUserData( UserID => $Data->{UserID} );
        delete $Agent{UserPw};
        $UserObject->UserUpdate(
            %Agent,
            ValidID      => 2,
            ChangeUserID => $UserID,
        ) || die "UserUpdate failed\n";

        return {};
    },

    SessionExpire => sub {
        my ($Data) = @_;

        $Kernel::OM->Get('Kernel::System::DB')->Do(
            SQL  => "UPDATE sessions SET data_value = '1' WHERE session_id = ? AND data_key IN ('UserSessionStart', 'UserLastRequest')",
            Bind => [ \$Data->{SessionID} ],
        ) || die "UPDATE failed\n";

        return {};
    },

    # Sends what waits in the mail queue. It fails when the daemon does so at this moment; WaitingMails tells when all have left.
    SendMails => sub {
        eval { $Action{Console}->( { Command => 'Maint::Email::MailQueue', Arguments => ['--send'] } ) };

        return {};
    },

    WaitingMails => sub {
        return { Count => 0 + $Kernel::OM->Get('Kernel::System::DB')->SelectAll( SQL => 'SELECT COUNT(*) FROM mail_queue' )->[0]->[0] };
    },

    # Where the requester looks for the bridge, and as whom.
    BridgeAddress => sub {
        my $Webservice = $Kernel::OM->Get('Kernel::System::GenericInterface::Webservice')->WebserviceGet( Name => 'OneTimeAuth' );

        my $Config = $Webservice->{Config}->{Requester}->{Transport}->{Config};

        return {
            Host     => $Config->{Host},
            Password => $Config->{Authentication}->{BasicAuthPassword},
        };
    },

    # Lets the plugin forget that a call failed a moment ago.
    ForgetFailures => sub {
        $Kernel::OM->Get('Kernel::System::Cache')->CleanUp( Type => 'OneTimeAuth' );

        return {};
    },

    # Lets the plugin think that the last failure was a while ago.
    AgeFailures => sub {
        $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge');
        $Kernel::OM->Get('Kernel::System::Cache')->Set(
            Kernel::System::OneTimeAuth::Bridge::_CircuitCache(),
            Value => time() - 60,
            TTL   => 60 * 60,
        );

        return {};
    },

    # Where a text lies at rest: tables but for the mail queue, and files below var/ and of the log.
    PlacesHolding => sub {
        my ($Data) = @_;

        my $DBObject = $Kernel::OM->Get('Kernel::System::DB');
        my $Columns  = $DBObject->SelectAll(
            SQL => 'SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = '
                . ( IsPostgreSQL() ? 'current_schema()' : 'DATABASE()' )
                . " AND data_type IN ('varchar','character varying','text','mediumtext','longtext','blob','mediumblob','longblob') AND table_name <> 'mail_queue'",
        ) || die "The columns cannot be read\n";

        my %Places;
        for my $Column ( $Columns->@* ) {
            my ( $Table, $Name ) = $Column->@*;
            my $Rows = $DBObject->SelectAll(
                SQL => 'SELECT COUNT(*) FROM '
                    . ( IsPostgreSQL() ? qq{"$Table" WHERE POSITION(? IN "$Name") > 0} : "`$Table` WHERE INSTR(`$Name`, ?) > 0" ),
                Bind => [ \$Data->{Text} ],
            );
            $Places{"$Table.$Name"} = 1 if $Rows->[0]->[0];
        }

        open( my $Grep, '-|', 'grep', '--recursive', '--files-with-matches', '--fixed-strings', '--', $Data->{Text}, 'var/article', 'var/log', 'var/tmp' )
            || die "grep: $!\n";
        while ( my $File = <$Grep> ) {
            chomp $File;
            $Places{$File} = 1;
        }
        close $Grep;

        return { Places => [ sort keys %Places ] };
    },
);

sub IsPostgreSQL {
    return $Kernel::OM->Get('Kernel::System::DB')->GetDatabaseFunction('Type') eq 'postgresql';
}

sub PostMaster {
    my ( $Mail, $Queue ) = @_;

    my $CommunicationLogObject = $Kernel::OM->Create(
        'Kernel::System::CommunicationLog',
        ObjectParams => {
            Transport => 'Email',
            Direction => 'Incoming',
        },
    );
    $CommunicationLogObject->ObjectLogStart( ObjectLogType => $_ ) for qw(Connection Message);

    utf8::encode($Mail);
    my @Return = $Kernel::OM->Create(
        'Kernel::System::PostMaster',
        ObjectParams => {
            CommunicationLogObject => $CommunicationLogObject,
            Email                  => [ split m{(?<=\n)}, $Mail ],
            Trusted                => 1,
        },
    )->Run( Queue => $Queue );
    die "No ticket was created\n" if !$Return[0] || $Return[0] !~ m{\A[12]\z};

    $CommunicationLogObject->ObjectLogStop(
        ObjectLogType => $_,
        Status        => 'Successful',
    ) for qw(Message Connection);
    $CommunicationLogObject->CommunicationStop( Status => 'Successful' );

    return $Kernel::OM->Get('Kernel::System::Ticket')->TicketNumberLookup( TicketID => $Return[1] );
}

sub TicketID {
    my ($TicketNumber) = @_;

    return $Kernel::OM->Get('Kernel::System::Ticket')->TicketIDLookup(
        TicketNumber => $TicketNumber,
        UserID       => $UserID,
    ) || die "There is no ticket $TicketNumber\n";
}

sub Answer {
    my ($Data) = @_;

    my $Answer = eval {
        my $Run = $Action{ $Data->{Action} } || die "There is no action $Data->{Action}\n";
        $Run->($Data);
    } // { Error => "$@" };

    # Events are handled when the objects go, and must be before the answer.
    $Kernel::OM->ObjectsDiscard();

    return $Answer;
}

# As if the daemon had lost the tasks: no event of this action becomes one.
sub WithoutEvents {
    my ($Data) = @_;

    require Kernel::System::Ticket::Event::OneTimeAuth;
    no warnings 'redefine';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    local *Kernel::System::Ticket::Event::OneTimeAuth::Run = sub { return 1 };

    return Answer($Data);
}

local $| = 1;

while ( my $Line = readline STDIN ) {
    local $Kernel::OM = Kernel::System::ObjectManager->new(
        'Kernel::System::Log' => {
            LogPrefix => 'OTOBO-live-tests',
        },
    );

    my $Data   = $JSON->decode($Line);
    my $Answer = $Data->{LoseEvents} ? WithoutEvents($Data) : Answer($Data);

    # OTOBO adds a layer that would encode a second time.
    binmode STDOUT, ':raw';
    print $JSON->encode($Answer), "\n";
}
