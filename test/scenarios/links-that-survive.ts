/** Links as mail programs, gateways, proxies and people leave them. */
import { expect } from "chai";
import { linkOf, inertLinkOf, secretOf } from "./links.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { closeDaysAgo, look, mailIn, newest, offersRenewal, offersToOpen, opens, renew } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const encodeAll = (text: string): string =>
  Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
const addressEnd = /[^/]+$/;

/** What becomes of a link on its way to the browser, by who does it. */
const survived: Record<string, (link: string) => string> = {
  "a mail program takes the closing quotation mark along": (link) => `${link}%E2%80%9C`,
  "a mail program takes a no-break space along": (link) => `${link}%C2%A0`,
  "a mail program takes an ellipsis along": (link) => `${link}%E2%80%A6`,
  "a mail program takes the opening quotation mark along": (link) => link.replace(addressEnd, "%E2%80%9E$&"),
  "a mail program takes a Chinese full stop and the words behind it along": (link) =>
    `${link}${encodeURIComponent("。请点击")}`,
  "a mail program takes an HTML entity along": (link) => `${link}&gt;`,
  "a wrapped link is pasted with its line break": (link) => `${link.slice(0, -12)}%0D%0A${link.slice(-12)}`,
  "a wrapped and quoted link is pasted with the mark of the quotation": (link) =>
    `${link.slice(0, -12)}%0D%0A%3E%20${link.slice(-12)}`,
  "a soft line break stays in the link": (link) => `${link.slice(0, -30)}=%0D%0A${link.slice(-30)}`,
  "a form encodes the space of a wrapped link as +": (link) => `${link.slice(0, -5)}+${link.slice(-5)}`,
  "a soft hyphen stays in the link": (link) => `${link.slice(0, -7)}%C2%AD${link.slice(-7)}`,
  "a gateway encodes the whole token": (link) => link.replace(addressEnd, encodeAll),
  "two gateways encode the whole token twice": (link) =>
    link.replace(addressEnd, (token) => encodeAll(token).replaceAll("%", "%25")),
  "a proxy adds a slash": (link) => `${link}/`,
  "a proxy doubles the slashes": (link) => link.replace("/t/", "//t//"),
  "a tracker appends a query": (link) => `${link}?utm_source=mail&fbclid=x`,
  "a tracker appends an encoded query": (link) => `${link}%3Futm_source%3Dmail`,
};

const surviving: Scenario[] = Object.entries(survived).map(([who, change]) => ({
  name: `${who}: the link opens the ticket`,
  run: async (environment) => {
    const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("survived"));
    const changed = change(link);
    expect(offersToOpen(await look(changed))).to.equal(true);
    await opens(changed, ticketNumber);
  },
}));

/** Asks for a new link on the page of a link; answers the link that was mailed. */
const askForNewLink = async (environment: TestEnvironment, link: string, address: string): Promise<string> => {
  const before = (await environment.mailsTo(address)).length;
  expect((await renew(link)).status).to.equal(200);
  await environment.settle();
  const mails = await environment.mailsTo(address);
  expect(mails).to.have.lengthOf(before + 1);
  return linkOf(newest(mails));
};

const damaged: Scenario[] = [
  {
    name: "a link of which the end is missing shows the page that sends a new link, and counts as no guess",
    run: async (environment) => {
      const address = environment.freshAddress("cut");
      const { ticketNumber, link } = await mailIn(environment, address);
      for (const cut of [
        link.slice(0, -1),
        link.slice(0, -10),
        inertLinkOf(link),
        `${inertLinkOf(link)}~${secretOf(link)}`,
      ]) {
        const page = await look(cut);
        expect(page.status, cut).to.equal(200);
        expect(page.root.querySelector("form")?.getAttribute("action")).to.equal(
          `${new URL(inertLinkOf(link)).pathname}/renew`,
        );
      }
      await opens(await askForNewLink(environment, link.slice(0, -1), address), ticketNumber);
    },
  },
  {
    name: "a hundred and one clicks on a link that a mail program damaged keep nobody from opening it",
    run: async (environment) => {
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("damaged.often"));
      for (let click = 0; click < 101; click += 1) expect((await look(`${link}x`)).status).to.equal(200);
      await opens(link, ticketNumber);
    },
  },
];

const reopened: Scenario[] = [
  {
    name: "a ticket reopened after its days had passed: the old link's page sends a new link, which opens the ticket",
    run: async (environment) => {
      const address = environment.freshAddress("reopened.late");
      const { ticketNumber, link } = await mailIn(environment, address);
      await closeDaysAgo(environment, ticketNumber, 40);
      const whileClosed = await look(link);
      await environment.setState(ticketNumber, "open");
      await environment.settle();
      const page = await look(link);
      expect(page.status).to.equal(404);
      expect(page.text, "the same page, whatever became of the ticket").to.equal(whileClosed.text);
      expect(offersRenewal(page)).to.equal(true);
      await opens(await askForNewLink(environment, link, address), ticketNumber);
    },
  },
];

export const linksThatSurvive: ScenarioGroup = {
  title: "links as mail programs, gateways and proxies leave them",
  scenarios: [...surviving, ...damaged, ...reopened],
};
