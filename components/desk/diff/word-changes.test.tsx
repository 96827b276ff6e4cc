import { expect, test } from 'vitest'
import { OwnWords, Words } from '#components/desk/diff/word-changes.tsx'
import { render } from '#components/desk/testing/page.tsx'
import type { Mark } from '#domain/document/blocks/schema.ts'
import type { Piece } from '#domain/document/diff/diff-words.ts'

const PIECES: Piece[] = [
  { is: 'same', text: 'The ' },
  { is: 'before', text: 'ebb' },
  { is: 'after', text: 'tide' },
]

test('words of the first text alone are struck out, those of the second alone underlined', () => {
  const { main } = render(<Words pieces={PIECES} />)
  expect(main.innerHTML).toBe('<span>The </span><del>ebb</del><ins>tide</ins>')
})

test('one of two texts has its own words underlined, and none of the other', () => {
  const { main } = render(<OwnWords pieces={PIECES} side="before" />)
  expect(main.innerHTML).toBe('<span>The </span><ins>ebb</ins>')
})

test.each<[Mark, string]>([
  [{ type: 'bold' }, '<b>tide</b>'],
  [{ type: 'italic' }, '<i>tide</i>'],
  [{ type: 'code' }, '<code>tide</code>'],
  [{ type: 'sub' }, '<sub>tide</sub>'],
  [{ type: 'sup' }, '<sup>tide</sup>'],
  [{ type: 'strike' }, '<s>tide</s>'],
  [{ type: 'insert' }, '<u>tide</u>'],
  [{ type: 'link', href: 'https://harbour.example' }, '<span title="https://harbour.example">tide</span>'],
  [{ type: 'footnote', text: 'At noon.' } as Mark, 'tide <small class="text-ink-3">[At noon.]</small>'],
])('the mark %j is shown', (mark, shown) => {
  const { main } = render(<Words pieces={[{ is: 'same', text: 'tide', marks: [mark] }]} />)
  expect(main.innerHTML).toBe(`<span>${shown}</span>`)
})

test('several marks of a word stand around it in their order', () => {
  const { main } = render(
    <Words pieces={[{ is: 'after', text: 'tide', marks: [{ type: 'bold' }, { type: 'italic' }] }]} />,
  )
  expect(main.innerHTML).toBe('<ins><i><b>tide</b></i></ins>')
})
