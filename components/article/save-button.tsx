import type { Speech } from '#domain/words/speech.ts'

/** Keeps the story in the reader's browser. Its script shows it, in a place that the style keeps for it; without script it is not there. */
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
