import { setTimeout } from "node:timers/promises";
import { expect } from "chai";
import { newBrowser, openedBy, redeem, sendLink, type SentLink, visit } from "../support/bridge-client.ts";
import { startRedisCluster } from "../support/redis-cluster.ts";
import { startRedisWithSentinels } from "../support/redis-sentinels.ts";
import { startBridges } from "./bridges.ts";

/** These are about how long a bridge waits for who is gone. */
const asShipped = { redisTimeout: undefined };

describe("a bridge whose Redis has a master no more", function () {
  this.timeout(180_000);

  it("continues with the master that the sentinels choose: active links open, spent ones stay spent", async () => {
    const redis = await startRedisWithSentinels();
    const environment = await startBridges(redis.url, 2, asShipped);
    try {
      const openAndLogIn = async (link: SentLink): Promise<unknown> => {
        const browser = newBrowser();
        const opened = openedBy(await visit(environment.next(), "POST", link.path, browser), browser);
        return opened && (await redeem(environment.next(), environment.config, link, opened)).body.Redeemed;
      };
      const send = (number: number) => sendLink(environment.next(), environment.config, `202611223000000${number}`);
      const [active, spent] = [await send(1), await send(2)];
      expect(await openAndLogIn(spent)).to.equal(1);
      await redis.replicated();

      await redis.master.kill();
      let refused = 0;
      for (const bridge of environment.bridges)
        while ((await visit(bridge, "GET", active.path)).status === 503) {
          refused += 1;
          await setTimeout(100);
        }
      expect(refused).to.be.greaterThan(0);
      expect((await visit(environment.next(), "GET", spent.path)).body).to.contain("This link has already been used");
      expect(await openAndLogIn(spent)).to.equal(undefined);
      expect(await openAndLogIn(active)).to.equal(1);
      expect(await openAndLogIn(await send(3))).to.equal(1);
      console.log(`figures: 1 failover, 2 bridges, ${refused} pages answered 503 meanwhile, 0 links lost`);
    } finally {
      await environment.stop();
      await redis.stop();
    }
  });

  it("in a cluster answers 503 for that third of the tickets, and serves the others", async () => {
    const quickly = ["--cluster-node-timeout", "2000"];
    const cluster = await startRedisCluster("--cluster-require-full-coverage", "no", ...quickly);
    const environment = await startBridges(cluster.url, 1, asShipped);
    try {
      const numbers = Array.from({ length: 12 }, (_, index) => `20261122400000${10 + index}`);
      const links = await Promise.all(
        numbers.map((number) => sendLink(environment.next(), environment.config, number)),
      );
      await cluster.nodes[0]?.server.kill();
      let statuses: number[] = [];
      do {
        statuses = await Promise.all(
          links.map(async ({ path }) => (await visit(environment.next(), "GET", path)).status),
        );
      } while (!statuses.includes(503) || !statuses.includes(200));
      expect(new Set(statuses)).to.deep.equal(new Set([200, 503]));
      const of = (status: number): number => statuses.filter((each) => each === status).length;
      console.log(`figures: 1 of 3 masters killed, ${of(200)} tickets served, ${of(503)} answered 503`);
    } finally {
      await environment.stop();
      await cluster.stop();
    }
  });
});
