import type { RequestHandler } from "express";
import { mergeSlashes, readLinkPath } from "../domain/link-path.ts";

/**
 * Puts the path of a link in order before it is routed: whatever mail programs and gateways did to it, the routes see
 * `<mount>/t/<ticketNumber>/<segment>`. Other paths only lose doubled slashes.
 *
 * @param mount path of PUBLIC_URL, without trailing slash
 */
export const createTidyLinkPath =
  (mount: string): RequestHandler =>
  (request, _response, next) => {
    const { url } = request;
    const end = url.search(/[?#]/);
    const path = mergeSlashes(end < 0 ? url : url.slice(0, end));
    const query = end < 0 ? "" : url.slice(end);
    const link = path.startsWith(`${mount}/`) ? readLinkPath(path.slice(mount.length)) : undefined;
    const tidy = link ? `${mount}/t/${link.ticketNumber}/${link.segment}${link.renew ? "/renew" : ""}` : path;
    request.url = tidy + query;
    next();
  };
