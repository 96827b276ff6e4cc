import { expect, test } from 'vitest'
import { bareFileLink, fileLinksOf } from '#domain/import/attachments/file-link.ts'

const isFile = fileLinksOf({ id: 'wordpress:old.example:7', old_addresses: ['https://www.elder.example/nets/', '/?p=7'] })

test.each([
  'https://old.example/files/report.pdf',
  'http://www.old.example/report.PDF?v=2#page=3',
  '//media.old.example/a.mp3',
  'https://elder.example/table.xlsx',
  'https://old.files.example/2020/01/a.zip',
  'https://cdn.example/wp-content/uploads/2020/01/caf%C3%A9.pdf',
  'https://cdn.example/content/files/2020/01/a.docx',
  '/files/report.pdf',
  'report.gpx',
  '../files/report.docm',
])('%s may be a file of the old site', (href) => {
  expect(isFile(href)).toBe(true)
})

test.each([
  'https://who.example/report.pdf',
  'https://notold.example/report.pdf',
  'https://old.example/report',
  'https://old.example/?file=report.pdf',
  'https://old.example/quay.jpg',
  'mailto:a@old.example?x=.pdf',
  'data:text/plain,a.pdf',
  '#report.pdf',
])('%s is none', (href) => {
  expect(isFile(href)).toBe(false)
})

test('an address is taken without its query and its place', () => {
  expect(bareFileLink('/files/a.pdf?v=1#page=2')).toBe('/files/a.pdf')
})
