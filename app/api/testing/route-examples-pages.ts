import type { apiNewsroom } from '#app/api/testing/call.ts'
import { createPage } from '#db/commands/pages/create-page.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import type { Result } from '#domain/result.ts'

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

/** Prepares the routes of standing pages and menus. */
export function pageRouteExamples(db: ReturnType<typeof apiNewsroom>['db']) {
  let count = 0
  const draft = () => must(createPage(db, SYSTEM, { title: `Page ${count++}` }, 1_000))
  const published = () => {
    const made = draft()
    must(publishPage(db, SYSTEM, made, 2_000))
    return made
  }
  const menuVersion = () =>
    db.$client.prepare<[], { version: number }>("select version from menus where name = 'bar'").get()?.version ?? 0
  return {
    'POST /api/pages': () => ({ body: { title: `About ${count++}` } }),
    '/api/pages/[id]': draft,
    'DELETE /api/pages/[id]/publication': published,
    'POST /api/pages/[id]/revisions/[n]/restoration': published,
    'PUT /api/menus/[id]': () => ({ id: 'bar', version: menuVersion() }),
  }
}
