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

package Kernel::System::OneTimeAuth::CustomerText;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# OTOBO modules
use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::Language',
);

my %Text = (
    Code          => Translatable('%s is your code to open ticket %s.'),
    CodeMisuse    => Translatable('If you did not open a link to this ticket, somebody else has it. Please tell us here:'),
    CodeSubject   => Translatable('Your code for ticket %s'),
    CodeUse       => Translatable('Enter it in the browser in which you opened the link. It works for ten minutes. We will never ask you for it.'),
    LinkExpired   => Translatable('This link is no longer valid. Please use the newest link in your emails, or open it to request a new one.'),
    OpenTicket    => Translatable('Open your ticket'),
    RefreshFailed => Translatable('A link to your ticket could not be created at the moment. Please reply to this email instead.'),
);

# The settings in which an admin can replace them.
my %Setting = (
    LinkExpired   => 'OneTimeAuth::CustomerErrorMessageLinkExpired',
    RefreshFailed => 'OneTimeAuth::CustomerErrorMessageRefreshFailed',
);

# The languages of the package. Who prefers another one gets OTOBO's default language.
my %IsTranslated = map { $_ => 1 } qw(de en en_CA en_GB es es_CO es_MX fr fr_CA hu it nl pl pt pt_BR);

=head1 NAME

Kernel::System::OneTimeAuth::CustomerText - short texts that OTOBO shows to customers

=head1 DESCRIPTION

Gives the text of the setting, or the built-in one in the customer's language.

=head1 PUBLIC INTERFACE

=head2 Get()

a text for a customer: the admin's from the setting, or the built-in one in the customer's language, in OTOBO's default language or in
English.

    my $Text = $CustomerTextObject->Get(
        Key      => 'RefreshFailed',    # or 'LinkExpired', 'OpenTicket', 'Code', 'CodeUse', ...
        Language => 'de',               # optional; de_AT finds de
        Values   => [],                 # optional: what stands for each %s
    );

=cut

sub Get {
    my ( $Self, %Param ) = @_;

    my $Setting = $Setting{ $Param{Key} };
    my $Written = $Setting ? $Kernel::OM->Get('Kernel::Config')->Get($Setting) // '' : '';
    return $Written if $Written =~ m{ \S }xms;

    my $LanguageObject = $Kernel::OM->Create(
        'Kernel::Language',
        ObjectParams => { UserLanguage => _Language( $Param{Language} ) },
    );

    return $LanguageObject->Translate( $Text{ $Param{Key} }, ( $Param{Values} // [] )->@* );
}

sub _Language {
    my ($Wanted) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    my $Used         = $ConfigObject->Get('DefaultUsedLanguages') // {};
    my @Candidates   = map  { ( $_, s{ _.* }{}xmsr ) } grep {$_} $Wanted, $ConfigObject->Get('DefaultLanguage');
    my ($Language)   = grep { $IsTranslated{$_} && $Used->{$_} } @Candidates;

    return $Language // 'en';
}

1;
