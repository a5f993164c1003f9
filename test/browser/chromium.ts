import { execFileSync } from "node:child_process";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** A name that only this browser knows: an origin that is no secure context, and another site than 127.0.0.1. */
const plainHttpHost = "help.example";
export const onPlainHttp = (link: string): string => link.replace("127.0.0.1", plainHttpHost);

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-proxy-server",
  `--host-resolver-rules=MAP ${plainHttpHost} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
];

const start = (): Promise<Browser> => {
  const executablePath = execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  return chromium.launch({ executablePath, args: flags });
};

let running: Promise<Browser> | undefined;

// One browser for all suites, because starting one takes longer than most tests.
after(async () => {
  await (await running)?.close();
});

/** One person's browser, with nothing in it, and a log of where it went. */
export interface Person {
  page: Page;
  /** Every URL asked for, in order. */
  requested: string[];
  /** What was told to any server about the page before. */
  referrers: string[];
  cookieNames: () => Promise<string[]>;
  close: () => Promise<void>;
}

/** Opens a fresh profile. */
export const startPerson = async (options: BrowserContextOptions = {}): Promise<Person> => {
  const browser = await (running ??= start());
  const context = await browser.newContext({ locale: "en-GB", ...options });
  context.setDefaultTimeout(30_000);
  const requested: string[] = [];
  const referrers: string[] = [];
  context.on("request", (request) => {
    requested.push(request.url());
    const referrer = request.headers().referer;
    if (referrer !== undefined) referrers.push(referrer);
  });
  return {
    page: await context.newPage(),
    requested,
    referrers,
    cookieNames: async () => (await context.cookies()).map(({ name }) => name),
    close: () => context.close(),
  };
};

/** Fresh profiles that are closed after each test. Call it inside `describe`. */
export const givePeople = (): typeof startPerson => {
  const people: Person[] = [];
  afterEach(async () => {
    await Promise.all(people.splice(0).map((person) => person.close()));
  });
  return async (options) => {
    const person = await startPerson(options);
    people.push(person);
    return person;
  };
};
