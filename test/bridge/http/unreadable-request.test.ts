import { expect } from "chai";
import { openSocket, readRawAnswer, readToEnd, sendBytes } from "../../support/raw-socket.ts";
import { otoboSettings } from "../../support/otobo-settings.ts";
import { parse } from "node-html-parser";
import { path, usePublicFixture } from "./public-fixture.ts";
import { type Served, serve } from "./serve.ts";

const kibibyte = 1024;
const headWith = (bytes: number, target = path): string =>
  `GET ${target} HTTP/1.1\r\nHost: help.example\r\nCookie: a=${"x".repeat(bytes)}\r\n\r\n`;
const headingOf = (body: string): string => parse(body).querySelector("h1")?.text ?? "";

const malformed = [
  ["a space in the path", `GET ${path} and more HTTP/1.1\r\nHost: help.example\r\n\r\n`],
  ["a header without a name", `GET ${path} HTTP/1.1\r\nHost: help.example\r\n: x\r\n\r\n`],
  ["two lengths", `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx`],
  ["TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"],
] as const;

describe("a request that cannot be read", () => {
  const fixture = usePublicFixture();

  const send = (bytes: string) => sendBytes(fixture.served.port, bytes);

  for (const bytes of [9 * kibibyte, 20_000, 32 * kibibyte]) {
    it(`is none with ${bytes} bytes of cookies: the page is shown`, async () => {
      const answer = await fixture.get({ cookie: `a=${"x".repeat(bytes - 2)}` });
      expect(answer.status).to.equal(200);
      expect(headingOf(answer.body)).to.contain("Ticket");
    });
  }

  for (const bytes of [40 * kibibyte, 200 * kibibyte, 2_000 * kibibyte]) {
    it(`gets a page that says what to do, with ${bytes} bytes of cookies`, async () => {
      const answer = await send(headWith(bytes));
      expect(answer.status).to.equal(431);
      expect(headingOf(answer.body)).to.equal("Your browser sends too many cookies");
      expect(answer.headers["content-length"]).to.equal(String(Buffer.byteLength(answer.body)));
      expect(answer.headers.connection).to.equal("close");
      expect(fixture.calls).to.deep.equal([]);
    });
  }

  it("gets that page over a connection that has served a request before", async () => {
    const socket = await openSocket(fixture.served.port);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: help.example\r\n\r\n`);
    await new Promise((resolve) => socket.once("readable", resolve));
    socket.write(headWith(40 * kibibyte));
    const [first = "", second = ""] = (await readToEnd(socket)).split("HTTP/1.1 431");
    expect(readRawAnswer(first).status).to.equal(200);
    expect(readRawAnswer(`HTTP/1.1 431${second}`).body).to.contain("too many cookies");
  });

  it("gets that page in OTOBO's default language", async () => {
    fixture.present = otoboSettings({ defaultLanguage: "de" });
    const answer = await send(headWith(40 * kibibyte));
    expect(headingOf(answer.body)).to.equal("Ihr Browser sendet zu viele Cookies");
    expect(answer.headers["content-language"]).to.equal("de");
    fixture.present = undefined;
    expect(headingOf((await send(headWith(40 * kibibyte))).body)).to.contain("too many cookies");
  });

  for (const [what, bytes] of malformed) {
    it(`gets a page with ${what}: 400`, async () => {
      const answer = await send(bytes);
      expect(answer.status).to.equal(400);
      expect(headingOf(answer.body)).to.equal("Page not found");
      expect(fixture.calls).to.deep.equal([]);
    });
  }

  it("gets an answer as protected as every page", async () => {
    const page = await fixture.get();
    const answer = await send(headWith(40 * kibibyte));
    const differing = ["date", "connection", "keep-alive", "content-length", "set-cookie"];
    for (const [name, value] of Object.entries(page.headers)) {
      if (!differing.includes(name)) expect(answer.headers[name], name).to.equal(value);
    }
    expect(answer.headers).not.to.have.any.keys("set-cookie", "x-powered-by");
  });

  it("is written to no log", async () => {
    await send(headWith(40 * kibibyte));
    await send(malformed[0][1]);
    expect(fixture.log.lines).to.deep.equal([]);
  });

  describe("on the internal listener", () => {
    let served: Served;
    beforeEach(async () => {
      served = await serve((_request, response) => response.end("read"));
    });
    afterEach(() => served.close());

    for (const [status, bytes] of [
      [431, headWith(40 * kibibyte)],
      [400, malformed[0][1]],
    ] as const) {
      it(`gets JSON with status ${status}`, async () => {
        const answer = await sendBytes(served.port, bytes);
        expect(answer.status).to.equal(status);
        expect(JSON.parse(answer.body)).to.have.nested.property("Error.ErrorCode", "invalid-request");
      });
    }
  });
});
