import { expect } from "chai";
import type { Locator } from "playwright-core";
import { startSimulatedEnvironment } from "../scenarios/simulated-environment.ts";
import { inertLinkOf } from "../scenarios/links.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import { givePeople, onPlainHttp } from "./chromium.ts";
import { interrupt } from "./interrupt.ts";
import { acceptPrivacy, button, heading, isOnTicket, openTicket, writeIn } from "./helpdesk.ts";

const middleOf = async (target: Locator): Promise<[x: number, y: number]> => {
  const box = await target.boundingBox();
  if (!box) throw new Error("There is nothing to see.");
  return [box.x + box.width / 2, box.y + box.height / 2];
};

describe("a customer with a browser", () => {
  let environment: TestEnvironment;
  let running: Awaited<ReturnType<typeof startSimulatedEnvironment>>;
  const person = givePeople();
  before(async () => {
    running = await startSimulatedEnvironment();
    environment = running.environment;
  });
  after(() => running.stop());

  it("comes from the mail to the ticket with one click, past the privacy page of the first time", async () => {
    const { ticketNumber, link } = await writeIn(environment, "first.time");
    const { page } = await person();
    await page.goto(link);
    expect(await heading(page)).to.equal(`Ticket ${ticketNumber}`);
    await button(page).click();
    await page.waitForURL(/Action=CustomerAccept$/);
    await page.getByRole("link", { name: "Accept" }).click();
    await isOnTicket(page, ticketNumber);
  });

  it("never has a session id in an address, nor any address of ours told to another page", async () => {
    const { ticketNumber, link } = await writeIn(environment, "no.traces");
    const { page, requested, referrers } = await person();
    await openTicket(page, link);
    await isOnTicket(page, ticketNumber);
    const cookies = await page.context().cookies();
    const session = cookies.find(({ name }) => name.startsWith("OTOBOCustomerInterface"));
    expect(session?.value).to.have.length.greaterThan(10);
    expect(requested.join("\n")).not.to.contain(session?.value).and.not.to.contain("OTOBOCustomerInterface");
    expect(referrers.join("\n")).not.to.match(/\/t\/|OTAToken/);
    expect(new Set(requested.map((url) => new URL(url).origin))).to.have.keys(new URL(link).origin);
    for (const { name, httpOnly } of cookies) expect(httpOnly, name).to.equal(true);
  });

  it("gets there without JavaScript", async () => {
    const { ticketNumber, link } = await writeIn(environment, "no.script");
    const { page } = await person({ javaScriptEnabled: false });
    await openTicket(page, link);
    await isOnTicket(page, ticketNumber);
  });

  it("gets there with the keyboard alone", async () => {
    const { ticketNumber, link } = await writeIn(environment, "keyboard");
    const { page } = await person();
    await page.goto(link);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await acceptPrivacy(page);
    await isOnTicket(page, ticketNumber);
  });

  it("gets there with a double click", async () => {
    const { ticketNumber, link } = await writeIn(environment, "double.click");
    const { page } = await person();
    await page.goto(link);
    await button(page).dblclick({ noWaitAfter: true });
    await acceptPrivacy(page);
    await isOnTicket(page, ticketNumber);
  });

  it("whose cookies were cleared while the page was open is asked to press once more, and gets there", async () => {
    const { ticketNumber, link } = await writeIn(environment, "overnight");
    const { page } = await person();
    await page.goto(link);
    await page.context().clearCookies();
    await button(page).click();
    expect(await heading(page)).to.equal(`Ticket ${ticketNumber}`);
    expect(await page.locator("main").innerText()).to.contain("Please press the button once more");
    await page.reload();
    expect(await heading(page), "to reload is to look").to.equal(`Ticket ${ticketNumber}`);
    await button(page).click();
    await acceptPrivacy(page);
    await isOnTicket(page, ticketNumber);
  });

  it("whose cookies were cleared can ask for a new link all the same", async () => {
    const { address, link } = await writeIn(environment, "overnight.renewal");
    const { page } = await person();
    await page.goto(inertLinkOf(link));
    const mails = (await environment.mailsTo(address)).length;
    await page.context().clearCookies();
    await button(page).click();
    expect(await heading(page)).to.equal("Request a link");
    await button(page).click();
    expect(await heading(page)).to.equal("Please check your email");
    await environment.settle();
    expect(await environment.mailsTo(address)).to.have.length(mails + 1);
  });

  it("whose browser keeps no cookies is told at the second press", async () => {
    const { link } = await writeIn(environment, "no.cookies");
    const { page } = await person();
    await page.goto(link);
    for (const expected of ["Ticket", "Please open the link again"]) {
      await page.context().clearCookies();
      await button(page).click();
      expect(await heading(page)).to.contain(expected);
    }
    expect(await page.locator("main").innerText()).to.contain("allow cookies");
  });

  it("whose browser says of its own button that nobody sent it gets there", async () => {
    const { ticketNumber, link } = await writeIn(environment, "pale.moon");
    const { page } = await person();
    await page.route(link, (route) =>
      route.continue({ headers: { ...route.request().headers(), "sec-fetch-site": "none" } }),
    );
    await openTicket(page, link);
    await isOnTicket(page, ticketNumber);
  });

  it("gets there with a second click while the first is on its way", async () => {
    const { ticketNumber, link } = await writeIn(environment, "impatient");
    const { page, requested } = await person();
    await page.goto(link);
    const way = await interrupt(page, "*Action=Login*");
    const place = await middleOf(button(page));
    await page.mouse.click(...place);
    await way.reached;
    await page.mouse.click(...place);
    way.end();
    await acceptPrivacy(page);
    await isOnTicket(page, ticketNumber);
    expect(requested.filter((url) => url.includes("Action=Login"))).to.have.length(2);
  });

  it("gets there with another click when the way broke off", async () => {
    const { ticketNumber, link } = await writeIn(environment, "bad.connection");
    const { page } = await person();
    await page.goto(link);
    const way = await interrupt(page, "*Action=Login*");
    const brokenOff = page.waitForEvent("framenavigated", (frame) => frame.url().startsWith("chrome-error:"));
    await button(page).click({ noWaitAfter: true });
    await way.fail();
    await brokenOff;
    way.end();
    await page.goto(link);
    await button(page).click();
    await acceptPrivacy(page);
    await isOnTicket(page, ticketNumber);
  });

  it("is let pass by the page on plain http, where browsers do not tell where a request comes from", async () => {
    const { link } = await writeIn(environment, "plain.http");
    const { page } = await person();
    await page.goto(onPlainHttp(link));
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await button(page).click({ noWaitAfter: true });
    const answer = await answered;
    expect(await answer.request().allHeaders()).not.to.have.property("sec-fetch-site");
    expect(answer.status()).to.equal(303);
  });

  it("who goes back from the ticket is led to it again", async () => {
    const { ticketNumber, link } = await writeIn(environment, "going.back");
    const { page } = await person();
    await openTicket(page, link);
    await isOnTicket(page, ticketNumber);
    for (let steps = 0; page.url() !== link && steps < 3; steps += 1) await page.goBack();
    expect(await heading(page)).to.equal("This link has already been used");
    await page.getByRole("link", { name: "Go to the ticket" }).click();
    await isOnTicket(page, ticketNumber);
  });

  it("is told about a wrong link, and can ask for a new one", async () => {
    const { link } = await writeIn(environment, "wrong.link");
    const { page } = await person();
    const answer = await page.goto(link.replace(/.{4}$/, "AAAA"));
    expect(answer?.status()).to.equal(404);
    expect(await heading(page)).to.equal("This link is not valid");
    expect(await page.getByRole("link").allTextContents(), "the form").to.deep.equal(["Request a link"]);
    await button(page).click();
    expect(await heading(page)).to.equal("Please check your email");
  });
}).timeout(60_000);
