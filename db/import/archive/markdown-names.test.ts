import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { markdownFolder } from '#db/import/archive/testing/markdown-folder.ts'
import type { ArchiveStory } from '#domain/import/archive-item.ts'

let dir: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'markdown-'))
})
afterEach(() => fs.rmSync(dir, { recursive: true }))

const read = (files: Record<string, string>) => markdownFolder(dir, files)

test('authors by their key, with their biographies; a comma parts two only where both are authors', async () => {
  const { items, stories } = await read({
    '_data/authors.yml': 'ana: {name: Ana Brekken, bio: Sails.}\nruben: {name: Ruben Oyelaran}',
    'data/authors/li.md': '%name: Li Ek | Writes of **ropes**.',
    '_posts/2020-01-01-a.md': '%{title: A, author: ana} | Rain',
    '_posts/2020-01-02-b.md': '%{title: B, authors: [ruben, li]} | Rain',
    '_posts/2020-01-03-c.md': '%{title: C, author: "Jo Aas, Director"} | Rain',
    '_posts/2020-01-04-d.md': '%{title: D, author: Jo Aas and Mia Bo} | Rain',
    '_posts/2020-01-05-e.md': '%{title: E, author: "Ana Brekken, Ruben Oyelaran"} | Rain',
    '_posts/2020-01-06-f.md': '%{title: F, author: Office of Arts and Sciences} | Rain',
  })
  expect([...stories.values()].map(({ authors }) => authors)).toEqual([
    ['Ana Brekken'],
    ['Ruben Oyelaran', 'Li Ek'],
    ['Jo Aas, Director'],
    ['Jo Aas', 'Mia Bo'],
    ['Ana Brekken', 'Ruben Oyelaran'],
    ['Office of Arts and Sciences'],
  ])
  expect(items.filter(({ kind }) => kind === 'author').slice(0, 3)).toMatchObject([
    { id: 'Ana Brekken', bio: 'Sails.' },
    { id: 'Ruben Oyelaran', bio: '' },
    { id: 'Li Ek', bio: 'Writes of **ropes**.' },
  ])
  expect([...stories.values()].flatMap(({ notes }) => notes.map(({ what }) => what))).toEqual([
    'byline kept as one name: Jo Aas, Director',
    'byline parted into 2: Jo Aas and Mia Bo',
    'byline parted into 2: Ana Brekken, Ruben Oyelaran',
    'byline kept as one name: Office of Arts and Sciences',
  ])
})

test('translations that their fields name by one key', async () => {
  const { stories } = await read({
    'posts/rain.md': '%{title: Rain, date: 2020-05-02, lang: en, ref: rain} | Rain',
    'posts/regen.md': '%{title: Regen, date: 2020-05-02, lang: de, ref: rain} | Regen',
    'posts/wind.md': '%{title: Wind, date: 2020-05-02, lang: en, translationKey: wind} | Wind',
  })
  const keys = [...stories.values()].map(({ language, translationKey = null }) => [language, translationKey])
  expect(keys).toEqual([
    ['en', 'rain'],
    ['de', 'rain'],
    ['en', null],
  ])
})

const languagesOf = ({ stories }: { stories: Map<string, ArchiveStory> }) =>
  [...stories.values()].map(({ id, language = null, translationKey = null, link }) => [
    id,
    language,
    translationKey,
    link,
  ])

test('languages of fields, endings and folders; files of one name are translations (P-259)', async () => {
  const files = {
    'hugo.toml': 'defaultContentLanguage = "en"\n[languages.en]\n[languages.de]',
    'content/news/a.md': '%{title: A, date: 2020-05-02} | Rain',
    'content/news/a.de.md': '%{title: A, date: 2020-05-02} | Regen',
    'content/news/b/index.de.md': '%{title: B, date: 2020-05-02} | [a]({{< ref "a.md" >}})',
  }
  const found = await read(files)
  expect(found.stories.get('content/news/b/index.de.md')?.html).toContain('<a href="/de/news/a/">')
  expect(languagesOf(found)).toEqual([
    ['content/news/a.de.md', 'de', 'content/news/a', '/de/news/a/'],
    ['content/news/a.md', 'en', 'content/news/a', '/news/a/'],
    ['content/news/b/index.de.md', 'de', null, '/de/news/b/'],
  ])
})

test.each<[string, Record<string, string>, string]>([
  ['content/de/news/a.md', { 'hugo.toml': 'contentDir = "content/de"' }, '/news/a/'],
  ['content/de/news/a.md', { 'hugo.toml': '[languages.en]\n[languages.de]\ncontentDir = "content/de"' }, '/de/news/a/'],
  ['content/de/news/a.md', { 'hugo.toml': '', 'content/en/news/a.md': '%title: A | Rain' }, '/de/news/a/'],
  ['posts/de/a.md', { '.eleventy.js': '', 'posts/a.md': '%title: A | Rain' }, '/posts/de/a/'],
  ['content/news/a.fr.md', { 'config.toml': 'base_url = "/"\n[languages.fr]' }, '/fr/news/a/'],
])('%s of %j has its language, and the address %s (P-259)', async (name, config, link) => {
  const { stories } = await read({ ...config, [name]: '%{title: A, date: 2020-05-02} | Regen' })
  expect(stories.get(name)).toMatchObject({ link, language: name.includes('fr') ? 'fr' : 'de' })
})

test('a folder is a language where several hold files of one name, and no section', async () => {
  const { stories } = await read({
    'posts/en/rain.md': '%{title: Rain, date: 2020-05-02} | Rain',
    'posts/de/rain.md': '%{title: Rain, date: 2020-05-02} | Regen',
    'posts/uk/x.md': '%{title: X, date: 2020-05-02, lang: pt_br, translationKey: z} | Chuva',
  })
  expect([...stories.values()]).toMatchObject([
    { language: 'de', translationKey: 'posts/rain', categories: [] },
    { language: 'en', translationKey: 'posts/rain', categories: [] },
    { language: 'pt-BR', categories: [] },
  ])
  const alone = await read({ 'eu/x.md': '%{title: X, date: 2020-05-02} | Rain' })
  expect(alone.stories.get('eu/x.md')).toMatchObject({ categories: ['eu'] })
  expect(alone.stories.get('eu/x.md')).not.toHaveProperty('language')
})
