import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";

type HeaderHandler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** The headers that this handler sets, whatever the request is: found out once instead of with every request. */
export const readHeaders = (setHeaders: HeaderHandler): Record<string, string> => {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  setHeaders(request, response, () => undefined);
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
};
