import type { Manifest } from '#db/backup/manifest.ts'
import type { Readable } from '#db/engine/open.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'

/** The hash of `news hash` with the schema that it was made under, for a manifest. */
export function contentHash(db: Readable): NonNullable<Manifest['content']> {
  const schema = db.$client.prepare<[], string>('select max(name) from migrations').pluck().get() ?? ''
  return { hash: newsHash(db), schema }
}
