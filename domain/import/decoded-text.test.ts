import { expect, test } from 'vitest'
import { decodedText } from '#domain/import/decoded-text.ts'

test.each([
  ['NARA&#8217;s DocsTeach', 'NARA’s DocsTeach'],
  ['Bread &amp; butter &ndash; <b>now</b>', 'Bread & butter – <b>now</b>'],
  ['Bread & butter, AT&T, R&D; Q&A', 'Bread & butter, AT&T, R&D; Q&A'],
  ['&lt;canvas&gt; explained', '<canvas> explained'],
  ['&amp;amp; is written twice', '&amp; is written twice'],
  ['</title></textarea>&#x2603;', '</title></textarea>☃'],
  ['&', '&'],
  ['', ''],
])('%j is read as %j', (line, text) => expect(decodedText(line)).toBe(text))
