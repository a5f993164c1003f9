/**
 * What a value means, in both directions. Perl does not tell numbers and booleans from text, SOAP neither null from "" nor a
 * list of one from its element: all their spellings are read, one is described and written. Where Perl has "false", there is
 * nothing: no flag, no text, no id.
 */
import { z } from "zod";
import { linkIdPattern } from "../domain/link.ts";
import { ticketNumberPattern } from "../domain/ticket.ts";

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === "";

const toFlag = (value: unknown): unknown => {
  if (isNothing(value) || value === 0 || value === "0") return false;
  return value === 1 || value === "1" ? true : value;
};
const toNumber = (value: unknown): unknown =>
  typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
const toText = (value: unknown): unknown => {
  if (value === undefined || value === null) return "";
  return typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : value;
};

/** 1 or 0. */
export const flag = z.preprocess(toFlag, z.boolean().meta({ type: "integer", enum: [0, 1] }));
export const whole = z.preprocess(toNumber, z.int().nonnegative());
export const positive = z.preprocess(toNumber, z.int().positive());
export const between = (min: number, max: number) => z.preprocess(toNumber, z.int().min(min).max(max));
/** Of a ticket or an article. */
export const id = positive;
/** May be empty. */
export const text = z.preprocess(toText, z.string());
// Not `min(1)`: that asks any value for its length, and fails where the length is an object.
export const word = z.preprocess(toText, z.string().regex(/./s));
export const ticketNumber = z.preprocess(toText, z.string().regex(ticketNumberPattern));
export const linkId = z.string().regex(linkIdPattern);
/** Lower-case hex. */
export const sha256 = z.string().regex(/^[\da-f]{64}$/);
export const bytes = z.base64().transform((value) => Buffer.from(value, "base64"));

/** What may be absent. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (isNothing(value) ? undefined : value), schema.optional());

/** The id of what may not exist. */
export const optionalId = z.preprocess((value) => (toFlag(value) === false ? undefined : value), id.optional());

/** Absent when it is empty. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z
    .preprocess((value) => {
      const items = [value].flat().filter((one) => !isNothing(one));
      return items.length === 0 ? undefined : items;
    }, z.array(item).optional())
    .transform((items) => items ?? []);
