import { request, type IncomingMessage, type ServerResponse } from "node:http";

/**
 * Passes a request on to `origin` as a reverse proxy does (`proxy_set_header Host $http_host`): method, path, Host and all
 * headers as they came, the client's address added to X-Forwarded-For.
 */
export const passOn = (origin: string, incoming: IncomingMessage, outgoing: ServerResponse): void => {
  const forwarded = [incoming.headers["x-forwarded-for"], incoming.socket.remoteAddress].filter(Boolean).join(", ");
  const headers = { ...incoming.headers, "x-forwarded-for": forwarded, "x-forwarded-proto": "http" };
  const sent = request(new URL(incoming.url ?? "/", origin), { method: incoming.method, headers, agent: false });
  sent.on("response", (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(outgoing);
  });
  sent.on("error", () => {
    if (!outgoing.headersSent) outgoing.writeHead(502, { "Content-Type": "text/plain" });
    outgoing.end("Bad Gateway");
  });
  incoming.pipe(sent);
};
