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

package Kernel::Language::de_OneTimeAuthBridge;

use v5.24;
use strict;
use warnings;
use utf8;

sub Data {
    my $Self = shift;

    # Template: AdminOneTimeAuth
    $Self->{Translation}->{'Credentials, settings and texts are kept.'} =
        'Zugangsdaten, Einstellungen und Texte bleiben erhalten.';
    $Self->{Translation}->{'Days begin at midnight, UTC'} =
        'Tage beginnen um Mitternacht UTC';
    $Self->{Translation}->{'Disable one-time links'} =
        'Einmal-Links deaktivieren';
    $Self->{Translation}->{'Domain of the address'} =
        'Domain der Adresse';
    $Self->{Translation}->{'Enable one-time links'} =
        'Einmal-Links aktivieren';
    $Self->{Translation}->{'Enable the notifications of the package, too'} =
        'Auch die Benachrichtigungen des Pakets aktivieren';
    $Self->{Translation}->{'Enable them the first time on the command line, which makes the credentials of the bridge and shows them once:'} =
        'Aktivieren Sie sie das erste Mal auf der Kommandozeile. Dort werden die Zugangsdaten der Bridge erzeugt und einmal angezeigt:';
    $Self->{Translation}->{'Figures'} =
        'Zahlen';
    $Self->{Translation}->{'In order'} =
        'In Ordnung';
    $Self->{Translation}->{'Last 7 days'} =
        'Letzte 7 Tage';
    $Self->{Translation}->{'Links in customers\' mailboxes shall stop working until they are enabled again'} =
        'Links in den Postfächern der Kunden sollen bis zur erneuten Aktivierung nicht mehr funktionieren';
    $Self->{Translation}->{'Links whose page was seen in the last 7 days, but that nobody opened'} =
        'Links, deren Seite in den letzten 7 Tagen gesehen wurde, die aber niemand geöffnet hat';
    $Self->{Translation}->{'No problems found.'} =
        'Keine Probleme gefunden.';
    $Self->{Translation}->{'Number of links'} =
        'Anzahl der Links';
    $Self->{Translation}->{'OTOBO itself decides on emails of known customer users. They are not counted.'} =
        'Über E-Mails bekannter Kundenbenutzer entscheidet OTOBO selbst. Sie werden nicht gezählt.';
    $Self->{Translation}->{'OTOBO reaches the bridge at %s.'} =
        'OTOBO erreicht die Bridge unter %s.';
    $Self->{Translation}->{'One-time Links'} =
        'Einmal-Links';
    $Self->{Translation}->{'One-time links are disabled.'} =
        'Einmal-Links sind deaktiviert.';
    $Self->{Translation}->{'One-time links are only partly enabled.'} =
        'Einmal-Links sind nur teilweise aktiviert.';
    $Self->{Translation}->{'Problems found: %s.'} =
        'Gefundene Probleme: %s.';
    $Self->{Translation}->{'The credentials of the bridge stay as they are.'} =
        'Die Zugangsdaten der Bridge bleiben, wie sie sind.';
    $Self->{Translation}->{'There are no figures, because the bridge is unavailable.'} =
        'Es gibt keine Zahlen, weil die Bridge nicht erreichbar ist.';
    $Self->{Translation}->{'What is checked'} =
        'Was geprüft wird';

    # Template: AgentDashboardOneTimeAuth
    $Self->{Translation}->{'Figures of one-time links in the last 7 days'} =
        'Zahlen zu Einmal-Links der letzten 7 Tage';

    # Perl Module: Kernel/Modules/AdminOneTimeAuth.pm
    $Self->{Translation}->{'Confirm that links shall stop working.'} =
        'Bestätigen Sie, dass Links nicht mehr funktionieren sollen.';
    $Self->{Translation}->{'Settings and services of OTOBO'} =
        'Einstellungen und Dienste von OTOBO';
    $Self->{Translation}->{'Texts with links'} =
        'Texte mit Links';
    $Self->{Translation}->{'The bridge'} =
        'Die Bridge';
    $Self->{Translation}->{'There are no credentials yet. Run Admin::OneTimeAuth::Enable once.'} =
        'Es gibt noch keine Zugangsdaten. Führen Sie Admin::OneTimeAuth::Enable einmal aus.';

    # Perl Module: Kernel/System/OneTimeAuth/Activation.pm
    $Self->{Translation}->{'Move that module to a free number from 1 to 9.'} =
        'Geben Sie diesem Modul eine freie Nummer von 1 bis 9.';
    $Self->{Translation}->{'The setting Customer::AuthModule10 is used by %s.'} =
        'Die Einstellung Customer::AuthModule10 wird von %s benutzt.';

    # Perl Module: Kernel/System/OneTimeAuth/Check.pm
    $Self->{Translation}->{'%s is not a checkbox dynamic field of tickets.'} =
        '%s ist kein dynamisches Ticket-Feld vom Typ Checkbox.';
    $Self->{Translation}->{'Agent of the bridge'} =
        'Agent der Bridge';
    $Self->{Translation}->{'Compare OTOBO_URL, OTOBO_USER and OTOBO_PASSWORD of the bridge with what Admin::OneTimeAuth::Enable printed.'} =
        'Vergleichen Sie OTOBO_URL, OTOBO_USER und OTOBO_PASSWORD der Bridge mit der Ausgabe von Admin::OneTimeAuth::Enable.';
    $Self->{Translation}->{'Connection from the bridge to OTOBO'} =
        'Verbindung von der Bridge zu OTOBO';
    $Self->{Translation}->{'Connection to the bridge'} =
        'Verbindung zur Bridge';
    $Self->{Translation}->{'Correct CustomerUserBackend in the setting %s.'} =
        'Korrigieren Sie CustomerUserBackend in der Einstellung %s.';
    $Self->{Translation}->{'Correct SetCheckBoxName in the setting %s.'} =
        'Korrigieren Sie SetCheckBoxName in der Einstellung %s.';
    $Self->{Translation}->{'Correct these texts.'} =
        'Korrigieren Sie diese Texte.';
    $Self->{Translation}->{'Correct this setting.'} =
        'Korrigieren Sie diese Einstellung.';
    $Self->{Translation}->{'Customer login module'} =
        'Anmeldemodul für Kunden';
    $Self->{Translation}->{'Deploy them.'} =
        'Nehmen Sie sie in Betrieb.';
    $Self->{Translation}->{'Emails for a new ticket'} =
        'E-Mails für ein neues Ticket';
    $Self->{Translation}->{'Install the version of the package that is made for this version of OTOBO.'} =
        'Installieren Sie die Version des Pakets, die für diese Version von OTOBO gemacht ist.';
    $Self->{Translation}->{'Invalid option "%s" in the setting %s. The general setting applies.'} =
        'Ungültige Option "%s" in der Einstellung %s. Es gilt die allgemeine Einstellung.';
    $Self->{Translation}->{'Invalid value in the setting %s. The default %s applies.'} =
        'Ungültige Zahl in der Einstellung %s. Es gilt der Standardwert %s.';
    $Self->{Translation}->{'Invalid value in the setting %s. The pages of links do not use it.'} =
        'Ungültiger Wert in der Einstellung %s. Die Seiten der Links verwenden ihn nicht.';
    $Self->{Translation}->{'Is it running, and is this its internal listener?'} =
        'Läuft sie, und ist das ihr interner Listener?';
    $Self->{Translation}->{'Links are switched off for the queue of the ticket (OneTimeAuth::Queues).'} =
        'Links sind für die Queue des Tickets abgeschaltet (OneTimeAuth::Queues).';
    $Self->{Translation}->{'Make them the same.'} =
        'Beide müssen gleich sein.';
    $Self->{Translation}->{'No queue matches the entry "%s" of the setting %s.'} =
        'Keine Queue passt zum Eintrag "%s" der Einstellung %s.';
    $Self->{Translation}->{'OTOBO daemon'} =
        'OTOBO-Daemon';
    $Self->{Translation}->{'OTOBO itself reads the whole table whenever it looks for a customer user of %s. Set SearchCaseSensitive to 1 in its Params in Kernel/Config.pm: with this database, it only makes the search faster.'} =
        'OTOBO selbst liest die ganze Tabelle, wenn es einen Kundenbenutzer von %s sucht. Setzen Sie SearchCaseSensitive in dessen Params in Kernel/Config.pm auf 1: Bei dieser Datenbank wird die Suche dadurch nur schneller.';
    $Self->{Translation}->{'Pre-filter for new senders'} =
        'PreFilter für neue Absender';
    $Self->{Translation}->{'Public address of the bridge'} =
        'Öffentliche Adresse der Bridge';
    $Self->{Translation}->{'Redis of the bridge'} =
        'Redis der Bridge';
    $Self->{Translation}->{'Repair the connection to the bridge first.'} =
        'Reparieren Sie zuerst die Verbindung zur Bridge.';
    $Self->{Translation}->{'Run "onetimeauth-bridge check" where the bridge runs.'} =
        'Führen Sie "onetimeauth-bridge check" aus, wo die Bridge läuft.';
    $Self->{Translation}->{'Run Admin::OneTimeAuth::Enable.'} =
        'Führen Sie Admin::OneTimeAuth::Enable aus.';
    $Self->{Translation}->{'Run bin/otobo.Daemon.pl start.'} =
        'Führen Sie bin/otobo.Daemon.pl start aus.';
    $Self->{Translation}->{'Searches for customer users'} =
        'Suche nach Kundenbenutzern';
    $Self->{Translation}->{'See the error log of the web server and reinstall the package.'} =
        'Prüfen Sie das Fehlerprotokoll des Webservers und installieren Sie das Paket neu.';
    $Self->{Translation}->{'Set the threshold to "error".'} =
        'Setzen Sie die Schwelle auf "error".';
    $Self->{Translation}->{'Settings that enable the links'} =
        'Einstellungen, die die Links aktivieren';
    $Self->{Translation}->{'Some changed settings are not deployed.'} =
        'Einige geänderte Einstellungen sind nicht in Betrieb genommen.';
    $Self->{Translation}->{'Start it with BRIDGE_USER and BRIDGE_PASSWORD as Admin::OneTimeAuth::Enable printed them.'} =
        'Starten Sie sie mit BRIDGE_USER und BRIDGE_PASSWORD aus der Ausgabe von Admin::OneTimeAuth::Enable.';
    $Self->{Translation}->{'Template tag'} =
        'Tag in Vorlagen';
    $Self->{Translation}->{'Text of the renewal email'} =
        'Text der E-Mail mit einem neuen Link';
    $Self->{Translation}->{'Texts with the template tag'} =
        'Texte mit dem Tag';
    $Self->{Translation}->{'The OTOBO daemon is not running: no emails are sent, and the bridge receives no events.'} =
        'Der OTOBO-Daemon läuft nicht: Es werden keine E-Mails gesendet, und die Bridge erhält keine Ereignisse.';
    $Self->{Translation}->{'The agent %s has no permission rw in the group %s.'} =
        'Der Agent %s hat keine Berechtigung rw in der Gruppe %s.';
    $Self->{Translation}->{'The agent %s is invalid.'} =
        'Der Agent %s ist ungültig.';
    $Self->{Translation}->{'The agent of the bridge is missing.'} =
        'Der Agent der Bridge fehlt.';
    $Self->{Translation}->{'The bridge at %s rejects the credentials.'} =
        'Die Bridge unter %s lehnt die Zugangsdaten ab.';
    $Self->{Translation}->{'The bridge is unavailable at %s.'} =
        'Die Bridge ist unter %s nicht erreichbar.';
    $Self->{Translation}->{'The bridge reports: %s'} =
        'Die Bridge meldet: %s';
    $Self->{Translation}->{'The check failed: %s'} =
        'Die Prüfung ist fehlgeschlagen: %s';
    $Self->{Translation}->{'The customer user backend %s does not exist.'} =
        'Das Kundenbenutzer-Backend %s existiert nicht.';
    $Self->{Translation}->{'The customer users of %s lack an index in the database. Create it: %s'} =
        'Den Kundenbenutzern von %s fehlt ein Index in der Datenbank. Legen Sie ihn an: %s';
    $Self->{Translation}->{'The module %s is not loaded.'} =
        'Das Modul %s ist nicht geladen.';
    $Self->{Translation}->{'The notification "%s" has no tag <OTOBO_OTACustomerTicketLink> in these languages: %s. The built-in text is sent.'} =
        'Der Benachrichtigung "%s" fehlt das Tag <OTOBO_OTACustomerTicketLink> in diesen Sprachen: %s. Der eingebaute Text wird gesendet.';
    $Self->{Translation}->{'The notification %s of the setting %s does not exist. The built-in text is sent.'} =
        'Die Benachrichtigung %s aus der Einstellung %s existiert nicht. Der eingebaute Text wird gesendet.';
    $Self->{Translation}->{'The setting %s is disabled.'} =
        'Die Einstellung %s ist deaktiviert.';
    $Self->{Translation}->{'The setting OneTimeAuth::PublicURL is %s, but PUBLIC_URL of the bridge is %s.'} =
        'Die Einstellung OneTimeAuth::PublicURL ist %s, aber PUBLIC_URL der Bridge ist %s.';
    $Self->{Translation}->{'The web service %s has the debug threshold "debug": it logs the addresses of customers.'} =
        'Der Webservice %s hat die Debug-Schwelle "debug": Er protokolliert die Adressen von Kunden.';
    $Self->{Translation}->{'The web service %s is invalid.'} =
        'Der Webservice %s ist ungültig.';
    $Self->{Translation}->{'The web service %s is missing.'} =
        'Der Webservice %s fehlt.';
    $Self->{Translation}->{'These functions of OTOBO are not wrapped, so some emails have no links: %s.'} =
        'Diese Funktionen von OTOBO sind nicht eingehüllt, deshalb fehlen Links in manchen E-Mails: %s.';
    $Self->{Translation}->{'These settings are disabled: %s.'} =
        'Diese Einstellungen sind deaktiviert: %s.';
    $Self->{Translation}->{'Unknown while the bridge is unavailable.'} =
        'Unbekannt, solange die Bridge nicht erreichbar ist.';
    $Self->{Translation}->{'Values of settings'} =
        'Werte der Einstellungen';
    $Self->{Translation}->{'Web services of the bridge'} =
        'Webservices der Bridge';

    # Perl Module: Kernel/System/OneTimeAuth/EnvironmentFile.pm
    $Self->{Translation}->{'%s has characters that not every program reads alike in a file. Use letters, digits and . _ ~ : / ? @ % + = , -'} =
        '%s enthält Zeichen, die nicht jedes Programm in einer Datei gleich liest. Verwenden Sie Buchstaben, Ziffern und . _ ~ : / ? @ % + = , -';
    $Self->{Translation}->{'The file %s cannot be read: %s'} =
        'Die Datei %s kann nicht gelesen werden: %s';
    $Self->{Translation}->{'The file %s cannot be written: %s'} =
        'Die Datei %s kann nicht geschrieben werden: %s';

    # Perl Module: Kernel/System/OneTimeAuth/Figures.pm
    $Self->{Translation}->{'Customer users created'} =
        'Angelegte Kundenbenutzer';
    $Self->{Translation}->{'Links opened'} =
        'Geöffnete Links';
    $Self->{Translation}->{'Links sent'} =
        'Gesendete Links';
    $Self->{Translation}->{'Logins with a link'} =
        'Anmeldungen mit einem Link';
    $Self->{Translation}->{'New links requested'} =
        'Angeforderte neue Links';
    $Self->{Translation}->{'Refused because of a limit'} =
        'Wegen eines Grenzwerts abgelehnt';
    $Self->{Translation}->{'Senders decided by the bridge'} =
        'Von der Bridge beurteilte Absender';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Enable.pm
    $Self->{Translation}->{'%s is missing in standard input.'} =
        '%s fehlt in der Standardeingabe.';
    $Self->{Translation}->{'%s must be 1 to 30 letters, digits, dots, dashes or underscores.'} =
        '%s muss aus 1 bis 30 Buchstaben, Ziffern, Punkten, Bindestrichen oder Unterstrichen bestehen.';
    $Self->{Translation}->{'%s must be 16 to 50 printable ASCII characters without spaces.'} =
        '%s muss aus 16 bis 50 druckbaren ASCII-Zeichen ohne Leerzeichen bestehen.';
    $Self->{Translation}->{'Agent %s: %s'} =
        'Agent %s: %s';
    $Self->{Translation}->{'Changes:'} =
        'Änderungen:';
    $Self->{Translation}->{'File %s: %s'} =
        'Datei %s: %s';
    $Self->{Translation}->{'Line %s of standard input must begin with BRIDGE_USER=, BRIDGE_PASSWORD= or OTOBO_PASSWORD=.'} =
        'Zeile %s der Standardeingabe muss mit BRIDGE_USER=, BRIDGE_PASSWORD= oder OTOBO_PASSWORD= beginnen.';
    $Self->{Translation}->{'Nothing has to be changed.'} =
        'Es ist nichts zu ändern.';
    $Self->{Translation}->{'Notification "%s": %s'} =
        'Benachrichtigung "%s": %s';
    $Self->{Translation}->{'OTOBO_PASSWORD is missing in the file %s, and OTOBO knows only its hash. Add --new-credentials.'} =
        'OTOBO_PASSWORD fehlt in der Datei %s, und OTOBO kennt nur den Hash. Ergänzen Sie --new-credentials.';
    $Self->{Translation}->{'One-time links are disabled. Customer users and tickets are unchanged.'} =
        'Einmal-Links sind deaktiviert. Kundenbenutzer und Tickets sind unverändert.';
    $Self->{Translation}->{'One-time links are enabled.'} =
        'Einmal-Links sind aktiviert.';
    $Self->{Translation}->{'Setting %s: %s'} =
        'Einstellung %s: %s';
    $Self->{Translation}->{'Specify with --bridge-url where OTOBO reaches the bridge, for example --bridge-url http://127.0.0.1:8081.'} =
        'Geben Sie mit --bridge-url an, unter welcher Adresse OTOBO die Bridge erreicht, zum Beispiel --bridge-url http://127.0.0.1:8081.';
    $Self->{Translation}->{'Start the bridge with this environment, then run Admin::OneTimeAuth::Check.'} =
        'Starten Sie die Bridge mit dieser Umgebung und führen Sie dann Admin::OneTimeAuth::Check aus.';
    $Self->{Translation}->{'The bridge refuses unencrypted http. Use https (settings HttpType and FQDN, --public-url, --otobo-url) or, on a private network, add:'} =
        'Die Bridge lehnt unverschlüsseltes http ab. Benutzen Sie https (Einstellungen HttpType und FQDN, --public-url, --otobo-url) oder ergänzen Sie in einem privaten Netz:';
    $Self->{Translation}->{'The environment of the bridge follows. Its passwords are unchanged; --new-credentials creates new ones.'} =
        'Es folgt die Umgebung der Bridge. Ihre Passwörter sind unverändert; --new-credentials erzeugt neue.';
    $Self->{Translation}->{'The environment of the bridge follows. Keep it secret; the passwords are not shown again.'} =
        'Es folgt die Umgebung der Bridge. Halten Sie sie geheim; die Passwörter werden nicht noch einmal angezeigt.';
    $Self->{Translation}->{'The environment of the bridge is in the file %s. Keep it secret.'} =
        'Die Umgebung der Bridge steht in der Datei %s. Halten Sie sie geheim.';
    $Self->{Translation}->{'The options --%s and --%s exclude each other.'} =
        'Die Optionen --%s und --%s schließen einander aus.';
    $Self->{Translation}->{'The password would travel to %s unencrypted. Use https or, on a private network, add --allow-plain-http %s.'} =
        'Das Passwort würde unverschlüsselt an %s gesendet. Benutzen Sie https oder ergänzen Sie in einem privaten Netz --allow-plain-http %s.';
    $Self->{Translation}->{'These changes would be made:'} =
        'Diese Änderungen würden vorgenommen:';
    $Self->{Translation}->{'Web service %s: %s'} =
        'Webservice %s: %s';
    $Self->{Translation}->{'add the permission rw'} =
        'Berechtigung rw hinzufügen';
    $Self->{Translation}->{'create and enable'} =
        'anlegen und aktivieren';
    $Self->{Translation}->{'disable'} =
        'deaktivieren';
    $Self->{Translation}->{'enable'} =
        'aktivieren';
    $Self->{Translation}->{'new address of the bridge'} =
        'neue Adresse der Bridge';
    $Self->{Translation}->{'new password'} =
        'neues Passwort';
    $Self->{Translation}->{'new value'} =
        'neuer Wert';
    $Self->{Translation}->{'write'} =
        'schreiben';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Import.pm
    $Self->{Translation}->{'%s links imported, %s imported before.'} =
        '%s Links importiert, %s schon früher importiert.';
    $Self->{Translation}->{'Not imported: %s (%s): %s'} =
        'Nicht importiert: %s (%s): %s';
    $Self->{Translation}->{'The bridge is unavailable. Nothing was changed.'} =
        'Die Bridge ist nicht verfügbar. Es wurde nichts geändert.';
    $Self->{Translation}->{'The file %s cannot be read.'} =
        'Die Datei %s kann nicht gelesen werden.';
    $Self->{Translation}->{'The setting %s was changed.'} =
        'Die Einstellung %s wurde geändert.';

    # Template: Kernel/Output/HTML/Templates/Standard/AgentTicketZoom/OneTimeAuth.tt
    $Self->{Translation}->{'Access link'} =
        'Zugangslink';
    $Self->{Translation}->{'Last answer'} =
        'Letzte Antwort';
    $Self->{Translation}->{'No links were sent in the last 30 days.'} =
        'In den letzten 30 Tagen wurden keine Links gesendet.';
    $Self->{Translation}->{'No login with a link since then'} =
        'Seitdem keine Anmeldung mit einem Link';
    $Self->{Translation}->{'No new link is possible'} =
        'Kein neuer Link möglich';
    $Self->{Translation}->{'Own devices'} =
        'Eigene Geräte';
    $Self->{Translation}->{'Revoke all links'} =
        'Alle Links widerrufen';
    $Self->{Translation}->{'Revoke all links of the customer user to this ticket? The customer can then request a new one.'} =
        'Alle Links des Kundenbenutzers zu diesem Ticket widerrufen? Der Kunde kann danach einen neuen anfordern.';
    $Self->{Translation}->{'Seen by the customer'} =
        'Vom Kunden gesehen';
    $Self->{Translation}->{'Send a new link'} =
        'Neuen Link senden';
    $Self->{Translation}->{'Send a new one-time link to the address of the customer user?'} =
        'Einen neuen Einmal-Link an die Adresse des Kundenbenutzers senden?';
    $Self->{Translation}->{'The links of this ticket cannot be shown now.'} =
        'Die Links dieses Tickets können jetzt nicht angezeigt werden.';

    # Perl Module: Kernel/Output/HTML/TicketZoom/OneTimeAuth.pm
    $Self->{Translation}->{'Ended'} =
        'Beendet';
    $Self->{Translation}->{'Expired'} =
        'Abgelaufen';
    $Self->{Translation}->{'Not opened yet'} =
        'Noch nicht geöffnet';
    $Self->{Translation}->{'Opened, not logged in'} =
        'Geöffnet, nicht angemeldet';
    $Self->{Translation}->{'Page shown, not opened'} =
        'Seite angezeigt, nicht geöffnet';
    $Self->{Translation}->{'Replaced by a newer link'} =
        'Durch einen neueren Link ersetzt';
    $Self->{Translation}->{'Revoked'} =
        'Widerrufen';
    $Self->{Translation}->{'The customer logged in'} =
        'Der Kunde hat sich angemeldet';
    $Self->{Translation}->{'The customer logged in with another link'} =
        'Der Kunde hat sich mit einem anderen Link angemeldet';
    $Self->{Translation}->{'Used'} =
        'Verwendet';
    $Self->{Translation}->{'Works until'} =
        'Gültig bis';

    # Perl Module: Kernel/System/CustomerAuth/OneTimeAuthLink.pm
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: links to this ticket have expired.'} =
        'Der Kunde hat einen Einmal-Link geöffnet, konnte sich aber nicht anmelden: Die Links zu diesem Ticket sind abgelaufen.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: the link was made for another customer user or address.'} =
        'Der Kunde hat einen Einmal-Link geöffnet, konnte sich aber nicht anmelden: Der Link wurde für einen anderen Kundenbenutzer oder eine andere Adresse erstellt.';

    # Perl Module: Kernel/System/OneTimeAuth.pm
    $Self->{Translation}->{'%s tickets checked, %s repaired, %s removed.'} =
        '%s Tickets geprüft, %s repariert, %s entfernt.';
    $Self->{Translation}->{'One-time links are not enabled.'} =
        'Einmal-Links sind nicht aktiviert.';
    $Self->{Translation}->{'The sweep stopped after %s tickets: %s'} =
        'Der Abgleich wurde nach %s Tickets abgebrochen: %s';

    # Perl Module: Kernel/System/OneTimeAuth/Agent.pm
    $Self->{Translation}->{'The agent %s could not be saved. See the OTOBO log.'} =
        'Der Agent %s konnte nicht gespeichert werden. Näheres steht im OTOBO-Protokoll.';
    $Self->{Translation}->{'The agent %s was not created by this package. Choose another login with --agent.'} =
        'Der Agent %s wurde nicht von diesem Paket angelegt. Wählen Sie mit --agent einen anderen Login.';
    $Self->{Translation}->{'The group %s could not be saved. See the OTOBO log.'} =
        'Die Gruppe %s konnte nicht gespeichert werden. Näheres steht im OTOBO-Protokoll.';
    $Self->{Translation}->{'The setting %s is empty.'} =
        'Die Einstellung %s ist leer.';

    # Perl Module: Kernel/System/OneTimeAuth/CustomerText.pm
    $Self->{Translation}->{'%s is your code to open ticket %s.'} =
        '%s ist Ihr Code für das Ticket %s.';
    $Self->{Translation}->{'A link to your ticket could not be created at the moment. Please reply to this email instead.'} =
        'Ein Link zu Ihrem Ticket konnte gerade nicht erzeugt werden. Bitte antworten Sie stattdessen auf diese E-Mail.';
    $Self->{Translation}->{'Enter it in the browser in which you opened the link. It works for ten minutes. We will never ask you for it.'} =
        'Geben Sie ihn in dem Browser ein, in dem Sie den Link geöffnet haben. Er gilt zehn Minuten. Wir fragen Sie nie danach.';
    $Self->{Translation}->{'If you did not open a link to this ticket, somebody else has it. Please tell us here:'} =
        'Wenn Sie keinen Link zu diesem Ticket geöffnet haben, hat ihn jemand anderes. Bitte teilen Sie uns das hier mit:';
    $Self->{Translation}->{'Open your ticket'} =
        'Ihr Ticket öffnen';
    $Self->{Translation}->{'This link is no longer valid. Please use the newest link in your emails, or open it to request a new one.'} =
        'Dieser Link ist nicht mehr gültig. Bitte verwenden Sie den neuesten Link in Ihren E-Mails oder öffnen Sie ihn, um einen neuen anzufordern.';
    $Self->{Translation}->{'Your code for ticket %s'} =
        'Ihr Code für das Ticket %s';

    # Perl Module: Kernel/System/OneTimeAuth/LinkImport.pm
    $Self->{Translation}->{'Links to the ticket have expired'} =
        'Links zu dem Ticket sind abgelaufen';
    $Self->{Translation}->{'The bridge did not take the links. What it took before stays. Import the file again when the bridge is available.'} =
        'Die Bridge hat die Links nicht angenommen. Was sie zuvor angenommen hat, bleibt. Importieren Sie die Datei noch einmal, wenn die Bridge verfügbar ist.';
    $Self->{Translation}->{'The customer user of the ticket may not use links'} =
        'Der Kundenbenutzer des Tickets darf keine Links verwenden';
    $Self->{Translation}->{'The file is damaged or incomplete: line %s, field %s. Nothing was changed.'} =
        'Die Datei ist beschädigt oder unvollständig: Zeile %s, Feld %s. Es wurde nichts geändert.';
    $Self->{Translation}->{'The ticket does not exist'} =
        'Das Ticket existiert nicht';
    $Self->{Translation}->{'The ticket has another customer user'} =
        'Das Ticket hat einen anderen Kundenbenutzer';

    # Perl Module: Kernel/System/OneTimeAuth/LinkMail.pm
    $Self->{Translation}->{'A new one-time link was sent to the address of the customer user.'} =
        'Ein neuer Einmal-Link wurde an die Adresse des Kundenbenutzers gesendet.';
    $Self->{Translation}->{'Links to this ticket have expired.'} =
        'Die Links zu diesem Ticket sind abgelaufen.';
    $Self->{Translation}->{'No link could be created for the email.'} =
        'Für die E-Mail konnte kein Link erstellt werden.';
    $Self->{Translation}->{'OTOBO could not send the email. See the OTOBO log.'} =
        'OTOBO konnte die E-Mail nicht senden. Siehe das OTOBO-Log.';
    $Self->{Translation}->{'The address belongs to OTOBO itself.'} =
        'Die Adresse gehört OTOBO selbst.';
    $Self->{Translation}->{'The bridge is unavailable.'} =
        'Die Bridge ist nicht erreichbar.';
    $Self->{Translation}->{'The customer user of the ticket may not use links.'} =
        'Der Kundenbenutzer des Tickets darf keine Links verwenden.';
    $Self->{Translation}->{'The link was made for another customer user.'} =
        'Der Link wurde für einen anderen Kundenbenutzer erstellt.';
    $Self->{Translation}->{'The ticket does not exist.'} =
        'Das Ticket existiert nicht.';
    $Self->{Translation}->{'The ticket has another customer user.'} =
        'Das Ticket hat einen anderen Kundenbenutzer.';
    $Self->{Translation}->{'Too many new links were sent to the customer user.'} =
        'An den Kundenbenutzer wurden zu viele neue Links gesendet.';

    # Perl Module: Kernel/System/OneTimeAuth/LinkPlaces.pm
    $Self->{Translation}->{'The one-time link in the email does not work: it is in HTML that email programs read in different ways.'} =
        'Der Einmal-Link in der E-Mail funktioniert nicht: Er steht in HTML, das E-Mail-Programme unterschiedlich lesen.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is in an HTML attribute or element where links are not allowed.'} =
        'Der Einmal-Link in der E-Mail funktioniert nicht: Er steht in einem HTML-Attribut oder -Element, in dem Links nicht erlaubt sind.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is part of another address.'} =
        'Der Einmal-Link in der E-Mail funktioniert nicht: Er ist Teil einer anderen Adresse.';
    $Self->{Translation}->{'The one-time link in the email does not work: it touches other letters or digits.'} =
        'Der Einmal-Link in der E-Mail funktioniert nicht: Er grenzt direkt an andere Buchstaben oder Ziffern.';
    $Self->{Translation}->{'The one-time link in the email does not work: its <a> element has an attribute that can reveal the address to others.'} =
        'Der Einmal-Link in der E-Mail funktioniert nicht: Sein <a>-Element hat ein Attribut, das die Adresse an andere verraten kann.';

    # Perl Module: Kernel/System/OneTimeAuth/OutgoingMail.pm
    $Self->{Translation}->{'The one-time link in the email does not work: OTOBO could not create the copy of the email that it stores.'} =
        'Der Einmal-Link in der E-Mail funktioniert nicht: OTOBO konnte die Kopie der E-Mail nicht erzeugen, die es speichert.';
    $Self->{Translation}->{'The one-time link in the email does not work: OneTimeAuth::IgnoreSenders matches the address.'} =
        'Der Einmal-Link in der E-Mail funktioniert nicht: OneTimeAuth::IgnoreSenders passt auf die Adresse.';
    $Self->{Translation}->{'The one-time link in the email does not work: links to this ticket have expired.'} =
        'Der Einmal-Link in der E-Mail funktioniert nicht: Links zu diesem Ticket sind abgelaufen.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge does not know it.'} =
        'Der Einmal-Link in der E-Mail funktioniert nicht: Die Bridge kennt ihn nicht.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge was unavailable.'} =
        'Der Einmal-Link in der E-Mail funktioniert nicht: Die Bridge war nicht erreichbar.';
    $Self->{Translation}->{'The one-time link in the email does not work: the customer user of the ticket has changed or may not use links.'} =
        'Der Einmal-Link in der E-Mail funktioniert nicht: Der Kundenbenutzer des Tickets hat sich geändert oder darf keine Links benutzen.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email contains more than one new link to the ticket.'} =
        'Der Einmal-Link in der E-Mail funktioniert nicht: Die E-Mail enthält mehr als einen neuen Link zum Ticket.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email is not addressed to the registered address alone.'} =
        'Der Einmal-Link in der E-Mail funktioniert nicht: Die E-Mail ist nicht allein an die registrierte Adresse gerichtet.';
    $Self->{Translation}->{'The one-time link in the email does not work: too many links were sent to this address within an hour.'} =
        'Der Einmal-Link in der E-Mail funktioniert nicht: Innerhalb einer Stunde wurden zu viele Links an diese Adresse gesendet.';

    # Perl Module: Kernel/System/OneTimeAuth/MisuseNote.pm
    $Self->{Translation}->{'Somebody else has a one-time link to this ticket'} =
        'Jemand anderes hat einen Einmal-Link zu diesem Ticket';
    $Self->{Translation}->{'The customer user %s got a code that is needed to open a one-time link in a new browser, and reported that somebody else asked for it. All one-time links to this ticket were revoked. Ask the customer whom the email with the link was forwarded to, and send a new link if the customer needs one.'} =
        'Der Kundenbenutzer %s hat einen Code erhalten, mit dem ein Einmal-Link in einem neuen Browser geöffnet wird, und hat gemeldet, dass jemand anderes ihn angefordert hat. Alle Einmal-Links zu diesem Ticket wurden widerrufen. Fragen Sie den Kunden, an wen die E-Mail mit dem Link weitergeleitet wurde, und senden Sie einen neuen Link, wenn der Kunde einen braucht.';

    # Perl Module: Kernel/System/OneTimeAuth/NotificationTemplates.pm
    $Self->{Translation}->{'Adds the link of OneTimeAuth::LoginPageHint to the login page of customers.'} =
        'Fügt den Link von OneTimeAuth::LoginPageHint zur Anmeldeseite der Kunden hinzu.';
    $Self->{Translation}->{'As soon as you have a password, links stop working for you, also those that you already have.'} =
        'Sobald Sie ein Passwort haben, funktionieren Links für Sie nicht mehr, auch nicht die, die Sie schon haben.';
    $Self->{Translation}->{'Hello,'} =
        'Guten Tag,';
    $Self->{Translation}->{'Keep using links'} =
        'Weiter Links benutzen';
    $Self->{Translation}->{'New reply to your ticket: <OTOBO_TICKET_Title>'} =
        'Neue Antwort auf Ihr Ticket: <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'No password? Have a link to your ticket sent to you.'} =
        'Kein Passwort? Lassen Sie sich einen Link zu Ihrem Ticket zusenden.';
    $Self->{Translation}->{'Offers a password to customers who logged in with a one-time link, with the function for lost passwords (CustomerPanelLostPassword). Links stop working for a customer user who has a password; the page says so before.'} =
        'Bietet Kunden, die sich mit einem Einmal-Link angemeldet haben, ein Passwort an, mit der Funktion für vergessene Passwörter (CustomerPanelLostPassword). Für einen Kundenbenutzer mit Passwort funktionieren Links nicht mehr; die Seite sagt das vorher.';
    $Self->{Translation}->{'Please do not forward this email: anyone with the link can open your ticket. If you did not write to us, you can ignore this email.'} =
        'Bitte leiten Sie diese E-Mail nicht weiter: Wer den Link hat, kann Ihr Ticket öffnen. Falls Sie uns nicht geschrieben haben, können Sie diese E-Mail ignorieren.';
    $Self->{Translation}->{'Send me the email'} =
        'E-Mail zusenden';
    $Self->{Translation}->{'Set a password'} =
        'Passwort festlegen';
    $Self->{Translation}->{'Shows customers on the login page a link to the form with which they can have links to their tickets sent to their registered address. Everybody who opens the login page sees it, also customers who have a password.'} =
        'Zeigt Kunden auf der Anmeldeseite einen Link zu dem Formular, mit dem sie sich Links zu ihren Tickets an ihre hinterlegte Adresse senden lassen können. Alle, die die Anmeldeseite öffnen, sehen ihn, auch Kunden mit Passwort.';
    $Self->{Translation}->{'Shows the line of OneTimeAuth::OfferPassword to customers who logged in with a one-time link.'} =
        'Zeigt Kunden, die sich mit einem Einmal-Link angemeldet haben, die Zeile von OneTimeAuth::OfferPassword.';
    $Self->{Translation}->{'Thank you for your message. With this link you can read your ticket and reply without a password:'} =
        'vielen Dank für Ihre Nachricht. Mit diesem Link können Sie Ihr Ticket ohne Passwort lesen und beantworten:';
    $Self->{Translation}->{'There is no ticket for which a link can be sent.'} =
        'Es gibt kein Ticket, zu dem ein Link gesendet werden kann.';
    $Self->{Translation}->{'We have replied to your ticket. With this link you can read the reply without a password:'} =
        'wir haben auf Ihr Ticket geantwortet. Mit diesem Link können Sie die Antwort ohne Passwort lesen:';
    $Self->{Translation}->{'We received your message: <OTOBO_TICKET_Title>'} =
        'Wir haben Ihre Nachricht erhalten: <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'With a password you log in without links. Your user name is %s.'} =
        'Mit einem Passwort melden Sie sich ohne Links an. Ihr Benutzername ist %s.';
    $Self->{Translation}->{'You come often? Set a password.'} =
        'Sie kommen öfter? Legen Sie ein Passwort fest.';
    $Self->{Translation}->{'You get an email with a link. If you open it, a second email brings your password, which you can change in the preferences.'} =
        'Sie erhalten eine E-Mail mit einem Link. Wenn Sie ihn öffnen, erhalten Sie mit einer zweiten E-Mail Ihr Passwort, das Sie in den Einstellungen ändern können.';
    $Self->{Translation}->{'You requested a new link to your ticket. It works once:'} =
        'Sie haben einen neuen Link zu Ihrem Ticket angefordert. Er funktioniert einmal:';
    $Self->{Translation}->{'You requested new links to your tickets. Each of them works once:'} =
        'Sie haben neue Links zu Ihren Tickets angefordert. Jeder funktioniert einmal:';
    $Self->{Translation}->{'Your new link'} =
        'Ihr neuer Link';
    $Self->{Translation}->{'Your new links'} =
        'Ihre neuen Links';

    # Perl Module: Kernel/System/OneTimeAuth/History.pm
    $Self->{Translation}->{'A code for a new browser was sent to the address of the customer user.'} =
        'Ein Code für einen neuen Browser wurde an die Adresse des Kundenbenutzers gesendet.';
    $Self->{Translation}->{'A one-time link was sent to the address of the customer user.'} =
        'Ein Einmal-Link wurde an die Adresse des Kundenbenutzers gesendet.';
    $Self->{Translation}->{'All one-time links of the customer user were revoked.'} =
        'Alle Einmal-Links des Kundenbenutzers wurden widerrufen.';
    $Self->{Translation}->{'No working one-time link was sent.'} =
        'Es wurde kein funktionierender Einmal-Link gesendet.';
    $Self->{Translation}->{'The customer logged in with a one-time link and has seen the last answer.'} =
        'Der Kunde hat sich mit einem Einmal-Link angemeldet und die letzte Antwort gesehen.';
    $Self->{Translation}->{'The customer logged in with a one-time link.'} =
        'Der Kunde hat sich mit einem Einmal-Link angemeldet.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in.'} =
        'Der Kunde hat einen Einmal-Link geöffnet, konnte sich aber nicht anmelden.';
    $Self->{Translation}->{'The customer requested a new one-time link.'} =
        'Der Kunde hat einen neuen Einmal-Link angefordert.';
    $Self->{Translation}->{'The customer user reported that somebody else has a one-time link to this ticket. All its links were revoked.'} =
        'Der Kundenbenutzer hat gemeldet, dass jemand anderes einen Einmal-Link zu diesem Ticket hat. Alle seine Links wurden widerrufen.';

    # Perl Module: Kernel/System/OneTimeAuth/TicketLinks.pm
    $Self->{Translation}->{'A ticket with such a number cannot have links.'} =
        'Ein Ticket mit einer solchen Nummer kann keine Links haben.';
    $Self->{Translation}->{'OTOBO does not know the customer user of the ticket.'} =
        'OTOBO kennt den Kundenbenutzer des Tickets nicht.';
    $Self->{Translation}->{'The address cannot answer emails (OneTimeAuth::IgnoreSenders).'} =
        'Die Adresse kann keine E-Mails beantworten (OneTimeAuth::IgnoreSenders).';
    $Self->{Translation}->{'The customer user belongs to a backend that does not log in with links.'} =
        'Der Kundenbenutzer gehört zu einem Backend, dessen Kundenbenutzer sich nicht mit Links anmelden.';
    $Self->{Translation}->{'The customer user had no active link.'} =
        'Der Kundenbenutzer hatte keinen aktiven Link.';
    $Self->{Translation}->{'The customer user has a password, and logs in with it.'} =
        'Der Kundenbenutzer hat ein Passwort und meldet sich damit an.';
    $Self->{Translation}->{'The customer user has no usable email address.'} =
        'Der Kundenbenutzer hat keine brauchbare E-Mail-Adresse.';
    $Self->{Translation}->{'The customer user is invalid.'} =
        'Der Kundenbenutzer ist ungültig.';
    $Self->{Translation}->{'The ticket has no customer user.'} =
        'Das Ticket hat keinen Kundenbenutzer.';

    # Perl Module: Kernel/System/OneTimeAuth/Setup.pm
    $Self->{Translation}->{'The definition of the web service %s could not be read. Reinstall the package.'} =
        'Die Definition des Webservices %s konnte nicht gelesen werden. Installieren Sie das Paket neu.';
    $Self->{Translation}->{'The notification "%s" could not be saved. See the OTOBO log.'} =
        'Die Benachrichtigung "%s" konnte nicht gespeichert werden. Näheres steht im OTOBO-Protokoll.';
    $Self->{Translation}->{'The setting %s could not be changed: %s'} =
        'Die Einstellung %s konnte nicht geändert werden: %s';
    $Self->{Translation}->{'The setting %s does not exist. Reinstall the package.'} =
        'Die Einstellung %s existiert nicht. Installieren Sie das Paket neu.';
    $Self->{Translation}->{'The settings could not be deployed. See the OTOBO log.'} =
        'Die Einstellungen konnten nicht in Betrieb genommen werden. Näheres steht im OTOBO-Protokoll.';
    $Self->{Translation}->{'The web service %s could not be saved. See the OTOBO log.'} =
        'Der Webservice %s konnte nicht gespeichert werden. Näheres steht im OTOBO-Protokoll.';

    # Perl Module: Kernel/System/OneTimeAuth/TemplateCheck.pm
    $Self->{Translation}->{'Auto response "%s":'} =
        'Automatische Antwort "%s":';
    $Self->{Translation}->{'Customers get two emails for a new ticket: the auto response "%s" and the notification "%s". Remove one of them in these queues: %s'} =
        'Kunden erhalten zwei E-Mails zu einem neuen Ticket: die automatische Antwort "%s" und die Benachrichtigung "%s". Entfernen Sie eine davon in diesen Queues: %s';
    $Self->{Translation}->{'Notification "%s":'} =
        'Benachrichtigung "%s":';
    $Self->{Translation}->{'Salutation "%s":'} =
        'Anrede "%s":';
    $Self->{Translation}->{'Signature "%s":'} =
        'Signatur "%s":';
    $Self->{Translation}->{'Template "%s":'} =
        'Vorlage "%s":';
    $Self->{Translation}->{'The one-time link in the email does not work: the tag is at a position where links are not allowed.'} =
        'Der Einmal-Link in der E-Mail funktioniert nicht: Das Tag steht an einer Stelle, an der Links nicht erlaubt sind.';
    $Self->{Translation}->{'The tag is in the subject, where links do not work. Move it into the text.'} =
        'Das Tag steht im Betreff, wo Links nicht funktionieren. Verschieben Sie es in den Text.';
    $Self->{Translation}->{'The tag is misspelled. Write <OTOBO_OTACustomerTicketLink>.'} =
        'Das Tag ist falsch geschrieben. Schreiben Sie <OTOBO_OTACustomerTicketLink>.';
    $Self->{Translation}->{'The text could not be rendered. See the OTOBO log.'} =
        'Der Text konnte nicht dargestellt werden. Näheres steht im OTOBO-Protokoll.';

    # Perl Module: Kernel/System/Ticket/Event/NotificationEvent/Transport/OneTimeAuth.pm
    $Self->{Translation}->{'No notification was sent: an agent created the ticket.'} =
        'Es wurde keine Benachrichtigung gesendet: Ein Agent hat das Ticket angelegt.';
    $Self->{Translation}->{'No notification was sent: it would answer an automatic email.'} =
        'Es wurde keine Benachrichtigung gesendet: Sie wäre die Antwort auf eine automatische E-Mail.';
    $Self->{Translation}->{'No notification was sent: the address matches the setting SendNoAutoResponseRegExp.'} =
        'Es wurde keine Benachrichtigung gesendet: Die Einstellung SendNoAutoResponseRegExp passt auf die Adresse.';
    $Self->{Translation}->{'No notification was sent: the loop protection allows no more emails today.'} =
        'Es wurde keine Benachrichtigung gesendet: Der Schleifenschutz lässt heute keine weiteren E-Mails zu.';

    # SysConfig
    $Self->{Translation}->{'Check, enable and disable one-time links.'} =
        'Einmal-Links prüfen, aktivieren und deaktivieren.';
    $Self->{Translation}->{'Compares one-time links with the states of their tickets every night and deletes expired links.'} =
        'Vergleicht jede Nacht die Einmal-Links mit dem Status ihrer Tickets und löscht abgelaufene Links.';
    $Self->{Translation}->{'Creates a customer user for the sender of an email that opens a new ticket. If CustomerHeaderSpoofProtection is 1, the headers X-OTOBO-CustomerUser and X-OTOBO-CustomerNo of the email are overwritten. CustomerUserBackend is the backend in which customer users are created; if it is empty, this is CustomerUser. SetCheckBoxName is the name of a ticket dynamic field of type checkbox that is set for customer users of that backend.'} =
        'Legt einen Kundenbenutzer für den Absender einer E-Mail an, die ein neues Ticket eröffnet. Ist CustomerHeaderSpoofProtection 1, werden die Header X-OTOBO-CustomerUser und X-OTOBO-CustomerNo der E-Mail überschrieben. CustomerUserBackend ist das Backend, in dem Kundenbenutzer angelegt werden; ist es leer, ist das CustomerUser. SetCheckBoxName ist der Name eines dynamischen Ticket-Felds vom Typ Checkbox, das für Kundenbenutzer dieses Backends gesetzt wird.';
    $Self->{Translation}->{'Defines after how many days a one-time link stops working even if its ticket is still open. 0 means no limit.'} =
        'Legt fest, nach wie vielen Tagen ein Einmal-Link nicht mehr funktioniert, auch wenn sein Ticket noch offen ist. 0 bedeutet: keine Begrenzung.';
    $Self->{Translation}->{'Defines for how many days a browser is remembered that a customer called their own at a login by link. In this browser, the links of this customer user open again after they have been used, until they expire. Somebody who has this device and an old email needs nothing else. 0 means that it is not offered.'} =
        'Legt fest, wie viele Tage ein Browser bekannt bleibt, den ein Kunde bei der Anmeldung mit einem Link als seinen eigenen bezeichnet hat. In diesem Browser öffnen sich die Links dieses Kundenbenutzers auch, nachdem sie benutzt wurden, bis sie ablaufen. Wer dieses Gerät und eine alte E-Mail hat, braucht sonst nichts. 0 bedeutet, dass es nicht angeboten wird.';
    $Self->{Translation}->{'Defines for how many days a one-time link works after its ticket was closed. If it is 0 or empty, links stop working when the ticket is closed.'} =
        'Legt fest, wie viele Tage ein Einmal-Link nach dem Schließen seines Tickets funktioniert. Bei 0 oder leerem Wert funktionieren Links nicht mehr, sobald das Ticket geschlossen ist.';
    $Self->{Translation}->{'Defines for how many seconds after a link was issued its button has to be pressed twice. Programs that check emails press the buttons of a page within seconds after the email has left; people who are that quick press once more. 0 means that one press is always enough.'} =
        'Legt fest, wie viele Sekunden nach dem Ausstellen eines Links seine Schaltfläche zweimal gedrückt werden muss. Programme, die E-Mails prüfen, drücken die Schaltflächen einer Seite wenige Sekunden, nachdem die E-Mail versendet wurde; wer so schnell ist, drückt noch einmal. 0 bedeutet, dass immer einmal genügt.';
    $Self->{Translation}->{'Defines how many new one-time links customers can request per hour for one ticket. Never more than one email per minute is sent.'} =
        'Legt fest, wie viele neue Einmal-Links Kunden pro Stunde für ein Ticket anfordern können. Es wird nie mehr als eine E-Mail pro Minute gesendet.';
    $Self->{Translation}->{'Defines how many one-time links of one customer user can be active on one ticket at the same time. When a new link exceeds this number, the oldest link stops working.'} =
        'Legt fest, wie viele Einmal-Links eines Kundenbenutzers für ein Ticket gleichzeitig aktiv sein können. Überschreitet ein neuer Link diese Anzahl, funktioniert der älteste nicht mehr.';
    $Self->{Translation}->{'Defines if the addresses of SendmailBcc receive working one-time links. If not, they receive a separate copy of the email in which the link does not work.'} =
        'Legt fest, ob die Adressen von SendmailBcc funktionierende Einmal-Links erhalten. Falls nicht, erhalten sie eine eigene Kopie der E-Mail, in der der Link nicht funktioniert.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. No customer user is created for a matching sender, and no working link is sent to a matching address. The default value matches addresses that cannot receive replies. An expression matches anywhere in the address unless it is anchored.'} =
        'Legt reguläre Ausdrücke (RE2) für Absenderadressen in Kleinbuchstaben fest. Für einen passenden Absender wird kein Kundenbenutzer angelegt, und an eine passende Adresse wird kein funktionierender Link gesendet. Der Standardwert passt auf Adressen, die keine Antworten empfangen können. Ein Ausdruck passt überall in der Adresse, sofern er nicht verankert ist.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. Unless the list is empty, customer users are created only for matching senders that OneTimeAuth::IgnoreSenders does not match. An expression matches anywhere in the address unless it is anchored.'} =
        'Legt reguläre Ausdrücke (RE2) für Absenderadressen in Kleinbuchstaben fest. Ist die Liste nicht leer, werden Kundenbenutzer nur für passende Absender angelegt, auf die OneTimeAuth::IgnoreSenders nicht passt. Ein Ausdruck passt überall in der Adresse, sofern er nicht verankert ist.';
    $Self->{Translation}->{'Defines settings for the tickets of some queues. "Key" is the name of a queue, or a pattern in which * stands for any characters. "Content" is a list of options, separated by semicolons: Links=off, AccessDaysAfterClose=30, SessionScope=Ticket or CustomerUser, TokenRefreshNotificationID=12. For each option, the most specific matching entry counts. Everything else is as in the general settings.'} =
        'Definiert Einstellungen für die Tickets einiger Queues. "Key" ist der Name einer Queue oder ein Muster, in dem * für beliebige Zeichen steht. "Content" ist eine Liste von Optionen, getrennt durch Semikolons: Links=off, AccessDaysAfterClose=30, SessionScope=Ticket oder CustomerUser, TokenRefreshNotificationID=12. Für jede Option zählt der genaueste passende Eintrag. Alles andere ist wie in den allgemeinen Einstellungen.';
    $Self->{Translation}->{'Defines the ID of the ticket notification whose subject and text are sent when a customer requests a new one-time link. The text must contain the tag <OTOBO_OTACustomerTicketLink>. If this setting is disabled or 0, a built-in text in the customer\'s language is sent.'} =
        'Legt die ID der Ticket-Benachrichtigung fest, deren Betreff und Text gesendet werden, wenn ein Kunde einen neuen Einmal-Link anfordert. Der Text muss das Tag <OTOBO_OTACustomerTicketLink> enthalten. Ist diese Einstellung deaktiviert oder 0, wird ein eingebauter Text in der Sprache des Kunden gesendet.';
    $Self->{Translation}->{'Defines the address at which customers reach the bridge, for example https://helpdesk.example.com/otobo/ota. It must be the same as PUBLIC_URL of the bridge. Only links that begin with this address are one-time links.'} =
        'Legt die Adresse fest, unter der Kunden die Bridge erreichen, zum Beispiel https://helpdesk.example.com/otobo/ota. Sie muss mit PUBLIC_URL der Bridge übereinstimmen. Nur Links, die mit dieser Adresse beginnen, sind Einmal-Links.';
    $Self->{Translation}->{'Defines the customer user backends whose customer users can log in with a one-time link, for example CustomerUser or CustomerUser1. If the list is empty, this is the backend in which the pre-filter creates customer users.'} =
        'Legt die Kundenbenutzer-Backends fest, deren Kundenbenutzer sich mit einem Einmal-Link anmelden können, zum Beispiel CustomerUser oder CustomerUser1. Ist die Liste leer, ist das das Backend, in dem der PreFilter Kundenbenutzer anlegt.';
    $Self->{Translation}->{'Defines the dashboard widget with the figures of one-time links. "Group" restricts who can add it. "Default" defines whether it is shown to those who have not chosen themselves.'} =
        'Legt das Dashboard-Widget mit den Zahlen zu Einmal-Links fest. "Group" schränkt ein, wer es hinzufügen kann. "Default" legt fest, ob es denen angezeigt wird, die nicht selbst gewählt haben.';
    $Self->{Translation}->{'Defines the group whose members with the permission rw can use the web services OneTimeAuth and OneTimeAuthSOAP. If it is empty, nobody can use them.'} =
        'Legt die Gruppe fest, deren Mitglieder mit der Berechtigung rw die Webservices OneTimeAuth und OneTimeAuthSOAP benutzen können. Ohne Gruppe kann sie niemand benutzen.';
    $Self->{Translation}->{'Defines the module that logs in customers with a one-time link. It has the last number, 10, so that all other customer login modules are asked first.'} =
        'Legt das Modul fest, das Kunden mit einem Einmal-Link anmeldet. Es hat die letzte Nummer, 10, damit alle anderen Anmeldemodule für Kunden zuerst gefragt werden.';
    $Self->{Translation}->{'Defines the notification transport for emails with one-time links. It works like the transport Email, but for customers only and with the rules of auto responses: it sends nothing in reply to automatic emails, to addresses that match SendNoAutoResponseRegExp, or beyond the loop protection.'} =
        'Legt den Benachrichtigungstransport für E-Mails mit Einmal-Links fest. Er arbeitet wie der Transport E-Mail, aber nur für Kunden und nach den Regeln für automatische Antworten: Er sendet nichts als Antwort auf automatische E-Mails, nichts an Adressen, auf die SendNoAutoResponseRegExp passt, und nichts, was der Schleifenschutz verhindert.';
    $Self->{Translation}->{'Defines the text that customers see when a new one-time link was sent to their address. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Legt den Text fest, den Kunden sehen, wenn ein neuer Einmal-Link an ihre Adresse gesendet wurde. Ist der Text leer, wird ein eingebauter Text in der Sprache des Kunden angezeigt. Zeilenumbrüche bleiben erhalten, HTML wird als Text angezeigt.';
    $Self->{Translation}->{'Defines the text that customers see when a one-time link is unknown or no longer valid. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Legt den Text fest, den Kunden sehen, wenn ein Einmal-Link unbekannt oder nicht mehr gültig ist. Ist der Text leer, wird ein eingebauter Text in der Sprache des Kunden angezeigt. Zeilenumbrüche bleiben erhalten, HTML wird als Text angezeigt.';
    $Self->{Translation}->{'Defines the text that customers see when they open an older one-time link while a newer one is active. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Legt den Text fest, den Kunden sehen, wenn sie einen älteren Einmal-Link öffnen, während ein neuerer aktiv ist. Ist der Text leer, wird ein eingebauter Text in der Sprache des Kunden angezeigt. Zeilenumbrüche bleiben erhalten, HTML wird als Text angezeigt.';
    $Self->{Translation}->{'Defines the text that customers see, on the page or in the email, when a one-time link could not be created or sent. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Legt den Text fest, den Kunden auf der Seite oder in der E-Mail sehen, wenn ein Einmal-Link nicht erzeugt oder gesendet werden konnte. Ist der Text leer, wird ein eingebauter Text in der Sprache des Kunden angezeigt. Zeilenumbrüche bleiben erhalten, HTML wird als Text angezeigt.';
    $Self->{Translation}->{'Defines what a customer can see after a login with a one-time link. CustomerUser means everything that the customer user may see in the customer interface. Ticket means only the ticket of the link, and those of further links that are opened in the same browser: no overview, no search and no other ticket.'} =
        'Legt fest, was ein Kunde nach der Anmeldung mit einem Einmal-Link sehen kann. CustomerUser bedeutet alles, was der Kundenbenutzer in der Kundenoberfläche sehen darf. Ticket bedeutet nur das Ticket des Links und die Tickets weiterer Links, die im selben Browser geöffnet werden: keine Übersicht, keine Suche und kein anderes Ticket.';
    $Self->{Translation}->{'Defines which browsers have to enter a code before a one-time link opens in them. The code is sent to the registered address of the customer user, works for ten minutes and in that browser only. Never means none, Always means every browser that the customer has not called their own, Forwarded means only if another browser has seen the page of the link before. Programs that check emails count as such a browser.'} =
        'Legt fest, in welchen Browsern ein Code eingegeben werden muss, bevor sich ein Einmal-Link öffnet. Der Code wird an die hinterlegte Adresse des Kundenbenutzers gesendet und gilt zehn Minuten und nur in diesem Browser. Never bedeutet in keinem, Always in jedem, den der Kunde nicht als sein eigenes Gerät bezeichnet hat, Forwarded nur, wenn zuvor ein anderer Browser die Seite des Links gesehen hat. Programme, die E-Mails prüfen, zählen als ein solcher Browser.';
    $Self->{Translation}->{'Email to the customer, with loop protection'} =
        'E-Mail an den Kunden, mit Schleifenschutz';
    $Self->{Translation}->{'Informs the bridge, through the OTOBO daemon, when a ticket is closed, reopened, merged or moved, when its customer user changes, and when an unknown sender opens a ticket.'} =
        'Informiert die Bridge über den OTOBO-Daemon, wenn ein Ticket geschlossen, wieder geöffnet, zusammengefasst oder verschoben wird, wenn sich sein Kundenbenutzer ändert und wenn ein unbekannter Absender ein Ticket eröffnet.';
    $Self->{Translation}->{'Keeps a session that began with a one-time link to its tickets, if OneTimeAuth::SessionScope is Ticket. It grants nothing by itself.'} =
        'Beschränkt eine Sitzung, die mit einem Einmal-Link begann, auf ihre Tickets, wenn OneTimeAuth::SessionScope den Wert Ticket hat. Das Modul gewährt selbst nichts.';
    $Self->{Translation}->{'Loads the JavaScript for the buttons of the widget with one-time links.'} =
        'Lädt das JavaScript für die Schaltflächen des Widgets mit Einmal-Links.';
    $Self->{Translation}->{'Loads the module that replaces the tag <OTOBO_OTACustomerTicketLink> in outgoing texts with one-time links.'} =
        'Lädt das Modul, das in ausgehenden Texten das Tag <OTOBO_OTACustomerTicketLink> durch Einmal-Links ersetzt.';
    $Self->{Translation}->{'One-time links'} =
        'Einmal-Links';
    $Self->{Translation}->{'Registers an operation that the bridge for one-time links calls.'} =
        'Registriert eine Operation, die die Bridge für Einmal-Links aufruft.';
    $Self->{Translation}->{'Registers the frontend module that sends and revokes one-time links for the widget in the ticket zoom.'} =
        'Registriert das Frontend-Modul, das für das Widget in der Ticket-Ansicht Einmal-Links sendet und widerruft.';
    $Self->{Translation}->{'Registers the invoker that informs the bridge for one-time links about ticket events. It sends IDs only.'} =
        'Registriert den Invoker, der die Bridge für Einmal-Links über Ticket-Ereignisse informiert. Er sendet nur IDs.';
    $Self->{Translation}->{'Send and revoke one-time links.'} =
        'Einmal-Links senden und widerrufen.';
    $Self->{Translation}->{'Shows agents in the ticket zoom which one-time links the customer user of the ticket has, and lets them send a new link and revoke all links.'} =
        'Zeigt Agenten in der Ticket-Ansicht, welche Einmal-Links der Kundenbenutzer des Tickets hat, und lässt sie einen neuen Link senden und alle Links widerrufen.';
    $Self->{Translation}->{'Shows customers their ticket after they have accepted the privacy page at their first login with a one-time link. It runs after CustomerAccept and does not accept anything for the customer.'} =
        'Zeigt Kunden ihr Ticket, nachdem sie bei ihrer ersten Anmeldung mit einem Einmal-Link die Datenschutzseite akzeptiert haben. Läuft nach CustomerAccept und akzeptiert nichts im Namen des Kunden.';

    return 1;
}

1;
