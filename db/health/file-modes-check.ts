import { exposedIn, exposedSentence, restrictMediaToOwner, restrictToOwner } from '#db/engine/private-files.ts'
import { bad, type Check, ok } from '#db/health/health-check.ts'
import { count } from '#domain/text/count.ts'

export const fileModesCheck: Check<{ dataDir: string }> = {
  name: 'file-modes',
  needs: 'folder',
  *look({ dataDir }) {
    const exposed = exposedSentence(dataDir)
    if (exposed !== null) yield bad(exposed, 'news doctor --fix closes them.')
    yield ok('Folders are 0700 and files 0600.')
  },
  async mend({ dataDir }) {
    const open = [...exposedIn(dataDir)].length
    const left = [...restrictToOwner(dataDir), ...(await restrictMediaToOwner(dataDir))].length
    if (open === 0) return null
    const others = left === 0 ? '' : ` ${left} belong to another user: run as root, or chown them.`
    return `Closed ${count(open - left, 'file or folder', 'files and folders')} to other users.${others}`
  },
}
