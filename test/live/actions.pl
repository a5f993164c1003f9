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

    # A method of one of OTOBO's modules; what it answers, a list as a hash.
    Run => sub {
        my ($Data) = @_;

        my $Method = $Data->{Method};
        my @Result = $Kernel::OM->Get("Kernel::System::$Data->{Module}")->$Method(
            UserID => $UserID,
            $Data->{Params}->%*,
        );

        return { Result => @Result > 1 ? {@Result} : $Result[0] };
    },

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
