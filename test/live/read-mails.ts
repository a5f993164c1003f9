import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { spawnAsOtobo, type Installation } from "./installation.ts";

export interface GivenMail {
  Mail: string;
  /** Of the sender. */
  Address: string;
  Queue: string;
  /** Who finds the customer user: the product, nobody (as OTOBO is without it), or a filter in OTOBO's own process. */
  Filter: "product" | "none" | "in-process";
}

const results = z.array(
  z.object({ Milliseconds: z.number(), CustomerUserID: z.string(), CustomerUserExists: z.literal([0, 1]) }),
);

export type ReadMail = z.output<typeof results>[number];

/** Lets OTOBO read mails, one after the other in one process (read-mails.pl). Throws when one became no ticket. */
export const readMails = async (installation: Installation, mails: GivenMail[]): Promise<ReadMail[]> => {
  const script = readFileSync(new URL("read-mails.pl", import.meta.url), "utf8");
  const child = spawnAsOtobo(installation, ["perl", "-e", script]);
  child.stderr.pipe(process.stderr);
  child.stdin.end(JSON.stringify(mails));
  return results.parse(JSON.parse(await text(child.stdout)));
};
