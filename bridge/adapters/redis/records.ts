/** Records of tickets and their links in Redis; what is read is checked. Not by a schema: every page and every login reads one. */
import {
  type Lease,
  type LinkState,
  linkStates,
  type LinkTimes,
  type NewLink,
  type OwnBrowser,
  type StoredAddress,
  type StoredLifecycle,
  type StoredLink,
  type StoredTicket,
} from "../../domain/link.ts";
import { parseJson } from "../parse-json.ts";

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string";
/** Of times and ids. */
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isState = (value: unknown): value is LinkState => (linkStates as readonly unknown[]).includes(value);

/** True for what may be left out. */
const isMissingOr =
  <Type>(is: (value: unknown) => value is Type) =>
  (value: unknown): value is Type | undefined =>
    value === undefined || is(value);
const mayBeText = isMissingOr(isText);
const mayBeWhole = isMissingOr(isWhole);
const mayBeAddress = isMissingOr(
  (value): value is StoredAddress =>
    isObject(value) && isText(value.mac) && isText(value.masked) && isText(value.domain),
);

const mayBeOwnBrowser = isMissingOr(
  (value): value is OwnBrowser => isObject(value) && isText(value.browser) && isWhole(value.until),
);

const leaseOf = (holder: string | undefined, expiresAt: number | undefined): Lease | undefined =>
  holder === undefined || expiresAt === undefined ? undefined : { holder, expiresAt };

/** A time that cannot be read is not worth the link. */
const readTimes = ({ seen, opened, ended }: Fields): LinkTimes => {
  const timeOf = (value: unknown): number | undefined => (isWhole(value) ? value : undefined);
  return { seenAt: timeOf(seen), openedAt: timeOf(opened), endedAt: timeOf(ended) };
};

const readLink = (value: unknown): StoredLink | undefined => {
  if (!isObject(value)) return undefined;
  const { id, state, since, login, address, language, expiresAt, mac } = value;
  if (!isText(id) || !isState(state) || !isText(login) || !mayBeAddress(address) || !isText(language)) return undefined;
  if (!mayBeWhole(since) || !mayBeWhole(expiresAt) || !isText(mac)) return undefined;
  const { leaseHolder, leaseExpiresAt, ownBrowser, entryHolder, entryExpiresAt, seenBy } = value;
  if (!mayBeText(leaseHolder) || !mayBeWhole(leaseExpiresAt) || !mayBeOwnBrowser(ownBrowser)) return undefined;
  if (!mayBeText(entryHolder) || !mayBeWhole(entryExpiresAt) || !mayBeText(seenBy)) return undefined;
  const lease = leaseOf(leaseHolder, leaseExpiresAt);
  const entry = leaseOf(entryHolder, entryExpiresAt);
  return {
    linkId: id,
    state,
    since,
    login,
    address,
    language,
    expiresAt,
    mac,
    lease: lease && { ...lease, ...(ownBrowser && { ownBrowser }) },
    entry,
    ...(seenBy !== undefined && { seenBy }),
    times: readTimes(value),
  };
};

/**
 * The ticket of a record. Undefined when it cannot be read; a link that cannot be read is left out. `onUnreadable` gets
 * the name of that part.
 */
export const readTicket = (
  ticketNumber: string,
  text: string,
  onUnreadable: (part: string) => void,
): StoredTicket | undefined => {
  const record = parseJson(text);
  if (
    !isObject(record) ||
    !mayBeWhole(record.closedAt) ||
    !mayBeText(record.mergedInto) ||
    !mayBeWhole(record.queueId)
  ) {
    onUnreadable("ticket");
    return undefined;
  }
  const { closedAt, mergedInto, queueId, links = [] } = record;
  const readable = (Array.isArray(links) ? links : [links]).flatMap((value: unknown, index) => {
    const link = readLink(value);
    if (!link) onUnreadable(`links.${index}`);
    return link ? [link] : [];
  });
  return {
    ticketNumber,
    lifecycle: { closedAt, mergedInto, ...(queueId !== undefined && { queueId }) },
    links: readable,
  };
};

/** For the scripts; what is undefined is left out. */
export const writeLifecycle = (lifecycle: StoredLifecycle): string => JSON.stringify(lifecycle);

/** For the scripts, which add lease and, to a new link, its state. */
export const writeLink = ({ linkId, ...link }: NewLink): string => JSON.stringify({ id: linkId, ...link });
