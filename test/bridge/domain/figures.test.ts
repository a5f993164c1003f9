import { expect } from "chai";
import { figuresIn, lastDays, seenNotOpenedIn } from "../../../bridge/domain/figures.ts";

describe("figures", () => {
  it("are those of the last days, today first, by the calendar of UTC", () => {
    const midnight = Date.UTC(2026, 2, 1) / 1000;
    expect(lastDays(3, midnight)).to.deep.equal(["2026-03-01", "2026-02-28", "2026-02-27"]);
    expect(lastDays(1, midnight - 1)).to.deep.equal(["2026-02-28"]);
  });

  it("are 0 where nothing was counted, and nothing else than figures", () => {
    expect(figuresIn({ linksSent: 2, "seen@customer.example": 5, something: 7 })).to.deep.equal({
      sendersDecided: 0,
      customerUsersCreated: 0,
      linksSent: 2,
      linksOpened: 0,
      linksUsed: 0,
      renewals: 0,
      limitsReached: 0,
    });
  });

  it("name the five domains with the most links that were seen but not opened, over all days", () => {
    const days = [
      { "seen@a.example": 3, "opened@a.example": 1, "seen@b.example": 9, linksOpened: 100 },
      { "seen@a.example": 1, "opened@b.example": 9, "seen@c.example": 1, "seen@d.example": 2, "seen@e.example": 2 },
      { "seen@f.example": 8, "seen@g.example": 7 },
    ];
    expect(seenNotOpenedIn(days)).to.deep.equal([
      { domain: "f.example", links: 8 },
      { domain: "g.example", links: 7 },
      { domain: "a.example", links: 3 },
      { domain: "d.example", links: 2 },
      { domain: "e.example", links: 2 },
    ]);
  });

  it("do not name a domain where a link was opened whose page was seen before the days asked for", () => {
    expect(seenNotOpenedIn([{ "opened@a.example": 2, "seen@a.example": 1 }])).to.deep.equal([]);
  });
});
