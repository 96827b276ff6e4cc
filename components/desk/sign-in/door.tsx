import type { ReactNode } from 'react'

/** Layout of the sign-in pages: the nameplate on one side, one form on the other. */
export function Door({ paper, words, children }: { paper: string; words: string; children: ReactNode }) {
  return (
    <main className="door" id="main">
      <div className="art">
        <p className="plate">{paper}</p>
        <p className="lede">{words}</p>
      </div>
      {children}
    </main>
  )
}
