import { expect } from "chai";
import { readTypedRequest } from "../../../bridge/domain/typed-request.ts";

const addressOf = (address: string) => readTypedRequest({ address, ticket: "" }).address?.key;
const ticketOf = (ticket: string) => {
  const { ticketNumber, isTicketWrong } = readTypedRequest({ address: "jane@customer.example", ticket });
  return isTicketWrong ? "wrong" : ticketNumber;
};

describe("what is typed into the form for links", () => {
  for (const [typed, key] of [
    ["Jane.Doe@Customer.Example", "jane.doe@customer.example"],
    [" jane.doe@customer.example\t", "jane.doe@customer.example"],
    ["\u200bjane.doe@customer.example\u202c", "jane.doe@customer.example"],
    ["jane@bücher.example", "jane@xn--bcher-kva.example"],
    ["o'neil+helpdesk@customer.example", "o'neil+helpdesk@customer.example"],
  ] as const)
    it(`is the address ${key}: ${JSON.stringify(typed)}`, () => {
      expect(addressOf(typed)).to.equal(key);
    });

  for (const typed of [
    "",
    "jane",
    "jane@",
    "@customer.example",
    "jane doe@customer.example",
    "*@customer.example",
    "%@customer.example",
    "jané@customer.example",
    "jane@customer.example, joe@customer.example",
    "jane@customer.example\r\nBcc: joe@customer.example",
    "jane@ＣＵＳＴＯＭＥＲ.example",
    "=?utf-8?q?jane?=@customer.example",
    `${"x".repeat(150)}@customer.example`,
  ])
    it(`is no address: ${JSON.stringify(typed.slice(0, 60))}`, () => {
      expect(addressOf(typed)).to.equal(undefined);
    });

  for (const [typed, number] of [
    ["", undefined],
    ["  ", undefined],
    ["2026112210000011", "2026112210000011"],
    [" 2026 1122 1000 0011 ", "2026112210000011"],
    ["[Ticket#2026112210000011]", "2026112210000011"],
    ["Re: [Ticket#2026112210000011]", "2026112210000011"],
    ["Ticket: SR-2026.11_7", "SR-2026.11_7"],
    ["the printer", "wrong"],
    ["printer", "wrong"],
    ["2026112210000011 printer", "wrong"],
    ["2026/11", "wrong"],
    ["1".repeat(51), "wrong"],
    ["#", "wrong"],
  ] as const)
    it(`is the ticket number ${number ?? "of no ticket"}: ${JSON.stringify(typed.slice(0, 60))}`, () => {
      expect(ticketOf(typed)).to.equal(number);
    });
});
