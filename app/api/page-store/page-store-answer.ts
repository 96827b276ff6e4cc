import { readStore } from '#db/page-store/fill-state.ts'
import { hasFailed } from '#db/page-store/prepare-page-store.ts'
import type { PageStoreView } from '#domain/upkeep/page-store-view.ts'
import { env } from '#env.ts'

const atOrNull = (at: number): number | null => (at > 0 ? at : null)

/** The store of pages as it is now; `store` is null where it is off. */
export function pageStoreNow(): PageStoreView {
  const found = env.pageStoreBytes > 0 && !hasFailed(env.dataDir) ? readStore(env.dataDir) : null
  if (!found) return { store: null }
  const { after: _, beganAt, changedAt, ...fill } = found.fill
  const { pages, bytes } = found
  return {
    store: {
      pages,
      bytes,
      maxBytes: env.pageStoreBytes,
      fill: { ...fill, beganAt: atOrNull(beganAt), changedAt: atOrNull(changedAt) },
    },
  }
}
