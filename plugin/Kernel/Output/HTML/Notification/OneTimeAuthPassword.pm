# OneTimeAuthBridge: one-time links to tickets for the customers of an OTOBO helpdesk.
# SPDX-License-Identifier: GPL-3.0-or-later

package Kernel::Output::HTML::Notification::OneTimeAuthPassword;

use v5.24;
use strict;
use warnings;

# OTOBO modules
use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::Output::HTML::Layout',
    'Kernel::System::OneTimeAuth::PasswordOffer',
);

=head1 NAME

Kernel::Output::HTML::Notification::OneTimeAuthPassword - offers a password to customers who came by a link

=head1 DESCRIPTION

One line above the pages of the customer interface, which leads to L<Kernel::Modules::CustomerOneTimeAuthPassword>.

=head1 PUBLIC INTERFACE

=head2 new()

OTOBO's layout creates the module with the session's data.

    my $NotificationObject = Kernel::Output::HTML::Notification::OneTimeAuthPassword->new(%Session);

=cut

sub new {
    my ( $Type, %Param ) = @_;

    return bless { map { $_ => $Param{$_} } qw(Action OneTimeAuthByLink UserLogin) }, $Type;
}

=head2 Run()

Returns the line as HTML, or an empty text.

    my $Output = $NotificationObject->Run();

=cut

sub Run {
    my ( $Self, %Param ) = @_;

    # That page says it at length.
    return '' if ( $Self->{Action} // '' ) eq 'CustomerOneTimeAuthPassword';
    return '' if !eval { $Kernel::OM->Get('Kernel::System::OneTimeAuth::PasswordOffer')->IsOffered( $Self->%* ) };

    my $LayoutObject = $Kernel::OM->Get('Kernel::Output::HTML::Layout');

    return $LayoutObject->Notify(
        Priority => 'Info',
        Link     => "$LayoutObject->{Baselink}Action=CustomerOneTimeAuthPassword",
        Info     => Translatable('You come often? Set a password.'),
    );
}

1;
