import { expect } from "chai";
import { languages, findTexts } from "../../bridge/domain/texts/find-texts.ts";
import { inertLinkOf } from "./links.ts";
import { mail } from "./mails.ts";
import type { ScenarioGroup } from "./scenario.ts";
import { answerWithLink, clickThrough, day, look, mailIn, newest, renew } from "./steps.ts";
import type { World } from "./world.ts";

const textsIn = (language: string) => {
  const texts = findTexts(language);
  if (!texts) throw new Error(`There are no texts in ${language}`);
  return texts;
};

const message = (key: string): string => `OneTimeAuth::CustomerErrorMessage${key}`;

/** What an admin wrote, with everything that has to be kept or made harmless, and how it stands in a page or a mail. */
const written = "Gone & <b>away</b>.\nCall us.";
const asHtml = /Gone &amp; &lt;b(?:>|&gt;)away&lt;\/b(?:>|&gt;)\.<br ?\/?>(?:\n)?Call us\./;

const showsWritten = (html: string): void => {
  expect(html).to.match(asHtml);
};

/** A link that leads nowhere, of the right shape. */
const madeUp = (link: string): string => `${inertLinkOf(link)}${"A".repeat(24)}`;

const customerOf = async (world: World, name: string, language: string) => {
  const address = world.freshAddress(name);
  await world.addCustomerUser({ login: address, email: address, language });
  return { address, ...(await mailIn(world, address)) };
};

const shown: ScenarioGroup["scenarios"] = [
  {
    name: "LinkExpired: what the admin wrote is shown for a link that is unknown, escaped, with its line breaks",
    run: async (world) => {
      const { link } = await mailIn(world, world.freshAddress("expired.text"));
      await world.set(message("LinkExpired"), written);
      const page = await look(madeUp(link));
      expect(page.status).to.equal(404);
      expect(page.text).to.contain("Gone & <b>away</b>.");
      expect(page.root.querySelectorAll("b")).to.have.lengthOf(0);
      showsWritten(page.html);
    },
  },
  {
    name: "LinkExpired: stands on OTOBO's login page, too, when a login by link fails there",
    run: async (world) => {
      const { address, link } = await customerOf(world, "login.text", "en");
      await world.set(message("LinkExpired"), "Gone for good.");
      await world.setPassword(address, "a long password");
      const { page } = await clickThrough(link);
      expect(page.headers.get("x-otobo-login"), "the login page").not.to.equal(null);
      expect(page.text).to.contain("Gone for good.");
    },
  },
  {
    name: "WrongLink: is shown for an old link while a newer one is active",
    run: async (world) => {
      await world.set("OneTimeAuth::ActiveLinksPerTicket", "1");
      await world.set(message("WrongLink"), written);
      const { address, ticketNumber, link } = await customerOf(world, "wrong.link", "en");
      await answerWithLink(world, ticketNumber, address);
      showsWritten((await look(link)).html);
    },
  },
  {
    name: "NewLink: is shown when a new link has been sent",
    run: async (world) => {
      await world.set(message("NewLink"), written);
      const { link } = await mailIn(world, world.freshAddress("new.link"));
      await clickThrough(link);
      showsWritten((await renew(link)).html);
    },
  },
  {
    name: "RefreshFailed: is shown when OTOBO cannot send a new link",
    run: async (world) => {
      await world.set(message("RefreshFailed"), written);
      const { address, link } = await customerOf(world, "refresh.failed", "en");
      await clickThrough(link);
      await world.setValid(address, false);
      showsWritten((await renew(link)).html);
    },
  },
  {
    name: "RefreshFailed: stands in the mail while the bridge is away, and the plain ticket URL inside an attribute",
    run: async (world) => {
      const { address, ticketNumber } = await customerOf(world, "no.bridge", "en");
      await world.set(message("RefreshFailed"), written);
      await world.stopBridge();
      const template = 'See &lt;OTOBO_OTACustomerTicketLink&gt; or <a href="<OTOBO_OTACustomerTicketLink>">here</a>.';
      const text = await world.render(ticketNumber, template, { html: true });
      await world.send(ticketNumber, { to: address, text, html: true });
      const sent = newest(await world.mailsTo(address));
      showsWritten(sent?.html ?? "");
      expect(sent?.html).to.match(/href="[^"]*Action=CustomerTicketZoom;TicketNumber=\d+"/);
      expect(sent?.links).to.deep.equal([]);
    },
  },
];

const built: ScenarioGroup["scenarios"] = [
  ...languages.map((language) => ({
    name: `the built-in texts are there in ${language}, in the customer user's language before the browser's`,
    run: async (world: World) => {
      const { link } = await customerOf(world, `language.${language}`, language);
      const texts = textsIn(language);
      const browser = { languages: language === "fr" ? "de" : "fr" };
      expect((await look(link, browser)).text).to.contain(texts.openText);
      await clickThrough(link);
      const spent = await look(link, browser);
      expect(spent.text).to.contain(texts.usedText);
      expect(spent.root.querySelector("html")?.getAttribute("lang")).to.equal(language);
    },
  })),
  {
    name: "the page after a renewal, too, is in the customer user's language",
    run: async (world) => {
      const { link } = await customerOf(world, "renewed.pl", "pl");
      await clickThrough(link);
      expect((await renew(link)).text).to.contain(textsIn("pl").newLink);
      expect((await renew(link)).text).to.contain(textsIn("pl").rateLimitedText);
    },
  },
  {
    name: "the page of a link that is over is in the customer user's language",
    run: async (world) => {
      await world.set("OneTimeAuth::LinkMaxAgeDays", "1");
      const { link } = await customerOf(world, "expired.hu", "hu");
      world.passTime(day);
      expect((await look(link)).text).to.contain(textsIn("hu").linkExpired);
    },
  },
  {
    name: "where the customer user is not known the browser's language counts, then OTOBO's",
    run: async (world) => {
      const { link } = await mailIn(world, world.freshAddress("unknown.language"));
      expect((await look(madeUp(link), { languages: "nl,en;q=0.5" })).text).to.contain(textsIn("nl").linkExpired);
      await world.set("DefaultLanguage", "it");
      expect((await look(madeUp(link), { languages: "" })).text).to.contain(textsIn("it").linkExpired);
      expect((await look(madeUp(link), { languages: "xx" })).text).to.contain(textsIn("it").linkExpired);
    },
  },
  {
    name: "a customer user who chose no language gets the browser's",
    run: async (world) => {
      const address = world.freshAddress("no.language");
      await world.addCustomerUser({ login: address, email: address });
      await world.setLanguage(address, "");
      const { link } = await mailIn(world, address);
      expect((await look(link, { languages: "es" })).text).to.contain(textsIn("es").openText);
    },
  },
  {
    name: "a setting that an admin changed wins in every language",
    run: async (world) => {
      await world.set(message("LinkExpired"), "Nur dies.");
      const { link } = await mailIn(world, world.freshAddress("all.languages"));
      for (const browser of ["de", "fr", "hu"])
        expect((await look(madeUp(link), { languages: browser })).text).to.contain("Nur dies.");
    },
  },
  {
    name: "the sentence in a mail without a link is in the customer user's language",
    run: async (world) => {
      const address = world.freshAddress("mail.de");
      await world.addCustomerUser({ login: address, email: address, language: "de" });
      await world.stopBridge();
      await world.receive(mail({ from: address }));
      expect(newest(await world.mailsTo(address))?.text).to.match(/Ein Link zu Ihrem Ticket konnte gerade nicht/);
    },
  },
];

export const settingsMessages: ScenarioGroup = { title: "settings: the messages", scenarios: [...shown, ...built] };
