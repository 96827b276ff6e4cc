import { expect, test } from 'vitest'
import { bannerOfStory, emptyBanner } from '#components/desk/reader-banner/banner-dialog.tsx'
import { ReaderBannerStrip } from '#components/desk/reader-banner/reader-banner-strip.tsx'
import { answerApi, answered, settled } from '#components/desk/testing/api-answers.ts'
import { field, fill, submit, tick, whyOf } from '#components/desk/testing/fields.ts'
import { render } from '#components/desk/testing/page.tsx'
import type { DeskBanner } from '#domain/paper/banner-fields.ts'

const BANNER: DeskBanner = {
  text: 'The bridge is closed',
  level: 'notice',
  href: '',
  article: 7,
  beganAt: 1,
  endsAt: Date.UTC(2099, 0, 1, 12),
  isShown: true,
}

async function strip(banner: DeskBanner | null) {
  const asked = answerApi(({ what }) => (what.startsWith('GET /api/banner') ? { banner } : { banner, items: [] }))
  const page = render(<ReaderBannerStrip />)
  await settled()
  return { ...page, sent: () => asked.filter(({ what }) => !what.startsWith('GET')) }
}

test('a new banner is shown for two hours, in whole minutes', async () => {
  const { click, sent, text } = await strip(null)
  expect(text()).toContain('No banner.')
  click('Banner…')
  await submit()
  expect(whyOf('Text')).toBeTruthy()
  await fill('Text', 'A storm is coming')
  await tick('Developing')
  const before = Date.now()
  await submit()
  const [{ what, body } = { what: '', body: null }] = sent()
  expect(what).toBe('PUT /api/banner')
  expect(body).toMatchObject({ text: 'A storm is coming', level: 'developing', href: '', article: null })
  const { endsAt } = body as { endsAt: number }
  expect(endsAt % 60_000).toBe(0)
  expect(Math.abs(endsAt - before - 7_200_000)).toBeLessThan(120_000)
  expect(document.querySelector('[role=dialog]')).toBeNull()
})

test('a banner says what readers see, and is ended', async () => {
  const { click, sent, text } = await strip(BANNER)
  expect(text()).toContain(`Notice: “${BANNER.text}”`)
  expect(text()).not.toContain('Hidden, because its story is not public.')
  click('End now')
  await answered()
  expect(sent()).toEqual([{ what: 'DELETE /api/banner', body: {} }])
})

test('a banner whose story is not public says that it is hidden', async () => {
  const { text } = await strip({ ...BANNER, isShown: false })
  expect(text()).toContain('Hidden, because its story is not public.')
})

test('a banner about a story keeps its story when its words change', async () => {
  const { click, sent } = await strip(BANNER)
  click('Change…')
  expect(field('Text').value).toBe(BANNER.text)
  expect(document.querySelector('[role=dialog]')?.textContent).toContain(
    `It links to “${BANNER.text}”, and is hidden while that story is not public.`,
  )
  await fill('Text', 'The bridge is open')
  await submit()
  expect(sent()[0]?.body).toMatchObject({ text: 'The bridge is open', article: 7, endsAt: BANNER.endsAt })
})

test('the headline of a story is cut to the length of a banner', () => {
  const draft = bannerOfStory({ id: 7, headline: 'x'.repeat(130) })
  expect([draft.text.length, draft.article, draft.level]).toEqual([120, 7, 'breaking'])
  expect(emptyBanner().article).toBeNull()
})
