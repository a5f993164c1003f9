import type { State } from "../model.ts";
import { authorize, type Operation } from "./operation.ts";

const texts = [
  "AccessDaysAfterClose",
  "ActiveLinksPerTicket",
  "LinkMaxAgeDays",
  "RenewalsPerHour",
  "CustomerErrorMessageLinkExpired",
  "CustomerErrorMessageWrongLink",
  "CustomerErrorMessageNewLink",
  "CustomerErrorMessageRefreshFailed",
  "PublicURL",
  "IgnoreSenders",
  "AllowedSenders",
] as const;

const numbers = {
  AccessDaysAfterClose: /^\d{0,4}$/,
  ActiveLinksPerTicket: /^(?:[1-9]\d?)?$/,
  LinkMaxAgeDays: /^\d{0,4}$/,
  RenewalsPerHour: /^\d{0,3}$/,
} as const;

/** As Kernel::System::OneTimeAuth::Numbers: the log has it once. */
const tellProblem = ({ settings, log }: State): void => {
  const names = (Object.keys(numbers) as (keyof typeof numbers)[]).filter(
    (name) => !numbers[name].test(settings[`OneTimeAuth::${name}`]),
  );
  const wrong = names.map((name) => `OneTimeAuth::${name}`).join(", ");
  const problem = `No number stands in ${wrong}. The last good value is used until that is corrected.`;
  if (wrong !== "" && !log.includes(problem)) log.push(problem);
};

/** OneTimeAuth::SettingsGet (bridge/PROTOCOL.md, part B). */
export const settingsGet: Operation = (needs, request) => {
  authorize(needs, request);
  const { settings, counters } = needs.state;
  counters.settingsRead += 1;
  tellProblem(needs.state);
  const job = settings["PostMaster::PreFilterModule###000-CreateCustomerUser"];
  return Promise.resolve({
    ...Object.fromEntries(texts.map((name) => [name, settings[`OneTimeAuth::${name}`]])),
    DefaultLanguage: settings.DefaultLanguage,
    OTOBOTimeZone: settings.OTOBOTimeZone,
    ...(job === undefined
      ? {}
      : { PreFilter: { ...job, CustomerHeaderSpoofProtection: job.CustomerHeaderSpoofProtection ? "1" : "0" } }),
  });
};
