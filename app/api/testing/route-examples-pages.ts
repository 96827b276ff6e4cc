import type { apiNewsroom } from '#app/api/testing/call.ts'
import { createPage } from '#db/commands/pages/create-page.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import type { Result } from '#domain/result.ts'

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

/** Returns a valid request for every route of standing pages and menus. */
export function pageRouteExamples(db: ReturnType<typeof apiNewsroom>['db']) {
  let count = 0
  const draft = () => must(createPage(db, SYSTEM, { title: `Page ${count++}` }, 1_000))
  const out = () => {
    const made = draft()
    must(publishPage(db, SYSTEM, made, 2_000))
    return made
  }
  const menuVersion = () =>
    db.$client.prepare<[], { version: number }>("select version from menus where name = 'bar'").get()?.version ?? 0
  const saving = () => {
    const { id, version } = draft()
    return { id, body: { version, title: 'Who we are' } }
  }
  const publishing = () => {
    const { id, version } = draft()
    return { id, body: { version } }
  }
  const restoring = () => {
    const { id, version } = out()
    return { id, n: 1, body: { version } }
  }
  return {
    'GET /api/pages': () => ({}),
    'POST /api/pages': () => ({ body: { title: `About ${count++}` } }),
    'GET /api/pages/[id]': () => ({ id: draft().id }),
    'PUT /api/pages/[id]': saving,
    'DELETE /api/pages/[id]': () => ({ id: draft().id, body: {} }),
    'POST /api/pages/[id]/publication': publishing,
    'DELETE /api/pages/[id]/publication': () => ({ id: out().id, body: {} }),
    'GET /api/pages/[id]/revisions': () => ({ id: out().id }),
    'POST /api/pages/[id]/revisions/[n]/restoration': restoring,
    'GET /api/menus': () => ({}),
    'PUT /api/menus/[id]': () => ({ id: 'bar', body: { version: menuVersion(), links: [] } }),
  }
}
