import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { launchApp } from "./support/launch";
import { openSample } from "./tour/office-chapters";
import { personAt } from "./tour/person";
import { setScene } from "./tour/scene";

const folder = mkdtempSync(join(tmpdir(), "no-network-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Chromium's own record of its network tells (netlog). */
interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: { readonly url?: string } }[];
}

it("by Chromium's own record nothing is looked up, connected to or asked of any address", async () => {
  const record = join(folder, "netlog.json");
  const app = await launchApp({ dataDir: join(folder, "data"), args: [`--log-net-log=${record}`] });
  await openSample(await setScene(app, personAt(app.page, join(folder, "pictures")), folder));
  await app.close();
  const { constants, events }: NetLog = JSON.parse(readFileSync(record, "utf8"));
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  const seen = events.map(({ type, params }) => `${names.get(type)} ${params?.url ?? ""}`.trim());
  // The record is a real one: it tells of the network it was given.
  expect(seen.length).toBeGreaterThan(0);
  const outside = /^(HOST_RESOLVER|TCP_CONNECT|UDP_|SSL_|SOCKET_|CONNECT_JOB|URL_REQUEST_START_JOB (?!app:))/;
  expect(seen.filter((event) => outside.test(event))).toEqual([]);
});
