/**
 * OTOBO's HTTP::REST provider: which route an URL is, what a body may be, and how answers and faults look
 * (test/fixtures/otobo/rest-provider).
 */
import type { Webservice } from "../model.ts";
import type { Page } from "../page.ts";
import type { Needs, OperationRequest } from "./operation.ts";
import { decode, page, type ProviderRequest, TransportError } from "./provider-request.ts";
import { runOperation } from "./run-operation.ts";

type Headers = Page["headers"];

/** The data for the operation: none at all for an empty body, undefined for a JSON list. */
const dataOf = (request: ProviderRequest): OperationRequest["data"] => {
  if (request.body.length === 0) return {};
  let data: unknown;
  try {
    data = JSON.parse(decode(request));
  } catch {
    throw new TransportError(500, "Error while decoding request content.");
  }
  if (data === null || data === false || data === 0)
    throw new TransportError(500, "Error while decoding request content.");
  if (typeof data !== "object" || Object.keys(data).length === 0)
    throw new TransportError(500, "Unsupported request content structure.");
  return Array.isArray(data) ? undefined : (data as Record<string, unknown>);
};

const routeOf = (webservice: Webservice, path: string, request: ProviderRequest): string => {
  const found = webservice.Routes.find(({ Path, Method }) => Path === path && Method === request.method);
  if (found !== undefined) return found.Operation;
  const uri = path === "" ? request.url.replace(/\?.*$/s, "") : path;
  throw new TransportError(500, `HTTP::REST Error while determine Operation for request URI '${uri}'.`);
};

const operate = async (needs: Needs, type: string, request: OperationRequest, additional: Headers): Promise<Page> => {
  const ran = await runOperation(needs, type, request);
  if ("data" in ran) return page(200, "application/json", JSON.stringify(ran.data), additional);
  const fault = { faultcode: "Server", faultstring: ran.fault };
  return page(500, "text/plain", JSON.stringify(fault), additional);
};

/** Answers a request to a web service with HTTP::REST; `route` is the part of its URL below the web service's name. */
export const answerRest = async (
  needs: Needs,
  webservice: Webservice,
  route: string,
  request: ProviderRequest,
): Promise<Page> => {
  // The configured headers are there once in what the transport answers itself, twice in what an operation made.
  const once: Headers = Object.entries(webservice.AdditionalHeaders);
  try {
    const type = routeOf(webservice, route.replace(/\?.*$/s, ""), request);
    if (request.body.length > webservice.MaxLength) throw new TransportError(413, "Payload Too Large");
    const operationRequest = { data: dataOf(request), remoteAddress: request.remoteAddress };
    return await operate(needs, type, operationRequest, [...once, ...once]);
  } catch (error) {
    if (error instanceof TransportError) return page(error.status, "text/plain", error.message, once);
    throw error;
  }
};
