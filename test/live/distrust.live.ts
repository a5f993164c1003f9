import { expect } from "chai";
import { linkOf, opensSomething } from "../scenarios/links.ts";
import { mail } from "../scenarios/mails.ts";
import { newest } from "../scenarios/steps.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import { startActions } from "./actions.ts";
import { type StubAnswer, startStubBridge } from "./stub-bridge.ts";
import { readInstallation } from "./installation.ts";
import { honest, wrongForAll, wrongForOne } from "./malformed-answers.ts";
import { setUpLive } from "./live-setup.ts";
import { bridgeAddress } from "./webservice.ts";

/** Milliseconds; installing and removing deploy all settings several times. */
const patience = 600_000;
const issueCall = "/otobo/links/issue";
const activate = "/otobo/links/activate";
const redeem = "/otobo/grants/redeem";
const preFilter = "/otobo/prefilter";

/** The bridge says what it likes. OTOBO believes only what it expects, and goes on. */
describe("a real OTOBO with something else in the bridge's place", () => {
  const installation = readInstallation(process.env);
  const undo: (() => unknown)[] = [];
  const actions = startActions(installation);
  let environment: TestEnvironment;
  let stubBridge: Awaited<ReturnType<typeof startStubBridge>>;
  let publicUrl = "";
  let customer = "";
  let tried = 0;
  let logins = 0;

  before("install the package, enable it and take the bridge's place", async function () {
    this.timeout(patience);
    undo.push(actions.stop);
    environment = await setUpLive(installation, undo);
    publicUrl = `${environment.publicUrl}/ota`;
    await environment.stopBridge();
    const { host } = await bridgeAddress(actions);
    stubBridge = await startStubBridge(Number(new URL(host).port));
    undo.push(stubBridge.stop);
    customer = environment.freshAddress("customer");
    await environment.addCustomerUser({ login: customer, email: customer });
  });

  after("remove everything again", async function () {
    this.timeout(patience);
    console.log(`figures: ${tried} wrong answers, 0 believed`);
    for (const step of undo.reverse()) await step();
  });

  /** Truth for all calls but one. */
  const answerFor = async (path: string, malformed: StubAnswer): Promise<void> => {
    await actions.call("ForgetFailures");
    const truth = Object.entries(honest(publicUrl)).map(([known, answer]): [string, StubAnswer] => [
      known,
      (request) => ({ text: JSON.stringify(answer(request)) }),
    ]);
    const quiet: Record<string, StubAnswer> = { "/otobo/events": () => ({ status: 202, text: '{"accepted":true}' }) };
    stubBridge.answer({ ...quiet, ...Object.fromEntries(truth), [path]: malformed });
  };

  const liesAbout = (path: string): [string, StubAnswer][] => [
    ...Object.entries(wrongForAll).map(([what, wrong]): [string, StubAnswer] => [
      what,
      (request) => wrong(honest(publicUrl)[path]?.(request) ?? {}),
    ]),
    ...Object.entries(wrongForOne(publicUrl, customer)[path] ?? {}),
  ];

  const logSince = async (before: string): Promise<string> => (await environment.otoboLog()).slice(before.length);

  /** Runs `check` with every malformed answer to a call; each has to be asked for, and to leave a short line in OTOBO's log. */
  const distrust = async (path: string, check: (what: string) => Promise<void>): Promise<void> => {
    for (const [what, malformed] of liesAbout(path)) {
      await answerFor(path, malformed);
      const before = await environment.otoboLog();
      await check(what);
      expect(stubBridge.asked(), what).to.include(path);
      const said = await logSince(before);
      if (what !== "no, but a login") expect(said, what).to.contain("[Error]");
      expect(said.length, `${what}: length of what was logged`).to.be.lessThan(20_000);
      expect(said).not.to.contain("evil.example");
      tried += 1;
    }
  };

  const receive = async (from: string) => {
    const { ticketNumber } = await environment.receive(mail({ from }));
    return { ticketNumber, sent: newest(await environment.mailsTo(from)) };
  };

  it("believes an honest answer", async () => {
    await answerFor(activate, (request) => ({ text: JSON.stringify(honest(publicUrl)[activate]?.(request)) }));
    const { sent } = await receive(customer);
    expect(linkOf(sent)).to.contain(publicUrl);
  });

  it("handles a mail like OTOBO without the package, whatever PreFilter answers", async () => {
    await distrust(preFilter, async (what) => {
      const stranger = environment.freshAddress("stranger");
      const { ticketNumber } = await environment.receive(mail({ from: stranger }));
      const ticket = await actions.call("Ticket", { TicketNumber: ticketNumber });
      const [expected] = [{ customerUser: stranger, customerId: stranger, state: "new" }];
      expect(ticket, what).to.include({ ...expected, queue: "OneTimeAuth live tests" });
    });
  }).timeout(patience);

  it("sends its mail without a link, whatever LinkIssue answers", async () => {
    await distrust(issueCall, async (what) => {
      const { ticketNumber, sent } = await receive(customer);
      expect((await environment.ticket(ticketNumber)).customerUser, what).to.equal(customer);
      const raw = sent?.raw.toString() ?? "";
      expect(sent?.text, what).to.contain("Thank you for your mail");
      expect(raw, what).not.to.match(/evil\.example|javascript:|\/t\/\d|\/[A-Za-z0-9]{44}/);
      expect(raw, what).not.to.contain("OTOBO_OTACustomerTicketLink");
    });
  }).timeout(patience);

  it("sends its mail with a link that opens nothing, whatever LinkActivate answers", async () => {
    await distrust(activate, async (what) => {
      const { ticketNumber, sent } = await receive(customer);
      expect(sent?.text, what).to.contain(`${publicUrl}/t/${ticketNumber}/`);
      expect(sent && opensSomething(sent), what).to.equal(false);
      expect(sent?.raw.toString(), what).not.to.match(/\/t\/\d+\/[0-9A-Za-z]{25}/);
    });
  }).timeout(patience);

  const login = async (ticketNumber: string): Promise<Response> => {
    // OTOBO bans a name after a few failures.
    logins += 1;
    const User = `${ticketNumber}.${String(logins).padStart(24, "A")}`;
    const query = new URLSearchParams({ Action: "Login", User, OTAToken: "B".repeat(43) });
    const headers = { cookie: `OneTimeAuth=${"c".repeat(43)}` };
    return fetch(`${environment.publicUrl}/customer.pl?${query.toString()}`, { redirect: "manual", headers });
  };

  it("logs nobody in, whatever GrantRedeem answers but a plain yes, and then nobody but the ticket's customer", async () => {
    await answerFor(redeem, () => ({ text: JSON.stringify({ Redeemed: 1, UserLogin: "root@localhost" }) }));
    const { ticketNumber } = await receive(customer);
    const cookies = (response: Response) => response.headers.getSetCookie().join("\n");
    const welcome = await login(ticketNumber);
    expect([welcome.status, cookies(welcome)].join()).to.match(/^302,[^]*OTOBOCustomerInterface/);
    await distrust(redeem, async (what) => {
      const answer = await login(ticketNumber);
      expect(answer.status, what).to.equal(200);
      expect(cookies(answer), what).not.to.match(/OTOBOCustomerInterface_?\w*=\w{20}/);
      await answer.text();
    });
  }).timeout(patience);
});
