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

package Kernel::System::OneTimeAuth::History;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::DB',
    'Kernel::System::Ticket',
    'Kernel::System::Ticket::Article',
    'Kernel::System::Valid',
);

# The types, and what the history says unless there is more to say. A row has a whole sentence and no values for a text of the setting
# Ticket::Frontend::HistoryTypes: OTOBO translates it just the same, and it stays readable when the package is gone.
my %Sentence = (
    OneTimeAuthCodeSent     => Translatable('A code for a new browser was sent to the address of the customer user.'),
    OneTimeAuthMisuse       => Translatable('The customer user reported that somebody else has a one-time link to this ticket. All its links were revoked.'),
    OneTimeAuthLinkSent     => Translatable('A one-time link was sent to the address of the customer user.'),
    OneTimeAuthNoLink       => Translatable('No working one-time link was sent.'),
    OneTimeAuthOpened       => Translatable('The customer opened a one-time link, but could not log in.'),
    OneTimeAuthLogin        => Translatable('The customer logged in with a one-time link.'),
    OneTimeAuthRenewalAsked => Translatable('The customer requested a new one-time link.'),
    OneTimeAuthRenewalSent  => Translatable('A new one-time link was sent to the address of the customer user.'),
    OneTimeAuthRevoked      => Translatable('All one-time links of the customer user were revoked.'),
);

my $AnswerSeen = Translatable('The customer logged in with a one-time link and has seen the last answer.');

=head1 NAME

Kernel::System::OneTimeAuth::History - what happens to links, in the history of their tickets

=head1 DESCRIPTION

OTOBO's history has a type of its own for each. Nothing here dies: neither a mail nor a login fails for a row of the history.

=head1 PUBLIC INTERFACE

=head2 Add()

add a row.

    my $Success = $HistoryObject->Add(
        Type         => 'OneTimeAuthNoLink',
        TicketNumber => '2026112210000011',                  # or TicketID
        Name         => 'The bridge was unavailable.',       # optional: a translatable sentence, default is that of the type
        UserID       => 2,                                   # optional: the agent who did it
    );

=cut

sub Add {
    my ( $Self, %Param ) = @_;

    my $Success = eval {
        my $TicketObject = $Kernel::OM->Get('Kernel::System::Ticket');
        my $TicketID     = $Param{TicketID} || $TicketObject->TicketIDLookup( TicketNumber => $Param{TicketNumber} );

        $TicketID && $TicketObject->HistoryAdd(
            TicketID     => $TicketID,
            HistoryType  => $Param{Type},
            Name         => $Param{Name} // $Sentence{ $Param{Type} },
            CreateUserID => $Param{UserID} || 1,
        );
    };

    return $Success ? 1 : 0;
}

=head2 LoginAdd()

the customer has logged in with a link: now the customer has seen the last answer, if there is one.

    my $Success = $HistoryObject->LoginAdd( TicketID => 11 );

=cut

sub LoginAdd {
    my ( $Self, %Param ) = @_;

    my $Answer = eval { $Self->LastAnswer( TicketID => $Param{TicketID} ) };

    return $Self->Add(
        Type     => 'OneTimeAuthLogin',
        TicketID => $Param{TicketID},
        UserID   => $Kernel::OM->Get('Kernel::Config')->Get('CustomerPanelUserID'),
        $Answer ? ( Name => $AnswerSeen ) : (),
    );
}

=head2 LastAnswer()

the last article of an agent that the customer can see.

    my $Article = $HistoryObject->LastAnswer( TicketID => 11 );

Returns what C<ArticleList()> does of it, or undef.

=cut

sub LastAnswer {
    my ( $Self, %Param ) = @_;

    my ($Article) = $Kernel::OM->Get('Kernel::System::Ticket::Article')->ArticleList(
        TicketID             => $Param{TicketID},
        SenderType           => 'agent',
        IsVisibleForCustomer => 1,
        OnlyLast             => 1,
    );

    return $Article;
}

=head2 List()

the rows of a ticket, oldest first. (C<HistoryGet()> would read all rows, and the record of an agent for each.)

    my @Rows = $HistoryObject->List( TicketID => 11 );

    @Rows = (
        {
            Type       => 'OneTimeAuthLinkSent',
            Name       => 'A one-time link was sent to the address of the customer user.',
            CreateTime => '2026-11-22 10:00:00',
        },
    );

=cut

sub List {
    my ( $Self, %Param ) = @_;

    my $Rows = $Kernel::OM->Get('Kernel::System::DB')->SelectAll(
        SQL => 'SELECT ht.name, h.name, h.create_time FROM ticket_history h INNER JOIN ticket_history_type ht ON ht.id = h.history_type_id'
            . q{ WHERE h.ticket_id = ? AND ht.name LIKE 'OneTimeAuth%' ORDER BY h.create_time, h.id},
        Bind => [ \$Param{TicketID} ],
    ) // [];

    return map { { Type => $_->[0], Name => $_->[1], CreateTime => $_->[2] =~ s{ [.]\d+ \z }{}xmsr } } $Rows->@*;
}

=head2 TypesAdd()

create the types that are missing, and make all of them valid.

    my $Success = $HistoryObject->TypesAdd();

=cut

sub TypesAdd {
    my ( $Self, %Param ) = @_;

    my $DBObject = $Kernel::OM->Get('Kernel::System::DB');
    my $ValidID  = $Kernel::OM->Get('Kernel::System::Valid')->ValidLookup( Valid => 'valid' );
    my $Types    = $DBObject->SelectAll( SQL => q{SELECT name FROM ticket_history_type WHERE name LIKE 'OneTimeAuth%'} ) // [];
    my %IsThere  = map { $_->[0] => 1 } $Types->@*;

    NAME:
    for my $Name ( sort keys %Sentence ) {
        if ( $IsThere{$Name} ) {
            $DBObject->Do(
                SQL  => 'UPDATE ticket_history_type SET valid_id = ? WHERE name = ?',
                Bind => [ \$ValidID, \$Name ],
            );
            next NAME;
        }

        $DBObject->Do(
            SQL => 'INSERT INTO ticket_history_type (name, valid_id, create_time, create_by, change_time, change_by)'
                . ' VALUES (?, ?, current_timestamp, 1, current_timestamp, 1)',
            Bind => [ \$Name, \$ValidID ],
        );
    }

    return 1;
}

=head2 TypesRemove()

remove the types that no ticket has in its history. The others are made invalid: the rows, which are whole sentences, stay as they are.

    my $Success = $HistoryObject->TypesRemove();

=cut

sub TypesRemove {
    my ( $Self, %Param ) = @_;

    my $DBObject  = $Kernel::OM->Get('Kernel::System::DB');
    my $InvalidID = $Kernel::OM->Get('Kernel::System::Valid')->ValidLookup( Valid => 'invalid' );

    for my $Name ( sort keys %Sentence ) {
        $DBObject->Do(
            SQL => 'DELETE FROM ticket_history_type WHERE name = ?'
                . ' AND NOT EXISTS (SELECT 1 FROM ticket_history WHERE ticket_history.history_type_id = ticket_history_type.id)',
            Bind => [ \$Name ],
        );
        $DBObject->Do(
            SQL  => 'UPDATE ticket_history_type SET valid_id = ? WHERE name = ?',
            Bind => [ \$InvalidID, \$Name ],
        );
    }

    return 1;
}

1;
