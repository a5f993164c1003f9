import { expect } from "chai";
import type { Page } from "playwright-core";
import { eventually } from "../scenarios/eventually.ts";
import { mailIn } from "../scenarios/steps.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";

const subject = "My printer is on fire";

/** Somebody writes to the helpdesk and gets a link. */
export const writeIn = async (
  environment: TestEnvironment,
  name: string,
): Promise<{ address: string; ticketNumber: string; link: string }> => {
  const address = environment.freshAddress(name);
  return { address, ...(await mailIn(environment, address)) };
};

export const heading = (page: Page): Promise<string> => page.locator("h1").innerText();
export const button = (page: Page) => page.getByRole("button");

/** From the link of a mail to the ticket, past the privacy page of a first login. */
export const openTicket = async (page: Page, link: string): Promise<void> => {
  await page.goto(link);
  await button(page).click();
  await acceptPrivacy(page);
};

/** OTOBO asks at the first login. */
export const acceptPrivacy = async (page: Page): Promise<void> => {
  // Not waitForURL, for which a click that replaces another is a failure.
  await eventually("OTOBO lets the customer in", () => page.url().includes("customer.pl?Action=Customer"), 10);
  if (!page.url().includes("CustomerAccept")) return;
  // What is pressed while the page still loads may be lost, as its texts and styles move it.
  await page.waitForLoadState();
  await page.getByRole("link", { name: "Accept" }).click();
};

/** The browser shows the ticket. */
export const isOnTicket = async (page: Page, ticketNumber: string): Promise<void> => {
  await page.waitForURL(new RegExp(`Action=CustomerTicketZoom;TicketNumber=${ticketNumber}$`));
  expect(await page.title()).to.contain(ticketNumber);
  expect(await page.locator("h2").innerText()).to.equal(subject);
};
