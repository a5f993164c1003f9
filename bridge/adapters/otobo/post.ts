import http from "node:http";
import https from "node:https";
import axios, { type AxiosResponse, isAxiosError } from "axios";
import { BridgeError } from "../../domain/errors.ts";

export interface TransportOptions {
  /** OTOBO as the bridge reaches it, up to and including the script alias, without trailing slash: `http://localhost/otobo`. */
  url: string;
  /** Name of the web service. */
  webservice: string;
  /** Milliseconds for one call. */
  timeout: number;
  /** Off: OTOBO's Starman would bind a worker to each idle connection for a second. */
  keepAlive: boolean;
}

/** Posts a text; answers whatever came back, with any status. Throws `otobo-unavailable` when nothing did. */
export type Post = (
  operation: string,
  url: string,
  body: string,
  headers: Record<string, string>,
) => Promise<AxiosResponse<string>>;

/** A hundred tickets with their From headers need much less. */
const maxAnswerBytes = 8 * 1024 * 1024;

/** OTOBO's message as one short line for a log. */
export const readable = (message: string): string => message.replace(/[\p{Cc}\p{Cf}]+/gu, " ").slice(0, 300);

/** The error of an operation without a valid response of OTOBO. */
export const unavailable = (operation: string, what: string): BridgeError =>
  new BridgeError("otobo-unavailable", readable(`OTOBO, ${operation}: ${what}`));

/** The same for a response with an error status; `fault` is OTOBO's message, if there is one. */
export const badStatus = (operation: string, status: number, fault: string | undefined): BridgeError =>
  unavailable(operation, fault === undefined ? `HTTP ${status}` : `HTTP ${status}, ${fault}`);

export const isSuccess = (status: number): boolean => status >= 200 && status <= 299;

/** Where the web service of the options is. */
export const webserviceUrl = ({ url, webservice }: TransportOptions): string =>
  `${url}/nph-genericinterface.pl/Webservice/${encodeURIComponent(webservice)}`;

// An error of axios holds the whole request, the password of SessionCreate included: only its code leaves this file.
const codeOf = (error: unknown): string => (isAxiosError(error) ? error.code : undefined) ?? "no answer";

/** How all transports post: no redirects, no proxy of the environment, bounded in time and size. */
export const createPost = ({ timeout, keepAlive }: TransportOptions): Post => {
  const client = axios.create({
    adapter: "http",
    httpAgent: new http.Agent({ keepAlive }),
    httpsAgent: new https.Agent({ keepAlive }),
    maxContentLength: maxAnswerBytes,
    maxRedirects: 0,
    proxy: false,
    responseType: "text",
    timeout,
    transformRequest: (body: unknown) => body,
    transformResponse: (body: unknown) => body,
    validateStatus: () => true,
  });
  return async (operation, url, body, headers) => {
    try {
      return await client.post<string>(url, body, { headers, signal: AbortSignal.timeout(timeout) });
    } catch (error) {
      throw unavailable(operation, codeOf(error));
    }
  };
};
