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
] as const;

/** OneTimeAuth::SettingsGet (bridge/PROTOCOL.md, part B). */
export const settingsGet: Operation = (needs, request) => {
  authorize(needs, request);
  const { settings, counters } = needs.state;
  counters.settingsRead += 1;
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
