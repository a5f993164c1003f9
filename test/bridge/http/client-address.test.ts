import { expect } from "chai";
import { clientOf } from "../../../bridge/http/client-address.ts";

describe("a client, for the limits", () => {
  it("is an IPv4 address, also when it comes written as IPv6", () => {
    expect(clientOf("203.0.113.9")).to.equal("203.0.113.9");
    expect(clientOf("::ffff:203.0.113.9")).to.equal("203.0.113.9");
  });

  it("is a whole network of IPv6: whoever has one address has them all", () => {
    const [first, ...others] = ["2001:db8:1:2::1", "2001:0DB8:1:2:ffff:1:2:3", "2001:db8:1:2:0:0:0:ffff"].map(clientOf);
    expect(first).to.equal("2001:db8:1:2::/64");
    expect(others).to.deep.equal([first, first]);
    expect(clientOf("2001:db8:1:3::1")).not.to.equal(first);
    expect(clientOf("fe80::1%eth0")).to.equal("fe80::/64");
  });

  for (const address of ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1", "", "unknown", "10.0.0.1:80", "<x>"]) {
    it(`is nobody who could be told apart for ${JSON.stringify(address)}`, () => {
      expect(clientOf(address)).to.equal(undefined);
    });
  }
});
