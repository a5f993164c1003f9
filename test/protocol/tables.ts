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

interface Message {
  path?: string;
  description: string;
  request: z.ZodType;
  answer: z.ZodType;
}

const blockOf = (name: string, { path, description, request, answer }: Message): string =>
  [
    `<!-- ${name} -->`,
    `### \`${name}\`${path === undefined ? "" : ` → \`${path}\``}`,
    "",
    description,
    ...table("request", request),
    ...table("answer", answer),
    `<!-- /${name} -->`,
  ].join("\n");

/** The part of the text with each block between its markers `<!-- NAME -->` and `<!-- /NAME -->` renewed; a new one comes last. */
const renewBlocks = (part: string, messages: Record<string, Message>): string =>
  Object.entries(messages).reduce((renewed, [name, message]) => {
    const block = blockOf(name, message);
    const [before = "", rest] = renewed.split(`<!-- ${name} -->`);
    if (rest === undefined) return `${renewed.trimEnd()}\n\n${block}\n`;
    return `${before}${block}${rest.split(`<!-- /${name} -->`)[1] ?? ""}`;
  }, part);

const partB = "\n## B.";

/** PROTOCOL.md with the tables of all calls and operations renewed. */
export const renewTables = (text: string): string => {
  const [calls = "", answers = ""] = text.split(partB);
  return `${renewBlocks(calls, requests)}${partB}${renewBlocks(answers, operations)}`;
};
