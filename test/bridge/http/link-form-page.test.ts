import { expect } from "chai";
import { parse } from "node-html-parser";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import { createMetrics } from "../../../bridge/http/metrics.ts";
import { formPath, sameOrigin, usePublicFixture, textOf, views } from "./public-fixture.ts";

const office = "198.51.100.7";
const typed = "address=Jane.Doe%40customer.example&ticket=";

describe("the form for customers without a link", () => {
  const fixture = usePublicFixture();

  const submit = (body = typed, headers: Record<string, string> = sameOrigin) => fixture.post(headers, formPath, body);

  it("asks for an address and, optionally, a ticket number, and asks nobody", async () => {
    const answer = await fixture.get({}, formPath);
    expect(answer.status).to.equal(200);
    const html = parse(answer.body);
    const [address, ticket] = html.querySelectorAll("input");
    expect(address?.attributes).to.include({ name: "address", autocomplete: "email", inputmode: "email" });
    expect(address?.attributes).to.have.property("required");
    expect(ticket?.attributes).to.include({ name: "ticket", "aria-describedby": "ticket-hint" });
    for (const input of [address, ticket])
      expect(html.querySelector(`label[for=${input?.id}]`)?.text).to.be.a("string").that.is.not.empty;
    expect(html.querySelector("#ticket-hint")?.text).to.contain("subject of our emails");
    expect(answer.headers["set-cookie"]?.join()).to.match(/^__Host-OneTimeAuth=/);
    expect(fixture.calls).to.deep.equal([]);
  });

  for (const target of ["/otobo/ota", "/otobo/ota?x", "/otobo//ota/"])
    it(`is also at ${target}`, async () => {
      expect(textOf(await fixture.get({}, target))).to.contain("Email address");
    });

  it("requests links for what was typed", async () => {
    const answer = await submit("address=+Jane.Doe%40customer.example&ticket=%5BTicket%232026112210000011%5D");
    expect(answer.status).to.equal(200);
    expect(textOf(answer)).to.contain("Please check your email").and.to.contain("If there is a ticket");
    const [name, request] = fixture.calls[0] as [string, { address: { key: string }; ticketNumber: string }];
    expect([name, request.address.key, request.ticketNumber]).to.deep.equal([
      "request",
      "jane.doe@customer.example",
      "2026112210000011",
    ]);
  });

  it("answers byte for byte the same, whatever address and ticket", async () => {
    const answers = [];
    for (const body of [typed, "address=nobody%40elsewhere.example&ticket=2026112210000099"])
      answers.push(await submit(body));
    const [first, second] = answers.map(({ status, body, headers }) => ({
      status,
      body,
      headers: { ...headers, date: "" },
    }));
    expect(second).to.deep.equal(first);
    expect(first?.body).not.to.match(/jane/i);
  });

  it("says what is wrong beside the field, first of all, and keeps what was typed", async () => {
    const answer = await submit("address=jane%22%3E%3Cb%3E&ticket=the+printer");
    expect(answer.status).to.equal(422);
    const html = parse(answer.body);
    const summary = html.querySelector("[role=alert]");
    expect(summary?.attributes).to.include({ tabindex: "-1" }).and.to.have.property("autofocus");
    expect(summary?.querySelectorAll("a").map((a) => a.getAttribute("href"))).to.deep.equal(["#address", "#ticket"]);
    const [address, ticket] = html.querySelectorAll("input");
    expect(address?.attributes).to.include({ "aria-invalid": "true", "aria-describedby": "address-error" });
    expect(ticket?.attributes).to.include({ "aria-invalid": "true", "aria-describedby": "ticket-hint ticket-error" });
    expect(address?.getAttribute("value")).to.equal('jane"><b>');
    expect(answer.body).not.to.contain("<b>");
    expect(html.querySelector("#address-error")?.text).to.contain("Enter an email address");
    expect(fixture.calls).to.deep.equal([]);
  });

  for (const [what, body] of [
    ["no field at all", ""],
    ["an address of 321 characters", `address=${"x".repeat(300)}%40customer.example.com`],
    ["a wildcard", "address=*%40customer.example"],
    ["two addresses", "address=jane%40customer.example%2Cjoe%40customer.example"],
    ["a line break", "address=jane%40customer.example%0D%0ABcc%3A+joe%40customer.example"],
  ] as const)
    it(`does nothing with ${what}`, async () => {
      expect((await submit(body)).status).to.equal(422);
      expect(fixture.calls).to.deep.equal([]);
    });

  it("does nothing with more bytes than a form has", async () => {
    expect((await submit(`address=${"x".repeat(5000)}`)).status).to.equal(404);
    expect(fixture.calls).to.deep.equal([]);
  });

  it("says that nothing can be sent while OTOBO is unavailable", async () => {
    fixture.requestResult = "unavailable";
    const answer = await submit();
    expect([answer.status, answer.headers["retry-after"]]).to.deep.equal([503, "30"]);
    expect(textOf(answer)).to.contain("No link can be sent at the moment");
    fixture.failure = new BridgeError("otobo-unavailable", "never read");
    expect((await submit()).status).to.equal(503);
  });

  it("is limited by client, before anything is read", async () => {
    await fixture.restart({ trustProxy: ["loopback"] });
    fixture.limiter.waits.clientRequestsPerHour = 1200;
    const answer = await submit("address=jane", { ...sameOrigin, "x-forwarded-for": office });
    expect([answer.status, answer.headers["retry-after"]]).to.deep.equal([429, "1200"]);
    expect(fixture.limiter.asked).to.include(`consume clientRequestsPerHour ${office}`);
    expect(fixture.calls).to.deep.equal([]);
  });

  it("is refused when another site sends it, and counts for nobody", async () => {
    const answer = await submit(typed, { ...sameOrigin, "sec-fetch-site": "cross-site" });
    expect(answer.status).to.equal(403);
    expect(textOf(answer)).to.contain("Please allow cookies").and.not.to.contain("link in your email");
    expect(fixture.limiter.asked).to.deep.equal([]);
    expect(fixture.calls).to.deep.equal([]);
  });

  it("asks to press once more without the cookie, by a redirect", async () => {
    const answer = await submit(typed, {});
    expect([answer.status, answer.headers.location]).to.deep.equal([303, `${formPath}?again`]);
    expect(textOf(await fixture.get({}, `${formPath}?again`))).to.contain("Please press the button once more");
    expect((await fixture.post({}, `${formPath}?again`, typed)).status).to.equal(403);
    expect(fixture.calls).to.deep.equal([]);
  });

  it("is where the pages lead that can do nothing else", async () => {
    const wayOf = (body: string) => parse(body).querySelector(".way a")?.getAttribute("href");
    fixture.view = views.expired;
    expect(wayOf((await fixture.get()).body)).to.equal(formPath);
    expect(wayOf((await fixture.get({}, "/otobo/ota/nowhere")).body)).to.equal(formPath);
    fixture.renewResult = "not-possible";
    expect(wayOf((await fixture.post(sameOrigin, `/otobo/ota/t/1/${"A".repeat(24)}/renew`)).body)).to.equal(formPath);
    fixture.view = views.used;
    expect(wayOf((await fixture.get()).body)).to.equal(undefined);
  });

  it("is counted without what was typed", async () => {
    const metrics = createMetrics();
    await fixture.restart({ metrics });
    await submit();
    await submit("address=jane");
    const text = await metrics.render();
    expect(text)
      .to.contain('onetimeauth_outcomes_total{action="request",outcome="requested"} 1')
      .and.to.contain('onetimeauth_outcomes_total{action="request",outcome="invalid"} 1')
      .and.to.contain('route="POST /"');
    expect(text).not.to.match(/jane/i);
  });
});
