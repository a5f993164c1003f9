import { type Call, createGenericInterface } from "../../../bridge/adapters/otobo/generic-interface.ts";
import type { Post, TransportOptions } from "../../../bridge/adapters/otobo/post.ts";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import type { Otobo } from "../../../bridge/ports.ts";
import { tina } from "../../bridge/adapters/otobo/otobo-fixture.ts";
import { settingsExample } from "../../protocol/examples.ts";
import { must, mustBePlain, type Target, wholeOf } from "../target.ts";

const firstArticle = {
  ArticleID: 9,
  SenderType: "customer",
  Channel: "Email",
  From: ["SmFuZQ=="],
  Headers: { "List-Id": "x" },
};
const ticket = {
  TicketID: 7,
  TicketNumber: "2026112210000017",
  StateType: "merged",
  StateSince: 1_795_000_000,
  QueueID: 5,
  MergedIntoTicketID: 8,
  MergedIntoTicketNumber: "2026112210000018",
  CustomerUserLogin: "tina",
  CustomerUserExists: 1,
  FirstArticle: firstArticle,
};
const refused = (operation: string) => ({
  Error: { ErrorCode: `${operation}.InvalidParameter`, ErrorMessage: `${operation}: Address is wrong!` },
});

/** An answer, as it is when all is well, for each operation; and a refusal. */
export const goodAnswers: Record<string, Record<string, unknown>[]> = {
  SessionCreate: [{ SessionID: "NRgkeVALoTm5f0yYrXwlbaANZD1vEIoo" }, refused("SessionCreate")],
  CustomerUserFind: [{ CustomerUser: [tina, tina], SystemAddress: 0 }, refused("CustomerUserFind")],
  CustomerUserAdd: [
    { Result: "created", CustomerUser: tina },
    { Result: "refused", Reason: "no" },
  ],
  SettingsGet: [settingsExample],
  TicketStatesGet: [{ Ticket: [ticket] }],
  TicketCustomerSet: [{ Result: "changed", Reason: "" }],
  LinkMailSend: [{ Result: "sent", Reason: "" }],
  CodeMailSend: [{ Result: "failed", Reason: "no" }],
  MisuseReport: [{ Result: "added" }],
  LinkRequest: [{ Result: "scheduled" }],
};

const asks: Record<string, (otobo: Otobo) => Promise<unknown>> = {
  SessionCreate: (otobo) => otobo.ticketsByNumber(["1"]),
  CustomerUserFind: (otobo) => otobo.customerUserFind("jane@customer.example"),
  CustomerUserAdd: (otobo) =>
    otobo.customerUserAdd({ backend: "CustomerUser", address: "j@c.example", firstname: "-", lastname: "j" }),
  SettingsGet: (otobo) => otobo.settingsGet(),
  TicketStatesGet: (otobo) => otobo.ticketById(7, { firstArticle: true }),
  TicketCustomerSet: (otobo) =>
    otobo.ticketCustomerSet({
      ticketId: 7,
      expectedLogin: "",
      firstArticleId: 9,
      login: "tina",
      customerId: "tina",
      checkBox: "",
    }),
  LinkMailSend: (otobo) => otobo.linkMailSend("2026112210000017", "tina"),
  CodeMailSend: (otobo) =>
    otobo.codeMailSend({ ticketNumber: "7", login: "tina", code: "012345", reportUrl: "https://help.example/report" }),
  MisuseReport: (otobo) => otobo.misuseReport("7", "tina"),
  LinkRequest: (otobo) => otobo.linkRequest({ addresses: ["j@c.example"], ticketNumber: "7", discard: false }),
};

// eslint-disable-next-line no-control-regex -- they are what must not be there
const controls = /[\x00-\x1f\x7f]/;

const createOtobo = (call: Call): Otobo =>
  createGenericInterface({ call, user: "bridge", password: "the password", clock: () => 1 });

const outcomeOf = async (otobo: Otobo, operation: string): Promise<string> => {
  try {
    const answer = await (asks[operation] ?? (() => Promise.reject(new Error("no such operation"))))(otobo);
    mustBePlain(answer);
    return wholeOf(answer ?? null);
  } catch (error) {
    must(
      error instanceof BridgeError && error.code.startsWith("otobo-"),
      `fails only as OTOBO's failure: ${String(error)}`,
    );
    must(error.cause === undefined, "the failure holds nothing of the exchange");
    must(error.message.length < 400 && !controls.test(error.message), "the failure's message is short and one line");
    must(!error.message.includes("the password"), "the failure does not tell the password");
    return `${error.code} ${error.message}`;
  }
};

const options: TransportOptions = {
  url: "http://127.0.0.1/otobo",
  webservice: "OneTimeAuth",
  timeout: 1,
  keepAlive: false,
};

/**
 * What holds of every answer of OTOBO, over the transport that `createCall` makes. An input is an operation, a line break, a
 * status, a line break, and the body.
 */
export const createCheck = async (
  createCall: (options: TransportOptions, post: Post) => Call | Promise<Call>,
  sessionAnswer: string,
): Promise<Target["check"]> => {
  let present = { operation: "", status: 0, body: "" };
  const post: Post = (operation) => {
    const { status, body } = operation === present.operation ? present : { status: 200, body: sessionAnswer };
    return Promise.resolve({ status, data: body, statusText: "", headers: {}, config: { headers: {} } } as never);
  };
  const call = await createCall(options, post);
  const withSession = createOtobo(call);
  return async (input) => {
    const [operation = "", status = "", ...lines] = input.split("\n");
    // As the HTTP client decodes it.
    const body = Buffer.from(lines.join("\n"), "latin1").toString();
    present = { operation, status: Number(status), body };
    const outcome = await outcomeOf(operation === "SessionCreate" ? createOtobo(call) : withSession, operation);
    return outcome;
  };
};
