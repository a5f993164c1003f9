import { expect } from "chai";
import { Registry } from "prom-client";
import { createCountLink } from "../../../bridge/http/link-metrics.ts";

describe("the metric of links by domain", () => {
  let registry: Registry;
  let count: ReturnType<typeof createCountLink>;
  beforeEach(() => {
    registry = new Registry();
    count = createCountLink(registry);
  });
  const lines = async () =>
    (await registry.metrics()).split("\n").filter((line) => line.startsWith("onetimeauth_links"));

  it("tells how many links were activated, seen and opened, each link once", async () => {
    for (const linkId of ["a", "b"]) count("activated", linkId, "customer.example");
    for (let look = 0; look < 1000; look += 1) count("seen", "a", "customer.example");
    count("opened", "a", "customer.example");
    count("opened", "a", "customer.example");
    expect(await lines()).to.deep.equal([
      'onetimeauth_links_total{event="activated",domain="customer.example"} 2',
      'onetimeauth_links_total{event="seen",domain="customer.example"} 1',
      'onetimeauth_links_total{event="opened",domain="customer.example"} 1',
    ]);
  });

  it("names 200 domains and no more, whoever writes to the helpdesk", async () => {
    for (let index = 0; index < 5000; index += 1) count("activated", String(index), `d${index}.example`);
    count("seen", "4999", "d4999.example");
    count("seen", "1", "d1.example");
    const found = await lines();
    expect(found).to.have.length(200 + 1 + 2);
    expect(found).to.include('onetimeauth_links_total{event="activated",domain="other"} 4800');
    expect(found).to.include('onetimeauth_links_total{event="seen",domain="other"} 1');
    expect(found).to.include('onetimeauth_links_total{event="seen",domain="d1.example"} 1');
  });

  it("counts links without a domain as others", async () => {
    count("seen", "a", "");
    expect(await lines()).to.deep.equal(['onetimeauth_links_total{event="seen",domain="other"} 1']);
  });
});
