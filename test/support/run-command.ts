import { once } from "node:events";
import { text } from "node:stream/consumers";
import { spawnMain } from "./main-process.ts";

export interface CommandOutput {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command of the bridge with these variables and no others, until it ends. */
export const runCommand = async (
  parameters: string[],
  variables: Record<string, string> = {},
  directory?: string,
  imports: string[] = [],
): Promise<CommandOutput> => {
  const child = spawnMain(variables, { parameters, imports, ...(directory === undefined ? {} : { directory }) });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, "exit") as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
};
