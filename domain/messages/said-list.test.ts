import { afterEach, expect, test } from 'vitest'
import { saidList } from '#domain/messages/said-list.ts'
import { speakBy } from '#domain/messages/spoken.ts'

afterEach(() => speakBy(() => ({ language: 'en', sentences: {} })))

test.each([
  ['en', 'Ana, Ben and Cleo', 'Ana, Ben or Cleo', 'Ana, Ben, Cleo'],
  ['de', 'Ana, Ben und Cleo', 'Ana, Ben oder Cleo', 'Ana, Ben, Cleo'],
  ['fr', 'Ana, Ben et Cleo', 'Ana, Ben ou Cleo', 'Ana, Ben, Cleo'],
  ['es', 'Ana, Ben y Cleo', 'Ana, Ben o Cleo', 'Ana, Ben, Cleo'],
  ['ar', 'Ana وBen وCleo', 'Ana أو Ben أو Cleo', 'Ana، Ben، Cleo'],
])('a list in %s is joined as the language does, and leaves out what is empty', (language, and, or, commas) => {
  speakBy(() => ({ language, sentences: {} }))
  const parts = ['Ana', '', 'Ben', null, 'Cleo', false] as const
  expect([saidList(parts), saidList(parts, 'or'), saidList(parts, 'commas')]).toEqual([and, or, commas])
})
