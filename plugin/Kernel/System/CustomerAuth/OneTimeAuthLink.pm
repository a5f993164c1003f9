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

package Kernel::System::CustomerAuth::OneTimeAuthLink;

use v5.24;
use strict;
use warnings;

# core modules
use Digest::SHA qw(sha256_hex);

# OTOBO modules
use Kernel::Language                     qw(Translatable);
use Kernel::System::OneTimeAuth::Pattern qw($LinkIDPattern $TicketNumberPattern);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::AuthSession',
    'Kernel::System::Log',
    'Kernel::System::Main',
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::Bridge',
    'Kernel::System::OneTimeAuth::CustomerText',
    'Kernel::System::OneTimeAuth::History',
    'Kernel::System::OneTimeAuth::LinkSession',
    'Kernel::System::OneTimeAuth::OldLink',
    'Kernel::System::OneTimeAuth::Platform',
    'Kernel::System::OneTimeAuth::QueueSettings',
    'Kernel::System::OneTimeAuth::TicketData',
    'Kernel::System::SystemMaintenance',
    'Kernel::System::Ticket',
    'Kernel::System::Web::Request',
);

# What agents read when the bridge refuses a genuine grant.
my %NotLoggedIn = (
    'customer-user' =>
        Translatable('The customer opened a one-time link, but could not log in: the link was made for another customer user or address.'),
    expired => Translatable('The customer opened a one-time link, but could not log in: links to this ticket have expired.'),
);

=head1 NAME

Kernel::System::CustomerAuth::OneTimeAuthLink - logs a customer in who comes with a grant of the bridge

=head1 DESCRIPTION

A customer login module. The bridge sends a browser that opened a link to OTOBO's login with a grant; this module redeems it, over a
connection of its own, and believes the answer only if OTOBO's record of the customer user agrees.

=head1 PUBLIC INTERFACE

=head2 new()

Don't use the constructor directly, OTOBO's C<Kernel::System::CustomerAuth> creates the module for its slot.

    my $AuthObject = Kernel::System::CustomerAuth::OneTimeAuthLink->new( Count => 10 );

OTOBO does so before it shows its login page, leads to another one, or asks any login module. So this is where a link of
OneTimeAuthentificationLink is led on to the bridge, see L<Kernel::System::OneTimeAuth::OldLink>.

=cut

sub new {
    my ( $Type, %Param ) = @_;

    $Kernel::OM->Get('Kernel::System::OneTimeAuth::OldLink')->Redirect();

    return bless { Count => $Param{Count} // '' }, $Type;
}

=head2 GetOption()

    my $PreAuth = $AuthObject->GetOption( What => 'PreAuth' );    # always 0

=cut

sub GetOption {
    my ( $Self, %Param ) = @_;

    return 0;
}

=head2 Auth()

logs in the customer user of the ticket that a grant is for. It answers only to the login of F<customer.pl>, with an empty password, to
C<User=TicketNumber.LinkID> and C<OTAToken=Grant>, from the browser that the bridge gave the cookie to, and not when another web site
led it here. Auth modules
are asked in other places too (the change-password page, the Generic Interface); there this one says nothing and consumes nothing.

    my $UserLogin = $AuthObject->Auth(
        User => '2026112210000011.AAAAAAAAAAAAAAAAAAAAAAAA',
        Pw   => '',
    );

Returns the login as it stands in OTOBO's record of the ticket's customer user (the bridge names nobody), or undef. A reason
for the customer is then in C<< $AuthObject->{AuthError} >>.

A grant is redeemed only when OTOBO is going to let its customer in: what F<customer.pl> checks after this module (system maintenance, two-factor
modules, limits of sessions) is checked here before, so that no link is used up by a login that does not happen.

=cut

sub Auth {
    my ( $Self, %Param ) = @_;

    $Self->{AuthError} = '';

    my %Grant = $Self->_Grant(%Param);
    return if !%Grant;

    if ( $Kernel::OM->Get('Kernel::System::SystemMaintenance')->SystemMaintenanceIsActive() ) {
        $Self->{AuthError} = $Kernel::OM->Get('Kernel::Config')->Get('SystemMaintenance::IsActiveDefaultLoginErrorMessage')
            || 'It is currently not possible to login due to a scheduled system maintenance.';
        return;
    }

    my ( $Login, $Language ) = eval { $Self->_Redeem(%Grant) };

    if ( !$Login ) {
        $Self->{AuthError} ||= $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerText')->Get(
            Key      => 'LinkExpired',
            Language => $Language,
        );
        return;
    }

    $Kernel::OM->Get('Kernel::System::OneTimeAuth::LinkSession')->LoginSet(
        UserLogin => $Login,
        %Grant{qw(TicketNumber LinkID)},
    );

    # A browser that comes straight from the link page has no cookie of OTOBO yet, but it has had ours: without this,
    # OTOBO would put the session id into the URL.
    $Kernel::OM->ObjectParamAdd(
        'Kernel::Output::HTML::Layout' => {
            BrowserHasCookie => 1,
        },
    );

    # priority notice: the login page shows the last message of priority info
    $Kernel::OM->Get('Kernel::System::Log')->Log(
        Priority => 'notice',
        Message  => "CustomerUser: '$Login' logged in with a one-time link of ticket $Grant{TicketNumber}.",
    );

    return $Login;
}

=head2 DeactivateClosedTickets()

the nightly sweep, as the daemon runs it.

    my $Success = $AuthObject->DeactivateClosedTickets();

Says in one line on standard output what was done. Returns 1, or nothing after a failure, which then stands on
standard error, where the daemon looks for it.

=cut

sub DeactivateClosedTickets {
    my ( $Self, %Param ) = @_;

    my %Result = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->Sweep();

    if ( !$Result{Success} ) {
        print STDERR "$Result{Message}\n";
        return;
    }

    print "$Result{Message}\n";

    return 1;
}

# The grant in the request, if this is a login by link at all.
sub _Grant {
    my ( $Self, %Param ) = @_;

    return if length( $Param{Pw} // '' );
    return if ( $Param{User}     // '' ) !~ m{\A($TicketNumberPattern)[.]($LinkIDPattern)\z}xms;
    my ( $TicketNumber, $LinkID ) = ( $1, $2 );

    my $ParamObject = $Kernel::OM->Get('Kernel::System::Web::Request');
    return if ( $ParamObject->ScriptName()                  // '' ) !~ m{ (?: \A | / ) customer[.]pl \z }xms;
    return if ( $ParamObject->GetParam( Param => 'Action' ) // '' ) ne 'Login';

    # as the login page itself reads it, whatever the caller handed over
    return if length( $ParamObject->GetParam( Param => 'Password', Raw => 1 ) // '' );

    my $Token = $ParamObject->GetParam(
        Param => 'OTAToken',
        Raw   => 1
    ) // '';
    return if $Token !~ m{ \A [A-Za-z0-9_-]{16,128} \z }xms;

    # OTOBO logs the address of the request with each error, for one when the bridge does not answer.
    my $PlatformObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Platform');
    $PlatformObject->RequestValueHide( Value => $Token );

    # The way from the link page crosses no site; a browser that knows better is being led here.
    return if ( $PlatformObject->RequestHeader( Name => 'Sec-Fetch-Site' ) // '' ) eq 'cross-site';

    my $PublicURL = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->PublicURL();
    return if !$PublicURL;

    # The prefix makes the browser refuse this cookie from any other host; it needs https.
    my $CookieName = $PublicURL =~ m{ \A https: }xms ? '__Host-OneTimeAuth' : 'OneTimeAuth';

    return (
        TicketNumber => $TicketNumber,
        LinkID       => $LinkID,
        Token        => $Token,
        Cookie       => $ParamObject->GetCookie( Key => $CookieName ) // '',

        # comes to nothing unless OTOBO is configured to ask for one
        TwoFactorToken => $Param{TwoFactorToken} // '',
    );
}

# Why OTOBO would refuse this customer user after the login, in the words that it has (and translates) itself; '' when it would not.
sub _Refusal {
    my ( $Self, %Param ) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    my %Sessions     = $Kernel::OM->Get('Kernel::System::AuthSession')->GetActiveSessions( UserType => 'Customer' );
    my $Limit        = $ConfigObject->Get('CustomerSessionLimit');
    my $UserLimit    = $ConfigObject->Get('CustomerSessionPerUserLimit');

    return 'Session limit reached! Please try again later.' if $Limit     && ( $Sessions{Total}                          // 0 ) >= $Limit;
    return 'Session per user limit reached!'                if $UserLimit && ( $Sessions{PerUser}->{ $Param{UserLogin} } // 0 ) >= $UserLimit;
    return $Self->_TwoFactorAuth(%Param) ? '' : 'Login failed! Your user name or password was entered incorrectly.';
}

# As Kernel::System::CustomerAuth does it: one of the configured modules is enough.
sub _TwoFactorAuth {
    my ( $Self, %Param ) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    my $MainObject   = $Kernel::OM->Get('Kernel::System::Main');
    my $IsAsked      = 0;

    COUNT:
    for my $Count ( '', 1 .. 10 ) {
        my $Module = $ConfigObject->Get("Customer::AuthTwoFactorModule$Count");
        next COUNT if !$Module || !$MainObject->Require($Module);

        $IsAsked = 1;
        return 1 if $Module->new( Count => $Count )->Auth(
            User           => $Param{UserLogin},
            TwoFactorToken => $Param{TwoFactorToken}
        );
    }

    return $IsAsked ? 0 : 1;
}

# Returns ( login, language ), the login empty when the grant is not good for the ticket's customer user of this moment.
sub _Redeem {
    my ( $Self, %Param ) = @_;

    my $TicketID = $Kernel::OM->Get('Kernel::System::Ticket')->TicketIDLookup( TicketNumber => $Param{TicketNumber} );
    return if !$TicketID;

    my $TicketDataObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData');
    my %CustomerUser     = $TicketDataObject->CustomerUserForLinks( TicketID => $TicketID );
    return $Self->_BrowsersForget( TicketID => $TicketID ) if !%CustomerUser;
    return ( '', $CustomerUser{UserLanguage} )             if $Param{Cookie} !~ m{ \A [A-Za-z0-9]{43} \z }xms;

    $Self->{AuthError} = $Self->_Refusal(
        UserLogin      => $CustomerUser{UserLogin},
        TwoFactorToken => $Param{TwoFactorToken}
    );
    return if $Self->{AuthError};

    my %Result = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->GrantRedeem(
        TicketID          => $TicketID,
        LinkID            => $Param{LinkID},
        GrantHash         => sha256_hex( $Param{Token} ),
        BrowserHash       => sha256_hex( $Param{Cookie} ),
        CustomerUserLogin => $CustomerUser{TicketLogin},
        CustomerUserEmail => $CustomerUser{UserEmail},
    );

    $Self->_HistoryAdd( $TicketID, %Result );

    return ( $Result{Redeemed} ? $CustomerUser{UserLogin} : '', $CustomerUser{UserLanguage} );
}

# Agents read that the customer logged in, or could not, as far as it is certain that it was the customer: a wrong grant proves nothing.
sub _HistoryAdd {
    my ( $Self, $TicketID, %Result ) = @_;

    my $HistoryObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::History');
    return $HistoryObject->LoginAdd( TicketID => $TicketID ) if $Result{Redeemed};

    my $Sentence = $NotLoggedIn{ $Result{Reason} };
    return if !$Sentence;

    return $HistoryObject->Add(
        Type     => 'OneTimeAuthOpened',
        TicketID => $TicketID,
        Name     => $Sentence,
        UserID   => $Kernel::OM->Get('Kernel::Config')->Get('CustomerPanelUserID'),
    );
}

# Who has got a password, or is invalid now, has no browser that opens old links when that changes again.
sub _BrowsersForget {
    my ( $Self, %Param ) = @_;

    my %Ticket = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData')->TicketGet( TicketID => $Param{TicketID} );
    return if !length( $Ticket{CustomerUserID} // '' );

    # It is the queue that has no links.
    my %Settings = $Kernel::OM->Get('Kernel::System::OneTimeAuth::QueueSettings')->Get( QueueID => $Ticket{QueueID} );
    return if !$Settings{Links};

    $Kernel::OM->Get('Kernel::System::OneTimeAuth::Bridge')->Call(
        Name => 'BrowsersForget',
        Data => { CustomerUserLogin => $Ticket{CustomerUserID} },
    );

    return;
}

1;
