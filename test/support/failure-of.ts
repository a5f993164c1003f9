import { BridgeError } from "../../bridge/domain/errors.ts";

/** What a step throws; undefined when it succeeds. */
export const failureOf = (step: Promise<unknown>): Promise<unknown> =>
  step.then(
    () => undefined,
    (error: unknown) => error,
  );

/** The BridgeError that a step throws. */
export const bridgeErrorOf = async (step: Promise<unknown>): Promise<BridgeError> => {
  const error = await failureOf(step);
  if (error instanceof BridgeError) return error;
  throw new Error("no BridgeError came", { cause: error });
};
