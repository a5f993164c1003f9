import type { Request, Response } from "express";
import { z } from "zod";

/** The part of a request that tells where it comes from. */
type CookieRequest = Pick<Request, "headers" | "cookies">;

const cookieNames = (request: CookieRequest): string[] => {
  const cookies = z.record(z.string(), z.unknown()).safeParse(request.cookies);
  return Object.keys(cookies.data ?? {});
};

/** True when the browser has a session of OTOBO's customer interface; whose, and whether it still lives, is OTOBO's to judge. */
export const hasOtoboSession = (request: CookieRequest): boolean =>
  cookieNames(request).some((name) => name.startsWith("OTOBOCustomerInterface"));

/** How cookies have to be set and named; `__Host-` keeps other hosts of the domain from setting them. */
export interface CookieManners {
  prefix: string;
  options: { path: string; httpOnly: boolean; sameSite: "strict"; secure: boolean };
}

export const cookieManners = (secure: boolean): CookieManners => ({
  prefix: secure ? "__Host-" : "",
  options: { path: "/", httpOnly: true, sameSite: "strict", secure },
});

export interface SameOriginCheck {
  /** On the page: a browser that does not tell where its requests come from gets a cookie that only our own pages bring back. */
  prepare: (request: CookieRequest, response: Response) => void;
  /** At the button: whether the request comes from a page of ours. */
  passes: (request: CookieRequest) => boolean;
}

/**
 * Tells requests that a page of ours started from those that other sites did: by Sec-Fetch-Site, and in browsers that send
 * none (old ones, and all on plain http) by a SameSite=Strict cookie. Never by Origin, which is `null` under `no-referrer`.
 */
export const createSameOriginCheck = ({ prefix, options }: CookieManners): SameOriginCheck => {
  const name = `${prefix}OneTimeAuthPage`;
  return {
    prepare: (request, response) => {
      if (request.headers["sec-fetch-site"] === undefined) response.cookie(name, "1", options);
    },
    passes: (request) => {
      const site = request.headers["sec-fetch-site"];
      return site === undefined ? cookieNames(request).includes(name) : site === "same-origin";
    },
  };
};
