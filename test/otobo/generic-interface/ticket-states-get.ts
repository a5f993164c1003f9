import { isTicketNumber } from "../../../bridge/domain/ticket.ts";
import type { Article, Ticket } from "../model.ts";
import { kindHeadersOf } from "../postmaster/kind-headers.ts";
import { parseMail } from "../postmaster/parse.ts";
import { ticketState } from "../ticket-state.ts";
import { authorize, OperationError, optionalText, type Needs, type Operation } from "./operation.ts";

const most = 100;

const list = (value: unknown): string[] =>
  [value ?? []].flat().map((one: unknown) => (typeof one === "string" || typeof one === "number" ? String(one) : "?"));

const firstArticle = async (article: Article): Promise<Record<string, unknown>> => {
  const mail = article.Plain && (await parseMail(article.Plain));
  return {
    // OTOBO gives some ids as text.
    ArticleID: String(article.ArticleID),
    SenderType: article.SenderType,
    Channel: article.CommunicationChannel,
    From: mail?.rawFrom.map((value) => value.toString("base64")) ?? [],
    Headers: mail ? kindHeadersOf(mail) : {},
  };
};

const view = async (needs: Needs, ticket: Ticket, withArticle: boolean): Promise<Record<string, unknown>> => {
  const first = ticket.Articles[0];
  return {
    ...ticketState(needs, ticket),
    ...(withArticle && first ? { FirstArticle: await firstArticle(first) } : {}),
  };
};

/** OneTimeAuth::TicketStatesGet (bridge/PROTOCOL.md, part B). */
export const ticketStatesGet: Operation = async (needs, request) => {
  authorize(needs, request);
  const { data } = request;
  const [ids, numbers] = [list(data.TicketID), list(data.TicketNumber)];
  if (ids.length + numbers.length === 0)
    throw new OperationError("MissingParameter", "TicketID or TicketNumber parameter is missing!");
  if (ids.length + numbers.length > most) throw new OperationError("InvalidParameter", `More than ${most} tickets!`);
  if (!ids.every((id) => /^[1-9]\d*$/.test(id)))
    throw new OperationError("InvalidParameter", "TicketID parameter is invalid!");
  if (!numbers.every(isTicketNumber))
    throw new OperationError("InvalidParameter", "TicketNumber parameter is invalid!");
  const found = [
    ...ids.map((id) => needs.tickets.byId(Number(id))),
    ...numbers.map((number) => needs.tickets.byNumber(number)),
  ].filter((ticket) => ticket !== undefined);
  const withArticle = optionalText(data, "FirstArticle") === "1";
  const Ticket = await Promise.all(found.map((ticket) => view(needs, ticket, withArticle)));
  return Ticket.length > 0 ? { Ticket } : {};
};
