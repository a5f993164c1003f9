import type { SysConfig } from "../model.ts";

/** Name of the session cookie; it ends in the SystemID. */
export const sessionName = ({ SystemID }: SysConfig): string => `OTOBOCustomerInterface_${SystemID}`;

/** Netscape's date format, a year ago. */
const longAgo = (now: number): string => {
  const year = 365 * 86_400;
  const [weekday, day, month, fullYear, time] = new Date((now - year) * 1000).toUTCString().split(" ");
  return `${weekday ?? ""} ${day ?? ""}-${month ?? ""}-${fullYear ?? ""} ${time ?? ""} GMT`;
};

const cookie = (settings: SysConfig, nameAndValue: string, expires = ""): string =>
  `${nameAndValue}; path=/otobo/; expires=${expires}; SameSite=Lax; ${settings.HttpType === "https" ? "secure; " : ""}HttpOnly`;

export const sessionCookie = (settings: SysConfig, sessionId: string): string =>
  cookie(settings, `${sessionName(settings)}=${sessionId}`);

/** How a logout ends the session in the browser. */
export const clearedSessionCookie = (settings: SysConfig, now: number): string =>
  cookie(settings, `${sessionName(settings)}=`, longAgo(now));

/** How OTOBO drops a session it does not know: marked secure whatever HttpType says. */
export const rejectedSessionCookie = (settings: SysConfig, now: number): string =>
  cookie({ ...settings, HttpType: "https" }, `${sessionName(settings)}=`, longAgo(now));

/** Set by the login page: a browser that shows it again takes cookies. */
export const browserCookie = (settings: SysConfig): string => cookie(settings, "OTOBOBrowserHasCookie=1");

export const clearedBrowserCookie = (settings: SysConfig, now: number): string =>
  cookie(settings, "OTOBOBrowserHasCookie=", longAgo(now));
