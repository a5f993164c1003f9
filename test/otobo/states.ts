/** The states of OTOBO as delivered, with their types. Administrators can rename states, not types. */
import type { StateType } from "./model.ts";

const types: Record<string, StateType> = {
  new: "new",
  open: "open",
  "closed successful": "closed",
  "closed unsuccessful": "closed",
  removed: "removed",
  merged: "merged",
  "pending reminder": "pending reminder",
  "pending auto close+": "pending auto",
  "pending auto close-": "pending auto",
};

/** The type of a state. Throws for a state that OTOBO does not have. */
export const stateType = (state: string): StateType => {
  const type = types[state];
  if (type === undefined) throw new Error(`State ${state} does not exist`);
  return type;
};
