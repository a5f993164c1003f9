import { expect } from "chai";
import { closedAtOf, expiryOf, hasPassed, isTicketNumber } from "../../../bridge/domain/ticket.ts";

describe("a ticket's life", () => {
  for (const stateType of ["closed", "removed", "merged"]) {
    it(`ends when it is ${stateType}`, () => {
      expect(closedAtOf({ stateType, stateSince: 100 })).to.equal(100);
    });
  }

  for (const stateType of ["new", "open", "pending reminder", "pending auto", "anything else"]) {
    it(`goes on while it is ${stateType}`, () => {
      expect(closedAtOf({ stateType, stateSince: 100 })).to.equal(undefined);
    });
  }

  it("gives links the days of access after closing", () => {
    expect(expiryOf(1000, 14)).to.equal(1000 + 14 * 86_400);
    expect(expiryOf(1000, 0)).to.equal(1000);
    expect(expiryOf(undefined, 14)).to.equal(undefined);
  });

  it("has passed a moment that has come, and never one that does not exist", () => {
    expect([hasPassed(10, 9), hasPassed(10, 10), hasPassed(10, 11)]).to.deep.equal([false, true, true]);
    expect(hasPassed(undefined, 10)).to.equal(false);
  });
});

describe("a ticket number", () => {
  it("is what OTOBO's generators make", () => {
    for (const number of ["1", "2026112210000017", "SR-10423", "2026.11_7", "7".repeat(50)]) {
      expect(isTicketNumber(number), number).to.equal(true);
    }
  });

  it("is nothing that means something in a URL, a key or a log", () => {
    for (const text of [
      "",
      "7".repeat(51),
      ".1",
      "..",
      "-1",
      "1}2",
      "{1",
      "1/2",
      "1:2",
      "1 2",
      "1\n",
      "1\u0000",
      "１",
      "%31",
      "*",
    ]) {
      expect(isTicketNumber(text), JSON.stringify(text)).to.equal(false);
    }
  });
});
