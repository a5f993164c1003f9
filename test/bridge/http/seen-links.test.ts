import { expect } from "chai";
import { linkId, path, ticketNumber, usePublicFixture } from "./public-fixture.ts";

describe("the page of a link that nobody has seen", () => {
  const fixture = usePublicFixture();
  beforeEach(() => {
    fixture.unseen = { ticketNumber, linkId, mac: "mac" };
  });

  it("is noted as seen after a GET", async () => {
    await fixture.get();
    expect(fixture.seen).to.deep.equal([fixture.unseen]);
  });

  it("is not noted after a HEAD, nor again once it was seen", async () => {
    await fixture.served.send({ method: "HEAD", path });
    fixture.unseen = undefined;
    await fixture.get();
    expect(fixture.seen).to.deep.equal([]);
  });
});
