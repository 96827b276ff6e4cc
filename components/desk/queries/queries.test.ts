import fs from 'node:fs'
import path from 'node:path'
import { queryOptions } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { handMadeKeys } from '#components/desk/queries/testing/hand-made-keys.ts'
import { type QueryModule, queriesOf, rootsOf, sharedKeys } from '#components/desk/queries/testing/queries-of.ts'

const ROOM = 'components/desk/queries'
const modules = Object.assign(
  {},
  ...Object.values(import.meta.glob<Record<string, QueryModule>>('./*-queries.ts', { eager: true })).map((module) =>
    Object.fromEntries(Object.entries(module).filter(([name]) => name.endsWith('Queries'))),
  ),
) as Record<string, QueryModule>
const files = ['components/desk', 'app/desk']
  .flatMap((root) => fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => path.join(root, name)))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith(`${ROOM}/`))

test('two queries that read different things with one key are found', () => {
  const read = (key: readonly unknown[]) => () => queryOptions({ queryKey: key, queryFn: () => null })
  const made = queriesOf({
    storyList: { sections: read(['sections']), stories: (filters: object) => read(['articles', filters])() },
    front: { sections: read(['sections']), tray: (q: string) => read(['articles', q])() },
    paper: { list: (noun: string) => read(['paper', noun])() },
  })
  expect(made).toHaveLength(5)
  expect(sharedKeys(made)).toEqual([
    ['storyList.sections', 'front.sections'],
    ['storyList.stories', 'front.tray'],
  ])
})

test('no two queries of the desk share a key, whatever their arguments are (P-376)', () => {
  const made = queriesOf(modules)
  expect(made.length).toBeGreaterThan(70)
  expect(sharedKeys(made)).toEqual([])
})

test('a key begins with the names of its resource and its factory, which no argument can be mistaken for', () => {
  const names = Map.groupBy(queriesOf(modules), ({ factory }) => factory.split('.')[0])
  expect(names.size).toBe(Object.keys(modules).length)
  const resources = [...names.values()].map((made) => [...new Set(made.map(({ key }) => key[0]))])
  expect(resources.filter((ones) => ones.length > 1)).toEqual([])
  expect(new Set(resources.flat()).size).toBe(names.size)
  expect(queriesOf(modules).filter(({ name, key }) => key[1] !== name)).toEqual([])
})

test('a root of keys invalidates queries of its own module only', () => {
  const made = queriesOf(modules)
  const roots = rootsOf(modules)
  expect(roots.length).toBeGreaterThan(10)
  const isBelow = (key: readonly unknown[], root: readonly unknown[]) =>
    root.every((part, at) => typeof part === 'object' || part === key[at])
  for (const { root, key } of roots) {
    const below = made.filter((one) => isBelow(one.key, key)).map(({ factory }) => factory.split('.')[0])
    expect([...new Set(below)], root).toEqual([root.split('.')[0]])
  }
})

test('a key that is written by hand is found', () => {
  const found = handMadeKeys(
    `
    const KEY = ['sections']
    useQuery({ queryKey: ['sections'], queryFn: read })
    client.invalidateQueries({ queryKey: KEY })
    const queryKey = ['notes', id]
    client.invalidateQueries({ queryKey })
    client.setQueryData<Stored>(KEY, stored)
    client.getQueryData(['settings'])
    useQuery(sectionQueries.every())
    useQuery({ ...storyQueries.list(filters), enabled: isAsked })
    client.invalidateQueries({ queryKey: frontQueries.all })
    client.setQueryData(settingsQueries.paper().queryKey, stored)
    useAct({ send, renews: [['links'], linkQueries.all] })
    const renews = [KEYS.notes]
    client.invalidateQueries()`,
    'ts',
  )
  expect(found).toEqual(["['sections']", 'KEY', 'queryKey', 'KEY', "['settings']", "['links']", 'KEYS.notes'])
})

test('every key stands in a module of queries', () => {
  expect(files.length).toBeGreaterThan(400)
  const keysIn = (file: string) =>
    handMadeKeys(fs.readFileSync(file, 'utf8'), file.endsWith('x') ? 'tsx' : 'ts').map((key) => `${file}: ${key}`)
  expect(files.flatMap(keysIn)).toEqual([])
})
