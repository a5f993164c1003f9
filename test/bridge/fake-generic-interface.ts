import type { Config } from "../../bridge/config.ts";
import { settingsExample } from "../protocol/examples.ts";
import { scenarioConfig } from "../scenarios/scenario-config.ts";
import { startStubServer } from "../support/stub-server.ts";

export interface FakeGenericInterface {
  /** For OTOBO_URL. */
  url: string;
  /** The operations that were called, in order. */
  calls: string[];
  /** What operations answer, by name; may be changed at any time. */
  answers: Record<string, object | Promise<object>>;
  /** For a bridge of this OTOBO; a test adds where its Redis is. */
  config: Config;
  stop: () => Promise<void>;
}

export const publicUrl = "http://127.0.0.1/otobo/ota";
export const otoboPublicUrl = "http://127.0.0.1/otobo";

/** OTOBO's provider of the web service as far as a started bridge needs it; the contract is held elsewhere. */
export const startGenericInterface = async (): Promise<FakeGenericInterface> => {
  const calls: string[] = [];
  const answers: FakeGenericInterface["answers"] = {
    SessionCreate: { SessionID: "session" },
    SettingsGet: {
      ...settingsExample,
      EarlyPressSeconds: 0,
      Queue: [],
      PublicURL: publicUrl,
      OTOBOTimeZone: "UTC",
      PreFilter: undefined,
    },
    LinkMailSend: { Result: "sent" },
    LinkRequest: { Result: "scheduled" },
    TicketStatesGet: { Ticket: [] },
    InstallationCheck: {
      Finding: [{ ID: "daemon", Label: "OTOBO daemon", Status: "OK", Text: "", Remedy: "" }],
    },
  };
  const { origin, stop } = await startStubServer(async ({ path }) => {
    const operation = path.split("/").at(-1) ?? "";
    calls.push(operation);
    const unknown = { Error: { ErrorCode: `${operation}.InternalError`, ErrorMessage: "not known here" } };
    const answer = await answers[operation];
    return { body: answer ?? unknown };
  });
  const url = `${origin}/otobo`;
  const agent = { url, user: "onetimeauth", password: "password-of-the-agent" };
  const config = scenarioConfig({ dataDir: "data", publicUrl, otoboPublicUrl, otobo: agent });
  return { url, calls, answers, config, stop };
};
