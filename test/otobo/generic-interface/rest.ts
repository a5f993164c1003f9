/**
 * OTOBO's HTTP::REST provider: which route an URL is, and how answers and faults look (test/fixtures/otobo/rest-provider.json).
 */
import type { Webservice } from "../model.ts";
import type { Page } from "../page.ts";
import type { Needs, OperationRequest } from "./operation.ts";
import { page, type ProviderRequest, TransportError } from "./provider-request.ts";
import { runOperation } from "./run-operation.ts";

/** The data for the operation: none at all for an empty body. */
const dataOf = ({ body }: ProviderRequest): OperationRequest["data"] => {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString()) as OperationRequest["data"];
  } catch {
    throw new TransportError(500, "Error while decoding request content.");
  }
};

const operationOf = ({ Routes }: Webservice, route: string, { method }: ProviderRequest): string => {
  const found = Routes.find(({ Path }) => Path === route && method === "POST");
  if (found !== undefined) return found.Operation;
  throw new TransportError(500, `HTTP::REST Error while determine Operation for request URI '${route}'.`);
};

/** Answers a request to a web service with HTTP::REST; `route` is the part of its URL below the web service's name. */
export const answerRest = async (
  needs: Needs,
  webservice: Webservice,
  route: string,
  request: ProviderRequest,
): Promise<Page> => {
  try {
    const type = operationOf(webservice, route, request);
    if (request.body.length > webservice.MaxLength) throw new TransportError(413, "Payload Too Large");
    const ran = await runOperation(needs, type, { data: dataOf(request), remoteAddress: request.remoteAddress });
    if ("data" in ran) return page(200, "application/json", JSON.stringify(ran.data));
    return page(500, "text/plain", JSON.stringify({ faultcode: "Server", faultstring: ran.fault }));
  } catch (error) {
    if (error instanceof TransportError) return page(error.status, "text/plain", error.message);
    throw error;
  }
};
