import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { everyCheck } from '#cli/doctor/every-check.ts'
import { mendAll, runChecks } from '#cli/doctor/run-checks.ts'
import { breakDatabase, examine, examineAndMend, soundNewsrooms } from '#cli/doctor/testing/sound-newsroom.ts'
import { openDatabase } from '#db/engine/open.ts'
import { bad } from '#db/health/health-check.ts'

const rooms = soundNewsrooms()
afterAll(() => rooms.end())

const isRoot = process.getuid?.() === 0
/** Runs the command as users do. */
function doctor(dataDir: string, args: string[] = []) {
  const done = spawnSync(process.execPath, ['cli/main.ts', 'doctor', ...args], {
    env: {
      NODE_ENV: 'test',
      PATH: process.env['PATH'],
      DATA_DIR: dataDir,
      PORT: '39517',
      TMPDIR: path.join(path.dirname(dataDir), 'tmp'),
    },
    encoding: 'utf8',
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

test('everything in a sound newsroom is ok but its one disk, and nothing is mended (P-99, P-394)', async () => {
  const dir = await rooms.copy()
  const { all, wrong } = await examineAndMend(dir)
  expect(all.filter(({ level }) => level !== 'ok')).toMatchObject([
    { name: 'copy-elsewhere', level: 'warn', found: expect.stringMatching(/same disk/) as string },
  ])
  expect(wrong).toEqual([])
  expect(all).toHaveLength(everyCheck.length)
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
})

test('the command prints a line a check, as data with --json, and exits 1 where one is bad (P-99, P-215)', async () => {
  const dir = await rooms.copy()
  const sound = doctor(dir)
  expect(sound).toMatchObject({ code: 0, err: '' })
  expect(sound.out.trimEnd().split('\n')).toHaveLength(everyCheck.length + 1)
  for (const line of sound.out.trimEnd().split('\n').slice(0, -1))
    expect(line).toMatch(/^(ok|warn|bad) {2,4}[a-z-]+ +\S/)
  fs.chmodSync(path.join(dir, 'news.db'), 0o644)
  const broken = doctor(dir, ['--json'])
  expect(broken.code).toBe(1)
  const told = JSON.parse(broken.out) as { level: string; findings: { name: string; level: string }[] }
  expect(told.level).toBe('bad')
  expect(told.findings.filter(({ level }) => level === 'bad')).toMatchObject([{ name: 'file-modes' }])
  const fixed = doctor(dir, ['--fix'])
  expect(fixed.code).toBe(0)
  expect(fixed.out).toContain('did   file-modes     Closed')
  expect(doctor(dir, ['--fix']).out).not.toMatch(/^(?:did|not) /m)
}, 120_000)

test('a missing and an empty folder, and one of another user, each get a sentence', async () => {
  const folder = rooms.freshFolder()
  const missing = await examine(path.join(folder, 'none'))
  expect(missing.of('data-folder')).toMatchObject({ level: 'bad', found: `There is no folder ${folder}/none.` })
  expect(missing.of('integrity')).toMatchObject({
    level: 'warn',
    found: expect.stringContaining('Not checked') as string,
  })
  fs.mkdirSync(path.join(folder, 'empty'), { mode: 0o700 })
  const empty = await examine(path.join(folder, 'empty'))
  expect(empty.of('data-folder').level).toBe('ok')
  expect(empty.of('database')).toMatchObject({ level: 'bad', advice: expect.stringContaining('npm start') as string })
  const dir = await rooms.copy()
  if (!isRoot) fs.chmodSync(dir, 0)
  // The effective user alone, since another one might not be able to read the program itself.
  if (isRoot) process.seteuid?.(65_534)
  const other = await examine(dir).finally(() => (isRoot ? process.seteuid?.(0) : fs.chmodSync(dir, 0o700)))
  expect(other.of('data-folder')).toMatchObject({
    level: 'bad',
    found: expect.stringMatching(/cannot be read by user \d+ \(EACCES\)/) as string,
  })
}, 120_000)

test('invalid variables are reported, and the rest is still checked', async () => {
  const dir = await rooms.copy()
  const { of } = await examine(dir, { TRUSTED_PROXIES: 'caddy' })
  expect(of('environment')).toMatchObject({ level: 'bad', found: expect.stringContaining('TRUSTED_PROXIES') as string })
  expect(of('integrity').level).toBe('ok')
})

test('a file that is no database stops no other check, and nothing is written to it', async () => {
  const dir = await rooms.copy()
  fs.writeFileSync(path.join(dir, 'news.db'), 'this is no database at all, but it is long enough to look at'.repeat(99))
  for (const end of ['-wal', '-shm']) fs.rmSync(path.join(dir, `news.db${end}`), { force: true })
  const before = fs.readFileSync(path.join(dir, 'news.db'))
  const { of, all } = await examineAndMend(dir)
  expect(of('database')).toMatchObject({ level: 'bad', advice: expect.stringContaining('restore') as string })
  expect(of('disk').level).toBe('ok')
  expect(all).toHaveLength(everyCheck.length)
  expect(fs.readFileSync(path.join(dir, 'news.db')).equals(before)).toBe(true)
})

test('a check that throws is bad with its sentence, and the next one runs', async () => {
  const dir = await rooms.copy()
  const { context } = await examine(dir)
  const thrower = {
    name: 'thrower',
    needs: 'nothing' as const,
    look() {
      throw new RangeError('The quay is closed.')
    },
  }
  const [first, second] = await runChecks([thrower, ...everyCheck.slice(0, 1)], context)
  expect(first).toMatchObject({ level: 'bad', found: 'The quay is closed.', error: 'RangeError' })
  expect(second).toMatchObject({ name: 'environment', level: 'ok' })
})

test('a database that cannot be opened after a mend is bad with its sentence, and the next check is mended', async () => {
  const dir = await rooms.copy()
  const { context } = await examine(dir)
  const remover = {
    name: 'remover',
    needs: 'folder' as const,
    look: () => [bad('The quay is closed.', 'Open it.')],
    mend: () => null,
  }
  const breaker = {
    ...remover,
    name: 'breaker',
    needs: 'database' as const,
    mend() {
      fs.renameSync(path.join(dir, 'news.db'), path.join(dir, 'moved.db'))
      return 'Moved.'
    },
  }
  const db = openDatabase(path.join(dir, 'news.db'), { mode: 'read', busyTimeoutMs: 1_000 })
  const checks = [breaker, remover]
  const given = { ...context, db }
  const { findings, mended } = await mendAll(checks, await runChecks(checks, given), given)
  db.$client.close()
  expect(mended).toMatchObject([{ name: 'breaker', did: 'Moved.' }])
  expect(findings).toMatchObject([
    { name: 'breaker', level: 'bad', found: expect.stringMatching(/unable to open/) as string },
    { name: 'remover', level: 'bad', found: 'The quay is closed.' },
  ])
})

test('a database of an older or a newer version is named, not migrated, and its rows are not looked at', async () => {
  const older = await rooms.copy()
  breakDatabase(older, (client) =>
    client.exec(`drop table banner; delete from migrations where name = '0046-banner.sql'`),
  )
  const told = await examineAndMend(older)
  expect(told.of('schema')).toMatchObject({
    level: 'warn',
    found: expect.stringContaining('0046-banner.sql') as string,
  })
  expect(told.of('search-index').found).toContain('Not checked')
  breakDatabase(older, (client) =>
    expect(client.prepare('select count(*) from migrations where name like ?').pluck().get('0046%')).toBe(0),
  )
  const newer = await rooms.copy()
  breakDatabase(newer, (client) => client.exec(`insert into migrations values ('9999-ahead.sql', 'x', 0)`))
  expect((await examine(newer)).of('schema')).toMatchObject({
    level: 'bad',
    found: expect.stringContaining('9999') as string,
  })
})

test('a schema that was changed by hand is named, and its names stay out of a bundle', async () => {
  const changed = await rooms.copy()
  breakDatabase(changed, (client) =>
    client.exec('drop trigger article_made_is_due; create index of_the_house on topics (name)'),
  )
  const { of, wrong } = await examine(changed)
  expect(wrong).toEqual(['schema'])
  expect(of('schema')).toMatchObject({
    level: 'bad',
    isQuoting: true,
    found: expect.stringContaining(
      'the index of_the_house is no part of Broadsheet, the trigger article_made_is_due is missing',
    ) as string,
  })
})
