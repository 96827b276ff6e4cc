import { expect, test } from 'vitest'
import { MergePage } from '#components/desk/merge/merge-page.tsx'
import { click, flushed, press, render } from '#components/desk/testing/page.tsx'
import type { ArticleFields } from '#domain/article/fields/fields.ts'

const MINE: ArticleFields = { headline: 'Ferry sails', kicker: 'Quay', sections: ['world'] }
const THEIRS: ArticleFields = { headline: 'Ferry stays', kicker: 'Mole', sections: ['sport'] }

const labelOf = (one: Element) => one.getAttribute('aria-label')

function merge(base: ArticleFields | null = null, isEditable = true) {
  const saved: ArticleFields[] = []
  const left: string[] = []
  const page = render(
    <MergePage
      texts={{ mine: MINE, theirs: THEIRS, base }}
      headline="Ferry"
      language="en"
      nameOf={(slug) => slug.toUpperCase()}
      mineLabel="My text"
      theirsLabel="Their text"
      kept="Both are kept here."
      act="Save it"
      onSave={isEditable ? (fields) => saved.push(fields) : null}
      onClose={() => left.push('closed')}
    />,
  )
  const dialog = document.querySelector('[role="dialog"]')
  if (!dialog) throw new Error('There is no dialog.')
  const button = (name: string) => {
    const found = [...dialog.querySelectorAll('button')].find(
      (one) => one.textContent.includes(name) || labelOf(one) === name,
    )
    if (!found) throw new Error(`Nothing is named “${name}”.`)
    return found
  }
  const checked = () =>
    [...dialog.querySelectorAll('[role="radio"][aria-checked="true"]')].map((one) => one.textContent)
  const at = () => dialog.querySelector('[aria-current]')?.getAttribute('aria-label')
  return { ...page, dialog, button, checked, at, saved, left }
}

test('each difference shows both texts and is chosen by the keys; then it can be saved', () => {
  const { dialog, checked, at, saved } = merge()
  const sides = [...dialog.querySelectorAll('[role="group"]')].map((one) => [labelOf(one), one.textContent])
  expect(sides.slice(0, 2)).toEqual([
    ['Mine: Headline', 'Ferry sails'],
    ['Theirs: Headline', 'Ferry stays'],
  ])
  expect(sides.at(-1)).toEqual(['Theirs: Sections', 'SPORT'])
  press('Enter', { ctrlKey: true })
  expect(saved).toEqual([])
  expect(at()).toBe('Headline')
  press('1')
  press('j')
  expect(at()).toBe('Kicker')
  press('2')
  press('j')
  press('j')
  expect(at()).toBe('Sections')
  press('3')
  expect(checked()).toEqual(['Mine 1', 'Theirs 2', 'Both 3'])
  press('k')
  expect(at()).toBe('Kicker')
  press('Enter', { ctrlKey: true })
  expect(saved).toEqual([{ headline: 'Ferry sails', kicker: 'Mole', sections: ['world', 'sport'] }])
})

test('the button leads to the first difference that is not chosen, and saves when none is left', () => {
  const { button, at, saved, dialog } = merge({ headline: 'Ferry sails', kicker: '', sections: [] })
  expect(dialog.querySelector('[role="status"] b')?.textContent).toBe('1 of 3 chosen.')
  click(button('2 left to choose'))
  expect(at()).toBe('Kicker')
  expect(saved).toEqual([])
  click(button('All theirs'))
  click(button('Save it'))
  expect(saved).toEqual([THEIRS])
})

test('a text that both changed can be joined, and what is written there is saved', () => {
  const { dialog, button, saved } = merge()
  click(button('All mine'))
  flushed(() => button('Both').closest('section')?.focus())
  press('3')
  const joined = dialog.querySelector('textarea')
  expect(joined?.closest('label')?.textContent).toContain('Both texts, joined. Edit here:')
  expect(joined?.value).toBe('Ferry sails Ferry stays')
  click(button('Save it'))
  expect(saved).toEqual([{ ...MINE, headline: 'Ferry sails Ferry stays' }])
})

test('without the right to save there is nothing to save with; the arrow leaves', () => {
  const { dialog, button, left } = merge(null, false)
  expect([...dialog.querySelectorAll('button')].some((one) => one.textContent.includes('Save it'))).toBe(false)
  expect(dialog.textContent).toContain('Both are kept here.')
  click(button('Back to my text'))
  expect(left).toEqual(['closed'])
})
