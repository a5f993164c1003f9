import { parse, type HTMLElement } from "node-html-parser";
import { CookieJar } from "tough-cookie";

/** A page as a person would see it, and how the browser came there. */
export interface Page {
  status: number;
  url: string;
  headers: Headers;
  html: string;
  /** The page's visible text, white space collapsed. */
  text: string;
  root: HTMLElement;
  /** Every URL asked for on the way, the last one included. */
  visited: string[];
}

/** A browser of one person: cookies are kept, redirects followed, forms submitted with the headers a browser sends. */
export interface CustomerBrowser {
  /** Follows a link from a mail. */
  open(url: string): Promise<Page>;
  /** The same for a link on a page of another site. */
  openFromElsewhere(url: string): Promise<Page>;
  /**
   * Presses the button of the page's form whose action ends in `actionEnd` (default: the first form), after `fields` were
   * filled in or ticked.
   */
  press(page: Page, actionEnd?: string, fields?: Record<string, string>): Promise<Page>;
  /** The same, but stays where the answer leads to: its address. */
  pressOnly(page: Page, actionEnd?: string): Promise<string>;
  /** Follows a link on the page whose href contains `part`. */
  follow(page: Page, part: string): Promise<Page>;
  cookieNames(url: string): Promise<string[]>;
}

interface Step {
  method: "GET" | "POST" | "HEAD";
  url: string;
  fetchSite: "none" | "same-origin" | "cross-site";
  body?: string;
}

const redirects = [301, 302, 303, 307, 308];

const visibleText = (root: HTMLElement): string => {
  const body = root.querySelector("body") ?? root;
  for (const hidden of body.querySelectorAll("script, style")) hidden.remove();
  return body.structuredText.replace(/\s+/g, " ").trim();
};

/** The name and value pairs that a browser submits for a form with one button; `filled`: what its visitor filled in or ticked. */
const formBody = (form: HTMLElement, filled: Record<string, string>): string => {
  const fields = form
    .querySelectorAll("input[name], button[name]")
    .filter((field) => field.getAttribute("type") !== "checkbox")
    .map((field) => [field.getAttribute("name") ?? "", field.getAttribute("value") ?? ""] as const);
  for (const name of Object.keys(filled))
    if (!form.querySelector(`[name="${name}"]`)) throw new Error(`The form has no field ${name}`);
  return new URLSearchParams({ ...Object.fromEntries(fields), ...filled }).toString();
};

/**
 * Creates a browser with empty cookies. It behaves as current browsers do as far as the product can see: Sec-Fetch-Site,
 * SameSite cookies, GET after 303. `fetchMetadata: false` is one that sends no Sec-Fetch-* (plain http, old browsers);
 * `languages` is its Accept-Language, empty for none.
 */
export const createCustomerBrowser = ({ fetchMetadata = true, languages = "en" } = {}): CustomerBrowser => {
  const jar = new CookieJar();

  const request = async (step: Step): Promise<Response> => {
    const sameSiteContext = step.fetchSite === "cross-site" ? "lax" : "strict";
    const cookie = await jar.getCookieString(step.url, { sameSiteContext });
    const response = await fetch(step.url, {
      method: step.method,
      redirect: "manual",
      headers: {
        accept: "text/html",
        ...(languages ? { "accept-language": languages } : {}),
        ...(cookie ? { cookie } : {}),
        ...(fetchMetadata ? { "sec-fetch-site": step.fetchSite, "sec-fetch-mode": "navigate" } : {}),
        ...(step.body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
      },
      ...(step.body === undefined ? {} : { body: step.body }),
    });
    for (const header of response.headers.getSetCookie()) {
      await jar.setCookie(header, step.url, { sameSiteContext: "strict" });
    }
    return response;
  };

  const submitting = (page: Page, actionEnd: string, filled: Record<string, string> = {}): Step => {
    const form = page.root
      .querySelectorAll(actionEnd === "" ? "form:not([aria-hidden])" : "form")
      .find((candidate) => (candidate.getAttribute("action") ?? "").endsWith(actionEnd));
    if (!form) throw new Error(`There is no form "${actionEnd}" on the page: ${page.text.slice(0, 300)}`);
    const url = new URL(form.getAttribute("action") ?? page.url, page.url).href;
    return { method: "POST", url, fetchSite: "same-origin", body: formBody(form, filled) };
  };

  const go = async (first: Step): Promise<Page> => {
    const visited = [first.url];
    let step = first;
    let response = await request(step);
    while (redirects.includes(response.status)) {
      if (visited.length > 10)
        throw new Error(`Too many redirects: ${visited.map((url) => new URL(url).pathname).join(" ")}`);
      await response.arrayBuffer();
      const url = new URL(response.headers.get("location") ?? "", step.url).href;
      visited.push(url);
      step = { method: "GET", url, fetchSite: step.fetchSite };
      response = await request(step);
    }
    const html = await response.text();
    const root = parse(html);
    return {
      status: response.status,
      url: step.url,
      headers: response.headers,
      html,
      text: visibleText(parse(html)),
      root,
      visited,
    };
  };

  return {
    // A mail program hands the link over: no site started it.
    open: (url) => go({ method: "GET", url, fetchSite: "none" }),
    openFromElsewhere: (url) => go({ method: "GET", url, fetchSite: "cross-site" }),
    press: (page, actionEnd = "", fields = {}) => go(submitting(page, actionEnd, fields)),
    pressOnly: async (page, actionEnd = "") => {
      const response = await request(submitting(page, actionEnd));
      return new URL(response.headers.get("location") ?? page.url, page.url).href;
    },
    follow: (page, part) => {
      const href = page.root
        .querySelectorAll("a[href]")
        .map((link) => link.getAttribute("href") ?? "")
        .find((candidate) => candidate.includes(part));
      if (href === undefined) throw new Error(`There is no link to "${part}" on the page: ${page.text.slice(0, 300)}`);
      return go({ method: "GET", url: new URL(href, page.url).href, fetchSite: "same-origin" });
    },
    cookieNames: async (url) => (await jar.getCookies(url)).map(({ key }) => key).sort(),
  };
};
