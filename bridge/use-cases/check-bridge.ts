import { BridgeError } from "../domain/errors.ts";
import type { LinkStore, Otobo } from "../ports.ts";

interface BridgeState {
  version: string;
  publicUrl: string;
  otoboPublicUrl: string;
  /** `ok` or a sentence. */
  redis: string;
  otobo: string;
}

export interface CheckBridgeDependencies {
  store: Pick<LinkStore, "ping">;
  otobo: Pick<Otobo, "settingsGet">;
  version: string;
  publicUrl: string;
  otoboPublicUrl: string;
}

/** Checks everything that the bridge depends on, and says what does not work. Does not throw if something is unavailable. */
export type CheckBridge = () => Promise<BridgeState>;

const sentenceOf = async (attempt: () => Promise<string>): Promise<string> => {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof BridgeError) return error.message;
    throw error;
  }
};

/** `publicUrl` and `otoboPublicUrl` without trailing slash. Asks OTOBO itself, not the cache. */
export const createCheckBridge =
  ({ store, otobo, version, publicUrl, otoboPublicUrl }: CheckBridgeDependencies): CheckBridge =>
  async () => {
    const [redis, otoboState] = await Promise.all([
      sentenceOf(async () => {
        await store.ping();
        return "ok";
      }),
      sentenceOf(async () => {
        const settings = await otobo.settingsGet();
        if (settings.publicUrl === publicUrl) return "ok";
        return "The setting OneTimeAuth::PublicURL and the bridge's PUBLIC_URL differ: OTOBO does not recognise its links.";
      }),
    ]);
    return { version, publicUrl, otoboPublicUrl, redis, otobo: otoboState };
  };
