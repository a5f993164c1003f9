import type { CustomerUser, Ticket } from "./model.ts";

/** A subject without what answers and OTOBO put before it. */
export const bareSubject = (subject: string): string =>
  subject.replaceAll(/\[Ticket#[^\]\s]+\]\s*/gi, "").replace(/^(?:(?:re|fwd?|aw)(?:\[\d+\])?:\s*)+/i, "");

const quoted = (body: string, lines: number): string =>
  body
    .split("\n")
    .slice(0, lines)
    .map((line) => `> ${line}`)
    .join("\n");

const fromArticle = (ticket: Ticket, name: string, count: number | undefined): string | undefined => {
  const { Subject = "", Body = "" } =
    ticket.Articles.findLast(({ SenderType }) => SenderType === "customer") ?? ({} as Partial<Ticket["Articles"][0]>);
  if (name === "SUBJECT")
    return count === undefined
      ? Subject
      : bareSubject(Subject).replace(new RegExp(`^(.{${count}}).*$`, "s"), "$1 [...]");
  if (name === "BODY" && count === undefined) return Body;
  return name === "BODY" || name === "EMAIL" ? quoted(Body, count ?? 2500) : undefined;
};

const tags = /(?:<|&lt;)OTOBO_(TICKET|CUSTOMER_DATA|CUSTOMER)_([A-Za-z]+)(?:\[(\d+)\])?(?:>|&gt;)/g;

const realName = ({ UserFirstname = "", UserLastname = "" }: Partial<CustomerUser> = {}): string =>
  `${UserFirstname} ${UserLastname}`.trim();

interface Words {
  customerUser: CustomerUser | undefined;
  /** Of HTML: spells out what would be markup. */
  escape: ((words: string) => string) | undefined;
}

/**
 * The text with OTOBO's tags for what a customer wrote or is called; in one pass, so a tag in those words stays text. OTOBO puts
 * OTOBO_CUSTOMER_REALNAME into HTML as it is, so it may bring markup along.
 */
export const insertCustomerWords = (
  text: string,
  ticket: Ticket,
  { customerUser, escape }: Words,
): { words: string; bringMarkup: boolean } => {
  let bringMarkup = false;
  const words = text.replaceAll(tags, (_tag, object: string, name: string, count?: string) => {
    if (object === "CUSTOMER" && name === "REALNAME") {
      bringMarkup ||= escape !== undefined && realName(customerUser).includes("<");
      return realName(customerUser);
    }
    const article = object === "CUSTOMER" ? fromArticle(ticket, name, count ? Number(count) : undefined) : undefined;
    const fields: Record<string, unknown> = object === "TICKET" ? { ...ticket } : { ...customerUser };
    const value = article ?? fields[name];
    const found = typeof value === "string" || typeof value === "number" ? String(value) : "-";
    return escape === undefined ? found : escape(found);
  });
  return { words, bringMarkup };
};
