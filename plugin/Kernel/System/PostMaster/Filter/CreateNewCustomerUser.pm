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

package Kernel::System::PostMaster::Filter::CreateNewCustomerUser;

use v5.24;
use strict;
use warnings;

# core modules
use MIME::Base64 qw(decode_base64);

our @ObjectDependencies = (
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::CustomerUserCreation',
    'Kernel::System::OneTimeAuth::CustomerUserLookup',
    'Kernel::System::OneTimeAuth::EmailAddress',
    'Kernel::System::OneTimeAuth::Platform',
    'Kernel::System::OneTimeAuth::TicketData',
);

# Names nobody: with an empty header OTOBO would look for a customer itself. It is no login, and no wildcard of a database or a directory.
my $Nobody = '?';

my @CustomerHeaders = qw(X-OTOBO-CustomerUser X-OTOBO-CustomerNo);

# A From line that every parser reads alike: one address, perhaps in brackets behind a name without anything that means something.
my $Word        = qr{ [A-Za-z0-9!#\$&'+/=?^_`\{|\}~-]+ }xms;
my $Address     = qr{ (?=[^\@]{1,64}\@)$Word(?:[.]$Word)*\@(?=[A-Za-z0-9.-]{1,85}(?![A-Za-z0-9.-]))[A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)* }xms;
my $DisplayName = qr{ "[^"\\<>\@\x00-\x08\x0a-\x1f\x7f]*"|[^"\\<>\@,;:()\[\]\x00-\x08\x0a-\x1f\x7f]* }xms;
my $PlainFrom   = qr{ \A [ \t]*(?:($Address)|(?:$DisplayName)[ \t]*<($Address)>)[ \t]* \z }xms;

=encoding utf-8

=head1 NAME

Kernel::System::PostMaster::Filter::CreateNewCustomerUser - finds or creates the customer user who sent a mail

=head1 DESCRIPTION

Asks the bridge who the sender of a mail is; the bridge creates the customer user when there is none yet. Only
C<X-OTOBO-CustomerUser>, C<X-OTOBO-CustomerNo>, C<X-OTOBO-Loop> and the configured checkbox are ever set. With spoof protection both
customer headers always are, so OTOBO's own parser, which can be fooled, never decides who the customer is.

The sender's own addresses get the spelling that OTOBO can answer to: it puts no mail to C<jane@müller.example> into its queue, neither an auto
response nor an agent's answer, but mails to C<jane@xn--mller-kva.example>.

Configuration of the job:

    Module                        => 'Kernel::System::PostMaster::Filter::CreateNewCustomerUser',
    CustomerHeaderSpoofProtection => 1,                 # the sender's own headers never decide; on unless 0 or empty
    CustomerUserBackend           => '',                # where customer users are created; empty: CustomerUser
    SetCheckBoxName               => 'NewCustomer',     # dynamic field that is checked for customer users of that backend, or empty

=head1 PUBLIC INTERFACE

=head2 new()

OTOBO's PostMaster creates the filter and hands over its own attributes.

    my $FilterObject = Kernel::System::PostMaster::Filter::CreateNewCustomerUser->new(
        CommunicationLogObject => $CommunicationLogObject,
        ParserObject           => $ParserObject,
    );

=cut

sub new {
    my ( $Type, %Param ) = @_;

    return bless {
        CommunicationLogObject => $Param{CommunicationLogObject},
        ParserObject           => $Param{ParserObject},
    }, $Type;
}

=head2 Run()

decides the customer headers of one mail, in place. Never dies. While the bridge cannot be asked, a mail with spoof protection names
its sender only if nobody can mistake him, otherwise nobody; the event of the new ticket lets the bridge catch up.

    my $Success = $FilterObject->Run(
        GetParam  => { 'X-OTOBO-CustomerUser' => 'somebody' },
        JobConfig => { CustomerHeaderSpoofProtection => 1 },
        TicketID  => 12,                                           # of the ticket that the mail is a follow-up to
    );

Returns 1.

=cut

sub Run {
    my ( $Self, %Param ) = @_;

    my $GetParam = $Param{GetParam};
    return 1 if ref $GetParam ne 'HASH';

    eval { $Self->_DomainsSpell($GetParam) };

    my %Config    = ref $Param{JobConfig} eq 'HASH' ? $Param{JobConfig}->%* : ();
    my $Protected = $Config{CustomerHeaderSpoofProtection} // 1;

    my %Mail = (
        Config    => \%Config,
        Protected => $Protected,
        TicketID  => $Param{TicketID},
        Source    => { eval { $Self->_Source() } },
    );
    $Mail{Found}    = eval { $Self->_Found( $Mail{Source}->%* ) };
    $Mail{CheckBox} = eval { $Self->_CheckBox(%Config) } // '';

    my $Answer = eval { $Self->_KnownSender(%Mail) } // eval { $Self->_Ask(%Mail) };

    if ( !$Answer ) {
        $Kernel::OM->Get('Kernel::System::OneTimeAuth')->SenderUndecided();
        $Answer = {
            Decision => 'unavailable',
            Reason   => 'The bridge is unavailable. It will identify the sender when it is back.',
            Headers  => { $Protected ? $Self->_OwnHeaders(%Mail) : () },
        };
    }
    elsif ( $Answer->{Create} ) {
        $Self->_CustomerUserCreate(
            %Mail,
            Answer => $Answer,
        );
    }

    # whatever their case: the configuration decides how headers are spelled. OTOBO 11.1 lets X-OTOBO-From replace From.
    if ($Protected) {
        delete $GetParam->@{ grep {m{ \A x-otobo-(?:customer(?:user|no)|from) \z }xmsi} keys $GetParam->%* };
    }

    HEADER:
    for my $Name ( sort keys $Answer->{Headers}->%* ) {
        next HEADER if !$Protected && length( $GetParam->{$Name} // '' );
        $GetParam->{$Name} = $Answer->{Headers}->{$Name};
    }

    if ($Protected) {
        $GetParam->{$_} ||= $Nobody for @CustomerHeaders;
    }

    eval { $Self->_SenderSpell( GetParam => $GetParam, Answer => $Answer ) };
    eval { $Self->_AbsenceForget( %Mail, Answer => $Answer ) };
    $Self->_Log($Answer);

    return 1;
}

sub _Source {
    my ( $Self, %Param ) = @_;

    return if !$Self->{ParserObject};

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->SourceHeaders(
        Source => $Self->{ParserObject}->{OriginalEmail} // $Self->{ParserObject}->GetPlainEmail(),
    );
}

sub _Ask {
    my ( $Self, %Param ) = @_;

    my %Source = $Param{Source}->%*;
    return if !%Source;

    if ( $Source{TooLarge} ) {
        return {
            Decision => 'empty',
            Reason   => 'The From headers are too large.',
            Headers  => {},
        };
    }

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth')->PreFilter(
        From                          => $Source{From},
        Headers                       => $Source{Headers},
        TicketID                      => $Param{TicketID},
        CustomerHeaderSpoofProtection => $Param{Protected},
        CustomerUserBackend           => $Param{Config}->{CustomerUserBackend},
        SetCheckBoxName               => $Param{CheckBox},
        Found                         => $Param{Found},
    );
}

# The name of the checkbox, or nothing: OTOBO would put the value 1 into a field of any type.
sub _CheckBox {
    my ( $Self, %Config ) = @_;

    my $CheckBox = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->CheckBox( Name => $Config{SetCheckBoxName} );

    return $CheckBox ? $Config{SetCheckBoxName} : '';
}

# The usual email has a sender about whom there is nothing to decide: a plain From line, and one customer user who is named after the
# address. The bridge would answer the same, after some milliseconds.
sub _KnownSender {
    my ( $Self, %Param ) = @_;

    my $Found = $Param{Found};
    return if !$Param{Protected} || !$Found;

    my ( $Known, @Others ) = ( $Found->{CustomerUser} // [] )->@*;
    return if !$Known || @Others || !$Known->{Valid};
    return if grep { ( $Known->{$_} =~ tr/A-Z/a-z/r ) ne $Found->{Address} } qw(UserLogin UserEmail);
    return if $Found->{Address} =~ m{ \A (?: mailer-daemon | postmaster ) \@ }xms;
    return if !$Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->IsPersonalMail( Headers => $Param{Source}->{Headers} );

    return {
        Decision => 'known',
        Reason   => 'The sender is a customer user.',
        Headers  => { $Self->_HeadersOf( %Param, CustomerUser => $Known ) },
    };
}

# Creates the customer user that the bridge wants, and names it in the headers of the answer.
sub _CustomerUserCreate {
    my ( $Self, %Param ) = @_;

    my $Answer = $Param{Answer};
    my %New    = $Answer->{Create}->%*;
    my %Result = eval {
        $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserCreation')->CustomerUserCreate(
            %New,
            UserEmail           => $New{UserLogin},
            CustomerUserBackend => $Param{Config}->{CustomerUserBackend} // '',
            UserID              => 1,
            IsMissing           => $Param{Found} && $Param{Found}->{Address} eq $New{UserLogin} && !$Param{Found}->{CustomerUser},
        );
    };
    my $CustomerUser = $Result{CustomerUser} // {};

    # A database finds tina@ for tE<iacute>na@.
    my $IsNamedAfter = !grep { ( ( $CustomerUser->{$_} // '' ) =~ tr/A-Z/a-z/r ) ne $New{UserLogin} } qw(UserLogin UserEmail);

    if ( !$IsNamedAfter ) {
        $Answer->{Decision} = 'refused';
        $Answer->{Reason}   = $Result{Reason} // 'The sender\'s login or address belongs to another customer user.';

        # Perhaps it works a little later, when a directory is back.
        $Kernel::OM->Get('Kernel::System::OneTimeAuth')->SenderUndecided();
        return;
    }

    $Answer->{Decision} = $Result{Result} eq 'created' ? 'created' : 'known';
    $Answer->{Headers}  = {
        $Answer->{Headers}->%*,
        $Self->_HeadersOf( %Param, CustomerUser => $CustomerUser ),
    };

    return;
}

# What names a customer user in a mail. Without spoof protection OTOBO finds it itself.
sub _HeadersOf {
    my ( $Self, %Param ) = @_;

    my $CustomerUser = $Param{CustomerUser};
    my $Backend      = $Param{Config}->{CustomerUserBackend} || 'CustomerUser';
    my $CustomerNo   = $CustomerUser->{UserCustomerID} // '';

    return (
        $Param{CheckBox} ne '' && ( $CustomerUser->{Source} // '' ) eq $Backend ? ( "X-OTOBO-DynamicField-$Param{CheckBox}" => 1 ) : (),
        $Param{Protected}
        ? (
            'X-OTOBO-CustomerUser' => $CustomerUser->{UserLogin},
            'X-OTOBO-CustomerNo'   => $CustomerNo eq '' || $CustomerNo =~ m{ \p{Cc} }xms ? $CustomerUser->{UserLogin} : $CustomerNo,
            )
        : (),
    );
}

# This process has looked for the sender in vain, and OTOBO remembers that. By now there is one: created for the bridge by another process.
sub _AbsenceForget {
    my ( $Self, %Param ) = @_;

    my $Found   = $Param{Found}                                       // {};
    my $Present = $Param{Answer}->{Headers}->{'X-OTOBO-CustomerUser'} // '';
    return 1 if $Present eq '' || $Param{Answer}->{Decision} !~ m{ \A (?:known|follow-up) \z }xms;
    return 1 if grep { $_->{UserLogin} eq $Present } ( $Found->{CustomerUser} // [] )->@*;

    my %Logins = map { $_ => 1 } grep { defined && length } $Present, $Found->{Address};
    for my $Login ( sort keys %Logins ) {
        $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserLookup')->AbsenceForget(
            UserLogin => $Login,
            Searches  => 1,
        );
    }

    return 1;
}

# What OTOBO knows of the sender of an ordinary mail, so that the bridge does not have to ask for it over the network.
sub _Found {
    my ( $Self, %Param ) = @_;

    my $Address = $Self->_PlainSender( From => $Param{From} );
    return if $Address eq '';

    return {
        Address => $Address,
        $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserLookup')->CustomerUserFind( Address => $Address ),
    };
}

# The address of a mail whose only From line has a plain address and a plain name, in lower case; empty for all others.
sub _PlainSender {
    my ( $Self, %Param ) = @_;

    my @From = ( $Param{From} // [] )->@*;
    return '' if @From != 1;

    my ( $Bare, $InBrackets ) = decode_base64( $From[0] ) =~ $PlainFrom;
    my $Sender = $Bare // $InBrackets // '';

    return $Sender =~ m{ =\? }xms ? '' : $Sender =~ tr/A-Z/a-z/r;
}

# Who is named while the bridge is away. An address without a customer user of that login is nobody's who could be harmed.
sub _OwnHeaders {
    my ( $Self, %Param ) = @_;

    my $Found      = $Param{Found};
    my $IsPersonal = $Found && $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->IsPersonalMail( Headers => $Param{Source}->{Headers} );
    return if !$IsPersonal;

    my ($Known) = grep { $_->{Valid} && ( $_->{UserLogin} =~ tr/A-Z/a-z/r ) eq $Found->{Address} } ( $Found->{CustomerUser} // [] )->@*;

    return $Self->_HeadersOf(
        %Param,
        CheckBox     => '',
        CustomerUser => $Known // { UserLogin => $Found->{Address} },
    );
}

# What stands here goes into the article, and from there into the addresses of whatever answers it.
sub _DomainsSpell {
    my ( $Self, $GetParam ) = @_;

    my $EmailAddressObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::EmailAddress');

    for my $Name ( grep { $GetParam->{$_} } qw(From Reply-To ReplyTo X-Sender) ) {
        $GetParam->{$Name} = $EmailAddressObject->LineToASCII( Line => $GetParam->{$Name} );
    }

    # Without an address nobody can be answered there.
    for my $Name ( grep { ( $GetParam->{$_} // '' ) !~ m{ \@ }xms } qw(Reply-To ReplyTo) ) {
        delete $GetParam->{$Name};
    }

    return 1;
}

# OTOBO answers to what its parser reads in From. Where that is not the sender (an address in quotation marks, a bracket in the name), the line is
# written anew. One with several addresses stays as it is.
sub _SenderSpell {
    my ( $Self, %Param ) = @_;

    my $GetParam = $Param{GetParam};
    my $Sender   = $Param{Answer}->{Sender} // '';
    return 1 if $Sender eq '';

    my $PlatformObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Platform');

    # The same slip in Reply-To: From is where to answer, then.
    for my $Name ( grep { ( $GetParam->{$_} // '' ) =~ m{ ' }xms } qw(Reply-To ReplyTo) ) {
        my @Others = grep { lc s{ \A '+ | '+ \z }{}xmsgr ne lc $Sender } map { $_->@* } $PlatformObject->AddressReadings( Line => $GetParam->{$Name} );
        delete $GetParam->{$Name} if !@Others;
    }

    # Whichever parser OTOBO has.
    my @Others = grep {
        !grep { lc eq lc $Sender } $_->@*
    } $PlatformObject->AddressReadings( Line => $GetParam->{From} );
    return 1 if !@Others;

    my $Name = $Param{Answer}->{SenderName} // '';
    $GetParam->{From} = $Name eq '' ? $Sender : qq{"$Name" <$Sender>};

    return 1;
}

# The communication log gets a row in the database for each line that it shows, so the usual sender is for debugging only.
sub _Log {
    my ( $Self, $Answer ) = @_;

    return if !$Self->{CommunicationLogObject};

    my $Reason   = ( $Answer->{Reason} // '' ) =~ s{ [^\x20-\x7e]+ }{ }xmsgr;
    my %Priority = (
        known       => 'Debug',
        unavailable => 'Warn',
    );

    return $Self->{CommunicationLogObject}->ObjectLog(
        ObjectLogType => 'Message',
        Key           => 'Kernel::System::PostMaster::Filter::CreateNewCustomerUser',
        Priority      => $Priority{ $Answer->{Decision} } // 'Info',
        Value         => "Sender: $Answer->{Decision}. " . substr( $Reason, 0, 300 ),
    );
}

1;
