import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";

export interface MeddlingProxy {
  origin: string;
  stop: () => void;
}

/** A web server in front of this port that changes headers of requests or answers, and passes everything else on. */
export const startMeddlingProxy = async (
  port: number,
  change: (headers: IncomingHttpHeaders, direction: "request" | "answer") => void,
): Promise<MeddlingProxy> => {
  const server = createServer({ maxHeaderSize: 65_536 }, (incoming, response) => {
    const { url: path, method } = incoming;
    const headers = { ...incoming.headers };
    change(headers, "request");
    const outgoing = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      const answered = { ...answer.headers };
      change(answered, "answer");
      response.writeHead(answer.statusCode ?? 502, answered);
      answer.pipe(response);
    });
    incoming.pipe(outgoing);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => void server.close(),
  };
};
