/** OneTimeAuth::ConfirmNewBrowser: a forwarded link is worth little, because a new browser has to enter a mailed code. */
import { expect } from "chai";
import { createCustomerBrowser, type CustomerBrowser, type Page } from "../support/customer-browser.ts";
import type { ScenarioGroup } from "./scenario.ts";
import { acceptPrivacyPage, clickThrough, isOnTicket, look, mailIn, newest, offersRenewal } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const setting = "OneTimeAuth::ConfirmNewBrowser";

const asksForCode = (page: Page): boolean => page.root.querySelector("input[name=code]") !== null;

/** The newest mail with a code: its text, the code, and where to say that it was somebody else. */
const codeMailTo = async (environment: TestEnvironment, address: string) => {
  const sent = newest(await environment.mailsTo(address));
  const text = sent?.text ?? "";
  return {
    code: /\b\d{6}\b/.exec(text)?.[0] ?? "",
    reportUrl: /\S+\/report\/\S+/.exec(text)?.[0] ?? "",
    sent,
  };
};

const enter = (browser: CustomerBrowser, page: Page, code: string): Promise<Page> =>
  browser.press(page, "?code", { code });

/** One mail in, and somebody with the link who is asked for a code. */
const comeAsNew = async (environment: TestEnvironment, who: string, mode = "Always") => {
  await environment.set(setting, mode);
  const address = environment.freshAddress(who);
  const { ticketNumber, link } = await mailIn(environment, address);
  const browser = createCustomerBrowser();
  const page = await browser.press(await browser.open(link));
  return { address, ticketNumber, link, browser, page };
};

export const newBrowsers: ScenarioGroup = {
  title: "new browsers",
  scenarios: [
    {
      name: "enter the code that was mailed to the registered address, and get to the ticket",
      run: async (environment) => {
        const { address, ticketNumber, browser, page } = await comeAsNew(environment, "code.good");
        expect(asksForCode(page), page.text).to.equal(true);
        const { code, sent } = await codeMailTo(environment, address);
        expect(sent?.envelope, "a null return path: bounces make no tickets").to.deep.equal({
          from: "",
          to: [address],
        });
        expect(sent?.raw.toString()).to.match(/^Auto-Submitted: auto-/im);
        isOnTicket(await acceptPrivacyPage(browser, await enter(browser, page, code)), ticketNumber);
        expect((await environment.ticket(ticketNumber)).history).to.include(
          "A code for a new browser was sent to the address of the customer user.",
        );
      },
    },
    {
      name: "get no further with wrong codes, or with the code of another browser; neither uses up the link",
      run: async (environment) => {
        const { address, ticketNumber, link, browser, page } = await comeAsNew(environment, "code.wrong");
        const { code } = await codeMailTo(environment, address);
        const other = createCustomerBrowser();
        const theirs = await other.press(await other.open(link));
        const mailed = await environment.mailsTo(address);
        expect((await enter(other, theirs, code)).text).to.contain("This is not the code");
        const wrong = code.startsWith("0") ? `1${code.slice(1)}` : `0${code.slice(1)}`;
        let entered = page;
        for (let count = 0; count < 4; count += 1) entered = await enter(browser, entered, wrong);
        expect(entered.text).to.contain("This is not the code");
        const refused = await enter(browser, entered, wrong);
        expect(refused.text).to.contain("This code does not work any more");
        expect(await environment.mailsTo(address), "no mails but the two").to.have.length(mailed.length);
        const again = await browser.press(refused, "?new-code");
        const { code: second } = await codeMailTo(environment, address);
        isOnTicket(await acceptPrivacyPage(browser, await enter(browser, again, second)), ticketNumber);
      },
    },
    {
      name: "are not asked when the customer called the browser their own",
      run: async (environment) => {
        const address = environment.freshAddress("code.own");
        const { ticketNumber, link } = await mailIn(environment, address);
        const browser = createCustomerBrowser();
        isOnTicket(
          await acceptPrivacyPage(browser, await browser.press(await browser.open(link), "", { own: "1" })),
          ticketNumber,
        );
        await environment.set(setting, "Always");
        isOnTicket((await clickThrough(link, browser)).page, ticketNumber);
      },
    },
    {
      name: "become the customer's own with the code, if that was ticked",
      run: async (environment) => {
        await environment.set(setting, "Always");
        const address = environment.freshAddress("code.becomes.own");
        const { ticketNumber, link } = await mailIn(environment, address);
        const browser = createCustomerBrowser();
        const page = await browser.press(await browser.open(link), "", { own: "1" });
        const { code } = await codeMailTo(environment, address);
        isOnTicket(await acceptPrivacyPage(browser, await enter(browser, page, code)), ticketNumber);
        isOnTicket((await clickThrough(link, browser)).page, ticketNumber);
      },
    },
    {
      name: "are asked with Forwarded only where another browser saw the link first",
      run: async (environment) => {
        await environment.set(setting, "Forwarded");
        const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("code.forwarded"));
        const customer = createCustomerBrowser();
        const page = await customer.open(link);
        const stranger = createCustomerBrowser();
        expect(asksForCode(await stranger.press(await stranger.open(link)))).to.equal(true);
        isOnTicket(await acceptPrivacyPage(customer, await customer.press(page)), ticketNumber);
      },
    },
    {
      name: "are reported by who did not ask for a code: no link works any more, and the agents read it",
      run: async (environment) => {
        const { address, ticketNumber, link, browser, page } = await comeAsNew(environment, "code.misuse");
        const { code, reportUrl } = await codeMailTo(environment, address);
        const customer = createCustomerBrowser();
        const asked = await customer.open(reportUrl);
        expect(asked.text).to.contain("Was this not you?");
        expect(
          (await enter(browser, page, "000000" === code ? "111111" : "000000")).text,
          "GET changes nothing",
        ).to.contain("This is not the code");
        const again = await customer.press(asked);
        expect(again.text).to.contain("Please press the button once more");
        environment.passTime(5);
        expect((await customer.press(again)).text).to.contain("our team has been informed");
        const late = await enter(browser, page, code);
        expect(late.url).not.to.contain("Action=CustomerTicketZoom");
        expect(offersRenewal(await look(link))).to.equal(true);
        const ticket = await environment.ticket(ticketNumber);
        const reported = ticket.history.filter((row) => row.includes("somebody else has a one-time link"));
        expect(reported).not.to.have.length(0);
        expect(newest(ticket.articles)).to.deep.include({ senderType: "system" });
        await customer.press(again);
        const { articles } = await environment.ticket(ticketNumber);
        expect(articles, "once").to.have.length(ticket.articles.length);
      },
    },
  ],
};
