import { expect } from "chai";
import { linkId, path, type PublicFixture, startPublicFixture, ticketNumber } from "./public-fixture.ts";

describe("the page of a link that nobody has seen", () => {
  let fixture: PublicFixture;
  beforeEach(async () => {
    fixture = await startPublicFixture();
    fixture.unseen = { ticketNumber, linkId, mac: "mac" };
  });
  afterEach(() => fixture.served.close());

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
