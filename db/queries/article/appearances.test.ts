import { afterEach, beforeEach, expect, test } from 'vitest'
import { articlePreview } from '#db/queries/article/article-preview.ts'
import { site } from '#db/queries/settings/site.ts'
import { aDraft, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { appearancesOf } from '#domain/article/links/appearances.ts'

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
})
afterEach(() => room.close())

const looks = (headline: string, fields: ArticleFields = {}) => {
  const { id } = aDraft(room.db, headline, fields)
  const article = articlePreview(room.db, { id })
  if (!article) throw new Error('There is no such story.')
  return appearancesOf(article, site(room.db), 'https://paper.example')
}

test('without anything else the headline and standfirst are shown, and a card is drawn', () => {
  const { card, search, path } = looks('The quay at night')
  const description = 'The quay at night, in short.'
  expect(path).toBe('/article/the-quay-at-night')
  expect(search).toMatchObject({ title: 'The quay at night | Broadsheet', description, isListed: true })
  expect(card).toMatchObject({ title: 'The quay at night', description, picture: null })
  expect(card.drawn).toMatchObject({ title: 'The quay at night', label: 'World', paper: 'Broadsheet' })
  expect(card.drawn?.colour).toMatch(/^#[0-9a-f]{6}$/)
})

test('words for search engines go before; markup in them stays text', () => {
  const seo = { title: '<script>alert(1)</script>', description: '"><img src=x onerror=alert(1)>' }
  const { card, search } = looks('The quay at night', { seo })
  expect(search).toMatchObject({ title: `${seo.title} | Broadsheet`, description: seo.description })
  expect(card.title).toBe(seo.title)
})

test('a story that its source keeps out of search engines says so', () => {
  const { search } = looks('From the wire', { source: { name: 'Meridian Wire' }, sourcePolicy: 'no-index' })
  expect(search.isListed).toBe(false)
})
