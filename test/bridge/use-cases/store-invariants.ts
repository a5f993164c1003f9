/** What must be true of Redis itself after each step, whatever the answers were. */
import { expect } from "chai";
import type { LinkFixture } from "./link-fixture.ts";
import { isSame, type Model, storedLinks } from "./link-model.ts";
import { day, ticket } from "./link-fixture.ts";

/** A key with everything in it, as text. */
interface Entry {
  key: string;
  /** Seconds it has left to live, rounded up; -1: for ever. */
  left: number;
  content: string[];
}

const dumpScript = `
local all = {}
for _, key in ipairs(redis.call('KEYS', '*')) do
  local kind = redis.call('TYPE', key).ok
  local content = {}
  if kind == 'hash' then content = redis.call('HGETALL', key) end
  if kind == 'string' then content = { redis.call('GET', key) } end
  if kind == 'zset' then content = redis.call('ZRANGE', key, 0, -1, 'WITHSCORES') end
  if kind == 'list' then content = redis.call('LRANGE', key, 0, -1) end
  all[#all + 1] = { key, redis.call('PTTL', key), content }
end
return all`;

const ageScript = `
for _, key in ipairs(redis.call('KEYS', '*')) do
  local left = redis.call('PTTL', key)
  if left >= 0 then redis.call('PEXPIRE', key, left - ARGV[1]) end
end`;

/** Lets time pass for Redis, too: what lapses meanwhile is gone. */
export const age = async ({ redis }: LinkFixture, seconds: number): Promise<void> => {
  await redis.eval(ageScript, 0, seconds * 1000);
};

const dump = async ({ redis }: LinkFixture): Promise<Entry[]> =>
  ((await redis.eval(dumpScript, 0)) as [string, number, string[]][]).map(([key, left, content]) => ({
    key,
    left: left < 0 ? left : Math.ceil(left / 1000),
    content,
  }));

const key = `ota:{${ticket.ticketNumber}}`;
/** What the machine may take for the steps of one order. */
const slack = 25;

const endsIn = (entry: Entry, seconds: number | undefined): void => {
  if (seconds === undefined) expect(entry.left, entry.key).to.equal(-1);
  else expect(entry.left, entry.key).to.be.within(seconds - slack, seconds);
};

const checkLinks = (model: Model, { content }: Entry): void => {
  const { links = [] } = JSON.parse(content[0] ?? "{}") as { links?: Record<string, string>[] };
  // Links that open are never forgotten: of two customer users three each.
  const most = Math.max(model.maxRecords, 2 * 3);
  expect(links).to.have.length(storedLinks(model).length).and.to.have.length.at.most(most);
  expect(new Set(links.map(({ id }) => id)).size, "ids").to.equal(links.length);
  const open = links.filter(({ state }) => state === "active");
  for (const { leaseHolder, entryHolder, state = "" } of links.filter((link) => link.state !== "active"))
    expect([undefined, entryHolder], `of a link that is ${state}`).to.include(leaseHolder);
  for (const [login, most] of model.mostActive)
    expect(
      open.filter((link) => isSame(link.login ?? "", login)),
      "active",
    ).to.have.length.at.most(most);
};

const checkKey = (model: Model, entry: Entry): void => {
  const end = model.endsAt === undefined ? undefined : model.endsAt - model.now;
  if (entry.key === key) {
    endsIn(entry, end);
    checkLinks(model, entry);
  } else {
    expect(entry.key).to.equal(`${key}:renewals`);
    endsIn(entry, 365 * day + (model.renewals.at(-1) ?? 0) - model.now);
    expect(entry.content).to.deep.equal(model.renewals.map(String).reverse());
  }
};

/** `secrets`: what must not stand anywhere. */
export const checkStore = async (fixture: LinkFixture, model: Model, secrets: string[]): Promise<void> => {
  const entries = await dump(fixture);
  for (const entry of entries) checkKey(model, entry);
  expect(entries.some((entry) => entry.key === key)).to.equal(model.stored !== undefined);
  const everything = entries.flatMap((entry) => [entry.key, ...entry.content]).join(" ");
  for (const secret of secrets) expect(everything.includes(secret), "a secret at rest").to.equal(false);
};
