import type { Attached, Helpdesk, TicketView } from "../scenarios/test-environment.ts";
import type { Actions } from "./actions.ts";
import { queue } from "./queue.ts";

type Run = (module: string, method: string, params: Record<string, unknown>) => Promise<void>;

const ticketIdOf = async ({ run }: Actions, TicketNumber: string): Promise<number> =>
  Number(await run("Ticket", "TicketIDLookup", { TicketNumber }));

const viewsOf = (actions: Actions): Pick<Helpdesk, "ticket" | "ticketId" | "customerUser"> => ({
  ticket: async (TicketNumber) => (await actions.call("Ticket", { TicketNumber })) as unknown as TicketView,
  ticketId: (ticketNumber) => ticketIdOf(actions, ticketNumber),
  customerUser: async (User) => {
    const found = await actions.ask("CustomerUser", "CustomerUserDataGet", { User });
    return (
      found && {
        login: String(found.UserLogin),
        email: String(found.UserEmail),
        customerId: String(found.UserCustomerID),
        firstname: String(found.UserFirstname),
        lastname: String(found.UserLastname),
        source: String(found.Source),
      }
    );
  },
});

type People = Pick<
  Helpdesk,
  "addCustomerUser" | "changeCustomerUser" | "moveToBackend" | "setPassword" | "setValid" | "setLanguage"
>;

const peopleOf = ({ ask, call }: Actions, run: Run): People => {
  /** A record as it can be stored again: without its password, which is a hash, and UserID, which is the login. */
  const record = async (User: string): Promise<Record<string, unknown>> => ({
    ...(await ask("CustomerUser", "CustomerUserDataGet", { User })),
    ...{ UserPassword: undefined, UserID: 1 },
  });
  /** As an agent's screen changes a record. */
  const update = async (login: string, changes: Record<string, unknown>): Promise<void> =>
    run("CustomerUser", "CustomerUserUpdate", { ...(await record(login)), ...changes, ID: login });
  const setLanguage = (UserID: string, Value: string) =>
    run("CustomerUser", "SetPreferences", { UserID, Key: "UserLanguage", Value });
  return {
    addCustomerUser: async (customer) => {
      const { login, email, password = "", valid = true, backend = "CustomerUser", language = "en" } = customer;
      await run("CustomerUser", "CustomerUserAdd", {
        ...{ UserLogin: login, UserEmail: email, UserCustomerID: login, UserPassword: password },
        ...{ UserFirstname: "Firstname", UserLastname: customer.lastname ?? "Lastname" },
        ...{ Source: backend, ValidID: valid ? 1 : 2 },
      });
      if (language !== "") await setLanguage(login, language);
    },
    setPassword: (UserLogin, PW) => run("CustomerUser", "SetPassword", { UserLogin, PW }),
    setValid: (login, valid) => update(login, { ValidID: valid ? 1 : 2 }),
    changeCustomerUser: (login, changed) =>
      update(login, { UserLogin: changed.login ?? login, ...(changed.email && { UserEmail: changed.email }) }),
    moveToBackend: async (login, Source) => {
      const present = await record(login);
      await call("CustomerUserRemove", { UserLogin: login });
      await run("CustomerUser", "CustomerUserAdd", { ...present, Source });
    },
    setLanguage,
  };
};

/** An agent's answer as the compose form sends it. */
export const sendAnswer = async (
  actions: Actions,
  ticketNumber: string,
  mail: { to: string; cc?: string; bcc?: string; text: string; html?: boolean; attachments?: Attached[] },
  EmailSecurity?: Record<string, unknown>,
): Promise<void> => {
  const { to, cc = "", bcc = "", text, html = false, attachments = [] } = mail;
  const document = { String: text, Charset: "utf-8" };
  await actions.run("Ticket::Article::Backend::Email", "ArticleSend", {
    TicketID: await ticketIdOf(actions, ticketNumber),
    ...{ SenderType: "agent", IsVisibleForCustomer: 1, From: "Helpdesk <helpdesk@otobo.example>" },
    ...{ To: to, Cc: cc, Bcc: bcc, Subject: `[Ticket#${ticketNumber}] An answer` },
    Body: html ? await actions.run("HTMLUtils", "DocumentComplete", document) : text,
    ...{ Charset: "utf-8", MimeType: html ? "text/html" : "text/plain", EmailSecurity },
    Attachment: attachments.map(({ filename, contentType, content }) => ({
      ...{ Filename: filename, ContentType: contentType, Content: content },
    })),
    ...{ HistoryType: "SendAnswer", HistoryComment: "An answer" },
  });
};

/** Tickets and customer users of a real OTOBO. */
export const liveHelpdesk = (actions: Actions): Helpdesk => {
  const run: Run = async (...method) => {
    await actions.run(...method);
  };
  const ticketId = (ticketNumber: string) => ticketIdOf(actions, ticketNumber);
  const change = async (ticketNumber: string, method: string, params: Record<string, unknown> = {}): Promise<void> =>
    run("Ticket", method, { TicketID: await ticketId(ticketNumber), ...params });
  return {
    ...viewsOf(actions),
    ...peopleOf(actions, run),
    setState: (ticketNumber, State) => change(ticketNumber, "TicketStateSet", { State }),
    setCustomer: (ticketNumber, login) => change(ticketNumber, "TicketCustomerSet", { User: login, No: login }),
    moveTicket: (ticketNumber, Queue) => change(ticketNumber, "TicketQueueSet", { Queue }),
    deleteTicket: (ticketNumber) => change(ticketNumber, "TicketDelete"),
    merge: async (ticketNumber, main) =>
      run("Ticket", "TicketMerge", { MergeTicketID: await ticketId(ticketNumber), MainTicketID: await ticketId(main) }),
    agentLinks: async (ticketNumber) => {
      const TicketID = await ticketId(ticketNumber);
      const overview = await actions.ask("OneTimeAuth::TicketLinks", "Overview", { TicketID });
      const { Links, BridgeError } = overview as { Links: Record<string, unknown>[]; BridgeError?: string };
      if (BridgeError) throw new Error(BridgeError);
      return Links.map(({ State, SeenTime, OpenedTime }) => ({
        ...{ state: String(State), isSeen: SeenTime !== undefined, isOpened: OpenedTime !== undefined },
      }));
    },
    revokeLinks: async (ticketNumber) => {
      const TicketID = await ticketId(ticketNumber);
      const { Success, Revoked, Message } =
        (await actions.ask("OneTimeAuth::TicketLinks", "Revoke", { TicketID })) ?? {};
      if (!Success) throw new Error(String(Message));
      return Number(Revoked);
    },
    note: async (ticketNumber, Body) =>
      run("Ticket::Article::Backend::Internal", "ArticleCreate", {
        TicketID: await ticketId(ticketNumber),
        ...{ SenderType: "agent", IsVisibleForCustomer: 0, From: "An agent", Subject: "Note", Body },
        ...{ Charset: "utf-8", MimeType: "text/plain", HistoryType: "AddNote", HistoryComment: "A note" },
      }),
    backdate: async (TicketNumber, Seconds) => {
      await actions.call("Backdate", { TicketNumber, Seconds });
    },
    render: async (TicketNumber, Text, { html } = { html: false }) => {
      const rendered = await actions.call("Render", { TicketNumber, Text, Queue: queue, HTML: html ? 1 : 0 });
      return rendered.Text as string;
    },
    send: (ticketNumber, mail) => sendAnswer(actions, ticketNumber, mail),
  };
};
