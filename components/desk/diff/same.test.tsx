import { expect, test } from 'vitest'
import { Same, sameSaid } from '#components/desk/diff/same.tsx'
import { render } from '#components/desk/testing/page.tsx'

test('text that two versions share is folded into one line, which opens and closes', () => {
  const { named, click, has } = render(
    <Same what="2 paragraphs are the same">
      <p>The tide turned.</p>
    </Same>,
  )
  const line = '2 paragraphs are the same'
  expect([named(line).getAttribute('aria-expanded'), has('p')]).toEqual(['false', false])
  click(line)
  expect([named(line).getAttribute('aria-expanded'), has('p')]).toEqual(['true', true])
  click(line)
  expect([named(line).getAttribute('aria-expanded'), has('p')]).toEqual(['false', false])
})

test('the line counts each kind of block, in the order of the text', () => {
  expect(sameSaid(['paragraph', 'quote', 'paragraph'])).toBe('2 paragraphs and 1 quote are the same')
  expect(sameSaid(['image'])).toBe('1 picture is the same')
})
