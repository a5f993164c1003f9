import express, { type Express } from "express";
import helmet from "helmet";
import { BridgeError } from "../domain/errors.ts";
import type { Log } from "../ports.ts";
import { type Credentials, createCheckCredentials } from "./check-credentials.ts";
import { createJsonErrorHandler } from "./error-response.ts";
import { createObserveRequests } from "./observe-requests.ts";
import { createOperations, type OperationsDependencies } from "./operations.ts";
import { createOtoboApi, type OtoboApiDependencies } from "./otobo-api.ts";

export interface InternalAppDependencies extends OtoboApiDependencies, Pick<OperationsDependencies, "checkReady"> {
  credentials: Credentials;
  log: Log;
}

/** The listener for OTOBO and operations, without listening. Everything is JSON, errors too (PROTOCOL.md, part A). */
export const createInternalApp = (dependencies: InternalAppDependencies): Express => {
  const { credentials, checkReady, log, metrics } = dependencies;
  const checkCredentials = createCheckCredentials(credentials);
  const app = express();
  // Whatever NODE_ENV is: no stack ever goes into an answer.
  app.set("env", "production");
  app.set("etag", false);
  app.set("query parser", false);
  app.use(createObserveRequests("internal", metrics, log));
  app.use(helmet());
  app.use((_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  app.use(createOperations({ checkReady, metrics, checkCredentials }));
  app.use(checkCredentials);
  app.use(createOtoboApi(dependencies));
  app.use(() => {
    throw new BridgeError("not-found", "Unknown route.");
  });
  app.use(createJsonErrorHandler(log));
  return app;
};
