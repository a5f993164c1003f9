/** Installs what a task needs and the machine lacks: npm's packages always, Debian's where we are root. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

/** What a need is called in Debian, and how to see that it is there. */
const debian = {
  "redis-server": { packages: ["redis-server"], present: () => onPath("redis-server") },
  chromium: { packages: ["chromium"], present: () => onPath("chromium") },
  openssl: { packages: ["openssl"], present: () => onPath("openssl") },
  perl: {
    packages: ["perl", "libhtml-parser-perl", "libmailtools-perl", "libemail-address-xs-perl", "libmime-tools-perl"],
    present: () =>
      onPath("prove") &&
      spawnSync("perl", ["-MHTML::Parser", "-MMail::Address", "-MEmail::Address::XS", "-MMIME::Words", "-e1"])
        .status === 0,
  },
  perlcritic: {
    packages: ["libperl-critic-perl", "perltidy"],
    present: () => spawnSync("perl", ["-MPerl::Critic", "-MPerl::Tidy", "-e1"]).status === 0,
  },
  promtool: { packages: ["prometheus"], present: () => onPath("promtool") },
  nginx: { packages: ["nginx-light"], present: () => installed("nginx") },
  apache2: { packages: ["apache2"], present: () => installed("apache2") },
  haproxy: { packages: ["haproxy"], present: () => installed("haproxy") },
  caddy: { packages: ["caddy"], present: () => installed("caddy") },
  slapd: {
    packages: ["slapd", "ldap-utils", "libnet-ldap-perl"],
    present: () => installed("slapd") && onPath("ldapadd") && spawnSync("perl", ["-MNet::LDAP", "-e1"]).status === 0,
  },
};

const onPath = (program) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;

/** Also where Debian keeps what only root starts. */
const installed = (program) => onPath(program) || existsSync(`/usr/sbin/${program}`);

const run = (command, args, environment = {}) =>
  spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...environment } })
    .status === 0;

/** npm ci, unless node_modules is as new as the lock file. */
function installNodeModules() {
  const installed = "node_modules/.package-lock.json";
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs) return true;
  console.log("Installing the npm packages …");
  return run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
}

function installDebianPackages(packages) {
  console.log(`Installing ${packages.join(", ")} …`);
  const quiet = { DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  return (
    run("apt-get", ["-qq", "update"], quiet) &&
    run("apt-get", ["-qq", "-y", "-o=Dpkg::Use-Pty=0", "install", "--no-install-recommends", ...packages], quiet)
  );
}

/**
 * Makes the machine ready for a task.
 * @param {(keyof typeof debian)[]} needs
 * @returns {Promise<boolean>} false when something is missing; one line then says what to install
 */
export async function prepare(needs) {
  if (!installNodeModules()) {
    console.error("npm ci failed: the packages of package-lock.json are needed.");
    return false;
  }
  const missing = needs.filter((need) => !debian[need].present());
  if (missing.length === 0) return true;
  const packages = missing.flatMap((need) => debian[need].packages);
  const asRoot = process.getuid?.() === 0 && onPath("apt-get");
  if (asRoot) installDebianPackages(packages);
  const still = missing.filter((need) => !debian[need].present());
  if (still.length === 0) return true;
  console.error(
    `Please install: ${still.flatMap((need) => debian[need].packages).join(" ")} (as root: apt-get install …)`,
  );
  return false;
}
