import type { Log } from "../../bridge/ports.ts";

const silent = (): void => undefined;

export const silentLog: Log = { debug: silent, info: silent, warn: silent, error: silent };
