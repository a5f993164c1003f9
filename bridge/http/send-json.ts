/** Responses of the internal listener, sent whole, with headers that are found out once. */
import type { ServerResponse } from "node:http";
import helmet from "helmet";
import { readHeaders } from "./read-headers.ts";

const fixed = Object.entries({ ...readHeaders(helmet()), "cache-control": "no-store" }).flat();

export const sendText = (response: ServerResponse, status: number, contentType: string, text: string): void => {
  const length = String(Buffer.byteLength(text));
  response.writeHead(status, [...fixed, "Content-Type", contentType, "Content-Length", length]).end(text);
};

export const sendJson = (response: ServerResponse, status: number, body: object): void => {
  sendText(response, status, "application/json; charset=utf-8", JSON.stringify(body));
};
