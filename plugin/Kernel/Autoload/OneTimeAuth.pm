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

package Kernel::Autoload::OneTimeAuth;

use v5.24;
use strict;
use warnings;

# core modules
use Sub::Util qw(subname);

# OTOBO modules
use Kernel::System::AuthSession                               ();    ## no perlimports
use Kernel::System::Email                                     ();    ## no perlimports
use Kernel::System::GenericAgent                              ();    ## no perlimports
use Kernel::System::ProcessManagement::TransitionAction::Base ();    ## no perlimports
use Kernel::System::TemplateGenerator                         ();    ## no perlimports

our $ObjectManagerDisabled = 1;

=head1 NAME

Kernel::Autoload::OneTimeAuth - puts links into texts, secrets into outgoing mails, and links' data into sessions

=head1 DESCRIPTION

Wraps some functions of OTOBO, without replacing a file of it. The work is done in L<Kernel::System::OneTimeAuth::TemplateTag>,
L<Kernel::System::OneTimeAuth::OutgoingMail> and L<Kernel::System::OneTimeAuth::LinkSession>; whatever goes wrong there, the wrapped
function is called as if the wrapper was not there.

OTOBO requires this file for each configuration object. The file takes itself out of C<%INC>, so it really is run
again each time: when a core module has been loaded anew (an update does that in running workers), its function is bare
and gets wrapped again. A function that is wrapped already, by us and perhaps by others around us, is left alone.

=cut

# Survives a second run of this file.
our %Wrapped;

# no named functions: they would be redefined with each run
my $TemplateTagObject = sub {
    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::TemplateTag');
};
my $OutgoingMailObject = sub {
    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::OutgoingMail');
};

# Did a customer's words bring markup into a text?
my $WordsCheck = sub {
    my ( $TicketData, $Given, $Before, $After ) = @_;
    return eval {
        $TemplateTagObject->()->WordsCheck(
            Given      => $Given,
            Before     => $Before,
            After      => $After,
            TicketData => $TicketData,
        );
    };
};

# What is to be wrapped on every OTOBO that the package supports; Check names what is not.
my %Wrapper = (

    # The tag is expanded in the admin's own text, before anything that a customer wrote is put in.
    'Kernel::System::TemplateGenerator::_Replace' => sub {
        my ($Original) = @_;
        return sub {
            my ( $Self, @Param ) = @_;
            my %Given = (
                Text => undef,
                @Param
            );
            my $Text = eval { $TemplateTagObject->()->TagsExpand(@Param) };
            push @Param, ( Text => $Text ) if defined $Text;

            my @Result = wantarray ? $Original->( $Self, @Param ) : scalar $Original->( $Self, @Param );
            $WordsCheck->( $Given{TicketData}, $Given{Text}, $Text // $Given{Text}, $Result[-1] ) if $Given{RichText};
            return wantarray ? @Result : $Result[0];
        };
    },

    # This function puts customers' words into the text before it calls _Replace().
    'Kernel::System::TemplateGenerator::NotificationEvent' => sub {
        my ($Original) = @_;
        return sub {
            my ( $Self, @Param ) = @_;
            my %Marked = eval { $TemplateTagObject->()->TagsMark(@Param) };
            push @Param, ( Notification => $Marked{Notification} ) if $Marked{Notification};

            # Without a mark no tag at all is expanded: better a mail without link than one of a customer's making.
            local $Kernel::System::OneTimeAuth::TemplateTag::Mark = $Marked{Mark} // '';
            return $Original->( $Self, @Param );
        };
    },

    # It writes the note of one ticket into the job, where the next ticket's text would be taken for the admin's own. Except on OTOBO 10.1, it
    # also puts a customer's words into the note before it calls GenericAgentArticle().
    'Kernel::System::GenericAgent::_JobRunTicket' => sub {
        my ($Original) = @_;
        return sub {
            my ( $Self, %Param ) = @_;
            if ( ref $Param{Config}->{New} eq 'HASH' ) {
                my %New = $Param{Config}->{New}->%*;
                for my $Field ( grep { defined $New{$_} } qw(NoteSubject NoteBody) ) {
                    my $Text = eval { $TemplateTagObject->()->TagsExpand( Text => $New{$Field}, TicketData => { TicketID => $Param{TicketID} } ) };
                    $New{$Field} = $Text if defined $Text;
                }
                $Param{Config} = { $Param{Config}->%*, New => \%New };
            }
            return $Original->( $Self, %Param );
        };
    },
    'Kernel::System::TemplateGenerator::GenericAgentArticle' => sub {
        my ($Original) = @_;
        return sub {
            local $Kernel::System::OneTimeAuth::TemplateTag::Mark = '';
            return $Original->(@_);
        };
    },

    # The actions of a process put in a title by themselves, and only then let the template generator do the rest.
    'Kernel::System::ProcessManagement::TransitionAction::Base::_ReplaceTicketAttributes' => sub {
        my ($Original) = @_;
        return sub {
            my ( $Self, %Param ) = @_;
            my $Config = $Param{Config} // {};
            for my $Value ( grep { defined && !ref } values $Config->%* ) {
                my $Text = eval { $TemplateTagObject->()->TagsExpand( Text => $Value, TicketData => $Param{Ticket} ) };
                $Value = $Text if defined $Text;
            }
            my %Before = $Config->%*;
            my $Result = $Original->( $Self, %Param );
            $WordsCheck->( $Param{Ticket}, undef, $Before{$_}, $Config->{$_} ) for grep { defined $Before{$_} && !ref $Before{$_} } sort keys %Before;
            return $Result;
        };
    },
    'Kernel::System::ProcessManagement::TransitionAction::Base::_ReplaceAdditionalAttributes' => sub {
        my ($Original) = @_;
        return sub {
            local $Kernel::System::OneTimeAuth::TemplateTag::Mark = '';
            return $Original->(@_);
        };
    },

    # A login module cannot add to the session that OTOBO creates after it.
    'Kernel::System::AuthSession::CreateSessionID' => sub {
        my ($Original) = @_;
        return sub {
            my ( $Self, %Param ) = @_;
            my %Data = eval { $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkSession')->DataGet(%Param) };
            return $Original->( $Self, %Param, %Data );
        };
    },

    # Every request of a session asks this first, in the customer interface as in the Generic Interface.
    'Kernel::System::AuthSession::CheckSessionID' => sub {
        my ($Original) = @_;
        return sub {
            my ( $Self, %Param ) = @_;
            return if !$Original->( $Self, %Param );
            return eval { $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkSession')->SessionCheck(%Param) } // 1;
        };
    },

    # A running process keeps this wrapper when the package is upgraded, so everything that may change is in the module.
    'Kernel::System::Email::Send' => sub {
        my ($Original) = @_;
        return sub {
            my ( $Self, @Param ) = @_;
            my $OutgoingMailObject = eval { $OutgoingMailObject->() };
            return $Original->( $Self, @Param ) if !$OutgoingMailObject;
            return $OutgoingMailObject->Send(
                Send  => sub { return $Original->( $Self, @_ ) },
                Param => {@Param},
            );
        };
    },
);

FUNCTION:
for my $Name ( sort keys %Wrapper ) {
    next FUNCTION if !defined &{$Name};

    my $Current = \&{$Name};
    next FUNCTION if $Wrapped{$Name} && subname($Current) ne $Name;

    no strict 'refs';          ## no critic qw(TestingAndDebugging::ProhibitNoStrict)
    no warnings 'redefine';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    *{$Name} = $Wrapper{$Name}->($Current);
    $Wrapped{$Name} = 1;
}

# For Admin::OneTimeAuth::Check: the functions that are not there, or are bare.
our $Missing = sub {
    return grep { !defined &{$_} || !$Wrapped{$_} || subname( \&{$_} ) eq $_ } sort keys %Wrapper;
};

delete $INC{'Kernel/Autoload/OneTimeAuth.pm'};

1;
