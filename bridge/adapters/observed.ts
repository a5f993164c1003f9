import { BridgeError } from "../domain/errors.ts";
import type { ObserveCall } from "../ports.ts";

const isUnavailable = (error: unknown): boolean => error instanceof BridgeError && error.code.endsWith("-unavailable");

/** The same step, and `observe` hears of each call how long it took and whether there was an answer. */
export const observed =
  <Arguments extends unknown[], Answer>(
    observe: ObserveCall,
    operation: string,
    step: (...args: Arguments) => Promise<Answer>,
  ) =>
  async (...args: Arguments): Promise<Answer> => {
    const began = performance.now();
    const note = (isAnswered: boolean): void => {
      observe(operation, (performance.now() - began) / 1000, isAnswered);
    };
    try {
      const answer = await step(...args);
      note(true);
      return answer;
    } catch (error) {
      note(!isUnavailable(error));
      throw error;
    }
  };
