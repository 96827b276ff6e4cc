import { expect, test } from 'vitest'
import { ShortHeadline } from '#components/desk/editor-page/short-headline.tsx'
import { blur, flushed, render } from '#components/desk/testing/page.tsx'

const field = (headline: string, value: string, isEditable = true) => (
  <ShortHeadline
    {...{
      headline,
      value,
      isEditable,
      language: 'en',
      label: 'Short headline',
      className: '',
      'data-place': 'short-headline',
    }}
    onChange={() => undefined}
    onBlur={() => undefined}
  />
)
const LONG = 'A headline '.repeat(9)

test.each([
  [LONG, '', true, true],
  [LONG.slice(0, 90), '', true, false],
  ['Brief', 'Briefer', true, true],
  [LONG, '', false, false],
  ['Brief', 'Briefer', false, true],
])('“%s” with the short headline “%s”, editable %s: the field is there %s', (headline, value, isEditable, isThere) => {
  expect(render(field(headline, value, isEditable)).has('textarea')).toBe(isThere)
})

test('it stays while it is typed in, also when its last letter is deleted', () => {
  const { main, rerender, has } = render(field('Brief', 'B'))
  flushed(() => main.querySelector('textarea')?.focus())
  rerender(field('Brief', ''))
  expect(has('textarea')).toBe(true)
  blur()
  expect(has('textarea')).toBe(false)
})
