import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readManifest, sha256Of } from '#db/backup/manifest.ts'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { contentOf, dataFolderOf, makeEverySchema, schemaNames } from '#db/proofs/testing/schemas/database-of.ts'
import { someOf } from '#db/sample/testing/some-of.ts'

const CHILD = path.join(import.meta.dirname, 'testing/schemas/killed-upgrade.ts')
const isLong = process.env['EVERY_SCHEMA'] === 'yes'
const names = schemaNames()
/** The schema that is upgraded: the first in `npm run test:long`, else a late one. */
const first = isLong ? (names[0] ?? '') : (names.at(-5) ?? '')
const pending = names.filter((name) => name > first)
// They are one transaction: every fourth, so that each new one moves the choice.
const some = someOf(pending, 4, pending.length - 1)
const STEPS = isLong
  ? ['copying', 'in the copy', 'copied', 'kept', ...some.map((name) => `migrated ${name}`), 'checked', 'committed']
  : ['in the copy', 'copied', `migrated ${pending.at(-1)}`, 'committed']

let dir: string
let before: ReturnType<typeof contentOf>
let expected: typeof before
beforeAll(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-killed-upgrade-'))
  makeEverySchema(dir)
  fatten(path.join(dir, `${first}.db`))
  before = contentOf(path.join(dir, `${first}.db`))
  const whole = dataFolderOf(dir, first)
  migrate(whole)
  expected = contentOf(databaseFile(whole))
}, 60_000)
afterAll(() => fs.rmSync(dir, { recursive: true, force: true }))

/** Adds drafts of some length, so that a copy takes longer than one write. */
function fatten(file: string): void {
  const client = new Database(file)
  const insert = client.prepare(
    "insert into articles (id, slug, headline, language, created_at, saved_at, document) values (?, ?, 'Tides', 'en', 1, 1, ?)",
  )
  const words = 'The tide came in over the quay. '.repeat(1_200)
  const document = { version: 1, blocks: [{ id: 'b1', type: 'paragraph', spans: [{ text: words }] }] }
  for (let id = 100; id < 400; id++) insert.run(id, `tides-${id}`, JSON.stringify(document))
  client.close()
}

/** Without the moments of the migrations, and the key that one of them draws. */
const withoutMoments = ({ schema, tables }: typeof expected) => ({
  schema,
  tables: {
    ...tables,
    migrations: tables['migrations']?.map((row) => String(row).replace(/"at":\d+/, '')),
    reader_key: tables['reader_key']?.map((row) => String(row).replace(/[0-9a-f]{64}/, '')),
  },
})

/** Returns a data folder whose upgrade was killed. On a busy machine a copy can be whole before it is seen. */
async function killedUpgrade(step: string): Promise<string> {
  for (let tries = 0; tries < 8; tries++) {
    const dataDir = dataFolderOf(dir, first)
    const child = fork(CHILD, [dataDir, step], { execArgv: [] })
    const ended = await once(child, 'exit')
    if (ended[0] === 3 && step === 'in the copy') continue
    expect(ended).toEqual([null, 'SIGKILL'])
    return dataDir
  }
  throw new Error('The copy was never seen before it was whole.')
}

test.each(STEPS)(
  'an upgrade that is killed at “%s” leaves the old or the new, and the next start the new (P-98, P-120)',
  async (step) => {
    const dataDir = await killedUpgrade(step)
    const backups = path.join(dataDir, 'backups')
    const left = fs.existsSync(backups) ? fs.readdirSync(backups) : []
    // Only at this step the copy is half there: the kill came in the midst of it.
    const isInCopy = step === 'in the copy' || step === 'copied'
    expect(left.filter((name) => name.endsWith('.db.part'))).toHaveLength(isInCopy ? 1 : 0)
    const between = contentOf(databaseFile(dataDir))
    expect(withoutMoments(between)).toEqual(withoutMoments(step === 'committed' ? expected : before))

    migrate(dataDir)
    expect(withoutMoments(contentOf(databaseFile(dataDir)))).toEqual(withoutMoments(expected))
    const copy = path.join(backups, `before-${pending[0]?.replace('.sql', '')}.db`)
    expect(fs.readdirSync(backups).toSorted()).toEqual([path.basename(copy), `${path.basename(copy)}.json`])
    expect(contentOf(copy)).toEqual(before)
    expect(readManifest(copy)).toMatchObject({ sha256: sha256Of(copy), stories: 304 })
    expect([copy, `${copy}.json`].map((file) => fs.statSync(file).mode & 0o777)).toEqual([0o600, 0o600])
  },
)
