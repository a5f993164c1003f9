import { expect } from "chai";
import { BridgeError } from "../../../../bridge/domain/errors.ts";
import { createGenericInterface } from "../../../../bridge/adapters/otobo/generic-interface.ts";
import { startPeer } from "./otobo-peer.ts";
import { transports } from "./transports.ts";
import { failureOf } from "../../../support/failure-of.ts";

const rest = transports.find(({ name }) => name === "REST")!;

describe("an answer of OTOBO over REST", () => {
  for (const text of ["[]", '"text"', "1", "null"]) {
    it(`is none when it is ${text}`, async () => {
      const peer = await startPeer(rest, ({ operation }) =>
        operation === "SessionCreate" ? { data: { SessionID: "s" } } : { text },
      );
      const call = await rest.createCall({ url: peer.url, timeout: 5_000, keepAlive: false });
      const otobo = createGenericInterface({ call, user: "u", password: "p", clock: () => 0 });
      try {
        const error = await failureOf(otobo.settingsGet());
        expect(error).to.be.instanceOf(BridgeError).with.property("code", "otobo-unavailable");
      } finally {
        await peer.stop();
      }
    });
  }
});
