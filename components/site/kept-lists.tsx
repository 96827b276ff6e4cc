import type { Speech } from '#domain/words/speech.ts'

type Props = {
  speech: Speech
  /** True if the page heading already names the saved stories; the list's heading is then visually hidden. */
  isOfSaved?: boolean
}

/**
 * The stories kept in this browser: saved ones, and those read last. The lists are empty until script fills them,
 * because only the browser knows their content.
 */
export function KeptLists({ speech: { words }, isOfSaved = false }: Props) {
  const { saved, nothingSaved, lately, nothingLately, needsScript, remove } = words.kept
  const lists = [
    { kept: 'saved', title: saved, nothing: nothingSaved },
    { kept: 'read', title: lately, nothing: nothingLately },
  ]
  return (
    <>
      <p className="nothing" id="needs-script">
        {needsScript}
      </p>
      <div className="days">
        {lists.map(({ kept, title, nothing }) => (
          <section key={kept} className="kept" hidden>
            <h2 className={isOfSaved && kept === 'saved' ? 'unseen' : undefined} tabIndex={-1}>
              {title}
            </h2>
            <div data-kept={kept} data-remove={remove} data-nothing={nothing} />
          </section>
        ))}
      </div>
      <script data-keep="" type="module" fetchPriority="low" src="/js/kept.js" />
    </>
  )
}
