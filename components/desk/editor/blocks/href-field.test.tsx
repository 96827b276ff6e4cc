import type { ReactNodeViewProps } from '@tiptap/react'
import { expect, test } from 'vitest'
import { LinkedField } from '#components/desk/editor/blocks/href-field.tsx'
import { render } from '#components/desk/testing/page.tsx'

/** The link button of a caption. */
function buttonOf(value: string, isEditable = true) {
  const view = { editor: { isEditable } } as ReactNodeViewProps
  const { main } = render(
    <LinkedField view={view} label="Caption" value={value} links={undefined} onChange={() => undefined} />,
  )
  return main.querySelector('button')
}

test('a caption without words, or in a story that one only reads, has nothing to link', () => {
  expect(buttonOf('The old quay')?.getAttribute('aria-disabled')).toBe('false')
  expect(buttonOf(' ')?.getAttribute('aria-disabled')).toBe('true')
  expect(buttonOf('The old quay', false)).toBeNull()
})
