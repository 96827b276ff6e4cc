import { expect, test } from 'vitest'
import { StoryLanguage, useWritten, writtenIn } from '#components/desk/parts/written-in.ts'
import { render } from '#components/desk/testing/page.tsx'

const Field = () => <textarea {...useWritten()} />
const found = () => {
  const field = document.querySelector('textarea')
  return [field?.lang, field?.getAttribute('dir')]
}

test('a field for words of a story has its language and direction, whatever the desk speaks (P-186)', () => {
  const inStory = (language: string) => (
    <StoryLanguage value={language}>
      <Field />
    </StoryLanguage>
  )
  const { rerender } = render(inStory('ar'))
  expect(found()).toEqual(['ar', 'rtl'])
  rerender(inStory('de-CH'))
  expect(found()).toEqual(['de-CH', 'ltr'])
})

test('outside of a story it has the direction of what is typed', () => {
  render(<Field />)
  expect(found()).toEqual(['', 'auto'])
  expect(writtenIn('fa')).toEqual({ lang: 'fa', dir: 'rtl' })
})
