import { expect } from "chai";
import { settingsOfQueue } from "../../../bridge/domain/settings.ts";
import { otoboSettings } from "../../support/otobo-settings.ts";
import { readRecord } from "../../support/stored-record.ts";
import { openLink, otoboTicket, presented, sendLink, ticket } from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";

describe("the settings of a ticket's queue", () => {
  const { fixture } = useLinkFixture();
  const { ticketNumber } = ticket;
  const set = (queueId: number, changes: { hasLinks?: boolean; accessDaysAfterClose?: number }) => {
    fixture().state.settings.queues = [{ queueId, hasLinks: true, accessDaysAfterClose: 14, ...changes }];
  };
  const queueId = async () => (await fixture().store.read(ticketNumber))?.lifecycle.queueId;

  it("are the general ones where it has none, and where its queue is not known", () => {
    const queue = { queueId: 5, hasLinks: false, accessDaysAfterClose: 3 };
    const settings = otoboSettings({ queues: [queue] });
    expect(settingsOfQueue(settings, 5)).to.equal(queue);
    for (const other of [undefined, 6])
      expect(settingsOfQueue(settings, other)).to.deep.equal({ hasLinks: true, accessDaysAfterClose: 14 });
  });

  it("switch links off: they open nothing and cannot be renewed, and nobody is told that they are right", async () => {
    const link = await sendLink(fixture(), { queueId: 5 });
    set(5, { hasLinks: false });
    const view = { state: "expired", language: "de", renewable: false, guessed: false };
    expect(await fixture().inspectLink(link)).to.deep.equal(view);
    expect(await fixture().openLink(link, "c".repeat(43))).to.deep.include({ opened: false, view });
    set(5, { hasLinks: true });
    await openLink(fixture(), link);
  });

  it("follow a ticket that is moved, by event or sweep, or when its customer logs in", async () => {
    const link = await sendLink(fixture(), { queueId: 5 });
    expect(await queueId()).to.equal(5);
    expect(await fixture().syncTicket(otoboTicket({ queueId: 6 }))).to.equal(true);
    expect(await fixture().syncTicket(otoboTicket({ queueId: 6 }))).to.equal(false);
    expect(await queueId()).to.equal(6);
    const opened = await openLink(fixture(), link);
    expect(await fixture().redeemGrant(presented(opened, { queueId: 7 }))).to.deep.equal({ redeemed: true });
    expect(await queueId()).to.equal(7);
    await sendLink(fixture(), { queueId: 8 });
    expect(await queueId()).to.equal(8);
  });

  it("are kept by a package that does not tell the queue", async () => {
    await sendLink(fixture(), { queueId: 5 });
    expect(await fixture().syncTicket(otoboTicket())).to.equal(false);
    await sendLink(fixture());
    expect(await queueId()).to.equal(5);
    expect(await readRecord(fixture().redis, ticketNumber)).to.include({ queueId: 5 });
  });
});
