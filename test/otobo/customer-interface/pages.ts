import type { CustomerUser, Ticket } from "../model.ts";
import type { Page } from "../page.ts";
import { escapeHtml } from "../templates.ts";

const common: Page["headers"] = [
  ["Cache-Control", "no-cache"],
  ["Pragma", "no-cache"],
  ["Content-Type", "text/html; charset=utf-8"],
  ["Expires", "Tue, 1 Jan 1980 12:00:00 GMT"],
];
const poweredBy: [string, string] = ["X-Powered-By", "OTOBO 11.0.x (https://otobo.io/)"];

const document = (title: string, body: string): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8"/>\n<title>${title} -  OTOBO 11</title>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;

/** A page for a customer who is logged in. */
const page = (action: string, title: string, body: string): Page => ({
  status: 200,
  headers: [
    ...common,
    ["Content-Disposition", `filename="${action.replaceAll(/[^\w]/g, "")}.html"`],
    ["X-Frame-Options", "SAMEORIGIN"],
    poweredBy,
  ],
  body: document(title, body),
});

export const redirect = (location: string, cookies: string[] = []): Page => ({
  status: 302,
  headers: [["Location", location], ...cookies.map((cookie) => ["Set-Cookie", cookie] as [string, string])],
  body: "",
});

/** The login page; `X-OTOBO-Login` tells programs that it is one. */
export const loginPage = (requestedUrl: string, message: string, cookies: string[], hint = ""): Page => ({
  status: 200,
  headers: [
    ...common,
    ["X-Frame-Options", "SAMEORIGIN"],
    ["X-OTOBO-Login", "/otobo/customer.pl?"],
    poweredBy,
    ...cookies.map((cookie) => ["Set-Cookie", cookie] as [string, string]),
  ],
  body: document(
    "Login",
    `${message === "" ? "" : `<div class="ErrorBox"><p>${escapeHtml(message)}</p></div>\n`}<form class="Floating" action="/otobo/customer.pl" method="post" enctype="application/x-www-form-urlencoded" name="login">
<input type="hidden" name="Action" value="Login"/>
<input type="hidden" name="RequestedURL" value="${escapeHtml(requestedUrl)}"/>
<input type="hidden" name="Lang" value="en"/>
<input type="hidden" name="TimeZoneOffset" value="0"/>
<input autocorrect="off" autocapitalize="off" autocomplete="username" title="Your user name" type="text" name="User" id="User" maxlength="150" />
<input title="Your password" type="password" name="Password" id="Password" autocomplete="current-password" />
<button type="submit">Log In</button>
</form>${hint}`,
  ),
});

/** The page where passwords are changed, with what came of it. */
export const preferencesPage = (message: string): Page =>
  page(
    "CustomerPreferences",
    "Preferences",
    `${message === "" ? "" : `<div class="MessageBox"><p>${escapeHtml(message)}</p></div>\n`}<form action="/otobo/customer.pl" method="post">
<input type="hidden" name="Action" value="CustomerPreferences"/>
<input type="hidden" name="Subaction" value="Update"/>
<input type="hidden" name="Group" value="Password"/>
<input type="password" name="CurPw" value=""/>
<input type="password" name="NewPw" value=""/>
<input type="password" name="NewPw1" value=""/>
<button type="submit">Update</button>
</form>`,
  );

export const acceptPage = (): Page =>
  page(
    "CustomerAccept",
    "Info",
    `<iframe src="/otobo/customer.pl?Action=CustomerGenericContent&Subaction=Show&Key=Accept"></iframe>
<a href="/otobo/customer.pl?Action=CustomerAccept;Accept=1" id="AcceptGDPR">Accept</a>`,
  );

export const privacyText = (): Page =>
  page("CustomerGenericContent", "Info", "<p>Privacy statement of this helpdesk.</p>");

export const dashboardPage = (customerUser: CustomerUser, tickets: Ticket[]): Page => {
  const welcome = escapeHtml(`Welcome ${customerUser.UserFirstname}, to your OTOBO.`);
  const links = tickets.map(
    ({ TicketNumber, Title }) =>
      `<li><a href="/otobo/customer.pl?Action=CustomerTicketZoom;TicketNumber=${TicketNumber}">${TicketNumber} ${escapeHtml(Title)}</a></li>`,
  );
  return page(
    "CustomerDashboard",
    "Dashboard",
    `<form><input type="hidden" name="Action" value="CustomerTicketOverview"/></form>
<h1 title="${welcome}">${welcome}</h1>
<ul>${links.join("\n")}</ul>
<a href="/otobo/customer.pl?Action=Logout">Logout</a>`,
  );
};

/** What a password means for customers who come by links. */
export const passwordPage = (login: string): Page =>
  page(
    "CustomerOneTimeAuthPassword",
    "Set a password",
    `<p>With a password you log in without links. Your user name is ${escapeHtml(login)}.</p>
<p>As soon as you have a password, links stop working for you, also those that you already have.</p>
<form action="/otobo/customer.pl" method="post">
<input type="hidden" name="Action" value="CustomerLostPassword"/>
<input type="hidden" name="User" value="${escapeHtml(login)}"/>
<button type="submit">Send me the email</button>
</form>`,
  );

/** `line`: a notification above it. */
export const zoomPage = (ticket: Ticket, line: string): Page => {
  const title = escapeHtml(ticket.Title);
  const articles = ticket.Articles.filter(({ IsVisibleForCustomer }) => IsVisibleForCustomer).map(
    ({ From, Subject, Body, ContentType }) =>
      `<article><h3>${escapeHtml(Subject)}</h3><p>${escapeHtml(From)}</p><pre>${escapeHtml(ContentType === "text/html" ? Body.replaceAll(/<[^>]*>/g, "") : Body)}</pre></article>`,
  );
  return page(
    "CustomerTicketZoom",
    `${ticket.TicketNumber} - Zoom - Ticket`,
    `${line}<h2 title="${title}">${title}</h2>\n${articles.join("\n")}\n<a href="/otobo/customer.pl?Action=Logout">Logout</a>`,
  );
};

/** The same for a ticket of somebody else and one that does not exist. */
export const noPermissionPage = (): Page =>
  page("CustomerTicketZoom", "No Permission - Ticket", '<span class="Error">No Permission!</span>');

export const fatalErrorPage = (action: string): Page =>
  page(action, "Fatal Error - Frontend", "<p>Please contact your administrator.</p>");
