import { afterEach, beforeEach } from 'vitest'
import type { Db } from '#db/engine/open.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

/** Gives each test of a file a database of its own, filled by `prepare`; the fields are those of the current test. */
export function newsroomForEach(prepare: (db: Db) => void): { readonly db: Db; readonly dir: string } {
  let current: ReturnType<typeof testNewsroom>
  beforeEach(() => {
    current = testNewsroom()
    prepare(current.db)
  })
  afterEach(() => current.close())
  return {
    get db() {
      return current.db
    },
    get dir() {
      return current.dir
    },
  }
}
