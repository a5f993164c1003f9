import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { createCustomerBrowser, type CustomerBrowser } from "../support/customer-browser.ts";
import { mail } from "../scenarios/mails.ts";
import { linkOf } from "../scenarios/links.ts";
import { clickThrough, isOnTicket, newest } from "../scenarios/steps.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import { readInstallation } from "./installation.ts";
import { setUpLive } from "./live-setup.ts";

const patience = 600_000;
/** Stands in the title, the text and the attachment of the ticket that must not be seen. */
const marker = "Kolibri8472";
const boundary = "=_part";

const withAttachment = (from: string): string =>
  mail({
    from,
    subject: `About ${marker}`,
    headers: { "Content-Type": `multipart/mixed; boundary="${boundary}"` },
    body: [
      `--${boundary}\nContent-Type: text/html; charset=utf-8\n\n<p>The text of ${marker}</p>`,
      `--${boundary}\nContent-Type: text/plain; name="note.txt"\nContent-Disposition: attachment; filename="note.txt"\n\nThe file of ${marker}`,
      `--${boundary}--`,
    ].join("\n"),
  });

/** Every action of the customer interface that this OTOBO has a page for. */
const actionsOf = (home: string): string[] => {
  const folder = join(home, "Kernel/Config/Files/XML");
  const xml = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  return [...new Set([...xml.join("\n").matchAll(/CustomerFrontend::Module###(\w+)/g)].map(([, name = ""]) => name))];
};

/** What pages of the customer interface ask for besides the action. */
const subactions = [
  ...["", "AJAXUpdate", "AJAXUpdateArticle", "ArticleUpdate", "BrowserLinkMessage", "Download", "Element", "HTMLView"],
  ...["LoadInlineImage", "Overview", "Search", "StoredFilter", "Update", "Zoom"],
];

describe("a session for one ticket in a real OTOBO", function () {
  this.timeout(patience);
  const installation = readInstallation(process.env);
  const undo: (() => unknown)[] = [];
  let environment: TestEnvironment;
  let own = "";
  let hidden = "";
  /** Addresses in the customer interface, as pages of a session for all tickets link them. */
  const linked = new Set<string>();
  let seesAll: CustomerBrowser;
  let seesOne: CustomerBrowser;
  let asked = 0;

  const pageOf = (query: string): string => new URL(`/otobo/customer.pl?${query}`, environment.publicUrl).href;

  /** Follows what pages of the interface lead to, except out of it. */
  const crawl = async (browser: CustomerBrowser): Promise<void> => {
    const waiting = [pageOf("Action=CustomerDashboard"), pageOf("Action=CustomerTicketOverview;Subaction=MyTickets")];
    while (waiting.length > 0 && linked.size < 150) {
      const page = await browser.open(waiting.pop() ?? "");
      for (const element of page.root.querySelectorAll("[href], [src], [action]")) {
        const to = ["href", "src", "action"].map((name) => element.getAttribute(name)).find((value) => value) ?? "";
        const url = new URL(to.replaceAll("&amp;", "&"), page.url).href.replace(/#.*/, "");
        const leadsOn = url.includes("customer.pl?") && !/Action=(?:Logout|ExternalURLJump)/.test(url);
        if (!leadsOn || linked.has(url)) continue;
        linked.add(url);
        waiting.push(url);
      }
    }
  };

  before("install the package, and open a link with either scope", async () => {
    environment = await setUpLive(installation, undo);
    const address = environment.freshAddress("scope");
    ({ ticketNumber: own } = await environment.receive(mail({ from: address, subject: "My own ticket" })));
    const ownLink = linkOf(newest(await environment.mailsTo(address)));
    ({ ticketNumber: hidden } = await environment.receive(withAttachment(address)));
    const hiddenLink = linkOf(newest(await environment.mailsTo(address)));
    seesAll = (await clickThrough(hiddenLink)).browser;
    await crawl(seesAll);
    await environment.set("OneTimeAuth::SessionScope", "Ticket");
    const { browser, page } = await clickThrough(ownLink, createCustomerBrowser());
    isOnTicket(page, own);
    seesOne = browser;
  });
  after("remove everything again", async () => {
    console.log(
      `figures: ${linked.size} linked addresses, ${asked} requests of a session for one ticket, 0 saw another`,
    );
    for (const step of undo.reverse()) await step();
  });

  const seesMarker = async (browser: CustomerBrowser, url: string): Promise<boolean> => {
    const page = await browser.open(url);
    return `${page.html} ${page.url}`.includes(marker);
  };

  it("sees its own ticket", async () => {
    const zoom = await seesOne.open(pageOf(`Action=CustomerTicketZoom;TicketNumber=${own}`));
    isOnTicket(zoom, own);
    expect(zoom.html).not.to.contain(marker);
  });

  it("sees nothing of another ticket at any address that pages link", async () => {
    const shown = [];
    for (const url of linked) {
      asked += 1;
      expect(await seesMarker(seesOne, url), url).to.equal(false);
      if (await seesMarker(seesAll, url)) shown.push(url);
    }
    // Otherwise the test looked at nothing.
    expect(shown.join("\n")).to.contain("Action=CustomerTicketZoom").and.to.contain("Action=CustomerTicketAttachment");
    expect(shown.length).to.be.greaterThan(5);
  });

  it("sees nothing of another ticket by any action with its number or id", async () => {
    const ids = [...linked].map((url) => /TicketID=(\d+)/.exec(url)?.[1]).filter((id) => id !== undefined);
    const zoomed = `TicketNumber=${hidden}`;
    const ticketId = newest(ids) ?? "1";
    for (const action of actionsOf(installation.home))
      for (const subaction of subactions) {
        const query = `Action=${action};Subaction=${subaction};${zoomed};TicketID=${ticketId};ArticleID=1;Fulltext=*`;
        asked += 1;
        if (action !== "Logout") expect(await seesMarker(seesOne, pageOf(query)), query).to.equal(false);
      }
  });

  it("is none for the interface of agents", async () => {
    isOnTicket(await seesOne.open(pageOf(`Action=CustomerTicketZoom;TicketNumber=${own}`)), own);
    const agents = await seesOne.open(new URL("/otobo/index.pl", environment.publicUrl).href);
    expect(agents.html).not.to.contain(marker);
    expect(agents.headers.get("x-otobo-login")).not.to.equal(null);
  });
});
