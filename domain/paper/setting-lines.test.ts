import { expect, test } from 'vitest'
import { embedHosts, listedRef, withListedFrames } from '#domain/paper/embed-host.ts'
import { outsideOrigins, outsideScripts } from '#domain/paper/outside-script.ts'
import { embedHostLines, embedHostsIn, outsideScriptLines, outsideScriptsIn } from '#domain/paper/setting-lines.ts'

test('lists are read line by line and written back the same', () => {
  const sites = 'infogram.com https://infogram.com/oembed e.infogram.com\nmaps.example https://maps.example/oembed'
  expect(embedHostsIn(`\n ${sites.replace(' ', '   ')} \n`)).toEqual([
    { host: 'infogram.com', endpoint: 'https://infogram.com/oembed', frameHost: 'e.infogram.com' },
    { host: 'maps.example', endpoint: 'https://maps.example/oembed', frameHost: 'maps.example' },
  ])
  expect(embedHostLines(embedHostsIn(sites))).toBe(sites)
  const scripts =
    'https://counter.example/a.js data-domain=paper.example data-name=The%20Halyard integrity=sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
  const read = outsideScriptsIn(scripts.replace('=paper.example', '="paper.example"'))
  expect(read).toEqual([
    {
      src: 'https://counter.example/a.js',
      integrity: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      attributes: { 'data-domain': 'paper.example', 'data-name': 'The Halyard' },
    },
  ])
  expect(outsideScriptLines(read)).toBe(scripts)
  expect(outsideScripts.safeParse(read).error).toBeUndefined()
  expect(embedHosts.safeParse(embedHostsIn(sites)).error).toBeUndefined()
})

test.each([
  'http://counter.example/a.js',
  '//counter.example/a.js',
  'https://a:b@counter.example/a.js',
  'https://counter.example;script-src *',
  "https://counter.example,'unsafe-inline'/a.js",
  'https://*.example/a.js',
  'https://counter.example/a.js onload=x',
  'https://counter.example/a.js src=x',
  'https://counter.example/a.js nonce=x',
  'https://counter.example/a.js data-frame=https://evil.example',
  'https://counter.example/a.js data-keep=x',
  'https://counter.example/a.js integrity=md5-x',
])('an outside script is not %s (P-3)', (line) => {
  expect(outsideScripts.safeParse(outsideScriptsIn(line)).success).toBe(false)
})

test('there are three at most, and an origin is named once (P-3)', () => {
  const lines = (n: number) => Array.from({ length: n }, (_, i) => `https://counter.example/${i}.js`).join('\n')
  expect(outsideScripts.safeParse(outsideScriptsIn(lines(4))).success).toBe(false)
  expect(outsideOrigins(outsideScripts.parse(outsideScriptsIn(lines(3))))).toEqual(['https://counter.example'])
})

test.each([
  'charts.example http://charts.example/oembed',
  'https://charts.example https://charts.example/oembed',
  'localhost https://charts.example/oembed',
  '127.0.0.1 https://charts.example/oembed',
  '*.charts.example https://charts.example/oembed',
  'charts.example https://a:b@charts.example/oembed',
  'charts.example https://charts.example/oembed frames.example/*',
  'charts.example https://charts.example/oembed\ncharts.example https://charts.example/other',
])('a list of sites is not %s', (lines) => {
  expect(embedHosts.safeParse(embedHostsIn(lines)).success).toBe(false)
})

test('an address is of a listed site by its exact host', () => {
  const hosts = embedHosts.parse(embedHostsIn('charts.example https://charts.example/oembed frames.charts.example'))
  expect(listedRef('http://charts.example/a/1?b=2#c', hosts)?.embed).toEqual({
    provider: 'listed',
    ref: 'charts.example/a/1?b=2',
  })
  for (const address of [
    'https://www.charts.example/1',
    'https://charts.example:8443/1',
    'ftp://charts.example/1',
    'x',
  ])
    expect(listedRef(address, hosts)).toBeNull()
})

test('a frame goes when its host leaves the list, and the embed stays (P-155)', () => {
  const hosts = embedHosts.parse(embedHostsIn('charts.example https://charts.example/oembed frames.charts.example'))
  const embed = {
    id: 'e',
    type: 'embed' as const,
    provider: 'listed' as const,
    ref: 'charts.example/1',
    title: 'Grain',
  }
  const document = (src: string) => ({ version: 1 as const, blocks: [{ ...embed, frame: { src } }] })
  const good = document('https://frames.charts.example/1')
  expect(withListedFrames(good, hosts)).toBe(good)
  expect(withListedFrames(good, []).blocks).toEqual([embed])
  for (const src of ['https://charts.example/1', 'https://frames.charts.example:8443/1', 'https://evil.example/1'])
    expect(withListedFrames(document(src), hosts).blocks).toEqual([embed])
})
