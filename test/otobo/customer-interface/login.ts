import { isTicketNumber } from "../../../bridge/domain/ticket.ts";
import { customerUserByLogin, linkCustomerUser } from "../customer-users.ts";
import { addLoginHistory } from "../link-history.ts";
import type { CustomerUser, Session } from "../model.ts";
import { queueOptions, ticketOptions } from "../queue-settings.ts";
import { createSession } from "../sessions.ts";
import { messageText } from "../texts.ts";
import { ticketState } from "../ticket-state.ts";
import { loginPage, redirect } from "./pages.ts";
import type { Page } from "../page.ts";
import type { CustomerNeeds } from "./answer.ts";
import { browserCookie, clearedBrowserCookie, sessionCookie, sessionName } from "./cookies.ts";
import type { Parameters } from "./request.ts";
import { sha256 } from "../../support/sha256.ts";

const failed = "Login failed! Your user name or password was entered incorrectly.";
const tooManyOfUser = "Session per user limit reached!";
const tooMany = "Session limit reached! Please try again later.";

const byPassword = ({ state }: CustomerNeeds, parameters: Parameters): CustomerUser | undefined => {
  const found = customerUserByLogin(state, parameters.get("User"));
  return found?.Valid && found.Password !== undefined && found.Password === parameters.get("Password")
    ? found
    : undefined;
};

/** Letters and digits of a secret that the bridge made, in an address or a cookie. */
const isSecret = (text: string): boolean => /^[\w-]{16,128}$/.test(text);

interface GrantRequest {
  TicketNumber: string;
  LinkID: string;
  grant: string;
  browser: string;
}

/** A login that is meant for the product's module: ticket number and grant id as User, a grant, no password. */
const grantRequest = ({ state: { settings } }: CustomerNeeds, parameters: Parameters): GrantRequest | undefined => {
  const [, TicketNumber, LinkID] = /^([\w.-]+)\.([0-9A-Za-z]{24})$/.exec(parameters.get("User")) ?? [];
  const grant = parameters.get("OTAToken");
  if (TicketNumber === undefined || !isTicketNumber(TicketNumber) || LinkID === undefined || !isSecret(grant))
    return undefined;
  if (!settings["Customer::AuthModule10"] || parameters.get("Password") !== "") return undefined;
  if (parameters.fetchSite === "cross-site") return undefined;
  const secure = settings["OneTimeAuth::PublicURL"].startsWith("https:");
  return { TicketNumber, LinkID, grant, browser: parameters.cookie(secure ? "__Host-OneTimeAuth" : "OneTimeAuth") };
};

/** Why OTOBO creates no session for who has just logged in, or undefined when it does. */
const sessionLimit = ({ state, clock }: CustomerNeeds, login: string): string | undefined => {
  const { SessionMaxIdleTime, CustomerSessionLimit, CustomerSessionPerUserLimit } = state.settings;
  const active = [...state.sessions.values()].filter(
    ({ UserType, UserLastRequest }) => UserType === "Customer" && clock() - UserLastRequest <= SessionMaxIdleTime,
  );
  if (active.length >= CustomerSessionLimit) return tooMany;
  const ofUser = active.filter(({ UserLogin }) => UserLogin === login);
  return ofUser.length >= CustomerSessionPerUserLimit ? tooManyOfUser : undefined;
};

/**
 * The product's login module (bridge/PROTOCOL.md, GrantRedeem). The login is that of OTOBO's own record; answers the text for
 * the login page where the grant is worth nothing.
 */
const byGrant = async (
  needs: CustomerNeeds,
  { TicketNumber, LinkID, grant, browser }: GrantRequest,
): Promise<CustomerUser | string> => {
  const { state, tickets, oneTimeAuth } = needs;
  const ticket = tickets.byNumber(TicketNumber);
  const customerUser = ticket && linkCustomerUser(state, ticket);
  const refused = messageText(state.settings, "LinkExpired", customerUser?.UserLanguage);
  // Who may have no links any more has no browser that opens the old ones when that changes again.
  if (ticket?.CustomerUserID && !customerUser && queueOptions(state.settings, ticket.Queue).Links)
    await oneTimeAuth.call("BrowsersForget", { CustomerUserLogin: ticket.CustomerUserID });
  if (ticket === undefined || customerUser === undefined || !isSecret(browser)) return refused;
  // A link must not be used up by a login that OTOBO is going to refuse.
  const limit = sessionLimit(needs, customerUser.UserLogin);
  if (limit !== undefined) return limit;
  const { TicketID, StateType, StateSince, QueueID, MergedIntoTicketNumber } = ticketState(needs, ticket);
  const answer = await oneTimeAuth.call("GrantRedeem", {
    TicketID,
    TicketNumber,
    StateType,
    StateSince,
    QueueID,
    ...(MergedIntoTicketNumber !== undefined && { MergedIntoTicketNumber }),
    LinkID,
    GrantHash: sha256(grant),
    BrowserHash: sha256(browser),
    CustomerUserLogin: ticket.CustomerUserID,
    CustomerUserEmail: customerUser.UserEmail,
    AccessDaysAfterClose: queueOptions(state.settings, ticket.Queue).AccessDaysAfterClose,
  });
  if (!answer.ok || Number(answer.data.Redeemed) !== 1) return refused;
  addLoginHistory(tickets, ticket);
  return customerUser;
};

/** The ticket of the link, and those of the session that the browser has now. */
const sessionTickets = (
  { state, tickets }: CustomerNeeds,
  parameters: Parameters,
  { UserLogin }: Session,
  { TicketNumber }: GrantRequest,
): number[] => {
  const present = state.sessions.get(parameters.cookie(sessionName(state.settings)));
  const previous = present?.UserLogin === UserLogin ? (present.OneTimeAuthTickets ?? []) : [];
  const TicketID = tickets.byNumber(TicketNumber)?.TicketID;
  return [...new Set([...previous, ...(TicketID === undefined ? [] : [TicketID])])];
};

/** `Action=Login`, by GET or POST: on to the requested page, or the login page again. */
export const login = async (needs: CustomerNeeds, parameters: Parameters, remoteAddress: string): Promise<Page> => {
  const { settings } = needs.state;
  const requested = parameters.get("RequestedURL");
  const refuse = (message: string): Page => loginPage(requested, message, [browserCookie(settings)]);
  const request = grantRequest(needs, parameters);
  const customerUser = request ? await byGrant(needs, request) : (byPassword(needs, parameters) ?? failed);
  if (typeof customerUser === "string") return refuse(customerUser);
  const limit = sessionLimit(needs, customerUser.UserLogin);
  if (limit !== undefined) return refuse(limit);
  const user = { UserType: "Customer" as const, UserLogin: customerUser.UserLogin };
  const session = createSession(needs, user, remoteAddress);
  const { SessionID } = session;
  if (request) {
    session.isByLink = true;
    session.OneTimeAuthLink = `${request.TicketNumber}.${request.LinkID}`;
    const ticket = needs.tickets.byNumber(request.TicketNumber);
    if (ticket && ticketOptions(needs.state, ticket).SessionScope === "Ticket")
      session.OneTimeAuthTickets = sessionTickets(needs, parameters, session, request);
  }
  // A browser that never showed the cookie of the login page counts as one without cookies; the product's module says otherwise.
  const hasCookies = parameters.cookie("OTOBOBrowserHasCookie") !== "" || request !== undefined;
  const onward = /Action=(?:Logout|Login|LostPassword)/.test(requested) ? "" : requested;
  const location = `/otobo/customer.pl?${onward}${hasCookies ? "" : `&${sessionName(settings)}=${SessionID}`}`;
  return redirect(location, [clearedBrowserCookie(settings, needs.clock()), sessionCookie(settings, SessionID)]);
};
