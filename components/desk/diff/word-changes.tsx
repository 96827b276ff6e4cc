import type { ReactNode } from 'react'
import type { Mark } from '#domain/document/blocks/schema.ts'
import type { Piece } from '#domain/document/diff/diff-words.ts'

/** Renders a word diff: words only in the first text struck out, words only in the second underlined. */
export function Words({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ is, text, marks }, at) => {
    const words = withMarks(text, marks)
    // The index is a stable key, because the list is rebuilt with each text and never reordered.
    const key = `${at}`
    if (is === 'before') return <del key={key}>{words}</del>
    if (is === 'after') return <ins key={key}>{words}</ins>
    return <span key={key}>{words}</span>
  })
}

/** Renders one of the two texts, with its own words underlined. */
export function OwnWords({ pieces, side }: { pieces: readonly Piece[]; side: 'before' | 'after' }) {
  const own = pieces.filter((piece) => piece.is === 'same' || piece.is === side)
  return <Words pieces={own.map((piece) => ({ ...piece, is: piece.is === 'same' ? 'same' : 'after' }))} />
}

function withMarks(text: string, marks: readonly Mark[] = []): ReactNode {
  return marks.reduce<ReactNode>((inner, mark) => {
    switch (mark.type) {
      case 'bold':
        return <b>{inner}</b>
      case 'italic':
        return <i>{inner}</i>
      case 'code':
        return <code>{inner}</code>
      case 'sub':
        return <sub>{inner}</sub>
      case 'sup':
        return <sup>{inner}</sup>
      case 'strike':
        return <s>{inner}</s>
      case 'insert':
        return <u>{inner}</u>
      case 'link':
        return (
          <span className="linked" title={mark.href}>
            {inner}
          </span>
        )
      case 'footnote':
        return (
          <>
            {inner} <small className="dim">[{mark.text}]</small>
          </>
        )
    }
  }, text)
}
