/** `npm run dist` */
import { buildRelease } from "./build.ts";

console.log(buildRelease().join("\n"));
