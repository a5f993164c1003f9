import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { mail } from "../scenarios/mails.ts";
import { runConsole, type Installation } from "./installation.ts";

export interface TrafficReport {
  mails: number;
  logins: number;
  /** What went wrong, in words. */
  failures: string[];
}

/**
 * A login with a wrong password asks every login module that there is; OTOBO's page tells whether one of them died. Each time
 * somebody else, because OTOBO bans who fails too often.
 */
const logIn = async ({ url }: Installation): Promise<string | undefined> => {
  const body = new URLSearchParams({ Action: "Login", User: `${randomUUID()}@customer.example`, Password: "wrong" });
  // Starman ends a connection that is idle for a second, perhaps just when the next login uses it.
  const headers = { "accept-language": "en", connection: "close" };
  const answer = await fetch(`${url}/customer.pl`, { method: "POST", body, headers });
  const page = await answer.text();
  return answer.status === 200 && page.includes("Login failed") ? undefined : `A login answered ${answer.status}.`;
};

/** sysexits.h: the mail server keeps the mail and delivers it again, for days. */
const temporaryFailure = 75;
const mostDeliveries = 5;

/**
 * Delivers a mail as a mail server does: again when OTOBO asks for that, as it does now and then while its caches are emptied
 * by another process (mkdir in Kernel::System::Cache::FileStorable).
 */
const receive = async (installation: Installation): Promise<string | undefined> => {
  const args = ["Maint::PostMaster::Read", "--target-queue", "Raw"];
  const sent = mail({ from: "busy@customer.example" });
  let refusal = "";
  for (let delivery = 0; delivery < mostDeliveries; delivery += 1) {
    const { code, output } = await runConsole(installation, args, sent);
    if (code === 0) return undefined;
    refusal = `A mail was refused with ${code}: ${output}`;
    if (code !== temporaryFailure) break;
  }
  return refusal;
};

/** Lets a customer log in and mails arrive, one after the other, until it is stopped. */
export const keepBusy = (installation: Installation): { stop: () => Promise<TrafficReport> } => {
  const report: TrafficReport = { mails: 0, logins: 0, failures: [] };
  let stopped = false;
  const repeat = async (what: "mails" | "logins", action: () => Promise<string | undefined>): Promise<void> => {
    do {
      const failure = await action();
      if (failure !== undefined) report.failures.push(failure);
      report[what] += 1;
      await sleep(50);
    } while (!stopped);
  };
  const running = Promise.all([
    repeat("mails", () => receive(installation)),
    repeat("logins", () => logIn(installation)),
  ]);
  return {
    stop: async () => {
      stopped = true;
      await running;
      return report;
    },
  };
};
