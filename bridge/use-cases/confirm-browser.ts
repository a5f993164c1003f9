import { asciiLowerCase } from "../domain/ascii.ts";
import { codeMac, type CodeSubject, randomCode, readCode, reportTokenOf } from "../domain/code.ts";
import { isFromOtobo } from "../domain/errors.ts";
import type { TokenKeys } from "../domain/token.ts";
import type { CodeStore, Limiter, Log, Otobo, RandomBytes } from "../ports.ts";

export interface ConfirmBrowserDependencies {
  codes: CodeStore;
  otobo: Pick<Otobo, "codeMailSend">;
  limiter: Pick<Limiter, "consume">;
  keys: TokenKeys;
  random: RandomBytes;
  publicUrl: string;
  log: Log;
}

/** A new browser at a link, and whom the code is mailed to. */
type NewBrowser = CodeSubject & { login: string };

/** What the user of the browser did. */
export interface CodeEntry {
  /** What was typed; undefined: nothing, the button of the link was pressed. */
  code?: string | undefined;
  /** Asks for a new code. */
  wantsNewCode?: boolean;
}

/**
 * sent: a code is on its way. waiting: one was sent before. wrong: it was not this one. gone: a new one has to be sent. limited:
 * too many were sent. failed: OTOBO could not send it. right: the browser may open the link, once.
 */
export type CodeState = "sent" | "waiting" | "wrong" | "gone" | "limited" | "failed" | "right";

export type ConfirmBrowser = (browser: NewBrowser, entry: CodeEntry) => Promise<CodeState>;

/**
 * Has OTOBO mail a code to the registered address, and checks what was entered. A code that nobody asked for on the page is never
 * mailed: entering one that is not there sends none. Throws `redis-unavailable`.
 */
export const createConfirmBrowser = (dependencies: ConfirmBrowserDependencies): ConfirmBrowser => {
  const { codes, otobo, limiter, keys, random, publicUrl, log } = dependencies;

  const mail = async ({ ticketNumber, linkId, login }: NewBrowser, code: string): Promise<boolean> => {
    const reportUrl = `${publicUrl}/report/${ticketNumber}/${reportTokenOf(keys, ticketNumber, linkId)}`;
    try {
      const { result, reason } = await otobo.codeMailSend({ ticketNumber, login, code, reportUrl });
      if (result !== "sent") log.info("Code for a new browser not sent", { ticketNumber, linkId, reason });
      return result === "sent";
    } catch (error) {
      if (!isFromOtobo(error)) throw error;
      log.warn("Sending a code for a new browser failed", { ticketNumber, linkId, reason: error.message });
      return false;
    }
  };

  const send = async (browser: NewBrowser, replaces: boolean): Promise<CodeState> => {
    if (!replaces && (await codes.isWaiting(browser))) return "waiting";
    if ((await limiter.consume("customerCodesPerHour", asciiLowerCase(browser.login))) > 0) return "limited";
    const code = randomCode(random);
    // Before the mail: the code has to be there when somebody reads it.
    if (!(await codes.add(browser, codeMac(keys, browser, code), { replaces }))) return "waiting";
    if (await mail(browser, code)) return "sent";
    await codes.remove(browser);
    return "failed";
  };

  return (browser, { code, wantsNewCode = false }) =>
    code === undefined ? send(browser, wantsNewCode) : codes.enter(browser, codeMac(keys, browser, readCode(code)));
};
