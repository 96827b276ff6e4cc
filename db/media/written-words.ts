import ExifReader from 'exifreader'
import { cleanText } from '#domain/text/clean-text.ts'

/** What a photographer or an agency wrote into the file itself. Empty where they did not. */
export type WrittenWords = { alt: string; caption: string; credit: string; rights: string }
type Word = keyof WrittenWords
type Block = 'iptc' | 'xmp' | 'exif'

const MAX: Record<Word, number> = { alt: 1_000, caption: 2_000, credit: 300, rights: 1_000 }

/** Where each is written, most trusted first: IPTC's own block, the same standard in XMP, then what cameras write. */
const PLACES: Record<Word, readonly (readonly [Block, string])[]> = {
  alt: [['xmp', 'AltTextAccessibility']],
  caption: [
    ['iptc', 'Caption/Abstract'],
    ['xmp', 'description'],
    ['exif', 'ImageDescription'],
  ],
  credit: [
    ['iptc', 'Credit'],
    ['xmp', 'Credit'],
    ['iptc', 'By-line'],
    ['xmp', 'creator'],
    ['exif', 'Artist'],
    ['exif', 'Copyright'],
  ],
  rights: [
    ['iptc', 'Copyright Notice'],
    ['xmp', 'rights'],
    ['exif', 'Copyright'],
  ],
}

/** Nobody writes more about a picture; what is packed may be much more than it looks. */
const MAX_XMP_BYTES = 256 * 1024
/** What a file of XMP alone is known by. */
const PACKET = Buffer.from('<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>')

/**
 * The words of a picture's IPTC, XMP and EXIF, before the renditions lose them. `xmp` is its block as the decoder found
 * it, also where it is packed. Never throws: strangers wrote them.
 */
export function writtenWords(bytes: Uint8Array, xmp?: Uint8Array): WrittenWords {
  const found = read(bytes)
  if (!found.xmp && xmp && xmp.byteLength <= MAX_XMP_BYTES) {
    Object.assign(found, { xmp: read(Buffer.concat([PACKET, xmp])).xmp })
  }
  const word = (of: Word): string => {
    for (const [where, name] of PLACES[of]) {
      const text = textOf(found[where], name)
      // Half of a pair may be left at the cut.
      if (text !== '') return cleanText(text.slice(0, MAX[of]))
    }
    return ''
  }
  return { alt: word('alt'), caption: word('caption'), credit: word('credit'), rights: word('rights') }
}

function read(bytes: Uint8Array): Partial<Record<Block, object>> {
  try {
    return ExifReader.load(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { expanded: true })
  } catch {
    // Not a word in it, or none that can be read.
    return {}
  }
}

/** What a tag says, without what is not text. Whatever it is, it may be nothing. */
function textOf(tags: object | undefined, name: string): string {
  const tag: unknown = tags && Reflect.get(tags, name)
  if (typeof tag !== 'object' || tag === null || !('description' in tag)) return ''
  return typeof tag.description === 'string' ? tag.description.replace(/[\p{Cc}\ufffd]+/gu, ' ').trim() : ''
}
