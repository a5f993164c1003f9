import { expect } from "chai";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import type { NumberSettings } from "../../../bridge/domain/settings.ts";
import { createReadNumbers } from "../../../bridge/use-cases/read-numbers.ts";
import { recordLog } from "../http/serve.ts";

/** A memory that may be away. */
const fakeMemory = (numbers: Partial<NumberSettings> = {}) => {
  const memory = {
    numbers,
    away: false,
    writes: 0,
    recall: () => (memory.away ? Promise.reject(new BridgeError("redis-unavailable", "away")) : answer()),
    keep: (kept: Partial<NumberSettings>) => {
      memory.writes += 1;
      if (memory.away) return Promise.reject(new BridgeError("redis-unavailable", "away"));
      memory.numbers = kept;
      return Promise.resolve();
    },
  };
  const answer = () => Promise.resolve(memory.numbers);
  return memory;
};

describe("the numbers that an admin typed", () => {
  it("are the last good ones for all readers while nonsense stands there", async () => {
    const read = createReadNumbers({ log: recordLog() });
    expect(await read({ accessDaysAfterClose: "30", linkMaxAgeDays: "5" })).to.deep.equal({
      accessDaysAfterClose: 30,
      linkMaxAgeDays: 5,
    });
    expect(await read({ accessDaysAfterClose: "a month" })).to.deep.equal({ accessDaysAfterClose: 30 });
    expect(await read({ accessDaysAfterClose: "a year", linkMaxAgeDays: "6" })).to.deep.equal({
      accessDaysAfterClose: 30,
      linkMaxAgeDays: 6,
    });
  });

  it("are logged once as long as the same nonsense stands there, and again when it comes back", async () => {
    const log = recordLog();
    const read = createReadNumbers({ log });
    for (const text of ["x", "x", "y", "3", "x"]) await read({ renewalsPerHour: text });
    expect(log.lines).to.have.length(2);
    for (const line of log.lines) expect(JSON.stringify(line)).to.contain("OneTimeAuth::RenewalsPerHour");
  });

  it("are the last good ones of an earlier process", async () => {
    const memory = fakeMemory();
    await createReadNumbers({ log: recordLog(), memory })({ accessDaysAfterClose: "30", linkMaxAgeDays: "" });
    expect(memory.numbers).to.deep.equal({ accessDaysAfterClose: 30, linkMaxAgeDays: 0 });
    const read = createReadNumbers({ log: recordLog(), memory });
    expect(await read({ accessDaysAfterClose: "x" })).to.deep.equal({ accessDaysAfterClose: 30 });
    expect(memory.numbers, "the default of another reader is no good number").to.have.property("linkMaxAgeDays", 0);
  });

  it("are never remembered when they were only the default", async () => {
    const memory = fakeMemory();
    await createReadNumbers({ log: recordLog(), memory })({ accessDaysAfterClose: "x" });
    expect([memory.numbers, memory.writes]).to.deep.equal([{}, 0]);
  });

  it("are written once for each change", async () => {
    const memory = fakeMemory();
    const read = createReadNumbers({ log: recordLog(), memory });
    for (const days of ["30", "30", "x", "30", "31", "31"]) await read({ accessDaysAfterClose: days });
    expect(memory.writes).to.equal(2);
  });

  it("do not wait for a memory that is away, and reach it when it is back", async () => {
    const memory = fakeMemory({ renewalsPerHour: 7 });
    memory.away = true;
    const read = createReadNumbers({ log: recordLog(), memory });
    expect(await read({ renewalsPerHour: "x", linkMaxAgeDays: "6" })).to.deep.equal({
      renewalsPerHour: 5,
      linkMaxAgeDays: 6,
    });
    memory.away = false;
    expect(await read({ renewalsPerHour: "x" })).to.deep.equal({ renewalsPerHour: 7 });
    expect(memory.numbers).to.deep.equal({ renewalsPerHour: 7, linkMaxAgeDays: 6 });
  });

  it("are written again when the memory was away at that moment", async () => {
    const memory = fakeMemory();
    const read = createReadNumbers({ log: recordLog(), memory });
    await read({ linkMaxAgeDays: "6" });
    memory.away = true;
    await read({ linkMaxAgeDays: "7" });
    memory.away = false;
    await read({ linkMaxAgeDays: "7" });
    expect(memory.numbers).to.deep.equal({ linkMaxAgeDays: 7 });
  });
});
