import { appearanceOf, problemsOfAppearance } from "../appearance.ts";
import type { State } from "../model.ts";
import { problemsOfSettings, readChoice, readNumber } from "../checked-settings.ts";
import { problemsOfQueues, queuesThatDiffer } from "../queue-settings.ts";
import { numberNames, publicUrlOf } from "../sys-config.ts";
import { authorize, type Operation } from "./operation.ts";

const texts = [
  "CustomerErrorMessageLinkExpired",
  "CustomerErrorMessageWrongLink",
  "CustomerErrorMessageNewLink",
  "CustomerErrorMessageRefreshFailed",
  "IgnoreSenders",
  "AllowedSenders",
] as const;

/** As Kernel::System::OneTimeAuth::SettingsCheck: the log has it once. */
const logProblem = ({ settings, log }: State): void => {
  const problem = [
    ...problemsOfSettings(settings),
    ...problemsOfAppearance(settings),
    ...problemsOfQueues(settings),
  ].join(" ");
  if (problem !== "" && !log.includes(`OneTimeAuth: ${problem}`)) log.push(`OneTimeAuth: ${problem}`);
};

/** OneTimeAuth::SettingsGet (bridge/PROTOCOL.md, part B). */
export const settingsGet: Operation = (needs, request) => {
  authorize(needs, request);
  const { settings, counters } = needs.state;
  counters.settingsRead += 1;
  logProblem(needs.state);
  const job = settings["PostMaster::PreFilterModule###000-CreateCustomerUser"];
  return Promise.resolve({
    ...Object.fromEntries(texts.map((name) => [name, settings[`OneTimeAuth::${name}`]])),
    ...Object.fromEntries(numberNames.map((name) => [name, readNumber(settings, name)])),
    ConfirmNewBrowser: readChoice(settings, "ConfirmNewBrowser"),
    Queue: queuesThatDiffer(needs.state),
    Appearance: appearanceOf(settings),
    PublicURL: publicUrlOf(settings),
    DefaultLanguage: settings.DefaultLanguage,
    OTOBOTimeZone: settings.OTOBOTimeZone,
    ...(job === undefined
      ? {}
      : { PreFilter: { ...job, CustomerHeaderSpoofProtection: job.CustomerHeaderSpoofProtection ? 1 : 0 } }),
  });
};
