import { expect } from "chai";
import { startSimulatedEnvironment } from "../scenarios/simulated-environment.ts";
import { createProcessControl } from "./control-process.ts";
import { crashScenarios } from "./crash-scenarios.ts";

for (const transport of ["rest", "soap"] as const)
  describe(`a bridge that is killed, with a simulated OTOBO over ${transport}`, function () {
    this.timeout(300_000);
    const { control, chaos } = createProcessControl();
    let running: Awaited<ReturnType<typeof startSimulatedEnvironment>>;
    before(async () => {
      running = await startSimulatedEnvironment({ transport, control });
    });
    afterEach(() => running.environment.tidy());
    after(async () => {
      const { customerUsers, tickets } = running.otobo.state;
      await running.stop();
      const addresses = customerUsers.map(({ UserEmail }) => UserEmail);
      expect(new Set(addresses).size, "customer users, each once").to.equal(addresses.length);
      console.log(
        `figures: ${chaos.kills} kills over ${transport}, ${tickets.size} tickets, ${addresses.length} customer users`,
      );
    });

    for (const { name, run } of crashScenarios) it(`loses nothing ${name}`, () => run(running.environment, chaos));
  });
