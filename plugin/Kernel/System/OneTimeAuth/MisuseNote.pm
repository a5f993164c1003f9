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

package Kernel::System::OneTimeAuth::MisuseNote;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::Language',
    'Kernel::System::DateTime',
    'Kernel::System::OneTimeAuth::History',
    'Kernel::System::Ticket',
    'Kernel::System::Ticket::Article',
);

my $HistoryType = 'OneTimeAuthMisuse';
my $Subject     = Translatable('Somebody else has a one-time link to this ticket');
my $Text        = Translatable(
    'The customer user %s got a code that is needed to open a one-time link in a new browser, and reported that somebody else asked for it. All one-time links to this ticket were revoked. Ask the customer whom the email with the link was forwarded to, and send a new link if the customer needs one.'
);

=head1 NAME

Kernel::System::OneTimeAuth::MisuseNote - tells agents that somebody else has a link to a ticket

=head1 DESCRIPTION

By a note that customers do not see, and in the ticket's history.

=head1 PUBLIC INTERFACE

=head2 Add()

add both, unless agents were informed within the last hour: a button that is pressed again makes no second note.

    my $Result = $MisuseNoteObject->Add(
        TicketNumber      => '2026112210000011',
        CustomerUserLogin => 'tina@example.com',
    );

    $Result = 'added';    # or 'known', or 'refused': there is no such ticket; undef when the note could not be added

=cut

sub Add {
    my ( $Self, %Param ) = @_;

    my $TicketID = $Kernel::OM->Get('Kernel::System::Ticket')->TicketIDLookup( TicketNumber => $Param{TicketNumber} );
    return 'refused' if !$TicketID;
    return 'known'   if _IsKnown($TicketID);

    my $LanguageObject = $Kernel::OM->Create(
        'Kernel::Language',
        ObjectParams => { UserLanguage => $Kernel::OM->Get('Kernel::Config')->Get('DefaultLanguage') || 'en' },
    );
    my $ArticleID = $Kernel::OM->Get('Kernel::System::Ticket::Article')->BackendForChannel( ChannelName => 'Internal' )->ArticleCreate(
        TicketID             => $TicketID,
        SenderType           => 'system',
        IsVisibleForCustomer => 0,
        From                 => 'OneTimeAuth',
        Subject              => $LanguageObject->Translate($Subject),
        Body                 => $LanguageObject->Translate( $Text, $Param{CustomerUserLogin} ),
        MimeType             => 'text/plain',
        Charset              => 'utf-8',
        HistoryType          => 'AddNote',
        HistoryComment       => $LanguageObject->Translate($Subject),
        UserID               => 1,
    );
    return if !$ArticleID;

    $Kernel::OM->Get('Kernel::System::OneTimeAuth::History')->Add(
        Type     => $HistoryType,
        TicketID => $TicketID,
    );

    return 'added';
}

sub _IsKnown {
    my ($TicketID) = @_;

    my ($Last) = reverse grep { $_->{Type} eq $HistoryType } $Kernel::OM->Get('Kernel::System::OneTimeAuth::History')->List( TicketID => $TicketID );
    return if !$Last;

    my $Age = time() - $Kernel::OM->Create( 'Kernel::System::DateTime', ObjectParams => { String => $Last->{CreateTime} } )->ToEpoch();

    # One from the future was written before the clock was set back.
    return abs($Age) < 60 * 60;
}

1;
