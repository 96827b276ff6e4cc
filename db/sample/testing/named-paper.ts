import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { replaceNames } from '#db/commands/names/replace-names.ts'
import { addPartner } from '#db/commands/partners/add-partner.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { placesWithAName } from '#db/proofs/testing/places-with-a-name.ts'
import { FORMS, type Named, storiesWithAName } from '#db/proofs/testing/stories-with-a-name.ts'
import { namePreview } from '#db/queries/names/name-preview.ts'
import { publicAddresses } from '#db/static-edition/edition-addresses.ts'
import { ADMIN, must, openSections, OTTILIE } from '#db/testing/cast.ts'
import type { ChosenNames } from '#domain/names/name-form.ts'

export { NAMED_ADDRESSES } from '#db/proofs/testing/places-with-a-name.ts'
export { NAMESAKE } from '#db/proofs/testing/stories-with-a-name.ts'

function inFolder<T>(dir: string, work: (db: Db) => T): T {
  const db = openDatabase(databaseFile(dir), { mode: 'write', busyTimeoutMs: 30_000 })
  try {
    return work(db)
  } finally {
    db.$client.close()
  }
}

/** A data folder of a paper with a name in many places, which lets others republish and serves a partner, by its token. */
export function namedPaper(count: number, namesakes: number): { dir: string; stories: Named[]; token: string } {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-names-'))
  migrate(dir)
  return inFolder(dir, (db) => {
    db.$client.pragma('synchronous = OFF')
    const now = Date.now()
    openSections(db)
    must(saveSettings(db, ADMIN, { republishLicence: 'by-nd' }, now))
    placesWithAName(db, now)
    const stories = storiesWithAName(db, { count, namesakes, seed: 41 })
    const facts = { name: 'Wire', contact: 'Nell', note: '', sections: null, sources: [] }
    const { token } = must(addPartner(db, ADMIN, facts, now))
    return { dir, stories, token }
  })
}

/** Every address of a page, whether or not another leads there. */
export const publicPages = (dir: string): string[] => inFolder(dir, publicAddresses)

/** Replaces every occurrence but those of the namesake. Returns the number of stories and other things that had one. */
export const replaceEveryName = (dir: string): number =>
  inFolder(dir, (db) => {
    const chosen: ChosenNames[] = []
    for (let after: number | null = 0; after !== null;) {
      const { stories, next } = namePreview(db, { forms: FORMS, after })
      for (const { of, id, occurrences } of stories) {
        const keys = occurrences.filter(({ before }) => !before.endsWith('Ida ')).map(({ key }) => key)
        if (keys.length > 0) chosen.push({ of, id, keys })
      }
      after = next
    }
    for (let at = 0; at < chosen.length; at += 20) {
      const part = { forms: FORMS, batch: 'crawled', stories: chosen.slice(at, at + 20) }
      must(replaceNames(db, OTTILIE, part, Date.now()))
    }
    return chosen.length
  })
