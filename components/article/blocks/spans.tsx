import { Fragment, type ReactNode } from 'react'
import { type Footnotes, noteAfter } from '#domain/document/blocks/footnotes.ts'
import type { Mark, Span } from '#domain/document/blocks/schema.ts'

/** A page has the rules of classes that stand in it. */
const wrapIn = (mark: Mark, inner: ReactNode): ReactNode => {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'code':
      return <code>{inner}</code>
    case 'sub':
      return <sub className="shifted">{inner}</sub>
    case 'sup':
      return <sup className="shifted">{inner}</sup>
    case 'strike':
      return <s>{inner}</s>
    case 'insert':
      return <ins className="inserted">{inner}</ins>
    case 'link':
      return <a href={mark.href}>{inner}</a>
    case 'footnote':
      return inner
    default:
      return mark satisfies never
  }
}

const withBreaks = (text: string): ReactNode =>
  text.includes('\n')
    ? text.split('\n').map((line, n) => (
        <Fragment key={n}>
          {n > 0 && <br />}
          {line}
        </Fragment>
      ))
    : text

/** Renders spans with their marks and footnote numbers. A line feed becomes a line break. */
export function Spans({ spans, notes }: { spans: Span[]; notes: Footnotes }) {
  return spans.map(({ text, marks = [] }, n) => (
    <Fragment key={n}>
      {marks.reduceRight<ReactNode>((inner, mark) => wrapIn(mark, inner), withBreaks(text))}
      <NoteNumber number={noteAfter(spans, n, notes)} />
    </Fragment>
  ))
}

function NoteNumber({ number }: { number: number | null }) {
  if (number === null) return null
  return (
    <sup className="note-number">
      <a href={`#note-${number}`} id={`noted-${number}`} role="doc-noteref">
        {number}
      </a>
    </sup>
  )
}
