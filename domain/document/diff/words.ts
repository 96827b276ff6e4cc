import { diffArrays } from 'diff'
import type { Mark, Span } from '#domain/document/schema.ts'

/** A stretch of two texts: in both, only in the one before, or only in the one after. */
export type Piece = Span & { is: 'same' | 'before' | 'after' }

/** Beyond so many changed words two texts have nothing to do with each other: the one then stands whole for the other. */
const MAX_CHANGES = 1_000
/** A word with its points and apostrophes, a run of spaces, or one sign: of scripts without spaces each letter by itself. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]|[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|[.,’'-](?=[\p{L}\p{N}]))*|\n|[^\S\n]+|[^]/gu

type Token = { text: string; marks: Mark[] | undefined; key: string }

/**
 * Which words of two texts are the same, with their marks: a word that became bold is another word. What is the same and
 * before makes the one text again, what is the same and after the other, to the letter.
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

/** The same for words without marks. */
export const diffText = (before: string, after: string): Piece[] => diffWords(spansOf(before), spansOf(after))

const spansOf = (text: string): Span[] => (text === '' ? [] : [{ text }])
const as =
  (is: Piece['is']) =>
  ({ text, marks }: Token): Piece => ({ is, text, ...(marks && { marks }) })

function tokensOf({ text, marks }: Span): Token[] {
  const ofMarks = marks === undefined ? '' : JSON.stringify(marks)
  return (text.match(WORD) ?? []).map((word) => ({ text: word, marks, key: `${word}${ofMarks}` }))
}

/** What changed in one stretch stands together, first what was, then what is; spaces between two changes go with them. */
function joined(pieces: Piece[]): Piece[] {
  const whole: Piece[] = []
  let before: Piece[] = []
  let after: Piece[] = []
  const end = () => {
    // A space that ends both is in both.
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

/** Neighbours of one kind and of the same marks are one piece. */
function push(whole: Piece[], piece: Piece): void {
  const last = whole.at(-1)
  if (last && last.is === piece.is && JSON.stringify(last.marks) === JSON.stringify(piece.marks)) {
    last.text += piece.text
  } else whole.push({ ...piece })
}
