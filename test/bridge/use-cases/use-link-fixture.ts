import { type RedisServer, startRedis } from "../../support/redis.ts";
import { createLinkFixture, type LinkFixture, type LinkFixtureOptions } from "./link-fixture.ts";

/**
 * A private Redis for a suite, and fixtures on it: `fixture()` is the first, made anew and empty for each test, `another()` one
 * more bridge beside it, with connections of its own.
 */
export const useLinkFixture = () => {
  let server: RedisServer;
  const fixtures: LinkFixture[] = [];
  const another = async (options: LinkFixtureOptions = {}): Promise<LinkFixture> => {
    const fixture = await createLinkFixture(server.url, options);
    fixtures.push(fixture);
    return fixture;
  };

  before(async () => {
    server = await startRedis();
  });
  after(() => server.stop());
  beforeEach(async () => {
    const fixture = await another();
    await fixture.redis.flushall();
  });
  afterEach(() => {
    for (const { redis } of fixtures.splice(0)) redis.disconnect();
  });

  const fixture = (): LinkFixture => {
    const [first] = fixtures;
    if (!first) throw new Error("only a running test has a fixture");
    return first;
  };
  return { fixture, another };
};
