import fs from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changed } from '#db/commands/shared/changed.ts'
import { noteOf } from '#db/engine/change-log.ts'
import { migrate } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { pageStoreFile } from '#db/engine/page-store-history.ts'
import { write } from '#db/engine/write.ts'
import { PageStoreWriter } from '#db/page-store/page-store-writer.ts'
import { preparePageStore } from '#db/page-store/prepare-page-store.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

const change = (now = 1_000) => {
  write(paper.db, (tx) => ok(changed(tx, ['a'], now)))
}
const see = () => {
  const store = new PageStoreWriter({ file: pageStoreFile(paper.dir), maxBytes: 1_000_000 })
  store.write([], noteOf(paper.db))
  store.close()
}

/** Replaces the database by a copy from before, as somebody would by hand. */
function copyBack(copy: string): void {
  paper.db.$client.close()
  for (const end of ['-wal', '-shm']) fs.rmSync(paper.file + end, { force: true })
  fs.copyFileSync(copy, paper.file)
  paper.db = openDatabase(paper.file, { mode: 'write', busyTimeoutMs: 1_000 })
}

test('a database that is copied back gets another epoch before any program writes to it', () => {
  preparePageStore(paper.dir, { build: 'one', maxBytes: 1_000_000, note: noteOf(paper.db) })
  change()
  const copy = `${paper.dir}/copy.db`
  paper.db.$client.prepare('vacuum into ?').run(copy)
  change(5_000)
  see()
  const { epoch } = noteOf(paper.db)
  // The same history, at the position that was seen or later: nothing changes.
  migrate(paper.dir)
  expect(noteOf(paper.db).epoch).toBe(epoch)

  copyBack(copy)
  migrate(paper.dir)
  expect(noteOf(paper.db).epoch).not.toBe(epoch)
  // Two commands later it would be past the position that was seen.
  change()
  change()
  expect(noteOf(paper.db).seq).toBeGreaterThan(2)
  // No date is older than one that was sent before.
  expect(paper.db.$client.prepare('select min(at) from changes').pluck().get()).toBeGreaterThanOrEqual(5_000)
})

test('where it has readers of newsletters, these are held: nobody knows who left since', () => {
  const held = () => paper.db.$client.prepare('select held_at from reader_key').pluck().get()
  paper.db.$client.exec(`
    insert into newsletter_lists (id, slug, name, sender_name, sender_address, language, created_at)
      values (1, 'tides', 'Tides', 'T', 't@halyard.example', 'en', 0);
    insert into readers (id, address, normal, hmac, lane, created_at) values (1, 'a@b.example', 'a@b.example', 'h', 'rest', 0);
    insert into subscriptions (reader_id, list_id, state, words, form, asked_at) values (1, 1, 'confirmed', '', '', 0)`)
  preparePageStore(paper.dir, { build: 'one', maxBytes: 1_000_000, note: noteOf(paper.db) })
  const copy = `${paper.dir}/copy.db`
  paper.db.$client.prepare('vacuum into ?').run(copy)
  change(5_000)
  see()
  migrate(paper.dir)
  expect(held()).toBeNull()
  copyBack(copy)
  migrate(paper.dir)
  expect(held()).toEqual(expect.any(Number))
})

test('without a store, or with a damaged one, a start goes on', () => {
  change()
  const { epoch } = noteOf(paper.db)
  migrate(paper.dir)
  fs.writeFileSync(pageStoreFile(paper.dir), 'ruined'.repeat(900))
  migrate(paper.dir)
  expect(noteOf(paper.db).epoch).toBe(epoch)
})
