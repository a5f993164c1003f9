import { z } from "zod";
import { between } from "./values.ts";

const count = z.int().nonnegative();

/** A call as those in requests.ts. */
export const figuresGet = {
  path: "/otobo/figures",
  description: "Gives figures of the last days, of all bridges together. Days begin at midnight, UTC.",
  request: z
    .object({ Days: between(1, 8).describe("how many days, today included: 1 to 8") })
    .transform((wire) => ({ days: wire.Days })),
  answer: z.object({
    Days: z
      .array(
        z.object({
          Day: z.string().describe("for example `2026-11-22`"),
          SendersDecided: count.describe(
            "emails whose sender the bridge decided; OTOBO itself decides those of known customer users",
          ),
          CustomerUsersCreated: count.describe("customer users that OTOBO was told to create"),
          LinksSent: count.describe("links that left in an email with their secret"),
          LinksOpened: count.describe("links whose button was pressed"),
          LinksUsed: count.describe("links with which somebody logged in to OTOBO"),
          Renewals: count.describe("new links that customers requested, and that OTOBO sends"),
          LimitsReached: count.describe("requests and emails refused because of a limit"),
        }),
      )
      .describe("the newest day first"),
    SeenNotOpened: z
      .array(
        z.object({
          Domain: z.string().describe("of the registered addresses; `other` for rare ones"),
          Links: z.int().positive().describe("links whose page was seen, but whose button was not pressed"),
        }),
      )
      .describe("of these days together: the domains with the most links, at most 5"),
  }),
};
