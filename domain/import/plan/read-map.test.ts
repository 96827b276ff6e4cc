import fs from 'node:fs'
import { expect, test } from 'vitest'
import { readMap } from '#domain/import/plan/read-map.ts'

const mistakes = (text: string): string[] => {
  const read = readMap(text)
  return read.ok ? [] : String(read.details).split('\n')
}

test('a map says what becomes of categories, tags, authors, fields and blocks; JSON is a map too', () => {
  const map = {
    default_section: { name: 'Nieuws' },
    language: 'nl',
    bases: { category: 'rubriek' },
    categories: { world: { to: 'section', name: 'Wereld', parent: null }, misc: { to: 'drop' } },
    tags: { tides: { to: 'section', parent: 'world' } },
    authors: { admin: { drop: true }, ana: { name: 'Ana Brekken' } },
    fields: { subtitle: 'standfirst' },
    blocks: { 'acme/box': 'drop' },
  }
  expect(readMap(JSON.stringify(map))).toEqual({ ok: true, value: map })
  const yaml =
    'categories:\n  # Mostly wires\n  world: {to: topic}\ntags:\nauthors:\n  ana:\n    name: Ana\n    drop:\n'
  expect(readMap(yaml)).toEqual({
    ok: true,
    value: { categories: { world: { to: 'topic' } }, authors: { ana: { name: 'Ana' } } },
  })
  expect(readMap('')).toEqual({ ok: true, value: {} })
})

test('each mistake is a sentence with its line', () => {
  expect(mistakes('categories:\n  world:\n    to: sektion\n    naem: World\n')).toEqual([
    'line 3: categories.world.to must be one of section, topic, drop',
    'line 4: categories.world.naem is unknown',
  ])
  expect(mistakes('language: english please\ncolour: red\n')).toEqual([
    'line 1: language must be a language tag such as en or pt-BR',
    'line 2: colour is unknown',
  ])
  expect(mistakes('fields:\n  subtitle: headline\nauthors: ana\n')).toEqual([
    'line 3: authors must be a list of names with values',
    'line 2: fields.subtitle must be one of standfirst, kicker, source, source_url, canonical, drop',
  ])
  expect(mistakes('categories:\n  world: {to: section, slug: Nieuws!}\n')).toEqual([
    'line 2: categories.world.slug must be small letters, figures and single hyphens',
  ])
  expect(mistakes('categories:\n\tworld: 1\n')[0]).toMatch(/^line 2: /)
  expect(mistakes('- a\n- b\n')).toEqual(['line 1: the map must be a list of names with values'])
})

test('the example in the documentation is a map', () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(fs.readFileSync('docs/moving.md', 'utf8'))?.[1] ?? ''
  expect(readMap(example)).toMatchObject({ ok: true, value: { categories: { harbour: { parent: 'coast' } } } })
})
