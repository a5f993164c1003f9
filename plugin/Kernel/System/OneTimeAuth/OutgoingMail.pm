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

package Kernel::System::OneTimeAuth::OutgoingMail;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# core modules
use Digest::SHA qw(sha256_hex);

# OTOBO modules
use Kernel::Language                     qw(Translatable);
use Kernel::System::OneTimeAuth::Pattern qw($LinkIDPattern $TicketNumberPattern);

our @ObjectDependencies = (
    'Kernel::System::Log',
    'Kernel::System::Main',
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::CompletedMail',
    'Kernel::System::OneTimeAuth::EmailAddress',
    'Kernel::System::OneTimeAuth::History',
    'Kernel::System::OneTimeAuth::LinkPlaces',
    'Kernel::System::OneTimeAuth::Platform',
);

# 62 characters each: 142 random bits
my $SecretLength = 24;

my $MaxTickets    = 3;
my $MaxRenewals   = 10;
my $MaxLinks      = 100;
my $MaxRecipients = 50;

# What agents read in the ticket's history, and admins in the log, when a mail leaves with an inert link although a link was wanted. The
# bridge's answer is a key only; for the reason 'place' L<Kernel::System::OneTimeAuth::LinkPlaces> has the sentence.
my %Sentence = (
    'customer-user' => Translatable('The one-time link in the email does not work: the customer user of the ticket has changed or may not use links.'),
    expired         => Translatable('The one-time link in the email does not work: links to this ticket have expired.'),
    ignored         => Translatable('The one-time link in the email does not work: OneTimeAuth::IgnoreSenders matches the address.'),
    limit           => Translatable('The one-time link in the email does not work: too many links were sent to this address within an hour.'),
    recipients      => Translatable('The one-time link in the email does not work: the email is not addressed to the registered address alone.'),
    several         => Translatable('The one-time link in the email does not work: the email contains more than one new link to the ticket.'),
    unavailable     => Translatable('The one-time link in the email does not work: the bridge was unavailable.'),
    unbuildable     => Translatable('The one-time link in the email does not work: OTOBO could not create the copy of the email that it stores.'),
    unknown         => Translatable('The one-time link in the email does not work: the bridge does not know it.'),
);

# What happens in daily work; the others are for the admin.
my %IsUsual = map { $_ => 1 } qw(customer-user expired ignored limit recipients);

=head1 NAME

Kernel::System::OneTimeAuth::OutgoingMail - secrets in outgoing mails

=head1 DESCRIPTION

The secret that makes a I<inert link> open the ticket joins it at the last moment, in the mail that leaves, if everybody who gets
that mail is the registered address. What OTOBO stores of the mail keeps the inert link.

=head1 PUBLIC INTERFACE

=head2 Send()

sends a mail: without the secrets that somebody quotes, and with those of its own links. Whatever goes wrong there, the mail leaves as it
is. Only a mail that a customer asked for because of its link (C<OneTimeAuthRenewal>) is not sent without it: it can be sent later.

    my $Result = $OutgoingMailObject->Send(
        Send  => sub { ... },             # Kernel::System::Email::Send(), with its object bound
        Param => { To => '...', ... },    # its parameters
    );

Returns what C<Kernel::System::Email::Send()> returns.

=cut

sub Send {
    my ( $Self, %Param ) = @_;

    my %Mail = $Param{Param}->%*;

    my $WithoutSecrets = eval { $Self->SecretsRemove(%Mail) };
    $Mail{Body} = $WithoutSecrets if defined $WithoutSecrets;

    my %Completed = eval { $Self->LinksComplete(%Mail) };

    if ( !%Completed && $Mail{OneTimeAuthRenewal} ) {
        return {
            Success      => 0,
            ErrorMessage => 'The new link could not be activated.',
        };
    }
    return $Param{Send}->(%Mail) if !%Completed;

    my $Result = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CompletedMail')->Send(
        Send  => $Param{Send},
        Param => \%Mail,
        %Completed,
    );

    for my $TicketNumber ( $Completed{TicketNumbers}->@* ) {
        $Self->_SentReport(
            TicketNumber => $TicketNumber,
            Result       => $Result,
            Renewal      => $Mail{OneTimeAuthRenewal},
        );
    }
    return $Result if $Result;

    return $Param{Send}->(%Mail);
}

=head2 SecretsRemove()

takes out the secrets of links that somebody quotes: a customer's answer may repeat the mail with the link, and an agent's mail that
repeats it once more may go to others.

    my $Body = $OutgoingMailObject->SecretsRemove( Body => '> https://support.example.com/ota/t/2026112210000011/AAAAAAAAAAAAAAAAAAAAAAAAs3cr3t...' );

Returns the body with inert links, or undef when there was no secret. A link that a mail program wrapped into another address is found, too.

=cut

sub SecretsRemove {
    my ( $Self, %Param ) = @_;

    my $Body = $Param{Body} // '';

    # The link's beginning may be encoded, too.
    my $Slash = qr{/|%2F}xmsi;
    my $Count = $Body =~ s{((?:$Slash)t(?:$Slash)$TicketNumberPattern(?:$Slash)$LinkIDPattern)[A-Za-z0-9]{20,}}{$1}xmsgi;

    return $Count ? $Body : undef;
}

=head2 LinksComplete()

looks for inert links in an outgoing mail, lets the bridge decide them, and gives those that may open something their secret.
Takes the parameters of C<Kernel::System::Email::Send()>, of which these count:

    my %Completed = $OutgoingMailObject->LinksComplete(
        To       => 'tina@example.com',
        Cc       => '',
        Bcc      => '',
        Body     => "See https://support.example.com/ota/t/2026112210000011/AAAAAAAAAAAAAAAAAAAAAAAA\n",
        MimeType => 'text/plain',

        OneTimeAuthRenewal => 1,        # optional: the customer asked for this mail
    );

Returns, or an empty hash when the mail shall leave as it is:

    %Completed = (
        Body         => "See https://support.example.com/ota/t/2026112210000011/AAAAAAAAAAAAAAAAAAAAAAAAs3cr3t...\n",
        Secrets      => ['s3cr3t...'],
        TicketNumbers => ['2026112210000011'],
    );

Which places count is the business of
L<Kernel::System::OneTimeAuth::LinkPlaces>. When a new link stays as it is, OTOBO's log and the ticket's history say so and why.

C<SendmailBcc> is no recipient here: unless the setting C<OneTimeAuth::ArchiveBccIsTrusted> says otherwise, its copy has the inert
link (see L<Kernel::System::OneTimeAuth::CompletedMail>).

=cut

sub LinksComplete {
    my ( $Self, %Param ) = @_;

    my $OneTimeAuthObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth');

    my $PublicURL = $OneTimeAuthObject->PublicURL();
    my $Body      = $Param{Body} // '';
    return if !$PublicURL || index( $Body, "$PublicURL/t/" ) < 0;
    return if !$OneTimeAuthObject->IsEnabled();

    my %Places = $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkPlaces')->Find(
        Body      => $Body,
        MimeType  => $Param{MimeType},
        PublicURL => $PublicURL,
        IsFresh   => sub {
            my ( $TicketNumber, $LinkID ) = @_;
            return $OneTimeAuthObject->LinkIsFresh(
                TicketNumber => $TicketNumber,
                LinkID       => $LinkID,
            );
        },
    );

    my @Recipients = $Self->_Recipients(%Param);
    return if !@Recipients;

    my %Secret = $Self->_LinksActivate(
        Places     => \%Places,
        Recipients => \@Recipients,
        Renewal    => $Param{OneTimeAuthRenewal},
    );
    return if !%Secret;

    return (
        Body          => join( '', map { _TokenText( $_, \%Secret ) } $Places{Tokens}->@* ),
        Secrets       => [ values %Secret ],
        TicketNumbers => [ map { m{ \A (.*) / }xms ? $1 : () } sort keys %Secret ],
    );
}

sub _TokenText {
    my ( $Token, $Secret ) = @_;

    return $Token if !ref $Token;
    return $Token->{Link} . ( $Secret->{"$Token->{TicketNumber}/$Token->{LinkID}"} // '' );
}

# Lets the bridge decide, ticket by ticket. Returns 'TicketNumber/LinkID' => secret of what was activated.
sub _LinksActivate {
    my ( $Self, %Param ) = @_;

    my $OneTimeAuthObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth');
    my $MainObject        = $Kernel::OM->Get('Kernel::System::Main');

    my %Secret;
    for my $Ticket ( _Tickets( $Param{Places}, $Param{Renewal} ? $MaxRenewals : $MaxTickets ) ) {
        my ( $TicketNumber, $LinkIDs ) = $Ticket->@{qw(TicketNumber LinkIDs)};
        my $IsFresh = grep { $OneTimeAuthObject->LinkIsFresh( TicketNumber => $TicketNumber, LinkID => $_ ) } $LinkIDs->@*;
        my $Minted  = $MainObject->GenerateRandomString( Length => $SecretLength );

        # A mail never fails for a link.
        my %Decision = eval {
            $OneTimeAuthObject->LinkActivate(
                TicketNumber => $TicketNumber,
                LinkIDs      => $LinkIDs,
                SecretHash   => sha256_hex($Minted),
                Recipients   => $Param{Recipients},
                Misplaced    => $Ticket->{Place} ? 1 : 0,
                Renewal      => $Param{Renewal},
            );
        };
        $OneTimeAuthObject->LinkUsed( TicketNumber => $TicketNumber );

        if ( $Decision{Activated} ) {
            $Secret{"$TicketNumber/$Decision{Activated}"} = $Minted;
        }
        else {
            my $Reason = $Decision{Reason} // 'unavailable';

            # What the bridge does not know is a link of old, unless it was issued just now. A renewal is not sent without its link.
            $Self->_InertReport(
                TicketNumber => $TicketNumber,
                Reason       => $Reason,
                Place        => $Ticket->{Place},
            ) if !$Param{Renewal} && ( $Reason ne 'unknown' || $IsFresh );
        }
    }

    return %Secret;
}

# The links of each ticket, in the order of the mail. Those in no good place are asked for only where there are no others: who
# knows a link must not be able to spoil that of the admin with it.
sub _Tickets {
    my ( $Places, $Max ) = @_;

    my ( @Tickets, %Ticket, %Seen );

    LINK:
    for my $Link ( ( grep {ref} $Places->{Tokens}->@* ), $Places->{Misplaced}->@* ) {
        my ( $TicketNumber, $LinkID ) = $Link->@{qw(TicketNumber LinkID)};

        if ( !$Ticket{$TicketNumber} ) {
            $Ticket{$TicketNumber} = {
                TicketNumber => $TicketNumber,
                LinkIDs      => [],
                Place        => $Link->{Reason},
            };
            push @Tickets, $Ticket{$TicketNumber};
        }

        my $Ticket = $Ticket{$TicketNumber};
        next LINK if $Seen{"$TicketNumber/$LinkID"}++ || ( $Link->{Reason} && !$Ticket->{Place} );
        push $Ticket->{LinkIDs}->@*, $LinkID if $Ticket->{LinkIDs}->@* < $MaxLinks;
    }

    return @Tickets > $Max ? @Tickets[ 0 .. $Max - 1 ] : @Tickets;
}

# Records what became of a mail with a completed link. Without a result it could not be built. Renewals are recorded by their sender.
sub _SentReport {
    my ( $Self, %Param ) = @_;

    return $Self->_InertReport(
        TicketNumber => $Param{TicketNumber},
        Reason       => 'unbuildable',
    ) if !$Param{Result};
    return if !$Param{Result}->{Success} || $Param{Renewal};

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::History')->Add(
        Type         => 'OneTimeAuthLinkSent',
        TicketNumber => $Param{TicketNumber},
    );
}

# Says that a mail leaves with an inert link, although one that works was wanted. Never dies.
sub _InertReport {
    my ( $Self, %Param ) = @_;

    my $Sentence = $Param{Reason} eq 'place' ? $Param{Place} : $Sentence{ $Param{Reason} };
    return if !$Sentence || !$Param{TicketNumber};

    $Kernel::OM->Get('Kernel::System::Log')->Log(
        Priority => $IsUsual{ $Param{Reason} } ? 'notice' : 'error',
        Message  => "OneTimeAuth: Ticket $Param{TicketNumber}: $Sentence",
    );

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::History')->Add(
        Type         => 'OneTimeAuthNoLink',
        TicketNumber => $Param{TicketNumber},
        Name         => $Sentence,
    );
}

# Everybody to whom Send() would send it, as any parser reads it, domains in ASCII. What else is not ASCII is escaped, so that it can be nobody's registered address.
sub _Recipients {
    my ( $Self, %Param ) = @_;

    my $EmailAddressObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::EmailAddress');
    my $PlatformObject     = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Platform');

    my ( @Recipients, %Seen );
    for my $Line ( grep {$_} @Param{qw(To Cc Bcc)} ) {
        for my $Address ( map { $_->@* } $PlatformObject->AddressReadings( Line => $Line ) ) {
            $Address = $EmailAddressObject->AddressToASCII( Address => $Address );
            utf8::encode($Address) if utf8::is_utf8($Address);
            $Address =~ s{ ([^\x21-\x7e]) }{sprintf '%%%02X', ord $1}xmseg;
            push @Recipients, $Address if !$Seen{$Address}++;
        }
    }

    # More than one is too many already.
    return @Recipients > $MaxRecipients ? @Recipients[ 0 .. $MaxRecipients - 1 ] : @Recipients;
}

1;
