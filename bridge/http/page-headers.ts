/** The headers of every answer of the public listener. */
import { createHash } from "node:crypto";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { RequestHandler } from "express";
import helmet from "helmet";
import { style } from "./pages/style.ts";

export interface PageHeadersDependencies {
  publicUrl: string;
}

type HeaderHandler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

const styleHash = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

const headerHandlers = ({ publicUrl }: PageHeadersDependencies): HeaderHandler[] => [
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: [styleHash],
        // The response to the button leads to OTOBO at the origin of PUBLIC_URL (config.ts), whatever host name the page has.
        formAction: ["'self'", new URL(publicUrl).origin],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: publicUrl.startsWith("https:") && { maxAge: 31_536_000, includeSubDomains: false },
  }),
  (_request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    next();
  },
];

/** Nothing is loaded, framed, cached or sent as Referer; the form may lead only to OTOBO. */
export const createPageHeaders = (dependencies: PageHeadersDependencies): RequestHandler[] =>
  headerHandlers(dependencies);

/** The same headers for a response without Express. */
export const readPageHeaders = (dependencies: PageHeadersDependencies): Record<string, string> => {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  for (const setHeaders of headerHandlers(dependencies)) setHeaders(request, response, () => undefined);
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
};
