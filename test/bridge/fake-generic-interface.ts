import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

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
  const answer = async (request: IncomingMessage): Promise<object> => {
    const operation = request.url?.split("/").at(-1) ?? "";
    await json(request);
    calls.push(operation);
    return answers[operation] ?? { Error: { ErrorCode: `${operation}.InternalError`, ErrorMessage: "not known here" } };
  };
  const server = createServer((request, response) => {
    void answer(request).then((body) => {
      response.setHeader("content-type", "application/json").end(JSON.stringify(body));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/otobo`,
    calls,
    answers,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
};
