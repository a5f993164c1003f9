import { startFakeBridge } from "../support/fake-bridge.ts";

export interface MalformedAnswer {
  status?: number;
  headers?: Record<string, string>;
  text: string;
}

/** The request's JSON body, as OTOBO sent it. */
export type StubAnswer = (request: Record<string, unknown>) => MalformedAnswer;

/** Something that listens where OTOBO looks for the bridge, and answers whatever the test wants. */
export const startStubBridge = async (port: number) => {
  let liars: Record<string, StubAnswer> = {};
  const { calls, stop } = await startFakeBridge(({ path, body }) => {
    const { text, ...rest } = liars[path]?.(body) ?? { status: 503, text: "{}" };
    return { ...rest, body: text };
  }, port);
  return {
    /** What it answers from now on, by path; 503 for the others. */
    answer: (by: Record<string, StubAnswer>) => {
      liars = by;
      calls.length = 0;
    },
    /** The paths it was asked for since. */
    asked: () => calls.map(({ path }) => path),
    stop,
  };
};
