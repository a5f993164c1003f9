import { type StubAnswer, startStubServer } from "./stub-server.ts";

/** A call as the bridge got it. */
export interface Call {
  path: string;
  body: Record<string, unknown>;
  /** The body as it came. */
  text: string;
}

export type Answer = (call: Call) => StubAnswer | Promise<StubAnswer>;

export interface FakeBridge {
  url: string;
  calls: Call[];
  stop: () => Promise<void>;
}

/** A listener that answers calls as a test says; where it says no body, with `{"accepted":true}`. */
export const startFakeBridge = async (answer: Answer = () => ({ status: 202 }), port = 0): Promise<FakeBridge> => {
  const calls: Call[] = [];
  const { origin, stop } = await startStubServer(async ({ path, body: text }) => {
    const call = { path, body: JSON.parse(text || "{}") as Record<string, unknown>, text };
    calls.push(call);
    return { body: { accepted: true }, ...(await answer(call)) };
  }, port);
  return { url: origin, calls, stop };
};
