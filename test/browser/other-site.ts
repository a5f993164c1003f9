import { serve } from "../bridge/http/serve.ts";

export interface OtherSite {
  /** Puts a document there and answers its address: another site than 127.0.0.1. */
  show: (html: string) => string;
  stop: () => Promise<void>;
}

/** A web site that has nothing to do with the helpdesk. */
export const startOtherSite = async (): Promise<OtherSite> => {
  let document = "";
  const { port, close } = await serve((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>Elsewhere</title>${document}`);
  });
  return {
    show: (html) => {
      document = html;
      return `http://localhost:${port}/`;
    },
    stop: close,
  };
};

const attribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** A page that posts to an address by itself. */
export const postingTo = (url: string): string =>
  `<form method="post" action="${attribute(url)}"></form><script>document.forms[0].submit()</script>`;

/** A page that leads to an address by itself. */
export const leadingTo = (url: string): string => `<script>location.href = ${JSON.stringify(url)}</script>`;

export const linkTo = (url: string): string => `<a href="${attribute(url)}">${attribute(url)}</a>`;
export const framing = (url: string): string => `<iframe src="${attribute(url)}"></iframe>`;

/** As webmails show a mail: in a frame without an origin, whose links open ordinary windows. */
export const inSandbox = (url: string): string => {
  const mail = attribute(`<a target="_blank" href="${attribute(url)}">link</a>`);
  return `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${mail}"></iframe>`;
};
