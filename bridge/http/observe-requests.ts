import type { Request, RequestHandler } from "express";
import type { Log } from "../ports.ts";
import type { Metrics } from "./metrics.ts";

const nanosecondsPerSecond = 1e9;

/** The pattern of the route that answered: what was really asked for may hold a secret. */
const routeOf = (request: Request): string => {
  const route: unknown = request.route;
  const hasPath = typeof route === "object" && route !== null && "path" in route;
  return hasPath ? `${request.method} ${String(route.path)}` : "unknown";
};

/** Counts and logs every answer of a listener, by the pattern of its route. */
export const createObserveRequests =
  (listener: "public" | "internal", metrics: Metrics, log: Log): RequestHandler =>
  (request, response, next) => {
    const began = process.hrtime.bigint();
    response.once("close", () => {
      const seconds = Number(process.hrtime.bigint() - began) / nanosecondsPerSecond;
      const route = routeOf(request);
      metrics.request(route, response.statusCode, seconds);
      log.debug("Request", { listener, route, status: response.statusCode, ms: Math.round(seconds * 1000) });
    });
    next();
  };
