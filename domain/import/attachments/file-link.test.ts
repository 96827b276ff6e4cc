import { expect, test } from 'vitest'
import { bareFileLink, fileLinksOf } from '#domain/import/attachments/file-link.ts'

const linkOf = fileLinksOf({
  id: 'wordpress:old.example:7',
  old_addresses: ['https://www.elder.example/nets/', '/?p=7'],
})

test.each([
  'https://old.example/files/report.pdf',
  'http://www.old.example/report.PDF?v=2#page=3',
  '//media.old.example/a.mp3',
  'https://elder.example/table.xlsx',
  'https://old.files.example/2020/01/a.zip',
  'https://old.example/wp-content/uploads/2020/01/caf%C3%A9.pdf',
  '/files/report.pdf',
  'report.gpx',
  '../files/report.docm',
])('%s may be a file of the old site', (href) => {
  expect(linkOf(href)).toBe('own')
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
  expect(linkOf(href)).toBeNull()
})

test('an upload elsewhere may be the site’s, and is not named where it is not there', () => {
  expect(linkOf('https://cdn.example/wp-content/uploads/2020/01/a.pdf')).toBe('copy')
  expect(linkOf('https://cdn.example/content/files/2020/01/a.docx')).toBe('copy')
})

test('an address is taken without its query and its place', () => {
  expect(bareFileLink('/files/a.pdf?v=1#page=2')).toBe('/files/a.pdf')
})
