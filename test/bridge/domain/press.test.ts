import { expect } from "chai";
import { askToPressAgain, isTooEarly, type Press } from "../../../bridge/domain/press.ts";

const keys = [Buffer.alloc(32, 1)];
const sent = 1_763_812_800;
const press: Press = {
  ticketNumber: "2026112210000017",
  linkId: "AAECAwQFBgcIqrvM3e7xABEi",
  browserCookie: "H".repeat(43),
  pressed: "",
};
const after = (seconds: number, changes: Partial<Press> = {}, earlySeconds = 60): boolean =>
  isTooEarly(keys, { ...press, ...changes }, { now: sent + seconds, since: sent, earlySeconds });

describe("a press of the button", () => {
  it("has to be repeated within a minute after the email has left, as the setting says", () => {
    expect([0, 59, 60, 3600].map((seconds) => after(seconds))).to.deep.equal([true, true, false, false]);
    expect([0, 9, 10].map((seconds) => after(seconds, {}, 10))).to.deep.equal([true, true, false]);
    expect(after(0, {}, 0)).to.equal(false);
  });

  it("does not have to be repeated when it is not known that the email left lately", () => {
    expect(isTooEarly(keys, press, { now: sent, since: undefined, earlySeconds: 60 })).to.equal(false);
  });

  it("does not have to be repeated when the clock was set back since, unless by less than that minute", () => {
    expect([-3600, -60, -59].map((seconds) => after(seconds))).to.deep.equal([false, false, true]);
    expect([-3600, -1].map((seconds) => after(seconds, {}, 0))).to.deep.equal([false, false]);
  });

  it("counts once the page that asked could be read", () => {
    const pressed = askToPressAgain(keys, press, sent + 5);
    expect([5, 7, 8, 59].map((seconds) => after(seconds, { pressed }))).to.deep.equal([true, true, false, false]);
  });

  it("does not count with what the page of another link, ticket or browser carried, or with anything made up", () => {
    const pressed = askToPressAgain(keys, press, sent);
    const others: Partial<Press>[] = [
      { pressed: askToPressAgain(keys, { ...press, linkId: "B".repeat(24) }, sent) },
      { pressed: askToPressAgain(keys, { ...press, ticketNumber: "1" }, sent) },
      { pressed: askToPressAgain(keys, { ...press, browserCookie: "X".repeat(43) }, sent) },
      { pressed: askToPressAgain([Buffer.alloc(32, 2)], press, sent) },
      { pressed: pressed.replace(/^\d+/, String(sent - 60)) },
      { pressed: pressed.slice(0, -1) },
      { pressed: `${pressed}A` },
      { pressed: "1." },
      { pressed: `.${"A".repeat(22)}` },
    ];
    for (const other of others) expect(after(10, other), other.pressed).to.equal(true);
    expect(after(10, { pressed })).to.equal(false);
  });
});
