/** Mocha's own Spec reporter, with lines more at the end that test/run.mjs reads. */
const { reporters } = require("mocha");

module.exports = class CountingReporter extends reporters.Spec {
  epilogue() {
    super.epilogue();
    for (const test of this.failures) console.log(`mocha: failed: ${test.fullTitle().replaceAll("\n", " ")}`);
    // A pending test is one that did not run, and what did not run is a failure.
    const { passes, failures, pending } = this.stats;
    console.log(`mocha: ${passes} passed, ${failures + pending} failed`);
  }
};
