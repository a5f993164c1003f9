import { setTimeout as pause } from "node:timers/promises";
import { expect } from "chai";
import type { Finding } from "../../../bridge/use-cases/diagnose.ts";
import { type FakeGenericInterface, startGenericInterface } from "../fake-generic-interface.ts";
import { freePort } from "../../support/free-port.ts";
import { type MainProcess, startMain, variablesFor } from "../../support/main-process.ts";
import { startMeddlingProxy } from "../../support/meddling-proxy.ts";
import { type RedisServer, startRedis } from "../../support/redis.ts";
import { startReverseProxy } from "../../support/reverse-proxy.ts";
import { runCommand } from "../../support/run-command.ts";
import { useDirectory } from "./use-directory.ts";
import { startStubServer } from "../../support/stub-server.ts";

const goodRedis = ["--appendonly", "yes", "--maxmemory-policy", "noeviction"];
const subjects = [
  ...["OTOBO", "OTOBO, OTOBO daemon", "clock", "Redis", "Redis version", "Redis persistence", "Redis eviction"],
  ...["bridge", "PUBLIC_URL", "headers", "cookies"],
];

describe("the command check", function () {
  // Each test starts a process.
  this.timeout(60_000);
  const directory = useDirectory();
  let otobo: FakeGenericInterface;
  let redis: RedisServer;
  let proxy: Awaited<ReturnType<typeof startReverseProxy>>;
  let bridge: MainProcess;
  let variables: Record<string, string>;
  let settings: object;

  before(async () => {
    otobo = await startGenericInterface();
    redis = await startRedis(...goodRedis);
    proxy = await startReverseProxy(new URL(otobo.url).origin);
    const publicUrl = `${proxy.origin}/otobo/ota`;
    settings = { ...(await otobo.answers.SettingsGet), PublicURL: publicUrl };
    otobo.answers.SettingsGet = settings;
    variables = {
      ...variablesFor(otobo.url),
      PUBLIC_URL: publicUrl,
      OTOBO_PUBLIC_URL: `${proxy.origin}/otobo`,
      REDIS_URL: redis.url,
      INTERNAL_PORT: String(await freePort()),
    };
    bridge = await startMain(variables, { directory });
    proxy.pagesAt(`http://127.0.0.1:${bridge.publicPort}`);
  });
  after(async () => {
    await bridge.stop();
    await Promise.all([proxy.stop(), otobo.stop(), redis.stop()]);
  });

  const check = async (changed: Record<string, string> = {}) => {
    const { code, stdout, stderr } = await runCommand(["check", "--json"], { ...variables, ...changed }, directory);
    expect(stderr).to.equal("");
    for (const secret of [variables.BRIDGE_PASSWORD, variables.OTOBO_PASSWORD, variables.TOKEN_KEYS])
      expect(stdout).not.to.contain(secret);
    const { findings } = JSON.parse(stdout) as { findings: Finding[] };
    return { code, findings, problems: findings.filter(({ status }) => status === "problem") };
  };

  /** The only problem of a configuration that differs by these variables. */
  const problemOf = async (changed: Record<string, string>): Promise<Finding> => {
    const { code, problems } = await check(changed);
    expect(problems.map(({ subject }) => subject)).to.have.length(1);
    expect(code).to.equal(1);
    expect(problems[0]?.remedy).to.be.a("string");
    return problems[0]!;
  };

  it("finds nothing wrong where nothing is, and says what it checked", async () => {
    const { code, findings } = await check();
    expect(findings.filter(({ status }) => status !== "ok")).to.deep.equal([]);
    expect(findings.map(({ subject }) => subject)).to.deep.equal(subjects);
    expect(code).to.equal(0);
  });

  it("prints a line for each finding, and one for its remedy", async () => {
    const { code, stdout } = await runCommand(["check"], { ...variables, INTERNAL_PORT: "1" }, directory);
    expect(code).to.equal(1);
    expect(stdout).to.match(/^ok {7}Redis: Redis answers\.$/m);
    expect(stdout).to.match(/^PROBLEM {2}bridge: .*\n {9}Start the bridge/m);
  });

  describe("OTOBO", () => {
    const answering = async (operation: string, answer: object, use: () => Promise<void>) => {
      const usual = otobo.answers[operation]!;
      otobo.answers[operation] = answer;
      await use().finally(() => (otobo.answers[operation] = usual));
    };

    it("unreachable: names OTOBO_URL", async () => {
      const { subject, message, remedy } = await problemOf({ OTOBO_URL: "http://127.0.0.1:1/otobo" });
      expect({ subject, message }).to.deep.equal({ subject: "OTOBO", message: "OTOBO, SessionCreate: ECONNREFUSED" });
      expect(remedy).to.contain("OTOBO_URL");
    });

    it("rejecting the agent: names the command for new credentials", () =>
      answering(
        "SessionCreate",
        { Error: { ErrorCode: "SessionCreate.AuthFail", ErrorMessage: "Authorization failing!" } },
        async () => {
          expect((await problemOf({})).remedy).to.contain("--new-credentials");
        },
      ));

    it("with another OneTimeAuth::PublicURL: names both", () =>
      answering("SettingsGet", { ...settings, PublicURL: "https://other.example/ota" }, async () => {
        expect((await problemOf({})).message).to.contain("OneTimeAuth::PublicURL");
      }));

    it("behind a page that is not the web service: names Enable", async () => {
      const site = await startStubServer(() => ({ body: "<html>" }));
      expect((await problemOf({ OTOBO_URL: site.origin })).remedy).to.contain("Admin::OneTimeAuth::Enable");
      await site.stop();
    });

    const finding = (changes: object) => ({
      Finding: [{ ID: "daemon", Label: "OTOBO daemon", Status: "Problem", Text: "", Remedy: "", ...changes }],
    });

    it("that does not reach the bridge, or whose daemon stands still: repeats what OTOBO says", () =>
      answering(
        "InstallationCheck",
        finding({ ID: "bridge", Label: "Connection to the bridge", Text: "It is unavailable.", Remedy: "Start it." }),
        async () => {
          expect(await problemOf({})).to.deep.equal({
            subject: "OTOBO, Connection to the bridge",
            status: "problem",
            message: "It is unavailable.",
            remedy: "Start it.",
          });
        },
      ));

    it("with a note: shows it, and finds nothing wrong", () =>
      answering("InstallationCheck", finding({ Status: "Note", Text: "Two emails." }), async () => {
        const { code, findings } = await check();
        expect(code).to.equal(0);
        expect(findings[1]).to.deep.equal({ subject: "OTOBO, OTOBO daemon", status: "note", message: "Two emails." });
      }));

    it("does not hear twice what the bridge finds out by itself", () =>
      answering("InstallationCheck", finding({ ID: "bridge-redis", Text: "away" }), async () => {
        expect((await check()).problems).to.deep.equal([]);
      }));

    it("with a package that cannot check itself: names the versions", () =>
      answering(
        "InstallationCheck",
        { Error: { ErrorCode: "InstallationCheck.InternalError", ErrorMessage: "not known" } },
        async () => {
          const { subject, remedy } = await problemOf({});
          expect(subject).to.equal("OTOBO, own check");
          expect(remedy).to.contain("same version");
        },
      ));

    it("with another clock: tells the difference", async () => {
      const hour = "data:text/javascript,const n=Date.now.bind(Date);Date.now=()=>n()-3600e3";
      const { code, stdout } = await runCommand(["check", "--json"], variables, directory, [hour]);
      expect(code).to.equal(1);
      const { findings } = JSON.parse(stdout) as { findings: Finding[] };
      const problems = findings.filter(({ status }) => status === "problem");
      expect(problems.map(({ subject }) => subject)).to.deep.equal(["clock"]);
      expect(problems[0]?.message).to.match(/by 3(599|600|601) seconds/);
    });
  });

  describe("Redis", () => {
    const withRedis = async (options: string[], use: (url: string) => Promise<void>) => {
      const other = await startRedis(...options);
      await use(other.url).finally(other.stop);
    };

    it("stopped: tells why", async () => {
      const { subject, message, remedy } = await problemOf({ REDIS_URL: "redis://127.0.0.1:1" });
      expect({ subject, message }).to.deep.equal({
        subject: "Redis",
        message: "Redis is unavailable: connect ECONNREFUSED 127.0.0.1:1",
      });
      expect(remedy).to.contain("REDIS_URL");
    });

    it("a private one that does not run: tells so, and starts none", async () => {
      expect((await problemOf({ REDIS_URL: "" })).message).to.equal("The private Redis is not running.");
    });

    it("with a password that REDIS_URL lacks: names REDIS_URL", () =>
      withRedis([...goodRedis, "--requirepass", "hunter2"], async (url) => {
        expect((await problemOf({ REDIS_URL: url })).message).to.contain("password of REDIS_URL");
      }));

    it("without an append-only file: names appendonly", () =>
      withRedis(["--appendonly", "no"], async (url) => {
        expect(await problemOf({ REDIS_URL: url }))
          .to.include({ subject: "Redis persistence" })
          .and.have.property("remedy")
          .that.contains("appendonly yes");
      }));

    it("that evicts: names the policy", () =>
      withRedis(["--appendonly", "yes", "--maxmemory-policy", "allkeys-lru"], async (url) => {
        expect(await problemOf({ REDIS_URL: url }))
          .to.include({ subject: "Redis eviction" })
          .and.have.property("message")
          .that.contains("allkeys-lru");
      }));

    it("with a user that has the documented rights: is enough", () =>
      withRedis(
        [
          ...goodRedis,
          "--user",
          ..."onetimeauth on >hunter2 resetchannels ~ota:* -@all".split(" "),
          ..."+@connection +@read +@write -@dangerous +eval +evalsha +info".split(" "),
        ],
        async (url) => {
          const { problems } = await check({ REDIS_URL: url.replace("unix://", "unix://onetimeauth:hunter2@") });
          expect(problems).to.deep.equal([]);
        },
      ));
  });

  describe("the bridge", () => {
    it("that does not run: says where it should answer", async () => {
      expect((await problemOf({ INTERNAL_PORT: "1" })).message).to.equal(
        "http://127.0.0.1:1 does not answer (ECONNREFUSED).",
      );
    });

    it("that is just starting: waits for it", async () => {
      const port = await freePort();
      const checking = check({ INTERNAL_PORT: String(port) });
      await pause(2000);
      const another = await startMain({ ...variables, INTERNAL_PORT: String(port) }, { directory });
      expect((await checking.finally(another.stop)).problems).to.deep.equal([]);
    });

    it("with other credentials: names them", async () => {
      expect((await problemOf({ BRIDGE_PASSWORD: "password-of-another" })).message).to.contain("BRIDGE_PASSWORD");
    });

    it("whose port is another service's: says so", async () => {
      const site = await startStubServer(() => ({ status: 404 }));
      const { message } = await problemOf({ INTERNAL_PORT: new URL(site.origin).port });
      await site.stop();
      expect(message).to.contain("is not a bridge (HTTP 404)");
    });
  });

  describe("PUBLIC_URL", () => {
    const through = async (origin: string) => {
      proxy.pagesAt(origin);
      return problemOf({}).finally(() => {
        proxy.pagesAt(`http://127.0.0.1:${bridge.publicPort}`);
      });
    };

    it("that does not reach a bridge: names docs/proxies.md", async () => {
      const { subject, message, remedy } = await through(new URL(otobo.url).origin);
      expect(subject).to.equal("PUBLIC_URL");
      expect(message).to.contain("does not lead to the bridge (HTTP 200)");
      expect(remedy).to.contain("docs/proxies.md");
    });

    it("that reaches a bridge with other keys: names TOKEN_KEYS", async () => {
      const { message, remedy } = await problemOf({ TOKEN_KEYS: Buffer.alloc(32, 8).toString("hex") });
      expect(message).to.contain("does not know this one's links");
      expect(remedy).to.contain("TOKEN_KEYS");
    });

    it("that nobody answers: tells why", async () => {
      const { code, problems } = await check({
        PUBLIC_URL: "http://127.0.0.1:1/otobo/ota",
        OTOBO_PUBLIC_URL: "http://127.0.0.1:1/otobo",
      });
      expect(code).to.equal(1);
      expect(problems.at(-1)?.message).to.contain("does not answer (ECONNREFUSED)");
    });

    for (const [direction, header] of [
      ["request", "cookie"],
      ["answer", "set-cookie"],
    ] as const)
      it(`whose web server swallows ${header}, as caches do: names it`, async () => {
        const meddling = await startMeddlingProxy(bridge.publicPort, (headers, changed) => {
          if (changed === direction) Reflect.deleteProperty(headers, header);
        });
        const { subject, remedy } = await through(meddling.origin).finally(meddling.stop);
        expect(subject).to.equal("cookies");
        expect(remedy).to.contain("Set-Cookie");
      });

    for (const status of [302, 401])
      it(`behind a proxy that asks for a login (${status}): says to exempt the path`, async () => {
        const site = await startStubServer(() => ({ status, headers: { location: "https://login.example/" } }));
        const { subject, remedy } = await through(site.origin);
        await site.stop();
        expect(subject).to.equal("PUBLIC_URL");
        expect(remedy).to.contain("#authentication-in-front");
      });

    it("whose web server refuses many cookies: names the headers", async () => {
      const site = await startStubServer(({ headers, path }) =>
        (headers.cookie?.length ?? 0) > 8192 ? { status: 400 } : { body: `action="${path}/renew"` },
      );
      const { subject, message } = await through(site.origin);
      await site.stop();
      expect(subject).to.equal("headers");
      expect(message).to.contain("24 KiB");
    });
  });
});
