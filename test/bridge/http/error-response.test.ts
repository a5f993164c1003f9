import { expect } from "chai";
import { BridgeError, type ErrorCode } from "../../../bridge/domain/errors.ts";
import { errorOf, example, useInternalFixture } from "./internal-fixture.ts";

describe("the error response", () => {
  const fixture = useInternalFixture();

  describe("maps failures", () => {
    const statuses: [ErrorCode, number][] = [
      ["redis-unavailable", 503],
      ["stopping", 503],
      ["otobo-unavailable", 503],
      ["otobo-refused", 503],
      ["invalid-configuration", 500],
    ];
    for (const [code, status] of statuses) {
      it(`${code} to ${status}`, async () => {
        fixture.failure = new BridgeError(code, "what happened");
        const answer = await fixture.post("/otobo/events", example("TicketEvent").request);
        expect(answer.status).to.equal(status);
        expect(errorOf(answer).ErrorCode).to.equal(code);
        expect(fixture.log.lines.join()).to.contain("what happened");
      });
    }

    it("what OTOBO said of a refusal to the log only", async () => {
      fixture.failure = new BridgeError("otobo-refused", "OTOBO refused: hunter2 is no address");
      expect((await fixture.post("/otobo/prefilter", { From: [] })).body).not.to.contain("hunter2");
    });

    it("a fault to 500, told to the log only", async () => {
      fixture.failure = new TypeError("hunter2 is undefined");
      const answer = await fixture.post("/otobo/grants/redeem", example("GrantRedeem").request);
      expect(answer.status).to.equal(500);
      expect(answer.body).not.to.contain("hunter2");
      expect(fixture.log.lines.join()).to.contain("error Request failed error=TypeError: hunter2 is undefined");
    });
  });
});
