import { expect } from "chai";
import { goesOn, hasSession, opens, refuses, takeGrant } from "./grants.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { mailIn } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

interface Activated {
  address: string;
  ticketNumber: string;
}

/** Something that happened to the customer user of an activated link, and how it is put right again. */
interface Change {
  name: string;
  happens: (environment: TestEnvironment, activated: Activated) => Promise<void>;
  /** Undefined: for good. */
  undone?: (environment: TestEnvironment, activated: Activated) => Promise<void>;
}

const renamed = (address: string): string => `renamed.${address}`;
const inAnotherCase = (address: string): string => address.replace(/^./, (letter) => letter.toUpperCase());
/** The database takes both for the same. */
const withAccent = (address: string): string => address.replace("a", "á");

const reassigned = (name: string, loginFor: (address: string) => string): Change => ({
  name,
  happens: (environment, { address, ticketNumber }) => environment.setCustomer(ticketNumber, loginFor(address)),
  undone: (environment, { address, ticketNumber }) => environment.setCustomer(ticketNumber, address),
});

const anotherAddress = (name: string, emailFor: (address: string) => string): Change => ({
  name,
  happens: (environment, { address }) => environment.changeCustomerUser(address, { email: emailFor(address) }),
  undone: (environment, { address }) => environment.changeCustomerUser(address, { email: address }),
});

const anotherLogin = (name: string, loginFor: (address: string) => string): Change => ({
  name,
  happens: (environment, { address }) => environment.changeCustomerUser(address, { login: loginFor(address) }),
  undone: (environment, { address }) => environment.changeCustomerUser(loginFor(address), { login: address }),
});

const changes: Change[] = [
  {
    name: "a password was set",
    happens: (environment, { address }) => environment.setPassword(address, "a long password"),
  },
  {
    name: "the customer user was made invalid",
    happens: (environment, { address }) => environment.setValid(address, false),
    undone: (environment, { address }) => environment.setValid(address, true),
  },
  {
    name: "the customer user was moved to another backend",
    happens: (environment, { address }) => environment.moveToBackend(address, "CustomerUser1"),
    undone: (environment, { address }) => environment.moveToBackend(address, "CustomerUser"),
  },
  anotherAddress("the address was changed", renamed),
  anotherAddress("the address was spelled in another case", inAnotherCase),
  anotherLogin("the login was renamed", renamed),
  anotherLogin("the login was spelled in another case", inAnotherCase),
  {
    ...reassigned("the ticket was given to another customer user", renamed),
    happens: async (environment, { address, ticketNumber }) => {
      await environment.addCustomerUser({ login: renamed(address), email: renamed(address) });
      await environment.setCustomer(ticketNumber, renamed(address));
    },
  },
  reassigned("the ticket was given to the customer user's login in another case", inAnotherCase),
  reassigned("the ticket was given to the customer user's login with an accent", withAccent),
  reassigned("the ticket was given to nobody", () => ""),
];

/** No event tells the bridge: what OTOBO finds at the moment of the login has to be enough. */
const afterChange = ({ name, happens, undone }: Change): Scenario => ({
  name: `${name} after the link was sent, or between click and login: no session${undone ? ", and the link is not consumed" : ""}`,
  run: async (environment) => {
    const address = environment.freshAddress("past");
    const { ticketNumber, link } = await mailIn(environment, address);
    const activated = { address, ticketNumber };
    const { browser, grantUrl } = await takeGrant(link);
    await environment.loseEvents(() => happens(environment, activated));

    await refuses(environment, browser, await browser.open(grantUrl), "between click and login");
    const late = await takeGrant(link, browser);
    await refuses(environment, browser, await browser.open(late.grantUrl), "after the link was sent");
    if (!undone) return;
    await environment.loseEvents(() => undone(environment, activated));
    await opens(link, ticketNumber, browser);
  },
});

const nothingHappened: Scenario = {
  name: "nothing changed between click and login: the session is the customer user's",
  run: async (environment) => {
    const { ticketNumber, link } = await mailIn(environment, environment.freshAddress("present"));
    const { browser, grantUrl } = await takeGrant(link);
    await goesOn(browser, grantUrl, ticketNumber);
    expect(await hasSession(environment, browser)).to.equal(true);
  },
};

export const securityRedemption: ScenarioGroup = {
  title: "redemption believes only the present",
  scenarios: [nothingHappened, ...changes.map(afterChange)],
};
