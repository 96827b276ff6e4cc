import fs from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import type { Prepared } from '#app/api/testing/route-example.ts'
import { createImport } from '#db/commands/import/create-import.ts'
import type { Db } from '#db/engine/open.ts'
import { BATCH_FILES, makeBatchFolder, writeBatchFile } from '#db/import/batch/batch-folder.ts'
import { incomingExports } from '#db/import/desk/incoming-files.ts'
import { importBatches } from '#db/schema/tables.ts'
import type { ImportState } from '#domain/import/batch/import-views.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'
import { mapFile } from '#domain/import/plan/write-map.ts'
import type { ImportProof } from '#domain/import/proof/import-proof.ts'
import type { ArchiveFacts } from '#domain/import/stage/archive-facts.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

/** Prepares the routes of imports: a file in `incoming/`, and imports in the state that a route needs. */
export function importRouteExamples(db: Db, dir: string): Record<string, () => Prepared> {
  const incoming = () => {
    fs.mkdirSync(incomingExports(dir), { recursive: true })
    fs.writeFileSync(path.join(incomingExports(dir), 'export.xml'), '<rss/>')
    return {}
  }
  const batch = (state: ImportState) => () => {
    const request = { files: [{ from: 'incoming', name: 'export.xml' } as const], format: null }
    const rest = { site: null, permalink: null, media: null, fetchPictures: false }
    const files = { isIncoming: () => true }
    const made = createImport(db, SYSTEM, { request: { ...request, ...rest }, files }, Date.now())
    if (!made.ok) throw new Error(made.code)
    db.update(importBatches).set({ state, wanted: null }).where(eq(importBatches.id, made.value.id)).run()
    writeFiles(dir, made.value.id)
    return { id: made.value.id }
  }
  return {
    'POST /api/imports': incoming,
    '/api/imports/[id]': batch('planned'),
    'POST /api/imports/[id]/undoing': batch('imported'),
    'POST /api/imports/[id]/proof': batch('imported'),
  }
}

/** Writes what the process of an import leaves of an export without a story. */
function writeFiles(dir: string, id: number): void {
  const folder = makeBatchFolder(dir, id)
  const none = { problems: [], problemCount: 0, left: [], fields: [], slugs: [] }
  const from = { format: 'wordpress' as const, site: '', host: '-' }
  const facts: ArchiveFacts = {
    ...from,
    ...none,
    hosts: [],
    language: null,
    stories: 0,
    pages: 0,
    pictures: 0,
    redirects: 0,
    terms: [],
    authors: [],
    changed: [],
    lost: [],
  }
  const plan: ImportPlan = {
    batchId: id,
    ...from,
    ...none,
    counts: {
      stories: 0,
      pages: 0,
      drafts: 0,
      public: 0,
      publicInSource: 0,
      withoutAddress: 0,
      pictures: 0,
      redirects: 0,
      known: 0,
    },
    kept: [],
    changed: [],
    text: [],
    lost: [],
    blocks: [],
    types: [],
    taxonomies: [],
    sections: [],
    topics: [],
    authors: [],
    pictures: { used: 0, toFetch: 0, missing: 0, samples: [], reasons: [], isSearched: false, hosts: [] },
    files: { used: 0, staying: 0, reasons: [] },
    drafts: [],
    refused: [],
    repaired: [],
  }
  writeBatchFile(folder, BATCH_FILES.facts, JSON.stringify(facts))
  writeBatchFile(folder, BATCH_FILES.map, mapFile(facts, {}))
  writeBatchFile(folder, BATCH_FILES.plan, JSON.stringify(plan))
  writeBatchFile(folder, 'proof.json', JSON.stringify(emptyProof(id)))
  writeBatchFile(folder, 'proof.html', '<h1>Proof</h1>')
}

const emptyProof = (batchId: number): ImportProof => ({
  version: 1,
  batchId,
  format: 'wordpress',
  name: 'export.xml',
  madeAt: 0,
  isClean: true,
  summary: {
    stories: { inExport: 0, staged: 0, here: 0, public: 0, drafts: 0, changedHere: 0, withFaults: 0 },
    counts: [],
    outOfOrder: 0,
    addresses: { total: 0, byOutcome: {} },
    pages: null,
    faults: 0,
  },
  causes: [],
  stories: [],
  storiesLeftOut: 0,
  named: [],
  changedHere: [],
  addresses: [],
  addressFile: 'addresses.csv',
})
