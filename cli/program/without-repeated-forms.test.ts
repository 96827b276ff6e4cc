import { expect, test } from 'vitest'
import { withoutRepeatedForms } from '#cli/program/without-repeated-forms.ts'

const said = (message: string) => withoutRepeatedForms(message, 'ar')

test('forms that read as the other one are left out, within forms and selections too', () => {
  expect(said('{n, plural, zero {# ships} one {a ship} two {# ships} other {# ships}} in port')).toBe(
    '{n, plural, one {a ship} other {# ships}} in port',
  )
  expect(said('{n, selectordinal, one {#st} two {#th} other {#th}}')).toBe('{n, selectordinal, one {#st} other {#th}}')
  expect(said('{n, plural, one {{m, plural, one {x} few {y} other {y}}} other {z}}')).toBe(
    '{n, plural, one {{m, plural, one {x} other {y}}} other {z}}',
  )
})

test('forms of one number and of a selection stay, and a message without plurals is as it was', () => {
  for (const message of [
    '{n, plural, =0 {# ships} other {# ships}}',
    '{kind, select, one {ship} other {ship}}',
    "a '{brace}' and {name} <b>of it</b>",
  ])
    expect(said(message)).toBe(message)
})
