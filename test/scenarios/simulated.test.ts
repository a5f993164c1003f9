import { mainJob } from "./main-job.ts";
import { startSimulatedWorld } from "./simulated-world.ts";

describe("the main job, with a simulated OTOBO", () => {
  let running: Awaited<ReturnType<typeof startSimulatedWorld>>;
  before(async () => {
    running = await startSimulatedWorld();
  });
  after(async () => {
    await running.stop();
  });

  for (const { name, run } of mainJob) it(name, () => run(running.world));
});
