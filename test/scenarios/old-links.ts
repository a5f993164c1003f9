import { expect } from "chai";
import { linkOf } from "./links.ts";
import { mail } from "./mails.ts";
import type { ScenarioGroup } from "./scenario.ts";
import {
  clickThrough,
  close,
  closeDaysAgo,
  day,
  isGone,
  isOnTicket,
  look,
  newest,
  offersRenewal,
  offersToOpen,
  post,
  renew,
} from "./steps.ts";
import type { OldLink, TestEnvironment } from "./test-environment.ts";

const token = (letter: string): string => letter.repeat(24);

/** A ticket of before, with a link as the predecessor made it. */
const oldTicket = async (environment: TestEnvironment, name: string, changes: Partial<OldLink> = {}) => {
  const login = environment.freshAddress(name);
  const { ticketNumber } = await environment.receive(mail({ from: login }));
  const createdAt = Math.floor(Date.now() / 1000) - 40 * day;
  const link = { ticketNumber, login, token: token("o"), createdAt, ...changes };
  const query = `Action=CustomerTicketZoom;TicketNumber=${ticketNumber};OTAToken=${link.token}`;
  return { ticketNumber, login, link, query, url: `${environment.publicUrl}/customer.pl?${query}` };
};

/** Links that OneTimeAuthentificationLink mailed, after the migration. */
export const oldLinks: ScenarioGroup = {
  title: "links of OneTimeAuthentificationLink",
  scenarios: [
    {
      name: "an old link opens its ticket, once; looking at it changes nothing",
      run: async (environment) => {
        const { ticketNumber, link, url } = await oldTicket(environment, "old.link");
        expect(await environment.importLinks([link])).to.deep.equal({ imported: 1, known: 0 });
        for (const method of ["GET", "HEAD", "GET"]) expect((await fetch(url, { method })).status).to.equal(200);
        const page = await look(url);
        expect(offersToOpen(page)).to.equal(true);
        isOnTicket((await clickThrough(url)).page, ticketNumber);
        expect(offersToOpen(await look(url))).to.equal(false);
        expect((await post(page.url)).status).not.to.equal(303);
        expect(await environment.importLinks([link])).to.deep.equal({ imported: 0, known: 1 });
        expect(offersToOpen(await look(url))).to.equal(false);
      },
    },
    {
      name: "an old link works as mail programs and browsers keep it, and its token is neither stored nor logged",
      run: async (environment) => {
        const { ticketNumber, link, query, url } = await oldTicket(environment, "old.spelling", { token: token("s") });
        await environment.importLinks([link]);
        const start = `${environment.publicUrl}/customer.pl?`;
        const spellings = [
          url.replaceAll(";", "&"),
          url.replaceAll(";", "&amp;"),
          `${start}${encodeURIComponent(query)}`,
          `${start}Action=Login;OTAToken=${link.token};RequestedURL=${encodeURIComponent(query)}`,
        ];
        for (const spelling of spellings) expect(offersToOpen(await look(spelling)), spelling).to.equal(true);
        isOnTicket((await clickThrough(spellings[3] ?? "")).page, ticketNumber);
        expect(await environment.placesHolding(link.token)).to.deep.equal([]);
        expect(await environment.otoboLog()).not.to.contain(link.token);
        expect(environment.bridgeLog()).not.to.contain(link.token);
      },
    },
    {
      name: "a used old link has a new one sent, which works",
      run: async (environment) => {
        const { ticketNumber, login, link, url } = await oldTicket(environment, "old.used", { used: true });
        await environment.importLinks([link]);
        const before = (await environment.mailsTo(login)).length;
        const page = await look(url);
        expect([offersToOpen(page), offersRenewal(page)]).to.deep.equal([false, true]);
        await renew(url);
        const mails = await environment.mailsTo(login);
        expect(mails).to.have.lengthOf(before + 1);
        isOnTicket((await clickThrough(linkOf(newest(mails)))).page, ticketNumber);
      },
    },
    {
      name: "an old link ends when its ticket's time is over",
      run: async (environment) => {
        const { ticketNumber, link, url } = await oldTicket(environment, "old.closed");
        await environment.importLinks([link]);
        await close(environment, ticketNumber);
        expect(offersToOpen(await look(url))).to.equal(true);
        await closeDaysAgo(environment, ticketNumber, 15);
        expect(await isGone(url)).to.equal(true);
        expect(await environment.importLinks([link])).to.deep.equal({ imported: 0, known: 0 });
      },
    },
    {
      name: "of a ticket that has another customer user by now, or one with a password, no old link is imported",
      run: async (environment) => {
        const other = await oldTicket(environment, "old.other", { login: "somebody@else.example" });
        const known = await oldTicket(environment, "old.password");
        await environment.setPassword(known.login, "a password");
        expect(await environment.importLinks([other.link, known.link])).to.deep.equal({ imported: 0, known: 0 });
        for (const { url } of [other, known]) expect(await isGone(url)).to.equal(true);
      },
    },
    {
      name: "an old link that was never imported opens nothing",
      run: async (environment) => {
        const { url, link, ticketNumber } = await oldTicket(environment, "old.unknown");
        const page = await look(url);
        expect(page.status).to.equal(404);
        expect((await post(page.url)).status).to.equal(404);
        expect(page.url).to.contain(`/t/${ticketNumber}/${link.token}`);
      },
    },
  ],
};
