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

package Kernel::System::OneTimeAuth::TemplateCheck;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::Language',
    'Kernel::Output::HTML::Layout',
    'Kernel::System::AutoResponse',
    'Kernel::System::HTMLUtils',
    'Kernel::System::NotificationEvent',
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::LinkPlaces',
    'Kernel::System::OneTimeAuth::TemplateTag',
    'Kernel::System::Queue',
    'Kernel::System::Salutation',
    'Kernel::System::Signature',
    'Kernel::System::StandardTemplate',
    'Kernel::System::Valid',
);

# A link that was never issued, of the right shape.
my $TicketNumber = '1000000000000001';
my $LinkID       = 'A' x 24;

my $TagName = 'OTOBO_OTACustomerTicketLink';

# The texts but notifications: by the modules that have them the label, and the field with the text.
my %Source = (
    AutoResponse     => [ Translatable('Auto response "%s":'), 'Response' ],
    Salutation       => [ Translatable('Salutation "%s":'),    'Text' ],
    Signature        => [ Translatable('Signature "%s":'),     'Text' ],
    StandardTemplate => [ Translatable('Template "%s":'),      'Template' ],
);

# What looks as if somebody meant the tag.
my $LooksLikeTag = qr{ OTA_?Customer_?Ticket_?Link }xmsi;

=head1 NAME

Kernel::System::OneTimeAuth::TemplateCheck - whether each tag becomes a working link

=head1 DESCRIPTION

Renders the admin's texts with a link that was never issued, by the code that makes the mails. Asks nobody, sends nothing, stores nothing.

=head1 PUBLIC INTERFACE

=head2 InertTexts()

every valid auto response, notification, template, salutation and signature that has the tag where it does not become a working link.

    my @Sentences = $TemplateCheckObject->InertTexts();

    @Sentences = ( 'Auto response "default reply": The one-time link in the email does not work: it is part of another address.' );

=cut

sub InertTexts {
    my ( $Self, %Param ) = @_;

    my $PublicURL = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->PublicURL();
    return if !$PublicURL;

    my $LanguageObject = $Kernel::OM->Get('Kernel::Language');
    my @Sentences;
    my @Texts = (
        $Self->_Texts( 'AutoResponse', IsFresh => 1 ),
        $Self->_Notifications(),
        map { $Self->_Texts($_) } qw(StandardTemplate Salutation Signature),
    );
    for my $Text (@Texts) {

        # One text that cannot be rendered hides nothing about the others.
        my @Problems = eval { $Self->_TextProblems( $Text->%*, PublicURL => $PublicURL ) };
        @Problems = ( $LanguageObject->Translate('The text could not be rendered. See the OTOBO log.') ) if $@;
        push @Sentences, map { $LanguageObject->Translate( $Text->{Label}, $Text->{Name} ) . " $_" } @Problems;
    }

    return @Sentences;
}

=head2 DoubleMails()

where a customer gets two mails for one new ticket: an auto response of the queue, and a notification with a link.

    my @Sentences = $TemplateCheckObject->DoubleMails();

=cut

sub DoubleMails {
    my ( $Self, %Param ) = @_;

    my @Notifications = grep { $Self->_IsForNewTickets($_) } $Self->_ValidNotifications();
    return if !@Notifications;

    my $LanguageObject = $Kernel::OM->Get('Kernel::Language');
    my @Queues         = $Self->_AnsweredQueues();
    my @Sentences;
    for my $Notification (@Notifications) {
        my %QueuesOf;
        push $QueuesOf{ $_->{AutoResponse} }->@*, $_->{Name} for grep { _AppliesTo( $Notification, $_->{QueueID} ) } @Queues;

        push @Sentences, map {
            $LanguageObject->Translate(
                'Customers get two emails for a new ticket: the auto response "%s" and the notification "%s". Remove one of them in these queues: %s',
                $_, $Notification->{Name}, _QueueNames( $QueuesOf{$_}->@* ),
            )
        } sort keys %QueuesOf;
    }

    return @Sentences;
}

# Each text: { Label, Name, Subject, Body, ContentType, IsFresh, Wrap }. Fresh are the mails that OTOBO itself makes and sends in one go: what becomes
# part of an agent's mail leaves from another process than the one that issued its link.
sub _Texts {
    my ( $Self, $Module, %Common ) = @_;

    my $Object = $Kernel::OM->Get("Kernel::System::$Module");
    my ( $List, $Get )    = map { $Object->can("$Module$_") } qw(List Get);
    my ( $Label, $Field ) = $Source{$Module}->@*;
    my %List = $Object->$List( Valid => 1 );

    my @Texts;
    for my $ID ( sort { $a <=> $b } keys %List ) {
        my %Text = $Object->$Get( ID => $ID );
        push @Texts, {
            %Text{qw(Name Subject ContentType)},
            Label => $Label,
            Body  => $Text{$Field},
            %Common,
        };
    }

    return @Texts;
}

sub _Notifications {
    my ( $Self, %Param ) = @_;

    my @Texts;
    for my $Notification ( $Self->_ValidNotifications() ) {
        my $Wrap = _Wrap( ( $Notification->{Data}->{TransportEmailTemplate} // [] )->[0] );

        for my $Language ( sort keys $Notification->{Message}->%* ) {
            my $Message = $Notification->{Message}->{$Language};
            push @Texts, {
                Label       => Translatable('Notification "%s":'),
                Name        => "$Notification->{Name} ($Language)",
                Subject     => $Message->{Subject},
                Body        => $Message->{Body},
                ContentType => $Message->{ContentType},
                IsFresh     => 1,
                Wrap        => $Wrap,
            };
        }
    }

    return @Texts;
}

# The template file that OTOBO would take: its transport Email falls back to this default when the file is gone.
sub _Wrap {
    my ($Name) = @_;

    my $Home  = $Kernel::OM->Get('Kernel::Config')->Get('Home');
    my @Files = map {"$Home$_/Kernel/Output/HTML/Templates/Standard/NotificationEvent/Email/"} '', '/Custom';

    return $Name && ( grep { -r "$_$Name.tt" } @Files ) ? $Name : 'Default';
}

sub _ValidNotifications {
    my ( $Self, %Param ) = @_;

    my $NotificationObject = $Kernel::OM->Get('Kernel::System::NotificationEvent');
    my %IsValid            = map { $_ => 1 } $Kernel::OM->Get('Kernel::System::Valid')->ValidIDsGet();
    my %List               = $NotificationObject->NotificationList( Type => 'Ticket' );

    my @Notifications = map {
        { $NotificationObject->NotificationGet( ID => $_ ) }
    } sort { $a <=> $b } keys %List;

    return grep { $IsValid{ $_->{ValidID} // '' } } @Notifications;
}

sub _IsForNewTickets {
    my ( $Self, $Notification ) = @_;

    my %Data       = ( $Notification->{Data} // {} )->%*;
    my %IsEvent    = map  { $_ => 1 } ( $Data{Events}     // [] )->@*;
    my %Recipients = map  { $_ => 1 } ( $Data{Recipients} // [] )->@*;
    my @Mails      = grep { $_ eq 'Email' || $_ eq 'OneTimeAuth' } ( $Data{Transports} // [] )->@*;
    my @WithTag    = grep { ( $_->{Body} // '' ) =~ m{ $TagName }xmsi } values $Notification->{Message}->%*;

    return $IsEvent{NotificationNewTicket} && $Recipients{Customer} && @Mails && @WithTag ? 1 : 0;
}

# Valid queues that answer a new ticket, by name: { QueueID, Name, AutoResponse }.
sub _AnsweredQueues {
    my ( $Self, %Param ) = @_;

    my $AutoResponseObject = $Kernel::OM->Get('Kernel::System::AutoResponse');
    my %AutoResponses      = $AutoResponseObject->AutoResponseList( Valid => 1 );
    my %Queues             = $Kernel::OM->Get('Kernel::System::Queue')->QueueList( Valid => 1 );

    my @Answered;
    for my $QueueID ( sort { $Queues{$a} cmp $Queues{$b} } keys %Queues ) {
        my %AutoResponse = $AutoResponseObject->AutoResponseGetByTypeQueueID(
            QueueID => $QueueID,
            Type    => 'auto reply',
        );
        my $Name = $AutoResponses{ $AutoResponse{AutoResponseID} // '' };
        push @Answered, {
            QueueID      => $QueueID,
            Name         => $Queues{$QueueID},
            AutoResponse => $Name,
        } if defined $Name;
    }

    return @Answered;
}

# A large helpdesk has hundreds of queues with the same auto response; the first ones suffice.
sub _QueueNames {
    my (@Names) = @_;

    return join ', ', @Names if @Names <= 5;
    return join ', ', @Names[ 0 .. 3 ], '... (' . @Names . ')';
}

sub _AppliesTo {
    my ( $Notification, $QueueID ) = @_;

    my @QueueIDs = ( $Notification->{Data}->{QueueID} // [] )->@*;

    return !@QueueIDs || grep { $_ eq $QueueID } @QueueIDs;
}

sub _TextProblems {
    my ( $Self, %Text ) = @_;

    my $LanguageObject = $Kernel::OM->Get('Kernel::Language');
    my @Problems;
    push @Problems, $LanguageObject->Translate('The tag is in the subject, where links do not work. Move it into the text.')
        if ( $Text{Subject} // '' ) =~ m{ $LooksLikeTag }xms;
    return @Problems if ( $Text{Body} // '' ) !~ m{ $LooksLikeTag }xms;

    my ( $Body, $IsRich ) = $Self->_Rendered(%Text);
    if ( !defined $Body || $Body =~ m{ $LooksLikeTag }xms ) {
        push @Problems, $LanguageObject->Translate('The tag is misspelled. Write <OTOBO_OTACustomerTicketLink>.');
    }
    return @Problems if !defined $Body;

    my %Places = $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkPlaces')->Find(
        Body      => $Body,
        MimeType  => $IsRich ? 'text/html' : 'text/plain',
        PublicURL => $Text{PublicURL},
        IsFresh   => sub { return $Text{IsFresh} ? 1 : 0 },
    );
    return @Problems if grep {ref} $Places{Tokens}->@*;

    my $Reason = $Places{Misplaced}->@*
        ? $Places{Misplaced}->[0]->{Reason}
        : Translatable('The one-time link in the email does not work: the tag is at a position where links are not allowed.');

    return ( @Problems, $LanguageObject->Translate($Reason) );
}

# The text as OTOBO would mail it, as far as the link is concerned, and whether that is rich text. Nothing when no tag was expanded.
sub _Rendered {
    my ( $Self, %Text ) = @_;

    my $HTMLUtilsObject = $Kernel::OM->Get('Kernel::System::HTMLUtils');
    my $IsRich          = $Kernel::OM->Get('Kernel::Config')->Get('Frontend::RichText') ? 1 : 0;
    my $IsHTML          = ( $Text{ContentType} // '' ) =~ m{ html }xmsi;

    my $Given = $Text{Body};
    $Given = $HTMLUtilsObject->ToHTML( String => $Given )  if $IsRich  && !$IsHTML;
    $Given = $HTMLUtilsObject->ToAscii( String => $Given ) if !$IsRich && $IsHTML;

    my $Body = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TemplateTag')->TagsExpand(
        Text            => $Given,
        RichText        => $IsRich,
        AddTimezoneInfo => $Text{IsFresh} ? {} : undef,
        Link            => {
            URL    => "$Text{PublicURL}/t/$TicketNumber/$LinkID",
            IsLink => 1,
        },
    );
    return                    if !defined $Body;
    return ( $Body, $IsRich ) if !$IsRich || !$Text{Wrap};

    my $Wrapped = $Kernel::OM->Get('Kernel::Output::HTML::Layout')->Output(
        TemplateFile => "NotificationEvent/Email/$Text{Wrap}",
        Data         => {
            TicketID => 0,
            Subject  => '',
            Body     => $Body,
        },
    );

    return ( $Wrapped, $IsRich );
}

1;
