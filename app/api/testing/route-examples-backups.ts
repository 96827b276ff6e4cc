import { randomUUID } from 'node:crypto'
import type { Prepared } from '#app/api/testing/route-example.ts'
import { setDeskBackups } from '#db/backup/restore/desk-backups.ts'
import { storePreview } from '#db/backup/restore/preview-files.ts'
import { noteOf } from '#db/engine/change-log.ts'
import type { Db } from '#db/engine/open.ts'
import { preparePageStore } from '#db/page-store/prepare-page-store.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import type { RestorePreview } from '#domain/upkeep/restore-preview.ts'

const none = { count: 0, items: [] }
const counts = {
  stories: 0,
  published: 0,
  pages: 0,
  pictures: 0,
  sections: 0,
  topics: 0,
  bylines: 0,
  people: 1,
}
const PREVIEW: RestorePreview = {
  name: 'tuesday.db',
  madeAt: 1,
  bytes: 1,
  isVouchedFor: true,
  counts: { now: counts, was: counts },
  stories: { changed: none, gone: none, back: none },
  people: { gone: none, back: none, changed: none },
  kept: {
    isKnown: true,
    links: 0,
    people: none,
    unsure: none,
    delivered: 0,
    givenUp: 0,
    webhooks: 0,
    recalled: { count: 0, items: [] },
    hidden: { count: 0, items: [] },
    uncheckedSince: null,
    replaced: 0,
    keys: { ended: 0, paused: 0 },
    partners: { ended: 0, paused: 0 },
  },
  settings: [],
  lost: { changes: 0, lastAt: null },
  missingPictures: 0,
  asker: 'admin',
}

/** Prepares the routes of backups and of the store of pages. The work of other processes is left out: what a request orders is counted only. */
export function backupRouteExamples(db: Db, dir: string): Record<string, (cast: { email: string }) => Prepared> {
  setDeskBackups({
    list: async () => ({ items: [], elsewhere: { isSet: false, isSameDisk: false, problem: null } }),
    obstacle: () => null,
    backUp: () => {},
    making: () => ({ isRunning: false, problem: null }),
    preview: () => {},
    isPreviewing: () => false,
    restore: () => {},
    end: async () => {},
  })
  const preview = (email: string) => {
    const id = randomUUID().replaceAll('-', '')
    const askerId =
      db.$client.prepare<[string], string>('select id from people where email = ?').pluck().get(email) ?? ''
    storePreview(dir, id, {
      state: 'ready',
      backup: 'here:tuesday.db',
      askerId,
      preview: PREVIEW,
      file: db.$client.name,
      sha256: '0'.repeat(64),
    })
    return id
  }
  return {
    'PUT /api/page-store/fill': () => {
      preparePageStore(dir, { build: 'one', maxBytes: 1_000_000, note: noteOf(db) })
      return {}
    },
    '/api/backups/previews/[id]': ({ email }) => ({ id: preview(email) }),
    'POST /api/backups/restoration': ({ email }) => ({
      body: { preview: preview(email), name: paperSettings(db).name },
    }),
  }
}
