import { Check as CheckSign, OctagonX, TriangleAlert } from 'lucide-react'
import type { FixPlace, Obstacle } from '#components/desk/publish/publish-plan.ts'
import { publishWords } from '#components/desk/words/publish.ts'
import type { Check, Place } from '#domain/article/fields/publication-checks.ts'

const words = publishWords.checks

type Props = { obstacles: Obstacle[]; remarks: Check[]; onGo: (place: FixPlace) => void }
type PanelProps = { remarks: Check[]; onGo: (place: Place) => void }

/** Lists the obstacles to publishing, and remarks that do not prevent it; each leads to where it is fixed. */
export function Checks({ obstacles, remarks, onGo }: Props) {
  return (
    <section aria-labelledby="publish-before">
      <h3 className="head2" id="publish-before">
        {words.heading} <span className="n">{words.counts(obstacles.length, remarks.length)}</span>
      </h3>
      <ul className="checks" id="publish-checks">
        {obstacles.map(({ sentence, place }) => (
          <li key={sentence}>
            <span className="no">
              <OctagonX className="i" aria-label={words.obstacle} />
            </span>
            <b>{sentence}</b>
            <Go to={sentence} onGo={() => onGo(place)} />
          </li>
        ))}
        <Remarks remarks={remarks} onGo={onGo} />
        {obstacles.length + remarks.length === 0 && <AllThere />}
      </ul>
    </section>
  )
}

/** The same remarks beside the text, while it is edited. */
export function PanelChecks({ remarks, onGo }: PanelProps) {
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

/** Gives each remark a key that stays when others come and go, so that the focus stays on its link. */
function keyed(remarks: Check[]): (Check & { key: string })[] {
  const seen = new Map<string, number>()
  return remarks.map((remark) => {
    const name = JSON.stringify(remark)
    const n = seen.get(name) ?? 0
    seen.set(name, n + 1)
    return { ...remark, key: `${name} ${n}` }
  })
}

function Remarks({ remarks, onGo }: PanelProps) {
  return keyed(remarks).map(({ key, sentence, place }) => (
    <li key={key}>
      <span className="meh">
        <TriangleAlert className="i" aria-label={words.warning} />
      </span>
      <span>{sentence}</span>
      <Go to={sentence} onGo={() => onGo(place)} />
    </li>
  ))
}

const Go = ({ to, onGo }: { to: string; onGo: () => void }) => (
  <button type="button" className="link clear" aria-label={words.goTo(to)} onClick={onGo}>
    {words.go}
  </button>
)

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
