import { asciiLowerCase } from "../../bridge/domain/ascii.ts";
import type { CustomerUser, NewCustomerUser } from "../../bridge/domain/customer-user.ts";
import { BridgeError } from "../../bridge/domain/errors.ts";
import type { Log, Otobo } from "../../bridge/ports.ts";

export const customerUser = (login: string, changes: Partial<CustomerUser> = {}): CustomerUser => {
  const email = changes.email ?? login;
  return { login, email, customerId: login, source: "CustomerUser", valid: true, searchValues: [email], ...changes };
};

/** As a database with the collation utf8mb4_unicode_ci compares: neither case, nor accents, nor compatibility forms count. */
const collate = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").toLowerCase();

const byLogin = (one: CustomerUser, other: CustomerUser): number => (one.login < other.login ? -1 : 1);

export type FakeCustomers = Pick<Otobo, "customerUserFind" | "customerUserAdd"> & {
  customerUsers: CustomerUser[];
  created: NewCustomerUser[];
  calls: string[];
};

/** The customer users of an OTOBO, with a database that finds more than what is asked for. */
export const fakeCustomers = (customerUsers: CustomerUser[] = [], systemAddresses: string[] = []): FakeCustomers => {
  const calls: string[] = [];
  const created: NewCustomerUser[] = [];
  const search = (address: string) => customerUsers.filter(({ email }) => collate(email) === collate(address));
  return {
    customerUsers,
    created,
    calls,
    customerUserFind: (address) => {
      calls.push(`find ${address}`);
      const sameLogin = customerUsers.filter(({ login }) => asciiLowerCase(login) === address);
      const others = search(address).filter((found) => !sameLogin.includes(found));
      return Promise.resolve({
        customerUsers: [...sameLogin, ...others.sort(byLogin)],
        systemAddress: systemAddresses.includes(address),
      });
    },
    customerUserAdd: (added) => {
      calls.push(`add ${added.address}`);
      const { address, backend } = added;
      const existing = customerUsers.find(({ login }) => collate(login) === collate(address)) ?? search(address)[0];
      if (existing) return Promise.resolve({ result: "exists", customerUser: existing });
      if (/^\.|\.\./.test(address)) return Promise.resolve({ result: "refused", reason: "Invalid syntax" });
      const customer = customerUser(address, { source: backend });
      customerUsers.push(customer);
      created.push(added);
      return Promise.resolve({ result: "created", customerUser: customer });
    },
  };
};

/** An OTOBO that is away. */
export const awayOtobo = (): Pick<Otobo, "customerUserFind" | "customerUserAdd"> => {
  const fail = () => Promise.reject(new BridgeError("otobo-unavailable", "OTOBO is away"));
  return { customerUserFind: fail, customerUserAdd: fail };
};

export type FakeLog = Log & {
  lines: { level: string; message: string; fields: Record<string, unknown> | undefined }[];
};

export const fakeLog = (): FakeLog => {
  const lines: FakeLog["lines"] = [];
  const at = (level: string) => (message: string, fields?: Record<string, unknown>) => {
    lines.push({ level, message, fields });
  };
  return { lines, debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
};
