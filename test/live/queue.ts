/** The queue of the scenarios, with the tag in its auto responses. */
export const queue = "OneTimeAuth live tests";
