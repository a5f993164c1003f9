import { spawnSync } from "node:child_process";
import { expect } from "chai";

describe("npm run demo", function () {
  this.timeout(120_000);

  it("-- --once clicks by itself, and ends with the open ticket", () => {
    const options = { encoding: "utf8", timeout: 100_000 } as const;
    const { status, stdout, stderr } = spawnSync("node", ["--import", "tsx", "test/demo/main.ts", "--once"], options);
    expect(status, stderr).to.equal(0);
    expect(stdout).to.contain("/t/");
  });
});
