import type { ReactNode } from 'react'
import type { Speech } from '#domain/words/speech.ts'

type Props = { title: string; page?: number; speech: Speech; above?: ReactNode; children?: ReactNode }

/** The heading of a list; later pages include their number. */
export function PageHead({ title, page = 1, speech, above, children }: Props) {
  return (
    <header className="page-head">
      {above}
      <h1 className="headline h6">
        {title}
        {page > 1 && <span className="plain">, {speech.words.page(page)}</span>}
      </h1>
      {children}
    </header>
  )
}
