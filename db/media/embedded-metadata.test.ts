import sharp from 'sharp'
import { expect, test } from 'vitest'
import { embeddedMetadata } from '#db/media/embedded-metadata.ts'

const plain = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } })

/** A JPEG with the IPTC block that agencies write: `record` maps the number of a dataset to its text. */
async function withIptc(record: Record<number, string>): Promise<Buffer> {
  const datasets = Object.entries({ ...record }).map(([tag, text]) => {
    const bytes = Buffer.from(text)
    return Buffer.concat([Buffer.from([0x1c, 2, Number(tag), bytes.length >> 8, bytes.length & 255]), bytes])
  })
  // Declares its texts as UTF-8.
  const iim = Buffer.concat([Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]), ...datasets])
  const padded = iim.length % 2 === 0 ? iim : Buffer.concat([iim, Buffer.alloc(1)])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(iim.length)
  const resource = Buffer.concat([Buffer.from('Photoshop 3.0\0' + '8BIM'), Buffer.from([4, 4, 0, 0]), size, padded])
  const length = resource.length + 2
  const jpeg = await plain().jpeg().toBuffer()
  const segment = Buffer.concat([Buffer.from([0xff, 0xed, length >> 8, length & 255]), resource])
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
}

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Credit="Meridian Wire">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">The ferry at noon</rdf:li></rdf:Alt></dc:description>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Meridian Wire 2026</rdf:li></rdf:Alt></dc:rights>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A ferry leaves a quay.</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
</rdf:Description></rdf:RDF></x:xmpmeta>`

test('the words of IPTC, of XMP and of EXIF are read, from each format that carries them', async () => {
  const iptc = await withIptc({ 120: 'The quay at six, “lit”', 80: 'T. Ilvar', 110: 'Halyard', 116: '© The Halyard' })
  expect(embeddedMetadata(iptc)).toMatchObject({
    alt: '',
    caption: 'The quay at six, “lit”',
    credit: 'Halyard',
    rights: '© The Halyard',
  })
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const bytes = await plain().withXmp(XMP).toFormat(format).toBuffer()
    const { xmp } = await sharp(bytes).metadata()
    expect(embeddedMetadata(bytes, xmp), format).toMatchObject({
      alt: 'A ferry leaves a quay.',
      caption: 'The ferry at noon',
      credit: 'Meridian Wire',
      rights: '© Meridian Wire 2026',
    })
  }
  const exif = { IFD0: { ImageDescription: 'The quay', Artist: 'T. Ilvar', Copyright: 'Halyard' } }
  expect(embeddedMetadata(await plain().withExif(exif).jpeg().toBuffer())).toMatchObject({
    caption: 'The quay',
    credit: 'T. Ilvar',
    rights: 'Halyard',
  })
})

test('any metadata gives bounded text and never throws', async () => {
  const long = await withIptc({ 120: 'x'.repeat(20_000), 110: 'a\u0000b\nc' })
  const words = embeddedMetadata(long)
  expect(words.caption.length).toBeLessThanOrEqual(2_000)
  expect(words.credit).toBe('a b c')
  const iptc = await withIptc({ 120: 'The quay' })
  for (let cut = 0; cut < iptc.length; cut += 7) embeddedMetadata(iptc.subarray(0, cut))
  for (let at = 20; at < 120; at += 3) {
    const broken = Buffer.from(iptc)
    broken[at] = 0xff
    embeddedMetadata(broken)
  }
  const bomb = XMP.replace('<x:xmpmeta', `<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(50)}">]><x:xmpmeta`).replace(
    'at noon',
    '&a;&a;',
  )
  expect(embeddedMetadata(await plain().withXmp(bomb).jpeg().toBuffer()).caption).not.toContain('lollol')
  expect(embeddedMetadata(new Uint8Array())).toMatchObject({ alt: '', caption: '', credit: '', rights: '' })
})
