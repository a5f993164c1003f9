import type { MailCustomer } from "../../ports.ts";

/** What the pre-filter sets in a mail, as OTOBO's postmaster reads it (Kernel::System::PostMaster::NewTicket). */
export const toMailHeaders = ({ customer, checkBox, isAnswered }: MailCustomer): Record<string, string> => ({
  ...(customer && { "X-OTOBO-CustomerUser": customer.login, "X-OTOBO-CustomerNo": customer.customerId }),
  ...(checkBox !== undefined && { [`X-OTOBO-DynamicField-${checkBox}`]: "1" }),
  // OTOBO answers nothing by itself to a mail that has this header.
  ...(!isAnswered && { "X-OTOBO-Loop": "yes" }),
});
