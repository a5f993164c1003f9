import type { StubAnswer, MalformedAnswer } from "./stub-bridge.ts";

const json = (data: unknown): MalformedAnswer => ({ text: JSON.stringify(data) });
const tenMegabytes = "x".repeat(10_000_000);
const linkId = "AAECAwQFBgcIqrvM3e7xABEi";

/** An honest answer to each call, to be bent. */
export const honest = (publicUrl: string): Record<string, (request: Record<string, unknown>) => object> => ({
  "/otobo/prefilter": ({ From }) => {
    const sender = Buffer.from((From as string[])[0] ?? "", "base64").toString();
    const Headers = { "X-OTOBO-CustomerUser": sender, "X-OTOBO-CustomerNo": sender };
    return { Decision: "known", Reason: "The sender is a customer user.", Headers };
  },
  "/otobo/links/issue": ({ TicketNumber }) => ({ Link: `${publicUrl}/t/${String(TicketNumber)}/${linkId}` }),
  "/otobo/links/activate": ({ LinkIDs }) => ({ Activated: (LinkIDs as string[])[0] }),
  "/otobo/grants/redeem": () => ({ Redeemed: 1 }),
});

/** Answers that are wrong whatever was asked; `answer` is what would have been right. */
export const wrongForAll: Record<string, (answer: object) => MalformedAnswer> = {
  HTML: () => ({ headers: { "content-type": "text/html" }, text: "<html><b>Welcome</b></html>" }),
  "10 MB of HTML": () => ({ headers: { "content-type": "text/html" }, text: `<html>${tenMegabytes}` }),
  "10 MB beside the right answer": (answer) => json({ ...answer, More: tenMegabytes }),
  "half of the right answer": (answer) => ({ text: JSON.stringify(answer).slice(0, -3) }),
  "a list": (answer) => json([answer]),
  "a text": () => json("known"),
  "an empty object": () => json({}),
  "lists for values": (answer) => json(Object.fromEntries(Object.keys(answer).map((key) => [key, [["x"]]]))),
  "objects for values": (answer) => json(Object.fromEntries(Object.keys(answer).map((key) => [key, { a: { b: 1 } }]))),
  "null for values": (answer) => json(Object.fromEntries(Object.keys(answer).map((key) => [key, null]))),
};

const bend =
  (changes: object): StubAnswer =>
  () =>
    json({ Decision: "known", Reason: "", ...changes });

const withHeader = (name: string, value: unknown): StubAnswer => bend({ Headers: { [name]: value } });

/** Answers that are wrong for one call only. */
export const wrongForOne = (publicUrl: string, victim: string): Record<string, Record<string, StubAnswer>> => ({
  "/otobo/prefilter": {
    "X-OTOBO-Queue": withHeader("X-OTOBO-Queue", "Junk"),
    "X-OTOBO-State": withHeader("X-OTOBO-State", "closed successful"),
    "a header in another case": withHeader("x-otobo-customeruser", victim),
    "a dynamic field of its own": withHeader("X-OTOBO-DynamicField-Remark", "1"),
    "a line break in a header": withHeader("X-OTOBO-CustomerUser", `${victim}\nX-OTOBO-Queue: Junk`),
    "X-OTOBO-Ignore": withHeader("X-OTOBO-Ignore", "yes"),
  },
  "/otobo/links/issue": Object.fromEntries(
    Object.entries({
      "another host": (number: string) => `https://evil.example/t/${number}/${linkId}`,
      "another host behind ours": (number: string) => `${publicUrl}.evil.example/t/${number}/${linkId}`,
      "a script": () => "javascript:alert(1)",
      "another ticket": () => `${publicUrl}/t/2026010110000011/${linkId}`,
      "a secret": (number: string) => `${publicUrl}/t/${number}/${linkId}AAAAAAAAAAAAAAAAAAAAAAAA`,
      "something behind the link": (number: string) => `${publicUrl}/t/${number}/${linkId} https://evil.example/`,
    }).map(([what, linkOf]) => [what, ({ TicketNumber }) => json({ Link: linkOf(String(TicketNumber)) })] as const),
  ),
  "/otobo/links/activate": {
    "another link": () => json({ Activated: "BBECAwQFBgcIqrvM3e7_ABEi" }),
    "the secret's hash": ({ SecretHash }) => json({ Activated: SecretHash }),
    "every link": ({ LinkIDs }) => json({ Activated: LinkIDs }),
  },
  "/otobo/grants/redeem": {
    "a word": () => json({ Redeemed: "yes" }),
    "a number too large": () => json({ Redeemed: 11 }),
    "a list of ones": () => json({ Redeemed: [1] }),
    "no, but a login": () => json({ Redeemed: 0, UserLogin: victim, CustomerUserLogin: victim }),
  },
});
