import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "../ports.ts";
import type { Metrics } from "./metrics.ts";

/** The pattern of the route that answered, as Express notes it: what was really asked for may hold a secret. */
const routeOf = (request: IncomingMessage, mount: string): string => {
  const route: unknown = "route" in request ? request.route : undefined;
  const hasPath = typeof route === "object" && route !== null && "path" in route;
  return hasPath ? `${request.method ?? ""} ${String(route.path).slice(mount.length)}` : "unknown";
};

/** Counts and logs every answer of a listener, by the pattern of its route below `mount`. */
export const createObserveRequests =
  (listener: "public" | "internal", metrics: Metrics, log: Log, mount = "") =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const began = performance.now();
    response.on("close", () => {
      const ms = performance.now() - began;
      const route = routeOf(request, mount);
      metrics.request(route, response.statusCode, ms / 1000);
      log.debug("Request", { listener, route, status: response.statusCode, ms: Math.round(ms) });
    });
  };
