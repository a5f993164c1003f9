import { createServer } from "node:http";
import { passOn } from "../otobo/proxy.ts";
import { type Listening, listenOnLoopback } from "./listen-on-loopback.ts";

/** A reverse proxy as the nginx lines of the README configure it: OTOBO and the bridge's pages on one origin. */
interface Front extends Listening {
  /** Where requests below /otobo/ota/ go: the origin of the bridge's public listener. */
  pagesAt(origin: string): void;
}

/** Starts the proxy before OTOBO's web server at `otoboOrigin`. Path, Host and body pass unchanged. */
export const startReverseProxy = async (otoboOrigin: string): Promise<Front> => {
  let pages = otoboOrigin;
  // As docs/proxies.md demands it of web servers.
  const server = createServer({ maxHeaderSize: 40 * 1024 }, (incoming, outgoing) => {
    passOn(incoming.url?.startsWith("/otobo/ota/") ? pages : otoboOrigin, incoming, outgoing);
  });
  return { ...(await listenOnLoopback(server)), pagesAt: (origin) => (pages = origin) };
};
