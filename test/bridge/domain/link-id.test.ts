import { randomBytes } from "node:crypto";
import { expect } from "chai";
import {
  activationDays,
  canBeActivated,
  isGenuineLinkId,
  isLinkIdOf,
  mintLinkId,
} from "../../../bridge/domain/link-id.ts";

const day = 86_400;
const now = 1_763_812_800;
const keys = [Buffer.alloc(32, 1)];
const jane = { ticketNumber: "2026112210000017", login: "jane@customer.example", now };
const mint = (changes: Partial<typeof jane> = {}, withKeys = keys) =>
  mintLinkId(withKeys, randomBytes, { ...jane, ...changes });

describe("a link id", () => {
  it("is 24 letters and digits", () => {
    expect(mint()).to.match(/^[0-9A-Za-z]{24}$/);
  });

  it("is another one each time", () => {
    expect(new Set(Array.from({ length: 1000 }, () => mint())).size).to.equal(1000);
  });

  it("is genuine for its ticket, whoever asks", () => {
    expect(isGenuineLinkId(keys, jane.ticketNumber, mint())).to.equal(true);
  });

  it("is not genuine for another ticket", () => {
    expect(isGenuineLinkId(keys, "2026112210000018", mint())).to.equal(false);
    expect(isLinkIdOf(keys, "2026112210000018", jane.login, mint())).to.equal(false);
  });

  it("belongs to one customer user, ASCII case aside", () => {
    const id = mint();
    expect(isLinkIdOf(keys, jane.ticketNumber, "Jane@Customer.EXAMPLE", id)).to.equal(true);
    expect(isLinkIdOf(keys, jane.ticketNumber, "jàne@customer.example", id)).to.equal(false);
    expect(isLinkIdOf(keys, jane.ticketNumber, "", id)).to.equal(false);
  });

  it("is not genuine when any of its characters is changed", () => {
    const id = mint();
    for (let index = 0; index < id.length; index += 1) {
      const changed = id.slice(0, index) + (id[index] === "A" ? "B" : "A") + id.slice(index + 1);
      expect(isLinkIdOf(keys, jane.ticketNumber, jane.login, changed), `character ${index}`).to.equal(false);
    }
  });

  it("is not genuine when it is no id at all", () => {
    for (const text of [
      "",
      "A",
      "é".repeat(24),
      `${mint()}A`,
      mint().slice(1),
      `${mint().slice(0, 23)}=`,
      "z".repeat(24),
      "+".repeat(24),
    ]) {
      expect(isGenuineLinkId(keys, jane.ticketNumber, text), text).to.equal(false);
      expect(isLinkIdOf(keys, jane.ticketNumber, jane.login, text), text).to.equal(false);
    }
  });

  it("stays genuine after the key was rotated, until the old key goes", () => {
    const newKey = Buffer.alloc(32, 2);
    const id = mint();
    expect(isLinkIdOf([newKey, ...keys], jane.ticketNumber, jane.login, id)).to.equal(true);
    expect(isLinkIdOf([newKey], jane.ticketNumber, jane.login, id)).to.equal(false);
    expect(isGenuineLinkId(keys, jane.ticketNumber, mint({}, [newKey, ...keys]))).to.equal(false);
  });

  it("can be activated for a month after it was prepared", () => {
    const id = mint();
    expect(canBeActivated(id, now)).to.equal(true);
    expect(canBeActivated(id, now + activationDays * day)).to.equal(true);
    expect(canBeActivated(id, now + activationDays * day + 1)).to.equal(false);
  });

  it("can be activated by a clock that is a day behind, not by one further off", () => {
    expect(canBeActivated(mint(), now - day)).to.equal(true);
    expect(canBeActivated(mint(), now - day - 60)).to.equal(false);
  });
});
