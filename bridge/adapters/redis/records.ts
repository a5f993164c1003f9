/** How links, tickets and grants are written in Redis, and read with distrust. */
import { z } from "zod";
import { type Grant, linkStates, type StoredLife, type StoredLink } from "../../domain/link.ts";

const seconds = z.int().nonnegative();

const life = z
  .object({ ticketId: z.int(), closedAt: seconds.optional(), mergedInto: z.string().optional(), tag: z.string() })
  .transform(({ ticketId, closedAt, mergedInto, tag }): StoredLife => ({ ticketId, closedAt, mergedInto, tag }));

const link = z
  .object({
    linkId: z.string(),
    state: z.enum(linkStates),
    login: z.string(),
    addressTag: z.string(),
    maskedAddress: z.string(),
    domain: z.string(),
    language: z.string(),
    armedAt: seconds,
    expiresAt: seconds.optional(),
    order: seconds,
    openTag: z.string().optional(),
    pastTag: z.string(),
    takenUntil: seconds.optional(),
    takenBy: z.string().optional(),
    takenTag: z.string().optional(),
  })
  .transform(({ expiresAt, openTag, takenUntil, takenBy, takenTag, ...rest }): StoredLink => ({
    ...rest,
    expiresAt,
    openTag,
    takenUntil,
    takenBy,
    takenTag,
  }));

const grant = z.object({
  ticketNumber: z.string(),
  grantId: z.string(),
  linkId: z.string(),
  linkTag: z.string(),
  tag: z.string(),
  expiresAt: seconds,
});

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The record as Redis keeps it; what is undefined is left out. */
export const writeRecord = (record: StoredLife | StoredLink | Grant): string => JSON.stringify(record);

/** Undefined when the text is not a ticket's record. */
export const readLife = (text: string): StoredLife | undefined => life.safeParse(parseJson(text)).data;

/** Undefined when the text is not the record of the link with this id. */
export const readLink = (linkId: string, text: string): StoredLink | undefined => {
  const { data } = link.safeParse(parseJson(text));
  return data?.linkId === linkId ? data : undefined;
};

/** Undefined when the text is not a grant. */
export const readGrant = (text: string): Grant | undefined => grant.safeParse(parseJson(text)).data;
