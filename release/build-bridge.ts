/** `npm run build`: the bridge as JavaScript, with the files that it reads. `npm test` checks the types. */
import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const filesItReads = ["openapi.json", "adapters/otobo/one-time-auth-soap.wsdl"];

/** Builds into this folder, which has nothing else afterwards. */
export const buildBridge = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
  execFileSync(process.execPath, [compiler, "--project", "tsconfig.build.json", "--outDir", folder]);
  for (const name of filesItReads) cpSync(join("bridge", name), join(folder, name));
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) buildBridge("dist/bridge");
