import { readdirSync } from "node:fs";
import { expect } from "chai";
import { leftOut } from "./left-out.ts";
import { recordings } from "./recordings.ts";

const root = "test/fixtures/otobo";

/** Folders whose replay walks through every recording that is not left out. */
const replayed = ["customer-interface", "rest-provider", "soap-provider", "webhooks"];

describe("the recordings of OTOBO", () => {
  it("are all replayed, or left out by folder", () => {
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of folders) {
      const open = recordings(name).filter((one) => !leftOut[name as keyof typeof leftOut].has(one.name));
      expect(open.length > 0, name).to.equal(replayed.includes(name));
    }
  });

  it("are left out only where they exist", () => {
    for (const [folder, names] of Object.entries(leftOut)) {
      const entries = readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" });
      const known = entries.map((entry) => entry.replace(/\.json$/, ""));
      expect(known, folder).to.include.members([...names]);
    }
  });
});
