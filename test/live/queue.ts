import { autoFollowUpText, autoReplyText } from "../scenarios/test-environment.ts";
import type { Actions } from "./actions.ts";

/** The queue of the scenarios, with the tag in its auto responses. */
export const queue = "OneTimeAuth live tests";

const autoResponse = { Subject: "Re: <OTOBO_CUSTOMER_SUBJECT[24]>", ContentType: "text/plain" };
/** Of that queue: auto reply and auto follow-up. */
export const autoResponses = [
  { ...autoResponse, TypeID: 1, Name: `${queue}: reply`, Response: autoReplyText },
  { ...autoResponse, TypeID: 3, Name: `${queue}: follow-up`, Response: autoFollowUpText },
];

/** A queue with auto responses. Queues cannot be deleted: one that is there from an earlier run is used again. */
export const addQueue = async (
  { ask, run }: Actions,
  Name: string,
  responses: Record<string, unknown>[],
): Promise<void> => {
  if (Object.values((await ask("Queue", "QueueList", {})) ?? {}).includes(Name)) return;
  const texts = { FollowUpID: 1, SystemAddressID: 1, SalutationID: 1, SignatureID: 1 };
  const QueueID = await run("Queue", "QueueAdd", { Name, ValidID: 1, GroupID: 1, ...texts });
  const AutoResponseIDs: unknown[] = [];
  for (const response of responses)
    AutoResponseIDs.push(await run("AutoResponse", "AutoResponseAdd", { ...response, ValidID: 1, AddressID: 1 }));
  await ask("AutoResponse", "AutoResponseQueue", { QueueID, AutoResponseIDs });
};
