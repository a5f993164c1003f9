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

package Kernel::Language::fr_OneTimeAuthBridge;

use v5.24;
use strict;
use warnings;
use utf8;

sub Data {
    my $Self = shift;

    # Template: AdminOneTimeAuth
    $Self->{Translation}->{'Credentials, settings and texts are kept.'} =
        'Les identifiants, les paramètres et les textes sont conservés.';
    $Self->{Translation}->{'Days begin at midnight, UTC'} =
        'Les jours commencent à minuit UTC';
    $Self->{Translation}->{'Disable one-time links'} =
        'Désactiver les liens à usage unique';
    $Self->{Translation}->{'Domain of the address'} =
        'Domaine de l\'adresse';
    $Self->{Translation}->{'Enable one-time links'} =
        'Activer les liens à usage unique';
    $Self->{Translation}->{'Enable the notifications of the package, too'} =
        'Activer aussi les notifications du paquet';
    $Self->{Translation}->{'Enable them the first time on the command line, which makes the credentials of the bridge and shows them once:'} =
        'Activez-les la première fois en ligne de commande, qui crée les identifiants du bridge et les affiche une fois :';
    $Self->{Translation}->{'Figures'} =
        'Chiffres';
    $Self->{Translation}->{'In order'} =
        'En ordre';
    $Self->{Translation}->{'Last 7 days'} =
        '7 derniers jours';
    $Self->{Translation}->{'Links in customers\' mailboxes shall stop working until they are enabled again'} =
        'Les liens dans les boîtes des clients ne doivent plus fonctionner jusqu\'à leur réactivation';
    $Self->{Translation}->{'Links whose page was seen in the last 7 days, but that nobody opened'} =
        'Liens dont la page a été vue au cours des 7 derniers jours, mais que personne n\'a ouverts';
    $Self->{Translation}->{'No problems found.'} =
        'Aucun problème trouvé.';
    $Self->{Translation}->{'Number of links'} =
        'Nombre de liens';
    $Self->{Translation}->{'OTOBO itself decides on emails of known customer users. They are not counted.'} =
        'OTOBO décide lui-même des e-mails d\'utilisateurs clients connus. Ils ne sont pas comptés.';
    $Self->{Translation}->{'OTOBO reaches the bridge at %s.'} =
        'OTOBO joint le bridge à l\'adresse %s.';
    $Self->{Translation}->{'One-time Links'} =
        'Liens à usage unique';
    $Self->{Translation}->{'One-time links are disabled.'} =
        'Les liens à usage unique sont désactivés.';
    $Self->{Translation}->{'One-time links are only partly enabled.'} =
        'Les liens à usage unique ne sont activés qu\'en partie.';
    $Self->{Translation}->{'Problems found: %s.'} =
        'Problèmes trouvés : %s.';
    $Self->{Translation}->{'The credentials of the bridge stay as they are.'} =
        'Les identifiants du bridge restent inchangés.';
    $Self->{Translation}->{'There are no figures, because the bridge is unavailable.'} =
        'Il n\'y a pas de chiffres, car le bridge est indisponible.';
    $Self->{Translation}->{'What is checked'} =
        'Ce qui est vérifié';

    # Template: AgentDashboardOneTimeAuth
    $Self->{Translation}->{'Figures of one-time links in the last 7 days'} =
        'Chiffres des liens à usage unique des 7 derniers jours';

    # Perl Module: Kernel/Modules/AdminOneTimeAuth.pm
    $Self->{Translation}->{'Confirm that links shall stop working.'} =
        'Confirmez que les liens ne doivent plus fonctionner.';
    $Self->{Translation}->{'Settings and services of OTOBO'} =
        'Paramètres et services d\'OTOBO';
    $Self->{Translation}->{'Texts with links'} =
        'Textes avec des liens';
    $Self->{Translation}->{'The bridge'} =
        'Le bridge';
    $Self->{Translation}->{'There are no credentials yet. Run Admin::OneTimeAuth::Enable once.'} =
        'Il n\'y a pas encore d\'identifiants. Exécutez Admin::OneTimeAuth::Enable une fois.';

    # Perl Module: Kernel/System/OneTimeAuth/Activation.pm
    $Self->{Translation}->{'Move that module to a free number from 1 to 9.'} =
        'Donnez à ce module un numéro libre de 1 à 9.';
    $Self->{Translation}->{'The setting Customer::AuthModule10 is used by %s.'} =
        'Le paramètre Customer::AuthModule10 est utilisé par %s.';

    # Perl Module: Kernel/System/OneTimeAuth/Check.pm
    $Self->{Translation}->{'%s is not a checkbox dynamic field of tickets.'} =
        '%s n\'est pas un champ dynamique de ticket de type case à cocher.';
    $Self->{Translation}->{'Agent of the bridge'} =
        'Agent du bridge';
    $Self->{Translation}->{'Compare OTOBO_URL, OTOBO_USER and OTOBO_PASSWORD of the bridge with what Admin::OneTimeAuth::Enable printed.'} =
        'Comparez OTOBO_URL, OTOBO_USER et OTOBO_PASSWORD du bridge avec ce qu\'Admin::OneTimeAuth::Enable a affiché.';
    $Self->{Translation}->{'Connection from the bridge to OTOBO'} =
        'Connexion du bridge à OTOBO';
    $Self->{Translation}->{'Connection to the bridge'} =
        'Connexion au bridge';
    $Self->{Translation}->{'Correct CustomerUserBackend in the setting %s.'} =
        'Corrigez CustomerUserBackend dans le paramètre %s.';
    $Self->{Translation}->{'Correct SetCheckBoxName in the setting %s.'} =
        'Corrigez SetCheckBoxName dans le paramètre %s.';
    $Self->{Translation}->{'Correct these texts.'} =
        'Corrigez ces textes.';
    $Self->{Translation}->{'Correct this setting.'} =
        'Corrigez ce paramètre.';
    $Self->{Translation}->{'Customer login module'} =
        'Module de connexion des clients';
    $Self->{Translation}->{'Deploy them.'} =
        'Déployez-les.';
    $Self->{Translation}->{'Emails for a new ticket'} =
        'E-mails pour un nouveau ticket';
    $Self->{Translation}->{'Install the version of the package that is made for this version of OTOBO.'} =
        'Installez la version du paquet qui est faite pour cette version d\'OTOBO.';
    $Self->{Translation}->{'Invalid option "%s" in the setting %s. The general setting applies.'} =
        'Option « %s » non valide dans le paramètre %s. Le paramètre général s’applique.';
    $Self->{Translation}->{'Invalid value in the setting %s. The default %s applies.'} =
        'Nombre invalide dans le paramètre %s. La valeur par défaut %s s’applique.';
    $Self->{Translation}->{'Invalid value in the setting %s. The pages of links do not use it.'} =
        'Valeur non valide dans le paramètre %s. Les pages des liens ne l’utilisent pas.';
    $Self->{Translation}->{'Is it running, and is this its internal listener?'} =
        'Est-il démarré, et est-ce bien son écouteur interne ?';
    $Self->{Translation}->{'Links are switched off for the queue of the ticket (OneTimeAuth::Queues).'} =
        'Les liens sont désactivés pour la file du ticket (OneTimeAuth::Queues).';
    $Self->{Translation}->{'Make them the same.'} =
        'Donnez-leur la même valeur.';
    $Self->{Translation}->{'No queue matches the entry "%s" of the setting %s.'} =
        'Aucune file ne correspond à l’entrée « %s » du paramètre %s.';
    $Self->{Translation}->{'OTOBO daemon'} =
        'Démon d\'OTOBO';
    $Self->{Translation}->{'OTOBO itself reads the whole table whenever it looks for a customer user of %s. Set SearchCaseSensitive to 1 in its Params in Kernel/Config.pm: with this database, it only makes the search faster.'} =
        'OTOBO lui-même lit toute la table chaque fois qu’il cherche un utilisateur client de %s. Mettez SearchCaseSensitive à 1 dans ses Params dans Kernel/Config.pm : avec cette base de données, la recherche devient seulement plus rapide.';
    $Self->{Translation}->{'Pre-filter for new senders'} =
        'Préfiltre pour les nouveaux expéditeurs';
    $Self->{Translation}->{'Public address of the bridge'} =
        'Adresse publique du bridge';
    $Self->{Translation}->{'Redis of the bridge'} =
        'Redis du bridge';
    $Self->{Translation}->{'Repair the connection to the bridge first.'} =
        'Réparez d\'abord la connexion au bridge.';
    $Self->{Translation}->{'Run "onetimeauth-bridge check" where the bridge runs.'} =
        'Exécutez "onetimeauth-bridge check" là où le bridge tourne.';
    $Self->{Translation}->{'Run Admin::OneTimeAuth::Enable.'} =
        'Exécutez Admin::OneTimeAuth::Enable.';
    $Self->{Translation}->{'Run bin/otobo.Daemon.pl start.'} =
        'Exécutez bin/otobo.Daemon.pl start.';
    $Self->{Translation}->{'Searches for customer users'} =
        'Recherche d\'utilisateurs clients';
    $Self->{Translation}->{'See the error log of the web server and reinstall the package.'} =
        'Consultez le journal d\'erreurs du serveur web et réinstallez le paquet.';
    $Self->{Translation}->{'Set the threshold to "error".'} =
        'Réglez le seuil sur "error".';
    $Self->{Translation}->{'Settings that enable the links'} =
        'Paramètres qui activent les liens';
    $Self->{Translation}->{'Some changed settings are not deployed.'} =
        'Certains paramètres modifiés ne sont pas déployés.';
    $Self->{Translation}->{'Start it with BRIDGE_USER and BRIDGE_PASSWORD as Admin::OneTimeAuth::Enable printed them.'} =
        'Démarrez-le avec BRIDGE_USER et BRIDGE_PASSWORD tels qu\'Admin::OneTimeAuth::Enable les a affichés.';
    $Self->{Translation}->{'Template tag'} =
        'Balise de modèle';
    $Self->{Translation}->{'Text of the renewal email'} =
        'Texte de l\'e-mail avec un nouveau lien';
    $Self->{Translation}->{'Texts with the template tag'} =
        'Textes avec la balise';
    $Self->{Translation}->{'The OTOBO daemon is not running: no emails are sent, and the bridge receives no events.'} =
        'Le démon d\'OTOBO n\'est pas en cours d\'exécution : aucun e-mail n\'est envoyé et le bridge ne reçoit aucun événement.';
    $Self->{Translation}->{'The agent %s has no permission rw in the group %s.'} =
        'L\'agent %s n\'a pas la permission rw dans le groupe %s.';
    $Self->{Translation}->{'The agent %s is invalid.'} =
        'L\'agent %s n\'est pas valide.';
    $Self->{Translation}->{'The agent of the bridge is missing.'} =
        'L\'agent du bridge est absent.';
    $Self->{Translation}->{'The bridge at %s rejects the credentials.'} =
        'Le bridge à l\'adresse %s refuse les identifiants.';
    $Self->{Translation}->{'The bridge is unavailable at %s.'} =
        'Le bridge est indisponible à l\'adresse %s.';
    $Self->{Translation}->{'The bridge reports: %s'} =
        'Le bridge signale : %s';
    $Self->{Translation}->{'The check failed: %s'} =
        'La vérification a échoué : %s';
    $Self->{Translation}->{'The customer user backend %s does not exist.'} =
        'Le backend d\'utilisateurs clients %s n\'existe pas.';
    $Self->{Translation}->{'The customer users of %s lack an index in the database. Create it: %s'} =
        'Il manque un index dans la base de données pour les utilisateurs clients de %s. Créez-le : %s';
    $Self->{Translation}->{'The module %s is not loaded.'} =
        'Le module %s n\'est pas chargé.';
    $Self->{Translation}->{'The notification "%s" has no tag <OTOBO_OTACustomerTicketLink> in these languages: %s. The built-in text is sent.'} =
        'La notification "%s" n\'a pas la balise <OTOBO_OTACustomerTicketLink> dans ces langues : %s. Le texte intégré est envoyé.';
    $Self->{Translation}->{'The notification %s of the setting %s does not exist. The built-in text is sent.'} =
        'La notification %s du paramètre %s n\'existe pas. Le texte intégré est envoyé.';
    $Self->{Translation}->{'The setting %s is disabled.'} =
        'Le paramètre %s est désactivé.';
    $Self->{Translation}->{'The setting OneTimeAuth::PublicURL is %s, but PUBLIC_URL of the bridge is %s.'} =
        'Le paramètre OneTimeAuth::PublicURL vaut %s, mais PUBLIC_URL du bridge vaut %s.';
    $Self->{Translation}->{'The web service %s has the debug threshold "debug": it logs the addresses of customers.'} =
        'Le service web %s a le seuil de débogage "debug" : il enregistre les adresses des clients.';
    $Self->{Translation}->{'The web service %s is invalid.'} =
        'Le service web %s n\'est pas valide.';
    $Self->{Translation}->{'The web service %s is missing.'} =
        'Le service web %s est absent.';
    $Self->{Translation}->{'These functions of OTOBO are not wrapped, so some emails have no links: %s.'} =
        'Ces fonctions d\'OTOBO ne sont pas enveloppées, des liens manquent donc dans certains e-mails : %s.';
    $Self->{Translation}->{'These settings are disabled: %s.'} =
        'Ces paramètres sont désactivés : %s.';
    $Self->{Translation}->{'Unknown while the bridge is unavailable.'} =
        'Inconnu tant que le bridge est indisponible.';
    $Self->{Translation}->{'Values of settings'} =
        'Valeurs des paramètres';
    $Self->{Translation}->{'Web services of the bridge'} =
        'Services web du bridge';

    # Perl Module: Kernel/System/OneTimeAuth/EnvironmentFile.pm
    $Self->{Translation}->{'%s has characters that not every program reads alike in a file. Use letters, digits and . _ ~ : / ? @ % + = , -'} =
        '%s contient des caractères que tous les programmes ne lisent pas de la même façon dans un fichier. Utilisez des lettres, des chiffres et . _ ~ : / ? @ % + = , -';
    $Self->{Translation}->{'The file %s cannot be read: %s'} =
        'Impossible de lire le fichier %s : %s';
    $Self->{Translation}->{'The file %s cannot be written: %s'} =
        'Impossible d\'écrire le fichier %s : %s';

    # Perl Module: Kernel/System/OneTimeAuth/Figures.pm
    $Self->{Translation}->{'Customer users created'} =
        'Utilisateurs clients créés';
    $Self->{Translation}->{'Links opened'} =
        'Liens ouverts';
    $Self->{Translation}->{'Links sent'} =
        'Liens envoyés';
    $Self->{Translation}->{'Logins with a link'} =
        'Connexions avec un lien';
    $Self->{Translation}->{'New links requested'} =
        'Nouveaux liens demandés';
    $Self->{Translation}->{'Refused because of a limit'} =
        'Refusés à cause d\'une limite';
    $Self->{Translation}->{'Senders decided by the bridge'} =
        'Expéditeurs décidés par le bridge';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Enable.pm
    $Self->{Translation}->{'%s is missing in standard input.'} =
        '%s manque dans l\'entrée standard.';
    $Self->{Translation}->{'%s must be 1 to 30 letters, digits, dots, dashes or underscores.'} =
        '%s doit comporter de 1 à 30 lettres, chiffres, points, tirets ou tirets bas.';
    $Self->{Translation}->{'%s must be 16 to 50 printable ASCII characters without spaces.'} =
        '%s doit comporter de 16 à 50 caractères ASCII imprimables sans espaces.';
    $Self->{Translation}->{'Agent %s: %s'} =
        'Agent %s : %s';
    $Self->{Translation}->{'Changes:'} =
        'Modifications :';
    $Self->{Translation}->{'File %s: %s'} =
        'Fichier %s : %s';
    $Self->{Translation}->{'Line %s of standard input must begin with BRIDGE_USER=, BRIDGE_PASSWORD= or OTOBO_PASSWORD=.'} =
        'La ligne %s de l\'entrée standard doit commencer par BRIDGE_USER=, BRIDGE_PASSWORD= ou OTOBO_PASSWORD=.';
    $Self->{Translation}->{'Nothing has to be changed.'} =
        'Il n\'y a rien à modifier.';
    $Self->{Translation}->{'Notification "%s": %s'} =
        'Notification "%s" : %s';
    $Self->{Translation}->{'OTOBO_PASSWORD is missing in the file %s, and OTOBO knows only its hash. Add --new-credentials.'} =
        'OTOBO_PASSWORD manque dans le fichier %s, et OTOBO n\'en connaît que le hachage. Ajoutez --new-credentials.';
    $Self->{Translation}->{'One-time links are disabled. Customer users and tickets are unchanged.'} =
        'Les liens à usage unique sont désactivés. Les utilisateurs clients et les tickets sont inchangés.';
    $Self->{Translation}->{'One-time links are enabled.'} =
        'Les liens à usage unique sont activés.';
    $Self->{Translation}->{'Setting %s: %s'} =
        'Paramètre %s : %s';
    $Self->{Translation}->{'Specify with --bridge-url where OTOBO reaches the bridge, for example --bridge-url http://127.0.0.1:8081.'} =
        'Indiquez avec --bridge-url où OTOBO atteint le bridge, par exemple --bridge-url http://127.0.0.1:8081.';
    $Self->{Translation}->{'Start the bridge with this environment, then run Admin::OneTimeAuth::Check.'} =
        'Démarrez le bridge avec cet environnement, puis exécutez Admin::OneTimeAuth::Check.';
    $Self->{Translation}->{'The bridge refuses unencrypted http. Use https (settings HttpType and FQDN, --public-url, --otobo-url) or, on a private network, add:'} =
        'Le bridge refuse le http non chiffré. Utilisez https (paramètres HttpType et FQDN, --public-url, --otobo-url) ou, dans un réseau privé, ajoutez :';
    $Self->{Translation}->{'The environment of the bridge follows. Its passwords are unchanged; --new-credentials creates new ones.'} =
        'Voici l\'environnement du bridge. Ses mots de passe sont inchangés ; --new-credentials en crée de nouveaux.';
    $Self->{Translation}->{'The environment of the bridge follows. Keep it secret; the passwords are not shown again.'} =
        'Voici l\'environnement du bridge. Gardez-le secret ; les mots de passe ne seront plus affichés.';
    $Self->{Translation}->{'The environment of the bridge is in the file %s. Keep it secret.'} =
        'L\'environnement du bridge est dans le fichier %s. Gardez-le secret.';
    $Self->{Translation}->{'The options --%s and --%s exclude each other.'} =
        'Les options --%s et --%s s\'excluent mutuellement.';
    $Self->{Translation}->{'The password would travel to %s unencrypted. Use https or, on a private network, add --allow-plain-http %s.'} =
        'Le mot de passe serait transmis à %s sans chiffrement. Utilisez https ou, dans un réseau privé, ajoutez --allow-plain-http %s.';
    $Self->{Translation}->{'These changes would be made:'} =
        'Ces modifications seraient faites :';
    $Self->{Translation}->{'Web service %s: %s'} =
        'Service web %s : %s';
    $Self->{Translation}->{'add the permission rw'} =
        'ajouter la permission rw';
    $Self->{Translation}->{'create and enable'} =
        'créer et activer';
    $Self->{Translation}->{'disable'} =
        'désactiver';
    $Self->{Translation}->{'enable'} =
        'activer';
    $Self->{Translation}->{'new address of the bridge'} =
        'nouvelle adresse du bridge';
    $Self->{Translation}->{'new password'} =
        'nouveau mot de passe';
    $Self->{Translation}->{'new value'} =
        'nouvelle valeur';
    $Self->{Translation}->{'write'} =
        'écrire';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Import.pm
    $Self->{Translation}->{'%s links imported, %s imported before.'} =
        '%s liens importés, %s déjà importés auparavant.';
    $Self->{Translation}->{'Not imported: %s (%s): %s'} =
        'Non importés : %s (%s) : %s';
    $Self->{Translation}->{'The bridge is unavailable. Nothing was changed.'} =
        'Le bridge est indisponible. Rien n\'a été modifié.';
    $Self->{Translation}->{'The file %s cannot be read.'} =
        'Le fichier %s ne peut pas être lu.';
    $Self->{Translation}->{'The setting %s was changed.'} =
        'Le paramètre %s a été modifié.';

    # Template: Kernel/Output/HTML/Templates/Standard/AgentTicketZoom/OneTimeAuth.tt
    $Self->{Translation}->{'Access link'} =
        'Lien d\'accès';
    $Self->{Translation}->{'Last answer'} =
        'Dernière réponse';
    $Self->{Translation}->{'No links were sent in the last 30 days.'} =
        'Aucun lien n\'a été envoyé au cours des 30 derniers jours.';
    $Self->{Translation}->{'No login with a link since then'} =
        'Aucune connexion avec un lien depuis';
    $Self->{Translation}->{'No new link is possible'} =
        'Nouveau lien impossible';
    $Self->{Translation}->{'Own devices'} =
        'Appareils personnels';
    $Self->{Translation}->{'Revoke all links'} =
        'Révoquer tous les liens';
    $Self->{Translation}->{'Revoke all links of the customer user to this ticket? The customer can then request a new one.'} =
        'Révoquer tous les liens de l\'utilisateur client vers ce ticket ? Le client peut ensuite en demander un nouveau.';
    $Self->{Translation}->{'Seen by the customer'} =
        'Vue par le client';
    $Self->{Translation}->{'Send a new link'} =
        'Envoyer un nouveau lien';
    $Self->{Translation}->{'Send a new one-time link to the address of the customer user?'} =
        'Envoyer un nouveau lien à usage unique à l\'adresse de l\'utilisateur client ?';
    $Self->{Translation}->{'The links of this ticket cannot be shown now.'} =
        'Les liens de ce ticket ne peuvent pas être affichés pour le moment.';

    # Perl Module: Kernel/Output/HTML/TicketZoom/OneTimeAuth.pm
    $Self->{Translation}->{'Ended'} =
        'Terminé';
    $Self->{Translation}->{'Expired'} =
        'Expiré';
    $Self->{Translation}->{'Not opened yet'} =
        'Pas encore ouvert';
    $Self->{Translation}->{'Opened, not logged in'} =
        'Ouvert, sans connexion';
    $Self->{Translation}->{'Page shown, not opened'} =
        'Page affichée, non ouvert';
    $Self->{Translation}->{'Replaced by a newer link'} =
        'Remplacé par un lien plus récent';
    $Self->{Translation}->{'Revoked'} =
        'Révoqué';
    $Self->{Translation}->{'The customer logged in'} =
        'Le client s\'est connecté';
    $Self->{Translation}->{'The customer logged in with another link'} =
        'Le client s\'est connecté avec un autre lien';
    $Self->{Translation}->{'Used'} =
        'Utilisé';
    $Self->{Translation}->{'Works until'} =
        'Valable jusqu\'au';

    # Perl Module: Kernel/System/CustomerAuth/OneTimeAuthLink.pm
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: links to this ticket have expired.'} =
        'Le client a ouvert un lien à usage unique, mais n\'a pas pu se connecter : les liens vers ce ticket ont expiré.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: the link was made for another customer user or address.'} =
        'Le client a ouvert un lien à usage unique, mais n\'a pas pu se connecter : le lien a été créé pour un autre utilisateur client ou une autre adresse.';

    # Perl Module: Kernel/System/OneTimeAuth.pm
    $Self->{Translation}->{'%s tickets checked, %s repaired, %s removed.'} =
        '%s tickets vérifiés, %s réparés, %s supprimés.';
    $Self->{Translation}->{'One-time links are not enabled.'} =
        'Les liens à usage unique ne sont pas activés.';
    $Self->{Translation}->{'The sweep stopped after %s tickets: %s'} =
        'Le nettoyage s\'est arrêté après %s tickets : %s';

    # Perl Module: Kernel/System/OneTimeAuth/Agent.pm
    $Self->{Translation}->{'The agent %s could not be saved. See the OTOBO log.'} =
        'L\'agent %s n\'a pas pu être enregistré. Consultez le journal d\'OTOBO.';
    $Self->{Translation}->{'The agent %s was not created by this package. Choose another login with --agent.'} =
        'L\'agent %s n\'a pas été créé par ce paquet. Choisissez un autre identifiant avec --agent.';
    $Self->{Translation}->{'The group %s could not be saved. See the OTOBO log.'} =
        'Le groupe %s n\'a pas pu être enregistré. Consultez le journal d\'OTOBO.';
    $Self->{Translation}->{'The setting %s is empty.'} =
        'Le paramètre %s est vide.';

    # Perl Module: Kernel/System/OneTimeAuth/CustomerText.pm
    $Self->{Translation}->{'%s is your code to open ticket %s.'} =
        '%s est votre code pour ouvrir le ticket %s.';
    $Self->{Translation}->{'A link to your ticket could not be created at the moment. Please reply to this email instead.'} =
        'Un lien vers votre ticket n\'a pas pu être créé pour le moment. Veuillez plutôt répondre à cet e-mail.';
    $Self->{Translation}->{'Enter it in the browser in which you opened the link. It works for ten minutes. We will never ask you for it.'} =
        'Saisissez-le dans le navigateur où vous avez ouvert le lien. Il est valable dix minutes. Nous ne vous le demanderons jamais.';
    $Self->{Translation}->{'If you did not open a link to this ticket, somebody else has it. Please tell us here:'} =
        'Si vous n’avez pas ouvert de lien vers ce ticket, quelqu’un d’autre le possède. Veuillez nous le signaler ici :';
    $Self->{Translation}->{'Open your ticket'} =
        'Ouvrir votre ticket';
    $Self->{Translation}->{'This link is no longer valid. Please use the newest link in your emails, or open it to request a new one.'} =
        'Ce lien n\'est plus valable. Veuillez utiliser le lien le plus récent dans vos e-mails ou l\'ouvrir pour en demander un nouveau.';
    $Self->{Translation}->{'Your code for ticket %s'} =
        'Votre code pour le ticket %s';

    # Perl Module: Kernel/System/OneTimeAuth/LinkImport.pm
    $Self->{Translation}->{'Links to the ticket have expired'} =
        'Les liens vers le ticket ont expiré';
    $Self->{Translation}->{'The bridge did not take the links. What it took before stays. Import the file again when the bridge is available.'} =
        'Le bridge n\'a pas accepté les liens. Ce qu\'il a accepté auparavant est conservé. Importez le fichier de nouveau quand le bridge sera disponible.';
    $Self->{Translation}->{'The customer user of the ticket may not use links'} =
        'L\'utilisateur client du ticket ne peut pas utiliser de liens';
    $Self->{Translation}->{'The file is damaged or incomplete: line %s, field %s. Nothing was changed.'} =
        'Le fichier est endommagé ou incomplet : ligne %s, champ %s. Rien n\'a été modifié.';
    $Self->{Translation}->{'The ticket does not exist'} =
        'Le ticket n\'existe pas';
    $Self->{Translation}->{'The ticket has another customer user'} =
        'Le ticket a un autre utilisateur client';

    # Perl Module: Kernel/System/OneTimeAuth/LinkMail.pm
    $Self->{Translation}->{'A new one-time link was sent to the address of the customer user.'} =
        'Un nouveau lien à usage unique a été envoyé à l\'adresse de l\'utilisateur client.';
    $Self->{Translation}->{'Links to this ticket have expired.'} =
        'Les liens vers ce ticket ont expiré.';
    $Self->{Translation}->{'No link could be created for the email.'} =
        'Aucun lien n\'a pu être créé pour l\'e-mail.';
    $Self->{Translation}->{'OTOBO could not send the email. See the OTOBO log.'} =
        'OTOBO n\'a pas pu envoyer l\'e-mail. Consultez le journal d\'OTOBO.';
    $Self->{Translation}->{'The address belongs to OTOBO itself.'} =
        'L\'adresse appartient à OTOBO lui-même.';
    $Self->{Translation}->{'The bridge is unavailable.'} =
        'Le bridge est indisponible.';
    $Self->{Translation}->{'The customer user of the ticket may not use links.'} =
        'L\'utilisateur client du ticket ne peut pas utiliser de liens.';
    $Self->{Translation}->{'The link was made for another customer user.'} =
        'Le lien a été créé pour un autre utilisateur client.';
    $Self->{Translation}->{'The ticket does not exist.'} =
        'Le ticket n\'existe pas.';
    $Self->{Translation}->{'The ticket has another customer user.'} =
        'Le ticket a un autre utilisateur client.';
    $Self->{Translation}->{'Too many new links were sent to the customer user.'} =
        'Trop de nouveaux liens ont été envoyés à l\'utilisateur client.';

    # Perl Module: Kernel/System/OneTimeAuth/LinkPlaces.pm
    $Self->{Translation}->{'The one-time link in the email does not work: it is in HTML that email programs read in different ways.'} =
        'Le lien à usage unique de l\'e-mail ne fonctionne pas : il se trouve dans du HTML que les logiciels de messagerie lisent différemment.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is in an HTML attribute or element where links are not allowed.'} =
        'Le lien à usage unique de l\'e-mail ne fonctionne pas : il se trouve dans un attribut ou un élément HTML où les liens ne sont pas autorisés.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is part of another address.'} =
        'Le lien à usage unique de l\'e-mail ne fonctionne pas : il fait partie d\'une autre adresse.';
    $Self->{Translation}->{'The one-time link in the email does not work: it touches other letters or digits.'} =
        'Le lien à usage unique de l\'e-mail ne fonctionne pas : il touche d\'autres lettres ou chiffres.';
    $Self->{Translation}->{'The one-time link in the email does not work: its <a> element has an attribute that can reveal the address to others.'} =
        'Le lien à usage unique de l\'e-mail ne fonctionne pas : son élément <a> a un attribut qui peut révéler l\'adresse à d\'autres.';

    # Perl Module: Kernel/System/OneTimeAuth/OutgoingMail.pm
    $Self->{Translation}->{'The one-time link in the email does not work: OTOBO could not create the copy of the email that it stores.'} =
        'Le lien à usage unique de l\'e-mail ne fonctionne pas : OTOBO n\'a pas pu créer la copie de l\'e-mail qu\'il conserve.';
    $Self->{Translation}->{'The one-time link in the email does not work: OneTimeAuth::IgnoreSenders matches the address.'} =
        'Le lien à usage unique de l\'e-mail ne fonctionne pas : l\'adresse correspond à OneTimeAuth::IgnoreSenders.';
    $Self->{Translation}->{'The one-time link in the email does not work: links to this ticket have expired.'} =
        'Le lien à usage unique de l\'e-mail ne fonctionne pas : les liens vers ce ticket ont expiré.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge does not know it.'} =
        'Le lien à usage unique de l\'e-mail ne fonctionne pas : le bridge ne le connaît pas.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge was unavailable.'} =
        'Le lien à usage unique de l\'e-mail ne fonctionne pas : le bridge était indisponible.';
    $Self->{Translation}->{'The one-time link in the email does not work: the customer user of the ticket has changed or may not use links.'} =
        'Le lien à usage unique de l\'e-mail ne fonctionne pas : l\'utilisateur client du ticket a changé ou ne peut pas utiliser de liens.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email contains more than one new link to the ticket.'} =
        'Le lien à usage unique de l\'e-mail ne fonctionne pas : l\'e-mail contient plus d\'un nouveau lien vers le ticket.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email is not addressed to the registered address alone.'} =
        'Le lien à usage unique de l\'e-mail ne fonctionne pas : l\'e-mail n\'est pas adressé uniquement à l\'adresse enregistrée.';
    $Self->{Translation}->{'The one-time link in the email does not work: too many links were sent to this address within an hour.'} =
        'Le lien à usage unique de l\'e-mail ne fonctionne pas : trop de liens ont été envoyés à cette adresse en une heure.';

    # Perl Module: Kernel/System/OneTimeAuth/MisuseNote.pm
    $Self->{Translation}->{'Somebody else has a one-time link to this ticket'} =
        'Quelqu’un d’autre possède un lien à usage unique vers ce ticket';
    $Self->{Translation}->{'The customer user %s got a code that is needed to open a one-time link in a new browser, and reported that somebody else asked for it. All one-time links to this ticket were revoked. Ask the customer whom the email with the link was forwarded to, and send a new link if the customer needs one.'} =
        'L’utilisateur client %s a reçu un code nécessaire pour ouvrir un lien à usage unique dans un nouveau navigateur, et a signalé que quelqu’un d’autre l’a demandé. Tous les liens à usage unique vers ce ticket ont été révoqués. Demandez au client à qui l’e-mail contenant le lien a été transféré, et envoyez un nouveau lien si le client en a besoin.';

    # Perl Module: Kernel/System/OneTimeAuth/NotificationTemplates.pm
    $Self->{Translation}->{'Adds the link of OneTimeAuth::LoginPageHint to the login page of customers.'} =
        'Ajoute le lien de OneTimeAuth::LoginPageHint à la page de connexion des clients.';
    $Self->{Translation}->{'As soon as you have a password, links stop working for you, also those that you already have.'} =
        'Dès que vous avez un mot de passe, les liens ne fonctionnent plus pour vous, même ceux que vous avez déjà.';
    $Self->{Translation}->{'Hello,'} =
        'Bonjour,';
    $Self->{Translation}->{'Keep using links'} =
        'Continuer avec les liens';
    $Self->{Translation}->{'New reply to your ticket: <OTOBO_TICKET_Title>'} =
        'Nouvelle réponse à votre ticket : <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'No password? Have a link to your ticket sent to you.'} =
        'Pas de mot de passe ? Faites-vous envoyer un lien vers votre ticket.';
    $Self->{Translation}->{'Offers a password to customers who logged in with a one-time link, with the function for lost passwords (CustomerPanelLostPassword). Links stop working for a customer user who has a password; the page says so before.'} =
        'Propose un mot de passe aux clients qui se sont connectés avec un lien à usage unique, avec la fonction de mot de passe perdu (CustomerPanelLostPassword). Les liens ne fonctionnent plus pour un utilisateur client qui a un mot de passe ; la page le dit auparavant.';
    $Self->{Translation}->{'Please do not forward this email: anyone with the link can open your ticket. If you did not write to us, you can ignore this email.'} =
        'Merci de ne pas transférer cet e-mail : toute personne qui a le lien peut ouvrir votre ticket. Si vous ne nous avez pas écrit, vous pouvez ignorer cet e-mail.';
    $Self->{Translation}->{'Send me the email'} =
        'M’envoyer l’e-mail';
    $Self->{Translation}->{'Set a password'} =
        'Définir un mot de passe';
    $Self->{Translation}->{'Shows customers on the login page a link to the form with which they can have links to their tickets sent to their registered address. Everybody who opens the login page sees it, also customers who have a password.'} =
        'Affiche aux clients, sur la page de connexion, un lien vers le formulaire avec lequel ils peuvent se faire envoyer des liens vers leurs tickets à leur adresse enregistrée. Toute personne qui ouvre la page de connexion le voit, y compris les clients qui ont un mot de passe.';
    $Self->{Translation}->{'Shows the line of OneTimeAuth::OfferPassword to customers who logged in with a one-time link.'} =
        'Affiche la ligne de OneTimeAuth::OfferPassword aux clients qui se sont connectés avec un lien à usage unique.';
    $Self->{Translation}->{'Thank you for your message. With this link you can read your ticket and reply without a password:'} =
        'merci pour votre message. Avec ce lien, vous pouvez consulter votre ticket et y répondre sans mot de passe :';
    $Self->{Translation}->{'There is no ticket for which a link can be sent.'} =
        'Il n’y a aucun ticket pour lequel un lien peut être envoyé.';
    $Self->{Translation}->{'We have replied to your ticket. With this link you can read the reply without a password:'} =
        'nous avons répondu à votre ticket. Avec ce lien, vous pouvez lire la réponse sans mot de passe :';
    $Self->{Translation}->{'We received your message: <OTOBO_TICKET_Title>'} =
        'Nous avons reçu votre message : <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'With a password you log in without links. Your user name is %s.'} =
        'Avec un mot de passe, vous vous connectez sans lien. Votre nom d’utilisateur est %s.';
    $Self->{Translation}->{'You come often? Set a password.'} =
        'Vous venez souvent ? Définissez un mot de passe.';
    $Self->{Translation}->{'You get an email with a link. If you open it, a second email brings your password, which you can change in the preferences.'} =
        'Vous recevez un e-mail avec un lien. Si vous l’ouvrez, un second e-mail vous apporte votre mot de passe, que vous pouvez modifier dans les préférences.';
    $Self->{Translation}->{'You requested a new link to your ticket. It works once:'} =
        'vous avez demandé un nouveau lien vers votre ticket. Il fonctionne une seule fois :';
    $Self->{Translation}->{'You requested new links to your tickets. Each of them works once:'} =
        'Vous avez demandé de nouveaux liens vers vos tickets. Chacun fonctionne une seule fois :';
    $Self->{Translation}->{'Your new link'} =
        'Votre nouveau lien';
    $Self->{Translation}->{'Your new links'} =
        'Vos nouveaux liens';

    # Perl Module: Kernel/System/OneTimeAuth/History.pm
    $Self->{Translation}->{'A code for a new browser was sent to the address of the customer user.'} =
        'Un code pour un nouveau navigateur a été envoyé à l’adresse de l’utilisateur client.';
    $Self->{Translation}->{'A one-time link was sent to the address of the customer user.'} =
        'Un lien à usage unique a été envoyé à l\'adresse de l\'utilisateur client.';
    $Self->{Translation}->{'All one-time links of the customer user were revoked.'} =
        'Tous les liens à usage unique de l\'utilisateur client ont été révoqués.';
    $Self->{Translation}->{'No working one-time link was sent.'} =
        'Aucun lien à usage unique valable n\'a été envoyé.';
    $Self->{Translation}->{'The customer logged in with a one-time link and has seen the last answer.'} =
        'Le client s\'est connecté avec un lien à usage unique et a vu la dernière réponse.';
    $Self->{Translation}->{'The customer logged in with a one-time link.'} =
        'Le client s\'est connecté avec un lien à usage unique.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in.'} =
        'Le client a ouvert un lien à usage unique, mais n\'a pas pu se connecter.';
    $Self->{Translation}->{'The customer requested a new one-time link.'} =
        'Le client a demandé un nouveau lien à usage unique.';
    $Self->{Translation}->{'The customer user reported that somebody else has a one-time link to this ticket. All its links were revoked.'} =
        'L’utilisateur client a signalé que quelqu’un d’autre possède un lien à usage unique vers ce ticket. Tous ses liens ont été révoqués.';

    # Perl Module: Kernel/System/OneTimeAuth/TicketLinks.pm
    $Self->{Translation}->{'A ticket with such a number cannot have links.'} =
        'Un ticket avec un tel numéro ne peut pas avoir de liens.';
    $Self->{Translation}->{'OTOBO does not know the customer user of the ticket.'} =
        'OTOBO ne connaît pas l\'utilisateur client du ticket.';
    $Self->{Translation}->{'The address cannot answer emails (OneTimeAuth::IgnoreSenders).'} =
        'L\'adresse ne peut pas répondre aux e-mails (OneTimeAuth::IgnoreSenders).';
    $Self->{Translation}->{'The customer user belongs to a backend that does not log in with links.'} =
        'L\'utilisateur client appartient à un backend qui ne se connecte pas avec des liens.';
    $Self->{Translation}->{'The customer user had no active link.'} =
        'L\'utilisateur client n\'avait aucun lien actif.';
    $Self->{Translation}->{'The customer user has a password, and logs in with it.'} =
        'L\'utilisateur client a un mot de passe et se connecte avec celui-ci.';
    $Self->{Translation}->{'The customer user has no usable email address.'} =
        'L\'utilisateur client n\'a pas d\'adresse e-mail utilisable.';
    $Self->{Translation}->{'The customer user is invalid.'} =
        'L\'utilisateur client n\'est pas valide.';
    $Self->{Translation}->{'The ticket has no customer user.'} =
        'Le ticket n\'a pas d\'utilisateur client.';

    # Perl Module: Kernel/System/OneTimeAuth/Setup.pm
    $Self->{Translation}->{'The definition of the web service %s could not be read. Reinstall the package.'} =
        'La définition du service web %s n\'a pas pu être lue. Réinstallez le paquet.';
    $Self->{Translation}->{'The notification "%s" could not be saved. See the OTOBO log.'} =
        'La notification "%s" n\'a pas pu être enregistrée. Consultez le journal d\'OTOBO.';
    $Self->{Translation}->{'The setting %s could not be changed: %s'} =
        'Le paramètre %s n\'a pas pu être modifié : %s';
    $Self->{Translation}->{'The setting %s does not exist. Reinstall the package.'} =
        'Le paramètre %s n\'existe pas. Réinstallez le paquet.';
    $Self->{Translation}->{'The settings could not be deployed. See the OTOBO log.'} =
        'Les paramètres n\'ont pas pu être déployés. Consultez le journal d\'OTOBO.';
    $Self->{Translation}->{'The web service %s could not be saved. See the OTOBO log.'} =
        'Le service web %s n\'a pas pu être enregistré. Consultez le journal d\'OTOBO.';

    # Perl Module: Kernel/System/OneTimeAuth/TemplateCheck.pm
    $Self->{Translation}->{'Auto response "%s":'} =
        'Réponse automatique "%s" :';
    $Self->{Translation}->{'Customers get two emails for a new ticket: the auto response "%s" and the notification "%s". Remove one of them in these queues: %s'} =
        'Les clients reçoivent deux e-mails pour un nouveau ticket : la réponse automatique "%s" et la notification "%s". Supprimez l\'une des deux dans ces files : %s';
    $Self->{Translation}->{'Notification "%s":'} =
        'Notification "%s" :';
    $Self->{Translation}->{'Salutation "%s":'} =
        'Formule d\'appel "%s" :';
    $Self->{Translation}->{'Signature "%s":'} =
        'Signature "%s" :';
    $Self->{Translation}->{'Template "%s":'} =
        'Modèle "%s" :';
    $Self->{Translation}->{'The one-time link in the email does not work: the tag is at a position where links are not allowed.'} =
        'Le lien à usage unique de l\'e-mail ne fonctionne pas : la balise se trouve à un endroit où les liens ne sont pas autorisés.';
    $Self->{Translation}->{'The tag is in the subject, where links do not work. Move it into the text.'} =
        'La balise se trouve dans l\'objet, où les liens ne fonctionnent pas. Déplacez-la dans le texte.';
    $Self->{Translation}->{'The tag is misspelled. Write <OTOBO_OTACustomerTicketLink>.'} =
        'La balise est mal orthographiée. Écrivez <OTOBO_OTACustomerTicketLink>.';
    $Self->{Translation}->{'The text could not be rendered. See the OTOBO log.'} =
        'Le texte n\'a pas pu être affiché. Consultez le journal d\'OTOBO.';

    # Perl Module: Kernel/System/Ticket/Event/NotificationEvent/Transport/OneTimeAuth.pm
    $Self->{Translation}->{'No notification was sent: an agent created the ticket.'} =
        'Aucune notification n\'a été envoyée : un agent a créé le ticket.';
    $Self->{Translation}->{'No notification was sent: it would answer an automatic email.'} =
        'Aucune notification n\'a été envoyée : elle répondrait à un e-mail automatique.';
    $Self->{Translation}->{'No notification was sent: the address matches the setting SendNoAutoResponseRegExp.'} =
        'Aucune notification n\'a été envoyée : l\'adresse correspond au paramètre SendNoAutoResponseRegExp.';
    $Self->{Translation}->{'No notification was sent: the loop protection allows no more emails today.'} =
        'Aucune notification n\'a été envoyée : la protection contre les boucles n\'autorise plus d\'e-mails aujourd\'hui.';

    # SysConfig
    $Self->{Translation}->{'Check, enable and disable one-time links.'} =
        'Vérifier, activer et désactiver les liens à usage unique.';
    $Self->{Translation}->{'Compares one-time links with the states of their tickets every night and deletes expired links.'} =
        'Compare chaque nuit les liens à usage unique avec l\'état de leurs tickets et supprime les liens expirés.';
    $Self->{Translation}->{'Creates a customer user for the sender of an email that opens a new ticket. If CustomerHeaderSpoofProtection is 1, the headers X-OTOBO-CustomerUser and X-OTOBO-CustomerNo of the email are overwritten. CustomerUserBackend is the backend in which customer users are created; if it is empty, this is CustomerUser. SetCheckBoxName is the name of a ticket dynamic field of type checkbox that is set for customer users of that backend.'} =
        'Crée un utilisateur client pour l\'expéditeur d\'un e-mail qui ouvre un nouveau ticket. Si CustomerHeaderSpoofProtection vaut 1, les en-têtes X-OTOBO-CustomerUser et X-OTOBO-CustomerNo de l\'e-mail sont remplacés. CustomerUserBackend est le backend dans lequel les utilisateurs clients sont créés ; s\'il est vide, c\'est CustomerUser. SetCheckBoxName est le nom d\'un champ dynamique de ticket de type case à cocher, qui est coché pour les utilisateurs clients de ce backend.';
    $Self->{Translation}->{'Defines after how many days a one-time link stops working even if its ticket is still open. 0 means no limit.'} =
        'Définit après combien de jours un lien à usage unique cesse de fonctionner même si son ticket est encore ouvert. 0 signifie qu\'il n\'y a pas de limite.';
    $Self->{Translation}->{'Defines for how many days a browser is remembered that a customer called their own at a login by link. In this browser, the links of this customer user open again after they have been used, until they expire. Somebody who has this device and an old email needs nothing else. 0 means that it is not offered.'} =
        'Définit pendant combien de jours est reconnu un navigateur qu\'un client a déclaré sien lors d\'une connexion par lien. Dans ce navigateur, les liens de cet utilisateur client s\'ouvrent de nouveau après leur utilisation, jusqu\'à leur expiration. Qui possède cet appareil et un ancien e-mail n\'a besoin de rien d\'autre. 0 signifie que ce n\'est pas proposé.';
    $Self->{Translation}->{'Defines for how many days a one-time link works after its ticket was closed. If it is 0 or empty, links stop working when the ticket is closed.'} =
        'Définit pendant combien de jours un lien à usage unique fonctionne après la fermeture de son ticket. Avec 0 ou une valeur vide, les liens cessent de fonctionner à la fermeture du ticket.';
    $Self->{Translation}->{'Defines for how many seconds after a link was issued its button has to be pressed twice. Programs that check emails press the buttons of a page within seconds after the email has left; people who are that quick press once more. 0 means that one press is always enough.'} =
        'Définit pendant combien de secondes après l\'émission d\'un lien son bouton doit être actionné deux fois. Les programmes qui vérifient les e-mails actionnent les boutons d\'une page quelques secondes après l\'envoi de l\'e-mail ; une personne aussi rapide appuie une fois de plus. 0 signifie qu\'une fois suffit toujours.';
    $Self->{Translation}->{'Defines how many new one-time links customers can request per hour for one ticket. Never more than one email per minute is sent.'} =
        'Définit combien de nouveaux liens à usage unique les clients peuvent demander par heure pour un ticket. Jamais plus d\'un e-mail par minute n\'est envoyé.';
    $Self->{Translation}->{'Defines how many one-time links of one customer user can be active on one ticket at the same time. When a new link exceeds this number, the oldest link stops working.'} =
        'Définit combien de liens à usage unique d\'un utilisateur client peuvent être actifs en même temps pour un ticket. Lorsqu\'un nouveau lien dépasse ce nombre, le plus ancien cesse de fonctionner.';
    $Self->{Translation}->{'Defines if the addresses of SendmailBcc receive working one-time links. If not, they receive a separate copy of the email in which the link does not work.'} =
        'Définit si les adresses de SendmailBcc reçoivent des liens à usage unique qui fonctionnent. Sinon, elles reçoivent une copie séparée de l\'e-mail, dans laquelle le lien ne fonctionne pas.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. No customer user is created for a matching sender, and no working link is sent to a matching address. The default value matches addresses that cannot receive replies. An expression matches anywhere in the address unless it is anchored.'} =
        'Définit des expressions régulières (RE2) pour les adresses d\'expéditeurs en minuscules. Aucun utilisateur client n\'est créé pour un expéditeur correspondant, et aucun lien qui fonctionne n\'est envoyé à une adresse correspondante. La valeur par défaut correspond aux adresses qui ne peuvent pas recevoir de réponses. Une expression peut correspondre n\'importe où dans l\'adresse, sauf si elle est ancrée.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. Unless the list is empty, customer users are created only for matching senders that OneTimeAuth::IgnoreSenders does not match. An expression matches anywhere in the address unless it is anchored.'} =
        'Définit des expressions régulières (RE2) pour les adresses d\'expéditeurs en minuscules. Si la liste n\'est pas vide, les utilisateurs clients ne sont créés que pour les expéditeurs correspondants qui ne correspondent pas à OneTimeAuth::IgnoreSenders. Une expression peut correspondre n\'importe où dans l\'adresse, sauf si elle est ancrée.';
    $Self->{Translation}->{'Defines settings for the tickets of some queues. "Key" is the name of a queue, or a pattern in which * stands for any characters. "Content" is a list of options, separated by semicolons: Links=off, AccessDaysAfterClose=30, SessionScope=Ticket or CustomerUser, TokenRefreshNotificationID=12. For each option, the most specific matching entry counts. Everything else is as in the general settings.'} =
        'Définit des paramètres pour les tickets de certaines files. « Key » est le nom d’une file ou un motif dans lequel * remplace n’importe quels caractères. « Content » est une liste d’options séparées par des points-virgules : Links=off, AccessDaysAfterClose=30, SessionScope=Ticket ou CustomerUser, TokenRefreshNotificationID=12. Pour chaque option, l’entrée correspondante la plus précise compte. Tout le reste est comme dans les paramètres généraux.';
    $Self->{Translation}->{'Defines the ID of the ticket notification whose subject and text are sent when a customer requests a new one-time link. The text must contain the tag <OTOBO_OTACustomerTicketLink>. If this setting is disabled or 0, a built-in text in the customer\'s language is sent.'} =
        'Définit l\'ID de la notification de ticket dont l\'objet et le texte sont envoyés lorsqu\'un client demande un nouveau lien à usage unique. Le texte doit contenir la balise <OTOBO_OTACustomerTicketLink>. Si ce paramètre est désactivé ou vaut 0, un texte intégré dans la langue du client est envoyé.';
    $Self->{Translation}->{'Defines the address at which customers reach the bridge, for example https://helpdesk.example.com/otobo/ota. It must be the same as PUBLIC_URL of the bridge. Only links that begin with this address are one-time links.'} =
        'Définit l\'adresse à laquelle les clients atteignent le bridge, par exemple https://helpdesk.example.com/otobo/ota. Elle doit être identique à PUBLIC_URL du bridge. Seuls les liens qui commencent par cette adresse sont des liens à usage unique.';
    $Self->{Translation}->{'Defines the customer user backends whose customer users can log in with a one-time link, for example CustomerUser or CustomerUser1. If the list is empty, this is the backend in which the pre-filter creates customer users.'} =
        'Définit les backends dont les utilisateurs clients peuvent se connecter avec un lien à usage unique, par exemple CustomerUser ou CustomerUser1. Si la liste est vide, c\'est le backend dans lequel le préfiltre crée les utilisateurs clients.';
    $Self->{Translation}->{'Defines the dashboard widget with the figures of one-time links. "Group" restricts who can add it. "Default" defines whether it is shown to those who have not chosen themselves.'} =
        'Définit le widget du tableau de bord avec les chiffres des liens à usage unique. "Group" limite qui peut l\'ajouter. "Default" définit s\'il est affiché à ceux qui n\'ont pas choisi eux-mêmes.';
    $Self->{Translation}->{'Defines the group whose members with the permission rw can use the web services OneTimeAuth and OneTimeAuthSOAP. If it is empty, nobody can use them.'} =
        'Définit le groupe dont les membres ayant la permission rw peuvent utiliser les services web OneTimeAuth et OneTimeAuthSOAP. S\'il est vide, personne ne peut les utiliser.';
    $Self->{Translation}->{'Defines the module that logs in customers with a one-time link. It has the last number, 10, so that all other customer login modules are asked first.'} =
        'Définit le module qui connecte les clients avec un lien à usage unique. Il porte le dernier numéro, 10, afin que tous les autres modules de connexion des clients soient interrogés avant lui.';
    $Self->{Translation}->{'Defines the notification transport for emails with one-time links. It works like the transport Email, but for customers only and with the rules of auto responses: it sends nothing in reply to automatic emails, to addresses that match SendNoAutoResponseRegExp, or beyond the loop protection.'} =
        'Définit le transport de notification pour les e-mails avec des liens à usage unique. Il fonctionne comme le transport e-mail, mais uniquement pour les clients et selon les règles des réponses automatiques : il n\'envoie rien en réponse à des e-mails automatiques, rien aux adresses qui correspondent à SendNoAutoResponseRegExp et rien au-delà de la protection contre les boucles.';
    $Self->{Translation}->{'Defines the text that customers see when a new one-time link was sent to their address. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Définit le texte que les clients voient lorsqu\'un nouveau lien à usage unique a été envoyé à leur adresse. Si le texte est vide, un texte intégré dans la langue du client est affiché. Les sauts de ligne sont conservés ; le HTML est affiché comme du texte.';
    $Self->{Translation}->{'Defines the text that customers see when a one-time link is unknown or no longer valid. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Définit le texte que les clients voient lorsqu\'un lien à usage unique est inconnu ou n\'est plus valable. Si le texte est vide, un texte intégré dans la langue du client est affiché. Les sauts de ligne sont conservés ; le HTML est affiché comme du texte.';
    $Self->{Translation}->{'Defines the text that customers see when they open an older one-time link while a newer one is active. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Définit le texte que les clients voient lorsqu\'ils ouvrent un ancien lien à usage unique alors qu\'un plus récent est actif. Si le texte est vide, un texte intégré dans la langue du client est affiché. Les sauts de ligne sont conservés ; le HTML est affiché comme du texte.';
    $Self->{Translation}->{'Defines the text that customers see, on the page or in the email, when a one-time link could not be created or sent. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Définit le texte que les clients voient, sur la page ou dans l\'e-mail, lorsqu\'un lien à usage unique n\'a pas pu être créé ou envoyé. Si le texte est vide, un texte intégré dans la langue du client est affiché. Les sauts de ligne sont conservés ; le HTML est affiché comme du texte.';
    $Self->{Translation}->{'Defines what a customer can see after a login with a one-time link. CustomerUser means everything that the customer user may see in the customer interface. Ticket means only the ticket of the link, and those of further links that are opened in the same browser: no overview, no search and no other ticket.'} =
        'Définit ce qu\'un client peut voir après une connexion avec un lien à usage unique. CustomerUser signifie tout ce que l\'utilisateur client peut voir dans l\'interface client. Ticket signifie seulement le ticket du lien et ceux d\'autres liens ouverts dans le même navigateur : ni vue d\'ensemble, ni recherche, ni autre ticket.';
    $Self->{Translation}->{'Defines which browsers have to enter a code before a one-time link opens in them. The code is sent to the registered address of the customer user, works for ten minutes and in that browser only. Never means none, Always means every browser that the customer has not called their own, Forwarded means only if another browser has seen the page of the link before. Programs that check emails count as such a browser.'} =
        'Définit les navigateurs dans lesquels un code doit être saisi avant qu’un lien à usage unique ne s’ouvre. Le code est envoyé à l’adresse enregistrée de l’utilisateur client ; il est valable dix minutes, dans ce navigateur uniquement. Never signifie aucun, Always chaque navigateur que le client n’a pas déclaré comme le sien, Forwarded seulement si un autre navigateur a vu la page du lien auparavant. Les programmes qui contrôlent les e-mails comptent comme un tel navigateur.';
    $Self->{Translation}->{'Email to the customer, with loop protection'} =
        'E-mail au client, avec protection contre les boucles';
    $Self->{Translation}->{'Informs the bridge, through the OTOBO daemon, when a ticket is closed, reopened, merged or moved, when its customer user changes, and when an unknown sender opens a ticket.'} =
        'Informe le bridge, par le démon d\'OTOBO, lorsqu\'un ticket est fermé, rouvert, fusionné ou déplacé, lorsque son utilisateur client change et lorsqu\'un expéditeur inconnu ouvre un ticket.';
    $Self->{Translation}->{'Keeps a session that began with a one-time link to its tickets, if OneTimeAuth::SessionScope is Ticket. It grants nothing by itself.'} =
        'Limite à ses tickets une session commencée avec un lien à usage unique, si OneTimeAuth::SessionScope vaut Ticket. Le module n\'accorde rien lui-même.';
    $Self->{Translation}->{'Loads the JavaScript for the buttons of the widget with one-time links.'} =
        'Charge le JavaScript pour les boutons du widget des liens à usage unique.';
    $Self->{Translation}->{'Loads the module that replaces the tag <OTOBO_OTACustomerTicketLink> in outgoing texts with one-time links.'} =
        'Charge le module qui remplace la balise <OTOBO_OTACustomerTicketLink> par des liens à usage unique dans les textes sortants.';
    $Self->{Translation}->{'One-time links'} =
        'Liens à usage unique';
    $Self->{Translation}->{'Registers an operation that the bridge for one-time links calls.'} =
        'Enregistre une opération que le bridge des liens à usage unique appelle.';
    $Self->{Translation}->{'Registers the frontend module that sends and revokes one-time links for the widget in the ticket zoom.'} =
        'Enregistre le module d\'interface qui envoie et révoque des liens à usage unique pour le widget de la vue du ticket.';
    $Self->{Translation}->{'Registers the invoker that informs the bridge for one-time links about ticket events. It sends IDs only.'} =
        'Enregistre l\'invocateur qui informe le bridge des liens à usage unique des événements des tickets. Il n\'envoie que des ID.';
    $Self->{Translation}->{'Send and revoke one-time links.'} =
        'Envoyer et révoquer des liens à usage unique.';
    $Self->{Translation}->{'Shows agents in the ticket zoom which one-time links the customer user of the ticket has, and lets them send a new link and revoke all links.'} =
        'Montre aux opérateurs, dans la vue du ticket, quels liens à usage unique a l\'utilisateur client du ticket, et leur permet d\'envoyer un nouveau lien et de révoquer tous les liens.';
    $Self->{Translation}->{'Shows customers their ticket after they have accepted the privacy page at their first login with a one-time link. It runs after CustomerAccept and does not accept anything for the customer.'} =
        'Affiche leur ticket aux clients après qu\'ils ont accepté la page de confidentialité lors de leur première connexion avec un lien à usage unique. S\'exécute après CustomerAccept et n\'accepte rien à la place du client.';

    return 1;
}

1;
