import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { chmodSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { spawnAsOtobo, type Installation } from "./installation.ts";

/** Keys of the helpdesk and of a customer, for PGP and S/MIME, in folders of OTOBO's user. */
export interface Keys {
  /** OTOBO's settings that make it use them. */
  settings: { Name: string; Value: unknown }[];
  /** Address of the helpdesk, which signs, and of the customer, who decrypts. */
  pgp: { helpdesk: string; customer: string };
  /** PEM, to be added to OTOBO. */
  smime: Record<"helpdesk" | "customer", { certificate: string; key: string }>;
  decryptPgp: (armored: string) => Promise<string>;
  decryptSmime: (mail: string) => Promise<string>;
  remove: () => Promise<void>;
}

/** Makes the keys with gpg and openssl. */
export const createKeys = async (installation: Installation): Promise<Keys> => {
  const folder = await mkdtemp(join(tmpdir(), "ota-keys-"));
  chmodSync(folder, 0o777);
  const run = async (command: string[], input = ""): Promise<string> => {
    const child = spawnAsOtobo(installation, command);
    // Not even an empty text to a program that reads nothing: it may have ended already.
    if (input === "") child.stdin.end();
    else child.stdin.end(input, "latin1");
    const closed = once(child, "close");
    const [output, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
    await closed;
    if (child.exitCode !== 0) throw new Error(`${command.join(" ")}: ${complaints}`);
    return output;
  };
  const paths = { gnupg: join(folder, "gnupg"), certs: join(folder, "certs"), private: join(folder, "private") };
  await run(["mkdir", "--mode", "700", ...Object.values(paths)]);
  const gpg = ["gpg", "--homedir", paths.gnupg, "--batch", "--no-tty", "--yes"];
  const pgp = { helpdesk: "helpdesk@otobo.example", customer: "sealed@customer.example" };
  for (const address of Object.values(pgp))
    await run([...gpg, "--passphrase", "", "--quick-gen-key", address, "default", "default", "never"]);

  const certificateOf = async (name: string, address: string) => {
    const files = { key: join(folder, `${name}.key`), certificate: join(folder, `${name}.pem`) };
    const subject = ["-subj", `/CN=${name}/emailAddress=${address}`, "-days", "30", "-nodes"];
    const out = ["-keyout", files.key, "-out", files.certificate];
    await run(["openssl", "req", "-x509", "-newkey", "rsa:2048", ...subject, ...out]);
    return { files, certificate: readFileSync(files.certificate, "utf8"), key: readFileSync(files.key, "utf8") };
  };
  const helpdesk = await certificateOf("helpdesk", pgp.helpdesk);
  const customer = await certificateOf("customer", pgp.customer);

  return {
    settings: [
      { Name: "PGP", Value: "1" },
      { Name: "PGP::Options", Value: `--homedir ${paths.gnupg} --batch --no-tty --yes` },
      { Name: "SMIME", Value: "1" },
      { Name: "SMIME::CertPath", Value: paths.certs },
      { Name: "SMIME::PrivatePath", Value: paths.private },
    ],
    pgp,
    smime: { helpdesk, customer },
    decryptPgp: (armored) => run([...gpg, "--decrypt"], armored),
    decryptSmime: async (mail) => {
      const file = join(folder, "mail");
      await writeFile(file, mail, "latin1");
      chmodSync(file, 0o644);
      const key = ["-recip", customer.files.certificate, "-inkey", customer.files.key];
      return run(["openssl", "smime", "-decrypt", "-in", file, ...key]);
    },
    remove: async () => {
      await run(["gpgconf", "--homedir", paths.gnupg, "--kill", "gpg-agent"]).catch(() => "");
      await rm(folder, { recursive: true, force: true });
    },
  };
};
