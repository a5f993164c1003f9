import { expect } from "chai";
import { createGenericInterface } from "../../../../bridge/adapters/otobo/generic-interface.ts";
import { createRestCall } from "../../../../bridge/adapters/otobo/rest.ts";
import { BridgeError } from "../../../../bridge/domain/errors.ts";
import { fakeLog } from "../../fake-otobo.ts";
import { type PeerAnswer, recorded, startPeer } from "./otobo-peer.ts";

export const refusal = (code: string, message: string): PeerAnswer => ({
  body: { Error: { ErrorCode: code, ErrorMessage: message } },
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
export const startOtobo = async (answers: Record<string, PeerAnswer> = {}, { password = "secret" } = {}) => {
  const sessions = new Set<unknown>();
  const state = { now: 1_795_000_000, sessionsMade: 0, sessions };
  const peer = await startPeer(({ path = "", body }) => {
    const operation = path.split("/").at(-1) ?? "";
    if (operation === "SessionCreate") {
      if (body.Password !== "secret") return recorded("session-create-wrong-password");
      const id = `session${++state.sessionsMade}`;
      sessions.add(id);
      return { body: { SessionID: id } };
    }
    if (!sessions.has(body.SessionID)) return refusal(`${operation}.AuthFail`, `${operation}: Authorization failing!`);
    return answers[operation] ?? { body: {} };
  });
  const log = fakeLog();
  const call = createRestCall({ url: peer.url, webservice: "OneTimeAuth", timeout: 5_000, keepAlive: false });
  const otobo = createGenericInterface({ call, user: "bridge", password, clock: () => state.now, log });
  return { otobo, state, log, peer };
};

export const failure = async (promise: Promise<unknown>): Promise<BridgeError> => {
  const error: unknown = await promise.catch((thrown: unknown) => thrown);
  expect(error).to.be.instanceOf(BridgeError);
  return error as BridgeError;
};
