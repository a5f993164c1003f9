# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

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
