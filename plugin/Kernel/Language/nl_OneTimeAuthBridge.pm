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

package Kernel::Language::nl_OneTimeAuthBridge;

use v5.24;
use strict;
use warnings;
use utf8;

sub Data {
    my $Self = shift;

    # Template: AdminOneTimeAuth
    $Self->{Translation}->{'Credentials, settings and texts are kept.'} =
        'Inloggegevens, instellingen en teksten blijven bewaard.';
    $Self->{Translation}->{'Days begin at midnight, UTC'} =
        'Dagen beginnen om middernacht UTC';
    $Self->{Translation}->{'Disable one-time links'} =
        'Eenmalige links uitschakelen';
    $Self->{Translation}->{'Domain of the address'} =
        'Domein van het adres';
    $Self->{Translation}->{'Enable one-time links'} =
        'Eenmalige links inschakelen';
    $Self->{Translation}->{'Enable the notifications of the package, too'} =
        'Ook de meldingen van het pakket inschakelen';
    $Self->{Translation}->{'Enable them the first time on the command line, which makes the credentials of the bridge and shows them once:'} =
        'Schakel ze de eerste keer in op de opdrachtregel, die de inloggegevens van de bridge aanmaakt en één keer toont:';
    $Self->{Translation}->{'Figures'} =
        'Cijfers';
    $Self->{Translation}->{'In order'} =
        'In orde';
    $Self->{Translation}->{'Last 7 days'} =
        'Laatste 7 dagen';
    $Self->{Translation}->{'Links in customers\' mailboxes shall stop working until they are enabled again'} =
        'Links in de postvakken van klanten mogen niet meer werken totdat ze weer worden ingeschakeld';
    $Self->{Translation}->{'Links whose page was seen in the last 7 days, but that nobody opened'} =
        'Links waarvan de pagina in de laatste 7 dagen is gezien, maar die niemand heeft geopend';
    $Self->{Translation}->{'No problems found.'} =
        'Geen problemen gevonden.';
    $Self->{Translation}->{'Number of links'} =
        'Aantal links';
    $Self->{Translation}->{'OTOBO itself decides on emails of known customer users. They are not counted.'} =
        'Over e-mails van bekende klantgebruikers beslist OTOBO zelf. Ze worden niet geteld.';
    $Self->{Translation}->{'OTOBO reaches the bridge at %s.'} =
        'OTOBO bereikt de bridge op %s.';
    $Self->{Translation}->{'One-time Links'} =
        'Eenmalige links';
    $Self->{Translation}->{'One-time links are disabled.'} =
        'Eenmalige links zijn uitgeschakeld.';
    $Self->{Translation}->{'One-time links are only partly enabled.'} =
        'Eenmalige links zijn slechts gedeeltelijk ingeschakeld.';
    $Self->{Translation}->{'Problems found: %s.'} =
        'Gevonden problemen: %s.';
    $Self->{Translation}->{'The credentials of the bridge stay as they are.'} =
        'De inloggegevens van de bridge blijven zoals ze zijn.';
    $Self->{Translation}->{'There are no figures, because the bridge is unavailable.'} =
        'Er zijn geen cijfers, omdat de bridge niet beschikbaar is.';
    $Self->{Translation}->{'What is checked'} =
        'Wat wordt gecontroleerd';

    # Template: AgentDashboardOneTimeAuth
    $Self->{Translation}->{'Figures of one-time links in the last 7 days'} =
        'Cijfers over eenmalige links van de laatste 7 dagen';

    # Perl Module: Kernel/Modules/AdminOneTimeAuth.pm
    $Self->{Translation}->{'Confirm that links shall stop working.'} =
        'Bevestig dat links niet meer mogen werken.';
    $Self->{Translation}->{'Settings and services of OTOBO'} =
        'Instellingen en diensten van OTOBO';
    $Self->{Translation}->{'Texts with links'} =
        'Teksten met links';
    $Self->{Translation}->{'The bridge'} =
        'De bridge';
    $Self->{Translation}->{'There are no credentials yet. Run Admin::OneTimeAuth::Enable once.'} =
        'Er zijn nog geen inloggegevens. Voer Admin::OneTimeAuth::Enable één keer uit.';

    # Perl Module: Kernel/System/OneTimeAuth/Activation.pm
    $Self->{Translation}->{'Move that module to a free number from 1 to 9.'} =
        'Geef die module een vrij nummer van 1 tot 9.';
    $Self->{Translation}->{'The setting Customer::AuthModule10 is used by %s.'} =
        'De instelling Customer::AuthModule10 wordt gebruikt door %s.';

    # Perl Module: Kernel/System/OneTimeAuth/Check.pm
    $Self->{Translation}->{'%s is not a checkbox dynamic field of tickets.'} =
        '%s is geen dynamisch ticketveld van het type selectievakje.';
    $Self->{Translation}->{'Agent of the bridge'} =
        'Behandelaar van de bridge';
    $Self->{Translation}->{'Compare OTOBO_URL, OTOBO_USER and OTOBO_PASSWORD of the bridge with what Admin::OneTimeAuth::Enable printed.'} =
        'Vergelijk OTOBO_URL, OTOBO_USER en OTOBO_PASSWORD van de bridge met de uitvoer van Admin::OneTimeAuth::Enable.';
    $Self->{Translation}->{'Connection from the bridge to OTOBO'} =
        'Verbinding van de bridge naar OTOBO';
    $Self->{Translation}->{'Connection to the bridge'} =
        'Verbinding met de bridge';
    $Self->{Translation}->{'Correct CustomerUserBackend in the setting %s.'} =
        'Corrigeer CustomerUserBackend in de instelling %s.';
    $Self->{Translation}->{'Correct SetCheckBoxName in the setting %s.'} =
        'Corrigeer SetCheckBoxName in de instelling %s.';
    $Self->{Translation}->{'Correct these texts.'} =
        'Corrigeer deze teksten.';
    $Self->{Translation}->{'Correct this setting.'} =
        'Corrigeer deze instelling.';
    $Self->{Translation}->{'Customer login module'} =
        'Inlogmodule voor klanten';
    $Self->{Translation}->{'Deploy them.'} =
        'Rol ze uit.';
    $Self->{Translation}->{'Emails for a new ticket'} =
        'E-mails voor een nieuw ticket';
    $Self->{Translation}->{'Install the version of the package that is made for this version of OTOBO.'} =
        'Installeer de versie van het pakket die voor deze versie van OTOBO is gemaakt.';
    $Self->{Translation}->{'Invalid option "%s" in the setting %s. The general setting applies.'} =
        'Ongeldige optie "%s" in de instelling %s. De algemene instelling geldt.';
    $Self->{Translation}->{'Invalid value in the setting %s. The default %s applies.'} =
        'Ongeldig getal in de instelling %s. De standaardwaarde %s geldt.';
    $Self->{Translation}->{'Invalid value in the setting %s. The pages of links do not use it.'} =
        'Ongeldige waarde in de instelling %s. De pagina’s van de links gebruiken hem niet.';
    $Self->{Translation}->{'Is it running, and is this its internal listener?'} =
        'Is deze actief, en is dit de interne listener?';
    $Self->{Translation}->{'Links are switched off for the queue of the ticket (OneTimeAuth::Queues).'} =
        'Links zijn uitgeschakeld voor de wachtrij van het ticket (OneTimeAuth::Queues).';
    $Self->{Translation}->{'Make them the same.'} =
        'Maak ze gelijk.';
    $Self->{Translation}->{'No queue matches the entry "%s" of the setting %s.'} =
        'Geen wachtrij komt overeen met de vermelding "%s" van de instelling %s.';
    $Self->{Translation}->{'OTOBO daemon'} =
        'OTOBO-daemon';
    $Self->{Translation}->{'OTOBO itself reads the whole table whenever it looks for a customer user of %s. Set SearchCaseSensitive to 1 in its Params in Kernel/Config.pm: with this database, it only makes the search faster.'} =
        'OTOBO zelf leest de hele tabel telkens wanneer het een klantgebruiker van %s zoekt. Zet SearchCaseSensitive op 1 in de bijbehorende Params in Kernel/Config.pm: met deze database wordt het zoeken alleen sneller.';
    $Self->{Translation}->{'Pre-filter for new senders'} =
        'Prefilter voor nieuwe afzenders';
    $Self->{Translation}->{'Public address of the bridge'} =
        'Openbaar adres van de bridge';
    $Self->{Translation}->{'Redis of the bridge'} =
        'Redis van de bridge';
    $Self->{Translation}->{'Repair the connection to the bridge first.'} =
        'Herstel eerst de verbinding met de bridge.';
    $Self->{Translation}->{'Run "onetimeauth-bridge check" where the bridge runs.'} =
        'Voer "onetimeauth-bridge check" uit waar de bridge draait.';
    $Self->{Translation}->{'Run Admin::OneTimeAuth::Enable.'} =
        'Voer Admin::OneTimeAuth::Enable uit.';
    $Self->{Translation}->{'Run bin/otobo.Daemon.pl start.'} =
        'Voer bin/otobo.Daemon.pl start uit.';
    $Self->{Translation}->{'Searches for customer users'} =
        'Zoeken naar klantgebruikers';
    $Self->{Translation}->{'See the error log of the web server and reinstall the package.'} =
        'Bekijk het foutenlogboek van de webserver en installeer het pakket opnieuw.';
    $Self->{Translation}->{'Set the threshold to "error".'} =
        'Zet de drempel op "error".';
    $Self->{Translation}->{'Settings that enable the links'} =
        'Instellingen die de links inschakelen';
    $Self->{Translation}->{'Some changed settings are not deployed.'} =
        'Sommige gewijzigde instellingen zijn niet uitgerold.';
    $Self->{Translation}->{'Start it with BRIDGE_USER and BRIDGE_PASSWORD as Admin::OneTimeAuth::Enable printed them.'} =
        'Start deze met BRIDGE_USER en BRIDGE_PASSWORD uit de uitvoer van Admin::OneTimeAuth::Enable.';
    $Self->{Translation}->{'Template tag'} =
        'Tag in sjablonen';
    $Self->{Translation}->{'Text of the renewal email'} =
        'Tekst van de e-mail met een nieuwe link';
    $Self->{Translation}->{'Texts with the template tag'} =
        'Teksten met de tag';
    $Self->{Translation}->{'The OTOBO daemon is not running: no emails are sent, and the bridge receives no events.'} =
        'De OTOBO-daemon is niet actief: er worden geen e-mails verzonden en de bridge ontvangt geen gebeurtenissen.';
    $Self->{Translation}->{'The agent %s has no permission rw in the group %s.'} =
        'De behandelaar %s heeft geen recht rw in de groep %s.';
    $Self->{Translation}->{'The agent %s is invalid.'} =
        'De behandelaar %s is ongeldig.';
    $Self->{Translation}->{'The agent of the bridge is missing.'} =
        'De behandelaar van de bridge ontbreekt.';
    $Self->{Translation}->{'The bridge at %s rejects the credentials.'} =
        'De bridge op %s weigert de inloggegevens.';
    $Self->{Translation}->{'The bridge is unavailable at %s.'} =
        'De bridge is niet beschikbaar op %s.';
    $Self->{Translation}->{'The bridge reports: %s'} =
        'De bridge meldt: %s';
    $Self->{Translation}->{'The check failed: %s'} =
        'De controle is mislukt: %s';
    $Self->{Translation}->{'The customer user backend %s does not exist.'} =
        'De klantgebruiker-backend %s bestaat niet.';
    $Self->{Translation}->{'The customer users of %s lack an index in the database. Create it: %s'} =
        'Voor de klantgebruikers van %s ontbreekt een index in de database. Maak deze aan: %s';
    $Self->{Translation}->{'The module %s is not loaded.'} =
        'De module %s is niet geladen.';
    $Self->{Translation}->{'The notification "%s" has no tag <OTOBO_OTACustomerTicketLink> in these languages: %s. The built-in text is sent.'} =
        'De melding "%s" heeft de tag <OTOBO_OTACustomerTicketLink> niet in deze talen: %s. De ingebouwde tekst wordt verzonden.';
    $Self->{Translation}->{'The notification %s of the setting %s does not exist. The built-in text is sent.'} =
        'De melding %s van de instelling %s bestaat niet. De ingebouwde tekst wordt verzonden.';
    $Self->{Translation}->{'The setting %s is disabled.'} =
        'De instelling %s is uitgeschakeld.';
    $Self->{Translation}->{'The setting OneTimeAuth::PublicURL is %s, but PUBLIC_URL of the bridge is %s.'} =
        'De instelling OneTimeAuth::PublicURL is %s, maar PUBLIC_URL van de bridge is %s.';
    $Self->{Translation}->{'The web service %s has the debug threshold "debug": it logs the addresses of customers.'} =
        'De webservice %s heeft de debugdrempel "debug": deze registreert de adressen van klanten.';
    $Self->{Translation}->{'The web service %s is invalid.'} =
        'De webservice %s is ongeldig.';
    $Self->{Translation}->{'The web service %s is missing.'} =
        'De webservice %s ontbreekt.';
    $Self->{Translation}->{'These functions of OTOBO are not wrapped, so some emails have no links: %s.'} =
        'Deze functies van OTOBO zijn niet omwikkeld, daarom ontbreken links in sommige e-mails: %s.';
    $Self->{Translation}->{'These settings are disabled: %s.'} =
        'Deze instellingen zijn uitgeschakeld: %s.';
    $Self->{Translation}->{'Unknown while the bridge is unavailable.'} =
        'Onbekend zolang de bridge niet beschikbaar is.';
    $Self->{Translation}->{'Values of settings'} =
        'Waarden van instellingen';
    $Self->{Translation}->{'Web services of the bridge'} =
        'Webservices van de bridge';

    # Perl Module: Kernel/System/OneTimeAuth/EnvironmentFile.pm
    $Self->{Translation}->{'%s has characters that not every program reads alike in a file. Use letters, digits and . _ ~ : / ? @ % + = , -'} =
        '%s bevat tekens die niet elk programma in een bestand hetzelfde leest. Gebruik letters, cijfers en . _ ~ : / ? @ % + = , -';
    $Self->{Translation}->{'The file %s cannot be read: %s'} =
        'Het bestand %s kan niet worden gelezen: %s';
    $Self->{Translation}->{'The file %s cannot be written: %s'} =
        'Het bestand %s kan niet worden geschreven: %s';

    # Perl Module: Kernel/System/OneTimeAuth/Figures.pm
    $Self->{Translation}->{'Customer users created'} =
        'Aangemaakte klantgebruikers';
    $Self->{Translation}->{'Links opened'} =
        'Geopende links';
    $Self->{Translation}->{'Links sent'} =
        'Verzonden links';
    $Self->{Translation}->{'Logins with a link'} =
        'Aanmeldingen met een link';
    $Self->{Translation}->{'New links requested'} =
        'Aangevraagde nieuwe links';
    $Self->{Translation}->{'Refused because of a limit'} =
        'Geweigerd vanwege een limiet';
    $Self->{Translation}->{'Senders decided by the bridge'} =
        'Door de bridge beoordeelde afzenders';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Enable.pm
    $Self->{Translation}->{'%s is missing in standard input.'} =
        '%s ontbreekt in de standaardinvoer.';
    $Self->{Translation}->{'%s must be 1 to 30 letters, digits, dots, dashes or underscores.'} =
        '%s moet bestaan uit 1 tot 30 letters, cijfers, punten, streepjes of underscores.';
    $Self->{Translation}->{'%s must be 16 to 50 printable ASCII characters without spaces.'} =
        '%s moet bestaan uit 16 tot 50 afdrukbare ASCII-tekens zonder spaties.';
    $Self->{Translation}->{'Agent %s: %s'} =
        'Behandelaar %s: %s';
    $Self->{Translation}->{'Changes:'} =
        'Wijzigingen:';
    $Self->{Translation}->{'File %s: %s'} =
        'Bestand %s: %s';
    $Self->{Translation}->{'Line %s of standard input must begin with BRIDGE_USER=, BRIDGE_PASSWORD= or OTOBO_PASSWORD=.'} =
        'Regel %s van de standaardinvoer moet beginnen met BRIDGE_USER=, BRIDGE_PASSWORD= of OTOBO_PASSWORD=.';
    $Self->{Translation}->{'Nothing has to be changed.'} =
        'Er hoeft niets te worden gewijzigd.';
    $Self->{Translation}->{'Notification "%s": %s'} =
        'Melding "%s": %s';
    $Self->{Translation}->{'OTOBO_PASSWORD is missing in the file %s, and OTOBO knows only its hash. Add --new-credentials.'} =
        'OTOBO_PASSWORD ontbreekt in het bestand %s en OTOBO kent alleen de hash. Voeg --new-credentials toe.';
    $Self->{Translation}->{'One-time links are disabled. Customer users and tickets are unchanged.'} =
        'Eenmalige links zijn uitgeschakeld. Klantgebruikers en tickets zijn ongewijzigd.';
    $Self->{Translation}->{'One-time links are enabled.'} =
        'Eenmalige links zijn ingeschakeld.';
    $Self->{Translation}->{'Setting %s: %s'} =
        'Instelling %s: %s';
    $Self->{Translation}->{'Specify with --bridge-url where OTOBO reaches the bridge, for example --bridge-url http://127.0.0.1:8081.'} =
        'Geef met --bridge-url aan waar OTOBO de bridge bereikt, bijvoorbeeld --bridge-url http://127.0.0.1:8081.';
    $Self->{Translation}->{'Start the bridge with this environment, then run Admin::OneTimeAuth::Check.'} =
        'Start de bridge met deze omgeving en voer daarna Admin::OneTimeAuth::Check uit.';
    $Self->{Translation}->{'The bridge refuses unencrypted http. Use https (settings HttpType and FQDN, --public-url, --otobo-url) or, on a private network, add:'} =
        'De bridge weigert onversleuteld http. Gebruik https (instellingen HttpType en FQDN, --public-url, --otobo-url) of voeg in een privénetwerk toe:';
    $Self->{Translation}->{'The environment of the bridge follows. Its passwords are unchanged; --new-credentials creates new ones.'} =
        'De omgeving van de bridge volgt. De wachtwoorden zijn ongewijzigd; --new-credentials maakt nieuwe.';
    $Self->{Translation}->{'The environment of the bridge follows. Keep it secret; the passwords are not shown again.'} =
        'De omgeving van de bridge volgt. Houd deze geheim; de wachtwoorden worden niet opnieuw getoond.';
    $Self->{Translation}->{'The environment of the bridge is in the file %s. Keep it secret.'} =
        'De omgeving van de bridge staat in het bestand %s. Houd deze geheim.';
    $Self->{Translation}->{'The options --%s and --%s exclude each other.'} =
        'De opties --%s en --%s sluiten elkaar uit.';
    $Self->{Translation}->{'The password would travel to %s unencrypted. Use https or, on a private network, add --allow-plain-http %s.'} =
        'Het wachtwoord zou onversleuteld naar %s gaan. Gebruik https of voeg in een privénetwerk --allow-plain-http %s toe.';
    $Self->{Translation}->{'These changes would be made:'} =
        'Deze wijzigingen zouden worden gedaan:';
    $Self->{Translation}->{'Web service %s: %s'} =
        'Webservice %s: %s';
    $Self->{Translation}->{'add the permission rw'} =
        'recht rw toevoegen';
    $Self->{Translation}->{'create and enable'} =
        'aanmaken en inschakelen';
    $Self->{Translation}->{'disable'} =
        'uitschakelen';
    $Self->{Translation}->{'enable'} =
        'inschakelen';
    $Self->{Translation}->{'new address of the bridge'} =
        'nieuw adres van de bridge';
    $Self->{Translation}->{'new password'} =
        'nieuw wachtwoord';
    $Self->{Translation}->{'new value'} =
        'nieuwe waarde';
    $Self->{Translation}->{'write'} =
        'schrijven';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Import.pm
    $Self->{Translation}->{'%s links imported, %s imported before.'} =
        '%s links geïmporteerd, %s al eerder geïmporteerd.';
    $Self->{Translation}->{'Not imported: %s (%s): %s'} =
        'Niet geïmporteerd: %s (%s): %s';
    $Self->{Translation}->{'The bridge is unavailable. Nothing was changed.'} =
        'De bridge is niet beschikbaar. Er is niets gewijzigd.';
    $Self->{Translation}->{'The file %s cannot be read.'} =
        'Het bestand %s kan niet worden gelezen.';
    $Self->{Translation}->{'The setting %s was changed.'} =
        'De instelling %s is gewijzigd.';

    # Template: Kernel/Output/HTML/Templates/Standard/AgentTicketZoom/OneTimeAuth.tt
    $Self->{Translation}->{'Access link'} =
        'Toegangslink';
    $Self->{Translation}->{'Last answer'} =
        'Laatste antwoord';
    $Self->{Translation}->{'No links were sent in the last 30 days.'} =
        'In de afgelopen 30 dagen zijn geen links verstuurd.';
    $Self->{Translation}->{'No login with a link since then'} =
        'Sindsdien niet met een link ingelogd';
    $Self->{Translation}->{'No new link is possible'} =
        'Geen nieuwe link mogelijk';
    $Self->{Translation}->{'Own devices'} =
        'Eigen apparaten';
    $Self->{Translation}->{'Revoke all links'} =
        'Alle links intrekken';
    $Self->{Translation}->{'Revoke all links of the customer user to this ticket? The customer can then request a new one.'} =
        'Alle links van de klantgebruiker naar dit ticket intrekken? De klant kan daarna een nieuwe aanvragen.';
    $Self->{Translation}->{'Seen by the customer'} =
        'Gezien door de klant';
    $Self->{Translation}->{'Send a new link'} =
        'Nieuwe link versturen';
    $Self->{Translation}->{'Send a new one-time link to the address of the customer user?'} =
        'Een nieuwe eenmalige link naar het adres van de klantgebruiker sturen?';
    $Self->{Translation}->{'The links of this ticket cannot be shown now.'} =
        'De links van dit ticket kunnen nu niet worden getoond.';

    # Perl Module: Kernel/Output/HTML/TicketZoom/OneTimeAuth.pm
    $Self->{Translation}->{'Ended'} =
        'Beëindigd';
    $Self->{Translation}->{'Expired'} =
        'Verlopen';
    $Self->{Translation}->{'Not opened yet'} =
        'Nog niet geopend';
    $Self->{Translation}->{'Opened, not logged in'} =
        'Geopend, niet ingelogd';
    $Self->{Translation}->{'Page shown, not opened'} =
        'Pagina getoond, niet geopend';
    $Self->{Translation}->{'Replaced by a newer link'} =
        'Vervangen door een nieuwere link';
    $Self->{Translation}->{'Revoked'} =
        'Ingetrokken';
    $Self->{Translation}->{'The customer logged in'} =
        'De klant heeft ingelogd';
    $Self->{Translation}->{'The customer logged in with another link'} =
        'De klant heeft met een andere link ingelogd';
    $Self->{Translation}->{'Used'} =
        'Gebruikt';
    $Self->{Translation}->{'Works until'} =
        'Geldig tot';

    # Perl Module: Kernel/System/CustomerAuth/OneTimeAuthLink.pm
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: links to this ticket have expired.'} =
        'De klant heeft een eenmalige link geopend, maar kon niet inloggen: de links naar dit ticket zijn verlopen.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: the link was made for another customer user or address.'} =
        'De klant heeft een eenmalige link geopend, maar kon niet inloggen: de link is voor een andere klantgebruiker of een ander adres gemaakt.';

    # Perl Module: Kernel/System/OneTimeAuth.pm
    $Self->{Translation}->{'%s tickets checked, %s repaired, %s removed.'} =
        '%s tickets gecontroleerd, %s hersteld, %s verwijderd.';
    $Self->{Translation}->{'One-time links are not enabled.'} =
        'Eenmalige links zijn niet ingeschakeld.';
    $Self->{Translation}->{'The sweep stopped after %s tickets: %s'} =
        'De opschoning is gestopt na %s tickets: %s';

    # Perl Module: Kernel/System/OneTimeAuth/Agent.pm
    $Self->{Translation}->{'The agent %s could not be saved. See the OTOBO log.'} =
        'De behandelaar %s kon niet worden opgeslagen. Zie het logboek van OTOBO.';
    $Self->{Translation}->{'The agent %s was not created by this package. Choose another login with --agent.'} =
        'De behandelaar %s is niet door dit pakket aangemaakt. Kies met --agent een andere loginnaam.';
    $Self->{Translation}->{'The group %s could not be saved. See the OTOBO log.'} =
        'De groep %s kon niet worden opgeslagen. Zie het logboek van OTOBO.';
    $Self->{Translation}->{'The setting %s is empty.'} =
        'De instelling %s is leeg.';

    # Perl Module: Kernel/System/OneTimeAuth/CustomerText.pm
    $Self->{Translation}->{'%s is your code to open ticket %s.'} =
        '%s is uw code om ticket %s te openen.';
    $Self->{Translation}->{'A link to your ticket could not be created at the moment. Please reply to this email instead.'} =
        'Er kon op dit moment geen link naar uw ticket worden gemaakt. Beantwoord in plaats daarvan deze e-mail.';
    $Self->{Translation}->{'Enter it in the browser in which you opened the link. It works for ten minutes. We will never ask you for it.'} =
        'Voer hem in de browser in waarin u de link hebt geopend. Hij geldt tien minuten. Wij zullen er nooit om vragen.';
    $Self->{Translation}->{'If you did not open a link to this ticket, somebody else has it. Please tell us here:'} =
        'Als u geen link naar dit ticket hebt geopend, heeft iemand anders hem. Meld het ons hier:';
    $Self->{Translation}->{'Open your ticket'} =
        'Uw ticket openen';
    $Self->{Translation}->{'This link is no longer valid. Please use the newest link in your emails, or open it to request a new one.'} =
        'Deze link is niet meer geldig. Gebruik de nieuwste link in uw e-mails of open deze om een nieuwe aan te vragen.';
    $Self->{Translation}->{'Your code for ticket %s'} =
        'Uw code voor ticket %s';

    # Perl Module: Kernel/System/OneTimeAuth/LinkImport.pm
    $Self->{Translation}->{'Links to the ticket have expired'} =
        'Links naar het ticket zijn verlopen';
    $Self->{Translation}->{'The bridge did not take the links. What it took before stays. Import the file again when the bridge is available.'} =
        'De bridge heeft de links niet aangenomen. Wat eerder is aangenomen, blijft. Importeer het bestand opnieuw als de bridge beschikbaar is.';
    $Self->{Translation}->{'The customer user of the ticket may not use links'} =
        'De klantgebruiker van het ticket mag geen links gebruiken';
    $Self->{Translation}->{'The file is damaged or incomplete: line %s, field %s. Nothing was changed.'} =
        'Het bestand is beschadigd of onvolledig: regel %s, veld %s. Er is niets gewijzigd.';
    $Self->{Translation}->{'The ticket does not exist'} =
        'Het ticket bestaat niet';
    $Self->{Translation}->{'The ticket has another customer user'} =
        'Het ticket heeft een andere klantgebruiker';

    # Perl Module: Kernel/System/OneTimeAuth/LinkMail.pm
    $Self->{Translation}->{'A new one-time link was sent to the address of the customer user.'} =
        'Er is een nieuwe eenmalige link naar het adres van de klantgebruiker verzonden.';
    $Self->{Translation}->{'Links to this ticket have expired.'} =
        'De links naar dit ticket zijn verlopen.';
    $Self->{Translation}->{'No link could be created for the email.'} =
        'Er kon geen link voor de e-mail worden aangemaakt.';
    $Self->{Translation}->{'OTOBO could not send the email. See the OTOBO log.'} =
        'OTOBO kon de e-mail niet versturen. Zie het OTOBO-logboek.';
    $Self->{Translation}->{'The address belongs to OTOBO itself.'} =
        'Het adres is van OTOBO zelf.';
    $Self->{Translation}->{'The bridge is unavailable.'} =
        'De bridge is niet beschikbaar.';
    $Self->{Translation}->{'The customer user of the ticket may not use links.'} =
        'De klantgebruiker van het ticket mag geen links gebruiken.';
    $Self->{Translation}->{'The link was made for another customer user.'} =
        'De link is voor een andere klantgebruiker gemaakt.';
    $Self->{Translation}->{'The ticket does not exist.'} =
        'Het ticket bestaat niet.';
    $Self->{Translation}->{'The ticket has another customer user.'} =
        'Het ticket heeft een andere klantgebruiker.';
    $Self->{Translation}->{'Too many new links were sent to the customer user.'} =
        'Er zijn te veel nieuwe links naar de klantgebruiker gestuurd.';

    # Perl Module: Kernel/System/OneTimeAuth/LinkPlaces.pm
    $Self->{Translation}->{'The one-time link in the email does not work: it is in HTML that email programs read in different ways.'} =
        'De eenmalige link in de e-mail werkt niet: hij staat in HTML die e-mailprogramma\'s verschillend lezen.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is in an HTML attribute or element where links are not allowed.'} =
        'De eenmalige link in de e-mail werkt niet: hij staat in een HTML-attribuut of -element waarin links niet zijn toegestaan.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is part of another address.'} =
        'De eenmalige link in de e-mail werkt niet: hij maakt deel uit van een ander adres.';
    $Self->{Translation}->{'The one-time link in the email does not work: it touches other letters or digits.'} =
        'De eenmalige link in de e-mail werkt niet: hij raakt andere letters of cijfers.';
    $Self->{Translation}->{'The one-time link in the email does not work: its <a> element has an attribute that can reveal the address to others.'} =
        'De eenmalige link in de e-mail werkt niet: het <a>-element heeft een attribuut dat het adres aan anderen kan verraden.';

    # Perl Module: Kernel/System/OneTimeAuth/OutgoingMail.pm
    $Self->{Translation}->{'The one-time link in the email does not work: OTOBO could not create the copy of the email that it stores.'} =
        'De eenmalige link in de e-mail werkt niet: OTOBO kon de kopie van de e-mail die het opslaat niet maken.';
    $Self->{Translation}->{'The one-time link in the email does not work: OneTimeAuth::IgnoreSenders matches the address.'} =
        'De eenmalige link in de e-mail werkt niet: het adres komt overeen met OneTimeAuth::IgnoreSenders.';
    $Self->{Translation}->{'The one-time link in the email does not work: links to this ticket have expired.'} =
        'De eenmalige link in de e-mail werkt niet: links naar dit ticket zijn verlopen.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge does not know it.'} =
        'De eenmalige link in de e-mail werkt niet: de bridge kent hem niet.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge was unavailable.'} =
        'De eenmalige link in de e-mail werkt niet: de bridge was niet beschikbaar.';
    $Self->{Translation}->{'The one-time link in the email does not work: the customer user of the ticket has changed or may not use links.'} =
        'De eenmalige link in de e-mail werkt niet: de klantgebruiker van het ticket is veranderd of mag geen links gebruiken.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email contains more than one new link to the ticket.'} =
        'De eenmalige link in de e-mail werkt niet: de e-mail bevat meer dan één nieuwe link naar het ticket.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email is not addressed to the registered address alone.'} =
        'De eenmalige link in de e-mail werkt niet: de e-mail is niet alleen aan het geregistreerde adres gericht.';
    $Self->{Translation}->{'The one-time link in the email does not work: too many links were sent to this address within an hour.'} =
        'De eenmalige link in de e-mail werkt niet: er zijn binnen een uur te veel links naar dit adres verzonden.';

    # Perl Module: Kernel/System/OneTimeAuth/MisuseNote.pm
    $Self->{Translation}->{'Somebody else has a one-time link to this ticket'} =
        'Iemand anders heeft een eenmalige link naar dit ticket';
    $Self->{Translation}->{'The customer user %s got a code that is needed to open a one-time link in a new browser, and reported that somebody else asked for it. All one-time links to this ticket were revoked. Ask the customer whom the email with the link was forwarded to, and send a new link if the customer needs one.'} =
        'Klantgebruiker %s kreeg een code die nodig is om een eenmalige link in een nieuwe browser te openen, en meldde dat iemand anders erom had gevraagd. Alle eenmalige links naar dit ticket zijn ingetrokken. Vraag de klant naar wie de e-mail met de link is doorgestuurd, en stuur een nieuwe link als de klant er een nodig heeft.';

    # Perl Module: Kernel/System/OneTimeAuth/NotificationTemplates.pm
    $Self->{Translation}->{'Adds the link of OneTimeAuth::LoginPageHint to the login page of customers.'} =
        'Voegt de link van OneTimeAuth::LoginPageHint toe aan de aanmeldpagina van klanten.';
    $Self->{Translation}->{'As soon as you have a password, links stop working for you, also those that you already have.'} =
        'Zodra u een wachtwoord hebt, werken links voor u niet meer, ook niet die u al hebt.';
    $Self->{Translation}->{'Hello,'} =
        'Goedendag,';
    $Self->{Translation}->{'Keep using links'} =
        'Links blijven gebruiken';
    $Self->{Translation}->{'New reply to your ticket: <OTOBO_TICKET_Title>'} =
        'Nieuw antwoord op uw ticket: <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'No password? Have a link to your ticket sent to you.'} =
        'Geen wachtwoord? Laat een link naar uw ticket sturen.';
    $Self->{Translation}->{'Offers a password to customers who logged in with a one-time link, with the function for lost passwords (CustomerPanelLostPassword). Links stop working for a customer user who has a password; the page says so before.'} =
        'Biedt klanten die zich met een eenmalige link hebben aangemeld een wachtwoord aan, met de functie voor verloren wachtwoorden (CustomerPanelLostPassword). Links werken niet meer voor een klantgebruiker met een wachtwoord; de pagina zegt dat vooraf.';
    $Self->{Translation}->{'Please do not forward this email: anyone with the link can open your ticket. If you did not write to us, you can ignore this email.'} =
        'Stuur deze e-mail niet door: wie de link heeft, kan uw ticket openen. Hebt u ons niet geschreven, dan kunt u deze e-mail negeren.';
    $Self->{Translation}->{'Send me the email'} =
        'Stuur mij de e-mail';
    $Self->{Translation}->{'Set a password'} =
        'Wachtwoord instellen';
    $Self->{Translation}->{'Shows customers on the login page a link to the form with which they can have links to their tickets sent to their registered address. Everybody who opens the login page sees it, also customers who have a password.'} =
        'Toont klanten op de aanmeldpagina een link naar het formulier waarmee zij links naar hun tickets naar hun geregistreerde adres kunnen laten sturen. Iedereen die de aanmeldpagina opent ziet deze, ook klanten met een wachtwoord.';
    $Self->{Translation}->{'Shows the line of OneTimeAuth::OfferPassword to customers who logged in with a one-time link.'} =
        'Toont de regel van OneTimeAuth::OfferPassword aan klanten die zich met een eenmalige link hebben aangemeld.';
    $Self->{Translation}->{'Thank you for your message. With this link you can read your ticket and reply without a password:'} =
        'bedankt voor uw bericht. Met deze link kunt u uw ticket zonder wachtwoord lezen en beantwoorden:';
    $Self->{Translation}->{'There is no ticket for which a link can be sent.'} =
        'Er is geen ticket waarvoor een link kan worden gestuurd.';
    $Self->{Translation}->{'We have replied to your ticket. With this link you can read the reply without a password:'} =
        'wij hebben op uw ticket geantwoord. Met deze link kunt u het antwoord zonder wachtwoord lezen:';
    $Self->{Translation}->{'We received your message: <OTOBO_TICKET_Title>'} =
        'Wij hebben uw bericht ontvangen: <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'With a password you log in without links. Your user name is %s.'} =
        'Met een wachtwoord meldt u zich zonder links aan. Uw gebruikersnaam is %s.';
    $Self->{Translation}->{'You come often? Set a password.'} =
        'Komt u vaak? Stel een wachtwoord in.';
    $Self->{Translation}->{'You get an email with a link. If you open it, a second email brings your password, which you can change in the preferences.'} =
        'U krijgt een e-mail met een link. Als u die opent, krijgt u met een tweede e-mail uw wachtwoord, dat u in de voorkeuren kunt wijzigen.';
    $Self->{Translation}->{'You requested a new link to your ticket. It works once:'} =
        'u hebt een nieuwe link naar uw ticket aangevraagd. Deze werkt één keer:';
    $Self->{Translation}->{'You requested new links to your tickets. Each of them works once:'} =
        'U hebt nieuwe links naar uw tickets aangevraagd. Elke link werkt één keer:';
    $Self->{Translation}->{'Your new link'} =
        'Uw nieuwe link';
    $Self->{Translation}->{'Your new links'} =
        'Uw nieuwe links';

    # Perl Module: Kernel/System/OneTimeAuth/History.pm
    $Self->{Translation}->{'A code for a new browser was sent to the address of the customer user.'} =
        'Er is een code voor een nieuwe browser naar het adres van de klantgebruiker gestuurd.';
    $Self->{Translation}->{'A one-time link was sent to the address of the customer user.'} =
        'Er is een eenmalige link naar het adres van de klantgebruiker gestuurd.';
    $Self->{Translation}->{'All one-time links of the customer user were revoked.'} =
        'Alle eenmalige links van de klantgebruiker zijn ingetrokken.';
    $Self->{Translation}->{'No working one-time link was sent.'} =
        'Er is geen werkende eenmalige link verstuurd.';
    $Self->{Translation}->{'The customer logged in with a one-time link and has seen the last answer.'} =
        'De klant heeft met een eenmalige link ingelogd en het laatste antwoord gezien.';
    $Self->{Translation}->{'The customer logged in with a one-time link.'} =
        'De klant heeft met een eenmalige link ingelogd.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in.'} =
        'De klant heeft een eenmalige link geopend, maar kon niet inloggen.';
    $Self->{Translation}->{'The customer requested a new one-time link.'} =
        'De klant heeft een nieuwe eenmalige link aangevraagd.';
    $Self->{Translation}->{'The customer user reported that somebody else has a one-time link to this ticket. All its links were revoked.'} =
        'De klantgebruiker heeft gemeld dat iemand anders een eenmalige link naar dit ticket heeft. Alle links zijn ingetrokken.';

    # Perl Module: Kernel/System/OneTimeAuth/TicketLinks.pm
    $Self->{Translation}->{'A ticket with such a number cannot have links.'} =
        'Een ticket met zo’n nummer kan geen links hebben.';
    $Self->{Translation}->{'OTOBO does not know the customer user of the ticket.'} =
        'OTOBO kent de klantgebruiker van het ticket niet.';
    $Self->{Translation}->{'The address cannot answer emails (OneTimeAuth::IgnoreSenders).'} =
        'Het adres kan geen e-mails beantwoorden (OneTimeAuth::IgnoreSenders).';
    $Self->{Translation}->{'The customer user belongs to a backend that does not log in with links.'} =
        'De klantgebruiker hoort bij een backend die niet met links inlogt.';
    $Self->{Translation}->{'The customer user had no active link.'} =
        'De klantgebruiker had geen actieve link.';
    $Self->{Translation}->{'The customer user has a password, and logs in with it.'} =
        'De klantgebruiker heeft een wachtwoord en logt daarmee in.';
    $Self->{Translation}->{'The customer user has no usable email address.'} =
        'De klantgebruiker heeft geen bruikbaar e-mailadres.';
    $Self->{Translation}->{'The customer user is invalid.'} =
        'De klantgebruiker is ongeldig.';
    $Self->{Translation}->{'The ticket has no customer user.'} =
        'Het ticket heeft geen klantgebruiker.';

    # Perl Module: Kernel/System/OneTimeAuth/Setup.pm
    $Self->{Translation}->{'The definition of the web service %s could not be read. Reinstall the package.'} =
        'De definitie van de webservice %s kon niet worden gelezen. Installeer het pakket opnieuw.';
    $Self->{Translation}->{'The notification "%s" could not be saved. See the OTOBO log.'} =
        'De melding "%s" kon niet worden opgeslagen. Zie het logboek van OTOBO.';
    $Self->{Translation}->{'The setting %s could not be changed: %s'} =
        'De instelling %s kon niet worden gewijzigd: %s';
    $Self->{Translation}->{'The setting %s does not exist. Reinstall the package.'} =
        'De instelling %s bestaat niet. Installeer het pakket opnieuw.';
    $Self->{Translation}->{'The settings could not be deployed. See the OTOBO log.'} =
        'De instellingen konden niet worden uitgerold. Zie het logboek van OTOBO.';
    $Self->{Translation}->{'The web service %s could not be saved. See the OTOBO log.'} =
        'De webservice %s kon niet worden opgeslagen. Zie het logboek van OTOBO.';

    # Perl Module: Kernel/System/OneTimeAuth/TemplateCheck.pm
    $Self->{Translation}->{'Auto response "%s":'} =
        'Automatisch antwoord "%s":';
    $Self->{Translation}->{'Customers get two emails for a new ticket: the auto response "%s" and the notification "%s". Remove one of them in these queues: %s'} =
        'Klanten ontvangen twee e-mails voor een nieuw ticket: het automatische antwoord "%s" en de melding "%s". Verwijder een van beide in deze wachtrijen: %s';
    $Self->{Translation}->{'Notification "%s":'} =
        'Melding "%s":';
    $Self->{Translation}->{'Salutation "%s":'} =
        'Aanhef "%s":';
    $Self->{Translation}->{'Signature "%s":'} =
        'Handtekening "%s":';
    $Self->{Translation}->{'Template "%s":'} =
        'Sjabloon "%s":';
    $Self->{Translation}->{'The one-time link in the email does not work: the tag is at a position where links are not allowed.'} =
        'De eenmalige link in de e-mail werkt niet: de tag staat op een plaats waar links niet zijn toegestaan.';
    $Self->{Translation}->{'The tag is in the subject, where links do not work. Move it into the text.'} =
        'De tag staat in het onderwerp, waar links niet werken. Verplaats hem naar de tekst.';
    $Self->{Translation}->{'The tag is misspelled. Write <OTOBO_OTACustomerTicketLink>.'} =
        'De tag is verkeerd geschreven. Schrijf <OTOBO_OTACustomerTicketLink>.';
    $Self->{Translation}->{'The text could not be rendered. See the OTOBO log.'} =
        'De tekst kon niet worden weergegeven. Zie het logboek van OTOBO.';

    # Perl Module: Kernel/System/Ticket/Event/NotificationEvent/Transport/OneTimeAuth.pm
    $Self->{Translation}->{'No notification was sent: an agent created the ticket.'} =
        'Er is geen melding verzonden: een behandelaar heeft het ticket aangemaakt.';
    $Self->{Translation}->{'No notification was sent: it would answer an automatic email.'} =
        'Er is geen melding verzonden: het zou een antwoord op een automatische e-mail zijn.';
    $Self->{Translation}->{'No notification was sent: the address matches the setting SendNoAutoResponseRegExp.'} =
        'Er is geen melding verzonden: het adres komt overeen met de instelling SendNoAutoResponseRegExp.';
    $Self->{Translation}->{'No notification was sent: the loop protection allows no more emails today.'} =
        'Er is geen melding verzonden: de lusbeveiliging staat vandaag geen e-mails meer toe.';

    # SysConfig
    $Self->{Translation}->{'Check, enable and disable one-time links.'} =
        'Eenmalige links controleren, inschakelen en uitschakelen.';
    $Self->{Translation}->{'Compares one-time links with the states of their tickets every night and deletes expired links.'} =
        'Vergelijkt elke nacht de eenmalige links met de status van hun tickets en verwijdert verlopen links.';
    $Self->{Translation}->{'Creates a customer user for the sender of an email that opens a new ticket. If CustomerHeaderSpoofProtection is 1, the headers X-OTOBO-CustomerUser and X-OTOBO-CustomerNo of the email are overwritten. CustomerUserBackend is the backend in which customer users are created; if it is empty, this is CustomerUser. SetCheckBoxName is the name of a ticket dynamic field of type checkbox that is set for customer users of that backend.'} =
        'Maakt een klantgebruiker aan voor de afzender van een e-mail die een nieuw ticket opent. Als CustomerHeaderSpoofProtection 1 is, worden de headers X-OTOBO-CustomerUser en X-OTOBO-CustomerNo van de e-mail overschreven. CustomerUserBackend is de backend waarin klantgebruikers worden aangemaakt; als die leeg is, is dat CustomerUser. SetCheckBoxName is de naam van een dynamisch ticketveld van het type selectievakje, dat wordt aangevinkt voor klantgebruikers van die backend.';
    $Self->{Translation}->{'Defines after how many days a one-time link stops working even if its ticket is still open. 0 means no limit.'} =
        'Bepaalt na hoeveel dagen een eenmalige link niet meer werkt, ook als het ticket nog open is. 0 betekent geen limiet.';
    $Self->{Translation}->{'Defines for how many days a browser is remembered that a customer called their own at a login by link. In this browser, the links of this customer user open again after they have been used, until they expire. Somebody who has this device and an old email needs nothing else. 0 means that it is not offered.'} =
        'Bepaalt hoeveel dagen een browser wordt onthouden die een klant bij het inloggen met een link als eigen browser heeft aangemerkt. In deze browser gaan de links van deze klantgebruiker opnieuw open nadat ze zijn gebruikt, tot ze verlopen. Wie dit apparaat en een oude e-mail heeft, heeft verder niets nodig. 0 betekent dat het niet wordt aangeboden.';
    $Self->{Translation}->{'Defines for how many days a one-time link works after its ticket was closed. If it is 0 or empty, links stop working when the ticket is closed.'} =
        'Bepaalt hoeveel dagen een eenmalige link werkt nadat het ticket is gesloten. Bij 0 of een lege waarde werken links niet meer zodra het ticket is gesloten.';
    $Self->{Translation}->{'Defines for how many seconds after a link was issued its button has to be pressed twice. Programs that check emails press the buttons of a page within seconds after the email has left; people who are that quick press once more. 0 means that one press is always enough.'} =
        'Bepaalt hoeveel seconden na het uitgeven van een link de knop twee keer moet worden ingedrukt. Programma\'s die e-mails controleren drukken enkele seconden na het verzenden op de knoppen van een pagina; wie zo snel is, drukt nog een keer. 0 betekent dat één keer altijd genoeg is.';
    $Self->{Translation}->{'Defines how many new one-time links customers can request per hour for one ticket. Never more than one email per minute is sent.'} =
        'Bepaalt hoeveel nieuwe eenmalige links klanten per uur voor een ticket kunnen aanvragen. Er wordt nooit meer dan één e-mail per minuut verzonden.';
    $Self->{Translation}->{'Defines how many one-time links of one customer user can be active on one ticket at the same time. When a new link exceeds this number, the oldest link stops working.'} =
        'Bepaalt hoeveel eenmalige links van een klantgebruiker tegelijk actief kunnen zijn voor een ticket. Als een nieuwe link dit aantal overschrijdt, werkt de oudste niet meer.';
    $Self->{Translation}->{'Defines if the addresses of SendmailBcc receive working one-time links. If not, they receive a separate copy of the email in which the link does not work.'} =
        'Bepaalt of de adressen van SendmailBcc werkende eenmalige links ontvangen. Zo niet, dan ontvangen zij een aparte kopie van de e-mail waarin de link niet werkt.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. No customer user is created for a matching sender, and no working link is sent to a matching address. The default value matches addresses that cannot receive replies. An expression matches anywhere in the address unless it is anchored.'} =
        'Bepaalt reguliere expressies (RE2) voor afzenderadressen in kleine letters. Voor een overeenkomende afzender wordt geen klantgebruiker aangemaakt en naar een overeenkomend adres wordt geen werkende link gestuurd. De standaardwaarde komt overeen met adressen die geen antwoorden kunnen ontvangen. Een expressie kan overal in het adres overeenkomen, tenzij zij verankerd is.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. Unless the list is empty, customer users are created only for matching senders that OneTimeAuth::IgnoreSenders does not match. An expression matches anywhere in the address unless it is anchored.'} =
        'Bepaalt reguliere expressies (RE2) voor afzenderadressen in kleine letters. Als de lijst niet leeg is, worden klantgebruikers alleen aangemaakt voor overeenkomende afzenders die niet overeenkomen met OneTimeAuth::IgnoreSenders. Een expressie kan overal in het adres overeenkomen, tenzij zij verankerd is.';
    $Self->{Translation}->{'Defines settings for the tickets of some queues. "Key" is the name of a queue, or a pattern in which * stands for any characters. "Content" is a list of options, separated by semicolons: Links=off, AccessDaysAfterClose=30, SessionScope=Ticket or CustomerUser, TokenRefreshNotificationID=12. For each option, the most specific matching entry counts. Everything else is as in the general settings.'} =
        'Bepaalt instellingen voor de tickets van sommige wachtrijen. "Key" is de naam van een wachtrij, of een patroon waarin * voor willekeurige tekens staat. "Content" is een lijst van opties, gescheiden door puntkomma’s: Links=off, AccessDaysAfterClose=30, SessionScope=Ticket of CustomerUser, TokenRefreshNotificationID=12. Voor elke optie telt de meest specifieke overeenkomende vermelding. Al het andere is zoals in de algemene instellingen.';
    $Self->{Translation}->{'Defines the ID of the ticket notification whose subject and text are sent when a customer requests a new one-time link. The text must contain the tag <OTOBO_OTACustomerTicketLink>. If this setting is disabled or 0, a built-in text in the customer\'s language is sent.'} =
        'Bepaalt de ID van de ticketmelding waarvan onderwerp en tekst worden verzonden als een klant een nieuwe eenmalige link aanvraagt. De tekst moet de tag <OTOBO_OTACustomerTicketLink> bevatten. Als deze instelling uitgeschakeld of 0 is, wordt een ingebouwde tekst in de taal van de klant verzonden.';
    $Self->{Translation}->{'Defines the address at which customers reach the bridge, for example https://helpdesk.example.com/otobo/ota. It must be the same as PUBLIC_URL of the bridge. Only links that begin with this address are one-time links.'} =
        'Bepaalt het adres waarop klanten de bridge bereiken, bijvoorbeeld https://helpdesk.example.com/otobo/ota. Het moet gelijk zijn aan PUBLIC_URL van de bridge. Alleen links die met dit adres beginnen, zijn eenmalige links.';
    $Self->{Translation}->{'Defines the customer user backends whose customer users can log in with a one-time link, for example CustomerUser or CustomerUser1. If the list is empty, this is the backend in which the pre-filter creates customer users.'} =
        'Bepaalt de backends waarvan de klantgebruikers met een eenmalige link kunnen inloggen, bijvoorbeeld CustomerUser of CustomerUser1. Als de lijst leeg is, is dat de backend waarin het prefilter klantgebruikers aanmaakt.';
    $Self->{Translation}->{'Defines the dashboard widget with the figures of one-time links. "Group" restricts who can add it. "Default" defines whether it is shown to those who have not chosen themselves.'} =
        'Bepaalt de dashboard-widget met de cijfers over eenmalige links. "Group" beperkt wie deze kan toevoegen. "Default" bepaalt of deze wordt getoond aan wie zelf niets heeft gekozen.';
    $Self->{Translation}->{'Defines the group whose members with the permission rw can use the web services OneTimeAuth and OneTimeAuthSOAP. If it is empty, nobody can use them.'} =
        'Bepaalt de groep waarvan de leden met het recht rw de webservices OneTimeAuth en OneTimeAuthSOAP kunnen gebruiken. Als deze leeg is, kan niemand ze gebruiken.';
    $Self->{Translation}->{'Defines the module that logs in customers with a one-time link. It has the last number, 10, so that all other customer login modules are asked first.'} =
        'Bepaalt de module die klanten met een eenmalige link laat inloggen. Deze heeft het laatste nummer, 10, zodat alle andere inlogmodules voor klanten eerst worden gevraagd.';
    $Self->{Translation}->{'Defines the notification transport for emails with one-time links. It works like the transport Email, but for customers only and with the rules of auto responses: it sends nothing in reply to automatic emails, to addresses that match SendNoAutoResponseRegExp, or beyond the loop protection.'} =
        'Bepaalt het meldingstransport voor e-mails met eenmalige links. Het werkt als het transport e-mail, maar alleen voor klanten en volgens de regels voor automatische antwoorden: het verzendt niets als antwoord op automatische e-mails, niets naar adressen die overeenkomen met SendNoAutoResponseRegExp en niets wat de lusbeveiliging tegenhoudt.';
    $Self->{Translation}->{'Defines the text that customers see when a new one-time link was sent to their address. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Bepaalt de tekst die klanten zien als een nieuwe eenmalige link naar hun adres is verzonden. Als de tekst leeg is, wordt een ingebouwde tekst in de taal van de klant getoond. Regeleinden blijven behouden; HTML wordt als tekst getoond.';
    $Self->{Translation}->{'Defines the text that customers see when a one-time link is unknown or no longer valid. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Bepaalt de tekst die klanten zien als een eenmalige link onbekend of niet meer geldig is. Als de tekst leeg is, wordt een ingebouwde tekst in de taal van de klant getoond. Regeleinden blijven behouden; HTML wordt als tekst getoond.';
    $Self->{Translation}->{'Defines the text that customers see when they open an older one-time link while a newer one is active. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Bepaalt de tekst die klanten zien als zij een oudere eenmalige link openen terwijl er een nieuwere actief is. Als de tekst leeg is, wordt een ingebouwde tekst in de taal van de klant getoond. Regeleinden blijven behouden; HTML wordt als tekst getoond.';
    $Self->{Translation}->{'Defines the text that customers see, on the page or in the email, when a one-time link could not be created or sent. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Bepaalt de tekst die klanten op de pagina of in de e-mail zien als een eenmalige link niet kon worden gemaakt of verzonden. Als de tekst leeg is, wordt een ingebouwde tekst in de taal van de klant getoond. Regeleinden blijven behouden; HTML wordt als tekst getoond.';
    $Self->{Translation}->{'Defines what a customer can see after a login with a one-time link. CustomerUser means everything that the customer user may see in the customer interface. Ticket means only the ticket of the link, and those of further links that are opened in the same browser: no overview, no search and no other ticket.'} =
        'Bepaalt wat een klant kan zien na het inloggen met een eenmalige link. CustomerUser betekent alles wat de klantgebruiker in de klanteninterface mag zien. Ticket betekent alleen het ticket van de link en de tickets van andere links die in dezelfde browser worden geopend: geen overzicht, geen zoekfunctie en geen ander ticket.';
    $Self->{Translation}->{'Defines which browsers have to enter a code before a one-time link opens in them. The code is sent to the registered address of the customer user, works for ten minutes and in that browser only. Never means none, Always means every browser that the customer has not called their own, Forwarded means only if another browser has seen the page of the link before. Programs that check emails count as such a browser.'} =
        'Bepaalt in welke browsers een code moet worden ingevoerd voordat een eenmalige link opent. De code wordt naar het geregistreerde adres van de klantgebruiker gestuurd en geldt tien minuten en alleen in die browser. Never betekent in geen enkele, Always in elke browser die de klant niet zijn eigen heeft genoemd, Forwarded alleen als een andere browser de pagina van de link eerder heeft gezien. Programma’s die e-mails controleren tellen als zo’n browser.';
    $Self->{Translation}->{'Email to the customer, with loop protection'} =
        'E-mail aan de klant, met lusbeveiliging';
    $Self->{Translation}->{'Informs the bridge, through the OTOBO daemon, when a ticket is closed, reopened, merged or moved, when its customer user changes, and when an unknown sender opens a ticket.'} =
        'Informeert de bridge via de OTOBO-daemon als een ticket wordt gesloten, heropend, samengevoegd of verplaatst, als de klantgebruiker verandert en als een onbekende afzender een ticket opent.';
    $Self->{Translation}->{'Keeps a session that began with a one-time link to its tickets, if OneTimeAuth::SessionScope is Ticket. It grants nothing by itself.'} =
        'Beperkt een sessie die met een eenmalige link begon tot haar tickets, als OneTimeAuth::SessionScope Ticket is. De module verleent zelf niets.';
    $Self->{Translation}->{'Loads the JavaScript for the buttons of the widget with one-time links.'} =
        'Laadt het JavaScript voor de knoppen van de widget met eenmalige links.';
    $Self->{Translation}->{'Loads the module that replaces the tag <OTOBO_OTACustomerTicketLink> in outgoing texts with one-time links.'} =
        'Laadt de module die in uitgaande teksten de tag <OTOBO_OTACustomerTicketLink> vervangt door eenmalige links.';
    $Self->{Translation}->{'One-time links'} =
        'Eenmalige links';
    $Self->{Translation}->{'Registers an operation that the bridge for one-time links calls.'} =
        'Registreert een operatie die de bridge voor eenmalige links aanroept.';
    $Self->{Translation}->{'Registers the frontend module that sends and revokes one-time links for the widget in the ticket zoom.'} =
        'Registreert de frontendmodule die eenmalige links verstuurt en intrekt voor de widget in het ticketscherm.';
    $Self->{Translation}->{'Registers the invoker that informs the bridge for one-time links about ticket events. It sends IDs only.'} =
        'Registreert de invoker die de bridge voor eenmalige links over ticketgebeurtenissen informeert. Deze verzendt alleen ID\'s.';
    $Self->{Translation}->{'Send and revoke one-time links.'} =
        'Eenmalige links versturen en intrekken.';
    $Self->{Translation}->{'Shows agents in the ticket zoom which one-time links the customer user of the ticket has, and lets them send a new link and revoke all links.'} =
        'Toont agenten in het ticketscherm welke eenmalige links de klantgebruiker van het ticket heeft, en laat hen een nieuwe link versturen en alle links intrekken.';
    $Self->{Translation}->{'Shows customers their ticket after they have accepted the privacy page at their first login with a one-time link. It runs after CustomerAccept and does not accept anything for the customer.'} =
        'Toont klanten hun ticket nadat zij bij hun eerste login met een eenmalige link de privacypagina hebben geaccepteerd. Wordt na CustomerAccept uitgevoerd en accepteert niets namens de klant.';

    return 1;
}

1;
