import type { Speech } from '#domain/words/speech.ts'

/**
 * Saves the story in the reader's browser. The script shows the button, in a space that the style sheet reserves;
 * without script it stays hidden.
 */
export function SaveButton({ speech: { words } }: { speech: Speech }) {
  return (
    <p className="save" hidden>
      <button type="button" id="save" aria-pressed="false">
        <span className="disc" aria-hidden="true" />
        {words.kept.save}
      </button>{' '}
      <a href="/saved" hidden>
        {words.kept.saved}
      </a>
    </p>
  )
}
