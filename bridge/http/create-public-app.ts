import type { RequestListener } from "node:http";
import express from "express";
import { type CustomerPagesDependencies, mountCustomerPages } from "./customer-pages.ts";
import { mountReportPages, type ReportPagesDependencies } from "./report-pages.ts";
import { type LinkFormPageDependencies, mountLinkFormPage } from "./link-form-page.ts";
import { createObserveRequests } from "./observe-requests.ts";
import { createNotFoundPage, createPageErrorHandler } from "./send-page.ts";
import { createTidyLinkPath } from "./tidy-link-path.ts";

export type PublicAppDependencies = CustomerPagesDependencies & LinkFormPageDependencies & ReportPagesDependencies;

/**
 * The listener for customers, without listening: the link pages below the path of PUBLIC_URL, the form at that
 * path, and nothing else. What every request
 * needs is done before Express, whose router would ask for each of these steps whether its path matches.
 */
export const createPublicApp = (dependencies: PublicAppDependencies): RequestListener => {
  const { publicUrl, metrics, log } = dependencies;
  const app = express();
  // Whatever NODE_ENV is: no stack ever goes into an answer.
  app.set("env", "production");
  app.set("query parser", false);
  app.set("x-powered-by", false);
  app.set("case sensitive routing", true);
  app.set("strict routing", true);
  const mount = new URL(publicUrl).pathname.replace(/\/$/, "");
  mountCustomerPages(app, mount, dependencies);
  mountReportPages(app, mount, dependencies);
  mountLinkFormPage(app, dependencies);
  app.use(createNotFoundPage(dependencies));
  app.use(createPageErrorHandler(dependencies));

  const observe = createObserveRequests("public", metrics, log, mount);
  const tidyPath = createTidyLinkPath(mount);
  return (request, response) => {
    observe(request, response);
    request.url = tidyPath(request.url ?? "/");
    app(request, response);
  };
};
