import { readdirSync, readFileSync } from "node:fs";

type Body = Record<string, unknown>;

const folder = new URL("../fixtures/protocol/", import.meta.url);

const readAll = (kind: "calls" | "operations"): object[] =>
  readdirSync(new URL(kind, folder)).map((file) => ({
    file,
    ...(JSON.parse(readFileSync(new URL(`${kind}/${file}`, folder), "utf8")) as object),
  }));

/** What OTOBO sends to the bridge, and its answers. */
export const callExamples = readAll("calls") as { call: string; path: string; request: Body; answer: Body }[];

/** What the bridge sends to OTOBO, and its answers. */
export const operationExamples = readAll("operations") as {
  file: string;
  operation: string;
  request: Body;
  answer: Body;
}[];

/** Settings as OTOBO tells them; tests change what they are about. */
export const settingsExample = operationExamples.find(({ operation }) => operation === "SettingsGet")!.answer;
