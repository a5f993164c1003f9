/** The browser at a link, by the values of its cookies. */
export interface Visitor {
  /** Of the cookie that every browser gets, for an hour. */
  browserCookie: string;
  /** Of the cookie of a browser that its customer called their own. */
  ownCookie?: string | undefined;
}
