import { expect } from "chai";
import { operations } from "../../bridge/protocol/operations.ts";
import { operationExamples } from "../protocol/examples.ts";
import { mail } from "../scenarios/mails.ts";
import { startOtobo, type SimulatedOtobo } from "../otobo/start.ts";
import { send } from "./recordings.ts";

type Body = Record<string, unknown>;
const tina = { UserLogin: "tina", UserEmail: "tina@example.com", Password: "tina" };

describe("the product's operations in the simulated OTOBO", () => {
  let otobo: SimulatedOtobo;
  let session: unknown;

  const call = async (operation: string, data: Body): Promise<Body> => {
    const path = `/otobo/nph-genericinterface.pl/Webservice/OneTimeAuth/${operation}`;
    const headers = { Host: "otobo.example", "Content-Type": "application/json", "Content-Length": "" };
    return JSON.parse((await send(otobo.url, { method: "POST", path, headers }, JSON.stringify(data))).body) as Body;
  };
  const ours = (operation: string, data: Body = {}): Promise<Body> => call(operation, { SessionID: session, ...data });
  const logIn = async (data: Body): Promise<unknown> => (await call("SessionCreate", data)).SessionID;
  const codeOf = (answer: Body): unknown => (answer.Error as Body | undefined)?.ErrorCode;

  beforeEach(async () => {
    otobo = await startOtobo({ customerUsers: [tina] });
    session = await logIn({ UserLogin: otobo.agent.login, Password: otobo.agent.password });
  });

  afterEach(() => otobo.stop());

  it("take the requests of the protocol's examples, and answer as the schemas describe", async () => {
    for (const { operation, request } of operationExamples) {
      const { SessionID, ...data } = request;
      const given =
        operation === "SessionCreate" ? { UserLogin: otobo.agent.login, Password: otobo.agent.password } : data;
      const answer = await (SessionID === undefined ? call : ours)(operation, given);
      const { answer: schema } = operations[operation as keyof typeof operations];
      // It has no ticket and no bridge yet, so what an example needs one for is refused, but not for its shape.
      expect(codeOf(answer), operation).to.equal(undefined);
      expect(schema.safeParse(answer).error?.issues, operation).to.equal(undefined);
    }
  });

  it("name the parameter that is missing or wrong", async () => {
    expect(codeOf(await ours("CustomerUserFind"))).to.equal("CustomerUserFind.MissingParameter");
    expect(codeOf(await ours("CustomerUserFind", { Address: {} }))).to.equal("CustomerUserFind.InvalidParameter");
    expect(codeOf(await ours("TicketStatesGet"))).to.equal("TicketStatesGet.MissingParameter");
    const many = Array.from({ length: 101 }, (_, index) => index + 1);
    expect(codeOf(await ours("TicketStatesGet", { TicketID: many }))).to.equal("TicketStatesGet.InvalidParameter");
  });

  it("find customer users as the database does, and system addresses", async () => {
    const found = await ours("CustomerUserFind", { Address: "tína@example.com" });
    expect((found.CustomerUser as Body[]).map(({ UserLogin }) => UserLogin)).to.deep.equal(["tina"]);
    expect(await ours("CustomerUserFind", { Address: "nobody@example.com" })).not.to.have.property("CustomerUser");
    expect(Number((await ours("CustomerUserFind", { Address: "otobo@localhost" })).SystemAddress)).to.equal(1);
  });

  it("add a customer user once, and say why not", async () => {
    const add = (address: string, CustomerUserBackend = "CustomerUser") =>
      ours("CustomerUserAdd", {
        CustomerUserBackend,
        UserLogin: address,
        UserEmail: address,
        UserFirstname: "Jane",
        UserLastname: "Doe",
      });
    expect((await add("jane@customer.example")).Result).to.equal("created");
    expect((await add("jane@customer.example")).Result).to.equal("exists");
    expect((await add("x@invalid.test")).Result).to.equal("refused");
    expect((await add("x@customer.example", "CustomerUser2")).Reason).to.equal(
      "The customer user backend CustomerUser2 is read-only.",
    );
    expect(otobo.customerUser("jane@customer.example")).to.include({ UserCustomerID: "jane@customer.example" });
  });

  it("tell the settings, the pre-filter's only while it is valid", async () => {
    const settings = await ours("SettingsGet");
    expect(settings).to.include({ AccessDaysAfterClose: 14, PublicURL: otobo.publicUrl, DefaultLanguage: "en" });
    expect(settings.PreFilter).to.include({ CustomerUserBackend: "" });
    otobo.state.settings["PostMaster::PreFilterModule###000-CreateCustomerUser"] = undefined;
    expect(await ours("SettingsGet")).not.to.have.property("PreFilter");
  });

  it("tell a ticket's state by id and number, with its first article and what it was merged into", async () => {
    const from = "J <jane@customer.example>";
    const [first, main] = [await otobo.postmaster.read(mail({ from })), await otobo.postmaster.read(mail({ from }))];
    if (first.result === "ignored" || main.result === "ignored") throw new Error("ignored");
    otobo.merge(first.ticketNumber, main.ticketNumber);
    const answer = await ours("TicketStatesGet", { TicketNumber: [first.ticketNumber, "999"], FirstArticle: 1 });
    const [ticket] = answer.Ticket as Body[];
    expect(answer.Ticket).to.have.length(1);
    expect(ticket).to.include({ StateType: "merged", MergedIntoTicketNumber: main.ticketNumber });
    const { From, SenderType, Channel } = ticket!.FirstArticle as Body;
    expect([SenderType, Channel]).to.deep.equal(["customer", "Email"]);
    expect(Buffer.from((From as string[])[0]!, "base64").toString()).to.equal(from);
    expect(await ours("TicketStatesGet", { TicketID: 999 })).to.deep.equal({});
  });

  it("set a ticket's customer only while it is what the caller thinks", async () => {
    const read = await otobo.postmaster.read(mail({ from: "jane@customer.example" }));
    if (read.result === "ignored") throw new Error("ignored");
    const set = (more: Body) =>
      ours("TicketCustomerSet", {
        TicketID: read.ticketId,
        ExpectedCustomerUserLogin: "jane@customer.example",
        FirstArticleID: read.articleId,
        CustomerUserLogin: "tina",
        CustomerID: "tina",
        SetCheckBoxName: "NewCustomerCreated",
        ...more,
      });
    expect((await set({ ExpectedCustomerUserLogin: "other" })).Result).to.equal("changed");
    expect((await set({ FirstArticleID: 4711 })).Result).to.equal("changed");
    expect((await set({})).Result).to.equal("set");
    expect((await set({})).Result).to.equal("unchanged");
    expect(otobo.ticket(read.ticketNumber).DynamicFields).to.deep.equal({ NewCustomerCreated: "1" });
  });
});
