import { readFileSync } from "node:fs";
import { expect } from "chai";
import { completeLinks, linkPlaces } from "../otobo/link-places.ts";

const publicUrl = "https://support.example.com/ota";
const link = `${publicUrl}/t/2026112210000011/AAECAwQFBgcIqrvM3e7xABEi`;

/** What the package's own test goes through, too (LinkPlaces.t): the simulated OTOBO has the same rules. */
interface Case {
  title: string;
  contentType: "text/plain" | "text/html";
  /** Whether the link is one that nobody can have seen; both: it makes no difference. */
  fresh: boolean[];
  /** Bodies with LINK for the link. */
  bodies: string[];
  /** A pattern for the reason; absent: each LINK gets its secret. */
  inert?: string;
}

const cases = JSON.parse(readFileSync("test/fixtures/link-places.json", "utf8")) as Case[];

describe("the places of a link in the simulated OTOBO", () => {
  for (const { title, contentType, fresh, bodies, inert } of cases)
    for (const isFresh of fresh)
      it(`${contentType}: ${title} (${isFresh ? "a fresh link" : "a link of old"}, ${inert ?? "gets its secret"})`, () => {
        for (const body of bodies) {
          const given = body.replaceAll("LINK", link);
          const { places, misplaced } = linkPlaces(given, contentType, { publicUrl, isFresh: () => isFresh });
          const completed = completeLinks(
            given,
            places.map((place) => ({ place, secret: "*S*" })),
          ).replaceAll(link, "LINK");
          expect(completed, body).to.equal(inert === undefined ? body.replaceAll("LINK", "LINK*S*") : body);
          expect(misplaced.map(({ linkId }) => linkId)).to.deep.equal(inert === undefined ? [] : [link.slice(-24)]);
          if (inert !== undefined) expect(misplaced[0]?.reason, body).to.match(new RegExp(inert));
        }
      });
});
