'use client'
import { useId, useState } from 'react'
import { KIND_NAMES } from '#components/desk/pages/kind-names.ts'
import type { DeskPageCopy, PageFields } from '#domain/paper/page-fields.ts'
import { type PageKind, pageKind } from '#domain/paper/page-kind.ts'

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
        <label htmlFor={`${id}-slug`}>Address</label>
        <input
          id={`${id}-slug`}
          autoComplete="off"
          maxLength={80}
          value={draft ?? slug}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
        />
        {isWrong && <span className="why">Lower-case letters, figures and single hyphens.</span>}
        {path !== null && path !== `/${slug}` && <small>{path} will lead here when this is out.</small>}
      </div>
      <div className="field">
        <label htmlFor={`${id}-kind`}>What it is for</label>
        <select id={`${id}-kind`} value={kind} onChange={(event) => onChange({ kind: event.target.value as PageKind })}>
          {pageKind.options.map((one) => (
            <option key={one} value={one}>
              {KIND_NAMES[one]}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
