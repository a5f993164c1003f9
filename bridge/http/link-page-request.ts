/** A request for the page of a link, and where it is. */
import type { Request, RequestHandler } from "express";
import type { LinkAddress } from "../use-cases/look-up-link.ts";

export interface PageParams {
  ticketNumber: string;
  link: string;
}
export type PageRequest = Request<PageParams>;
export type PageRoute = RequestHandler<PageParams>;

export const addressOf = ({ params }: PageRequest): LinkAddress => ({
  ticketNumber: params.ticketNumber,
  segment: params.link,
});

/** The query of a page that is shown again because its button was pressed without our cookie. */
export const againQuery = "?again";
export const isShownAgain = ({ originalUrl }: Pick<Request, "originalUrl">): boolean =>
  originalUrl.endsWith(againQuery);

/** The path of PUBLIC_URL, without trailing slash. */
export const mountOf = ({ publicUrl }: { publicUrl: string }): string => new URL(publicUrl).pathname.replace(/\/$/, "");

/** Of the form for who has no link that works. */
export const createFormPath = (dependencies: { publicUrl: string }): string => `${mountOf(dependencies)}/`;

export const createLinkPath = (dependencies: { publicUrl: string }) => {
  const mount = mountOf(dependencies);
  return ({ ticketNumber, segment }: LinkAddress): string =>
    `${mount}/t/${encodeURIComponent(ticketNumber)}/${encodeURIComponent(segment)}`;
};

/**
 * What the buttons ask for that belong to the link's own page: queries, because the page must not repeat a link with its secret.
 */
export const pageQueries = { forget: "?forget", decoy: "?decoy", code: "?code", newCode: "?new-code" };

/** Leaves a request without this query to the next route. */
export const onlyWithQuery =
  <Params = PageParams>(query: string): RequestHandler<Params> =>
  ({ originalUrl }, _response, next) => {
    next(...(originalUrl.endsWith(query) ? [] : (["route"] as const)));
  };
