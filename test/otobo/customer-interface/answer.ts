/** OTOBO's customer.pl as far as the product meets it (test/fixtures/otobo/customer-interface.json). */
import { ticketState } from "../ticket-state.ts";
import { sameForDatabase } from "../collation.ts";
import { customerUserByLogin } from "../customer-users.ts";
import type { Clock, CustomerUser, RandomBytes, Session, State, Ticket } from "../model.ts";
import type { Mailer } from "../mailer.ts";
import type { OneTimeAuth } from "../one-time-auth.ts";
import type { Page } from "../page.ts";
import { publicUrlOf, type SysConfig } from "../sys-config.ts";
import type { Tickets } from "../tickets.ts";
import { acceptPage, dashboardPage, fatalErrorPage, loginPage, noPermissionPage, preferencesPage } from "./pages.ts";
import { privacyText, redirect, zoomPage } from "./pages.ts";
import { browserCookie, clearedSessionCookie, rejectedSessionCookie, sessionName } from "./cookies.ts";
import { login } from "./login.ts";
import { followOldLink } from "./old-link.ts";
import { lostPassword, offerPassword, passwordLine } from "./password.ts";
import { readParameters, type CustomerRequest, type Parameters } from "./request.ts";

export interface CustomerNeeds {
  state: State;
  clock: Clock;
  random: RandomBytes;
  tickets: Tickets;
  oneTimeAuth: OneTimeAuth;
  mailer: Mailer;
}

interface Visit {
  parameters: Parameters;
  session: Session;
  customerUser: CustomerUser;
}

const here = "/otobo/customer.pl?";
const invalidSession = "Session invalid. Please log in again.";

const sessionId = ({ state }: CustomerNeeds, parameters: Parameters): string =>
  parameters.cookie(sessionName(state.settings));

const findSession = ({ state, clock }: CustomerNeeds, id: string, remoteAddress: string): Session | undefined => {
  const session = state.sessions.get(id);
  if (session?.UserType !== "Customer" || session.UserRemoteAddr !== remoteAddress) return undefined;
  if (clock() - session.UserLastRequest >= state.settings.SessionMaxIdleTime) return undefined;
  session.UserLastRequest = clock();
  return session;
};

const mayRead = (customerUser: CustomerUser, ticket: Ticket): boolean =>
  sameForDatabase(ticket.CustomerUserID ?? "", customerUser.UserLogin) ||
  sameForDatabase(ticket.CustomerID ?? "", customerUser.UserCustomerID);

/** Required of a session that is for some tickets only: this one, or one that was merged into it. */
const isInScope = (needs: CustomerNeeds, { OneTimeAuthTickets: scope }: Session, ticket: Ticket): boolean => {
  if (!scope) return true;
  const leadsHere = (id: number): boolean => {
    const other = needs.tickets.byId(id);
    return other !== undefined && ticketState(needs, other).MergedIntoTicketNumber === ticket.TicketNumber;
  };
  return scope.some((id) => id === ticket.TicketID || leadsHere(id));
};

const zoom = (needs: CustomerNeeds, { parameters, session, customerUser }: Visit): Page => {
  const { tickets } = needs;
  const [number, id] = [parameters.get("TicketNumber"), parameters.get("TicketID")];
  const ticket = number === "" ? tickets.byId(Number(id)) : tickets.byNumber(number);
  const isAllowed = ticket && mayRead(customerUser, ticket) && isInScope(needs, session, ticket);
  return isAllowed ? zoomPage(ticket, passwordLine(needs.state, session, customerUser)) : noPermissionPage();
};

/** The privacy page: once accepted, on to what the session remembers, and what it remembers is the page itself. */
const accept = (_needs: CustomerNeeds, { parameters, session, customerUser }: Visit): Page => {
  if (customerUser.CustomerAccept) {
    const onward = session.UserRequestedURL;
    session.UserRequestedURL = "";
    return redirect(`${here}${onward}`);
  }
  if (parameters.get("Accept") === "") return acceptPage();
  customerUser.CustomerAccept = true;
  session.UserRequestedURL = "";
  return redirect(`${here}${parameters.query}`);
};

const preferences = (_needs: CustomerNeeds, { parameters, customerUser }: Visit): Page => {
  if (parameters.get("Subaction") !== "Update") return preferencesPage("");
  const present = parameters.get("CurPw");
  if (present === "" || present !== customerUser.Password)
    return preferencesPage("The current password is not correct. Please try again!");
  customerUser.Password = parameters.get("NewPw");
  return preferencesPage("Preferences updated successfully!");
};

const actions: Record<string, ((needs: CustomerNeeds, visit: Visit) => Page) | undefined> = {
  CustomerAccept: accept,
  CustomerTicketZoom: zoom,
  CustomerGenericContent: privacyText,
  CustomerPreferences: preferences,
  CustomerOneTimeAuthPassword: ({ state }, { session, customerUser }) => offerPassword(state, session, customerUser),
  CustomerDashboard: ({ state }, { customerUser }) =>
    dashboardPage(
      customerUser,
      [...state.tickets.values()].filter((ticket) => mayRead(customerUser, ticket)),
    ),
};

const allowedInScope = ["CustomerAccept", "CustomerOneTimeAuthPassword", "CustomerPreferences", "CustomerTicketZoom"];

/** What a session for some tickets only gets instead of a page that is not about them. */
const outOfScope = ({ OneTimeAuthTickets: scope }: Session, action: string): Page | undefined => {
  if (!scope || allowedInScope.includes(action)) return undefined;
  return action === "CustomerDashboard"
    ? redirect(`${here}Action=CustomerTicketZoom;TicketID=${scope.at(-1) ?? 0}`)
    : noPermissionPage();
};

/** Tells the bridge, once, that the browser of a login by link is on a ticket. */
const finishEntry = async ({ tickets, oneTimeAuth }: CustomerNeeds, session: Session): Promise<void> => {
  const [, TicketNumber = "", LinkID] = /^(.*)[.](.*)$/.exec(session.OneTimeAuthLink) ?? [];
  session.OneTimeAuthLink = "";
  const ticket = tickets.byNumber(TicketNumber);
  if (ticket) await oneTimeAuth.call("EntryFinish", { TicketID: ticket.TicketID, TicketNumber, LinkID });
};

/** OTOBO's CustomerAccept and, after it, the product's module that keeps the ticket the customer came for. */
const beforeAction = async (needs: CustomerNeeds, visit: Visit, action: string): Promise<Page | undefined> => {
  const { state } = needs;
  const { session, customerUser, parameters } = visit;
  if (action === "CustomerGenericContent") return undefined;
  if (!customerUser.CustomerAccept && action !== "CustomerAccept") {
    session.UserRequestedURL = parameters.query;
    return redirect(`${here}Action=CustomerAccept`);
  }
  if (!state.settings["CustomerPanelPreApplicationModule###OneTimeAuth"]) return undefined;
  if (!customerUser.CustomerAccept) session.KeptRequestedURL ||= session.UserRequestedURL;
  else if (action === "CustomerTicketZoom") await finishEntry(needs, session);
  const refused = customerUser.CustomerAccept ? outOfScope(session, action) : undefined;
  if (refused) return refused;
  if (customerUser.CustomerAccept && session.KeptRequestedURL !== "") {
    const onward = session.KeptRequestedURL;
    session.KeptRequestedURL = "";
    return redirect(`${here}${onward}`);
  }
  return undefined;
};

/** The output filter of the login page. */
const loginHint = (settings: SysConfig): string =>
  settings["OneTimeAuth::LoginPageHint"] === "1"
    ? `<form id="OneTimeAuthLoginHint" action="${publicUrlOf(settings)}/" method="get"><input type="submit" value="No password? Have a link to your ticket sent to you."/></form>`
    : "";

/** Answers a request to customer.pl. */
export const answerCustomer = async (needs: CustomerNeeds, request: CustomerRequest): Promise<Page> => {
  const { state, clock } = needs;
  const { settings } = state;
  const parameters = readParameters(request);
  const action = parameters.get("Action") || "CustomerDashboard";
  if (action === "Login") return followOldLink(needs, parameters) ?? login(needs, parameters, request.remoteAddress);
  if (action === "CustomerLostPassword") return lostPassword(needs, parameters, [browserCookie(settings)]);
  const id = sessionId(needs, parameters);
  if (id === "")
    return (
      followOldLink(needs, parameters) ??
      loginPage(parameters.query, "", [browserCookie(settings)], loginHint(settings))
    );
  const session = findSession(needs, id, request.remoteAddress);
  const customerUser = session && customerUserByLogin(state, session.UserLogin);
  if (session === undefined || !customerUser?.Valid) {
    const cookies = [rejectedSessionCookie(settings, clock()), browserCookie(settings)];
    return followOldLink(needs, parameters) ?? loginPage(parameters.query, invalidSession, cookies);
  }
  if (action === "Logout") {
    state.sessions.delete(session.SessionID);
    return loginPage(parameters.query, "", [browserCookie(settings), clearedSessionCookie(settings, clock())]);
  }
  const visit = { parameters, session, customerUser };
  const handle = actions[action];
  return (await beforeAction(needs, visit, action)) ?? handle?.(needs, visit) ?? fatalErrorPage(action);
};
