import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { eventually } from "../scenarios/eventually.ts";
import { freePort } from "../support/free-port.ts";
import { isListening } from "../support/is-listening.ts";

export interface Person {
  login: string;
  email: string;
  password: string;
}

/** A private LDAP server with customers. */
export interface Directory {
  port: number;
  /** Where the people are. */
  base: string;
  add(person: Person): Promise<void>;
  remove(login: string): Promise<void>;
  /** As if it were away; `start` brings it back with what it held. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** Ends it and removes its data. */
  end: () => Promise<void>;
}

const base = "dc=customer,dc=example";
/** Of `nobody`, when we are root. */
const nobody = 65534;
const asNobody =
  process.getuid?.() === 0 ? ["setpriv", "--reuid", `${nobody}`, "--regid", `${nobody}`, "--clear-groups", "--"] : [];

/** Whoever reaches it may write; it listens on the loopback address for as long as a test runs. */
const configuration = (folder: string): string =>
  [
    ...["core", "cosine", "inetorgperson"].map((schema) => `include /etc/ldap/schema/${schema}.schema`),
    "modulepath /usr/lib/ldap",
    "moduleload back_mdb",
    "allow update_anon",
    "access to attrs=userPassword by anonymous auth by * write",
    "access to * by * write",
    "database mdb",
    `suffix "${base}"`,
    `directory ${folder}`,
    "",
  ].join("\n");

const personIn = ({ login, email, password }: Person): string =>
  [
    ...[`dn: uid=${login},${base}`, "objectClass: inetOrgPerson", `uid: ${login}`, `mail: ${email}`],
    ...["cn: Directory Person", "givenName: Directory", "sn: Person", `userPassword: ${password}`, ""],
  ].join("\n");

const createServer = (folder: string, port: number): Pick<Directory, "start" | "stop"> => {
  let child: ChildProcess | undefined;
  return {
    start: async () => {
      const slapd = ["slapd", "-d", "0", "-f", join(folder, "slapd.conf"), "-h", `ldap://127.0.0.1:${port}`];
      const [program = "", ...args] = [...asNobody, ...slapd];
      child = spawn(program, args, { stdio: "ignore", env: { PATH: `${process.env.PATH ?? ""}:/usr/sbin` } });
      const started = child;
      await once(child, "spawn");
      await eventually("the directory listens", async () => {
        if (started.exitCode !== null)
          throw new Error("slapd did not start. Please install: slapd ldap-utils libnet-ldap-perl");
        return isListening(port);
      });
    },
    stop: async () => {
      if (child?.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
};

/** Starts slapd in a temporary folder, as a user without rights. */
export const startDirectory = async (): Promise<Directory> => {
  const folder = await mkdtemp(join(tmpdir(), "directory-"));
  await writeFile(join(folder, "slapd.conf"), configuration(folder));
  if (asNobody.length > 0) await chown(folder, nobody, nobody);
  const port = await freePort();
  const server = createServer(folder, port);
  const entry = join(folder, "entry.ldif");
  const run = (program: string, ...args: string[]) =>
    promisify(execFile)(program, ["-x", "-H", `ldap://127.0.0.1:${port}`, ...args]);
  const addEntry = async (ldif: string): Promise<void> => {
    await writeFile(entry, ldif);
    await run("ldapadd", "-f", entry);
  };
  await server.start();
  await addEntry(
    [`dn: ${base}`, "objectClass: dcObject", "objectClass: organization", "dc: customer", "o: Customers", ""].join(
      "\n",
    ),
  );
  return {
    ...server,
    port,
    base,
    add: (person) => addEntry(personIn(person)),
    remove: async (login) => {
      await run("ldapdelete", `uid=${login},${base}`);
    },
    end: async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
};
