import { buttonPresses } from "./button-presses.ts";
import { agents } from "./agents.ts";
import { appearance } from "./appearance.ts";
import { composing } from "./composing.ts";
import { caches } from "./caches.ts";
import { eventsAndOutages } from "./events-and-outages.ts";
import { idnSenders } from "./idn-senders.ts";
import { lifeOfALink } from "./life-of-a-link.ts";
import { lifeWithTheTicket } from "./life-with-the-ticket.ts";
import { linkForm } from "./link-form.ts";
import { linksThatSurvive } from "./links-that-survive.ts";
import { logins } from "./logins.ts";
import { mainJob } from "./main-job.ts";
import { ownBrowser } from "./own-browser.ts";
import { passwordOffer } from "./password-offer.ts";
import { renewalAndNotification } from "./renewal-and-notification.ts";
import { newBrowsers } from "./new-browsers.ts";
import { oldLinks } from "./old-links.ts";
import type { ScenarioGroup } from "./scenario.ts";
import { queueSettings } from "./queue-settings.ts";
import { securityIntake } from "./security-intake.ts";
import { securityMailKinds } from "./security-mail-kinds.ts";
import { securityAtRest } from "./security-at-rest.ts";
import { securityPlaces } from "./security-places.ts";
import { securityAnswers } from "./security-answers.ts";
import { securityHeaders } from "./security-headers.ts";
import { securityOperations } from "./security-operations.ts";
import { securityRecipients } from "./security-recipients.ts";
import { securityGrants } from "./security-grants.ts";
import { securityRedemption } from "./security-redemption.ts";
import { securityRepair } from "./security-repair.ts";
import { securitySenders } from "./security-senders.ts";
import { sendersAsWritten } from "./senders-as-written.ts";
import { sessionScope } from "./session-scope.ts";
import { settingsDays } from "./settings-days.ts";
import { settingsIntake } from "./settings-intake.ts";
import { settingsMessages } from "./settings-messages.ts";
import { settingsRenewal } from "./settings-renewal.ts";
import { settingsTag } from "./settings-tag.ts";
import { tagPlacements } from "./tag-placements.ts";

/** All scenarios, for the simulated OTOBO and for a real one. */
export const scenarioGroups: ScenarioGroup[] = [
  { title: "the main job", scenarios: mainJob },
  settingsMessages,
  appearance,
  settingsDays,
  settingsRenewal,
  queueSettings,
  settingsIntake,
  settingsTag,
  tagPlacements,
  lifeOfALink,
  composing,
  lifeWithTheTicket,
  caches,
  idnSenders,
  logins,
  buttonPresses,
  ownBrowser,
  newBrowsers,
  sessionScope,
  linkForm,
  passwordOffer,
  linksThatSurvive,
  oldLinks,
  eventsAndOutages,
  renewalAndNotification,
  agents,
  securityAtRest,
  securityPlaces,
  securityRedemption,
  securityGrants,
  securityRecipients,
  securityAnswers,
  sendersAsWritten,
  securitySenders,
  securityHeaders,
  securityRepair,
  securityIntake,
  securityMailKinds,
  securityOperations,
];
