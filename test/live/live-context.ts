import type { TestEnvironment } from "../scenarios/test-environment.ts";
import type { Actions } from "./actions.ts";
import type { Installation } from "./installation.ts";

/** A real OTOBO with the product, and what ends and undoes the test's changes of it. */
export interface Given {
  installation: Installation;
  environment: TestEnvironment;
  actions: Actions;
  undo: (() => unknown)[];
}
