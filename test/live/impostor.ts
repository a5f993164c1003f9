import { startFakeBridge } from "../support/fake-bridge.ts";

export interface Lie {
  status?: number;
  headers?: Record<string, string>;
  text: string;
}

/** The request's JSON body, as OTOBO sent it. */
export type Liar = (request: Record<string, unknown>) => Lie;

/** Something that listens where OTOBO looks for the bridge, and answers whatever the test wants. */
export const startImpostor = async (port: number) => {
  let liars: Record<string, Liar> = {};
  const { calls, stop } = await startFakeBridge(({ path, body }) => {
    const { text, ...rest } = liars[path]?.(body) ?? { status: 503, text: "{}" };
    return { ...rest, body: text };
  }, port);
  return {
    /** What it answers from now on, by path; 503 for the others. */
    lie: (by: Record<string, Liar>) => {
      liars = by;
      calls.length = 0;
    },
    /** The paths it was asked for since. */
    asked: () => calls.map(({ path }) => path),
    stop,
  };
};
