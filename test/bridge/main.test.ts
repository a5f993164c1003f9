import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { expect } from "chai";
import { eventually } from "../scenarios/eventually.ts";
import { type FakeGenericInterface, publicUrl, startGenericInterface } from "./fake-generic-interface.ts";
import { basic } from "../support/bridge-client.ts";
import { credentials, type MainProcess, spawnMain, startMain, variablesFor } from "../support/main-process.ts";
import { sendRaw } from "./http/serve.ts";

describe("the bridge's process", function () {
  // Each test starts a process, some start two.
  this.timeout(60_000);
  let directory: string;
  let otobo: FakeGenericInterface;
  let running: ChildProcess[];

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "bridge-"));
    otobo = await startGenericInterface();
    running = [];
  });
  afterEach(async () => {
    for (const child of running.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    await otobo.stop();
    await rm(directory, { recursive: true, force: true });
  });

  const complete = () => variablesFor(otobo.url);
  const run = (env: Record<string, string>): ChildProcess => {
    const child = spawnMain(env, { directory });
    running.push(child);
    return child;
  };
  const start = async (env = complete()): Promise<MainProcess> => {
    const started = await startMain(env, { directory });
    running.push(started.process);
    return started;
  };

  const endOf = async (child: ChildProcess) => {
    const [stderr, [code]] = await Promise.all([text(child.stderr!), once(child, "exit") as Promise<[number | null]>]);
    return { code, stderr };
  };

  for (const [what, variables, line] of [
    ["a % in Redis' password", { REDIS_URL: "redis://:50%off@127.0.0.1:6379" }, /^ {2}- REDIS_URL contains a %/m],
    ["a socket that is not there", { REDIS_URL: "unix:///nowhere/redis.sock" }, /^The socket of REDIS_URL/],
    ["a missing REDIS_CA", { REDIS_URL: "rediss://[::1]:1", REDIS_CA: "/nowhere" }, /^The file of REDIS_CA cannot/],
    [
      "a REDIS_CA that is none",
      { REDIS_URL: "rediss://[::1]:1", REDIS_CA: resolve("package.json") },
      /^The file of REDIS_CA contains no/,
    ],
    ["an impossible port", { REDIS_URL: "redis://[::1]:99999" }, /^ {2}- REDIS_URL contains an invalid host or port/m],
  ] as const) {
    it(`ends with a message, no stack and no value when the configuration has ${what}`, async () => {
      const { code, stderr } = await endOf(run({ ...complete(), ...variables }));
      expect(code).to.equal(1);
      expect(stderr).to.match(line);
      expect(stderr).not.to.match(/URIError|node:|\n {4}at |50%off|nowhere/);
    });
  }

  it("ends with one line when .env cannot be read", async () => {
    await mkdir(join(directory, ".env"));
    expect(await endOf(run(complete()))).to.deep.equal({ code: 1, stderr: "The file .env cannot be read.\n" });
  });

  it("reads .env, over which the environment wins", async () => {
    const others = Object.fromEntries(Object.entries(complete()).filter(([name]) => name !== "PUBLIC_URL"));
    await writeFile(join(directory, ".env"), `PUBLIC_URL=${publicUrl}\nLOG_LEVEL=loud\n`);
    expect((await endOf(run(others))).stderr)
      .to.contain("LOG_LEVEL must be")
      .and.not.to.contain("PUBLIC_URL");
    const { internalPort } = await start({ ...others, LOG_LEVEL: "info" });
    expect((await sendRaw(internalPort, { path: "/live" })).status).to.equal(200);
  });

  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    it(`finishes what is under way at ${signal}, stops its Redis, and ends with 0`, async () => {
      const started = await start();
      expect((await sendRaw(started.internalPort, { path: "/ready" })).status).to.equal(200);
      let release: (answer: object) => void = () => undefined;
      otobo.answers.CustomerUserFind = new Promise((done) => {
        release = done;
      });
      const underWay = sendRaw(started.internalPort, {
        method: "POST",
        path: "/otobo/prefilter",
        headers: { authorization: basic(credentials) },
        body: JSON.stringify({
          From: [Buffer.from("jane@customer.example").toString("base64")],
          CustomerHeaderSpoofProtection: 1,
        }),
      });
      while (!otobo.calls.includes("CustomerUserFind")) await new Promise(setImmediate);
      const ended = endOf(started.process);
      started.process.kill(signal);
      while (
        await sendRaw(started.publicPort, { path: "/" }).then(
          () => true,
          () => false,
        )
      );
      release({ SystemAddress: 1 });
      const answer = await underWay;
      expect(answer.status).to.equal(200);
      expect(JSON.parse(answer.body)).to.include({ Decision: "system" });
      expect(await ended).to.deep.equal({ code: 0, stderr: "" });
      expect(await hasRedis(), "Redis").to.equal(false);

      // The next one finds the directory free and its data whole.
      const next = await start();
      expect((await sendRaw(next.internalPort, { path: "/ready" })).status).to.equal(200);
    });
  }

  const hasRedis = async (): Promise<boolean> => {
    const connection = createConnection(join(directory, "data", "redis", "redis.sock"));
    const connected = once(connection, "connect").then(
      () => true,
      () => false,
    );
    return connected.finally(() => connection.destroy());
  };

  it("ends at once at the second signal, and its Redis, too", async () => {
    const started = await start();
    otobo.answers.TicketStatesGet = new Promise(() => undefined);
    const answer = sendRaw(started.internalPort, {
      method: "POST",
      path: "/otobo/events",
      headers: { authorization: basic(credentials) },
      body: JSON.stringify({ Event: "TicketStateUpdate", TicketID: 1 }),
    });
    const unanswered = answer.catch((error: unknown) => error);
    while (!otobo.calls.includes("TicketStatesGet")) await new Promise(setImmediate);
    expect(await hasRedis()).to.equal(true);
    const ended = endOf(started.process);
    started.process.kill("SIGTERM");
    while (
      await sendRaw(started.internalPort, { path: "/live" }).then(
        () => true,
        () => false,
      )
    );
    started.process.kill("SIGTERM");
    expect((await ended).code).to.equal(1);
    expect(await unanswered).to.be.instanceOf(Error);
    await eventually("Redis has ended", async () => !(await hasRedis()));
  });
});
