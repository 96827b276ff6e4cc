'use client'
import { useId, useState } from 'react'
import { pagesWords } from '#components/desk/words/pages.ts'
import type { DeskPageCopy, PageFields } from '#domain/paper/page-fields.ts'
import { type PageKind, pageKind } from '#domain/paper/page-kind.ts'

const words = pagesWords.editor

type Props = { page: DeskPageCopy; onChange: (fields: PageFields) => void }

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Edits the address and the kind of a page. */
export function PageFacts({ page: { slug, kind, path }, onChange }: Props) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const isWrong = draft !== null && !SLUG.test(draft)
  const leave = () => {
    if (draft !== null && draft !== slug && !isWrong) onChange({ slug: draft })
    if (!isWrong) setDraft(null)
  }
  return (
    <div className="page-facts">
      <div className={isWrong ? 'field wrong' : 'field'}>
        <label htmlFor={`${id}-slug`}>{words.address}</label>
        <input
          id={`${id}-slug`}
          autoComplete="off"
          maxLength={80}
          value={draft ?? slug}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
        />
        {isWrong && <span className="why">{words.wrongAddress}</span>}
        {path !== null && path !== `/${slug}` && <small>{words.willRedirect(path)}</small>}
      </div>
      <div className="field">
        <label htmlFor={`${id}-kind`}>{words.kind}</label>
        <select id={`${id}-kind`} value={kind} onChange={(event) => onChange({ kind: event.target.value as PageKind })}>
          {pageKind.options.map((one) => (
            <option key={one} value={one}>
              {pagesWords.kinds[one]}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
