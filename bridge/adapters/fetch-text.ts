/** One HTTP request of a check, as a browser or OTOBO would send it. */
import axios, { isAxiosError } from "axios";

interface Fetched {
  status: number;
  /** With names in lower case. */
  headers: Record<string, unknown>;
  text: string;
}

/** `reason`: why nothing came back. */
export type FetchText = (
  url: string,
  request?: { method?: string; headers?: Record<string, string>; body?: string },
) => Promise<Fetched | { reason: string }>;

const maxAnswerBytes = 1024 * 1024;

/** Follows no redirect, uses no proxy of the environment. Never throws. Not fetch, which refuses some ports. */
export const createFetchText =
  (timeoutMs: number): FetchText =>
  async (url, { method = "GET", headers = {}, body } = {}) => {
    try {
      const answer = await axios.request<string>({
        adapter: "http",
        url,
        method,
        headers,
        data: body,
        maxContentLength: maxAnswerBytes,
        maxRedirects: 0,
        proxy: false,
        responseType: "text",
        signal: AbortSignal.timeout(timeoutMs),
        transformResponse: (text: unknown) => text,
        validateStatus: () => true,
      });
      return { status: answer.status, headers: Object.fromEntries(Object.entries(answer.headers)), text: answer.data };
    } catch (error) {
      // The error itself contains the whole request, credentials included.
      return { reason: (isAxiosError(error) ? error.code : undefined) ?? "no answer" };
    }
  };
