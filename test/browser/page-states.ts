/** How a browser comes to see each of the link pages: the real listener, and use cases that answer what a page needs. */
import type { Page } from "playwright-core";
import { BridgeError } from "../../bridge/domain/errors.ts";
import type { RequestOutcome } from "../../bridge/use-cases/request-link.ts";
import { formPath, openView, path, type PublicFixture, views } from "../bridge/http/public-fixture.ts";
import { button } from "./helpdesk.ts";
import { type OtherSite, postingTo } from "./other-site.ts";

export interface Stage {
  fixture: PublicFixture;
  page: Page;
  elsewhere: OtherSite;
}

export interface PageState {
  name: string;
  /** In English. */
  title: string;
  reach: (stage: Stage) => Promise<void>;
}

const addressOf = ({ fixture }: Stage, target = path): string => `http://127.0.0.1:${fixture.served.port}${target}`;

const showing =
  (prepare: (fixture: PublicFixture) => unknown, target = path) =>
  async (stage: Stage): Promise<void> => {
    prepare(stage.fixture);
    await stage.page.goto(addressOf(stage, target));
  };

const view = (state: keyof typeof views) => showing((fixture) => (fixture.view = views[state]));

/** After the button was pressed on the page of `start`. */
const pressing =
  (start: PageState["reach"], prepare: (fixture: PublicFixture) => unknown) =>
  async (stage: Stage): Promise<void> => {
    await start(stage);
    prepare(stage.fixture);
    await button(stage.page).click();
    await stage.page.waitForLoadState();
  };

const signedIn = async (stage: Stage): Promise<void> => {
  await stage.page
    .context()
    .addCookies([{ name: "OTOBOCustomerInterface_10", value: "x", url: addressOf(stage, "/") }]);
  await view("used")(stage);
};

const posted = async (stage: Stage, target = path): Promise<void> => {
  const address = addressOf(stage, target);
  await stage.page.goto(stage.elsewhere.show(postingTo(address)), { waitUntil: "commit" });
  await stage.page.waitForURL(address);
};

const form = showing(() => undefined, formPath);

/** After this was typed into the form. */
const submitting =
  (typed: { address: string; ticket: string }, result: RequestOutcome = "requested") =>
  async (stage: Stage): Promise<void> => {
    stage.fixture.requestResult = result;
    await form(stage);
    for (const [name, value] of Object.entries(typed)) await stage.page.fill(`[name=${name}]`, value);
    await button(stage.page).click();
    await stage.page.waitForLoadState();
  };

/** Of other applications on the host; browsers keep 4 KiB in a cookie. */
const manyCookies = async (stage: Stage): Promise<void> => {
  const cookies = Array.from({ length: 10 }, (_none, index) => `c${index}`);
  const url = addressOf(stage, "/");
  await stage.page.context().addCookies(cookies.map((name) => ({ name, value: "x".repeat(4_000), url })));
  await stage.page.goto(addressOf(stage));
};

const away = new BridgeError("redis-unavailable", "away");
const reportPath = "/otobo/ota/report/2026112210000011/0A1b2C3d4E5f6G7h8I9j0K1L0123456789abcdef01234567";
const usedTitle = "This link has already been used";

export const pageStates: PageState[] = [
  { name: "open", title: "Ticket 2026112210000011", reach: view("open") },
  {
    name: "leased",
    title: "One moment, please",
    reach: pressing(view("open"), (fixture) => (fixture.openResult = { opened: false, view: openView })),
  },
  ...(["sent", "wrong", "gone", "failed"] as const).map((code) => ({
    name: `code ${code}`,
    title: "Enter the code from your email",
    reach: pressing(view("open"), (fixture) => (fixture.openResult = { opened: false, view: openView, code })),
  })),
  { name: "report", title: "Was this not you?", reach: showing(() => undefined, reportPath) },
  {
    name: "report asked",
    title: "Was this not you?",
    reach: pressing(
      showing(() => undefined, reportPath),
      (fixture) => (fixture.report = "asked"),
    ),
  },
  ...(["reported", "not-informed"] as const).map((report) => ({
    name: report,
    title: "Thank you",
    reach: pressing(
      showing(() => undefined, reportPath),
      (fixture) => (fixture.report = report),
    ),
  })),
  { name: "superseded", title: "There is a newer link", reach: view("superseded") },
  { name: "used", title: usedTitle, reach: view("used") },
  { name: "spent and signed in", title: usedTitle, reach: signedIn },
  { name: "inert", title: "Request a link", reach: view("inert") },
  {
    name: "new link",
    title: "Please check your email",
    reach: pressing(view("used"), (fixture) => (fixture.renewResult = "sent")),
  },
  {
    name: "link requested",
    title: "Please check your email",
    reach: pressing(view("inert"), (fixture) => (fixture.renewResult = "requested")),
  },
  {
    name: "refresh failed",
    title: "No link could be sent",
    reach: pressing(view("used"), (fixture) => (fixture.renewResult = "failed")),
  },
  {
    name: "rate limited",
    title: "Please wait a moment",
    reach: pressing(view("used"), (fixture) => (fixture.renewResult = "rate-limited")),
  },
  { name: "not valid", title: "This link is not valid", reach: view("expired") },
  {
    name: "expired",
    title: "This link is not valid",
    reach: showing((fixture) => (fixture.view = { state: "expired", language: "", renewable: true, guessed: false })),
  },
  { name: "unavailable", title: "We will be right back", reach: showing((fixture) => (fixture.failure = away)) },
  {
    name: "fault",
    title: "We will be right back",
    reach: showing((fixture) => (fixture.failure = new TypeError("broken"))),
  },
  {
    name: "press again",
    title: "Ticket 2026112210000011",
    reach: async (stage) => {
      await view("open")(stage);
      await stage.page.context().clearCookies();
      await button(stage.page).click();
      await stage.page.waitForURL(/again$/);
    },
  },
  { name: "forbidden", title: "Please open the link again", reach: (stage) => posted(stage) },
  { name: "too many cookies", title: "Your browser sends too many cookies", reach: manyCookies },
  { name: "not found", title: "Page not found", reach: showing(() => undefined, "/nowhere") },
  { name: "form", title: "Request a link", reach: form },
  {
    name: "form with errors",
    title: "Request a link",
    reach: submitting({ address: "jane.doe", ticket: "the printer" }),
  },
  {
    name: "form sent",
    title: "Please check your email",
    reach: submitting({ address: "jane.doe@customer.example", ticket: "" }),
  },
  {
    name: "form unavailable",
    title: "We will be right back",
    reach: submitting({ address: "jane.doe@customer.example", ticket: "" }, "unavailable"),
  },
  {
    name: "form pressed without a cookie",
    title: "Request a link",
    reach: async (stage) => {
      await form(stage);
      await stage.page.context().clearCookies();
      await button(stage.page).click();
      await stage.page.waitForURL(/again$/);
    },
  },
  { name: "form posted by another site", title: "Request a link", reach: (stage) => posted(stage, formPath) },
];
