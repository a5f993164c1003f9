/** The headers of every answer of the public listener. */
import { createHash } from "node:crypto";
import helmet from "helmet";
import { readHeaders } from "./read-headers.ts";
import { style } from "./pages/style.ts";

export interface PageHeadersDependencies {
  publicUrl: string;
}

const styleHash = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** Nothing is loaded, framed, cached or sent as Referer; the form may lead only to OTOBO. */
export const readPageHeaders = ({ publicUrl }: PageHeadersDependencies): Record<string, string> => {
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: [styleHash],
        // The response to the button leads to OTOBO at the origin of PUBLIC_URL (config.ts), whatever host name the page has.
        formAction: ["'self'", new URL(publicUrl).origin],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: publicUrl.startsWith("https:") && { maxAge: 31_536_000, includeSubDomains: false },
  });
  return { ...readHeaders(setHeaders), "cache-control": "no-store", "x-robots-tag": "noindex, nofollow" };
};
