# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

package Kernel::Language::fr_CA_OneTimeAuthBridge;

use v5.24;
use strict;
use warnings;

use Kernel::Language::fr_OneTimeAuthBridge ();

# OTOBO loads no file of another language for this one.
sub Data {
    my $Self = shift;

    return Kernel::Language::fr_OneTimeAuthBridge::Data($Self);
}

1;
