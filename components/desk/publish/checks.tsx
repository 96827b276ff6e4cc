import { Check, OctagonX, TriangleAlert } from 'lucide-react'

/** What is in the way, and what may go out like this. */
export function Checks({ obstacles, remarks }: { obstacles: string[]; remarks: string[] }) {
  return (
    <section aria-labelledby="publish-before">
      <h3 className="head2" id="publish-before">
        Before it goes{' '}
        <span className="n">
          {obstacles.length === 0 ? 'nothing' : obstacles.length} in the way, {remarks.length} to look at
        </span>
      </h3>
      <ul className="checks" id="publish-checks">
        {obstacles.map((sentence) => (
          <li key={sentence}>
            <span className="no">
              <OctagonX className="i" aria-label="In the way" />
            </span>
            <b>{sentence}</b>
          </li>
        ))}
        {remarks.map((sentence) => (
          <li key={sentence}>
            <span className="meh">
              <TriangleAlert className="i" aria-label="To look at" />
            </span>
            <span>{sentence}</span>
          </li>
        ))}
        {obstacles.length + remarks.length === 0 && (
          <li>
            <span className="yes">
              <Check className="i" aria-hidden="true" />
            </span>
            <span>Headline, standfirst, section, byline or source, and picture are there.</span>
          </li>
        )}
      </ul>
    </section>
  )
}
