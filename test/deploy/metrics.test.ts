import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { startBridge, type StartedBridge } from "../../bridge/start.ts";
import { type FakeGenericInterface, startGenericInterface } from "../bridge/fake-generic-interface.ts";
import { sendRaw } from "../bridge/http/serve.ts";
import { eventually } from "../scenarios/eventually.ts";
import { basic, sendLink, visit } from "../support/bridge-client.ts";
import { type RedisServer, startRedis } from "../support/redis.ts";
import { silentLog } from "../support/silent-log.ts";

interface Metric {
  name: string;
  type: string;
  labels: string[];
  meaning: string;
}

const byName = (one: Metric, other: Metric): number => (one.name < other.name ? -1 : 1);

/** Our own metrics in what /metrics answers. `le` belongs to every histogram. */
const metricsIn = (text: string): Metric[] =>
  [...text.matchAll(/^# HELP (onetimeauth_\w+) (.*)\n# TYPE \1 (\w+)\n((?!#).*\n)*/gm)].map(
    ([lines, name = "", meaning = "", type = ""]) => {
      const labels = [...lines.matchAll(/[{,](\w+)="/g)].map(([, label = ""]) => label);
      return { name, type, labels: [...new Set(labels)].filter((label) => label !== "le").sort(), meaning };
    },
  );

const rowsIn = (document: string): Metric[] =>
  [...document.matchAll(/^\| `(onetimeauth_\w+)` \| (\w+) \| ([^|]*) \| ([^|]*) \|$/gm)].map(
    ([, name = "", type = "", labels = "", meaning = ""]) => ({
      name,
      type,
      labels: [...labels.matchAll(/\w+/g)].map(([label]) => label).sort(),
      meaning,
    }),
  );

const documentText = readFileSync("docs/metrics.md", "utf8");
const documented = rowsIn(documentText);

interface Rules {
  groups: { rules: { alert: string; expr: string }[] }[];
}
const rules = (parse(readFileSync("deploy/prometheus-rules.yaml", "utf8")) as Rules).groups.flatMap(
  (group) => group.rules,
);

interface Dashboard {
  panels: { title: string; targets: { expr: string }[] }[];
}
const dashboard = JSON.parse(readFileSync("deploy/grafana-dashboard.json", "utf8")) as Dashboard;
const queries = dashboard.panels.flatMap(({ targets }) =>
  targets.map(({ expr }) => expr.replaceAll("$__rate_interval", "5m").replaceAll("$job", "onetimeauth")),
);

/** The series of a metric: a histogram has three. */
const seriesOf = ({ name, type }: Metric): string[] =>
  type === "histogram" ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name];

/** Metrics and labels of ours in an expression that do not exist. */
const unknownIn = (expression: string): string[] => {
  const metrics = documented.filter((metric) => seriesOf(metric).some((series) => expression.includes(series)));
  const labels = new Set(["job", "instance", "le", ...metrics.flatMap((metric) => metric.labels)]);
  const named = [...expression.matchAll(/[{,] ?(\w+)(?:=|!=|=~|!~)"/g)].map(([, label = ""]) => label);
  const grouped = [...expression.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list = ""]) => list.split(", "));
  const series = [...expression.matchAll(/onetimeauth_\w+/g)].map(([name]) => name);
  const known = documented.flatMap(seriesOf);
  return [
    ...series.filter((name) => !known.includes(name)),
    ...[...named, ...grouped].filter((label) => !labels.has(label)),
  ];
};

describe("the metrics", () => {
  let redis: RedisServer;
  let otobo: FakeGenericInterface;
  let bridge: StartedBridge;
  beforeEach(async () => {
    redis = await startRedis();
    otobo = await startGenericInterface();
    bridge = await startBridge({ ...otobo.config, redisUrl: redis.url }, { log: silentLog, settingsSeconds: 0.05 });
  });
  afterEach(async () => {
    await bridge.stop();
    await otobo.stop();
    await redis.stop();
  });

  const read = async (): Promise<string> => {
    const headers = { authorization: basic(otobo.config.credentials) };
    return (await sendRaw(bridge.internalPort, { path: "/metrics", headers })).body;
  };

  it("are those of the table in docs/metrics.md, with type, labels and meaning", async () => {
    const link = await sendLink(bridge, otobo.config, "2026112210000011");
    for (const method of ["GET", "POST"] as const) await visit(bridge, method, link.path);
    const metrics = metricsIn(await read());
    expect(metrics.toSorted(byName)).to.deep.equal(documented.toSorted(byName));
  });

  it("have how long OTOBO and Redis took, by operations that the document names", async () => {
    const link = await sendLink(bridge, otobo.config, "2026112210000012");
    await visit(bridge, "POST", link.path);
    const text = await read();
    for (const operation of ["SessionCreate", "SettingsGet"]) {
      expect(text).to.contain(`onetimeauth_otobo_seconds_count{operation="${operation}",result="answered"}`);
    }
    for (const operation of ["read", "activate", "open", "ping", "countLimit"]) {
      expect(text).to.contain(`onetimeauth_redis_seconds_count{operation="${operation}",result="answered"}`);
    }
    const operations = [...text.matchAll(/operation="(\w+)"/g)].map(([, name = ""]) => name);
    for (const name of new Set(operations)) expect(documentText).to.contain(`\`${name}\``);
  });

  it("say that Redis and OTOBO are unavailable, and that Redis is back, although nobody calls the bridge", async () => {
    const says = (dependency: string, value: number) =>
      eventually(`${dependency} is ${value}`, async () =>
        (await read()).includes(`onetimeauth_dependency_up{dependency="${dependency}"} ${value}`),
      );
    await says("redis", 1);
    await says("otobo", 1);
    await otobo.stop();
    await says("otobo", 0);
    await redis.kill();
    await says("redis", 0);
    await redis.restart();
    await says("redis", 1);
  });

  it("count what OTOBO asked in vain, from zero on", async () => {
    const failed = 'onetimeauth_outcomes_total{action="activate",outcome="failed"}';
    expect(await read()).to.contain(`${failed} 0`);
    await redis.kill();
    await sendLink(bridge, otobo.config, "2026112210000013").catch(() => undefined);
    expect(await read()).to.contain(`${failed} 1`);
  });
});

describe("the alert rules", function () {
  this.timeout(30_000);

  it("are valid, and alert when they should and only then", () => {
    execFileSync("promtool", ["check", "rules", "--lint=all", "--lint-fatal", "deploy/prometheus-rules.yaml"]);
    execFileSync("promtool", ["test", "rules", "test/deploy/prometheus-rules.test.yaml"]);
  });

  it("name metrics and labels that the bridge has", () => {
    expect(rules.flatMap(({ expr }) => unknownIn(expr))).to.deep.equal([]);
  });

  it("are all documented, and tested", () => {
    const alerts = rules.map(({ alert }) => alert);
    const rows = [...documentText.matchAll(/^\| `(OneTimeAuth\w+)` \|/gm)].map(([, name]) => name);
    expect(rows).to.have.members(alerts);
    const tests = readFileSync("test/deploy/prometheus-rules.test.yaml", "utf8");
    for (const alert of alerts) expect(tests).to.match(new RegExp(`${alert}\\n +exp_alerts`));
  });
});

describe("the dashboard", function () {
  this.timeout(30_000);

  it("has queries that Prometheus understands", () => {
    const directory = mkdtempSync(join(tmpdir(), "dashboard-"));
    const file = join(directory, "queries.json");
    const recorded = queries.map((expr, index) => ({ record: `query:${index}`, expr }));
    writeFileSync(file, JSON.stringify({ groups: [{ name: "dashboard", rules: recorded }] }));
    try {
      execFileSync("promtool", ["check", "rules", file]);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it("names metrics and labels that the bridge has, and shows every metric", () => {
    expect(queries.flatMap(unknownIn)).to.deep.equal([]);
    const shown = (metric: Metric) => seriesOf(metric).some((series) => queries.join().includes(series));
    expect(documented.filter((metric) => !shown(metric))).to.deep.equal([]);
  });
});
