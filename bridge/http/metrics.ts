import { Counter, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { LimitName } from "../domain/limits.ts";
import type { CountLink } from "../ports.ts";
import { createCountLink } from "./link-metrics.ts";

/** Metrics. Labels are fixed words and domains: never an address, a ticket number or a part of a link. */
export interface Metrics {
  /** One answered request: its route as a pattern, its status, and how long it took in seconds. */
  request: (route: string, status: number, seconds: number) => void;
  /** One decision: the action and its outcome. */
  outcome: (action: string, outcome: string) => void;
  /** Something that was refused because it exceeds a limit. */
  limited: (limit: LimitName) => void;
  link: CountLink;
  contentType: string;
  /** All metrics in the Prometheus text format. */
  render: () => Promise<string>;
}

export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "onetimeauth_request_seconds",
    help: "Duration of requests by route and status",
    labelNames: ["route", "status"],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const outcomes = new Counter({
    name: "onetimeauth_outcomes_total",
    help: "Decisions on senders, links, grants, renewals, events and sweeps",
    labelNames: ["action", "outcome"],
    registers,
  });
  const limits = new Counter({
    name: "onetimeauth_limited_total",
    help: "Requests and emails refused because a limit was reached",
    labelNames: ["limit"],
    registers,
  });
  return {
    request: (route, status, seconds) => {
      requests.observe({ route, status }, seconds);
    },
    outcome: (action, outcome) => {
      outcomes.inc({ action, outcome });
    },
    limited: (limit) => {
      limits.inc({ limit });
    },
    link: createCountLink(registry),
    contentType: registry.contentType,
    render: () => registry.metrics(),
  };
};
