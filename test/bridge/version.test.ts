import { readFileSync } from "node:fs";
import { expect } from "chai";
import { version } from "../../bridge/version.ts";

describe("the version", () => {
  it("is that of package.json", () => {
    expect(version).to.equal((JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version);
  });
});
