import { createHash } from "node:crypto";
import cookieParser from "cookie-parser";
import express, { type Express, type RequestHandler } from "express";
import helmet from "helmet";
import type { Log } from "../ports.ts";
import { createCustomerPages, type CustomerPagesDependencies } from "./customer-pages.ts";
import { createObserveRequests } from "./observe-requests.ts";
import { createNotFoundPage, createPageErrorHandler } from "./send-page.ts";
import { style } from "./pages/style.ts";

export interface PublicAppDependencies extends CustomerPagesDependencies {
  /** As Express takes it: false, a number of proxies, or their addresses. */
  trustProxy: false | number | string[];
  log: Log;
}

const styleHash = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** Nothing is loaded, framed, cached or told to the next page; the form may lead to OTOBO and nowhere else. */
const pageHeaders = ({ publicUrl, otoboPublicUrl }: PublicAppDependencies): RequestHandler[] => [
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: [styleHash],
        formAction: ["'self'", new URL(otoboPublicUrl).origin],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: publicUrl.startsWith("https:") && { maxAge: 31_536_000, includeSubDomains: false },
  }),
  (_request, response, next) => {
    response.set("Cache-Control", "no-store");
    response.set("X-Robots-Tag", "noindex, nofollow");
    next();
  },
];

/** The listener for customers, without listening: the link pages at the path of PUBLIC_URL, and nothing else. */
export const createPublicApp = (dependencies: PublicAppDependencies): Express => {
  const { publicUrl, trustProxy, metrics, log } = dependencies;
  const app = express();
  app.set("trust proxy", trustProxy);
  // Whatever NODE_ENV is: no stack ever goes into an answer.
  app.set("env", "production");
  app.set("etag", false);
  app.set("query parser", false);
  app.set("case sensitive routing", true);
  app.use(createObserveRequests("public", metrics, log));
  app.use(...pageHeaders(dependencies));
  app.use(cookieParser());
  app.use(new URL(publicUrl).pathname, createCustomerPages(dependencies));
  app.use(createNotFoundPage(dependencies));
  app.use(createPageErrorHandler(dependencies));
  return app;
};
