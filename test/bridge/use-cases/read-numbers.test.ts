import { expect } from "chai";
import { createReadNumbers } from "../../../bridge/use-cases/read-numbers.ts";
import { recordLog } from "../http/serve.ts";

describe("the numbers that an admin typed", () => {
  it("are the last good ones for all readers while nonsense stands there", () => {
    const read = createReadNumbers({ log: recordLog() });
    expect(read({ accessDaysAfterClose: "30", linkMaxAgeDays: "5" })).to.deep.equal({
      accessDaysAfterClose: 30,
      linkMaxAgeDays: 5,
    });
    expect(read({ accessDaysAfterClose: "a month" })).to.deep.equal({ accessDaysAfterClose: 30 });
    expect(read({ accessDaysAfterClose: "a year", linkMaxAgeDays: "6" })).to.deep.equal({
      accessDaysAfterClose: 30,
      linkMaxAgeDays: 6,
    });
  });

  it("are logged once as long as the same nonsense stands there, and again when it comes back", () => {
    const log = recordLog();
    const read = createReadNumbers({ log });
    for (const text of ["x", "x", "y", "3", "x"]) read({ renewalsPerHour: text });
    expect(log.lines).to.have.length(2);
    for (const line of log.lines) expect(JSON.stringify(line)).to.contain("OneTimeAuth::RenewalsPerHour");
  });
});
