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

package Kernel::System::OneTimeAuth::CustomerUserIndex;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

our @ObjectDependencies = (
    'Kernel::System::CustomerUser',
    'Kernel::System::DB',
);

# To these collations every letter is equal to its lower case, so a = b finds what LOWER(a) = LOWER(b) finds. Not to all that end in _ci: in
# Turkish I and i differ. (The signs for Kelvin, Ohm and Angstrom are exceptions of "general". No address has them.)
my $CaseInsensitive = qr{ \A utf8mb4_(?:general|unicode|unicode_520|uca1400) (?:_nopad)? (?:_ai)? _ci \z }xms;

# Fewer customer users than these are read faster than anybody notices.
my $Many = 10_000;

=head1 NAME

Kernel::System::OneTimeAuth::CustomerUserIndex - looks customer users up by an index of the database

=head1 DESCRIPTION

OTOBO's database backend compares C<LOWER(login) = LOWER(?)> unless C<SearchCaseSensitive> is set. On MariaDB and MySQL no index serves that: each
look-up reads the whole table, although their usual collations take no account of case anyway. On PostgreSQL an index on C<LOWER(login)> does.

=head1 PUBLIC INTERFACE

=head2 Run()

runs code in which OTOBO's look-ups of customer users are served by an index, where that cannot change what they find. What they find goes into
OTOBO's cache as always, so OTOBO itself is spared the same look-up.

    my %CustomerUser = $CustomerUserIndexObject->Run(
        Code => sub { return $CustomerUserObject->CustomerUserDataGet( User => 'tina@example.com' ) },
    );

Returns what the code returns.

=cut

sub Run {
    my ( $Self, %Param ) = @_;

    my %Backends = _Backends();

    return _RunWith( $Param{Code}, map { $Backends{$_} } grep { $Self->{IsFolding}->{$_} //= _IsFolding( $Backends{$_} ) } keys %Backends );
}

=head2 Slow()

the backends with many customer users that OTOBO searches without an index, and what helps.

    my @Slow = $CustomerUserIndexObject->Slow();

    @Slow = (
        {
            Backend => 'CustomerUser',
            Setting => 1,                                                     # SearchCaseSensitive would change speed only
            SQL     => ['CREATE INDEX onetimeauth_customer_user_email ON customer_user (email)'],
        },
    );

=cut

sub Slow {
    my ( $Self, %Param ) = @_;

    my %Backends = _Backends();
    my @Slow;

    BACKEND:
    for my $Name ( sort keys %Backends ) {
        my $Backend = $Backends{$Name};
        my $Rows    = $Backend->{DBObject}->SelectAll( SQL => "SELECT 1 FROM $Backend->{CustomerTable} LIMIT 1 OFFSET $Many" );
        next BACKEND if !$Rows || !$Rows->@*;

        my $Setting = _IsFolding($Backend);
        my @SQL     = map {"CREATE INDEX $_->{Name} ON $Backend->{CustomerTable} ($_->{Expression})"} _Missing($Backend);
        next BACKEND if !$Setting && !@SQL;

        push @Slow, {
            Backend => $Name,
            Setting => $Setting,
            SQL     => \@SQL,
        };
    }

    return @Slow;
}

=head2 Create()

creates the indexes that OTOBO's own table C<customer_user> lacks. Other tables are their owner's affair.

    my $Success = $CustomerUserIndexObject->Create();

=cut

sub Create {
    my ( $Self, %Param ) = @_;

    my $DBObject = $Kernel::OM->Get('Kernel::System::DB');
    my %Backends = _Backends();
    my $Success  = 1;

    for my $Backend ( grep { $_->{CustomerTable} eq 'customer_user' && $_->{DBObject} == $DBObject } values %Backends ) {
        for my $Index ( _Missing($Backend) ) {
            $Success = 0 if !$DBObject->Do( SQL => "CREATE INDEX $Index->{Name} ON customer_user ($Index->{Expression})" );
        }
    }

    return $Success;
}

=head2 Drop()

removes the indexes that L</Create()> creates.

    my $Success = $CustomerUserIndexObject->Drop();

=cut

sub Drop {
    my ( $Self, %Param ) = @_;

    my $DBObject = $Kernel::OM->Get('Kernel::System::DB');
    my $OnTable  = $DBObject->GetDatabaseFunction('Type') eq 'mysql' ? ' ON customer_user' : '';
    my $Success  = 1;

    for my $Name ( grep {m{ \A onetimeauth_ }xms} map { $_->{Name} } _IndexList( $DBObject, 'customer_user' ) ) {
        $Success = 0 if !$DBObject->Do( SQL => "DROP INDEX $Name$OnTable" );
    }

    return $Success;
}

sub _RunWith {
    my ( $Code, $Backend, @Backends ) = @_;

    return $Code->() if !$Backend;

    local $Backend->{CaseSensitive} = 1;

    return _RunWith( $Code, @Backends );
}

# OTOBO's objects of the backends that are tables.
sub _Backends {
    my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::CustomerUser');

    return map { $_ => $CustomerUserObject->{$_} }
        grep   { ref $CustomerUserObject->{$_} eq 'Kernel::System::CustomerUser::DB' && exists $CustomerUserObject->{$_}->{CaseSensitive} }
        map    {"CustomerUser$_"} '', 1 .. 10;
}

# The columns in which a customer user is looked up.
sub _Columns {
    my ($Backend) = @_;

    my %IsDynamicField = map { $_->[2] => 1 } grep { ( $_->[5] // '' ) eq 'dynamic_field' } $Backend->{CustomerUserMap}->{Map}->@*;
    my %Columns        = map { $_ => 1 } $Backend->{CustomerKey}, ( $Backend->{CustomerUserMap}->{CustomerUserPostMasterSearchFields} // [] )->@*;

    return grep { !$IsDynamicField{$_} } sort keys %Columns;
}

# Whether the comparison with LOWER() is needless: the database ignores case by itself.
sub _IsFolding {
    my ($Backend) = @_;

    return 0 if $Backend->{CaseSensitive};
    return 0 if $Backend->{DBObject}->GetDatabaseFunction('Type') ne 'mysql';

    # As a query of its own a column has a collation even when the table is empty.
    my $Collations = join ', ', map {"COLLATION((SELECT $_ FROM $Backend->{CustomerTable} LIMIT 1))"} _Columns($Backend);
    my $Rows       = $Backend->{DBObject}->SelectAll( SQL => "SELECT $Collations" );
    return 0 if !$Rows || !$Rows->@*;

    my @Others = grep { ( $_ // '' ) !~ $CaseInsensitive } $Rows->[0]->@*;

    return @Others ? 0 : 1;
}

# The indexes that would serve the look-ups and do not exist. A table without any index is a view, for which nothing can be said.
sub _Missing {
    my ($Backend) = @_;

    my @Indexes = _IndexList( $Backend->{DBObject}, $Backend->{CustomerTable} );
    return if !@Indexes;

    my %IsIndexed = map { $_->{First} => 1 } @Indexes;
    my $Prefix    = $Backend->{CustomerTable} =~ s{ [^A-Za-z0-9_] }{_}xmsgr;

    return map {
        {
            Name       => "onetimeauth_${Prefix}_$_->[0]",
            Expression => $_->[1],
        }
    } grep { $_->[1] && !$IsIndexed{ lc $_->[1] } } map { [ $_ => _Expression( $Backend, $_ ) ] } _Columns($Backend);
}

# What of a column OTOBO, or Run(), compares in a way that an index can serve; empty if there is nothing like that.
sub _Expression {
    my ( $Backend, $Column ) = @_;

    return $Column if $Backend->{CaseSensitive} || _IsFolding($Backend);

    return $Backend->{DBObject}->GetDatabaseFunction('Type') eq 'postgresql' ? "LOWER($Column)" : '';
}

# The indexes of a table, with the first column or expression of each.
sub _IndexList {
    my ( $DBObject, $Table ) = @_;

    my $Type = $DBObject->GetDatabaseFunction('Type');

    if ( $Type eq 'mysql' ) {
        my $Rows = $DBObject->SelectAll( SQL => "SHOW INDEX FROM $Table" ) // [];
        return map { { Name => $_->[2], First => lc( $_->[4] // '' ) } } grep { $_->[3] == 1 } $Rows->@*;
    }

    return if $Type ne 'postgresql';

    # It writes lower(email::text).
    my $Rows = $DBObject->SelectAll(
        SQL => q{SELECT relname, REPLACE(pg_get_indexdef(indexrelid, 1, true), '::text', '') FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid}
            . q{ WHERE indrelid = to_regclass(?) AND indpred IS NULL},
        Bind => [ \$Table ],
    ) // [];

    return map { { Name => $_->[0], First => lc $_->[1] } } $Rows->@*;
}

1;
