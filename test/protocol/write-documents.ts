import { writeFileSync } from "node:fs";
import { documents } from "./documents.ts";

for (const [file, generate] of Object.entries(documents)) writeFileSync(file, generate());
