import type { ChangeLog } from '#db/engine/change-log.ts'
import { reader } from '#db/engine/connections.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { pageStoreFile } from '#db/engine/page-store-history.ts'
import { PageStoreReader } from '#db/page-store/page-store-reader.ts'
import { hasFailed, markFailed } from '#db/page-store/prepare-page-store.ts'
import { PageStore } from '#server/http/store/page-store.ts'
import { startStoreWriting } from '#server/http/store/store-writing.ts'
import { log } from '#server/shared/log.ts'

type Options = { dataDir: string; build: string; maxBytes: number; isRefilled: boolean; changes: ChangeLog }

/** Opens the store that the parent made ready, with the thread that writes it; null if that failed before. */
export function openPageStore({ dataDir, build, maxBytes, isRefilled, changes }: Options): PageStore | null {
  if (hasFailed(dataDir)) return null
  const file = pageStoreFile(dataDir)
  try {
    const store: PageStore = new PageStore({
      db: reader,
      reader: new PageStoreReader(file, build),
      writing: startStoreWriting({
        file,
        build,
        maxBytes,
        isRefilled,
        newsFile: databaseFile(dataDir),
        onFailed: (error) => store.fail(error),
      }),
      build,
      seen: () => ({ epoch: changes.epoch(), seq: changes.seq() }),
      onFailed: () => markFailed(dataDir),
    })
    return store
  } catch (error) {
    log('error', 'the store of pages could not be opened', { error })
    return null
  }
}
