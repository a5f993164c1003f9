/**
 * Recognises a browser by a cookie, a random token. A grant is worthless without it (PROTOCOL.md). A browser that its customer
 * called their own has a second one, for as long as it is remembered.
 */
import type { IncomingMessage } from "node:http";
import { secondsPerDay } from "../domain/time.ts";
import { randomToken, type RandomBytes } from "../domain/token.ts";
import type { Visitor } from "../domain/visitor.ts";

/** The part of a request that tells which browser sends it, and from where. */
type CookieRequest = Pick<IncomingMessage, "headers">;

const letters = 43;
const wellFormed = /^[0-9A-Za-z]{43}$/;
const secondsPerHour = 3600;

/** Names and values as they were sent. */
const cookiesOf = ({ headers }: CookieRequest): [name: string, value: string][] =>
  (headers.cookie ?? "").split(";").map((cookie) => {
    const [name = "", ...value] = cookie.split("=");
    return [name.trim(), value.join("=").trim()];
  });

export const cookieNamesOf = (request: CookieRequest): string[] => cookiesOf(request).map(([name]) => name);

/** Where a button was pressed: on our page, on our page without a cookie, or on another site. */
type PressedOn = "our-page" | "page-without-cookie" | "other-site";

export interface BrowserCookie {
  /** The browser by its tokens, a new one if it has none, and the cookie that keeps that for another hour. */
  keep: (request: CookieRequest) => { visitor: Visitor; cookie: string };
  /** The token by which a browser is to be remembered, a new one if it has none, and the cookie for so many days. */
  remember: (request: CookieRequest, days: number) => { ownCookie: string; cookie: string };
  /** The cookie that ends this. */
  forget: () => string;
  /** Decided by the cookie, unless the browser says that another site sends the request. */
  pressedOn: (request: CookieRequest) => PressedOn;
}

/**
 * Only `cross-site` and `same-site` count. `same-origin` proves nothing: older Safaris send it when a foreign POST is reloaded
 * (WebKit/WebKit#60289). Neither does `none`: some browsers send it with every button (mybb/mybb#5382).
 */
const isFromOtherSite = ({ headers }: CookieRequest): boolean =>
  /\b(?:cross-site|same-site)\b/i.test(headers["sec-fetch-site"] ?? "");

export interface BrowserCookieOptions {
  /** The pages are on https. */
  secure: boolean;
  random: RandomBytes;
}

/**
 * SameSite=Lax, not Strict: browsers leave out a Strict cookie when the link was clicked in a webmail, so the page would give
 * them another token at every visit, and a link would look leased to somebody else after the Back button. What must be refused
 * is a POST from another site, which carries neither a Lax nor a Strict cookie.
 */
const attributesOf = (secure: boolean, seconds: number): string =>
  `Max-Age=${seconds}; Path=/; HttpOnly;${secure ? " Secure;" : ""} SameSite=Lax`;

/** `__Host-` keeps other hosts of the domain from setting the cookies; it needs https. */
export const createBrowserCookie = ({ secure, random }: BrowserCookieOptions): BrowserCookie => {
  const name = secure ? "__Host-OneTimeAuth" : "OneTimeAuth";
  const ownName = `${name}Own`;
  const write = (cookie: string, value: string, seconds: number): string =>
    `${cookie}=${value}; ${attributesOf(secure, seconds)}`;
  const read = (request: CookieRequest, cookie: string): string | undefined => {
    const value = cookiesOf(request).find((each) => each[0] === cookie)?.[1];
    return value !== undefined && wellFormed.test(value) ? value : undefined;
  };
  return {
    keep: (request) => {
      const token = read(request, name) ?? randomToken(random, letters);
      const visitor = { browserCookie: token, ownCookie: read(request, ownName) };
      return { visitor, cookie: write(name, token, secondsPerHour) };
    },
    remember: (request, days) => {
      const ownCookie = read(request, ownName) ?? randomToken(random, letters);
      return { ownCookie, cookie: write(ownName, ownCookie, days * secondsPerDay) };
    },
    forget: () => write(ownName, "", 0),
    // Never by Origin: it is `null` under `no-referrer`. Old browsers, and all on plain http, send no Sec-Fetch-Site.
    pressedOn: (request) => {
      if (isFromOtherSite(request)) return "other-site";
      return read(request, name) === undefined ? "page-without-cookie" : "our-page";
    },
  };
};
