import type { Prepared } from '#app/api/testing/route-example.ts'
import type { Db } from '#db/engine/open.ts'

/** Prepares the routes about outgoing links, redirects, deliveries and the clock. */
export function outgoingRouteExamples(db: Db): Record<string, () => Prepared> {
  let count = 0
  const link = () => {
    const href = `https://wire.example/${count++}`
    db.$client.prepare('insert into link_targets (href, host, due_at) values (?, ?, 0)').run(href, 'wire.example')
    return href
  }
  const failedDelivery = () => {
    const insert =
      "insert into outbox (kind, payload, dedupe_key, due_at, last_error) values ('purge', '{}', ?, 0, 'no route')"
    return Number(db.$client.prepare(insert).run(`purge:${count++}`).lastInsertRowid)
  }
  /** Simulates a clock that was set forward before a reboot. */
  const clockInDoubt = () => {
    db.$client.exec("insert or replace into clock (id, boot, wall, uptime, parted) values (1, 'before', 0, 0, 3600000)")
    return {}
  }
  const redirect = () => {
    const path = `/old-${count++}`
    db.$client.prepare("insert into redirects (path, target, created_at) values (?, '/latest', 0)").run(path)
    return path
  }
  const missing = () => {
    const path = `/missing-${count++}`
    db.$client.prepare('insert into missing_paths (path, count, last_at) values (?, 3, 0)').run(path)
    return path
  }
  return {
    'POST /api/redirects': () => ({ body: { redirects: [{ from: `/old-${count++}`, to: '/latest' }] } }),
    'PUT /api/redirects': () => ({ body: { path: redirect() } }),
    'DELETE /api/redirects': () => ({ body: { path: redirect() } }),
    'DELETE /api/not-found': () => ({ body: { path: missing() } }),
    'POST /api/clock/confirmation': clockInDoubt,
    'POST /api/outgoing-links/recheck': () => ({ body: { href: link() } }),
    'PUT /api/outgoing-links/ignoring': () => ({ body: { href: link() } }),
    'POST /api/deliveries/[id]/retry': () => ({ id: failedDelivery() }),
  }
}
