import cookieParser from "cookie-parser";
import express, { type Express } from "express";
import type { Log } from "../ports.ts";
import { createCustomerPages, type CustomerPagesDependencies } from "./customer-pages.ts";
import { createObserveRequests } from "./observe-requests.ts";
import { createPageHeaders } from "./page-headers.ts";
import { createNotFoundPage, createPageErrorHandler } from "./send-page.ts";
import { createTidyLinkPath } from "./tidy-link-path.ts";

export interface PublicAppDependencies extends CustomerPagesDependencies {
  log: Log;
}

/** The listener for customers, without listening: the link pages at the path of PUBLIC_URL, and nothing else. */
export const createPublicApp = (dependencies: PublicAppDependencies): Express => {
  const { publicUrl, metrics, log } = dependencies;
  const app = express();
  // Whatever NODE_ENV is: no stack ever goes into an answer.
  app.set("env", "production");
  app.set("etag", false);
  app.set("query parser", false);
  app.set("case sensitive routing", true);
  app.use(createObserveRequests("public", metrics, log));
  app.use(...createPageHeaders(dependencies));
  app.use(cookieParser());
  const { pathname } = new URL(publicUrl);
  app.use(createTidyLinkPath(pathname.replace(/\/$/, "")));
  app.use(pathname, createCustomerPages(dependencies));
  app.use(createNotFoundPage(dependencies));
  app.use(createPageErrorHandler(dependencies));
  return app;
};
