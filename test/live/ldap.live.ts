import { randomBytes } from "node:crypto";
import { expect } from "chai";
import { refuses, opens as goesThrough, takeGrant } from "../scenarios/grants.ts";
import { opensSomething } from "../scenarios/links.ts";
import { mail } from "../scenarios/mails.ts";
import { mailIn, newest } from "../scenarios/steps.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import { startActions } from "./actions.ts";
import { type Directory, startDirectory } from "./directory.ts";
import { readInstallation } from "./installation.ts";
import { setUpLive } from "./live-setup.ts";

const backend = "CustomerUser1";
const loginUrl = (environment: TestEnvironment): string => `${environment.publicUrl}/customer.pl`;

/** The second backend of customer users, and the way to log in with the directory's passwords. */
const settingsFor = ({ port, base }: Directory): Record<string, unknown> => {
  const Params = { port, timeout: 5, version: 3 };
  const field = (name: string, attribute: string) => [name, name, attribute, 1, 1, "var", "", 1];
  return {
    [backend]: {
      Name: "Directory",
      Module: "Kernel::System::CustomerUser::LDAP",
      Params: { Host: "127.0.0.1", BaseDN: base, SSCOPE: "sub", Die: 0, Params },
      CustomerKey: "uid",
      CustomerID: "mail",
      CustomerUserListFields: ["cn", "mail"],
      CustomerUserSearchFields: ["uid", "cn", "mail"],
      CustomerUserPostMasterSearchFields: ["mail"],
      CustomerUserNameFields: ["givenname", "sn"],
      CacheTTL: 0,
      ReadOnly: 1,
      Map: [
        field("UserFirstname", "givenname"),
        field("UserLastname", "sn"),
        field("UserLogin", "uid"),
        field("UserEmail", "mail"),
        field("UserCustomerID", "mail"),
      ],
    },
    "Customer::AuthModule1": "Kernel::System::CustomerAuth::LDAP",
    "Customer::AuthModule::LDAP::Host1": "127.0.0.1",
    "Customer::AuthModule::LDAP::BaseDN1": base,
    "Customer::AuthModule::LDAP::UID1": "uid",
    "Customer::AuthModule::LDAP::Params1": Params,
  };
};

/** Customers who have a password elsewhere: nobody of them may come in by a link. */
describe("customers in a directory, with a real OTOBO and a real LDAP server", function () {
  this.timeout(600_000);
  const installation = readInstallation(process.env);
  const undo: (() => unknown)[] = [];
  const actions = startActions(installation);
  undo.push(actions.stop);
  const password = randomBytes(12).toString("hex");
  let directory: Directory;
  let environment: TestEnvironment;

  const logIn = async (User: string): Promise<number> => {
    const body = new URLSearchParams({ Action: "Login", User, Password: password });
    const response = await fetch(loginUrl(environment), { method: "POST", body, redirect: "manual" });
    await response.text();
    return response.status;
  };
  const join = (login: string, email = login): Promise<void> => directory.add({ login, email, password });

  before("start the directory, install the package and enable it", async () => {
    directory = await startDirectory();
    undo.push(directory.end);
    environment = await setUpLive(installation, undo);
    await actions.call("ConfigFile", { Settings: settingsFor(directory) });
  });
  afterEach(() => environment.tidy());
  after("remove everything again", async () => {
    for (const step of undo.reverse()) await step();
  });

  /** The record moves from OTOBO's database into the directory, under the same login. */
  const moveAway = async (address: string): Promise<void> => {
    await actions.call("CustomerUserRemove", { UserLogin: address });
    await join(address);
    expect((await environment.customerUser(address))?.source).to.equal(backend);
  };
  const moveBack = async (address: string): Promise<void> => {
    await directory.remove(address);
    await environment.addCustomerUser({ login: address, email: address });
  };

  it("get no session by a link from before they moved there, and the link is not consumed", async () => {
    const address = environment.freshAddress("moved");
    const { ticketNumber, link } = await mailIn(environment, address);
    const { browser, grantUrl } = await takeGrant(link);
    await environment.loseEvents(() => moveAway(address));

    await refuses(environment, browser, await browser.open(grantUrl), "between click and login");
    const late = await takeGrant(link, browser);
    await refuses(environment, browser, await browser.open(late.grantUrl), "after the link was sent");
    expect(await logIn(address), "the directory's password").to.equal(302);

    await environment.loseEvents(() => moveBack(address));
    await goesThrough(link, ticketNumber, browser);
  });

  it("get no session either when the directory is named among the backends: it does not tell who has a password", async () => {
    await environment.set("OneTimeAuth::CustomerUserBackends", ["CustomerUser", backend]);
    const address = environment.freshAddress("named");
    const { link } = await mailIn(environment, address);
    const { browser, grantUrl } = await takeGrant(link);
    await environment.loseEvents(() => moveAway(address));
    await refuses(environment, browser, await browser.open(grantUrl), "the directory is a backend for links");
  });

  it("get no session while a record made invalid hides the directory's, and the link is not consumed", async () => {
    const address = environment.freshAddress("hidden");
    const { ticketNumber, link } = await mailIn(environment, address);
    const { browser, grantUrl } = await takeGrant(link);
    await environment.loseEvents(async () => {
      await environment.setValid(address, false);
      await join(address);
    });
    await refuses(
      environment,
      browser,
      await browser.open(grantUrl),
      "invalid in the database, alive in the directory",
    );

    await environment.loseEvents(async () => {
      await environment.setValid(address, true);
      await directory.remove(address);
    });
    await goesThrough(link, ticketNumber, browser);
  });

  it("are found as senders, whatever their login: no second customer user, and no link that opens", async () => {
    const address = environment.freshAddress("sender");
    const login = address.replace(/@.*/, "");
    await join(login, address);
    for (const from of [address, `Directory Person <${address.toUpperCase()}>`]) {
      const { ticketNumber } = await environment.receive(mail({ from }));
      expect(await environment.ticket(ticketNumber), from).to.include({ customerUser: login, customerId: address });
      expect(await environment.customerUser(address), from).to.equal(undefined);
      const sent = newest(await environment.mailsTo(address));
      expect(sent?.text, from).to.contain(`TicketNumber=${ticketNumber}`);
      expect(sent && opensSomething(sent), from).to.equal(false);
    }
  });

  it("are not created a second time while the directory is unavailable", async () => {
    const address = environment.freshAddress("away");
    const login = address.replace(/@.*/, "");
    await join(login, address);
    await directory.stop();
    const away = await environment.receive(mail({ from: address })).finally(directory.start);
    expect(await environment.customerUser(address), "a customer user of the address").to.equal(undefined);
    expect((await environment.ticket(away.ticketNumber)).customerUser).to.equal(address);

    const { ticketNumber } = await environment.receive(mail({ from: address }));
    expect((await environment.ticket(ticketNumber)).customerUser, "when it is back").to.equal(login);
  });
});
