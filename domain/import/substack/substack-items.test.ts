import { expect, test } from 'vitest'
import type { ArchiveStory } from '#domain/import/archive-item.ts'
import { substackItems } from '#domain/import/substack/substack-items.ts'

const row = (fields: Record<string, string> = {}) => ({
  post_id: '123401.nets-of-may',
  post_date: '2024-03-01T08:00:00.000Z',
  is_published: 'true',
  email_sent_at: '',
  type: 'newsletter',
  audience: 'everyone',
  title: 'Nets',
  subtitle: 'How they dry',
  podcast_url: '',
  ...fields,
})
const storyOf = (
  fields: Record<string, string> = {},
  html: string | null = '<p>Text</p>',
  site: string | null = null,
) => substackItems(row(fields), html, site)[0] as ArchiveStory

test('a row and its file are a story', () => {
  expect(storyOf()).toMatchObject({
    kind: 'story',
    id: '123401.nets-of-may',
    slug: 'nets-of-may',
    state: 'public',
    link: '/p/nets-of-may',
    title: 'Nets',
    standfirst: 'How they dry',
    html: '<p>Text</p>',
    publishedAt: Date.UTC(2024, 2, 1, 8),
    authors: [],
    tags: [],
    notes: [],
    fields: { type: ['newsletter'], audience: ['everyone'] },
  })
  expect(storyOf({}, '', 'https://coast.example/').link).toBe('https://coast.example/p/nets-of-may')
})

test('entities in titles are decoded, tags are text', () => {
  const story = storyOf({ title: '&#x201C;Nets&#x201D; &amp; <b>', subtitle: 'It&#8217;s' })
  expect([story.title, story.standfirst]).toEqual(['“Nets” & <b>', 'It’s'])
})

test.each([
  [{ is_published: 'TRUE' }, 'public'],
  [{ is_published: 'false' }, 'draft'],
  [{ audience: 'only_paid' }, 'members'],
  [{ audience: 'only_free' }, 'members'],
  [{ audience: 'founding' }, 'members'],
  [{ is_published: 'false', audience: 'only_paid' }, 'draft'],
])('%o is %s', (fields, state) => {
  expect(storyOf(fields).state).toBe(state)
})

test('pages, podcasts and threads', () => {
  expect(storyOf({ type: 'page' }).kind).toBe('page')
  const podcast = storyOf({ type: 'podcast', podcast_url: 'https://a.example/1.mp3' })
  expect(podcast.html).toBe('<p><a href="https://a.example/1.mp3">Nets</a></p><p>Text</p>')
  expect(podcast.notes).toEqual([{ what: 'podcast (became a link)', isLost: false, count: 1 }])
  expect(storyOf({ type: 'thread' }).notes).toEqual([{ what: 'thread (became a story)', isLost: false, count: 1 }])
})

test('what is missing is named', () => {
  expect(storyOf({ title: '', post_date: 'soon' }, null).notes.map(({ what }) => what)).toEqual([
    'text: the export has no file for it',
    'title: the export has none',
    'date that cannot be read: soon',
  ])
  expect(storyOf({ post_id: '77.' }).link).toBeNull()
  expect(substackItems(row({ post_id: 'x' }), '', null)).toMatchObject([{ kind: 'left' }])
})
