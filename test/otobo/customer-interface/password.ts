/** OTOBO's function for lost passwords, and the product's offer to use it (`Kernel::System::OneTimeAuth::PasswordOffer`). */
import { customerUserForLinks } from "../customer-users.ts";
import type { CustomerUser, Session, State } from "../model.ts";
import type { Page } from "../page.ts";
import type { CustomerNeeds } from "./answer.ts";
import { loginPage, noPermissionPage, passwordPage } from "./pages.ts";
import type { Parameters } from "./request.ts";

const isOffered = (state: State, session: Session, customerUser: CustomerUser): boolean =>
  state.settings["OneTimeAuth::OfferPassword"] === "1" &&
  session.isByLink === true &&
  customerUserForLinks(state, customerUser.UserLogin) !== undefined;

/** The line above the pages of a session by link; empty for others. */
export const passwordLine = (state: State, session: Session, customerUser: CustomerUser): string =>
  isOffered(state, session, customerUser)
    ? '<div class="MessageBox Info"><p><a href="/otobo/customer.pl?Action=CustomerOneTimeAuthPassword">You come often? Set a password.</a></p></div>'
    : "";

/** What a password means, before there is one. */
export const offerPassword = (state: State, session: Session, customerUser: CustomerUser): Page =>
  isOffered(state, session, customerUser) ? passwordPage(customerUser.UserLogin) : noPermissionPage();

const tokens = new WeakMap<State, Map<string, string>>();

/** `Action=CustomerLostPassword`: first an email with a link, and when that is opened one with a password. */
export const lostPassword = async (
  { state, mailer, random }: CustomerNeeds,
  parameters: Parameters,
  cookies: string[],
): Promise<Page> => {
  const known = tokens.get(state) ?? new Map<string, string>();
  tokens.set(state, known);
  const token = parameters.get("Token");
  const login = token === "" ? parameters.get("User") : (known.get(token) ?? "");
  const customerUser = state.customerUsers.find(({ UserLogin, Valid }) => UserLogin === login && Valid);
  if (customerUser) {
    const fresh = random(8).toString("hex");
    if (token === "") known.set(fresh, login);
    else customerUser.Password = fresh;
    const url = `http://${state.settings.FQDN}/otobo/customer.pl?Action=CustomerLostPassword;Token=${fresh}`;
    await mailer.send({
      from: "OTOBO System <otobo@localhost>",
      to: customerUser.UserEmail,
      subject: token === "" ? "New OTOBO password request" : "New OTOBO password",
      body: token === "" ? url : `New password: ${fresh}`,
      contentType: "text/plain",
    });
  }
  return loginPage("", "Sent password reset instructions. Please check your email.", cookies);
};
