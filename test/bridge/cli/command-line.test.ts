import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { version } from "../../../bridge/version.ts";
import { variablesFor } from "../../support/main-process.ts";
import { runCommand } from "../../support/run-command.ts";
import { useDirectory } from "./use-directory.ts";

const complete = variablesFor("http://127.0.0.1:1/otobo");

describe("the command line", function () {
  // Each test starts a process, some start several.
  this.timeout(60_000);
  const directory = useDirectory();

  const run = (parameters: string, variables: Record<string, string> = {}) =>
    runCommand(parameters.split(" "), variables, directory);

  it("answers --help and --version with exit code 0, without a configuration", async () => {
    const help = await run("--help");
    expect(help).to.include({ code: 0, stderr: "" });
    expect(help.stdout).to.match(/^Usage: onetimeauth-bridge .*^ {2}start .*^ {2}env .*^ {2}keys /ms);
    expect(await run("--version")).to.deep.equal({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  for (const [what, parameters] of [
    ["an unknown option", "env --verbose"],
    ["an unknown command", "stop"],
    ["an unknown command of a group", "keys forget"],
    ["an argument too many", "env production"],
    ["an option of another command", "start --json"],
  ] as const) {
    it(`refuses ${what} with exit code 2 and one line that names the help`, async () => {
      const { code, stdout, stderr } = await run(parameters, complete);
      expect({ code, stdout }).to.deep.equal({ code: 2, stdout: "" });
      expect(stderr).to.match(/^error: .* See onetimeauth-bridge --help\.\n$/);
    });
  }

  it("shows the help with exit code 2 when the command is missing", async () => {
    const { code, stdout, stderr } = await runCommand([], complete, directory);
    expect({ code, stdout }).to.deep.equal({ code: 2, stdout: "" });
    expect(stderr).to.contain("Usage: onetimeauth-bridge");
  });

  describe("env", () => {
    const wrong = { ...complete, TOKEN_KEYS: "hunter2", LOG_LEVEL: "hunter2" };
    const problems = [
      "TOKEN_KEYS entry 1 is shorter than 32 bytes",
      "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent",
    ];

    it("accepts what the bridge starts with", async () => {
      expect(await run("env", complete)).to.deep.equal({
        code: 0,
        stdout: "The configuration is valid.\n",
        stderr: "",
      });
      expect(JSON.parse((await run("env --json", complete)).stdout)).to.deep.equal({ problems: [] });
    });

    it("lists all problems as the start does, with exit code 1", async () => {
      const checked = await run("env", wrong);
      expect(checked).to.deep.equal(await run("start", wrong));
      expect(checked).to.include({ code: 1, stdout: "" });
      expect(checked.stderr).to.equal(
        ["Invalid configuration:", ...problems, ""].join("\n  - ").replace(/ {2}- $/, ""),
      );
    });

    it("lists them in one JSON object with --json", async () => {
      const { code, stdout, stderr } = await run("env --json", wrong);
      expect({ code, stderr }).to.deep.equal({ code: 1, stderr: "" });
      expect(JSON.parse(stdout)).to.deep.equal({ problems });
    });
  });

  describe("keys rotate", () => {
    const [older, old] = [Buffer.alloc(32, 1).toString("hex"), Buffer.alloc(32, 2).toString("base64")];

    it("prints a fresh key before the present ones, and on standard error what to do", async () => {
      await writeFile(join(directory, ".env"), `TOKEN_KEYS="${old} ${older}"\n`);
      const [one, other] = [await run("keys rotate"), await run("keys rotate")];
      await rm(join(directory, ".env"));
      expect(one.code).to.equal(0);
      const [, fresh = "", rest] = /^TOKEN_KEYS=([^,]*),(.*)\n$/.exec(one.stdout) ?? [];
      expect(Buffer.from(fresh, "base64")).to.have.length(32);
      expect(rest).to.equal(`${old},${older}`);
      expect(other.stdout).not.to.contain(fresh);
      expect(one.stderr).to.contain("restart").and.not.to.contain(fresh);
    });

    it("prints a TOKEN_KEYS that env accepts, also with --json", async () => {
      const { tokenKeys } = JSON.parse((await run("keys rotate --json", complete)).stdout) as { tokenKeys: string };
      expect((await run("env", { ...complete, TOKEN_KEYS: tokenKeys })).code).to.equal(0);
    });

    it("fails when the present keys are missing or invalid", async () => {
      const missing = await run("keys rotate");
      expect(missing).to.deep.equal({
        code: 1,
        stdout: "",
        stderr: "Invalid configuration:\n  - TOKEN_KEYS is missing\n",
      });
      const { code, stdout } = await run("keys rotate --json", { TOKEN_KEYS: "hunter2" });
      expect(code).to.equal(1);
      expect(JSON.parse(stdout)).to.have.keys("error");
      expect(stdout).not.to.contain("hunter2");
    });
  });
});
