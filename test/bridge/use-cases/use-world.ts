import { type RedisServer, startRedis } from "../../support/redis.ts";
import { createTokenWorld, type TokenWorld, type TokenWorldOptions } from "./token-world.ts";

/**
 * A private Redis for a suite, and worlds on it: `world()` is the first, made anew and empty for each test, `another()` one
 * more bridge beside it, with connections of its own.
 */
export const useWorld = () => {
  let server: RedisServer;
  const worlds: TokenWorld[] = [];
  const another = async (options: TokenWorldOptions = {}): Promise<TokenWorld> => {
    const world = await createTokenWorld(server.url, options);
    worlds.push(world);
    return world;
  };

  before(async () => {
    server = await startRedis();
  });
  after(() => server.stop());
  beforeEach(async () => {
    const world = await another();
    await world.redis.flushall();
  });
  afterEach(() => {
    for (const { redis } of worlds.splice(0)) redis.disconnect();
  });

  const world = (): TokenWorld => {
    const [first] = worlds;
    if (!first) throw new Error("only a running test has a world");
    return first;
  };
  return { world, another };
};
