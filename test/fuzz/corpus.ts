/** Inputs to begin with: what was recorded of real mails, and the protocol's examples. Bytes, one a character (latin1). */
import { readdirSync, readFileSync } from "node:fs";
import { callExamples } from "../protocol/examples.ts";

const mails = "test/fixtures/postmaster/eml";

const fromHeaders = (mail: string): string[] => {
  const head = mail.split(/\r?\n\r?\n/, 1)[0] ?? "";
  return [...head.matchAll(/^from: ?(.*(?:\r?\n[ \t].*)*)/gim)].map(([, value = ""]) => value);
};

/** The raw From headers of the recorded mails. */
export const recordedSenders = (): string[] => [
  ...new Set(readdirSync(mails).flatMap((name) => fromHeaders(readFileSync(`${mails}/${name}`, "latin1")))),
];

/** What OTOBO sends, by route, as JSON. */
export const recordedRequests = (): { path: string; json: string }[] =>
  callExamples.map(({ path, request }) => ({ path, json: Buffer.from(JSON.stringify(request)).toString("latin1") }));
