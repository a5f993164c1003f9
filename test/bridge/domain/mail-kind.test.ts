import { expect } from "chai";
import { judgeMail, type MailKind } from "../../../bridge/domain/mail-kind.ts";
import { parseSender } from "../../../bridge/domain/sender.ts";

const kindOf = (from: string, headers: Record<string, string>): MailKind =>
  judgeMail(parseSender([Buffer.from(from)])!, headers).kind;

const jane = "Jane Doe <jane@customer.example>";

describe("the kind of a mail", () => {
  const reports: Record<string, Record<string, string>> = {
    "RFC 3464, as Postfix and Domino write it": {
      "Content-Type": 'multipart/report; report-type=delivery-status; boundary="x"',
      "Return-Path": "<jane@customer.example>",
    },
    "a read receipt": { "content-type": "Multipart/Report; report-type=disposition-notification" },
    Gmail: { "X-Failed-Recipients": "nobody@customer.example" },
    "Exchange, by a header without a value": { "X-MS-Exchange-Message-Is-Ndr": "" },
  };
  for (const [what, headers] of Object.entries(reports)) {
    it(`is a report: ${what}`, () => {
      expect(kindOf(jane, headers)).to.equal("report");
    });
  }

  it("is a report from a mailer daemon, and from a postmaster with a null return path (qmail)", () => {
    expect(kindOf("MAILER-DAEMON@mx.example", {})).to.equal("report");
    expect(kindOf("postmaster@mx.example", { "Return-Path": " <> " })).to.equal("report");
    expect(kindOf("postmaster@mx.example", {})).to.equal("personal");
  });

  const automatic: [string, string][] = [
    ["Auto-Submitted", "auto-generated"],
    ["auto-submitted", "Auto-Replied (vacation)"],
    ["Auto-Submitted", "auto-notified; owner-email=x@y.example"],
    ["X-Autoreply", "yes"],
    ["X-Autoreply", ""],
    ["X-Autorespond", "Holiday"],
    ["X-Mail-Autoreply", "1"],
    ["Precedence", "auto_reply"],
    ["Precedence", " Bulk "],
    ["Precedence", "junk"],
    ["X-Auto-Response-Suppress", "All"],
  ];
  for (const [name, value] of automatic) {
    it(`is automatic: ${name}: ${value}`, () => {
      expect(kindOf(jane, { [name]: value })).to.equal("automatic");
    });
  }

  const unanswerable: [string, string][] = [
    ["X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply"],
    ["Precedence", "list"],
    ["Precedence", "first-class"],
    ["X-Loop", "me@customer.example"],
    ["Mailing-List", "contact l-help@lists.example"],
  ];
  for (const [name, value] of unanswerable) {
    it(`is a person's that no program may answer: ${name}: ${value}`, () => {
      expect(kindOf(jane, { [name]: value })).to.equal("unanswerable");
    });
  }

  const personal: Record<string, string>[] = [
    {},
    { "Return-Path": "<>" },
    { "Return-Path": "", "Content-Type": "multipart/mixed; boundary=report" },
    { "Auto-Submitted": "no" },
    { "Auto-Submitted": "No; comment" },
    { "X-Autoreply": "no" },
    { "X-Auto-Response-Suppress": "DR, NDR, RN, NRN, OOF" },
    { "X-Auto-Response-Suppress": "None" },
    { "List-Id": "Customers <customers.lists.example>", "List-Post": "<mailto:customers@lists.example>" },
    { "List-Post": "NO" },
    { "X-Original-From": "Jane Doe <Jane@Customer.example>" },
  ];
  for (const headers of personal) {
    it(`is personal: ${JSON.stringify(headers)}`, () => {
      expect(kindOf(jane, headers)).to.equal("personal");
    });
  }

  const lists: [string, string, Record<string, string>][] = [
    ["List-Post", "Jane via L <l@lists.example>", { "List-Post": "<mailto:L@lists.example?subject=x>" }],
    ["List-Id alone", "l@lists.example", { "List-Id": '"L" <l.lists.example>' }],
    ["List-Id without brackets", "l@lists.example", { "List-Id": "l.lists.example" }],
    ["X-BeenThere", "l@lists.example", { "X-BeenThere": "l@lists.example" }],
    ["Mailing-List of a group", "s@x.example", { "Mailing-list": "list s@x.example; contact s+owners@x.example" }],
    ["X-Original-From", "'Jane' via S <s@x.example>", { "X-Original-From": "Jane <jane@customer.example>" }],
    [
      "its name, in a group's mail",
      "Jane via Groups <jane=x.example@groups.example>",
      { "List-Id": "<g.groups.example>" },
    ],
    ["its encoded name", "=?utf-8?Q?J=C3=A1ne_via_S?= <x@groups.example>", { "X-Google-Group-Id": "1" }],
  ];
  for (const [what, from, headers] of lists) {
    it(`is a list in its own name, by ${what}`, () => {
      expect(kindOf(from, headers)).to.equal("list");
    });
  }

  it("is no list by its name alone", () => {
    expect(kindOf("Jane via Shop <service@shop.example>", {})).to.equal("personal");
  });
});
