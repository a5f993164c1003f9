import { readFileSync } from "node:fs";
import { openApi } from "./openapi.ts";
import { renewTables } from "./tables.ts";
import { renewWebService } from "./web-services.ts";
import { wsdl } from "./wsdl.ts";

const webServices = ["OneTimeAuth", "OneTimeAuthSOAP"].map(
  (name) => `plugin/scripts/webservices/OneTimeAuth/${name}.yml`,
);

/** What is generated from the schemas and examples of the protocol, by file. */
export const documents: Record<string, () => string> = {
  "bridge/PROTOCOL.md": () => renewTables(readFileSync("bridge/PROTOCOL.md", "utf8")),
  "bridge/adapters/otobo/one-time-auth-soap.wsdl": () => wsdl,
  "bridge/openapi.json": () => `${JSON.stringify(openApi, null, 2)}\n`,
  ...Object.fromEntries(webServices.map((file) => [file, () => renewWebService(file)])),
};
