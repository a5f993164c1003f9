import { randomBytes } from "node:crypto";
import { expect } from "chai";
import { eventually } from "../scenarios/eventually.ts";
import { mailIn } from "../scenarios/steps.ts";
import type { World } from "../scenarios/world.ts";
import { percentile } from "../support/percentile.ts";
import { startActions } from "./actions.ts";
import { readInstallation, runConsole } from "./installation.ts";
import { setUpLive } from "./live-setup.ts";
import { createPackages } from "./packages.ts";

const word = (length: number): string => randomBytes(length).toString("hex").slice(0, length);
const anonymous = 50;

/** Somebody without a password asks for a login: every second with a token that looks like one of the bridge's, the others with junk. */
const askForLogin = async ({ publicUrl }: World, ticketNumber: string, index: number): Promise<string | null> => {
  const wellFormed = index % 2 === 0;
  const query = new URLSearchParams({
    Action: "Login",
    User: `${ticketNumber}.${word(22)}`,
    OTAToken: wellFormed ? word(43) : "<junk>",
  }).toString();
  const headers = { cookie: `OneTimeAuth=${word(43)}` };
  const response = await fetch(`${publicUrl}/customer.pl?${query}`, { headers, redirect: "manual" });
  await response.text();
  return response.headers.get("x-otobo-login");
};

/** Logs in with a password, and out again because OTOBO allows a person few sessions; answers the milliseconds the login took. */
const logIn = async (url: string, User: string, Password: string): Promise<number> => {
  const begin = performance.now();
  const body = new URLSearchParams({ Action: "Login", User, Password });
  const response = await fetch(url, { method: "POST", body, redirect: "manual" });
  await response.text();
  expect(response.status, `a login at ${url}`).to.equal(302);
  const milliseconds = performance.now() - begin;
  const session = response.headers
    .getSetCookie()
    .find((one) => /^OTOBO(?:Agent|Customer)Interface[^=]*=\w{20}/.test(one));
  expect(session, "a session").not.to.equal(undefined);
  await (await fetch(`${url}?Action=Logout`, { headers: { cookie: session?.split(";")[0] ?? "" } })).text();
  return milliseconds;
};

/** A bridge that takes requests and never answers must cost only those who want something from it. */
describe("a hanging bridge, with a real OTOBO", function () {
  this.timeout(900_000);
  const installation = readInstallation(process.env);
  const packages = createPackages();
  const undo: (() => unknown)[] = [packages.remove];
  const actions = startActions(installation);
  undo.push(actions.stop);
  const password = word(20);
  let world: World;
  let customer: string;
  let ticketNumber: string;

  const consoleOk = async (...args: string[]): Promise<void> => {
    const { code, output } = await runConsole(installation, args);
    expect(code, output).to.equal(0);
  };
  /** An agent and a customer, in turn. */
  const passwordLogins = async (count: number): Promise<number[]> => {
    const milliseconds: number[] = [];
    for (let index = 0; index < count; index += 1) {
      milliseconds.push(await logIn(`${world.publicUrl}/index.pl`, "onetimeauth", password));
      milliseconds.push(await logIn(`${world.publicUrl}/customer.pl`, customer, password));
    }
    return milliseconds;
  };
  const strangers = (count = anonymous): Promise<(string | null)[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => askForLogin(world, ticketNumber, index)));

  before("install the package and enable it", async () => {
    const file = packages.build("11.0.1");
    await consoleOk("Admin::Package::Install", file);
    undo.push(() => consoleOk("Admin::Package::Uninstall", file));
    world = await setUpLive(installation, undo);
    ({ ticketNumber } = await mailIn(world, world.freshAddress("hanging")));
    customer = world.freshAddress("with.password");
    await world.addCustomerUser({ login: customer, email: customer, password });
  });
  beforeEach(async () => {
    await world.startBridge();
    await world.hangBridge();
    await consoleOk("Admin::User::SetPassword", "onetimeauth", password);
    await passwordLogins(1);
  });
  after("remove everything again", async () => {
    for (const step of undo.reverse()) await step();
  });

  it("keeps nobody with a password from logging in while fifty strangers ask for a login by link", async () => {
    const usual = await passwordLogins(5);
    const requests = await world.hangBridge();
    const asking = strangers();
    const meanwhile = await passwordLogins(5);
    const answers = await asking;
    expect(answers.filter((answer) => answer === null)).to.deep.equal([]);
    const reached = requests.length;
    // At most one for each worker of the web server, not each of the well-formed half.
    expect(reached).to.be.within(1, anonymous / 2 - 1);
    await strangers();
    expect(requests, "while the failure is fresh nobody asks the bridge").to.have.length(reached);

    const [before, during] = [usual, meanwhile].map((all) => `${percentile(all, 0.5).toFixed(0)} ms`);
    const longest = Math.max(...meanwhile).toFixed(0);
    console.log(
      `figures: ${anonymous} anonymous logins at a hanging bridge, ${reached} reached it, ${meanwhile.length} logins with` +
        ` password succeeded meanwhile, median ${during} (before ${before}), longest ${longest} ms`,
    );
  });

  it("is asked by one on behalf of all once the failure is a while ago, and nobody else waits", async () => {
    const requests = await world.hangBridge();
    await actions.call("AgeFailures");
    const one = askForLogin(world, ticketNumber, 0);
    await eventually("one request has reached the bridge", () => requests.length === 1);
    for (let index = 0; index < 5; index += 1) await askForLogin(world, ticketNumber, 0);
    expect(requests).to.deep.equal(["/otobo/grants/redeem"]);
    expect(await one).not.to.equal(null);
  });
});
