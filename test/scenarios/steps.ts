/** Steps that many scenarios have in common. */
import { expect } from "chai";
import { createCustomerBrowser, type CustomerBrowser, type Page } from "../support/customer-browser.ts";
import { linkOf } from "./links.ts";
import { mail } from "./mails.ts";
import type { TestEnvironment } from "./test-environment.ts";
import { buttonHeaders } from "../support/button-headers.ts";

export const tag = "<OTOBO_OTACustomerTicketLink>";
export const day = 86_400;
/** As AccessDaysAfterClose is delivered. */
export const access = 14 * day;
/** Pages tell the minute; a slow machine may need a few. */
export const minutes = 300;

export const newest = <Item>(items: Item[]): Item | undefined => items.at(-1);

/** One mail in: the ticket, and the link its sender got. */
export const mailIn = async (
  environment: TestEnvironment,
  address: string,
): Promise<{ ticketNumber: string; link: string }> => {
  const { ticketNumber } = await environment.receive(mail({ from: `Jane Doe <${address}>` }));
  return { ticketNumber, link: linkOf(newest(await environment.mailsTo(address))) };
};

/** An agent answers with a template, unedited; the link that the customer got, secret and all. */
export const answer = async (
  environment: TestEnvironment,
  ticketNumber: string,
  { template = `Here: ${tag}`, ...receivers }: { to: string; cc?: string; bcc?: string; template?: string },
): Promise<void> => {
  const text = await environment.render(ticketNumber, template);
  await environment.send(ticketNumber, { ...receivers, text });
};

export const answerWithLink = async (
  environment: TestEnvironment,
  ticketNumber: string,
  to: string,
): Promise<string> => {
  await answer(environment, ticketNumber, { to });
  return linkOf(newest(await environment.mailsTo(to)));
};

export const acceptPrivacyPage = async (browser: CustomerBrowser, page: Page): Promise<Page> =>
  page.url.includes("Action=CustomerAccept") ? browser.follow(page, "Accept=1") : page;

/** Opens a link and presses its button: a browser that is where the link leads, past the privacy page. */
export const clickThrough = async (link: string, browser = createCustomerBrowser()) => {
  const first = await browser.press(await browser.open(link));
  const page = await acceptPrivacyPage(browser, first);
  return { browser, page, visited: [...first.visited, ...page.visited] };
};

export const isOnTicket = (page: Pick<Page, "url" | "text">, ticketNumber: string): void => {
  expect(page.url, page.text.slice(0, 300)).to.contain("Action=CustomerTicketZoom");
  expect(page.url + page.text).to.contain(ticketNumber);
};

/** The click of another browser that has loaded the page. */
export const post = (url: string): Promise<Response> =>
  fetch(url, { method: "POST", redirect: "manual", headers: buttonHeaders() });

export const opens = async (link: string, ticketNumber: string): Promise<void> => {
  isOnTicket((await clickThrough(link)).page, ticketNumber);
};

export const look = (link: string, options?: Parameters<typeof createCustomerBrowser>[0]): Promise<Page> =>
  createCustomerBrowser(options).open(link);

/** The page has a button that opens the ticket. */
export const offersToOpen = (page: Page): boolean =>
  page.root.querySelectorAll("form").some((form) => (form.getAttribute("action") ?? "") === "");

export const offersRenewal = (page: Page): boolean =>
  page.root.querySelectorAll("form").some((form) => form.getAttribute("action")?.endsWith("/renew"));

/** "It works until …" of a page, in epoch seconds; undefined when nothing ends the link. */
export const untilOn = (page: Page): number | undefined => {
  const time = page.root.querySelector("time")?.getAttribute("datetime");
  return time === undefined ? undefined : Date.parse(time) / 1000;
};

/** Asks for a new link on the page of this one. */
export const renew = async (link: string, browser = createCustomerBrowser()): Promise<Page> =>
  browser.press(await browser.open(link), "/renew");

/** Closes a ticket so many days ago; the bridge learns of it by the sweep. */
export const closeDaysAgo = async (environment: TestEnvironment, ticketNumber: string, days: number): Promise<void> => {
  await close(environment, ticketNumber);
  await environment.backdate(ticketNumber, days * day);
  await environment.sweep();
};

export const isGone = async (link: string): Promise<boolean> => (await look(link)).status === 404;

export const close = async (environment: TestEnvironment, ticketNumber: string): Promise<void> => {
  await environment.setState(ticketNumber, "closed successful");
  await environment.settle();
};
