import { expect, test } from 'vitest'
import { csvRows } from '#domain/import/csv-rows.ts'

test('quotes hold commas, quotes and line ends; short and long rows are read as far as they go', () => {
  const csv = '\ufeffID, Title\r\n1,"A, ""B""\nC"\r\n\r\n2\r\n3,D,E\r\n'
  expect(csvRows(csv)).toEqual({
    ok: true,
    value: [
      { id: '1', title: 'A, "B"\nC' },
      { id: '2', title: '' },
      { id: '3', title: 'D' },
    ],
  })
})

test('a quote that never ends is refused with a sentence', () => {
  expect(csvRows('a,b\n"1,2\n')).toMatchObject({
    ok: false,
    code: 'bad-csv',
    details: expect.stringContaining('Quote') as string,
  })
})

test('names that mean something else to JavaScript are only names', () => {
  expect(csvRows('__proto__,constructor\n1,2\n')).toMatchObject({ ok: true, value: [{ constructor: '2' }] })
})
