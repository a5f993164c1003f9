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
} from "./token-world.ts";
import { useWorld } from "./use-world.ts";

type Fields = Record<string, unknown>;
type SentLink = Awaited<ReturnType<typeof sendLink>>;

/** One record at rest. */
interface RecordAtRest {
  read: () => Promise<Fields>;
  write: (fields: Fields) => Promise<unknown>;
}

const ownKey = `ota:{${ticket.ticketNumber}}`;
const otherTicket = { ticketId: 8, ticketNumber: "2026112210000024", login: "joe@customer.example" };
const otherKey = `ota:{${otherTicket.ticketNumber}}`;

/** So that the records have every field. */
const merged = {
  stateType: "merged",
  stateSince: noon - day,
  mergedInto: { ticketId: 9, ticketNumber: "2026112210000031" },
};
const fieldsOfLink = [
  ...["addressTag", "armedAt", "domain", "expiresAt", "language", "linkId", "login", "maskedAddress"],
  ...["openTag", "order", "pastTag", "state", "takenBy", "takenTag", "takenUntil"],
];
const fieldsOfLife = ["closedAt", "mergedInto", "tag", "ticketId"];
const fieldsOfGrant = ["expiresAt", "grantId", "linkId", "linkTag", "tag", "ticketNumber"];

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Of base64url the very next word: it may differ in bits that mean nothing. */
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
  "made spent": "spent",
});

const isOtherwise = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

describe("a record in Redis that was edited by hand", function () {
  this.timeout(60_000);
  const { world } = useWorld();
  let edits = 0;
  after(() => {
    console.log(`figures: ${edits} edits of single fields, 0 links opened, 0 logins, 0 faults`);
  });

  const inHash = (key: string, field: string): RecordAtRest => ({
    read: async () => JSON.parse((await world().redis.hget(key, field)) ?? "{}") as Fields,
    write: (fields) => world().redis.hset(key, field, JSON.stringify(fields)),
  });
  const lifeOf = (key: string): RecordAtRest => inHash(key, "life");
  const linkOf = (key: string, { linkId }: SentLink): RecordAtRest => inHash(key, `link:${linkId}`);
  const grantOf = (key: string, { user }: Opening): RecordAtRest => {
    const grantKey = `${key}:g:${user.split(".")[1] ?? ""}`;
    return {
      read: async () => JSON.parse((await world().redis.get(grantKey)) ?? "{}") as Fields,
      write: (fields) => world().redis.set(grantKey, JSON.stringify(fields)),
    };
  };

  /** A link of the ticket and one of another, opened both, with every field that a record can have. */
  const prepareBoth = async () => {
    const [own, foreign] = [
      await sendLink(world(), { linkMaxAgeDays: 5 }),
      await sendLink(world(), { ...otherTicket, linkMaxAgeDays: 6, language: "en" }),
    ];
    await world().followTicket.follow(otoboTicket(merged));
    const opened = await openLink(world(), own);
    world().state.now += 1;
    return { own, foreign, opened, foreignOpened: await openLink(world(), foreign, other) };
  };

  const refuses = async (address: SentLink, what: string): Promise<void> => {
    expect(["expired", "spent"], what).to.include((await world().inspectLink(address)).state);
    for (const browser of [hers, other])
      expect((await world().openLink(address, browser)).opened, what).to.equal(false);
  };
  const refusesLogin = async (opened: Opening, what: string): Promise<void> => {
    expect((await world().redeemGrant(presented(opened))).redeemed, what).to.equal(false);
  };

  /** Edits each field in each way, and puts the record back as it was. */
  const editAll = async (
    record: RecordAtRest,
    foreign: RecordAtRest,
    names: string[],
    check: (what: string) => Promise<void>,
  ) => {
    const [good, others] = [await record.read(), await foreign.read()];
    expect(Object.keys(good).sort()).to.deep.equal(names);
    for (const [field, value] of Object.entries(good))
      for (const [edit, edited] of Object.entries(editsOf(value, others[field])).filter(([, to]) =>
        isOtherwise(value, to),
      )) {
        await record.write({ ...good, [field]: edited });
        await check(`${field} ${edit}`);
        edits += 1;
      }
    await record.write({ ...good, unknown: "field" });
  };

  it("is refused by page and button, whichever field of the ticket's life it was", async () => {
    const { own } = await prepareBoth();
    await editAll(lifeOf(ownKey), lifeOf(otherKey), fieldsOfLife, (what) => refuses(own, what));
    expect((await world().inspectLink(own)).state).to.equal("open");
    await openLink(world(), own);
  });

  it("is refused by page and button, whichever field of the link it was, while a browser has it", async () => {
    const { own, foreign } = await prepareBoth();
    const [record, others] = [linkOf(ownKey, own), linkOf(otherKey, foreign)];
    await editAll(record, others, fieldsOfLink, (what) => refuses(own, what));
    expect((await world().inspectLink(own)).state).to.equal("open");
    await openLink(world(), own);
  });

  it("is refused by page and button, whichever field of the link it was, while nobody has it", async () => {
    const { foreign } = await prepareBoth();
    const own = await sendLink(world(), { ...merged, linkMaxAgeDays: 5 });
    const fields = fieldsOfLink.filter((name) => !name.startsWith("taken"));
    const [record, others] = [linkOf(ownKey, own), linkOf(otherKey, foreign)];
    await editAll(record, others, fields, (what) => refuses(own, what));
    const [good, { takenUntil, takenBy, takenTag }] = [await record.read(), await others.read()];
    for (const added of [{ takenUntil }, { takenBy }, { takenTag }, { takenUntil, takenBy, takenTag }]) {
      await record.write({ ...good, ...added });
      await refuses(own, `${Object.keys(added).join()} added`);
      edits += 1;
    }
    await record.write(good);
    await openLink(world(), own);
  });

  it("does not wake up a link that was spent, whichever field it was", async () => {
    const { own, foreign, opened } = await prepareBoth();
    const [record, others] = [linkOf(ownKey, own), linkOf(otherKey, foreign)];
    const active = await record.read();
    await world().redeemGrant(presented(opened));
    const spent = await record.read();
    const fields = fieldsOfLink.filter((name) => name !== "openTag" && !name.startsWith("taken"));
    await editAll(record, others, fields, (what) => refuses(own, what));
    const additions = [...Object.entries(active).map(([field, value]) => ({ [field]: value }))];
    for (const added of [
      ...additions,
      { state: "active", openTag: spent.pastTag },
      { state: "active", openTag: "x" },
    ]) {
      await record.write({ ...spent, ...added });
      await refuses(own, `${Object.keys(added).join()} as it was`);
      edits += 1;
    }
  });

  it("is refused by the login, whichever field of link, life or grant it was", async () => {
    const { own, foreign, opened, foreignOpened } = await prepareBoth();
    const check = (what: string) => refusesLogin(opened, what);
    await editAll(grantOf(ownKey, opened), grantOf(otherKey, foreignOpened), fieldsOfGrant, check);
    await editAll(lifeOf(ownKey), lifeOf(otherKey), fieldsOfLife, check);
    await editAll(linkOf(ownKey, own), linkOf(otherKey, foreign), fieldsOfLink, check);
    expect((await world().redeemGrant(presented(opened, { browserHash: sha256("x") }))).redeemed).to.equal(false);
    expect((await world().redeemGrant(presented(opened))).redeemed).to.equal(true);
  });

  it("is refused as a whole when it is another type of Redis'", async () => {
    const own = await sendLink(world());
    await world().redis.set(ownKey, "a text");
    const error: unknown = await world()
      .openLink(own, hers)
      .catch((reason: unknown) => reason);
    expect(error).to.have.property("code", "redis-unavailable");
    edits += 1;
  });
});
