import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A directory for the commands of a suite, there while its tests run. */
export const useDirectory = (): string => {
  const directory = join(tmpdir(), `bridge-${randomUUID()}`);
  before(() => mkdir(directory));
  after(() => rm(directory, { recursive: true, force: true }));
  return directory;
};
