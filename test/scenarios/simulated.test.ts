import { scenarioGroups } from "./scenario-groups.ts";
import { startSimulatedEnvironment } from "./simulated-environment.ts";

for (const transport of ["rest", "soap"] as const)
  describe(`with a simulated OTOBO, over ${transport}`, function () {
    // Floods of mails take their time on a slow machine.
    this.timeout(60_000);
    let running: Awaited<ReturnType<typeof startSimulatedEnvironment>>;
    before(async () => {
      running = await startSimulatedEnvironment({ transport });
    });
    afterEach(() => running.environment.tidy());
    after(async () => {
      await running.stop();
    });

    for (const { title, scenarios } of scenarioGroups)
      describe(title, () => {
        for (const { name, run } of scenarios) it(name, () => run(running.environment));
      });
  });
