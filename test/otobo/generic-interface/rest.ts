/**
 * OTOBO's HTTP::REST provider: which route an URL is, what a body may be, and how answers and faults look
 * (test/fixtures/otobo/rest-provider). A provider for HTTP::SOAP would stand beside it and share the operations.
 */
import type { Webservice } from "../model.ts";
import type { Page } from "../page.ts";
import { OperationError, type Needs, type OperationRequest } from "./operation.ts";
import { operations } from "./operations.ts";

const prefix = "/otobo/nph-genericinterface.pl";

export interface RestRequest {
  method: string;
  /** Path and query as they came. */
  url: string;
  contentType: string;
  body: Buffer;
  remoteAddress: string;
}

type Headers = Page["headers"];

/** The configured headers are there once in what the transport answers itself, twice in what an operation made. */
const answer = (status: number, type: string, body: string, additional: Headers): Page => ({
  status,
  headers: [["Content-Type", `${type}; charset=UTF-8`], ...additional],
  body,
});

/** Thrown for what the transport answers: a text and a status other than 200. */
class Fault extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = "Fault";
    this.status = status;
  }
}

const locate = (webservices: Webservice[], path: string): { webservice: Webservice; route: string } | undefined => {
  const match = /^\/(Webservice|WebserviceID)\/([^/]+)(.*)$/.exec(path.slice(prefix.length));
  const [, how, name = "", route = ""] = match ?? [];
  const webservice = webservices.find(({ Name, ID }) => (how === "Webservice" ? Name : String(ID)) === name);
  return webservice?.Valid ? { webservice, route } : undefined;
};

const decode = ({ body, contentType }: RestRequest): string => {
  const charset = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? "utf-8";
  return new TextDecoder(charset).decode(body);
};

/** The data for the operation: none at all for an empty body, undefined for a JSON list. */
const dataOf = (request: RestRequest): OperationRequest["data"] => {
  if (request.body.length === 0) return {};
  let data: unknown;
  try {
    data = JSON.parse(decode(request));
  } catch {
    throw new Fault(500, "Error while decoding request content.");
  }
  if (data === null || data === false || data === 0) throw new Fault(500, "Error while decoding request content.");
  if (typeof data !== "object" || Object.keys(data).length === 0)
    throw new Fault(500, "Unsupported request content structure.");
  return Array.isArray(data) ? undefined : (data as Record<string, unknown>);
};

const routeOf = (webservice: Webservice, path: string, request: RestRequest): string => {
  const found = webservice.Routes.find(({ Path, Method }) => Path === path && Method === request.method);
  if (found !== undefined) return found.Operation;
  const uri = path === "" ? request.url.replace(/\?.*$/s, "") : path;
  throw new Fault(500, `HTTP::REST Error while determine Operation for request URI '${uri}'.`);
};

const operate = async (needs: Needs, type: string, request: OperationRequest, additional: Headers): Promise<Page> => {
  const operation = operations[type];
  if (operation === undefined) {
    const faultstring = `Can't load operation backend module Kernel::GenericInterface::Operation::${type}!`;
    return answer(500, "text/plain", JSON.stringify({ faultcode: "Server", faultstring }), additional);
  }
  const name = type.replace(/^.*::/, "");
  const json = (data: unknown): Page => answer(200, "application/json", JSON.stringify(data), additional);
  try {
    return json(await operation(needs, request));
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return json({ Error: { ErrorCode: `${name}.${error.code}`, ErrorMessage: `${name}: ${error.message}` } });
  }
};

/** Answers a request below `nph-genericinterface.pl`. */
export const answerRest = async (needs: Needs, request: RestRequest): Promise<Page> => {
  const located = locate(needs.state.webservices, request.url);
  if (located === undefined) return { status: 500, headers: [], body: "" };
  const { webservice, route } = located;
  const once: Headers = Object.entries(webservice.AdditionalHeaders);
  try {
    const type = routeOf(webservice, route.replace(/\?.*$/s, ""), request);
    if (request.body.length > webservice.MaxLength) throw new Fault(413, "Payload Too Large");
    const operationRequest = { data: dataOf(request), remoteAddress: request.remoteAddress };
    return await operate(needs, type, operationRequest, [...once, ...once]);
  } catch (error) {
    if (error instanceof Fault) return answer(error.status, "text/plain", error.message, once);
    throw error;
  }
};
