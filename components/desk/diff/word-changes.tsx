import type { ReactNode } from 'react'
import type { Mark } from '#domain/document/blocks/schema.ts'
import type { Piece } from '#domain/document/diff/diff-words.ts'

const TAGS = { before: 'del', same: 'span', after: 'ins' } as const

/** Renders a word diff: words only in the first text struck out, words only in the second underlined. */
export function Words({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ is, text, marks = [] }, at) => {
    const Tag = TAGS[is]
    // The index is a stable key, because the list is rebuilt with each text and never reordered.
    return <Tag key={`${at}`}>{marks.reduce<ReactNode>(marked, text)}</Tag>
  })
}

/** Renders one of the two texts, with its own words underlined. */
export function OwnWords({ pieces, side }: { pieces: readonly Piece[]; side: 'before' | 'after' }) {
  const own = pieces.filter((piece) => piece.is === 'same' || piece.is === side)
  return <Words pieces={own.map((piece) => ({ ...piece, is: piece.is === 'same' ? 'same' : 'after' }))} />
}

const MARKS = { bold: 'b', italic: 'i', code: 'code', sub: 'sub', sup: 'sup', strike: 's', insert: 'u' } as const

function marked(inner: ReactNode, mark: Mark): ReactNode {
  if (mark.type === 'link') return <span title={mark.href}>{inner}</span>
  if (mark.type !== 'footnote') {
    const Tag = MARKS[mark.type]
    return <Tag>{inner}</Tag>
  }
  return (
    <>
      {inner} <small className="text-ink-3">[{mark.text}]</small>
    </>
  )
}
