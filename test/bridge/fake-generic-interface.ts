import { startStubServer } from "../support/stub-server.ts";

export interface FakeGenericInterface {
  /** For OTOBO_URL. */
  url: string;
  /** The operations that were called, in order. */
  calls: string[];
  /** What operations answer, by name; may be changed at any time. */
  answers: Record<string, object | Promise<object>>;
  stop: () => Promise<void>;
}

/** OTOBO's provider of the web service as far as a started bridge needs it; the contract is held elsewhere. */
export const startGenericInterface = async (publicUrl: string): Promise<FakeGenericInterface> => {
  const calls: string[] = [];
  const answers: FakeGenericInterface["answers"] = {
    SessionCreate: { SessionID: "session" },
    SettingsGet: {
      AccessDaysAfterClose: "14",
      ActiveLinksPerTicket: "3",
      LinkMaxAgeDays: "0",
      RenewalsPerHour: "5",
      PublicURL: publicUrl,
      DefaultLanguage: "en",
      OTOBOTimeZone: "UTC",
    },
    LinkMailSend: { Result: "sent" },
    TicketStatesGet: { Ticket: [] },
  };
  const { origin, stop } = await startStubServer(async ({ path }) => {
    const operation = path.split("/").at(-1) ?? "";
    calls.push(operation);
    const unknown = { Error: { ErrorCode: `${operation}.InternalError`, ErrorMessage: "not known here" } };
    const answer = await answers[operation];
    return { body: answer ?? unknown };
  });
  return { url: `${origin}/otobo`, calls, answers, stop };
};
