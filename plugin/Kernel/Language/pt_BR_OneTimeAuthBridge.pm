# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

package Kernel::Language::pt_BR_OneTimeAuthBridge;

use v5.24;
use strict;
use warnings;

use Kernel::Language::pt_OneTimeAuthBridge ();

# OTOBO loads no file of another language for this one.
sub Data {
    my $Self = shift;

    return Kernel::Language::pt_OneTimeAuthBridge::Data($Self);
}

1;
