/** The calls of OTOBO, and of a customer's browser, that are measured. Each throws when it is not answered as it should be. */
import { sendRaw } from "../bridge/http/serve.ts";
import { findCustomerUsers } from "../otobo/generic-interface/customer-user-find.ts";
import type { Together } from "../support/start-together.ts";
import { buttonHeaders } from "../support/button-headers.ts";
import { sha256 } from "../support/sha256.ts";

const secret = "TheSecretOfThisLink01234";

export interface Customer {
  login: string;
  ticketNumber: string;
  ticketId: number;
}

/** A link as it stands in a mail, and whose it is. */
export interface SentLink extends Customer {
  path: string;
}

/** What an opened link leaves for OTOBO's login. */
export interface OpenedLink extends Customer {
  linkId: string;
  grantHash: string;
  browserHash: string;
}

const fieldsOf = ({ login }: Customer) => ({ CustomerUserLogin: login, CustomerUserEmail: login });
const ticketOf = ({ ticketNumber, ticketId }: Customer) => ({ TicketNumber: ticketNumber, TicketID: ticketId });

export const createBenchCalls = ({ otobo, publicPort }: Together) => {
  let count = 0;

  /** Nobody that was here before, with a ticket of their own. */
  const newCustomer = (): Customer => {
    count += 1;
    return { login: `customer.${count}@bench.example`, ticketNumber: `20261122${count + 10_000_000}`, ticketId: count };
  };

  const call = async (invoker: string, data: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const result = await otobo.requester.call(invoker, data);
    if (result.Success) return result.Data as Record<string, unknown>;
    throw new Error(`${invoker}: ${result.ErrorMessage}`);
  };

  const preFilter = async ({ login }: Customer, expected: string): Promise<void> => {
    const From = [Buffer.from(`Jane Doe <${login}>`).toString("base64")];
    const Found = { Address: login, ...findCustomerUsers(otobo.state, login) };
    const { Decision } = await call("PreFilter", { From, Headers: {}, CustomerHeaderSpoofProtection: 1, Found });
    if (Decision !== expected) throw new Error(`PreFilter decided ${String(Decision)}, not ${expected}`);
  };

  const prepare = async (customer: Customer): Promise<URL> => {
    const { Link } = await call("LinkIssue", { ...ticketOf(customer), CustomerUserLogin: customer.login });
    return new URL(String(Link));
  };

  const activate = async (customer: Customer, { pathname }: URL): Promise<SentLink> => {
    const answer = await call("LinkActivate", {
      ...ticketOf(customer),
      ...fieldsOf(customer),
      LinkIDs: [pathname.split("/").at(-1)],
      SecretHash: sha256(secret),
      Recipients: [customer.login],
      CustomerUserLanguage: "en",
      StateType: "new",
      StateSince: Math.floor(Date.now() / 1000),
      AccessDaysAfterClose: 14,
      ActiveLinksPerTicket: 3,
      LinkMaxAgeDays: 0,
    });
    if (answer.Activated === "") throw new Error(`LinkActivate: ${String(answer.Reason)}`);
    return { ...customer, path: `${pathname}${secret}` };
  };

  const browse = async (method: "GET" | "POST", path: string, expected: number) => {
    const answer = await sendRaw(publicPort, { method, path, headers: buttonHeaders() });
    if (answer.status !== expected) throw new Error(`${method} answered ${answer.status}, not ${expected}`);
    return answer;
  };

  const open = async ({ path, ...customer }: SentLink): Promise<OpenedLink> => {
    const { headers } = await browse("POST", path, 303);
    const { searchParams } = new URL(headers.location ?? "");
    const [, linkId = ""] = (searchParams.get("User") ?? "").split(".");
    const cookie = /=([^;]+)/.exec(headers["set-cookie"]?.[0] ?? "")?.[1] ?? "";
    return {
      ...customer,
      linkId,
      grantHash: sha256(searchParams.get("OTAToken") ?? ""),
      browserHash: sha256(cookie),
    };
  };

  const redeem = async ({ linkId, grantHash, browserHash, ...customer }: OpenedLink): Promise<void> => {
    const answer = await call("GrantRedeem", {
      ...ticketOf(customer),
      ...fieldsOf(customer),
      StateType: "open",
      StateSince: 0,
      LinkID: linkId,
      GrantHash: grantHash,
      AccessDaysAfterClose: 14,
      BrowserHash: browserHash,
    });
    if (answer.Redeemed !== 1) throw new Error(`GrantRedeem: ${String(answer.Reason)}`);
  };

  return {
    newCustomer,
    preFilter,
    prepare,
    activate,
    sendLink: async (customer: Customer) => activate(customer, await prepare(customer)),
    look: ({ path }: SentLink) => browse("GET", path, 200),
    open,
    redeem,
    sendEvent: (ticketId: number) => call("TicketEvent", { Event: "TicketStateUpdate", TicketID: ticketId }),
  };
};

export type BenchCalls = ReturnType<typeof createBenchCalls>;
