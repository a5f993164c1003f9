import type { Call } from "../support/intercepting-proxy.ts";
import type { Chaos } from "./control-process.ts";

/** When a bridge is killed; `watch` waits for that moment, once. */
export interface CrashPoint {
  name: string;
  watch: (chaos: Chaos) => void;
}

type Line = "calls" | "operations" | "pages";
type Phase = "comes" | "is done" | "is answered";

const at = (line: Line, name: string, phase: Phase, isMeant: (call: Call) => boolean): CrashPoint => ({
  name: `${name} ${phase}`,
  watch: (chaos) => {
    const tap = chaos[line];
    tap.interfere = async (call, forward) => {
      // OTOBO tries again while the bridge is away, too.
      if (!isMeant(call) || !chaos.runs()) return forward();
      tap.interfere = undefined;
      const answer = phase === "comes" ? "cut" : await forward();
      if (phase === "is answered") setImmediate(() => void chaos.kill());
      else await chaos.kill();
      return phase === "is answered" ? answer : "cut";
    };
  },
});

const phases = ["comes", "is done", "is answered"] as const;

/** Killed at a call of OTOBO: before the bridge gets it, with the answer not yet on its way, with the answer sent. */
export const atCall = (name: string): CrashPoint[] =>
  phases.map((phase) => at("calls", name, phase, (call) => call.name === name));

/** The same for what a customer's button asks. */
export const atButton = (name: "opening" | "renewal"): CrashPoint[] =>
  phases.map((phase) =>
    at(
      "pages",
      `the ${name}`,
      phase,
      (call) => call.method === "POST" && (call.name === "renew") === (name === "renewal"),
    ),
  );

/** Killed at a call to OTOBO: before it gets there, and when OTOBO has done it but the bridge does not know yet. */
export const atOperation = (name: string): CrashPoint[] =>
  (["comes", "is done"] as const).map((phase) => at("operations", name, phase, (call) => call.name === name));

/** Killed when a command with these words, for instance a step on a ticket's links, goes to Redis, and when Redis has done it. */
export const atRedis = (what: string, words: string[] = ["ota:{"]): CrashPoint[] => {
  const isMeant = (commands: string): boolean => words.every((word) => commands.includes(word));
  return [
    {
      name: `${what} goes to Redis`,
      watch: ({ redis, kill }) => {
        redis.onCommand = async (commands) => {
          if (!isMeant(commands)) return true;
          redis.onCommand = undefined;
          await kill();
          return false;
        };
      },
    },
    {
      name: `Redis has done ${what}`,
      watch: ({ redis, kill }) => {
        let asked = false;
        redis.onCommand = (commands) => {
          asked ||= isMeant(commands);
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
};
