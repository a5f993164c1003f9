import { expect } from "chai";
import type { Log } from "../../../bridge/ports.ts";
import { auditLog } from "../../../bridge/use-cases/audit-log.ts";
import { createImportLinks } from "../../../bridge/use-cases/import-links.ts";
import { silentLog } from "../../support/silent-log.ts";
import {
  mailWith,
  noon,
  openLink,
  issueId,
  presented,
  sendLink,
  sha256,
  ticket,
  type LinkFixture,
} from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";

describe("the log of decisions", () => {
  const { fixture } = useLinkFixture();
  let lines: { message: string; fields: object | undefined }[] = [];
  const log: Log = {
    ...silentLog,
    info: (message, fields) => {
      lines.push({ message, fields });
    },
  };
  const audited = (): LinkFixture => {
    const { openLinkWhole, ...rest } = fixture();
    const { openLink: logged, ...others } = auditLog({ ...rest, openLink: openLinkWhole }, log);
    return { ...fixture(), ...others, openLink: (address, browserCookie) => logged(address, { browserCookie }) };
  };
  beforeEach(() => {
    lines = [];
  });

  it("tells of a mail's links which were decided, and how", async () => {
    const linkId = issueId(fixture());
    await audited().activateLink(mailWith([linkId]));
    await audited().activateLink(mailWith([linkId]));
    const { ticketNumber } = ticket;
    expect(lines.map(({ fields }) => fields)).to.deep.equal([
      { ticketNumber, linkIds: [linkId], activated: linkId },
      { ticketNumber, linkIds: [linkId], activated: "", reason: "decided" },
    ]);
  });

  it("logs each step from click to login with ids that connect them, and no secret", async () => {
    const link = await sendLink(fixture());
    const opened = await openLink(audited(), link);
    const request = presented(opened);
    await audited().redeemGrant(request);
    await audited().redeemGrant(request);
    const { ticketNumber, linkId } = link;
    expect(lines.map(({ fields }) => fields)).to.deep.equal([
      { ticketNumber, linkId },
      { ticketNumber, linkId },
      { ticketNumber, linkId, reason: "unknown" },
    ]);
    expect(new Set(lines.map(({ message }) => message))).to.have.lengthOf(3);
    expect(JSON.stringify(lines)).not.to.contain(link.segment.slice(24));
  });

  it("says of a link that is not opened yet what is asked for first", async () => {
    const link = await sendLink(fixture());
    const { settings } = fixture().state;
    settings.earlyPressSeconds = 60;
    await audited().openLink(link, "H".repeat(43));
    Object.assign(settings, { earlyPressSeconds: 0, confirmNewBrowser: "Always" });
    await audited().openLink(link, "H".repeat(43));
    const { ticketNumber, linkId } = link;
    expect(lines.map(({ fields }) => fields)).to.deep.equal([
      { state: "open", isEarlyPress: true, ticketNumber, linkId },
      { state: "open", code: "sent", ticketNumber, linkId },
    ]);
  });

  it("names an imported link by its id, not by its token", async () => {
    const token = "T".repeat(24);
    const { ticketNumber, login } = ticket;
    const link = { ticketNumber, login, email: login, language: "", stateType: "open", stateSince: noon };
    const { store, keys } = fixture();
    const links = [{ ...link, mergedInto: undefined, secretHash: sha256(token), createdAt: noon, isUsed: false }];
    await createImportLinks({ store, keys, clock: () => noon })({ links, accessDays: 14, linkMaxAgeDays: 0 });
    for (const browser of ["one browser", "another"])
      await audited().openLink({ ticketNumber, segment: token }, browser);
    const ids = lines.map(({ fields }) => (fields as { linkId: string }).linkId);
    expect(new Set(ids)).to.have.lengthOf(1);
    expect(JSON.stringify(lines)).not.to.contain(token);
  });

  it("tells that a link did not open, and repeats nothing of a guess", async () => {
    const link = await sendLink(fixture());
    await audited().openLink({ ...link, segment: link.linkId }, "a browser");
    await audited().openLink({ ticketNumber: "made up", segment: "made up" }, "a browser");
    await audited().openLink({ ...link, segment: `${link.linkId}${"x".repeat(24)}` }, "a browser");
    expect(lines.map(({ fields }) => fields)).to.deep.equal([
      { state: "inert", ticketNumber: ticket.ticketNumber, linkId: link.linkId },
      { state: "expired", isGuessed: true },
      { state: "expired", isGuessed: true },
    ]);
  });
});
