import type { World } from "./world.ts";

/** One thing that holds, in any OTOBO. */
export interface Scenario {
  name: string;
  run: (world: World) => Promise<void>;
}

/** Scenarios that belong together. */
export interface ScenarioGroup {
  title: string;
  scenarios: Scenario[];
}
