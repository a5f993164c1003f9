/** Responses of the internal listener, sent whole, with headers that are found out once. */
import type { ServerResponse } from "node:http";
import helmet from "helmet";
import { readHeaders } from "./read-headers.ts";

/** What is of use with JSON; helmet's other headers are for pages. */
const security = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: false,
  strictTransportSecurity: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
});
const fixed = Object.entries({ ...readHeaders(security), "cache-control": "no-store" }).flat();

export const sendText = (response: ServerResponse, status: number, contentType: string, text: string): void => {
  const length = String(Buffer.byteLength(text));
  response.writeHead(status, [...fixed, "Content-Type", contentType, "Content-Length", length]).end(text);
};

export const sendJson = (response: ServerResponse, status: number, body: object): void => {
  sendText(response, status, "application/json; charset=utf-8", JSON.stringify(body));
};
