import { CircleAlert } from 'lucide-react'
import { FootBar } from '#components/desk/parts/bar/foot-bar.tsx'
import type { FixPlace, Obstacle } from '#components/desk/publish/publish-plan.ts'
import { publishWords as words } from '#components/desk/words/publish.ts'

type Props = {
  /** The reason for a refusal; empty if there is none. */
  why: string
  /** Problems that must be fixed first. */
  obstacles: Obstacle[]
  /** The effect of the button. */
  says: string
  button: string
  isOff: boolean
  onClose: () => void
  onSend: () => void
  onGo: (place: FixPlace) => void
}

/** The foot of the publish dialog: what will happen, or the first problem and the way to it, and the button. */
export function SendBar({ why, obstacles, says, button, isOff, onClose, onSend, onGo }: Props) {
  const [problem] = obstacles
  return (
    <FootBar>
      {why ? (
        <p className="why" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          {why}
        </p>
      ) : (
        <p role="status" id="publish-summary">
          {problem ? (
            <>
              <button type="button" className="link clear text-start" onClick={() => onGo(problem.place)}>
                {problem.sentence}
              </button>{' '}
              {obstacles.length > 1 && words.moreObstacles(obstacles.length - 1)}
            </>
          ) : (
            <b>{says}</b>
          )}
        </p>
      )}
      <button type="button" className="btn big" onClick={onClose}>
        {words.back.label}
      </button>
      <button
        type="button"
        className="btn primary big"
        aria-disabled={isOff}
        aria-describedby="publish-summary publish-checks"
        onClick={onSend}
      >
        {button} <kbd aria-hidden="true">{words.sendKeys}</kbd>
      </button>
    </FootBar>
  )
}
