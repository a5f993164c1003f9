import { expect } from "chai";
import {
  another as other,
  day,
  hers,
  noon,
  openLink,
  type Opening,
  otoboTicket,
  presented,
  sendLink,
  sha256,
  ticket,
} from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";
import { editRecord, type Fields, readRecord, writeRecord } from "../../support/stored-record.ts";

type SentLink = Awaited<ReturnType<typeof sendLink>>;

const ownKey = `ota:{${ticket.ticketNumber}}`;
const otherTicket = { ticketNumber: "2026112210000024", login: "joe@customer.example" };

/** An address that is not the login. */
const registered = { email: "jane@elsewhere.example", recipients: ["jane@elsewhere.example"] };
const elsewhere = { email: "joe@elsewhere.example", recipients: ["joe@elsewhere.example"] };

/** What the MAC vouches for: a link with another value in one of these opens for nobody. */
const signed = ["address", "expiresAt", "id", "login", "mac"];
/** What may lock or free a link for its holder, and opens it for nobody else. */
const unsigned = ["language", "leaseExpiresAt", "leaseHolder", "opened", "since", "state"];

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Of base64url the very next letter: it may differ in bits that mean nothing. */
const next = (text: string): string => `${text.slice(0, -1)}${alphabet.charAt(alphabet.indexOf(text.slice(-1)) ^ 1)}`;

/** What a hand can do to one field; what another ticket has there stands for all that is well-formed. */
const editsOf = (value: unknown, others: unknown): Fields => ({
  deleted: undefined,
  "taken from another ticket": others,
  "made a little greater": typeof value === "number" ? value + 1 : next(String(value)),
  "made a little smaller": typeof value === "number" ? value - 1 : String(value).slice(0, -1),
  "made longer": `${String(value)}=`,
  "made a list": [value],
  "made an object": { value },
  "made the other type": typeof value === "number" ? String(value) : Number(value),
  "made a yes": true,
  "made nothing": null,
  "made a number": 0,
  "made a far number": 9_999_999_999,
  "made a text": "x",
  "made empty": "",
  "made used": "used",
  "made active": "active",
});

const isOtherwise = (one: unknown, another: unknown): boolean => JSON.stringify(one) !== JSON.stringify(another);

describe("a record in Redis that was edited by hand", function () {
  this.timeout(60_000);
  const { fixture } = useLinkFixture();
  let edits = 0;
  after(() => {
    console.log(`figures: ${edits} edits of single fields, 0 links opened without their secret, 0 faults`);
  });

  /** The record of a ticket at rest, and that of its one link. */
  const ticketOf = (ticketNumber: string) => ({
    read: (): Promise<Fields> => readRecord(fixture().redis, ticketNumber),
    write: (fields: Fields) => writeRecord(fixture().redis, ticketNumber, fields),
  });
  const linkOf = ({ ticketNumber }: SentLink) => ({
    read: async () => (await readRecord(fixture().redis, ticketNumber)).links?.[0] ?? {},
    write: (fields: Fields) => editRecord(fixture().redis, ticketNumber, (record) => ({ ...record, links: [fields] })),
  });

  /** A link of the ticket and one of another, opened both, so that the records have every field. */
  const prepareBoth = async () => {
    const [own, foreign] = [
      await sendLink(fixture(), { ...registered, linkMaxAgeDays: 5 }),
      await sendLink(fixture(), { ...otherTicket, ...elsewhere, linkMaxAgeDays: 6, language: "en" }),
    ];
    const mergedInto = { ticketId: 9, ticketNumber: "2026112210000031" };
    await fixture().syncTicket(otoboTicket({ stateType: "merged", stateSince: noon - day, mergedInto }));
    const opened = await openLink(fixture(), own);
    fixture().state.now += 1;
    return { own, foreign, opened, foreignOpened: await openLink(fixture(), foreign, other) };
  };

  type Record = ReturnType<typeof ticketOf>;

  /** Edits each of the fields in each way, and puts the record back as it was. */
  const editAll = async (record: Record, foreign: Record, names: string[], check: (what: string) => Promise<void>) => {
    const [good, others] = [await record.read(), await foreign.read()];
    for (const field of names)
      for (const [edit, edited] of Object.entries(editsOf(good[field], others[field]))) {
        if (!isOtherwise(good[field], edited)) continue;
        await record.write({ ...good, [field]: edited });
        await check(`${field} ${edit}`);
        edits += 1;
        await record.write(good);
      }
  };

  const refuses = async (address: SentLink, what: string): Promise<void> => {
    for (const browser of [hers, other])
      expect((await fixture().openLink(address, browser)).opened, what).to.equal(false);
  };
  const refusesWithoutSecret = async ({ ticketNumber, linkId }: SentLink, what: string): Promise<void> => {
    for (const segment of [linkId, `${linkId}${"x".repeat(24)}`])
      expect((await fixture().openLink({ ticketNumber, segment }, hers)).opened, what).to.equal(false);
  };

  it("has all fields that these tests know", async () => {
    const { own } = await prepareBoth();
    expect(Object.keys(await linkOf(own).read())).to.have.members([...signed, ...unsigned]);
    expect(Object.keys(await ticketOf(ticket.ticketNumber).read())).to.have.members([
      "closedAt",
      "links",
      "mergedInto",
    ]);
  });

  it("opens for nobody with another value in a field that is signed, whether a browser has a lease or not", async () => {
    const { own, foreign } = await prepareBoth();
    const records = [linkOf(own), linkOf(foreign)] as const;
    await editAll(...records, signed, (what) => refuses(own, what));
    fixture().state.now += 60;
    await editAll(...records, signed, (what) => refuses(own, what));
    expect((await fixture().openLink(own, hers)).opened).to.equal(true);
  });

  it("opens for nobody without the secret, whichever field of link or ticket it was", async () => {
    const { own, foreign } = await prepareBoth();
    const check = (what: string) => refusesWithoutSecret(own, what);
    await editAll(linkOf(own), linkOf(foreign), [...signed, ...unsigned], check);
    await editAll(ticketOf(ticket.ticketNumber), ticketOf(otherTicket.ticketNumber), ["closedAt", "mergedInto"], check);
  });

  it("logs in nobody else, whichever field of link or ticket it was", async () => {
    const { own, foreign, opened, foreignOpened } = await prepareBoth();
    const strangers = [
      presented(opened, { email: registered.email, browserHash: sha256(other) }),
      presented(opened, {
        email: registered.email,
        grantHash: sha256(foreignOpened.grant),
        browserHash: sha256(other),
      }),
      presented(opened, { login: otherTicket.login, email: otherTicket.login }),
    ];
    const check = async (what: string): Promise<void> => {
      for (const stranger of strangers) expect((await fixture().redeemGrant(stranger)).redeemed, what).to.equal(false);
    };
    await editAll(linkOf(own), linkOf(foreign), [...signed, ...unsigned], check);
    await editAll(ticketOf(ticket.ticketNumber), ticketOf(otherTicket.ticketNumber), ["closedAt", "mergedInto"], check);
  });

  it("refuses the login of its own customer user with another value in a field that is signed, or another lease", async () => {
    const { own, foreign, opened } = await prepareBoth();
    const refusesLogin = async (opening: Opening, what: string): Promise<void> => {
      expect((await fixture().redeemGrant(presented(opening, { email: registered.email }))).redeemed, what).to.equal(
        false,
      );
    };
    const names = [...signed, "leaseExpiresAt", "leaseHolder"];
    await editAll(linkOf(own), linkOf(foreign), names, (what) => refusesLogin(opened, what));
    expect((await fixture().redeemGrant(presented(opened, { email: registered.email }))).redeemed).to.equal(true);
  });

  it("is refused as a whole when it is another type of Redis'", async () => {
    const own = await sendLink(fixture());
    await fixture().redis.del(ownKey);
    await fixture().redis.lpush(ownKey, "a text");
    expect((await fixture().openLink(own, hers)).opened).to.equal(false);
    edits += 1;
  });
});
