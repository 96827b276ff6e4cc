'use client'
import { faultsWords as words } from '#components/desk/words/faults.ts'

/** Stands in place of the whole desk: an error in its frame, or on a page outside it such as the sign-in page. */
export const DeskFault = () => (
  <main className="page">
    <div className="empty" role="alert" data-fault="desk">
      <h1 className="display">{words.desk}</h1>
      <p className="lede">{words.deskHint}</p>
      <p className="row-flex">
        <button type="button" className="btn primary" onClick={() => window.location.reload()}>
          {words.reload}
        </button>
        <a className="btn" href="/desk">
          {words.toStories}
        </a>
      </p>
    </div>
  </main>
)
