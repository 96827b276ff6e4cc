import { frontWords } from '#components/desk/words/front.ts'
/** A placeholder as tall as the front, so that nothing moves when it loads. */
export function FrontLoading() {
  return (
    <div className="stage" aria-busy="true">
      <p className="hush" role="status">
        {frontWords.loading}
      </p>
      <span className="skel" aria-hidden="true" />
    </div>
  )
}
