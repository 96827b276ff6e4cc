import fs from 'node:fs'
import path from 'node:path'
import { makeBackup } from '#db/backup/make-backup.ts'
import { restoreBackup } from '#db/backup/restore-backup.ts'
import { rollBack } from '#db/backup/roll-back.ts'
import { endPreviewLink } from '#db/commands/article/end-preview-link.ts'
import { makePreviewLink } from '#db/commands/article/make-preview-link.ts'
import { retryGivenUp } from '#db/commands/outbox/retry-given-up.ts'
import { recordDeliveryResult } from '#db/commands/outbox/steps/outbox-rows.ts'
import { addPartner } from '#db/commands/partners/add-partner.ts'
import { endPartner } from '#db/commands/partners/end-partner.ts'
import { makePartnerToken } from '#db/commands/partners/make-partner-token.ts'
import { endApiKey } from '#db/commands/people/end-api-key.ts'
import { makeApiKey } from '#db/commands/people/make-api-key.ts'
import { updatePerson } from '#db/commands/people/update-person.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { livingReaders } from '#db/proofs/testing/restores/living-readers.ts'
import type { Step } from '#db/proofs/testing/restores/step.ts'
import { openPreview } from '#db/queries/article/open-preview.ts'
import { partnerOf } from '#db/queries/partners/partner-of.ts'
import { apiKeyOf } from '#db/queries/people/api-key-of.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { ADMIN, aDraft, aStory, MINUTE, must, NOON, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { Actor } from '#domain/permissions/can.ts'

type Secret = { what: 'link' | 'key' | 'partner'; token: string; id: number; article: number }
export type Restored = { db: Db; road: string; hash: string; former: ReturnType<typeof rightsIn> | null }

const PEOPLE = ['ana', 'ben', 'cleo']
/** Everything by which a person signs in, by address. */
const RIGHTS = `select p.email, p.role, p.disabled_at, a.password, f.secret from people p
  left join accounts a on a.person_id = p.id left join second_factors f on f.person_id = p.id order by p.email`
export const rightsIn = (db: Db) => db.$client.prepare(RIGHTS).all() as Record<string, unknown>[]

/** A newsroom that lives through steps, and remembers what was ended and delivered in any of its histories. */
export function livingNewsroom() {
  const room = testNewsroom()
  let { db } = room
  let now = NOON
  const secrets: Secret[] = []
  const ended = new Set<string>()
  const delivered = new Set<string>()
  const backups: { file: string; hash: string }[] = []
  const readers = livingReaders()
  openSections(db)
  readers.addLists(db)
  const articles = [aStory(db, 'Tides').id, aDraft(db, 'Harbour').id]
  for (const id of [...PEOPLE, 'admin']) addOne(db, id)

  const isAlive = (on: Db, { what, token }: Secret): boolean => {
    if (what === 'link') return openPreview(on, token, now) !== null
    return what === 'key' ? apiKeyOf(on, token, now) !== null : partnerOf(on, token) !== null
  }
  const open = () => rowsOf(db, 'done_at is null')

  function make(what: Extract<Step, { do: 'make' }>['what'], n: number): void {
    if (what === 'letter' || what === 'message') return enqueue(db, what, now)
    const article = articles[n % articles.length] ?? 0
    const add = (token: string, id: number) => void secrets.push({ what, token, id, article })
    if (what === 'link') {
      const made = makePreviewLink(db, actorOf(db, n), { id: article, days: 7 }, now)
      if (made.ok) add(made.value.path.split('/').at(-1) ?? '', made.value.id)
    } else if (what === 'key') {
      const made = makeApiKey(db, actorOf(db, n), { name: 'Wire', scopes: [], days: null }, now)
      if (made.ok) add(made.value.key, made.value.id)
    } else {
      const facts = { name: `P${now}`, contact: '', note: '', sections: null, sources: [] }
      const { token, id } = must(addPartner(db, ADMIN, facts, now))
      add(token, id)
    }
  }

  function end(n: number): void {
    const alive = secrets.filter((one) => isAlive(db, one))
    const one = alive[n % Math.max(1, alive.length)]
    if (one?.what === 'link') must(endPreviewLink(db, ADMIN, { id: one.article, link: one.id }, now))
    if (one?.what === 'key') must(endApiKey(db, ADMIN, { id: one.id }, now))
    if (one?.what === 'partner') must(endPartner(db, ADMIN, { id: one.id }, now))
  }

  function renew(n: number): void {
    const all = secrets.filter((one) => one.what === 'partner' && isAlive(db, one))
    const one = all[n % Math.max(1, all.length)]
    if (one) secrets.push({ ...one, token: must(makePartnerToken(db, ADMIN, { id: one.id }, now)).token })
  }

  function deliver(how: 'deliver' | 'give up', n: number): void {
    const rows = open()
    const row = rows[n % Math.max(1, rows.length)]
    if (!row) return
    const error = how === 'deliver' ? null : 'It failed.'
    recordDeliveryResult(db, row, { attempts: row.attempts + 1, lastError: error, dueAt: now, doneAt: now })
    if (error === null) delivered.add(row.mark)
  }

  /** Restores on one of the roads, and lets the newsroom live on there; a drill leaves it where it is. */
  function restore(road: Extract<Step, { do: 'restore' }>['road'], n: number): Restored | null {
    const backup = backups[n % Math.max(1, backups.length)]
    if (!backup) return null
    const former = road === 'lost' ? null : rightsIn(db)
    if (road === 'drill') {
      const folder = fs.mkdtempSync(path.join(room.dir, 'drill-'))
      restoreBackup(folder, backup.file, now, { former: databaseFile(room.dir) })
      return { db: openAt(folder), road, hash: backup.hash, former }
    }
    const present = newsHash(db)
    db.$client.close()
    const { aside } = restoreBy(room.dir, road, backup.file, now)
    db = openAt(room.dir)
    if (aside) backups.push({ file: aside, hash: present })
    return { db, road, hash: backup.hash, former }
  }

  function live(step: Step): Restored | null {
    now += MINUTE
    const were = secrets.filter((one) => isAlive(db, one))
    if (step.do === 'restore') return restore(step.road, step.n)
    if (step.do === 'make') make(step.what, step.n)
    if (step.do === 'readers') readers.live(db, step.act, now)
    if (step.do === 'end') end(step.n)
    if (step.do === 'renew') renew(step.n)
    if (step.do === 'person') changePerson(db, step, now)
    if (step.do === 'deliver' || step.do === 'give up') deliver(step.do, step.n)
    if (step.do === 'send again') retryGivenUp(db, now)
    if (step.do === 'trim') db.$client.exec('delete from outbox where done_at is not null')
    if (step.do === 'back up') {
      const file = path.join(room.dir, 'saved', `${now}.db`)
      makeBackup(room.dir, file, now)
      backups.push({ file, hash: newsHash(db) })
    }
    for (const one of were) if (!isAlive(db, one)) ended.add(one.token)
    return null
  }

  return {
    live,
    /** Secrets that were ended once, and work in this database. */
    revived: (on: Db) => secrets.filter((one) => ended.has(one.token) && isAlive(on, one)),
    working: (on: Db) => secrets.filter((one) => isAlive(on, one)),
    /** Deliveries that were made once, and would be made again. */
    repeated: (on: Db) => rowsOf(on, 'done_at is null').filter(({ mark }) => delivered.has(mark)),
    /** Readers who went in any of its histories, and would get a letter. */
    writtenTo: (on: Db) => readers.writtenTo(on, now),
    lettersFrom: (on: Db) => readers.lettersFrom(on, now),
    goings: readers.goings,
    waiting: (on: Db) => rowsOf(on, "done_at is null and kind <> 'purge'"),
    close: () => {
      db.$client.close()
      fs.rmSync(room.dir, { recursive: true, force: true })
    },
  }
}

const openAt = (dataDir: string): Db => openDatabase(databaseFile(dataDir), { mode: 'write', busyTimeoutMs: 500 })

function restoreBy(dataDir: string, road: 'desk' | 'terminal' | 'rollback' | 'lost', file: string, now: number) {
  if (road === 'lost') fs.rmSync(databaseFile(dataDir))
  if (road === 'desk')
    return restoreBackup(dataDir, file, now, { role: 'held', by: { actor: { id: 'admin' }, name: 'a.db' } })
  if (road === 'rollback') {
    const plan = { file, madeAt: now, stories: 0, version: null, newestMigration: '', undone: [], lost: null }
    return rollBack(dataDir, plan, now)
  }
  return restoreBackup(dataDir, file, now)
}

function addOne(db: Db, id: string): void {
  const role = id === 'admin' ? 'admin' : 'editor'
  db.$client
    .prepare('insert into people (id, name, email, role, created_at, updated_at) values (?, ?, ?, ?, 0, 0)')
    .run(id, id, `${id}@paper.example`, role)
  db.$client.prepare('insert into accounts (person_id, password) values (?, ?)').run(id, 'first')
}

function actorOf(db: Db, n: number): Actor {
  const id = PEOPLE[n % PEOPLE.length] ?? ''
  const role = db.$client.prepare<[string], Actor['role']>('select role from people where id = ?').pluck().get(id)
  return { id, name: id, role: role ?? 'reporter' }
}

function changePerson(db: Db, { change, n }: Extract<Step, { do: 'person' }>, now: number): void {
  const id = PEOPLE[n % PEOPLE.length] ?? ''
  const role = n % 2 === 0 ? 'reporter' : 'editor'
  if (change === 'role') must(updatePerson(db, ADMIN, { id, role }, now))
  if (change === 'disable' || change === 'enable')
    must(updatePerson(db, ADMIN, { id, disabled: change === 'disable' }, now))
  if (change === 'password')
    db.$client.prepare('update accounts set password = ? where person_id = ?').run(`at ${now}`, id)
  if (change !== 'factor') return
  db.$client.prepare('delete from second_factors where person_id = ?').run(id)
  if (n % 3 > 0)
    db.$client.prepare("insert into second_factors values (?, ?, 'aa', -1, 1, 2)").run(id, `secret of ${now}`)
}

function enqueue(db: Db, what: 'letter' | 'message', now: number): void {
  const kind = what === 'letter' ? 'mail' : 'webhook'
  const payload = JSON.stringify({ template: 'notice', person: 'ana', mark: `${what} of ${now}` })
  db.$client
    .prepare('insert into outbox (kind, payload, dedupe_key, due_at) values (?, ?, ?, ?)')
    .run(kind, payload, `${kind}:${now}`, now)
}

type Row = { id: number; kind: string; payload: string; attempts: number; target: string; mark: string }
const rowsOf = (db: Db, where: string): Row[] =>
  db.$client
    .prepare<[], Row>(
      `select *, payload ->> '$.mark' mark from outbox where ${where} and payload ->> '$.mark' is not null order by id`,
    )
    .all()
