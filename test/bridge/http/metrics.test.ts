import { expect } from "chai";
import { createMetrics, type Metrics } from "../../../bridge/http/metrics.ts";

describe("metrics that are figures, too", () => {
  let counted: string[];
  let metrics: Metrics;
  beforeEach(() => {
    counted = [];
    metrics = createMetrics((figure) => counted.push(figure));
  });

  const figuresOf: [action: string, outcome: string, figures: string[]][] = [
    ["prefilter", "known", ["sendersDecided"]],
    ["prefilter", "list", ["sendersDecided"]],
    ["prefilter", "create", ["sendersDecided", "customerUsersCreated"]],
    ["prefilter", "failed", []],
    ["late-sender", "created", ["customerUsersCreated"]],
    ["late-sender", "known", []],
    ["redeem", "redeemed", ["linksUsed"]],
    ["redeem", "mismatch", []],
    ["renew", "sent", ["renewals"]],
    ["renew", "requested", ["renewals"]],
    ["renew", "rate-limited", []],
    ["open", "opened", []],
    ["activate", "activated", []],
  ];
  for (const [action, outcome, figures] of figuresOf)
    it(`${action} ${outcome}: ${figures.join(", ") || "none"}`, () => {
      metrics.outcome(action, outcome);
      expect(counted).to.deep.equal(figures);
    });

  it("count each link once, by domain where the page was seen or the button pressed", () => {
    for (const time of [1, 2]) {
      metrics.link("activated", "a", `d${time}.example`);
      metrics.link("seen", "a", "customer.example");
      metrics.link("opened", "a", "customer.example");
    }
    expect(counted).to.deep.equal(["linksSent", "seen@customer.example", "opened@customer.example", "linksOpened"]);
  });

  it("count what a limit refused, whichever limit", () => {
    expect(counted).to.deep.equal([]);
    metrics.limited("clientOpensPerMinute");
    metrics.limited("newCustomerUsersPerHour");
    expect(counted).to.deep.equal(["limitsReached", "limitsReached"]);
  });
});
