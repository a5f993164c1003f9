import type { z } from "zod";
import { operations } from "../../bridge/protocol/operations.ts";
import { requests } from "../../bridge/protocol/requests.ts";
import { type Field, fieldsOf, isFlag, type JsonSchema, jsonSchema } from "./fields.ts";

const wordOf = (schema: JsonSchema): string => {
  if (isFlag(schema)) return "1 or 0";
  if (schema.enum) return schema.enum.map((value) => (value === "" ? '`""`' : `\`${String(value)}\``)).join(", ");
  if (schema.const !== undefined) return String(schema.const);
  if (schema.format === "base64") return "base64";
  return { integer: "number", string: "text" }[schema.type ?? ""] ?? "object";
};

const typeOf = ({ schema, isList, isRequired }: Field): string =>
  `${isList ? "list of " : ""}${wordOf(schema)}${isRequired ? "" : ", optional"}`;

// The names of headers stand in the description.
const rowsOf = (schema: JsonSchema, prefix = ""): string[] =>
  fieldsOf(schema).flatMap((field) => [
    `| \`${prefix}${field.name}\` | ${typeOf(field)} | ${field.description} |`,
    ...(field.name === "Headers" ? [] : rowsOf(field.schema, `${prefix}${field.name}${field.isList ? "[]" : ""}.`)),
  ]);

const table = (title: string, schema: z.ZodType): string[] => {
  const rows = rowsOf(jsonSchema(schema));
  return rows.length === 0 ? [] : ["", `| ${title} | | |`, "| --- | --- | --- |", ...rows];
};

const blocks: Record<string, string> = Object.fromEntries(
  Object.entries({ ...requests, ...operations }).map(([name, { description, request, answer }]) => [
    name,
    [description, ...table("request", request), ...table("answer", answer)].join("\n"),
  ]),
);

/** The text with the tables between its markers `<!-- NAME -->` and `<!-- /NAME -->` renewed. */
export const renewTables = (text: string): string =>
  Object.entries(blocks).reduce((renewed, [name, block]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [before, rest] = renewed.split(begin);
    const after = rest?.split(end)[1];
    if (before === undefined || after === undefined) throw new Error(`There is no place for ${name}.`);
    return `${before}${begin}\n${block}\n${end}${after}`;
  }, text);
