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

package Kernel::System::OneTimeAuth::Pattern;

use v5.24;
use strict;
use warnings;

# core modules
use Exporter qw(import);

our $ObjectManagerDisabled = 1;

our @EXPORT_OK = qw($IDPattern $LinkIDPattern $TicketNumberPattern);

=head1 NAME

Kernel::System::OneTimeAuth::Pattern - what the values in links and requests look like

=head1 SYNOPSIS

    use Kernel::System::OneTimeAuth::Pattern qw($LinkIDPattern $TicketNumberPattern);

    if ( $Text =~ m{ \A $TicketNumberPattern \z }xms ) { ... }

=head1 DESCRIPTION

The same as in F<bridge/protocol/values.ts>. None is anchored.

=over

=item $IDPattern

of a ticket or an article.

=item $LinkIDPattern

the public part of a link.

=item $TicketNumberPattern

of a ticket that can have links: what OTOBO's own generators make, and what the column of OTOBO's database and an address allow those of
other packages.

=back

=cut

our $IDPattern           = qr{[1-9][0-9]{0,14}}xms;
our $LinkIDPattern       = qr{[0-9A-Za-z]{24}}xms;
our $TicketNumberPattern = qr{[0-9A-Za-z][0-9A-Za-z._-]{0,49}}xms;

1;
