import { noteOf } from '#db/engine/change-log.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { preparePageStore } from '#db/page-store/prepare-page-store.ts'
import { env } from '#env.ts'
import { programDigest } from '#server/process/program-digest.ts'
import { log } from '#server/shared/log.ts'

/** The store of pages as a start of the server found or made it. */
export type StartedStore = {
  isOn: boolean
  /**
   * Digest of the program that a process runs which starts now: read anew for one that starts again, since somebody may
   * have put another version in place.
   */
  buildNow: () => string
}

/** Makes the store of pages ready, before any process starts that uses it. Without it the server goes on. */
export function startPageStore(root: string): StartedStore {
  const first = programDigest(root, env)
  const startedAt = performance.now()
  const buildNow = () => (performance.now() - startedAt < START_MS ? first : programDigest(root, env))
  try {
    return { isOn: prepare(first), buildNow }
  } catch (error) {
    log('error', 'the store of pages could not be made', { error })
    return { isOn: false, buildNow }
  }
}

/** The children of a start are forked within this time. */
const START_MS = 2_000

function prepare(build: string): boolean {
  const db = openDatabase(databaseFile(env.dataDir), { mode: 'read', busyTimeoutMs: 5_000 })
  try {
    const { pageStoreBytes: maxBytes, pageStoreFill: isFilled } = env
    return preparePageStore(env.dataDir, { build, maxBytes, note: noteOf(db), isFilled })
  } finally {
    db.$client.close()
  }
}
