import type { TestEnvironment } from "./test-environment.ts";

/** One thing that holds, in any OTOBO. */
export interface Scenario {
  name: string;
  run: (environment: TestEnvironment) => Promise<void>;
}

/** Scenarios that belong together. */
export interface ScenarioGroup {
  title: string;
  scenarios: Scenario[];
}
