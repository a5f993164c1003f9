/** The web servers of docs/proxies.md, each started with its files of deploy/proxies and as little as it needs around them. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually } from "../scenarios/eventually.ts";
import { freePort } from "../support/free-port.ts";
import { isListening } from "../support/is-listening.ts";

export interface Proxy {
  port: number;
  /** Everything it wrote, to files and to its output. */
  logs: () => Promise<string>;
  stop: () => Promise<void>;
}

interface Program {
  /** As in the heading of docs/proxies.md. */
  name: string;
  /** In deploy/proxies. */
  snippets: string[];
  /** A connection to the bridge for each request, because its address is asked for again and again. */
  hasNewConnections?: true;
  configure: (snippets: string[], port: number, directory: string) => string;
  command: (file: string, directory: string) => [string, ...string[]];
}

const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

const nginx: Omit<Program, "name" | "snippets"> = {
  configure: ([http, server], port, directory) => `
      user root; daemon off; pid ${directory}/nginx.pid; error_log ${directory}/error.log; events {}
      http {
        access_log ${directory}/access.log;
        ${temporary.map((kind) => `${kind}_temp_path ${directory}/${kind};`).join(" ")}
        ${http}
        server { listen 127.0.0.1:${port}; ${server} }
      }`,
  command: (file) => ["nginx", "-c", file],
};

export const programs: Program[] = [
  { name: "nginx", snippets: ["nginx-http.conf", "nginx-server.conf"], ...nginx },
  {
    name: "nginx in OTOBO's Docker stack",
    snippets: ["../otobo-docker/nginx-http.conf", "../otobo-docker/nginx-server.conf"],
    hasNewConnections: true,
    ...nginx,
  },
  {
    name: "Apache",
    snippets: ["apache.conf"],
    configure: ([host], port, directory) => `
      Define APACHE_LOG_DIR ${directory}
      ServerName localhost
      Listen 127.0.0.1:${port}
      PidFile ${directory}/apache.pid
      ErrorLog ${directory}/error.log
      User www-data
      Group www-data
      ${["mpm_event", "authz_core", "setenvif", "proxy", "proxy_http"]
        .map((module) => `LoadModule ${module}_module /usr/lib/apache2/modules/mod_${module}.so`)
        .join("\n")}
      LogFormat "%h %r %>s" combined
      <VirtualHost 127.0.0.1:${port}>
        ${host}
      </VirtualHost>`,
    command: (file) => ["apache2", "-D", "FOREGROUND", "-f", file],
  },
  {
    name: "HAProxy",
    snippets: ["haproxy-frontend.cfg", "haproxy.cfg"],
    configure: ([frontend, backend], port) => `
global
    log stdout format raw local0
defaults
    mode http
    log global
    option httplog
    timeout connect 5s
    timeout client 60s
    timeout server 60s
frontend web
    bind 127.0.0.1:${port}
${frontend}
    default_backend none
backend none
    http-request return status 404
${backend}
`,
    command: (file) => ["haproxy", "-db", "-f", file],
  },
  {
    name: "Caddy",
    snippets: ["Caddyfile"],
    configure: ([site], port, directory) => `
{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  bind 127.0.0.1
  log {
    output file ${directory}/access.log
  }
  ${site}
}
`,
    command: (file) => ["caddy", "run", "--adapter", "caddyfile", "--config", file],
  },
];

const readSnippet = (name: string): string => readFileSync(`deploy/proxies/${name}`, "utf8");

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
};

/** Starts a program with its snippets, in front of the bridge on this port. */
export const startProxy = async (program: Program, bridgePort: number): Promise<Proxy> => {
  const directory = await mkdtemp(join(tmpdir(), "proxy-"));
  await chmod(directory, 0o755);
  const port = await freePort();
  const file = join(directory, "configuration");
  const configuration = program.configure(program.snippets.map(readSnippet), port, directory);
  await writeFile(
    file,
    configuration.replaceAll(/127\.0\.0\.1:8080|onetimeauth-bridge:8080/g, `127.0.0.1:${bridgePort}`),
  );
  const [command, ...parameters] = program.command(file, directory);
  const child = spawn(command, parameters, {
    env: { ...process.env, PATH: `${process.env.PATH ?? ""}:/usr/sbin`, HOME: directory },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  await once(child, "spawn");
  await eventually(`${program.name} listens`, async () => {
    if (child.exitCode !== null) throw new Error(`${program.name} ended:\n${output}`);
    return isListening(port);
  });
  return {
    port,
    logs: async () => {
      const files = (await readdir(directory)).filter((name) => name.endsWith(".log"));
      return [output, ...(await Promise.all(files.map((name) => readFile(join(directory, name), "utf8"))))].join("\n");
    },
    stop: async () => {
      await stop(child);
      await rm(directory, { recursive: true, force: true });
    },
  };
};
