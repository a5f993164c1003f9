import { expect } from "chai";
import { eventually } from "../scenarios/eventually.ts";
import { linkOf, opensSomething } from "../scenarios/links.ts";
import { mail } from "../scenarios/mails.ts";
import { startSimulatedEnvironment } from "../scenarios/simulated-environment.ts";
import { access, answer, look, mailIn, minutes, opens, untilOn } from "../scenarios/steps.ts";
import type { SimulatedOtobo } from "../otobo/start.ts";
import type { Answer, ProxyOutcome, Interfere } from "../support/intercepting-proxy.ts";
import { type Chaos, createProcessControl } from "./control-process.ts";

/** A way to fail; `begin` answers how it ends. */
interface Failure {
  name: string;
  begin: (otobo: SimulatedOtobo, chaos: Chaos) => () => void;
}

const interfering = (name: string, interfere: Interfere): Failure => ({
  name,
  begin: (_otobo, { operations }) => {
    operations.interfere = interfere;
    return () => {
      operations.interfere = undefined;
    };
  },
});

const says = (status: number, type: string, body: string) => (): Answer => ({
  status,
  headers: { "content-type": type },
  body,
});

const page = "<!DOCTYPE html><html><head><title>Oops</title></head><body><h1>Something went wrong</h1></body></html>";

const failures: Failure[] = [
  interfering("answers 500", says(500, "text/plain", "Internal Server Error")),
  interfering("answers 502 through its proxy", says(502, "text/html", page)),
  interfering("answers HTML with status 200", says(200, "text/html", page)),
  interfering("does what it is told, but its answers are truncated", async (_call, forward): Promise<ProxyOutcome> => {
    const answer = await forward();
    if (typeof answer === "string") return answer;
    const body = Buffer.from(answer.body).subarray(0, answer.body.length / 2);
    return { ...answer, headers: { "content-type": String(answer.headers["content-type"]) }, body };
  }),
  interfering(
    "does what it is told, but the connection is cut before it has answered",
    async (_call, forward): Promise<ProxyOutcome> => {
      await forward();
      return "cut";
    },
  ),
  interfering("answers nothing at all", () => "hang"),
  {
    name: "is restarted",
    begin: (_otobo, { operations }) => {
      const { target } = operations;
      operations.target = "http://127.0.0.1:9";
      return () => {
        operations.target = target;
      };
    },
  },
  {
    name: "is in maintenance: no agent logs in, and the sessions are gone",
    begin: ({ state }) => {
      const agent = state.agents.find(({ UserLogin }) => UserLogin === "onetimeauth");
      if (!agent) throw new Error("The bridge has no agent");
      const { Password } = agent;
      agent.Password = "maintenance";
      state.sessions.clear();
      return () => {
        agent.Password = Password;
      };
    },
  },
  {
    name: "forgets the session between two calls",
    begin: ({ state }, { operations }) => {
      operations.interfere = ({ name }, forward) => {
        if (name !== "SessionCreate") {
          state.sessions.clear();
          operations.interfere = undefined;
        }
        return forward();
      };
      return () => undefined;
    },
  },
];

/** Milliseconds; instead of the minute that a customer's mail would have to wait. */
const otoboTimeout = 500;
const patience = 120;

for (const transport of ["rest", "soap"] as const)
  describe(`an OTOBO that fails, over ${transport}`, function () {
    this.timeout(200_000);
    const { control, chaos } = createProcessControl({ otoboTimeout });
    let running: Awaited<ReturnType<typeof startSimulatedEnvironment>>;
    let mails = 0;
    before(async () => {
      running = await startSimulatedEnvironment({ transport, control });
    });
    afterEach(() => running.environment.tidy());
    after(async () => {
      await running.stop();
      console.log(`figures: ${failures.length} kinds of failure over ${transport}, ${mails} mails`);
    });

    for (const { name, begin } of failures)
      it(`loses neither mail nor event when it ${name}; afterwards all is as it should be`, async () => {
        const { environment, otobo } = running;
        const before = await mailIn(environment, environment.freshAddress("known.before"));
        await environment.settle();
        const end = begin(otobo, chaos);
        const address = environment.freshAddress("during.failure");
        const { ticketNumber } = await environment.receive(mail({ from: `Jane Doe <${address}>` }));
        mails += 2;
        const newestMail = async () => (await environment.mailsTo(address)).at(-1)!;
        expect((await environment.ticket(ticketNumber)).customerUser, "as in stock OTOBO").to.equal(address);
        expect(await environment.mailsTo(address), "the auto response").to.have.lengthOf(1);
        await environment.setState(before.ticketNumber, "closed successful");
        await otobo.daemon.idle();
        end();

        const customerUser = () => otobo.state.customerUsers.filter(({ UserEmail }) => UserEmail === address);
        await eventually("the customer user is there", () => customerUser().length > 0, patience);
        await eventually(
          "the link ends with its ticket",
          async () => untilOn(await look(before.link)) !== undefined,
          patience,
        );
        expect(untilOn(await look(before.link))).to.be.closeTo(environment.now() + access, minutes);
        expect(customerUser()).to.have.lengthOf(1);
        await eventually("OTOBO asks the bridge again, half a minute after a failure", async () => {
          await answer(environment, ticketNumber, { to: address });
          return opensSomething(await newestMail());
        });
        await opens(linkOf(await newestMail()), ticketNumber);
      });
  });
