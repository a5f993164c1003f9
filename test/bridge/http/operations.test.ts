import { expect } from "chai";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import { authorization, errorOf, example, useInternalFixture } from "./internal-fixture.ts";

describe("operations", () => {
  const fixture = useInternalFixture();

  describe("serves operations", () => {
    it("tells that it lives, without credentials", async () => {
      expect(await fixture.served.send({ path: "/live" })).to.include({ status: 200, body: '{"live":true}' });
    });

    it("tells whether it is ready, without credentials", async () => {
      expect(await fixture.served.send({ path: "/ready" })).to.include({ status: 200, body: '{"ready":true}' });
      fixture.failure = new BridgeError("redis-unavailable", "Redis cannot be reached");
      const answer = await fixture.served.send({ path: "/ready" });
      expect(answer.status).to.equal(503);
      expect(errorOf(answer).ErrorCode).to.equal("redis-unavailable");
    });

    it("shows the description of the listener to who has the credentials", async () => {
      expect((await fixture.served.send({ path: "/openapi.json" })).status).to.equal(401);
      const answer = await fixture.served.send({ path: "/openapi.json", headers: { authorization } });
      expect(answer).to.include({ status: 200, body: '{"openapi":"3.1.0"}' });
      expect(answer.headers["content-type"]).to.contain("application/json");
    });

    it("gives a request without an id one of its own", async () => {
      await fixture.post("/otobo/events", example("TicketEvent").request);
      await fixture.post("/otobo/events", example("TicketEvent").request, { "x-request-id": "4711-1" });
      expect(fixture.requestIds).to.deep.equal(["made-here", "4711-1"]);
    });

    it("refuses a request id that is not short and printable", async () => {
      const send = (id: string) => fixture.served.send({ path: "/live", headers: { "x-request-id": id } });
      expect((await send("4711-1")).status).to.equal(200);
      for (const id of ["", "a b", "\u00e4", "x".repeat(65)]) {
        const answer = await send(id);
        expect(answer.status, id).to.equal(422);
        expect(errorOf(answer).Field).to.equal("X-Request-Id");
      }
    });

    it("shows metrics to who has the credentials", async () => {
      expect((await fixture.served.send({ path: "/metrics" })).status).to.equal(401);
      await fixture.post("/otobo/prefilter", example("PreFilter").request);
      await fixture.post("/otobo/nothing/jane.doe@customer.example", {});
      const answer = await fixture.served.send({ path: "/metrics", headers: { authorization } });
      expect(answer.headers["content-type"]).to.contain("text/plain");
      expect(answer.body).to.contain('onetimeauth_outcomes_total{action="prefilter",outcome="create"} 1');
      expect(answer.body).to.contain('onetimeauth_request_seconds_count{route="POST /otobo/prefilter",status="200"} 1');
      expect(answer.body).to.contain('onetimeauth_request_seconds_count{route="unknown",status="404"} 1');
      expect(answer.body).to.contain("process_resident_memory_bytes");
      expect(answer.body).not.to.contain("customer.example");
    });
  });
});
