/** What happens between the click on a link and OTOBO's login. */
import { expect } from "chai";
import { createCustomerBrowser, type CustomerBrowser, type Page } from "../support/customer-browser.ts";
import { isOnTicket } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

export const hasSession = async (environment: TestEnvironment, browser: CustomerBrowser): Promise<boolean> =>
  (await browser.cookieNames(`${environment.publicUrl}/`)).some((name) => name.startsWith("OTOBOCustomerInterface"));

/** Presses the link's button and stops before OTOBO: a browser, and the address with the grant that it would go to. */
export const takeGrant = async (link: string, browser = createCustomerBrowser()) => {
  const grantUrl = await browser.pressOnly(await browser.open(link));
  expect(grantUrl).to.contain("OTAToken=");
  return { browser, grantUrl };
};

/** What the grant consists of, as the parameters of OTOBO's login. */
export const partsOf = (grantUrl: string): { User: string; OTAToken: string } => {
  const { searchParams } = new URL(grantUrl);
  return { User: searchParams.get("User") ?? "", OTAToken: searchParams.get("OTAToken") ?? "" };
};

export const refuses = async (
  environment: TestEnvironment,
  browser: CustomerBrowser,
  page: Page,
  when: string,
): Promise<void> => {
  expect(page.headers.get("x-otobo-login"), `${when}: the login page`).not.to.equal(null);
  expect(await hasSession(environment, browser), `${when}: a session`).to.equal(false);
};

export const goesOn = async (browser: CustomerBrowser, grantUrl: string, ticketNumber: string): Promise<void> => {
  const page = await browser.open(grantUrl);
  const ticket = page.url.includes("Action=CustomerAccept") ? await browser.follow(page, "Accept=1") : page;
  isOnTicket(ticket, ticketNumber);
};

/** Presses the button once more; so it is the link that is not consumed, however long OTOBO took. */
export const opens = async (link: string, ticketNumber: string, browser: CustomerBrowser): Promise<void> => {
  const { grantUrl } = await takeGrant(link, browser);
  await goesOn(browser, grantUrl, ticketNumber);
};
