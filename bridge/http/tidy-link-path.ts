import { mergeSlashes, readLinkPath } from "../domain/link-path.ts";

/** A link's path as it was sent: nothing to put in order. */
const tidyLink = /^\/t\/[0-9A-Za-z]{1,50}\/[0-9A-Za-z]{1,48}$/;

/**
 * Puts the path of a link in order before it is routed: whatever mail programs and gateways did to it, the routes see
 * `<mount>/t/<ticketNumber>/<segment>`. Other paths only lose doubled slashes, and `<mount>` gets its slash.
 *
 * @param mount path of PUBLIC_URL, without trailing slash
 */
export const createTidyLinkPath =
  (mount: string) =>
  (url: string): string => {
    if (url.startsWith(mount) && tidyLink.test(url.slice(mount.length))) return url;
    const end = url.search(/[?#]/);
    const merged = mergeSlashes(end < 0 ? url : url.slice(0, end));
    // As people type the address of the form.
    const path = merged === mount ? `${mount}/` : merged;
    const query = end < 0 ? "" : url.slice(end);
    const link = path.startsWith(`${mount}/`) ? readLinkPath(path.slice(mount.length)) : undefined;
    const tidy = link ? `${mount}/t/${link.ticketNumber}/${link.segment}${link.isRenewal ? "/renew" : ""}` : path;
    return tidy + query;
  };
