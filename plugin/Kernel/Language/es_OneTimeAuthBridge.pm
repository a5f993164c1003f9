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

package Kernel::Language::es_OneTimeAuthBridge;

use v5.24;
use strict;
use warnings;
use utf8;

sub Data {
    my $Self = shift;

    # Template: AdminOneTimeAuth
    $Self->{Translation}->{'Credentials, settings and texts are kept.'} =
        'Se conservan las credenciales, los ajustes y los textos.';
    $Self->{Translation}->{'Days begin at midnight, UTC'} =
        'Los días empiezan a medianoche, UTC';
    $Self->{Translation}->{'Disable one-time links'} =
        'Desactivar los enlaces de un solo uso';
    $Self->{Translation}->{'Domain of the address'} =
        'Dominio de la dirección';
    $Self->{Translation}->{'Enable one-time links'} =
        'Activar los enlaces de un solo uso';
    $Self->{Translation}->{'Enable the notifications of the package, too'} =
        'Activar también las notificaciones del paquete';
    $Self->{Translation}->{'Enable them the first time on the command line, which makes the credentials of the bridge and shows them once:'} =
        'Actívelos la primera vez en la línea de comandos, que crea las credenciales del bridge y las muestra una vez:';
    $Self->{Translation}->{'Figures'} =
        'Cifras';
    $Self->{Translation}->{'In order'} =
        'Correcto';
    $Self->{Translation}->{'Last 7 days'} =
        'Últimos 7 días';
    $Self->{Translation}->{'Links in customers\' mailboxes shall stop working until they are enabled again'} =
        'Los enlaces en los buzones de los clientes deben dejar de funcionar hasta que se activen de nuevo';
    $Self->{Translation}->{'Links whose page was seen in the last 7 days, but that nobody opened'} =
        'Enlaces cuya página se vio en los últimos 7 días, pero que nadie abrió';
    $Self->{Translation}->{'No problems found.'} =
        'No se han encontrado problemas.';
    $Self->{Translation}->{'Number of links'} =
        'Número de enlaces';
    $Self->{Translation}->{'OTOBO itself decides on emails of known customer users. They are not counted.'} =
        'OTOBO mismo decide sobre los correos de usuarios cliente conocidos. No se cuentan.';
    $Self->{Translation}->{'OTOBO reaches the bridge at %s.'} =
        'OTOBO accede al bridge en %s.';
    $Self->{Translation}->{'One-time Links'} =
        'Enlaces de un solo uso';
    $Self->{Translation}->{'One-time links are disabled.'} =
        'Los enlaces de un solo uso están desactivados.';
    $Self->{Translation}->{'One-time links are only partly enabled.'} =
        'Los enlaces de un solo uso solo están activados en parte.';
    $Self->{Translation}->{'Problems found: %s.'} =
        'Problemas encontrados: %s.';
    $Self->{Translation}->{'The credentials of the bridge stay as they are.'} =
        'Las credenciales del bridge se mantienen.';
    $Self->{Translation}->{'There are no figures, because the bridge is unavailable.'} =
        'No hay cifras porque el bridge no está disponible.';
    $Self->{Translation}->{'What is checked'} =
        'Qué se comprueba';

    # Template: AgentDashboardOneTimeAuth
    $Self->{Translation}->{'Figures of one-time links in the last 7 days'} =
        'Cifras de los enlaces de un solo uso de los últimos 7 días';

    # Perl Module: Kernel/Modules/AdminOneTimeAuth.pm
    $Self->{Translation}->{'Confirm that links shall stop working.'} =
        'Confirme que los enlaces deben dejar de funcionar.';
    $Self->{Translation}->{'Settings and services of OTOBO'} =
        'Ajustes y servicios de OTOBO';
    $Self->{Translation}->{'Texts with links'} =
        'Textos con enlaces';
    $Self->{Translation}->{'The bridge'} =
        'El bridge';
    $Self->{Translation}->{'There are no credentials yet. Run Admin::OneTimeAuth::Enable once.'} =
        'Aún no hay credenciales. Ejecute Admin::OneTimeAuth::Enable una vez.';

    # Perl Module: Kernel/System/OneTimeAuth/Activation.pm
    $Self->{Translation}->{'Move that module to a free number from 1 to 9.'} =
        'Asigne a ese módulo un número libre del 1 al 9.';
    $Self->{Translation}->{'The setting Customer::AuthModule10 is used by %s.'} =
        'El ajuste Customer::AuthModule10 lo utiliza %s.';

    # Perl Module: Kernel/System/OneTimeAuth/Check.pm
    $Self->{Translation}->{'%s is not a checkbox dynamic field of tickets.'} =
        '%s no es un campo dinámico de ticket de tipo casilla de verificación.';
    $Self->{Translation}->{'Agent of the bridge'} =
        'Agente del bridge';
    $Self->{Translation}->{'Compare OTOBO_URL, OTOBO_USER and OTOBO_PASSWORD of the bridge with what Admin::OneTimeAuth::Enable printed.'} =
        'Compare OTOBO_URL, OTOBO_USER y OTOBO_PASSWORD del bridge con lo que mostró Admin::OneTimeAuth::Enable.';
    $Self->{Translation}->{'Connection from the bridge to OTOBO'} =
        'Conexión del bridge con OTOBO';
    $Self->{Translation}->{'Connection to the bridge'} =
        'Conexión con el bridge';
    $Self->{Translation}->{'Correct CustomerUserBackend in the setting %s.'} =
        'Corrija CustomerUserBackend en el ajuste %s.';
    $Self->{Translation}->{'Correct SetCheckBoxName in the setting %s.'} =
        'Corrija SetCheckBoxName en el ajuste %s.';
    $Self->{Translation}->{'Correct these texts.'} =
        'Corrija estos textos.';
    $Self->{Translation}->{'Correct this setting.'} =
        'Corrija este ajuste.';
    $Self->{Translation}->{'Customer login module'} =
        'Módulo de inicio de sesión de clientes';
    $Self->{Translation}->{'Deploy them.'} =
        'Despliéguelos.';
    $Self->{Translation}->{'Emails for a new ticket'} =
        'Correos para un ticket nuevo';
    $Self->{Translation}->{'Install the version of the package that is made for this version of OTOBO.'} =
        'Instale la versión del paquete hecha para esta versión de OTOBO.';
    $Self->{Translation}->{'Invalid option "%s" in the setting %s. The general setting applies.'} =
        'Opción no válida "%s" en el ajuste %s. Se aplica el ajuste general.';
    $Self->{Translation}->{'Invalid value in the setting %s. The default %s applies.'} =
        'Número no válido en el ajuste %s. Se aplica el valor predeterminado %s.';
    $Self->{Translation}->{'Invalid value in the setting %s. The pages of links do not use it.'} =
        'Valor no válido en el ajuste %s. Las páginas de los enlaces no lo usan.';
    $Self->{Translation}->{'Is it running, and is this its internal listener?'} =
        '¿Está en ejecución y es este su puerto interno?';
    $Self->{Translation}->{'Links are switched off for the queue of the ticket (OneTimeAuth::Queues).'} =
        'Los enlaces están desactivados para la cola del ticket (OneTimeAuth::Queues).';
    $Self->{Translation}->{'Make them the same.'} =
        'Deben ser iguales.';
    $Self->{Translation}->{'No queue matches the entry "%s" of the setting %s.'} =
        'Ninguna cola coincide con la entrada "%s" del ajuste %s.';
    $Self->{Translation}->{'OTOBO daemon'} =
        'Daemon de OTOBO';
    $Self->{Translation}->{'OTOBO itself reads the whole table whenever it looks for a customer user of %s. Set SearchCaseSensitive to 1 in its Params in Kernel/Config.pm: with this database, it only makes the search faster.'} =
        'El propio OTOBO lee la tabla entera cada vez que busca un usuario de cliente de %s. Ponga SearchCaseSensitive en 1 en sus Params en Kernel/Config.pm: con esta base de datos, la búsqueda solo se hace más rápida.';
    $Self->{Translation}->{'Pre-filter for new senders'} =
        'Prefiltro para remitentes nuevos';
    $Self->{Translation}->{'Public address of the bridge'} =
        'Dirección pública del bridge';
    $Self->{Translation}->{'Redis of the bridge'} =
        'Redis del bridge';
    $Self->{Translation}->{'Repair the connection to the bridge first.'} =
        'Repare primero la conexión con el bridge.';
    $Self->{Translation}->{'Run "onetimeauth-bridge check" where the bridge runs.'} =
        'Ejecute "onetimeauth-bridge check" donde se ejecuta el bridge.';
    $Self->{Translation}->{'Run Admin::OneTimeAuth::Enable.'} =
        'Ejecute Admin::OneTimeAuth::Enable.';
    $Self->{Translation}->{'Run bin/otobo.Daemon.pl start.'} =
        'Ejecute bin/otobo.Daemon.pl start.';
    $Self->{Translation}->{'Searches for customer users'} =
        'Búsquedas de usuarios cliente';
    $Self->{Translation}->{'See the error log of the web server and reinstall the package.'} =
        'Consulte el registro de errores del servidor web y reinstale el paquete.';
    $Self->{Translation}->{'Set the threshold to "error".'} =
        'Establezca el umbral en "error".';
    $Self->{Translation}->{'Settings that enable the links'} =
        'Ajustes que activan los enlaces';
    $Self->{Translation}->{'Some changed settings are not deployed.'} =
        'Algunos ajustes modificados no están desplegados.';
    $Self->{Translation}->{'Start it with BRIDGE_USER and BRIDGE_PASSWORD as Admin::OneTimeAuth::Enable printed them.'} =
        'Inícielo con BRIDGE_USER y BRIDGE_PASSWORD tal como los mostró Admin::OneTimeAuth::Enable.';
    $Self->{Translation}->{'Template tag'} =
        'Etiqueta de plantilla';
    $Self->{Translation}->{'Text of the renewal email'} =
        'Texto del correo con un enlace nuevo';
    $Self->{Translation}->{'Texts with the template tag'} =
        'Textos con la etiqueta';
    $Self->{Translation}->{'The OTOBO daemon is not running: no emails are sent, and the bridge receives no events.'} =
        'El daemon de OTOBO no se está ejecutando: no se envían correos y el bridge no recibe eventos.';
    $Self->{Translation}->{'The agent %s has no permission rw in the group %s.'} =
        'El agente %s no tiene el permiso rw en el grupo %s.';
    $Self->{Translation}->{'The agent %s is invalid.'} =
        'El agente %s no es válido.';
    $Self->{Translation}->{'The agent of the bridge is missing.'} =
        'Falta el agente del bridge.';
    $Self->{Translation}->{'The bridge at %s rejects the credentials.'} =
        'El bridge en %s rechaza las credenciales.';
    $Self->{Translation}->{'The bridge is unavailable at %s.'} =
        'El bridge no está disponible en %s.';
    $Self->{Translation}->{'The bridge reports: %s'} =
        'El bridge informa: %s';
    $Self->{Translation}->{'The check failed: %s'} =
        'La comprobación ha fallado: %s';
    $Self->{Translation}->{'The customer user backend %s does not exist.'} =
        'El backend de usuarios cliente %s no existe.';
    $Self->{Translation}->{'The customer users of %s lack an index in the database. Create it: %s'} =
        'A los usuarios de clientes de %s les falta un índice en la base de datos. Créelo: %s';
    $Self->{Translation}->{'The module %s is not loaded.'} =
        'El módulo %s no está cargado.';
    $Self->{Translation}->{'The notification "%s" has no tag <OTOBO_OTACustomerTicketLink> in these languages: %s. The built-in text is sent.'} =
        'La notificación "%s" no tiene la etiqueta <OTOBO_OTACustomerTicketLink> en estos idiomas: %s. Se envía el texto integrado.';
    $Self->{Translation}->{'The notification %s of the setting %s does not exist. The built-in text is sent.'} =
        'La notificación %s del ajuste %s no existe. Se envía el texto integrado.';
    $Self->{Translation}->{'The setting %s is disabled.'} =
        'El ajuste %s está desactivado.';
    $Self->{Translation}->{'The setting OneTimeAuth::PublicURL is %s, but PUBLIC_URL of the bridge is %s.'} =
        'El ajuste OneTimeAuth::PublicURL es %s, pero PUBLIC_URL del bridge es %s.';
    $Self->{Translation}->{'The web service %s has the debug threshold "debug": it logs the addresses of customers.'} =
        'El servicio web %s tiene el umbral de depuración "debug": registra las direcciones de los clientes.';
    $Self->{Translation}->{'The web service %s is invalid.'} =
        'El servicio web %s no es válido.';
    $Self->{Translation}->{'The web service %s is missing.'} =
        'Falta el servicio web %s.';
    $Self->{Translation}->{'These functions of OTOBO are not wrapped, so some emails have no links: %s.'} =
        'Estas funciones de OTOBO no están envueltas, por lo que faltan enlaces en algunos correos: %s.';
    $Self->{Translation}->{'These settings are disabled: %s.'} =
        'Estos ajustes están desactivados: %s.';
    $Self->{Translation}->{'Unknown while the bridge is unavailable.'} =
        'Desconocido mientras el bridge no esté disponible.';
    $Self->{Translation}->{'Values of settings'} =
        'Valores de los ajustes';
    $Self->{Translation}->{'Web services of the bridge'} =
        'Servicios web del bridge';

    # Perl Module: Kernel/System/OneTimeAuth/EnvironmentFile.pm
    $Self->{Translation}->{'%s has characters that not every program reads alike in a file. Use letters, digits and . _ ~ : / ? @ % + = , -'} =
        '%s contiene caracteres que no todos los programas leen igual en un archivo. Use letras, cifras y . _ ~ : / ? @ % + = , -';
    $Self->{Translation}->{'The file %s cannot be read: %s'} =
        'No se puede leer el archivo %s: %s';
    $Self->{Translation}->{'The file %s cannot be written: %s'} =
        'No se puede escribir el archivo %s: %s';

    # Perl Module: Kernel/System/OneTimeAuth/Figures.pm
    $Self->{Translation}->{'Customer users created'} =
        'Usuarios cliente creados';
    $Self->{Translation}->{'Links opened'} =
        'Enlaces abiertos';
    $Self->{Translation}->{'Links sent'} =
        'Enlaces enviados';
    $Self->{Translation}->{'Logins with a link'} =
        'Inicios de sesión con un enlace';
    $Self->{Translation}->{'New links requested'} =
        'Enlaces nuevos solicitados';
    $Self->{Translation}->{'Refused because of a limit'} =
        'Rechazados por un límite';
    $Self->{Translation}->{'Senders decided by the bridge'} =
        'Remitentes decididos por el bridge';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Enable.pm
    $Self->{Translation}->{'%s is missing in standard input.'} =
        'Falta %s en la entrada estándar.';
    $Self->{Translation}->{'%s must be 1 to 30 letters, digits, dots, dashes or underscores.'} =
        '%s debe tener de 1 a 30 letras, cifras, puntos, guiones o guiones bajos.';
    $Self->{Translation}->{'%s must be 16 to 50 printable ASCII characters without spaces.'} =
        '%s debe tener de 16 a 50 caracteres ASCII imprimibles sin espacios.';
    $Self->{Translation}->{'Agent %s: %s'} =
        'Agente %s: %s';
    $Self->{Translation}->{'Changes:'} =
        'Cambios:';
    $Self->{Translation}->{'File %s: %s'} =
        'Archivo %s: %s';
    $Self->{Translation}->{'Line %s of standard input must begin with BRIDGE_USER=, BRIDGE_PASSWORD= or OTOBO_PASSWORD=.'} =
        'La línea %s de la entrada estándar debe empezar por BRIDGE_USER=, BRIDGE_PASSWORD= u OTOBO_PASSWORD=.';
    $Self->{Translation}->{'Nothing has to be changed.'} =
        'No hay nada que cambiar.';
    $Self->{Translation}->{'Notification "%s": %s'} =
        'Notificación "%s": %s';
    $Self->{Translation}->{'OTOBO_PASSWORD is missing in the file %s, and OTOBO knows only its hash. Add --new-credentials.'} =
        'Falta OTOBO_PASSWORD en el archivo %s y OTOBO solo conoce su hash. Añada --new-credentials.';
    $Self->{Translation}->{'One-time links are disabled. Customer users and tickets are unchanged.'} =
        'Los enlaces de un solo uso están desactivados. Los usuarios cliente y los tickets no han cambiado.';
    $Self->{Translation}->{'One-time links are enabled.'} =
        'Los enlaces de un solo uso están activados.';
    $Self->{Translation}->{'Setting %s: %s'} =
        'Ajuste %s: %s';
    $Self->{Translation}->{'Specify with --bridge-url where OTOBO reaches the bridge, for example --bridge-url http://127.0.0.1:8081.'} =
        'Indique con --bridge-url dónde accede OTOBO al bridge, por ejemplo --bridge-url http://127.0.0.1:8081.';
    $Self->{Translation}->{'Start the bridge with this environment, then run Admin::OneTimeAuth::Check.'} =
        'Inicie el bridge con este entorno y ejecute después Admin::OneTimeAuth::Check.';
    $Self->{Translation}->{'The bridge refuses unencrypted http. Use https (settings HttpType and FQDN, --public-url, --otobo-url) or, on a private network, add:'} =
        'El bridge rechaza http sin cifrar. Utilice https (ajustes HttpType y FQDN, --public-url, --otobo-url) o, en una red privada, añada:';
    $Self->{Translation}->{'The environment of the bridge follows. Its passwords are unchanged; --new-credentials creates new ones.'} =
        'A continuación se muestra el entorno del bridge. Sus contraseñas no han cambiado; --new-credentials crea otras nuevas.';
    $Self->{Translation}->{'The environment of the bridge follows. Keep it secret; the passwords are not shown again.'} =
        'A continuación se muestra el entorno del bridge. Manténgalo en secreto; las contraseñas no se volverán a mostrar.';
    $Self->{Translation}->{'The environment of the bridge is in the file %s. Keep it secret.'} =
        'El entorno del bridge está en el archivo %s. Manténgalo en secreto.';
    $Self->{Translation}->{'The options --%s and --%s exclude each other.'} =
        'Las opciones --%s y --%s se excluyen mutuamente.';
    $Self->{Translation}->{'The password would travel to %s unencrypted. Use https or, on a private network, add --allow-plain-http %s.'} =
        'La contraseña se enviaría a %s sin cifrar. Utilice https o, en una red privada, añada --allow-plain-http %s.';
    $Self->{Translation}->{'These changes would be made:'} =
        'Se harían estos cambios:';
    $Self->{Translation}->{'Web service %s: %s'} =
        'Servicio web %s: %s';
    $Self->{Translation}->{'add the permission rw'} =
        'añadir el permiso rw';
    $Self->{Translation}->{'create and enable'} =
        'crear y activar';
    $Self->{Translation}->{'disable'} =
        'desactivar';
    $Self->{Translation}->{'enable'} =
        'activar';
    $Self->{Translation}->{'new address of the bridge'} =
        'nueva dirección del bridge';
    $Self->{Translation}->{'new password'} =
        'nueva contraseña';
    $Self->{Translation}->{'new value'} =
        'nuevo valor';
    $Self->{Translation}->{'write'} =
        'escribir';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Import.pm
    $Self->{Translation}->{'%s links imported, %s imported before.'} =
        '%s enlaces importados, %s ya importados antes.';
    $Self->{Translation}->{'Not imported: %s (%s): %s'} =
        'No importados: %s (%s): %s';
    $Self->{Translation}->{'The bridge is unavailable. Nothing was changed.'} =
        'El bridge no está disponible. No se cambió nada.';
    $Self->{Translation}->{'The file %s cannot be read.'} =
        'No se puede leer el archivo %s.';
    $Self->{Translation}->{'The setting %s was changed.'} =
        'Se cambió el ajuste %s.';

    # Template: Kernel/Output/HTML/Templates/Standard/AgentTicketZoom/OneTimeAuth.tt
    $Self->{Translation}->{'Access link'} =
        'Enlace de acceso';
    $Self->{Translation}->{'Last answer'} =
        'Última respuesta';
    $Self->{Translation}->{'No links were sent in the last 30 days.'} =
        'No se enviaron enlaces en los últimos 30 días.';
    $Self->{Translation}->{'No login with a link since then'} =
        'Desde entonces, ningún inicio de sesión con un enlace';
    $Self->{Translation}->{'No new link is possible'} =
        'No es posible un enlace nuevo';
    $Self->{Translation}->{'Own devices'} =
        'Dispositivos propios';
    $Self->{Translation}->{'Revoke all links'} =
        'Revocar todos los enlaces';
    $Self->{Translation}->{'Revoke all links of the customer user to this ticket? The customer can then request a new one.'} =
        '¿Revocar todos los enlaces del usuario cliente a este ticket? Después, el cliente puede solicitar uno nuevo.';
    $Self->{Translation}->{'Seen by the customer'} =
        'Vista por el cliente';
    $Self->{Translation}->{'Send a new link'} =
        'Enviar un enlace nuevo';
    $Self->{Translation}->{'Send a new one-time link to the address of the customer user?'} =
        '¿Enviar un nuevo enlace de un solo uso a la dirección del usuario cliente?';
    $Self->{Translation}->{'The links of this ticket cannot be shown now.'} =
        'Los enlaces de este ticket no se pueden mostrar ahora.';

    # Perl Module: Kernel/Output/HTML/TicketZoom/OneTimeAuth.pm
    $Self->{Translation}->{'Ended'} =
        'Terminado';
    $Self->{Translation}->{'Expired'} =
        'Caducado';
    $Self->{Translation}->{'Not opened yet'} =
        'Aún no abierto';
    $Self->{Translation}->{'Opened, not logged in'} =
        'Abierto, sin iniciar sesión';
    $Self->{Translation}->{'Page shown, not opened'} =
        'Página mostrada, no abierto';
    $Self->{Translation}->{'Replaced by a newer link'} =
        'Sustituido por un enlace más reciente';
    $Self->{Translation}->{'Revoked'} =
        'Revocado';
    $Self->{Translation}->{'The customer logged in'} =
        'El cliente inició sesión';
    $Self->{Translation}->{'The customer logged in with another link'} =
        'El cliente inició sesión con otro enlace';
    $Self->{Translation}->{'Used'} =
        'Usado';
    $Self->{Translation}->{'Works until'} =
        'Funciona hasta';

    # Perl Module: Kernel/System/CustomerAuth/OneTimeAuthLink.pm
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: links to this ticket have expired.'} =
        'El cliente abrió un enlace de un solo uso, pero no pudo iniciar sesión: los enlaces a este ticket han caducado.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: the link was made for another customer user or address.'} =
        'El cliente abrió un enlace de un solo uso, pero no pudo iniciar sesión: el enlace se creó para otro usuario cliente u otra dirección.';

    # Perl Module: Kernel/System/OneTimeAuth.pm
    $Self->{Translation}->{'%s tickets checked, %s repaired, %s removed.'} =
        '%s tickets comprobados, %s reparados, %s eliminados.';
    $Self->{Translation}->{'One-time links are not enabled.'} =
        'Los enlaces de un solo uso no están activados.';
    $Self->{Translation}->{'The sweep stopped after %s tickets: %s'} =
        'La limpieza se detuvo después de %s tickets: %s';

    # Perl Module: Kernel/System/OneTimeAuth/Agent.pm
    $Self->{Translation}->{'The agent %s could not be saved. See the OTOBO log.'} =
        'No se ha podido guardar el agente %s. Consulte el registro de OTOBO.';
    $Self->{Translation}->{'The agent %s was not created by this package. Choose another login with --agent.'} =
        'El agente %s no fue creado por este paquete. Elija otro nombre de usuario con --agent.';
    $Self->{Translation}->{'The group %s could not be saved. See the OTOBO log.'} =
        'No se ha podido guardar el grupo %s. Consulte el registro de OTOBO.';
    $Self->{Translation}->{'The setting %s is empty.'} =
        'El ajuste %s está vacío.';

    # Perl Module: Kernel/System/OneTimeAuth/CustomerText.pm
    $Self->{Translation}->{'%s is your code to open ticket %s.'} =
        '%s es su código para abrir el ticket %s.';
    $Self->{Translation}->{'A link to your ticket could not be created at the moment. Please reply to this email instead.'} =
        'En este momento no se ha podido crear un enlace a su ticket. Responda a este correo, por favor.';
    $Self->{Translation}->{'Enter it in the browser in which you opened the link. It works for ten minutes. We will never ask you for it.'} =
        'Introdúzcalo en el navegador en el que ha abierto el enlace. Es válido durante diez minutos. Nunca se lo pediremos.';
    $Self->{Translation}->{'If you did not open a link to this ticket, somebody else has it. Please tell us here:'} =
        'Si no ha abierto ningún enlace a este ticket, otra persona lo tiene. Comuníquenoslo aquí:';
    $Self->{Translation}->{'Open your ticket'} =
        'Abrir su ticket';
    $Self->{Translation}->{'This link is no longer valid. Please use the newest link in your emails, or open it to request a new one.'} =
        'Este enlace ya no es válido. Utilice el enlace más reciente de sus correos o ábralo para solicitar uno nuevo.';
    $Self->{Translation}->{'Your code for ticket %s'} =
        'Su código para el ticket %s';

    # Perl Module: Kernel/System/OneTimeAuth/LinkImport.pm
    $Self->{Translation}->{'Links to the ticket have expired'} =
        'Los enlaces al ticket han caducado';
    $Self->{Translation}->{'The bridge did not take the links. What it took before stays. Import the file again when the bridge is available.'} =
        'El bridge no aceptó los enlaces. Lo que aceptó antes permanece. Vuelva a importar el archivo cuando el bridge esté disponible.';
    $Self->{Translation}->{'The customer user of the ticket may not use links'} =
        'El usuario de cliente del ticket no puede usar enlaces';
    $Self->{Translation}->{'The file is damaged or incomplete: line %s, field %s. Nothing was changed.'} =
        'El archivo está dañado o incompleto: línea %s, campo %s. No se cambió nada.';
    $Self->{Translation}->{'The ticket does not exist'} =
        'El ticket no existe';
    $Self->{Translation}->{'The ticket has another customer user'} =
        'El ticket tiene otro usuario de cliente';

    # Perl Module: Kernel/System/OneTimeAuth/LinkMail.pm
    $Self->{Translation}->{'A new one-time link was sent to the address of the customer user.'} =
        'Se ha enviado un nuevo enlace de un solo uso a la dirección del usuario cliente.';
    $Self->{Translation}->{'Links to this ticket have expired.'} =
        'Los enlaces a este ticket han caducado.';
    $Self->{Translation}->{'No link could be created for the email.'} =
        'No se pudo crear ningún enlace para el correo electrónico.';
    $Self->{Translation}->{'OTOBO could not send the email. See the OTOBO log.'} =
        'OTOBO no pudo enviar el correo electrónico. Consulte el registro de OTOBO.';
    $Self->{Translation}->{'The address belongs to OTOBO itself.'} =
        'La dirección pertenece al propio OTOBO.';
    $Self->{Translation}->{'The bridge is unavailable.'} =
        'El bridge no está disponible.';
    $Self->{Translation}->{'The customer user of the ticket may not use links.'} =
        'El usuario cliente del ticket no puede usar enlaces.';
    $Self->{Translation}->{'The link was made for another customer user.'} =
        'El enlace se creó para otro usuario cliente.';
    $Self->{Translation}->{'The ticket does not exist.'} =
        'El ticket no existe.';
    $Self->{Translation}->{'The ticket has another customer user.'} =
        'El ticket tiene otro usuario cliente.';
    $Self->{Translation}->{'Too many new links were sent to the customer user.'} =
        'Se enviaron demasiados enlaces nuevos al usuario cliente.';

    # Perl Module: Kernel/System/OneTimeAuth/LinkPlaces.pm
    $Self->{Translation}->{'The one-time link in the email does not work: it is in HTML that email programs read in different ways.'} =
        'El enlace de un solo uso del correo no funciona: está en HTML que los programas de correo interpretan de formas distintas.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is in an HTML attribute or element where links are not allowed.'} =
        'El enlace de un solo uso del correo no funciona: está en un atributo o elemento HTML donde no se permiten enlaces.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is part of another address.'} =
        'El enlace de un solo uso del correo no funciona: forma parte de otra dirección.';
    $Self->{Translation}->{'The one-time link in the email does not work: it touches other letters or digits.'} =
        'El enlace de un solo uso del correo no funciona: está pegado a otras letras o cifras.';
    $Self->{Translation}->{'The one-time link in the email does not work: its <a> element has an attribute that can reveal the address to others.'} =
        'El enlace de un solo uso del correo no funciona: su elemento <a> tiene un atributo que puede revelar la dirección a otros.';

    # Perl Module: Kernel/System/OneTimeAuth/OutgoingMail.pm
    $Self->{Translation}->{'The one-time link in the email does not work: OTOBO could not create the copy of the email that it stores.'} =
        'El enlace de un solo uso del correo no funciona: OTOBO no ha podido crear la copia del correo que guarda.';
    $Self->{Translation}->{'The one-time link in the email does not work: OneTimeAuth::IgnoreSenders matches the address.'} =
        'El enlace de un solo uso del correo no funciona: la dirección coincide con OneTimeAuth::IgnoreSenders.';
    $Self->{Translation}->{'The one-time link in the email does not work: links to this ticket have expired.'} =
        'El enlace de un solo uso del correo no funciona: los enlaces a este ticket han caducado.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge does not know it.'} =
        'El enlace de un solo uso del correo no funciona: el bridge no lo conoce.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge was unavailable.'} =
        'El enlace de un solo uso del correo no funciona: el bridge no estaba disponible.';
    $Self->{Translation}->{'The one-time link in the email does not work: the customer user of the ticket has changed or may not use links.'} =
        'El enlace de un solo uso del correo no funciona: el usuario cliente del ticket ha cambiado o no puede usar enlaces.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email contains more than one new link to the ticket.'} =
        'El enlace de un solo uso del correo no funciona: el correo contiene más de un enlace nuevo al ticket.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email is not addressed to the registered address alone.'} =
        'El enlace de un solo uso del correo no funciona: el correo no está dirigido únicamente a la dirección registrada.';
    $Self->{Translation}->{'The one-time link in the email does not work: too many links were sent to this address within an hour.'} =
        'El enlace de un solo uso del correo no funciona: se han enviado demasiados enlaces a esta dirección en una hora.';

    # Perl Module: Kernel/System/OneTimeAuth/MisuseNote.pm
    $Self->{Translation}->{'Somebody else has a one-time link to this ticket'} =
        'Otra persona tiene un enlace de un solo uso a este ticket';
    $Self->{Translation}->{'The customer user %s got a code that is needed to open a one-time link in a new browser, and reported that somebody else asked for it. All one-time links to this ticket were revoked. Ask the customer whom the email with the link was forwarded to, and send a new link if the customer needs one.'} =
        'El usuario cliente %s recibió un código necesario para abrir un enlace de un solo uso en un navegador nuevo y comunicó que otra persona lo había solicitado. Se anularon todos los enlaces de un solo uso a este ticket. Pregunte al cliente a quién se reenvió el correo con el enlace y envíe un enlace nuevo si el cliente lo necesita.';

    # Perl Module: Kernel/System/OneTimeAuth/NotificationTemplates.pm
    $Self->{Translation}->{'Adds the link of OneTimeAuth::LoginPageHint to the login page of customers.'} =
        'Añade el enlace de OneTimeAuth::LoginPageHint a la página de inicio de sesión de los clientes.';
    $Self->{Translation}->{'As soon as you have a password, links stop working for you, also those that you already have.'} =
        'En cuanto tenga una contraseña, los enlaces dejarán de funcionar para usted, también los que ya tiene.';
    $Self->{Translation}->{'Hello,'} =
        'Hola:';
    $Self->{Translation}->{'Keep using links'} =
        'Seguir usando enlaces';
    $Self->{Translation}->{'New reply to your ticket: <OTOBO_TICKET_Title>'} =
        'Nueva respuesta a su ticket: <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'No password? Have a link to your ticket sent to you.'} =
        '¿No tiene contraseña? Haga que se le envíe un enlace a su ticket.';
    $Self->{Translation}->{'Offers a password to customers who logged in with a one-time link, with the function for lost passwords (CustomerPanelLostPassword). Links stop working for a customer user who has a password; the page says so before.'} =
        'Ofrece una contraseña a los clientes que iniciaron sesión con un enlace de un solo uso, con la función para contraseñas perdidas (CustomerPanelLostPassword). Los enlaces dejan de funcionar para un usuario de cliente que tiene contraseña; la página lo dice antes.';
    $Self->{Translation}->{'Please do not forward this email: anyone with the link can open your ticket. If you did not write to us, you can ignore this email.'} =
        'No reenvíe este correo: quien tenga el enlace puede abrir su ticket. Si no nos ha escrito, puede ignorar este correo.';
    $Self->{Translation}->{'Send me the email'} =
        'Enviarme el correo';
    $Self->{Translation}->{'Set a password'} =
        'Establecer una contraseña';
    $Self->{Translation}->{'Shows customers on the login page a link to the form with which they can have links to their tickets sent to their registered address. Everybody who opens the login page sees it, also customers who have a password.'} =
        'Muestra a los clientes, en la página de inicio de sesión, un enlace al formulario con el que pueden hacer que se envíen enlaces a sus tickets a su dirección registrada. Lo ven todos los que abren la página de inicio de sesión, también los clientes que tienen contraseña.';
    $Self->{Translation}->{'Shows the line of OneTimeAuth::OfferPassword to customers who logged in with a one-time link.'} =
        'Muestra la línea de OneTimeAuth::OfferPassword a los clientes que iniciaron sesión con un enlace de un solo uso.';
    $Self->{Translation}->{'Thank you for your message. With this link you can read your ticket and reply without a password:'} =
        'Gracias por su mensaje. Con este enlace puede leer su ticket y responder sin contraseña:';
    $Self->{Translation}->{'There is no ticket for which a link can be sent.'} =
        'No hay ningún ticket para el que se pueda enviar un enlace.';
    $Self->{Translation}->{'We have replied to your ticket. With this link you can read the reply without a password:'} =
        'Hemos respondido a su ticket. Con este enlace puede leer la respuesta sin contraseña:';
    $Self->{Translation}->{'We received your message: <OTOBO_TICKET_Title>'} =
        'Hemos recibido su mensaje: <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'With a password you log in without links. Your user name is %s.'} =
        'Con una contraseña inicia sesión sin enlaces. Su nombre de usuario es %s.';
    $Self->{Translation}->{'You come often? Set a password.'} =
        '¿Viene a menudo? Establezca una contraseña.';
    $Self->{Translation}->{'You get an email with a link. If you open it, a second email brings your password, which you can change in the preferences.'} =
        'Recibirá un correo electrónico con un enlace. Si lo abre, un segundo correo le traerá su contraseña, que puede cambiar en las preferencias.';
    $Self->{Translation}->{'You requested a new link to your ticket. It works once:'} =
        'Ha solicitado un nuevo enlace a su ticket. Funciona una sola vez:';
    $Self->{Translation}->{'You requested new links to your tickets. Each of them works once:'} =
        'Ha solicitado nuevos enlaces a sus tickets. Cada uno funciona una sola vez:';
    $Self->{Translation}->{'Your new link'} =
        'Su nuevo enlace';
    $Self->{Translation}->{'Your new links'} =
        'Sus nuevos enlaces';

    # Perl Module: Kernel/System/OneTimeAuth/History.pm
    $Self->{Translation}->{'A code for a new browser was sent to the address of the customer user.'} =
        'Se envió un código para un navegador nuevo a la dirección del usuario cliente.';
    $Self->{Translation}->{'A one-time link was sent to the address of the customer user.'} =
        'Se envió un enlace de un solo uso a la dirección del usuario cliente.';
    $Self->{Translation}->{'All one-time links of the customer user were revoked.'} =
        'Se revocaron todos los enlaces de un solo uso del usuario cliente.';
    $Self->{Translation}->{'No working one-time link was sent.'} =
        'No se envió ningún enlace de un solo uso que funcione.';
    $Self->{Translation}->{'The customer logged in with a one-time link and has seen the last answer.'} =
        'El cliente inició sesión con un enlace de un solo uso y ha visto la última respuesta.';
    $Self->{Translation}->{'The customer logged in with a one-time link.'} =
        'El cliente inició sesión con un enlace de un solo uso.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in.'} =
        'El cliente abrió un enlace de un solo uso, pero no pudo iniciar sesión.';
    $Self->{Translation}->{'The customer requested a new one-time link.'} =
        'El cliente solicitó un nuevo enlace de un solo uso.';
    $Self->{Translation}->{'The customer user reported that somebody else has a one-time link to this ticket. All its links were revoked.'} =
        'El usuario cliente comunicó que otra persona tiene un enlace de un solo uso a este ticket. Se anularon todos sus enlaces.';

    # Perl Module: Kernel/System/OneTimeAuth/TicketLinks.pm
    $Self->{Translation}->{'A ticket with such a number cannot have links.'} =
        'Un ticket con un número así no puede tener enlaces.';
    $Self->{Translation}->{'OTOBO does not know the customer user of the ticket.'} =
        'OTOBO no conoce al usuario cliente del ticket.';
    $Self->{Translation}->{'The address cannot answer emails (OneTimeAuth::IgnoreSenders).'} =
        'La dirección no puede responder correos electrónicos (OneTimeAuth::IgnoreSenders).';
    $Self->{Translation}->{'The customer user belongs to a backend that does not log in with links.'} =
        'El usuario cliente pertenece a un backend que no inicia sesión con enlaces.';
    $Self->{Translation}->{'The customer user had no active link.'} =
        'El usuario cliente no tenía ningún enlace activo.';
    $Self->{Translation}->{'The customer user has a password, and logs in with it.'} =
        'El usuario cliente tiene una contraseña e inicia sesión con ella.';
    $Self->{Translation}->{'The customer user has no usable email address.'} =
        'El usuario cliente no tiene una dirección de correo electrónico utilizable.';
    $Self->{Translation}->{'The customer user is invalid.'} =
        'El usuario cliente no es válido.';
    $Self->{Translation}->{'The ticket has no customer user.'} =
        'El ticket no tiene usuario cliente.';

    # Perl Module: Kernel/System/OneTimeAuth/Setup.pm
    $Self->{Translation}->{'The definition of the web service %s could not be read. Reinstall the package.'} =
        'No se ha podido leer la definición del servicio web %s. Reinstale el paquete.';
    $Self->{Translation}->{'The notification "%s" could not be saved. See the OTOBO log.'} =
        'No se ha podido guardar la notificación "%s". Consulte el registro de OTOBO.';
    $Self->{Translation}->{'The setting %s could not be changed: %s'} =
        'No se ha podido cambiar el ajuste %s: %s';
    $Self->{Translation}->{'The setting %s does not exist. Reinstall the package.'} =
        'El ajuste %s no existe. Reinstale el paquete.';
    $Self->{Translation}->{'The settings could not be deployed. See the OTOBO log.'} =
        'No se han podido desplegar los ajustes. Consulte el registro de OTOBO.';
    $Self->{Translation}->{'The web service %s could not be saved. See the OTOBO log.'} =
        'No se ha podido guardar el servicio web %s. Consulte el registro de OTOBO.';

    # Perl Module: Kernel/System/OneTimeAuth/TemplateCheck.pm
    $Self->{Translation}->{'Auto response "%s":'} =
        'Respuesta automática "%s":';
    $Self->{Translation}->{'Customers get two emails for a new ticket: the auto response "%s" and the notification "%s". Remove one of them in these queues: %s'} =
        'Los clientes reciben dos correos por un ticket nuevo: la respuesta automática "%s" y la notificación "%s". Quite una de las dos en estas colas: %s';
    $Self->{Translation}->{'Notification "%s":'} =
        'Notificación "%s":';
    $Self->{Translation}->{'Salutation "%s":'} =
        'Saludo "%s":';
    $Self->{Translation}->{'Signature "%s":'} =
        'Firma "%s":';
    $Self->{Translation}->{'Template "%s":'} =
        'Plantilla "%s":';
    $Self->{Translation}->{'The one-time link in the email does not work: the tag is at a position where links are not allowed.'} =
        'El enlace de un solo uso del correo no funciona: la etiqueta está en un lugar donde no se permiten enlaces.';
    $Self->{Translation}->{'The tag is in the subject, where links do not work. Move it into the text.'} =
        'La etiqueta está en el asunto, donde los enlaces no funcionan. Muévala al texto.';
    $Self->{Translation}->{'The tag is misspelled. Write <OTOBO_OTACustomerTicketLink>.'} =
        'La etiqueta está mal escrita. Escriba <OTOBO_OTACustomerTicketLink>.';
    $Self->{Translation}->{'The text could not be rendered. See the OTOBO log.'} =
        'No se ha podido mostrar el texto. Consulte el registro de OTOBO.';

    # Perl Module: Kernel/System/Ticket/Event/NotificationEvent/Transport/OneTimeAuth.pm
    $Self->{Translation}->{'No notification was sent: an agent created the ticket.'} =
        'No se ha enviado ninguna notificación: un agente creó el ticket.';
    $Self->{Translation}->{'No notification was sent: it would answer an automatic email.'} =
        'No se ha enviado ninguna notificación: respondería a un correo automático.';
    $Self->{Translation}->{'No notification was sent: the address matches the setting SendNoAutoResponseRegExp.'} =
        'No se ha enviado ninguna notificación: la dirección coincide con el ajuste SendNoAutoResponseRegExp.';
    $Self->{Translation}->{'No notification was sent: the loop protection allows no more emails today.'} =
        'No se ha enviado ninguna notificación: la protección contra bucles no permite más correos hoy.';

    # SysConfig
    $Self->{Translation}->{'Check, enable and disable one-time links.'} =
        'Comprobar, activar y desactivar los enlaces de un solo uso.';
    $Self->{Translation}->{'Compares one-time links with the states of their tickets every night and deletes expired links.'} =
        'Compara cada noche los enlaces de un solo uso con el estado de sus tickets y elimina los enlaces caducados.';
    $Self->{Translation}->{'Creates a customer user for the sender of an email that opens a new ticket. If CustomerHeaderSpoofProtection is 1, the headers X-OTOBO-CustomerUser and X-OTOBO-CustomerNo of the email are overwritten. CustomerUserBackend is the backend in which customer users are created; if it is empty, this is CustomerUser. SetCheckBoxName is the name of a ticket dynamic field of type checkbox that is set for customer users of that backend.'} =
        'Crea un usuario cliente para el remitente de un correo que abre un ticket nuevo. Si CustomerHeaderSpoofProtection es 1, se sobrescriben las cabeceras X-OTOBO-CustomerUser y X-OTOBO-CustomerNo del correo. CustomerUserBackend es el backend en el que se crean los usuarios cliente; si está vacío, es CustomerUser. SetCheckBoxName es el nombre de un campo dinámico de ticket de tipo casilla de verificación que se marca para los usuarios cliente de ese backend.';
    $Self->{Translation}->{'Defines after how many days a one-time link stops working even if its ticket is still open. 0 means no limit.'} =
        'Define después de cuántos días un enlace de un solo uso deja de funcionar aunque su ticket siga abierto. 0 significa sin límite.';
    $Self->{Translation}->{'Defines for how many days a browser is remembered that a customer called their own at a login by link. In this browser, the links of this customer user open again after they have been used, until they expire. Somebody who has this device and an old email needs nothing else. 0 means that it is not offered.'} =
        'Define durante cuántos días se recuerda un navegador que un cliente declaró como suyo al iniciar sesión con un enlace. En este navegador, los enlaces de este usuario cliente se abren de nuevo después de usarse, hasta que caducan. Quien tenga este dispositivo y un correo antiguo no necesita nada más. 0 significa que no se ofrece.';
    $Self->{Translation}->{'Defines for how many days a one-time link works after its ticket was closed. If it is 0 or empty, links stop working when the ticket is closed.'} =
        'Define durante cuántos días funciona un enlace de un solo uso después de cerrarse su ticket. Con 0 o un valor vacío, los enlaces dejan de funcionar cuando se cierra el ticket.';
    $Self->{Translation}->{'Defines for how many seconds after a link was issued its button has to be pressed twice. Programs that check emails press the buttons of a page within seconds after the email has left; people who are that quick press once more. 0 means that one press is always enough.'} =
        'Define durante cuántos segundos después de emitirse un enlace hay que pulsar dos veces su botón. Los programas que revisan correos pulsan los botones de una página segundos después de enviarse el correo; quien sea tan rápido pulsa una vez más. 0 significa que una vez siempre basta.';
    $Self->{Translation}->{'Defines how many new one-time links customers can request per hour for one ticket. Never more than one email per minute is sent.'} =
        'Define cuántos enlaces nuevos de un solo uso pueden solicitar los clientes por hora para un ticket. Nunca se envía más de un correo por minuto.';
    $Self->{Translation}->{'Defines how many one-time links of one customer user can be active on one ticket at the same time. When a new link exceeds this number, the oldest link stops working.'} =
        'Define cuántos enlaces de un solo uso de un usuario cliente pueden estar activos a la vez para un ticket. Cuando un enlace nuevo supera este número, el más antiguo deja de funcionar.';
    $Self->{Translation}->{'Defines if the addresses of SendmailBcc receive working one-time links. If not, they receive a separate copy of the email in which the link does not work.'} =
        'Define si las direcciones de SendmailBcc reciben enlaces de un solo uso que funcionan. Si no, reciben una copia aparte del correo en la que el enlace no funciona.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. No customer user is created for a matching sender, and no working link is sent to a matching address. The default value matches addresses that cannot receive replies. An expression matches anywhere in the address unless it is anchored.'} =
        'Define expresiones regulares (RE2) para direcciones de remitentes en minúsculas. No se crea ningún usuario cliente para un remitente que coincida, y no se envía ningún enlace que funcione a una dirección que coincida. El valor predeterminado coincide con direcciones que no pueden recibir respuestas. Una expresión puede coincidir en cualquier lugar de la dirección, salvo que esté anclada.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. Unless the list is empty, customer users are created only for matching senders that OneTimeAuth::IgnoreSenders does not match. An expression matches anywhere in the address unless it is anchored.'} =
        'Define expresiones regulares (RE2) para direcciones de remitentes en minúsculas. Si la lista no está vacía, solo se crean usuarios cliente para remitentes que coincidan y que no coincidan con OneTimeAuth::IgnoreSenders. Una expresión puede coincidir en cualquier lugar de la dirección, salvo que esté anclada.';
    $Self->{Translation}->{'Defines settings for the tickets of some queues. "Key" is the name of a queue, or a pattern in which * stands for any characters. "Content" is a list of options, separated by semicolons: Links=off, AccessDaysAfterClose=30, SessionScope=Ticket or CustomerUser, TokenRefreshNotificationID=12. For each option, the most specific matching entry counts. Everything else is as in the general settings.'} =
        'Define ajustes para los tickets de algunas colas. "Key" es el nombre de una cola o un patrón en el que * representa cualquier carácter. "Content" es una lista de opciones separadas por punto y coma: Links=off, AccessDaysAfterClose=30, SessionScope=Ticket o CustomerUser, TokenRefreshNotificationID=12. Para cada opción cuenta la entrada coincidente más específica. Todo lo demás es como en los ajustes generales.';
    $Self->{Translation}->{'Defines the ID of the ticket notification whose subject and text are sent when a customer requests a new one-time link. The text must contain the tag <OTOBO_OTACustomerTicketLink>. If this setting is disabled or 0, a built-in text in the customer\'s language is sent.'} =
        'Define el ID de la notificación de ticket cuyo asunto y texto se envían cuando un cliente solicita un nuevo enlace de un solo uso. El texto debe contener la etiqueta <OTOBO_OTACustomerTicketLink>. Si este ajuste está desactivado o es 0, se envía un texto integrado en el idioma del cliente.';
    $Self->{Translation}->{'Defines the address at which customers reach the bridge, for example https://helpdesk.example.com/otobo/ota. It must be the same as PUBLIC_URL of the bridge. Only links that begin with this address are one-time links.'} =
        'Define la dirección en la que los clientes acceden al bridge, por ejemplo https://helpdesk.example.com/otobo/ota. Debe ser igual que PUBLIC_URL del bridge. Solo los enlaces que empiezan por esta dirección son enlaces de un solo uso.';
    $Self->{Translation}->{'Defines the customer user backends whose customer users can log in with a one-time link, for example CustomerUser or CustomerUser1. If the list is empty, this is the backend in which the pre-filter creates customer users.'} =
        'Define los backends cuyos usuarios cliente pueden iniciar sesión con un enlace de un solo uso, por ejemplo CustomerUser o CustomerUser1. Si la lista está vacía, es el backend en el que el prefiltro crea usuarios cliente.';
    $Self->{Translation}->{'Defines the dashboard widget with the figures of one-time links. "Group" restricts who can add it. "Default" defines whether it is shown to those who have not chosen themselves.'} =
        'Define el widget del panel con las cifras de los enlaces de un solo uso. "Group" limita quién puede añadirlo. "Default" define si se muestra a quienes no han elegido por sí mismos.';
    $Self->{Translation}->{'Defines the group whose members with the permission rw can use the web services OneTimeAuth and OneTimeAuthSOAP. If it is empty, nobody can use them.'} =
        'Define el grupo cuyos miembros con el permiso rw pueden usar los servicios web OneTimeAuth y OneTimeAuthSOAP. Si está vacío, nadie puede usarlos.';
    $Self->{Translation}->{'Defines the module that logs in customers with a one-time link. It has the last number, 10, so that all other customer login modules are asked first.'} =
        'Define el módulo que inicia la sesión de los clientes con un enlace de un solo uso. Tiene el último número, 10, para que antes se consulten todos los demás módulos de inicio de sesión de clientes.';
    $Self->{Translation}->{'Defines the notification transport for emails with one-time links. It works like the transport Email, but for customers only and with the rules of auto responses: it sends nothing in reply to automatic emails, to addresses that match SendNoAutoResponseRegExp, or beyond the loop protection.'} =
        'Define el transporte de notificaciones para correos con enlaces de un solo uso. Funciona como el transporte de correo electrónico, pero solo para clientes y con las reglas de las respuestas automáticas: no envía nada en respuesta a correos automáticos, ni a direcciones que coincidan con SendNoAutoResponseRegExp, ni más allá de la protección contra bucles.';
    $Self->{Translation}->{'Defines the text that customers see when a new one-time link was sent to their address. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Define el texto que ven los clientes cuando se ha enviado un nuevo enlace de un solo uso a su dirección. Si el texto está vacío, se muestra un texto integrado en el idioma del cliente. Los saltos de línea se conservan; el HTML se muestra como texto.';
    $Self->{Translation}->{'Defines the text that customers see when a one-time link is unknown or no longer valid. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Define el texto que ven los clientes cuando un enlace de un solo uso es desconocido o ya no es válido. Si el texto está vacío, se muestra un texto integrado en el idioma del cliente. Los saltos de línea se conservan; el HTML se muestra como texto.';
    $Self->{Translation}->{'Defines the text that customers see when they open an older one-time link while a newer one is active. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Define el texto que ven los clientes cuando abren un enlace de un solo uso antiguo mientras hay uno más reciente activo. Si el texto está vacío, se muestra un texto integrado en el idioma del cliente. Los saltos de línea se conservan; el HTML se muestra como texto.';
    $Self->{Translation}->{'Defines the text that customers see, on the page or in the email, when a one-time link could not be created or sent. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Define el texto que ven los clientes, en la página o en el correo, cuando no se ha podido crear o enviar un enlace de un solo uso. Si el texto está vacío, se muestra un texto integrado en el idioma del cliente. Los saltos de línea se conservan; el HTML se muestra como texto.';
    $Self->{Translation}->{'Defines what a customer can see after a login with a one-time link. CustomerUser means everything that the customer user may see in the customer interface. Ticket means only the ticket of the link, and those of further links that are opened in the same browser: no overview, no search and no other ticket.'} =
        'Define lo que un cliente puede ver después de iniciar sesión con un enlace de un solo uso. CustomerUser significa todo lo que el usuario cliente puede ver en la interfaz de clientes. Ticket significa solo el ticket del enlace y los de otros enlaces que se abran en el mismo navegador: sin resumen, sin búsqueda y sin otros tickets.';
    $Self->{Translation}->{'Defines which browsers have to enter a code before a one-time link opens in them. The code is sent to the registered address of the customer user, works for ten minutes and in that browser only. Never means none, Always means every browser that the customer has not called their own, Forwarded means only if another browser has seen the page of the link before. Programs that check emails count as such a browser.'} =
        'Define en qué navegadores hay que introducir un código antes de que se abra un enlace de un solo uso. El código se envía a la dirección registrada del usuario cliente y es válido durante diez minutos y solo en ese navegador. Never significa en ninguno, Always en todos los que el cliente no haya declarado como propios, Forwarded solo si otro navegador ha visto antes la página del enlace. Los programas que revisan correos cuentan como un navegador así.';
    $Self->{Translation}->{'Email to the customer, with loop protection'} =
        'Correo al cliente, con protección contra bucles';
    $Self->{Translation}->{'Informs the bridge, through the OTOBO daemon, when a ticket is closed, reopened, merged or moved, when its customer user changes, and when an unknown sender opens a ticket.'} =
        'Informa al bridge, a través del daemon de OTOBO, cuando un ticket se cierra, se reabre, se fusiona o se mueve, cuando cambia su usuario cliente y cuando un remitente desconocido abre un ticket.';
    $Self->{Translation}->{'Keeps a session that began with a one-time link to its tickets, if OneTimeAuth::SessionScope is Ticket. It grants nothing by itself.'} =
        'Limita a sus tickets una sesión que comenzó con un enlace de un solo uso, si OneTimeAuth::SessionScope es Ticket. El módulo no concede nada por sí mismo.';
    $Self->{Translation}->{'Loads the JavaScript for the buttons of the widget with one-time links.'} =
        'Carga el JavaScript para los botones del widget con enlaces de un solo uso.';
    $Self->{Translation}->{'Loads the module that replaces the tag <OTOBO_OTACustomerTicketLink> in outgoing texts with one-time links.'} =
        'Carga el módulo que sustituye la etiqueta <OTOBO_OTACustomerTicketLink> por enlaces de un solo uso en los textos salientes.';
    $Self->{Translation}->{'One-time links'} =
        'Enlaces de un solo uso';
    $Self->{Translation}->{'Registers an operation that the bridge for one-time links calls.'} =
        'Registra una operación que llama el bridge de los enlaces de un solo uso.';
    $Self->{Translation}->{'Registers the frontend module that sends and revokes one-time links for the widget in the ticket zoom.'} =
        'Registra el módulo de interfaz que envía y revoca enlaces de un solo uso para el widget de la vista del ticket.';
    $Self->{Translation}->{'Registers the invoker that informs the bridge for one-time links about ticket events. It sends IDs only.'} =
        'Registra el invocador que informa al bridge de los enlaces de un solo uso sobre los eventos de los tickets. Solo envía ID.';
    $Self->{Translation}->{'Send and revoke one-time links.'} =
        'Enviar y revocar enlaces de un solo uso.';
    $Self->{Translation}->{'Shows agents in the ticket zoom which one-time links the customer user of the ticket has, and lets them send a new link and revoke all links.'} =
        'Muestra a los agentes en la vista del ticket qué enlaces de un solo uso tiene el usuario cliente del ticket, y les permite enviar un enlace nuevo y revocar todos los enlaces.';
    $Self->{Translation}->{'Shows customers their ticket after they have accepted the privacy page at their first login with a one-time link. It runs after CustomerAccept and does not accept anything for the customer.'} =
        'Muestra a los clientes su ticket después de aceptar la página de privacidad en su primer inicio de sesión con un enlace de un solo uso. Se ejecuta después de CustomerAccept y no acepta nada en nombre del cliente.';

    return 1;
}

1;
