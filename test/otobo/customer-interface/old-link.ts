import { decodeHTML } from "entities";
import { publicUrlOf } from "../sys-config.ts";
import type { CustomerNeeds } from "./answer.ts";
import { redirect } from "./pages.ts";
import type { Page } from "../page.ts";
import type { Parameters } from "./request.ts";

const decode = (text: string): string => {
  try {
    return decodeHTML(decodeURIComponent(text));
  } catch {
    return text;
  }
};

/** Where the product's login module leads from a link of OneTimeAuthentificationLink, before anybody is asked to log in. */
export const followOldLink = ({ state: { settings } }: CustomerNeeds, { query }: Parameters): Page | undefined => {
  if (!settings["Customer::AuthModule10"]) return undefined;
  if (/(?:^|[;&])User=/.test(query)) return undefined;
  const text = decode(decode(query));
  const token = /\bOTAToken=([0-9A-Za-z]{24})(?![0-9A-Za-z_-])/.exec(text)?.[1];
  const number = /\bTicketNumber=([0-9A-Za-z][0-9A-Za-z._-]{0,49})/.exec(text)?.[1];
  return token && number ? redirect(`${publicUrlOf(settings)}/t/${number}/${token}`) : undefined;
};
