import type { z } from "zod";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import { requests as calls } from "../../../bridge/protocol/requests.ts";
import { parseBody } from "../../../bridge/http/read-json.ts";
import { recordedRequests } from "../corpus.ts";
import { createMutateJson } from "../mutate-json.ts";
import { createMutate } from "../mutate.ts";
import { must, mustBePlain, type Target, wholeOf } from "../target.ts";

const schemas: Record<string, z.ZodType> = Object.fromEntries(
  Object.values(calls).map(({ path, request }) => [path, request]),
);

const requests = recordedRequests();
const fieldNames = new Set(requests.flatMap(({ json }) => [...json.matchAll(/"([\w-]+)":/g)].map(([, name]) => name)));
// What OTOBO knows of a sender stands in no example.
for (const name of [
  "UserLogin",
  "UserEmail",
  "UserCustomerID",
  "Source",
  "Valid",
  "SearchValues",
  "CustomerUser",
  "TicketID",
  "ArticleID",
])
  fieldNames.add(name);

const found = {
  UserLogin: "jane",
  UserEmail: "jane@customer.example",
  UserCustomerID: "7",
  Source: "CustomerUser",
  Valid: "1",
  SearchValues: ["jane@customer.example", 5],
};
const prefilter = {
  From: ["SmFuZQ=="],
  TicketID: "7",
  Headers: { "Return-Path": "<>" },
  Found: { Address: "jane@customer.example", CustomerUser: [found], SystemAddress: 1 },
};

const parse = (schema: z.ZodType, body: Buffer): string => {
  try {
    const parsed = parseBody(body, schema);
    mustBePlain(parsed);
    return wholeOf(parsed);
  } catch (error) {
    must(error instanceof BridgeError && error.code === "invalid-request", `only refusals: ${String(error)}`);
    const names = (error.field ?? "").split(".").filter((name) => name !== "" && !/^\d+$/.test(name));
    must(
      names.every((name) => fieldNames.has(name)),
      "a refusal names fields of ours, nothing of the request",
    );
    return error.message;
  }
};

/** An input is a route, a line break, and the body for it. */
export const createTarget = (): Target => {
  const entries = [...requests, { path: "/otobo/prefilter", json: JSON.stringify(prefilter) }];
  const mutations = entries.map(({ path, json }) => {
    const tokens = [...fieldNames].map((name) => `"${String(name)}":`);
    return { path, asText: createMutate([json], tokens), asJson: createMutateJson([json]) };
  });
  return {
    name: "the request parsers",
    generate: (random) => {
      const { path, asText, asJson } = random.pick(mutations);
      return `${path}\n${random.oneIn(3) ? asText(random) : asJson(random)}`;
    },
    check: (input) => {
      const [path = "", ...lines] = input.split("\n");
      const schema = schemas[path];
      must(schema !== undefined, "the route is known");
      const body = Buffer.from(lines.join("\n"), "latin1");
      const outcome = parse(schema, body);
      return outcome;
    },
  };
};
