import { Check as CheckSign, OctagonX, TriangleAlert } from 'lucide-react'
import type { Check, Place } from '#domain/article/publication-checks.ts'

type Props = { obstacles: string[]; remarks: Check[]; onGo: (place: Place) => void }

/** Lists the obstacles to publishing, and remarks that do not prevent it. */
export function Checks({ obstacles, remarks, onGo }: Props) {
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
        <Remarks remarks={remarks} onGo={onGo} />
        {obstacles.length + remarks.length === 0 && <AllThere />}
      </ul>
    </section>
  )
}

/** The same remarks beside the text, while it is edited. */
export function PanelChecks({ remarks, onGo }: Pick<Props, 'remarks' | 'onGo'>) {
  return (
    <section aria-labelledby="panel-checks">
      <h2 className="head2" id="panel-checks">
        Checks <span className="n">{remarks.length === 0 ? 'nothing' : remarks.length} to look at</span>
      </h2>
      <ul className="checks">
        <Remarks remarks={remarks} onGo={onGo} />
        {remarks.length === 0 && <AllThere />}
      </ul>
    </section>
  )
}

function Remarks({ remarks, onGo }: Pick<Props, 'remarks' | 'onGo'>) {
  return remarks.map(({ sentence, place }, n) => (
    <li key={`${sentence}-${n}`}>
      <span className="meh">
        <TriangleAlert className="i" aria-label="To look at" />
      </span>
      <span>{sentence}</span>
      <button type="button" className="link clear" aria-label={`Go there: ${sentence}`} onClick={() => onGo(place)}>
        Go
      </button>
    </li>
  ))
}

function AllThere() {
  return (
    <li>
      <span className="yes">
        <CheckSign className="i" aria-hidden="true" />
      </span>
      <span>Headline, standfirst, byline or source, pictures and links are in order.</span>
    </li>
  )
}
