import { expect } from "chai";
import numberCases from "../fixtures/number-settings.json" with { type: "json" };
import { problemsOfSettings, readNumber } from "../otobo/checked-settings.ts";
import { defaultSettings } from "../otobo/state.ts";
import { type NumberName, numberNames } from "../otobo/sys-config.ts";
import { itemOf } from "../plugin/settings-xml.ts";

type Cases = Record<NumberName, { valid: Record<string, number>; invalid: string[] }>;

/** The same cases as for the package's Perl (plugin/scripts/test/OneTimeAuth/Unit/SettingsCheck.t). */
const cases: Cases = numberCases;

describe("number settings in the simulated OTOBO", () => {
  for (const name of numberNames) {
    const withValue = (value: string) => ({ ...defaultSettings, [`OneTimeAuth::${name}`]: value });
    for (const [value, number] of Object.entries(cases[name].valid)) {
      it(`${name} ${JSON.stringify(value)} is ${number}`, () => {
        expect(readNumber(withValue(value), name)).to.equal(number);
        expect(problemsOfSettings(withValue(value))).to.deep.equal([]);
      });
    }
    for (const value of cases[name].invalid) {
      it(`${name} ${JSON.stringify(value)} is invalid: the default applies, and the problem names the setting`, () => {
        const number = Number(itemOf(`OneTimeAuth::${name}`));
        expect(readNumber(withValue(value), name)).to.equal(number);
        expect(problemsOfSettings(withValue(value))).to.deep.equal([
          `Invalid value in the setting OneTimeAuth::${name}. The default ${number} applies.`,
        ]);
      });
    }
  }
});
