import { FootBar } from '#components/desk/parts/bar/foot-bar.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { LinkButton } from '#components/desk/parts/button/link-button.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import type { FixPlace, Obstacle } from '#components/desk/publish/publish-plan.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  /** The reason for a refusal; null if there is none. */
  why: string | null
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
      {why === null ? (
        <p role="status" id="publish-summary">
          {problem ? (
            <>
              <LinkButton onClick={() => onGo(problem.place)}>{problem.sentence}</LinkButton>{' '}
              {obstacles.length > 1 &&
                t('{n, plural, one {And # more problem.} other {And # more problems.}}', { n: obstacles.length - 1 })}
            </>
          ) : (
            <b>{says}</b>
          )}
        </p>
      ) : (
        <Refusal of={why} />
      )}
      <Button size="big" onClick={onClose}>
        {t('Back to the text')}
      </Button>
      <Button
        kind="primary"
        size="big"
        keys="Ctrl ↵"
        isOff={isOff}
        aria-describedby="publish-summary publish-checks"
        onClick={onSend}
      >
        {button}
      </Button>
    </FootBar>
  )
}
