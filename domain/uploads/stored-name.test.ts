import { expect, test } from 'vitest'
import { isPlainName } from '#domain/import/batch/file-name.ts'
import { storedName } from '#domain/uploads/stored-name.ts'

test('an upload is kept under a plain name with its ending, whatever it was called', () => {
  expect(storedName('The paper.2026-01.xml')).toBe('The-paper.2026-01.xml')
  expect(storedName('../../etc/passwd')).toBe('passwd')
  expect(storedName('C:\\exports\\blog.json')).toBe('blog.json')
  expect(storedName('..')).toBe('export')
  expect(storedName('.htaccess')).toBe('htaccess')
  expect(storedName('🗞️.zip')).toBe('export.zip')
  const long = storedName(`${'ж'.repeat(200)}.csv`)
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(200)
  expect(long.endsWith('.csv')).toBe(true)
  for (const name of ['The paper.2026-01.xml', '..', '🗞️.zip', `${'ж'.repeat(200)}.csv`])
    expect(isPlainName(storedName(name))).toBe(true)
})
