import { randomBytes } from "node:crypto";
import { expect } from "chai";
import fc from "fast-check";
import * as rules from "./link-model.ts";
import {
  another as other,
  day,
  hers,
  mailWith,
  noon,
  type Opening,
  otoboTicket,
  prepare,
  presented,
  sha256,
  ticket,
  type TokenWorld,
} from "./token-world.ts";
import { useWorld } from "./use-world.ts";

type Step =
  | { do: "prepare" | "close" | "reopen" | "follow" | "delete" }
  | { do: "send" | "redeem"; which: number; honest: boolean }
  | { do: "open"; which: number; browser: string }
  | { do: "assign"; login: string }
  | { do: "wait"; seconds: number };

interface RealLink {
  model: rules.ModelLink;
  linkId: string;
  secret: string;
}

interface RealGrant {
  model: rules.ModelGrant;
  opened: Opening;
}

const logins = [ticket.login, "joe@customer.example"];
const which = fc.nat({ max: 20 });
const honest = fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });
const browser = fc.oneof({ weight: 3, arbitrary: fc.constant(hers) }, { weight: 1, arbitrary: fc.constant(other) });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ do: "prepare" as const }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant("send" as const), which, honest }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant("open" as const), which, browser }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("redeem" as const), which, honest }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("close" as const, "reopen" as const, "follow" as const) }) },
  { weight: 1, arbitrary: fc.constant({ do: "delete" as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("assign" as const), login: fc.constantFrom(...logins) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      seconds: fc.constantFrom(1, 59, 60, day, 13 * day, 14 * day),
    }),
  },
);

/** Newest first, so that small numbers in a counterexample mean what happened last. */
const pick = <T>(items: T[], index: number): T | undefined =>
  items.length === 0 ? undefined : items[items.length - 1 - (index % items.length)];

/** Runs the steps on the bridges (in turn) and on the model, and compares every answer and, after each step, every link's page. */
const play = async (bridges: TokenWorld[], steps: Step[]): Promise<void> => {
  const model = rules.createModel(noon, ticket.login);
  const links: RealLink[] = [];
  const grants: RealGrant[] = [];
  const state = () => {
    const { closedAt, login } = model.ticket;
    const life = closedAt === undefined ? {} : { stateType: "closed", stateSince: closedAt };
    return { life, login };
  };

  const send = async (bridge: TokenWorld, link: RealLink, toHerAlone: boolean): Promise<void> => {
    const { life, login } = state();
    const secret = randomBytes(16).toString("hex");
    const recipients = toHerAlone ? [login] : [login, "stranger@evil.example"];
    const mail = {
      ...life,
      login,
      email: login,
      recipients,
      secretHash: sha256(secret),
      activeLinks: rules.activeLinks,
    };
    const { armed } = await bridge.armLink(mailWith([link.linkId], mail));
    expect(armed !== "", "armed").to.equal(rules.arm(model, link.model, toHerAlone));
    if (armed !== "") link.secret = secret;
  };

  const open = async (bridge: TokenWorld, link: RealLink, browserCookie: string): Promise<void> => {
    const answer = await bridge.openLink({ ...ticket, segment: `${link.linkId}~${link.secret}` }, browserCookie);
    const grant = rules.open(model, link.model, browserCookie);
    expect(answer.opened, "opened").to.equal(grant !== undefined);
    if (answer.opened && grant) grants.push({ model: grant, opened: { ...answer, browserCookie } });
  };

  const redeem = async (bridge: TokenWorld, grant: RealGrant, rightBrowser: boolean): Promise<void> => {
    const { login } = state();
    const browser = rightBrowser ? {} : { browserHash: sha256("a third") };
    const { redeemed } = await bridge.redeemGrant(presented(grant.opened, { login, email: login, ...browser }));
    expect(redeemed, "redeemed").to.equal(rules.redeem(model, grant.model, rightBrowser));
  };

  const follow = async (bridge: TokenWorld): Promise<void> => {
    const { life, login } = state();
    await bridge.followTicket.follow(otoboTicket({ ...life, customerUserLogin: login }));
    rules.follow(model);
  };

  const take = async (bridge: TokenWorld, next: Step): Promise<void> => {
    const link = "which" in next ? pick(links, next.which) : undefined;
    const grant = "which" in next ? pick(grants, next.which) : undefined;
    if (next.do === "prepare") {
      const linkId = prepare(bridge, { login: model.ticket.login });
      links.push({ model: rules.prepare(model), linkId, secret: "x".repeat(32) });
    } else if (next.do === "send" && link) await send(bridge, link, next.honest);
    else if (next.do === "open" && link) await open(bridge, link, next.browser);
    else if (next.do === "redeem" && grant) await redeem(bridge, grant, next.honest);
    else if (next.do === "close") model.ticket.closedAt = model.now;
    else if (next.do === "reopen") model.ticket.closedAt = undefined;
    else if (next.do === "follow") await follow(bridge);
    else if (next.do === "assign") model.ticket.login = next.login;
    else if (next.do === "wait") model.now += next.seconds;
    else if (next.do === "delete") {
      await bridge.followTicket.forget(ticket);
      rules.forget(model);
    }
  };

  for (const [index, next] of steps.entries()) {
    const bridge = bridges[index % bridges.length]!;
    await take(bridge, next);
    for (const { state: clock } of bridges) clock.now = model.now;
    const views = await Promise.all(
      links.map(({ linkId, secret }) => bridge.inspectLink({ ...ticket, segment: `${linkId}~${secret}` })),
    );
    expect(
      views.map((view) => view.state),
      `after step ${index}`,
    ).to.deep.equal(links.map((link) => rules.viewOf(model, link.model)));
  }
};

describe("links in random order", () => {
  const { world, another } = useWorld();

  it("behave as the model says, whatever happens and through whichever bridge", async function () {
    this.timeout(180_000);
    const bridges = [world(), await another()];
    const seen = { steps: 0 };
    const seed = Date.now() % 0x7fffffff;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        await world().redis.flushall();
        for (const { state } of bridges) state.now = noon;
        await play(bridges, steps);
        seen.steps += steps.length;
      }),
      { numRuns: 700, seed },
    );
    expect(seen.steps).to.be.greaterThan(10_000);
    console.log(`figures: ${seen.steps} steps in 700 random orders, seed ${seed}, 0 broken invariants`);
  });
});
