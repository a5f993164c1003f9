/** A machine as docs/install.md supposes it, in a folder: what it says of /etc, /opt and /usr is there, and systemctl is a script. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Installation } from "./installation.ts";

export interface Sandbox {
  project: string;
  /** Runs a line of the document. Throws with its output when it fails; answers its output. */
  run: (line: string) => string;
  stop: () => void;
}

interface Options {
  installation: Installation;
  /** Where nginx listens. */
  port: number;
}

const script = (file: string, text: string): void => {
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
};

const nginxConf = (folder: string, port: number, otobo: string): string => `
  user root; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; events {}
  http {
    access_log ${folder}/access.log;
    ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(" ")}
    include ${folder}/http.conf;
    server {
      listen 127.0.0.1:${port};
      include ${folder}/server.conf;
      location / { proxy_pass ${otobo}; proxy_set_header Host $host:$server_port; }
    }
  }`;

/** systemctl as far as the document needs it: a unit's ExecStart with its EnvironmentFile and directory. */
const systemctl = (folder: string): string => `
case "$*" in
  daemon-reload) ;;
  "restart onetimeauth-bridge")
    kill $(cat ${folder}/bridge.pid); while kill -0 $(cat ${folder}/bridge.pid) 2>/dev/null; do sleep 0.1; done
    exec "$0" enable --now onetimeauth-bridge ;;
  "enable --now onetimeauth-bridge")
    unit=${folder}/units/onetimeauth-bridge.service
    cd "$(sed -n 's/^WorkingDirectory=//p' $unit)" && set -a && . "$(sed -n 's/^EnvironmentFile=//p' $unit)" && set +a
    rm -f ${folder}/bridge.log
    setsid $(sed -n 's/^ExecStart=//p' $unit) >${folder}/bridge.log 2>&1 </dev/null & echo $! >${folder}/bridge.pid
    for _ in $(seq 100); do grep -qs "is listening" ${folder}/bridge.log && exit 0; sleep 0.1; done
    cat ${folder}/bridge.log >&2; exit 1 ;;
  "reload nginx") [ -s ${folder}/nginx.pid ] && exec nginx -s reload; exec nginx ;;
  *) echo "not known: $*" >&2; exit 1 ;;
esac`;

export const createSandbox = ({ installation, port }: Options): Sandbox => {
  const folder = mkdtempSync(join(tmpdir(), "install-"));
  chmodSync(folder, 0o755);
  const [project, bin, shims] = ["onetimeauth-bridge", "bin", "shims"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const name of [bin, shims, join(folder, "units"), join(folder, "state")]) mkdirSync(name);
  const owner = execFileSync("id", ["-nu", String(statSync(join(installation.home, "RELEASE")).uid)], {
    encoding: "utf8",
  }).trim();
  const places: [string, string][] = [
    ["/opt/onetimeauth-bridge", project],
    ["/opt/otobo", installation.home],
    ["http://127.0.0.1:5000/otobo", installation.url],
    ["su - otobo ", `su - ${owner} `],
    ["/etc/onetimeauth-bridge.env", join(folder, "bridge.env")],
    ["/etc/systemd/system/", `${folder}/units/`],
    ["/usr/local/bin/", `${bin}/`],
    ["/var/lib/onetimeauth-bridge", join(folder, "state")],
    ["/usr/bin/node", process.execPath],
  ];
  const placed = (text: string): string => places.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);

  // What git has, and nothing else, as a fresh checkout.
  for (const file of execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n").slice(0, -1))
    if (existsSync(file)) cpSync(file, join(project, file), { recursive: true });
  for (const name of ["deploy/onetimeauth-bridge", "deploy/onetimeauth-bridge.service"]) {
    const file = join(project, name);
    writeFileSync(file, placed(readFileSync(file, "utf8")));
  }
  const realNginx = execFileSync("sh", ["-c", "PATH=$PATH:/usr/sbin command -v nginx"], { encoding: "utf8" }).trim();
  writeFileSync(join(folder, "nginx.conf"), nginxConf(folder, port, new URL(installation.url).origin));
  script(join(shims, "nginx"), `exec ${realNginx} -c ${folder}/nginx.conf "$@"`);
  script(join(shims, "systemctl"), systemctl(folder));
  script(join(shims, "apt-get"), '[ "$1" = install ] && command -v "$2"');
  for (const [name, file] of [
    ["http", "nginx-http.conf"],
    ["server", "nginx-server.conf"],
  ] as const)
    writeFileSync(join(folder, `${name}.conf`), `include ${project}/deploy/proxies/${file};\n`);

  return {
    project,
    run: (line) => {
      const { status, stdout, stderr } = spawnSync("bash", ["-c", placed(line)], {
        cwd: project,
        encoding: "utf8",
        env: { PATH: `${shims}:${bin}:${process.env.PATH ?? ""}`, HOME: folder, LANG: "C.UTF-8" },
      });
      if (status !== 0) throw new Error(`${line}\nended with ${status}:\n${stdout}${stderr}`);
      return stdout;
    },
    stop: () => {
      for (const name of ["bridge.pid", "nginx.pid"]) {
        const file = join(folder, name);
        if (existsSync(file)) spawnSync("kill", [readFileSync(file, "utf8").trim()]);
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
