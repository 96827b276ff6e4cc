import fs from 'node:fs'
import { expect, test } from 'vitest'
import { parseAst } from 'vitest/node'
import { MOST_CALLS, SQL_BY_HAND } from '#db/engine/testing/sql-by-hand.ts'

const files = ['app', 'cli', 'db', 'server']
  .flatMap((room) => fs.readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`))
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !/(^|\/)testing\//.test(file))
  .filter((file) => !/^db\/engine\/(statement|prepared)\.ts$/.test(file))

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*/gm, '')
/** `statement()`, a statement of the connection that Drizzle wraps, or SQL that is given to Drizzle as a whole. */
const BY_HAND =
  /\bstatement\s*(?:<[^;]*?>)?\(\s*[\w.]+,|\$client\s*\.\s*prepare\b|\.(?:all|get|run|values)(?:<[^;]*?>)?\(\s*sql\b/g
const callsIn = (source: string) => [...withoutComments(source).matchAll(BY_HAND)].length

test('a call of each form is found', () => {
  const calls = [
    `statement<Row>(db, 'select 1').get()`,
    'statement<{ n: number }>(\n  tx,\n  SQL,\n)',
    `db.$client.prepare('select 1')`,
    'db.all(sql`select 1`)',
    'tx.run<Row>(sql`delete from jobs`)',
  ]
  expect(calls.map(callsIn)).toEqual([1, 1, 1, 1, 1])
  expect(callsIn('// statement(db, SQL)\nQUERY.all(db, { sql })')).toBe(0)
})

test('SQL is written by hand only where the list says, and why (decision 93)', () => {
  const found = files
    .map((file) => [file, callsIn(fs.readFileSync(file, 'utf8'))] as const)
    .filter(([, calls]) => calls > 0)
  const listed = Object.entries(SQL_BY_HAND).map(([file, [calls]]) => [file, calls])
  expect(found.toSorted()).toEqual(listed.toSorted())
  expect(found.reduce((sum, [, calls]) => sum + calls, 0)).toBeLessThanOrEqual(MOST_CALLS)
})

type Node = { type: string; [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'
const FUNCTION = /Function|Method/

/** Calls of `prepared` inside a function that runs more than once: what they close over is that of the first run. */
function madeInside(source: string): number {
  let found = 0
  const visit = (node: Node, depth: number): void => {
    const callee = (node['callee'] as { name?: string } | undefined)?.name
    if (callee === 'prepared' && depth > 0) found++
    // Of each key once, at the top of the module.
    const deeper = FUNCTION.test(node.type) ? 1 : callee === 'preparedBy' ? -1 : 0
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child, depth + deeper)
  }
  visit(parseAst(source, { lang: 'ts' }) as unknown as Node, 0)
  return found
}

test('a query is prepared at the top of its module', () => {
  expect(madeInside('const A = prepared({}, (db) => db.select().from(a))')).toBe(0)
  expect(madeInside('const A = preparedBy(NOUNS, (noun) => prepared({}, (db) => db.select().from(T[noun])))')).toBe(0)
  expect(madeInside('function a(id) { return prepared({}, (db) => db.select().where(eq(a.id, id))) }')).toBe(1)
  expect(madeInside('const a = (id) => prepared({}, (db) => db.select().where(eq(a.id, id)))')).toBe(1)
  const users = files.filter((file) => /\bprepared\(/.test(fs.readFileSync(file, 'utf8')))
  expect(users.length).toBeGreaterThan(10)
  expect(users.filter((file) => madeInside(fs.readFileSync(file, 'utf8')) > 0)).toEqual([])
})

test('an expression that is one column is typed by its column', () => {
  const typed = files.filter((file) => /\bsql<[^>]*>`\$\{\w+\.\w+\}`/.test(fs.readFileSync(file, 'utf8')))
  expect(typed).toEqual([])
})
