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

package Kernel::System::OneTimeAuth::Ticket;

use v5.24;
use strict;
use warnings;

# core modules
use MIME::Base64 qw(encode_base64);

# CPAN modules
use Mail::Header ();

# OTOBO modules

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::CommunicationChannel',
    'Kernel::System::CustomerUser',
    'Kernel::System::DateTime',
    'Kernel::System::DynamicField',
    'Kernel::System::Log',
    'Kernel::System::OneTimeAuth::CustomerUser',
    'Kernel::System::Ticket',
    'Kernel::System::Ticket::Article',
    'Kernel::System::Valid',
);

# Header lines beyond this cannot be an honest sender; the bridge is not bothered with them.
my $MaxFrom         = 100;
my $MaxFromLength   = 16_384;
my $MaxHeaderLength = 500;

=head1 NAME

Kernel::System::OneTimeAuth::Ticket - what the bridge has to know of a ticket

=head1 PUBLIC INTERFACE

=head2 new()

Don't use the constructor directly, use the ObjectManager instead:

    my $TicketObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Ticket');

=cut

sub new {
    my ( $Type, %Param ) = @_;

    return bless {}, $Type;
}

=head2 TicketState()

the state of a ticket, as C<TicketStatesGet> of the protocol answers it.

    my %State = $TicketObject->TicketState( TicketID => 1 );

Returns, or an empty hash when there is no such ticket:

    %State = (
        TicketID               => 1,
        TicketNumber           => '2026112210000011',
        StateType              => 'merged',
        StateSince             => 1795368000,              # epoch seconds: when the present state began
        MergedIntoTicketID     => 2,                       # only of a merged ticket, if that one has the same customer user
        MergedIntoTicketNumber => '2026112210000022',
        CustomerUserLogin      => 'tina@example.com',      # as the ticket has it, may be empty
        CustomerUserExists     => 1,
    );

=cut

sub TicketState {
    my ( $Self, %Param ) = @_;

    my %Ticket = $Self->_TicketGet( TicketID => $Param{TicketID} );
    return if !%Ticket;

    my %History = $Self->_History(%Ticket);
    my $Login   = $Ticket{CustomerUserID} // '';

    return (
        TicketID           => $Ticket{TicketID},
        TicketNumber       => $Ticket{TicketNumber},
        StateType          => $Ticket{StateType},
        StateSince         => $History{StateSince},
        CustomerUserLogin  => $Login,
        CustomerUserExists => %{ $Self->_CustomerUser($Login) } ? 1 : 0,
        $Self->_IsOf( $History{MergedInto}->{MergedIntoTicketID}, $Login ) ? $History{MergedInto}->%* : (),
    );
}

=head2 CustomerUserForLinks()

the customer user of a ticket, if that one may have links: a valid record without a password, in one of the backends
of the setting C<OneTimeAuth::CustomerUserBackends> (empty: the one in which the pre-filter creates customer users), with
an address, and with exactly the login that stands in the ticket (the database may think that tina and TINA with an accent are
the same). A backend that does not tell whether there is a password is never accepted.

    my %CustomerUser = $TicketObject->CustomerUserForLinks( TicketID => 1 );

Returns, or an empty hash:

    %CustomerUser = (
        UserLogin    => 'tina@example.com',
        TicketLogin  => 'tina@example.com',      # the same as the ticket spells it: other ASCII letters may be capitals
        UserEmail    => 'tina@example.com',
        UserLanguage => 'de',                    # empty when the customer user chose none
        Source       => 'CustomerUser',
    );

=cut

sub CustomerUserForLinks {
    my ( $Self, %Param ) = @_;

    my %Ticket = $Self->_TicketGet( TicketID => $Param{TicketID} );
    return if !%Ticket;

    my %Record = %{ $Self->_CustomerUser( $Ticket{CustomerUserID} ) };
    return if !%Record;
    return if !_IsSame( $Record{UserLogin}, $Ticket{CustomerUserID} );
    return if !exists $Record{UserPassword} || length( $Record{UserPassword} // '' );
    return if ( $Record{UserEmail} // '' ) !~ m{\A[\x21-\x7e]+\@[\x21-\x7e]+\z};

    my %IsBackend = map { $_ => 1 } $Self->_Backends();
    return if !$IsBackend{ $Record{Source} // '' };

    my %IsValid = map { $_ => 1 } $Kernel::OM->Get('Kernel::System::Valid')->ValidIDsGet();
    return if defined $Record{ValidID} && !$IsValid{ $Record{ValidID} };

    return (
        UserLogin    => $Record{UserLogin},
        TicketLogin  => $Ticket{CustomerUserID},
        UserEmail    => $Record{UserEmail},
        UserLanguage => $Record{UserLanguage} // '',
        Source       => $Record{Source},
    );
}

=head2 FirstArticle()

the first article of a ticket, in so far as it tells who opened the ticket.

    my %Article = $TicketObject->FirstArticle( TicketID => 1 );

Returns, or an empty hash:

    %Article = (
        ArticleID  => 1,
        SenderType => 'customer',
        Channel    => 'Email',
        From       => [ 'dGluYUBleGFtcGxlLmNvbQ==' ],               # see SourceHeaders(); empty without a source
        Headers    => { 'Return-Path' => '<tina@example.com>' },
    );

=cut

sub FirstArticle {
    my ( $Self, %Param ) = @_;

    my $ArticleObject = $Kernel::OM->Get('Kernel::System::Ticket::Article');
    my ($First)       = $ArticleObject->ArticleList(
        TicketID  => $Param{TicketID},
        OnlyFirst => 1,
    );
    return if !$First;

    my %Channel = $Kernel::OM->Get('Kernel::System::CommunicationChannel')->ChannelGet(
        ChannelID => $First->{CommunicationChannelID},
    );

    my %Source = (
        From    => [],
        Headers => {},
    );
    if ( ( $Channel{ChannelName} // '' ) eq 'Email' ) {
        my $Plain = $ArticleObject->BackendForArticle( $First->%* )->ArticlePlain(
            TicketID  => $Param{TicketID},
            ArticleID => $First->{ArticleID},
        );
        %Source = $Self->SourceHeaders( Source => $Plain ) if $Plain;
    }

    return (
        ArticleID  => $First->{ArticleID},
        SenderType => $ArticleObject->ArticleSenderTypeLookup( SenderTypeID => $First->{SenderTypeID} ),
        Channel    => $Channel{ChannelName} // '',
        From       => $Source{From},
        Headers    => $Source{Headers},
    );
}

=head2 IsOpenedByUnknown()

whether the ticket's customer user is unknown to OTOBO and this article is the mail that opened the ticket.

    my $IsUnknown = $TicketObject->IsOpenedByUnknown(
        TicketID  => 1,
        ArticleID => 1,
    );

Returns 1 or 0.

=cut

sub IsOpenedByUnknown {
    my ( $Self, %Param ) = @_;

    my %Ticket = $Self->_TicketGet( TicketID => $Param{TicketID} );
    return 0 if !%Ticket;
    return 0 if %{ $Self->_CustomerUser( $Ticket{CustomerUserID} ) };

    my %First = $Self->FirstArticle( TicketID => $Param{TicketID} );

    return ( $First{ArticleID} // 0 ) == $Param{ArticleID} && $First{SenderType} eq 'customer' && $First{Channel} eq 'Email' ? 1 : 0;
}

=head2 CheckBox()

the dynamic field of that name, if it is a checkbox of tickets; otherwise the log tells the admin.

    my $Field = $TicketObject->CheckBox( Name => 'NewCustomer' );

Returns the configuration of the field, or undef, also for an empty name.

=cut

sub CheckBox {
    my ( $Self, %Param ) = @_;

    my $Name = $Param{Name} // '';
    return if $Name eq '';

    my $Field = $Kernel::OM->Get('Kernel::System::DynamicField')->DynamicFieldGet( Name => $Name );
    return $Field if ref $Field eq 'HASH' && ( $Field->{ObjectType} // '' ) eq 'Ticket' && ( $Field->{FieldType} // '' ) eq 'Checkbox';

    $Kernel::OM->Get('Kernel::System::Log')->Log(
        Priority => 'error',
        Message  => "OneTimeAuth: The dynamic field $Name is not a checkbox of tickets."
            . ' See the setting PostMaster::PreFilterModule###000-CreateCustomerUser.',
    );

    return;
}

=head2 SourceHeaders()

the sender's headers from the plain source of a mail, found with the same parser as OTOBO itself uses, not decoded.

    my %Headers = $TicketObject->SourceHeaders( Source => $PlainEmail );

Returns

    %Headers = (
        From     => [ 'dGluYUBleGFtcGxlLmNvbQ==' ],    # base64 of the value of each From header, unfolded
        Headers  => {                                  # as far as present, printable ASCII
            'Auto-Submitted' => 'no',
            'Precedence'     => 'list',
            'Return-Path'    => '<tina@example.com>',
            'List-Id'        => '<list.example.com>',
            'X-Loop'         => 'yes',
        },
        TooLarge => 0,                                 # 1: the From headers are so large that they were left out
    );

=cut

sub SourceHeaders {
    my ( $Self, %Param ) = @_;

    my $Source = ref $Param{Source} eq 'ARRAY' ? join( '', $Param{Source}->@* ) : $Param{Source} // '';
    utf8::encode($Source) if utf8::is_utf8($Source);

    my ($Head) = split m{^\r?\n}m, $Source, 2;
    my $Header = Mail::Header->new(
        [ map {"$_\n"} split m{\n}, $Head // '' ],
        Modify => 0,
    );

    my @From     = map { _Unfold($_) } $Header->get('From');
    my $Length   = 0;
    $Length += length for @From;
    my $TooLarge = @From > $MaxFrom || $Length > $MaxFromLength ? 1 : 0;

    my %Headers;
    NAME:
    for my $Name (qw(Auto-Submitted Precedence Return-Path List-Id X-Loop)) {
        my @Values = map { _Unfold($_) } $Header->get($Name);
        next NAME if !@Values;

        my $Value = join ', ', @Values;
        $Value =~ s{[^\x20-\x7e]}{?}g;
        $Headers{$Name} = substr $Value, 0, $MaxHeaderLength;
    }

    return (
        From     => $TooLarge ? [] : [ map { encode_base64( $_, '' ) } @From ],
        Headers  => \%Headers,
        TooLarge => $TooLarge,
    );
}

=begin Internal:

=cut

sub _TicketGet {
    my ( $Self, %Param ) = @_;

    return if ( $Param{TicketID} // '' ) !~ m{\A[1-9]\d{0,18}\z};

    return $Kernel::OM->Get('Kernel::System::Ticket')->TicketGet(
        TicketID      => $Param{TicketID},
        DynamicFields => 0,
        UserID        => 1,
        Silent        => 1,
    );
}

sub _CustomerUser {
    my ( $Self, $Login ) = @_;

    return {} if !length( $Login // '' );

    my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::CustomerUser');
    my %CustomerUser       = $CustomerUserObject->CustomerUserDataGet( User => $Login );
    return \%CustomerUser if %CustomerUser;

    # It may have been created elsewhere since somebody looked on this host.
    $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUser')->AbsenceForget( UserLogin => $Login );

    return { $CustomerUserObject->CustomerUserDataGet( User => $Login ) };
}

# Whether a ticket has this customer user: who has another one gets no way to it.
sub _IsOf {
    my ( $Self, $TicketID, $Login ) = @_;

    return 0 if !$TicketID || $Login eq '';

    my %Ticket = $Self->_TicketGet( TicketID => $TicketID );

    return _IsSame( $Ticket{CustomerUserID}, $Login );
}

# When the present state began: the newest history row that set it. What a merged ticket was merged into: the row whose
# first number is the ticket's own (the main ticket has the same row).
sub _History {
    my ( $Self, %Ticket ) = @_;

    my ( $Since, %MergedInto );

    ROW:
    for my $Row ( $Kernel::OM->Get('Kernel::System::Ticket')->HistoryGet( TicketID => $Ticket{TicketID}, UserID => 1 ) ) {
        if ( $Row->{HistoryType} eq 'StateUpdate' || $Row->{HistoryType} eq 'NewTicket' ) {
            $Since = $Row->{CreateTime} if $Row->{StateID} == $Ticket{StateID};
            next ROW;
        }
        next ROW if $Row->{HistoryType} ne 'Merged' || $Ticket{StateType} ne 'merged';

        my ( undef, $Number, undef, $MainNumber, $MainID ) = split m{%%}, $Row->{Name};
        next ROW if ( $Number // '' ) ne $Ticket{TicketNumber} || !$MainID;

        %MergedInto = (
            MergedIntoTicketID     => $MainID,
            MergedIntoTicketNumber => $MainNumber,
        );
    }

    return (
        StateSince => _Epoch( $Since // $Ticket{Created} ),
        MergedInto => \%MergedInto,
    );
}

# The backends whose customer users may have links.
sub _Backends {
    my ( $Self, %Param ) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    my $Configured   = $ConfigObject->Get('OneTimeAuth::CustomerUserBackends');
    my @Backends     = grep { defined && length } ref $Configured eq 'ARRAY' ? $Configured->@* : ();
    return @Backends if @Backends;

    my $Filters = $ConfigObject->Get('PostMaster::PreFilterModule');
    my $Job     = ref $Filters eq 'HASH' ? $Filters->{'000-CreateCustomerUser'} : undef;

    return ref $Job eq 'HASH' && $Job->{CustomerUserBackend} || 'CustomerUser';
}

sub _Epoch {
    my ($TimeStamp) = @_;

    my $DateTimeObject = $Kernel::OM->Create(
        'Kernel::System::DateTime',
        ObjectParams => { String => $TimeStamp =~ s{[.]\d+\z}{}r },
    );

    return $DateTimeObject ? $DateTimeObject->ToEpoch() : 0;
}

sub _IsSame {
    my ( $Login, $OtherLogin ) = @_;

    my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUser');

    return $CustomerUserObject->LowerCase($Login) eq $CustomerUserObject->LowerCase($OtherLogin) ? 1 : 0;
}

sub _Unfold {
    my ($Value) = @_;

    $Value =~ s{\r?\n(?=[ \t])}{}g;
    $Value =~ s{[\r\n]+\z}{};

    return $Value;
}

=end Internal:

=cut

1;
