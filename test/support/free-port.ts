import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/** Below the range from which systems take ports themselves: none is taken before the test listens on it. */
const range = [20_000, 32_000] as const;

/** A port of the loopback address that nobody listens on. */
export const freePort = async (): Promise<number> => {
  const server = createServer();
  for (;;)
    try {
      const port = randomInt(...range);
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
      server.close();
      await once(server, "close");
      return port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
};
