import type { CustomerInterface } from "../../ports.ts";

const ticketQuery = (ticketNumber: string): string => `Action=CustomerTicketZoom;TicketNumber=${ticketNumber}`;

/** OTOBO's customer.pl as browsers see it. `url`: OTOBO_PUBLIC_URL, without trailing slash. */
export const createCustomerInterface = (url: string): CustomerInterface => ({
  ticketUrl: (ticketNumber) => `${url}/customer.pl?${ticketQuery(encodeURIComponent(ticketNumber))}`,
  // The requested URL is encoded whole: OTOBO would lose the number behind a bare semicolon.
  loginUrl: ({ user, grant, ticketNumber }) => {
    const query = { Action: "Login", User: user, OTAToken: grant, RequestedURL: ticketQuery(ticketNumber) };
    const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return `${url}/customer.pl?${pairs.join("&")}`;
  },
  // Each installation has a suffix of its own (setting CustomerPanelSessionName).
  hasSession: (cookieNames) => cookieNames.some((name) => name.startsWith("OTOBOCustomerInterface")),
});
