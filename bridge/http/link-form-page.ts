/** The form for customers who have no link that works: it asks for their address, and has OTOBO mail links to it. */
import type { Express, Request, RequestHandler } from "express";
import { maxTypedLengths, readTypedRequest } from "../domain/typed-request.ts";
import type { RequestLink } from "../use-cases/request-link.ts";
import { createFormPath, isShownAgain } from "./link-page-request.ts";
import type { PageTools, PageToolsDependencies } from "./page-tools.ts";
import type { TypedFields } from "./pages/page.ts";
import { formField, readForm } from "./read-form.ts";

export interface LinkFormPageDependencies extends PageToolsDependencies {
  requestLink: RequestLink;
}

const typedFields = (request: Request): TypedFields => ({
  address: formField(request, "address", maxTypedLengths.address),
  ticket: formField(request, "ticket", maxTypedLengths.ticket),
});

/** The routes of the form: the path of PUBLIC_URL itself. */
export const mountLinkFormPage = (
  app: Express,
  { publicUrl, metrics, requestLink }: LinkFormPageDependencies,
  { browserCookie, sendPage, guardsOf }: PageTools,
): void => {
  const formPath = createFormPath({ publicUrl });

  const show: RequestHandler = (request, response) => {
    const { cookie } = browserCookie.keep(request);
    metrics.outcome("page", "form");
    return sendPage(request, response, { kind: "link-form", pressAgain: isShownAgain(request) }, { cookie });
  };

  const submit: RequestHandler = async (request, response) => {
    const { cookie } = browserCookie.keep(request);
    const typed = typedFields(request);
    const { address, ticketNumber, isTicketWrong } = readTypedRequest(typed);
    if (!address || isTicketWrong) {
      metrics.outcome("request", "invalid");
      const wrong = { address: !address, ticket: isTicketWrong };
      await sendPage(request, response, { kind: "link-form-errors", typed, wrong }, { cookie });
      return;
    }
    const outcome = await requestLink({ address, ticketNumber });
    metrics.outcome("request", outcome);
    await sendPage(request, response, { kind: `form-${outcome}` }, { cookie });
  };

  const path = () => formPath;
  const guards = guardsOf({ action: "request", path, refusal: "form-forbidden", limit: "clientRequestsPerHour" });
  app
    .route(formPath)
    .get(show)
    .post(...guards, readForm, submit);
};
