import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { JoinBox } from '#components/site/newsletters/join-box.tsx'
import { withoutJoinBox } from '#domain/static-edition/left-out.ts'

const MORNING = {
  id: 1,
  slug: 'morning',
  name: 'Morning tide',
  description: 'The news',
  cadence: 'Daily',
  language: 'en',
  isOpen: true,
}
const WEEKLY = { ...MORNING, id: 2, slug: 'weekly', name: 'Weekly' }
const box = (language: string, more: Partial<Parameters<typeof JoinBox>[0]> = {}) =>
  renderToStaticMarkup(
    <JoinBox lists={[MORNING]} paper="The Halyard" language={language} from="/article/a" {...more} />,
  )

test('the form joins the first list, without script, in the paper’s language (P-192)', () => {
  const html = box('en', { lists: [MORNING, WEEKLY] })
  expect(html).toContain('<form action="/newsletters/join" method="post">')
  expect(html).toContain('name="list" value="1"')
  expect(html).toContain('name="form" value="/article/a"')
  expect(html).toContain('<a href="/newsletters">All newsletters</a>')
  expect(html).not.toContain('<script')
  expect(box('en')).not.toContain('All newsletters')
  const said = ['en', 'de', 'fr', 'es', 'ar-EG', 'xx'].map((one) =>
    /lang="(..)" dir="(...)".*<label[^>]*>([^<]+)</s.exec(box(one)),
  )
  expect(said.map((one) => one?.slice(1))).toEqual([
    ['en', 'ltr', 'Your e-mail address'],
    ['de', 'ltr', 'Ihre E-Mail-Adresse'],
    ['fr', 'ltr', 'Votre adresse électronique'],
    ['es', 'ltr', 'Su dirección de correo'],
    ['ar', 'rtl', 'عنوان بريدك الإلكتروني'],
    ['en', 'ltr', 'Your e-mail address'],
  ])
})

test('of several lists none is chosen beforehand, of one it is', () => {
  expect(box('en', { isWhole: true, lists: [MORNING, WEEKLY] })).not.toContain('checked')
  expect(box('en', { isWhole: true })).toContain('checked=""')
})

test('a static edition has no form that nobody would answer', () => {
  expect(withoutJoinBox(`<main><p>Tides</p>${box('en')}<section>More</section></main>`)).toBe(
    '<main><p>Tides</p><section>More</section></main>',
  )
})
