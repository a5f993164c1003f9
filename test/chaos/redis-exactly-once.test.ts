import { expect } from "chai";
import { newBrowser, type Opened, openedBy, redeem, sendLink, visit } from "../support/bridge-client.ts";
import { startRedisCluster } from "../support/redis-cluster.ts";
import { startRedis } from "../support/redis.ts";
import { runSize } from "../support/run-size.ts";
import { type Bridges, startBridges } from "./bridges.ts";

const many = runSize({ short: 50, long: 200 });
const processes = runSize({ short: 2, long: 3 });
const times = <Answer>(step: (index: number) => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: many }, (_, index) => step(index)));

const kinds = {
  "one server": () => startRedis("--appendonly", "yes"),
  "a cluster of three": () => startRedisCluster(),
};

for (const [kind, start] of Object.entries(kinds))
  describe(`exactly once, through ${processes} bridges on ${kind}`, function () {
    this.timeout(180_000);
    let server: { url: string; stop: () => Promise<void> };
    let environment: Bridges;
    let tickets = 0;
    before(async () => {
      server = await start();
      environment = await startBridges(server.url, processes);
    });
    after(async () => {
      await environment.stop();
      await server.stop();
    });

    const newTicket = (): string => `20261122${String(10_000_000 + (tickets += 1))}`;
    const send = () => sendLink(environment.next(), environment.config, newTicket());

    const open = async (
      path: string,
      browser = newBrowser(),
    ): Promise<{ opened: Opened | undefined; body: string }> => {
      const answer = await visit(environment.next(), "POST", path, browser);
      expect(answer.status, answer.body).to.be.oneOf([303, 409]);
      return { opened: openedBy(answer, browser), body: answer.body };
    };

    const redeemMany = async (link: Awaited<ReturnType<typeof send>>, grants: Opened[]): Promise<number> => {
      const answers = await times((index) =>
        redeem(environment.next(), environment.config, link, grants[index % grants.length]!),
      );
      for (const { status } of answers) expect(status).to.equal(200);
      return answers.filter(({ body }) => body.Redeemed === 1).length;
    };

    it(`of ${many} browsers at the same moment one opens the link, the others read that it is being opened`, async () => {
      const { path } = await send();
      const answers = await times(() => open(path));
      const losers = answers.filter(({ opened }) => !opened);
      expect(losers).to.have.length(many - 1);
      for (const { body } of losers) expect(body).to.contain("is being opened");
      console.log(`figures: ${kind}: ${many} opens, ${processes} bridges, ${many - losers.length} winner`);
    });

    it(`of ${many} logins with one grant at the same moment one succeeds, and then the link is spent`, async () => {
      const link = await send();
      const { opened } = await open(link.path);
      const winners = await redeemMany(link, [opened!]);
      expect(winners).to.equal(1);
      expect((await visit(environment.next(), "GET", link.path)).body).to.contain("already been used");
      console.log(`figures: ${kind}: ${many} redemptions of one grant, ${processes} bridges, ${winners} winner`);
    });

    it(`one browser that opens a link ${many} times at once gets a grant each time, and one of them logs in`, async () => {
      const link = await send();
      const browser = newBrowser();
      const grants = (await times(() => open(link.path, browser))).flatMap(({ opened }) => opened ?? []);
      expect(grants).to.have.length(many);
      const winners = await redeemMany(link, grants);
      expect(winners).to.equal(1);
      console.log(`figures: ${kind}: ${many} opens of one browser, ${grants.length} grants, ${winners} redeemed`);
    });

    it("of many links of one customer user on a ticket one logs in, and all are spent", async () => {
      const ticketNumber = newTicket();
      const links = [];
      for (let each = 0; each < 3; each += 1)
        links.push(await sendLink(environment.next(), environment.config, ticketNumber));
      const grants = (await Promise.all(links.map(({ path }) => open(path)))).flatMap(({ opened }) => opened ?? []);
      expect(grants).to.have.length(3);
      expect(await redeemMany(links[0]!, grants)).to.equal(1);
      for (const { path } of links)
        expect((await visit(environment.next(), "GET", path)).body).to.contain("already been used");
    });
  });
