import { expect } from "chai";
import { findTexts } from "../../bridge/domain/texts/find-texts.ts";
import { inertLinkOf } from "./links.ts";
import { mail } from "./mails.ts";
import type { ScenarioGroup } from "./scenario.ts";
import { answerWithLink, clickThrough, day, look, mailIn, newest, renew } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const textsIn = (language: string) => {
  const texts = findTexts(language);
  if (!texts) throw new Error(`There are no texts in ${language}`);
  return texts;
};

/** As OTOBO spells them: those of the package's emails, and those whose code or direction is another. */
const spokenLanguages = ["en", "de", "fr", "es", "it", "nl", "pl", "pt", "hu", "ar_SA", "he", "nb_NO"];

const message = (key: string): string => `OneTimeAuth::CustomerErrorMessage${key}`;

/** What an admin wrote, with everything that has to be kept or made harmless, and how it stands in a page or a mail. */
const written = "Gone & <b>away</b>.\nCall us.";
const asHtml = /Gone &amp; &lt;b(?:>|&gt;)away&lt;\/b(?:>|&gt;)\.<br ?\/?>(?:\n)?Call us\./;

const showsWritten = (html: string): void => {
  expect(html).to.match(asHtml);
};

/** A link that leads nowhere, of the right shape. */
const madeUp = (link: string): string => `${inertLinkOf(link)}${"A".repeat(24)}`;

const customerOf = async (environment: TestEnvironment, name: string, language: string) => {
  const address = environment.freshAddress(name);
  await environment.addCustomerUser({ login: address, email: address, language });
  return { address, ...(await mailIn(environment, address)) };
};

const shown: ScenarioGroup["scenarios"] = [
  {
    name: "LinkExpired: what the admin wrote is shown for a link that is unknown, escaped, with its line breaks",
    run: async (environment) => {
      const { link } = await mailIn(environment, environment.freshAddress("expired.text"));
      await environment.set(message("LinkExpired"), written);
      const page = await look(madeUp(link));
      expect(page.status).to.equal(404);
      expect(page.text).to.contain("Gone & <b>away</b>.");
      expect(page.root.querySelectorAll("b")).to.have.lengthOf(0);
      showsWritten(page.html);
    },
  },
  {
    name: "LinkExpired: stands on OTOBO's login page, too, when a login by link fails there",
    run: async (environment) => {
      const { address, link } = await customerOf(environment, "login.text", "en");
      await environment.set(message("LinkExpired"), "Gone for good.");
      await environment.setPassword(address, "a long password");
      const { page } = await clickThrough(link);
      expect(page.headers.get("x-otobo-login"), "the login page").not.to.equal(null);
      expect(page.text).to.contain("Gone for good.");
    },
  },
  {
    name: "WrongLink: is shown for an old link while a newer one is active",
    run: async (environment) => {
      await environment.set("OneTimeAuth::ActiveLinksPerTicket", "1");
      await environment.set(message("WrongLink"), written);
      const { address, ticketNumber, link } = await customerOf(environment, "wrong.link", "en");
      await answerWithLink(environment, ticketNumber, address);
      showsWritten((await look(link)).html);
    },
  },
  {
    name: "NewLink: is shown when a new link has been sent",
    run: async (environment) => {
      await environment.set(message("NewLink"), written);
      const { link } = await mailIn(environment, environment.freshAddress("new.link"));
      await clickThrough(link);
      showsWritten((await renew(link)).html);
    },
  },
  {
    name: "RefreshFailed: is shown when OTOBO cannot send a new link",
    run: async (environment) => {
      await environment.set(message("RefreshFailed"), written);
      const { address, link } = await customerOf(environment, "refresh.failed", "en");
      await clickThrough(link);
      await environment.setValid(address, false);
      showsWritten((await renew(link)).html);
    },
  },
  {
    name: "RefreshFailed: stands in the mail while the bridge is away, and the plain ticket URL inside an attribute",
    run: async (environment) => {
      const { address, ticketNumber } = await customerOf(environment, "no.bridge", "en");
      await environment.set(message("RefreshFailed"), written);
      await environment.stopBridge();
      const template = 'See &lt;OTOBO_OTACustomerTicketLink&gt; or <a href="<OTOBO_OTACustomerTicketLink>">here</a>.';
      const text = await environment.render(ticketNumber, template, { html: true });
      await environment.send(ticketNumber, { to: address, text, html: true });
      const sent = newest(await environment.mailsTo(address));
      showsWritten(sent?.html ?? "");
      expect(sent?.html).to.match(/href="[^"]*Action=CustomerTicketZoom;TicketNumber=\d+"/);
      expect(sent?.links).to.deep.equal([]);
    },
  },
];

const built: ScenarioGroup["scenarios"] = [
  ...spokenLanguages.map((language) => ({
    name: `the built-in texts are there in ${language}, in the customer user's language before the browser's`,
    run: async (environment: TestEnvironment) => {
      const { link } = await customerOf(environment, `language.${language}`, language);
      const texts = textsIn(language);
      const browser = { languages: language === "fr" ? "de" : "fr" };
      expect((await look(link, browser)).text).to.contain(texts.openText);
      await clickThrough(link);
      const spent = await look(link, browser);
      expect(spent.text).to.contain(texts.usedText);
      const html = spent.root.querySelector("html");
      expect(html?.getAttribute("lang")).to.equal(texts.language);
      expect(html?.getAttribute("dir")).to.equal(texts.direction);
    },
  })),
  {
    name: "the page after a renewal, too, is in the customer user's language",
    run: async (environment) => {
      const { link } = await customerOf(environment, "renewed.pl", "pl");
      await clickThrough(link);
      expect((await renew(link)).text).to.contain(textsIn("pl").newLink);
      expect((await renew(link)).text).to.contain(textsIn("pl").rateLimitedText);
    },
  },
  {
    name: "the page of a link that is over is in the customer user's language",
    run: async (environment) => {
      await environment.set("OneTimeAuth::LinkMaxAgeDays", "1");
      const { link } = await customerOf(environment, "expired.hu", "hu");
      environment.passTime(day);
      expect((await look(link)).text).to.contain(textsIn("hu").linkExpired);
    },
  },
  {
    name: "where the customer user is not known the browser's language counts, then OTOBO's",
    run: async (environment) => {
      const { link } = await mailIn(environment, environment.freshAddress("unknown.language"));
      expect((await look(madeUp(link), { languages: "nl,en;q=0.5" })).text).to.contain(textsIn("nl").linkExpired);
      await environment.set("DefaultLanguage", "it");
      expect((await look(madeUp(link), { languages: "" })).text).to.contain(textsIn("it").linkExpired);
      expect((await look(madeUp(link), { languages: "xx" })).text).to.contain(textsIn("it").linkExpired);
    },
  },
  {
    name: "a customer user who chose no language gets the browser's",
    run: async (environment) => {
      const address = environment.freshAddress("no.language");
      await environment.addCustomerUser({ login: address, email: address });
      await environment.setLanguage(address, "");
      const { link } = await mailIn(environment, address);
      expect((await look(link, { languages: "es" })).text).to.contain(textsIn("es").openText);
    },
  },
  {
    name: "a setting that an admin changed wins in every language",
    run: async (environment) => {
      await environment.set(message("LinkExpired"), "Nur dies.");
      const { link } = await mailIn(environment, environment.freshAddress("all.languages"));
      for (const browser of ["de", "fr", "hu"])
        expect((await look(madeUp(link), { languages: browser })).text).to.contain("Nur dies.");
    },
  },
  {
    name: "the sentence in a mail without a link is in the customer user's language",
    run: async (environment) => {
      const address = environment.freshAddress("mail.de");
      await environment.addCustomerUser({ login: address, email: address, language: "de" });
      await environment.stopBridge();
      await environment.receive(mail({ from: address }));
      expect(newest(await environment.mailsTo(address))?.text).to.match(/Ein Link zu Ihrem Ticket konnte gerade nicht/);
    },
  },
];

export const settingsMessages: ScenarioGroup = { title: "settings: the messages", scenarios: [...shown, ...built] };
