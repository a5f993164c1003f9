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

package Kernel::Language::hu_OneTimeAuthBridge;

use v5.24;
use strict;
use warnings;
use utf8;

sub Data {
    my $Self = shift;

    # Template: AdminOneTimeAuth
    $Self->{Translation}->{'Credentials, settings and texts are kept.'} =
        'A hitelesítő adatok, a beállítások és a szövegek megmaradnak.';
    $Self->{Translation}->{'Days begin at midnight, UTC'} =
        'A napok éjfélkor kezdődnek (UTC)';
    $Self->{Translation}->{'Disable one-time links'} =
        'Egyszer használatos hivatkozások letiltása';
    $Self->{Translation}->{'Domain of the address'} =
        'A cím tartománya';
    $Self->{Translation}->{'Enable one-time links'} =
        'Egyszer használatos hivatkozások engedélyezése';
    $Self->{Translation}->{'Enable the notifications of the package, too'} =
        'A csomag értesítéseinek engedélyezése is';
    $Self->{Translation}->{'Enable them the first time on the command line, which makes the credentials of the bridge and shows them once:'} =
        'Első alkalommal parancssorból engedélyezze: ott jönnek létre a bridge hitelesítő adatai, és egyszer jelennek meg:';
    $Self->{Translation}->{'Figures'} =
        'Számok';
    $Self->{Translation}->{'In order'} =
        'Rendben';
    $Self->{Translation}->{'Last 7 days'} =
        'Utolsó 7 nap';
    $Self->{Translation}->{'Links in customers\' mailboxes shall stop working until they are enabled again'} =
        'Az ügyfelek postafiókjaiban lévő hivatkozások ne működjenek, amíg újra nem engedélyezik őket';
    $Self->{Translation}->{'Links whose page was seen in the last 7 days, but that nobody opened'} =
        'Hivatkozások, amelyek oldalát az utolsó 7 napban látták, de senki sem nyitotta meg őket';
    $Self->{Translation}->{'No problems found.'} =
        'Nem találhatók hibák.';
    $Self->{Translation}->{'Number of links'} =
        'Hivatkozások száma';
    $Self->{Translation}->{'OTOBO itself decides on emails of known customer users. They are not counted.'} =
        'Az ismert ügyfél-felhasználók e-mailjeiről maga az OTOBO dönt. Ezek nincsenek megszámolva.';
    $Self->{Translation}->{'OTOBO reaches the bridge at %s.'} =
        'Az OTOBO itt éri el a bridge-et: %s.';
    $Self->{Translation}->{'One-time Links'} =
        'Egyszer használatos hivatkozások';
    $Self->{Translation}->{'One-time links are disabled.'} =
        'Az egyszer használatos hivatkozások le vannak tiltva.';
    $Self->{Translation}->{'One-time links are only partly enabled.'} =
        'Az egyszer használatos hivatkozások csak részben vannak engedélyezve.';
    $Self->{Translation}->{'Problems found: %s.'} =
        'Talált hibák: %s.';
    $Self->{Translation}->{'The credentials of the bridge stay as they are.'} =
        'A bridge hitelesítő adatai nem változnak.';
    $Self->{Translation}->{'There are no figures, because the bridge is unavailable.'} =
        'Nincsenek számok, mert a bridge nem érhető el.';
    $Self->{Translation}->{'What is checked'} =
        'Mi van ellenőrizve';

    # Template: AgentDashboardOneTimeAuth
    $Self->{Translation}->{'Figures of one-time links in the last 7 days'} =
        'Egyszer használatos hivatkozások számai az utolsó 7 napból';

    # Perl Module: Kernel/Modules/AdminOneTimeAuth.pm
    $Self->{Translation}->{'Confirm that links shall stop working.'} =
        'Erősítse meg, hogy a hivatkozások ne működjenek tovább.';
    $Self->{Translation}->{'Settings and services of OTOBO'} =
        'Az OTOBO beállításai és szolgáltatásai';
    $Self->{Translation}->{'Texts with links'} =
        'Hivatkozásokat tartalmazó szövegek';
    $Self->{Translation}->{'The bridge'} =
        'A bridge';
    $Self->{Translation}->{'There are no credentials yet. Run Admin::OneTimeAuth::Enable once.'} =
        'Még nincsenek hitelesítő adatok. Futtassa egyszer az Admin::OneTimeAuth::Enable parancsot.';

    # Perl Module: Kernel/System/OneTimeAuth/Activation.pm
    $Self->{Translation}->{'Move that module to a free number from 1 to 9.'} =
        'Adjon ennek a modulnak egy szabad számot 1 és 9 között.';
    $Self->{Translation}->{'The setting Customer::AuthModule10 is used by %s.'} =
        'A Customer::AuthModule10 beállítást a(z) %s használja.';

    # Perl Module: Kernel/System/OneTimeAuth/Check.pm
    $Self->{Translation}->{'%s is not a checkbox dynamic field of tickets.'} =
        'A(z) %s nem jelölőnégyzet típusú dinamikus jegymező.';
    $Self->{Translation}->{'Agent of the bridge'} =
        'A bridge ügyintézője';
    $Self->{Translation}->{'Compare OTOBO_URL, OTOBO_USER and OTOBO_PASSWORD of the bridge with what Admin::OneTimeAuth::Enable printed.'} =
        'Hasonlítsa össze a bridge OTOBO_URL, OTOBO_USER és OTOBO_PASSWORD értékét az Admin::OneTimeAuth::Enable kimenetével.';
    $Self->{Translation}->{'Connection from the bridge to OTOBO'} =
        'Kapcsolat a bridge-től az OTOBO-hoz';
    $Self->{Translation}->{'Connection to the bridge'} =
        'Kapcsolat a bridge-hez';
    $Self->{Translation}->{'Correct CustomerUserBackend in the setting %s.'} =
        'Javítsa a CustomerUserBackend értékét a(z) %s beállításban.';
    $Self->{Translation}->{'Correct SetCheckBoxName in the setting %s.'} =
        'Javítsa a SetCheckBoxName értékét a(z) %s beállításban.';
    $Self->{Translation}->{'Correct these texts.'} =
        'Javítsa ezeket a szövegeket.';
    $Self->{Translation}->{'Correct this setting.'} =
        'Javítsa ezt a beállítást.';
    $Self->{Translation}->{'Customer login module'} =
        'Ügyfél-bejelentkezési modul';
    $Self->{Translation}->{'Deploy them.'} =
        'Állítsa üzembe azokat.';
    $Self->{Translation}->{'Emails for a new ticket'} =
        'E-mailek új jegyhez';
    $Self->{Translation}->{'Install the version of the package that is made for this version of OTOBO.'} =
        'Telepítse a csomagnak az OTOBO ezen verziójához készült verzióját.';
    $Self->{Translation}->{'Invalid option "%s" in the setting %s. The general setting applies.'} =
        'Érvénytelen „%s” lehetőség a(z) %s beállításban. Az általános beállítás érvényes.';
    $Self->{Translation}->{'Invalid value in the setting %s. The default %s applies.'} =
        'Érvénytelen szám a(z) %s beállításban. Az alapértelmezett %s érvényes.';
    $Self->{Translation}->{'Invalid value in the setting %s. The pages of links do not use it.'} =
        'Érvénytelen érték a(z) %s beállításban. A hivatkozások oldalai nem használják.';
    $Self->{Translation}->{'Is it running, and is this its internal listener?'} =
        'Fut, és ez a belső figyelője?';
    $Self->{Translation}->{'Links are switched off for the queue of the ticket (OneTimeAuth::Queues).'} =
        'A hivatkozások ki vannak kapcsolva a jegy várólistájánál (OneTimeAuth::Queues).';
    $Self->{Translation}->{'Make them the same.'} =
        'Legyenek azonosak.';
    $Self->{Translation}->{'No queue matches the entry "%s" of the setting %s.'} =
        'Egyetlen várólista sem felel meg a(z) „%s” bejegyzésnek a(z) %s beállításban.';
    $Self->{Translation}->{'OTOBO daemon'} =
        'OTOBO démon';
    $Self->{Translation}->{'OTOBO itself reads the whole table whenever it looks for a customer user of %s. Set SearchCaseSensitive to 1 in its Params in Kernel/Config.pm: with this database, it only makes the search faster.'} =
        'Maga az OTOBO a teljes táblát végigolvassa, amikor a(z) %s egy ügyfél-felhasználóját keresi. Állítsa a SearchCaseSensitive értékét 1-re a hozzá tartozó Params részben a Kernel/Config.pm fájlban: ennél az adatbázisnál ettől csak gyorsabb lesz a keresés.';
    $Self->{Translation}->{'Pre-filter for new senders'} =
        'Előszűrő az új feladókhoz';
    $Self->{Translation}->{'Public address of the bridge'} =
        'A bridge nyilvános címe';
    $Self->{Translation}->{'Redis of the bridge'} =
        'A bridge Redis tárolója';
    $Self->{Translation}->{'Repair the connection to the bridge first.'} =
        'Először a bridge-hez vezető kapcsolatot javítsa meg.';
    $Self->{Translation}->{'Run "onetimeauth-bridge check" where the bridge runs.'} =
        'Futtassa az "onetimeauth-bridge check" parancsot ott, ahol a bridge fut.';
    $Self->{Translation}->{'Run Admin::OneTimeAuth::Enable.'} =
        'Futtassa az Admin::OneTimeAuth::Enable parancsot.';
    $Self->{Translation}->{'Run bin/otobo.Daemon.pl start.'} =
        'Futtassa a bin/otobo.Daemon.pl start parancsot.';
    $Self->{Translation}->{'Searches for customer users'} =
        'Ügyfél-felhasználók keresése';
    $Self->{Translation}->{'See the error log of the web server and reinstall the package.'} =
        'Nézze meg a webkiszolgáló hibanaplóját, és telepítse újra a csomagot.';
    $Self->{Translation}->{'Set the threshold to "error".'} =
        'Állítsa a küszöböt "error" értékre.';
    $Self->{Translation}->{'Settings that enable the links'} =
        'A hivatkozásokat engedélyező beállítások';
    $Self->{Translation}->{'Some changed settings are not deployed.'} =
        'Néhány módosított beállítás nincs üzembe állítva.';
    $Self->{Translation}->{'Start it with BRIDGE_USER and BRIDGE_PASSWORD as Admin::OneTimeAuth::Enable printed them.'} =
        'Indítsa el az Admin::OneTimeAuth::Enable által kiírt BRIDGE_USER és BRIDGE_PASSWORD értékkel.';
    $Self->{Translation}->{'Template tag'} =
        'Sabloncímke';
    $Self->{Translation}->{'Text of the renewal email'} =
        'Az új hivatkozást tartalmazó e-mail szövege';
    $Self->{Translation}->{'Texts with the template tag'} =
        'A címkét tartalmazó szövegek';
    $Self->{Translation}->{'The OTOBO daemon is not running: no emails are sent, and the bridge receives no events.'} =
        'Az OTOBO démonja nem fut: nem kerülnek elküldésre e-mailek, és a bridge nem kap eseményeket.';
    $Self->{Translation}->{'The agent %s has no permission rw in the group %s.'} =
        'A(z) %s ügyintézőnek nincs rw jogosultsága a(z) %s csoportban.';
    $Self->{Translation}->{'The agent %s is invalid.'} =
        'A(z) %s ügyintéző érvénytelen.';
    $Self->{Translation}->{'The agent of the bridge is missing.'} =
        'A bridge ügyintézője hiányzik.';
    $Self->{Translation}->{'The bridge at %s rejects the credentials.'} =
        'A bridge a(z) %s címen elutasítja a hitelesítő adatokat.';
    $Self->{Translation}->{'The bridge is unavailable at %s.'} =
        'A bridge nem érhető el a(z) %s címen.';
    $Self->{Translation}->{'The bridge reports: %s'} =
        'A bridge jelentése: %s';
    $Self->{Translation}->{'The check failed: %s'} =
        'Az ellenőrzés sikertelen: %s';
    $Self->{Translation}->{'The customer user backend %s does not exist.'} =
        'A(z) %s ügyfél-felhasználói háttérprogram nem létezik.';
    $Self->{Translation}->{'The customer users of %s lack an index in the database. Create it: %s'} =
        'A(z) %s ügyfél-felhasználóihoz hiányzik egy index az adatbázisból. Hozza létre: %s';
    $Self->{Translation}->{'The module %s is not loaded.'} =
        'A(z) %s modul nincs betöltve.';
    $Self->{Translation}->{'The notification "%s" has no tag <OTOBO_OTACustomerTicketLink> in these languages: %s. The built-in text is sent.'} =
        'A(z) "%s" értesítésből hiányzik az <OTOBO_OTACustomerTicketLink> címke ezeken a nyelveken: %s. A beépített szöveg kerül elküldésre.';
    $Self->{Translation}->{'The notification %s of the setting %s does not exist. The built-in text is sent.'} =
        'A(z) %s értesítés a(z) %s beállításból nem létezik. A beépített szöveg kerül elküldésre.';
    $Self->{Translation}->{'The setting %s is disabled.'} =
        'A(z) %s beállítás le van tiltva.';
    $Self->{Translation}->{'The setting OneTimeAuth::PublicURL is %s, but PUBLIC_URL of the bridge is %s.'} =
        'A OneTimeAuth::PublicURL beállítás értéke %s, de a bridge PUBLIC_URL értéke %s.';
    $Self->{Translation}->{'The web service %s has the debug threshold "debug": it logs the addresses of customers.'} =
        'A(z) %s webszolgáltatás hibakeresési küszöbe "debug": naplózza az ügyfelek címeit.';
    $Self->{Translation}->{'The web service %s is invalid.'} =
        'A(z) %s webszolgáltatás érvénytelen.';
    $Self->{Translation}->{'The web service %s is missing.'} =
        'A(z) %s webszolgáltatás hiányzik.';
    $Self->{Translation}->{'These functions of OTOBO are not wrapped, so some emails have no links: %s.'} =
        'Az OTOBO ezen függvényei nincsenek becsomagolva, ezért egyes e-mailekből hiányoznak a hivatkozások: %s.';
    $Self->{Translation}->{'These settings are disabled: %s.'} =
        'Ezek a beállítások le vannak tiltva: %s.';
    $Self->{Translation}->{'Unknown while the bridge is unavailable.'} =
        'Ismeretlen, amíg a bridge nem érhető el.';
    $Self->{Translation}->{'Values of settings'} =
        'A beállítások értékei';
    $Self->{Translation}->{'Web services of the bridge'} =
        'A bridge webszolgáltatásai';

    # Perl Module: Kernel/System/OneTimeAuth/EnvironmentFile.pm
    $Self->{Translation}->{'%s has characters that not every program reads alike in a file. Use letters, digits and . _ ~ : / ? @ % + = , -'} =
        'A(z) %s olyan karaktereket tartalmaz, amelyeket nem minden program olvas egyformán egy fájlból. Használjon betűket, számjegyeket és ezeket: . _ ~ : / ? @ % + = , -';
    $Self->{Translation}->{'The file %s cannot be read: %s'} =
        'A(z) %s fájl nem olvasható: %s';
    $Self->{Translation}->{'The file %s cannot be written: %s'} =
        'A(z) %s fájl nem írható: %s';

    # Perl Module: Kernel/System/OneTimeAuth/Figures.pm
    $Self->{Translation}->{'Customer users created'} =
        'Létrehozott ügyfél-felhasználók';
    $Self->{Translation}->{'Links opened'} =
        'Megnyitott hivatkozások';
    $Self->{Translation}->{'Links sent'} =
        'Elküldött hivatkozások';
    $Self->{Translation}->{'Logins with a link'} =
        'Bejelentkezések hivatkozással';
    $Self->{Translation}->{'New links requested'} =
        'Kért új hivatkozások';
    $Self->{Translation}->{'Refused because of a limit'} =
        'Korlát miatt elutasítva';
    $Self->{Translation}->{'Senders decided by the bridge'} =
        'A bridge által elbírált feladók';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Enable.pm
    $Self->{Translation}->{'%s is missing in standard input.'} =
        'A(z) %s hiányzik a szabványos bemenetből.';
    $Self->{Translation}->{'%s must be 1 to 30 letters, digits, dots, dashes or underscores.'} =
        'A(z) %s értéke 1–30 betűből, számjegyből, pontból, kötőjelből vagy aláhúzásból állhat.';
    $Self->{Translation}->{'%s must be 16 to 50 printable ASCII characters without spaces.'} =
        'A(z) %s értéke 16–50 nyomtatható ASCII karakterből állhat, szóközök nélkül.';
    $Self->{Translation}->{'Agent %s: %s'} =
        'Ügyintéző %s: %s';
    $Self->{Translation}->{'Changes:'} =
        'Változások:';
    $Self->{Translation}->{'File %s: %s'} =
        'Fájl %s: %s';
    $Self->{Translation}->{'Line %s of standard input must begin with BRIDGE_USER=, BRIDGE_PASSWORD= or OTOBO_PASSWORD=.'} =
        'A szabványos bemenet %s. sorának így kell kezdődnie: BRIDGE_USER=, BRIDGE_PASSWORD= vagy OTOBO_PASSWORD=.';
    $Self->{Translation}->{'Nothing has to be changed.'} =
        'Nincs mit megváltoztatni.';
    $Self->{Translation}->{'Notification "%s": %s'} =
        'Értesítés "%s": %s';
    $Self->{Translation}->{'OTOBO_PASSWORD is missing in the file %s, and OTOBO knows only its hash. Add --new-credentials.'} =
        'Az OTOBO_PASSWORD hiányzik a(z) %s fájlból, és az OTOBO csak a kivonatát ismeri. Adja hozzá a --new-credentials kapcsolót.';
    $Self->{Translation}->{'One-time links are disabled. Customer users and tickets are unchanged.'} =
        'Az egyszer használatos hivatkozások le vannak tiltva. Az ügyfél-felhasználók és a jegyek nem változtak.';
    $Self->{Translation}->{'One-time links are enabled.'} =
        'Az egyszer használatos hivatkozások engedélyezve vannak.';
    $Self->{Translation}->{'Setting %s: %s'} =
        'Beállítás %s: %s';
    $Self->{Translation}->{'Specify with --bridge-url where OTOBO reaches the bridge, for example --bridge-url http://127.0.0.1:8081.'} =
        'Adja meg a --bridge-url kapcsolóval, hogy az OTOBO hol éri el a bridge-et, például --bridge-url http://127.0.0.1:8081.';
    $Self->{Translation}->{'Start the bridge with this environment, then run Admin::OneTimeAuth::Check.'} =
        'Indítsa el a bridge-et ezzel a környezettel, majd futtassa az Admin::OneTimeAuth::Check parancsot.';
    $Self->{Translation}->{'The bridge refuses unencrypted http. Use https (settings HttpType and FQDN, --public-url, --otobo-url) or, on a private network, add:'} =
        'A bridge elutasítja a titkosítatlan http protokollt. Használjon https protokollt (HttpType és FQDN beállítás, --public-url, --otobo-url), vagy magánhálózaton adja hozzá:';
    $Self->{Translation}->{'The environment of the bridge follows. Its passwords are unchanged; --new-credentials creates new ones.'} =
        'A bridge környezete következik. A jelszavak nem változtak; a --new-credentials újakat hoz létre.';
    $Self->{Translation}->{'The environment of the bridge follows. Keep it secret; the passwords are not shown again.'} =
        'A bridge környezete következik. Tartsa titokban; a jelszavak nem jelennek meg újra.';
    $Self->{Translation}->{'The environment of the bridge is in the file %s. Keep it secret.'} =
        'A bridge környezete a(z) %s fájlban van. Tartsa titokban.';
    $Self->{Translation}->{'The options --%s and --%s exclude each other.'} =
        'A(z) --%s és a(z) --%s kapcsoló kizárja egymást.';
    $Self->{Translation}->{'The password would travel to %s unencrypted. Use https or, on a private network, add --allow-plain-http %s.'} =
        'A jelszó titkosítatlanul jutna el ide: %s. Használjon https protokollt, vagy magánhálózaton adja hozzá: --allow-plain-http %s.';
    $Self->{Translation}->{'These changes would be made:'} =
        'Ezek a változások történnének:';
    $Self->{Translation}->{'Web service %s: %s'} =
        'Webszolgáltatás %s: %s';
    $Self->{Translation}->{'add the permission rw'} =
        'rw jogosultság hozzáadása';
    $Self->{Translation}->{'create and enable'} =
        'létrehozás és engedélyezés';
    $Self->{Translation}->{'disable'} =
        'letiltás';
    $Self->{Translation}->{'enable'} =
        'engedélyezés';
    $Self->{Translation}->{'new address of the bridge'} =
        'a bridge új címe';
    $Self->{Translation}->{'new password'} =
        'új jelszó';
    $Self->{Translation}->{'new value'} =
        'új érték';
    $Self->{Translation}->{'write'} =
        'írás';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Import.pm
    $Self->{Translation}->{'%s links imported, %s imported before.'} =
        '%s hivatkozás importálva, %s már korábban importálva.';
    $Self->{Translation}->{'Not imported: %s (%s): %s'} =
        'Nincs importálva: %s (%s): %s';
    $Self->{Translation}->{'The bridge is unavailable. Nothing was changed.'} =
        'A bridge nem érhető el. Semmi sem változott.';
    $Self->{Translation}->{'The file %s cannot be read.'} =
        'A(z) %s fájl nem olvasható.';
    $Self->{Translation}->{'The setting %s was changed.'} =
        'A(z) %s beállítás megváltozott.';

    # Template: Kernel/Output/HTML/Templates/Standard/AgentTicketZoom/OneTimeAuth.tt
    $Self->{Translation}->{'Access link'} =
        'Hozzáférési hivatkozás';
    $Self->{Translation}->{'Last answer'} =
        'Utolsó válasz';
    $Self->{Translation}->{'No links were sent in the last 30 days.'} =
        'Az elmúlt 30 napban nem lett hivatkozás elküldve.';
    $Self->{Translation}->{'No login with a link since then'} =
        'Azóta nem volt bejelentkezés hivatkozással';
    $Self->{Translation}->{'No new link is possible'} =
        'Nem lehetséges új hivatkozás';
    $Self->{Translation}->{'Own devices'} =
        'Saját eszközök';
    $Self->{Translation}->{'Revoke all links'} =
        'Összes hivatkozás visszavonása';
    $Self->{Translation}->{'Revoke all links of the customer user to this ticket? The customer can then request a new one.'} =
        'Visszavonja az ügyfél-felhasználónak ehhez a jegyhez tartozó összes hivatkozását? Az ügyfél ezután újat kérhet.';
    $Self->{Translation}->{'Seen by the customer'} =
        'Az ügyfél látta';
    $Self->{Translation}->{'Send a new link'} =
        'Új hivatkozás küldése';
    $Self->{Translation}->{'Send a new one-time link to the address of the customer user?'} =
        'Küldjön új egyszer használatos hivatkozást az ügyfél-felhasználó címére?';
    $Self->{Translation}->{'The links of this ticket cannot be shown now.'} =
        'A jegy hivatkozásai most nem jeleníthetők meg.';

    # Perl Module: Kernel/Output/HTML/TicketZoom/OneTimeAuth.pm
    $Self->{Translation}->{'Ended'} =
        'Véget ért';
    $Self->{Translation}->{'Expired'} =
        'Lejárt';
    $Self->{Translation}->{'Not opened yet'} =
        'Még nincs megnyitva';
    $Self->{Translation}->{'Opened, not logged in'} =
        'Megnyitva, nem jelentkezett be';
    $Self->{Translation}->{'Page shown, not opened'} =
        'Az oldal megjelent, nincs megnyitva';
    $Self->{Translation}->{'Replaced by a newer link'} =
        'Újabb hivatkozás váltotta fel';
    $Self->{Translation}->{'Revoked'} =
        'Visszavonva';
    $Self->{Translation}->{'The customer logged in'} =
        'Az ügyfél bejelentkezett';
    $Self->{Translation}->{'The customer logged in with another link'} =
        'Az ügyfél másik hivatkozással jelentkezett be';
    $Self->{Translation}->{'Used'} =
        'Felhasználva';
    $Self->{Translation}->{'Works until'} =
        'Érvényes eddig';

    # Perl Module: Kernel/System/CustomerAuth/OneTimeAuthLink.pm
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: links to this ticket have expired.'} =
        'Az ügyfél megnyitott egy egyszer használatos hivatkozást, de nem tudott bejelentkezni: az ehhez a jegyhez tartozó hivatkozások lejártak.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: the link was made for another customer user or address.'} =
        'Az ügyfél megnyitott egy egyszer használatos hivatkozást, de nem tudott bejelentkezni: a hivatkozás másik ügyfél-felhasználóhoz vagy címhez készült.';

    # Perl Module: Kernel/System/OneTimeAuth.pm
    $Self->{Translation}->{'%s tickets checked, %s repaired, %s removed.'} =
        '%s jegy ellenőrizve, %s javítva, %s eltávolítva.';
    $Self->{Translation}->{'One-time links are not enabled.'} =
        'Az egyszer használatos hivatkozások nincsenek engedélyezve.';
    $Self->{Translation}->{'The sweep stopped after %s tickets: %s'} =
        'A tisztítás %s jegy után leállt: %s';

    # Perl Module: Kernel/System/OneTimeAuth/Agent.pm
    $Self->{Translation}->{'The agent %s could not be saved. See the OTOBO log.'} =
        'A(z) %s ügyintézőt nem sikerült menteni. Nézze meg az OTOBO naplóját.';
    $Self->{Translation}->{'The agent %s was not created by this package. Choose another login with --agent.'} =
        'A(z) %s ügyintézőt nem ez a csomag hozta létre. Válasszon másik bejelentkezési nevet az --agent kapcsolóval.';
    $Self->{Translation}->{'The group %s could not be saved. See the OTOBO log.'} =
        'A(z) %s csoportot nem sikerült menteni. Nézze meg az OTOBO naplóját.';
    $Self->{Translation}->{'The setting %s is empty.'} =
        'A(z) %s beállítás üres.';

    # Perl Module: Kernel/System/OneTimeAuth/CustomerText.pm
    $Self->{Translation}->{'%s is your code to open ticket %s.'} =
        '%s az Ön kódja a(z) %s jegy megnyitásához.';
    $Self->{Translation}->{'A link to your ticket could not be created at the moment. Please reply to this email instead.'} =
        'Jelenleg nem sikerült hivatkozást létrehozni a jegyéhez. Kérjük, válaszoljon erre az e-mailre.';
    $Self->{Translation}->{'Enter it in the browser in which you opened the link. It works for ten minutes. We will never ask you for it.'} =
        'Abban a böngészőben adja meg, amelyben a hivatkozást megnyitotta. Tíz percig érvényes. Soha nem fogjuk kérni Öntől.';
    $Self->{Translation}->{'If you did not open a link to this ticket, somebody else has it. Please tell us here:'} =
        'Ha nem Ön nyitott meg hivatkozást ehhez a jegyhez, akkor valaki másnál van. Kérjük, itt jelezze nekünk:';
    $Self->{Translation}->{'Open your ticket'} =
        'A jegy megnyitása';
    $Self->{Translation}->{'This link is no longer valid. Please use the newest link in your emails, or open it to request a new one.'} =
        'Ez a hivatkozás már nem érvényes. Kérjük, használja a legújabb hivatkozást az e-mailjeiben, vagy nyissa meg azt, hogy újat kérjen.';
    $Self->{Translation}->{'Your code for ticket %s'} =
        'Az Ön kódja a(z) %s jegyhez';

    # Perl Module: Kernel/System/OneTimeAuth/LinkImport.pm
    $Self->{Translation}->{'Links to the ticket have expired'} =
        'A jegyre mutató hivatkozások lejártak';
    $Self->{Translation}->{'The bridge did not take the links. What it took before stays. Import the file again when the bridge is available.'} =
        'A bridge nem fogadta el a hivatkozásokat. Amit korábban elfogadott, megmarad. Importálja újra a fájlt, amikor a bridge elérhető.';
    $Self->{Translation}->{'The customer user of the ticket may not use links'} =
        'A jegy ügyfél-felhasználója nem használhat hivatkozásokat';
    $Self->{Translation}->{'The file is damaged or incomplete: line %s, field %s. Nothing was changed.'} =
        'A fájl sérült vagy hiányos: %s. sor, %s mező. Semmi sem változott.';
    $Self->{Translation}->{'The ticket does not exist'} =
        'A jegy nem létezik';
    $Self->{Translation}->{'The ticket has another customer user'} =
        'A jegynek másik ügyfél-felhasználója van';

    # Perl Module: Kernel/System/OneTimeAuth/LinkMail.pm
    $Self->{Translation}->{'A new one-time link was sent to the address of the customer user.'} =
        'Új egyszer használatos hivatkozás lett elküldve az ügyfél-felhasználó címére.';
    $Self->{Translation}->{'Links to this ticket have expired.'} =
        'Az ehhez a jegyhez tartozó hivatkozások lejártak.';
    $Self->{Translation}->{'No link could be created for the email.'} =
        'Nem sikerült hivatkozást létrehozni az e-mailhez.';
    $Self->{Translation}->{'OTOBO could not send the email. See the OTOBO log.'} =
        'Az OTOBO nem tudta elküldeni az e-mailt. Nézze meg az OTOBO naplóját.';
    $Self->{Translation}->{'The address belongs to OTOBO itself.'} =
        'A cím magához az OTOBO-hoz tartozik.';
    $Self->{Translation}->{'The bridge is unavailable.'} =
        'A híd nem érhető el.';
    $Self->{Translation}->{'The customer user of the ticket may not use links.'} =
        'A jegy ügyfél-felhasználója nem használhat hivatkozásokat.';
    $Self->{Translation}->{'The link was made for another customer user.'} =
        'A hivatkozás másik ügyfél-felhasználóhoz készült.';
    $Self->{Translation}->{'The ticket does not exist.'} =
        'A jegy nem létezik.';
    $Self->{Translation}->{'The ticket has another customer user.'} =
        'A jegynek másik ügyfél-felhasználója van.';
    $Self->{Translation}->{'Too many new links were sent to the customer user.'} =
        'Túl sok új hivatkozás lett elküldve az ügyfél-felhasználónak.';

    # Perl Module: Kernel/System/OneTimeAuth/LinkPlaces.pm
    $Self->{Translation}->{'The one-time link in the email does not work: it is in HTML that email programs read in different ways.'} =
        'Az e-mailben lévő egyszer használatos hivatkozás nem működik: olyan HTML-ben van, amelyet a levelezőprogramok eltérően olvasnak.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is in an HTML attribute or element where links are not allowed.'} =
        'Az e-mailben lévő egyszer használatos hivatkozás nem működik: olyan HTML-attribútumban vagy -elemben van, ahol hivatkozás nem engedélyezett.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is part of another address.'} =
        'Az e-mailben lévő egyszer használatos hivatkozás nem működik: egy másik cím része.';
    $Self->{Translation}->{'The one-time link in the email does not work: it touches other letters or digits.'} =
        'Az e-mailben lévő egyszer használatos hivatkozás nem működik: más betűkhöz vagy számjegyekhez ér.';
    $Self->{Translation}->{'The one-time link in the email does not work: its <a> element has an attribute that can reveal the address to others.'} =
        'Az e-mailben lévő egyszer használatos hivatkozás nem működik: az <a> elemének olyan attribútuma van, amely mások előtt felfedheti a címet.';

    # Perl Module: Kernel/System/OneTimeAuth/OutgoingMail.pm
    $Self->{Translation}->{'The one-time link in the email does not work: OTOBO could not create the copy of the email that it stores.'} =
        'Az e-mailben lévő egyszer használatos hivatkozás nem működik: az OTOBO nem tudta létrehozni az e-mail tárolandó másolatát.';
    $Self->{Translation}->{'The one-time link in the email does not work: OneTimeAuth::IgnoreSenders matches the address.'} =
        'Az e-mailben lévő egyszer használatos hivatkozás nem működik: az OneTimeAuth::IgnoreSenders illeszkedik a címre.';
    $Self->{Translation}->{'The one-time link in the email does not work: links to this ticket have expired.'} =
        'Az e-mailben lévő egyszer használatos hivatkozás nem működik: a jegyre mutató hivatkozások lejártak.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge does not know it.'} =
        'Az e-mailben lévő egyszer használatos hivatkozás nem működik: a bridge nem ismeri.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge was unavailable.'} =
        'Az e-mailben lévő egyszer használatos hivatkozás nem működik: a bridge nem volt elérhető.';
    $Self->{Translation}->{'The one-time link in the email does not work: the customer user of the ticket has changed or may not use links.'} =
        'Az e-mailben lévő egyszer használatos hivatkozás nem működik: a jegy ügyfél-felhasználója megváltozott, vagy nem használhat hivatkozásokat.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email contains more than one new link to the ticket.'} =
        'Az e-mailben lévő egyszer használatos hivatkozás nem működik: az e-mail egynél több új hivatkozást tartalmaz a jegyhez.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email is not addressed to the registered address alone.'} =
        'Az e-mailben lévő egyszer használatos hivatkozás nem működik: az e-mail címzettje nem kizárólag a regisztrált cím.';
    $Self->{Translation}->{'The one-time link in the email does not work: too many links were sent to this address within an hour.'} =
        'Az e-mailben lévő egyszer használatos hivatkozás nem működik: egy órán belül túl sok hivatkozás lett elküldve erre a címre.';

    # Perl Module: Kernel/System/OneTimeAuth/MisuseNote.pm
    $Self->{Translation}->{'Somebody else has a one-time link to this ticket'} =
        'Valaki másnál van egyszer használatos hivatkozás ehhez a jegyhez';
    $Self->{Translation}->{'The customer user %s got a code that is needed to open a one-time link in a new browser, and reported that somebody else asked for it. All one-time links to this ticket were revoked. Ask the customer whom the email with the link was forwarded to, and send a new link if the customer needs one.'} =
        'A(z) %s ügyfél-felhasználó kapott egy kódot, amely egy egyszer használatos hivatkozás új böngészőben való megnyitásához szükséges, és jelezte, hogy valaki más kérte. A jegy összes egyszer használatos hivatkozását visszavontuk. Kérdezze meg az ügyfelet, kinek továbbították a hivatkozást tartalmazó e-mailt, és küldjön új hivatkozást, ha az ügyfélnek szüksége van rá.';

    # Perl Module: Kernel/System/OneTimeAuth/NotificationTemplates.pm
    $Self->{Translation}->{'Adds the link of OneTimeAuth::LoginPageHint to the login page of customers.'} =
        'Hozzáadja a OneTimeAuth::LoginPageHint hivatkozását az ügyfelek bejelentkezési oldalához.';
    $Self->{Translation}->{'As soon as you have a password, links stop working for you, also those that you already have.'} =
        'Amint van jelszava, a hivatkozások nem működnek többé Önnek, azok sem, amelyek már megvannak.';
    $Self->{Translation}->{'Hello,'} =
        'Jó napot!';
    $Self->{Translation}->{'Keep using links'} =
        'Maradok a hivatkozásoknál';
    $Self->{Translation}->{'New reply to your ticket: <OTOBO_TICKET_Title>'} =
        'Új válasz a jegyére: <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'No password? Have a link to your ticket sent to you.'} =
        'Nincs jelszava? Kérjen hivatkozást a jegyéhez.';
    $Self->{Translation}->{'Offers a password to customers who logged in with a one-time link, with the function for lost passwords (CustomerPanelLostPassword). Links stop working for a customer user who has a password; the page says so before.'} =
        'Jelszót ajánl fel azoknak az ügyfeleknek, akik egyszer használatos hivatkozással jelentkeztek be, az elveszett jelszavak funkciójával (CustomerPanelLostPassword). A hivatkozások nem működnek tovább annak az ügyfél-felhasználónak, akinek van jelszava; az oldal ezt előre közli.';
    $Self->{Translation}->{'Please do not forward this email: anyone with the link can open your ticket. If you did not write to us, you can ignore this email.'} =
        'Kérjük, ne továbbítsa ezt az e-mailt: akinél a hivatkozás van, megnyithatja a jegyét. Ha nem írt nekünk, hagyja figyelmen kívül ezt az e-mailt.';
    $Self->{Translation}->{'Send me the email'} =
        'E-mail küldése';
    $Self->{Translation}->{'Set a password'} =
        'Jelszó beállítása';
    $Self->{Translation}->{'Shows customers on the login page a link to the form with which they can have links to their tickets sent to their registered address. Everybody who opens the login page sees it, also customers who have a password.'} =
        'Az ügyfeleknek a bejelentkezési oldalon egy hivatkozást mutat ahhoz az űrlaphoz, amellyel a jegyeikhez hivatkozásokat kérhetnek a rögzített címükre. Mindenki látja, aki megnyitja a bejelentkezési oldalt, azok az ügyfelek is, akiknek van jelszavuk.';
    $Self->{Translation}->{'Shows the line of OneTimeAuth::OfferPassword to customers who logged in with a one-time link.'} =
        'A OneTimeAuth::OfferPassword sorát mutatja azoknak az ügyfeleknek, akik egyszer használatos hivatkozással jelentkeztek be.';
    $Self->{Translation}->{'Thank you for your message. With this link you can read your ticket and reply without a password:'} =
        'Köszönjük az üzenetét. Ezzel a hivatkozással jelszó nélkül elolvashatja és megválaszolhatja a jegyét:';
    $Self->{Translation}->{'There is no ticket for which a link can be sent.'} =
        'Nincs olyan jegy, amelyhez hivatkozás küldhető.';
    $Self->{Translation}->{'We have replied to your ticket. With this link you can read the reply without a password:'} =
        'Válaszoltunk a jegyére. Ezzel a hivatkozással jelszó nélkül elolvashatja a választ:';
    $Self->{Translation}->{'We received your message: <OTOBO_TICKET_Title>'} =
        'Megkaptuk az üzenetét: <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'With a password you log in without links. Your user name is %s.'} =
        'Jelszóval hivatkozás nélkül jelentkezhet be. A felhasználóneve: %s.';
    $Self->{Translation}->{'You come often? Set a password.'} =
        'Gyakran jár itt? Állítson be jelszót.';
    $Self->{Translation}->{'You get an email with a link. If you open it, a second email brings your password, which you can change in the preferences.'} =
        'Kap egy e-mailt egy hivatkozással. Ha megnyitja, egy második e-mailben megkapja a jelszavát, amelyet a beállításokban módosíthat.';
    $Self->{Translation}->{'You requested a new link to your ticket. It works once:'} =
        'Új hivatkozást kért a jegyéhez. Egyszer használható:';
    $Self->{Translation}->{'You requested new links to your tickets. Each of them works once:'} =
        'Új hivatkozásokat kért a jegyeihez. Mindegyik egyszer működik:';
    $Self->{Translation}->{'Your new link'} =
        'Az Ön új hivatkozása';
    $Self->{Translation}->{'Your new links'} =
        'Az új hivatkozásai';

    # Perl Module: Kernel/System/OneTimeAuth/History.pm
    $Self->{Translation}->{'A code for a new browser was sent to the address of the customer user.'} =
        'Egy új böngészőhöz tartozó kódot küldtünk az ügyfél-felhasználó címére.';
    $Self->{Translation}->{'A one-time link was sent to the address of the customer user.'} =
        'Egyszer használatos hivatkozás lett elküldve az ügyfél-felhasználó címére.';
    $Self->{Translation}->{'All one-time links of the customer user were revoked.'} =
        'Az ügyfél-felhasználó összes egyszer használatos hivatkozása vissza lett vonva.';
    $Self->{Translation}->{'No working one-time link was sent.'} =
        'Nem lett működő egyszer használatos hivatkozás elküldve.';
    $Self->{Translation}->{'The customer logged in with a one-time link and has seen the last answer.'} =
        'Az ügyfél egyszer használatos hivatkozással bejelentkezett, és látta az utolsó választ.';
    $Self->{Translation}->{'The customer logged in with a one-time link.'} =
        'Az ügyfél egyszer használatos hivatkozással bejelentkezett.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in.'} =
        'Az ügyfél megnyitott egy egyszer használatos hivatkozást, de nem tudott bejelentkezni.';
    $Self->{Translation}->{'The customer requested a new one-time link.'} =
        'Az ügyfél új egyszer használatos hivatkozást kért.';
    $Self->{Translation}->{'The customer user reported that somebody else has a one-time link to this ticket. All its links were revoked.'} =
        'Az ügyfél-felhasználó jelezte, hogy valaki másnál van egyszer használatos hivatkozás ehhez a jegyhez. A jegy összes hivatkozását visszavontuk.';

    # Perl Module: Kernel/System/OneTimeAuth/TicketLinks.pm
    $Self->{Translation}->{'A ticket with such a number cannot have links.'} =
        'Ilyen számú jegynek nem lehetnek hivatkozásai.';
    $Self->{Translation}->{'OTOBO does not know the customer user of the ticket.'} =
        'Az OTOBO nem ismeri a jegy ügyfél-felhasználóját.';
    $Self->{Translation}->{'The address cannot answer emails (OneTimeAuth::IgnoreSenders).'} =
        'A cím nem tud e-mailekre válaszolni (OneTimeAuth::IgnoreSenders).';
    $Self->{Translation}->{'The customer user belongs to a backend that does not log in with links.'} =
        'Az ügyfél-felhasználó olyan háttérprogramhoz tartozik, amely nem jelentkezik be hivatkozással.';
    $Self->{Translation}->{'The customer user had no active link.'} =
        'Az ügyfél-felhasználónak nem volt aktív hivatkozása.';
    $Self->{Translation}->{'The customer user has a password, and logs in with it.'} =
        'Az ügyfél-felhasználónak van jelszava, és azzal jelentkezik be.';
    $Self->{Translation}->{'The customer user has no usable email address.'} =
        'Az ügyfél-felhasználónak nincs használható e-mail-címe.';
    $Self->{Translation}->{'The customer user is invalid.'} =
        'Az ügyfél-felhasználó érvénytelen.';
    $Self->{Translation}->{'The ticket has no customer user.'} =
        'A jegynek nincs ügyfél-felhasználója.';

    # Perl Module: Kernel/System/OneTimeAuth/Setup.pm
    $Self->{Translation}->{'The definition of the web service %s could not be read. Reinstall the package.'} =
        'A(z) %s webszolgáltatás definícióját nem sikerült beolvasni. Telepítse újra a csomagot.';
    $Self->{Translation}->{'The notification "%s" could not be saved. See the OTOBO log.'} =
        'A(z) "%s" értesítést nem sikerült menteni. Nézze meg az OTOBO naplóját.';
    $Self->{Translation}->{'The setting %s could not be changed: %s'} =
        'A(z) %s beállítást nem sikerült módosítani: %s';
    $Self->{Translation}->{'The setting %s does not exist. Reinstall the package.'} =
        'A(z) %s beállítás nem létezik. Telepítse újra a csomagot.';
    $Self->{Translation}->{'The settings could not be deployed. See the OTOBO log.'} =
        'A beállításokat nem sikerült üzembe állítani. Nézze meg az OTOBO naplóját.';
    $Self->{Translation}->{'The web service %s could not be saved. See the OTOBO log.'} =
        'A(z) %s webszolgáltatást nem sikerült menteni. Nézze meg az OTOBO naplóját.';

    # Perl Module: Kernel/System/OneTimeAuth/TemplateCheck.pm
    $Self->{Translation}->{'Auto response "%s":'} =
        'Automatikus válasz "%s":';
    $Self->{Translation}->{'Customers get two emails for a new ticket: the auto response "%s" and the notification "%s". Remove one of them in these queues: %s'} =
        'Az ügyfelek két e-mailt kapnak egy új jegyről: az "%s" automatikus választ és az "%s" értesítést. Távolítsa el az egyiket ezekben a várólistákban: %s';
    $Self->{Translation}->{'Notification "%s":'} =
        'Értesítés "%s":';
    $Self->{Translation}->{'Salutation "%s":'} =
        'Megszólítás "%s":';
    $Self->{Translation}->{'Signature "%s":'} =
        'Aláírás "%s":';
    $Self->{Translation}->{'Template "%s":'} =
        'Sablon "%s":';
    $Self->{Translation}->{'The one-time link in the email does not work: the tag is at a position where links are not allowed.'} =
        'Az e-mailben lévő egyszer használatos hivatkozás nem működik: a címke olyan helyen van, ahol hivatkozás nem engedélyezett.';
    $Self->{Translation}->{'The tag is in the subject, where links do not work. Move it into the text.'} =
        'A címke a tárgyban van, ahol a hivatkozások nem működnek. Helyezze át a szövegbe.';
    $Self->{Translation}->{'The tag is misspelled. Write <OTOBO_OTACustomerTicketLink>.'} =
        'A címke hibásan van írva. Írja így: <OTOBO_OTACustomerTicketLink>.';
    $Self->{Translation}->{'The text could not be rendered. See the OTOBO log.'} =
        'A szöveget nem sikerült megjeleníteni. Nézze meg az OTOBO naplóját.';

    # Perl Module: Kernel/System/Ticket/Event/NotificationEvent/Transport/OneTimeAuth.pm
    $Self->{Translation}->{'No notification was sent: an agent created the ticket.'} =
        'Nem lett értesítés elküldve: a jegyet egy ügyintéző hozta létre.';
    $Self->{Translation}->{'No notification was sent: it would answer an automatic email.'} =
        'Nem lett értesítés elküldve: egy automatikus e-mailre válaszolna.';
    $Self->{Translation}->{'No notification was sent: the address matches the setting SendNoAutoResponseRegExp.'} =
        'Nem lett értesítés elküldve: a cím illeszkedik a SendNoAutoResponseRegExp beállításra.';
    $Self->{Translation}->{'No notification was sent: the loop protection allows no more emails today.'} =
        'Nem lett értesítés elküldve: a hurokvédelem ma már nem enged több e-mailt.';

    # SysConfig
    $Self->{Translation}->{'Check, enable and disable one-time links.'} =
        'Egyszer használatos hivatkozások ellenőrzése, engedélyezése és letiltása.';
    $Self->{Translation}->{'Compares one-time links with the states of their tickets every night and deletes expired links.'} =
        'Minden éjjel összeveti az egyszer használatos hivatkozásokat a jegyeik állapotával, és törli a lejárt hivatkozásokat.';
    $Self->{Translation}->{'Creates a customer user for the sender of an email that opens a new ticket. If CustomerHeaderSpoofProtection is 1, the headers X-OTOBO-CustomerUser and X-OTOBO-CustomerNo of the email are overwritten. CustomerUserBackend is the backend in which customer users are created; if it is empty, this is CustomerUser. SetCheckBoxName is the name of a ticket dynamic field of type checkbox that is set for customer users of that backend.'} =
        'Ügyfél-felhasználót hoz létre az új jegyet nyitó e-mail feladójának. Ha a CustomerHeaderSpoofProtection értéke 1, akkor az e-mail X-OTOBO-CustomerUser és X-OTOBO-CustomerNo fejlécei felülírásra kerülnek. A CustomerUserBackend az a háttérprogram, amelyben az ügyfél-felhasználók létrejönnek; ha üres, akkor ez a CustomerUser. A SetCheckBoxName egy jelölőnégyzet típusú dinamikus jegymező neve, amely be lesz jelölve ezen háttérprogram ügyfél-felhasználóinál.';
    $Self->{Translation}->{'Defines after how many days a one-time link stops working even if its ticket is still open. 0 means no limit.'} =
        'Meghatározza, hogy hány nap után nem működik egy egyszer használatos hivatkozás, még ha a jegye nyitva van is. A 0 azt jelenti, hogy nincs korlát.';
    $Self->{Translation}->{'Defines for how many days a browser is remembered that a customer called their own at a login by link. In this browser, the links of this customer user open again after they have been used, until they expire. Somebody who has this device and an old email needs nothing else. 0 means that it is not offered.'} =
        'Meghatározza, hogy hány napig marad ismert az a böngésző, amelyet egy ügyfél hivatkozással való bejelentkezéskor a sajátjaként jelölt meg. Ebben a böngészőben ennek az ügyfél-felhasználónak a hivatkozásai használat után is megnyílnak, amíg le nem járnak. Akinél ez az eszköz és egy régi e-mail van, annak másra nincs szüksége. A 0 azt jelenti, hogy ez nincs felkínálva.';
    $Self->{Translation}->{'Defines for how many days a one-time link works after its ticket was closed. If it is 0 or empty, links stop working when the ticket is closed.'} =
        'Meghatározza, hogy hány napig működik egy egyszer használatos hivatkozás a jegye lezárása után. 0 vagy üres érték esetén a hivatkozások a jegy lezárásakor megszűnnek működni.';
    $Self->{Translation}->{'Defines for how many seconds after a link was issued its button has to be pressed twice. Programs that check emails press the buttons of a page within seconds after the email has left; people who are that quick press once more. 0 means that one press is always enough.'} =
        'Meghatározza, hogy egy hivatkozás kiállítása után hány másodpercig kell kétszer megnyomni a gombját. Az e-maileket ellenőrző programok az e-mail elküldése után másodpercekkel megnyomják az oldal gombjait; aki ilyen gyors, még egyszer megnyomja. A 0 azt jelenti, hogy egyszer mindig elég.';
    $Self->{Translation}->{'Defines how many new one-time links customers can request per hour for one ticket. Never more than one email per minute is sent.'} =
        'Meghatározza, hogy az ügyfelek óránként hány új egyszer használatos hivatkozást kérhetnek egy jegyhez. Percenként soha nem kerül elküldésre egynél több e-mail.';
    $Self->{Translation}->{'Defines how many one-time links of one customer user can be active on one ticket at the same time. When a new link exceeds this number, the oldest link stops working.'} =
        'Meghatározza, hogy egy ügyfél-felhasználó hány egyszer használatos hivatkozása lehet egyszerre aktív egy jegynél. Ha egy új hivatkozás túllépi ezt a számot, a legrégebbi megszűnik működni.';
    $Self->{Translation}->{'Defines if the addresses of SendmailBcc receive working one-time links. If not, they receive a separate copy of the email in which the link does not work.'} =
        'Meghatározza, hogy a SendmailBcc címei kapnak-e működő egyszer használatos hivatkozásokat. Ha nem, akkor az e-mail egy külön példányát kapják, amelyben a hivatkozás nem működik.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. No customer user is created for a matching sender, and no working link is sent to a matching address. The default value matches addresses that cannot receive replies. An expression matches anywhere in the address unless it is anchored.'} =
        'Reguláris kifejezéseket (RE2) határoz meg a kisbetűs feladócímekhez. Egyező feladónak nem jön létre ügyfél-felhasználó, és egyező címre nem kerül elküldésre működő hivatkozás. Az alapértelmezett érték azokra a címekre illeszkedik, amelyek nem tudnak választ fogadni. Egy kifejezés a cím bármely részén illeszkedhet, hacsak nincs rögzítve.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. Unless the list is empty, customer users are created only for matching senders that OneTimeAuth::IgnoreSenders does not match. An expression matches anywhere in the address unless it is anchored.'} =
        'Reguláris kifejezéseket (RE2) határoz meg a kisbetűs feladócímekhez. Ha a lista nem üres, akkor csak azoknak az egyező feladóknak jön létre ügyfél-felhasználó, akikre az OneTimeAuth::IgnoreSenders nem illeszkedik. Egy kifejezés a cím bármely részén illeszkedhet, hacsak nincs rögzítve.';
    $Self->{Translation}->{'Defines settings for the tickets of some queues. "Key" is the name of a queue, or a pattern in which * stands for any characters. "Content" is a list of options, separated by semicolons: Links=off, AccessDaysAfterClose=30, SessionScope=Ticket or CustomerUser, TokenRefreshNotificationID=12. For each option, the most specific matching entry counts. Everything else is as in the general settings.'} =
        'Beállításokat határoz meg egyes várólisták jegyeihez. A „Key” egy várólista neve vagy egy minta, amelyben a * tetszőleges karaktereket jelent. A „Content” lehetőségek listája pontosvesszővel elválasztva: Links=off, AccessDaysAfterClose=30, SessionScope=Ticket vagy CustomerUser, TokenRefreshNotificationID=12. Minden lehetőségnél a legpontosabban illeszkedő bejegyzés számít. Minden más az általános beállítások szerint van.';
    $Self->{Translation}->{'Defines the ID of the ticket notification whose subject and text are sent when a customer requests a new one-time link. The text must contain the tag <OTOBO_OTACustomerTicketLink>. If this setting is disabled or 0, a built-in text in the customer\'s language is sent.'} =
        'Meghatározza annak a jegyértesítésnek az azonosítóját, amelynek tárgya és szövege elküldésre kerül, amikor egy ügyfél új egyszer használatos hivatkozást kér. A szövegnek tartalmaznia kell az <OTOBO_OTACustomerTicketLink> címkét. Ha ez a beállítás le van tiltva vagy 0, akkor egy beépített szöveg kerül elküldésre az ügyfél nyelvén.';
    $Self->{Translation}->{'Defines the address at which customers reach the bridge, for example https://helpdesk.example.com/otobo/ota. It must be the same as PUBLIC_URL of the bridge. Only links that begin with this address are one-time links.'} =
        'Meghatározza azt a címet, amelyen az ügyfelek elérik a bridge-et, például https://helpdesk.example.com/otobo/ota. Meg kell egyeznie a bridge PUBLIC_URL értékével. Csak az ezzel a címmel kezdődő hivatkozások egyszer használatos hivatkozások.';
    $Self->{Translation}->{'Defines the customer user backends whose customer users can log in with a one-time link, for example CustomerUser or CustomerUser1. If the list is empty, this is the backend in which the pre-filter creates customer users.'} =
        'Meghatározza azokat a háttérprogramokat, amelyek ügyfél-felhasználói egyszer használatos hivatkozással bejelentkezhetnek, például CustomerUser vagy CustomerUser1. Ha a lista üres, akkor ez az a háttérprogram, amelyben az előszűrő az ügyfél-felhasználókat létrehozza.';
    $Self->{Translation}->{'Defines the dashboard widget with the figures of one-time links. "Group" restricts who can add it. "Default" defines whether it is shown to those who have not chosen themselves.'} =
        'Az egyszer használatos hivatkozások számait mutató vezérlőpult-modult határozza meg. A "Group" korlátozza, ki adhatja hozzá. A "Default" határozza meg, hogy azoknak is megjelenik-e, akik maguk nem választottak.';
    $Self->{Translation}->{'Defines the group whose members with the permission rw can use the web services OneTimeAuth and OneTimeAuthSOAP. If it is empty, nobody can use them.'} =
        'Meghatározza azt a csoportot, amelynek rw jogosultságú tagjai használhatják a OneTimeAuth és a OneTimeAuthSOAP webszolgáltatást. Ha üres, akkor senki sem használhatja azokat.';
    $Self->{Translation}->{'Defines the module that logs in customers with a one-time link. It has the last number, 10, so that all other customer login modules are asked first.'} =
        'Meghatározza azt a modult, amely egyszer használatos hivatkozással bejelentkezteti az ügyfeleket. Az utolsó számot, a 10-est kapta, hogy minden más ügyfél-bejelentkezési modul előbb kerüljön sorra.';
    $Self->{Translation}->{'Defines the notification transport for emails with one-time links. It works like the transport Email, but for customers only and with the rules of auto responses: it sends nothing in reply to automatic emails, to addresses that match SendNoAutoResponseRegExp, or beyond the loop protection.'} =
        'Meghatározza az egyszer használatos hivatkozásokat tartalmazó e-mailek értesítési átvitelét. Úgy működik, mint az e-mail átvitel, de csak ügyfeleknek és az automatikus válaszok szabályai szerint: nem küld semmit automatikus e-mailekre válaszul, a SendNoAutoResponseRegExp kifejezésre illeszkedő címekre, sem a hurokvédelem határán túl.';
    $Self->{Translation}->{'Defines the text that customers see when a new one-time link was sent to their address. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Meghatározza azt a szöveget, amelyet az ügyfelek látnak, amikor új egyszer használatos hivatkozás lett elküldve a címükre. Ha a szöveg üres, akkor egy beépített szöveg jelenik meg az ügyfél nyelvén. A sortörések megmaradnak; a HTML szövegként jelenik meg.';
    $Self->{Translation}->{'Defines the text that customers see when a one-time link is unknown or no longer valid. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Meghatározza azt a szöveget, amelyet az ügyfelek látnak, amikor egy egyszer használatos hivatkozás ismeretlen vagy már nem érvényes. Ha a szöveg üres, akkor egy beépített szöveg jelenik meg az ügyfél nyelvén. A sortörések megmaradnak; a HTML szövegként jelenik meg.';
    $Self->{Translation}->{'Defines the text that customers see when they open an older one-time link while a newer one is active. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Meghatározza azt a szöveget, amelyet az ügyfelek látnak, amikor egy régebbi egyszer használatos hivatkozást nyitnak meg, miközben egy újabb aktív. Ha a szöveg üres, akkor egy beépített szöveg jelenik meg az ügyfél nyelvén. A sortörések megmaradnak; a HTML szövegként jelenik meg.';
    $Self->{Translation}->{'Defines the text that customers see, on the page or in the email, when a one-time link could not be created or sent. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Meghatározza azt a szöveget, amelyet az ügyfelek az oldalon vagy az e-mailben látnak, amikor egy egyszer használatos hivatkozást nem sikerült létrehozni vagy elküldeni. Ha a szöveg üres, akkor egy beépített szöveg jelenik meg az ügyfél nyelvén. A sortörések megmaradnak; a HTML szövegként jelenik meg.';
    $Self->{Translation}->{'Defines what a customer can see after a login with a one-time link. CustomerUser means everything that the customer user may see in the customer interface. Ticket means only the ticket of the link, and those of further links that are opened in the same browser: no overview, no search and no other ticket.'} =
        'Meghatározza, hogy mit láthat egy ügyfél, miután egyszer használatos hivatkozással bejelentkezett. A CustomerUser mindent jelent, amit az ügyfél-felhasználó az ügyfélfelületen láthat. A Ticket csak a hivatkozás jegyét és az ugyanabban a böngészőben megnyitott további hivatkozások jegyeit jelenti: nincs áttekintés, keresés vagy más jegy.';
    $Self->{Translation}->{'Defines which browsers have to enter a code before a one-time link opens in them. The code is sent to the registered address of the customer user, works for ten minutes and in that browser only. Never means none, Always means every browser that the customer has not called their own, Forwarded means only if another browser has seen the page of the link before. Programs that check emails count as such a browser.'} =
        'Meghatározza, hogy mely böngészőkben kell kódot megadni, mielőtt egy egyszer használatos hivatkozás megnyílik. A kódot az ügyfél-felhasználó regisztrált címére küldjük; tíz percig érvényes, és csak abban a böngészőben. A Never jelentése: egyikben sem; Always: mindegyikben, amelyet az ügyfél nem jelölt a sajátjának; Forwarded: csak akkor, ha korábban egy másik böngésző már látta a hivatkozás oldalát. Az e-maileket ellenőrző programok ilyen böngészőnek számítanak.';
    $Self->{Translation}->{'Email to the customer, with loop protection'} =
        'E-mail az ügyfélnek, hurokvédelemmel';
    $Self->{Translation}->{'Informs the bridge, through the OTOBO daemon, when a ticket is closed, reopened, merged or moved, when its customer user changes, and when an unknown sender opens a ticket.'} =
        'Az OTOBO démonján keresztül tájékoztatja a bridge-et, amikor egy jegyet lezárnak, újranyitnak, egyesítenek vagy áthelyeznek, amikor megváltozik az ügyfél-felhasználója, és amikor egy ismeretlen feladó nyit jegyet.';
    $Self->{Translation}->{'Keeps a session that began with a one-time link to its tickets, if OneTimeAuth::SessionScope is Ticket. It grants nothing by itself.'} =
        'Az egyszer használatos hivatkozással kezdett munkamenetet a jegyeire korlátozza, ha a OneTimeAuth::SessionScope értéke Ticket. A modul maga semmit nem engedélyez.';
    $Self->{Translation}->{'Loads the JavaScript for the buttons of the widget with one-time links.'} =
        'Betölti az egyszer használatos hivatkozásokat mutató felületi elem gombjainak JavaScript-kódját.';
    $Self->{Translation}->{'Loads the module that replaces the tag <OTOBO_OTACustomerTicketLink> in outgoing texts with one-time links.'} =
        'Betölti azt a modult, amely a kimenő szövegekben az <OTOBO_OTACustomerTicketLink> címkét egyszer használatos hivatkozásokra cseréli.';
    $Self->{Translation}->{'One-time links'} =
        'Egyszer használatos hivatkozások';
    $Self->{Translation}->{'Registers an operation that the bridge for one-time links calls.'} =
        'Regisztrál egy műveletet, amelyet az egyszer használatos hivatkozások bridge-e hív meg.';
    $Self->{Translation}->{'Registers the frontend module that sends and revokes one-time links for the widget in the ticket zoom.'} =
        'Regisztrálja azt az előtétprogram-modult, amely a jegynagyítás felületi eleméhez egyszer használatos hivatkozásokat küld és von vissza.';
    $Self->{Translation}->{'Registers the invoker that informs the bridge for one-time links about ticket events. It sends IDs only.'} =
        'Regisztrálja azt a meghívót, amely az egyszer használatos hivatkozások bridge-ét a jegyeseményekről tájékoztatja. Csak azonosítókat küld.';
    $Self->{Translation}->{'Send and revoke one-time links.'} =
        'Egyszer használatos hivatkozások küldése és visszavonása.';
    $Self->{Translation}->{'Shows agents in the ticket zoom which one-time links the customer user of the ticket has, and lets them send a new link and revoke all links.'} =
        'Megmutatja az ügyintézőknek a jegynagyításban, hogy a jegy ügyfél-felhasználójának milyen egyszer használatos hivatkozásai vannak, és lehetővé teszi új hivatkozás küldését és az összes visszavonását.';
    $Self->{Translation}->{'Shows customers their ticket after they have accepted the privacy page at their first login with a one-time link. It runs after CustomerAccept and does not accept anything for the customer.'} =
        'Megmutatja az ügyfeleknek a jegyüket, miután az egyszer használatos hivatkozással történt első bejelentkezéskor elfogadták az adatvédelmi oldalt. A CustomerAccept után fut, és semmit sem fogad el az ügyfél helyett.';

    return 1;
}

1;
