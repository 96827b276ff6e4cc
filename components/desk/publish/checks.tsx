import { Check as CheckSign, OctagonX, TriangleAlert } from 'lucide-react'
import { publishWords } from '#components/desk/words/publish.ts'
import type { Check, Place } from '#domain/article/publication-checks.ts'

const words = publishWords.checks

type Props = { obstacles: string[]; remarks: Check[]; onGo: (place: Place) => void }

/** Lists the obstacles to publishing, and remarks that do not prevent it. */
export function Checks({ obstacles, remarks, onGo }: Props) {
  return (
    <section aria-labelledby="publish-before">
      <h3 className="head2" id="publish-before">
        {words.heading} <span className="n">{words.counts(obstacles.length, remarks.length)}</span>
      </h3>
      <ul className="checks" id="publish-checks">
        {obstacles.map((sentence) => (
          <li key={sentence}>
            <span className="no">
              <OctagonX className="i" aria-label={words.obstacle} />
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
        {words.panelHeading} <span className="n">{words.warnings(remarks.length)}</span>
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
        <TriangleAlert className="i" aria-label={words.warning} />
      </span>
      <span>{sentence}</span>
      <button type="button" className="link clear" aria-label={words.goTo(sentence)} onClick={() => onGo(place)}>
        {words.go}
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
      <span>{words.allGood}</span>
    </li>
  )
}
