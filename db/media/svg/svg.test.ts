import fs from 'node:fs'
import os from 'node:os'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { addPicture } from '#db/media/add-picture.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { mediaFile, sourceFile } from '#db/media/media-file.ts'
import { sniff } from '#db/media/sniff.ts'
import { cleanSvg } from '#db/media/svg/clean-svg.ts'
import { media } from '#db/schema/tables.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

const NOW = 1_700_000_000_000
let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
})
afterEach(() => room.close())
afterAll(closeDecoder)

const XMLNS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
const svg = (inner: string, size = 'width="400" height="200"') => `<svg ${XMLNS} ${size}>${inner}</svg>`
const SMALL = 'width="300" height="200"'
const add = (text: string) => addPicture(room.db, room.dir, { bytes: Buffer.from(text), name: 'chart.svg' }, NOW)
const foldersNow = () => fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('broadsheet-svg-'))
/** Those of another run that was killed. */
const foldersBefore = foldersNow()
const foldersLeft = () => foldersNow().filter((name) => !foldersBefore.includes(name))

async function taken(text: string) {
  const added = await add(text)
  if (!added.ok) throw new Error(added.code)
  return added.value
}

/** Darkness of a part of the picture, from 0 to 255, on white. */
async function inkOf(id: string, width: number, box: { left: number; top: number; width: number; height: number }) {
  const grey = await sharp(mediaFile(room.dir, id, width, 'jpg'))
    .extract(box)
    .greyscale()
    .raw()
    .toBuffer()
  return 255 - grey.reduce((sum, one) => sum + one, 0) / grey.length
}

test('an SVG is drawn as large as pictures are stored, and its source is kept beside it (P-266)', async () => {
  const text = `<?xml version="1.0"?><!-- a chart --><!DOCTYPE svg>\n${svg('<rect width="200" height="200"/>')}`
  const { id, width, height, widths } = await taken(text)
  expect({ width, height, widths }).toEqual({ width: 2_000, height: 1_000, widths: [320, 640, 1_200, 2_000] })
  expect(await inkOf(id, 640, { left: 20, top: 20, width: 260, height: 260 })).toBeGreaterThan(250)
  expect(await inkOf(id, 640, { left: 340, top: 20, width: 260, height: 260 })).toBeLessThan(5)
  expect(fs.readFileSync(sourceFile(room.dir, id), 'utf8')).toBe(text)
  expect(await taken(svg('<circle r="9"/>', 'viewBox="0 0 90 60"'))).toMatchObject({ width: 90, height: 60 })
  expect(await taken(svg('<circle r="9"/>', 'viewBox="0 0 330 8000"'))).toMatchObject({ width: 165, height: 4_000 })
})

test('texts are drawn in the bundled faces, in every script, and in no other face of the machine (P-266)', async () => {
  const line = (y: number, text: string) =>
    `<text x="4" y="${y}" font-size="26" font-family="DejaVu Sans">${text}</text>`
  const lines = ['Harbour', 'Гавань', 'מפרץ', '港の', '항구']
  const { id } = await taken(svg(lines.map((text, n) => line(n * 40 + 30, text)).join(''), SMALL))
  for (const n of lines.keys())
    expect(await inkOf(id, 300, { left: 0, top: n * 40 + 4, width: 80, height: 34 })).toBeGreaterThan(8)
  const same: string[] = []
  for (const face of ['DejaVu Sans', 'Liberation Serif', 'Helvetica']) {
    const one = await taken(svg(`<text x="4" y="40" font-size="26" font-family="${face}">Quay</text>`, SMALL))
    same.push(fs.readFileSync(mediaFile(room.dir, one.id, 300, 'webp')).toString('base64'))
  }
  expect(new Set(same).size).toBe(1)
  expect(foldersLeft()).toEqual([])
})

test('nothing of an SVG runs, loads or leads outside (P-266)', () => {
  const hostile = svg(`<?xml-stylesheet href="http://a.example/x.css"?>
    <style>@import url(http://a.example/i.css); .a{fill:url(http://a.example/f.svg#a)} .e{fill:u\\72l(x)} .b{fill:url(#g)}</style>
    <script>steal()</script><foreignObject><body><img src="http://a.example/p.png"/></body></foreignObject>
    <x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>
    <image href="http://a.example/a.png"/><image xlink:href="file:///etc/passwd"/><image href="data:image/svg+xml;base64,PHN2Zy8+"/>
    <use href="other.svg#a"/><use xlink:href="#own"/><a href="javascript:steal()"><path id="own" onclick="steal()" d="M0 0h9"/></a>
    <rect fill="url('http://a.example/g.svg#g')" stroke="url(#g)" xml:base="http://a.example/"/>`)
  const { svg: clean, pictures } = cleanSvg(hostile)
  expect(pictures).toEqual([])
  expect(clean.replaceAll(/xmlns(?::\w+)?="[^"]*"/g, '')).not.toMatch(/example|steal|passwd|data:|import|http|include/i)
  expect(clean).not.toContain('\\')
  expect(clean).toContain('<use xlink:href="#own">')
  expect(clean).toContain('fill:url(#g)')
  expect(clean).toContain('stroke="url(#g)"')
})

test('an embedded PNG is drawn; what only says that it is one, or is too large, is refused (P-266)', async () => {
  const image = (bytes: Buffer) =>
    svg(`<image width="300" height="200" href="data:image/png;base64,${bytes.toString('base64')}"/>`, SMALL)
  const png = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
  const { id } = await taken(image(await png(8, 8)))
  expect(await inkOf(id, 300, { left: 80, top: 40, width: 100, height: 100 })).toBeGreaterThan(240)
  expect(await add(image(Buffer.from(svg(''))))).toMatchObject({ code: 'not-decodable' })
  expect(await add(image(await png(9_000, 9_000)))).toMatchObject({ code: 'too-many-pixels' })
})

test('bombs are refused within bounds, leave nothing, and the next picture is taken (P-266)', async () => {
  const entities = ['<!ENTITY a "aaaaaaaaaa">', '<!ENTITY b "&a;&a;&a;&a;">'].join('')
  const bombs: [text: string, code: string][] = [
    [svg('', 'width="90000" height="90000"'), 'too-many-pixels'],
    [svg('<g/>'.repeat(400_000)), 'not-decodable'],
    [svg('<g>'.repeat(5_000) + '</g>'.repeat(5_000)), 'not-decodable'],
    [`<!DOCTYPE svg [${entities}]>${svg('<text>&b;</text>')}`, 'not-decodable'],
    [svg('<rect width="9" height="9"/>').slice(0, -20), 'not-decodable'],
    [svg(`<text>${'x'.repeat(2 * 1024 ** 2)}</text>`), 'too-large'],
    [`${svg('')}${svg('')}`, 'not-decodable'],
  ]
  for (const [text, code] of bombs) expect([code, await add(text)]).toMatchObject([code, { ok: false, code }])
  // Ten times ten uses, and so on: the renderer counts half a million, or its time is over before.
  const group = (n: number) => `<g id="g${n}">${n === 0 ? '' : `<use href="#g${n - 1}"/>`.repeat(10)}</g>`
  const uses = Array.from({ length: 12 }, (_, n) => group(n)).join('')
  expect(await add(svg(`<defs>${uses}</defs><use href="#g11"/>`))).toMatchObject({ ok: false })
  expect(room.db.select().from(media).all()).toEqual([])
  expect(fs.existsSync(`${room.dir}/media`)).toBe(false)
  expect(await add(svg('<rect width="9" height="9"/>', SMALL))).toMatchObject({ ok: true })
  expect(foldersLeft()).toEqual([])
})

test('an SVG is told from other XML by its root, in linear time (P-266)', () => {
  const of = (text: string) => sniff(Buffer.from(text))
  expect(of(`\ufeff <?xml version="1.0"?>\n<!-- <b> --><!DOCTYPE svg [<!ENTITY a "b">]>\n<svg>`)).toBe('svg')
  expect(of('<svg:svg xmlns:svg="x">')).toBe('svg')
  for (const text of ['<html><svg></svg></html>', 'a <svg>', '<svgs>', '<!-- <svg> -->', '<!--a-->'.repeat(400)])
    expect(of(text)).toBeNull()
})
