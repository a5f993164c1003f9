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

package Kernel::System::Console::Command::Admin::OneTimeAuth::Enable;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::ConsoleCommand);

use Kernel::Language qw(Translatable);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::Language',
    'Kernel::System::Cache',
    'Kernel::System::Main',
    'Kernel::System::OneTimeAuth::Activation',
    'Kernel::System::OneTimeAuth::EnvironmentFile',
    'Kernel::System::OneTimeAuth::Setup',
);

=head1 NAME

Kernel::System::Console::Command::Admin::OneTimeAuth::Enable - enable or disable one-time links

=head1 DESCRIPTION

Does everything that an admin would have to do by hand in a dozen places, and prints the environment with which the bridge has to be
started, or writes it to a file. It may run as often as one likes, without anybody watching, and changes only what differs; C<--disable> undoes it.

=cut

my %Area = (
    Agent        => Translatable('Agent %s: %s'),
    File         => Translatable('File %s: %s'),
    Notification => Translatable('Notification "%s": %s'),
    Setting      => Translatable('Setting %s: %s'),
    Webservice   => Translatable('Web service %s: %s'),
);
my %Action = (
    Address     => Translatable('new address of the bridge'),
    Create      => Translatable('create and enable'),
    Credentials => Translatable('new password'),
    Disable     => Translatable('disable'),
    Enable      => Translatable('enable'),
    Permission  => Translatable('add the permission rw'),
    Value       => Translatable('new value'),
    Write       => Translatable('write'),
);

sub Configure {
    my ( $Self, %Param ) = @_;

    my $URL = qr{ \A https?:// [^\s/?\#]+ (?: /[^\s?\#]* )? \z }xms;

    $Self->Description('Enable one-time links for customers, and print the environment of the bridge.');
    $Self->AddOption(
        Name        => 'bridge-url',
        Description => 'Address at which OTOBO reaches the internal listener of the bridge, for example http://127.0.0.1:8081. Required the first time.',
        Required    => 0,
        HasValue    => 1,
        ValueRegex  => $URL,
    );
    $Self->AddOption(
        Name        => 'allow-plain-http',
        Description =>
            'Host that may be reached by unencrypted http although it is another machine, for example a container on a private network. Can be repeated.',
        Required   => 0,
        HasValue   => 1,
        Multiple   => 1,
        ValueRegex => qr{ \A [A-Za-z0-9.:\[\]-]{1,255} \z }xms,
    );
    $Self->AddOption(
        Name        => 'public-url',
        Description => 'Address at which customers reach the bridge (default: the address of OTOBO, followed by /ota).',
        Required    => 0,
        HasValue    => 1,
        ValueRegex  => $URL,
    );
    $Self->AddOption(
        Name        => 'otobo-url',
        Description => 'Address at which the bridge reaches OTOBO, for example http://127.0.0.1/otobo (default: its public address).',
        Required    => 0,
        HasValue    => 1,
        ValueRegex  => $URL,
    );
    $Self->AddOption(
        Name        => 'agent',
        Description => 'Login of the agent that the bridge uses (default: onetimeauth). The agent is created if necessary.',
        Required    => 0,
        HasValue    => 1,
        ValueRegex  => qr{ \A [A-Za-z0-9._-]{1,100} \z }xms,
    );
    $Self->AddOption(
        Name        => 'new-credentials',
        Description => 'Create new passwords even if there are some already. Restart the bridge with them.',
        Required    => 0,
        HasValue    => 0,
    );
    $Self->AddOption(
        Name        => 'credentials-from-stdin',
        Description => 'Read BRIDGE_USER, BRIDGE_PASSWORD and OTOBO_PASSWORD from standard input, one NAME=value per line, instead of creating them.',
        Required    => 0,
        HasValue    => 0,
    );
    $Self->AddOption(
        Name        => 'env-file',
        Description => 'Write the environment of the bridge to this file, with mode 0600, instead of printing it. Other lines of the file are kept.',
        Required    => 0,
        HasValue    => 1,
        ValueRegex  => qr{ [^/] \z }xms,
    );
    $Self->AddOption(
        Name        => 'without-notifications',
        Description => 'Do not change the notifications of the package.',
        Required    => 0,
        HasValue    => 0,
    );
    $Self->AddOption(
        Name        => 'disable',
        Description => 'Disable one-time links. Credentials, settings and texts are kept for the next time.',
        Required    => 0,
        HasValue    => 0,
    );
    $Self->AddOption(
        Name        => 'dry-run',
        Description => 'Say what would be changed, and change nothing.',
        Required    => 0,
        HasValue    => 0,
    );

    return;
}

sub PreRun {
    my ( $Self, %Param ) = @_;

    my %Excludes = (
        'disable'         => [qw(bridge-url allow-plain-http public-url otobo-url agent new-credentials credentials-from-stdin env-file without-notifications)],
        'new-credentials' => ['credentials-from-stdin'],
    );

    for my $Option ( grep { $Self->GetOption($_) } sort keys %Excludes ) {
        for my $Other ( grep { $Self->GetOption($_) } $Excludes{$Option}->@* ) {
            die $Kernel::OM->Get('Kernel::Language')->Translate( 'The options --%s and --%s exclude each other.', $Option, $Other ) . "\n";
        }
    }

    return $Self->SUPER::PreRun(%Param);
}

sub Run {
    my ( $Self, %Param ) = @_;

    # Commands have no cache in memory, and a deployment reads one large entry of the cache anew for each of two thousand settings:
    # half a minute of CPU. OTOBO's own commands for packages do the same as this one.
    my $CacheObject = $Kernel::OM->Get('Kernel::System::Cache');
    $CacheObject->Configure( CacheInMemory => 1 );

    my $ExitCode = $Self->GetOption('disable') ? $Self->_Disable() : $Self->_Enable();

    $CacheObject->Configure( CacheInMemory => 0 );

    return $ExitCode;
}

sub _Disable {
    my ($Self) = @_;

    my @Changes = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Activation')->Disable(
        DryRun => $Self->GetOption('dry-run'),
        UserID => 1,
    );

    $Self->_Changed(@Changes);
    $Self->Print( $Kernel::OM->Get('Kernel::Language')->Translate('One-time links are disabled. Customer users and tickets are unchanged.') . "\n" )
        if !$Self->GetOption('dry-run');

    return $Self->ExitCodeOk();
}

sub _Enable {
    my ($Self) = @_;

    my $EnvironmentFileObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::EnvironmentFile');
    my %Plan                  = $Self->_Plan();
    my %Variables             = $Self->_Variables(%Plan);
    my %Activation            = (
        UserLogin => $Plan{OTOBO_USER},
        Password  => $Plan{OTOBO_PASSWORD},
        Requester => {
            Host     => $Plan{Host},
            User     => $Plan{BRIDGE_USER},
            Password => $Plan{BRIDGE_PASSWORD}
        },
        PublicURL            => $Plan{PUBLIC_URL},
        WithoutNotifications => $Self->GetOption('without-notifications'),
        UserID               => 1,
    );
    my $ActivationObject = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Activation');

    # Everything that can be refused is refused here, before anything is changed.
    my @Changes       = $ActivationObject->Enable( %Activation, DryRun => 1 );
    my $Path          = $Self->GetOption('env-file');
    my $IsFileChanged = $Path && $EnvironmentFileObject->Prepare(
        Path      => $Path,
        Variables => \%Variables,
        DryRun    => $Self->GetOption('dry-run'),
    );
    push @Changes,
        {
            Area   => 'File',
            Name   => $Path,
            Action => 'Write'
        } if $IsFileChanged;

    $Self->_Changed(@Changes);
    return $Self->ExitCodeOk() if $Self->GetOption('dry-run');

    my $IsDone = eval { $ActivationObject->Enable(%Activation); 1 };
    my $Error  = $@;
    $EnvironmentFileObject->Discard() if !$IsDone;
    die $Error                        if !$IsDone;

    $EnvironmentFileObject->Commit( Path => $Path ) if $Path;
    $Self->_Report( %Plan, Variables => \%Variables );

    return $Self->ExitCodeOk();
}

# What was changed, or would be.
sub _Changed {
    my ( $Self, @Changes ) = @_;

    my $LanguageObject = $Kernel::OM->Get('Kernel::Language');

    $Self->Print(
        $LanguageObject->Translate(
            !@Changes
            ? Translatable('Nothing has to be changed.')
            : $Self->GetOption('dry-run') ? Translatable('These changes would be made:')
            : Translatable('Changes:')
            )
            . "\n"
    );
    $Self->Print( '  ' . $LanguageObject->Translate( $Area{ $_->{Area} }, $_->{Name}, $LanguageObject->Translate( $Action{ $_->{Action} } ) ) . "\n" ) for @Changes;

    return $Self->Print("\n");
}

# What is to be stored and printed.
sub _Plan {
    my ($Self) = @_;

    my $LanguageObject = $Kernel::OM->Get('Kernel::Language');
    my %State          = $Kernel::OM->Get('Kernel::System::OneTimeAuth::Activation')->State();
    my %Stored         = ( $State{Requester} // {} )->%*;
    my $Login          = $Self->GetOption('agent') || $State{UserLogin} || 'onetimeauth';
    my $Host           = $Self->GetOption('bridge-url') || $Stored{Host};

    die $LanguageObject->Translate('Specify with --bridge-url where OTOBO reaches the bridge, for example --bridge-url http://127.0.0.1:8081.') . "\n"
        if !$Host;

    my ($Open) = $Self->_PlainHTTPHosts( $Self->GetOption('bridge-url') );
    die $LanguageObject->Translate(
        'The password would travel to %s unencrypted. Use https or, on a private network, add --allow-plain-http %s.',
        $Open, $Open,
    ) . "\n" if $Open;

    my %Plan = (
        $Self->_URLs(),
        Host       => $Host =~ s{ /+ \z }{}xmsr,
        OTOBO_USER => $Login,
        IsFirst    => !%Stored,
    );

    my $IsComplete = %Stored && ( $State{UserLogin} // '' ) eq $Login;
    my $IsNew      = !$IsComplete || $Self->GetOption('new-credentials') || $Self->GetOption('credentials-from-stdin');

    return (
        %Plan,
        BRIDGE_USER     => $Stored{User},
        BRIDGE_PASSWORD => $Stored{Password}
    ) if !$IsNew;

    return (
        %Plan, $Self->_Credentials(),
        IsNew => 1,
    );
}

# The environment of the bridge, as far as it is known.
sub _Variables {
    my ( $Self, %Plan ) = @_;

    my $Path    = $Self->GetOption('env-file');
    my %Present = $Path ? $Kernel::OM->Get('Kernel::System::OneTimeAuth::EnvironmentFile')->Read( Path => $Path ) : ();

    die $Kernel::OM->Get('Kernel::Language')->Translate( 'OTOBO_PASSWORD is missing in the file %s, and OTOBO knows only its hash. Add --new-credentials.', $Path )
        . "\n"
        if $Path && !$Plan{IsNew} && !$Present{OTOBO_PASSWORD};

    my $IsSecretKnown = $Path || ( $Plan{IsNew} && !$Self->GetOption('credentials-from-stdin') );
    my @Names         = qw(PUBLIC_URL OTOBO_PUBLIC_URL OTOBO_USER BRIDGE_USER);
    push @Names, 'BRIDGE_PASSWORD' if $IsSecretKnown;
    push @Names, 'OTOBO_PASSWORD'  if $IsSecretKnown && $Plan{IsNew};

    # OTOBO does not keep this one: it is not known any more the next time.
    push @Names, 'OTOBO_URL' if $Self->GetOption('otobo-url') || ( $Path ? !$Present{OTOBO_URL} : $Plan{IsFirst} );

    # The web server that OTOBO needs anyway is in front of it. Not believed, it would make all customers one client.
    my $IsLocal = _IsThisMachine( _HostOf( $Plan{Host} ) ) && !$Present{TRUST_PROXY};

    # Other keys would make every link that is out there useless.
    my $IsKeyless = $Plan{IsFirst} && !$Present{TOKEN_KEYS};
    my @Allowed   = $Self->_AllowedHosts( @Plan{qw(PUBLIC_URL OTOBO_PUBLIC_URL OTOBO_URL)} );

    return (
        ( map { $_ => $Plan{$_} } @Names ),
        $IsLocal   ? ( TRUST_PROXY      => 'loopback' )            : (),
        @Allowed   ? ( ALLOW_PLAIN_HTTP => join( ',', @Allowed ) ) : (),
        $IsKeyless ? ( TOKEN_KEYS       => _TokenKey() )           : (),
    );
}

sub _TokenKey {
    return $Kernel::OM->Get('Kernel::System::Main')->GenerateRandomString(
        Length     => 64,
        Dictionary => [ 0 .. 9, 'a' .. 'f' ],
    );
}

sub _URLs {
    my ($Self) = @_;

    my $ConfigObject = $Kernel::OM->Get('Kernel::Config');
    my $Origin       = join '', $ConfigObject->Get('HttpType') || 'https', '://', $ConfigObject->Get('FQDN') || 'localhost';
    my $Path         = $ConfigObject->Get('ScriptAlias') // 'otobo/';
    my $Public       = $Self->GetOption('public-url') || $ConfigObject->Get('OneTimeAuth::PublicURL') || "$Origin/${Path}ota";

    # The pages of the bridge stand on OTOBO's own host: the address that the admin gave tells how customers reach it.
    my ($PublicOrigin) = $Public =~ m{ \A ( https?:// [^/]+ ) }xms;
    my $OTOBO          = "$PublicOrigin/$Path" =~ s{ /+ \z }{}xmsr;
    my $Inner          = $Self->GetOption('otobo-url') || $OTOBO;

    return (
        PUBLIC_URL       => $Public =~ s{ /+ \z }{}xmsr,
        OTOBO_PUBLIC_URL => $OTOBO,
        OTOBO_URL        => $Inner =~ s{ /+ \z }{}xmsr,
    );
}

# OTOBO breaks the line of a Basic header beyond 57 characters: user, colon and password together stay below.
sub _Credentials {
    my ($Self) = @_;

    my $MainObject = $Kernel::OM->Get('Kernel::System::Main');

    return (
        BRIDGE_USER     => 'otobo',
        BRIDGE_PASSWORD => $MainObject->GenerateRandomString( Length => 40 ),
        OTOBO_PASSWORD  => $MainObject->GenerateRandomString( Length => 40 ),
        $Self->GetOption('credentials-from-stdin') ? $Self->_CredentialsRead() : (),
    );
}

sub _CredentialsRead {
    my ($Self) = @_;

    my $LanguageObject = $Kernel::OM->Get('Kernel::Language');
    my %Given;

    LINE:
    while ( my $Line = readline STDIN ) {
        next LINE if $Line !~ m{ \S }xms || $Line =~ m{ \A \s* \# }xms;

        my ( $Name, $Value ) = $Line =~ m{ \A \s* (BRIDGE_USER|BRIDGE_PASSWORD|OTOBO_PASSWORD) = (.*?) \s* \z }xms;
        die $LanguageObject->Translate( 'Line %s of standard input must begin with BRIDGE_USER=, BRIDGE_PASSWORD= or OTOBO_PASSWORD=.', $. ) . "\n"
            if !$Name;
        die $LanguageObject->Translate( '%s must be 16 to 50 printable ASCII characters without spaces.', $Name ) . "\n"
            if $Name ne 'BRIDGE_USER' && $Value !~ m{ \A [!-~]{16,50} \z }xms;
        die $LanguageObject->Translate( '%s must be 1 to 30 letters, digits, dots, dashes or underscores.', $Name ) . "\n"
            if $Name eq 'BRIDGE_USER' && $Value !~ m{ \A [A-Za-z0-9._-]{1,30} \z }xms;

        $Given{$Name} = $Value;
    }

    for my $Needed (qw(BRIDGE_PASSWORD OTOBO_PASSWORD)) {
        die $LanguageObject->Translate( '%s is missing in standard input.', $Needed ) . "\n" if !$Given{$Needed};
    }

    return %Given;
}

sub _Report {
    my ( $Self, %Plan ) = @_;

    my $LanguageObject = $Kernel::OM->Get('Kernel::Language');
    my $Path           = $Self->GetOption('env-file');

    $Self->Print( '<green>' . $LanguageObject->Translate('One-time links are enabled.') . "</green>\n\n" );
    $Self->Print(
        $Path
        ? $LanguageObject->Translate( 'The environment of the bridge is in the file %s. Keep it secret.', $Path )
        : $Plan{IsNew} ? $LanguageObject->Translate('The environment of the bridge follows. Keep it secret; the passwords are not shown again.')
        : $LanguageObject->Translate('The environment of the bridge follows. Its passwords are unchanged; --new-credentials creates new ones.')
    );
    $Self->Print("\n\n");

    # the secrets last, as they come in .env.example
    my %Variables = $Plan{Variables}->%*;
    $Self->Print( join '', map {"$_=$Variables{$_}\n"} sort { $a =~ m{ PASSWORD|KEYS }xms <=> $b =~ m{ PASSWORD|KEYS }xms || $a cmp $b } keys %Variables )
        if !$Path;
    $Self->Print( $Self->_PlainHTTPNote(%Plan) );
    $Self->Print( "\n" . $LanguageObject->Translate('Start the bridge with this environment, then run Admin::OneTimeAuth::Check.') . "\n" );

    return 1;
}

# The bridge refuses unencrypted http to other hosts: anybody on the way could read the links.
sub _PlainHTTPNote {
    my ( $Self, %Plan ) = @_;

    my %Hosts = map { $_ => 1 } $Self->_PlainHTTPHosts( @Plan{qw(PUBLIC_URL OTOBO_PUBLIC_URL OTOBO_URL)} );
    my @Hosts = sort keys %Hosts;
    return '' if !@Hosts;

    my $Note = $Kernel::OM->Get('Kernel::Language')->Translate(
        'The bridge refuses unencrypted http. Use https (settings HttpType and FQDN, --public-url, --otobo-url) or, on a private network, add:'
    );

    return "\n# $Note\n# ALLOW_PLAIN_HTTP=" . join( ',', @Hosts ) . "\n";
}

# The hosts, other than this machine, of those addresses that are plain http: those that are not allowed, and those that are.
sub _PlainHTTPHosts {
    my ( $Self, @URLs ) = @_;

    my %IsAllowed = map { $_ => 1 } ( $Self->GetOption('allow-plain-http') // [] )->@*;

    return grep { !$IsAllowed{$_} } _OtherHosts(@URLs);
}

sub _AllowedHosts {
    my ( $Self, @URLs ) = @_;

    my %IsUsed = map { $_ => 1 } _OtherHosts(@URLs);

    return grep { $IsUsed{$_} } sort( ( $Self->GetOption('allow-plain-http') // [] )->@* );
}

sub _OtherHosts {
    my (@URLs) = @_;

    return grep { !_IsThisMachine($_) } map { _HostOf($_) } grep { defined && m{ \A http:// }xms } @URLs;
}

sub _HostOf {
    my ($URL) = @_;

    return ( $URL // '' ) =~ m{ \A https?:// ( \[ [^\]]* \] | [^/:]+ ) }xms ? $1 : '';
}

sub _IsThisMachine {
    my ($Host) = @_;

    return $Host =~ m{ \A (?: localhost | 127[.][0-9.]+ | \[::1\] ) \z }xms;
}

1;
