import { startStubServer } from "./stub-server.ts";

/** Takes every request and answers none. */
export interface HangingServer {
  /** The paths asked for, in order. */
  requests: readonly string[];
  stop: () => Promise<void>;
}

export const startHangingServer = async (port: number): Promise<HangingServer> => {
  const requests: string[] = [];
  const { stop } = await startStubServer(({ path }) => {
    requests.push(path);
    return undefined;
  }, port);
  return { requests, stop };
};
