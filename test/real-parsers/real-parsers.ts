import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** What OTOBO's own parsers, and the package, make of a mail's From lines. */
export interface Reading {
  /** Base64: what the pre-filter sends to the bridge. */
  Sent: string[];
  /** Whom the pre-filter names while the bridge is unavailable; "": nobody. */
  Plain: string;
  Raw: string;
  Dies: boolean;
  Parts: [string, string, string][];
  From: string;
  /** By Mail::Address (OTOBO 10.1, 11.0), by Email::Address::XS of the decoded line and of the raw one (11.1). */
  Sender: (string | null)[];
}

/** Asks one Perl process for all heads; each is a mail's From lines, bytes as latin1. */
export const readSenders = async (heads: string[]): Promise<Reading[]> => {
  const perl = spawn("perl", [new URL("read-senders.pl", import.meta.url).pathname], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  perl.stdin.end(heads.map((head) => `${Buffer.from(head, "latin1").toString("base64")}\n`).join(""));
  const readings: Reading[] = [];
  for await (const line of createInterface({ input: perl.stdout })) readings.push(JSON.parse(line) as Reading);
  return readings;
};
