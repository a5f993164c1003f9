import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { FigureName } from "../domain/figures.ts";
import { type LimitName, limitNames } from "../domain/limits.ts";
import type { CountFigure, CountLink, ObserveCall } from "../ports.ts";
import { createCountLink } from "./link-metrics.ts";

type Dependency = "otobo" | "redis";

/** Up to what each may take: OTOBO_TIMEOUT, REDIS_TIMEOUT. */
const buckets: Record<Dependency, number[]> = {
  otobo: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8],
  redis: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1],
};

/** How long the calls took, and whether the last one was answered. */
const createCallMetrics = (registry: Registry): Record<Dependency, ObserveCall> => {
  const registers = [registry];
  const up = new Gauge({
    name: "onetimeauth_dependency_up",
    help: "1 if the last call was answered, otherwise 0; each is called every ten seconds",
    labelNames: ["dependency"],
    registers,
  });
  const observe = (dependency: Dependency, help: string): ObserveCall => {
    const calls = new Histogram({
      name: `onetimeauth_${dependency}_seconds`,
      help,
      labelNames: ["operation", "result"],
      buckets: buckets[dependency],
      registers,
    });
    return (operation, seconds, isAnswered) => {
      calls.observe({ operation, result: isAnswered ? "answered" : "unavailable" }, seconds);
      up.set({ dependency }, isAnswered ? 1 : 0);
    };
  };
  return {
    otobo: observe("otobo", "Duration of calls to OTOBO by operation of its web service"),
    redis: observe("redis", "Duration of steps in Redis by the step"),
  };
};

/** The outcomes that admins see as figures in OTOBO; whatever else the pre-filter decides counts, too. */
const figuresOf: Record<string, FigureName[]> = {
  "prefilter failed": [],
  "prefilter create": ["sendersDecided", "customerUsersCreated"],
  "late-sender created": ["customerUsersCreated"],
  "redeem redeemed": ["linksUsed"],
  "renew sent": ["renewals"],
  "renew requested": ["renewals"],
  "request requested": ["renewals"],
};
const otherFiguresOf: Record<string, FigureName[]> = { prefilter: ["sendersDecided"] };

/** Metrics. Labels are fixed words and domains: never an address, a ticket number or a part of a link. */
export interface Metrics {
  /** One answered request: its route as a pattern, its status, and how long it took in seconds. */
  request: (route: string, status: number, seconds: number) => void;
  /** One decision, or so many: the action and its outcome. */
  outcome: (action: string, outcome: string, count?: number) => void;
  /** Something that was refused because it exceeds a limit. */
  limited: (limit: LimitName) => void;
  link: CountLink;
  calls: Record<Dependency, ObserveCall>;
  contentType: string;
  /** All metrics in the Prometheus text format. */
  render: () => Promise<string>;
}

/** `countFigure`: a metric that is also a figure is counted as both. */
export const createMetrics = (countFigure: CountFigure = () => undefined): Metrics => {
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
  // From 0 on, because rates do not see that a counter appears.
  for (const limit of limitNames) limits.inc({ limit }, 0);
  return {
    request: (route, status, seconds) => {
      requests.observe({ route, status }, seconds);
    },
    outcome: (action, outcome, count = 1) => {
      outcomes.inc({ action, outcome }, count);
      for (const figure of figuresOf[`${action} ${outcome}`] ?? otherFiguresOf[action] ?? []) countFigure(figure);
    },
    limited: (limit) => {
      limits.inc({ limit });
      countFigure("limitsReached");
    },
    link: createCountLink(registry, countFigure),
    calls: createCallMetrics(registry),
    contentType: registry.contentType,
    render: () => registry.metrics(),
  };
};
