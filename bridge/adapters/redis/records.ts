/** Records of links and tickets in Redis; what is read is checked. */
import { z } from "zod";
import { linkStates, type NewLink, type StoredLifecycle, type StoredLink } from "../../domain/link.ts";

const seconds = z.int().nonnegative();

const lifecycle = z
  .object({ closedAt: seconds.optional(), mergedInto: z.string().optional() })
  .transform(({ closedAt, mergedInto }): StoredLifecycle => ({ closedAt, mergedInto }));

const link = z
  .object({
    linkId: z.string(),
    state: z.enum(linkStates),
    login: z.string(),
    addressMac: z.string(),
    maskedAddress: z.string(),
    domain: z.string(),
    language: z.string(),
    activatedAt: seconds,
    expiresAt: seconds.optional(),
    sequence: seconds,
    mac: z.string(),
    leaseHolder: z.string().optional(),
    leaseExpiresAt: seconds.optional(),
  })
  .transform(({ expiresAt, leaseHolder, leaseExpiresAt, ...rest }): StoredLink => ({
    ...rest,
    expiresAt,
    lease:
      leaseHolder === undefined || leaseExpiresAt === undefined
        ? undefined
        : { holder: leaseHolder, expiresAt: leaseExpiresAt },
  }));

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The record as Redis keeps it; what is undefined is left out. The scripts add state, sequence and lease to a link. */
export const writeRecord = (record: StoredLifecycle | NewLink): string => JSON.stringify(record);

/** Undefined when the text is not a ticket's record. */
export const readLifecycle = (text: string): StoredLifecycle | undefined => lifecycle.safeParse(parseJson(text)).data;

/** Undefined when the text is not the record of the link with this id. */
export const readLink = (linkId: string, text: string): StoredLink | undefined => {
  const { data } = link.safeParse(parseJson(text));
  return data?.linkId === linkId ? data : undefined;
};
