import { readFileSync } from "node:fs";

/** The description of the internal listener, as `npm run protocol` writes it. */
export const readOpenApi = (): string => readFileSync(new URL("../openapi.json", import.meta.url), "utf8");
