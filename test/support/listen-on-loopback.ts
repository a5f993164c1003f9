import { once } from "node:events";
import { Server as HttpServer } from "node:http";
import type { AddressInfo, Server } from "node:net";

export interface Listening {
  port: number;
  /** `http://127.0.0.1:<port>`. */
  origin: string;
  /** Ends its HTTP connections, too. */
  stop: () => Promise<void>;
}

/** Listens on 127.0.0.1. Port 0: any free one. */
export const listenOnLoopback = async (server: Server, wanted = 0): Promise<Listening> => {
  server.listen(wanted, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.close();
      if (server instanceof HttpServer) server.closeAllConnections();
      await once(server, "close");
    },
  };
};
