import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect } from "chai";

const unit = "deploy/onetimeauth-bridge.service";
const home = "/opt/onetimeauth-bridge/";

/** All values of each directive, whatever its section: no name is in two. */
const readUnit = (): Map<string, string[]> => {
  const directives = new Map<string, string[]>();
  for (const [, name = "", value = ""] of readFileSync(unit, "utf8").matchAll(/^(\w+)=(.*)$/gm)) {
    directives.set(name, [...(directives.get(name) ?? []), value]);
  }
  return directives;
};

const analyze = (...args: string[]) => spawnSync("systemd-analyze", [...args, unit], { encoding: "utf8" });
/** The one of Debian 11 cannot rate a file. */
const canRate = analyze("security", "--offline=true", "--no-pager").status === 0;

/** What takes rights away; without one of them the exposure is still low, but something can be done that the bridge never does. */
const hardening = {
  CapabilityBoundingSet: "",
  DynamicUser: "yes",
  NoNewPrivileges: "yes",
  PrivateDevices: "yes",
  PrivateTmp: "yes",
  PrivateUsers: "yes",
  ProtectHome: "yes",
  ProtectProc: "invisible",
  ProtectSystem: "strict",
  RestrictAddressFamilies: "AF_INET AF_INET6 AF_UNIX",
  RestrictNamespaces: "yes",
  UMask: "0077",
};

describe("the systemd unit", () => {
  const directives = readUnit();
  const valueOf = (name: string): string | undefined => directives.get(name)?.join(" ");

  it("takes all rights away that the bridge does not need", () => {
    expect(Object.fromEntries(Object.keys(hardening).map((name) => [name, valueOf(name)]))).to.deep.equal(hardening);
  });

  it("starts what npm run build makes, and names only files that the project has", () => {
    const paths = [valueOf("ExecStart"), valueOf("Documentation")].map((value) => value?.split(home)[1] ?? "none");
    expect(paths).to.deep.equal(["dist/bridge/main.js start", "docs/operations.md"]);
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { start: string } };
    expect(scripts.start).to.equal(`node ${paths[0]}`);
    expect(existsSync(paths[1] ?? "")).to.equal(true);
  });

  it("lets the bridge write its data where it starts, and compile", () => {
    expect(valueOf("WorkingDirectory")).to.equal(`/var/lib/${valueOf("StateDirectory") ?? ""}`);
    expect(directives.has("MemoryDenyWriteExecute")).to.equal(false);
  });

  // Without the tool the tests above remain.
  if (canRate) {
    it("has an exposure below 2.0", () => {
      const { status, stdout } = analyze("security", "--offline=true", "--no-pager", "--threshold=19");
      expect(status, stdout).to.equal(0);
    });

    it("has no directive that systemd does not know", () => {
      expect(analyze("verify").stderr).not.to.match(/Unknown|Failed to parse|Invalid/);
    });
  }
});
