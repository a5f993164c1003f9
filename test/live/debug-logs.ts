import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { eventually } from "../scenarios/eventually.ts";
import { isComplete, secretOf } from "../scenarios/links.ts";
import { mail } from "../scenarios/mails.ts";
import { mailIn, post, tag } from "../scenarios/steps.ts";
import type { Given } from "./live-context.ts";
import { readKept } from "./stored-data-scan.ts";
import { changeSettings } from "./live-setup.ts";
import { type Interfere, type InterceptingProxy, startInterceptingProxy } from "../support/intercepting-proxy.ts";
import { sha256 } from "../support/sha256.ts";
import { bridgeAddress, changeWebservice } from "./webservice.ts";

const patience = 900_000;
/** Milliseconds; longer than OTOBO waits. */
const slowness = 7000;

/** What becomes of the bridge's answers on their way to OTOBO. */
const fates: Record<string, Interfere> = {
  "as they are": (_call, forward) => forward(),
  "with status 500": async (_call, forward) => {
    const answer = await forward();
    return typeof answer === "string" ? answer : { ...answer, status: 500 };
  },
  truncated: async (_call, forward) => {
    const answer = await forward();
    return typeof answer === "string" ? answer : { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
  },
  slow: async (_call, forward) => {
    const answer = await forward();
    await sleep(slowness);
    return answer;
  },
};

/** Mails and logins with everything written down, then a search of all that OTOBO keeps. */
export const describeDebugLogs = (given: () => Given): void => {
  describe("of its own debug logs", () => {
    let proxy: InterceptingProxy;
    const counts: Record<string, number> = {};
    const secrets: string[] = [];

    before("put a proxy before the bridge and write everything down", async function () {
      this.timeout(patience);
      const { actions, undo } = given();
      const { host } = await bridgeAddress(actions);
      proxy = await startInterceptingProxy(0, host);
      undo.push(proxy.stop);
      await changeWebservice(actions, { host: proxy.origin, threshold: "debug" });
      undo.push(() => changeWebservice(actions, { host, threshold: "error" }));
      await changeSettings(actions, [{ Name: "MinimumLogLevel", Value: "debug" }], undo);
    });

    /** A mail, an agent's answer and a login, while the bridge's answers have this fate. */
    const goThrough = async (fate: string, interfere: Interfere): Promise<void> => {
      const { actions, environment } = given();
      await actions.call("ForgetFailures");
      const address = environment.freshAddress("diary");
      const { ticketNumber, link } = await mailIn(environment, address);
      secrets.push(secretOf(link));
      const opened = await post(link);
      const login = opened.headers.get("location") ?? "";
      const cookies = opened.headers.getSetCookie().map((header) => header.split(";")[0] ?? "");
      secrets.push(new URL(login).searchParams.get("OTAToken") ?? "", ...cookies.map((one) => one.split("=")[1] ?? ""));
      const text = await environment.render(ticketNumber, tag);

      proxy.interfere = (call, forward) => {
        counts[fate] = (counts[fate] ?? 0) + 1;
        return interfere(call, forward);
      };
      const entered = await fetch(login, { redirect: "manual", headers: { cookie: cookies.join("; ") } });
      expect(entered.status === 302, fate).to.equal(fate === "as they are");
      await actions.call("ForgetFailures");
      await environment.send(ticketNumber, { to: address, text });
      await actions.call("ForgetFailures");
      await environment.receive(mail({ from: environment.freshAddress("diary") }));
      proxy.interfere = undefined;
      const mails = (await environment.allMails()).flatMap(({ links }) => links).filter(isComplete);
      secrets.push(...mails.map(secretOf));
    };

    // The last failure would be a pause for whoever comes next.
    after(() => given().actions.call("ForgetFailures"));

    for (const [fate, interfere] of Object.entries(fates))
      it(`mails and logins go through while the bridge's answers come ${fate}`, () => goThrough(fate, interfere));

    it("no debug entry, communication log, session, history or log file holds a link's secret, a grant or its cookie", async function () {
      this.timeout(patience);
      const { actions, installation } = given();
      await eventually("the mail queue is empty", async () => (await actions.call("WaitingMails")).Count === 0);
      const kept = await readKept(installation, actions);
      const searched = [...new Set(secrets)].filter((secret) => secret.length >= 20);
      expect(searched).to.have.lengthOf.at.least(12);
      for (const [index, secret] of searched.entries())
        expect(kept.placesOf(secret), `secret ${index}`).to.deep.equal([]);
      // Calls to the bridge leave nothing there, not even the hash of a secret; the bridge's calls to OTOBO do.
      const [known = ""] = searched;
      expect(kept.placesOf(sha256(known))).to.deep.equal([]);
      expect(kept.placesOf("Detected operation")).to.include("database");
      const answers = Object.entries(counts).map(([fate, count]) => `${count} ${fate}`);
      console.log(
        `figures: answers ${answers.join(", ")}; ${searched.length} secrets searched in ${kept.megabytes} MB and ${kept.files} files, 0 found`,
      );
    });
  });
};
