/**
 * `npm test`, `npm run demo` and their kin on a machine that has only Node, npm and git: installs what the task needs, then
 * runs its steps. Plain JavaScript without dependencies, because it runs before there are any.
 *
 * Nothing is skipped silently: what could not run counts as failed.
 */
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { prepare } from "./prepare.mjs";

const tsx = ["--import", "tsx"];
/** Ends when the last test has: what a failed test leaves open, or a timer, must not keep the others from being counted. */
const mocha = ["node_modules/mocha/bin/mocha.js", "--exit", "--reporter", "test/support/counting-reporter.cjs"];

const browserTests = "test/browser/*.test.ts";
const scenarios = "test/scenarios/*.test.ts";

/** Tests whose many inputs, orders and racers are for `npm run test:chaos` (see test/support/run-size.ts). */
const shortInNpmTest = [
  "test/bridge/limits.test.ts",
  "test/bridge/use-cases/links-in-random-order.test.ts",
  "test/chaos/redis-exactly-once.test.ts",
  "test/fuzz/fuzz.test.ts",
  "test/real-parsers/senders.test.ts",
];

/** What each task needs from Debian (see prepare.mjs), and its steps in order. */
const tasks = {
  test: {
    needs: ["redis-server", "chromium", "openssl", "perl", "perlcritic", "promtool"],
    // The longest first, so that all cores end at about the same time.
    steps: [
      {
        name: "unit, contract and integration tests",
        command: ["node", ...mocha, "--ignore", browserTests, "--ignore", scenarios, "test/**/*.test.ts"],
        count: countMocha,
      },
      { name: "scenarios", command: ["node", ...mocha, scenarios], count: countMocha },
      { name: "browser tests", command: ["node", ...mocha, browserTests], count: countMocha },
      { name: "lint", command: ["npm", "run", "--silent", "lint"] },
      { name: "type check", command: ["npm", "run", "--silent", "typecheck"] },
      { name: "Perl style", command: ["npm", "run", "--silent", "lint:perl"] },
      { name: "Perl tests", command: ["npm", "run", "--silent", "test:perl"], count: countTap },
    ],
  },
  live: {
    needs: ["redis-server", "slapd"],
    steps: [
      {
        name: "live tests",
        command: ["node", ...mocha, "--timeout", "600000", "test/live/*.live.ts"],
        count: countMocha,
      },
    ],
  },
  chaos: {
    needs: ["redis-server", "perl"],
    environment: { TEST_RUN: "long" },
    steps: [
      {
        name: "chaos tests",
        command: ["node", ...mocha, "--timeout", "600000", "test/chaos/**/*.chaos.ts", ...shortInNpmTest],
        count: countMocha,
      },
    ],
  },
  proxies: {
    needs: ["nginx", "apache2", "haproxy", "caddy"],
    steps: [{ name: "web servers", command: ["node", ...mocha, "test/proxies/*.proxies.ts"], count: countMocha }],
  },
  demo: { needs: ["redis-server"], steps: [{ command: ["node", ...tsx, "test/demo/main.ts"], passArguments: true }] },
  "bench:live": {
    needs: ["redis-server"],
    steps: [{ command: ["node", ...mocha, "test/live/mails.bench.ts"], count: countMocha }],
  },
  bench: { needs: ["redis-server"], steps: [{ command: ["node", ...tsx, "test/bench/main.ts"], passArguments: true }] },
  dist: { needs: [], steps: [{ command: ["node", ...tsx, "release/dist.ts"], passArguments: true }] },
  release: { needs: [], steps: [{ command: ["node", ...tsx, "release/main.ts"], passArguments: true }] },
  opm: { needs: [], steps: [{ command: ["node", ...tsx, "plugin/build-opm.ts"], passArguments: true }] },
};

const firstGroups = (output, pattern) => [...output.matchAll(pattern)].map(([, group]) => group);

/** The lines that counting-reporter.cjs prints last. */
function countMocha(output) {
  const found = /^mocha: (\d+) passed, (\d+) failed$/m.exec(output);
  if (!found) return undefined;
  const names = firstGroups(output, /^mocha: failed: (.*)$/gm);
  return { passed: Number(found[1]), failed: Number(found[2]), names };
}

/** Top-level results of the Test Anything Protocol. */
function countTap(output) {
  const names = firstGroups(output, /^not ok \d+ (?:- )?(.*)$/gm);
  return { passed: output.match(/^ok \d/gm)?.length ?? 0, failed: names.length, names };
}

/** Runs a command; its output goes to `show`, or where our own goes. Answers its exit code. */
function run(command, show) {
  return new Promise((resolve) => {
    const output = show ? "pipe" : "inherit";
    const child = spawn(command[0], command.slice(1), { stdio: ["inherit", output, output] });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", show);
    const forward = (signal) => child.kill(signal);
    process.on("SIGINT", forward).on("SIGTERM", forward);
    child.on("error", (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on("close", (code) => {
      process.off("SIGINT", forward).off("SIGTERM", forward);
      resolve(code ?? 1);
    });
  });
}

/** Shows texts in the order of the steps, as if these ran one after the other: a step's text waits until those before it have ended. */
function createDisplay(count) {
  const waiting = Array.from({ length: count }, () => ({ text: "", ended: false }));
  let shown = 0;
  const show = () => {
    for (; shown < count; shown += 1) {
      process.stdout.write(waiting[shown].text);
      waiting[shown].text = "";
      if (!waiting[shown].ended) return;
    }
  };
  return {
    add: (index, text) => {
      waiting[index].text += text;
      show();
    },
    end: (index) => {
      waiting[index].ended = true;
      show();
    },
  };
}

/** One step as passed and failed counts: a step without a count of its own is one test, and a bad exit is never "0 failed". */
async function count(step, show) {
  const began = Date.now();
  let output = "";
  show(`\n== ${step.name}\n`);
  const code = await run(step.command, (text) => {
    output += text;
    show(text);
  });
  show(`-- ${step.name}: ${Math.round((Date.now() - began) / 1000)} s\n`);
  const counted = step.count?.(output) ?? { passed: code === 0 ? 1 : 0, failed: 0, names: [] };
  const nothingRan = counted.passed + counted.failed === 0;
  return code !== 0 || nothingRan ? { ...counted, failed: Math.max(1, counted.failed) } : counted;
}

/**
 * One step more at a time than there are cores, because scenarios mostly wait; all of them, also after one that failed.
 * Answers what each counted.
 */
async function countAll(steps) {
  const display = createDisplay(steps.length);
  const counts = [];
  const waiting = [...steps.keys()];
  const work = async () => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      counts[index] = await count(steps[index], (text) => display.add(index, text));
      display.end(index);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  return counts;
}

/** Runs all steps; the last lines say what failed, for who sees only the end of the output. */
async function runSuite(steps) {
  const total = { passed: 0, failed: 0 };
  const failures = [];
  for (const [index, { passed, failed, names }] of (await countAll(steps)).entries()) {
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) failures.push(`${steps[index].name}:`, ...names.map((name) => `  ${name}`));
  }
  if (failures.length > 0) console.log(`\nFailed:\n${failures.join("\n")}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

const [name = "", ...rest] = process.argv.slice(2);
const task = tasks[name];
if (!task) {
  console.error(`There is no task "${name}". There are: ${Object.keys(tasks).join(", ")}.`);
  process.exit(2);
}
Object.assign(process.env, task.environment);
statSync("package.json"); // npm runs its scripts in the project's folder
if (!(await prepare(task.needs))) process.exit(1);
const [only] = task.steps;
process.exitCode = only.passArguments ? await run([...only.command, ...rest]) : await runSuite(task.steps);
