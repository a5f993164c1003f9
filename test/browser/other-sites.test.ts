import { expect } from "chai";
import { inertLinkOf } from "../scenarios/links.ts";
import { startSimulatedEnvironment } from "../scenarios/simulated-environment.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import { givePeople, onPlainHttp } from "./chromium.ts";
import { acceptPrivacy, button, heading, openTicket, writeIn } from "./helpdesk.ts";
import { interrupt } from "./interrupt.ts";
import { framing, inSandbox, leadingTo, linkTo, type OtherSite, postingTo, startOtherSite } from "./other-site.ts";

const hasSession = (names: string[]): boolean => names.some((name) => name.startsWith("OTOBOCustomerInterface"));

describe("another web site", () => {
  let running: Awaited<ReturnType<typeof startSimulatedEnvironment>>;
  let environment: TestEnvironment;
  let elsewhere: OtherSite;
  const person = givePeople();
  before(async () => {
    [running, elsewhere] = await Promise.all([startSimulatedEnvironment(), startOtherSite()]);
    environment = running.environment;
  });
  after(() => Promise.all([running.stop(), elsewhere.stop()]));

  it("such as a webmail can show the link, and a click there leads to the ticket", async () => {
    const { ticketNumber, link } = await writeIn(environment, "webmail");
    const { page } = await person();
    await page.goto(elsewhere.show(linkTo(link)));
    await page.getByRole("link").click();
    await page.waitForURL(link);
    await button(page).click();
    await page.getByRole("link", { name: "Accept" }).click();
    await page.waitForURL(new RegExp(`TicketNumber=${ticketNumber}$`));
  });

  for (const [where, addressOf, shown] of [
    ["", (link: string) => link, /^Please open the link again$/],
    // The page that asks to press the button once more: for the visitor as if he had followed a link there.
    [", nor where browsers do not tell where a request comes from", onPlainHttp, /^Ticket/],
  ] as const) {
    it(`opens nothing by posting to a link${where}`, async () => {
      const { ticketNumber, link } = await writeIn(environment, "posted");
      const { page, cookieNames } = await person();
      // Not even in a browser that has the page's cookie.
      await page.goto(addressOf(link));
      expect(await cookieNames()).to.include("OneTimeAuth");
      await page.goto(elsewhere.show(postingTo(addressOf(link))), { waitUntil: "commit" });
      await page.waitForURL((url) => url.href.startsWith(addressOf(link)));
      expect(await heading(page)).to.match(shown);
      expect(hasSession(await cookieNames())).to.equal(false);

      await page.goto(link);
      expect(await heading(page), "the link still works").to.equal(`Ticket ${ticketNumber}`);
      await openTicket(page, link);
      await page.waitForURL(new RegExp(`TicketNumber=${ticketNumber}$`));
    });
  }

  it("opens nothing by posting to a link, however often the visitor reloads the answer", async () => {
    const { ticketNumber, link } = await writeIn(environment, "reloaded");
    const { page, cookieNames } = await person();
    await page.goto(elsewhere.show(postingTo(link)), { waitUntil: "commit" });
    await page.waitForURL(link);
    expect(await heading(page)).to.equal("Please open the link again");
    // Older Safaris claim this for the reload of a foreign POST.
    await page.route(link, (route) =>
      route.continue({ headers: { ...route.request().headers(), "sec-fetch-site": "same-origin" } }),
    );
    for (let reloads = 0; reloads < 3; reloads += 1) await page.reload();
    expect(hasSession(await cookieNames())).to.equal(false);
    await page.unroute(link);
    await page.goto(link);
    expect(await heading(page), "the link still works").to.equal(`Ticket ${ticketNumber}`);
  });

  it("such as a webmail that shows mails in a sandboxed frame can show the link, too", async () => {
    const { ticketNumber, link } = await writeIn(environment, "sandboxed");
    const { page } = await person();
    await page.goto(elsewhere.show(inSandbox(link)));
    const [window] = await Promise.all([
      page.waitForEvent("popup"),
      page.frameLocator("iframe").getByRole("link").click(),
    ]);
    await window.waitForURL(link);
    await button(window).click();
    await acceptPrivacy(window);
    await window.waitForURL(new RegExp(`TicketNumber=${ticketNumber}$`));
  });

  it("has no mail sent by posting to the renewal", async () => {
    const { address, link } = await writeIn(environment, "renewed");
    const mails = (await environment.mailsTo(address)).length;
    const { page } = await person();
    for (const target of [link, inertLinkOf(link), onPlainHttp(link)]) {
      await page.goto(elsewhere.show(postingTo(`${target}/renew`)), { waitUntil: "commit" });
      await page.waitForURL((url) => url.href.startsWith(target));
      const shown = target === onPlainHttp(link) ? "Ticket" : "Please open the link again";
      expect(await heading(page)).to.contain(shown);
    }
    expect(await environment.mailsTo(address)).to.have.length(mails);
  });

  it("cannot show the page inside its own", async () => {
    const { link } = await writeIn(environment, "framed");
    const { page } = await person();
    const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
    await page.goto(elsewhere.show(framing(link)));
    await refused;
    expect(await page.frameLocator("iframe").getByRole("button").count()).to.equal(0);
  });

  for (const [how, pageWith] of [
    ["leading", leadingTo],
    ["posting", postingTo],
  ] as const) {
    it(`logs nobody in by ${how} to a grant, in the very browser it is for, where it works all the same`, async () => {
      const { ticketNumber, link } = await writeIn(environment, how);
      const { page, requested, cookieNames } = await person();
      await page.goto(link);
      const way = await interrupt(page, "*Action=Login*");
      await button(page).click({ noWaitAfter: true });
      await way.reached;
      const grantUrl = requested.at(-1)!;

      const tab = await page.context().newPage();
      await tab.goto(elsewhere.show(pageWith(grantUrl)), { waitUntil: "commit" });
      await tab.waitForURL(grantUrl);
      expect(await tab.locator("#Password").count(), "OTOBO's login page").to.equal(1);
      expect(hasSession(await cookieNames())).to.equal(false);

      way.end();
      await page.waitForURL(/Action=CustomerAccept$/);
      await page.getByRole("link", { name: "Accept" }).click();
      await page.waitForURL(new RegExp(`TicketNumber=${ticketNumber}$`));
    });
  }

  it("logs nobody in with a grant of somebody else, who can use it all the same", async () => {
    const { ticketNumber, link } = await writeIn(environment, "attacker");
    const attacker = await person();
    await attacker.page.goto(link);
    const way = await interrupt(attacker.page, "*Action=Login*");
    await button(attacker.page).click({ noWaitAfter: true });
    await way.reached;
    const grantUrl = attacker.requested.at(-1)!;
    expect(grantUrl).to.contain("OTAToken=");

    for (const visitsPageFirst of [false, true]) {
      const victim = await person();
      // With a cookie of its own the victim's browser is no nearer to it.
      if (visitsPageFirst) await victim.page.goto(link);
      await victim.page.goto(elsewhere.show(leadingTo(grantUrl)), { waitUntil: "commit" });
      await victim.page.waitForURL(grantUrl);
      expect(await victim.page.locator("#Password").count(), "OTOBO's login page").to.equal(1);
      expect(hasSession(await victim.cookieNames())).to.equal(false);
    }

    way.end();
    await attacker.page.waitForURL(/Action=CustomerAccept$/);
    await attacker.page.getByRole("link", { name: "Accept" }).click();
    await attacker.page.waitForURL(new RegExp(`TicketNumber=${ticketNumber}$`));
  });
}).timeout(60_000);
