import { expect } from "chai";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import { createBackground, type BackgroundOptions } from "../../../bridge/use-cases/background.ts";
import { type RecordedLog, recordLog } from "../http/serve.ts";

describe("what is done after the answer", () => {
  let log: RecordedLog;
  let pauses: number[];
  const create = (options: Partial<BackgroundOptions> = {}) => {
    log = recordLog();
    pauses = [];
    const pause = (milliseconds: number) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    };
    return createBackground({ log, pause, ...options });
  };
  const away = new BridgeError("otobo-unavailable", "OTOBO is away");
  const never = () => new Promise<void>(() => undefined);

  it("is done one after the other", async () => {
    const { doLater, size } = create();
    const steps: string[] = [];
    for (const name of ["a", "b"])
      doLater(async () => {
        steps.push(`${name} begins`);
        await new Promise(setImmediate);
        steps.push(`${name} ends`);
      });
    expect(steps).to.deep.equal([]);
    while (size() > 0) await new Promise(setImmediate);
    expect(steps).to.deep.equal(["a begins", "a ends", "b begins", "b ends"]);
  });

  it("is tried three times while OTOBO is away, then the next one's turn comes", async () => {
    const { doLater, size } = create();
    let tries = 0;
    let next = false;
    doLater(() => {
      tries += 1;
      return Promise.reject(away);
    });
    doLater(() => {
      next = true;
      return Promise.resolve();
    });
    while (size() > 0) await new Promise(setImmediate);
    expect([tries, next, pauses]).to.deep.equal([3, true, [5_000, 30_000]]);
    expect(log.lines.map((line) => line.split(" ")[0])).to.deep.equal(["warn", "warn", "error"]);
  });

  it("is tried once when it fails for another reason", async () => {
    const { doLater, size } = create();
    doLater(() => Promise.reject(new BridgeError("otobo-refused", "no")));
    while (size() > 0) await new Promise(setImmediate);
    expect(log.lines).to.have.length(1);
  });

  it("is bounded: what comes when too much waits is dropped, and the log says so", () => {
    const { doLater, size } = create({ limit: 2 });
    for (let index = 0; index < 5; index += 1) doLater(never);
    expect(size()).to.equal(2);
    expect(log.lines).to.have.length(3);
  });

  it("is done before the bridge has stopped, without pauses, and nothing more is taken", async () => {
    let release = (): void => undefined;
    const waits = new Promise<void>((resolve) => (release = resolve));
    const { doLater, drain } = create({ pause: never });
    let done = 0;
    doLater(async () => {
      await waits;
      done += 1;
    });
    const drained = drain();
    doLater(() => Promise.reject(away));
    release();
    await drained;
    expect(done).to.equal(1);
    expect(log.lines).to.deep.equal(["error A new link is not sent reason=the bridge stops"]);
  });

  it("does not hold up the end of the bridge for ever", async () => {
    const { doLater, drain } = create();
    doLater(never);
    await drain();
    expect(log.lines).to.deep.equal(["error New links were not sent, the bridge stops count=1"]);
  });
});
