import { expect } from "chai";
import { createCustomerBrowser, type CustomerBrowser, type Page } from "../support/customer-browser.ts";
import { goesOn, hasSession, partsOf, refuses, takeGrant } from "./grants.ts";
import { mail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { clickThrough, mailIn } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

/** Somebody who is logged in by link, on the page where passwords are changed. */
const onPasswordPage = async (environment: TestEnvironment) => {
  const address = environment.freshAddress("settings");
  const { browser } = await clickThrough((await mailIn(environment, address)).link);
  return { address, browser, url: `${environment.publicUrl}/customer.pl?Action=CustomerPreferences` };
};

/** Fills in the form for a new password, the grant as the present one, and as anything else that a login would read. */
const changePassword = async (page: Page, browser: CustomerBrowser, grantUrl: string): Promise<Page> => {
  const { User, OTAToken } = partsOf(grantUrl);
  const form = page.root.querySelectorAll("form").find((one) => one.querySelector("[name=CurPw]"));
  if (!form) throw new Error(`There is no form for a password on the page: ${page.text.slice(0, 300)}`);
  for (const [name, value] of Object.entries({ CurPw: OTAToken, NewPw: "N3w-Password!", NewPw1: "N3w-Password!" }))
    form.querySelector(`[name=${name}]`)?.setAttribute("value", value);
  form.insertAdjacentHTML(
    "beforeend",
    `<input name="User" value="${User}"/><input name="OTAToken" value="${OTAToken}"/>`,
  );
  form.setAttribute("action", `${form.getAttribute("action") ?? ""}#password`);
  return browser.press(page, "#password");
};

/** SessionCreate of the product's own web service, which is open to whoever finds it. */
const createSession = async (
  environment: TestEnvironment,
  data: Record<string, string>,
): Promise<Record<string, unknown>> => {
  const query = new URLSearchParams(data).toString();
  const url = `${environment.publicUrl}/nph-genericinterface.pl/Webservice/OneTimeAuth/SessionCreate?${query}`;
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(data) });
  return (await response.json()) as Record<string, unknown>;
};

const scenarios: Scenario[] = [
  {
    name: "a grant does not count as the current password on the page where passwords are changed, and is not consumed there",
    run: async (environment) => {
      const { address, browser, url } = await onPasswordPage(environment);
      const own = await takeGrant((await mailIn(environment, address)).link, browser);
      const foreignTicket = await mailIn(environment, environment.freshAddress("foreign"));
      const foreign = await takeGrant(foreignTicket.link);
      for (const { grantUrl } of [own, foreign]) {
        const answer = await changePassword(await browser.open(url), browser, grantUrl);
        expect(answer.text).to.contain("The current password is not correct");
      }
      const ticket = await environment.receive(mail({ from: address }));
      const newest = (await environment.mailsTo(address)).at(-1);
      expect(newest?.text, "still without a password").to.contain(`/t/${ticket.ticketNumber}`);
      await goesOn(foreign.browser, foreign.grantUrl, foreignTicket.ticketNumber);
      await goesOn(browser, own.grantUrl, new URL(own.grantUrl).searchParams.get("User")?.split(".")[0] ?? "");
    },
  },
  {
    name: "a grant is nothing to the Generic Interface, whatever it is sent as, and is not consumed there",
    run: async (environment) => {
      const address = environment.freshAddress("interface");
      const { ticketNumber, link } = await mailIn(environment, address);
      const { browser, grantUrl } = await takeGrant(link);
      const { User, OTAToken } = partsOf(grantUrl);
      const logins = [{ CustomerUserLogin: User }, { CustomerUserLogin: address }, { UserLogin: User }];
      const passwords = [{ Password: OTAToken }, { Password: "" }, { Password: " " }];
      for (const login of logins)
        for (const password of passwords) {
          const answer = await createSession(environment, { ...login, ...password, User, OTAToken, Action: "Login" });
          expect(answer, JSON.stringify(login)).not.to.have.property("SessionID");
          expect(answer).to.have.property("Error");
        }
      await goesOn(browser, grantUrl, ticketNumber);
    },
  },
  {
    name: "a grant beside a password, or with another action, logs nobody in and is not consumed",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("beside"));
      const { browser, grantUrl } = await takeGrant(link);
      const { OTAToken } = partsOf(grantUrl);
      for (const [name, value] of [
        ["Password", OTAToken],
        ["Password", "anything"],
        ["Action", "CustomerLostPassword"],
        ["Action", "CustomerDashboard"],
        ["User", "1.AAAAAAAAAAAAAAAAAAAAAA"],
      ] as const) {
        const url = new URL(grantUrl);
        url.searchParams.set(name, value);
        await browser.open(url.href);
        expect(await hasSession(environment, browser), `${name}=${value}`).to.equal(false);
      }
      await goesOn(browser, grantUrl, ticketNumber);
    },
  },
  {
    name: "a grant in another browser logs nobody in, with a cookie of its own neither, and is not consumed",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("carried"));
      const { browser, grantUrl } = await takeGrant(link);
      for (const seesPageFirst of [false, true]) {
        const other = createCustomerBrowser();
        if (seesPageFirst) await other.open(link);
        await refuses(environment, other, await other.open(grantUrl), "another browser");
      }
      await goesOn(browser, grantUrl, ticketNumber);
    },
  },
  {
    name: "a grant that another site leads to logs nobody in, not even in the browser it is for, and is not consumed",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("led.here"));
      const { browser, grantUrl } = await takeGrant(link);
      await refuses(environment, browser, await browser.openFromElsewhere(grantUrl), "from another site");
      await goesOn(browser, grantUrl, ticketNumber);
    },
  },
  {
    name: "a grant works once, and not after its minute",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("once"));
      const { browser, grantUrl } = await takeGrant(link);
      environment.passTime(61);
      await refuses(environment, browser, await browser.open(grantUrl), "too late");
      const inTime = await takeGrant(link, browser);
      await goesOn(browser, inTime.grantUrl, ticketNumber);
      const again = await browser.open(inTime.grantUrl);
      expect(again.headers.get("x-otobo-login"), "the login page").not.to.equal(null);
    },
  },
];

export const securityGrants: ScenarioGroup = { title: "a grant is for one browser and one login", scenarios };
