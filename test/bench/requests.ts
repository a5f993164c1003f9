/** Requests as a reverse proxy and OTOBO send them, whole, for the load generator. */
import { sha256 } from "../support/sha256.ts";
import { browser, secret, type SeededLink } from "./seed.ts";

export const credentials = { user: "otobo", password: "password-of-the-benchmark" };

const request = (line: string, headers: Record<string, string>, body = ""): string => {
  const all = { Host: "help.example", ...headers, ...(body && { "Content-Length": String(Buffer.byteLength(body)) }) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
};

/** Every client has an address of its own, as limits are by client. */
const clientOf = (index: number): string => `203.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;

const browserHeaders = (index: number) => ({
  "X-Forwarded-For": clientOf(index),
  "X-Forwarded-Proto": "https",
  "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "Accept-Language": "en-US,en;q=0.5",
  "Accept-Encoding": "gzip, deflate, br",
  "Sec-Fetch-Site": "same-origin",
  Cookie: `OneTimeAuth=${browser}`,
});

const pathOf = ({ ticketNumber, linkId }: SeededLink): string => `/otobo/ota/t/${ticketNumber}/${linkId}${secret}`;

export const pageRequest = (link: SeededLink): string => request(`GET ${pathOf(link)}`, browserHeaders(link.ticketId));
export const openRequest = (link: SeededLink): string =>
  request(`POST ${pathOf(link)}`, { ...browserHeaders(link.ticketId), "Content-Length": "0" });

/** The same for the yardstick, which is told the MAC. */
export const yardstickRequest = (method: "GET" | "POST", link: SeededLink, mac: string): string =>
  request(`${method} /t/${link.ticketNumber}/${link.linkId}/${mac}`, {
    ...browserHeaders(link.ticketId),
    ...(method === "POST" && { "Content-Length": "0" }),
  });

export const internalRequest = (path: string, body: object): string =>
  request(
    `POST ${path}`,
    {
      Authorization: `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString("base64")}`,
      "Content-Type": "application/json",
      "User-Agent": "HTTP-Tiny/0.086",
    },
    JSON.stringify(body),
  );

const ticketOf = ({ ticketNumber, ticketId }: SeededLink) => ({ TicketNumber: ticketNumber, TicketID: ticketId });
const customerUserOf = ({ login }: SeededLink) => ({ CustomerUserLogin: login, CustomerUserEmail: login });

/** What the yardstick is told with a grant to redeem. */
export interface YardstickFacts {
  mac: string;
  leaseExpiresAt: number;
}

/** The bodies of OTOBO's calls, for a link. */
export const bodies = {
  preFilter: ({ login }: SeededLink) => ({
    From: [Buffer.from(`Jane Doe <${login}>`).toString("base64")],
    Headers: { "Content-Type": "text/plain", "Return-Path": login },
    CustomerHeaderSpoofProtection: 1,
    CustomerUserBackend: "",
    SetCheckBoxName: "",
    IgnoreSenders: [],
    AllowedSenders: [],
    Found: {
      Address: login,
      SystemAddress: 0,
      CustomerUser: [
        {
          UserLogin: login,
          UserEmail: login,
          UserCustomerID: login,
          Source: "CustomerUser",
          Valid: 1,
          SearchValues: [login],
        },
      ],
    },
  }),
  issue: (link: SeededLink) => ({ ...ticketOf(link), CustomerUserLogin: link.login }),
  activate: (link: SeededLink) => ({
    ...ticketOf(link),
    ...customerUserOf(link),
    LinkIDs: [link.linkId],
    SecretHash: sha256(secret),
    Recipients: [link.login],
    CustomerUserLanguage: "en",
    StateType: "open",
    StateSince: 1_763_812_800,
    AccessDaysAfterClose: 14,
    ActiveLinksPerTicket: 3,
    IgnoreSenders: [],
    LinkMaxAgeDays: 0,
  }),
  redeem: (link: SeededLink, grant: string) => ({
    ...ticketOf(link),
    ...customerUserOf(link),
    StateType: "open",
    StateSince: 0,
    LinkID: link.linkId,
    GrantHash: sha256(grant),
    AccessDaysAfterClose: 14,
    BrowserHash: sha256(browser),
  }),
};
