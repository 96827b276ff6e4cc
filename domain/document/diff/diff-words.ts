import { diffArrays } from 'diff'
import type { Mark, Span } from '#domain/document/blocks/schema.ts'

/** A piece of two compared texts: in both, only in the one before, or only in the one after. */
export type Piece = Span & { is: 'same' | 'before' | 'after' }

/** Limit of changed words: beyond it the texts count as unrelated, and one replaces the other whole. */
const MAX_CHANGES = 1_000
/**
 * A token: a word with its points and apostrophes, a run of spaces, or one sign; each letter in scripts without spaces.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]|[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|[.,’'-](?=[\p{L}\p{N}]))*|\n|[^\S\n]+|[^]/gu

type Token = { text: string; marks: Mark[] | undefined; key: string }

/**
 * Compares the words of two texts with their marks: a word that became bold is a different word. The pieces that are
 * `same` or `before` make up the first text exactly, those that are `same` or `after` the second.
 */
export function diffWords(before: readonly Span[], after: readonly Span[]): Piece[] {
  const tokens = [before, after].map((spans) => spans.flatMap(tokensOf))
  const [old = [], fresh = []] = tokens
  const changes = diffArrays(old, fresh, { comparator: (a, b) => a.key === b.key, maxEditLength: MAX_CHANGES })
  if (!changes) return joined([...old.map(as('before')), ...fresh.map(as('after'))])
  return joined(
    changes.flatMap(({ added, removed, value }) => value.map(as(added ? 'after' : removed ? 'before' : 'same'))),
  )
}

/** Compares two texts without marks. */
export const diffText = (before: string, after: string): Piece[] => diffWords(spansOf(before), spansOf(after))

const spansOf = (text: string): Span[] => (text === '' ? [] : [{ text }])
const as =
  (is: Piece['is']) =>
  ({ text, marks }: Token): Piece => ({ is, text, ...(marks && { marks }) })

function tokensOf({ text, marks }: Span): Token[] {
  const ofMarks = marks === undefined ? '' : JSON.stringify(marks)
  return (text.match(WORD) ?? []).map((word) => ({ text: word, marks, key: `${word}${ofMarks}` }))
}

/** Groups the changes of one stretch, removed before added; spaces between two changes belong to them. */
function joined(pieces: Piece[]): Piece[] {
  const whole: Piece[] = []
  let before: Piece[] = []
  let after: Piece[] = []
  const end = () => {
    // A space at the end of both is unchanged.
    const [old, fresh] = [before.at(-1), after.at(-1)]
    const isShared =
      old && fresh && old.text === fresh.text && JSON.stringify(old.marks) === JSON.stringify(fresh.marks)
    const space = isShared && /^[^\S\n]+$/.test(old.text) ? { ...old, is: 'same' as const } : null
    if (space) {
      before.pop()
      after.pop()
    }
    for (const piece of [...before, ...after, ...(space ? [space] : [])]) push(whole, piece)
    before = []
    after = []
  }
  for (const [at, piece] of pieces.entries()) {
    const isBetween = piece.is === 'same' && before.length > 0 && after.length > 0 && pieces[at + 1]?.is !== 'same'
    if (piece.is === 'before') before.push(piece)
    else if (piece.is === 'after') after.push(piece)
    else if (isBetween && at + 1 < pieces.length && /^[^\S\n]+$/.test(piece.text)) {
      before.push({ ...piece, is: 'before' })
      after.push({ ...piece, is: 'after' })
    } else {
      end()
      push(whole, piece)
    }
  }
  end()
  return whole
}

/** Appends a piece, merged into the last one if kind and marks are equal. */
function push(whole: Piece[], piece: Piece): void {
  const last = whole.at(-1)
  if (last && last.is === piece.is && JSON.stringify(last.marks) === JSON.stringify(piece.marks)) {
    last.text += piece.text
  } else whole.push({ ...piece })
}
