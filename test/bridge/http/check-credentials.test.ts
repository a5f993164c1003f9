import { expect } from "chai";
import { authorization, basic, credentials, errorOf, useInternalFixture } from "./internal-fixture.ts";

describe("checkCredentials", () => {
  const fixture = useInternalFixture();

  describe("asks for credentials before anything else", () => {
    const path = "/otobo/prefilter";

    for (const [what, header] of [
      ["none", undefined],
      ["a wrong password", basic(`${credentials.user}:wrong`)],
      ["a wrong user", basic(`other:${credentials.password}`)],
      ["no password", basic(credentials.user)],
      ["another scheme", authorization.replace("Basic", "Bearer")],
      ["the scheme alone", "Basic"],
      ["junk", "Basic \u00ff\u00fe !!"],
      ["the password with more behind it", basic(`${credentials.user}:${credentials.password}x`)],
    ] as const) {
      it(`refuses ${what}, without waiting for the body`, async () => {
        const headers = { "content-length": "1000000000", ...(header === undefined ? {} : { authorization: header }) };
        const answer = await fixture.served.send({ method: "POST", path, headers, finish: false });
        expect(answer.status).to.equal(401);
        expect(answer.headers["www-authenticate"]).to.contain("Basic");
        expect(errorOf(answer).ErrorCode).to.equal("unauthorized");
        expect(fixture.asked).to.deep.equal([]);
      });
    }

    it("does not invite the body of a sender without them that asks first", async () => {
      const headers = { expect: "100-continue", "content-length": "10" };
      const answer = await fixture.served.send({ method: "POST", path, headers, finish: false });
      expect(answer).to.include({ status: 401, invited: false });
    });

    for (const type of ["text/plain", "application/xml", "multipart/form-data", "application/x-www-form-urlencoded"]) {
      it(`refuses a body of ${type} without them, and reads it as JSON with them`, async () => {
        const headers = { "content-type": type };
        expect((await fixture.post(path, { From: [] }, { ...headers, authorization: basic("a:b") })).status).to.equal(
          401,
        );
        expect((await fixture.post(path, { From: [] }, headers)).status).to.equal(200);
      });
    }

    it("takes white space inside the base64 and behind it, as OTOBO sends it", async () => {
      const [, encoded = ""] = authorization.split(" ");
      expect(encoded.length).to.be.greaterThan(76);
      const header = `Basic ${encoded.slice(0, 76)} ${encoded.slice(76)} `;
      expect((await fixture.post(path, { From: [] }, { authorization: header })).status).to.equal(200);
    });

    it("takes the password in ISO-8859-1, as OTOBO sends it", async () => {
      const header = basic(`${credentials.user}:${credentials.password}`, "latin1");
      expect((await fixture.post(path, { From: [] }, { authorization: header })).status).to.equal(200);
    });

    it("refuses unknown routes like known ones", async () => {
      expect((await fixture.served.send({ path: "/nothing" })).status).to.equal(401);
    });
  });
});
