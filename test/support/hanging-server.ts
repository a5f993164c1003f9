import { once } from "node:events";
import { createServer } from "node:http";

/** Takes every request and answers none. */
export interface HangingServer {
  /** The paths asked for, in order. */
  requests: readonly string[];
  stop: () => Promise<void>;
}

export const startHangingServer = async (port: number): Promise<HangingServer> => {
  const requests: string[] = [];
  const server = createServer(({ url = "" }) => {
    requests.push(url);
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    requests,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};
