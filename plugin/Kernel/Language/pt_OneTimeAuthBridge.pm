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

package Kernel::Language::pt_OneTimeAuthBridge;

use v5.24;
use strict;
use warnings;
use utf8;

sub Data {
    my $Self = shift;

    # Template: AdminOneTimeAuth
    $Self->{Translation}->{'Credentials, settings and texts are kept.'} =
        'As credenciais, as definições e os textos são mantidos.';
    $Self->{Translation}->{'Days begin at midnight, UTC'} =
        'Os dias começam à meia-noite, UTC';
    $Self->{Translation}->{'Disable one-time links'} =
        'Desativar as ligações de utilização única';
    $Self->{Translation}->{'Domain of the address'} =
        'Domínio do endereço';
    $Self->{Translation}->{'Enable one-time links'} =
        'Ativar as ligações de utilização única';
    $Self->{Translation}->{'Enable the notifications of the package, too'} =
        'Ativar também as notificações do pacote';
    $Self->{Translation}->{'Enable them the first time on the command line, which makes the credentials of the bridge and shows them once:'} =
        'Ative-as da primeira vez na linha de comandos, que cria as credenciais do bridge e as mostra uma vez:';
    $Self->{Translation}->{'Figures'} =
        'Números';
    $Self->{Translation}->{'In order'} =
        'Em ordem';
    $Self->{Translation}->{'Last 7 days'} =
        'Últimos 7 dias';
    $Self->{Translation}->{'Links in customers\' mailboxes shall stop working until they are enabled again'} =
        'As ligações nas caixas de correio dos clientes devem deixar de funcionar até serem reativadas';
    $Self->{Translation}->{'Links whose page was seen in the last 7 days, but that nobody opened'} =
        'Ligações cuja página foi vista nos últimos 7 dias, mas que ninguém abriu';
    $Self->{Translation}->{'No problems found.'} =
        'Não foram encontrados problemas.';
    $Self->{Translation}->{'Number of links'} =
        'Número de ligações';
    $Self->{Translation}->{'OTOBO itself decides on emails of known customer users. They are not counted.'} =
        'O próprio OTOBO decide sobre e-mails de utilizadores clientes conhecidos. Não são contados.';
    $Self->{Translation}->{'OTOBO reaches the bridge at %s.'} =
        'O OTOBO acede ao bridge em %s.';
    $Self->{Translation}->{'One-time Links'} =
        'Ligações de utilização única';
    $Self->{Translation}->{'One-time links are disabled.'} =
        'As ligações de utilização única estão desativadas.';
    $Self->{Translation}->{'One-time links are only partly enabled.'} =
        'As ligações de utilização única só estão ativadas em parte.';
    $Self->{Translation}->{'Problems found: %s.'} =
        'Problemas encontrados: %s.';
    $Self->{Translation}->{'The credentials of the bridge stay as they are.'} =
        'As credenciais do bridge mantêm-se.';
    $Self->{Translation}->{'There are no figures, because the bridge is unavailable.'} =
        'Não há números, porque o bridge não está disponível.';
    $Self->{Translation}->{'What is checked'} =
        'O que é verificado';

    # Template: AgentDashboardOneTimeAuth
    $Self->{Translation}->{'Figures of one-time links in the last 7 days'} =
        'Números das ligações de utilização única dos últimos 7 dias';

    # Perl Module: Kernel/Modules/AdminOneTimeAuth.pm
    $Self->{Translation}->{'Confirm that links shall stop working.'} =
        'Confirme que as ligações devem deixar de funcionar.';
    $Self->{Translation}->{'Settings and services of OTOBO'} =
        'Definições e serviços do OTOBO';
    $Self->{Translation}->{'Texts with links'} =
        'Textos com ligações';
    $Self->{Translation}->{'The bridge'} =
        'O bridge';
    $Self->{Translation}->{'There are no credentials yet. Run Admin::OneTimeAuth::Enable once.'} =
        'Ainda não há credenciais. Execute Admin::OneTimeAuth::Enable uma vez.';

    # Perl Module: Kernel/System/OneTimeAuth/Activation.pm
    $Self->{Translation}->{'Move that module to a free number from 1 to 9.'} =
        'Atribua a esse módulo um número livre de 1 a 9.';
    $Self->{Translation}->{'The setting Customer::AuthModule10 is used by %s.'} =
        'A definição Customer::AuthModule10 é usada por %s.';

    # Perl Module: Kernel/System/OneTimeAuth/Check.pm
    $Self->{Translation}->{'%s is not a checkbox dynamic field of tickets.'} =
        '%s não é um campo dinâmico de ticket do tipo caixa de verificação.';
    $Self->{Translation}->{'Agent of the bridge'} =
        'Agente do bridge';
    $Self->{Translation}->{'Compare OTOBO_URL, OTOBO_USER and OTOBO_PASSWORD of the bridge with what Admin::OneTimeAuth::Enable printed.'} =
        'Compare OTOBO_URL, OTOBO_USER e OTOBO_PASSWORD do bridge com o que Admin::OneTimeAuth::Enable apresentou.';
    $Self->{Translation}->{'Connection from the bridge to OTOBO'} =
        'Ligação do bridge ao OTOBO';
    $Self->{Translation}->{'Connection to the bridge'} =
        'Ligação ao bridge';
    $Self->{Translation}->{'Correct CustomerUserBackend in the setting %s.'} =
        'Corrija CustomerUserBackend na definição %s.';
    $Self->{Translation}->{'Correct SetCheckBoxName in the setting %s.'} =
        'Corrija SetCheckBoxName na definição %s.';
    $Self->{Translation}->{'Correct these texts.'} =
        'Corrija estes textos.';
    $Self->{Translation}->{'Correct this setting.'} =
        'Corrija esta definição.';
    $Self->{Translation}->{'Customer login module'} =
        'Módulo de início de sessão de clientes';
    $Self->{Translation}->{'Deploy them.'} =
        'Implemente-as.';
    $Self->{Translation}->{'Emails for a new ticket'} =
        'E-mails para um novo ticket';
    $Self->{Translation}->{'Install the version of the package that is made for this version of OTOBO.'} =
        'Instale a versão do pacote feita para esta versão do OTOBO.';
    $Self->{Translation}->{'Invalid option "%s" in the setting %s. The general setting applies.'} =
        'Opção inválida "%s" na configuração %s. Aplica-se a configuração geral.';
    $Self->{Translation}->{'Invalid value in the setting %s. The default %s applies.'} =
        'Número inválido na configuração %s. Aplica-se o valor padrão %s.';
    $Self->{Translation}->{'Invalid value in the setting %s. The pages of links do not use it.'} =
        'Valor inválido na configuração %s. As páginas dos links não o usam.';
    $Self->{Translation}->{'Is it running, and is this its internal listener?'} =
        'Está em execução e este é o seu endereço interno?';
    $Self->{Translation}->{'Links are switched off for the queue of the ticket (OneTimeAuth::Queues).'} =
        'Os links estão desativados para a fila do ticket (OneTimeAuth::Queues).';
    $Self->{Translation}->{'Make them the same.'} =
        'Têm de ser iguais.';
    $Self->{Translation}->{'No queue matches the entry "%s" of the setting %s.'} =
        'Nenhuma fila corresponde à entrada "%s" da configuração %s.';
    $Self->{Translation}->{'OTOBO daemon'} =
        'Daemon do OTOBO';
    $Self->{Translation}->{'OTOBO itself reads the whole table whenever it looks for a customer user of %s. Set SearchCaseSensitive to 1 in its Params in Kernel/Config.pm: with this database, it only makes the search faster.'} =
        'O próprio OTOBO lê a tabela inteira sempre que procura um utilizador cliente de %s. Defina SearchCaseSensitive como 1 nos respetivos Params em Kernel/Config.pm: com esta base de dados, a pesquisa só fica mais rápida.';
    $Self->{Translation}->{'Pre-filter for new senders'} =
        'Pré-filtro para novos remetentes';
    $Self->{Translation}->{'Public address of the bridge'} =
        'Endereço público do bridge';
    $Self->{Translation}->{'Redis of the bridge'} =
        'Redis do bridge';
    $Self->{Translation}->{'Repair the connection to the bridge first.'} =
        'Repare primeiro a ligação ao bridge.';
    $Self->{Translation}->{'Run "onetimeauth-bridge check" where the bridge runs.'} =
        'Execute "onetimeauth-bridge check" onde o bridge está a ser executado.';
    $Self->{Translation}->{'Run Admin::OneTimeAuth::Enable.'} =
        'Execute Admin::OneTimeAuth::Enable.';
    $Self->{Translation}->{'Run bin/otobo.Daemon.pl start.'} =
        'Execute bin/otobo.Daemon.pl start.';
    $Self->{Translation}->{'Searches for customer users'} =
        'Pesquisa de utilizadores clientes';
    $Self->{Translation}->{'See the error log of the web server and reinstall the package.'} =
        'Consulte o registo de erros do servidor web e reinstale o pacote.';
    $Self->{Translation}->{'Set the threshold to "error".'} =
        'Defina o limiar como "error".';
    $Self->{Translation}->{'Settings that enable the links'} =
        'Definições que ativam as ligações';
    $Self->{Translation}->{'Some changed settings are not deployed.'} =
        'Algumas definições alteradas não estão implementadas.';
    $Self->{Translation}->{'Start it with BRIDGE_USER and BRIDGE_PASSWORD as Admin::OneTimeAuth::Enable printed them.'} =
        'Inicie-o com BRIDGE_USER e BRIDGE_PASSWORD tal como Admin::OneTimeAuth::Enable os apresentou.';
    $Self->{Translation}->{'Template tag'} =
        'Etiqueta de modelo';
    $Self->{Translation}->{'Text of the renewal email'} =
        'Texto do e-mail com uma nova ligação';
    $Self->{Translation}->{'Texts with the template tag'} =
        'Textos com a etiqueta';
    $Self->{Translation}->{'The OTOBO daemon is not running: no emails are sent, and the bridge receives no events.'} =
        'O daemon do OTOBO não está em execução: não são enviados e-mails e o bridge não recebe eventos.';
    $Self->{Translation}->{'The agent %s has no permission rw in the group %s.'} =
        'O agente %s não tem a permissão rw no grupo %s.';
    $Self->{Translation}->{'The agent %s is invalid.'} =
        'O agente %s é inválido.';
    $Self->{Translation}->{'The agent of the bridge is missing.'} =
        'Falta o agente do bridge.';
    $Self->{Translation}->{'The bridge at %s rejects the credentials.'} =
        'O bridge em %s rejeita as credenciais.';
    $Self->{Translation}->{'The bridge is unavailable at %s.'} =
        'O bridge não está disponível em %s.';
    $Self->{Translation}->{'The bridge reports: %s'} =
        'O bridge comunica: %s';
    $Self->{Translation}->{'The check failed: %s'} =
        'A verificação falhou: %s';
    $Self->{Translation}->{'The customer user backend %s does not exist.'} =
        'O backend de utilizadores clientes %s não existe.';
    $Self->{Translation}->{'The customer users of %s lack an index in the database. Create it: %s'} =
        'Falta um índice na base de dados para os utilizadores clientes de %s. Crie-o: %s';
    $Self->{Translation}->{'The module %s is not loaded.'} =
        'O módulo %s não está carregado.';
    $Self->{Translation}->{'The notification "%s" has no tag <OTOBO_OTACustomerTicketLink> in these languages: %s. The built-in text is sent.'} =
        'A notificação "%s" não tem a etiqueta <OTOBO_OTACustomerTicketLink> nestes idiomas: %s. É enviado o texto incorporado.';
    $Self->{Translation}->{'The notification %s of the setting %s does not exist. The built-in text is sent.'} =
        'A notificação %s da definição %s não existe. É enviado o texto incorporado.';
    $Self->{Translation}->{'The setting %s is disabled.'} =
        'A definição %s está desativada.';
    $Self->{Translation}->{'The setting OneTimeAuth::PublicURL is %s, but PUBLIC_URL of the bridge is %s.'} =
        'A definição OneTimeAuth::PublicURL é %s, mas PUBLIC_URL do bridge é %s.';
    $Self->{Translation}->{'The web service %s has the debug threshold "debug": it logs the addresses of customers.'} =
        'O serviço web %s tem o limiar de depuração "debug": regista os endereços dos clientes.';
    $Self->{Translation}->{'The web service %s is invalid.'} =
        'O serviço web %s é inválido.';
    $Self->{Translation}->{'The web service %s is missing.'} =
        'Falta o serviço web %s.';
    $Self->{Translation}->{'These functions of OTOBO are not wrapped, so some emails have no links: %s.'} =
        'Estas funções do OTOBO não estão envolvidas, por isso faltam ligações em alguns e-mails: %s.';
    $Self->{Translation}->{'These settings are disabled: %s.'} =
        'Estas definições estão desativadas: %s.';
    $Self->{Translation}->{'Unknown while the bridge is unavailable.'} =
        'Desconhecido enquanto o bridge não estiver disponível.';
    $Self->{Translation}->{'Values of settings'} =
        'Valores das definições';
    $Self->{Translation}->{'Web services of the bridge'} =
        'Serviços web do bridge';

    # Perl Module: Kernel/System/OneTimeAuth/EnvironmentFile.pm
    $Self->{Translation}->{'%s has characters that not every program reads alike in a file. Use letters, digits and . _ ~ : / ? @ % + = , -'} =
        '%s contém caracteres que nem todos os programas leem da mesma forma num ficheiro. Use letras, algarismos e . _ ~ : / ? @ % + = , -';
    $Self->{Translation}->{'The file %s cannot be read: %s'} =
        'Não é possível ler o ficheiro %s: %s';
    $Self->{Translation}->{'The file %s cannot be written: %s'} =
        'Não é possível escrever o ficheiro %s: %s';

    # Perl Module: Kernel/System/OneTimeAuth/Figures.pm
    $Self->{Translation}->{'Customer users created'} =
        'Utilizadores clientes criados';
    $Self->{Translation}->{'Links opened'} =
        'Ligações abertas';
    $Self->{Translation}->{'Links sent'} =
        'Ligações enviadas';
    $Self->{Translation}->{'Logins with a link'} =
        'Inícios de sessão com uma ligação';
    $Self->{Translation}->{'New links requested'} =
        'Novas ligações pedidas';
    $Self->{Translation}->{'Refused because of a limit'} =
        'Recusados devido a um limite';
    $Self->{Translation}->{'Senders decided by the bridge'} =
        'Remetentes decididos pelo bridge';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Enable.pm
    $Self->{Translation}->{'%s is missing in standard input.'} =
        'Falta %s na entrada padrão.';
    $Self->{Translation}->{'%s must be 1 to 30 letters, digits, dots, dashes or underscores.'} =
        '%s tem de ter de 1 a 30 letras, algarismos, pontos, hífenes ou sublinhados.';
    $Self->{Translation}->{'%s must be 16 to 50 printable ASCII characters without spaces.'} =
        '%s tem de ter de 16 a 50 caracteres ASCII imprimíveis sem espaços.';
    $Self->{Translation}->{'Agent %s: %s'} =
        'Agente %s: %s';
    $Self->{Translation}->{'Changes:'} =
        'Alterações:';
    $Self->{Translation}->{'File %s: %s'} =
        'Ficheiro %s: %s';
    $Self->{Translation}->{'Line %s of standard input must begin with BRIDGE_USER=, BRIDGE_PASSWORD= or OTOBO_PASSWORD=.'} =
        'A linha %s da entrada padrão tem de começar por BRIDGE_USER=, BRIDGE_PASSWORD= ou OTOBO_PASSWORD=.';
    $Self->{Translation}->{'Nothing has to be changed.'} =
        'Não há nada a alterar.';
    $Self->{Translation}->{'Notification "%s": %s'} =
        'Notificação "%s": %s';
    $Self->{Translation}->{'OTOBO_PASSWORD is missing in the file %s, and OTOBO knows only its hash. Add --new-credentials.'} =
        'Falta OTOBO_PASSWORD no ficheiro %s e o OTOBO só conhece o seu hash. Acrescente --new-credentials.';
    $Self->{Translation}->{'One-time links are disabled. Customer users and tickets are unchanged.'} =
        'As ligações de utilização única estão desativadas. Os utilizadores clientes e os tickets não foram alterados.';
    $Self->{Translation}->{'One-time links are enabled.'} =
        'As ligações de utilização única estão ativadas.';
    $Self->{Translation}->{'Setting %s: %s'} =
        'Definição %s: %s';
    $Self->{Translation}->{'Specify with --bridge-url where OTOBO reaches the bridge, for example --bridge-url http://127.0.0.1:8081.'} =
        'Indique com --bridge-url onde o OTOBO acede ao bridge, por exemplo --bridge-url http://127.0.0.1:8081.';
    $Self->{Translation}->{'Start the bridge with this environment, then run Admin::OneTimeAuth::Check.'} =
        'Inicie o bridge com este ambiente e execute depois Admin::OneTimeAuth::Check.';
    $Self->{Translation}->{'The bridge refuses unencrypted http. Use https (settings HttpType and FQDN, --public-url, --otobo-url) or, on a private network, add:'} =
        'O bridge rejeita http não cifrado. Use https (definições HttpType e FQDN, --public-url, --otobo-url) ou, numa rede privada, acrescente:';
    $Self->{Translation}->{'The environment of the bridge follows. Its passwords are unchanged; --new-credentials creates new ones.'} =
        'Segue-se o ambiente do bridge. As palavras-passe não foram alteradas; --new-credentials cria novas.';
    $Self->{Translation}->{'The environment of the bridge follows. Keep it secret; the passwords are not shown again.'} =
        'Segue-se o ambiente do bridge. Mantenha-o secreto; as palavras-passe não voltam a ser mostradas.';
    $Self->{Translation}->{'The environment of the bridge is in the file %s. Keep it secret.'} =
        'O ambiente do bridge está no ficheiro %s. Mantenha-o secreto.';
    $Self->{Translation}->{'The options --%s and --%s exclude each other.'} =
        'As opções --%s e --%s excluem-se mutuamente.';
    $Self->{Translation}->{'The password would travel to %s unencrypted. Use https or, on a private network, add --allow-plain-http %s.'} =
        'A palavra-passe seria enviada para %s sem cifra. Use https ou, numa rede privada, acrescente --allow-plain-http %s.';
    $Self->{Translation}->{'These changes would be made:'} =
        'Seriam feitas estas alterações:';
    $Self->{Translation}->{'Web service %s: %s'} =
        'Serviço web %s: %s';
    $Self->{Translation}->{'add the permission rw'} =
        'adicionar a permissão rw';
    $Self->{Translation}->{'create and enable'} =
        'criar e ativar';
    $Self->{Translation}->{'disable'} =
        'desativar';
    $Self->{Translation}->{'enable'} =
        'ativar';
    $Self->{Translation}->{'new address of the bridge'} =
        'novo endereço do bridge';
    $Self->{Translation}->{'new password'} =
        'nova palavra-passe';
    $Self->{Translation}->{'new value'} =
        'novo valor';
    $Self->{Translation}->{'write'} =
        'escrever';

    # Perl Module: Kernel/System/Console/Command/Admin/OneTimeAuth/Import.pm
    $Self->{Translation}->{'%s links imported, %s imported before.'} =
        '%s ligações importadas, %s já importadas antes.';
    $Self->{Translation}->{'Not imported: %s (%s): %s'} =
        'Não importadas: %s (%s): %s';
    $Self->{Translation}->{'The bridge is unavailable. Nothing was changed.'} =
        'O bridge não está disponível. Nada foi alterado.';
    $Self->{Translation}->{'The file %s cannot be read.'} =
        'Não é possível ler o ficheiro %s.';
    $Self->{Translation}->{'The setting %s was changed.'} =
        'A definição %s foi alterada.';

    # Template: Kernel/Output/HTML/Templates/Standard/AgentTicketZoom/OneTimeAuth.tt
    $Self->{Translation}->{'Access link'} =
        'Ligação de acesso';
    $Self->{Translation}->{'Last answer'} =
        'Última resposta';
    $Self->{Translation}->{'No links were sent in the last 30 days.'} =
        'Não foram enviadas ligações nos últimos 30 dias.';
    $Self->{Translation}->{'No login with a link since then'} =
        'Desde então, nenhum início de sessão com uma ligação';
    $Self->{Translation}->{'No new link is possible'} =
        'Não é possível uma nova ligação';
    $Self->{Translation}->{'Own devices'} =
        'Dispositivos próprios';
    $Self->{Translation}->{'Revoke all links'} =
        'Revogar todas as ligações';
    $Self->{Translation}->{'Revoke all links of the customer user to this ticket? The customer can then request a new one.'} =
        'Revogar todas as ligações do utilizador cliente para este ticket? O cliente pode depois pedir uma nova.';
    $Self->{Translation}->{'Seen by the customer'} =
        'Vista pelo cliente';
    $Self->{Translation}->{'Send a new link'} =
        'Enviar uma nova ligação';
    $Self->{Translation}->{'Send a new one-time link to the address of the customer user?'} =
        'Enviar uma nova ligação de utilização única para o endereço do utilizador cliente?';
    $Self->{Translation}->{'The links of this ticket cannot be shown now.'} =
        'As ligações deste ticket não podem ser mostradas agora.';

    # Perl Module: Kernel/Output/HTML/TicketZoom/OneTimeAuth.pm
    $Self->{Translation}->{'Ended'} =
        'Terminada';
    $Self->{Translation}->{'Expired'} =
        'Expirada';
    $Self->{Translation}->{'Not opened yet'} =
        'Ainda não aberta';
    $Self->{Translation}->{'Opened, not logged in'} =
        'Aberta, sem início de sessão';
    $Self->{Translation}->{'Page shown, not opened'} =
        'Página mostrada, não aberta';
    $Self->{Translation}->{'Replaced by a newer link'} =
        'Substituída por uma ligação mais recente';
    $Self->{Translation}->{'Revoked'} =
        'Revogada';
    $Self->{Translation}->{'The customer logged in'} =
        'O cliente iniciou sessão';
    $Self->{Translation}->{'The customer logged in with another link'} =
        'O cliente iniciou sessão com outra ligação';
    $Self->{Translation}->{'Used'} =
        'Usada';
    $Self->{Translation}->{'Works until'} =
        'Funciona até';

    # Perl Module: Kernel/System/CustomerAuth/OneTimeAuthLink.pm
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: links to this ticket have expired.'} =
        'O cliente abriu uma ligação de utilização única, mas não conseguiu iniciar sessão: as ligações para este ticket expiraram.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in: the link was made for another customer user or address.'} =
        'O cliente abriu uma ligação de utilização única, mas não conseguiu iniciar sessão: a ligação foi criada para outro utilizador cliente ou endereço.';

    # Perl Module: Kernel/System/OneTimeAuth.pm
    $Self->{Translation}->{'%s tickets checked, %s repaired, %s removed.'} =
        '%s tickets verificados, %s reparados, %s removidos.';
    $Self->{Translation}->{'One-time links are not enabled.'} =
        'As ligações de utilização única não estão ativadas.';
    $Self->{Translation}->{'The sweep stopped after %s tickets: %s'} =
        'A limpeza parou após %s tickets: %s';

    # Perl Module: Kernel/System/OneTimeAuth/Agent.pm
    $Self->{Translation}->{'The agent %s could not be saved. See the OTOBO log.'} =
        'Não foi possível guardar o agente %s. Consulte o registo do OTOBO.';
    $Self->{Translation}->{'The agent %s was not created by this package. Choose another login with --agent.'} =
        'O agente %s não foi criado por este pacote. Escolha outro nome de utilizador com --agent.';
    $Self->{Translation}->{'The group %s could not be saved. See the OTOBO log.'} =
        'Não foi possível guardar o grupo %s. Consulte o registo do OTOBO.';
    $Self->{Translation}->{'The setting %s is empty.'} =
        'A definição %s está vazia.';

    # Perl Module: Kernel/System/OneTimeAuth/CustomerText.pm
    $Self->{Translation}->{'%s is your code to open ticket %s.'} =
        '%s é o seu código para abrir o ticket %s.';
    $Self->{Translation}->{'A link to your ticket could not be created at the moment. Please reply to this email instead.'} =
        'De momento não foi possível criar uma ligação para o seu ticket. Por favor, responda a este e-mail.';
    $Self->{Translation}->{'Enter it in the browser in which you opened the link. It works for ten minutes. We will never ask you for it.'} =
        'Introduza-o no navegador em que abriu o link. É válido durante dez minutos. Nunca lho pediremos.';
    $Self->{Translation}->{'If you did not open a link to this ticket, somebody else has it. Please tell us here:'} =
        'Se não abriu nenhum link para este ticket, outra pessoa tem-no. Informe-nos aqui:';
    $Self->{Translation}->{'Open your ticket'} =
        'Abrir o seu ticket';
    $Self->{Translation}->{'This link is no longer valid. Please use the newest link in your emails, or open it to request a new one.'} =
        'Esta ligação já não é válida. Utilize a ligação mais recente nos seus e-mails ou abra-a para pedir uma nova.';
    $Self->{Translation}->{'Your code for ticket %s'} =
        'O seu código para o ticket %s';

    # Perl Module: Kernel/System/OneTimeAuth/LinkImport.pm
    $Self->{Translation}->{'Links to the ticket have expired'} =
        'As ligações para o ticket expiraram';
    $Self->{Translation}->{'The bridge did not take the links. What it took before stays. Import the file again when the bridge is available.'} =
        'O bridge não aceitou as ligações. O que aceitou antes mantém-se. Importe o ficheiro novamente quando o bridge estiver disponível.';
    $Self->{Translation}->{'The customer user of the ticket may not use links'} =
        'O utilizador cliente do ticket não pode usar ligações';
    $Self->{Translation}->{'The file is damaged or incomplete: line %s, field %s. Nothing was changed.'} =
        'O ficheiro está danificado ou incompleto: linha %s, campo %s. Nada foi alterado.';
    $Self->{Translation}->{'The ticket does not exist'} =
        'O ticket não existe';
    $Self->{Translation}->{'The ticket has another customer user'} =
        'O ticket tem outro utilizador cliente';

    # Perl Module: Kernel/System/OneTimeAuth/LinkMail.pm
    $Self->{Translation}->{'A new one-time link was sent to the address of the customer user.'} =
        'Foi enviada uma nova ligação de utilização única para o endereço do utilizador cliente.';
    $Self->{Translation}->{'Links to this ticket have expired.'} =
        'As ligações para este ticket expiraram.';
    $Self->{Translation}->{'No link could be created for the email.'} =
        'Não foi possível criar uma ligação para o e-mail.';
    $Self->{Translation}->{'OTOBO could not send the email. See the OTOBO log.'} =
        'O OTOBO não conseguiu enviar o e-mail. Consulte o registo do OTOBO.';
    $Self->{Translation}->{'The address belongs to OTOBO itself.'} =
        'O endereço pertence ao próprio OTOBO.';
    $Self->{Translation}->{'The bridge is unavailable.'} =
        'O bridge não está disponível.';
    $Self->{Translation}->{'The customer user of the ticket may not use links.'} =
        'O utilizador cliente do ticket não pode usar ligações.';
    $Self->{Translation}->{'The link was made for another customer user.'} =
        'A ligação foi criada para outro utilizador cliente.';
    $Self->{Translation}->{'The ticket does not exist.'} =
        'O ticket não existe.';
    $Self->{Translation}->{'The ticket has another customer user.'} =
        'O ticket tem outro utilizador cliente.';
    $Self->{Translation}->{'Too many new links were sent to the customer user.'} =
        'Foram enviadas demasiadas ligações novas ao utilizador cliente.';

    # Perl Module: Kernel/System/OneTimeAuth/LinkPlaces.pm
    $Self->{Translation}->{'The one-time link in the email does not work: it is in HTML that email programs read in different ways.'} =
        'A ligação de utilização única no e-mail não funciona: está em HTML que os programas de e-mail leem de formas diferentes.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is in an HTML attribute or element where links are not allowed.'} =
        'A ligação de utilização única no e-mail não funciona: está num atributo ou elemento HTML onde não são permitidas ligações.';
    $Self->{Translation}->{'The one-time link in the email does not work: it is part of another address.'} =
        'A ligação de utilização única no e-mail não funciona: faz parte de outro endereço.';
    $Self->{Translation}->{'The one-time link in the email does not work: it touches other letters or digits.'} =
        'A ligação de utilização única no e-mail não funciona: está encostada a outras letras ou algarismos.';
    $Self->{Translation}->{'The one-time link in the email does not work: its <a> element has an attribute that can reveal the address to others.'} =
        'A ligação de utilização única no e-mail não funciona: o seu elemento <a> tem um atributo que pode revelar o endereço a outros.';

    # Perl Module: Kernel/System/OneTimeAuth/OutgoingMail.pm
    $Self->{Translation}->{'The one-time link in the email does not work: OTOBO could not create the copy of the email that it stores.'} =
        'A ligação de utilização única no e-mail não funciona: o OTOBO não conseguiu criar a cópia do e-mail que guarda.';
    $Self->{Translation}->{'The one-time link in the email does not work: OneTimeAuth::IgnoreSenders matches the address.'} =
        'A ligação de utilização única no e-mail não funciona: o endereço corresponde a OneTimeAuth::IgnoreSenders.';
    $Self->{Translation}->{'The one-time link in the email does not work: links to this ticket have expired.'} =
        'A ligação de utilização única no e-mail não funciona: as ligações para este ticket expiraram.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge does not know it.'} =
        'A ligação de utilização única no e-mail não funciona: o bridge não a conhece.';
    $Self->{Translation}->{'The one-time link in the email does not work: the bridge was unavailable.'} =
        'A ligação de utilização única no e-mail não funciona: o bridge não estava disponível.';
    $Self->{Translation}->{'The one-time link in the email does not work: the customer user of the ticket has changed or may not use links.'} =
        'A ligação de utilização única no e-mail não funciona: o utilizador cliente do ticket mudou ou não pode usar ligações.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email contains more than one new link to the ticket.'} =
        'A ligação de utilização única no e-mail não funciona: o e-mail contém mais de uma nova ligação para o ticket.';
    $Self->{Translation}->{'The one-time link in the email does not work: the email is not addressed to the registered address alone.'} =
        'A ligação de utilização única no e-mail não funciona: o e-mail não é dirigido apenas ao endereço registado.';
    $Self->{Translation}->{'The one-time link in the email does not work: too many links were sent to this address within an hour.'} =
        'A ligação de utilização única no e-mail não funciona: foram enviadas demasiadas ligações para este endereço no espaço de uma hora.';

    # Perl Module: Kernel/System/OneTimeAuth/MisuseNote.pm
    $Self->{Translation}->{'Somebody else has a one-time link to this ticket'} =
        'Outra pessoa tem um link de utilização única para este ticket';
    $Self->{Translation}->{'The customer user %s got a code that is needed to open a one-time link in a new browser, and reported that somebody else asked for it. All one-time links to this ticket were revoked. Ask the customer whom the email with the link was forwarded to, and send a new link if the customer needs one.'} =
        'O utilizador cliente %s recebeu um código necessário para abrir um link de utilização única num novo navegador e comunicou que outra pessoa o pediu. Todos os links de utilização única para este ticket foram revogados. Pergunte ao cliente a quem foi reencaminhado o e-mail com o link e envie um novo link se o cliente precisar.';

    # Perl Module: Kernel/System/OneTimeAuth/NotificationTemplates.pm
    $Self->{Translation}->{'Adds the link of OneTimeAuth::LoginPageHint to the login page of customers.'} =
        'Adiciona a ligação de OneTimeAuth::LoginPageHint à página de início de sessão dos clientes.';
    $Self->{Translation}->{'As soon as you have a password, links stop working for you, also those that you already have.'} =
        'Assim que tiver uma palavra-passe, as ligações deixam de funcionar para si, também as que já tem.';
    $Self->{Translation}->{'Hello,'} =
        'Olá,';
    $Self->{Translation}->{'Keep using links'} =
        'Continuar a usar ligações';
    $Self->{Translation}->{'New reply to your ticket: <OTOBO_TICKET_Title>'} =
        'Nova resposta ao seu ticket: <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'No password? Have a link to your ticket sent to you.'} =
        'Sem palavra-passe? Peça uma ligação para o seu ticket.';
    $Self->{Translation}->{'Offers a password to customers who logged in with a one-time link, with the function for lost passwords (CustomerPanelLostPassword). Links stop working for a customer user who has a password; the page says so before.'} =
        'Propõe uma palavra-passe aos clientes que iniciaram sessão com uma ligação de utilização única, com a função para palavras-passe perdidas (CustomerPanelLostPassword). As ligações deixam de funcionar para um utilizador cliente que tem palavra-passe; a página di-lo antes.';
    $Self->{Translation}->{'Please do not forward this email: anyone with the link can open your ticket. If you did not write to us, you can ignore this email.'} =
        'Não reencaminhe este e-mail: quem tiver a ligação pode abrir o seu ticket. Se não nos escreveu, pode ignorar este e-mail.';
    $Self->{Translation}->{'Send me the email'} =
        'Enviar-me o e-mail';
    $Self->{Translation}->{'Set a password'} =
        'Definir uma palavra-passe';
    $Self->{Translation}->{'Shows customers on the login page a link to the form with which they can have links to their tickets sent to their registered address. Everybody who opens the login page sees it, also customers who have a password.'} =
        'Mostra aos clientes, na página de início de sessão, uma ligação para o formulário com que podem pedir ligações para os seus tickets no endereço registado. Todos os que abrem a página de início de sessão a veem, também os clientes que têm palavra-passe.';
    $Self->{Translation}->{'Shows the line of OneTimeAuth::OfferPassword to customers who logged in with a one-time link.'} =
        'Mostra a linha de OneTimeAuth::OfferPassword aos clientes que iniciaram sessão com uma ligação de utilização única.';
    $Self->{Translation}->{'Thank you for your message. With this link you can read your ticket and reply without a password:'} =
        'obrigado pela sua mensagem. Com esta ligação pode ler o seu ticket e responder sem palavra-passe:';
    $Self->{Translation}->{'There is no ticket for which a link can be sent.'} =
        'Não há nenhum ticket para o qual se possa enviar uma ligação.';
    $Self->{Translation}->{'We have replied to your ticket. With this link you can read the reply without a password:'} =
        'respondemos ao seu ticket. Com esta ligação pode ler a resposta sem palavra-passe:';
    $Self->{Translation}->{'We received your message: <OTOBO_TICKET_Title>'} =
        'Recebemos a sua mensagem: <OTOBO_TICKET_Title>';
    $Self->{Translation}->{'With a password you log in without links. Your user name is %s.'} =
        'Com uma palavra-passe inicia sessão sem ligações. O seu nome de utilizador é %s.';
    $Self->{Translation}->{'You come often? Set a password.'} =
        'Vem com frequência? Defina uma palavra-passe.';
    $Self->{Translation}->{'You get an email with a link. If you open it, a second email brings your password, which you can change in the preferences.'} =
        'Recebe um e-mail com uma ligação. Se a abrir, um segundo e-mail traz a sua palavra-passe, que pode alterar nas preferências.';
    $Self->{Translation}->{'You requested a new link to your ticket. It works once:'} =
        'pediu uma nova ligação para o seu ticket. Funciona uma única vez:';
    $Self->{Translation}->{'You requested new links to your tickets. Each of them works once:'} =
        'Pediu novas ligações para os seus tickets. Cada uma funciona uma única vez:';
    $Self->{Translation}->{'Your new link'} =
        'A sua nova ligação';
    $Self->{Translation}->{'Your new links'} =
        'As suas novas ligações';

    # Perl Module: Kernel/System/OneTimeAuth/History.pm
    $Self->{Translation}->{'A code for a new browser was sent to the address of the customer user.'} =
        'Foi enviado um código para um novo navegador para o endereço do utilizador cliente.';
    $Self->{Translation}->{'A one-time link was sent to the address of the customer user.'} =
        'Foi enviada uma ligação de utilização única para o endereço do utilizador cliente.';
    $Self->{Translation}->{'All one-time links of the customer user were revoked.'} =
        'Todas as ligações de utilização única do utilizador cliente foram revogadas.';
    $Self->{Translation}->{'No working one-time link was sent.'} =
        'Não foi enviada nenhuma ligação de utilização única que funcione.';
    $Self->{Translation}->{'The customer logged in with a one-time link and has seen the last answer.'} =
        'O cliente iniciou sessão com uma ligação de utilização única e viu a última resposta.';
    $Self->{Translation}->{'The customer logged in with a one-time link.'} =
        'O cliente iniciou sessão com uma ligação de utilização única.';
    $Self->{Translation}->{'The customer opened a one-time link, but could not log in.'} =
        'O cliente abriu uma ligação de utilização única, mas não conseguiu iniciar sessão.';
    $Self->{Translation}->{'The customer requested a new one-time link.'} =
        'O cliente pediu uma nova ligação de utilização única.';
    $Self->{Translation}->{'The customer user reported that somebody else has a one-time link to this ticket. All its links were revoked.'} =
        'O utilizador cliente comunicou que outra pessoa tem um link de utilização única para este ticket. Todos os seus links foram revogados.';

    # Perl Module: Kernel/System/OneTimeAuth/TicketLinks.pm
    $Self->{Translation}->{'A ticket with such a number cannot have links.'} =
        'Um ticket com um número destes não pode ter ligações.';
    $Self->{Translation}->{'OTOBO does not know the customer user of the ticket.'} =
        'O OTOBO não conhece o utilizador cliente do ticket.';
    $Self->{Translation}->{'The address cannot answer emails (OneTimeAuth::IgnoreSenders).'} =
        'O endereço não pode responder a e-mails (OneTimeAuth::IgnoreSenders).';
    $Self->{Translation}->{'The customer user belongs to a backend that does not log in with links.'} =
        'O utilizador cliente pertence a um backend que não inicia sessão com ligações.';
    $Self->{Translation}->{'The customer user had no active link.'} =
        'O utilizador cliente não tinha nenhuma ligação ativa.';
    $Self->{Translation}->{'The customer user has a password, and logs in with it.'} =
        'O utilizador cliente tem uma palavra-passe e inicia sessão com ela.';
    $Self->{Translation}->{'The customer user has no usable email address.'} =
        'O utilizador cliente não tem um endereço de e-mail utilizável.';
    $Self->{Translation}->{'The customer user is invalid.'} =
        'O utilizador cliente é inválido.';
    $Self->{Translation}->{'The ticket has no customer user.'} =
        'O ticket não tem utilizador cliente.';

    # Perl Module: Kernel/System/OneTimeAuth/Setup.pm
    $Self->{Translation}->{'The definition of the web service %s could not be read. Reinstall the package.'} =
        'Não foi possível ler a definição do serviço web %s. Reinstale o pacote.';
    $Self->{Translation}->{'The notification "%s" could not be saved. See the OTOBO log.'} =
        'Não foi possível guardar a notificação "%s". Consulte o registo do OTOBO.';
    $Self->{Translation}->{'The setting %s could not be changed: %s'} =
        'Não foi possível alterar a definição %s: %s';
    $Self->{Translation}->{'The setting %s does not exist. Reinstall the package.'} =
        'A definição %s não existe. Reinstale o pacote.';
    $Self->{Translation}->{'The settings could not be deployed. See the OTOBO log.'} =
        'Não foi possível implementar as definições. Consulte o registo do OTOBO.';
    $Self->{Translation}->{'The web service %s could not be saved. See the OTOBO log.'} =
        'Não foi possível guardar o serviço web %s. Consulte o registo do OTOBO.';

    # Perl Module: Kernel/System/OneTimeAuth/TemplateCheck.pm
    $Self->{Translation}->{'Auto response "%s":'} =
        'Resposta automática "%s":';
    $Self->{Translation}->{'Customers get two emails for a new ticket: the auto response "%s" and the notification "%s". Remove one of them in these queues: %s'} =
        'Os clientes recebem dois e-mails sobre um novo ticket: a resposta automática "%s" e a notificação "%s". Remova uma delas nestas filas: %s';
    $Self->{Translation}->{'Notification "%s":'} =
        'Notificação "%s":';
    $Self->{Translation}->{'Salutation "%s":'} =
        'Saudação "%s":';
    $Self->{Translation}->{'Signature "%s":'} =
        'Assinatura "%s":';
    $Self->{Translation}->{'Template "%s":'} =
        'Modelo "%s":';
    $Self->{Translation}->{'The one-time link in the email does not work: the tag is at a position where links are not allowed.'} =
        'A ligação de utilização única no e-mail não funciona: a etiqueta está num local onde não são permitidas ligações.';
    $Self->{Translation}->{'The tag is in the subject, where links do not work. Move it into the text.'} =
        'A etiqueta está no assunto, onde as ligações não funcionam. Mova-a para o texto.';
    $Self->{Translation}->{'The tag is misspelled. Write <OTOBO_OTACustomerTicketLink>.'} =
        'A etiqueta está mal escrita. Escreva <OTOBO_OTACustomerTicketLink>.';
    $Self->{Translation}->{'The text could not be rendered. See the OTOBO log.'} =
        'Não foi possível apresentar o texto. Consulte o registo do OTOBO.';

    # Perl Module: Kernel/System/Ticket/Event/NotificationEvent/Transport/OneTimeAuth.pm
    $Self->{Translation}->{'No notification was sent: an agent created the ticket.'} =
        'Não foi enviada nenhuma notificação: um agente criou o ticket.';
    $Self->{Translation}->{'No notification was sent: it would answer an automatic email.'} =
        'Não foi enviada nenhuma notificação: seria uma resposta a um e-mail automático.';
    $Self->{Translation}->{'No notification was sent: the address matches the setting SendNoAutoResponseRegExp.'} =
        'Não foi enviada nenhuma notificação: o endereço corresponde à definição SendNoAutoResponseRegExp.';
    $Self->{Translation}->{'No notification was sent: the loop protection allows no more emails today.'} =
        'Não foi enviada nenhuma notificação: a proteção contra ciclos não permite mais e-mails hoje.';

    # SysConfig
    $Self->{Translation}->{'Check, enable and disable one-time links.'} =
        'Verificar, ativar e desativar ligações de utilização única.';
    $Self->{Translation}->{'Compares one-time links with the states of their tickets every night and deletes expired links.'} =
        'Compara todas as noites as ligações de utilização única com o estado dos seus tickets e elimina as ligações expiradas.';
    $Self->{Translation}->{'Creates a customer user for the sender of an email that opens a new ticket. If CustomerHeaderSpoofProtection is 1, the headers X-OTOBO-CustomerUser and X-OTOBO-CustomerNo of the email are overwritten. CustomerUserBackend is the backend in which customer users are created; if it is empty, this is CustomerUser. SetCheckBoxName is the name of a ticket dynamic field of type checkbox that is set for customer users of that backend.'} =
        'Cria um utilizador cliente para o remetente de um e-mail que abre um novo ticket. Se CustomerHeaderSpoofProtection for 1, os cabeçalhos X-OTOBO-CustomerUser e X-OTOBO-CustomerNo do e-mail são substituídos. CustomerUserBackend é o backend em que são criados os utilizadores clientes; se estiver vazio, é CustomerUser. SetCheckBoxName é o nome de um campo dinâmico de ticket do tipo caixa de verificação, que é marcado para os utilizadores clientes desse backend.';
    $Self->{Translation}->{'Defines after how many days a one-time link stops working even if its ticket is still open. 0 means no limit.'} =
        'Define após quantos dias uma ligação de utilização única deixa de funcionar, mesmo que o seu ticket ainda esteja aberto. 0 significa sem limite.';
    $Self->{Translation}->{'Defines for how many days a browser is remembered that a customer called their own at a login by link. In this browser, the links of this customer user open again after they have been used, until they expire. Somebody who has this device and an old email needs nothing else. 0 means that it is not offered.'} =
        'Define durante quantos dias é recordado um navegador que um cliente indicou como seu ao iniciar sessão com uma ligação. Neste navegador, as ligações deste utilizador cliente voltam a abrir depois de utilizadas, até expirarem. Quem tiver este dispositivo e um e-mail antigo não precisa de mais nada. 0 significa que não é oferecido.';
    $Self->{Translation}->{'Defines for how many days a one-time link works after its ticket was closed. If it is 0 or empty, links stop working when the ticket is closed.'} =
        'Define durante quantos dias uma ligação de utilização única funciona após o fecho do seu ticket. Com 0 ou um valor vazio, as ligações deixam de funcionar quando o ticket é fechado.';
    $Self->{Translation}->{'Defines for how many seconds after a link was issued its button has to be pressed twice. Programs that check emails press the buttons of a page within seconds after the email has left; people who are that quick press once more. 0 means that one press is always enough.'} =
        'Define durante quantos segundos após a emissão de uma ligação o seu botão tem de ser premido duas vezes. Os programas que verificam e-mails premem os botões de uma página segundos após o envio do e-mail; quem for tão rápido prime mais uma vez. 0 significa que uma vez é sempre suficiente.';
    $Self->{Translation}->{'Defines how many new one-time links customers can request per hour for one ticket. Never more than one email per minute is sent.'} =
        'Define quantas novas ligações de utilização única os clientes podem pedir por hora para um ticket. Nunca é enviado mais de um e-mail por minuto.';
    $Self->{Translation}->{'Defines how many one-time links of one customer user can be active on one ticket at the same time. When a new link exceeds this number, the oldest link stops working.'} =
        'Define quantas ligações de utilização única de um utilizador cliente podem estar ativas ao mesmo tempo para um ticket. Quando uma nova ligação excede este número, a mais antiga deixa de funcionar.';
    $Self->{Translation}->{'Defines if the addresses of SendmailBcc receive working one-time links. If not, they receive a separate copy of the email in which the link does not work.'} =
        'Define se os endereços de SendmailBcc recebem ligações de utilização única que funcionam. Caso contrário, recebem uma cópia separada do e-mail em que a ligação não funciona.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. No customer user is created for a matching sender, and no working link is sent to a matching address. The default value matches addresses that cannot receive replies. An expression matches anywhere in the address unless it is anchored.'} =
        'Define expressões regulares (RE2) para endereços de remetentes em minúsculas. Não é criado nenhum utilizador cliente para um remetente correspondente, e não é enviada nenhuma ligação que funcione para um endereço correspondente. O valor predefinido corresponde a endereços que não podem receber respostas. Uma expressão pode corresponder em qualquer parte do endereço, exceto se estiver ancorada.';
    $Self->{Translation}->{'Defines regular expressions (RE2) for sender addresses in lower case. Unless the list is empty, customer users are created only for matching senders that OneTimeAuth::IgnoreSenders does not match. An expression matches anywhere in the address unless it is anchored.'} =
        'Define expressões regulares (RE2) para endereços de remetentes em minúsculas. Se a lista não estiver vazia, os utilizadores clientes só são criados para remetentes correspondentes que não correspondam a OneTimeAuth::IgnoreSenders. Uma expressão pode corresponder em qualquer parte do endereço, exceto se estiver ancorada.';
    $Self->{Translation}->{'Defines settings for the tickets of some queues. "Key" is the name of a queue, or a pattern in which * stands for any characters. "Content" is a list of options, separated by semicolons: Links=off, AccessDaysAfterClose=30, SessionScope=Ticket or CustomerUser, TokenRefreshNotificationID=12. For each option, the most specific matching entry counts. Everything else is as in the general settings.'} =
        'Define configurações para os tickets de algumas filas. "Key" é o nome de uma fila ou um padrão em que * representa quaisquer caracteres. "Content" é uma lista de opções separadas por ponto e vírgula: Links=off, AccessDaysAfterClose=30, SessionScope=Ticket ou CustomerUser, TokenRefreshNotificationID=12. Para cada opção conta a entrada correspondente mais específica. Todo o resto é como nas configurações gerais.';
    $Self->{Translation}->{'Defines the ID of the ticket notification whose subject and text are sent when a customer requests a new one-time link. The text must contain the tag <OTOBO_OTACustomerTicketLink>. If this setting is disabled or 0, a built-in text in the customer\'s language is sent.'} =
        'Define o ID da notificação de ticket cujo assunto e texto são enviados quando um cliente pede uma nova ligação de utilização única. O texto tem de conter a etiqueta <OTOBO_OTACustomerTicketLink>. Se esta definição estiver desativada ou for 0, é enviado um texto incorporado no idioma do cliente.';
    $Self->{Translation}->{'Defines the address at which customers reach the bridge, for example https://helpdesk.example.com/otobo/ota. It must be the same as PUBLIC_URL of the bridge. Only links that begin with this address are one-time links.'} =
        'Define o endereço em que os clientes acedem ao bridge, por exemplo https://helpdesk.example.com/otobo/ota. Tem de ser igual a PUBLIC_URL do bridge. Só as ligações que começam por este endereço são ligações de utilização única.';
    $Self->{Translation}->{'Defines the customer user backends whose customer users can log in with a one-time link, for example CustomerUser or CustomerUser1. If the list is empty, this is the backend in which the pre-filter creates customer users.'} =
        'Define os backends cujos utilizadores clientes podem iniciar sessão com uma ligação de utilização única, por exemplo CustomerUser ou CustomerUser1. Se a lista estiver vazia, é o backend em que o pré-filtro cria utilizadores clientes.';
    $Self->{Translation}->{'Defines the dashboard widget with the figures of one-time links. "Group" restricts who can add it. "Default" defines whether it is shown to those who have not chosen themselves.'} =
        'Define o widget do painel com os números das ligações de utilização única. "Group" limita quem o pode adicionar. "Default" define se é mostrado a quem não escolheu por si.';
    $Self->{Translation}->{'Defines the group whose members with the permission rw can use the web services OneTimeAuth and OneTimeAuthSOAP. If it is empty, nobody can use them.'} =
        'Define o grupo cujos membros com a permissão rw podem usar os serviços web OneTimeAuth e OneTimeAuthSOAP. Se estiver vazio, ninguém os pode usar.';
    $Self->{Translation}->{'Defines the module that logs in customers with a one-time link. It has the last number, 10, so that all other customer login modules are asked first.'} =
        'Define o módulo que inicia a sessão dos clientes com uma ligação de utilização única. Tem o último número, 10, para que todos os outros módulos de início de sessão de clientes sejam consultados primeiro.';
    $Self->{Translation}->{'Defines the notification transport for emails with one-time links. It works like the transport Email, but for customers only and with the rules of auto responses: it sends nothing in reply to automatic emails, to addresses that match SendNoAutoResponseRegExp, or beyond the loop protection.'} =
        'Define o transporte de notificações para e-mails com ligações de utilização única. Funciona como o transporte de e-mail, mas apenas para clientes e com as regras das respostas automáticas: não envia nada em resposta a e-mails automáticos, nem para endereços que correspondam a SendNoAutoResponseRegExp, nem para além da proteção contra ciclos.';
    $Self->{Translation}->{'Defines the text that customers see when a new one-time link was sent to their address. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Define o texto que os clientes veem quando uma nova ligação de utilização única foi enviada para o seu endereço. Se o texto estiver vazio, é mostrado um texto incorporado no idioma do cliente. As quebras de linha são mantidas; o HTML é mostrado como texto.';
    $Self->{Translation}->{'Defines the text that customers see when a one-time link is unknown or no longer valid. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Define o texto que os clientes veem quando uma ligação de utilização única é desconhecida ou já não é válida. Se o texto estiver vazio, é mostrado um texto incorporado no idioma do cliente. As quebras de linha são mantidas; o HTML é mostrado como texto.';
    $Self->{Translation}->{'Defines the text that customers see when they open an older one-time link while a newer one is active. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Define o texto que os clientes veem quando abrem uma ligação de utilização única mais antiga enquanto está ativa uma mais recente. Se o texto estiver vazio, é mostrado um texto incorporado no idioma do cliente. As quebras de linha são mantidas; o HTML é mostrado como texto.';
    $Self->{Translation}->{'Defines the text that customers see, on the page or in the email, when a one-time link could not be created or sent. If the text is empty, a built-in text in the customer\'s language is shown. Line breaks are kept; HTML is shown as text.'} =
        'Define o texto que os clientes veem, na página ou no e-mail, quando não foi possível criar ou enviar uma ligação de utilização única. Se o texto estiver vazio, é mostrado um texto incorporado no idioma do cliente. As quebras de linha são mantidas; o HTML é mostrado como texto.';
    $Self->{Translation}->{'Defines what a customer can see after a login with a one-time link. CustomerUser means everything that the customer user may see in the customer interface. Ticket means only the ticket of the link, and those of further links that are opened in the same browser: no overview, no search and no other ticket.'} =
        'Define o que um cliente pode ver depois de iniciar sessão com uma ligação de utilização única. CustomerUser significa tudo o que o utilizador cliente pode ver na interface de clientes. Ticket significa apenas o ticket da ligação e os de outras ligações abertas no mesmo navegador: sem resumo, sem pesquisa e sem outros tickets.';
    $Self->{Translation}->{'Defines which browsers have to enter a code before a one-time link opens in them. The code is sent to the registered address of the customer user, works for ten minutes and in that browser only. Never means none, Always means every browser that the customer has not called their own, Forwarded means only if another browser has seen the page of the link before. Programs that check emails count as such a browser.'} =
        'Define em que navegadores é necessário introduzir um código antes de um link de utilização única abrir. O código é enviado para o endereço registado do utilizador cliente e é válido durante dez minutos, apenas nesse navegador. Never significa em nenhum, Always em todos os que o cliente não indicou como seus, Forwarded apenas se outro navegador viu antes a página do link. Os programas que verificam e-mails contam como tal navegador.';
    $Self->{Translation}->{'Email to the customer, with loop protection'} =
        'E-mail para o cliente, com proteção contra ciclos';
    $Self->{Translation}->{'Informs the bridge, through the OTOBO daemon, when a ticket is closed, reopened, merged or moved, when its customer user changes, and when an unknown sender opens a ticket.'} =
        'Informa o bridge, através do daemon do OTOBO, quando um ticket é fechado, reaberto, unido ou movido, quando o seu utilizador cliente muda e quando um remetente desconhecido abre um ticket.';
    $Self->{Translation}->{'Keeps a session that began with a one-time link to its tickets, if OneTimeAuth::SessionScope is Ticket. It grants nothing by itself.'} =
        'Limita aos seus tickets uma sessão iniciada com uma ligação de utilização única, se OneTimeAuth::SessionScope for Ticket. O módulo não concede nada por si só.';
    $Self->{Translation}->{'Loads the JavaScript for the buttons of the widget with one-time links.'} =
        'Carrega o JavaScript dos botões do widget com ligações de utilização única.';
    $Self->{Translation}->{'Loads the module that replaces the tag <OTOBO_OTACustomerTicketLink> in outgoing texts with one-time links.'} =
        'Carrega o módulo que substitui a etiqueta <OTOBO_OTACustomerTicketLink> por ligações de utilização única nos textos enviados.';
    $Self->{Translation}->{'One-time links'} =
        'Ligações de utilização única';
    $Self->{Translation}->{'Registers an operation that the bridge for one-time links calls.'} =
        'Regista uma operação que o bridge das ligações de utilização única chama.';
    $Self->{Translation}->{'Registers the frontend module that sends and revokes one-time links for the widget in the ticket zoom.'} =
        'Regista o módulo de interface que envia e revoga ligações de utilização única para o widget da vista do ticket.';
    $Self->{Translation}->{'Registers the invoker that informs the bridge for one-time links about ticket events. It sends IDs only.'} =
        'Regista o invocador que informa o bridge das ligações de utilização única sobre eventos de tickets. Só envia ID.';
    $Self->{Translation}->{'Send and revoke one-time links.'} =
        'Enviar e revogar ligações de utilização única.';
    $Self->{Translation}->{'Shows agents in the ticket zoom which one-time links the customer user of the ticket has, and lets them send a new link and revoke all links.'} =
        'Mostra aos agentes, na vista do ticket, que ligações de utilização única tem o utilizador cliente do ticket, e permite enviar uma nova ligação e revogar todas as ligações.';
    $Self->{Translation}->{'Shows customers their ticket after they have accepted the privacy page at their first login with a one-time link. It runs after CustomerAccept and does not accept anything for the customer.'} =
        'Mostra aos clientes o seu ticket depois de aceitarem a página de privacidade no primeiro início de sessão com uma ligação de utilização única. É executado após CustomerAccept e não aceita nada em nome do cliente.';

    return 1;
}

1;
