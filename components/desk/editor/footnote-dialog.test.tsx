import { expect, test } from 'vitest'
import { dialog, field, openEditor, paragraph, pressIn, type } from '#components/desk/editor/testing/open-editor.tsx'
import { press } from '#components/desk/testing/page.tsx'

const note = (text: string) => [{ type: 'footnote', text }]

async function noting(selected: string, isCursor = false) {
  const page = await openEditor([paragraph('The tide turns')])
  page.select(selected, isCursor)
  page.click('Footnote')
  return page
}

test('the selected words get the note, without which nothing is set', async () => {
  const page = await noting('tide')
  await pressIn('Save footnote')
  expect(dialog().textContent).not.toContain('Remove footnote')
  type(field('Text of the footnote'), ' High\n water ')
  expect(field('Text of the footnote').value).toBe(' High water ')
  await pressIn('Save footnote')
  expect(page.blocks()).toEqual([
    { type: 'paragraph', spans: [{ text: 'The ' }, { text: 'tide', marks: note('High water') }, { text: ' turns' }] },
  ])
  expect(document.querySelector('[role="dialog"]')).toBeNull()
  // The words that are typed next have no note.
  page.editor.commands.insertContent('!')
  expect(page.text()).toContain('tide! turns')
  expect(page.all('.footnoted')).toEqual(['tide'])
})

test('at the cursor the word before it gets the note, by Enter', async () => {
  const page = await noting('The tide', true)
  type(field('Text of the footnote'), 'High water')
  field('Text of the footnote').focus()
  expect(press('x').defaultPrevented).toBe(false)
  expect(press('Enter').defaultPrevented).toBe(true)
  expect(page.all('.footnoted')).toEqual(['tide'])
})

test('a note is changed or removed with all its words', async () => {
  const text = { text: 'tide turns', marks: [{ type: 'footnote' as const, text: 'High water' }] }
  const page = await openEditor([{ id: 'p', type: 'paragraph', spans: [{ text: 'The ' }, text] }])
  page.select('tide', true)
  page.click('Footnote')
  expect(field('Text of the footnote').value).toBe('High water')
  type(field('Text of the footnote'), 'Low water')
  await pressIn('Save footnote')
  const [block] = page.blocks()
  expect(block).toMatchObject({ spans: [{}, { text: 'tide turns', marks: note('Low water') }] })
  page.select('tide turn', true)
  page.click('Footnote')
  await pressIn('Remove footnote')
  expect(page.blocks()).toEqual([{ type: 'paragraph', spans: [{ text: 'The tide turns' }] }])
})
