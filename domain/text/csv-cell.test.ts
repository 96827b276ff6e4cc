import { expect, test } from 'vitest'
import { csvCell } from '#domain/text/csv-cell.ts'

test('a cell is quoted where it must be, and a formula is text', () => {
  expect(['plain', null, -12, 'a,b', 'a;b', 'say "no"', 'two\nlines'].map(csvCell)).toEqual([
    'plain',
    '',
    '-12',
    '"a,b"',
    '"a;b"',
    '"say ""no"""',
    '"two\nlines"',
  ])
  expect(['=1+1', '+a@b.example', '-a', '@a', '\ta', '\ra'].map(csvCell)).toEqual([
    "'=1+1",
    "'+a@b.example",
    "'-a",
    "'@a",
    "'\ta",
    '"\'\ra"',
  ])
})
