import { CircleAlert } from 'lucide-react'
import { publishWords as words } from '#components/desk/words/publish.ts'

type Props = {
  /** The reason for a refusal; empty if there is none. */
  why: string
  /** The effect of the button, or what has to be fixed first. */
  says: string
  button: string
  isOff: boolean
  onClose: () => void
  onSend: () => void
}

/** The foot of the publish dialog: what will happen, and the button that does it. */
export function SendBar({ why, says, button, isOff, onClose, onSend }: Props) {
  return (
    <div className="sendbar">
      {why ? (
        <p className="why" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          {why}
        </p>
      ) : (
        <p role="status" id="publish-summary">
          <b>{says}</b>
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
    </div>
  )
}
