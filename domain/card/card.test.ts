import fs from 'node:fs'
import { expect, test } from 'vitest'
import { ACCENT_SHADES, accentShade } from '#domain/card/accent-shade.ts'
import { breaksIn } from '#domain/card/breaks-in.ts'
import { cardFile, subjectNamed, THE_PAPER } from '#domain/card/card-subject.ts'
import {
  type Card,
  formatOf,
  paperCard,
  pictureCard,
  pictureStoryCard,
  sectionCard,
  storyCard,
} from '#domain/card/card.ts'
import { aSite } from '#domain/paper/testing/a-site.ts'
import type { SectionRef } from '#domain/views.ts'

const world: SectionRef = { id: 1, slug: 'world', name: 'World', accent: 'world', voice: 'news' }
const harbour: SectionRef = { ...world, id: 9, name: 'Harbour', accent: 'own-9' }
const logo = {
  mediaId: 'b',
  file: 'b',
  width: 400,
  height: 100,
  widths: [320],
  crops: {},
  placeholder: '',
  alt: '',
  caption: '',
  credit: '',
}
const site = aSite({ name: 'The Halyard', tagline: 'News from the coast', sections: [world, harbour], logo })

test('the shades of the sections are those of the reader’s tokens', () => {
  const css = fs.readFileSync('app/theme.css', 'utf8')
  const tokens = Object.keys(ACCENT_SHADES).map((name) => [
    name,
    new RegExp(`--color-${name}: light-dark\\((#\\w+),`).exec(css)?.[1],
  ])
  expect(Object.fromEntries(tokens)).toEqual(ACCENT_SHADES)
  expect(accentShade('own-9', [{ accent: 'own-9', light: '#123456', dark: '#654321' }])).toBe('#123456')
  expect(accentShade('own-9', [])).toBeNull()
})

test('a card shows what it is of, and the paper at its foot', () => {
  const story = storyCard({ headline: 'Night trains return', language: 'en', section: world }, site)
  expect(story).toEqual<Card>({
    title: 'Night trains return',
    language: 'en',
    label: 'World',
    line: '',
    colour: '#1b4f8f',
    paper: 'The Halyard',
    logo: null,
  })
  expect(storyCard({ headline: 'x', language: 'en', section: null }, site)).toMatchObject({
    label: '',
    colour: '#16171a',
  })
  expect(sectionCard({ ...world, strapline: 'Far away' }, site)).toMatchObject({ title: 'World', line: 'Far away' })
  expect(paperCard(site)).toMatchObject({ title: 'The Halyard', line: 'News from the coast', paper: '' })
  expect(paperCard({ ...site, masthead: 'logo' }).logo).toEqual({ file: 'b', widths: [320] })
})

test('a picture is shared as a card if a crop is wide enough, otherwise unchanged', () => {
  const wide = { file: 'c', width: 2_000, height: 1_125, widths: [320, 640, 1_200] }
  expect(pictureCard({ crops: { '16x9': wide } })).toEqual({ crop: 'c' })
  expect(pictureCard({ crops: { '16x9': { ...wide, widths: [320, 640, 1_067] } } })).toBeNull()
  expect(pictureCard({ crops: {} })).toBeNull()
})

test('a paper that wants it has the headline over the picture, as a JPEG', () => {
  const picture = { crops: { '16x9': { file: 'c', width: 2_000, height: 1_125, widths: [320, 640, 1_200] } } }
  const story = { headline: 'Night trains return', language: 'en', section: world }
  expect(pictureStoryCard(story, picture, site)).toEqual({ crop: 'c' })
  const card = pictureStoryCard(story, picture, { ...site, masthead: 'logo', cards: 'headline' })
  expect(card).toMatchObject({ title: 'Night trains return', paper: 'The Halyard', logo: null, over: 'c' })
  expect(card && formatOf(card)).toBe('jpg')
  expect(pictureStoryCard(story, { crops: {} }, { ...site, cards: 'headline' })).toBeNull()
  expect(formatOf(storyCard(story, site))).toBe('png')
})

test('its file says what it is of and what it shows', () => {
  const digest = '0123456789abcdef'
  for (const subject of [THE_PAPER, { of: 'story', id: 12 }, { of: 'section', id: 3 }] as const) {
    for (const format of ['png', 'jpg'] as const)
      expect(subjectNamed(cardFile(subject, digest, format))).toEqual(subject)
  }
  for (const other of ['story-0-', 'story-', 'topic-1-', 'paper-1-', ''])
    expect(subjectNamed(`${other}${digest}.png`)).toBeNull()
  expect(subjectNamed(`paper-${digest}.gif`)).toBeNull()
})

const pieces = (text: string, language: string) => {
  const breaks = breaksIn(text, language)
  return breaks.map((at, n) => text.slice(at, breaks[n + 1]))
}

test.each([
  ['en', 'Night trains return', ['Night ', 'trains ', 'return']],
  ['en', 'a well-known “half-truth” – no', ['a ', 'well-', 'known ', '“half-', 'truth” ', '– ', 'no']],
  ['en', 'It’s 3.5 °C', ['It’s ', '3.5 ', '°C']],
  ['zh', '港口罢工，「仍未」结束。', ['港口', '罢工，', '「仍', '未」', '结束。']],
  ['th', 'รถไฟกลางคืน', ['รถไฟ', 'กลาง', 'คืน']],
  ['ko', '야간열차가 돌아온다', ['야간열차가 ', '돌아온다']],
])('a line of %s may begin where a reader would have it: %s', (language, text, wanted) => {
  expect(pieces(text, language)).toEqual(wanted)
})
