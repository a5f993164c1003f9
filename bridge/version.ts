/** The version of the product, as in package.json (a test compares). */
export const version = "11.0.1";
