import { scenarioGroups } from "./scenario-groups.ts";
import { startSimulatedWorld } from "./simulated-world.ts";

for (const transport of ["rest", "soap"] as const)
  describe(`with a simulated OTOBO, over ${transport}`, function () {
    // Floods of mails take their time on a slow machine.
    this.timeout(60_000);
    let running: Awaited<ReturnType<typeof startSimulatedWorld>>;
    before(async () => {
      running = await startSimulatedWorld({ transport });
    });
    afterEach(() => running.world.tidy());
    after(async () => {
      await running.stop();
    });

    for (const { title, scenarios } of scenarioGroups)
      describe(title, () => {
        for (const { name, run } of scenarios) it(name, () => run(running.world));
      });
  });
