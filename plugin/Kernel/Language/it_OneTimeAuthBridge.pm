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

package Kernel::Language::it_OneTimeAuthBridge;

use v5.24;
use strict;
use warnings;
use utf8;

sub Data {
    my $Self = shift;

    # Template: AdminOneTimeAuth
    $Self->{Translation}->{'Credentials, settings and texts are kept.'} =
        'Credenziali, impostazioni e testi vengono conservati.';
    $Self->{Translation}->{'Days begin at midnight, UTC'} =
        'I giorni iniziano a mezzanotte UTC';
    $Self->{Translation}->{'Disable one-time links'} =
        'Disattivare i link monouso';
    $Self->{Translation}->{'Domain of the address'} =
        'Dominio dell\'indirizzo';
    $Self->{Translation}->{'Enable one-time links'} =
        'Attivare i link monouso';
    $Self->{Translation}->{'Enable the notifications of the package, too'} =
        'Attivare anche le notifiche del pacchetto';
    $Self->{Translation}->{'Enable them the first time on the command line, which makes the credentials of the bridge and shows them once:'} =
        'Attivarli la prima volta dalla riga di comando, che crea le credenziali del bridge e le mostra una volta:';
    $Self->{Translation}->{'Figures'} =
        'Cifre';
    $Self->{Translation}->{'In order'} =
        'In ordine';
    $Self->{Translation}->{'Last 7 days'} =
        'Ultimi 7 giorni';
    $Self->{Translation}->{'Links in customers\' mailboxes shall stop working until they are enabled again'} =
        'I link nelle caselle dei clienti non devono più funzionare finché non vengono riattivati';
    $Self->{Translation}->{'Links whose page was seen in the last 7 days, but that nobody opened'} =
        'Link la cui pagina è stata vista negli ultimi 7 giorni, ma che nessuno ha aperto';
    $Self->{Translation}->{'No problems found.'} =
        'Nessun problema trovato.';
    $Self->{Translation}->{'Number of links'} =
        'Numero di link';
    $Self->{Translation}->{'OTOBO itself decides on emails of known customer users. They are not counted.'} =
        'Sulle e-mail di utenti clienti noti decide OTOBO stesso. Non vengono contate.';
    $Self->{Translation}->{'OTOBO reaches the bridge at %s.'} =
        'OTOBO raggiunge il bridge all\'indirizzo %s.';
    $Self->{Translation}->{'One-time Links'} =
        'Link monouso';
    $Self->{Translation}->{'One-time links are disabled.'} =
        'I link monouso sono disattivati.';
    $Self->{Translation}->{'One-time links are only partly enabled.'} =
        'I link monouso sono attivati solo in parte.';
    $Self->{Translation}->{'Problems found: %s.'} =
        'Problemi trovati: %s.';
    $Self->{Translation}->{'The credentials of the bridge stay as they are.'} =
        'Le credenziali del bridge restano invariate.';
    $Self->{Translation}->{'There are no figures, because the bridge is unavailable.'} =
        'Non ci sono cifre, perché il bridge non è disponibile.';
    $Self->{Translation}->{'What is checked'} =
        'Che cosa si controlla';

    # Template: AgentDashboardOneTimeAuth
    $Self->{Translation}->{'Figures of one-time links in the last 7 days'} =
        'Cifre sui link monouso degli ultimi 7 giorni';

    # Perl Module: Kernel/Modules/AdminOneTimeAuth.pm
    $Self->{Translation}->{'Confirm that links shall stop working.'} =
        'Confermare che i link non devono più funzionare.';
    $Self->{Translation}->{'Settings and services of OTOBO'} =
        'Impostazioni e servizi di OTOBO';
    $Self->{Translation}->{'Texts with links'} =
        'Testi con link';
    $Self->{Translation}->{'The bridge'} =
        'Il bridge';
    $Self->{Translation}->{'There are no credentials yet. Run Admin::OneTimeAuth::Enable once.'} =
        'Non ci sono ancora credenziali. Eseguire una volta Admin::OneTimeAuth::Enable.';

    # Perl Module: Kernel/System/OneTimeAuth/Activation.pm
    $Self->{Translation}->{'Move that module to a free number from 1 to 9.'} =
        'Assegnare a quel modulo un numero libero da 1 a 9.';
    $Self->{Translation}->{'The setting Customer::AuthModule10 is used by %s.'} =
        'L\'impostazione Customer::AuthModule10 è usata da %s.';

    # Perl Module: Kernel/System/OneTimeAuth/Check.pm
    $Self->{Translation}->{'%s is not a checkbox dynamic field of tickets.'} =
        '%s non è un campo dinamico del ticket di tipo casella di controllo.';
    $Self->{Translation}->{'Agent of the bridge'} =
        'Agente del bridge';
    $Self->{Translation}->{'Compare OTOBO_URL, OTOBO_USER and OTOBO_PASSWORD of the bridge with what Admin::OneTimeAuth::Enable printed.'} =
        'Confrontare OTOBO_URL, OTOBO_USER e OTOBO_PASSWORD del bridge con quanto mostrato da Admin::OneTimeAuth::Enable.';
    $Self->{Translation}->{'Connection from the bridge to OTOBO'} =
        'Connessione dal bridge a OTOBO';
    $Self->{Translation}->{'Connection to the bridge'} =
        'Connessione al bridge';
    $Self->{Translation}->{'Correct CustomerUserBackend in the setting %s.'} =
        'Correggere CustomerUserBackend nell\'impostazione %s.';
    $Self->{Translation}->{'Correct SetCheckBoxName in the setting %s.'} =
        'Correggere SetCheckBoxName nell\'impostazione %s.';
    $Self->{Translation}->{'Correct these texts.'} =
        'Correggere questi testi.';
    $Self->{Translation}->{'Correct this setting.'} =
        'Correggere questa impostazione.';
    $Self->{Translation}->{'Customer login module'} =
        'Modulo di accesso dei clienti';
    $Self->{Translation}->{'Deploy them.'} =
        'Distribuirle.';
    $Self->{Translation}->{'Emails for a new ticket'} =
        'E-mail per un nuovo ticket';
    $Self->{Translation}->{'Install the version of the package that is made for this version of OTOBO.'} =
        'Installare la versione del pacchetto fatta per questa versione di OTOBO.';
    $Self->{Translation}->{'Invalid option "%s" in the setting %s. The general setting applies.'} =
        'Opzione non valida "%s" nell’impostazione %s. Si applica l’impostazione generale.';
    $Self->{Translation}->{'Invalid value in the setting %s. The default %s applies.'} =
        'Numero non valido nell’impostazione %s. Si applica il valore predefinito %s.';
    $Self->{Translation}->{'Invalid value in the setting %s. The pages of links do not use it.'} =
        'Valore non valido nell’impostazione %s. Le pagine dei link non lo usano.';
    $Self->{Translation}->{'Is it running, and is this its internal listener?'} =
        'È in esecuzione, e questo è il suo listener interno?';
    $Self->{Translation}->{'Links are switched off for the queue of the ticket (OneTimeAuth::Queues).'} =
        'I link sono disattivati per la coda del ticket (OneTimeAuth::Queues).';
    $Self->{Translation}->{'Make them the same.'} =
        'Devono essere uguali.';
    $Self->{Translation}->{'No queue matches the entry "%s" of the setting %s.'} =
        'Nessuna coda corrisponde alla voce "%s" dell’impostazione %s.';
    $Self->{Translation}->{'OTOBO daemon'} =
        'Demone di OTOBO';
    $Self->{Translation}->{'OTOBO itself reads the whole table whenever it looks for a customer user of %s. Set SearchCaseSensitive to 1 in its Params in Kernel/Config.pm: with this database, it only makes the search faster.'} =
        'OTOBO stesso legge l’intera tabella ogni volta che cerca un utente cliente di %s. Imposti SearchCaseSensitive a 1 nei relativi Params in Kernel/Config.pm: con questo database la ricerca diventa solo più veloce.';
    $Self->{Translation}->{'Pre-filter for new senders'} =
        'Prefiltro per nuovi mittenti';
    $Self->{Translation}->{'Public address of the bridge'} =
        'Indirizzo pubblico del bridge';
    $Self->{Translation}->{'Redis of the bridge'} =
        'Redis del bridge';
    $Self->{Translation}->{'Repair the connection to the bridge first.'} =
        'Riparare prima la connessione al bridge.';
    $Self->{Translation}->{'Run "onetimeauth-bridge check" where the bridge runs.'} =
        'Eseguire "onetimeauth-bridge check" dove gira il bridge.';
    $Self->{Translation}->{'Run Admin::OneTimeAuth::Enable.'} =
        'Eseguire Admin::OneTimeAuth::Enable.';
    $Self->{Translation}->{'Run bin/otobo.Daemon.pl start.'} =
        'Eseguire bin/otobo.Daemon.pl start.';
    $Self->{Translation}->{'Searches for customer users'} =
        'Ricerca di utenti clienti';
    $Self->{Translation}->{'See the error log of the web server and reinstall the package.'} =
        'Consultare il registro degli errori del server web e reinstallare il pacchetto.';
    $Self->{Translation}->{'Set the threshold to "error".'} =
        'Impostare la soglia su "error".';
    $Self->{Translation}->{'Settings that enable the links'} =
        'Impostazioni che attivano i link';
    $Self->{Translation}->{'Some changed settings are not deployed.'} =
        'Alcune impostazioni modificate non sono state distribuite.';
    $Self->{Translation}->{'Start it with BRIDGE_USER and BRIDGE_PASSWORD as Admin::OneTimeAuth::Enable printed them.'} =
        'Avviarlo con BRIDGE_USER e BRIDGE_PASSWORD come mostrati da Admin::OneTimeAuth::Enable.';
    $Self->{Translation}->{'Template tag'} =
        'Tag dei modelli';
    $Self->{Translation}->{'Text of the renewal email'} =
        'Testo dell\'e-mail con un nuovo link';
    $Self->{Translation}->{'Texts with the template tag'} =
        'Testi con il tag';
    $Self->{Translation}->{'The OTOBO daemon is not running: no emails are sent, and the bridge receives no events.'} =
        'Il demone di OTOBO non è in esecuzione: non vengono inviate e-mail e il bridge non riceve eventi.';
    $Self->{Translation}->{'The agent %s has no permission rw in the group %s.'} =
        'L\'agente %s non ha il permesso rw nel gruppo %s.';
    $Self->{Translation}->{'The agent %s is invalid.'} =
        'L\'agente %s non è valido.';
    $Self->{Translation}->{'The agent of the bridge is missing.'} =
        'L\'agente del bridge manca.';
    $Self->{Translation}->{'The bridge at %s rejects the credentials.'} =
        'Il bridge all\'indirizzo %s rifiuta le credenziali.';
    $Self->{Translation}->{'The bridge is unavailable at %s.'} =
        'Il bridge non è disponibile all\'indirizzo %s.';
    $Self->{Translation}->{'The bridge reports: %s'} =
        'Il bridge segnala: %s';
    $Self->{Translation}->{'The check failed: %s'} =
        'Il controllo non è riuscito: %s';
    $Self->{Translation}->{'The customer user backend %s does not exist.'} =
        'Il backend degli utenti clienti %s non esiste.';
    $Self->{Translation}->{'The customer users of %s lack an index in the database. Create it: %s'} =
        'Agli utenti clienti di %s manca un indice nel database. Lo crei: %s';
    $Self->{Translation}->{'The module %s is not loaded.'} =
        'Il modulo %s non è caricato.';
    $Self->{Translation}->{'The notification "%s" has no tag <OTOBO_OTACustomerTicketLink> in these languages: %s. The built-in text is sent.'} =
        'La notifica "%s" non ha il tag <OTOBO_OTACustomerTicketLink> in queste lingue: %s. Viene inviato il testo predefinito.';
    $Self->{Translation}->{'The notification %s of the setting %s does not exist. The built-in text is sent.'} =
        'La notifica %s dell\'impostazione %s non esiste. Viene inviato il testo predefinito.';
    $Self->{Translation}->{'The setting %s is disabled.'} =
        'L\'impostazione %s è disattivata.';
    $Self->{Translation}->{'The setting OneTimeAuth::PublicURL is %s, but PUBLIC_URL of the bridge is %s.'} =
        'L\'impostazione OneTimeAuth::PublicURL è %s, ma PUBLIC_URL del bridge è %s.';
    $Self->{Translation}->{'The web service %s has the debug threshold "debug": it logs the addresses of customers.'} =
        'Il servizio web %s ha la soglia di debug "debug": registra gli indirizzi dei clienti.';
    $Self->{Translation}->{'The web service %s is invalid.'} =
        'Il servizio web %s non è valido.';
    $Self->{Translation}->{'The web service %s is missing.'} =
        'Il servizio web %s manca.';
    $Self->{Translation}->{'These functions of OTOBO are not wrapped, so some emails have no links: %s.'} =
        'Queste funzioni di OTOBO non sono incapsulate, quindi in alcune e-mail mancano i link: %s.';
    $Self->{Translation}->{'These settings are disabled: %s.'} =
        'Queste impostazioni sono disattivate: %s.';
    $Self->{Translation}->{'Unknown while the bridge is unavailable.'} =
        'Sconosciuto finché il bridge non è disponibile.';
    $Self->{Translation}->{'Values of settings'} =
        'Valori delle impostazioni';
    $Self->{Translation}->{'Web services of the bridge'} =
        'Servizi web del bridge';

    # Perl Module: Kernel/System/OneTimeAuth/EnvironmentFile.pm
    $Self->{Translation}->{'%s has characters that not every program reads alike in a file. Use letters, digits and . _ ~ : / ? @ % + = , -'} =
        '%s contiene caratteri che non tutti i programmi leggono allo stesso modo in un file. Usare lettere, cifre e . _ ~ : / ? @ % + = , -';
    $Self->{Translation}->{'The file %s cannot be read: %s'} =
        'Impossibile leggere il file %s: %s';
    $Self->{Translation}->{'The file %s cannot be written: %s'} =
        'Impossibile scrivere il file %s: %s';

    # Perl Module: Kernel/System/OneTimeAuth/Figures.pm
    $Self->{Translation}->{'Customer users created'} =
        'Utenti clienti creati';
    $Self->{Translation}->{'Links opened'} =
        'Link aperti';
    $Self->{Translation}->{'Links sent'} =
        'Link inviati';
    $Self->{Translation}->{'Logins with a link'} =
        'Accessi con un link';
    $Self->{Translation}->{'New links requested'} =
        'Nuovi link richiesti';
    $Self->{Translation}->{'Refused because of a limit'} =
        'Rifiutati per un limite';
    $Self->{Translation}->{'Senders decided by the bridge'} =
        'Mittenti decisi dal bridge';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Enable.pm
    $Self->{Translation}->{'%s is missing in standard input.'} =
        '%s manca nello standard input.';
    $Self->{Translation}->{'%s must be 1 to 30 letters, digits, dots, dashes or underscores.'} =
        '%s deve essere composto da 1 a 30 lettere, cifre, punti, trattini o trattini bassi.';
    $Self->{Translation}->{'%s must be 16 to 50 printable ASCII characters without spaces.'} =
        '%s deve essere composto da 16 a 50 caratteri ASCII stampabili senza spazi.';
    $Self->{Translation}->{'Agent %s: %s'} =
        'Agente %s: %s';
    $Self->{Translation}->{'Changes:'} =
        'Modifiche:';
    $Self->{Translation}->{'File %s: %s'} =
        'File %s: %s';
    $Self->{Translation}->{'Line %s of standard input must begin with BRIDGE_USER=, BRIDGE_PASSWORD= or OTOBO_PASSWORD=.'} =
        'La riga %s dello standard input deve iniziare con BRIDGE_USER=, BRIDGE_PASSWORD= o OTOBO_PASSWORD=.';
    $Self->{Translation}->{'Nothing has to be changed.'} =
        'Non c\'è nulla da modificare.';
    $Self->{Translation}->{'Notification "%s": %s'} =
        'Notifica "%s": %s';
    $Self->{Translation}->{'OTOBO_PASSWORD is missing in the file %s, and OTOBO knows only its hash. Add --new-credentials.'} =
        'OTOBO_PASSWORD manca nel file %s e OTOBO ne conosce solo l\'hash. Aggiungere --new-credentials.';
    $Self->{Translation}->{'One-time links are disabled. Customer users and tickets are unchanged.'} =
        'I link monouso sono disattivati. Gli utenti clienti e i ticket sono invariati.';
    $Self->{Translation}->{'One-time links are enabled.'} =
        'I link monouso sono attivati.';
    $Self->{Translation}->{'Setting %s: %s'} =
        'Impostazione %s: %s';
    $Self->{Translation}->{'Specify with --bridge-url where OTOBO reaches the bridge, for example --bridge-url http://127.0.0.1:8081.'} =
        'Indicare con --bridge-url dove OTOBO raggiunge il bridge, ad esempio --bridge-url http://127.0.0.1:8081.';
    $Self->{Translation}->{'Start the bridge with this environment, then run Admin::OneTimeAuth::Check.'} =
        'Avviare il bridge con questo ambiente, poi eseguire Admin::OneTimeAuth::Check.';
    $Self->{Translation}->{'The bridge refuses unencrypted http. Use https (settings HttpType and FQDN, --public-url, --otobo-url) or, on a private network, add:'} =
        'Il bridge rifiuta http non cifrato. Usare https (impostazioni HttpType e FQDN, --public-url, --otobo-url) oppure, in una rete privata, aggiungere:';
    $Self->{Translation}->{'The environment of the bridge follows. Its passwords are unchanged; --new-credentials creates new ones.'} =
        'Segue l\'ambiente del bridge. Le password sono invariate; --new-credentials ne crea di nuove.';
    $Self->{Translation}->{'The environment of the bridge follows. Keep it secret; the passwords are not shown again.'} =
        'Segue l\'ambiente del bridge. Mantenerlo segreto; le password non verranno più mostrate.';
    $Self->{Translation}->{'The environment of the bridge is in the file %s. Keep it secret.'} =
        'L\'ambiente del bridge è nel file %s. Mantenerlo segreto.';
    $Self->{Translation}->{'The options --%s and --%s exclude each other.'} =
        'Le opzioni --%s e --%s si escludono a vicenda.';
    $Self->{Translation}->{'The password would travel to %s unencrypted. Use https or, on a private network, add --allow-plain-http %s.'} =
        'La password verrebbe trasmessa a %s senza cifratura. Usare https oppure, in una rete privata, aggiungere --allow-plain-http %s.';
    $Self->{Translation}->{'These changes would be made:'} =
        'Verrebbero apportate queste modifiche:';
    $Self->{Translation}->{'Web service %s: %s'} =
        'Servizio web %s: %s';
    $Self->{Translation}->{'add the permission rw'} =
        'aggiungere il permesso rw';
    $Self->{Translation}->{'create and enable'} =
        'creare e attivare';
    $Self->{Translation}->{'disable'} =
        'disattivare';
    $Self->{Translation}->{'enable'} =
        'attivare';
    $Self->{Translation}->{'new address of the bridge'} =
        'nuovo indirizzo del bridge';
    $Self->{Translation}->{'new password'} =
        'nuova password';
    $Self->{Translation}->{'new value'} =
        'nuovo valore';
    $Self->{Translation}->{'write'} =
        'scrivere';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Import.pm
    $Self->{Translation}->{'%s links imported, %s imported before.'} =
        '%s link importati, %s già importati in precedenza.';
    $Self->{Translation}->{'Not imported: %s (%s): %s'} =
        'Non importati: %s (%s): %s';
    $Self->{Translation}->{'The bridge is unavailable. Nothing was changed.'} =
        'Il bridge non è disponibile. Non è stato modificato nulla.';
    $Self->{Translation}->{'The file %s cannot be read.'} =
        'Impossibile leggere il file %s.';
    $Self->{Translation}->{'The setting %s was changed.'} =
        'L\'impostazione %s è stata modificata.';

    # Template: Kernel/Output/HTML/Templates/Standard/AgentTicketZoom/OneTimeAuth.tt
    $Self->{Translation}->{'Access link'} =
        'Link di accesso';
    $Self->{Translation}->{'Last answer'} =
        'Ultima risposta';
    $Self->{Translation}->{'No links were sent in the last 30 days.'} =
        'Negli ultimi 30 giorni non sono stati inviati link.';
    $Self->{Translation}->{'No login with a link since then'} =
        'Da allora nessun accesso con un link';
    $Self->{Translation}->{'No new link is possible'} =
        'Nessun nuovo link possibile';
    $Self->{Translation}->{'Own devices'} =
        'Dispositivi propri';
    $Self->{Translation}->{'Revoke all links'} =
        'Revoca tutti i link';
    $Self->{Translation}->{'Revoke all links of the customer user to this ticket? The customer can then request a new one.'} =
        'Revocare tutti i link dell\'utente cliente a questo ticket? Il cliente può poi richiederne uno nuovo.';
    $Self->{Translation}->{'Seen by the customer'} =
        'Vista dal cliente';
    $Self->{Translation}->{'Send a new link'} =
        'Invia un nuovo link';
    $Self->{Translation}->{'Send a new one-time link to the address of the customer user?'} =
        'Inviare un nuovo link monouso all\'indirizzo dell\'utente cliente?';
    $Self->{Translation}->{'The links of this ticket cannot be shown now.'} =
        'I link di questo ticket non possono essere mostrati ora.';

    # Perl Module: Kernel/Output/HTML/TicketZoom/OneTimeAuth.pm
    $Self->{Translation}->{'Ended'} =
        'Terminato';
    $Self->{Translation}->{'Expired'} =
        'Scaduto';
    $Self->{Translation}->{'Not opened yet'} =
        'Non ancora aperto';
    $Self->{Translation}->{'Opened, not logged in'} =
        'Aperto, accesso non eseguito';
    $Self->{Translation}->{'Page shown, not opened'} =
        'Pagina mostrata, non aperto';
    $Self->{Translation}->{'Replaced by a newer link'} =
        'Sostituito da un link più recente';
    $Self->{Translation}->{'Revoked'} =
        'Revocato';
    $Self->{Translation}->{'The customer logged in'} =
        'Il cliente ha eseguito l\'accesso';
    $Self->{Translation}->{'The customer logged in with another link'} =
        'Il cliente ha eseguito l\'accesso con un altro link';
    $Self->{Translation}->{'Used'} =
        'Usato';
    $Self->{Translation}->{'Works until'} =
        'Valido fino al';

    # Perl Module: Kernel/System/CustomerAuth/OneTimeAuthLink.pm
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: links to this ticket have expired.'} =
        'Il cliente ha aperto un link monouso, ma non ha potuto eseguire l\'accesso: i link a questo ticket sono scaduti.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: the link was made for another customer user or address.'} =
        'Il cliente ha aperto un link monouso, ma non ha potuto eseguire l\'accesso: il link è stato creato per un altro utente cliente o indirizzo.';

    # Perl Module: Kernel/System/OneTimeAuth.pm
    $Self->{Translation}->{'%s tickets checked, %s repaired, %s removed.'} =
        '%s ticket controllati, %s riparati, %s rimossi.';
    $Self->{Translation}->{'One-time links are not enabled.'} =
        'I link monouso non sono attivati.';
    $Self->{Translation}->{'The sweep stopped after %s tickets: %s'} =
        'La pulizia si è interrotta dopo %s ticket: %s';

    # Perl Module: Kernel/System/OneTimeAuth/Agent.pm
    $Self->{Translation}->{'The agent %s could not be saved. See the OTOBO log.'} =
        'Non è stato possibile salvare l\'agente %s. Consultare il registro di OTOBO.';
    $Self->{Translation}->{'The agent %s was not created by this package. Choose another login with --agent.'} =
        'L\'agente %s non è stato creato da questo pacchetto. Scegliere un altro nome utente con --agent.';
    $Self->{Translation}->{'The group %s could not be saved. See the OTOBO log.'} =
        'Non è stato possibile salvare il gruppo %s. Consultare il registro di OTOBO.';
    $Self->{Translation}->{'The setting %s is empty.'} =
        'L\'impostazione %s è vuota.';

    # Perl Module: Kernel/System/OneTimeAuth/CustomerText.pm
    $Self->{Translation}->{'%s is your code to open ticket %s.'} =
        '%s è il Suo codice per aprire il ticket %s.';
    $Self->{Translation}->{'A link to your ticket could not be created at the moment. Please reply to this email instead.'} =
        'Al momento non è stato possibile creare un link al suo ticket. La preghiamo di rispondere a questa e-mail.';
    $Self->{Translation}->{'Enter it in the browser in which you opened the link. It works for ten minutes. We will never ask you for it.'} =
        'Lo inserisca nel browser in cui ha aperto il link. È valido per dieci minuti. Non glielo chiederemo mai.';
    $Self->{Translation}->{'If you did not open a link to this ticket, somebody else has it. Please tell us here:'} =
        'Se non ha aperto alcun link a questo ticket, qualcun altro ce l’ha. Ce lo comunichi qui:';
    $Self->{Translation}->{'Open your ticket'} =
        'Apri il suo ticket';
    $Self->{Translation}->{'This link is no longer valid. Please use the newest link in your emails, or open it to request a new one.'} =
        'Questo link non è più valido. Utilizzi il link più recente nelle sue e-mail o lo apra per richiederne uno nuovo.';
    $Self->{Translation}->{'Your code for ticket %s'} =
        'Il Suo codice per il ticket %s';

    # Perl Module: Kernel/System/OneTimeAuth/LinkImport.pm
    $Self->{Translation}->{'Links to the ticket have expired'} =
        'I link al ticket sono scaduti';
    $Self->{Translation}->{'The bridge did not take the links. What it took before stays. Import the file again when the bridge is available.'} =
        'Il bridge non ha accettato i link. Ciò che ha accettato prima resta. Importare di nuovo il file quando il bridge è disponibile.';
    $Self->{Translation}->{'The customer user of the ticket may not use links'} =
        'L\'utente cliente del ticket non può usare link';
    $Self->{Translation}->{'The file is damaged or incomplete: line %s, field %s. Nothing was changed.'} =
        'Il file è danneggiato o incompleto: riga %s, campo %s. Non è stato modificato nulla.';
    $Self->{Translation}->{'The ticket does not exist'} =
        'Il ticket non esiste';
    $Self->{Translation}->{'The ticket has another customer user'} =
        'Il ticket ha un altro utente cliente';

    # Perl Module: Kernel/System/OneTimeAuth/LinkMail.pm
    $Self->{Translation}->{'A new one-time link was sent to the address of the customer user.'} =
        'Un nuovo link monouso è stato inviato all\'indirizzo dell\'utente cliente.';
    $Self->{Translation}->{'Links to this ticket have expired.'} =
        'I link a questo ticket sono scaduti.';
    $Self->{Translation}->{'No link could be created for the email.'} =
        'Non è stato possibile creare un link per l\'e-mail.';
    $Self->{Translation}->{'OTOBO could not send the email. See the OTOBO log.'} =
        'OTOBO non ha potuto inviare l\'e-mail. Consultare il log di OTOBO.';
    $Self->{Translation}->{'The address belongs to OTOBO itself.'} =
        'L\'indirizzo appartiene a OTOBO stesso.';
    $Self->{Translation}->{'The bridge is unavailable.'} =
        'Il bridge non è disponibile.';
    $Self->{Translation}->{'The customer user of the ticket may not use links.'} =
        'L\'utente cliente del ticket non può usare link.';
    $Self->{Translation}->{'The link was made for another customer user.'} =
        'Il link è stato creato per un altro utente cliente.';
    $Self->{Translation}->{'The ticket does not exist.'} =
        'Il ticket non esiste.';
    $Self->{Translation}->{'The ticket has another customer user.'} =
        'Il ticket ha un altro utente cliente.';
    $Self->{Translation}->{'Too many new links were sent to the customer user.'} =
        'Sono stati inviati troppi nuovi link all\'utente cliente.';

    # Perl Module: Kernel/System/OneTimeAuth/LinkPlaces.pm
    $Self->{Translation}->{'The one-time link in the email does not work: it is in HTML that email programs read in different ways.'} =
        'Il link monouso nell\'e-mail non funziona: si trova in HTML che i programmi di posta leggono in modi diversi.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is in an HTML attribute or element where links are not allowed.'} =
        'Il link monouso nell\'e-mail non funziona: si trova in un attributo o elemento HTML in cui i link non sono ammessi.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is part of another address.'} =
        'Il link monouso nell\'e-mail non funziona: fa parte di un altro indirizzo.';
    $Self->{Translation}->{'The one-time link in the email does not work: it touches other letters or digits.'} =
        'Il link monouso nell\'e-mail non funziona: è attaccato ad altre lettere o cifre.';
    $Self->{Translation}->{'The one-time link in the email does not work: its <a> element has an attribute that can reveal the address to others.'} =
        'Il link monouso nell\'e-mail non funziona: il suo elemento <a> ha un attributo che può rivelare l\'indirizzo ad altri.';

    # Perl Module: Kernel/System/OneTimeAuth/OutgoingMail.pm
    $Self->{Translation}->{'The one-time link in the email does not work: OTOBO could not create the copy of the email that it stores.'} =
        'Il link monouso nell\'e-mail non funziona: OTOBO non ha potuto creare la copia dell\'e-mail che conserva.';
    $Self->{Translation}->{'The one-time link in the email does not work: OneTimeAuth::IgnoreSenders matches the address.'} =
        'Il link monouso nell\'e-mail non funziona: l\'indirizzo corrisponde a OneTimeAuth::IgnoreSenders.';
    $Self->{Translation}->{'The one-time link in the email does not work: links to this ticket have expired.'} =
        'Il link monouso nell\'e-mail non funziona: i link a questo ticket sono scaduti.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge does not know it.'} =
        'Il link monouso nell\'e-mail non funziona: il bridge non lo conosce.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge was unavailable.'} =
        'Il link monouso nell\'e-mail non funziona: il bridge non era disponibile.';
    $Self->{Translation}->{'The one-time link in the email does not work: the customer user of the ticket has changed or may not use links.'} =
        'Il link monouso nell\'e-mail non funziona: l\'utente cliente del ticket è cambiato o non può usare i link.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email contains more than one new link to the ticket.'} =
        'Il link monouso nell\'e-mail non funziona: l\'e-mail contiene più di un nuovo link al ticket.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email is not addressed to the registered address alone.'} =
        'Il link monouso nell\'e-mail non funziona: l\'e-mail non è indirizzata soltanto all\'indirizzo registrato.';
    $Self->{Translation}->{'The one-time link in the email does not work: too many links were sent to this address within an hour.'} =
        'Il link monouso nell\'e-mail non funziona: sono stati inviati troppi link a questo indirizzo in un\'ora.';

    # Perl Module: Kernel/System/OneTimeAuth/MisuseNote.pm
    $Self->{Translation}->{'Somebody else has a one-time link to this ticket'} =
        'Qualcun altro ha un link monouso a questo ticket';
    $Self->{Translation}->{'The customer user %s got a code that is needed to open a one-time link in a new browser, and reported that somebody else asked for it. All one-time links to this ticket were revoked. Ask the customer whom the email with the link was forwarded to, and send a new link if the customer needs one.'} =
        'L’utente cliente %s ha ricevuto un codice necessario per aprire un link monouso in un nuovo browser e ha segnalato che qualcun altro lo ha richiesto. Tutti i link monouso a questo ticket sono stati revocati. Chieda al cliente a chi è stata inoltrata l’e-mail con il link e invii un nuovo link se il cliente ne ha bisogno.';

    # Perl Module: Kernel/System/OneTimeAuth/NotificationTemplates.pm
    $Self->{Translation}->{'Adds the link of OneTimeAuth::LoginPageHint to the login page of customers.'} =
        'Aggiunge il link di OneTimeAuth::LoginPageHint alla pagina di accesso dei clienti.';
    $Self->{Translation}->{'As soon as you have a password, links stop working for you, also those that you already have.'} =
        'Non appena avrà una password, i link non funzioneranno più per lei, nemmeno quelli che ha già.';
    $Self->{Translation}->{'Hello,'} =
        'Buongiorno,';
    $Self->{Translation}->{'Keep using links'} =
        'Continua a usare i link';
    $Self->{Translation}->{'New reply to your ticket: <OTOBO_TICKET_Title>'} =
        'Nuova risposta al suo ticket: <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'No password? Have a link to your ticket sent to you.'} =
        'Nessuna password? Si faccia inviare un link al suo ticket.';
    $Self->{Translation}->{'Offers a password to customers who logged in with a one-time link, with the function for lost passwords (CustomerPanelLostPassword). Links stop working for a customer user who has a password; the page says so before.'} =
        'Offre una password ai clienti che hanno effettuato l’accesso con un link monouso, con la funzione per le password perse (CustomerPanelLostPassword). I link non funzionano più per un utente cliente che ha una password; la pagina lo dice prima.';
    $Self->{Translation}->{'Please do not forward this email: anyone with the link can open your ticket. If you did not write to us, you can ignore this email.'} =
        'Non inoltri questa e-mail: chi ha il link può aprire il suo ticket. Se non ci ha scritto, può ignorare questa e-mail.';
    $Self->{Translation}->{'Send me the email'} =
        'Inviami l’e-mail';
    $Self->{Translation}->{'Set a password'} =
        'Imposta una password';
    $Self->{Translation}->{'Shows customers on the login page a link to the form with which they can have links to their tickets sent to their registered address. Everybody who opens the login page sees it, also customers who have a password.'} =
        'Mostra ai clienti, nella pagina di accesso, un link al modulo con cui possono farsi inviare i link ai loro ticket al loro indirizzo registrato. Lo vede chiunque apra la pagina di accesso, anche i clienti che hanno una password.';
    $Self->{Translation}->{'Shows the line of OneTimeAuth::OfferPassword to customers who logged in with a one-time link.'} =
        'Mostra la riga di OneTimeAuth::OfferPassword ai clienti che hanno effettuato l’accesso con un link monouso.';
    $Self->{Translation}->{'Thank you for your message. With this link you can read your ticket and reply without a password:'} =
        'grazie per il suo messaggio. Con questo link può leggere il suo ticket e rispondere senza password:';
    $Self->{Translation}->{'There is no ticket for which a link can be sent.'} =
        'Non c’è alcun ticket per cui si possa inviare un link.';
    $Self->{Translation}->{'We have replied to your ticket. With this link you can read the reply without a password:'} =
        'abbiamo risposto al suo ticket. Con questo link può leggere la risposta senza password:';
    $Self->{Translation}->{'We received your message: <OTOBO_TICKET_Title>'} =
        'Abbiamo ricevuto il suo messaggio: <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'With a password you log in without links. Your user name is %s.'} =
        'Con una password accede senza link. Il suo nome utente è %s.';
    $Self->{Translation}->{'You come often? Set a password.'} =
        'Viene spesso? Imposti una password.';
    $Self->{Translation}->{'You get an email with a link. If you open it, a second email brings your password, which you can change in the preferences.'} =
        'Riceverà un’e-mail con un link. Se lo apre, una seconda e-mail le porterà la password, che può cambiare nelle preferenze.';
    $Self->{Translation}->{'You requested a new link to your ticket. It works once:'} =
        'ha chiesto un nuovo link al suo ticket. Funziona una sola volta:';
    $Self->{Translation}->{'You requested new links to your tickets. Each of them works once:'} =
        'Ha richiesto nuovi link ai suoi ticket. Ognuno funziona una sola volta:';
    $Self->{Translation}->{'Your new link'} =
        'Il suo nuovo link';
    $Self->{Translation}->{'Your new links'} =
        'I suoi nuovi link';

    # Perl Module: Kernel/System/OneTimeAuth/History.pm
    $Self->{Translation}->{'A code for a new browser was sent to the address of the customer user.'} =
        'Un codice per un nuovo browser è stato inviato all’indirizzo dell’utente cliente.';
    $Self->{Translation}->{'A one-time link was sent to the address of the customer user.'} =
        'Un link monouso è stato inviato all\'indirizzo dell\'utente cliente.';
    $Self->{Translation}->{'All one-time links of the customer user were revoked.'} =
        'Tutti i link monouso dell\'utente cliente sono stati revocati.';
    $Self->{Translation}->{'No working one-time link was sent.'} =
        'Non è stato inviato alcun link monouso funzionante.';
    $Self->{Translation}->{'The customer logged in with a one-time link and has seen the last answer.'} =
        'Il cliente ha eseguito l\'accesso con un link monouso e ha visto l\'ultima risposta.';
    $Self->{Translation}->{'The customer logged in with a one-time link.'} =
        'Il cliente ha eseguito l\'accesso con un link monouso.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in.'} =
        'Il cliente ha aperto un link monouso, ma non ha potuto eseguire l\'accesso.';
    $Self->{Translation}->{'The customer requested a new one-time link.'} =
        'Il cliente ha richiesto un nuovo link monouso.';
    $Self->{Translation}->{'The customer user reported that somebody else has a one-time link to this ticket. All its links were revoked.'} =
        'L’utente cliente ha segnalato che qualcun altro ha un link monouso a questo ticket. Tutti i suoi link sono stati revocati.';

    # Perl Module: Kernel/System/OneTimeAuth/TicketLinks.pm
    $Self->{Translation}->{'A ticket with such a number cannot have links.'} =
        'Un ticket con un numero di questo tipo non può avere link.';
    $Self->{Translation}->{'OTOBO does not know the customer user of the ticket.'} =
        'OTOBO non conosce l\'utente cliente del ticket.';
    $Self->{Translation}->{'The address cannot answer emails (OneTimeAuth::IgnoreSenders).'} =
        'L\'indirizzo non può rispondere alle e-mail (OneTimeAuth::IgnoreSenders).';
    $Self->{Translation}->{'The customer user belongs to a backend that does not log in with links.'} =
        'L\'utente cliente appartiene a un backend che non esegue l\'accesso con i link.';
    $Self->{Translation}->{'The customer user had no active link.'} =
        'L\'utente cliente non aveva alcun link attivo.';
    $Self->{Translation}->{'The customer user has a password, and logs in with it.'} =
        'L\'utente cliente ha una password e accede con quella.';
    $Self->{Translation}->{'The customer user has no usable email address.'} =
        'L\'utente cliente non ha un indirizzo e-mail utilizzabile.';
    $Self->{Translation}->{'The customer user is invalid.'} =
        'L\'utente cliente non è valido.';
    $Self->{Translation}->{'The ticket has no customer user.'} =
        'Il ticket non ha un utente cliente.';

    # Perl Module: Kernel/System/OneTimeAuth/Setup.pm
    $Self->{Translation}->{'The definition of the web service %s could not be read. Reinstall the package.'} =
        'Non è stato possibile leggere la definizione del servizio web %s. Reinstallare il pacchetto.';
    $Self->{Translation}->{'The notification "%s" could not be saved. See the OTOBO log.'} =
        'Non è stato possibile salvare la notifica "%s". Consultare il registro di OTOBO.';
    $Self->{Translation}->{'The setting %s could not be changed: %s'} =
        'Non è stato possibile modificare l\'impostazione %s: %s';
    $Self->{Translation}->{'The setting %s does not exist. Reinstall the package.'} =
        'L\'impostazione %s non esiste. Reinstallare il pacchetto.';
    $Self->{Translation}->{'The settings could not be deployed. See the OTOBO log.'} =
        'Non è stato possibile distribuire le impostazioni. Consultare il registro di OTOBO.';
    $Self->{Translation}->{'The web service %s could not be saved. See the OTOBO log.'} =
        'Non è stato possibile salvare il servizio web %s. Consultare il registro di OTOBO.';

    # Perl Module: Kernel/System/OneTimeAuth/TemplateCheck.pm
    $Self->{Translation}->{'Auto response "%s":'} =
        'Risposta automatica "%s":';
    $Self->{Translation}->{'Customers get two emails for a new ticket: the auto response "%s" and the notification "%s". Remove one of them in these queues: %s'} =
        'I clienti ricevono due e-mail per un nuovo ticket: la risposta automatica "%s" e la notifica "%s". Rimuovere una delle due in queste code: %s';
    $Self->{Translation}->{'Notification "%s":'} =
        'Notifica "%s":';
    $Self->{Translation}->{'Salutation "%s":'} =
        'Formula di saluto "%s":';
    $Self->{Translation}->{'Signature "%s":'} =
        'Firma "%s":';
    $Self->{Translation}->{'Template "%s":'} =
        'Modello "%s":';
    $Self->{Translation}->{'The one-time link in the email does not work: the tag is at a position where links are not allowed.'} =
        'Il link monouso nell\'e-mail non funziona: il tag si trova in un punto in cui i link non sono ammessi.';
    $Self->{Translation}->{'The tag is in the subject, where links do not work. Move it into the text.'} =
        'Il tag si trova nell\'oggetto, dove i link non funzionano. Spostarlo nel testo.';
    $Self->{Translation}->{'The tag is misspelled. Write <OTOBO_OTACustomerTicketLink>.'} =
        'Il tag è scritto in modo errato. Scrivere <OTOBO_OTACustomerTicketLink>.';
    $Self->{Translation}->{'The text could not be rendered. See the OTOBO log.'} =
        'Non è stato possibile visualizzare il testo. Consultare il registro di OTOBO.';

    # Perl Module: Kernel/System/Ticket/Event/NotificationEvent/Transport/OneTimeAuth.pm
    $Self->{Translation}->{'No notification was sent: an agent created the ticket.'} =
        'Nessuna notifica inviata: un agente ha creato il ticket.';
    $Self->{Translation}->{'No notification was sent: it would answer an automatic email.'} =
        'Nessuna notifica inviata: risponderebbe a un\'e-mail automatica.';
    $Self->{Translation}->{'No notification was sent: the address matches the setting SendNoAutoResponseRegExp.'} =
        'Nessuna notifica inviata: l\'indirizzo corrisponde all\'impostazione SendNoAutoResponseRegExp.';
    $Self->{Translation}->{'No notification was sent: the loop protection allows no more emails today.'} =
        'Nessuna notifica inviata: la protezione dai cicli non consente altre e-mail per oggi.';

    # SysConfig
    $Self->{Translation}->{'Check, enable and disable one-time links.'} =
        'Controllare, attivare e disattivare i link monouso.';
    $Self->{Translation}->{'Compares one-time links with the states of their tickets every night and deletes expired links.'} =
        'Confronta ogni notte i link monouso con lo stato dei loro ticket ed elimina i link scaduti.';
    $Self->{Translation}->{'Creates a customer user for the sender of an email that opens a new ticket. If CustomerHeaderSpoofProtection is 1, the headers X-OTOBO-CustomerUser and X-OTOBO-CustomerNo of the email are overwritten. CustomerUserBackend is the backend in which customer users are created; if it is empty, this is CustomerUser. SetCheckBoxName is the name of a ticket dynamic field of type checkbox that is set for customer users of that backend.'} =
        'Crea un utente cliente per il mittente di un\'e-mail che apre un nuovo ticket. Se CustomerHeaderSpoofProtection è 1, le intestazioni X-OTOBO-CustomerUser e X-OTOBO-CustomerNo dell\'e-mail vengono sovrascritte. CustomerUserBackend è il backend in cui vengono creati gli utenti clienti; se è vuoto, è CustomerUser. SetCheckBoxName è il nome di un campo dinamico del ticket di tipo casella di controllo, che viene selezionato per gli utenti clienti di quel backend.';
    $Self->{Translation}->{'Defines after how many days a one-time link stops working even if its ticket is still open. 0 means no limit.'} =
        'Definisce dopo quanti giorni un link monouso smette di funzionare anche se il suo ticket è ancora aperto. 0 significa nessun limite.';
    $Self->{Translation}->{'Defines for how many days a browser is remembered that a customer called their own at a login by link. In this browser, the links of this customer user open again after they have been used, until they expire. Somebody who has this device and an old email needs nothing else. 0 means that it is not offered.'} =
        'Definisce per quanti giorni viene ricordato un browser che un cliente ha indicato come proprio accedendo con un link. In questo browser i link di questo utente cliente si aprono di nuovo dopo essere stati usati, fino alla scadenza. Chi ha questo dispositivo e una vecchia e-mail non ha bisogno di altro. 0 significa che non viene offerto.';
    $Self->{Translation}->{'Defines for how many days a one-time link works after its ticket was closed. If it is 0 or empty, links stop working when the ticket is closed.'} =
        'Definisce per quanti giorni un link monouso funziona dopo la chiusura del suo ticket. Con 0 o un valore vuoto i link smettono di funzionare alla chiusura del ticket.';
    $Self->{Translation}->{'Defines for how many seconds after a link was issued its button has to be pressed twice. Programs that check emails press the buttons of a page within seconds after the email has left; people who are that quick press once more. 0 means that one press is always enough.'} =
        'Definisce per quanti secondi dopo l\'emissione di un link il suo pulsante deve essere premuto due volte. I programmi che controllano le e-mail premono i pulsanti di una pagina pochi secondi dopo l\'invio dell\'e-mail; chi è così veloce preme ancora una volta. 0 significa che una volta basta sempre.';
    $Self->{Translation}->{'Defines how many new one-time links customers can request per hour for one ticket. Never more than one email per minute is sent.'} =
        'Definisce quanti nuovi link monouso i clienti possono richiedere ogni ora per un ticket. Non viene mai inviata più di un\'e-mail al minuto.';
    $Self->{Translation}->{'Defines how many one-time links of one customer user can be active on one ticket at the same time. When a new link exceeds this number, the oldest link stops working.'} =
        'Definisce quanti link monouso di un utente cliente possono essere attivi contemporaneamente per un ticket. Quando un nuovo link supera questo numero, il più vecchio smette di funzionare.';
    $Self->{Translation}->{'Defines if the addresses of SendmailBcc receive working one-time links. If not, they receive a separate copy of the email in which the link does not work.'} =
        'Definisce se gli indirizzi di SendmailBcc ricevono link monouso funzionanti. In caso contrario ricevono una copia separata dell\'e-mail, in cui il link non funziona.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. No customer user is created for a matching sender, and no working link is sent to a matching address. The default value matches addresses that cannot receive replies. An expression matches anywhere in the address unless it is anchored.'} =
        'Definisce espressioni regolari (RE2) per gli indirizzi dei mittenti in minuscolo. Per un mittente corrispondente non viene creato alcun utente cliente e a un indirizzo corrispondente non viene inviato alcun link funzionante. Il valore predefinito corrisponde agli indirizzi che non possono ricevere risposte. Un\'espressione può corrispondere in qualsiasi punto dell\'indirizzo, a meno che non sia ancorata.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. Unless the list is empty, customer users are created only for matching senders that OneTimeAuth::IgnoreSenders does not match. An expression matches anywhere in the address unless it is anchored.'} =
        'Definisce espressioni regolari (RE2) per gli indirizzi dei mittenti in minuscolo. Se l\'elenco non è vuoto, gli utenti clienti vengono creati solo per i mittenti corrispondenti che non corrispondono a OneTimeAuth::IgnoreSenders. Un\'espressione può corrispondere in qualsiasi punto dell\'indirizzo, a meno che non sia ancorata.';
    $Self->{Translation}->{'Defines settings for the tickets of some queues. "Key" is the name of a queue, or a pattern in which * stands for any characters. "Content" is a list of options, separated by semicolons: Links=off, AccessDaysAfterClose=30, SessionScope=Ticket or CustomerUser, TokenRefreshNotificationID=12. For each option, the most specific matching entry counts. Everything else is as in the general settings.'} =
        'Definisce impostazioni per i ticket di alcune code. "Key" è il nome di una coda o un modello in cui * sta per qualsiasi carattere. "Content" è un elenco di opzioni separate da punto e virgola: Links=off, AccessDaysAfterClose=30, SessionScope=Ticket o CustomerUser, TokenRefreshNotificationID=12. Per ogni opzione conta la voce corrispondente più specifica. Tutto il resto è come nelle impostazioni generali.';
    $Self->{Translation}->{'Defines the ID of the ticket notification whose subject and text are sent when a customer requests a new one-time link. The text must contain the tag <OTOBO_OTACustomerTicketLink>. If this setting is disabled or 0, a built-in text in the customer\'s language is sent.'} =
        'Definisce l\'ID della notifica del ticket di cui vengono inviati oggetto e testo quando un cliente richiede un nuovo link monouso. Il testo deve contenere il tag <OTOBO_OTACustomerTicketLink>. Se questa impostazione è disattivata o 0, viene inviato un testo predefinito nella lingua del cliente.';
    $Self->{Translation}->{'Defines the address at which customers reach the bridge, for example https://helpdesk.example.com/otobo/ota. It must be the same as PUBLIC_URL of the bridge. Only links that begin with this address are one-time links.'} =
        'Definisce l\'indirizzo al quale i clienti raggiungono il bridge, ad esempio https://helpdesk.example.com/otobo/ota. Deve essere uguale a PUBLIC_URL del bridge. Solo i link che iniziano con questo indirizzo sono link monouso.';
    $Self->{Translation}->{'Defines the customer user backends whose customer users can log in with a one-time link, for example CustomerUser or CustomerUser1. If the list is empty, this is the backend in which the pre-filter creates customer users.'} =
        'Definisce i backend i cui utenti clienti possono accedere con un link monouso, ad esempio CustomerUser o CustomerUser1. Se l\'elenco è vuoto, è il backend in cui il prefiltro crea gli utenti clienti.';
    $Self->{Translation}->{'Defines the dashboard widget with the figures of one-time links. "Group" restricts who can add it. "Default" defines whether it is shown to those who have not chosen themselves.'} =
        'Definisce il widget della dashboard con le cifre sui link monouso. "Group" limita chi può aggiungerlo. "Default" definisce se viene mostrato a chi non ha scelto da sé.';
    $Self->{Translation}->{'Defines the group whose members with the permission rw can use the web services OneTimeAuth and OneTimeAuthSOAP. If it is empty, nobody can use them.'} =
        'Definisce il gruppo i cui membri con il permesso rw possono usare i servizi web OneTimeAuth e OneTimeAuthSOAP. Se è vuoto, nessuno può usarli.';
    $Self->{Translation}->{'Defines the module that logs in customers with a one-time link. It has the last number, 10, so that all other customer login modules are asked first.'} =
        'Definisce il modulo che fa accedere i clienti con un link monouso. Ha l\'ultimo numero, 10, in modo che tutti gli altri moduli di accesso dei clienti vengano interrogati prima.';
    $Self->{Translation}->{'Defines the notification transport for emails with one-time links. It works like the transport Email, but for customers only and with the rules of auto responses: it sends nothing in reply to automatic emails, to addresses that match SendNoAutoResponseRegExp, or beyond the loop protection.'} =
        'Definisce il trasporto delle notifiche per le e-mail con link monouso. Funziona come il trasporto e-mail, ma solo per i clienti e con le regole delle risposte automatiche: non invia nulla in risposta a e-mail automatiche, nulla agli indirizzi che corrispondono a SendNoAutoResponseRegExp e nulla oltre la protezione dai cicli.';
    $Self->{Translation}->{'Defines the text that customers see when a new one-time link was sent to their address. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Definisce il testo che i clienti vedono quando un nuovo link monouso è stato inviato al loro indirizzo. Se il testo è vuoto, viene mostrato un testo predefinito nella lingua del cliente. Le interruzioni di riga vengono mantenute; l\'HTML viene mostrato come testo.';
    $Self->{Translation}->{'Defines the text that customers see when a one-time link is unknown or no longer valid. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Definisce il testo che i clienti vedono quando un link monouso è sconosciuto o non è più valido. Se il testo è vuoto, viene mostrato un testo predefinito nella lingua del cliente. Le interruzioni di riga vengono mantenute; l\'HTML viene mostrato come testo.';
    $Self->{Translation}->{'Defines the text that customers see when they open an older one-time link while a newer one is active. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Definisce il testo che i clienti vedono quando aprono un link monouso meno recente mentre ne è attivo uno più nuovo. Se il testo è vuoto, viene mostrato un testo predefinito nella lingua del cliente. Le interruzioni di riga vengono mantenute; l\'HTML viene mostrato come testo.';
    $Self->{Translation}->{'Defines the text that customers see, on the page or in the email, when a one-time link could not be created or sent. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Definisce il testo che i clienti vedono, nella pagina o nell\'e-mail, quando un link monouso non ha potuto essere creato o inviato. Se il testo è vuoto, viene mostrato un testo predefinito nella lingua del cliente. Le interruzioni di riga vengono mantenute; l\'HTML viene mostrato come testo.';
    $Self->{Translation}->{'Defines what a customer can see after a login with a one-time link. CustomerUser means everything that the customer user may see in the customer interface. Ticket means only the ticket of the link, and those of further links that are opened in the same browser: no overview, no search and no other ticket.'} =
        'Definisce che cosa può vedere un cliente dopo l\'accesso con un link monouso. CustomerUser significa tutto ciò che l\'utente cliente può vedere nell\'interfaccia clienti. Ticket significa solo il ticket del link e quelli di altri link aperti nello stesso browser: nessuna panoramica, nessuna ricerca e nessun altro ticket.';
    $Self->{Translation}->{'Defines which browsers have to enter a code before a one-time link opens in them. The code is sent to the registered address of the customer user, works for ten minutes and in that browser only. Never means none, Always means every browser that the customer has not called their own, Forwarded means only if another browser has seen the page of the link before. Programs that check emails count as such a browser.'} =
        'Definisce in quali browser occorre inserire un codice prima che si apra un link monouso. Il codice viene inviato all’indirizzo registrato dell’utente cliente ed è valido per dieci minuti e solo in quel browser. Never significa in nessuno, Always in ogni browser che il cliente non ha indicato come proprio, Forwarded solo se un altro browser ha visto prima la pagina del link. I programmi che controllano le e-mail contano come un tale browser.';
    $Self->{Translation}->{'Email to the customer, with loop protection'} =
        'E-mail al cliente, con protezione dai cicli';
    $Self->{Translation}->{'Informs the bridge, through the OTOBO daemon, when a ticket is closed, reopened, merged or moved, when its customer user changes, and when an unknown sender opens a ticket.'} =
        'Informa il bridge, tramite il demone di OTOBO, quando un ticket viene chiuso, riaperto, unito o spostato, quando cambia il suo utente cliente e quando un mittente sconosciuto apre un ticket.';
    $Self->{Translation}->{'Keeps a session that began with a one-time link to its tickets, if OneTimeAuth::SessionScope is Ticket. It grants nothing by itself.'} =
        'Limita ai suoi ticket una sessione iniziata con un link monouso, se OneTimeAuth::SessionScope è Ticket. Il modulo non concede nulla da solo.';
    $Self->{Translation}->{'Loads the JavaScript for the buttons of the widget with one-time links.'} =
        'Carica il JavaScript per i pulsanti del widget con i link monouso.';
    $Self->{Translation}->{'Loads the module that replaces the tag <OTOBO_OTACustomerTicketLink> in outgoing texts with one-time links.'} =
        'Carica il modulo che sostituisce il tag <OTOBO_OTACustomerTicketLink> con link monouso nei testi in uscita.';
    $Self->{Translation}->{'One-time links'} =
        'Link monouso';
    $Self->{Translation}->{'Registers an operation that the bridge for one-time links calls.'} =
        'Registra un\'operazione che il bridge per i link monouso richiama.';
    $Self->{Translation}->{'Registers the frontend module that sends and revokes one-time links for the widget in the ticket zoom.'} =
        'Registra il modulo di frontend che invia e revoca i link monouso per il widget nella vista del ticket.';
    $Self->{Translation}->{'Registers the invoker that informs the bridge for one-time links about ticket events. It sends IDs only.'} =
        'Registra l\'invoker che informa il bridge per i link monouso degli eventi dei ticket. Invia solo ID.';
    $Self->{Translation}->{'Send and revoke one-time links.'} =
        'Inviare e revocare link monouso.';
    $Self->{Translation}->{'Shows agents in the ticket zoom which one-time links the customer user of the ticket has, and lets them send a new link and revoke all links.'} =
        'Mostra agli operatori nella vista del ticket quali link monouso ha l\'utente cliente del ticket, e permette di inviare un nuovo link e di revocare tutti i link.';
    $Self->{Translation}->{'Shows customers their ticket after they have accepted the privacy page at their first login with a one-time link. It runs after CustomerAccept and does not accept anything for the customer.'} =
        'Mostra ai clienti il loro ticket dopo che hanno accettato la pagina sulla privacy al primo accesso con un link monouso. Viene eseguito dopo CustomerAccept e non accetta nulla al posto del cliente.';

    return 1;
}

1;
