import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { expect } from "chai";
import { type Environment, readConfig, variables } from "../../bridge/config.ts";
import { defaultLimits } from "../../bridge/domain/limits.ts";
import { complete, key, otherKey, problemsOf } from "./config-fixture.ts";

describe("readConfig", () => {
  it("fills in the default values", () => {
    expect(readConfig(complete)).to.deep.equal({
      host: "127.0.0.1",
      publicPort: 8080,
      internalPort: 8081,
      trustProxy: false,
      publicUrl: "https://help.example/otobo/ota",
      otoboPublicUrl: "https://help.example/otobo",
      otobo: {
        url: "http://127.0.0.1:5000/otobo",
        transport: "rest",
        webservice: "OneTimeAuth",
        user: "onetimeauth",
        password: "agent-secret-of-otobo",
        keepAlive: false,
        timeout: 4000,
      },
      redisUrl: undefined,
      redisCa: undefined,
      redisTimeout: 900,
      dataDir: "data",
      tokenKeys: [key],
      credentials: { user: "otobo", password: "bridge-secret-of-otobo" },
      limits: defaultLimits,
      logLevel: "info",
    });
  });

  it("takes the web service that belongs to the transport, unless one is named", () => {
    const webserviceOf = (env: Environment) => readConfig({ ...complete, ...env }).otobo.webservice;
    expect(webserviceOf({ OTOBO_TRANSPORT: "soap" })).to.equal("OneTimeAuthSOAP");
    expect(webserviceOf({ OTOBO_TRANSPORT: "soap", OTOBO_WEBSERVICE: "Mine" })).to.equal("Mine");
    expect(readConfig({ ...complete, OTOBO_TRANSPORT: "soap" }).otobo.transport).to.equal("soap");
  });

  it("names every missing variable in one message", () => {
    expect(problemsOf({})).to.deep.equal([
      "PUBLIC_URL is missing",
      "OTOBO_PUBLIC_URL is missing",
      "OTOBO_URL is missing",
      "OTOBO_USER is missing",
      "OTOBO_PASSWORD is missing",
      "TOKEN_KEYS is missing",
      "BRIDGE_USER is missing",
      "BRIDGE_PASSWORD is missing",
    ]);
  });

  it("tells problems of single variables and between them together", () => {
    const problems = problemsOf({
      ...complete,
      OTOBO_URL: "http://otobo.example/otobo",
      PUBLIC_URL: "https://elsewhere.example/ota",
      PUBLIC_PORT: "70000",
      OTOBO_TRANSPORT: "carrier pigeon",
      LOG_LEVEL: "loud",
    });
    expect(problems).to.deep.equal([
      "PUBLIC_PORT must be a whole number from 0 to 65535",
      "OTOBO_TRANSPORT must be rest or soap",
      "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent",
      "OTOBO_URL must be https; to allow plain http to its host, name the host in ALLOW_PLAIN_HTTP",
      "PUBLIC_URL and OTOBO_PUBLIC_URL must have the same scheme, host and port",
    ]);
  });

  it("never shows a value", () => {
    const secret = "hunter2";
    const env = Object.fromEntries(
      [...Object.keys(complete), "PUBLIC_PORT", "TRUST_PROXY", "REDIS_URL"].map((name) => [name, secret]),
    );
    expect(problemsOf(env)).to.have.length(8);
    expect(problemsOf(env).join()).not.to.contain(secret);
  });

  it("takes an empty variable for a missing one, and ignores space around values", () => {
    expect(problemsOf({ ...complete, BRIDGE_PASSWORD: " " })).to.deep.equal(["BRIDGE_PASSWORD is missing"]);
    expect(readConfig({ ...complete, HOST: "", OTOBO_USER: " agent " })).to.include({ host: "127.0.0.1" });
    expect(readConfig({ ...complete, OTOBO_USER: " agent " }).otobo.user).to.equal("agent");
  });

  it("drops trailing slashes of URLs", () => {
    const env = { ...complete, PUBLIC_URL: "https://HELP.example/ota//", OTOBO_PUBLIC_URL: "https://help.example/" };
    expect(readConfig(env)).to.include({
      publicUrl: "https://help.example/ota",
      otoboPublicUrl: "https://help.example",
    });
  });

  for (const url of [
    "help.example/ota",
    "ftp://help.example/ota",
    "https://user:secret@help.example/ota",
    "https://help.example/ota?a=b",
    "https://help.example/ota#x",
    "https://help.example/o%74a",
    "https://help.example/:ota",
    "https:/help.example/ota",
    "https:help.example/ota",
    "https//help.example/ota",
    "https://https://help.example/ota",
    "https://help.example//ota",
    "https://help.example:99999/ota",
    "https://help example/ota",
    "<https://help.example/ota>",
    "https://help.example/otobo/customer.pl",
    "https://help.example/otobo/nph-genericinterface.pl/",
  ]) {
    it(`refuses the PUBLIC_URL ${url}`, () => {
      expect(problemsOf({ ...complete, PUBLIC_URL: url }).join()).to.match(/^PUBLIC_URL must (?:be|end)/);
    });
  }

  for (const host of ["localhost", "127.1.2.3", "[::1]", "otobo.localhost"]) {
    it(`allows plain http to ${host}`, () => {
      expect(problemsOf({ ...complete, OTOBO_URL: `http://${host}:5000/otobo` })).to.deep.equal([]);
    });
  }

  for (const host of ["otobo", "10.0.0.1", "[::2]", "localhost.example", "127.0.0.1.example"]) {
    it(`refuses plain http to ${host} unless it is named`, () => {
      const env = { ...complete, OTOBO_URL: `http://${host}/otobo` };
      expect(problemsOf(env)).to.have.length(1);
      expect(problemsOf({ ...env, ALLOW_PLAIN_HTTP: "other" })).to.have.length(1);
      expect(problemsOf({ ...env, ALLOW_PLAIN_HTTP: `other, ${host}` })).to.deep.equal([]);
    });
  }

  it("reads keys in base64, base64url and hex, in their order", () => {
    const text = `${otherKey.toString("hex")}, ${key.toString("base64url")} ${otherKey.toString("base64")}`;
    expect(readConfig({ ...complete, TOKEN_KEYS: text }).tokenKeys).to.deep.equal([otherKey, key, otherKey]);
  });

  const good = key.toString("base64");
  for (const [what, text, problems] of [
    ["too short", Buffer.alloc(31, 1).toString("base64"), ["entry 1 is shorter than 32 bytes"]],
    ["too short in hex", "ab".repeat(31), ["entry 1 is shorter than 32 bytes"]],
    ["a word", "changeme", ["entry 1 is shorter than 32 bytes"]],
    ["neither base64 nor hex", "!".repeat(60), ["entry 1 is neither base64 nor hex"]],
    ["in quotation marks", `“${good}”`, ["entry 1 is neither base64 nor hex"]],
    ["one good, one bad", `${good},short`, ["entry 2 is shorter than 32 bytes"]],
    ["two bad", `short ${good}, x`, ["entry 1 is shorter than 32 bytes", "entry 3 is shorter than 32 bytes"]],
    ["separated by a semicolon", `${good};${good}`, ["entry 1 is neither base64 nor hex"]],
    ["only a separator", ",", ["must be keys of at least 32 bytes in base64 or hex, separated by commas"]],
  ] as const) {
    it(`refuses TOKEN_KEYS, and names the entry by its position: ${what}`, () => {
      const found = problemsOf({ ...complete, TOKEN_KEYS: text });
      expect(found).to.deep.equal(problems.map((problem) => `TOKEN_KEYS ${problem}`));
    });
  }

  for (const [text, value] of [
    ["off", false],
    ["0", false],
    ["2", 2],
    ["loopback, 10.0.0.0/8 fd00::/8", ["loopback", "10.0.0.0/8", "fd00::/8"]],
    ["10.0.0.0/255.0.0.0", ["10.0.0.0/255.0.0.0"]],
  ] as const) {
    it(`reads TRUST_PROXY ${text}`, () => {
      expect(readConfig({ ...complete, TRUST_PROXY: text }).trustProxy).to.deep.equal(value);
    });
  }

  for (const text of ["true", "proxy.example", "10.0.0.0/33", "10.0.0.0/8/8", "10.0.0"]) {
    it(`refuses TRUST_PROXY ${text}`, () => {
      expect(problemsOf({ ...complete, TRUST_PROXY: text })).to.have.length(1);
    });
  }

  for (const [text, value] of [
    ["on", true],
    ["1", true],
    ["true", true],
    ["off", false],
    ["0", false],
  ] as const) {
    it(`reads OTOBO_KEEP_ALIVE ${text}`, () => {
      expect(readConfig({ ...complete, OTOBO_KEEP_ALIVE: text }).otobo.keepAlive).to.equal(value);
    });
  }

  for (const [name, text, range] of [
    ["OTOBO_TIMEOUT", "99", "100 to 999999"],
    ["REDIS_TIMEOUT", "4s", "100 to 999999"],
    ["PUBLIC_PORT", "80.5", "0 to 65535"],
    ["INTERNAL_PORT", "-1", "0 to 65535"],
  ] as const) {
    it(`refuses ${name} ${text}, and says from where to where it goes`, () => {
      expect(problemsOf({ ...complete, [name]: text })).to.deep.equal([`${name} must be a whole number from ${range}`]);
    });
  }

  it("reads every limit from a variable of its own", () => {
    const names = variables.filter((name) => name.startsWith("LIMIT_"));
    expect(names).to.have.length(Object.keys(defaultLimits).length);
    const others = Object.fromEntries(names.map((name, index) => [name, String(index + 1)]));
    const limits = Object.values(readConfig({ ...complete, ...others }).limits);
    expect(limits).to.have.members(names.map((_name, index) => index + 1));
  });

  it("tells of every limit that is none, with the other problems", () => {
    const problems = problemsOf({
      ...complete,
      OTOBO_USER: "",
      LIMIT_CLIENT_OPENS_PER_MINUTE: "0",
      LIMIT_TICKET_RENEWALS: "1001",
      LIMIT_NEW_CUSTOMER_USERS_PER_HOUR: "many",
    });
    expect(problems).to.deep.equal([
      "OTOBO_USER is missing",
      "LIMIT_CLIENT_OPENS_PER_MINUTE must be a whole number from 1 to 999999",
      "LIMIT_NEW_CUSTOMER_USERS_PER_HOUR must be a whole number from 1 to 999999",
      "LIMIT_TICKET_RENEWALS must be a whole number from 1 to 1000",
    ]);
  });

  it("refuses a short password and a user with a colon", () => {
    expect(problemsOf({ ...complete, BRIDGE_USER: "a:b", BRIDGE_PASSWORD: "short" })).to.deep.equal([
      "BRIDGE_USER must not contain a colon",
      "BRIDGE_PASSWORD must have at least 16 characters",
    ]);
  });

  it("refuses one port for both listeners, but two free ones are fine", () => {
    expect(problemsOf({ ...complete, PUBLIC_PORT: "8081" })).to.deep.equal([
      "PUBLIC_PORT and INTERNAL_PORT must differ",
    ]);
    expect(problemsOf({ ...complete, PUBLIC_PORT: "0", INTERNAL_PORT: "0" })).to.deep.equal([]);
  });

  it("knows every variable of .env.example, which sets no secret and leaves limits to docs/operations.md", () => {
    const example = readFileSync(".env.example", "utf8");
    const names = [...new Set([...example.matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1] ?? ""))];
    expect(names).to.have.members(variables.filter((name) => !name.startsWith("LIMIT_")));
    expect(Object.values(parseEnv(example)).join("")).to.equal("");
  });
});
