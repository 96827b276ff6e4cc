import { afterEach, beforeEach } from 'vitest'
import type { BackupStore } from '#db/backup/elsewhere/backup-store.ts'
import { openBackupStore } from '#db/backup/elsewhere/open-backup-store.ts'
import { savedNewsroom } from '#db/backup/elsewhere/testing/saved-newsroom.ts'

type Saved = Pick<ReturnType<typeof savedNewsroom>, 'db' | 'dir' | 'folder' | 'save'> & {
  /** Opens the folder elsewhere as a store, encrypted if `key` is given. */
  storeWith: (key?: string | null) => BackupStore
}

/** Gives each test of a file a newsroom that can be saved, and a folder elsewhere; the fields are those of the current test. */
export function savedNewsroomForEach(): Readonly<Saved> {
  let current: ReturnType<typeof savedNewsroom>
  beforeEach(() => {
    current = savedNewsroom()
  })
  afterEach(() => current.close())
  return {
    get db() {
      return current.db
    },
    get dir() {
      return current.dir
    },
    get folder() {
      return current.folder
    },
    save: (now, kind) => current.save(now, kind),
    storeWith(key = null) {
      const store = openBackupStore(current.folder, key)
      if (!store) throw new Error('no store')
      return store
    },
  }
}
