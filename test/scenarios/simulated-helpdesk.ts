import type { SimulatedOtobo } from "../otobo/start.ts";
import type { Helpdesk } from "./test-environment.ts";

const now = (action: () => unknown): Promise<void> => {
  action();
  return Promise.resolve();
};

const viewsOf = (otobo: SimulatedOtobo): Pick<Helpdesk, "ticket" | "ticketId" | "customerUser"> => ({
  ticket: (ticketNumber) => {
    const ticket = otobo.ticket(ticketNumber);
    return Promise.resolve({
      ticketNumber,
      customerUser: ticket.CustomerUserID ?? "",
      customerId: ticket.CustomerID ?? "",
      state: ticket.State,
      dynamicFields: ticket.DynamicFields,
      articles: ticket.Articles.map(({ SenderType, Body, Plain }) => ({
        senderType: SenderType,
        body: Body,
        plain: Plain?.toString() ?? "",
      })),
      history: ticket.History.map(({ Name }) => Name),
    });
  },
  ticketId: (ticketNumber) => Promise.resolve(otobo.ticket(ticketNumber).TicketID),
  customerUser: (login) => {
    const found = otobo.customerUser(login);
    return Promise.resolve(
      found && {
        login: found.UserLogin,
        email: found.UserEmail,
        customerId: found.UserCustomerID,
        firstname: found.UserFirstname,
        lastname: found.UserLastname,
        source: found.Source,
      },
    );
  },
});

/** As OTOBO does it, tickets of a login get the new one. */
const changeCustomerUser = (
  otobo: SimulatedOtobo,
  old: string,
  { login = old, email }: { login?: string; email?: string },
): void => {
  Object.assign(otobo.customerUser(old) ?? {}, { UserLogin: login, ...(email && { UserEmail: email }) });
  if (login === old) return;
  for (const { TicketNumber, CustomerUserID, CustomerID } of otobo.state.tickets.values())
    if (CustomerUserID === old) otobo.changeCustomer(TicketNumber, login, CustomerID ?? "");
};

const peopleOf = (
  otobo: SimulatedOtobo,
): Pick<
  Helpdesk,
  "addCustomerUser" | "changeCustomerUser" | "moveToBackend" | "setPassword" | "setValid" | "setLanguage"
> => {
  const change = (login: string, changes: object) => now(() => Object.assign(otobo.customerUser(login) ?? {}, changes));
  return {
    addCustomerUser: ({ login, email, password, valid = true, backend = "CustomerUser", language = "en", lastname }) =>
      now(() =>
        otobo.addCustomerUser({
          UserLogin: login,
          UserEmail: email,
          Password: password,
          Valid: valid,
          Source: backend,
          UserLanguage: language,
          ...(lastname && { UserLastname: lastname }),
        }),
      ),
    changeCustomerUser: (login, changed) =>
      now(() => {
        changeCustomerUser(otobo, login, changed);
      }),
    moveToBackend: (login, Source) => change(login, { Source }),
    setPassword: (login, Password) => change(login, { Password }),
    setValid: (login, Valid) => change(login, { Valid }),
    setLanguage: (login, UserLanguage) => change(login, { UserLanguage }),
  };
};

const contentType = (html = false) => (html ? "text/html" : "text/plain");

/** Tickets and customer users of a simulated OTOBO. */
export const simulatedHelpdesk = (otobo: SimulatedOtobo): Helpdesk => ({
  ...viewsOf(otobo),
  ...peopleOf(otobo),
  setState: (ticketNumber, state) =>
    now(() => {
      otobo.setState(ticketNumber, state);
    }),
  setCustomer: (ticketNumber, login) =>
    now(() => {
      otobo.changeCustomer(ticketNumber, login);
    }),
  moveTicket: (ticketNumber, queue) =>
    now(() => {
      otobo.moveTicket(ticketNumber, queue);
    }),
  deleteTicket: (ticketNumber) =>
    now(() => {
      otobo.deleteTicket(ticketNumber);
    }),
  merge: (ticketNumber, main) =>
    now(() => {
      otobo.merge(ticketNumber, main);
    }),
  agentLinks: async (ticketNumber) =>
    (await otobo.agentLinks.list(otobo.ticket(ticketNumber))).map(({ State, SeenAt, OpenedAt }) => ({
      ...{ state: String(State), isSeen: SeenAt !== undefined, isOpened: OpenedAt !== undefined },
    })),
  revokeLinks: (ticketNumber) => otobo.agentLinks.revoke(otobo.ticket(ticketNumber)),
  note: (ticketNumber, text) => now(() => otobo.note(ticketNumber, text)),
  backdate: (ticketNumber, seconds) =>
    now(() => {
      otobo.backdate(ticketNumber, seconds);
    }),
  render: (ticketNumber, template, { html } = { html: false }) =>
    otobo.render(ticketNumber, template, contentType(html)),
  send: async (ticketNumber, { html, attachments = [], ...mail }) => {
    const attached = attachments.map((file) => ({ ...file, content: Buffer.from(file.content) }));
    await otobo.send(ticketNumber, { ...mail, contentType: contentType(html), attachments: attached });
  },
});
