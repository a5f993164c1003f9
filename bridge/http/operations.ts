import { type RequestHandler, Router } from "express";
import { toErrorAnswer } from "./error-response.ts";
import type { Metrics } from "./metrics.ts";
import { sendJson, sendText } from "./send-json.ts";

export interface OperationsDependencies {
  /** Resolves when Redis can be reached and OTOBO's settings are known; throws `BridgeError` otherwise. */
  checkReady: () => Promise<void>;
  metrics: Metrics;
  checkCredentials: RequestHandler;
  /** The description of this listener (OpenAPI), as text. */
  openApi: string;
}

/**
 * For operations: `/live` (the process runs) and `/ready` (it can work), which reveal nothing else and need no credentials,
 * because an orchestrator's probes have none; `/metrics` and `/openapi.json`, which need them.
 */
export const createOperations = (dependencies: OperationsDependencies): Router => {
  const { checkReady, metrics, checkCredentials, openApi } = dependencies;
  const router = Router({ caseSensitive: true, strict: true });
  router.get("/live", (_request, response) => {
    sendJson(response, 200, { live: true });
  });
  router.get("/ready", async (_request, response) => {
    try {
      await checkReady();
      sendJson(response, 200, { ready: true });
    } catch (error) {
      // Not the error handler: probes come every few seconds, and an outage is logged where it is noticed.
      const { status, body } = toErrorAnswer(error);
      sendJson(response, status, body);
    }
  });
  router.get("/metrics", checkCredentials, async (_request, response) => {
    sendText(response, 200, metrics.contentType, await metrics.render());
  });
  router.get("/openapi.json", checkCredentials, (_request, response) => {
    sendText(response, 200, "application/json; charset=utf-8", openApi);
  });
  return router;
};
