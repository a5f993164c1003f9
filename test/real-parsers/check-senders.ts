import { expect } from "chai";
import { parseSender } from "../../bridge/domain/sender.ts";
import { createDecidePrefilter } from "../../bridge/use-cases/decide-prefilter.ts";
import { fakeLog } from "../bridge/fake-otobo.ts";
import { fakeLimiter } from "../bridge/fake-limiter.ts";
import { createRandom } from "../fuzz/random.ts";
import { addressOfEach, decodeAddressLine, parseAddresses } from "../otobo/postmaster/address.ts";
import { randomFromLine } from "./from-lines.ts";
import { readSenders, type Reading } from "./real-parsers.ts";

/** From lines with which something was wrong once, as latin1. They are checked before all random ones. */
export const onceWrong = [
  "<tina@> x <customer.example>",
  "Mallory <ti> x <na@customer.example>",
  "<tina@><customer.example>",
  "Jane <JD> Doe <jane@customer.example>",
  "\u0000<tina@customer.example>",
  ".tina@customer.example",
  "\u00c2\u00a0<tina@customer.example>\t<ti>",
  "?Friends:(@[IPv6:2001:db8::1]Mallory Doe \\",
  "tina@customer.example\\(\\",
  '=?utf-8?q?tina=40customer=2Eexample?=Tina \'"tina"@customer.example',
];

export interface Figures {
  lines: number;
  named: number;
  nobody: number;
  /** Another address was read by OTOBO 10.1 and 11.0. */
  readDifferently: number;
}

/** The bridge's decision with an OTOBO that knows nobody. */
const decide = createDecidePrefilter({
  otobo: { customerUserFind: () => Promise.resolve({ customerUsers: [], systemAddress: false }) },
  limiter: fakeLimiter(),
  log: fakeLog(),
  timeLimit: 10_000,
});

const config = { spoofProtection: true, backend: "CustomerUser", checkBox: "" };
const isAscii = (text: string): boolean => /^[\x20-\x7e]+$/.test(text);

/** The ticket's customer user is named by the headers: the bridge's sender, or nobody. */
const checkHeaders = async (from: Buffer[]): Promise<string> => {
  const sender = parseSender(from);
  const { mail, newCustomerUser } = await decide({
    from,
    headers: {},
    ticketId: undefined,
    config,
    ignoreSenders: [],
    allowedSenders: [],
  });
  const { login = "", customerId: customerNo = "" } = mail.customer ?? {};
  expect(isAscii(login) && isAscii(customerNo), "both headers are there").to.equal(true);
  expect(login.toLowerCase()).to.be.oneOf([sender?.address.key, "?"]);
  expect(newCustomerUser?.address).to.be.oneOf([sender?.address.key, undefined]);
  return login === "?" ? "" : login;
};

/** The simulated OTOBO reads as the real one does. How that one decodes bytes that are no ASCII is not compared. */
const checkSimulator = ({ Raw, Dies, Parts, Sender }: Reading): void => {
  if (Dies) {
    expect(() => parseAddresses(Raw)).to.throw();
    return;
  }
  expect(parseAddresses(Raw).map(({ phrase, address, comment }) => [phrase, address, comment])).to.deep.equal(Parts);
  if (isAscii(Raw)) expect(addressOfEach(decodeAddressLine(Raw)).at(-1) ?? null).to.equal(Sender[0]);
};

const checkReading = async (reading: Reading, figures: Figures): Promise<void> => {
  const from = reading.Sent.map((value) => Buffer.from(value, "base64"));
  const named = await checkHeaders(from);
  const [read] = reading.Sender;
  figures.lines += 1;
  figures[named === "" ? "nobody" : "named"] += 1;
  if (named !== "" && read?.toLowerCase() !== named.toLowerCase()) figures.readDifferently += 1;
  if (reading.Plain !== "") {
    const message = "named while the bridge is unavailable, too, and read by OTOBO's parser";
    expect([parseSender(from)?.address.key, read?.toLowerCase()], message).to.deep.equal([
      reading.Plain,
      reading.Plain,
    ]);
  }
  checkSimulator(reading);
};

const batchSize = 20_000;

/** Holds bridge, package and simulated OTOBO against OTOBO's real parsers with so many random From lines. Throws with the line and the seed. */
export const checkSenders = async (count: number, seed: number): Promise<Figures> => {
  const random = createRandom(seed);
  const figures: Figures = { lines: 0, named: 0, nobody: 0, readDifferently: 0 };
  for (let done = 0; done < count; done += batchSize) {
    const lines = Array.from({ length: Math.min(batchSize, count - done) }, () => randomFromLine(random));
    const all = done === 0 ? [...onceWrong, ...lines] : lines;
    const readings = await readSenders(all.map((line) => `From: ${line}\n`));
    expect(readings).to.have.length(all.length);
    for (const [index, reading] of readings.entries())
      try {
        await checkReading(reading, figures);
      } catch (error) {
        throw new Error(`seed ${seed}: ${JSON.stringify(all[index])}: ${String(error)}`, { cause: error });
      }
  }
  return figures;
};
