import { expect } from "chai";
import { createClientAddress, type TrustProxy } from "../../../bridge/http/client-address.ts";
import { recordLog } from "./serve.ts";

const office = "203.0.113.6";
const home = "2001:db8:1:2::/64";

/** A request over a connection from `from`, with these headers; answers the client and the warnings. */
const find = (headers: Record<string, string>, trustProxy: TrustProxy = ["loopback"], from = "127.0.0.1") => {
  const log = recordLog();
  const clientOf = createClientAddress({ trustProxy, log });
  const request = { headers, socket: { remoteAddress: from } };
  const client = clientOf(request);
  expect(clientOf(request), "a second time").to.equal(client);
  return { client, warnings: log.lines };
};
const forwardedFor = (value: string, trustProxy?: TrustProxy, from?: string) =>
  find({ "x-forwarded-for": value }, trustProxy, from);
const forwarded = (value: string) => find({ forwarded: value });

describe("a client, for the limits", () => {
  describe("without a trusted proxy", () => {
    for (const [from, client] of [
      [office, office],
      [`::ffff:${office}`, office],
      ["2001:db8:1:2::1", home],
      ["2001:0DB8:1:2:ffff:1:2:3", home],
      ["fe80::1%eth0", "fe80::/64"],
      ["64:ff9b::203.0.113.6", office],
      ["64:ff9b::203.0.113.7", "203.0.113.7"],
    ] as const) {
      it(`is the address of the connection: ${from}`, () => {
        expect(forwardedFor("198.51.100.7", false, from)).to.deep.equal({ client, warnings: [] });
      });
    }

    for (const from of ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"]) {
      it(`is nobody who could be told apart on ${from}, and the log says so once when a proxy is there`, () => {
        expect(find({}, false, from)).to.deep.equal({ client: undefined, warnings: [] });
        expect(forwardedFor("127.0.0.1", false, from)).to.deep.equal({ client: undefined, warnings: [] });
        for (const value of [office, `${office}:80`, "unknown"]) {
          const { client, warnings } = forwardedFor(value, false, from);
          expect(client).to.equal(undefined);
          expect(warnings).to.have.length(1);
          expect(warnings[0]).to.contain("TRUST_PROXY does not name it");
        }
      });
    }

    it("is limited also when the connection has ended meanwhile", () => {
      const clientOf = createClientAddress({ trustProxy: false, log: recordLog() });
      expect(clientOf({ headers: {}, socket: { remoteAddress: undefined } })).to.equal("disconnected");
    });
  });

  describe("in every spelling of X-Forwarded-For", () => {
    for (const [value, client] of [
      [office, office],
      [`${office}:40000`, office],
      [`${office}:40001`, office],
      [`${office}:`, office],
      [`${office}:_port`, office],
      [` ${office}\t`, office],
      [`"${office}"`, office],
      [`'${office}'`, office],
      [`"${office}:443"`, office],
      [`[${office}]:443`, office],
      [`::ffff:${office}`, office],
      [`::FFFF:CB00:7106`, office],
      [`[::ffff:${office}]`, office],
      [`[::ffff:${office}]:443`, office],
      [`::ffff:${office}:443`, office],
      ["2001:db8:1:2::1", home],
      ["2001:DB8:1:2::ABCD", home],
      ["[2001:db8:1:2::1]", home],
      ["[2001:db8:1:2::1]:443", home],
      ['"[2001:db8:1:2::1]:443"', home],
      ["[2001:db8:1:2::1", home],
      ["2001:db8:1:2:0:0:0:1:50000", home],
      ["2001:db8:1:2:0:0:0:808b", home],
      ["2001:db8:1:2::1%eth0", home],
      ["[2001:db8:1:2::1%25eth0]:443", home],
      ["[fe80::1%eth0]:443", "fe80::/64"],
      [`198.51.100.7, ${office}:40000`, office],
      [`198.51.100.7:1,${office}`, office],
      [`<script>, ${office}:1`, office],
      [`unknown, ${office}`, office],
    ] as const) {
      it(`is told apart: ${value}`, () => {
        expect(forwardedFor(value)).to.deep.equal({ client, warnings: [] });
      });
    }

    it("is found behind several proxies, whatever the client wrote itself", () => {
      const trusted = ["loopback", "10.0.0.0/8", "fd00::/8"];
      const way = `6.6.6.6, ${office}:40000, [fd00::9]:443, 10.1.2.3:5000`;
      expect(forwardedFor(way, trusted)).to.deep.equal({ client: office, warnings: [] });
      expect(forwardedFor(way, 3)).to.deep.equal({ client: office, warnings: [] });
      expect(forwardedFor(way, 1).client).to.equal("10.1.2.3");
      expect(forwardedFor(way, trusted, "192.0.2.1").client, "not over a proxy").to.equal("192.0.2.1");
    });
  });

  describe("that cannot be read", () => {
    for (const value of [
      "unknown",
      "_hidden",
      "_hidden:_port",
      "unknown:80",
      "",
      `${office},`,
      `${office}, unknown`,
      "203.0.113",
      "203.0.113.256",
      "0xcb.0.113.6",
      "3405803782",
      "<x>",
      "2001:db8::1::2",
      "client.example",
      "x".repeat(20_000),
    ]) {
      it(`counts for the proxy that sent it, with one warning: ${JSON.stringify(value.slice(0, 40))}`, () => {
        for (const [from, client] of [
          ["127.0.0.1", "127.0.0.1"],
          ["10.0.0.9", "10.0.0.9"],
        ] as const) {
          const found = forwardedFor(value, ["loopback", "10.0.0.0/8"], from);
          expect(found.client).to.equal(client);
          expect(found.warnings).to.have.length(1);
          expect(found.warnings[0]).to.contain("unreadable");
        }
      });
    }

    it("counts for the last proxy that can be read", () => {
      const found = forwardedFor(`${office}, unknown, 10.1.2.3`, ["loopback", "10.0.0.0/8"]);
      expect(found.client).to.equal("10.1.2.3");
    });

    it("is no way out of the limits by naming a loopback address that is not of this machine", () => {
      expect(forwardedFor(`127.0.0.1, ${office}`, 2).client).to.equal(office);
      expect(forwardedFor(`::1, 10.0.0.5`, ["loopback", "uniquelocal"]).client).to.equal("10.0.0.5");
    });

    it("is warned about once, however many come, without the value", () => {
      const log = recordLog();
      const clientOf = createClientAddress({ trustProxy: ["loopback"], log });
      for (const value of ["secret-1", "secret-2"])
        clientOf({ headers: { "x-forwarded-for": value }, socket: { remoteAddress: "::1" } });
      expect(log.lines).to.have.length(1);
      expect(log.lines.join()).not.to.contain("secret");
    });
  });

  it("of a trusted proxy that names no client cannot be told apart, and the log says so", () => {
    const local = find({});
    expect(local.client).to.equal(undefined);
    expect(local.warnings.join()).to.contain("neither X-Forwarded-For nor Forwarded");
    const other = find({}, ["10.0.0.0/8"], "10.0.0.9");
    expect(other.client).to.equal("10.0.0.9");
    expect(other.warnings).to.have.length(1);
  });

  describe("in Forwarded (RFC 7239)", () => {
    for (const [value, client] of [
      [`for=${office}`, office],
      [`For="${office}:47011";proto=https;by=203.0.113.43`, office],
      [`for=${office}:47011`, office],
      [`for="${office}:_port"`, office],
      ['for="[2001:db8:1:2::17]:4711"', home],
      ["for=[2001:db8:1:2::17]:4711", home],
      ['proto=https; for="[2001:db8:1:2::17]" ; host="help.example"', home],
      [`for=198.51.100.7, for=${office}`, office],
      [`for=unknown, for=${office};proto=https`, office],
      [`for=198.51.100.7;host="a, for=6.6.6.6;x=\\"", for=${office};host="b,c;d"`, office],
    ] as const) {
      it(`is told apart: ${value}`, () => {
        expect(forwarded(value)).to.deep.equal({ client, warnings: [] });
      });
    }

    for (const value of [
      "for=unknown",
      "for=_gazonk",
      'for="_gazonk:_port"',
      "proto=https",
      `for=${office}, proto=https`,
      `for=${office},`,
      // An open quotation mark of the client's would swallow what the proxy appended, or be closed by it.
      `for=6.6.6.6;x=", for=${office}`,
      `for=6.6.6.6;x=", for=${office};host="help.example"`,
      'for=6.6.6.6;x=", for="[2001:db8:1:2::17]:4711"',
      `for="6.6.6.6, for=${office}`,
      "for",
      "",
    ]) {
      it(`counts for the proxy, with one warning: ${value}`, () => {
        const { client, warnings } = forwarded(value);
        expect(client).to.equal("127.0.0.1");
        expect(warnings).to.have.length(1);
      });
    }

    it("is not looked for where X-Forwarded-For is there", () => {
      const both = { "x-forwarded-for": office, forwarded: "for=6.6.6.6" };
      expect(find(both)).to.deep.equal({ client: office, warnings: [] });
    });
  });
});
