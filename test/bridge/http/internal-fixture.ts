import { createInternalApp, type InternalAppDependencies } from "../../../bridge/http/create-internal-app.ts";
import { toMailHeaders } from "../../../bridge/adapters/otobo/mail-headers.ts";
import { figuresIn } from "../../../bridge/domain/figures.ts";
import { createMetrics } from "../../../bridge/http/metrics.ts";
import { callExamples } from "../../protocol/examples.ts";
import { type Answer, type RecordedLog, recordLog, type Served, serve } from "./serve.ts";

/** Longer than 57 bytes together, where OTOBO's requester breaks the base64, and not ASCII. */
export const credentials = { user: "otobo", password: "a long password with ä and ß, beyond 57 bytes, as OTOBO has" };

export const basic = (text: string, encoding: BufferEncoding = "utf8"): string =>
  `Basic ${Buffer.from(text, encoding).toString("base64")}`;

export const authorization = basic(`${credentials.user}:${credentials.password}`);

/** What OTOBO sends and gets, in the example that its side is tested against, too. */
export const example = (call: string) => callExamples.find((one) => one.call === call)!;

/** The internal listener with use cases that answer as in the examples. */
export interface InternalFixture {
  served: Served;
  log: RecordedLog;
  /** What the use cases were asked. */
  asked: unknown[];
  /** Under which ids requests were handled. */
  requestIds: string[];
  /** What they throw instead of answering. */
  failure: Error | undefined;
  /** With the right credentials, unless `headers` say otherwise. */
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
}

export const errorOf = (answer: Answer) =>
  (JSON.parse(answer.body) as { Error: { ErrorCode: string; ErrorMessage: string; Field?: string } }).Error;

const bridgeState = {
  version: "11.0.1",
  publicUrl: "https://support.example.com/ota",
  otoboPublicUrl: "https://support.example.com/otobo",
  redis: "ok",
  otobo: "ok",
};

const figures = {
  days: [
    {
      day: "2026-11-22",
      sendersDecided: 12,
      customerUsersCreated: 3,
      linksSent: 20,
      linksOpened: 9,
      linksUsed: 8,
      renewals: 2,
      limitsReached: 1,
    },
    { day: "2026-11-21", ...figuresIn({}) },
  ],
  seenNotOpened: [{ domain: "customer.example", links: 4 }],
};

const dependenciesOf = (fixture: InternalFixture): InternalAppDependencies => {
  const use =
    <Answer>(answer: Answer) =>
    async (request?: unknown): Promise<Answer> => {
      await Promise.resolve();
      fixture.asked.push(request);
      if (fixture.failure) throw fixture.failure;
      return answer;
    };
  return {
    credentials,
    log: fixture.log,
    metrics: createMetrics(),
    createRequestId: () => "made-here",
    runWithRequestId: (requestId, work) => {
      fixture.requestIds.push(requestId);
      work();
    },
    openApi: '{"openapi":"3.1.0"}',
    toMailHeaders,
    decidePrefilter: use({
      decision: "create" as const,
      reason: "A customer user was created for the sender.",
      mail: {
        customer: { login: "jane.doe@customer.example", customerId: "jane.doe@customer.example" },
        checkBox: undefined,
        isAnswered: true,
      },
      newCustomerUser: {
        backend: "",
        address: "jane.doe@customer.example",
        firstname: "Jane",
        lastname: "Doe",
      },
      sender: { address: "jane.doe@customer.example", name: "Jane Doe" },
    }),
    issueLink: use({ link: String(example("LinkIssue").answer.Link) }),
    activateLink: use({ activated: "AAECAwQFBgcIqrvM3e7xABEi" }),
    importLinks: use(["imported" as const]),
    listLinks: use({
      links: [
        {
          linkId: "AAECAwQFBgcIqrvM3e7xABEi",
          state: "active" as const,
          customerUser: "jane.doe@customer.example",
          maskedAddress: "j…e@c…r.example",
          language: "de",
          issuedAt: 1_795_368_000,
          seenAt: 1_795_368_120,
          openedAt: undefined,
          endedAt: undefined,
          expiresAt: undefined,
        },
      ],
      knownBrowsers: 1,
      noLinkReason: "" as const,
    }),
    revokeLinks: use({ links: 2, browsers: 1 }),
    redeemGrant: use({ redeemed: true as const }),
    finishEntry: use(true),
    forgetBrowsers: use(2),
    sweepTokens: use({ cursor: "17", checked: 100, repaired: 2, removed: 1 }),
    handleEvent: use(undefined),
    checkBridge: use(bridgeState),
    readFigures: use(figures),
    checkReady: use(undefined),
  };
};

/** The listener made anew for each test of a suite; the fields are there once a test runs. */
export const useInternalFixture = (): InternalFixture => {
  const fixture = {} as InternalFixture;
  fixture.post = (path, body, headers = {}) =>
    fixture.served.send({
      method: "POST",
      path,
      headers: { authorization, "content-type": "application/json", ...headers },
      body: typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });
  beforeEach(async () => {
    Object.assign(fixture, { asked: [], requestIds: [], failure: undefined, log: recordLog() });
    fixture.served = await serve(createInternalApp(dependenciesOf(fixture)));
  });
  afterEach(() => fixture.served.close());
  return fixture;
};
