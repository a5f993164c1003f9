import { createCustomerBrowser } from "../support/customer-browser.ts";
import type { Delivered, Say } from "./deliver.ts";
import { buttonHeaders } from "../support/button-headers.ts";

const isTrue = (condition: boolean, problem: string): void => {
  if (!condition) throw new Error(problem);
};

/** Opens the link like a browser, then once more. Throws at the first step that failed. */
export const click = async ({ link, ticketNumber }: Delivered, say: Say): Promise<void> => {
  const browser = createCustomerBrowser();
  const first = await browser.open(link);
  isTrue(first.status === 200, `The link page answered ${first.status}.`);
  say(`\n6. A browser opens the link: "${first.root.querySelector("title")?.text ?? ""}". This changes nothing.`);

  let page = await browser.press(first);
  if (page.url.includes("Action=CustomerAccept")) {
    say(
      "7. The button is pressed. OTOBO logs the customer in and, at the first login, shows its privacy page, which is accepted.",
    );
    page = await browser.follow(page, "Accept=1");
  } else say("7. The button is pressed. OTOBO logs the customer in.");
  isTrue(page.url.includes("Action=CustomerTicketZoom"), `The browser is at ${page.url} instead of the ticket.`);
  isTrue(page.text.includes(ticketNumber), "The page does not show the ticket.");
  say(`8. The browser shows the ticket: ${page.url}`);

  const again = await fetch(link, { method: "POST", redirect: "manual", headers: buttonHeaders() });
  isTrue(again.status !== 303, "The link worked twice.");
  say("9. The link was used, so it opens nothing a second time. Its page offers a new one.");
};
