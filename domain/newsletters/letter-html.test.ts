import fs from 'node:fs'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, test } from 'vitest'
import { cleanEdition } from '#domain/newsletters/clean-edition.ts'
import type { Edition } from '#domain/newsletters/edition.ts'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { DARK, LIGHT } from '#domain/newsletters/letter-look.ts'
import { anEdition, anyEdition, aStory } from '#domain/newsletters/testing/editions.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
const html = (over: Partial<Edition> = {}) => letterHtml(anEdition(over))
const nodesOf = (of: string) => {
  const all: Node[] = []
  const walk = (children: Node[]) => {
    for (const child of children) {
      all.push(child)
      if ('childNodes' in child) walk(child.childNodes)
    }
  }
  walk(parse(of).childNodes)
  return all
}
const elementsOf = (of: string) =>
  nodesOf(of).flatMap((node) =>
    'attrs' in node
      ? [{ tag: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) }]
      : [],
  )
const named = (of: string, tag: string) => elementsOf(of).filter((element) => element.tag === tag)

/** Puts one plain word in the place of every text that is not empty. */
const inPlainWords = (given: Edition): Edition => {
  const edition = cleanEdition(given)
  const word = (text: string) => (text.trim() === '' ? '' : 'x')
  const story = (one: Edition['parts'][number]['stories'][number]) => ({
    ...one,
    headline: word(one.headline),
    standfirst: word(one.standfirst),
    byline: word(one.byline),
    kicker: word(one.kicker),
    picture: one.picture && { ...one.picture, alt: word(one.picture.alt) },
  })
  return {
    ...edition,
    paper: 'x',
    list: 'x',
    subject: 'x',
    preheader: 'x',
    date: 'x',
    above: edition.above.map((spans) => spans.map(({ text, href }) => ({ text: word(text) || ' ', href }))),
    parts: edition.parts.map((part) => ({
      ...part,
      heading: word(part.heading),
      stories: part.stories.map(story),
    })),
    corrections: edition.corrections.map((one) => ({ ...one, headline: 'x', note: 'x' })),
    address: edition.address.map(word),
  }
}
const skeleton = (edition: Edition) =>
  elementsOf(letterHtml(edition))
    .map(({ tag, attributes }) => [tag, ...Object.keys(attributes)].join(' '))
    .join('\n')

test('whatever its texts are, a letter has the elements and attributes of one with plain words', () => {
  fc.assert(
    fc.property(anyEdition, (edition) => {
      expect(skeleton(edition)).toBe(skeleton(inPlainWords(edition)))
    }),
    { numRuns: 150 },
  )
})

test('no address that an edition should not have is in its letter', () => {
  fc.assert(
    fc.property(anyEdition, (edition) => {
      const elements = elementsOf(letterHtml(edition))
      const addresses = elements.flatMap(({ attributes: { href, src } }) => href ?? src ?? [])
      expect(addresses.filter((one) => !one.startsWith('https://halyard.example/'))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('it is HTML without errors', () => {
  fc.assert(
    fc.property(anyEdition, (edition) => {
      const errors: string[] = []
      parse(letterHtml(edition), { onParseError: ({ code }) => errors.push(code) })
      expect(errors).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('every text of an edition is in its letter as text', () => {
  fc.assert(
    fc.property(anyEdition, (given) => {
      const { parts, corrections, address, subject, preheader } = cleanEdition(given)
      const said = new Set(nodesOf(letterHtml(given)).flatMap((node) => ('value' in node ? [node.value] : [])))
      const texts = [
        ...parts.flatMap(({ heading, stories }) => [
          heading,
          ...stories.flatMap(({ headline, standfirst, byline, kicker }) => [headline, standfirst, byline, kicker]),
        ]),
        ...corrections.flatMap(({ headline, note }) => [headline, note]),
        ...address,
        subject,
      ].filter((text) => text !== '')
      expect(texts.filter((text) => !said.has(text))).toEqual([])
      expect([...said].some((text) => text.startsWith(preheader))).toBe(true)
    }),
    { numRuns: 150 },
  )
})

test('a letter has nothing that programs refuse or that follows a reader', () => {
  const all = html()
  expect(all).not.toMatch(/display:(flex|grid)|position:|<script|<form|<link|@import|url\(|<svg|background-image/)
  for (const { attributes } of named(all, 'img')) {
    expect(Number(attributes['width'])).toBeGreaterThan(10)
    expect(attributes['alt']).not.toBe('')
  }
  for (const { attributes } of named(all, 'table')) expect(attributes['role']).toBe('presentation')
  const { links, above, parts, corrections } = anEdition()
  const own = [
    ...Object.values(links),
    ...above.flat().map(({ href }) => href),
    ...parts.flatMap(({ stories }) => stories.map(({ url }) => url)),
    ...corrections.map(({ url }) => url),
  ].filter((url) => url !== null)
  expect(new Set(named(all, 'a').map(({ attributes }) => attributes['href']))).toEqual(new Set(own))
})

test('a link in a sentence is underlined, a headline is not', () => {
  const styles = Object.fromEntries(
    named(html(), 'a').map(({ attributes: { href = '', style } }) => [href.replace(/.*[/]/, ''), style]),
  )
  expect(styles['quay?a=1&b=2']).toContain('text-decoration:underline')
  expect(styles['night-trains-return']).toContain('text-decoration:none')
})

test('its columns never add up to more than its width, and pictures are scaled', () => {
  const wide = { src: 'https://halyard.example/media/a-1200.jpg', width: 1_200, height: 675, alt: 'Quay' }
  const all = html({
    parts: [
      { heading: '', look: 'big', stories: [aStory({ picture: wide })] },
      { heading: '', look: 'small', stories: [aStory({ picture: wide })] },
      { heading: '', look: 'lines', stories: [aStory({ picture: wide })] },
      { heading: '', look: 'big', stories: [aStory({ picture: { ...wide, width: 90, height: 60 } })] },
    ],
  })
  expect(named(all, 'img').map(({ attributes: { width, height } }) => [width, height])).toEqual([
    ['560', undefined],
    ['112', undefined],
    ['90', undefined],
  ])
  expect(all).toContain('max-width:600px')
  expect(all).toContain('<!--[if mso]><table role="presentation" width="600"')
})

test('what Word and Outlook need stands where they read it', () => {
  const all = html()
  expect(all.match(/line-height:\d+px/g)?.length).toBeGreaterThan(10)
  // Word takes the height of a line for the least of it unless it was told before that it is exact.
  for (const { attributes } of elementsOf(all).filter(({ tag }) => /^(p|h[1-6])$/.test(tag)))
    expect(attributes['style']).toMatch(/mso-line-height-rule:exactly;line-height/)
  expect(all).toContain('[data-ogsb] .paper{background-color:#151618!important}')
  expect(all).toContain('[data-ogsc] .ink{color:#f0ece4!important}')
  expect(all).toMatch(/<td [^>]*bgcolor="#16171a"[^>]*mso-padding-alt:12px 24px"><a [^>]*>Read more in The Halyard</)
  expect(all.match(/<!--\[if mso\]>/g)).toHaveLength(3)
  expect(all.match(/<!\[endif\]-->/g)).toHaveLength(3)
})

test('every class that has a dark colour is used, and every one that is used has one', () => {
  const all = html()
  const [, sheet = ''] = /<style>(.*)<\/style>/s.exec(all) ?? []
  const coloured = new Set(Array.from(sheet.matchAll(/\.([a-z-]+)\{/g), ([, name]) => name))
  const used = new Set(elementsOf(all).flatMap(({ attributes }) => attributes['class'] ?? []))
  expect(used).toEqual(coloured)
})

test('an Arabic letter is mirrored, and a story in another language says so', () => {
  const all = html({ language: 'ar', parts: [{ heading: '', look: 'small', stories: [aStory()] }] })
  expect(named(all, 'html')[0]?.attributes).toMatchObject({ lang: 'ar', dir: 'rtl' })
  expect(all).toContain('<td align="right"')
  expect(all).not.toContain('align="left"')
  expect(all).toContain('padding-left:16px')
  expect(all).toContain('<div lang="en" dir="ltr"><p')
  expect(all).toContain('تصويبات منذ رسالتنا الأخيرة')
})

test('a picture without an alternative text is no link, because that link would have no name', () => {
  const picture = { src: 'https://halyard.example/media/a-640.jpg', width: 640, height: 360, alt: '' }
  const all = html({ parts: [{ heading: '', look: 'big', stories: [aStory({ picture })] }] })
  expect(all).toContain('<img src="https://halyard.example/media/a-640.jpg" width="560" alt="" ')
  expect(all).not.toMatch(/<a [^>]*><img/)
})

test('stories corrected and withdrawn since stand in a part of their own, which is missing where there are none', () => {
  expect(html()).toContain('Corrected since our last letter')
  expect(html()).toContain('There are four ferries, not five.')
  expect(html()).toMatch(/The old crane<\/h3><p[^>]*>We have withdrawn this story\./)
  expect(html({ corrections: [] })).not.toContain('Corrected since')
})

test('headings go down by one: the list, its parts, their stories', () => {
  const levels = elementsOf(html()).flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? [tag] : []))
  expect(levels).toEqual(['h1', 'h2', 'h2', 'h3', 'h2', 'h3', 'h3'])
})

const luminance = (hex: string) => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
test.each(['light', 'dark'] as const)('its %s colours are those of readers’ pages and can be read', (scheme) => {
  const shades = scheme === 'light' ? LIGHT : DARK
  const theme = fs.readFileSync('app/theme.css', 'utf8')
  for (const name of ['paper', 'ink', 'text', 'soft', 'hair'] as const) {
    const [, light, dark] = new RegExp(`--color-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(theme) ?? []
    expect([name, shades[name]]).toEqual([name, scheme === 'light' ? light : dark])
  }
  for (const tone of ['ink', 'text', 'soft', 'accent'] as const) {
    const [high, low] = [luminance(shades[tone]), luminance(shades.paper)].toSorted((a, b) => b - a) as [number, number]
    expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(4.5)
  }
})
