import { expect, test } from 'vitest'
import { aTeaser } from '#domain/article/testing/a-teaser.ts'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { letterStory } from '#domain/newsletters/letter-story.ts'
import { anEdition } from '#domain/newsletters/testing/editions.ts'
import type { AuthorRef, PictureView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

const ORIGIN = 'https://halyard.example'
const author = (name: string): AuthorRef => ({ id: 1, slug: name.toLowerCase(), name, role: '', portrait: null })
const file = (name: string, width: number, height: number) => ({
  file: name,
  width,
  height,
  widths: [240, 320, 640, 960, 1_200, 1_920].filter((one) => one <= width),
})
const picture: PictureView = {
  ...file('whole', 1_920, 1_280),
  mediaId: 'a'.repeat(64),
  crops: { '16x9': file('wide', 1_920, 1_080), '4x3': file('narrow', 1_600, 1_200) },
  placeholder: '',
  alt: 'The quay',
  caption: '',
  credit: '',
}
const WORLD = { id: 1, slug: 'world', name: 'World', accent: 'world', voice: 'news' } as const
const story = aTeaser({
  id: 7,
  slug: 'quay-mended',
  headline: 'Quay mended',
  standfirst: 'It holds again.',
  section: WORLD,
  authors: [author('Ana'), author('Ben')],
  picture,
})
const as = (look: 'big' | 'small' | 'lines', over = {}, language = 'en') =>
  letterStory({ ...story, ...over }, look, speechIn('UTC', language), ORIGIN)

test('a story has the words that lists of readers have, in the language of the letter', () => {
  expect(as('lines')).toEqual({
    id: 7,
    url: `${ORIGIN}/article/quay-mended`,
    headline: 'Quay mended',
    standfirst: 'It holds again.',
    byline: 'Ana and Ben',
    kicker: 'World',
    language: 'en',
    picture: null,
  })
  expect(as('lines', {}, 'de').byline).toBe('Ana und Ben')
  expect(as('lines', { standfirst: '', firstLines: 'It rained.' }).standfirst).toBe('It rained.')
  expect(as('lines', { kicker: 'The strait' }).kicker).toBe('The strait')
})

test('the writer of an opinion stands above the headline alone', () => {
  const opinion = { section: { ...WORLD, voice: 'opinion' }, authors: [author('Ana')] }
  expect(as('lines', opinion)).toMatchObject({ kicker: 'Ana', byline: '' })
})

test('a picture is the crop of its place, in a file of twice its size at most', () => {
  expect(as('big').picture).toEqual({
    src: `${ORIGIN}/media/wide-1200.jpg`,
    width: 1_200,
    height: 675,
    alt: 'The quay',
  })
  expect(as('small').picture).toEqual({
    src: `${ORIGIN}/media/narrow-320.jpg`,
    width: 320,
    height: 240,
    alt: 'The quay',
  })
  expect(as('big', { picture: null }).picture).toBeNull()
  const parts = [{ heading: '', look: 'small' as const, stories: [as('small')] }]
  expect(letterHtml(anEdition({ parts }))).toContain('narrow-320.jpg" width="112" alt=')
})
