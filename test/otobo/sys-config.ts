import numberCases from "../fixtures/number-settings.json" with { type: "json" };
import type { NumberGenerator } from "./ticket-number.ts";

export type NumberName = keyof typeof numberCases;
/** The settings that are numbers: those of which there are cases for the package's Perl and for the simulated OTOBO. */
export const numberNames = Object.keys(numberCases) as NumberName[];

/** The settings of OTOBO that the product or the simulator reads, by their names in the system configuration. */
export interface SysConfig extends Record<`OneTimeAuth::${NumberName}`, string> {
  SystemID: string;
  "Ticket::NumberGenerator": NumberGenerator;
  FQDN: string;
  HttpType: "http" | "https";
  DefaultLanguage: string;
  OTOBOTimeZone: string;
  /** Regular expression of addresses OTOBO refuses for customer users. */
  CheckEmailInvalidAddress: string;
  SendNoAutoResponseRegExp: string;
  SessionMaxIdleTime: number;
  SessionMaxTime: number;
  CustomerSessionLimit: number;
  CustomerSessionPerUserLimit: number;
  SendmailBcc: string;
  CustomerColorDefinitions: Record<string, string>;
  /** Undefined: not valid, as OTOBO delivers it. */
  CustomerLogo: { URLLogo: string; URLSignet: string } | undefined;
  CustomerHeadline: string;
  ProductName: string;
  /** Labels by address. Undefined: not valid, as OTOBO delivers it. */
  "CustomerFrontend::FooterLinks": Record<string, string> | undefined;
  "OneTimeAuth::CustomerErrorMessageLinkExpired": string;
  "OneTimeAuth::CustomerErrorMessageWrongLink": string;
  "OneTimeAuth::CustomerErrorMessageNewLink": string;
  "OneTimeAuth::CustomerErrorMessageRefreshFailed": string;
  "OneTimeAuth::TokenRefreshNotificationID": number;
  "OneTimeAuth::PublicURL": string;
  "OneTimeAuth::AgentGroup": string;
  /** Empty: the backend that the pre-filter creates in. */
  "OneTimeAuth::CustomerUserBackends": string[];
  "OneTimeAuth::SessionScope": string;
  "OneTimeAuth::ConfirmNewBrowser": string;
  "OneTimeAuth::LoginPageHint": string;
  "OneTimeAuth::OfferPassword": string;
  /** Options by queue or pattern. */
  "OneTimeAuth::Queues": Record<string, string>;
  "OneTimeAuth::IgnoreSenders": string[];
  "OneTimeAuth::AllowedSenders": string[];
  "OneTimeAuth::ArchiveBccIsTrusted": boolean;
  /** Undefined: the pre-filter is not valid. */
  "PostMaster::PreFilterModule###000-CreateCustomerUser":
    { CustomerHeaderSpoofProtection: boolean; CustomerUserBackend: string; SetCheckBoxName: string } | undefined;
  /** The product's login module and its pre-application module are valid. */
  "Customer::AuthModule10": boolean;
  "CustomerPanelPreApplicationModule###OneTimeAuth": boolean;
  /** The wrapper that expands the tag and completes links is valid. */
  "AutoloadPerlPackages###500-OneTimeAuth": boolean;
}

/** As the package reads it: slashes behind it do not count. */
export const publicUrlOf = (settings: SysConfig): string => settings["OneTimeAuth::PublicURL"].replace(/\/+$/, "");
