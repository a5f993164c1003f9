/**
 * `npm test`, `npm run demo` and their kin on a machine that has only Node, npm and git: installs what the task needs, then
 * runs its steps. Plain JavaScript without dependencies, because it runs before there are any.
 *
 * Nothing is skipped silently: what could not run counts as failed.
 */
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { prepare } from "./prepare.mjs";

const tsx = ["--import", "tsx"];
const mocha = ["node_modules/mocha/bin/mocha.js", "--reporter", "test/support/counting-reporter.cjs"];

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
    needs: ["redis-server", "chromium", "openssl", "perl"],
    steps: [
      { name: "type check", command: ["npm", "run", "--silent", "typecheck"] },
      { name: "lint", command: ["npm", "run", "--silent", "lint"] },
      { name: "Perl tests", command: ["prove", "--verbose", "--recurse", "test/plugin"], count: countTap },
      {
        name: "unit, contract, integration and browser tests",
        command: ["node", ...mocha, "test/**/*.test.ts", "test/**/*.test.tsx"],
        count: countMocha,
      },
    ],
  },
  live: {
    needs: ["redis-server", "slapd"],
    steps: [
      {
        name: "live tests",
        command: ["node", ...mocha, "--timeout", "120000", "test/live/*.live.ts"],
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
  bench: { needs: ["redis-server"], steps: [{ command: ["node", ...tsx, "test/bench/main.ts"], passArguments: true }] },
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

/** Runs a command with its output shown; answers its exit code and, if asked for, the output. */
function run(command, keepOutput) {
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), {
      stdio: ["inherit", keepOutput ? "pipe" : "inherit", "inherit"],
    });
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    const forward = (signal) => child.kill(signal);
    process.on("SIGINT", forward).on("SIGTERM", forward);
    child.on("error", (error) => {
      console.error(error.message);
      resolve({ code: 127, output });
    });
    child.on("close", (code) => {
      process.off("SIGINT", forward).off("SIGTERM", forward);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** One step as passed and failed counts: a step without a count of its own is one test, and a bad exit is never "0 failed". */
async function count(step) {
  console.log(`\n== ${step.name}`);
  const { code, output } = await run(step.command, step.count !== undefined);
  const counted = step.count?.(output) ?? { passed: code === 0 ? 1 : 0, failed: 0, names: [] };
  const nothingRan = counted.passed + counted.failed === 0;
  return code !== 0 || nothingRan ? { ...counted, failed: Math.max(1, counted.failed) } : counted;
}

/** Runs all steps, also after one that failed; the last lines say what failed, for who sees only the end of the output. */
async function runSuite(steps) {
  const total = { passed: 0, failed: 0 };
  const failures = [];
  for (const step of steps) {
    const { passed, failed, names } = await count(step);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) failures.push(`${step.name}:`, ...names.map((name) => `  ${name}`));
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
process.exitCode = only.passArguments ? (await run([...only.command, ...rest])).code : await runSuite(task.steps);
