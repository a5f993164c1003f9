#!/usr/bin/env perl

# The style of all Perl of the project: the layout that plugin/.perltidyrc says, the policies in plugin/.perlcriticrc, and
# what OTOBO asks for beyond them. Prints one line for each offence, with file and line.
#
#   perl test/plugin/check-style.pl            # checks
#   perl test/plugin/check-style.pl --write    # brings the layout in order

use v5.24;
use strict;
use warnings;

use Cwd            qw(abs_path);
use File::Basename qw(dirname);
use File::Find     qw(find);

use Perl::Critic            ();
use Perl::Critic::Document  ();
use Perl::Critic::Violation ();
use Perl::Tidy              ();

my $IsWritten = ( $ARGV[0] // '' ) eq '--write';
chdir( dirname( abs_path(__FILE__) ) . '/../..' ) || die "chdir: $!";

my $Critic = Perl::Critic->new( -profile => 'plugin/.perlcriticrc' );
Perl::Critic::Violation::set_format( $Critic->config()->verbose() );

# OTOBO's rules that perlcritic does not know, by what they say: each finds the elements that break it.
my %Rules = (
    'Use && || ! instead of and, or, not' => sub {
        my ($Element) = @_;
        return $Element->isa('PPI::Token::Operator') && $Element =~ m{ \A (?: and | or | not | xor ) \z }xms;
    },
    'Give next and last a label' => sub {
        my ($Element) = @_;
        return 0 if !$Element->isa('PPI::Statement::Break');
        return $Element =~ m{ \A (?: next | last | redo ) \b (?! \s+ [A-Z_]+ \b ) }xms;
    },
    'Dereference with ->@* and ->%*' => sub {
        my ($Element) = @_;
        return 0 if !$Element->isa('PPI::Token::Cast') || $Element !~ m{ \A [\$\@%] \#? \z }xms;
        my $Before = $Element->sprevious_sibling();
        return !$Before || $Before ne '->';
    },
    'Use parentheses to call a method' => sub {
        my ($Element) = @_;
        return 0 if !$Element->isa('PPI::Token::Word');
        my ( $Before, $After ) = ( $Element->sprevious_sibling(), $Element->snext_sibling() );
        return $Before && $Before eq '->' && !( $After && $After->isa('PPI::Structure::List') );
    },
    'Write a regular expression as m{ }' => sub {
        my ($Element) = @_;
        return IsRegularExpression($Element) && ( $Element->get_delimiters() )[0] ne '{}';
    },
    'Give a regular expression of the package the flags xms' => sub {
        my ( $Element, $File ) = @_;
        return 0 if $File !~ m{ \A plugin/(?: Kernel | var )/ }xms || !IsRegularExpression($Element);
        my %Flags = $Element->get_modifiers()->%*;
        return !( $Flags{x} && $Flags{m} && $Flags{s} );
    },
);

my $Offences = 0;
for my $File ( Files() ) {
    Report($_) for LayoutOffences($File), $Critic->critique($File), RuleOffences($File);
}
say "$Offences offences against the style" if $Offences;
exit( $Offences ? 1 : 0 );

sub IsRegularExpression {
    my ($Element) = @_;

    return 0 if $Element->isa('PPI::Token::Regexp::Transliterate');
    return $Element->isa('PPI::Token::Regexp') || $Element->isa('PPI::Token::QuoteLike::Regexp');
}

sub Report {
    my ($Offence) = @_;

    $Offences++;
    print "$Offence" =~ s{ \n* \z }{\n}xmsr;

    return;
}

# All but the translations, whose long texts OTOBO leaves as they are, too.
sub Files {
    my @Files;
    my $IsOurs = sub { return m{ [.](?: pm | pl | t ) \z }xms && !m{ /Kernel/Language/ }xms };
    find(
        {
            no_chdir => 1,
            wanted   => sub { push @Files, $_ if $IsOurs->() }
        },
        'plugin',
        'test'
    );
    @Files = sort @Files;

    return @Files;
}

sub LayoutOffences {
    my ($File) = @_;

    my $Present = Read($File);
    my $Tidy    = Tidied( $File, $Present );
    return if $Tidy eq $Present;

    if ($IsWritten) {

        # perltidy sometimes makes up its mind only when it sees its own work.
        my $Before = $Present;
        ( $Before, $Tidy ) = ( $Tidy, Tidied( $File, $Tidy ) ) while $Tidy ne $Before;
        Write( $File, $Tidy );
        return;
    }

    my @Is     = split m{\n}, $Present;
    my @Should = split m{\n}, $Tidy;
    my $Line   = 0;
    $Line++ while ( $Is[$Line] // '' ) eq ( $Should[$Line] // '' );

    return sprintf "%s:%d: The layout is not that of perltidy (npm run format:perl): %s", $File, $Line + 1, $Should[$Line] // 'end of file';
}

sub Tidied {
    my ( $File, $Code ) = @_;

    my $Errors = '';
    Perl::Tidy::perltidy(
        source      => \$Code,
        destination => \my $Tidy,
        perltidyrc  => 'plugin/.perltidyrc',
        argv        => '--quiet',
        stderr      => \$Errors,
        errorfile   => \$Errors,
    );
    die "$File: $Errors\n" if $Errors;

    return $Tidy;
}

sub RuleOffences {
    my ($File) = @_;

    my $Document = PPI::Document->new($File) || die "$File cannot be parsed\n";
    $Document->index_locations();

    my @Offences;
    for my $Rule ( sort keys %Rules ) {
        my $Found = $Document->find( sub { return $Rules{$Rule}->( $_[1], $File ) ? 1 : 0 } ) || [];
        push @Offences, map { sprintf "%s:%d: %s", $File, $_->line_number(), $Rule } $Found->@*;
    }

    return @Offences;
}

sub Read {
    my ($File) = @_;

    open( my $Handle, '<:raw', $File ) || die "$File: $!";    ## no critic qw(InputOutput::RequireBriefOpen)
    local $/ = undef;

    return scalar readline $Handle;
}

sub Write {
    my ( $File, $Content ) = @_;

    open( my $Handle, '>:raw', $File ) || die "$File: $!";
    print {$Handle} $Content;

    return close $Handle;
}
