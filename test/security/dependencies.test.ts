import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { expect } from "chai";
import ts from "typescript";
import { z } from "zod";

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(readJson("package.json"));

const lockedPackage = z.object({
  integrity: z.string().optional(),
  dev: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  deprecated: z.string().optional(),
});
const lock = z.object({ packages: z.record(z.string(), lockedPackage) }).parse(readJson("package-lock.json"));
const locked = Object.entries(lock.packages).filter(([path]) => path !== "");
const shipped = locked.filter(([, { dev }]) => !dev);

/** `@scope/name` or `name` of `@scope/name/a/file`. */
const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

const importedPackages = (folder: string): string[] => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const specifiers = files.flatMap((file) =>
    ts.preProcessFile(readFileSync(join(folder, file), "utf8")).importedFiles.map(({ fileName }) => fileName),
  );
  return [...new Set(specifiers.filter((name) => !name.startsWith(".") && !isBuiltin(name)).map(packageOf))].sort();
};

describe("the bridge's dependencies", () => {
  it("are those that it imports, and no others", () => {
    expect(Object.keys(dependencies).sort()).to.deep.equal(importedPackages("bridge"));
  });

  it("are locked, each by the hash of its contents", () => {
    expect(locked.length).to.be.greaterThan(Object.keys(dependencies).length);
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).to.deep.equal([]);
  });

  it("run nothing when they are installed", () => {
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript)).to.deep.equal([]);
  });

  it("are kept up by their makers", () => {
    expect(shipped.filter(([, { deprecated }]) => deprecated !== undefined)).to.deep.equal([]);
  });
});
