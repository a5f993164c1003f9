import { mailHeaderNames } from "../../../bridge/protocol/shapes.ts";
import type { IncomingMail } from "./parse.ts";

/** Those that are in ordinary mails, too. */
const commonHeaders: readonly string[] = ["Content-Type", "Return-Path"];
const kindHeaders = mailHeaderNames.filter((name) => !commonHeaders.includes(name));

/** What tells the kind of a mail; a header without a value is there, too. */
export const kindHeadersOf = ({ headers }: IncomingMail): Record<string, string> =>
  Object.fromEntries(
    [...commonHeaders, ...kindHeaders].flatMap((name) => {
      const value = headers[name.toLowerCase()];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** True when no header tells that it is something else than a person's mail: enough while the bridge is away. */
export const isPersonal = (headers: Record<string, string>): boolean =>
  !kindHeaders.some((name) => name in headers) &&
  !/^\s*(?:multipart\/report|message\/)/i.test(headers["Content-Type"] ?? "");
