import { expect, test } from 'vitest'
import { isPlainName } from '#domain/import/batch/file-name.ts'

test('a name that leads anywhere else, is hidden or empty, is no plain name', () => {
  const plain = ['export.xml', 'The paper 2026.zip', 'uploads', 'größe.csv', 'a..b']
  expect(plain.filter((name) => !isPlainName(name))).toEqual([])
  const others = ['', '.', '..', '../news.db', 'a/b', '/etc/passwd', 'a\\b', '.env', 'a\0b', 'a\nb', 'a'.repeat(201)]
  expect(others.filter(isPlainName)).toEqual([])
})
