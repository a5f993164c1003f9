import { writeFileSync } from "node:fs";
import { documents, renew } from "./settings-documents.ts";

for (const file of Object.keys(documents)) writeFileSync(file, renew(file));
