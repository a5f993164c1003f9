import { randomBytes } from "node:crypto";
import { expect } from "chai";
import { isLinkIdOf } from "../../../bridge/domain/link-id.ts";
import { createPrepareLink } from "../../../bridge/use-cases/prepare-link.ts";

describe("preparing a link", () => {
  const keys = [Buffer.alloc(32, 1)];
  const prepareLink = createPrepareLink({
    keys,
    random: randomBytes,
    clock: () => 1_763_812_800,
    publicUrl: "https://help.example/ota",
  });

  it("answers a safe link of the ticket, made for its customer user", () => {
    const { link } = prepareLink({ ticketNumber: "2026112210000017", login: "jane@customer.example" });
    const [, linkId = ""] = /^https:\/\/help\.example\/ota\/t\/2026112210000017\/([0-9A-Za-z]{24})$/.exec(link) ?? [];
    expect(isLinkIdOf(keys, "2026112210000017", "jane@customer.example", linkId)).to.equal(true);
  });
});
