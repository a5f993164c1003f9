import { chmodSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHaystack, type Haystack } from "../support/find-secret.ts";
import type { Actions } from "./actions.ts";
import type { Installation } from "./installation.ts";

/** Everything that OTOBO keeps at a moment. */
export interface Kept {
  /** The places, `database` or a file below var/, that hold this text in any encoding. */
  placesOf: (secret: string) => string[];
  files: number;
  megabytes: number;
}

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !file.startsWith(join(folder, "httpd")));
};

/** What a file holds; OTOBO may have removed one of its caches meanwhile. */
const contentOf = (file: string): Promise<string> => readFile(file, "latin1").catch(() => "");

/** Dumps the database, all tables of it, and reads all files below var/: articles, caches, temporary files, logs. */
export const readKept = async ({ home }: Installation, { call }: Actions): Promise<Kept> => {
  const folder = await mkdtemp(join(tmpdir(), "ota-dump-"));
  chmodSync(folder, 0o777);
  const File = join(folder, "dump.sql");
  await call("Dump", { File });
  const database = await readFile(File, "latin1");
  await rm(folder, { recursive: true });
  const places: [string, Haystack][] = [["database", createHaystack(database)]];
  let characters = database.length;
  const files = await filesBelow(join(home, "var"));
  for (const file of files) {
    const content = await contentOf(file);
    characters += content.length;
    if (content !== "") places.push([file, createHaystack(content)]);
  }
  return {
    placesOf: (secret) => places.filter(([, haystack]) => haystack.holds(secret)).map(([place]) => place),
    files: files.length,
    megabytes: Math.round(characters / 1e6),
  };
};
