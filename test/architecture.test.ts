import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect } from "chai";
import ts from "typescript";

/** Who may import whom: imports point inward. Files right below bridge/ are the composition root but for those named. */
const mayImport: Record<string, string[]> = {
  domain: ["domain"],
  protocol: ["protocol", "ports", "domain"],
  ports: ["domain"],
  "use-cases": ["use-cases", "ports", "domain"],
  adapters: ["adapters", "protocol", "ports", "domain"],
  http: ["http", "protocol", "use-cases", "ports", "domain"],
  // An adapter says how its address is spelled.
  config: ["config", "adapters", "domain"],
  cli: ["cli", "root", "config", "adapters", "use-cases", "ports", "domain"],
  root: ["root", "cli", "config", "http", "adapters", "use-cases", "ports", "domain"],
};

/** Node's own modules that the inner rooms may use: they compute, they touch nothing. */
const pureModules = ["node:crypto", "node:url", "node:util", "node:buffer"];

const bridge = "bridge";
const files = readdirSync(bridge, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .sort();

const roomOf = (file: string): string => {
  const [first = "", ...rest] = file.split("/");
  if (rest.length > 0) return first;
  return first === "ports.ts" ? "ports" : first.startsWith("config") ? "config" : "root";
};

const importsOf = (file: string): string[] =>
  ts.preProcessFile(readFileSync(join(bridge, file), "utf8"), true, true).importedFiles.map(({ fileName }) => fileName);

const localImportsOf = (file: string): string[] =>
  importsOf(file)
    .filter((name) => name.startsWith("."))
    .map((name) => relative(bridge, join(bridge, dirname(file), name)));

describe("the architecture", () => {
  it("has files to look at", () => {
    expect(files.length).to.be.greaterThan(20);
  });

  for (const file of files) {
    it(`lets ${file} import only what its room may`, () => {
      const wrong = localImportsOf(file).filter((target) => !mayImport[roomOf(file)]?.includes(roomOf(target)));
      expect(wrong).to.deep.equal([]);
    });
  }

  it("keeps input and output out of the domain, the ports and the use cases", () => {
    const wrong = files
      .filter((file) => ["domain", "ports", "use-cases"].includes(roomOf(file)))
      .flatMap((file) => importsOf(file).map((name) => `${file}: ${name}`))
      .filter((entry) => entry.includes(": node:") && !pureModules.some((name) => entry.endsWith(`: ${name}`)));
    expect(wrong).to.deep.equal([]);
  });

  it("has no import cycle", () => {
    const done = new Set<string>();
    const visit = (file: string, path: string[]): string[] => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return [];
      for (const target of localImportsOf(file)) {
        const cycle = visit(target, [...path, file]);
        if (cycle.length > 0) return cycle;
      }
      done.add(file);
      return [];
    };
    expect(files.flatMap((file) => visit(file, []))).to.deep.equal([]);
  });

  it("reads the environment in main.ts only", () => {
    const readers = files.filter((file) => /process\s*\.\s*env/.test(readFileSync(join(bridge, file), "utf8")));
    expect(readers).to.deep.equal(["main.ts"]);
  });
});
