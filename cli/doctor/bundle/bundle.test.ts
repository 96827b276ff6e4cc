import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { codesIn } from '#cli/doctor/bundle/codes-in.ts'
import { environmentPart, KNOWN_VARIABLES } from '#cli/doctor/bundle/environment-part.ts'
import { findingsPart } from '#cli/doctor/bundle/findings-part.ts'
import { writeBundle } from '#cli/doctor/bundle/write-bundle.ts'
import { breakDatabase, examine, soundNewsrooms } from '#cli/doctor/testing/sound-newsroom.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'

const rooms = soundNewsrooms()
afterAll(() => rooms.end())
afterEach(() => vi.unstubAllEnvs())
let dir: string
beforeEach(async () => {
  dir = await rooms.copy()
})

const MARK = 'Zyxwvut'
type Client = Db['$client']
type Column = { name: string; type: string; notnull: number; pk: number }

const tablesOf = (client: Client) =>
  client
    .prepare<[], string>(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'
      and name not like 'search_index_%' order by name`)
    .pluck()
    .all()
const columnsOf = (client: Client, table: string) => client.pragma(`table_info("${table}")`) as Column[]

/** Replaces every string in a JSON value by a mark; a text that is no JSON becomes one. */
function marked(text: string, mark: string): string {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return mark
    return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? mark : inner))
  } catch {
    return mark
  }
}

/**
 * Puts a mark into every text column of every row of every table, and a row into each that has none. `keepsJson`:
 * stored JSON stays JSON, so that queries can read it; otherwise nothing stays readable.
 */
function markAll(client: Client, keepsJson: boolean): string[] {
  const marks: string[] = []
  const triggers = client.prepare<[], string>(`select name from sqlite_schema where type = 'trigger'`).pluck().all()
  for (const name of triggers) client.exec(`drop trigger "${name}"`)
  // Indexes of expressions refuse what is no JSON.
  const indexes = client
    .prepare<[], string>(`select name from sqlite_schema where type = 'index' and sql like '%json%'`)
    .pluck()
    .all()
  for (const name of keepsJson ? [] : indexes) client.exec(`drop index "${name}"`)
  for (const table of tablesOf(client)) {
    const columns = columnsOf(client, table)
    const texts = columns.filter(({ type }) => type.toUpperCase() === 'TEXT' || type === '')
    if (client.prepare(`select 1 from "${table}" limit 1`).get() === undefined) {
      const values = columns.map(({ name, type }) => {
        const mark = `${MARK} ${table}.${name}`
        if (type.toUpperCase() === 'BLOB') return Buffer.from(mark)
        return type.toUpperCase() === 'TEXT' || type === '' ? mark : 1
      })
      client
        .prepare(
          `insert into "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        )
        .run(values)
    }
    for (const { name } of texts) {
      const key = `${MARK} ${table}.${name}`
      const isKnownKey = table === 'settings' && name === 'key'
      const rows = client.prepare<[], { value: string | null }>(`select distinct "${name}" value from "${table}"`).all()
      let n = 0
      for (const { value } of rows) {
        if (isKnownKey || (table === 'migrations' && keepsJson)) continue
        const put = keepsJson && value !== null ? marked(value, `${key} ${n}`) : `${key} ${n}`
        client.prepare(`update or ignore "${table}" set "${name}" = ? where "${name}" is ?`).run(put, value)
        marks.push(key)
        n += 1
      }
    }
  }
  return marks
}

/** True for stored JSON without any string, such as a list of widths: there is nothing to mark. */
const hasNoText = (value: string) => marked(value, MARK) === JSON.stringify(JSON.parse(value))

const SECRETS = {
  METRICS_TOKEN: `${MARK}-metrics-token-123`,
  SECRET_KEY_BASE: `${MARK}-secret-key-base-0123456789abcdef`,
  SMTP_URL: `smtp://${MARK}user:${MARK}pass@127.0.0.1:1`,
  MAIL_FROM: `${MARK} <${MARK}@paper.example>`,
  NEWSLETTER_RETURNS: `/${MARK}/returns`,
  NEWSLETTER_SNS_TOPIC: `arn:aws:sns:eu-west-1:1:${MARK}`,
  NEWSLETTER_MAILGUN_KEY: `${MARK}-mailgun-key-123`,
  NEWSLETTER_WEBHOOK_SECRET: `${MARK}-webhook-secret-123`,
  BACKUP_KEY: `AGE-SECRET-KEY-1${MARK.toUpperCase().padEnd(58, 'Q')}`,
  BACKUP_URL: `s3://${MARK}key:${MARK}secret@127.0.0.1:1/bucket/${MARK}?tls=off`,
  PURGE_URL: `https://purge.invalid/${MARK}`,
  RELEASES_URL: `https://releases.invalid/${MARK}`,
  TRUSTED_PROXIES: '10.0.0.1',
}

async function bundleOf(variables: Record<string, string>): Promise<Map<string, string>> {
  const { all, context } = await examine(dir, variables)
  // As the command has it, whose connection is still open.
  const db = context.schema === null ? null : openDatabase(databaseFile(dir), { mode: 'read', busyTimeoutMs: 1_000 })
  const file = path.join(path.dirname(dir), `bundle-${Object.keys(variables).length}.tar.gz`)
  fs.rmSync(file, { force: true })
  try {
    const mended = [{ name: 'x', did: `It could not be mended: ${MARK}`, hasFailed: true }]
    await writeBundle(file, { ...context, db }, { findings: all, mended })
  } finally {
    db?.$client.close()
  }
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  const folder = `${file}.unpacked`
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder)
  execFileSync('tar', ['-xzf', file, '-C', folder])
  const unpacked = path.join(folder, 'broadsheet-doctor')
  return new Map(fs.readdirSync(unpacked).map((name) => [name, fs.readFileSync(path.join(unpacked, name), 'utf8')]))
}

test.each([
  ['as the queries can read them', true],
  ['so that nothing can be read', false],
])('of marks in every text of every table, %s, none is in the bundle (P-215)', async (_, keepsJson) => {
  let marks: string[] = []
  breakDatabase(dir, (client) => {
    marks = markAll(client, keepsJson)
    const tables = tablesOf(client)
    expect(tables.length).toBeGreaterThan(55)
    // Every text column of every table holds its mark, so that one which is not in the bundle was left out of it.
    for (const table of tables)
      for (const { name, type } of columnsOf(client, table)) {
        if ((type.toUpperCase() !== 'TEXT' && type !== '') || (table === 'settings' && name === 'key')) continue
        if (table === 'migrations' && keepsJson) continue
        const values = client
          .prepare<[], string>(`select "${name}" from "${table}" where "${name}" is not null`)
          .pluck()
          .all()
        expect([
          table,
          name,
          values.some((value) => value.includes(MARK)) || (keepsJson && values.every(hasNoText)),
        ]).toEqual([table, name, true])
      }
  })
  expect(marks.length).toBeGreaterThan(150)
  fs.writeFileSync(path.join(dir, 'secret'), `${MARK}-the-secret-of-sessions-0123456789`)
  fs.writeFileSync(path.join(dir, `${MARK}-export.xml`), 'x')
  const parts = await bundleOf(SECRETS)
  expect([...parts.keys()].sort()).toEqual([
    'README.txt',
    'doctor.json',
    'environment.json',
    'files.json',
    'migrations.json',
    'pragmas.json',
    'schema.sql',
    'settings.json',
    'tables.json',
    'upkeep.json',
    'versions.json',
    'work.json',
  ])
  for (const [name, text] of parts)
    expect([
      name,
      text.toUpperCase().includes(MARK.toUpperCase())
        ? text.slice(Math.max(0, text.toUpperCase().indexOf(MARK.toUpperCase()) - 200)).slice(0, 300)
        : '',
    ]).toEqual([name, ''])
})

test('the bundle has what support needs', async () => {
  breakDatabase(dir, (client) =>
    client.exec(`insert into due_failures values ('publish', '7', 3, 6, 9, 'SQLITE_FULL: the headline was Quay'),
      ('front', 'x', 3, 5, 9, 'Status 503 of the EASTER hub, ECONNREFUSED')`),
  )
  const parts = await bundleOf({ WORKERS: '2', METRICS_TOKEN: `${MARK}-metrics-token-123` })
  const json = (name: string) => JSON.parse(parts.get(name) ?? '') as Record<string, unknown>
  expect(json('environment.json')).toMatchObject({
    WORKERS: '2',
    METRICS_TOKEN: '(set)',
    SMTP_URL: '(not set)',
    DATA_DIR: '(set)',
  })
  expect(json('tables.json')).toMatchObject({ articles: 2, published: 1, media: 1 })
  expect(json('pragmas.json')).toMatchObject({ journal_mode: 'wal', sqlite: expect.stringMatching(/^3\./) as string })
  expect(json('work.json')['dueFailures']).toEqual([
    expect.objectContaining({ kind: 'publish', row: 7, codes: ['SQLITE_FULL'] }),
    expect.not.objectContaining({ row: expect.anything() as unknown }),
  ])
  expect(json('files.json')).toMatchObject({
    'news.db': { files: 1, modes: ['600'] },
    backups: { modes: expect.arrayContaining(['700']) as string[] },
  })
  expect(parts.get('schema.sql')).toContain('CREATE TABLE')
  expect(parts.get('migrations.json')).toContain('0001-newsroom.sql')
  expect(parts.get('doctor.json')).not.toContain(dir)
})

const sharedText = (found: string) =>
  JSON.stringify(findingsPart({ findings: [{ level: 'warn', name: 'x', found, advice: null }], mended: [] }, dir))

test('a home folder / or without a name hides nothing else', () => {
  vi.stubEnv('HOME', '/')
  expect(sharedText(`${dir}/media/ab is not in /var/tmp.`)).toContain('"DATA_DIR/media/ab is not in /var/tmp."')
  vi.stubEnv('HOME', '/home/zyx')
  expect(sharedText('/home/zyx/x is odd.')).toContain('"~/x is odd."')
})

test.runIf(process.getuid?.() === 0)('the findings are told of a user without an entry in passwd', () => {
  process.seteuid?.(54_321)
  try {
    expect(() => os.userInfo()).toThrow()
    expect(sharedText(`${dir}/media is odd.`)).toContain('"DATA_DIR/media is odd."')
  } finally {
    process.seteuid?.(0)
  }
})

test('SITE_URL is shown as an origin, and nothing else of it', () => {
  const shown = (url: string) => environmentPart({ SITE_URL: url })['SITE_URL']
  expect(shown('https://halyard.example')).toBe('https://halyard.example')
  expect(shown('http://[::1]:3000/')).toBe('http://[::1]:3000/')
  expect(shown('https://ana:secret@halyard.example')).toBe('(set)')
  expect(shown('https://halyard.example/?key=secret')).toBe('(set)')
})

test('only known codes are taken from the text of an error', () => {
  expect(codesIn('SQLITE_BUSY and EACCES, then 503 for EASTER EGGS at 12345')).toEqual(['SQLITE_BUSY', 'EACCES', '503'])
})

test('each variable that env.ts reads is listed, as one that is shown or only named', () => {
  const text = fs.readFileSync('env.ts', 'utf8')
  const read = [
    ...text.slice(text.indexOf('z.object({'), text.indexOf('type Given')).matchAll(/^ {2}([A-Z_]+):/gm),
  ].map(([, name]) => name)
  expect(read.length).toBeGreaterThan(20)
  expect(read.filter((name) => !KNOWN_VARIABLES.includes(name ?? ''))).toEqual([])
})

test('a bundle is written of a folder without a database, and over no other file', async () => {
  for (const end of ['', '-wal', '-shm']) fs.rmSync(path.join(dir, `news.db${end}`), { force: true })
  expect((await bundleOf({})).get('tables.json')).toContain('no database')
  const { all, context } = await examine(dir)
  const taken = path.join(dir, 'secret')
  await expect(writeBundle(taken, context, { findings: all, mended: [] })).rejects.toThrow('exists already')
})
