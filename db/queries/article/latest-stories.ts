import type { Readable } from '#db/engine/open.ts'
import { listPage } from '#db/queries/article/list-view.ts'
import type { ListView } from '#domain/views.ts'

/** Every public story, newest first; null past the end. */
export function latest(db: Readable, { page }: { page: number }): ListView | null {
  return listPage(db, 'front', page)
}
