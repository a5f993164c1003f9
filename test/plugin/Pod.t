use v5.24;
use strict;
use warnings;

use File::Find   qw(find);
use Pod::Checker ();
use Test::More;
use TestOTOBO;

# What OTOBO's base class of console commands describes.
my %Inherited = map { $_ => 1 } qw(Configure PreRun Run PostRun);

my $Plugin = $TestOTOBO::Home;
my @Modules;
find(
    {
        no_chdir => 1,
        wanted   => sub { push @Modules, $_ if m{ [.]pm \z }xms && !m{ /(?: Kernel/Language | scripts )/ }xms }
    },
    $Plugin
);

# What OTOBO's manual of modules shows, and what it must not leave out.
sub Faults {
    my ($Path) = @_;

    my $Code    = TestOTOBO::Read($Path);
    my %Section = $Code =~ m{ ^ =head2 \s+ (\w+)\(\) \n ( .*? ) (?= ^ =(?: head | cut ) ) }gxms;
    my ($Name)  = $Code =~ m{ ^ package \s+ ( [\w:]+ ) ; }xms;
    my @Public  = grep { !m{ \A _ }xms && !( $Name =~ m{ ::Console:: }xms && $Inherited{$_} ) } $Code =~ m{ ^ sub \s+ (\w+) }gxms;

    my $Checker = Pod::Checker->new(
        -quiet    => 1,
        -warnings => 0
    );
    $Checker->parse_file($Path);

    my $HasExample = sub {
        my ($Method) = @_;
        my $Call = $Method eq 'new' ? qr{ new | Get | Create }xms : $Method;
        return $Section{$Method} =~ m{ ^ [ ]{4} .* -> $Call \( }xms;
    };

    return (
        $Checker->num_errors() > 0                                       ? "it has errors (podchecker $Path)" : (),
        $Code =~ m{ ^ =head1 [ ] NAME \n\n \Q$Name\E [ ] - [ ] \S }xms   ? ()                                 : 'no NAME',
        $Code =~ m{ ^ =head1 [ ] DESCRIPTION \n }xms                     ? ()                                 : 'no DESCRIPTION',
        @Public && $Code !~ m{ ^ =head1 [ ] PUBLIC [ ] INTERFACE \n }xms ? 'no PUBLIC INTERFACE'              : (),
        ( map {"$_() is not described"} grep { !exists $Section{$_} } @Public ),
        ( map {"$_() is described without an example"} grep { exists $Section{$_} && !$HasExample->($_) } @Public ),
        ( map {"$_() is described, but not there"} grep { $Code !~ m{ ^ sub \s+ $_ \b }xms } sort keys %Section ),
    );
}

for my $Path ( sort @Modules ) {
    is( join( "; ", Faults($Path) ), "", 'the POD of ' . $Path =~ s{ \A \Q$Plugin\E / }{}xmsr . ' is complete' );
}

done_testing();
