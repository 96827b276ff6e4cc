import { afterEach, beforeEach } from 'vitest'
import type { BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { openBackupTarget } from '#db/backup/elsewhere/open-backup-target.ts'
import { savedNewsroom } from '#db/backup/elsewhere/testing/saved-newsroom.ts'

type Saved = Pick<ReturnType<typeof savedNewsroom>, 'db' | 'dir' | 'folder' | 'save'> & {
  /** Opens the folder elsewhere as a target, encrypted if `key` is given. */
  targetWith: (key?: string | null) => BackupTarget
}

/**
 * Gives each test of a file a newsroom that can be saved, and a folder elsewhere; the fields are those of the current
 * test.
 */
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
    targetWith(key = null) {
      const target = openBackupTarget(current.folder, key)
      if (!target) throw new Error('no target')
      return target
    },
  }
}
