import { createCustomerInterface } from "../../../bridge/adapters/otobo/customer-interface.ts";
import { parse } from "node-html-parser";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import type { Settings } from "../../../bridge/domain/settings.ts";
import { createPublicApp, type PublicAppDependencies } from "../../../bridge/http/create-public-app.ts";
import { createUnreadablePage } from "../../../bridge/http/unreadable-request.ts";
import { createMetrics } from "../../../bridge/http/metrics.ts";
import type { LinkReference } from "../../../bridge/domain/link.ts";
import type { LinkView } from "../../../bridge/use-cases/look-up-link.ts";
import type { LinkOpened } from "../../../bridge/use-cases/open-link.ts";
import type { MisuseReported } from "../../../bridge/use-cases/report-misuse.ts";
import type { RequestOutcome } from "../../../bridge/use-cases/request-link.ts";
import type { RenewalOutcome } from "../../../bridge/use-cases/renew-link.ts";
import { buttonHeaders } from "../../support/button-headers.ts";
import { otoboSettings } from "../../support/otobo-settings.ts";
import { fakeLimiter } from "../fake-limiter.ts";
import { type Answer, type RawRequest, type RecordedLog, recordLog, type Served, serve } from "./serve.ts";

export const ticketNumber = "2026112210000011";
export const linkId = "AAECAwQFBgcIqrvM3e7xABEi";
export const secret = "TheSecretOfThisLink01234";
export const grant = "TheGrantThatOpensTheTicket0123456789";
/** What the bridge mints for a browser that has no cookie yet. */
export const newCookie = "C".repeat(43);
/** Of a browser that has one. */
export const browserCookie = "TheCookieOfThisBrowser012345678901234567890";
/** Of a link page. */
export const path = `/otobo/ota/t/${ticketNumber}/${linkId}${secret}`;
export const until = Date.UTC(2026, 11, 6, 23, 30) / 1000;

export const settings: Settings = otoboSettings({
  publicUrl: "https://help.example/otobo/ota",
  timeZone: "Europe/Berlin",
});

export const openView: Extract<LinkView, { state: "open" }> = {
  state: "open",
  ticketNumber,
  maskedAddress: "j…e@c…r.example",
  mergedInto: undefined,
  until,
  daysLeft: 14,
  language: "",
  isKnownBrowser: false,
  rememberBrowserDays: 0,
};
export const views: Record<LinkView["state"], LinkView> = {
  open: openView,
  superseded: { state: "superseded", ticketNumber, language: "" },
  used: { state: "used", ticketNumber, mergedInto: undefined, language: "" },
  inert: { state: "inert", ticketNumber },
  expired: { state: "expired", language: "", renewable: false, guessed: false },
};
const opened: LinkOpened = {
  opened: true,
  linkId: "AAECAwQFBgcICQoLDA0ODw",
  ticketNumber,
  user: `${ticketNumber}.AAECAwQFBgcICQoLDA0ODw`,
  grant,
};
/** Of the form that asks for an address. */
export const formPath = "/otobo/ota/";
/** What browsers send with a form of our own page. */
export const sameOrigin = buttonHeaders(browserCookie);

/** What the use cases answer, and what they were asked. */
interface State {
  view: LinkView;
  /** With it: a link whose page nobody has seen. */
  unseen: LinkReference | undefined;
  /** The links whose pages were noted as seen. */
  seen: LinkReference[];
  openResult: LinkOpened;
  renewResult: RenewalOutcome;
  report: MisuseReported["outcome"];
  requestResult: RequestOutcome;
  renewLanguage: string;
  renewGuessed: boolean;
  limiter: ReturnType<typeof fakeLimiter>;
  /** What they throw instead. */
  failure: Error | undefined;
  /** OTOBO's settings; undefined: never read. */
  present: Settings | undefined;
  calls: unknown[][];
  log: RecordedLog;
}

/** The public listener with use cases that answer what a test wants. */
export interface PublicFixture extends State {
  served: Served;
  dependencies: PublicAppDependencies;
  get: (headers?: RawRequest["headers"], target?: string) => Promise<Answer>;
  post: (headers?: RawRequest["headers"], target?: string, body?: string) => Promise<Answer>;
  /** Starts again with another configuration. */
  restart: (changes: Partial<PublicAppDependencies>) => Promise<void>;
}

export const textOf = (answer: Answer): string => parse(answer.body).querySelector("main")?.structuredText ?? "";

const dependenciesOf = (state: State): PublicAppDependencies => {
  const answerWith =
    <Result>(name: string, result: () => Result) =>
    async (...args: unknown[]): Promise<Result> => {
      await Promise.resolve();
      state.calls.push([name, ...args]);
      if (state.failure) throw state.failure;
      return result();
    };
  const { log } = state;
  return {
    inspectLink: answerWith("inspect", () => ({ view: state.view, unseen: state.unseen })),
    noteLinkSeen: (link) => {
      state.seen.push(link);
      return Promise.resolve();
    },
    openLink: answerWith("open", () => state.openResult),
    forgetBrowser: answerWith("forget", () => undefined),
    reportMisuse: {
      find: answerWith("find-report", () => ({ isKnown: state.report !== "unknown", language: "", guessed: false })),
      report: answerWith("report", () => ({
        outcome: state.report,
        pressAgain: "1.a",
        language: "",
        guessed: false,
      })),
    },
    renewLink: answerWith("renew", () => ({
      outcome: state.renewResult,
      language: state.renewLanguage,
      guessed: state.renewGuessed,
    })),
    requestLink: answerWith("request", () => state.requestResult),
    getSettings: () =>
      state.present
        ? Promise.resolve(state.present)
        : Promise.reject(new BridgeError("otobo-unavailable", "never read")),
    publicUrl: "https://help.example/otobo/ota",
    customerInterface: createCustomerInterface("https://help.example/otobo"),
    random: (size) => Buffer.alloc(size, 12),
    trustProxy: false,
    metrics: createMetrics(),
    limiter: state.limiter,
    log,
  };
};

const serveWith = (dependencies: PublicAppDependencies): Promise<Served> =>
  serve(createPublicApp(dependencies), createUnreadablePage(dependencies));

const initialState = (): State => ({
  view: openView,
  unseen: undefined,
  seen: [],
  openResult: opened,
  renewResult: "sent",
  report: "reported",
  requestResult: "requested",
  renewLanguage: "",
  renewGuessed: false,
  limiter: fakeLimiter(),
  failure: undefined,
  present: settings,
  calls: [],
  log: recordLog(),
});

/** `fixture`: what is made one. */
export const startPublicFixture = async (fixture = {} as PublicFixture): Promise<PublicFixture> => {
  Object.assign(fixture, initialState());
  const dependencies = dependenciesOf(fixture);
  return Object.assign(fixture, {
    served: await serveWith(dependencies),
    dependencies,
    get: (headers: RawRequest["headers"] = {}, target = path) => fixture.served.send({ path: target, headers }),
    post: (headers: RawRequest["headers"] = sameOrigin, target = path, body?: string) =>
      fixture.served.send({ method: "POST", path: target, headers, ...(body !== undefined && { body }) }),
    restart: async (changes: Partial<PublicAppDependencies>) => {
      await fixture.served.close();
      fixture.served = await serveWith({ ...dependencies, ...changes });
    },
  });
};

/** A fixture made anew for each test of a suite; its fields are there once a test runs. */
export const usePublicFixture = (): PublicFixture => {
  const fixture = {} as PublicFixture;
  beforeEach(() => startPublicFixture(fixture));
  afterEach(() => fixture.served.close());
  return fixture;
};
