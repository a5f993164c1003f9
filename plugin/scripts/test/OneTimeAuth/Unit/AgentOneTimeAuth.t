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

my ( $HasPermission, %ACL, $HasToken, %Result, @Done );

# A request of an agent; answers what OTOBO would.
sub Request {
    my (%Param) = @_;

    @Done = ();
    my $Layout = TestOTOBO::Fake->new(
        ErrorScreen         => sub { my ( undef, %P ) = @_; return "error: $P{Message}" },
        NoPermission        => sub { return 'no permission' },
        ChallengeTokenCheck => sub { die "invalid challenge token\n" if !$HasToken; return 1 },
        JSONEncode          => sub { my ( undef, %P ) = @_; return $P{Data} },
        Attachment          => sub { my ( undef, %P ) = @_; return $P{Content} },
    );
    $Layout->{LanguageObject} = TestOTOBO->new()->Get('Kernel::Language');
    $Layout->{Charset}        = 'utf-8';
    TestOTOBO->new(
        Objects => {
            'Kernel::Output::HTML::Layout' => $Layout,
            'Kernel::System::Ticket'       => TestOTOBO::Fake->new(
                TicketPermission    => sub { my ( undef, %P ) = @_; return $P{Type} eq 'rw' && $HasPermission },
                TicketAcl           => sub { return scalar %ACL },
                TicketAclActionData => sub { return %ACL },
            ),
            'Kernel::System::OneTimeAuth::TicketLinks' => TestOTOBO::Fake->new(
                map {
                    my $Function = $_;
                    ( $Function => sub { my ( undef, %P ) = @_; push @Done, "$Function $P{TicketID} $P{UserID}"; return %Result } )
                } qw(Send Revoke)
            ),
        },
    );
    require Kernel::Modules::AgentOneTimeAuth;

    return eval {
        Kernel::Modules::AgentOneTimeAuth->new(
            Action    => 'AgentOneTimeAuth',
            Subaction => 'Send',
            TicketID  => 11,
            UserID    => 2,
            %Param
        )->Run();
    } // "died: $@";
}

( $HasPermission, $HasToken, %Result ) = (
    1, 1,
    Success => 1,
    Message => 'Done.'
);

subtest 'an agent with permission' => sub {
    for my $Function (qw(Send Revoke)) {
        is_deeply(
            Request( Subaction => $Function ),
            {
                Success => 1,
                Message => 'Done.'
            },
            "$Function: what happened"
        );
        is_deeply( \@Done, ["$Function 11 2"], 'once' );
    }
};

subtest 'everybody and everything else is refused, and nothing is done' => sub {
    my $Refuse = sub {
        my ( $Expected, $Name, %Param ) = @_;
        like( Request(%Param), $Expected, $Name );
        is_deeply( \@Done, [], 'nothing is done' );
    };
    for my $TicketID ( undef, '', 0, 'x', "11\n", '1 OR 1=1' ) {
        $Refuse->( qr{\Aerror: No TicketID}, 'a wrong ticket', TicketID => $TicketID );
    }
    for my $Subaction ( undef, '', 'Overview', 'new', '_Check' ) {
        $Refuse->( qr{\Aerror: Invalid Subaction}, 'a wrong subaction', Subaction => $Subaction );
    }
    $HasPermission = 0;
    $Refuse->( qr{\Ano permission\z}, 'no permission rw' );
    $HasPermission = 1;

    $HasToken = 0;
    $Refuse->( qr{invalid challenge token}, 'no challenge token' );
    $HasToken = 1;

    %ACL = ( 1 => 'AgentTicketZoom' );
    $Refuse->( qr{\Ano permission\z}, 'an ACL that takes the action away' );
    $ACL{2} = 'AgentOneTimeAuth';
    is_deeply(
        Request(),
        {
            Success => 1,
            Message => 'Done.'
        },
        'one that leaves it'
    );
};

done_testing();
