import type { RequestListener } from "node:http";
import { BridgeError } from "../domain/errors.ts";
import type { Log } from "../ports.ts";
import { type Credentials, createCheckCredentials } from "./check-credentials.ts";
import { createApp } from "./create-app.ts";
import { createJsonErrorHandler } from "./error-response.ts";
import { createObserveRequests } from "./observe-requests.ts";
import { createOperations, type OperationsDependencies } from "./operations.ts";
import { mountOtoboApi, type OtoboApiDependencies } from "./otobo-api.ts";
import { readRequestId } from "./request-id.ts";

export interface InternalAppDependencies
  extends OtoboApiDependencies, Pick<OperationsDependencies, "checkReady" | "openApi"> {
  credentials: Credentials;
  log: Log;
  /** For requests that have no id, such as ticket events. */
  createRequestId: () => string;
  /** Does the work with this id in all its log lines. */
  runWithRequestId: (requestId: string, work: () => void) => void;
}

/** The listener for OTOBO and operations, without listening. Everything is JSON, errors too (PROTOCOL.md, part A). */
export const createInternalApp = (dependencies: InternalAppDependencies): RequestListener => {
  const { credentials, checkReady, log, metrics, openApi, createRequestId, runWithRequestId } = dependencies;
  const checkCredentials = createCheckCredentials(credentials);
  const app = createApp();
  app.use((request, _response, next) => {
    runWithRequestId(readRequestId(request) ?? createRequestId(), next);
  });
  mountOtoboApi(app, checkCredentials, dependencies);
  app.use(createOperations({ checkReady, metrics, checkCredentials, openApi }));
  app.use(checkCredentials);
  app.use(() => {
    throw new BridgeError("not-found", "Unknown route.");
  });
  app.use(createJsonErrorHandler(log));

  const observe = createObserveRequests("internal", metrics, log);
  return (request, response) => {
    observe(request, response);
    app(request, response);
  };
};
