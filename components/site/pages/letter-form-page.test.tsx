import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LetterFormPage } from '#components/site/pages/letter-form-page.tsx'
import type { LetterPageView, ReaderList } from '#domain/newsletters/reader-views.ts'
import { aSite } from '#domain/paper/testing/a-site.ts'
import type { LetterForm } from '#domain/urls/newsletter-forms.ts'

const SITE = aSite({ name: 'The Halyard', zone: 'Europe/Oslo' })
const MORNING: ReaderList = {
  id: 1,
  slug: 'morning',
  name: 'Morning tide',
  description: '',
  cadence: '',
  language: 'en',
  isOpen: true,
  state: 'confirmed',
}
const TOKEN = 'x'.repeat(43)
const VIEW: LetterPageView = {
  named: [MORNING],
  lists: [MORNING, { ...MORNING, id: 2, name: 'Weekly', state: null }],
  address: 'i…@harbour.example',
  newAddress: null,
  pausedUntil: null,
}
function page(form: LetterForm, more: Partial<LetterPageView> = {}, said = '') {
  const html = renderToStaticMarkup(
    <LetterFormPage form={form} token={TOKEN} view={{ ...VIEW, ...more }} site={SITE} said={said} />,
  )
  const main = /<main.*<\/main>/s.exec(html)?.[0] ?? ''
  return {
    main,
    title: /<h1[^>]*>([^<]+)/.exec(main)?.[1],
    posts: [...main.matchAll(/<form[^>]*method="post"/g)].length,
  }
}

test('a page to leave or to confirm has one button, and none once it is done (P-190)', () => {
  expect(page('leave')).toMatchObject({ title: 'Stop this letter?', posts: 1 })
  expect(page('leave').main).toContain(`action="/newsletters/leave/${TOKEN}"`)
  expect(page('leave', { named: [{ ...MORNING, state: 'left' }] })).toMatchObject({ title: 'You have left', posts: 0 })
  expect(page('confirm', { named: [{ ...MORNING, state: 'asked' }] })).toMatchObject({
    title: 'One more step',
    posts: 1,
  })
  expect(page('confirm', { named: [{ ...MORNING, state: 'asked' }] }).main).toContain('name="list" value="1"')
  expect(page('confirm')).toMatchObject({ title: 'You will get it', posts: 0 })
  const moved = { newAddress: 'n…@harbour.example' }
  expect(page('confirm', moved)).toMatchObject({ title: 'Use the new address?', posts: 1 })
  expect(page('confirm', moved, 'moved')).toMatchObject({ title: 'Saved.', posts: 0 })
})

test('preferences check what the reader gets, and say until when it pauses (P-191)', () => {
  const { main, posts } = page('preferences', { pausedUntil: Date.UTC(2026, 11, 24) }, 'saved')
  expect(posts).toBe(4)
  expect(main.match(/<input[^>]*checked[^>]*>/g)).toHaveLength(2)
  expect(main).toContain('Paused until 24 December 2026')
  expect(main).toContain('role="status">Saved.</p>')
  expect(page('preferences').main).toContain('Send me nothing for 30 days')
})
