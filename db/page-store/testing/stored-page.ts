import type { Note } from '#db/engine/change-log.ts'
import type { StoredRow } from '#db/page-store/stored-row.ts'

type Given = { key: string; note: Note } & Partial<Omit<StoredRow, 'tags'>> & { tags?: string[]; bytes?: number }

/**
 * A row of a store, as a web process would write it. `bytes` is the length of its body, which is its key again and
 * again.
 */
export const storedPage = ({ key, note, tags = ['a'], bytes = 500, ...rest }: Given): StoredRow => ({
  key,
  note,
  build: 'one',
  isPage: true,
  about: '{}',
  tags: JSON.stringify(tags),
  body: Buffer.alloc(bytes, `${key} `),
  ...rest,
})
