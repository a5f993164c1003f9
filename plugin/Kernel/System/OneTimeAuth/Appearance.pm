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

package Kernel::System::OneTimeAuth::Appearance;

use v5.24;
use strict;
use warnings;

use parent qw(Kernel::System::OneTimeAuth::Base);

our @ObjectDependencies = (
    'Kernel::Config',
    'Kernel::System::OneTimeAuth',
);

# As OTOBO delivers them. The pages use no others.
my %DefaultColor = (
    MainDark  => '#00023c',
    MainLight => '#001bff',
    MainHover => '#000099',
    TextDark  => '#00023c',
    Highlight => '#fef235',
);

my $DefaultHeadline = 'Example Company';

my $MaxTextLength  = 100;
my $MaxURLLength   = 1000;
my $MaxFooterLinks = 10;

=head1 NAME

Kernel::System::OneTimeAuth::Appearance - what the pages of links and the buttons in emails take from OTOBO's appearance

=head1 DESCRIPTION

Reads the settings C<CustomerColorDefinitions>, C<CustomerLogo>, C<CustomerHeadline>, C<ProductName> and C<CustomerFrontend::FooterLinks> (of OTOBO
10.0 C<PublicFrontend::FooterLinks>). OTOBO puts what stands there into its own pages as it is; here only colours, addresses and texts count, and what
is something else counts as the default.

=head1 PUBLIC INTERFACE

=head2 Get()

    my %Appearance = $AppearanceObject->Get();

    %Appearance = (
        MainDark   => '#00023c',
        MainLight  => '#001bff',
        MainHover  => '#000099',
        TextDark   => '#00023c',
        Highlight  => '#fef235',
        Name       => 'Help Desk',                                  # or empty
        LogoURL    => '/otobo-web/skins/Customer/acme/logo.svg',    # or empty, or on another host
        FooterLink => [ { Label => 'Imprint', URL => 'https://acme.example/imprint' } ],
    );

=cut

sub Get {
    my ( $Self, %Param ) = @_;

    my %Colors = _Colors();

    return (
        ( map { $_ => _IsColor( $Colors{$_} ) ? $Colors{$_} : $DefaultColor{$_} } keys %DefaultColor ),
        Name       => ( grep { _IsText($_) } _Names() )[0] // '',
        LogoURL    => ( grep { _IsLogo($_) } _Logo() )[0]  // '',
        FooterLink => [
            map {
                { $_->%{qw(Label URL)} }
            } grep { $_->{IsValid} } _FooterLinks()
        ],
    );
}

=head2 ButtonColors()

the colours of a button in an email, and whether it can be seen there as one.

    my %Colors = $AppearanceObject->ButtonColors();    # ( Background => '#001bff', Text => '#ffffff', IsVisible => 1 )

=cut

sub ButtonColors {
    my ( $Self, %Param ) = @_;

    my %Appearance = $Self->Get();
    my $Background = $Appearance{MainLight};
    my $Contrast   = _ContrastWithWhite($Background);

    # Black can be read wherever white cannot.
    return (
        Background => $Background,
        Text       => $Contrast >= 4.5 ? '#ffffff' : '#000000',
        IsVisible  => $Contrast >= 3   ? 1         : 0,
    );
}

=head2 InvalidSettings()

the settings whose value cannot be used, by name.

    my @Names = $AppearanceObject->InvalidSettings();    # ('CustomerColorDefinitions###MainLight')

=cut

sub InvalidSettings {
    my ( $Self, %Param ) = @_;

    my %Colors = _Colors();

    return (
        ( map {"CustomerColorDefinitions###$_"} grep { defined $Colors{$_} && !_IsColor( $Colors{$_} ) } sort keys %DefaultColor ),
        ( grep { !_IsText( _Config($_) ) } grep { _Config($_) ne '' } qw(CustomerHeadline ProductName) ),
        ( map {'CustomerLogo###URLLogo'} grep { !_IsLogo($_) } _Logo() ),
        ( map {"$_->{Setting}###$_->{Key}"} grep { !$_->{IsValid} } _FooterLinks() ),
    );
}

sub _Config {
    my ($Name) = @_;

    my $Value = $Kernel::OM->Get('Kernel::Config')->Get($Name) // '';

    return ref $Value ? '' : $Value;
}

sub _Hash {
    my ($Name) = @_;

    my $Value = $Kernel::OM->Get('Kernel::Config')->Get($Name);

    return ref $Value eq 'HASH' ? $Value->%* : ();
}

# OTOBO 10.1 has no MainHover: its dark colour for what the pointer is on was HoverDark.
sub _Colors {
    my %Colors = _Hash('CustomerColorDefinitions');
    $Colors{MainHover} //= $Colors{HoverDark};

    return %Colors;
}

# OTOBO's own names are not that of the helpdesk.
sub _Names {
    my ( $Headline, $Product ) = map { _Config($_) } qw(CustomerHeadline ProductName);

    return (
        ( $Headline eq $DefaultHeadline          ? () : $Headline ),
        ( $Product =~ m{ \A OTOBO (?:\s|\z) }xms ? () : $Product ),
    );
}

# Like Kernel::Output::HTML::Layout.
sub _Logo {
    my %Logo = _Hash('CustomerLogo');
    my $URL  = $Logo{URLLogo} // '';

    return      if $URL eq '';
    return $URL if $URL =~ m{ (?:http|ftp|https):/ }xmsi;
    return _Config('Frontend::WebPath') . $URL;
}

sub _FooterLinks {
    my ($Setting) = grep { _Hash($_) } qw(CustomerFrontend::FooterLinks PublicFrontend::FooterLinks);
    return if !$Setting;

    my %Label = _Hash($Setting);
    my @Links;

    for my $Key ( sort keys %Label ) {
        my $URL = $Key;
        $URL =~ s{ <OTOBO_CONFIG_(HttpType|FQDN|ScriptAlias)> }{ _Config($1) }xmsge;
        push @Links, {
            Setting => $Setting,
            Key     => $Key,
            Label   => $Label{$Key},
            URL     => $URL,
            IsValid => @Links < $MaxFooterLinks && _IsText( $Label{$Key} ) && _IsURL($URL) ? 1 : 0,
        };
    }

    return @Links;
}

sub _IsColor {
    my ($Color) = @_;

    return defined $Color && $Color =~ m{ \A \# (?: [0-9A-Fa-f]{3} | [0-9A-Fa-f]{6} ) \z }xms;
}

sub _IsText {
    my ($Text) = @_;

    return defined $Text && !ref $Text && length $Text && length $Text <= $MaxTextLength && $Text !~ m{ [[:cntrl:]] }xms;
}

# An http or https URL without a user, or a path of OTOBO.
sub _IsURL {
    my ($URL) = @_;

    return length $URL <= $MaxURLLength && $URL !~ m{ [\s\\[:cntrl:]] }xms && $URL =~ m{ \A (?: https?://[^/?\#@]+ (?:[/?\#]|\z) | /(?!/) ) }xmsi;
}

# The bridge names it to browsers as the only image that a page may load, so the path is plain. In a page that came by https they show no others.
sub _IsLogo {
    my ($URL) = @_;

    return if !_IsURL($URL) || $URL !~ m{ \A (?:\w+://[\w.:\[\]-]+)? [\w.~%+/-]* (?: \? [^\#]* )? \z }xmsa;

    my $PublicURL = $Kernel::OM->Get('Kernel::System::OneTimeAuth')->PublicURL();
    return $URL !~ m{ \A http: }xmsi || $PublicURL !~ m{ \A https: }xmsi;
}

# As WCAG 2 defines it.
sub _ContrastWithWhite {
    my ($Color) = @_;

    my $Digits = length $Color == 4 ? $Color =~ s{ ([0-9A-Fa-f]) }{$1$1}xmsgr : $Color;
    my ( $Red, $Green, $Blue ) = map { $_ / 255 <= 0.04045 ? $_ / 255 / 12.92 : ( ( $_ / 255 + 0.055 ) / 1.055 )**2.4 }
        map {hex} $Digits =~ m{ ([0-9A-Fa-f]{2}) }xmsg;

    return 1.05 / ( 0.2126 * $Red + 0.7152 * $Green + 0.0722 * $Blue + 0.05 );
}

1;
