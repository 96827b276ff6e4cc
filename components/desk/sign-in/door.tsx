import type { ReactNode } from 'react'

type Props = { paper: string; words: string; note?: string | undefined; children: ReactNode }

/** Layout of the sign-in pages: the nameplate on one side, with a note of what happened, and one form on the other. */
export function Door({ paper, words, note, children }: Props) {
  return (
    <main className="door" id="main">
      <div className="art">
        <p className="plate">{paper}</p>
        <p className="lede">{words}</p>
        {note !== undefined && <p role="status">{note}</p>}
      </div>
      {children}
    </main>
  )
}
