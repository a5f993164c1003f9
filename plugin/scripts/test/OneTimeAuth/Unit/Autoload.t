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

use v5.24;
use strict;
use warnings;

use FindBin qw($Bin);
use lib "$Bin/lib";

use Test::More;
use TestOTOBO;

our $Mark;

# The two core modules, as far as they are wrapped. Loading them again is what an update does in a running worker.
my %Core = (
    'Kernel/System/TemplateGenerator.pm' => q{
        package Kernel::System::TemplateGenerator;
        no warnings 'redefine';
        sub new { return bless {}, shift }
        sub _Replace { my ( $Self, %Param ) = @_; return wantarray ? ( 'list', $Param{Text} ) : "replaced $Param{Text}" }
        sub NotificationEvent {
            my ( $Self, %Param ) = @_;
            return ( Body => scalar $Self->_Replace( Text => $Param{Notification}->{Message}->{en}->{Body} ) );
        }
        sub GenericAgentArticle {
            my ( $Self, %Param ) = @_;
            return map { $_ => scalar $Self->_Replace( Text => $Param{Notification}->{$_} ) } qw(Subject Body);
        }
        1;
    },

    # It writes into the job what it made of the note, and so does the next ticket get the note of the first.
    'Kernel/System/GenericAgent.pm' => q{
        package Kernel::System::GenericAgent;
        no warnings 'redefine';
        sub _JobRunTicket {
            my ( $Self, %Param ) = @_;
            my $New = $Param{Config}->{New};
            $New->{NoteBody} = ( $main::Template->_Replace( Text => $New->{NoteBody} ) )[1] =~ s{<TITLE>}{$Param{Title}}r;
            return $main::Template->GenericAgentArticle(
                TicketID     => 11,
                Notification => { Subject => $New->{NoteSubject}, Body => $New->{NoteBody} },
            );
        }
        1;
    },
    'Kernel/System/ProcessManagement/TransitionAction/Base.pm' => q{
        package Kernel::System::ProcessManagement::TransitionAction::Base;
        no warnings 'redefine';
        sub _ReplaceTicketAttributes {
            my ( $Self, %Param ) = @_;
            $Param{Config}->{Body} =~ s{<TITLE>}{$Param{Ticket}->{Title}};
            return 1;
        }
        sub _ReplaceAdditionalAttributes {
            my ( $Self, %Param ) = @_;
            $Param{Config}->{Body} = $main::Template->_Replace( Text => $Param{Config}->{Body} );
            return 1;
        }
        1;
    },
    'Kernel/System/AuthSession.pm' => q{
        package Kernel::System::AuthSession;
        no warnings 'redefine';
        sub CheckSessionID { my ( $Self, %Param ) = @_; return $Param{SessionID} ne 'expired' }
        sub CreateSessionID { my ( $Self, %Param ) = @_; return join ' ', map {"$_=$Param{$_}"} sort keys %Param }
        1;
    },
    'Kernel/System/Email.pm' => q{
        package Kernel::System::Email;
        no warnings 'redefine';
        sub new { return bless {}, shift }
        sub Send { my ( $Self, %Param ) = @_; push @main::Sent, \%Param; return { Success => 1, Data => { Body => $Param{Body} } } }
        1;
    },
);

our ( @Sent, $Template );

sub LoadCore {
    for my $File ( sort keys %Core ) {
        eval $Core{$File} || die $@;    ## no critic qw(BuiltinFunctions::ProhibitStringyEval)
        $INC{$File} = __FILE__;         ## no critic qw(Variables::RequireLocalizedPunctuationVars)
    }
    return;
}

# as Kernel::Config does for each new object
sub Autoload { return require Kernel::Autoload::OneTimeAuth }

my ( $Mail, $OTOBO );

sub Setup {
    my (%Functions) = @_;

    @Sent = ();
    $Mail = TestOTOBO::Fake->new(
        WordsCheck   => sub { return 1 },
        TagsExpand   => sub { my ( undef, %Param ) = @_; return $Param{Text} =~ m{TAG} ? $Param{Text} =~ s{TAG}{LINK}gr : undef },
        TagsMark     => sub { my ( undef, %Param ) = @_; return ( Mark => 'm', Notification => { Message => { en => { Body => 'marked TAG' } } } ) },
        SessionCheck => sub { my ( undef, %Param ) = @_; return $Param{SessionID} eq 'allowed' ? 1 : 0 },
        DataGet      => sub { my ( undef, %Param ) = @_; return ( OneTimeAuthLink => $Param{UserLogin} ) },
        Send         => sub { my ( undef, %Param ) = @_; return $Param{Send}->( $Param{Param}->%*, Body => "$Param{Param}->{Body}~secret" ) },
        %Functions,
    );
    $OTOBO = TestOTOBO->new( Objects => { map { ( "Kernel::System::OneTimeAuth::$_" => $Mail ) } qw(TemplateTag OutgoingMail LinkSession) } );

    return ( Kernel::System::TemplateGenerator->new(), Kernel::System::Email->new() );
}

LoadCore();
Autoload();

sub IsWrappedOnce {
    my ($Name) = @_;

    my ( $Template, $Email ) = Setup();
    is( scalar $Template->_Replace( Text => 'a TAG' ), 'replaced a LINK', "$Name: a text" );
    is( $Mail->Calls('TagsExpand'),                    1,                 "$Name: once" );
    $Email->Send( Body => 'SAFE' );
    is( $Sent[0]->{Body},     'SAFE~secret', "$Name: a mail" );
    is( $Mail->Calls('Send'), 1,             "$Name: once" );

    my %Result = $Template->NotificationEvent( Notification => { Message => {} } );
    is( $Result{Body},            'replaced marked LINK', "$Name: a notification" );
    is( $Mail->Calls('TagsMark'), 1,                      "$Name: once" );

    return;
}

subtest 'the wrappers' => sub { IsWrappedOnce('loaded') };

subtest 'run again for each configuration object, they wrap nothing twice' => sub {
    Autoload() for 1 .. 3;
    IsWrappedOnce('again');
};

subtest 'when the core modules are loaded anew, they are wrapped anew' => sub {
    LoadCore();
    my ($Template) = Setup();
    is( scalar $Template->_Replace( Text => 'a TAG' ), 'replaced a TAG', 'bare after the reload' );
    Autoload();
    IsWrappedOnce('reloaded');
};

subtest 'a function that OTOBO has no more is not made up' => sub {
    LoadCore();
    undef &Kernel::System::ProcessManagement::TransitionAction::Base::_ReplaceAdditionalAttributes;    ## no critic qw(Subroutines::ProhibitAmpersandSigils)
    Autoload();
    ok( !defined &Kernel::System::ProcessManagement::TransitionAction::Base::_ReplaceAdditionalAttributes, 'it is still not there' );
    LoadCore();
    Autoload();
    IsWrappedOnce('all there again');
};

subtest 'somebody else\'s wrapper around ours is left alone' => sub {
    my $Ours  = \&Kernel::System::Email::Send;
    my $Calls = 0;
    no warnings 'redefine';                                                                            ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    local *Kernel::System::Email::Send = sub { $Calls++; return $Ours->(@_) };
    Autoload();
    IsWrappedOnce('foreign');
    is( $Calls, 1, 'theirs runs too' );
};

subtest 'the context of the caller is kept' => sub {
    my ($Template) = Setup();
    is_deeply( [ $Template->_Replace( Text => 'TAG' ) ], [ 'list', 'LINK' ], 'list' );
};

# As the real one: with a mark only what has it is a tag.
my $ExpandUnmarked = sub {
    my ( undef, %Param ) = @_;
    return if defined $Kernel::System::OneTimeAuth::TemplateTag::Mark || ( $Param{Text} // '' ) !~ m{TAG};
    return $Param{Text} =~ s{TAG}{LINK}gr;
};

subtest 'a session gets what it has to know of the link that began it' => sub {
    Setup();
    is( Kernel::System::AuthSession->CreateSessionID( UserLogin => 'jane' ), 'OneTimeAuthLink=jane UserLogin=jane', 'added' );
    Setup( DataGet => sub { die 'broken' } );
    is( Kernel::System::AuthSession->CreateSessionID( UserLogin => 'jane' ), 'UserLogin=jane', 'whatever happens there' );
};

subtest 'a session is asked where it may be used' => sub {
    Setup();
    ok( Kernel::System::AuthSession->CheckSessionID( SessionID  => 'allowed' ), 'here' );
    ok( !Kernel::System::AuthSession->CheckSessionID( SessionID => 'other' ),   'elsewhere' );
    ok( !Kernel::System::AuthSession->CheckSessionID( SessionID => 'expired' ), 'what OTOBO refuses is refused' );
    is( $Mail->Calls('SessionCheck'), 2, 'and not asked' );
    Setup( SessionCheck => sub { die 'broken' } );
    ok( Kernel::System::AuthSession->CheckSessionID( SessionID => 'allowed' ), 'whatever happens there' );
};

subtest 'a note of the GenericAgent: the tags of the admin are expanded, those of a title never' => sub {
    ($Template) = Setup( TagsExpand => $ExpandUnmarked );
    my %Job = (
        New => {
            NoteSubject => 'my TAG',
            NoteBody    => 'my TAG: <TITLE>'
        }
    );

    for my $Ticket ( 1, 2 ) {
        my %Note = Kernel::System::GenericAgent->_JobRunTicket(
            Config => \%Job,
            Title  => "their TAG $Ticket"
        );
        is_deeply(
            \%Note,
            {
                Subject => 'replaced my LINK',
                Body    => "replaced my LINK: their TAG $Ticket"
            },
            "ticket $Ticket"
        );
    }
    is_deeply(
        \%Job,
        {
            New => {
                NoteSubject => 'my TAG',
                NoteBody    => 'my TAG: <TITLE>'
            }
        },
        'the job stays the admin\'s'
    );
};

subtest 'an action of a process: the tags of the admin are expanded, those of a title never' => sub {
    ($Template) = Setup( TagsExpand => $ExpandUnmarked );
    my $Action = bless {}, 'Kernel::System::ProcessManagement::TransitionAction::Base';
    my %Given  = (
        Ticket => {
            TicketID => 11,
            Title    => 'their TAG'
        },
        Config => {
            Body => 'my TAG: <TITLE>',
            List => ['TAG']
        }
    );
    $Action->_ReplaceTicketAttributes(%Given);
    $Action->_ReplaceAdditionalAttributes(%Given);
    is_deeply(
        $Given{Config},
        {
            Body => 'replaced my LINK: their TAG',
            List => ['TAG']
        },
        'each'
    );
    my @Checks = $Mail->Params('WordsCheck');
    is_deeply( [ map { [ $_->@{qw(Before After)} ] } @Checks ], [ [ 'my LINK: <TITLE>', 'my LINK: their TAG' ] ], 'and is compared with what the admin wrote' );
};

subtest 'a rich text is compared before and after OTOBO put words into it, and with what came' => sub {
    ($Template) = Setup();
    my %Ticket = ( TicketID => 11 );
    $Template->_Replace(
        Text       => 'a TAG',
        RichText   => 1,
        TicketData => \%Ticket
    );
    $Template->_Replace(
        Text       => 'a TAG',
        RichText   => 0,
        TicketData => \%Ticket
    );
    my @Checks = $Mail->Params('WordsCheck');
    is_deeply(
        \@Checks,
        [ { Given => 'a TAG', Before => 'a LINK', After => 'replaced a LINK', TicketData => \%Ticket } ],
        'once'
    );

    $Mail->{Functions}->{WordsCheck} = sub { die 'broken' };
    is(
        scalar $Template->_Replace(
            Text     => 'a TAG',
            RichText => 1
        ),
        'replaced a LINK',
        'whatever happens there'
    );
};

subtest 'Check can tell which functions are bare' => sub {
    my $Name = 'Kernel::System::TemplateGenerator::_Replace';
    Autoload();
    no warnings qw(once redefine);    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    my $Missing = sub { return [ $Kernel::Autoload::OneTimeAuth::Missing->() ] };
    is_deeply( $Missing->(), [], 'none' );

    LoadCore();
    ok( ( grep { $_ eq $Name } $Missing->()->@* ), 'after core modules were loaded anew' );
    Autoload();
    is_deeply( $Missing->(), [], 'until the next configuration object' );

    my $Wrapped = Kernel::System::TemplateGenerator->can('_Replace');
    *Kernel::System::TemplateGenerator::_Replace = sub { return $Wrapped->(@_) };
    is_deeply( $Missing->(), [], 'not one that somebody else has wrapped, too' );

    delete $Kernel::System::TemplateGenerator::{_Replace};
    is_deeply( $Missing->(), [$Name], 'one that has another name in this version of OTOBO' );
    LoadCore();
    Autoload();
};

subtest 'whatever fails, the original runs with what it was given' => sub {
    my $Dies = sub { die 'broken' };
    my ( $Template, $Email ) = Setup(
        TagsExpand => $Dies,
        TagsMark   => $Dies,
    );
    is( scalar $Template->_Replace( Text => 'a TAG' ), 'replaced a TAG', 'a text' );

    my $OutgoingMailObject = delete $OTOBO->{Objects}->{'Kernel::System::OneTimeAuth::OutgoingMail'};
    no warnings 'redefine';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    local *TestOTOBO::Create = $Dies;
    is(
        $Email->Send(
            Body => 'SAFE',
            To   => 'x'
        )->{Success},
        1,
        'a mail'
    );
    $OTOBO->{Objects}->{'Kernel::System::OneTimeAuth::OutgoingMail'} = $OutgoingMailObject;
    is_deeply(
        \@Sent,
        [ { Body => 'SAFE', To => 'x' } ],
        'as it was'
    );

    my %Seen;
    $Mail->{Functions}->{TagsExpand} = sub { $Seen{Mark} = $Kernel::System::OneTimeAuth::TemplateTag::Mark; return };
    my %Result = $Template->NotificationEvent( Notification => { Message => { en => { Body => 'a TAG' } } } );
    is( $Result{Body}, 'replaced a TAG', 'a notification' );
    ok( defined $Seen{Mark}, 'in which no tag is expanded: it could be a customer\'s' );
    is( $Kernel::System::OneTimeAuth::TemplateTag::Mark, undef, 'afterwards tags are tags again' );
};

done_testing();
