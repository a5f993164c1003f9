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

use FindBin qw($Bin);
use lib "$Bin/lib";

use Test::More;
use TestOTOBO;

my ( %Ticket, %CustomerUsers, %Field, $FieldValue, @Set, $FirstArticle, $OTOBO );

sub OTOBO {
    my (%Objects) = @_;

    @Set        = ();
    $FieldValue = 0;
    $OTOBO      = TestOTOBO->new(
        Objects => {
            'Kernel::System::Ticket' => TestOTOBO::Fake->new(
                TicketGet         => sub { my ( undef, %P ) = @_; return $P{TicketID} == 11 ? %Ticket : () },
                TicketIDLookup    => sub { my ( undef, %P ) = @_; return $P{TicketNumber} eq '2026' ? 11 : undef },
                TicketCustomerSet => sub { my ( undef, %P ) = @_; push @Set, "$P{TicketID} $P{User} $P{No}"; return 1 },
                HistoryAdd        => sub { my ( undef, %P ) = @_; push @Set, $P{Name}; return 1 },
            ),
            'Kernel::System::Ticket::Article' => TestOTOBO::Fake->new(
                ArticleList             => sub { return $FirstArticle },
                ArticleSenderTypeLookup => sub { my ( undef, %P ) = @_; return { 1 => 'agent', 3 => 'customer' }->{ $P{SenderTypeID} } },
            ),
            'Kernel::System::CustomerUser' => TestOTOBO::Fake->new(
                CustomerUserDataGet => sub { my ( undef, %P ) = @_; return ( $CustomerUsers{ $P{User} } // {} )->%* },
            ),
            'Kernel::System::Valid'                 => TestOTOBO::Fake->new( ValidIDsGet => sub { return 1 } ),
            'Kernel::System::DynamicField::Backend' => TestOTOBO::Fake->new(
                ValueGet => sub { return $FieldValue },
                ValueSet => sub { $FieldValue = 1; push @Set, 'checkbox'; return 1 },
            ),
            'Kernel::System::OneTimeAuth::TicketData' => TestOTOBO::Fake->new(
                TicketState  => sub { my ( undef, %P ) = @_; return $P{TicketID} == 99 ? () : ( TicketID => $P{TicketID} ) },
                FirstArticle => sub { return ( ArticleID => 12 ) },
                CheckBox     => sub { return $Field{FieldType} eq 'Checkbox' ? \%Field : undef },
            ),
            %Objects,
        },
    );

    return $OTOBO;
}

subtest 'TicketStatesGet' => sub {
    OTOBO();
    my $Ask = sub { return TestOTOBO::Answer( 'TicketStatesGet', @_ ) };

    is_deeply( $Ask->( TicketID     => 11 ),               { Ticket => [ { TicketID => 11 } ] },                       'one' );
    is_deeply( $Ask->( TicketID     => [ 11, 99, '12' ] ), { Ticket => [ { TicketID => 11 }, { TicketID => '12' } ] }, 'those that exist' );
    is_deeply( $Ask->( TicketNumber => [ '2026', '7' ] ),  { Ticket => [ { TicketID => 11 } ] },                       'by number' );
    is_deeply( $Ask->( TicketID => 99 ), {}, 'none' );
    is_deeply(
        $Ask->(
            TicketID     => 11,
            FirstArticle => 1
        )->{Ticket}->[0]->{FirstArticle},
        { ArticleID => 12 },
        'with the first article'
    );

    for my $Wrong ( [ TicketID => 'x' ], [ TicketID => [ {} ] ], [ TicketNumber => ['20 26'] ], [ TicketID => [ 1 .. 101 ] ] ) {
        is( $Ask->( $Wrong->@* )->{Error}->{ErrorCode}, 'TicketStatesGet.InvalidParameter', "wrong $Wrong->[0]" );
    }
    is( $Ask->()->{Error}->{ErrorCode}, 'TicketStatesGet.MissingParameter', 'nothing asked' );
};

subtest 'TicketCustomerSet' => sub {
    my %Jane = (
        UserLogin      => 'jane@example.com',
        UserCustomerID => 'jane@example.com',
        ValidID        => 1
    );
    my %Data = (
        TicketID                  => 11,
        ExpectedCustomerUserLogin => '',
        FirstArticleID            => 12,
        CustomerUserLogin         => 'jane@example.com',
        CustomerID                => 'jane@example.com',
        SetCheckBoxName           => '',
    );
    my $Do = sub {
        my (%Change) = @_;
        OTOBO();
        my $Answer = TestOTOBO::Answer( 'TicketCustomerSet', %Data, %Change );
        return join ' | ', $Answer->{Result}, $Answer->{Reason} || (), @Set;
    };
    my $Reset = sub {
        %Ticket = (
            TicketID       => 11,
            CustomerUserID => '',
            CustomerID     => ''
        );
        %CustomerUsers = ( 'jane@example.com' => \%Jane );
        %Field         = (
            ObjectType => 'Ticket',
            FieldType  => 'Checkbox'
        );
        $FirstArticle = {
            ArticleID    => 12,
            SenderTypeID => 3
        };
    };

    $Reset->();
    is( $Do->(), 'set | 11 jane@example.com jane@example.com', 'a ticket without customer user' );
    is( $Do->( SetCheckBoxName => 'New' ),     'set | 11 jane@example.com jane@example.com | checkbox',                             'and its checkbox' );
    is( $Do->( TicketID        => 5 ),         'refused | The ticket does not exist.',                                              'no ticket' );
    is( $Do->( FirstArticleID  => 13 ),        'changed | The article is not the first one of the ticket, or not from a customer.', 'a follow-up assigns nobody' );
    is( $Do->( CustomerID      => 'foreign' ), 'refused | The CustomerID is not that of the customer user.',                        'another CustomerID' );
    is(
        $Do->(
            CustomerUserLogin => 'zoe',
            CustomerID        => 'zoe'
        ),
        'refused | The customer user does not exist.',
        'nobody'
    );

    $FirstArticle = {
        ArticleID    => 12,
        SenderTypeID => 1
    };
    is( $Do->(), 'changed | The article is not the first one of the ticket, or not from a customer.', 'an agent opened the ticket' );

    $Reset->();
    $Ticket{CustomerUserID} = 'zoe';
    is( $Do->(),                                     'changed | The ticket has another customer user now.', 'somebody was faster' );
    is( $Do->( ExpectedCustomerUserLogin => 'zoe' ), 'set | 11 jane@example.com jane@example.com',          'the expected one' );
    $CustomerUsers{zoe} = { UserLogin => 'zoe' };
    is( $Do->( ExpectedCustomerUserLogin => 'zoe' ), 'refused | The ticket already has an existing customer user.', 'never from one who exists' );

    $Reset->();
    $CustomerUsers{'jane@example.com'} = { %Jane, ValidID => 2 };
    is( $Do->(), 'refused | The customer user is invalid.', 'an invalid one' );

    $Reset->();
    @Ticket{qw(CustomerUserID CustomerID)} = ('jane@example.com') x 2;
    is( $Do->(),                           'unchanged',      'already so' );
    is( $Do->( SetCheckBoxName => 'New' ), 'set | checkbox', 'already so, but for the checkbox' );
    is(
        $Do->(
            SetCheckBoxName => 'New',
            FirstArticleID  => 13
        ),
        'changed | The article is not the first one of the ticket, or not from a customer.',
        'a follow-up sets no checkbox'
    );

    %Field = (
        ObjectType => 'Ticket',
        FieldType  => 'Text'
    );
    is( $Do->( SetCheckBoxName => 'New' ), 'unchanged | The dynamic field New is not a ticket field of type checkbox.', 'no checkbox' );
};

subtest 'LinkMailSend' => sub {
    my ( %Customer, $Notification, $Body, $Sent, $Used );

    my $Do = sub {
        my (%Data) = @_;
        ( $Sent, $Used ) = ();
        my $OTOBO = OTOBO(
            'Kernel::System::OneTimeAuth::TicketData' => TestOTOBO::Fake->new( CustomerUserForLinks        => sub { return %Customer } ),
            'Kernel::System::SystemAddress'           => TestOTOBO::Fake->new( SystemAddressIsLocalAddress => sub { return 0 } ),
            'Kernel::System::NotificationEvent'       => TestOTOBO::Fake->new( NotificationGet             => sub { return ( $Notification // {} )->%* } ),
            'Kernel::System::TemplateGenerator'       => TestOTOBO::Fake->new(
                NotificationEvent => sub {
                    my ( undef, %P ) = @_;
                    $Used = \%P;
                    return (
                        Subject     => 'Link',
                        Body        => $Body,
                        ContentType => 'text/plain'
                    );
                },
                Sender => sub { return 'Help <help@otobo.example>' },
            ),
            'Kernel::System::Email' => TestOTOBO::Fake->new( Send => sub { my ( undef, %P ) = @_; $Sent = \%P; return { Success => 1 } } ),
        );
        $OTOBO->{Config} = {
            'OneTimeAuth::PublicURL'                  => 'https://help.example/ota',
            'OneTimeAuth::TokenRefreshNotificationID' => $Notification ? 5 : 0
        };
        my $Answer = TestOTOBO::Answer(
            'LinkMailSend',
            TicketNumber      => '2026',
            CustomerUserLogin => 'jane',
            %Data
        );
        return $Answer->{Result} // $Answer->{Error}->{ErrorCode};
    };

    %Ticket = (
        TicketID => 11,
        QueueID  => 1
    );
    %Customer = (
        UserLogin    => 'jane',
        UserEmail    => 'jane@example.com',
        UserLanguage => 'de'
    );
    $Body = 'https://help.example/ota/t/2026/' . 'x' x 24;

    is( $Do->(), 'sent', 'a mail' );
    is_deeply(
        $Sent,
        {
            From               => 'Help <help@otobo.example>',
            To                 => 'jane@example.com',
            Subject            => 'Link',
            Charset            => 'utf-8',
            MimeType           => 'text/plain',
            Body               => $Body,
            Loop               => 1,
            CustomHeaders      => { 'X-Auto-Response-Suppress' => 'All' },
            OneTimeAuthRenewal => 1,
        },
        'to the registered address, marked as automatic and as asked for',
    );
    is_deeply(
        [ @Set[ 0, 1 ] ],
        [ 'The customer requested a new one-time link.', 'A new one-time link was sent to the address of the customer user.' ],
        'the history says so'
    );
    is( $Used->{Recipient}->{UserLanguage}, 'de', 'in the language of the customer' );
    is_deeply( [ sort keys $Used->{Notification}->{Message}->%* ], [qw(de en es fr hu it nl pl pt)], 'of the built-in text' );

    my %Message = ( en => { Body => 'Here: <OTOBO_OTACustomerTicketLink>' } );
    $Notification = {
        Name    => 'Mine',
        Message => \%Message
    };
    $Do->();
    is( $Used->{Notification}->{Name}, 'Mine', 'the text of the setting' );

    $Message{de} = { Body => 'Kein Link' };
    is( $Do->(),                       'sent',                  'a text that has no tag' );
    is( $Used->{Notification}->{Name}, 'OneTimeAuth: new link', 'is replaced by the built-in one' );
    like( $OTOBO->LogText(), qr{has no tag}, 'which the log says' );

    $Notification = {};
    $Do->();
    like( $OTOBO->LogText(), qr{does not exist}, 'a notification that does not exist, too' );
    $Notification = undef;

    is( $Do->( CustomerUserLogin => '' ),  'LinkMailSend.MissingParameter', 'for nobody' );
    is( $Do->( LinkID            => 'x' ), 'LinkMailSend.InvalidParameter', 'no id of a link' );
};

subtest 'LinkRequest' => sub {
    my ( @Tasks, $IsFull );
    OTOBO(
        'Kernel::System::Scheduler' => TestOTOBO::Fake->new(
            TaskAdd => sub {
                my ( undef, %P ) = @_;
                push @Tasks, $P{Data};
                return $IsFull ? undef : 1;
            },
        ),
    );
    my $Ask = sub {
        my $Answer = TestOTOBO::Answer( 'LinkRequest', @_ );
        return $Answer->{Result} // $Answer->{Error}->{ErrorCode};
    };

    is( $Ask->( Address => 'jane@example.com' ), 'scheduled', 'an address' );
    is(
        $Ask->(
            Address      => [ 'jane@xn--bcher-kva.example', 'jane@bücher.example' ],
            TicketNumber => '2026',
            Discard      => 1
        ),
        'scheduled',
        'its spellings, a ticket number, and that nothing shall be sent'
    );
    is( join( '->', $Tasks[0]->@{qw(Object Function)} ), 'Kernel::System::OneTimeAuth::LinkRequest->SendRequested', 'make a task' );
    is_deeply(
        [ map { $_->{Params} } @Tasks ],
        [
            {
                Addresses    => ['jane@example.com'],
                TicketNumber => '',
                Discard      => 0,
                Attempt      => 0
            },
            {
                Addresses    => [ 'jane@xn--bcher-kva.example', 'jane@bücher.example' ],
                TicketNumber => '2026',
                Discard      => 1,
                Attempt      => 0
            },
        ],
        'of the same kind, and nothing is looked up'
    );

    @Tasks = ();
    is( $Ask->(), 'LinkRequest.MissingParameter', 'no address' );
    is( $Ask->( Address => [ 'a@b.example', 'c@d.example', 'e@f.example' ] ), 'LinkRequest.InvalidParameter', 'too many' );
    is( $Ask->( Address => "jane\@example.com\nBcc: x" ),                     'LinkRequest.InvalidParameter', 'a line break' );
    is( $Ask->( Address => 'x' x 151 ),                                       'LinkRequest.InvalidParameter', 'too long' );
    is(
        $Ask->(
            Address      => 'jane@example.com',
            TicketNumber => '../1'
        ),
        'LinkRequest.InvalidParameter',
        'no ticket number'
    );
    is(
        $Ask->(
            Address => 'jane@example.com',
            Discard => 2
        ),
        'LinkRequest.InvalidParameter',
        'no flag'
    );
    is_deeply( \@Tasks, [], 'make no task' );

    $IsFull = 1;
    is( $Ask->( Address => 'jane@example.com' ), 'LinkRequest.InternalError', 'a task that cannot be stored is reported' );
};

done_testing();
