import { expect } from "chai";
import type { Call } from "../../bridge/adapters/otobo/generic-interface.ts";
import { createRestCall } from "../../bridge/adapters/otobo/rest.ts";
import { createSoapCall } from "../../bridge/adapters/otobo/soap.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { mailIn, opens } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

const password = "a long password";

const transports: Record<string, (environment: TestEnvironment) => Promise<Call>> = {
  REST: ({ publicUrl }) =>
    Promise.resolve(createRestCall({ url: publicUrl, webservice: "OneTimeAuth", timeout: 60_000, keepAlive: false })),
  SOAP: ({ publicUrl }) =>
    createSoapCall({ url: publicUrl, webservice: "OneTimeAuthSOAP", timeout: 60_000, keepAlive: false }),
};

const errorOf = (answer: unknown): string =>
  (answer as { Error?: { ErrorCode?: string } | null }).Error?.ErrorCode ?? "none";

const sessionOf = async (call: Call, login: Record<string, string>): Promise<string> => {
  const { SessionID } = (await call("SessionCreate", { ...login, Password: password })) as { SessionID?: string };
  expect(SessionID, "the session").to.match(/^\w{32}$/);
  return SessionID ?? "";
};

const agentSession = async (
  environment: TestEnvironment,
  call: Call,
  permission: "none" | "ro" | "rw",
): Promise<string> => {
  const login = `${permission}.${environment.freshAddress("agent").split("@")[0] ?? ""}`;
  await environment.addAgent(login, password, permission);
  return sessionOf(call, { UserLogin: login });
};

type Credentials = Record<string, string>;

/** Callers who are refused: what stands in their requests, and the error code. */
const strangers: Record<
  string,
  { code: string; credentials: (environment: TestEnvironment, call: Call) => Promise<Credentials> }
> = {
  "without a session": { code: "AuthFail", credentials: () => Promise.resolve({}) },
  "with a session nobody has": {
    code: "AuthFail",
    credentials: () => Promise.resolve({ SessionID: "A".repeat(32) }),
  },
  "with an expired session": {
    code: "AuthFail",
    credentials: async (environment, call) => {
      const SessionID = await agentSession(environment, call, "rw");
      await environment.expireSession(SessionID);
      return { SessionID };
    },
  },
  "with login and password instead of a session": {
    code: "AuthFail",
    credentials: async (environment) => {
      const UserLogin = environment.freshAddress("agent");
      await environment.addAgent(UserLogin, password, "rw");
      return { UserLogin, Password: password };
    },
  },
  "as a customer": {
    code: "AccessDenied",
    credentials: async (environment, call) => {
      const login = environment.freshAddress("customer");
      await environment.addCustomerUser({ login, email: login, password });
      return { SessionID: await sessionOf(call, { CustomerUserLogin: login }) };
    },
  },
  "as an agent outside of the group": {
    code: "AccessDenied",
    credentials: async (environment, call) => ({ SessionID: await agentSession(environment, call, "none") }),
  },
  "as an agent who may only read in the group": {
    code: "AccessDenied",
    credentials: async (environment, call) => ({ SessionID: await agentSession(environment, call, "ro") }),
  },
};

interface Target {
  ticketNumber: string;
  ticketId: number;
  owner: string;
  /** Nobody's address yet. */
  newcomer: string;
}

const person = (address: string) => ({
  CustomerUserBackend: "CustomerUser",
  UserLogin: address,
  UserEmail: address,
  UserFirstname: "Some",
  UserLastname: "Body",
});

/** Every operation of the product with parameters it would accept, and that would change or tell something. */
const operations: Record<string, (target: Target) => object> = {
  CustomerUserFind: ({ owner }) => ({ Address: owner }),
  CustomerUserAdd: ({ newcomer }) => person(newcomer),
  // OTOBO takes no empty object.
  SettingsGet: () => ({ Any: "1" }),
  TicketStatesGet: ({ ticketId }) => ({ TicketID: [ticketId] }),
  TicketCustomerSet: ({ ticketId, owner, newcomer }) => ({
    ...{ TicketID: ticketId, ExpectedCustomerUserLogin: owner, FirstArticleID: 1 },
    ...{ CustomerUserLogin: newcomer, CustomerID: newcomer },
  }),
  LinkMailSend: ({ ticketNumber, owner }) => ({ TicketNumber: ticketNumber, CustomerUserLogin: owner }),
};

const callAll = async (call: Call, target: Target, credentials: Credentials): Promise<Record<string, string>> => {
  const codes: Record<string, string> = {};
  for (const [operation, dataOf] of Object.entries(operations))
    codes[operation] = errorOf(await call(operation, { ...dataOf(target), ...credentials }));
  return codes;
};

const prepare = async (environment: TestEnvironment): Promise<Target> => {
  const [owner, newcomer] = [environment.freshAddress("owner"), environment.freshAddress("newcomer")];
  const { ticketNumber } = await mailIn(environment, owner);
  return { owner, newcomer, ticketNumber, ticketId: await environment.ticketId(ticketNumber) };
};

const refused = (transport: string, createCall: (environment: TestEnvironment) => Promise<Call>): Scenario => ({
  name: `every operation refuses, over ${transport}, whoever is no agent of the group: ${Object.keys(strangers).join(", ")}`,
  run: async (environment) => {
    const call = await createCall(environment);
    const target = await prepare(environment);
    const mails = (await environment.allMails()).length;
    for (const [who, { code, credentials }] of Object.entries(strangers)) {
      const expected = Object.fromEntries(Object.keys(operations).map((name) => [name, `${name}.${code}`]));
      expect(await callAll(call, target, await credentials(environment, call)), who).to.deep.equal(expected);
    }
    expect(await environment.customerUser(target.newcomer)).to.equal(undefined);
    expect((await environment.ticket(target.ticketNumber)).customerUser).to.equal(target.owner);
    expect(await environment.allMails()).to.have.lengthOf(mails);

    const SessionID = await agentSession(environment, call, "rw");
    const allowed = Object.fromEntries(Object.keys(operations).map((name) => [name, "none"]));
    expect(await callAll(call, target, { SessionID }), "an agent of the group").to.deep.equal(allowed);
  },
});

/** What somebody with the bridge's session may try with another's record: it stays as it is. */
const attempts: Record<string, (victim: string) => object> = {
  "other names": (victim) => person(victim),
  "a password and more": (victim) => ({
    ...{ ...person(victim), UserPassword: password, UserCustomerID: "Evil", ValidID: 2, Source: "CustomerUser" },
    ...{ ID: victim, UserID: 1, UserLanguage: "de" },
  }),
  "another backend": (victim) => ({ ...person(victim), CustomerUserBackend: "CustomerUser1" }),
  "an address of one's own": (victim) => ({ ...person(victim), UserEmail: "evil@customer.example" }),
  "capital letters": (victim) => person(victim.toUpperCase()),
  "an accent": (victim) => person(victim.replace("o", "ó")),
};

const unchanged = (transport: string, createCall: (environment: TestEnvironment) => Promise<Call>): Scenario => ({
  name: `CustomerUserAdd cannot change an existing customer user, over ${transport}`,
  run: async (environment) => {
    const call = await createCall(environment);
    const owner = environment.freshAddress("owner");
    const { ticketNumber, link } = await mailIn(environment, owner);
    const before = await environment.customerUser(owner);
    const SessionID = await agentSession(environment, call, "rw");
    for (const [what, dataOf] of Object.entries(attempts)) {
      const answer = (await call("CustomerUserAdd", { ...dataOf(owner), SessionID })) as { Result?: string };
      expect(answer.Result ?? errorOf(answer), what).to.be.oneOf([
        "exists",
        "refused",
        "CustomerUserAdd.InvalidParameter",
      ]);
      expect(await environment.customerUser(owner), what).to.deep.equal(before);
    }
    // With a password, or made invalid, there would be no way in by a link.
    await opens(link, ticketNumber);
  },
});

const nothingElse = (transport: string, createCall: (environment: TestEnvironment) => Promise<Call>): Scenario => ({
  name: `the web service offers none of OTOBO's own operations but SessionCreate, over ${transport}`,
  run: async (environment) => {
    const call = await createCall(environment);
    const SessionID = await agentSession(environment, call, "rw");
    expect(errorOf(await call("SettingsGet", { SessionID }))).to.equal("none");
    for (const operation of ["TicketCreate", "TicketUpdate", "TicketGet", "TicketSearch", "SessionGet", "UserAdd"])
      expect(await call(operation, { SessionID }).catch(() => "refused"), operation).to.equal("refused");
  },
});

export const securityOperations: ScenarioGroup = {
  title: "security: operations",
  scenarios: Object.entries(transports).flatMap(([name, createCall]) => [
    refused(name, createCall),
    unchanged(name, createCall),
    nothingElse(name, createCall),
  ]),
};
