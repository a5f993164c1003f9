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

# CPAN modules
use Mail::Address ();

# OTOBO modules

our @ObjectDependencies = (
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::CustomerUser',
    'Kernel::System::OneTimeAuth::EmailAddress',
    'Kernel::System::OneTimeAuth::Ticket',
);

=encoding utf-8

=head1 NAME

Kernel::System::PostMaster::Filter::CreateNewCustomerUser - finds or creates the customer user who sent a mail

=head1 DESCRIPTION

Asks the bridge who the sender of a mail is; the bridge creates the customer user when there is none yet. Only
C<X-OTOBO-CustomerUser>, C<X-OTOBO-CustomerNo> and the configured checkbox are ever set.

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

decides the customer headers of one mail, in place. Never dies: a mail that the bridge cannot judge is treated as stock OTOBO treats
it, but with spoof protection it loses the sender's own customer headers.

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

    my ( $Answer, $Found ) = eval {
        $Self->_Ask(
            Config    => \%Config,
            Protected => $Protected,
            TicketID  => $Param{TicketID},
        );
    };

    # whatever their case: the configuration decides how headers are spelled
    if ($Protected) {
        delete $GetParam->@{ grep {m{\Ax-otobo-customer(?:user|no)\z}i} keys $GetParam->%* };
    }

    if ( !$Answer ) {
        $Self->_Log(
            Priority => 'Warn',
            Value    => 'The bridge could not decide who the sender is, so the mail is treated as if this filter was off'
                . ( $Protected ? ', but without customer headers of its own.' : '.' ),
        );
        return 1;
    }

    HEADER:
    for my $Name ( sort keys $Answer->{Headers}->%* ) {
        next HEADER if !$Protected && length( $GetParam->{$Name} // '' );
        $GetParam->{$Name} = $Answer->{Headers}->{$Name};
    }

    eval { $Self->_AbsenceForget( Answer => $Answer, Found => $Found ) };

    my $Reason = $Answer->{Reason} // '';
    $Reason =~ s{[^\x20-\x7e]+}{ }g;
    $Self->_Log(
        Priority => 'Info',
        Value    => "Sender: $Answer->{Decision}. " . substr( $Reason, 0, 300 ),
    );

    return 1;
}

=begin Internal:

=cut

# Returns ( answer, what OTOBO was known to know of the sender ).
sub _Ask {
    my ( $Self, %Param ) = @_;

    return if !$Self->{ParserObject};

    my $TicketObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Ticket');
    my %Source       = $TicketObject->SourceHeaders(
        Source => $Self->{ParserObject}->{OriginalEmail} // $Self->{ParserObject}->GetPlainEmail(),
    );

    # OTOBO's database would take a look-alike in there for somebody else, so nobody it is.
    if ( $Source{TooLarge} ) {
        return {
            Decision => 'empty',
            Reason   => 'The From headers are too large to be judged.',
            Headers  => $Param{Protected} ? { map { $_ => '?' } qw(X-OTOBO-CustomerUser X-OTOBO-CustomerNo) } : {},
        };
    }

    # OTOBO would put the value 1 into a field of any type.
    my $CheckBox = $TicketObject->CheckBox( Name => $Param{Config}->{SetCheckBoxName} );

    # Without it the bridge asks.
    my $Found = eval { $Self->_Found( $Source{From} ) };

    my $Answer = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->PreFilter(
        From                          => $Source{From},
        Headers                       => $Source{Headers},
        TicketID                      => $Param{TicketID},
        CustomerHeaderSpoofProtection => $Param{Protected},
        CustomerUserBackend           => $Param{Config}->{CustomerUserBackend},
        SetCheckBoxName               => $CheckBox ? $Param{Config}->{SetCheckBoxName} : '',
        Found                         => $Found,
    );

    return ( $Answer, $Found );
}

# This process has looked for the sender in vain, and OTOBO remembers that. By now there is one: created for the bridge by another process.
sub _AbsenceForget {
    my ( $Self, %Param ) = @_;

    my $Found   = $Param{Found} // {};
    my $Present = $Param{Answer}->{Headers}->{'X-OTOBO-CustomerUser'} // '';
    return 1 if $Present eq '' || $Param{Answer}->{Decision} !~ m{\A(?:created|known|follow-up)\z};
    return 1 if grep { $_->{UserLogin} eq $Present } ( $Found->{CustomerUser} // [] )->@*;

    my %Logins = map { $_ => 1 } grep { defined && length } $Present, $Found->{Address};
    for my $Login ( sort keys %Logins ) {
        $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUser')->AbsenceForget(
            UserLogin => $Login,
            Searches  => 1,
        );
    }

    return 1;
}

# What OTOBO knows of the address that is most likely the sender's, so that the bridge does not have to ask for it over the
# network. Only a guess: it is the bridge that decides who the sender is, and it asks when that is somebody else.
sub _Found {
    my ( $Self, $From ) = @_;

    return if !$From->@*;

    my @Addresses = Mail::Address->parse( decode_base64( $From->[-1] ) );
    my $Address   = @Addresses ? $Addresses[-1]->address() // '' : '';
    $Address =~ tr/A-Z/a-z/;
    return if $Address !~ m{\A[a-z0-9!#\$&'+/=?^_`\{|\}~.-]{1,64}\@[a-z0-9.-]{1,85}\z};

    return {
        Address => $Address,
        $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUser')->Find( Address => $Address ),
    };
}

# What stands here goes into the article, and from there into the addresses of whatever answers it.
sub _DomainsSpell {
    my ( $Self, $GetParam ) = @_;

    my $EmailAddressObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::EmailAddress');

    for my $Name ( grep { $GetParam->{$_} } qw(From Reply-To ReplyTo X-Sender) ) {
        $GetParam->{$Name} = $EmailAddressObject->LineToASCII( Line => $GetParam->{$Name} );
    }

    return 1;
}

sub _Log {
    my ( $Self, %Param ) = @_;

    return if !$Self->{CommunicationLogObject};

    return $Self->{CommunicationLogObject}->ObjectLog(
        ObjectLogType => 'Message',
        Key           => 'Kernel::System::PostMaster::Filter::CreateNewCustomerUser',
        Priority      => $Param{Priority},
        Value         => $Param{Value},
    );
}

=end Internal:

=cut

1;
