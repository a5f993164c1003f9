import { expect } from "chai";
import type { LinkToImport, LinksToImport } from "../../../bridge/use-cases/import-links.ts";
import { createImportLinks } from "../../../bridge/use-cases/import-links.ts";
import { mintLinkId } from "../../../bridge/domain/link-id.ts";
import { secretLength } from "../../../bridge/domain/link.ts";
import { day, noon, sendLink, sha256, ticket } from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";

const token = "dBHxM1uVV5ghlJOgfbCyO7ig";

const link = (changes: Partial<LinkToImport> = {}): LinkToImport => ({
  ticketNumber: ticket.ticketNumber,
  login: ticket.login,
  email: ticket.login,
  language: "de",
  stateType: "open",
  stateSince: noon - day,
  mergedInto: undefined,
  secretHash: sha256(token),
  createdAt: noon - 40 * day,
  isUsed: false,
  ...changes,
});

describe("importing links of OneTimeAuthentificationLink", () => {
  const { fixture, another } = useLinkFixture();
  const importInto = (of = fixture()) =>
    createImportLinks({ store: of.store, keys: of.keys, clock: () => of.state.now });
  const imported = (links: LinkToImport[], changes: Partial<LinksToImport> = {}) =>
    importInto()({ links, accessDays: 14, linkMaxAgeDays: 0, ...changes });
  const stateOf = async (segment = token) =>
    (await fixture().inspectLink({ ticketNumber: ticket.ticketNumber, segment })).state;

  it("does nothing to what was imported before, whatever has become of it, also after keys were rotated", async () => {
    await imported([link()]);
    await fixture().store.revoke(ticket.ticketNumber, undefined, noon);
    expect(await imported([link()])).to.deep.equal(["known"]);
    const rotated = await another({ keys: [Buffer.alloc(32, 2), ...fixture().keys] });
    const request = { links: [link()], accessDays: 14, linkMaxAgeDays: 0 };
    expect(await importInto(rotated)(request)).to.deep.equal(["known"]);
    expect(await stateOf()).to.equal("used");
  });

  it("does not bring back what was forgotten with its customer user", async () => {
    await imported([link()]);
    await fixture().store.forget(ticket.ticketNumber, ticket.login, fixture().state.now);
    expect(await imported([link()])).to.deep.equal(["known"]);
    expect(await stateOf()).to.equal("expired");
  });

  it("leaves out what would not open the ticket any more", async () => {
    expect(await imported([link({ stateType: "closed", stateSince: noon - 14 * day })])).to.deep.equal(["expired"]);
    expect(await imported([link()], { linkMaxAgeDays: 40 })).to.deep.equal(["expired"]);
    expect(await imported([link()], { linkMaxAgeDays: 41 })).to.deep.equal(["imported"]);
    fixture().state.now += day;
    expect(await stateOf()).to.equal("expired");
  });

  it("leaves links that were sent meanwhile as they are, and a new link takes the imported one's place first", async () => {
    const newer = await sendLink(fixture(), { activeLinks: 2 });
    await imported([link()]);
    expect([await stateOf(), await stateOf(newer.segment)]).to.deep.equal(["open", "open"]);
    await sendLink(fixture(), { activeLinks: 2 });
    expect([await stateOf(), await stateOf(newer.segment)]).to.deep.equal(["superseded", "open"]);
  });

  it("answers for each link, in the order of the request", async () => {
    const others = ["x", "y"].map((letter) => link({ secretHash: sha256(letter.repeat(secretLength)) }));
    await imported(others.slice(1));
    expect(await imported([link(), ...others])).to.deep.equal(["imported", "imported", "known"]);
  });

  it("keeps only hashes: the token is nowhere in Redis", async () => {
    await imported([link()]);
    const record = (await fixture().redis.get(`ota:{${ticket.ticketNumber}}`)) ?? "";
    expect(record).to.contain(ticket.login);
    expect(record).not.to.contain(token).and.not.to.contain(sha256(token));
  });

  it("opens by its token alone what was imported, and nothing that the bridge has sent", async () => {
    await imported([link()]);
    const { segment } = await sendLink(fixture(), { activeLinks: 2 });
    expect([await stateOf(token), await stateOf(segment)]).to.deep.equal(["open", "open"]);
    expect(await stateOf(segment.slice(-secretLength))).to.equal("expired");
  });

  it("tells a wrong token from a link of ours, and counts it as guessed", async () => {
    await imported([link()]);
    const view = (segment: string) => fixture().inspectLink({ ticketNumber: ticket.ticketNumber, segment });
    expect(await view("x".repeat(secretLength))).to.include({ state: "expired", guessed: true, renewable: false });
    const inert = mintLinkId(fixture().keys, (size) => Buffer.alloc(size, 7), { ...ticket, now: noon });
    expect(await view(inert)).to.include({ state: "inert" });
    expect(await view(`${token}${token}`)).to.include({ state: "expired", guessed: true });
  });
});
