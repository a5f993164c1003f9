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

package Kernel::Language::es_MX_OneTimeAuthBridge;

use v5.24;
use strict;
use warnings;

use Kernel::Language::es_OneTimeAuthBridge ();

# OTOBO loads no file of another language for this one.
sub Data {
    my $Self = shift;

    return Kernel::Language::es_OneTimeAuthBridge::Data($Self);
}

1;
