import { z } from "zod";

/** What the documents need of a JSON Schema. */
export interface JsonSchema {
  type?: string;
  format?: string;
  description?: string;
  enum?: unknown[];
  const?: number;
  exclusiveMinimum?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
}

/** How a message is written: the spelling that is described, not all that are read. */
export const jsonSchema = (schema: z.ZodType): JsonSchema => {
  const written = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  delete written.$schema;
  return written as JsonSchema;
};

export interface Field {
  name: string;
  isList: boolean;
  isRequired: boolean;
  description: string;
  /** Of one element, if it is a list. */
  schema: JsonSchema;
}

export const fieldsOf = ({ properties = {}, required = [] }: JsonSchema): Field[] =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    isList: schema.items !== undefined,
    isRequired: required.includes(name),
    description: schema.description ?? "",
    schema: schema.items ?? schema,
  }));

export const isFlag = (schema: JsonSchema): boolean => schema.enum?.join() === "0,1";
