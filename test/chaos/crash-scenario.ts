import { eventually } from "../scenarios/eventually.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import type { Chaos } from "./control-process.ts";
import type { CrashPoint } from "./crash-points.ts";

export interface CrashScenario {
  name: string;
  run: (environment: TestEnvironment, chaos: Chaos) => Promise<void>;
}

/** OTOBO's daemon tries again after 10, 20, 40, 80 seconds. */
export const patience = 200;

/** Runs `action` with a bridge that dies at this moment, and comes back. Answers what came of it. */
export const dyingAt = async <Result>(
  moment: CrashPoint,
  environment: TestEnvironment,
  chaos: Chaos,
  action: () => Promise<Result>,
): Promise<Result> => {
  const before = chaos.kills;
  moment.watch(chaos);
  const result = await action();
  await eventually(`the bridge was killed when ${moment.name}`, () => chaos.kills > before, patience);
  await environment.startBridge();
  return result;
};
