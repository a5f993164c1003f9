import { BridgeError } from "../domain/errors.ts";

/**
 * The answer, or `otobo-unavailable` when it does not come in time. The step itself continues and its result is ignored, so use this
 * only for steps that may be repeated.
 */
export const withTimeout = async <Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new BridgeError("otobo-unavailable", "OTOBO did not respond in time"));
    }, milliseconds);
  });
  return Promise.race([answer, timeUp]).finally(() => {
    clearTimeout(timer);
  });
};
