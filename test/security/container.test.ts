import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "chai";
import { parse } from "yaml";
import { buildBridge } from "../../release/build-bridge.ts";
import { sendRaw } from "../bridge/http/serve.ts";
import { freePort } from "../support/free-port.ts";
import { variablesFor } from "../support/main-process.ts";
import { copyProductionPackages } from "../support/production-packages.ts";
import { startHangingServer } from "../support/hanging-server.ts";

const isRoot = process.getuid?.() === 0;

interface Service {
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  image?: string;
  environment?: Record<string, string>;
  tmpfs?: string[];
  volumes?: string[];
}

const instructions = readFileSync("deploy/Dockerfile", "utf8")
  .replaceAll(/^#.*\n/gm, "")
  .replaceAll("\\\n", " ")
  .split("\n")
  .filter((line) => line.trim() !== "");
const lastStage = instructions.slice(instructions.findLastIndex((line) => line.startsWith("FROM ")));
const named = (name: string): string[] => lastStage.filter((line) => line.startsWith(`${name} `));
const secretNames = /PASSWORD|TOKEN_KEYS|SECRET/i;

/** Runs the image's health check against an internal listener; answers its exit code, null when it had to be ended. */
const checkHealth = async (port: number): Promise<number | null> => {
  const [program = "", ...args] = JSON.parse(
    /CMD (\[.+\])$/.exec(named("HEALTHCHECK").join())?.[1] ?? "[]",
  ) as string[];
  const patience = 20_000;
  const env = { PATH: process.env.PATH, INTERNAL_PORT: String(port) };
  const child = spawn(program, args, { stdio: "ignore", timeout: patience, env });
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
};

/** dist/ and the production packages, as the image has them. */
const install = (directory: string): void => {
  buildBridge(join(directory, "dist/bridge"));
  cpSync("package.json", join(directory, "package.json"));
  copyProductionPackages(directory);
};

/** Nothing of the machine can be written, no privilege can be had; or, where we have none ourselves, nothing of the folder. */
const confine = (command: string): [program: string, args: string[]] => {
  if (!isRoot) return ["sh", ["-c", command]];
  const readOnly =
    "awk '{print $2}' /proc/self/mounts | while read m; do mount -o remount,bind,ro \"$m\" 2>/dev/null; done";
  const drop = "setpriv --reuid 65534 --regid 65534 --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all";
  return ["unshare", ["--mount", "sh", "-c", `${readOnly}; exec ${drop} sh -c '${command}'`]];
};

describe("the container", function () {
  this.timeout(300_000);

  it("runs as a user without rights, from named versions, with a health check that needs nothing but Node, and no secret in it", () => {
    expect(named("USER")).to.deep.equal(["USER node"]);
    const images = instructions.filter((line) => line.startsWith("FROM ")).map((line) => line.split(" ")[1] ?? "");
    for (const image of images) expect(image).to.match(/^node:\d+-\w+-slim$/);
    expect(named("HEALTHCHECK").join())
      .to.contain('CMD ["node"')
      .and.not.to.match(/curl|wget/);
    expect(instructions.filter((line) => /^(ENV|ARG) /.test(line) && secretNames.test(line))).to.deep.equal([]);
    expect(named("COPY").every((line) => line.startsWith("COPY --from=build "))).to.equal(true);
    expect(readFileSync(".dockerignore", "utf8").split("\n")[0]).to.equal("**");
  });

  it("is started by the example with a read-only file system and without capabilities; its Redis, too", () => {
    const { services } = parse(readFileSync("deploy/compose.yaml", "utf8")) as { services: Record<string, Service> };
    expect(services).to.have.keys("bridge", "redis");
    for (const service of Object.values(services)) {
      expect(service).to.deep.include({ read_only: true, cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] });
      expect(service.image ?? "built:here").to.match(/:(?!latest)[\w.-]+$/);
      expect(Object.keys(service.environment ?? {}).filter((name) => secretNames.test(name))).to.deep.equal([]);
    }
  });

  it("gives the bridge of the example no place to write to, and the web server of the machine its word about addresses", () => {
    const { services } = parse(readFileSync("deploy/compose.yaml", "utf8")) as { services: Record<string, Service> };
    const { bridge } = services;
    expect(bridge).not.to.have.property("tmpfs");
    expect(bridge?.volumes).to.deep.equal(["redis-socket:/run/redis:ro"]);
    expect(bridge?.environment).to.include({ TRUST_PROXY: "uniquelocal" });
  });

  it("is unhealthy when nothing answers, and when nobody listens", async () => {
    const port = await freePort();
    expect(await checkHealth(port), "nobody listens").to.equal(1);
    const hanging = await startHangingServer(port);
    const health = await checkHealth(port).finally(hanging.stop);
    expect(health, "nothing answers").to.equal(1);
    expect(hanging.requests).to.deep.equal(["/live"]);
  });

  describe("as it runs", () => {
    let directory: string;
    let child: ChildProcess | undefined;
    before(() => {
      directory = mkdtempSync(join(tmpdir(), "container-"));
      install(directory);
      chmodSync(directory, 0o555);
    });
    after(async () => {
      if (child?.exitCode === null) {
        child.kill("SIGKILL");
        await once(child, "exit");
      }
      chmodSync(directory, 0o755);
      rmSync(directory, { recursive: true });
    });

    it("needs no file it could write, no right, and no package but the production ones", async () => {
      const [publicPort, internalPort] = [await freePort(), await freePort()];
      const [program, args] = confine(
        '(touch here || touch /tmp/there) 2>/dev/null && echo {\\"written\\":1}; exec node dist/bridge/main.js start',
      );
      child = spawn(program, args, {
        cwd: directory,
        stdio: ["ignore", "pipe", "inherit"],
        env: {
          PATH: process.env.PATH,
          ...variablesFor("http://127.0.0.1:1/otobo"),
          REDIS_URL: "redis://127.0.0.1:1",
          PUBLIC_PORT: String(publicPort),
          INTERNAL_PORT: String(internalPort),
        },
      });
      const lines: string[] = [];
      for await (const line of createInterface(child.stdout!)) {
        lines.push(line);
        if (line.includes("is listening")) break;
      }
      expect(lines.join("\n")).to.contain("is listening");
      if (isRoot) expect(lines.join("\n"), "something could be written").not.to.contain("written");
      expect(await checkHealth(internalPort), "the health check").to.equal(0);
      expect((await sendRaw(publicPort, { path: "/" })).status).to.equal(404);
      if (isRoot)
        expect(readFileSync(`/proc/${child.pid}/status`, "utf8"))
          .to.match(/^Uid:\t65534\t/m)
          .and.to.match(/^CapEff:\t0+$/m);
    });
  });
});
