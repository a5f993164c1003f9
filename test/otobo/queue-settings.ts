/** What is set for the tickets of a queue, as Kernel::System::OneTimeAuth::QueueSettings reads it. */
import type { State, Ticket } from "./model.ts";
import { readNumber } from "./checked-settings.ts";
import type { SysConfig } from "./sys-config.ts";

export interface QueueOptions {
  Links: boolean;
  AccessDaysAfterClose: number;
  SessionScope: string;
  TokenRefreshNotificationID: number;
  /** Where the notification stands. */
  NotificationSetting: string;
}

const setting = "OneTimeAuth::Queues";
const option =
  /^(?:(Links) *= *(on|off)|(AccessDaysAfterClose) *= *(\d{1,4})|(SessionScope) *= *(CustomerUser|Ticket)|(TokenRefreshNotificationID) *= *(\d{1,9}))$/;

interface Entry {
  name: string;
  pattern: RegExp;
  rank: number;
  options: Partial<QueueOptions>;
  invalid: string[];
}

const readOption = (name: string, part: string): Partial<QueueOptions> | undefined => {
  const [key = "", value = ""] = option.exec(part)?.slice(1).filter(Boolean) ?? [];
  if (key === "Links") return { Links: value === "on" };
  if (key === "AccessDaysAfterClose") return { AccessDaysAfterClose: Number(value) };
  if (key === "SessionScope") return { SessionScope: value };
  if (key === "") return undefined;
  return { TokenRefreshNotificationID: Number(value), NotificationSetting: `${setting}###${name}` };
};

const readEntry = ([name, text]: [string, string]): Entry => {
  const entry: Entry = {
    name,
    pattern: new RegExp(`^${name.replaceAll(/[.[\]()+?^$|{}\\]/g, "\\$&").replaceAll("*", ".*")}$`),
    rank: name.includes("*") ? name.replaceAll("*", "").length : Infinity,
    options: {},
    invalid: [],
  };
  for (const part of text.split(/[;\n]/).map((one) => one.trim())) {
    const read = readOption(name, part);
    if (read) Object.assign(entry.options, read);
    else if (part !== "") entry.invalid.push(part);
  }
  return entry;
};

/** The most specific one last. */
const entriesOf = (settings: SysConfig): Entry[] =>
  Object.entries(settings[setting])
    .map(readEntry)
    .sort((one, other) => (one.rank === other.rank ? other.name.localeCompare(one.name) : one.rank - other.rank));

/** What counts for the tickets of a queue. */
export const queueOptions = (settings: SysConfig, queue: string): QueueOptions =>
  Object.assign(
    {
      Links: true,
      AccessDaysAfterClose: readNumber(settings, "AccessDaysAfterClose"),
      SessionScope: settings["OneTimeAuth::SessionScope"],
      TokenRefreshNotificationID: settings["OneTimeAuth::TokenRefreshNotificationID"],
      NotificationSetting: "OneTimeAuth::TokenRefreshNotificationID",
    },
    ...entriesOf(settings)
      .filter(({ pattern }) => pattern.test(queue))
      .map(({ options }) => options),
  ) as QueueOptions;

export const queueIdOf = ({ queues }: State, queue: string): number =>
  queues.findIndex(({ Name }) => Name === queue) + 1;

/** The same for a ticket; of a merged one the strictest of both queues, as far as it is about where links lead. */
export const ticketOptions = ({ settings, tickets }: State, ticket: Ticket): QueueOptions => {
  const options = queueOptions(settings, ticket.Queue);
  const main = ticket.MergedInto === undefined ? undefined : tickets.get(ticket.MergedInto);
  if (!main) return options;
  const ofMain = queueOptions(settings, main.Queue);
  const SessionScope = ofMain.SessionScope === "Ticket" ? "Ticket" : options.SessionScope;
  return { ...options, Links: options.Links && ofMain.Links, SessionScope };
};

/** The part `Queue` of SettingsGet: the queues that differ. */
export const queuesThatDiffer = ({ settings, queues }: State) => {
  const general = readNumber(settings, "AccessDaysAfterClose");
  return queues.flatMap(({ Name }, index) => {
    const { Links, AccessDaysAfterClose } = queueOptions(settings, Name);
    return Links && AccessDaysAfterClose === general
      ? []
      : [{ QueueID: String(index + 1), Links: Links ? 1 : 0, AccessDaysAfterClose }];
  });
};

/** Sentences for admins; empty when all is valid. */
export const problemsOfQueues = (settings: SysConfig): string[] =>
  entriesOf(settings).flatMap(({ name, invalid }) =>
    invalid.map((one) => `Invalid option "${one}" in the setting ${setting}###${name}. The general setting applies.`),
  );
