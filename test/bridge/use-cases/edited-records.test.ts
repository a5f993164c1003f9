import { expect } from "chai";
import { day, hers, noon, openLink, presented, sendLink, sha256, ticket, type TokenWorld } from "./token-world.ts";
import { useWorld } from "./use-world.ts";

type Fields = Record<string, unknown>;

const ownKey = `ota:{${ticket.ticketNumber}}`;
const otherTicket = { ticketId: 8, ticketNumber: "2026112210000024", login: "joe@customer.example" };

/** So that its record has every field. */
const closed = { stateType: "closed", stateSince: noon - day, linkMaxAgeDays: 5 };

/** What a hand can do to one field; what another ticket has there stands for all that is well-formed. */
const editsOf = (value: unknown, others: unknown): Record<string, unknown> => ({
  deleted: undefined,
  "taken from another ticket": others,
  "made a list": [value],
  "made an object": { value },
  "made a yes": true,
  "made nothing": null,
  "made a number": 0,
  "made a far number": 9_999_999_999,
  "made a text": "x",
  "made empty": "",
});

const isOtherwise = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** Fields that open nothing: what they can do is what whoever removes the record can do, and pastTag counts for spent links only. */
const harmless = (field: string): boolean => ["takenUntil", "takenBy", "order", "pastTag"].includes(field);

describe("a record in Redis that was edited by hand", () => {
  const { world } = useWorld();
  let edits = 0;
  after(() => {
    console.log(`figures: ${edits} edits of single fields, 0 links opened, 0 faults`);
  });

  const fieldsOf = async (bridge: TokenWorld, key: string, field: string): Promise<Fields> =>
    JSON.parse((await bridge.redis.hget(key, field)) ?? "{}") as Fields;

  /** A link of the ticket and one of another; and all there is to read of both. */
  const prepareBoth = async (bridge: TokenWorld) => {
    const [own, other] = [await sendLink(bridge, closed), await sendLink(bridge, otherTicket)];
    const otherKey = `ota:{${otherTicket.ticketNumber}}`;
    return { own, other, otherKey };
  };

  const refuses = async (bridge: TokenWorld, address: Awaited<ReturnType<typeof sendLink>>, what: string) => {
    expect(["expired", "spent", "superseded"], what).to.include((await bridge.inspectLink(address)).state);
    expect((await bridge.openLink(address, hers)).opened, what).to.equal(false);
    edits += 1;
  };

  for (const record of ["life", "link"] as const)
    it(`is refused by page and button, whichever field of the ${record} it was`, async function () {
      this.timeout(60_000);
      const { own, other, otherKey } = await prepareBoth(world());
      const [ownField, otherField] =
        record === "life" ? ["life", "life"] : [`link:${own.linkId}`, `link:${other.linkId}`];
      const good = await fieldsOf(world(), ownKey, ownField);
      const others = await fieldsOf(world(), otherKey, otherField);
      expect(Object.keys(good)).to.have.length.greaterThan(2);
      for (const [field, value] of Object.entries(good).filter(([name]) => !harmless(name)))
        for (const [edit, edited] of Object.entries(editsOf(value, others[field]))) {
          if (!isOtherwise(value, edited)) continue;
          await world().redis.hset(ownKey, ownField, JSON.stringify({ ...good, [field]: edited }));
          await refuses(world(), own, `${field} ${edit}`);
        }
      await world().redis.hset(ownKey, ownField, JSON.stringify(good));
      expect((await world().inspectLink(own)).state).to.equal("open");
    });

  it("does not wake up a link that was spent, whatever its state says", async () => {
    const bridge = world();
    const own = await sendLink(bridge);
    await bridge.redeemGrant(presented(await openLink(bridge, own)));
    const spent = await fieldsOf(bridge, ownKey, `link:${own.linkId}`);
    for (const openTag of [undefined, spent.pastTag, "x"]) {
      await bridge.redis.hset(ownKey, `link:${own.linkId}`, JSON.stringify({ ...spent, state: "active", openTag }));
      await refuses(bridge, own, `state active, openTag ${typeof openTag}`);
    }
  });

  it("is refused by the login, whichever field of link or grant it was", async function () {
    this.timeout(60_000);
    const bridge = world();
    const { own, other } = await prepareBoth(bridge);
    const opened = await openLink(bridge, own);
    const foreign = await openLink(bridge, other, "B".repeat(43));
    const grantKey = `${ownKey}:g:${opened.user.split(".")[1] ?? ""}`;
    const foreignKey = `ota:{${otherTicket.ticketNumber}}:g:${foreign.user.split(".")[1] ?? ""}`;
    const grant = JSON.parse((await bridge.redis.get(grantKey)) ?? "") as Fields;
    const foreignGrant = JSON.parse((await bridge.redis.get(foreignKey)) ?? "") as Fields;
    for (const [field, value] of Object.entries(grant))
      for (const [edit, edited] of Object.entries(editsOf(value, foreignGrant[field]))) {
        if (!isOtherwise(value, edited)) continue;
        await bridge.redis.set(grantKey, JSON.stringify({ ...grant, [field]: edited }));
        expect((await bridge.redeemGrant(presented(opened))).redeemed, `${field} ${edit}`).to.equal(false);
        edits += 1;
      }
    await bridge.redis.set(grantKey, JSON.stringify(grant));
    expect((await bridge.redeemGrant(presented(opened, { browserHash: sha256("x") }))).redeemed).to.equal(false);
    expect((await bridge.redeemGrant(presented(opened))).redeemed).to.equal(true);
  });

  it("is refused as a whole when it is another type of Redis'", async () => {
    const bridge = world();
    const own = await sendLink(bridge);
    await bridge.redis.set(ownKey, "a text");
    const error: unknown = await bridge.openLink(own, hers).catch((reason: unknown) => reason);
    expect(error).to.have.property("code", "redis-unavailable");
    edits += 1;
  });
});
