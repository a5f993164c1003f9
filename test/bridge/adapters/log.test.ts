import { Writable } from "node:stream";
import { expect } from "chai";
import { createLog } from "../../../bridge/adapters/log.ts";
import { BridgeError } from "../../../bridge/domain/errors.ts";

const record = (level: string) => {
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  return { lines, log: createLog(level, stream) };
};

describe("the log", () => {
  it("writes one JSON object a line, with the time in UTC", () => {
    const { lines, log } = record("info");
    log.info("The bridge is listening", { publicPort: 8080 });
    log.warn("Redis is away");
    expect(lines).to.have.length(2);
    expect(lines[0]).to.include({ level: 30, msg: "The bridge is listening", publicPort: 8080 });
    expect(lines[0]?.time).to.match(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it("leaves out what is below its level", () => {
    const { lines, log } = record("warn");
    log.debug("a");
    log.info("b");
    log.warn("c");
    log.error("d");
    expect(lines.map(({ msg }) => msg)).to.deep.equal(["c", "d"]);
  });

  it("keeps one line of it, whatever is in a value", () => {
    const { lines, log } = record("info");
    log.info("Event", { reason: 'a\n{"level":60}\r\u0000' });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include({ reason: 'a\n{"level":60}\r\u0000' });
  });

  it("tells name, code, message and cause of an error, and nothing else that hangs on it", () => {
    const { lines, log } = record("info");
    const cause = Object.assign(new Error("connect ECONNREFUSED"), {
      code: "ECONNREFUSED",
      config: { data: "hunter2" },
      request: { headers: "hunter2" },
    });
    log.error("Request failed", { error: new BridgeError("otobo-unavailable", "OTOBO is away", { cause }) });
    expect(lines[0]).to.have.nested.property("error.code", "otobo-unavailable");
    expect(lines[0]).to.have.nested.property("error.message", "OTOBO is away");
    expect(lines[0]).to.have.nested.property("error.cause.code", "ECONNREFUSED");
    expect(JSON.stringify(lines)).not.to.contain("hunter2");
  });

  it("blanks what is named like a secret, should it ever come", () => {
    const { lines, log } = record("info");
    const secret = "hunter2";
    log.info("Oops", {
      password: secret,
      headers: { authorization: secret, cookie: secret },
      a: { b: { token: secret } },
    });
    expect(JSON.stringify(lines)).not.to.contain(secret);
  });

  it("survives a value that contains itself", () => {
    const { lines, log } = record("info");
    const value: Record<string, unknown> = { name: "round" };
    value.self = value;
    log.info("Oops", { value });
    expect(lines[0]).to.have.nested.property("value.name", "round");
  });
});
