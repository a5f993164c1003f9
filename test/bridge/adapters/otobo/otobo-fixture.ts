import { createGenericInterface } from "../../../../bridge/adapters/otobo/generic-interface.ts";
import { fakeLog } from "../../fake-otobo.ts";
import { type PeerAnswer, startPeer } from "./otobo-peer.ts";
import type { Transport } from "./transports.ts";

export const refusal = (code: string, message: string): PeerAnswer => ({
  data: { Error: { ErrorCode: code, ErrorMessage: message } },
});

/** A customer user as OTOBO spells it. */
export const tina = {
  UserLogin: "tina",
  UserEmail: "tina@example.com",
  UserCustomerID: "Quick Example Company",
  Source: "CustomerUser",
  Valid: "1",
  SearchValues: ["tina@example.com"],
};

/** An OTOBO that knows the sessions it gave out, until the test drops them, and answers operations as told. */
export const startOtobo = async (
  transport: Transport,
  answers: Record<string, PeerAnswer> = {},
  { password = "secret" } = {},
) => {
  const sessions = new Set<unknown>();
  const state = { now: 1_795_000_000, sessionsMade: 0, sessions };
  const peer = await startPeer(transport, ({ operation, data }) => {
    if (operation === "SessionCreate") {
      if (data.Password !== "secret") return transport.recorded("session-create-wrong-password");
      const id = `session${++state.sessionsMade}`;
      sessions.add(id);
      return { data: { SessionID: id } };
    }
    if (!sessions.has(data.SessionID)) return refusal(`${operation}.AuthFail`, `${operation}: Authorization failing!`);
    return answers[operation] ?? {};
  });
  const log = fakeLog();
  const call = await transport.createCall({ url: peer.url, timeout: 5_000, keepAlive: false });
  const otobo = createGenericInterface({ call, user: "bridge", password, clock: () => state.now });
  return { otobo, state, log, peer };
};
