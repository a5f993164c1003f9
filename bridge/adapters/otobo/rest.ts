import http from "node:http";
import https from "node:https";
import axios, { type AxiosInstance, type AxiosResponse, isAxiosError } from "axios";
import { BridgeError } from "../../domain/errors.ts";
import type { Call } from "./generic-interface.ts";
import { fault } from "./wire.ts";

export interface RestOptions {
  /** OTOBO as the bridge reaches it, up to and including the script alias, without trailing slash: `http://localhost/otobo`. */
  url: string;
  /** Name of the web service. */
  webservice: string;
  /** Milliseconds for one call. */
  timeout: number;
  /** Off: OTOBO's Starman would bind a worker to each idle connection for a second. */
  keepAlive: boolean;
}

/** A hundred tickets with their From headers stay far below. */
const maxAnswerBytes = 8 * 1024 * 1024;

const unavailable = (operation: string, what: string): BridgeError =>
  new BridgeError("otobo-unavailable", `OTOBO, ${operation}: ${what}`);

const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
};

// An error of axios holds the whole request, the password of SessionCreate included: only its code leaves this file.
const codeOf = (error: unknown): string => (isAxiosError(error) ? error.code : undefined) ?? "no answer";

/** Faults come as 500, JSON or not, always declared as text/plain; an invalid web service as 500 without a body. */
const failureOf = ({ status, data }: AxiosResponse<string>): string => {
  const { success, data: details } = fault.safeParse(parseJson(data));
  return success ? `HTTP ${status}, ${details.faultstring.slice(0, 200)}` : `HTTP ${status}`;
};

const createClient = ({ timeout, keepAlive }: RestOptions): AxiosInstance =>
  axios.create({
    adapter: "http",
    httpAgent: new http.Agent({ keepAlive }),
    httpsAgent: new https.Agent({ keepAlive }),
    maxContentLength: maxAnswerBytes,
    maxRedirects: 0,
    proxy: false,
    responseType: "text",
    timeout,
    transformResponse: (body: unknown) => body,
    validateStatus: () => true,
  });

/**
 * The transport of the web service `OneTimeAuth` (HTTP::REST): one POST per operation, the route is its name.
 * Throws `otobo-unavailable` for everything but a JSON answer with a status of success.
 */
export const createRestCall = (options: RestOptions): Call => {
  const client = createClient(options);
  const base = `${options.url}/nph-genericinterface.pl/Webservice/${encodeURIComponent(options.webservice)}`;
  return async (operation, data) => {
    let response: AxiosResponse<string>;
    try {
      response = await client.post<string>(`${base}/${operation}`, data, {
        signal: AbortSignal.timeout(options.timeout),
      });
    } catch (error) {
      throw unavailable(operation, codeOf(error));
    }
    if (response.status < 200 || response.status > 299) throw unavailable(operation, failureOf(response));
    const answer = parseJson(response.data);
    if (answer === undefined) throw unavailable(operation, "the answer is not JSON");
    return answer;
  };
};
