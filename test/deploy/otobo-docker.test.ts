import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";

const script = "deploy/otobo-docker/90-onetimeauth.sh";
const include = "include /etc/nginx/onetimeauth/server.conf;";
/** As much of the configuration in OTOBO's nginx container as the script looks at. */
const configuration = `server {
    listen 8080;
    return 301 https://$host:443$request_uri;
}
server {
    listen 8443 ssl;
    location / {
        proxy_pass http://web:5000/;
    }
}
`;

describe("the files for OTOBO's Docker stack", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "otobo-docker-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const start = (text: string): string => {
    const name = "otobo_nginx.conf";
    writeFileSync(join(folder, name), text);
    execFileSync("sh", [script], { env: { PATH: process.env.PATH, NGINX_CONF_DIR: folder }, stdio: "pipe" });
    return readFileSync(join(folder, name), "utf8");
  };

  it("include the link pages in the server block of OTOBO, before its location, once", () => {
    const changed = start(configuration);
    expect(changed).to.equal(configuration.replace("    location / {", `    ${include}\n    location / {`));
    expect(start(changed)).to.equal(changed);
  });

  it("leave a configuration alone that they do not know, and let nginx start", () => {
    const own = "server { listen 8443; location /otobo/ { proxy_pass http://web:5000; } }\n";
    expect(start(own)).to.equal(own);
  });

  it("are executable where nginx' image asks for it, and mounted where they exist", () => {
    expect(statSync(script).mode & 0o111).to.equal(0o111);
    const { services } = parse(readFileSync("deploy/otobo-docker/compose.yaml", "utf8")) as {
      services: Record<string, { volumes?: string[]; ports?: string[]; environment?: Record<string, string> }>;
    };
    const mounted = (services.nginx?.volumes ?? []).map((volume) => /}\/(deploy\/[^:]+):/.exec(volume)?.[1] ?? "none");
    for (const file of mounted) expect(statSync(file).isFile()).to.equal(true);
    for (const name of ["onetimeauth-bridge", "onetimeauth-redis"]) expect(services[name]?.ports).to.equal(undefined);
    expect(services["onetimeauth-bridge"]?.environment).to.include({
      OTOBO_URL: "http://web:5000/otobo",
      ALLOW_PLAIN_HTTP: "web",
    });
  });
});
