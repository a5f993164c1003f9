/** The calls of OTOBO, and of a customer's browser, that are measured. Each throws when it is not answered as it should be. */
import { findCustomerUsers } from "../otobo/generic-interface/customer-user-find.ts";
import {
  activateLink,
  call,
  issueLink,
  newBrowser,
  type Opened,
  openedBy,
  redeem,
  type SentLink,
  visit,
} from "../support/bridge-client.ts";
import type { Together } from "../support/start-together.ts";

export const createBenchCalls = (together: Together) => {
  let count = 0;

  /** The address of somebody who was not here before. */
  const newAddress = (): string => `customer.${(count += 1)}@bench.example`;
  /** A link of a new ticket. */
  const prepare = (): Promise<SentLink> => {
    const address = newAddress();
    return issueLink(together, together, `20261122${count + 10_000_000}`, address);
  };

  const preFilter = async (address: string, expected: string): Promise<void> => {
    const From = [Buffer.from(`Jane Doe <${address}>`).toString("base64")];
    const Found = { Address: address, ...findCustomerUsers(together.otobo.state, address) };
    const mail = { From, Headers: {}, CustomerHeaderSpoofProtection: 1, Found };
    const { body } = await call(together, together, "/otobo/prefilter", mail);
    if (body.Decision !== expected) throw new Error(`PreFilter: ${JSON.stringify(body)}, not ${expected}`);
  };

  const activate = async (link: SentLink): Promise<SentLink> => {
    const { body } = await activateLink(together, together, link);
    if (!body.Activated) throw new Error(`LinkActivate: ${JSON.stringify(body)}`);
    return link;
  };

  const look = async ({ path }: SentLink): Promise<void> => {
    const { status } = await visit(together, "GET", path);
    if (status !== 200) throw new Error(`GET answered ${status}`);
  };

  const open = async (link: SentLink): Promise<{ link: SentLink; opened: Opened }> => {
    const browser = newBrowser();
    const opened = openedBy(await visit(together, "POST", link.path, browser), browser);
    if (!opened) throw new Error("The link did not open");
    return { link, opened };
  };

  return {
    newAddress,
    preFilter,
    prepare,
    activate,
    sendLink: async () => activate(await prepare()),
    look,
    open,
    redeem: async ({ link, opened }: Awaited<ReturnType<typeof open>>): Promise<void> => {
      const { body } = await redeem(together, together, link, opened);
      if (body.Redeemed !== 1) throw new Error(`GrantRedeem: ${JSON.stringify(body)}`);
    },
    sendEvent: (ticketId: number) =>
      call(together, together, "/otobo/events", { Event: "TicketStateUpdate", TicketID: ticketId }),
  };
};

export type BenchCalls = ReturnType<typeof createBenchCalls>;
