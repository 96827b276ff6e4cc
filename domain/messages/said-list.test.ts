import { afterEach, expect, test } from 'vitest'
import { saidList } from '#domain/messages/said-list.ts'
import { speak } from '#domain/messages/testing/speak.ts'

afterEach(() => speak('en'))

test.each([
  ['en', 'Ana, Ben and Cleo', 'Ana, Ben or Cleo', 'Ana, Ben, Cleo'],
  ['de', 'Ana, Ben und Cleo', 'Ana, Ben oder Cleo', 'Ana, Ben, Cleo'],
  ['fr', 'Ana, Ben et Cleo', 'Ana, Ben ou Cleo', 'Ana, Ben, Cleo'],
  ['es', 'Ana, Ben y Cleo', 'Ana, Ben o Cleo', 'Ana, Ben, Cleo'],
  ['ar', 'Ana وBen وCleo', 'Ana أو Ben أو Cleo', 'Ana، Ben، Cleo'],
])('a list in %s is joined as the language does, and leaves out what is empty', (language, and, or, commas) => {
  speak(language)
  const parts = ['Ana', '', 'Ben', null, 'Cleo', false] as const
  expect([saidList(parts), saidList(parts, 'or'), saidList(parts, 'commas')]).toEqual([and, or, commas])
})
