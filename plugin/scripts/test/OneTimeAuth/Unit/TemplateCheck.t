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

use v5.24;
use strict;
use warnings;
use utf8;

use File::Path qw(make_path);
use File::Temp qw(tempdir);
use FindBin    qw($Bin);
use lib "$Bin/lib";

use Test::More;
use TestOTOBO;

binmode $_, ':encoding(UTF-8)' for Test::More->builder()->output(), Test::More->builder()->failure_output();

my $Tag     = '<OTOBO_OTACustomerTicketLink>';
my $Escaped = '&lt;OTOBO_OTACustomerTicketLink&gt;';
my $Home    = tempdir( CLEANUP => 1 );
my $Wrapped;
our $Wrapper = sub { return "<html><body>$_[0]</body></html>" };
my @Messages = (
    Subject     => 'Your ticket',
    ContentType => 'text/html'
);

# Objects of OTOBO with a list of records by ID, as they are used here.
sub Records {
    my ( $Kind, %Record ) = @_;

    return TestOTOBO::Fake->new(
        "${Kind}List" => sub {
            return map { $_ => $Record{$_}->{Name} } keys %Record;
        },
        "${Kind}Get" => sub { my ( undef, %Param ) = @_; return $Record{ $Param{ID} }->%* },
    );
}

sub TemplateCheck {
    my (%Change) = @_;

    TestOTOBO->new(
        Config => {
            'OneTimeAuth::PublicURL' => 'https://support.example.com/ota',
            'Frontend::RichText'     => $Change{RichText} // 0,
            DefaultLanguage          => 'en',
            Home                     => $Home,
        },
        Objects => {
            'Kernel::System::AutoResponse' => TestOTOBO::Fake->new(
                AutoResponseList => sub {
                    return ( $Change{Answered} ? ( 8 => 'default reply', 9 => 'sales reply' ) : map { $_ => 'x' } keys( ( $Change{AutoResponse} // {} )->%* ) );
                },
                AutoResponseGet              => sub { my ( undef, %Param ) = @_; return $Change{AutoResponse}->{ $Param{ID} }->%* },
                AutoResponseGetByTypeQueueID =>
                    sub { my ( undef, %Param ) = @_; my $ID = ( $Change{Answered} // {} )->{ $Param{QueueID} }; return $ID ? ( AutoResponseID => $ID ) : () },
            ),
            'Kernel::System::NotificationEvent' => Records( 'Notification',     ( $Change{Notification} // {} )->%* ),
            'Kernel::System::StandardTemplate'  => Records( 'StandardTemplate', ( $Change{Template}     // {} )->%* ),
            'Kernel::System::Salutation'        => Records( 'Salutation',       ( $Change{Salutation}   // {} )->%* ),
            'Kernel::System::Signature'         => Records( 'Signature',        ( $Change{Signature}    // {} )->%* ),
            'Kernel::System::Queue'             => TestOTOBO::Fake->new( QueueList   => sub { return ( $Change{Queues} // { 1 => 'Support', 2 => 'Sales' } )->%* } ),
            'Kernel::System::Valid'             => TestOTOBO::Fake->new( ValidIDsGet => sub { return (1) } ),
            'Kernel::System::HTMLUtils'         => TestOTOBO::Fake->new(
                ToHTML  => sub { my ( undef, %Param ) = @_; return $Param{String} =~ s{<}{&lt;}gr    =~ s{>}{&gt;}gr =~ s{\n}{<br/>}gr },
                ToAscii => sub { my ( undef, %Param ) = @_; return $Param{String} =~ s{<[^<>]*>}{}gr =~ s{&lt;}{<}gr =~ s{&gt;}{>}gr },
            ),
            'Kernel::Output::HTML::Layout' =>
                TestOTOBO::Fake->new( Output => sub { my ( undef, %Param ) = @_; $Wrapped = $Param{TemplateFile}; return $Wrapper->( $Param{Data}->{Body} ) } ),
        },
    );

    return $Kernel::OM->Get('Kernel::System::OneTimeAuth::TemplateCheck');
}

sub Inert {
    my (@Texts) = @_;

    return [ TemplateCheck(@Texts)->InertTexts() ];
}

sub AutoResponse {
    my ( $Text, %More ) = @_;
    return (
        AutoResponse => {
            1 => {
                Name        => 'default reply',
                Subject     => 'Your ticket',
                Response    => $Text,
                ContentType => 'text/plain',
                %More
            }
        }
    );
}

sub Notification {
    my ( $Text, %Data ) = @_;

    return (
        Notification => {
            7 => {
                Name    => 'new ticket',
                ValidID => 1,
                Data    => {
                    Events     => ['NotificationNewTicket'],
                    Recipients => ['Customer'],
                    Transports => ['OneTimeAuth'],
                    %Data
                },
                Message => {
                    en => { @Messages, Body => $Text },
                    de => { @Messages, Body => "<p>$Escaped</p>" }
                },
            },
        },
    );
}

subtest 'a text whose link would work is not named' => sub {
    is_deeply( Inert( AutoResponse($_) ), [], $_ ) for "Hello\n\n$Tag\n", "Ticket:$Tag", "„$Tag“", 'no tag', "http://$Tag";
    is_deeply( Inert( AutoResponse("See\n$Tag\n"),                        RichText => 1 ), [], 'in rich text' );
    is_deeply( Inert( Notification("<!-- x --><p role='x'>$Escaped</p>"), RichText => 1 ), [], 'a notification beside a comment' );
    is_deeply(
        Inert(
            Signature => {
                3 => {
                    Name        => 's',
                    Text        => "-- \n$Tag\n",
                    ContentType => 'text/plain'
                }
            }
        ),
        [],
        'a signature'
    );
};

subtest 'a text whose link would open nothing is named, with the reason' => sub {
    my %Case = (
        "https://example.com/?to=$Tag" => q{Auto response "default reply": The one-time link in the email does not work: it is part of another address.},
        "x$Tag"                        => q{Auto response "default reply": The one-time link in the email does not work: it touches other letters or digits.},
    );
    is_deeply( Inert( AutoResponse($_) ), [ $Case{$_} ], $_ ) for sort keys %Case;

    is_deeply(
        Inert( Notification("<img src='$Escaped'>"), RichText => 1 ),
        [q{Notification "new ticket (en)": The one-time link in the email does not work: it is in an HTML attribute or element where links are not allowed.}],
        'only the language that is wrong',
    );

    $Wrapper = sub { return "<html><body><svg></svg>$_[0]</body></html>" };
    is_deeply( Inert( Notification("<p>$Escaped</p>"), RichText => 1 ), [], 'what stands in the admin\'s own wrapper template does not count' );

    my %Text = (
        Name        => 'hello',
        ContentType => 'text/html'
    );
    is_deeply(
        Inert(
            RichText   => 1,
            Template   => { 1 => { %Text, Template => "<svg></svg><p>$Escaped</p>" } },
            Salutation => { 1 => { %Text, Text     => "<a ping='x' href=\"$Escaped\">x</a>" } },
        ),
        [
            q{Template "hello": The one-time link in the email does not work: it is in HTML that email programs read in different ways.},
            q{Salutation "hello": The one-time link in the email does not work: its <a> element has an attribute that can reveal the address to others.},
        ],
        'what goes through a compose form, by its stricter rule',
    );
};

subtest 'a tag that nobody expands, or in a subject, is named' => sub {
    is_deeply( Inert( AutoResponse($_) ), [q{Auto response "default reply": The tag is misspelled. Write <OTOBO_OTACustomerTicketLink>.}], $_ )
        for '<OTRS_OTACustomerTicketLink>', 'OTOBO_OTACustomerTicketLink', '<OTOBO_OTA_CustomerTicketLink>', "$Tag <OTRS_OTACustomerTicketLink>";
    is_deeply(
        Inert( AutoResponse( 'x', Subject => $Tag ) ),
        [q{Auto response "default reply": The tag is in the subject, where links do not work. Move it into the text.}],
        'subject',
    );
};

subtest 'a text that cannot be rendered is named, and hides no other' => sub {
    local $Wrapper = sub { die "broken\n" };
    is_deeply(
        Inert(
            Notification("<p>$Escaped</p>"),
            RichText  => 1,
            Signature => {
                3 => {
                    Name        => 's',
                    Text        => "<img src='$Escaped'>",
                    ContentType => 'text/html'
                }
            }
        ),
        [
            q{Notification "new ticket (de)": The text could not be rendered. See the OTOBO log.},
            q{Notification "new ticket (en)": The text could not be rendered. See the OTOBO log.},
            q{Signature "s": The one-time link in the email does not work: it is in an HTML attribute or element where links are not allowed.},
        ],
        'one that dies',
    );
};

subtest 'a notification is rendered with its mail template, or with the default when that is gone' => sub {
    my $Folder = "$Home/Custom/Kernel/Output/HTML/Templates/Standard/NotificationEvent/Email";
    make_path($Folder);
    open( my $File, '>', "$Folder/Ours.tt" ) || die $!;
    close $File;

    my %Right = (
        Ours    => 'Ours',
        Removed => 'Default',
        ''      => 'Default'
    );
    for my $Name ( sort keys %Right ) {
        Inert( Notification( "<p>$Escaped</p>", TransportEmailTemplate => [$Name] ), RichText => 1 );
        is( $Wrapped, "NotificationEvent/Email/$Right{$Name}", "'$Name'" );
    }
};

subtest 'two mails for one new ticket are reported with notification and auto response' => sub {
    my $Both
        = 'Customers get two emails for a new ticket: the auto response "default reply" and the notification "new ticket". Remove one of them in these queues: Support';

    my %Right = (
        'both'                       => [ [$Both], Notification($Escaped) ],
        'by the transport Email'     => [ [$Both], Notification( $Escaped, Transports => ['Email'] ) ],
        'of another queue'           => [ [],      Notification( $Escaped, QueueID    => ['2'] ) ],
        'for agents'                 => [ [],      Notification( $Escaped, Recipients => ['AgentOwner'] ) ],
        'of another event'           => [ [],      Notification( $Escaped, Events     => ['ArticleCreate'] ) ],
        'by a transport of messages' => [ [],      Notification( $Escaped, Transports => ['SMS'] ) ],
        'by no transport'            => [ [],      Notification( $Escaped, Transports => [] ) ],
        'no notification'            => [ [] ],
    );
    for my $Name ( sort keys %Right ) {
        my ( $Expected, @Notification ) = $Right{$Name}->@*;
        is_deeply(
            [ TemplateCheck( Answered => { 1 => 8 }, @Notification )->DoubleMails() ],
            $Expected,
            $Name
        );
    }
    is_deeply( [ TemplateCheck( Notification($Escaped) )->DoubleMails() ], [], 'no auto response' );
    is_deeply(
        [ TemplateCheck( Answered => { 1 => 7 }, Notification($Escaped) )->DoubleMails() ],
        [],
        'an auto response that is not valid'
    );

    my %Queues = map { $_ => "Q$_" } 1 .. 7;
    is_deeply(
        [ TemplateCheck( Queues => \%Queues, Answered => { 7 => 9, map { $_ => 8 } 1 .. 6 }, Notification($Escaped) )->DoubleMails() ],
        [
            'Customers get two emails for a new ticket: the auto response "default reply" and the notification "new ticket". Remove one of them in these queues: Q1, Q2, Q3, Q4, ... (6)',
            'Customers get two emails for a new ticket: the auto response "sales reply" and the notification "new ticket". Remove one of them in these queues: Q7',
        ],
        'many queues',
    );
};

done_testing();
