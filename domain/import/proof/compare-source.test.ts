import { expect, test } from 'vitest'
import { compareConverted, compareWritten } from '#domain/import/proof/compare-source.ts'
import { noFacts } from '#domain/import/proof/compared-facts.ts'
import { factsOfHtml } from '#domain/import/proof/facts-of-html.ts'
import { factsOfWritten } from '#domain/import/proof/facts-of-written.ts'

const key = (href: string) => href
const written = (text: string, notes: { what: string; isLost: boolean; count: number }[] = []) =>
  factsOfWritten({ form: 'wordpress', text, more: [] }, notes, (id) => (id === '9' ? '/uploads/nets.jpg' : undefined))
const faults = (text: string, html: string, notes: { what: string; isLost: boolean; count: number }[] = []) =>
  compareWritten(written(text, notes), factsOfHtml(html), notes, key).faults.map(
    ({ fault, count }) => `${fault} ${count}`,
  )
const note = (what: string, isLost = true) => ({ what, isLost, count: 1 })

test('blocks, shortcodes and addresses of a text are no words', () => {
  const text =
    '<!-- wp:image {"id":3,"caption":"no"} --><p>in<b>side</b> https://a.example/x</p>[caption id="a" caption="Boats"]<img src="q.jpg">[/caption][[gallery]][vc_row title="Head"]'
  expect(written(text).words).toEqual(['inside', 'Boats', 'Head'])
  expect(
    faults(text, '<p>inside</p><figure><img src="Q-300x200.jpg"><figcaption>Boats Head</figcaption></figure>'),
  ).toEqual([])
})

test('a word that is gone needs a name of something that held words', () => {
  expect(faults('<p>One two</p>', '<p>One</p>')).toEqual(['words 1'])
  expect(faults('<p>One two</p>', '<p>One</p>', [note('link of a picture https://a.example')])).toEqual(['words 1'])
  expect(faults('<p>One two</p>', '<p>One</p>', [note('block acme/box (its text stays)', false)])).toEqual(['words 1'])
  expect(faults('<p>One two</p>', '<p>One</p>', [note('block core/latest-posts')])).toEqual([])
})

test('a shortcode that the adapter names is none of the words', () => {
  expect(faults('[acme x="y"]One[/acme]', '<p>One</p>', [note('shortcode [acme] (its text stays)', false)])).toEqual([])
})

test('pictures and links that are gone need as many names', () => {
  const text = '<img src="/a.jpg"><img src="/b.jpg">[gallery ids="9,10"] <a href="/x">x</a>'
  expect(faults(text, '<img src="/a.jpg"> x')).toEqual(['pictures 2', 'links 1'])
  const one = note('picture of a gallery (not in the export)')
  expect(faults(text, '<img src="/a.jpg"> x', [one, note('link of a picture https://a.example')])).toEqual([
    'pictures 2',
  ])
  expect(faults(text, '<img src="/a.jpg"> x', [{ ...one, count: 2 }, note('shortcode [x]')])).toEqual([])
})

const converted = (html: string, facts: object, dropped: { what: string; count: number }[] = []) =>
  compareConverted(factsOfHtml(html), { ...noFacts(), ...facts }, dropped, key).faults.map(({ fault }) => fault)

test('what the converter drops is named by its report', () => {
  const html =
    '<p>One<sup><a href="#fn1">1</a></sup> <a href="https://a.example/x">two</a></p><img src="q.jpg"><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>'
  const whole = {
    words: ['One', 'two'],
    links: ['https://a.example/x'],
    pictures: ['x'],
    footnotes: ['a'],
    embeds: ['youtube abcdefghijk'],
  }
  expect(converted(html, whole)).toEqual([])
  expect(converted(html, { ...whole, words: ['One'] })).toEqual(['words'])
  expect(converted(html, { ...whole, words: ['One'] }, [{ what: 'img q.jpg', count: 9 }])).toEqual(['words'])
  expect(converted(html, { ...whole, words: ['One'] }, [{ what: 'hidden text', count: 1 }])).toEqual([])
  expect(converted(html, { ...whole, pictures: [] })).toEqual(['pictures'])
  expect(converted(html, { ...whole, pictures: [] }, [{ what: 'img q.jpg', count: 1 }])).toEqual([])
  expect(converted(html, { ...whole, links: [] })).toEqual(['links'])
  expect(
    converted(html, { ...whole, links: [] }, [{ what: 'link in a caption https://a.example/x', count: 1 }]),
  ).toEqual([])
  expect(converted(html, { ...whole, footnotes: [] })).toEqual(['footnotes'])
  expect(converted(html, { ...whole, embeds: [] })).toEqual(['embeds'])
})
