import type { Page } from "playwright-core";

export interface Interruption {
  /** A request that matches has been stopped on its way; its page still shows what it showed before. */
  reached: Promise<void>;
  /** Lets the first one fail as a broken connection does. */
  fail: () => Promise<void>;
  /** Lets everything pass that waits, and from now on. */
  end: () => void;
}

/**
 * Stops a page's requests to addresses like `urlPattern`, also those that a redirect leads to, which Playwright's routes do
 * not see.
 */
export const interrupt = async (page: Page, urlPattern: string): Promise<Interruption> => {
  const network = await page.context().newCDPSession(page);
  const waiting: string[] = [];
  let ended = false;
  const letPass = (requestId: string): void => {
    // What the browser has given up meanwhile cannot go on, and need not.
    network.send("Fetch.continueRequest", { requestId }).catch(() => undefined);
  };
  const first = new Promise<string>((resolve) => {
    network.on("Fetch.requestPaused", ({ requestId }) => {
      resolve(requestId);
      if (ended) letPass(requestId);
      else waiting.push(requestId);
    });
  });
  await network.send("Fetch.enable", { patterns: [{ urlPattern }] });
  return {
    reached: first.then(() => undefined),
    fail: async () => {
      const requestId = await first;
      waiting.splice(waiting.indexOf(requestId), 1);
      await network.send("Fetch.failRequest", { requestId, errorReason: "ConnectionReset" });
    },
    end: () => {
      ended = true;
      waiting.splice(0).forEach(letPass);
    },
  };
};
