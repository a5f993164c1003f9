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

package Kernel::Language::pl_OneTimeAuthBridge;

use v5.24;
use strict;
use warnings;
use utf8;

sub Data {
    my $Self = shift;

    # Template: AdminOneTimeAuth
    $Self->{Translation}->{'Credentials, settings and texts are kept.'} =
        'Dane dostępowe, ustawienia i teksty zostają zachowane.';
    $Self->{Translation}->{'Days begin at midnight, UTC'} =
        'Dni zaczynają się o północy UTC';
    $Self->{Translation}->{'Disable one-time links'} =
        'Wyłącz jednorazowe linki';
    $Self->{Translation}->{'Domain of the address'} =
        'Domena adresu';
    $Self->{Translation}->{'Enable one-time links'} =
        'Włącz jednorazowe linki';
    $Self->{Translation}->{'Enable the notifications of the package, too'} =
        'Włącz także powiadomienia pakietu';
    $Self->{Translation}->{'Enable them the first time on the command line, which makes the credentials of the bridge and shows them once:'} =
        'Za pierwszym razem włącz je w wierszu poleceń, który tworzy dane dostępowe bridge i raz je wyświetla:';
    $Self->{Translation}->{'Figures'} =
        'Liczby';
    $Self->{Translation}->{'In order'} =
        'W porządku';
    $Self->{Translation}->{'Last 7 days'} =
        'Ostatnie 7 dni';
    $Self->{Translation}->{'Links in customers\' mailboxes shall stop working until they are enabled again'} =
        'Linki w skrzynkach klientów mają przestać działać do czasu ponownego włączenia';
    $Self->{Translation}->{'Links whose page was seen in the last 7 days, but that nobody opened'} =
        'Linki, których stronę widziano w ciągu ostatnich 7 dni, ale których nikt nie otworzył';
    $Self->{Translation}->{'No problems found.'} =
        'Nie znaleziono problemów.';
    $Self->{Translation}->{'Number of links'} =
        'Liczba linków';
    $Self->{Translation}->{'OTOBO itself decides on emails of known customer users. They are not counted.'} =
        'O e-mailach znanych użytkowników klienta decyduje sam OTOBO. Nie są liczone.';
    $Self->{Translation}->{'OTOBO reaches the bridge at %s.'} =
        'OTOBO łączy się z bridge pod adresem %s.';
    $Self->{Translation}->{'One-time Links'} =
        'Jednorazowe linki';
    $Self->{Translation}->{'One-time links are disabled.'} =
        'Jednorazowe linki są wyłączone.';
    $Self->{Translation}->{'One-time links are only partly enabled.'} =
        'Jednorazowe linki są włączone tylko częściowo.';
    $Self->{Translation}->{'Problems found: %s.'} =
        'Znalezione problemy: %s.';
    $Self->{Translation}->{'The credentials of the bridge stay as they are.'} =
        'Dane dostępowe bridge pozostają bez zmian.';
    $Self->{Translation}->{'There are no figures, because the bridge is unavailable.'} =
        'Nie ma liczb, ponieważ bridge jest niedostępny.';
    $Self->{Translation}->{'What is checked'} =
        'Co jest sprawdzane';

    # Template: AgentDashboardOneTimeAuth
    $Self->{Translation}->{'Figures of one-time links in the last 7 days'} =
        'Liczby dotyczące jednorazowych linków z ostatnich 7 dni';

    # Perl Module: Kernel/Modules/AdminOneTimeAuth.pm
    $Self->{Translation}->{'Confirm that links shall stop working.'} =
        'Potwierdź, że linki mają przestać działać.';
    $Self->{Translation}->{'Settings and services of OTOBO'} =
        'Ustawienia i usługi OTOBO';
    $Self->{Translation}->{'Texts with links'} =
        'Teksty z linkami';
    $Self->{Translation}->{'The bridge'} =
        'Bridge';
    $Self->{Translation}->{'There are no credentials yet. Run Admin::OneTimeAuth::Enable once.'} =
        'Nie ma jeszcze danych dostępowych. Uruchom raz Admin::OneTimeAuth::Enable.';

    # Perl Module: Kernel/System/OneTimeAuth/Activation.pm
    $Self->{Translation}->{'Move that module to a free number from 1 to 9.'} =
        'Nadaj temu modułowi wolny numer od 1 do 9.';
    $Self->{Translation}->{'The setting Customer::AuthModule10 is used by %s.'} =
        'Ustawienie Customer::AuthModule10 jest używane przez %s.';

    # Perl Module: Kernel/System/OneTimeAuth/Check.pm
    $Self->{Translation}->{'%s is not a checkbox dynamic field of tickets.'} =
        '%s nie jest polem dynamicznym zgłoszenia typu pole wyboru.';
    $Self->{Translation}->{'Agent of the bridge'} =
        'Agent bridge';
    $Self->{Translation}->{'Compare OTOBO_URL, OTOBO_USER and OTOBO_PASSWORD of the bridge with what Admin::OneTimeAuth::Enable printed.'} =
        'Porównaj OTOBO_URL, OTOBO_USER i OTOBO_PASSWORD bridge z tym, co wyświetliło Admin::OneTimeAuth::Enable.';
    $Self->{Translation}->{'Connection from the bridge to OTOBO'} =
        'Połączenie z bridge do OTOBO';
    $Self->{Translation}->{'Connection to the bridge'} =
        'Połączenie z bridge';
    $Self->{Translation}->{'Correct CustomerUserBackend in the setting %s.'} =
        'Popraw CustomerUserBackend w ustawieniu %s.';
    $Self->{Translation}->{'Correct SetCheckBoxName in the setting %s.'} =
        'Popraw SetCheckBoxName w ustawieniu %s.';
    $Self->{Translation}->{'Correct these texts.'} =
        'Popraw te teksty.';
    $Self->{Translation}->{'Correct this setting.'} =
        'Popraw to ustawienie.';
    $Self->{Translation}->{'Customer login module'} =
        'Moduł logowania klientów';
    $Self->{Translation}->{'Deploy them.'} =
        'Wdróż je.';
    $Self->{Translation}->{'Emails for a new ticket'} =
        'E-maile do nowego zgłoszenia';
    $Self->{Translation}->{'Install the version of the package that is made for this version of OTOBO.'} =
        'Zainstaluj wersję pakietu przeznaczoną dla tej wersji OTOBO.';
    $Self->{Translation}->{'Invalid option "%s" in the setting %s. The general setting applies.'} =
        'Nieprawidłowa opcja „%s” w ustawieniu %s. Obowiązuje ustawienie ogólne.';
    $Self->{Translation}->{'Invalid value in the setting %s. The default %s applies.'} =
        'Nieprawidłowa liczba w ustawieniu %s. Obowiązuje wartość domyślna %s.';
    $Self->{Translation}->{'Invalid value in the setting %s. The pages of links do not use it.'} =
        'Nieprawidłowa wartość w ustawieniu %s. Strony linków jej nie używają.';
    $Self->{Translation}->{'Is it running, and is this its internal listener?'} =
        'Czy działa i czy jest to jego wewnętrzny adres?';
    $Self->{Translation}->{'Links are switched off for the queue of the ticket (OneTimeAuth::Queues).'} =
        'Linki są wyłączone dla kolejki zgłoszenia (OneTimeAuth::Queues).';
    $Self->{Translation}->{'Make them the same.'} =
        'Muszą być takie same.';
    $Self->{Translation}->{'No queue matches the entry "%s" of the setting %s.'} =
        'Żadna kolejka nie pasuje do wpisu „%s” ustawienia %s.';
    $Self->{Translation}->{'OTOBO daemon'} =
        'Demon OTOBO';
    $Self->{Translation}->{'OTOBO itself reads the whole table whenever it looks for a customer user of %s. Set SearchCaseSensitive to 1 in its Params in Kernel/Config.pm: with this database, it only makes the search faster.'} =
        'Sam OTOBO czyta całą tabelę za każdym razem, gdy szuka użytkownika klienta z %s. Ustaw SearchCaseSensitive na 1 w jego Params w Kernel/Config.pm: w tej bazie danych wyszukiwanie stanie się tylko szybsze.';
    $Self->{Translation}->{'Pre-filter for new senders'} =
        'Filtr wstępny dla nowych nadawców';
    $Self->{Translation}->{'Public address of the bridge'} =
        'Publiczny adres bridge';
    $Self->{Translation}->{'Redis of the bridge'} =
        'Redis bridge';
    $Self->{Translation}->{'Repair the connection to the bridge first.'} =
        'Najpierw napraw połączenie z bridge.';
    $Self->{Translation}->{'Run "onetimeauth-bridge check" where the bridge runs.'} =
        'Uruchom "onetimeauth-bridge check" tam, gdzie działa bridge.';
    $Self->{Translation}->{'Run Admin::OneTimeAuth::Enable.'} =
        'Uruchom Admin::OneTimeAuth::Enable.';
    $Self->{Translation}->{'Run bin/otobo.Daemon.pl start.'} =
        'Uruchom bin/otobo.Daemon.pl start.';
    $Self->{Translation}->{'Searches for customer users'} =
        'Wyszukiwanie użytkowników klienta';
    $Self->{Translation}->{'See the error log of the web server and reinstall the package.'} =
        'Sprawdź dziennik błędów serwera WWW i zainstaluj pakiet ponownie.';
    $Self->{Translation}->{'Set the threshold to "error".'} =
        'Ustaw próg na "error".';
    $Self->{Translation}->{'Settings that enable the links'} =
        'Ustawienia włączające linki';
    $Self->{Translation}->{'Some changed settings are not deployed.'} =
        'Niektóre zmienione ustawienia nie są wdrożone.';
    $Self->{Translation}->{'Start it with BRIDGE_USER and BRIDGE_PASSWORD as Admin::OneTimeAuth::Enable printed them.'} =
        'Uruchom go z BRIDGE_USER i BRIDGE_PASSWORD, które wyświetliło Admin::OneTimeAuth::Enable.';
    $Self->{Translation}->{'Template tag'} =
        'Znacznik w szablonach';
    $Self->{Translation}->{'Text of the renewal email'} =
        'Tekst wiadomości z nowym linkiem';
    $Self->{Translation}->{'Texts with the template tag'} =
        'Teksty ze znacznikiem';
    $Self->{Translation}->{'The OTOBO daemon is not running: no emails are sent, and the bridge receives no events.'} =
        'Demon OTOBO nie działa: wiadomości nie są wysyłane, a bridge nie otrzymuje zdarzeń.';
    $Self->{Translation}->{'The agent %s has no permission rw in the group %s.'} =
        'Agent %s nie ma uprawnienia rw w grupie %s.';
    $Self->{Translation}->{'The agent %s is invalid.'} =
        'Agent %s jest nieważny.';
    $Self->{Translation}->{'The agent of the bridge is missing.'} =
        'Brak agenta bridge.';
    $Self->{Translation}->{'The bridge at %s rejects the credentials.'} =
        'Bridge pod adresem %s odrzuca dane logowania.';
    $Self->{Translation}->{'The bridge is unavailable at %s.'} =
        'Bridge jest niedostępny pod adresem %s.';
    $Self->{Translation}->{'The bridge reports: %s'} =
        'Bridge zgłasza: %s';
    $Self->{Translation}->{'The check failed: %s'} =
        'Sprawdzenie nie powiodło się: %s';
    $Self->{Translation}->{'The customer user backend %s does not exist.'} =
        'Backend użytkowników klienta %s nie istnieje.';
    $Self->{Translation}->{'The customer users of %s lack an index in the database. Create it: %s'} =
        'Użytkownikom klientów z %s brakuje indeksu w bazie danych. Utwórz go: %s';
    $Self->{Translation}->{'The module %s is not loaded.'} =
        'Moduł %s nie jest załadowany.';
    $Self->{Translation}->{'The notification "%s" has no tag <OTOBO_OTACustomerTicketLink> in these languages: %s. The built-in text is sent.'} =
        'Powiadomienie "%s" nie ma znacznika <OTOBO_OTACustomerTicketLink> w tych językach: %s. Wysyłany jest tekst wbudowany.';
    $Self->{Translation}->{'The notification %s of the setting %s does not exist. The built-in text is sent.'} =
        'Powiadomienie %s z ustawienia %s nie istnieje. Wysyłany jest tekst wbudowany.';
    $Self->{Translation}->{'The setting %s is disabled.'} =
        'Ustawienie %s jest wyłączone.';
    $Self->{Translation}->{'The setting OneTimeAuth::PublicURL is %s, but PUBLIC_URL of the bridge is %s.'} =
        'Ustawienie OneTimeAuth::PublicURL ma wartość %s, ale PUBLIC_URL bridge ma wartość %s.';
    $Self->{Translation}->{'The web service %s has the debug threshold "debug": it logs the addresses of customers.'} =
        'Usługa sieciowa %s ma próg debugowania "debug": zapisuje adresy klientów w dzienniku.';
    $Self->{Translation}->{'The web service %s is invalid.'} =
        'Usługa sieciowa %s jest nieważna.';
    $Self->{Translation}->{'The web service %s is missing.'} =
        'Brak usługi sieciowej %s.';
    $Self->{Translation}->{'These functions of OTOBO are not wrapped, so some emails have no links: %s.'} =
        'Te funkcje OTOBO nie są opakowane, dlatego w niektórych e-mailach brakuje linków: %s.';
    $Self->{Translation}->{'These settings are disabled: %s.'} =
        'Te ustawienia są wyłączone: %s.';
    $Self->{Translation}->{'Unknown while the bridge is unavailable.'} =
        'Nieznane, dopóki bridge jest niedostępny.';
    $Self->{Translation}->{'Values of settings'} =
        'Wartości ustawień';
    $Self->{Translation}->{'Web services of the bridge'} =
        'Usługi sieciowe bridge';

    # Perl Module: Kernel/System/OneTimeAuth/EnvironmentFile.pm
    $Self->{Translation}->{'%s has characters that not every program reads alike in a file. Use letters, digits and . _ ~ : / ? @ % + = , -'} =
        '%s zawiera znaki, których nie każdy program odczytuje z pliku tak samo. Użyj liter, cyfr i . _ ~ : / ? @ % + = , -';
    $Self->{Translation}->{'The file %s cannot be read: %s'} =
        'Nie można odczytać pliku %s: %s';
    $Self->{Translation}->{'The file %s cannot be written: %s'} =
        'Nie można zapisać pliku %s: %s';

    # Perl Module: Kernel/System/OneTimeAuth/Figures.pm
    $Self->{Translation}->{'Customer users created'} =
        'Utworzeni użytkownicy klienta';
    $Self->{Translation}->{'Links opened'} =
        'Otwarte linki';
    $Self->{Translation}->{'Links sent'} =
        'Wysłane linki';
    $Self->{Translation}->{'Logins with a link'} =
        'Logowania z linkiem';
    $Self->{Translation}->{'New links requested'} =
        'Zamówione nowe linki';
    $Self->{Translation}->{'Refused because of a limit'} =
        'Odrzucone z powodu limitu';
    $Self->{Translation}->{'Senders decided by the bridge'} =
        'Nadawcy rozstrzygnięci przez bridge';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Enable.pm
    $Self->{Translation}->{'%s is missing in standard input.'} =
        'Brak %s na standardowym wejściu.';
    $Self->{Translation}->{'%s must be 1 to 30 letters, digits, dots, dashes or underscores.'} =
        '%s musi składać się z 1 do 30 liter, cyfr, kropek, myślników lub podkreśleń.';
    $Self->{Translation}->{'%s must be 16 to 50 printable ASCII characters without spaces.'} =
        '%s musi składać się z 16 do 50 drukowalnych znaków ASCII bez spacji.';
    $Self->{Translation}->{'Agent %s: %s'} =
        'Agent %s: %s';
    $Self->{Translation}->{'Changes:'} =
        'Zmiany:';
    $Self->{Translation}->{'File %s: %s'} =
        'Plik %s: %s';
    $Self->{Translation}->{'Line %s of standard input must begin with BRIDGE_USER=, BRIDGE_PASSWORD= or OTOBO_PASSWORD=.'} =
        'Wiersz %s standardowego wejścia musi zaczynać się od BRIDGE_USER=, BRIDGE_PASSWORD= lub OTOBO_PASSWORD=.';
    $Self->{Translation}->{'Nothing has to be changed.'} =
        'Nie trzeba niczego zmieniać.';
    $Self->{Translation}->{'Notification "%s": %s'} =
        'Powiadomienie "%s": %s';
    $Self->{Translation}->{'OTOBO_PASSWORD is missing in the file %s, and OTOBO knows only its hash. Add --new-credentials.'} =
        'W pliku %s brakuje OTOBO_PASSWORD, a OTOBO zna tylko jego skrót. Dodaj --new-credentials.';
    $Self->{Translation}->{'One-time links are disabled. Customer users and tickets are unchanged.'} =
        'Jednorazowe linki są wyłączone. Użytkownicy klienta i zgłoszenia pozostają bez zmian.';
    $Self->{Translation}->{'One-time links are enabled.'} =
        'Jednorazowe linki są włączone.';
    $Self->{Translation}->{'Setting %s: %s'} =
        'Ustawienie %s: %s';
    $Self->{Translation}->{'Specify with --bridge-url where OTOBO reaches the bridge, for example --bridge-url http://127.0.0.1:8081.'} =
        'Podaj przez --bridge-url, gdzie OTOBO dociera do bridge, na przykład --bridge-url http://127.0.0.1:8081.';
    $Self->{Translation}->{'Start the bridge with this environment, then run Admin::OneTimeAuth::Check.'} =
        'Uruchom bridge z tym środowiskiem, a następnie uruchom Admin::OneTimeAuth::Check.';
    $Self->{Translation}->{'The bridge refuses unencrypted http. Use https (settings HttpType and FQDN, --public-url, --otobo-url) or, on a private network, add:'} =
        'Bridge odrzuca nieszyfrowane http. Użyj https (ustawienia HttpType i FQDN, --public-url, --otobo-url) lub w sieci prywatnej dodaj:';
    $Self->{Translation}->{'The environment of the bridge follows. Its passwords are unchanged; --new-credentials creates new ones.'} =
        'Poniżej znajduje się środowisko bridge. Hasła są bez zmian; --new-credentials tworzy nowe.';
    $Self->{Translation}->{'The environment of the bridge follows. Keep it secret; the passwords are not shown again.'} =
        'Poniżej znajduje się środowisko bridge. Zachowaj je w tajemnicy; hasła nie zostaną wyświetlone ponownie.';
    $Self->{Translation}->{'The environment of the bridge is in the file %s. Keep it secret.'} =
        'Środowisko bridge znajduje się w pliku %s. Zachowaj je w tajemnicy.';
    $Self->{Translation}->{'The options --%s and --%s exclude each other.'} =
        'Opcje --%s i --%s wykluczają się wzajemnie.';
    $Self->{Translation}->{'The password would travel to %s unencrypted. Use https or, on a private network, add --allow-plain-http %s.'} =
        'Hasło zostałoby przesłane do %s bez szyfrowania. Użyj https lub w sieci prywatnej dodaj --allow-plain-http %s.';
    $Self->{Translation}->{'These changes would be made:'} =
        'Zostałyby wprowadzone te zmiany:';
    $Self->{Translation}->{'Web service %s: %s'} =
        'Usługa sieciowa %s: %s';
    $Self->{Translation}->{'add the permission rw'} =
        'dodanie uprawnienia rw';
    $Self->{Translation}->{'create and enable'} =
        'utworzenie i włączenie';
    $Self->{Translation}->{'disable'} =
        'wyłączenie';
    $Self->{Translation}->{'enable'} =
        'włączenie';
    $Self->{Translation}->{'new address of the bridge'} =
        'nowy adres bridge';
    $Self->{Translation}->{'new password'} =
        'nowe hasło';
    $Self->{Translation}->{'new value'} =
        'nowa wartość';
    $Self->{Translation}->{'write'} =
        'zapis';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Import.pm
    $Self->{Translation}->{'%s links imported, %s imported before.'} =
        'Zaimportowano linków: %s, wcześniej zaimportowano: %s.';
    $Self->{Translation}->{'Not imported: %s (%s): %s'} =
        'Nie zaimportowano: %s (%s): %s';
    $Self->{Translation}->{'The bridge is unavailable. Nothing was changed.'} =
        'Bridge jest niedostępny. Niczego nie zmieniono.';
    $Self->{Translation}->{'The file %s cannot be read.'} =
        'Nie można odczytać pliku %s.';
    $Self->{Translation}->{'The setting %s was changed.'} =
        'Zmieniono ustawienie %s.';

    # Template: Kernel/Output/HTML/Templates/Standard/AgentTicketZoom/OneTimeAuth.tt
    $Self->{Translation}->{'Access link'} =
        'Link dostępu';
    $Self->{Translation}->{'Last answer'} =
        'Ostatnia odpowiedź';
    $Self->{Translation}->{'No links were sent in the last 30 days.'} =
        'W ciągu ostatnich 30 dni nie wysłano żadnych linków.';
    $Self->{Translation}->{'No login with a link since then'} =
        'Od tego czasu brak logowania za pomocą linku';
    $Self->{Translation}->{'No new link is possible'} =
        'Nowy link nie jest możliwy';
    $Self->{Translation}->{'Own devices'} =
        'Własne urządzenia';
    $Self->{Translation}->{'Revoke all links'} =
        'Unieważnij wszystkie linki';
    $Self->{Translation}->{'Revoke all links of the customer user to this ticket? The customer can then request a new one.'} =
        'Unieważnić wszystkie linki użytkownika klienta do tego zgłoszenia? Klient może potem poprosić o nowy.';
    $Self->{Translation}->{'Seen by the customer'} =
        'Przeczytana przez klienta';
    $Self->{Translation}->{'Send a new link'} =
        'Wyślij nowy link';
    $Self->{Translation}->{'Send a new one-time link to the address of the customer user?'} =
        'Wysłać nowy jednorazowy link na adres użytkownika klienta?';
    $Self->{Translation}->{'The links of this ticket cannot be shown now.'} =
        'Nie można teraz wyświetlić linków tego zgłoszenia.';

    # Perl Module: Kernel/Output/HTML/TicketZoom/OneTimeAuth.pm
    $Self->{Translation}->{'Ended'} =
        'Zakończony';
    $Self->{Translation}->{'Expired'} =
        'Wygasły';
    $Self->{Translation}->{'Not opened yet'} =
        'Jeszcze nieotwarty';
    $Self->{Translation}->{'Opened, not logged in'} =
        'Otwarty, bez zalogowania';
    $Self->{Translation}->{'Page shown, not opened'} =
        'Strona wyświetlona, link nieotwarty';
    $Self->{Translation}->{'Replaced by a newer link'} =
        'Zastąpiony nowszym linkiem';
    $Self->{Translation}->{'Revoked'} =
        'Unieważniony';
    $Self->{Translation}->{'The customer logged in'} =
        'Klient zalogował się';
    $Self->{Translation}->{'The customer logged in with another link'} =
        'Klient zalogował się za pomocą innego linku';
    $Self->{Translation}->{'Used'} =
        'Użyty';
    $Self->{Translation}->{'Works until'} =
        'Działa do';

    # Perl Module: Kernel/System/CustomerAuth/OneTimeAuthLink.pm
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: links to this ticket have expired.'} =
        'Klient otworzył jednorazowy link, ale nie mógł się zalogować: linki do tego zgłoszenia wygasły.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: the link was made for another customer user or address.'} =
        'Klient otworzył jednorazowy link, ale nie mógł się zalogować: link utworzono dla innego użytkownika klienta lub adresu.';

    # Perl Module: Kernel/System/OneTimeAuth.pm
    $Self->{Translation}->{'%s tickets checked, %s repaired, %s removed.'} =
        'Sprawdzone zgłoszenia: %s, naprawione: %s, usunięte: %s.';
    $Self->{Translation}->{'One-time links are not enabled.'} =
        'Jednorazowe linki nie są włączone.';
    $Self->{Translation}->{'The sweep stopped after %s tickets: %s'} =
        'Czyszczenie zatrzymało się po %s zgłoszeniach: %s';

    # Perl Module: Kernel/System/OneTimeAuth/Agent.pm
    $Self->{Translation}->{'The agent %s could not be saved. See the OTOBO log.'} =
        'Nie udało się zapisać agenta %s. Zobacz dziennik OTOBO.';
    $Self->{Translation}->{'The agent %s was not created by this package. Choose another login with --agent.'} =
        'Agent %s nie został utworzony przez ten pakiet. Wybierz inny login przez --agent.';
    $Self->{Translation}->{'The group %s could not be saved. See the OTOBO log.'} =
        'Nie udało się zapisać grupy %s. Zobacz dziennik OTOBO.';
    $Self->{Translation}->{'The setting %s is empty.'} =
        'Ustawienie %s jest puste.';

    # Perl Module: Kernel/System/OneTimeAuth/CustomerText.pm
    $Self->{Translation}->{'%s is your code to open ticket %s.'} =
        '%s to kod do otwarcia zgłoszenia %s.';
    $Self->{Translation}->{'A link to your ticket could not be created at the moment. Please reply to this email instead.'} =
        'W tej chwili nie udało się utworzyć linku do zgłoszenia. Prosimy odpowiedzieć na tę wiadomość.';
    $Self->{Translation}->{'Enter it in the browser in which you opened the link. It works for ten minutes. We will never ask you for it.'} =
        'Proszę wpisać go w przeglądarce, w której otworzono link. Jest ważny przez dziesięć minut. Nigdy o niego nie poprosimy.';
    $Self->{Translation}->{'If you did not open a link to this ticket, somebody else has it. Please tell us here:'} =
        'Jeśli nie otwierali Państwo linku do tego zgłoszenia, ma go ktoś inny. Proszę nas o tym poinformować tutaj:';
    $Self->{Translation}->{'Open your ticket'} =
        'Otwórz zgłoszenie';
    $Self->{Translation}->{'This link is no longer valid. Please use the newest link in your emails, or open it to request a new one.'} =
        'Ten link nie jest już ważny. Prosimy użyć najnowszego linku z wiadomości e-mail lub otworzyć go, aby poprosić o nowy.';
    $Self->{Translation}->{'Your code for ticket %s'} =
        'Kod do zgłoszenia %s';

    # Perl Module: Kernel/System/OneTimeAuth/LinkImport.pm
    $Self->{Translation}->{'Links to the ticket have expired'} =
        'Linki do zgłoszenia wygasły';
    $Self->{Translation}->{'The bridge did not take the links. What it took before stays. Import the file again when the bridge is available.'} =
        'Bridge nie przyjął linków. To, co przyjął wcześniej, pozostaje. Zaimportuj plik ponownie, gdy bridge będzie dostępny.';
    $Self->{Translation}->{'The customer user of the ticket may not use links'} =
        'Użytkownik klienta zgłoszenia nie może używać linków';
    $Self->{Translation}->{'The file is damaged or incomplete: line %s, field %s. Nothing was changed.'} =
        'Plik jest uszkodzony lub niekompletny: wiersz %s, pole %s. Niczego nie zmieniono.';
    $Self->{Translation}->{'The ticket does not exist'} =
        'Zgłoszenie nie istnieje';
    $Self->{Translation}->{'The ticket has another customer user'} =
        'Zgłoszenie ma innego użytkownika klienta';

    # Perl Module: Kernel/System/OneTimeAuth/LinkMail.pm
    $Self->{Translation}->{'A new one-time link was sent to the address of the customer user.'} =
        'Nowy jednorazowy link został wysłany na adres użytkownika klienta.';
    $Self->{Translation}->{'Links to this ticket have expired.'} =
        'Linki do tego zgłoszenia wygasły.';
    $Self->{Translation}->{'No link could be created for the email.'} =
        'Nie udało się utworzyć linku do wiadomości e-mail.';
    $Self->{Translation}->{'OTOBO could not send the email. See the OTOBO log.'} =
        'OTOBO nie mogło wysłać wiadomości e-mail. Zobacz dziennik OTOBO.';
    $Self->{Translation}->{'The address belongs to OTOBO itself.'} =
        'Adres należy do samego OTOBO.';
    $Self->{Translation}->{'The bridge is unavailable.'} =
        'Bridge jest niedostępny.';
    $Self->{Translation}->{'The customer user of the ticket may not use links.'} =
        'Użytkownik klienta tego zgłoszenia nie może używać linków.';
    $Self->{Translation}->{'The link was made for another customer user.'} =
        'Link utworzono dla innego użytkownika klienta.';
    $Self->{Translation}->{'The ticket does not exist.'} =
        'Zgłoszenie nie istnieje.';
    $Self->{Translation}->{'The ticket has another customer user.'} =
        'Zgłoszenie ma innego użytkownika klienta.';
    $Self->{Translation}->{'Too many new links were sent to the customer user.'} =
        'Do użytkownika klienta wysłano zbyt wiele nowych linków.';

    # Perl Module: Kernel/System/OneTimeAuth/LinkPlaces.pm
    $Self->{Translation}->{'The one-time link in the email does not work: it is in HTML that email programs read in different ways.'} =
        'Jednorazowy link w wiadomości e-mail nie działa: znajduje się w kodzie HTML, który programy pocztowe odczytują różnie.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is in an HTML attribute or element where links are not allowed.'} =
        'Jednorazowy link w wiadomości e-mail nie działa: znajduje się w atrybucie lub elemencie HTML, w którym linki nie są dozwolone.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is part of another address.'} =
        'Jednorazowy link w wiadomości e-mail nie działa: jest częścią innego adresu.';
    $Self->{Translation}->{'The one-time link in the email does not work: it touches other letters or digits.'} =
        'Jednorazowy link w wiadomości e-mail nie działa: styka się z innymi literami lub cyframi.';
    $Self->{Translation}->{'The one-time link in the email does not work: its <a> element has an attribute that can reveal the address to others.'} =
        'Jednorazowy link w wiadomości e-mail nie działa: jego element <a> ma atrybut, który może ujawnić adres innym.';

    # Perl Module: Kernel/System/OneTimeAuth/OutgoingMail.pm
    $Self->{Translation}->{'The one-time link in the email does not work: OTOBO could not create the copy of the email that it stores.'} =
        'Jednorazowy link w wiadomości e-mail nie działa: OTOBO nie mogło utworzyć kopii wiadomości, którą przechowuje.';
    $Self->{Translation}->{'The one-time link in the email does not work: OneTimeAuth::IgnoreSenders matches the address.'} =
        'Jednorazowy link w wiadomości e-mail nie działa: adres pasuje do OneTimeAuth::IgnoreSenders.';
    $Self->{Translation}->{'The one-time link in the email does not work: links to this ticket have expired.'} =
        'Jednorazowy link w wiadomości e-mail nie działa: linki do tego zgłoszenia wygasły.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge does not know it.'} =
        'Jednorazowy link w wiadomości e-mail nie działa: bridge go nie zna.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge was unavailable.'} =
        'Jednorazowy link w wiadomości e-mail nie działa: bridge był niedostępny.';
    $Self->{Translation}->{'The one-time link in the email does not work: the customer user of the ticket has changed or may not use links.'} =
        'Jednorazowy link w wiadomości e-mail nie działa: użytkownik klienta zgłoszenia zmienił się lub nie może używać linków.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email contains more than one new link to the ticket.'} =
        'Jednorazowy link w wiadomości e-mail nie działa: wiadomość zawiera więcej niż jeden nowy link do zgłoszenia.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email is not addressed to the registered address alone.'} =
        'Jednorazowy link w wiadomości e-mail nie działa: wiadomość nie jest skierowana wyłącznie na zarejestrowany adres.';
    $Self->{Translation}->{'The one-time link in the email does not work: too many links were sent to this address within an hour.'} =
        'Jednorazowy link w wiadomości e-mail nie działa: w ciągu godziny wysłano na ten adres zbyt wiele linków.';

    # Perl Module: Kernel/System/OneTimeAuth/MisuseNote.pm
    $Self->{Translation}->{'Somebody else has a one-time link to this ticket'} =
        'Ktoś inny ma jednorazowy link do tego zgłoszenia';
    $Self->{Translation}->{'The customer user %s got a code that is needed to open a one-time link in a new browser, and reported that somebody else asked for it. All one-time links to this ticket were revoked. Ask the customer whom the email with the link was forwarded to, and send a new link if the customer needs one.'} =
        'Użytkownik klienta %s otrzymał kod potrzebny do otwarcia jednorazowego linku w nowej przeglądarce i zgłosił, że zażądał go ktoś inny. Wszystkie jednorazowe linki do tego zgłoszenia zostały unieważnione. Proszę zapytać klienta, komu przekazano wiadomość z linkiem, i wysłać nowy link, jeśli klient go potrzebuje.';

    # Perl Module: Kernel/System/OneTimeAuth/NotificationTemplates.pm
    $Self->{Translation}->{'Adds the link of OneTimeAuth::LoginPageHint to the login page of customers.'} =
        'Dodaje odnośnik z OneTimeAuth::LoginPageHint do strony logowania klientów.';
    $Self->{Translation}->{'As soon as you have a password, links stop working for you, also those that you already have.'} =
        'Gdy tylko będziesz mieć hasło, linki przestaną dla Ciebie działać, także te, które już masz.';
    $Self->{Translation}->{'Hello,'} =
        'Dzień dobry,';
    $Self->{Translation}->{'Keep using links'} =
        'Nadal używaj linków';
    $Self->{Translation}->{'New reply to your ticket: <OTOBO_TICKET_Title>'} =
        'Nowa odpowiedź na zgłoszenie: <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'No password? Have a link to your ticket sent to you.'} =
        'Nie masz hasła? Poproś o link do swojego zgłoszenia.';
    $Self->{Translation}->{'Offers a password to customers who logged in with a one-time link, with the function for lost passwords (CustomerPanelLostPassword). Links stop working for a customer user who has a password; the page says so before.'} =
        'Proponuje hasło klientom, którzy zalogowali się jednorazowym linkiem, za pomocą funkcji dla utraconych haseł (CustomerPanelLostPassword). Linki przestają działać dla użytkownika klienta, który ma hasło; strona mówi o tym wcześniej.';
    $Self->{Translation}->{'Please do not forward this email: anyone with the link can open your ticket. If you did not write to us, you can ignore this email.'} =
        'Prosimy nie przekazywać dalej tej wiadomości: każdy, kto ma link, może otworzyć zgłoszenie. Jeśli nie pisali Państwo do nas, można zignorować tę wiadomość.';
    $Self->{Translation}->{'Send me the email'} =
        'Wyślij mi wiadomość';
    $Self->{Translation}->{'Set a password'} =
        'Ustaw hasło';
    $Self->{Translation}->{'Shows customers on the login page a link to the form with which they can have links to their tickets sent to their registered address. Everybody who opens the login page sees it, also customers who have a password.'} =
        'Pokazuje klientom na stronie logowania odnośnik do formularza, za pomocą którego mogą otrzymać linki do swoich zgłoszeń na zarejestrowany adres. Widzi go każdy, kto otwiera stronę logowania, także klienci, którzy mają hasło.';
    $Self->{Translation}->{'Shows the line of OneTimeAuth::OfferPassword to customers who logged in with a one-time link.'} =
        'Pokazuje wiersz z OneTimeAuth::OfferPassword klientom, którzy zalogowali się jednorazowym linkiem.';
    $Self->{Translation}->{'Thank you for your message. With this link you can read your ticket and reply without a password:'} =
        'dziękujemy za wiadomość. Pod tym linkiem można przeczytać zgłoszenie i odpowiedzieć na nie bez hasła:';
    $Self->{Translation}->{'There is no ticket for which a link can be sent.'} =
        'Nie ma zgłoszenia, do którego można wysłać link.';
    $Self->{Translation}->{'We have replied to your ticket. With this link you can read the reply without a password:'} =
        'odpowiedzieliśmy na zgłoszenie. Pod tym linkiem można przeczytać odpowiedź bez hasła:';
    $Self->{Translation}->{'We received your message: <OTOBO_TICKET_Title>'} =
        'Otrzymaliśmy Państwa wiadomość: <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'With a password you log in without links. Your user name is %s.'} =
        'Z hasłem logujesz się bez linków. Twoja nazwa użytkownika to %s.';
    $Self->{Translation}->{'You come often? Set a password.'} =
        'Często tu zaglądasz? Ustaw hasło.';
    $Self->{Translation}->{'You get an email with a link. If you open it, a second email brings your password, which you can change in the preferences.'} =
        'Otrzymasz wiadomość e-mail z linkiem. Po jego otwarciu druga wiadomość przyniesie hasło, które możesz zmienić w ustawieniach.';
    $Self->{Translation}->{'You requested a new link to your ticket. It works once:'} =
        'poproszono o nowy link do zgłoszenia. Działa on jeden raz:';
    $Self->{Translation}->{'You requested new links to your tickets. Each of them works once:'} =
        'Poproszono o nowe linki do Twoich zgłoszeń. Każdy działa jeden raz:';
    $Self->{Translation}->{'Your new link'} =
        'Nowy link';
    $Self->{Translation}->{'Your new links'} =
        'Twoje nowe linki';

    # Perl Module: Kernel/System/OneTimeAuth/History.pm
    $Self->{Translation}->{'A code for a new browser was sent to the address of the customer user.'} =
        'Kod dla nowej przeglądarki został wysłany na adres użytkownika klienta.';
    $Self->{Translation}->{'A one-time link was sent to the address of the customer user.'} =
        'Wysłano jednorazowy link na adres użytkownika klienta.';
    $Self->{Translation}->{'All one-time links of the customer user were revoked.'} =
        'Unieważniono wszystkie jednorazowe linki użytkownika klienta.';
    $Self->{Translation}->{'No working one-time link was sent.'} =
        'Nie wysłano działającego jednorazowego linku.';
    $Self->{Translation}->{'The customer logged in with a one-time link and has seen the last answer.'} =
        'Klient zalogował się za pomocą jednorazowego linku i zobaczył ostatnią odpowiedź.';
    $Self->{Translation}->{'The customer logged in with a one-time link.'} =
        'Klient zalogował się za pomocą jednorazowego linku.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in.'} =
        'Klient otworzył jednorazowy link, ale nie mógł się zalogować.';
    $Self->{Translation}->{'The customer requested a new one-time link.'} =
        'Klient poprosił o nowy jednorazowy link.';
    $Self->{Translation}->{'The customer user reported that somebody else has a one-time link to this ticket. All its links were revoked.'} =
        'Użytkownik klienta zgłosił, że ktoś inny ma jednorazowy link do tego zgłoszenia. Wszystkie jego linki zostały unieważnione.';

    # Perl Module: Kernel/System/OneTimeAuth/TicketLinks.pm
    $Self->{Translation}->{'A ticket with such a number cannot have links.'} =
        'Zgłoszenie o takim numerze nie może mieć linków.';
    $Self->{Translation}->{'OTOBO does not know the customer user of the ticket.'} =
        'OTOBO nie zna użytkownika klienta tego zgłoszenia.';
    $Self->{Translation}->{'The address cannot answer emails (OneTimeAuth::IgnoreSenders).'} =
        'Adres nie może odpowiadać na wiadomości e-mail (OneTimeAuth::IgnoreSenders).';
    $Self->{Translation}->{'The customer user belongs to a backend that does not log in with links.'} =
        'Użytkownik klienta należy do zaplecza, które nie loguje się za pomocą linków.';
    $Self->{Translation}->{'The customer user had no active link.'} =
        'Użytkownik klienta nie miał aktywnego linku.';
    $Self->{Translation}->{'The customer user has a password, and logs in with it.'} =
        'Użytkownik klienta ma hasło i loguje się za jego pomocą.';
    $Self->{Translation}->{'The customer user has no usable email address.'} =
        'Użytkownik klienta nie ma użytecznego adresu e-mail.';
    $Self->{Translation}->{'The customer user is invalid.'} =
        'Użytkownik klienta jest nieważny.';
    $Self->{Translation}->{'The ticket has no customer user.'} =
        'Zgłoszenie nie ma użytkownika klienta.';

    # Perl Module: Kernel/System/OneTimeAuth/Setup.pm
    $Self->{Translation}->{'The definition of the web service %s could not be read. Reinstall the package.'} =
        'Nie udało się odczytać definicji usługi sieciowej %s. Zainstaluj pakiet ponownie.';
    $Self->{Translation}->{'The notification "%s" could not be saved. See the OTOBO log.'} =
        'Nie udało się zapisać powiadomienia "%s". Zobacz dziennik OTOBO.';
    $Self->{Translation}->{'The setting %s could not be changed: %s'} =
        'Nie udało się zmienić ustawienia %s: %s';
    $Self->{Translation}->{'The setting %s does not exist. Reinstall the package.'} =
        'Ustawienie %s nie istnieje. Zainstaluj pakiet ponownie.';
    $Self->{Translation}->{'The settings could not be deployed. See the OTOBO log.'} =
        'Nie udało się wdrożyć ustawień. Zobacz dziennik OTOBO.';
    $Self->{Translation}->{'The web service %s could not be saved. See the OTOBO log.'} =
        'Nie udało się zapisać usługi sieciowej %s. Zobacz dziennik OTOBO.';

    # Perl Module: Kernel/System/OneTimeAuth/TemplateCheck.pm
    $Self->{Translation}->{'Auto response "%s":'} =
        'Automatyczna odpowiedź "%s":';
    $Self->{Translation}->{'Customers get two emails for a new ticket: the auto response "%s" and the notification "%s". Remove one of them in these queues: %s'} =
        'Klienci otrzymują dwie wiadomości o nowym zgłoszeniu: automatyczną odpowiedź "%s" i powiadomienie "%s". Usuń jedną z nich w tych kolejkach: %s';
    $Self->{Translation}->{'Notification "%s":'} =
        'Powiadomienie "%s":';
    $Self->{Translation}->{'Salutation "%s":'} =
        'Powitanie "%s":';
    $Self->{Translation}->{'Signature "%s":'} =
        'Podpis "%s":';
    $Self->{Translation}->{'Template "%s":'} =
        'Szablon "%s":';
    $Self->{Translation}->{'The one-time link in the email does not work: the tag is at a position where links are not allowed.'} =
        'Jednorazowy link w wiadomości e-mail nie działa: znacznik znajduje się w miejscu, w którym linki nie są dozwolone.';
    $Self->{Translation}->{'The tag is in the subject, where links do not work. Move it into the text.'} =
        'Znacznik znajduje się w temacie, w którym linki nie działają. Przenieś go do tekstu.';
    $Self->{Translation}->{'The tag is misspelled. Write <OTOBO_OTACustomerTicketLink>.'} =
        'Znacznik jest błędnie zapisany. Wpisz <OTOBO_OTACustomerTicketLink>.';
    $Self->{Translation}->{'The text could not be rendered. See the OTOBO log.'} =
        'Nie udało się wyświetlić tekstu. Zobacz dziennik OTOBO.';

    # Perl Module: Kernel/System/Ticket/Event/NotificationEvent/Transport/OneTimeAuth.pm
    $Self->{Translation}->{'No notification was sent: an agent created the ticket.'} =
        'Nie wysłano powiadomienia: zgłoszenie utworzył agent.';
    $Self->{Translation}->{'No notification was sent: it would answer an automatic email.'} =
        'Nie wysłano powiadomienia: byłoby odpowiedzią na wiadomość automatyczną.';
    $Self->{Translation}->{'No notification was sent: the address matches the setting SendNoAutoResponseRegExp.'} =
        'Nie wysłano powiadomienia: adres pasuje do ustawienia SendNoAutoResponseRegExp.';
    $Self->{Translation}->{'No notification was sent: the loop protection allows no more emails today.'} =
        'Nie wysłano powiadomienia: ochrona przed pętlą nie pozwala dziś na więcej wiadomości.';

    # SysConfig
    $Self->{Translation}->{'Check, enable and disable one-time links.'} =
        'Sprawdzanie, włączanie i wyłączanie jednorazowych linków.';
    $Self->{Translation}->{'Compares one-time links with the states of their tickets every night and deletes expired links.'} =
        'Co noc porównuje jednorazowe linki ze stanem ich zgłoszeń i usuwa linki wygasłe.';
    $Self->{Translation}->{'Creates a customer user for the sender of an email that opens a new ticket. If CustomerHeaderSpoofProtection is 1, the headers X-OTOBO-CustomerUser and X-OTOBO-CustomerNo of the email are overwritten. CustomerUserBackend is the backend in which customer users are created; if it is empty, this is CustomerUser. SetCheckBoxName is the name of a ticket dynamic field of type checkbox that is set for customer users of that backend.'} =
        'Tworzy użytkownika klienta dla nadawcy wiadomości e-mail, która otwiera nowe zgłoszenie. Jeśli CustomerHeaderSpoofProtection ma wartość 1, nagłówki X-OTOBO-CustomerUser i X-OTOBO-CustomerNo wiadomości są nadpisywane. CustomerUserBackend to backend, w którym tworzeni są użytkownicy klienta; jeśli jest pusty, jest to CustomerUser. SetCheckBoxName to nazwa pola dynamicznego zgłoszenia typu pole wyboru, które jest zaznaczane dla użytkowników klienta tego backendu.';
    $Self->{Translation}->{'Defines after how many days a one-time link stops working even if its ticket is still open. 0 means no limit.'} =
        'Określa, po ilu dniach jednorazowy link przestaje działać, nawet jeśli jego zgłoszenie jest nadal otwarte. 0 oznacza brak ograniczenia.';
    $Self->{Translation}->{'Defines for how many days a browser is remembered that a customer called their own at a login by link. In this browser, the links of this customer user open again after they have been used, until they expire. Somebody who has this device and an old email needs nothing else. 0 means that it is not offered.'} =
        'Określa, przez ile dni pamiętana jest przeglądarka, którą klient podczas logowania linkiem oznaczył jako własną. W tej przeglądarce linki tego użytkownika klienta otwierają się także po ich użyciu, aż wygasną. Kto ma to urządzenie i starą wiadomość e-mail, nie potrzebuje niczego więcej. 0 oznacza, że opcja nie jest oferowana.';
    $Self->{Translation}->{'Defines for how many days a one-time link works after its ticket was closed. If it is 0 or empty, links stop working when the ticket is closed.'} =
        'Określa, przez ile dni jednorazowy link działa po zamknięciu zgłoszenia. Przy wartości 0 lub pustej linki przestają działać z chwilą zamknięcia zgłoszenia.';
    $Self->{Translation}->{'Defines for how many seconds after a link was issued its button has to be pressed twice. Programs that check emails press the buttons of a page within seconds after the email has left; people who are that quick press once more. 0 means that one press is always enough.'} =
        'Określa, przez ile sekund po wystawieniu linku jego przycisk trzeba nacisnąć dwa razy. Programy sprawdzające wiadomości naciskają przyciski strony kilka sekund po wysłaniu wiadomości; kto jest tak szybki, naciska jeszcze raz. 0 oznacza, że jeden raz zawsze wystarcza.';
    $Self->{Translation}->{'Defines how many new one-time links customers can request per hour for one ticket. Never more than one email per minute is sent.'} =
        'Określa, o ile nowych jednorazowych linków na godzinę klienci mogą poprosić dla jednego zgłoszenia. Nigdy nie jest wysyłana więcej niż jedna wiadomość na minutę.';
    $Self->{Translation}->{'Defines how many one-time links of one customer user can be active on one ticket at the same time. When a new link exceeds this number, the oldest link stops working.'} =
        'Określa, ile jednorazowych linków jednego użytkownika klienta może być jednocześnie aktywnych dla jednego zgłoszenia. Gdy nowy link przekracza tę liczbę, najstarszy przestaje działać.';
    $Self->{Translation}->{'Defines if the addresses of SendmailBcc receive working one-time links. If not, they receive a separate copy of the email in which the link does not work.'} =
        'Określa, czy adresy z SendmailBcc otrzymują działające jednorazowe linki. Jeśli nie, otrzymują osobną kopię wiadomości, w której link nie działa.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. No customer user is created for a matching sender, and no working link is sent to a matching address. The default value matches addresses that cannot receive replies. An expression matches anywhere in the address unless it is anchored.'} =
        'Określa wyrażenia regularne (RE2) dla adresów nadawców zapisanych małymi literami. Dla pasującego nadawcy nie jest tworzony użytkownik klienta, a na pasujący adres nie jest wysyłany działający link. Wartość domyślna pasuje do adresów, które nie mogą odbierać odpowiedzi. Wyrażenie może pasować w dowolnym miejscu adresu, chyba że jest zakotwiczone.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. Unless the list is empty, customer users are created only for matching senders that OneTimeAuth::IgnoreSenders does not match. An expression matches anywhere in the address unless it is anchored.'} =
        'Określa wyrażenia regularne (RE2) dla adresów nadawców zapisanych małymi literami. Jeśli lista nie jest pusta, użytkownicy klienta są tworzeni tylko dla pasujących nadawców, do których nie pasuje OneTimeAuth::IgnoreSenders. Wyrażenie może pasować w dowolnym miejscu adresu, chyba że jest zakotwiczone.';
    $Self->{Translation}->{'Defines settings for the tickets of some queues. "Key" is the name of a queue, or a pattern in which * stands for any characters. "Content" is a list of options, separated by semicolons: Links=off, AccessDaysAfterClose=30, SessionScope=Ticket or CustomerUser, TokenRefreshNotificationID=12. For each option, the most specific matching entry counts. Everything else is as in the general settings.'} =
        'Określa ustawienia dla zgłoszeń niektórych kolejek. „Key” to nazwa kolejki lub wzorzec, w którym * oznacza dowolne znaki. „Content” to lista opcji oddzielonych średnikami: Links=off, AccessDaysAfterClose=30, SessionScope=Ticket lub CustomerUser, TokenRefreshNotificationID=12. Dla każdej opcji liczy się najdokładniej pasujący wpis. Wszystko inne jest jak w ustawieniach ogólnych.';
    $Self->{Translation}->{'Defines the ID of the ticket notification whose subject and text are sent when a customer requests a new one-time link. The text must contain the tag <OTOBO_OTACustomerTicketLink>. If this setting is disabled or 0, a built-in text in the customer\'s language is sent.'} =
        'Określa ID powiadomienia zgłoszenia, którego temat i tekst są wysyłane, gdy klient prosi o nowy jednorazowy link. Tekst musi zawierać znacznik <OTOBO_OTACustomerTicketLink>. Jeśli to ustawienie jest wyłączone lub ma wartość 0, wysyłany jest tekst wbudowany w języku klienta.';
    $Self->{Translation}->{'Defines the address at which customers reach the bridge, for example https://helpdesk.example.com/otobo/ota. It must be the same as PUBLIC_URL of the bridge. Only links that begin with this address are one-time links.'} =
        'Określa adres, pod którym klienci docierają do bridge, na przykład https://helpdesk.example.com/otobo/ota. Musi być taki sam jak PUBLIC_URL bridge. Tylko linki zaczynające się od tego adresu są linkami jednorazowymi.';
    $Self->{Translation}->{'Defines the customer user backends whose customer users can log in with a one-time link, for example CustomerUser or CustomerUser1. If the list is empty, this is the backend in which the pre-filter creates customer users.'} =
        'Określa backendy, których użytkownicy klienta mogą logować się jednorazowym linkiem, na przykład CustomerUser lub CustomerUser1. Jeśli lista jest pusta, jest to backend, w którym filtr wstępny tworzy użytkowników klienta.';
    $Self->{Translation}->{'Defines the dashboard widget with the figures of one-time links. "Group" restricts who can add it. "Default" defines whether it is shown to those who have not chosen themselves.'} =
        'Określa widżet pulpitu z liczbami dotyczącymi jednorazowych linków. "Group" ogranicza, kto może go dodać. "Default" określa, czy jest pokazywany tym, którzy sami nie wybrali.';
    $Self->{Translation}->{'Defines the group whose members with the permission rw can use the web services OneTimeAuth and OneTimeAuthSOAP. If it is empty, nobody can use them.'} =
        'Określa grupę, której członkowie z uprawnieniem rw mogą używać usług sieciowych OneTimeAuth i OneTimeAuthSOAP. Jeśli jest pusta, nikt nie może ich używać.';
    $Self->{Translation}->{'Defines the module that logs in customers with a one-time link. It has the last number, 10, so that all other customer login modules are asked first.'} =
        'Określa moduł, który loguje klientów jednorazowym linkiem. Ma ostatni numer, 10, aby wszystkie inne moduły logowania klientów były pytane wcześniej.';
    $Self->{Translation}->{'Defines the notification transport for emails with one-time links. It works like the transport Email, but for customers only and with the rules of auto responses: it sends nothing in reply to automatic emails, to addresses that match SendNoAutoResponseRegExp, or beyond the loop protection.'} =
        'Określa transport powiadomień dla wiadomości z jednorazowymi linkami. Działa jak transport e-mail, ale tylko dla klientów i według zasad automatycznych odpowiedzi: nie wysyła niczego w odpowiedzi na wiadomości automatyczne, niczego na adresy pasujące do SendNoAutoResponseRegExp i niczego ponad limit ochrony przed pętlą.';
    $Self->{Translation}->{'Defines the text that customers see when a new one-time link was sent to their address. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Określa tekst, który klienci widzą, gdy na ich adres wysłano nowy jednorazowy link. Jeśli tekst jest pusty, wyświetlany jest tekst wbudowany w języku klienta. Podziały wierszy są zachowywane; HTML jest wyświetlany jako tekst.';
    $Self->{Translation}->{'Defines the text that customers see when a one-time link is unknown or no longer valid. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Określa tekst, który klienci widzą, gdy jednorazowy link jest nieznany lub już nieważny. Jeśli tekst jest pusty, wyświetlany jest tekst wbudowany w języku klienta. Podziały wierszy są zachowywane; HTML jest wyświetlany jako tekst.';
    $Self->{Translation}->{'Defines the text that customers see when they open an older one-time link while a newer one is active. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Określa tekst, który klienci widzą, gdy otwierają starszy jednorazowy link, podczas gdy aktywny jest nowszy. Jeśli tekst jest pusty, wyświetlany jest tekst wbudowany w języku klienta. Podziały wierszy są zachowywane; HTML jest wyświetlany jako tekst.';
    $Self->{Translation}->{'Defines the text that customers see, on the page or in the email, when a one-time link could not be created or sent. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Określa tekst, który klienci widzą na stronie lub w wiadomości, gdy nie udało się utworzyć lub wysłać jednorazowego linku. Jeśli tekst jest pusty, wyświetlany jest tekst wbudowany w języku klienta. Podziały wierszy są zachowywane; HTML jest wyświetlany jako tekst.';
    $Self->{Translation}->{'Defines what a customer can see after a login with a one-time link. CustomerUser means everything that the customer user may see in the customer interface. Ticket means only the ticket of the link, and those of further links that are opened in the same browser: no overview, no search and no other ticket.'} =
        'Określa, co klient widzi po zalogowaniu jednorazowym linkiem. CustomerUser oznacza wszystko, co użytkownik klienta może zobaczyć w interfejsie klienta. Ticket oznacza tylko zgłoszenie z linku oraz zgłoszenia z kolejnych linków otwartych w tej samej przeglądarce: bez przeglądu, bez wyszukiwania i bez innych zgłoszeń.';
    $Self->{Translation}->{'Defines which browsers have to enter a code before a one-time link opens in them. The code is sent to the registered address of the customer user, works for ten minutes and in that browser only. Never means none, Always means every browser that the customer has not called their own, Forwarded means only if another browser has seen the page of the link before. Programs that check emails count as such a browser.'} =
        'Określa, w których przeglądarkach trzeba wpisać kod, zanim otworzy się jednorazowy link. Kod jest wysyłany na zarejestrowany adres użytkownika klienta i jest ważny przez dziesięć minut, tylko w tej przeglądarce. Never oznacza w żadnej, Always w każdej, której klient nie oznaczył jako własnej, Forwarded tylko wtedy, gdy inna przeglądarka widziała wcześniej stronę linku. Programy sprawdzające wiadomości liczą się jako taka przeglądarka.';
    $Self->{Translation}->{'Email to the customer, with loop protection'} =
        'E-mail do klienta, z ochroną przed pętlą';
    $Self->{Translation}->{'Informs the bridge, through the OTOBO daemon, when a ticket is closed, reopened, merged or moved, when its customer user changes, and when an unknown sender opens a ticket.'} =
        'Informuje bridge za pośrednictwem demona OTOBO, gdy zgłoszenie zostaje zamknięte, ponownie otwarte, połączone lub przeniesione, gdy zmienia się jego użytkownik klienta oraz gdy nieznany nadawca otwiera zgłoszenie.';
    $Self->{Translation}->{'Keeps a session that began with a one-time link to its tickets, if OneTimeAuth::SessionScope is Ticket. It grants nothing by itself.'} =
        'Ogranicza sesję rozpoczętą jednorazowym linkiem do jej zgłoszeń, jeśli OneTimeAuth::SessionScope ma wartość Ticket. Moduł sam niczego nie przyznaje.';
    $Self->{Translation}->{'Loads the JavaScript for the buttons of the widget with one-time links.'} =
        'Wczytuje JavaScript dla przycisków widżetu z jednorazowymi linkami.';
    $Self->{Translation}->{'Loads the module that replaces the tag <OTOBO_OTACustomerTicketLink> in outgoing texts with one-time links.'} =
        'Ładuje moduł, który w tekstach wychodzących zastępuje znacznik <OTOBO_OTACustomerTicketLink> jednorazowymi linkami.';
    $Self->{Translation}->{'One-time links'} =
        'Jednorazowe linki';
    $Self->{Translation}->{'Registers an operation that the bridge for one-time links calls.'} =
        'Rejestruje operację, którą wywołuje bridge jednorazowych linków.';
    $Self->{Translation}->{'Registers the frontend module that sends and revokes one-time links for the widget in the ticket zoom.'} =
        'Rejestruje moduł interfejsu, który wysyła i unieważnia jednorazowe linki dla widżetu w widoku zgłoszenia.';
    $Self->{Translation}->{'Registers the invoker that informs the bridge for one-time links about ticket events. It sends IDs only.'} =
        'Rejestruje wywołanie, które informuje bridge jednorazowych linków o zdarzeniach zgłoszeń. Wysyła tylko ID.';
    $Self->{Translation}->{'Send and revoke one-time links.'} =
        'Wysyłanie i unieważnianie jednorazowych linków.';
    $Self->{Translation}->{'Shows agents in the ticket zoom which one-time links the customer user of the ticket has, and lets them send a new link and revoke all links.'} =
        'Pokazuje agentom w widoku zgłoszenia, jakie jednorazowe linki ma użytkownik klienta tego zgłoszenia, i pozwala wysłać nowy link oraz unieważnić wszystkie linki.';
    $Self->{Translation}->{'Shows customers their ticket after they have accepted the privacy page at their first login with a one-time link. It runs after CustomerAccept and does not accept anything for the customer.'} =
        'Pokazuje klientom ich zgłoszenie po zaakceptowaniu strony o prywatności przy pierwszym logowaniu jednorazowym linkiem. Działa po CustomerAccept i niczego nie akceptuje za klienta.';

    return 1;
}

1;
