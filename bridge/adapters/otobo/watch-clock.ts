import type { Clock } from "../../ports.ts";
import type { Post } from "./post.ts";

/**
 * The same way to post, which tells by how many seconds OTOBO's clock is ahead of ours, as far as an answer's Date header shows
 * it: in whole seconds, and of whatever web server wrote it.
 */
export const watchClock =
  (post: Post, clock: Clock, onDifference: (seconds: number) => void): Post =>
  async (...call) => {
    const answer = await post(...call);
    const date: unknown = answer.headers.date;
    const seconds = typeof date === "string" ? Date.parse(date) / 1000 : NaN;
    if (!Number.isNaN(seconds)) onDifference(seconds - clock());
    return answer;
  };
