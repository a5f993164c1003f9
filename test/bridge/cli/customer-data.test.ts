import { expect } from "chai";
import { createSubjectName } from "../../../bridge/domain/token.ts";
import { type FakeGenericInterface, startGenericInterface } from "../fake-generic-interface.ts";
import { useStore } from "../adapters/redis/store-fixture.ts";
import { createRedisBrowserStore } from "../../../bridge/adapters/redis/browser-store.ts";
import { newBrowser, openedBy, redeem, sendLink, visit } from "../../support/bridge-client.ts";
import { credentials, type MainProcess, startMain, variablesFor } from "../../support/main-process.ts";
import { runCommand } from "../../support/run-command.ts";
import { useDirectory } from "./use-directory.ts";

const [login, address, other] = ["jane", "jane@customer.example", "joe@other.example"];

/** All that may be in Redis; what is new here has to be forgotten and exported, too. */
const keyShapes = [
  /^ota:\{\d+\}$/,
  // Times only.
  /^ota:\{\d+\}:renewals$/,
  /^ota:limit:(client|customer|newCustomerUsers)\w+:[\w-]+:\d+$/,
  // By the login.
  /^ota:browsers:/,
  // Figures per day, by domain only.
  /^ota:figures:/,
];

describe("what Redis has of a customer user after all that can happen to a link", function () {
  this.timeout(60_000);
  const fixture = useStore();
  const [older, newer] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)];
  const directory = useDirectory();
  let otobo: FakeGenericInterface;
  let bridge: MainProcess;
  let variables: Record<string, string>;

  before(async () => {
    otobo = await startGenericInterface();
    const { path } = fixture.redis.options as { path: string };
    variables = { ...variablesFor(otobo.url), REDIS_URL: `unix://${path}`, TRUST_PROXY: "loopback" };
    bridge = await startMain(variables, { directory });
  });
  after(async () => {
    await bridge.stop();
    await otobo.stop();
  });

  /** A link that is sent, opened, used, and asked for again; with the secret in the end. */
  const live = async (ticketNumber: string, customer: string): Promise<void> => {
    const link = await sendLink(bridge, { credentials }, ticketNumber, customer);
    const browser = newBrowser();
    await visit(bridge, "GET", link.path, browser);
    const opened = openedBy(await visit(bridge, "POST", link.path, browser), browser);
    expect((await redeem(bridge, { credentials }, link, opened!)).body).to.include({ Redeemed: 1 });
    await visit(bridge, "POST", `${link.path}/renew`, browser);
    await visit(bridge, "POST", link.path.replace(/.$/, "x"), browser);
    const now = Math.floor(Date.now() / 1000);
    const own = { browser: "b".repeat(64), until: now + 86_400, address: undefined };
    await createRedisBrowserStore(fixture.redis).remember(customer, own, now);
  };
  const run = async (command: string, changed: Record<string, string> = {}): Promise<object> => {
    const parameters = [...command.split(" "), "--json"];
    const { code, stdout, stderr } = await runCommand(parameters, { ...variables, ...changed }, directory);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    return JSON.parse(stdout) as object;
  };
  /** Everything as one text. */
  const dump = async (): Promise<string> => {
    const keys = await fixture.keys();
    for (const key of keys) expect(key).to.satisfy((name: string) => keyShapes.some((shape) => shape.test(name)));
    const dumps = await Promise.all(keys.map((key) => fixture.redis.dumpBuffer(key)));
    return [...keys, ...dumps.map((text) => text.toString("latin1"))].join("\n");
  };
  const countersOf = (text: string, subject: string, keys = [older]): number =>
    text.split(createSubjectName(keys)(subject)).length - 1;

  it("is exported, and gone after it was forgotten: links and counters; others keep theirs", async () => {
    await live("2026112210000011", address);
    await live("2026112210000012", other);
    const before = await dump();
    expect(countersOf(before, address)).to.equal(3);
    const exported = (await run(`customer export --customer-user ${address}`)) as {
      counters: object[];
      browsers: object[];
    };
    expect(exported.browsers).to.have.length(1);
    expect(exported.counters).to.have.deep.members([
      { limit: "customerRenewalsPerHour", count: 1 },
      { limit: "customerRenewalsPerDay", count: 1 },
      { limit: "customerLinksPerHour", count: 1 },
    ]);
    expect(JSON.stringify(exported)).not.to.contain("joe");
    expect(await run("customer forget --customer-user JANE@customer.example")).to.deep.equal({
      forgotten: 1,
      counters: 3,
      browsers: 1,
    });
    const after = await dump();
    expect(after).not.to.contain("jane");
    expect(countersOf(after, address)).to.equal(0);
    expect(countersOf(after, other)).to.equal(3);
    expect(after).to.contain(other);
  });

  it("is found by the registered address where that is not the login, and after keys were rotated", async () => {
    await live("2026112210000013", address);
    const rotated = { TOKEN_KEYS: [newer, older].map((key) => key.toString("hex")).join(",") };
    const { counters } = (await run(`customer export --customer-user ${login} --address ${address}`, rotated)) as {
      counters: object[];
    };
    expect(counters).to.have.length(3);
    expect(await run(`customer forget --customer-user ${login} --address ${address}`, rotated)).to.include({
      counters: 3,
    });
    expect(countersOf(await dump(), address)).to.equal(0);
  });
});
