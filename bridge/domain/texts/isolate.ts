/**
 * A value of unknown direction (a ticket number, an address) for a right-to-left text, between FIRST STRONG ISOLATE and POP
 * DIRECTIONAL ISOLATE: without them, its parts and the punctuation beside it would be shown in another order.
 */
export const isolate = (value: string): string => `\u2068${value}\u2069`;
