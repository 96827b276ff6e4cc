import { expect, test } from 'vitest'
import { type LinkTargets, withNewLinks } from '#domain/import/stage/inner-links.ts'

const targets: LinkTargets = {
  paths: new Map([
    ['/2024/03/nets', '/article/nets'],
    ['/?p=7', '/article/boats'],
    ['/%C3%A4lter', '/article/aelter'],
    ['/category/world', '/world'],
  ]),
  hosts: new Set(['old.example', 'old-cdn.example']),
  base: 'https://old.example/2024/02/boats/',
}
const linked = (href: string): string | undefined =>
  /href=(.*)>x/.exec(withNewLinks(`<p><a class="b" href=${href}>x</a></p>`, targets))?.[1]

test('links to addresses of the archive become the new ones, however they are written', () => {
  for (const href of [
    '"https://old.example/2024/03/nets/"',
    '"http://www.old.example/2024/03/Nets"',
    '"//old-cdn.example/2024/03/nets/?utm_source=x"',
    '"/2024/03/nets/"',
    '"../../../2024/03/nets/"',
    "'/2024/03/nets/'",
    '/2024/03/nets/',
  ])
    expect(linked(href)).toBe('"/article/nets"')
  expect(linked('"https://old.example/2024/03/nets/#part&amp;more"')).toBe('"/article/nets#part&amp;more"')
  expect(linked('"https://old.example/?p=7&amp;preview=1"')).toBe('"/article/boats"')
  expect(linked('"/%c3%84lter/"')).toBe('"/article/aelter"')
  expect(linked('"/category/world/"')).toBe('"/world"')
})

test('other links stay; relative ones become whole addresses of the old site', () => {
  for (const href of [
    '"https://elsewhere.example/2024/03/nets/"',
    '"https://old.example/unknown/"',
    '"mailto:ana@old.example"',
    '"#note"',
    '""',
  ])
    expect(linked(href)).toBe(href)
  expect(linked('"/unknown/?a=1"')).toBe('"https://old.example/unknown/?a=1"')
  expect(withNewLinks('<a href="/2024/03/nets/">a</a> <area href="/2024/03/nets/"> <a name="b">', targets)).toBe(
    '<a href="/article/nets">a</a> <area href="/2024/03/nets/"> <a name="b">',
  )
  expect(withNewLinks('<a href="/unknown/">a</a>', { ...targets, base: null })).toBe('<a href="/unknown/">a</a>')
})

test('attributes with > and tags without an end are read to where they end', () => {
  expect(withNewLinks('<a title="a > b" href="/?p=7">x</a>', targets)).toBe(
    '<a title="a > b" href="/article/boats">x</a>',
  )
  expect(withNewLinks('<a href="/?p=7', targets)).toBe('<a href="/?p=7')
  const hostile = '<a "'.repeat(200_000)
  expect(withNewLinks(hostile, targets)).toBe(hostile)
})
