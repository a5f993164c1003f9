import type { RequestListener } from "node:http";
import { createApp } from "./create-app.ts";
import { type CustomerPagesDependencies, mountCustomerPages } from "./customer-pages.ts";
import { mountReportPages, type ReportPagesDependencies } from "./report-pages.ts";
import { type LinkFormPageDependencies, mountLinkFormPage } from "./link-form-page.ts";
import { createObserveRequests } from "./observe-requests.ts";
import { mountOf } from "./link-page-request.ts";
import { createPageTools } from "./page-tools.ts";
import { createNotFoundPage, createPageErrorHandler } from "./send-page.ts";
import { createTidyLinkPath } from "./tidy-link-path.ts";

export type PublicAppDependencies = CustomerPagesDependencies & LinkFormPageDependencies & ReportPagesDependencies;

/**
 * The listener for customers, without listening: the link pages below the path of PUBLIC_URL, the form at that
 * path, and nothing else. What every request needs is done before Express, whose router would ask for each of these steps
 * whether its path matches.
 */
export const createPublicApp = (dependencies: PublicAppDependencies): RequestListener => {
  const { metrics, log } = dependencies;
  const app = createApp();
  const mount = mountOf(dependencies);
  const tools = createPageTools(dependencies);
  mountCustomerPages(app, mount, dependencies, tools);
  mountReportPages(app, mount, dependencies, tools);
  mountLinkFormPage(app, dependencies, tools);
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
