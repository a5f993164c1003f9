import { simpleParser } from "mailparser";
import { isComplete, inertLinkOf, secretOf } from "../scenarios/links.ts";
import { mailIn, newest, tag } from "../scenarios/steps.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import type { Actions } from "./actions.ts";
import type { Keys } from "./crypt.ts";
import { sendAnswer } from "./live-helpdesk.ts";

/** Names that OTOBO gave to what was added. */
export interface Added {
  Certificate: string;
  Key: string;
}

export interface Tools {
  environment: TestEnvironment;
  actions: Actions;
  keys: Keys;
  certificates: Record<"helpdesk" | "customer", Added>;
}

/** A kind of mail that an agent sends. */
export interface Kind {
  name: string;
  html?: boolean;
  /** OTOBO's setting SendmailEncodingForce. */
  encoding?: string;
  security?: (tools: Tools) => Record<string, unknown>;
  sealed?: "PGP" | "S/MIME";
}

const pgp =
  (Method: string, what: ("sign" | "encrypt")[]): NonNullable<Kind["security"]> =>
  ({ keys }) => ({
    ...{ Backend: "PGP", Method },
    ...(what.includes("sign") && { SignKey: keys.pgp.helpdesk }),
    ...(what.includes("encrypt") && { EncryptKeys: [keys.pgp.customer] }),
  });

const smime =
  (what: ("sign" | "encrypt")[]): NonNullable<Kind["security"]> =>
  ({ certificates }) => ({
    ...{ Backend: "SMIME", Method: "Detached" },
    ...(what.includes("sign") && { SignKey: certificates.helpdesk.Key }),
    ...(what.includes("encrypt") && { EncryptKeys: [certificates.customer.Certificate] }),
  });

export const plainKinds: Kind[] = [
  { name: "plain text" },
  { name: "rich text", html: true },
  { name: "quoted-printable plain text", encoding: "quoted-printable" },
  { name: "quoted-printable rich text", encoding: "quoted-printable", html: true },
  { name: "base64 plain text", encoding: "base64" },
  { name: "base64 rich text", encoding: "base64", html: true },
];

export const sealedKinds: Kind[] = [
  { name: "signed with PGP", security: pgp("Detached", ["sign"]) },
  { name: "signed with PGP, rich text", html: true, security: pgp("Detached", ["sign"]) },
  { name: "signed with PGP in the text itself", security: pgp("Inline", ["sign"]) },
  { name: "encrypted with PGP", security: pgp("Detached", ["encrypt"]), sealed: "PGP" },
  { name: "encrypted with PGP in the text itself", security: pgp("Inline", ["encrypt"]), sealed: "PGP" },
  {
    name: "signed and encrypted with PGP, rich text",
    html: true,
    security: pgp("Detached", ["sign", "encrypt"]),
    sealed: "PGP",
  },
  { name: "signed with S/MIME", security: smime(["sign"]) },
  { name: "encrypted with S/MIME", security: smime(["encrypt"]), sealed: "S/MIME" },
  {
    name: "signed and encrypted with S/MIME, rich text",
    html: true,
    security: smime(["sign", "encrypt"]),
    sealed: "S/MIME",
  },
];

const armored = (raw: string): string =>
  /-----BEGIN PGP MESSAGE-----[^]+?-----END PGP MESSAGE-----/.exec(raw)?.[0] ?? "";

/** What the customer's mail program makes of a source. */
const unseal = async (kind: Kind, { keys }: Tools, raw: string): Promise<string> => {
  if (kind.sealed === "S/MIME") return keys.decryptSmime(raw);
  if (kind.sealed !== "PGP") return raw;
  const { text = "", attachments } = await simpleParser(raw);
  return keys.decryptPgp(armored([text, ...attachments.map(({ content }) => content.toString()), raw].join("\n")));
};

/** Text and HTML of a source, decoded; what is no mail (inline PGP) is its text. */
const readable = async (source: string): Promise<string> => {
  const { text = "", html } = await simpleParser(source, { skipTextToHtml: true });
  return `${text}\n${html === false ? "" : html}\n${source}`;
};

const linksIn = (text: string): string[] => [
  ...new Set(text.match(/https?:\/\/[^\s<>"]+\/t\/\d+\/[0-9A-Za-z]{24,}/g) ?? []),
];

export interface Sent {
  kind: Kind;
  link: string;
  secret: string;
  safe: string;
  ticketNumber: string;
  /** What the customer reads, and what he would read in the source that OTOBO stored. */
  read: string;
  stored: string;
}

const long = "Grüße aus dem Süden, wir hörten, Ihr Drucker brennt, und möchten löschen. ".repeat(3);

/** An agent's answer of this kind, as it arrived and as OTOBO stored it. */
export const sendKind = async (tools: Tools, kind: Kind): Promise<Sent> => {
  const { environment, actions } = tools;
  const address = environment.freshAddress("at.rest");
  const { ticketNumber } = await mailIn(environment, address);
  const html = kind.html === true;
  const template = html ? `<p>${long}</p><p>&lt;${tag.slice(1, -1)}&gt;</p>` : `${long}\n\n${tag}\n`;
  const text = await environment.render(ticketNumber, template, { html });
  await sendAnswer(actions, ticketNumber, { to: address, text, html }, kind.security?.(tools));
  const mail = newest(await environment.mailsTo(address));
  const read = await readable(await unseal(kind, tools, mail?.raw.toString("latin1") ?? ""));
  const link = linksIn(read).find(isComplete) ?? "";
  const article = newest((await environment.ticket(ticketNumber)).articles);
  const stored = `${article?.body ?? ""}\n${await readable(await unseal(kind, tools, article?.plain ?? ""))}`;
  return { kind, link, secret: secretOf(link), safe: inertLinkOf(link), ticketNumber, read, stored };
};
