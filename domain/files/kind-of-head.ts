import type { FileKind } from '#domain/files/file-kind.ts'

/** Bytes of a file's beginning that its kind is told by. */
export const HEAD_BYTES = 65_536

/**
 * Kind of a file by its first bytes (`HEAD_BYTES` of them, fewer where the file is shorter); null for what is none.
 * `zip` may be a document of Office too: what is in it decides.
 */
export function kindOfHead(head: Uint8Array): Exclude<FileKind, 'xlsx' | 'docx' | 'pptx'> | null {
  const start = String.fromCharCode(...head.subarray(0, 64))
  if (start.startsWith('%PDF-')) return 'pdf'
  if (start.startsWith('PK\u0003\u0004')) return 'zip'
  if (start.startsWith('ID3') || isMpegAudio(head)) return 'mp3'
  if (start.startsWith('ftyp', 4)) return isAudioBrand(start, head) ? 'm4a' : null
  const text = textOf(head)
  if (text === null) return null
  if (GPX.test(text)) return 'gpx'
  return isTable(text, head.length >= HEAD_BYTES) ? 'csv' : null
}

/** The main brand, or for general ones a compatible brand, says that there is only sound. */
function isAudioBrand(start: string, head: Uint8Array): boolean {
  const length = new DataView(head.buffer, head.byteOffset).getUint32(0)
  const brands = start.slice(8, Math.min(64, length)).match(/.{4}/gs) ?? []
  return brands.some((brand, at) => at !== 1 && (brand === 'M4A ' || brand === 'M4B '))
}

const BIT_RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const
const SAMPLE_RATES = [44_100, 48_000, 32_000] as const

/** Two frames of MPEG audio, layer III, one behind the other. */
function isMpegAudio(head: Uint8Array): boolean {
  const length = frameLength(head, 0)
  return length !== null && frameLength(head, length) !== null
}

/** Bytes of the frame of layer III that begins at `at`; null if none does. */
function frameLength(head: Uint8Array, at: number): number | null {
  const [sync = 0, version = 0, rates = 0] = head.subarray(at, at + 3)
  if (sync !== 0xff || (version & 0xe6) !== 0xe2 || (version & 0x18) === 0x08) return null
  const isFirst = (version & 0x18) === 0x18
  const bitRate = BIT_RATES[isFirst ? 0 : 1][rates >> 4]
  const sampleRate = SAMPLE_RATES[(rates >> 2) & 3]
  if (!bitRate || sampleRate === undefined) return null
  const slower = isFirst ? 1 : (version & 0x18) === 0x10 ? 2 : 4
  const samples = isFirst ? 144_000 : 72_000
  return Math.floor((samples * bitRate * slower) / sampleRate) + ((rates >> 1) & 1)
}

// oxlint-disable-next-line no-control-regex -- characters that no text has
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/
/** The beginning as text; bytes that are no UTF-8 are single characters, as older tables have them. Null for no text. */
function textOf(head: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(head)
  return head.length === 0 || CONTROL.test(text) ? null : text
}

const GPX = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<gpx[\s>]/s
const MARKUP = /^\s*(?:[<{[%]|#!)/

/** Share of rows that have columns of the first one; others are a title or remarks. */
const MOST_ROWS = 0.8

/** Rows of at least two columns and no more than the first, between the same separators. */
function isTable(text: string, isCut: boolean): boolean {
  if (MARKUP.test(text)) return false
  const plain = text.replaceAll(/"(?:[^"]|"")*"/g, 'q')
  // The last cell and the last line may be cut off.
  const lines = (isCut ? plain.replace(/"[^"]*$/, '') : plain).split(/\r\n|\r|\n/)
  const rows = (isCut ? lines.slice(0, -1) : lines).filter((line) => line.trim() !== '')
  return [',', ';', '\t'].some((separator) => {
    const widths = rows.map((row) => row.split(separator).length)
    const head = widths.find((width) => width > 1) ?? 0
    const inside = widths.filter((width) => width > 1 && width <= head).length
    return inside > 1 && inside >= rows.length * MOST_ROWS
  })
}
