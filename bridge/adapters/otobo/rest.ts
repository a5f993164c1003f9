import type { Call } from "./generic-interface.ts";
import {
  badStatus,
  createPost,
  isSuccess,
  type Post,
  type TransportOptions,
  unavailable,
  webserviceUrl,
} from "./post.ts";
import { fault } from "../../protocol/operations.ts";
import { parseJson } from "../parse-json.ts";

/**
 * The transport of the web service `OneTimeAuth` (HTTP::REST): one POST per operation, the route is its name.
 * Throws `otobo-unavailable` for everything but a JSON answer with a status of success.
 */
export const createRestCall = (options: TransportOptions, post: Post = createPost(options)): Call => {
  const base = webserviceUrl(options);
  const headers = { "Content-Type": "application/json" };
  return async (operation, data) => {
    const { status, data: body } = await post(operation, `${base}/${operation}`, JSON.stringify(data), headers);
    const answer = parseJson(body);
    // Faults come as 500, JSON or not, always declared as text/plain; an invalid web service as 500 without a body.
    if (!isSuccess(status)) throw badStatus(operation, status, fault.safeParse(answer).data?.faultstring);
    if (answer === undefined) throw unavailable(operation, "the answer is not JSON");
    return answer;
  };
};
