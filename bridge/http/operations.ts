import { type RequestHandler, Router } from "express";
import { toErrorAnswer } from "./error-response.ts";
import type { Metrics } from "./metrics.ts";

export interface OperationsDependencies {
  /** Resolves when Redis can be reached and OTOBO's settings are known; throws `BridgeError` otherwise. */
  checkReady: () => Promise<void>;
  metrics: Metrics;
  checkCredentials: RequestHandler;
}

/**
 * For whoever runs the bridge: `/live` (the process answers) and `/ready` (it can do its work), which tell nothing but
 * that and so ask for no credentials, because an orchestrator's probes have none; and `/metrics`, which asks.
 */
export const createOperations = ({ checkReady, metrics, checkCredentials }: OperationsDependencies): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  router.get("/live", (_request, response) => {
    response.json({ live: true });
  });
  router.get("/ready", async (_request, response) => {
    try {
      await checkReady();
      response.json({ ready: true });
    } catch (error) {
      // Not the error handler: a probe asks every few seconds, and what is away is logged by who needed it.
      const { status, body } = toErrorAnswer(error);
      response.status(status).json(body);
    }
  });
  router.get("/metrics", checkCredentials, async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.render());
  });
  return router;
};
