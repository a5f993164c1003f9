import { createCustomerInterface } from "../../../bridge/adapters/otobo/customer-interface.ts";
import { expect } from "chai";
import { parse } from "node-html-parser";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import {
  browserCookie,
  grant,
  linkId,
  newCookie,
  openView,
  path,
  sameOrigin,
  secret,
  usePublicFixture,
  textOf,
  ticketNumber,
  views,
} from "./public-fixture.ts";

describe("the link pages", () => {
  const fixture = usePublicFixture();

  describe("shows a page", () => {
    it("with the ticket number, the masked address, until when, and one button", async () => {
      const answer = await fixture.get();
      expect(answer.status).to.equal(200);
      const main = parse(answer.body).querySelector("main")!;
      expect(main.querySelector("h1")?.text).to.equal(`Ticket ${ticketNumber}`);
      expect(main.text)
        .to.contain("j…e@c…r.example")
        .and.to.contain("It works until Monday, December 7 at 12:30 AM GMT+1.");
      expect(main.querySelectorAll("form:not([aria-hidden])")).to.have.length(1);
      expect(main.querySelector("form:not([aria-hidden])")?.attributes).to.deep.equal({ method: "post" });
      expect(main.querySelector("button.action")?.text).to.equal("Open ticket");
      expect(fixture.calls).to.deep.equal([
        [
          "inspect",
          { ticketNumber, segment: `${linkId}${secret}` },
          { browserCookie: newCookie, ownCookie: undefined },
        ],
      ]);
    });

    it("with the year of a date that is far away, and with each date for programs, too", async () => {
      fixture.view = { ...openView, daysLeft: 400 };
      const answer = await fixture.get();
      expect(textOf(answer)).to.contain("It works until December 7, 2026 at 12:30 AM GMT+1.");
      expect(parse(answer.body).querySelector("time")?.getAttribute("datetime")).to.equal("2026-12-06T23:30:00.000Z");
    });

    it("whose ticket number is one piece to take along, from left to right", async () => {
      for (const view of Object.values(views)) {
        fixture.view = view;
        const number = parse((await fixture.get()).body).querySelector("bdi.number");
        if ("ticketNumber" in view && view.state !== "inert") expect(number?.text, view.state).to.equal(ticketNumber);
      }
    });

    it("without a date while nothing ends the link", async () => {
      fixture.view = { ...openView, until: undefined };
      expect(textOf(await fixture.get())).not.to.contain("until");
    });

    it("that names the ticket it was merged into, and leads there", async () => {
      const mergedInto = "2026112210000099";
      fixture.view = { ...openView, mergedInto };
      expect(textOf(await fixture.get())).to.contain(`This ticket was merged into ticket ${mergedInto}`);
      fixture.view = { state: "used", ticketNumber, mergedInto, language: "" };
      const answer = await fixture.get({ cookie: "OTOBOCustomerInterface_10=abc" });
      expect(parse(answer.body).querySelector("a")?.getAttribute("href")).to.contain(`TicketNumber=${mergedInto}`);
    });

    for (const [state, status, words, renewPath] of [
      ["superseded", 200, "There is a newer link", `${path}/renew`],
      ["used", 200, "This link has already been used", `${path}/renew`],
      ["inert", 200, "Request a link", `${path.slice(0, -secret.length)}/renew`],
      ["expired", 404, "This link is not valid", undefined],
    ] as const) {
      it(`for a link that is ${state}`, async () => {
        fixture.view = views[state];
        const answer = await fixture.get();
        expect(answer.status).to.equal(status);
        const html = parse(answer.body);
        expect(html.querySelector("h1")?.text).to.equal(words);
        const named = ["superseded", "used"].includes(state);
        expect(html.querySelector(".ticket")?.text).to.equal(named ? `Ticket ${ticketNumber}` : undefined);
        const action = html.querySelector("form")?.getAttribute("action");
        expect(action).to.equal(renewPath);
      });
    }

    it("with the button for a new link for an expired link of ours", async () => {
      fixture.view = { state: "expired", language: "", renewable: true, guessed: false };
      const answer = await fixture.get();
      expect(answer.status).to.equal(404);
      expect(textOf(answer)).to.contain("This link is not valid").and.to.contain("Send me a new link");
      expect(parse(answer.body).querySelector("form")?.getAttribute("action")).to.equal(`${path}/renew`);
    });

    for (const target of [`${path}/`, `/${path}//`, `${path}%E2%80%9D`, path.replace("/t/", "//t/"), `${path}/renew`])
      it(`of the link for ${target.replace(path, "LINK")}`, async () => {
        expect((await fixture.get({}, target)).status).to.equal(200);
        expect(fixture.calls[0]?.slice(0, 2)).to.deep.equal(["inspect", { ticketNumber, segment: linkId + secret }]);
      });

    it("that leads to the ticket when a spent link meets a session of OTOBO", async () => {
      fixture.view = views.used;
      expect(parse((await fixture.get()).body).querySelector("a")).to.equal(null);
      const answer = await fixture.get({ cookie: "OTOBOCustomerInterface_10=abc" });
      expect(parse(answer.body).querySelector("a")?.getAttribute("href")).to.equal(
        `https://help.example/otobo/customer.pl?Action=CustomerTicketZoom;TicketNumber=${ticketNumber}`,
      );
    });

    it("for an inert link that tells nothing of the ticket, not even its number", async () => {
      fixture.view = views.inert;
      expect(textOf(await fixture.get())).not.to.contain(ticketNumber);
    });

    it("to HEAD as to GET, without the body", async () => {
      const whole = await fixture.get();
      const head = await fixture.served.send({ method: "HEAD", path });
      expect(head.status).to.equal(200);
      expect(head.body).to.equal("");
      expect(head.headers["content-length"]).to.equal(String(Buffer.byteLength(whole.body)));
      expect(fixture.calls.map(([name]) => name)).to.deep.equal(["inspect", "inspect"]);
    });

    for (const target of [
      "/otobo/ota/t/1/%00",
      "/otobo/ota/t/%00/x",
      "/otobo/ota/t/1/%E2%98%83",
      `/otobo/ota/t/1/${"a".repeat(8_000)}`,
      "/otobo/ota/t/%2e%2e%2f/%2fx",
      "/otobo/ota/t/<script>/'\"><script>alert(1)</script>".replaceAll(" ", ""),
    ]) {
      it(`for the strange address ${target.slice(0, 60)}, without repeating it`, async () => {
        fixture.view = views.expired;
        const answer = await fixture.get({}, target);
        expect(answer.status).to.equal(404);
        expect(answer.body).not.to.match(/script|%2f|☃|aaaa/);
      });
    }

    for (const target of [
      "/",
      "/t/1/a",
      "/otobo/ota/t/1",
      "/otobo/ota/T/1/a",
      "/otobo/ota/t/1/%E0%A4%",
      "/live",
      "/ready",
      "/metrics",
      "/otobo/prefilter",
      "/otobo/events",
    ]) {
      it(`for nobody at ${target}: page not found`, async () => {
        const answer = await fixture.get({ authorization: "Basic b3RvYm86eA==" }, target);
        expect(answer.status).to.equal(404);
        expect(textOf(answer)).to.contain("Page not found");
        expect(fixture.calls).to.deep.equal([]);
      });
    }

    for (const method of ["PUT", "DELETE", "PATCH"]) {
      it(`for nobody who sends ${method}`, async () => {
        expect((await fixture.served.send({ method, path, headers: sameOrigin })).status).to.equal(404);
        expect(fixture.calls).to.deep.equal([]);
      });
    }
  });

  describe("opens the ticket", () => {
    it("by POST: 303 to OTOBO's login", async () => {
      const answer = await fixture.post();
      expect(answer.status).to.equal(303);
      expect(answer.headers.location).to.equal(
        `https://help.example/otobo/customer.pl?Action=Login&User=${ticketNumber}.AAECAwQFBgcICQoLDA0ODw&OTAToken=${grant}` +
          `&RequestedURL=Action%3DCustomerTicketZoom%3BTicketNumber%3D${ticketNumber}`,
      );
      const visitor = { browserCookie, ownCookie: undefined, isOwnBrowser: false, pressed: "" };
      expect(fixture.calls).to.deep.equal([["open", { ticketNumber, segment: `${linkId}${secret}` }, visitor]]);
    });

    it("on plain http with a cookie that needs no https", async () => {
      await fixture.restart({
        publicUrl: "http://localhost/otobo/ota",
        customerInterface: createCustomerInterface("http://localhost/otobo"),
      });
      const answer = await fixture.post();
      expect(answer.headers["set-cookie"]?.[0])
        .to.match(/^OneTimeAuth=/)
        .and.not.to.contain("Secure");
      expect(answer.headers.location).to.match(/^http:\/\/localhost\/otobo\/customer\.pl\?/);
      expect(answer.headers).not.to.have.property("strict-transport-security");
    });

    it("not while another browser opens it", async () => {
      fixture.openResult = { opened: false, view: openView };
      const answer = await fixture.post();
      expect(answer.status).to.equal(409);
      expect(answer.headers["retry-after"]).to.equal("60");
      expect(textOf(answer)).to.contain("One moment, please");
    });

    it("not with a link that was spent meanwhile", async () => {
      fixture.openResult = { opened: false, view: views.used };
      const answer = await fixture.post();
      expect(answer.status).to.equal(200);
      expect(answer.headers).not.to.have.property("location");
      expect(textOf(answer)).to.contain("already been used");
    });
  });

  describe("sends a new link", () => {
    for (const [result, status, words] of [
      ["sent", 200, "Please check your email"],
      ["requested", 200, "If this ticket can still be opened"],
      ["failed", 200, "No link could be sent"],
      ["rate-limited", 429, "Please wait a moment"],
      ["not-possible", 404, "This link is not valid"],
    ] as const) {
      it(`and says so: ${result}`, async () => {
        fixture.renewResult = result;
        const answer = await fixture.post(sameOrigin, `${path}/renew`);
        expect(answer.status).to.equal(status);
        expect(textOf(answer)).to.contain(words);
        expect(answer.headers["retry-after"]).to.equal(result === "rate-limited" ? "60" : undefined);
        expect(fixture.calls).to.deep.equal([["renew", { ticketNumber, segment: `${linkId}${secret}` }]]);
      });
    }
  });

  describe("stays readable when something is away", () => {
    for (const code of ["redis-unavailable", "otobo-unavailable"] as const) {
      it(`503 with Retry-After: ${code}`, async () => {
        fixture.failure = new BridgeError(code, "away");
        for (const answer of [
          await fixture.get(),
          await fixture.post(),
          await fixture.post(sameOrigin, `${path}/renew`),
        ]) {
          expect(answer.status).to.equal(503);
          expect(answer.headers["retry-after"]).to.equal("30");
          expect(textOf(answer)).to.contain("Your link stays valid");
        }
      });
    }

    it("500 for a fault of its own", async () => {
      fixture.failure = new TypeError("x is undefined");
      const answer = await fixture.get();
      expect(answer.status).to.equal(500);
      expect(answer.body).not.to.contain("undefined");
      expect(fixture.log.lines.join()).to.contain("x is undefined");
    });

    it("with built-in texts while OTOBO's settings were never read", async () => {
      fixture.present = undefined;
      fixture.view = views.expired;
      expect(textOf(await fixture.get({ "accept-language": "de" }))).to.contain("nicht mehr gültig");
    });
  });

  describe("a code for a new browser", () => {
    const press = (target: string, body: string) =>
      fixture.post({ ...sameOrigin, "content-type": "application/x-www-form-urlencoded" }, target, body);
    const entered = (): unknown => fixture.calls.filter(([name]) => name === "open").map(([, , visitor]) => visitor);

    it("is asked for in one field that can be filled in by programs, with a way to a new one", async () => {
      fixture.openResult = { opened: false, view: openView, code: "sent" };
      const answer = await press(path, "own=1");
      const main = parse(answer.body).querySelector("main")!;
      const input = main.querySelector("input[name=code]");
      expect(input?.attributes).to.include({ autocomplete: "one-time-code", inputmode: "numeric" });
      expect(main.querySelector(`label[for=${input?.id ?? ""}]`)?.text).to.equal("Code");
      const actions = main.querySelectorAll("form").map((form) => form.getAttribute("action"));
      expect(actions).to.deep.equal(["?code", "?new-code"]);
      expect(main.querySelectorAll("input[name=own]"), "what was ticked stays ticked").to.have.length(2);
      expect(answer.body, "no address with its secret").not.to.contain(secret);
    });

    it("goes to the use case as it was typed, at most 100 characters of it", async () => {
      fixture.openResult = { opened: false, view: openView, code: "wrong" };
      const answer = await press(`${path}?code`, "code=012+345&own=1");
      const input = parse(answer.body).querySelector("input[name=code]");
      expect(input?.attributes).to.include({ "aria-invalid": "true", "aria-describedby": "code-error" });
      expect(parse(answer.body).querySelector("#code-error")?.attributes).to.include({ role: "alert" });
      await press(`${path}?code`, `code=${"1".repeat(101)}`);
      await press(`${path}?new-code`, "");
      expect(entered()).to.have.nested.property("0.code", "012 345");
      expect(entered()).to.have.nested.property("0.isOwnBrowser", true);
      expect(entered()).to.have.nested.property("1.code", "");
      expect(entered()).to.have.nested.property("2.wantsNewCode", true);
    });

    it("is no field where none is waiting", async () => {
      for (const code of ["gone", "failed"] as const) {
        fixture.openResult = { opened: false, view: openView, code };
        const main = parse((await press(path, "")).body).querySelector("main")!;
        expect(main.querySelector("input[name=code]")).to.equal(null);
        expect(main.querySelectorAll("form").map((form) => form.getAttribute("action"))).to.deep.equal(["?new-code"]);
      }
    });
  });
});
