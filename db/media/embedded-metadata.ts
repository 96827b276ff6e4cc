import ExifReader from 'exifreader'
import { contentCredentials } from '#db/media/content-credentials.ts'
import { type SourceType, sourceTypeIn } from '#domain/picture/source-type.ts'
import { cleanText } from '#domain/text/clean-text.ts'

/** Texts that a photographer or an agency wrote into the file itself; empty if there are none. */
type Texts = { alt: string; caption: string; credit: string; rights: string }
export type EmbeddedMetadata = Texts & {
  /** How it came about: by its XMP, otherwise by its Content Credentials; null if it does not say. */
  sourceType: SourceType | null
  hasCredentials: boolean
}
type Word = keyof Texts
type Block = 'iptc' | 'xmp' | 'exif'

const MAX: Record<Word, number> = { alt: 1_000, caption: 2_000, credit: 300, rights: 1_000 }

/** Tags of each text, most trusted first: IPTC's own block, the same standard in XMP, then what cameras write. */
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

/** No text about a picture is longer; a compressed block may expand to much more. */
const MAX_XMP_BYTES = 256 * 1024
/** Signature of a file of XMP alone. */
const PACKET = Buffer.from('<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>')

/**
 * Reads the texts of a picture's IPTC, XMP and EXIF, and how it came about, before the renditions lose them. `xmp` is the block that the
 * decoder found, also if it is compressed. Never throws, since the input is untrusted.
 */
export function embeddedMetadata(bytes: Uint8Array, xmp?: Uint8Array): EmbeddedMetadata {
  const found = read(bytes)
  if (!found.xmp && xmp && xmp.byteLength <= MAX_XMP_BYTES) {
    Object.assign(found, { xmp: read(Buffer.concat([PACKET, xmp])).xmp })
  }
  const word = (of: Word): string => {
    for (const [where, name] of PLACES[of]) {
      const text = textOf(found[where], name)
      // The cut may leave half of a surrogate pair.
      if (text !== '') return cleanText(text.slice(0, MAX[of]))
    }
    return ''
  }
  const credentials = contentCredentials(bytes)
  return {
    alt: word('alt'),
    caption: word('caption'),
    credit: word('credit'),
    rights: word('rights'),
    sourceType: sourceTypeIn(textOf(found.xmp, 'DigitalSourceType')) ?? sourceIn(credentials),
    hasCredentials: credentials !== null,
  }
}

/** The strongest digital source type of the assertions: one part that AI made is enough. */
function sourceIn(credentials: string | null): SourceType | null {
  const named = credentials?.match(/digitalsourcetype\/\w+/gi)?.map(sourceTypeIn) ?? []
  return named.find((type) => type === 'synthetic') ?? named.find((type) => type === 'composite') ?? named[0] ?? null
}

function read(bytes: Uint8Array): Partial<Record<Block, object>> {
  try {
    return ExifReader.load(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { expanded: true })
  } catch {
    // There is no metadata, or none that can be parsed.
    return {}
  }
}

/** The text of a tag, without control characters; empty if it has none. */
function textOf(tags: object | undefined, name: string): string {
  const tag: unknown = tags && Reflect.get(tags, name)
  if (typeof tag !== 'object' || tag === null || !('description' in tag)) return ''
  return typeof tag.description === 'string' ? tag.description.replace(/[\p{Cc}\ufffd]+/gu, ' ').trim() : ''
}
