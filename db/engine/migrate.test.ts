import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { planRefill, refillSearch } from '#db/commands/search/refill-search.ts'
import { databaseFile, migrate, UnknownSchema } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { sessionByToken } from '#db/queries/people/session-by-token.ts'
import { signInFacts } from '#db/queries/people/sign-in-facts.ts'
import { topicPage } from '#db/queries/taxonomy/topic-view.ts'

let dir: string
let folder: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-migrate-'))
  folder = path.join(dir, 'migrations')
  fs.mkdirSync(folder)
})
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

const put = (name: string, sql: string) => fs.writeFileSync(path.join(folder, name), sql)
const rows = (sql: string) => {
  const client = new Database(databaseFile(dir))
  const all = client.prepare(sql).all()
  client.close()
  return all
}

const parents = `
  create table parents (id integer primary key, name text) strict;
  create table children (id integer primary key, parent_id integer references parents (id) on delete cascade) strict;
  insert into parents values (1, 'Ottilie'); insert into children values (1, 1), (2, 1), (3, 1);`

test('the own migrations make a database, once', () => {
  expect(migrate(dir)).toContain('0001-newsroom.sql')
  expect(migrate(dir)).toEqual([])
})

test('a table rebuilt by a migration keeps the rows that point to it, and a copy from before stays (P-98)', () => {
  put('0001-a.sql', parents)
  migrate(dir, folder)
  put(
    '0002-b.sql',
    `
    create table parents_new (id integer primary key, name text not null) strict;
    insert into parents_new select * from parents; drop table parents; alter table parents_new rename to parents;`,
  )
  expect(migrate(dir, folder)).toEqual(['0002-b.sql'])
  expect(rows('select id from children')).toHaveLength(3)
  expect(fs.existsSync(path.join(dir, 'backups/before-0002-b.db'))).toBe(true)
})

test('a migration that fails or leaves orphans changes nothing (P-120)', () => {
  put('0001-a.sql', parents)
  migrate(dir, folder)
  put('0002-b.sql', "delete from parents; insert into parents values (9, 'Piet');")
  expect(() => migrate(dir, folder)).toThrow(/left 3 rows/)
  put('0002-b.sql', 'create table extra (id integer primary key) strict; nonsense;')
  expect(() => migrate(dir, folder)).toThrow()
  expect(rows('select name from parents')).toEqual([{ name: 'Ottilie' }])
  expect(rows("select name from sqlite_schema where name = 'extra'")).toEqual([])
})

test('a database of a newer Broadsheet, or of another history, is refused (P-121)', () => {
  put('0001-a.sql', parents)
  put('0002-b.sql', 'create table extra (id integer primary key) strict;')
  migrate(dir, folder)
  fs.rmSync(path.join(folder, '0002-b.sql'))
  expect(() => migrate(dir, folder)).toThrow(UnknownSchema)
  put('0002-b.sql', 'create table other (id integer primary key) strict;')
  expect(() => migrate(dir, folder)).toThrow(UnknownSchema)
})

/** A public story as 0002 stored it, with the rows that reference it. */
const STORY_OF_0002 = `
  insert into sections (id, slug, name, accent, position) values (1, 'world', 'World', 1, 1);
  insert into topics (id, slug, name) values (7, 'tides', 'Tides');
  insert into authors (id, slug, name) values (3, 'ana-brekken', 'Ana Brekken');
  insert into articles (id, status, slug, headline, language, created_at, saved_at, first_published_at, has_changes_not_out, document)
    values (5, 'published', 'spring-tide', 'Spring tide', 'en', 1, 1, 1000, 0, '{"version":1,"blocks":[]}'),
           (6, 'draft', 'neap-tide', 'Neap tide', 'en', 1, 1, null, 1, '{"version":1,"blocks":[]}');
  insert into revisions (id, article_id, number, created_at, fields, document) values (9, 5, 1, 1, '{"headline":"Spring tide","standfirst":"","language":"en","authorIds":[3]}', '{"version":1,"blocks":[]}');
  update articles set published_revision_id = 9 where id = 5;
  insert into article_sections values (5, 0, 1), (6, 0, 1);
  insert into article_topics values (5, 0, 7), (6, 0, 7);
  insert into article_authors values (5, 0, 3);
  insert into published (article_id, revision_id, slug, headline, standfirst, kicker, language, section_ids, topic_ids, author_ids,
    seo, word_count, published_at, modified_at) values (5, 9, 'spring-tide', 'Spring tide', '', '', 'en', '[1]', '[7]', '[3]', '{}', 0, 1000, 1000);
  insert into listings values ('front', 1000, 5), ('section:1', 1000, 5), ('topic:7', 1000, 5), ('author:3', 1000, 5);
  insert into search_index (rowid, headline, standfirst, body) values (5, 'Spring tide', '', '');
  insert into addresses values ('spring-tide', 5);`

test('a database of an earlier schema comes along with its rows (P-120)', () => {
  const ours = path.join(import.meta.dirname, '../migrations')
  for (const name of ['0001-newsroom.sql', '0002-people.sql']) put(name, fs.readFileSync(path.join(ours, name), 'utf8'))
  migrate(dir, folder)
  const before = new Database(databaseFile(dir))
  before.exec(STORY_OF_0002)
  before.close()

  expect(migrate(dir)).not.toEqual([])
  const db = openDatabase(databaseFile(dir), { mode: 'write', busyTimeoutMs: 1_000 })
  try {
    expect(articlePage(db, { slug: 'spring-tide' })).toMatchObject({
      headline: 'Spring tide',
      topics: [{ slug: 'tides' }],
    })
    expect(topicPage(db, { slug: 'tides', page: 1 })?.list.items.map((story) => story.id)).toEqual([5])
    expect(checkNewsroom(db, dir)).toEqual([
      { kind: 'backlog', says: expect.stringContaining('1 public stories that search is still to learn of') as string },
    ])
    planRefill(db)
    while (refillSearch(db, 1) > 0);
    expect(checkNewsroom(db, dir)).toEqual([])
  } finally {
    db.$client.close()
  }
})

test('the migration drops the subscriptions of the former hub and their deliveries, and no others (P-301)', () => {
  const own = path.join(process.cwd(), 'db/migrations')
  const names = fs.readdirSync(own).filter((name) => name < '0023')
  for (const name of names) fs.copyFileSync(path.join(own, name), path.join(folder, name))
  migrate(dir, folder)
  const client = new Database(databaseFile(dir))
  client.exec(`insert into subscriptions (topic, callback, host, since, lease_until)
      values ('/feed.xml', 'https://reader.example/', 'reader.example', 0, 9000000000000000)`)
  const insert = client.prepare("insert into outbox (kind, payload, dedupe_key, due_at) values (?, '{}', ?, 0)")
  const kinds = ['websub-verify', 'websub-deliver', 'websub-publish', 'feeds-changed', 'purge', 'mail']
  for (const kind of kinds) insert.run(kind, kind)
  client.close()
  migrate(dir)
  expect(rows('select kind from outbox order by id').map((row) => (row as { kind: string }).kind)).toEqual(
    kinds.slice(2),
  )
  expect(rows("select name from pragma_table_info('subscriptions') where name = 'callback'")).toEqual([])
  expect(rows("select name from sqlite_schema where name = 'outbox_verify'")).toEqual([])
})

test('passwords and open sessions survive the schema of better-auth', () => {
  const own = path.join(process.cwd(), 'db/migrations')
  for (const name of fs.readdirSync(own).filter((file) => file < '0033'))
    fs.copyFileSync(path.join(own, name), path.join(folder, name))
  migrate(dir, folder)
  const client = new Database(databaseFile(dir))
  client.exec(`insert into people values ('p', 'Ana', 'ana@halyard.example', 1, null, 'editor', null, 1, 2),
      ('q', 'Ben', 'ben@halyard.example', 0, null, 'reporter', 3, 1, 2);
    insert into accounts (id, account_id, provider_id, person_id, password, created_at, updated_at)
      values ('a', 'p', 'credential', 'p', 'argon2id of Ana', 1, 2);
    insert into sessions values ('s', 'token', 'p', 9000, '192.0.2.1', 'Firefox', 1, 2);
    insert into second_factors values ('p', 'secret', 'salt', -1, 1, 2)`)
  client.close()
  migrate(dir)
  const db = openDatabase(databaseFile(dir), { mode: 'write', busyTimeoutMs: 1_000 })
  try {
    expect(signInFacts(db, 'Ana@halyard.example')).toEqual({ personId: 'p', hashed: 'argon2id of Ana' })
    expect(signInFacts(db, 'ben@halyard.example')).toEqual({ personId: 'q', hashed: null })
    expect(sessionByToken(db, 'token')).toEqual({
      person: { id: 'p', name: 'Ana', email: 'ana@halyard.example', role: 'editor' },
      language: null,
      disabledAt: null,
      createdAt: 1,
      expiresAt: 9000,
    })
    expect(rows('select person_id from second_factors')).toEqual([{ person_id: 'p' }])
    db.$client.exec("delete from people where id = 'p'")
    expect(rows('select (select count(*) from accounts) + (select count(*) from sessions) n')).toEqual([{ n: 0 }])
  } finally {
    db.$client.close()
  }
})

test('paths of redirects become keys, and of two spellings of one address the plain one stays', () => {
  const own = path.join(process.cwd(), 'db/migrations')
  for (const name of fs.readdirSync(own).filter((file) => file < '0035'))
    fs.copyFileSync(path.join(own, name), path.join(folder, name))
  migrate(dir, folder)
  const client = new Database(databaseFile(dir))
  client.exec(`insert into redirects values ('/Old/Post/', '/article/x', 1), ('/old/post', '/article/y', 2),
    ('/%c3%a4lter/%e2%82%ac/', '/world', 3), ('/World/', '/world', 4), ('/plain', '/latest', 5)`)
  client.close()
  migrate(dir)
  expect(rows('select path, target, status, created_at at from redirects order by path')).toEqual([
    { path: '/%C3%A4lter/%E2%82%AC', target: '/world', status: 301, at: 3 },
    { path: '/old/post', target: '/article/y', status: 301, at: 2 },
    { path: '/plain', target: '/latest', status: 301, at: 5 },
  ])
})
