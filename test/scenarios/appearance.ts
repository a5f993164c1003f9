/** The pages and the buttons in mails look as an admin made OTOBO look. */
import { expect } from "chai";
import { linkOf } from "./links.ts";
import { mail } from "./mails.ts";
import type { Scenario, ScenarioGroup } from "./scenario.ts";
import { look, mailIn, newest, opens } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const colors = {
  MainDark: "#0a5c36",
  MainLight: "#8a2be2",
  MainHover: "#b34106",
  BGLight: "#f7f7f9",
  TextDark: "#12291d",
  Highlight: "#ffd43b",
};
const footerLinks = {
  "https://acme.example/imprint": "Imprint",
  "<OTOBO_CONFIG_HttpType>://<OTOBO_CONFIG_FQDN>/<OTOBO_CONFIG_ScriptAlias>customer.pl?Action=CustomerAccept&Review=1":
    "Privacy <b>Policy</b>",
};
const definitions = "CustomerColorDefinitions";
const footer = "CustomerFrontend::FooterLinks";

const styleOf = (page: Awaited<ReturnType<typeof look>>): string => page.root.querySelector("style")?.rawText ?? "";
const linksOf = (page: Awaited<ReturnType<typeof look>>) =>
  page.root.querySelectorAll("footer a").map((link) => [link.text, link.getAttribute("href")] as const);

/** The whole mail in HTML with a button. */
const buttonIn = async (environment: TestEnvironment, who: string) => {
  const text = "<p>Hello</p><p>&lt;OTOBO_OTACustomerTicketLink&gt;</p>";
  await environment.setAutoResponses({ subject: "Your ticket", html: true, text });
  const address = environment.freshAddress(who);
  const { ticketNumber } = await environment.receive(mail({ from: address }));
  const sent = newest(await environment.mailsTo(address));
  const link = linkOf(sent);
  await opens(link, ticketNumber);
  return sent?.html ?? "";
};

const scenarios: Scenario[] = [
  {
    name: "as OTOBO is delivered: its colours, no name, no logo, no links",
    run: async (environment) => {
      const { link } = await mailIn(environment, environment.freshAddress("delivered"));
      const page = await look(link);
      expect(styleOf(page)).to.contain("--ground: #00023c;");
      expect(page.root.querySelectorAll("img, header, footer")).to.have.lengthOf(0);
      expect(page.root.querySelector("title")?.text).to.equal(page.root.querySelector("h1")?.text);
      expect(page.headers.get("content-security-policy")).not.to.contain("img-src");
    },
  },
  {
    name: "colours, logo, name and footer links are those of OTOBO's settings",
    run: async (environment) => {
      await environment.set(definitions, colors);
      await environment.set("CustomerLogo", { URLLogo: "skins/Customer/acme/img/logo.svg", URLSignet: "x.svg" });
      await environment.set("CustomerHeadline", "Acme & Sons");
      await environment.set(footer, footerLinks);
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("branded"));
      const page = await look(link);
      expect(styleOf(page)).to.contain("--ground: #0a5c36;").and.to.contain("--main: #8a2be2;");
      const logo = new URL("/otobo-web/skins/Customer/acme/img/logo.svg", environment.publicUrl).href;
      const image = page.root.querySelector("img")?.attributes;
      expect(image).to.deep.equal({ src: logo, alt: "Acme & Sons" });
      expect(page.headers.get("content-security-policy")).to.contain(`;img-src ${logo};`);
      expect(page.root.querySelector("title")?.text).to.match(/ – Acme & Sons$/);
      const [privacy, imprint] = linksOf(page).sort(([one], [other]) => other.localeCompare(one));
      expect(imprint).to.deep.equal(["Imprint", "https://acme.example/imprint"]);
      expect(privacy?.[0]).to.equal("Privacy <b>Policy</b>");
      expect(privacy?.[1]).to.match(/^https?:\/\/[\w.:-]+\/otobo\/customer\.pl\?Action=CustomerAccept&Review=1$/);
      expect(page.root.querySelectorAll("b")).to.have.lengthOf(0);
      await opens(link, ticketNumber);
    },
  },
  {
    name: "a page that is no link's has the same look",
    run: async (environment) => {
      await environment.set(definitions, colors);
      const page = await look(`${environment.publicUrl}/ota/nothing`);
      expect(page.status).to.equal(404);
      expect(styleOf(page)).to.contain("--ground: #0a5c36;");
    },
  },
  {
    name: "the button in a mail has the same colour",
    run: async (environment) => {
      expect(await buttonIn(environment, "button.delivered")).to.contain("background-color:#001bff");
      await environment.set(definitions, colors);
      expect(await buttonIn(environment, "button.branded")).to.contain("background-color:#8a2be2");
    },
  },
  {
    name: "what is no colour, no address and no plain text counts as not set, is logged, and gets into no page and no mail",
    run: async (environment) => {
      const hostile = "#123456;}</style><script>alert(1)</script>";
      await environment.set(definitions, { ...colors, MainDark: hostile, MainLight: hostile });
      await environment.set("CustomerLogo", { URLLogo: "https://x.example/a;script-src *", URLSignet: "x.svg" });
      await environment.set(footer, { "javascript:alert(1)": "Click", "https://acme.example/imprint": "Imprint" });
      const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("hostile"));
      const page = await look(link);
      expect(styleOf(page)).to.contain("--ground: #00023c;").and.to.contain("--main: #001bff;");
      expect(page.html).not.to.match(/alert|<script|script-src|<img/);
      expect(page.headers.get("content-security-policy")).not.to.match(/img-src|script-src/);
      expect(linksOf(page)).to.deep.equal([["Imprint", "https://acme.example/imprint"]]);
      await opens(link, ticketNumber);
      const sent = await buttonIn(environment, "hostile.button");
      expect(sent).to.contain("background-color:#001bff");
      expect(sent).not.to.match(/alert|<script/);
      const log = await environment.otoboLog();
      for (const name of [`${definitions}###MainLight`, "CustomerLogo###URLLogo", `${footer}###javascript:alert(1)`])
        expect(log).to.contain(`Invalid value in the setting ${name}. The pages of links do not use it.`);
      if (environment.check)
        expect(await environment.check()).to.match(/Problem .*CustomerColorDefinitions###MainLight/);
    },
  },
];

export const appearance: ScenarioGroup = { title: "the appearance", scenarios };
