import { mainJob } from "./main-job.ts";
import { startSimulatedWorld } from "./simulated-world.ts";

describe("with a simulated OTOBO over SOAP", () => {
  let running: Awaited<ReturnType<typeof startSimulatedWorld>>;
  before(async () => {
    running = await startSimulatedWorld({ transport: "soap" });
  });
  afterEach(() => running.world.tidy());
  after(async () => {
    await running.stop();
  });

  describe("the main job", () => {
    for (const { name, run } of mainJob) it(name, () => run(running.world));
  });
});
