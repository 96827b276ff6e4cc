import { taxonomyWords } from '#components/desk/words/taxonomy.ts'
/** A placeholder as tall as the rows that are loading. */
export function ListLoading() {
  return (
    <div role="status">
      <span className="hush">{taxonomyWords.loadingList}</span>
      {Array.from({ length: 8 }, (_, n) => (
        <p key={n} className="paper-wait" aria-hidden="true">
          <span className="skel" />
        </p>
      ))}
    </div>
  )
}
