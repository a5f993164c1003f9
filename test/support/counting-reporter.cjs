/** Mocha's own Spec reporter, with one line more at the end that test/run.mjs reads. */
const { reporters } = require("mocha");

module.exports = class CountingReporter extends reporters.Spec {
  epilogue() {
    super.epilogue();
    // A pending test is one that did not run, and what did not run is a failure.
    const { passes, failures, pending } = this.stats;
    console.log(`mocha: ${passes} passed, ${failures + pending} failed`);
  }
};
