import bidiFactory from 'bidi-js'
import * as hb from 'harfbuzzjs'
import { type Face, facesOf } from '#db/media/card/faces.ts'

/** A text with a face and a direction (bidi level) for each of its characters. Lengths are in em. */
export type Typed = {
  text: string
  language: string
  /** By UTF-16 offset. */
  faces: readonly Face[]
  levels: Uint8Array
  isRightToLeft: boolean
  /** Line height. */
  leading: number
}

const bidi = bidiFactory()
/** Emoji, which none of our faces has, and their joiners. */
const EMOJI =
  /\u200D?(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)[\u{1F3FB}-\u{1F3FF}]?|\p{Regional_Indicator}|[\uFE0F\u20E3]/gu
/** Precomposed ligatures; the faces join the letters by themselves. */
const LIGATURES = /[\uFB00-\uFB06]/g
const WRITTEN = /[\p{L}\p{N}]/u

/**
 * Finds the faces of a text. Signs that no face has are dropped; null if it lacks a letter or a digit, since the rest
 * would be misread.
 */
export async function typed(raw: string, language: string): Promise<Typed | null> {
  const plain = raw
    .normalize('NFC')
    .replace(LIGATURES, (one) => one.normalize('NFKC'))
    .replace(EMOJI, ' ')
    .replace(/[\p{Cc}\p{Zs}\s]+/gu, ' ')
    .trim()
  const clusters = [...new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(plain)].map(
    (one) => one.segment,
  )
  const found = await facesOf(clusters, language)
  const kept = clusters.map((cluster, n) => ({ cluster, face: found[n] ?? null }))
  if (kept.some(({ cluster, face }) => face === null && WRITTEN.test(cluster))) return null
  const faces: Face[] = []
  let text = ''
  for (const { cluster, face } of kept) {
    if (!face) continue
    text += cluster
    for (let n = 0; n < cluster.length; n++) faces.push(face)
  }
  if (!WRITTEN.test(text)) return null
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text)
  const isRightToLeft = (paragraphs[0]?.level ?? 0) % 2 === 1
  return { text, language, faces, levels, isRightToLeft, leading: Math.max(...faces.map((face) => face.leading)) }
}

type Run = { start: number; end: number; face: Face; level: number }

function runsOf({ faces, levels }: Typed, start: number, end: number): Run[] {
  const runs: Run[] = []
  for (let at = start; at < end; at++) {
    const face = faces[at]
    const level = levels[at] ?? 0
    const last = runs.at(-1)
    if (!face) continue
    if (last && last.face === face && last.level === level) last.end = at + 1
    else runs.push({ start: at, end: at + 1, face, level })
  }
  return runs
}

/** Runs in visual order, from the left (UAX #9, rule L2). */
function asSeen(runs: Run[]): Run[] {
  const seen = [...runs]
  const highest = Math.max(0, ...seen.map(({ level }) => level))
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < seen.length; from++) {
      let to = from
      while ((seen[to]?.level ?? -1) >= level) to++
      if (to > from) seen.splice(from, to - from, ...seen.slice(from, to).toReversed())
      from = Math.max(from, to)
    }
  }
  return seen
}

function shaped({ text, language }: Typed, { start, end, face, level }: Run) {
  const buffer = new hb.Buffer()
  // Shaped with the surrounding text, which decides how its letters join.
  buffer.addText(text, start, end - start)
  buffer.guessSegmentProperties()
  buffer.setLanguage(language)
  buffer.setDirection(level % 2 === 1 ? hb.Direction.RTL : hb.Direction.LTR)
  hb.shape(face.font, buffer)
  return buffer.getGlyphInfosAndPositions()
}

/** Length of a piece of it, in em. */
export function lengthOf(of: Typed, start: number, end: number): number {
  let length = 0
  for (const run of runsOf(of, start, end)) {
    for (const { xAdvance = 0 } of shaped(of, run)) length += xAdvance / run.face.unitsPerEm
  }
  return length
}

type Piece = { start: number; end: number }
type Glyph = { face: Face; codepoint: number; x: number; y: number }

/** Glyphs of a piece of it in visual order, with their origins in em from the start of its base line. */
function glyphsOf(of: Typed, { start, end }: Piece): Glyph[] {
  const glyphs: Glyph[] = []
  let x = 0
  for (const run of asSeen(runsOf(of, start, end))) {
    const { face } = run
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of shaped(of, run)) {
      glyphs.push({ face, codepoint, x: x + xOffset / face.unitsPerEm, y: yOffset / face.unitsPerEm })
      x += xAdvance / face.unitsPerEm
    }
  }
  return glyphs
}

/** A piece of it as SVG: outlines only, no text. It begins at `x` on the base line `y`, `size` pixels to the em. */
export function outlinesOf(of: Typed, piece: Piece, at: { x: number; y: number; size: number }): string {
  const parts = glyphsOf(of, piece).map(({ face, codepoint, x, y }) => {
    const d = face.font.glyphToPath(codepoint).replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))))
    const scale = at.size / face.unitsPerEm
    const place = [scale, 0, 0, -scale, at.x + x * at.size, at.y - y * at.size].map((n) => Number(n.toFixed(4)))
    return d === '' ? '' : `<path transform="matrix(${place.join(' ')})" d="${d}"/>`
  })
  return parts.join('')
}

/** Bounding box of the outlines of a piece of it, in em from the start of its base line; `bottom` and `top` upwards. */
export function boxOf(of: Typed, piece: Piece): { left: number; bottom: number; right: number; top: number } {
  const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity }
  for (const { face, codepoint, x, y } of glyphsOf(of, piece)) {
    const extents = face.font.glyphExtents(codepoint)
    if (!extents || extents.width === 0) continue
    const [left, top, width, height] = [extents.xBearing, extents.yBearing, extents.width, -extents.height].map(
      (units) => units / face.unitsPerEm,
    ) as [number, number, number, number]
    box.left = Math.min(box.left, x + left)
    box.right = Math.max(box.right, x + left + width)
    box.top = Math.max(box.top, y + top)
    box.bottom = Math.min(box.bottom, y + top - height)
  }
  return box
}
