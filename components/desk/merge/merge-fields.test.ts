import { expect, test } from 'vitest'
import { fieldRows, mergedField } from '#components/desk/merge/merge-fields.ts'

const nameOf = (slug: string) => slug.toUpperCase()
const base = { headline: 'Fares', standfirst: 'Old.', sections: ['harbour'], source: null, embargoUntil: null }

test('a field stands in it only where the two differ, with who changed it', () => {
  const mine = {
    headline: 'Fares rise',
    standfirst: 'Old.',
    sections: ['harbour', 'politics'],
    source: { name: 'Wire' },
  }
  const theirs = { ...base, standfirst: 'New.', sections: ['harbour', 'city'], source: { name: 'Wire', url: null } }
  expect(
    fieldRows(mine, theirs, base, nameOf).map((row) => [row.field, row.who, row.suggested, row.mine, row.theirs]),
  ).toEqual([
    ['headline', 'mine', 'mine', 'Fares rise', 'Fares'],
    ['standfirst', 'theirs', 'theirs', 'Old.', 'New.'],
    ['sections', 'both', null, 'HARBOUR, POLITICS', 'HARBOUR, CITY'],
  ])
  expect(fieldRows(mine, theirs, null, nameOf).map((row) => [row.who, row.suggested])).toEqual([
    ['unknown', null],
    ['unknown', null],
    ['unknown', null],
  ])
})

test('what I did not write is theirs, and the same instant in two notations is the same', () => {
  const mine = { embargoUntil: '2026-11-25T07:00:00+01:00' }
  expect(fieldRows(mine, { ...base, embargoUntil: '2026-11-25T06:00:00.000Z' }, null, nameOf)).toEqual([])
})

test('both of two lists is all of them, of two texts the one after the other, or what somebody wrote instead', () => {
  const texts = { mine: { headline: 'Mine', topics: ['a', 'b'] }, theirs: { headline: 'Theirs', topics: ['b', 'c'] } }
  expect(mergedField('topics', 'both', texts, undefined)).toEqual({ topics: ['a', 'b', 'c'] })
  expect(mergedField('headline', 'both', texts, undefined)).toEqual({ headline: 'Mine Theirs' })
  expect(
    mergedField('shortHeadline', 'both', { mine: { shortHeadline: 'A' }, theirs: { shortHeadline: 'B' } }, undefined),
  ).toEqual({ shortHeadline: 'A B' })
  expect(mergedField('headline', 'both', texts, 'Ours')).toEqual({ headline: 'Ours' })
  expect(mergedField('headline', 'mine', texts, 'Ours')).toEqual({ headline: 'Mine' })
  expect(mergedField('headline', 'theirs', texts, 'Ours')).toEqual({ headline: 'Theirs' })
})
