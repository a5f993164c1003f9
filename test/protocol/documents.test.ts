import { readFileSync } from "node:fs";
import { expect } from "chai";
import type { z } from "zod";
import { operations } from "../../bridge/protocol/operations.ts";
import { requests } from "../../bridge/protocol/requests.ts";
import { documents } from "./documents.ts";
import { callExamples, operationExamples } from "./examples.ts";
import { fieldsOf, type JsonSchema, jsonSchema } from "./fields.ts";

/** The fields of a message without a description, and those of an example that the schema does not have. */
const undescribed = (schema: JsonSchema): string[] =>
  fieldsOf(schema).flatMap((field) => [
    ...(field.description === "" ? [field.name] : []),
    ...(field.name === "Headers" ? [] : undescribed(field.schema)),
  ]);

const unknown = (schema: JsonSchema, value: unknown): string[] => {
  const fields = new Map(fieldsOf(schema).map((field) => [field.name, field]));
  if (fields.size === 0 || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = fields.get(name);
    return field ? [inner].flat().flatMap((one) => unknown(field.schema, one)) : [name];
  });
};

const isAsDescribed = (schema: z.ZodType, example: unknown): void => {
  expect(schema.safeParse(example).error?.issues ?? []).to.deep.equal([]);
  expect(unknown(jsonSchema(schema), example)).to.deep.equal([]);
};

describe("the documents of the protocol", () => {
  for (const [file, generate] of Object.entries(documents))
    it(`${file} is as \`npm run protocol\` writes it`, () => {
      expect(readFileSync(file, "utf8") === generate(), "not stale").to.equal(true);
    });

  for (const [name, { request, answer }] of Object.entries({ ...requests, ...operations }))
    it(`describe every field of ${name}`, () => {
      expect([request, answer].flatMap((schema: z.ZodType) => undescribed(jsonSchema(schema)))).to.deep.equal([]);
    });
});

describe("the examples of the protocol", () => {
  it("are there for every call and every operation", () => {
    expect(callExamples.map(({ call }) => call)).to.have.members(Object.keys(requests));
    expect(operationExamples.map(({ operation }) => operation)).to.include.members(Object.keys(operations));
  });

  for (const { call, path, request, answer } of callExamples)
    it(`${call} is as its schemas describe it`, () => {
      const described = requests[call as keyof typeof requests];
      expect(path).to.equal(described.path);
      isAsDescribed(described.request, request);
      isAsDescribed(described.answer, answer);
    });

  for (const { file, operation, request, answer } of operationExamples)
    it(`${file} is as its schemas describe it`, () => {
      const described = operations[operation as keyof typeof operations];
      const { SessionID, ...asked } = request;
      expect(typeof SessionID).to.equal(operation === "SessionCreate" ? "undefined" : "string");
      isAsDescribed(described.request, asked);
      isAsDescribed(described.answer, answer);
    });
});
