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

package Kernel::System::OneTimeAuth::LinkImport;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

# core modules
use JSON::PP ();

# OTOBO modules
use Kernel::Language                     qw(Translatable);
use Kernel::System::OneTimeAuth::Pattern qw($TicketNumberPattern);

our @ObjectDependencies = (
    'Kernel::Language',
    'Kernel::System::DateTime',
    'Kernel::System::OneTimeAuth',
    'Kernel::System::OneTimeAuth::CustomerUserLookup',
    'Kernel::System::OneTimeAuth::QueueSettings',
    'Kernel::System::OneTimeAuth::Setup',
    'Kernel::System::OneTimeAuth::TicketData',
    'Kernel::System::SysConfig',
    'Kernel::System::Ticket',
);

# What the bridge takes at once.
my $LinksPerCall = 100;

my $Flag = qr{ \A [01] \z }xms;

my %HeaderField = (
    Format   => qr{ \A OneTimeAuthentificationLink \z }xms,
    Version  => qr{ \A 1 \z }xms,
    Settings => qr{ \A \d{1,2} \z }xms,
    Links    => qr{ \A \d{1,9} \z }xms,
);

my %LinkField = (
    TicketNumber => qr{ \A $TicketNumberPattern \z }xms,
    CustomerUser => qr{ \A [^\x00-\x1f]{1,200} \z }xms,
    SHA256       => qr{ \A [0-9a-f]{64} \z }xms,
    Created      => qr{ \A \d{4}-\d\d-\d\d[ ]\d\d:\d\d:\d\d \z }xms,
    Used         => $Flag,
);

# The settings that both packages have, and what their values look like; of a hash only these entries are taken over.
my $Text         = qr{ \A .{0,2000} \z }xms;
my %SettingValue = (
    'Daemon::SchedulerCronTaskManager::Task###DeleteExpiredOTATokens' => { Schedule => qr{ \A [\d*/,\- ]{9,100} \z }xms },
    'OneTimeAuth::AccessDaysAfterClose'                               => qr{ \A \d{0,4} \z }xms,
    'OneTimeAuth::CustomerErrorMessageLinkExpired'                    => $Text,
    'OneTimeAuth::CustomerErrorMessageNewLink'                        => $Text,
    'OneTimeAuth::CustomerErrorMessageRefreshFailed'                  => $Text,
    'OneTimeAuth::CustomerErrorMessageWrongLink'                      => $Text,
    'OneTimeAuth::TokenRefreshNotificationID'                         => qr{ \A \d{0,9} \z }xms,
    'PostMaster::PreFilterModule###000-CreateCustomerUser'            => {
        CustomerHeaderSpoofProtection => qr{ \A [01]? \z }xms,
        CustomerUserBackend           => qr{ \A (?: CustomerUser \d{0,2} )? \z }xms,
        SetCheckBoxName               => qr{ \A [A-Za-z0-9]{0,200} \z }xms,
    },
);

# Why a link is not imported, in the order of the report.
my @Reasons = (
    ticket          => Translatable('The ticket does not exist'),
    'customer-user' => Translatable('The ticket has another customer user'),
    'no-links'      => Translatable('The customer user of the ticket may not use links'),
    expired         => Translatable('Links to the ticket have expired'),
);

=head1 NAME

Kernel::System::OneTimeAuth::LinkImport - takes over links and settings of OneTimeAuthentificationLink

=head1 DESCRIPTION

The file comes from F<plugin/migration/export-links.pl>: one JSON object in a line; the first says what the others are. Nothing is changed before
all of it was checked. It can be imported any number of times.

=head1 PUBLIC INTERFACE

=head2 Read()

reads a file. Dies with a sentence that names the line and the field that is wrong.

    my %Export = $LinkImportObject->Read( Content => $Content );

Returns

    %Export = (
        Settings => [ { Setting => 'OneTimeAuth::AccessDaysAfterClose', IsValid => 1, Value => '30' } ],
        Links    => [ { TicketNumber => '...', CustomerUser => '...', SHA256 => '...', Created => '2026-11-22 10:00:00', Used => 0 } ],
    );

=cut

sub Read {
    my ( $Self, %Param ) = @_;

    my ( $First, @Lines ) = split m{ \n }xms, $Param{Content} // '';
    my $Header = $Self->_Object( $First // '', 1 );
    $Self->_FieldsCheck( $Header, \%HeaderField, 1 );

    my %Export = (
        Settings => [],
        Links    => [],
    );
    my $Number = 1;
    for my $Line (@Lines) {
        $Number++;
        my $Object = $Self->_Object( $Line, $Number );
        if ( exists $Object->{Setting} ) {
            $Self->_SettingCheck( $Object, $Number );
            push $Export{Settings}->@*, $Object;
        }
        else {
            $Self->_FieldsCheck( $Object, \%LinkField, $Number );
            $Object->{CreatedAt} = $Self->_Epoch( $Object->{Created} ) // $Self->_Damaged( $Number, 'Created' );
            push $Export{Links}->@*, $Object;
        }
    }

    for my $Kind (qw(Settings Links)) {
        $Self->_Damaged( 1, $Kind ) if $Header->{$Kind} != $Export{$Kind}->@*;
    }

    return %Export;
}

=head2 Import()

changes the settings, then gives the links to the bridge.

    my %Result = $LinkImportObject->Import(
        %Export,                       # of Read()
    );

Returns, or dies with a sentence when OTOBO or the bridge refuses:

    %Result = (
        Settings => ['OneTimeAuth::AccessDaysAfterClose'],          # changed
        Imported => 300,
        Known    => 10,                                             # imported before
        Refused  => [
            { Reason => 'The ticket does not exist', TicketNumbers => [ '2026112210000011' ] },
        ],
    );

=cut

sub Import {
    my ( $Self, %Param ) = @_;

    # First, because they decide how long links work.
    my @Changed = $Self->_SettingsImport( $Param{Settings} );
    my %Numbers;

    my @Links = $Param{Links}->@*;
    while ( my @Batch = splice @Links, 0, $LinksPerCall ) {
        my @Known   = grep { $_->{Call} } map { $Self->_Decide( $_, \%Numbers ) } @Batch;
        my $Results = @Known ? $Kernel::OM->Get('Kernel::System::OneTimeAuth')->LinksImport( Links => [ map { $_->{Call} } @Known ] ) : [];
        die $Kernel::OM->Get('Kernel::Language')
            ->Translate('The bridge did not take the links. What it took before stays. Import the file again when the bridge is available.') . "\n"
            if !$Results;

        for my $Index ( 0 .. $#Known ) {
            push $Numbers{ $Results->[$Index] }->@*, $Known[$Index]->{TicketNumber};
        }
    }

    my @Refused;
    for my $Index ( grep { !( $_ % 2 ) } 0 .. $#Reasons ) {
        my ( $Reason, $Sentence ) = @Reasons[ $Index, $Index + 1 ];
        push @Refused, {
            Reason        => $Kernel::OM->Get('Kernel::Language')->Translate($Sentence),
            TicketNumbers => $Numbers{$Reason},
            }
            if $Numbers{$Reason};
    }

    return (
        Settings => \@Changed,
        Imported => scalar( ( $Numbers{imported} // [] )->@* ),
        Known    => scalar( ( $Numbers{known}    // [] )->@* ),
        Refused  => \@Refused,
    );
}

sub _Damaged {
    my ( $Self, $Number, $Field ) = @_;

    die $Kernel::OM->Get('Kernel::Language')->Translate( 'The file is damaged or incomplete: line %s, field %s. Nothing was changed.', $Number, $Field ) . "\n";
}

sub _Object {
    my ( $Self, $Line, $Number ) = @_;

    my $Object = eval { JSON::PP->new()->utf8()->decode($Line) };
    $Self->_Damaged( $Number, 'JSON' ) if ref $Object ne 'HASH';

    return $Object;
}

sub _FieldsCheck {
    my ( $Self, $Object, $Fields, $Number ) = @_;

    for my $Name ( sort keys $Fields->%* ) {
        my $Value = $Object->{$Name};
        $Self->_Damaged( $Number, $Name ) if !defined $Value || ref $Value || $Value !~ $Fields->{$Name};
    }

    return 1;
}

sub _SettingCheck {
    my ( $Self, $Object, $Number ) = @_;

    my $Expected = ref $Object->{Setting} ? undef : $SettingValue{ $Object->{Setting} // '' };
    $Self->_Damaged( $Number, 'Setting' ) if !$Expected;
    $Self->_FieldsCheck( $Object, { IsValid => $Flag }, $Number );

    my $IsHash = ref $Expected eq 'HASH';
    $Self->_Damaged( $Number, 'Value' ) if $IsHash && ref $Object->{Value} ne 'HASH';

    # An empty value of OTOBO may be none.
    my $Values = $IsHash ? $Object->{Value} : $Object;
    my $Fields = $IsHash ? $Expected        : { Value => $Expected };
    $Values->{$_} //= '' for keys $Fields->%*;

    return $Self->_FieldsCheck( $Values, $Fields, $Number );
}

# OTOBO stores times in UTC.
sub _Epoch {
    my ( $Self, $String ) = @_;

    my $DateTimeObject = eval {
        $Kernel::OM->Create(
            'Kernel::System::DateTime',
            ObjectParams => {
                String   => $String,
                TimeZone => 'UTC',
            },
        );
    };

    return $DateTimeObject ? $DateTimeObject->ToEpoch() : undef;
}

# Whether a setting acts is not decided here but by Enable: of those that do, only the value is taken over.
sub _SettingsImport {
    my ( $Self, $Settings ) = @_;

    my $SetupObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Setup');
    my %Acts        = map { $_ => 1 } $SetupObject->ActivationSettings();
    my %Change;

    for my $Setting ( $Settings->@* ) {
        my $Name     = $Setting->{Setting};
        my $Expected = $SettingValue{$Name};
        my %Present  = $Kernel::OM->Get('Kernel::System::SysConfig')->SettingGet( Name => $Name );
        my $Value    = $Setting->{Value};

        if ( ref $Expected eq 'HASH' ) {
            $Value = { $Present{EffectiveValue}->%*, map { $_ => $Value->{$_} } keys $Expected->%* };
        }
        my $IsValid = $Acts{$Name} ? $Present{IsValid} : $Setting->{IsValid};

        if ( ( $Present{IsValid} ? 1 : 0 ) != ( $IsValid ? 1 : 0 ) || _AsText( $Present{EffectiveValue} ) ne _AsText($Value) ) {
            $Change{$Name} = {
                IsValid        => $IsValid ? 1 : 0,
                EffectiveValue => $Value
            };
        }
    }

    $SetupObject->SettingsSet(
        Comment  => 'OneTimeAuth: settings of OneTimeAuthentificationLink',
        Settings => \%Change,
    ) if %Change;

    my @Changed = sort keys %Change;

    return @Changed;
}

sub _AsText {
    my ($Value) = @_;

    return JSON::PP->new()->canonical()->allow_nonref()
        ->encode( ref $Value eq 'HASH' ? { map { $_ => ref $Value->{$_} ? $Value->{$_} : "$Value->{$_}" } keys $Value->%* } : "$Value" );
}

# What the bridge has to know of a link, as { TicketNumber, Call }. Without Call it was refused here.
sub _Decide {
    my ( $Self, $Link, $Numbers ) = @_;

    my $TicketDataObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::TicketData');
    my $TicketNumber     = $Link->{TicketNumber};
    my $TicketID         = $Kernel::OM->Get('Kernel::System::Ticket')->TicketIDLookup( TicketNumber => $TicketNumber );
    my %Ticket           = $TicketID ? $TicketDataObject->TicketGet( TicketID => $TicketID )         : ();
    my %CustomerUser     = %Ticket   ? $TicketDataObject->CustomerUserForLinks( Ticket => \%Ticket ) : ();

    my $CustomerUserObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::CustomerUserLookup');
    my $IsOfTicket         = %Ticket && $CustomerUserObject->LowerCase( $Ticket{CustomerUserID} ) eq $CustomerUserObject->LowerCase( $Link->{CustomerUser} );

    my $Reason = !%Ticket ? 'ticket' : !$IsOfTicket ? 'customer-user' : !%CustomerUser ? 'no-links' : '';
    if ($Reason) {
        push $Numbers->{$Reason}->@*, $TicketNumber;
        return {};
    }

    my %State    = $TicketDataObject->TicketState( Ticket => \%Ticket );
    my %Settings = $Kernel::OM->Get('Kernel::System::OneTimeAuth::QueueSettings')->Get( QueueID => $State{QueueID} );

    return {
        TicketNumber => $TicketNumber,
        Call         => {
            TicketNumber         => $TicketNumber,
            CustomerUserLogin    => $CustomerUser{TicketLogin},
            CustomerUserEmail    => $CustomerUser{UserEmail},
            CustomerUserLanguage => $CustomerUser{UserLanguage},
            ( map { $_ => $State{$_} } grep { defined $State{$_} } qw(StateType StateSince QueueID MergedIntoTicketNumber) ),
            AccessDaysAfterClose => $Settings{AccessDaysAfterClose},
            SecretHash           => $Link->{SHA256},
            CreatedAt            => $Link->{CreatedAt},
            Used                 => $Link->{Used},
        },
    };
}

1;
