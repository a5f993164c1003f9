import { toMailHeaders } from "../../../bridge/adapters/otobo/mail-headers.ts";
import { toAddress } from "../../../bridge/domain/address.ts";
import { asciiLowerCase } from "../../../bridge/domain/ascii.ts";
import { judgeMail } from "../../../bridge/domain/mail-kind.ts";
import { parseSender, type Sender } from "../../../bridge/domain/sender.ts";
import { createDecidePrefilter } from "../../../bridge/use-cases/decide-prefilter.ts";
import { customerUser, fakeLog } from "../../bridge/fake-otobo.ts";
import { fakeLimiter } from "../../bridge/fake-limiter.ts";
import { recordedSenders } from "../corpus.ts";
import { createMutate } from "../mutate.ts";
import { must, type Target, wholeOf } from "../target.ts";

const tokens = [
  ...Array.from('@<>(),;:"\\'),
  "tina@example.com",
  "<mallory@evil.example>",
  "=?utf-8?q?",
  "=?iso-8859-1?B?",
  "=?utf-8?q?=0D=0AX-OTOBO-Queue:_evil?=",
  "=?utf-8?b?PHRpbmFAZXhhbXBsZS5jb20+?=",
  "?=",
  "=40",
  "xn--",
  "@[127.0.0.1]",
  '"a b"@',
  "(comment)",
  "undisclosed-recipients:;",
  "\r\n ",
  "\n\t",
  Buffer.from("müller.example").toString("latin1"),
];

const printable = /^[\x20-\x7e]+$/;
// eslint-disable-next-line no-control-regex -- they are what must not be there
const controls = /[\x00-\x1f\x7f-\x9f\u2028\u2029<>"\\]/;
const loneSurrogate = /\p{Cs}/u;
const onlySafe = /^[a-z0-9!#$&'+/=?^_`{|}~.-]+@[a-z0-9._:[\]-]+$/;

const mustBeSafe = ({ address: { written, key, plain }, firstname, lastname }: Sender): void => {
  must(printable.test(written) && written.length <= 150, "an address is short and printable ASCII");
  must(key === asciiLowerCase(written), "its key is its lower case");
  must(!plain || (onlySafe.test(key) && !key.includes("=?")), "a plain address means the same to every parser");
  must(toAddress(written)?.written === written, "an address read again is the same");
  for (const name of [firstname, lastname]) {
    must(
      name !== "" && Array.from(name).length <= 100 && !loneSurrogate.test(name),
      "a name is text that OTOBO can store",
    );
    must(!controls.test(name), "a name has no controls, no marks of addresses and of tags");
  }
};

/** An OTOBO that knows nobody and creates everybody. */
const openOtobo = () => {
  const created: string[] = [];
  return {
    created,
    customerUserFind: () => Promise.resolve({ customerUsers: [], systemAddress: false }),
    customerUserAdd: ({ address }: { address: string }) => {
      created.push(address);
      return Promise.resolve({ result: "created" as const, customerUser: customerUser(address) });
    },
  };
};

const decide = async (from: Buffer[]) => {
  const otobo = openOtobo();
  const answer = await createDecidePrefilter({ otobo, log: fakeLog(), limiter: fakeLimiter(), timeLimit: 60_000 })({
    from,
    headers: {},
    ticketId: undefined,
    config: { spoofProtection: true, backend: "CustomerUser", checkBox: "" },
    ignoreSenders: [],
    allowedSenders: [],
  });
  return { answer, created: otobo.created };
};

const mustDecideSafely = async (from: Buffer[], sender: Sender | undefined): Promise<void> => {
  const { answer, created } = await decide(from);
  const headers = toMailHeaders(answer.mail);
  must("X-OTOBO-CustomerUser" in headers && "X-OTOBO-CustomerNo" in headers, "both headers are set");
  must(
    Object.values(headers).every((value) => printable.test(value)),
    "headers are printable ASCII",
  );
  must(answer.decision !== "empty" || sender === undefined, "a sender is never overlooked");
  must(created.length === 0 || sender?.address.plain === true, "nobody is created for what is no plain address");
  must(
    created.every((address) => address === sender?.address.key),
    "who is created is the sender",
  );
};

/** An input is one From header or, with a NUL between them, several. */
export const createTarget = (): Target => {
  const mutate = createMutate(recordedSenders(), tokens);
  return {
    name: "the parsers of senders, addresses and names",
    generate: (random) => (random.oneIn(8) ? `${mutate(random)}\0\0${mutate(random)}` : mutate(random)),
    check: async (input) => {
      const from = input.split("\0\0").map((value) => Buffer.from(value, "latin1"));
      const sender = parseSender(from);
      if (sender) {
        mustBeSafe(sender);
        judgeMail(sender, {});
      }
      // The use case adds little to what was checked, and costs more.
      if (input.length % 8 === 0) await mustDecideSafely(from, sender);
      return wholeOf(sender ?? null);
    },
  };
};
