import { readFileSync } from "node:fs";
import { expect } from "chai";
import { readConfig, variables } from "../../bridge/config.ts";
import { complete } from "./config-fixture.ts";

/** Variables in the first column of a document's tables, each with what the second column has in code, or as a number. */
const rowsOf = (file: string): { names: string[]; defaultValue: string | undefined }[] =>
  [...readFileSync(file, "utf8").matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \| ([^|]*) \|/gm)].map(
    ([, names = "", value = ""]) => ({
      names: [...names.matchAll(/[A-Z_]+/g)].map(([name]) => name),
      defaultValue: /^`?([\w.]+)`?$/.exec(value)?.[1],
    }),
  );

const rows = [...rowsOf("docs/configuration.md"), ...rowsOf("docs/operations.md")];

describe("the environment variables in docs/", () => {
  it("are all variables that the bridge reads", () => {
    expect(rows.flatMap(({ names }) => names)).to.have.members(variables);
  });

  it("have their default", () => {
    const documented = rows.flatMap(({ names, defaultValue }) =>
      defaultValue === undefined || defaultValue === "none"
        ? []
        : names.map((name): [string, string] => [name, defaultValue]),
    );
    expect(documented.length).to.be.greaterThan(15);
    expect(readConfig({ ...complete, ...Object.fromEntries(documented) })).to.deep.equal(readConfig(complete));
  });
});
