import type { Chaos } from "./control-process.ts";

/** When a bridge is killed; `arm` waits for that moment, once. */
export interface Moment {
  name: string;
  arm: (chaos: Chaos) => void;
}

type Line = "calls" | "operations";
type Phase = "comes" | "is done" | "is answered";

const at = (line: Line, name: string, phase: Phase): Moment => ({
  name: `${name} ${phase}`,
  arm: (chaos) => {
    const tap = chaos[line];
    tap.interfere = async (call, forward) => {
      // OTOBO tries again while the bridge is away, too.
      if (call.name !== name || !chaos.runs()) return forward();
      tap.interfere = undefined;
      const answer = phase === "comes" ? "cut" : await forward();
      if (phase === "is answered") setImmediate(() => void chaos.kill());
      else await chaos.kill();
      return phase === "is answered" ? answer : "cut";
    };
  },
});

/** Killed at a call of OTOBO: before the bridge gets it, with the answer not yet on its way, with the answer sent. */
export const atCall = (name: string): Moment[] =>
  (["comes", "is done", "is answered"] as const).map((phase) => at("calls", name, phase));

/** Killed at a call to OTOBO: before it gets there, and when OTOBO has done it but the bridge does not know yet. */
export const atOperation = (name: string): Moment[] =>
  (["comes", "is done"] as const).map((phase) => at("operations", name, phase));

/** Killed when a step on a ticket's links goes to Redis, and when Redis has done it. */
export const atRedis = (what: string): Moment[] => [
  {
    name: `${what} goes to Redis`,
    arm: ({ redis, kill }) => {
      redis.onCommand = async (commands) => {
        if (!commands.includes("ota:{")) return true;
        redis.onCommand = undefined;
        await kill();
        return false;
      };
    },
  },
  {
    name: `Redis has done ${what}`,
    arm: ({ redis, kill }) => {
      let asked = false;
      redis.onCommand = (commands) => {
        asked ||= commands.includes("ota:{");
        return Promise.resolve(true);
      };
      redis.onAnswer = async (answers) => {
        // Scripts that Redis does not know yet are sent again, in full.
        if (!asked || answers.startsWith("-NOSCRIPT")) return true;
        Object.assign(redis, { onCommand: undefined, onAnswer: undefined });
        await kill();
        return false;
      };
    },
  },
];
