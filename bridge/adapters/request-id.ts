import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

const idBytes = 6;

export const createRequestId = (): string => randomBytes(idBytes).toString("hex");

const storage = new AsyncLocalStorage<string>();

/** Does the work of a request; all log lines that come of it have this id. */
export const runWithRequestId = (requestId: string, work: () => void): void => {
  storage.run(requestId, work);
};

export const currentRequestId = (): string | undefined => storage.getStore();
