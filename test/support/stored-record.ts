/** The record of a ticket in Redis, as somebody with redis-cli sees and edits it. */
import type { Cluster, Redis } from "ioredis";

export type Fields = Record<string, unknown>;
export type StoredRecord = Fields & { links?: Fields[] };

type Client = Pick<Redis | Cluster, "get" | "set">;

const keyOf = (ticketNumber: string): string => `ota:{${ticketNumber}}`;

/** Empty when nothing is stored. */
export const readRecord = async (redis: Client, ticketNumber: string): Promise<StoredRecord> =>
  JSON.parse((await redis.get(keyOf(ticketNumber))) ?? "{}") as StoredRecord;

export const writeRecord = async (redis: Client, ticketNumber: string, record: Fields): Promise<void> => {
  await redis.set(keyOf(ticketNumber), JSON.stringify(record), "KEEPTTL");
};

/** Changes the record as `edit` says. */
export const editRecord = async (
  redis: Client,
  ticketNumber: string,
  edit: (record: StoredRecord) => Fields,
): Promise<void> => writeRecord(redis, ticketNumber, edit(await readRecord(redis, ticketNumber)));
