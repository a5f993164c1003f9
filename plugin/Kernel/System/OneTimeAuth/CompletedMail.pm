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

package Kernel::System::OneTimeAuth::CompletedMail;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::MailQueue',
    'Kernel::System::Main',
);

=head1 NAME

Kernel::System::OneTimeAuth::CompletedMail - sends an email with secrets, and has OTOBO store it without them

=head1 DESCRIPTION

OTOBO stores what C<Kernel::System::Email::Send()> returns. From an email that is neither signed nor encrypted the secrets can be cut out: they
are letters and digits, which quoted-printable leaves as they are. All others are built twice.

=head1 PUBLIC INTERFACE

=head2 Send()

sends the completed email, but returns what OTOBO shall store: the same email with the inert links.

    my $Result = $CompletedMailObject->Send(
        Send    => sub { ... },             # Kernel::System::Email::Send(), with its object bound
        Param   => { To => '...', ... },    # its parameters, with the inert links
        Body    => '...',                   # the completed body
        Secrets => ['s3cr3t...'],           # what completed it
    );

Returns what C<Send()> of OTOBO returns, or undef when nothing was sent because what is stored could not be made.

With a C<SendmailBcc> that is not trusted (setting C<OneTimeAuth::ArchiveBccIsTrusted>) that address gets an email of its own, without the secrets.

=cut

sub Send {
    my ( $Self, %Param ) = @_;

    my %Mail = $Param{Param}->%*;
    $Mail{'Message-ID'} ||= _MessageID();

    my %Completed = (
        _MailCopy(%Mail),
        Body => $Param{Body},
    );

    # OTOBO leaves out an attachment that is the HTML body once more.
    for my $Attachment ( ( $Completed{Attachment} // [] )->@* ) {
        if ( ( $Attachment->{Filename} // '' ) eq 'file-2' && ( $Attachment->{Content} // '' ) eq ( $Mail{Body} // '' ) ) {
            $Attachment->{Content} = $Param{Body};
        }
    }

    my %Common = (
        Send       => $Param{Send},
        Secrets    => $Param{Secrets},
        ArchiveBcc => _ArchiveBcc(),
    );

    # Signing and encrypting come before the message is complete.
    my $IsPlain = !grep { ref $Mail{$_} ? $Mail{$_}->%* : $Mail{$_} } qw(EmailSecurity Sign Crypt);
    my $Result  = $IsPlain ? $Self->_SendOnce( %Common, Mail => { _MailCopy(%Completed) } ) : undef;

    return $Result // $Self->_SendTwice(
        %Common,
        Mail      => \%Mail,
        Completed => \%Completed,
    );
}

# Cuts the secrets out of what goes to the mail queue. Returns undef, and has sent nothing, when it cannot tell that all are out.
sub _SendOnce {
    my ( $Self, %Param ) = @_;

    my $Create = $Kernel::OM->Get('Kernel::System::MailQueue')->can('Create');
    my ( $Stored, $CommunicationLogObject );

    my $Result = eval {
        no warnings 'redefine';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
        local *Kernel::System::MailQueue::Create = sub {
            my ( $MailQueueObject, %Entry ) = @_;

            $Stored = _SecretsCut( $Entry{Message}, $Param{Secrets}, $Param{Mail}->{Body} );
            if ( !$Stored ) {
                $CommunicationLogObject = $Entry{CommunicationLogObject};
                return 1;
            }

            if ( $Param{ArchiveBcc} ) {
                $Entry{Recipient} = _WithoutAddress( $Entry{Recipient}, $Param{ArchiveBcc} );
                $Self->_ArchiveCopyQueue(
                    %Param,
                    Entry => {
                        %Entry,
                        Message                => $Stored,
                        CommunicationLogObject => undef
                    },
                    Queue => sub { return $MailQueueObject->$Create(@_) },
                );
            }

            return $MailQueueObject->$Create(%Entry);
        };

        $Param{Send}->( $Param{Mail}->%* );
    };
    my $Error = $@;

    if ( !$Stored ) {
        _CommunicationStop( $CommunicationLogObject, 1 );
        return;
    }

    die $Error     if !$Result;
    return $Result if !$Result->{Success};

    return {
        $Result->%*,
        Data => $Stored,
    };
}

# Builds the mail with the inert links first, without queueing it, and then the one that leaves.
sub _SendTwice {
    my ( $Self, %Param ) = @_;

    my $Stored = eval { $Self->_StoredCopyBuild(%Param) };
    return if ref $Stored ne 'HASH' || !$Stored->{Success};

    my $Result = _WithoutArchiveBcc( $Param{ArchiveBcc}, sub { return $Param{Send}->( $Param{Completed}->%* ) } );
    return $Result if ref $Result ne 'HASH' || !$Result->{Success};

    return {
        $Result->%*,
        Data => $Stored->{Data},
    };
}

# The message without the secrets, or undef. A secret can be broken by a soft line break of quoted-printable, which stays. In base64 it would
# not be seen.
sub _SecretsCut {
    my ( $Message, $Secrets, $Body ) = @_;

    my ( $Header, $Encoded ) = ref $Message eq 'HASH' ? $Message->@{qw(Header Body)} : ();
    return if grep { !defined || ref } $Header, $Encoded;
    return if "$Header\n$Encoded" =~ m{ ^Content-Transfer-Encoding:\s*(?!7bit|8bit|binary|quoted-printable)\S }xmsi;

    for my $Secret ( $Secrets->@* ) {
        my $Whole    = _Broken($Secret);
        my $Count    = $Encoded   =~ s{($Whole)}{ join '', $1 =~ m{ (=\r?\n) }xmsg }xmsge;
        my $Expected = () = $Body =~ m{$Secret}xmsg;
        return if $Count < $Expected;

        # Broken in any other way, half of it is left.
        my ( $Begin, $End ) = map { _Broken($_) } substr( $Secret, 0, length($Secret) / 2 ), substr( $Secret, length($Secret) / 2 );
        return if "$Header\n$Encoded" =~ m{ $Begin | $End }xms;
    }

    return {
        Header => $Header,
        Body   => $Encoded,
    };
}

# A text that quoted-printable may have broken.
sub _Broken {
    my ($Text) = @_;

    my $Pattern = join '(?:=\r?\n)?', split m{}xms, $Text;

    return qr{$Pattern}xms;
}

# The queue has one entry per article, and that belongs to the mail to the customer.
sub _ArchiveCopyQueue {
    my ( $Self, %Param ) = @_;

    my %Entry = $Param{Entry}->%*;
    delete $Entry{ArticleID};

    return $Param{Queue}->(
        %Entry,
        Recipient => [ $Param{ArchiveBcc} ],
    );
}

# OTOBO puts it at the end.
sub _WithoutAddress {
    my ( $Recipients, $Address ) = @_;

    my @Recipients = ref $Recipients eq 'ARRAY' ? $Recipients->@* : ();
    pop @Recipients if @Recipients && $Recipients[-1] eq $Address;

    return \@Recipients;
}

# Nobody else closes it, because nothing is going to be sent.
sub _CommunicationStop {
    my ( $CommunicationLogObject, $Success ) = @_;

    return if !$CommunicationLogObject;

    my $Status = $Success ? 'Successful' : 'Failed';
    $CommunicationLogObject->ObjectLogStop(
        ObjectLogType => 'Message',
        Status        => $Status,
    );

    return $CommunicationLogObject->CommunicationStop( Status => $Status );
}

sub _ArchiveBcc {
    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');

    return '' if $ConfigObject->Get('OneTimeAuth::ArchiveBccIsTrusted');
    return $ConfigObject->Get('SendmailBcc') || '';
}

sub _MessageID {
    my $Unique = $Kernel::OM->Get('Kernel::System::Main')->GenerateRandomString( Length => 16 );
    my $FQDN   = $Kernel::OM->Get('Kernel::Config')->Get('FQDN') || 'localhost';

    return '<' . time() . ".$Unique\@$FQDN>";
}

# Send() writes into what it is given.
sub _MailCopy {
    my (%Mail) = @_;

    $Mail{Attachment} = [
        map {
            { $_->%* }
        } $Mail{Attachment}->@*
        ]
        if ref $Mail{Attachment} eq 'ARRAY';

    for my $Key ( grep { ref $Mail{$_} eq 'HASH' } qw(EmailSecurity Sign Crypt CustomHeaders) ) {
        $Mail{$Key} = { $Mail{$Key}->%* };
    }

    return %Mail;
}

# The run that makes what is stored.
sub _StoredCopyBuild {
    my ( $Self, %Param ) = @_;

    my $Create = $Kernel::OM->Get('Kernel::System::MailQueue')->can('Create');
    my $CommunicationLogObject;

    my $Result = eval {
        no warnings 'redefine';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
        local *Kernel::System::MailQueue::Create = sub {
            my ( $MailQueueObject, %Entry ) = @_;

            if ( !$Param{ArchiveBcc} ) {
                $CommunicationLogObject = $Entry{CommunicationLogObject};
                return 1;
            }

            return $Self->_ArchiveCopyQueue(
                %Param,
                Entry => \%Entry,
                Queue => sub { return $MailQueueObject->$Create(@_) },
            );
        };

        $Param{Send}->( _MailCopy( $Param{Mail}->%* ) );
    };

    _CommunicationStop( $CommunicationLogObject, ref $Result eq 'HASH' && $Result->{Success} );

    return $Result;
}

# Runs a function while SendmailBcc gets nothing: it has its own copy.
sub _WithoutArchiveBcc {
    my ( $ArchiveBcc, $Function ) = @_;

    return $Function->() if !$ArchiveBcc;

    my $Create = $Kernel::OM->Get('Kernel::System::MailQueue')->can('Create');

    no warnings 'redefine';    ## no critic qw(TestingAndDebugging::ProhibitNoWarnings)
    local *Kernel::System::MailQueue::Create = sub {
        my ( $MailQueueObject, %Entry ) = @_;

        return $MailQueueObject->$Create(
            %Entry,
            Recipient => _WithoutAddress( $Entry{Recipient}, $ArchiveBcc ),
        );
    };

    return $Function->();
}

1;
