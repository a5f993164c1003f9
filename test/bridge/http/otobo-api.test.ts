import { expect } from "chai";
import { callExamples } from "../../protocol/examples.ts";
import { authorization, errorOf, example, useInternalFixture } from "./internal-fixture.ts";

describe("the routes for OTOBO", () => {
  const fixture = useInternalFixture();

  describe("answers the examples of the protocol:", () => {
    for (const { call, path, request, answer: expected } of callExamples) {
      it(call, async () => {
        const answer = await fixture.post(path, request);
        expect(answer.status).to.equal(200);
        expect(JSON.parse(answer.body)).to.deep.equal(expected);
        expect(fixture.asked).to.have.length(1);
      });

      it(`${call}, with every number as a string and every string of digits as a number`, async () => {
        await fixture.post(path, request);
        const swap = (value: unknown): unknown => {
          if (typeof value === "number") return String(value);
          return typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
        };
        const swapped = Object.fromEntries(Object.entries(request).map(([name, value]) => [name, swap(value)]));
        const answer = await fixture.post(path, { ...swapped, Unknown: { a: [1] } });
        expect(answer.status).to.equal(200);
        expect(fixture.asked[1]).to.deep.equal(fixture.asked[0]);
      });
    }
  });

  describe("tells the use cases in their own words", () => {
    it("what mail arrives", async () => {
      await fixture.post("/otobo/prefilter", example("PreFilter").request);
      expect(fixture.asked).to.deep.equal([
        {
          from: [Buffer.from("Jane Doe <jane.doe@customer.example>")],
          headers: { "Return-Path": "<jane.doe@customer.example>", "Auto-Submitted": "no" },
          ticketId: undefined,
          config: { spoofProtection: true, backend: "CustomerUser", checkBox: "NewCustomerCreated" },
          ignoreSenders: ["^no-?reply@"],
          allowedSenders: [],
          found: { address: "jane.doe@customer.example", customerUsers: [], systemAddress: false },
        },
      ]);
    });

    it("what OTOBO knows of the sender already, in any spelling of Perl", async () => {
      const tina = { UserLogin: "tina", UserEmail: "tina@x.example", UserCustomerID: 4711, Source: "CustomerUser" };
      const Found = {
        Address: "tina@x.example",
        SystemAddress: "",
        CustomerUser: [
          { ...tina, Valid: "1", SearchValues: ["tina@x.example"] },
          { ...tina, UserLogin: 12, Valid: 0 },
        ],
      };
      await fixture.post("/otobo/prefilter", { From: [], Found });
      const user = { login: "tina", email: "tina@x.example", customerId: "4711", source: "CustomerUser" };
      expect(fixture.asked[0]).to.have.deep.property("found", {
        address: "tina@x.example",
        systemAddress: false,
        customerUsers: [
          { ...user, valid: true, searchValues: ["tina@x.example"] },
          { ...user, login: "12", valid: false, searchValues: [] },
        ],
      });
    });

    it("what a mail lacks, in any spelling of Perl", async () => {
      const nothing = {
        headers: {},
        ticketId: undefined,
        ignoreSenders: [],
        allowedSenders: [],
        from: [],
        found: undefined,
      };
      const config = { spoofProtection: false, backend: "CustomerUser", checkBox: "" };
      for (const request of [
        { From: [] },
        { From: [], TicketID: 0, CustomerHeaderSpoofProtection: "0", SetCheckBoxName: null, IgnoreSenders: null },
        { From: [], TicketID: "0", CustomerHeaderSpoofProtection: "", Headers: null, CustomerUserBackend: "" },
        { From: [], TicketID: null, CustomerHeaderSpoofProtection: false, Headers: { Other: "x" } },
      ]) {
        fixture.asked = [];
        expect((await fixture.post("/otobo/prefilter", request)).status).to.equal(200);
        expect(fixture.asked).to.deep.equal([{ ...nothing, config }]);
      }
    });

    it("which follow-up and which backend", async () => {
      await fixture.post("/otobo/prefilter", { From: [], TicketID: "7", CustomerUserBackend: "CustomerUser1" });
      expect(fixture.asked[0]).to.deep.include({ ticketId: 7 });
      expect(fixture.asked[0]).to.have.nested.property("config.backend", "CustomerUser1");
    });

    it("settings that are numbers, also as text", async () => {
      const settings = { AccessDaysAfterClose: "0", ActiveLinksPerTicket: 1, LinkMaxAgeDays: 30 };
      await fixture.post("/otobo/links/activate", { ...example("LinkActivate").request, ...settings });
      expect(fixture.asked[0]).to.deep.include({ accessDays: 0, activeLinks: 1, linkMaxAgeDays: 30 });
    });

    it("that the event of a ticket deleted meanwhile has nothing but its id", async () => {
      await fixture.post("/otobo/events", { Event: "TicketStateUpdate", TicketID: "11" });
      expect(fixture.asked[0]).to.include({ event: "TicketStateUpdate", ticketId: 11, ticketNumber: undefined });
    });
  });

  describe("refuses what is wrong", () => {
    it("a body beyond a megabyte with 413", async () => {
      const answer = await fixture.post("/otobo/prefilter", `{"From":["${"A".repeat(1_048_576)}"]}`);
      expect(answer.status).to.equal(413);
      expect(errorOf(answer).ErrorCode).to.equal("too-large");
    });

    for (const [what, headers] of [
      ["is announced", { "content-length": "1048577" }],
      ["is asked for", { "content-length": "1048577", expect: "100-continue" }],
    ] as const) {
      it(`such a body already when it ${what}`, async () => {
        const outgoing = { method: "POST", path: "/otobo/prefilter", headers: { authorization, ...headers } };
        const answer = await fixture.served.send({ ...outgoing, finish: false });
        expect(answer).to.include({ status: 413, invited: false });
      });
    }

    it("such a body of unknown length as soon as it is beyond", async () => {
      const headers = { authorization, "transfer-encoding": "chunked" };
      const body = Buffer.alloc(1_048_577, "x");
      const answer = await fixture.served.send({
        method: "POST",
        path: "/otobo/prefilter",
        headers,
        body,
        finish: false,
      });
      expect(answer.status).to.equal(413);
    });

    for (const [what, body] of [
      ["nothing", ""],
      ["half of it", '{"From":'],
      ["a form", "From=a&TicketID=1"],
      ["bytes that are not UTF-8", Buffer.from('{"From":["\xff"]}', "latin1")],
      ["deep nesting", "[".repeat(500_000)],
    ] as const) {
      it(`a body that is not JSON: ${what}`, async () => {
        const answer = await fixture.post("/otobo/prefilter", body);
        expect(answer.status).to.equal(422);
        expect(errorOf(answer)).to.deep.equal({
          ErrorCode: "invalid-request",
          ErrorMessage: "The request is not JSON.",
        });
      });
    }

    for (const body of ["[]", "null", '"text"', "1"]) {
      it(`a body that is no object: ${body}`, async () => {
        const answer = await fixture.post("/otobo/prefilter", body);
        expect(answer.status).to.equal(422);
        expect(errorOf(answer)).not.to.have.property("Field");
      });
    }

    it("a compressed body", async () => {
      expect((await fixture.post("/otobo/prefilter", "x", { "content-encoding": "gzip" })).status).to.equal(422);
    });

    const wrong: [string, string, unknown][] = [
      ["PreFilter", "From", undefined],
      ["PreFilter", "From", "text"],
      ["PreFilter", "From.0", ["no base64 hunter2"]],
      ["PreFilter", "TicketID", "hunter2"],
      ["PreFilter", "TicketID", -1],
      ["PreFilter", "CustomerHeaderSpoofProtection", "hunter2"],
      ["PreFilter", "IgnoreSenders.1", ["a", { hunter2: 1 }]],
      ["LinkIssue", "TicketID", 0],
      ["LinkIssue", "TicketNumber", ""],
      ["LinkIssue", "CustomerUserLogin", null],
      ["LinkActivate", "SecretHash", "hunter2"],
      ["LinkActivate", "SecretHash", "A".repeat(64)],
      ["LinkActivate", "AccessDaysAfterClose", ["hunter2"]],
      ["LinkActivate", "AccessDaysAfterClose", "hunter2"],
      ["LinkActivate", "ActiveLinksPerTicket", 1.5],
      ["LinkActivate", "ActiveLinksPerTicket", 0],
      ["LinkActivate", "StateSince", 2 ** 60],
      ["LinkActivate", "Recipients", {}],
      ["GrantRedeem", "LinkID", "short"],
      ["GrantRedeem", "GrantHash", "g".repeat(64)],
      ["GrantRedeem", "BrowserHash", ["a".repeat(64)]],
      ["GrantRedeem", "CustomerUserEmail", ""],
      ["TicketEvent", "TicketID", undefined],
      ["TicketEvent", "Event", { hunter2: 1 }],
      ["TokensSweep", "Cursor", ["hunter2"]],
    ];
    for (const [call, field, value] of wrong) {
      it(`${call} with the ${field} ${JSON.stringify(value)}`, async () => {
        const { path, request } = example(call);
        const answer = await fixture.post(path, { ...request, [field.split(".")[0]!]: value });
        expect(answer.status).to.equal(422);
        expect(errorOf(answer)).to.include({ ErrorCode: "invalid-request", Field: field });
        expect(answer.body).not.to.contain("hunter2");
        expect(fixture.log.lines.join()).not.to.contain("hunter2");
        expect(fixture.asked).to.deep.equal([]);
      });
    }

    for (const path of [
      "/",
      "/otobo",
      "/otobo/prefilter/",
      "/OTOBO/prefilter",
      "/otobo/../x",
      "/t/1/a",
      "/%",
      "/%00",
    ]) {
      it(`the unknown route ${path}`, async () => {
        const answer = await fixture.post(path, {});
        expect(answer.status).to.equal(404);
        expect(errorOf(answer).ErrorCode).to.equal("not-found");
      });
    }

    for (const method of ["GET", "HEAD", "PUT", "DELETE"]) {
      it(`${method} where POST is meant`, async () => {
        const answer = await fixture.served.send({ method, path: "/otobo/events", headers: { authorization } });
        expect(answer.status).to.equal(404);
      });
    }
  });

  it("invites the body of a sender that asks first, and reads it in pieces", async () => {
    const headers = { authorization, expect: "100-continue", "transfer-encoding": "chunked" };
    const request = { method: "POST", path: "/otobo/prefilter", headers, body: '{"From":[]}' };
    const answer = await fixture.served.send(request);
    expect(answer).to.include({ status: 200, invited: true });
  });

  it("keeps every answer out of caches and names no software", async () => {
    const { headers } = await fixture.post("/otobo/prefilter", { From: [] });
    expect(headers["cache-control"]).to.equal("no-store");
    expect(headers).not.to.have.any.keys("x-powered-by", "etag");
  });
});
