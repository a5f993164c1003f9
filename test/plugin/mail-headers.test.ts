import { readFileSync } from "node:fs";
import { expect } from "chai";
import { mailHeaderNames } from "../../bridge/protocol/shapes.ts";

describe("the mail headers that the package sends", () => {
  it("are those of the protocol", () => {
    const source = readFileSync("plugin/Kernel/System/OneTimeAuth/TicketData.pm", "utf8");
    const lists = [...source.matchAll(/^my @(?:Common|Kind)Headers\s*= qw\(([^)]*)\)/gm)];
    expect(lists).to.have.lengthOf(2);
    expect(lists.flatMap(([, names = ""]) => names.trim().split(/\s+/))).to.have.members([...mailHeaderNames]);
  });
});
