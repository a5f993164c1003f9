import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { XMLParser } from "fast-xml-parser";
import { buildOpm, stage } from "../../plugin/build-opm.ts";

const project = join(import.meta.dirname, "..", "..");
const sopm = readFileSync(join(project, "plugin", "OneTimeAuthBridge.sopm"), "utf8");
const staged = stage(project);

interface PackagedFile {
  "#text": string;
  Location: string;
  Permission: string;
  Encode: string;
}

interface Package {
  version: string;
  Name: string;
  Version: string;
  Framework: string[];
  Vendor: string;
  License: string;
  Filelist: { File: PackagedFile[] };
  CodeInstall: unknown;
  CodeUpgrade: { Type: string }[];
  CodeReinstall: unknown;
  CodeUninstall: { Type: string };
}

const parse = (xml: string): Package => {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", parseTagValue: false });
  return (parser.parse(xml) as { otobo_package: Package }).otobo_package;
};

const build = (source = sopm, files: ReadonlyMap<string, string> = staged): string =>
  buildOpm(source, files, "11.0.9", "2026-01-02 03:04:05");

describe("the OTOBO package", () => {
  const built = parse(build());

  it("is named and versioned for OTOBO", () => {
    expect(built).to.include({
      version: "1.1",
      Name: "OneTimeAuthBridge",
      Version: "11.0.9",
      Vendor: "OneTimeAuthBridge project",
      License: "GNU GENERAL PUBLIC LICENSE Version 3, 29 June 2007",
    });
    expect(built.Framework).to.deep.equal(["10.1.x", "11.0.x", "11.1.x"]);
  });

  it("holds each file byte for byte, as base64 without line breaks", () => {
    for (const file of built.Filelist.File) {
      expect(file.Encode).to.equal("Base64");
      expect(file["#text"]).to.match(/^[A-Za-z0-9+/]+={0,2}$/);
      expect(Buffer.from(file["#text"], "base64").equals(readFileSync(staged.get(file.Location) ?? ""))).to.equal(true);
    }
  });

  it("lists exactly the files that are there", () => {
    const listed = built.Filelist.File.map((file) => file.Location);
    expect(listed).to.have.members([...staged.keys()]);
  });

  it("lists nothing that OTOBO would skip or that replaces a file of OTOBO's core", () => {
    for (const { Location, Permission } of built.Filelist.File) {
      expect(Location).to.match(/^(?:Kernel|scripts|var)\//);
      expect(Permission).to.equal("660");
    }
  });

  it("switches off before an upgrade and before it is removed", () => {
    expect(built.CodeUpgrade.map((code) => code.Type)).to.deep.equal(["pre", "post"]);
    expect(built.CodeUninstall.Type).to.equal("pre");
  });

  it("is not built when a file is not listed", () => {
    const more = new Map([...staged, ["Kernel/System/New.pm", "nowhere"]]);
    expect(() => build(sopm, more)).to.throw("does not list Kernel/System/New.pm");
  });

  it("is not built when a listed file is missing", () => {
    const fewer = new Map([...staged].filter(([location]) => location !== "Kernel/System/OneTimeAuth.pm"));
    expect(() => build(sopm, fewer)).to.throw("lists what does not exist: Kernel/System/OneTimeAuth.pm");
  });

  it("is not built when a file is listed twice", () => {
    const line = '        <File Permission="660" Location="Kernel/System/OneTimeAuth.pm" />\n';
    expect(() => build(sopm.replace("<Filelist>\n", `<Filelist>\n${line}`))).to.throw("twice");
  });

  it("begins each Perl file alike: what it belongs to, its licence, its version of Perl", () => {
    const perl = [...staged].filter(([location]) => /\.(?:pm|t)$/.test(location));
    const beginning = (path: string): string => readFileSync(path, "utf8").split("\n\n")[0] ?? "";
    const [first = ""] = perl.map(([, path]) => beginning(path));
    expect(first).to.match(/^# --\n# OneTimeAuthBridge: .+\.\n# --\n(?:# .+\n)+# --$/);
    expect(perl.filter(([, path]) => beginning(path) !== first)).to.deep.equal([]);
    const strict = /^use v5\.24;\nuse strict;\nuse warnings;$/m;
    expect(perl.filter(([, path]) => !strict.test(readFileSync(path, "utf8")))).to.deep.equal([]);
  });

  it("brings no file that could be OTOBO's own", () => {
    const ours = /OneTimeAuth|CreateNewCustomerUser|DeleteExpiredOTATokens/;
    expect([...stage(".").keys()].filter((location) => !ours.test(location))).to.deep.equal([]);
  });

  it("keeps text that looks like a replacement pattern", () => {
    expect(buildOpm(sopm, staged, "$1", "$'"))
      .to.contain("<Version>$1</Version>")
      .and.to.contain("<BuildDate>$'</BuildDate>");
  });
});
