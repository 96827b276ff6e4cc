import type { Speech } from '#domain/words/speech.ts'

/**
 * Saves the story in the reader's browser. The script shows the button, in a space that the style sheet reserves, and
 * says on it when the story is saved; without script it stays hidden.
 */
export function SaveButton({ speech: { words } }: { speech: Speech }) {
  const { save, isSaved, remove, saved } = words.kept
  return (
    <p className="save" hidden>
      <button type="button" id="save" data-saved={isSaved} data-remove={`${isSaved}: ${remove}`}>
        <span className="disc" aria-hidden="true" />
        <span className="say">{save}</span>
      </button>{' '}
      <a href="/saved" hidden>
        {saved}
      </a>
    </p>
  )
}
