/** The headers of every answer of the public listener. */
import { createHash } from "node:crypto";
import helmet from "helmet";
import { readHeaders } from "./read-headers.ts";
import { type Appearance, defaultAppearance } from "../domain/appearance.ts";
import { styleOf } from "./pages/style.ts";

export interface PageHeadersDependencies {
  publicUrl: string;
}

const styleHash = (appearance: Appearance): string =>
  `'sha256-${createHash("sha256").update(styleOf(appearance)).digest("base64")}'`;

/** This image and no other: a source has no query. */
const imageSource = ({ logoUrl }: Appearance): string[] => (logoUrl === undefined ? [] : [logoUrl.replace(/\?.*/, "")]);

/**
 * Nothing is framed, cached or sent as Referer, and nothing is loaded but the logo that an admin chose; the form may lead
 * only to OTOBO.
 */
export const readPageHeaders = (
  { publicUrl }: PageHeadersDependencies,
  appearance: Appearance = defaultAppearance,
): Record<string, string> => {
  const imgSrc = imageSource(appearance);
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: [styleHash(appearance)],
        ...(imgSrc.length === 0 ? {} : { imgSrc }),
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
