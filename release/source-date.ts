import { execFileSync } from "node:child_process";

/** When the source was made, in epoch seconds: SOURCE_DATE_EPOCH, or the time of the commit. Builds have no other time. */
export const sourceDate = (): number =>
  Number(process.env.SOURCE_DATE_EPOCH ?? execFileSync("git", ["log", "-1", "--format=%ct"], { encoding: "utf8" }));
