import type { CustomerUserView, Helpdesk, TicketView } from "../scenarios/test-environment.ts";
import type { Actions } from "./actions.ts";
import { queue } from "./queue.ts";

const viewsOf = ({ call }: Actions): Pick<Helpdesk, "ticket" | "ticketId" | "customerUser"> => ({
  ticket: async (TicketNumber) => (await call("Ticket", { TicketNumber })) as unknown as TicketView,
  ticketId: async (TicketNumber) => (await call("TicketID", { TicketNumber })).TicketID as number,
  customerUser: async (login) => {
    const found = await call("CustomerUser", { UserLogin: login });
    return found.login === undefined ? undefined : (found as unknown as CustomerUserView);
  },
});

type People = Pick<
  Helpdesk,
  "addCustomerUser" | "changeCustomerUser" | "moveToBackend" | "setPassword" | "setValid" | "setLanguage"
>;

const peopleOf = (run: (action: string, data: Record<string, unknown>) => Promise<void>): People => ({
  addCustomerUser: ({ login, email, password, valid = true, backend = "CustomerUser", language = "en", lastname }) =>
    run("CustomerUserAdd", {
      UserLogin: login,
      UserEmail: email,
      UserPassword: password,
      ValidID: valid ? 1 : 2,
      Source: backend,
      UserLanguage: language,
      UserLastname: lastname,
    }),
  setPassword: (login, password) => run("SetPassword", { UserLogin: login, UserPassword: password }),
  setValid: (login, valid) => run("CustomerUserUpdate", { UserLogin: login, Changes: { ValidID: valid ? 1 : 2 } }),
  changeCustomerUser: (login, changed) =>
    run("CustomerUserUpdate", {
      UserLogin: login,
      Changes: { UserLogin: changed.login ?? login, ...(changed.email && { UserEmail: changed.email }) },
    }),
  moveToBackend: (login, backend) => run("MoveToBackend", { UserLogin: login, Source: backend }),
  setLanguage: (login, language) => run("SetLanguage", { UserLogin: login, UserLanguage: language }),
});

/** Tickets and customer users of a real OTOBO. */
export const liveHelpdesk = (actions: Actions): Helpdesk => {
  const run = async (action: string, data: Record<string, unknown>): Promise<void> => {
    await actions.call(action, data);
  };
  return {
    ...viewsOf(actions),
    ...peopleOf(run),
    setState: (TicketNumber, State) => run("SetState", { TicketNumber, State }),
    setCustomer: (TicketNumber, UserLogin) => run("SetCustomer", { TicketNumber, UserLogin }),
    moveTicket: (TicketNumber, Queue) => run("MoveTicket", { TicketNumber, Queue }),
    deleteTicket: (TicketNumber) => run("DeleteTicket", { TicketNumber }),
    merge: (TicketNumber, MainTicketNumber) => run("Merge", { TicketNumber, MainTicketNumber }),
    agentLinks: async (TicketNumber) => {
      const { Links } = (await actions.call("AgentLinks", { TicketNumber })) as { Links: Record<string, unknown>[] };
      return Links.map(({ State, SeenTime, OpenedTime }) => ({
        ...{ state: String(State), isSeen: SeenTime !== undefined, isOpened: OpenedTime !== undefined },
      }));
    },
    revokeLinks: async (TicketNumber) => Number((await actions.call("LinksRevoke", { TicketNumber })).Revoked),
    note: (TicketNumber, Text) => run("Note", { TicketNumber, Text }),
    backdate: (TicketNumber, Seconds) => run("Backdate", { TicketNumber, Seconds }),
    render: async (TicketNumber, Text, { html } = { html: false }) => {
      const rendered = await actions.call("Render", { TicketNumber, Text, Queue: queue, HTML: html ? 1 : 0 });
      return rendered.Text as string;
    },
    send: (TicketNumber, { to, cc = "", bcc = "", text, html = false, attachments = [] }) =>
      run("Send", {
        ...{ TicketNumber, To: to, Cc: cc, Bcc: bcc, Text: text, HTML: html ? 1 : 0 },
        Attachment: attachments.map(({ filename, contentType, content }) => ({
          ...{ Filename: filename, ContentType: contentType, Content: content },
        })),
      }),
  };
};
