import { randomBytes } from "node:crypto";
import { expect } from "chai";
import { eventually } from "../scenarios/eventually.ts";
import { mailIn } from "../scenarios/steps.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import { percentile } from "../support/percentile.ts";
import { startActions } from "./actions.ts";
import { consoleOk, readInstallation } from "./installation.ts";
import { setUpLive } from "./live-setup.ts";

const word = (length: number): string => randomBytes(length).toString("hex").slice(0, length);
const anonymous = 50;
const passwordLogins = 10;
const rounds = 3;

/** Of a crowd at a hanging bridge. */
interface Hanging {
  milliseconds: number[];
  waited: number;
}

type Ask = (environment: TestEnvironment, ticketNumber: string, index: number) => Promise<string | null>;

/** Asks for a login; the header says that OTOBO refused with its login page. Posted, as passwords are: equal chances in the queue. */
const refused = async ({ publicUrl }: TestEnvironment, fields: Record<string, string>): Promise<string | null> => {
  const body = new URLSearchParams({ Action: "Login", ...fields });
  const headers = { cookie: `OneTimeAuth=${word(43)}` };
  const response = await fetch(`${publicUrl}/customer.pl`, { method: "POST", body, headers, redirect: "manual" });
  await response.text();
  return response.headers.get("x-otobo-login");
};

/** Somebody asks for a login by link: every second with a token that looks like one of the bridge's, the others with junk. */
const askByLink: Ask = (environment, ticketNumber, index) =>
  refused(environment, { User: `${ticketNumber}.${word(24)}`, OTAToken: index % 2 === 0 ? word(43) : "<junk>" });

/** Somebody guesses a login and its password: what a stock OTOBO has to bear. */
const guess: Ask = (environment) => refused(environment, { User: word(22), Password: word(22) });

/** Logs in with a password; answers the milliseconds. */
const logIn = async (url: string, User: string, Password: string): Promise<number> => {
  const begin = performance.now();
  const body = new URLSearchParams({ Action: "Login", User, Password });
  // Not a kept connection: Starman ends one that is idle for a second.
  const headers = { connection: "close" };
  const response = await fetch(url, { method: "POST", body, redirect: "manual", headers });
  await response.text();
  expect(response.status, `a login at ${url}`).to.equal(302);
  return performance.now() - begin;
};

/** A bridge that takes requests and never answers must cost only those who want something from it. */
describe("a hanging bridge, with a real OTOBO", function () {
  this.timeout(900_000);
  const installation = readInstallation(process.env);
  const undo: (() => unknown)[] = [];
  const actions = startActions(installation);
  undo.push(actions.stop);
  const password = word(20);
  let environment: TestEnvironment;
  const agent = `agent.${word(8)}`;
  let customer: string;
  let ticketNumber: string;

  /** An agent or a customer, in turn; answers the milliseconds. */
  const logInAs = (index: number): Promise<number> =>
    index % 2 === 0
      ? logIn(`${environment.publicUrl}/index.pl`, agent, password)
      : logIn(`${environment.publicUrl}/customer.pl`, customer, password);
  /** Fifty strangers at once, and among them ten who have a password; answers the milliseconds of these. */
  const crowd = async (ask: Ask): Promise<number[]> => {
    const asking: Promise<string | null>[] = [];
    const logins: Promise<number>[] = [];
    for (let index = 0; index < anonymous; index += 1) {
      asking.push(ask(environment, ticketNumber, index));
      if (index % (anonymous / passwordLogins) === 0) logins.push(logInAs(logins.length));
    }
    const milliseconds = await Promise.all(logins);
    expect((await Promise.all(asking)).filter((answer) => answer === null)).to.deep.equal([]);
    // OTOBO allows a person few of them.
    await consoleOk(installation, ["Maint::Session::DeleteAll"]);
    return milliseconds;
  };
  const strangers = () =>
    Promise.all(Array.from({ length: anonymous }, (_, index) => askByLink(environment, ticketNumber, index)));
  /** A crowd at a bridge that answers nobody; answers the milliseconds, too, and how many logins waited for the bridge. */
  const crowdAtHangingBridge = async (prepare: () => Promise<unknown>): Promise<Hanging> => {
    const requests = await environment.hangBridge();
    await prepare();
    const before = requests.length;
    const milliseconds = await crowd(askByLink);
    const waited = requests.length - before;
    expect(new Set(requests)).to.deep.equal(new Set(["/otobo/grants/redeem"]));
    await strangers();
    expect(requests, "while the failure is fresh nobody asks the bridge").to.have.length(before + waited);
    await environment.startBridge();
    return { milliseconds, waited };
  };
  const firstFailure = () => Promise.resolve();
  /** The bridge has been hanging for a while, and the pause of half a minute is just over. */
  const failureOfBefore = async (): Promise<void> => {
    await askByLink(environment, ticketNumber, 0);
    await actions.call("AgeFailures");
  };

  before("install the package and enable it", async () => {
    environment = await setUpLive(installation, undo);
    undo.push(() => environment.tidy());
    ({ ticketNumber } = await mailIn(environment, environment.freshAddress("hanging")));
    customer = environment.freshAddress("with.password");
    await environment.addAgent(agent, password, "none");
    await environment.addCustomerUser({ login: customer, email: customer, password });
  });
  beforeEach(async () => {
    await environment.startBridge();
    // Each worker loads what it needs at its first login.
    await crowd(guess);
  });
  after("remove everything again", async () => {
    for (const step of undo.reverse()) await step();
  });

  it("keeps nobody with a password from logging in while fifty strangers ask for a login by link", async () => {
    const guesses: number[] = [];
    const healthy: number[] = [];
    const first: Hanging[] = [];
    const later: Hanging[] = [];
    for (let round = 0; round < rounds; round += 1) {
      guesses.push(...(await crowd(guess)));
      healthy.push(...(await crowd(askByLink)));
      first.push(await crowdAtHangingBridge(firstFailure));
      later.push(await crowdAtHangingBridge(failureOfBefore));
    }
    const told = (all: number[]) =>
      `median ${percentile(all, 0.5).toFixed(0)} ms, longest ${Math.max(...all).toFixed(0)} ms`;
    const toldOf = (rounded: Hanging[]) =>
      `${told(rounded.flatMap(({ milliseconds }) => milliseconds))} (${rounded.map(({ waited }) => waited).join(", ")} logins waited for the bridge)`;
    console.log(
      `figures: ${rounds * passwordLogins} logins with password among ${rounds} times ${anonymous} strangers, when the bridge begins` +
        ` to hang: ${toldOf(first)}; when it has been hanging for half a minute: ${toldOf(later)}; at a healthy bridge:` +
        ` ${told(healthy)}; strangers who guess passwords instead: ${told(guesses)}`,
    );
  });

  it("is asked by one on behalf of all once the failure is a while ago, and nobody else waits", async () => {
    const requests = await environment.hangBridge();
    await actions.call("AgeFailures");
    const one = askByLink(environment, ticketNumber, 0);
    await eventually("one request has reached the bridge", () => requests.length === 1);
    for (let index = 0; index < 5; index += 1) await askByLink(environment, ticketNumber, 0);
    expect(requests).to.deep.equal(["/otobo/grants/redeem"]);
    expect(await one).not.to.equal(null);
  });
});
