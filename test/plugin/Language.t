use v5.24;
use strict;
use warnings;
use utf8;

use Encode     qw(decode);
use File::Find qw(find);
use Test::More;
use TestOTOBO;

my @Languages = qw(de es fr hu it nl pl pt);
my %Variants  = (
    es => [qw(es_CO es_MX)],
    fr => ['fr_CA'],
    pt => ['pt_BR']
);

# What OTOBO translates itself: another translation of ours would change its screens.
my @OTOBOs = (
    qw(Active Cancel Details Hint Problem Settings Status Today Total),
    'Invalid Subaction.', 'No TicketID is given!', 'Please contact the administrator.', 'Show or hide the content',
    'Frontend module registration for the agent interface.', 'Frontend module registration for the customer interface.',
    'Admin area navigation for the agent interface.'
);

# Every text of the package that OTOBO translates: those that OTOBO's own Dev::Tools::TranslationsUpdate finds, too.
sub SourceTexts {
    my %Texts;

    find(
        {
            no_chdir => 1,
            wanted   => sub {
                return if !m{[.](?:pm|tt)\z} || m{/Kernel/Language/};
                my $Code = ReadFile($_) =~ s{^=\w.*?^=cut$}{}gmsr;
                $Texts{ $2 =~ s{\\(['"])}{$1}gr } = 1 while $Code =~ m{\b(?:Translate|Translatable)[(]\s*(["'])(.*?)(?<!\\)\1}gs;
            },
        },
        "$TestOTOBO::Home/Kernel",
    );

    my %Character = (
        lt   => '<',
        gt   => '>',
        amp  => '&',
        quot => '"'
    );
    my $XML = ReadFile("$TestOTOBO::Home/../sysconfig-xml/OneTimeAuthBridge.xml");
    $Texts{ $1 =~ s{&(\w+);}{$Character{$1}}gr } = 1 while $XML =~ m{Translatable="1">(.*?)</}gs;

    delete @Texts{@OTOBOs};

    return \%Texts;
}

sub ReadFile {
    my ($Path) = @_;

    return decode( 'UTF-8', TestOTOBO::Read($Path) );
}

sub Translation {
    my ($Language) = @_;

    my $Module = "Kernel::Language::${Language}_OneTimeAuthBridge";
    TestOTOBO::Load($Module);
    $Module->can('Data')->( \my %Self );

    return $Self{Translation};
}

# What a translation has to repeat: placeholders, tags, names of settings and commands, options and variables.
sub FixedWords {
    my ($Text) = @_;

    return join ' ', sort $Text =~ m{%[sd]|<\w+>|\w+::[\w:]*\w|--[a-z-]+|\b[A-Z]+_[A-Z_]+\b|https?://[\w./:]*\w}g;
}

sub Faults {
    my ( $Texts, $Translation ) = @_;

    my @Translated = grep { defined $Translation->{$_} } sort keys $Texts->%*;

    return (
        ( map {"not translated: $_"} grep { ( $Translation->{$_} // '' ) eq '' } sort keys $Texts->%* ),
        ( map {"used nowhere: $_"} grep { !$Texts->{$_} } sort keys $Translation->%* ),
        ( map {"other fixed words: $_"} grep { FixedWords($_) ne FixedWords( $Translation->{$_} ) } @Translated ),
    );
}

subtest 'a fault of a language file is found' => sub {
    my %Texts = ( 'Run %s.' => 1 );
    is_deeply( [ Faults( \%Texts, { 'Run %s.' => '%s ausführen.' } ) ], [],                             'none' );
    is_deeply( [ Faults( \%Texts, {} ) ],                                ['not translated: Run %s.'],    'a text without translation' );
    is_deeply( [ Faults( \%Texts, { 'Run %s.' => 'Ausführen.' } ) ],    ['other fixed words: Run %s.'], 'a lost placeholder' );
    is_deeply( [ Faults( {},      { 'Run.' => 'Ausführen.' } ) ],       ['used nowhere: Run.'],         'a translation of nothing' );
};

subtest 'the texts of the package are found' => sub {
    my $Texts = SourceTexts();
    ok( $Texts->{$_}, $_ ) for
        'Your new link',
        'The web service %s is missing.',
        'Email to the customer, with loop protection',
        'Disable one-time links',
        'Loads the module that replaces the tag <OTOBO_OTACustomerTicketLink> in outgoing texts with one-time links.';
};

for my $Language (@Languages) {
    is_deeply( [ Faults( SourceTexts(), Translation($Language) ) ], [], "$Language: every text is translated, with the same fixed words, and no other" );
    is_deeply( Translation($_),                                     Translation($Language), "$_ is $Language" ) for ( $Variants{$Language} // [] )->@*;
}

done_testing();
