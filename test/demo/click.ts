import { createCustomerBrowser } from "../support/customer-browser.ts";
import type { Delivered, Say } from "./deliver.ts";
import { buttonHeaders } from "../support/button-headers.ts";

const isTrue = (condition: boolean, problem: string): void => {
  if (!condition) throw new Error(problem);
};

/** Follows the link as a browser would, then once more. Throws at the first thing that did not happen. */
export const click = async ({ link, ticketNumber }: Delivered, say: Say): Promise<void> => {
  const browser = createCustomerBrowser();
  const first = await browser.open(link);
  isTrue(first.status === 200, `The link page answered ${first.status}.`);
  say(`\n6. A browser opens it: "${first.root.querySelector("title")?.text ?? ""}". Nothing has changed so far.`);

  let page = await browser.press(first);
  if (page.url.includes("Action=CustomerAccept")) {
    say("7. The button was pressed. OTOBO logs in; at the first login it shows its privacy page, which is accepted.");
    page = await browser.follow(page, "Accept=1");
  } else say("7. The button was pressed. OTOBO logs in.");
  isTrue(page.url.includes("Action=CustomerTicketZoom"), `The browser ended at ${page.url}.`);
  isTrue(page.text.includes(ticketNumber), "The page does not show the ticket.");
  say(`8. The browser is on the ticket: ${page.url}`);

  const again = await fetch(link, { method: "POST", redirect: "manual", headers: buttonHeaders() });
  isTrue(again.status !== 303, "The link worked twice.");
  say("9. Pressed a second time, the link opens nothing; its page offers a new one.");
};
